"""Scores `stint analyse` on recorded data, and holds it to floors.

    scores.py DATA STINT SCRATCH FLOORS

DATA holds folders with input.csv and its truth, and score.py and
score_weeks.py; nothing is written there. FLOORS is a CSV file: data, figure,
least, most (either may be empty; figures are compared without their sign).
Months are scored by their weeks too where STINT can write weeks.
"""

import csv
import pathlib
import shutil
import subprocess
import sys
import time

NAME = "stint"


def run(*command, **options) -> str:
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, **options
    )
    if done.returncode:
        sys.exit(f"{pathlib.Path(command[0]).name} failed: {done.stderr.strip()}")
    return done.stdout


def named_places(folder: pathlib.Path) -> pathlib.Path:
    """Only what the worker has named may be given to a program."""
    given = folder / "given_places.csv"
    with open(folder / "places.csv") as source, open(given, "w", newline="") as out:
        rows = csv.DictReader(source)
        writer = csv.DictWriter(out, rows.fieldnames)
        writer.writeheader()
        writer.writerows(row for row in rows if row["named"] == "1")
    return given


def analyse(stint: pathlib.Path, folder: pathlib.Path, weeks: bool) -> None:
    command = [stint, "analyse", folder / "input.csv"]
    command += ["--visits", folder / f"out_{NAME}_stays.csv"]
    command += ["--trips", folder / f"out_{NAME}_trips.csv"]
    if weeks:
        command += ["--places", named_places(folder)]
        command += ["--weeks", folder / f"out_{NAME}_weeks.csv"]
    began = time.monotonic()
    run(*command)
    with open(folder / "input.csv") as rows:
        fixes = sum(1 for _ in rows) - 1
    print(f"{fixes} fixes in {time.monotonic() - began:.2f} s")


def rows_of(file: pathlib.Path) -> list[dict[str, str]]:
    with open(file, newline="") as rows:
        return list(csv.DictReader(rows))


def figures(folder: pathlib.Path, weeks: bool) -> dict[str, float]:
    """Each figure's value: those of the whole, and those of each group after a dot."""
    found = {}
    for row in rows_of(folder / "scores.csv"):
        suffix = f".{row['group']}" if row.get("group") else ""
        for name, value in row.items():
            if name not in ("name", "group") and value:
                found[name + suffix] = float(value)
    if weeks:
        for row in rows_of(folder / "scores_weeks.csv"):
            for name, value in row.items():
                if name not in ("group", "figure") and value:
                    found[f"{row['figure']}.{name}.{row['group']}"] = float(value)
    return found


def score(data, stint, scratch, name, can_weeks) -> dict[str, float]:
    folder = scratch / name
    shutil.copytree(data / name, folder, copy_function=shutil.copyfile)
    folder.chmod(0o755)
    weeks = can_weeks and (folder / "truth_weeks.csv").exists()
    print(f"-- {name}", flush=True)
    analyse(stint, folder, weeks)
    print(run(sys.executable, data / "score.py", folder, NAME), end="")
    if weeks:
        print(run(sys.executable, data / "score_weeks.py", folder, NAME), end="")
    return figures(folder, weeks)


def below(floors, found) -> list[str]:
    """What misses its floor, a sentence each."""
    missed = []
    for floor in floors:
        name, figure = floor["data"], floor["figure"]
        value = found.get(name, {}).get(figure)
        if value is None:
            missed.append(f"{name}: there is no figure {figure}")
        elif floor["least"] and abs(value) < float(floor["least"]):
            missed.append(f"{name}: {figure} is {value}, at least {floor['least']}")
        elif floor["most"] and abs(value) > float(floor["most"]):
            missed.append(f"{name}: {figure} is {value}, at most {floor['most']}")
    return missed


def main() -> None:
    data, stint, scratch, floors = map(pathlib.Path, sys.argv[1:])
    scratch.mkdir(parents=True)
    can_weeks = "--weeks" in run(stint, "analyse", "--help")
    names = sorted(str(f.parent.relative_to(data)) for f in data.rglob("input.csv"))
    found = {n: score(data, stint, scratch, n, can_weeks) for n in names}
    missed = below(rows_of(floors), found)
    print("\n".join(missed))
    held = len(rows_of(floors)) - len(missed)
    print(f"floors: {held} passed, {len(missed)} failed")
    sys.exit(1 if missed else 0)


main()
