"""What a constant of the weekly figures should be, judged by logs it was not set on.

    crossvalidate_weeks.py DATA SCRATCH NAME=VALUE[,VALUE...] [roster]

Run by hand, from the project's root. The constant NAME of
core/pay/src/weeks.rs is given each VALUE in turn, all others as they are, and
the weeks of every log in DATA with a weekly truth are written, with `roster`
also by the rosters. Then each set is left out once (each seed, each kind of
phone, each worker): the value with the least loss on the others is chosen, and
its figures on the set left out are printed beside those of the value that
stands. Weeks with a dead battery tell nothing of it and are left out.

A loss is, of minutes between work places and of minutes at them, the median
error of a week plus that of the total, both in percent; of each kind of phone
by itself, so that the sparse ones, which err most, don't decide alone.
"""

import pathlib
import sys

import pandas

from example import built, copy_of_source, run

WEEKS = "core/pay/src/weeks.rs"
FIGURES = ["between_min", "at_work_places_min"]


def written(source, scratch, data, name, value, more):
    """Every log's weeks and their truth, with one constant changed."""
    program = built(source, scratch, "stint-pay", "weeks", WEEKS, name, value, "f64")
    rows = []
    for file in sorted(data.rglob("truth_weeks.csv")):
        out = scratch / "out"
        out.mkdir(parents=True, exist_ok=True)
        run(str(program), str(file.parent), str(out), *more)
        truth = pandas.read_csv(file)
        told = pandas.read_csv(out / "out_stint_weeks.csv")
        both = truth.merge(told, on=["user", "week"], how="left", suffixes=("_t", ""))
        both["seed"] = file.parent.name
        both["kind"] = both.user.str[-1]
        rows.append(both[both.dead_min == 0])
    return pandas.concat(rows).fillna({f: 0.0 for f in FIGURES})


def errors(weeks, figure):
    """The median error of a week and that of the total, in percent."""
    told, truth = weeks[figure], weeks[f"{figure}_t"]
    each = (100 * (told - truth) / truth).abs().median()
    return each, 100 * (told.sum() - truth.sum()) / truth.sum()


def loss(weeks):
    found = [errors(kind, f) for _, kind in weeks.groupby("kind") for f in FIGURES]
    return sum(each + abs(total) for each, total in found) / len(found)


def main():
    data, scratch = (pathlib.Path(a).resolve() for a in sys.argv[1:3])
    name, values = sys.argv[3].split("=")
    more = sys.argv[4:]
    source = copy_of_source(scratch)
    tried = {"as it is": written(source, scratch, data, None, None, more)}
    for value in values.split(","):
        tried[value] = written(source, scratch, data, name, value, more)
    print(name, {value: round(loss(weeks), 2) for value, weeks in tried.items()})
    stands = tried["as it is"]
    rows = []
    for by in ["seed", "kind", "user"]:
        keys = [by] if by != "user" else ["seed", "user"]
        for out, _ in stands.groupby(keys):
            left = lambda w: (w[keys] == list(out)).all(axis=1)
            others = lambda value: loss(tried[value][~left(tried[value])])
            best = min(tried, key=others)
            row = {"left out": "/".join(out), name: best}
            for when, weeks in [("now", stands), ("then", tried[best])]:
                for figure in FIGURES:
                    each, total = errors(weeks[left(weeks)], figure)
                    short = figure.removesuffix("_min").removesuffix("_work_places")
                    row[f"{short} {when}"] = f"{each:.1f} ({total:+.1f})"
            rows.append(row)
    print(pandas.DataFrame(rows).to_string(index=False))


main()
