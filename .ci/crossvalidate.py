"""What a parameter of the analysis should be, judged by logs it was not set on.

    crossvalidate.py DATA SCRATCH NAME=VALUE[,VALUE...] [NAME=...]

Run by hand, from the project's root. Each constant NAME of
core/analysis/src/params.rs is given each VALUE in turn, all others as they
are, and every log in DATA with a truth is analysed. Then each set of logs is
left out once: the value with the least mean loss on the others is chosen, and
its figures on the set left out are printed beside those of the value that
stands. The sets are the seeds of the simulated rounds and months, the two
cities of MobilityNet, and the diary day. Without a NAME it prints every set's
figures.

A loss is 1 - F1 of visits, plus a hundredth for each 9 s of median error of
starts and of ends, plus the median error of trip lengths and a quarter of that
of the total.
"""

import pathlib
import sys

import pandas

from example import built, copy_of_source, run

FIGURES = "f1 start_p50_s end_p50_s trip_dist_mape total_dist_err_pct".split()
PARAMS = "core/analysis/src/params.rs"


def program_with(source, scratch, name, value):
    return built(source, scratch, "stint-analysis", "score", PARAMS, name, value)


def sets(data):
    """Each set's name, its folder and the first letters of its people."""
    for file in sorted(data.rglob("input.csv")):
        folder = file.parent
        name = "/".join(folder.relative_to(data).parts)
        if name.startswith("mobilitynet"):
            yield f"{name} csj", folder, "csj"
            yield f"{name} ucb", folder, "ucb"
        else:
            yield name, folder, ""


def measured(score, program, data, scratch):
    """The figures of every set."""
    out, done = {}, set()
    for name, folder, people in sets(data):
        to = scratch / "out" / folder.relative_to(data)
        if to not in done:
            to.mkdir(parents=True, exist_ok=True)
            run(str(program), str(folder), str(to))
            done.add(to)
        truth = folder / "truth_trips.csv"
        visits = score.load(folder / "truth_visits.csv")
        trips = score.load(truth) if truth.exists() else None
        users = [u for u in visits.user.unique() if u.startswith(people)]
        out[name] = score.score(str(to), "stint", visits, trips, users)
    return out


def loss(found):
    get = lambda key: abs(found.get(key) or 0.0)
    return (
        1.0
        - get("f1")
        + (get("start_p50_s") + get("end_p50_s")) / 900.0
        + get("trip_dist_mape") / 100.0
        + get("total_dist_err_pct") / 400.0
    )


def table(rows):
    print(pandas.DataFrame(rows).to_string(index=False), flush=True)


def main():
    data, scratch = (pathlib.Path(a).resolve() for a in sys.argv[1:3])
    sys.path.insert(0, str(data))
    import score

    source = copy_of_source(scratch)
    stands = measured(score, program_with(source, scratch, None, None), data, scratch)
    pick = lambda found: {f: found.get(f) for f in FIGURES}
    if len(sys.argv) == 3:
        table({"set": name, **found} for name, found in stands.items())
    for argument in sys.argv[3:]:
        name, values = argument.split("=")
        tried = {"as it is": stands}
        for value in values.split(","):
            program = program_with(source, scratch, name, value)
            tried[value] = measured(score, program, data, scratch)
        rows = []
        for left_out in stands:
            others = lambda v: sum(loss(tried[v][s]) for s in stands if s != left_out)
            best = min(tried, key=others)
            now = loss(stands[left_out])
            then = loss(tried[best][left_out])
            row = {"left out": left_out, name: best, "loss now": now, "then": then}
            rows.append({**row, **pick(tried[best][left_out])})
        mean = lambda found: sum(map(loss, found.values())) / len(found)
        print(name, {v: round(mean(found), 4) for v, found in tried.items()})
        table(rows)


main()
