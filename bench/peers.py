#!/usr/bin/env python3
"""How fast Stint's analysis is beside three published programs, on one log.

    python3 bench/peers.py [--days 1,30,365,1826] [--every 10] [--most-seconds 120]

Builds the analysis, has it make a worker's days up, and runs each program on
the same log, each in a process of its own: from fixes in memory to stays (and
trips and places, where it has them). It prints fixes a second of processor
time, the ratio, and the most memory each process ever held.

Peers are installed into environments of their own under target/bench, at fixed
versions; one that can't be installed is said to be missing. A peer that would
take longer than --most-seconds by its own rate isn't run on that log, and that
is said, too.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
HERE = TARGET / "bench"
PEERS = {
    "infostop": ["--no-build-isolation", "infostop==0.1.9"],
    "trackintel": ["trackintel==1.4.2"],
    "scikit-mobility": ["--no-deps", "scikit-mobility==1.3.1"],
}
# What a peer's own build takes for granted; and what finding stays needs of
# scikit-mobility's dependencies, some of which only build from source.
BEFORE = {
    "infostop": ["setuptools<81", "wheel", "numpy<2", "pybind11"],
    "scikit-mobility": [
        "--only-binary=:all:", "--prefer-binary", "setuptools<81", "numpy<2", "pandas<2", "shapely<2.1",
        "geopandas<1", "scikit-learn", "statsmodels", "folium", "geojson<3", "h3<4", "pooch", "powerlaw",
        "requests", "tqdm",
    ],
}

# Runs inside a peer's environment. The clock begins once the fixes are in the
# form that the program takes, and counts processor time of one thread.
READ = """
import json, resource, sys, time
import numpy as np
log = np.fromfile(sys.argv[1], dtype=[("t", "<i8"), ("lat", "<f8"), ("lon", "<f8")])
limit = int(sys.argv[2])
if limit:
    log = log[:limit]
def done(begun, stays):
    took = time.process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"fixes": len(log), "seconds": took, "peak_mb": peak, "visits": stays}))
"""
RUN = {
    "infostop": READ + """
import infostop
data = np.column_stack([log["lat"], log["lon"], (log["t"] // 1000).astype(float)])
begun = time.process_time()
labels = infostop.Infostop(r1=50, r2=50, min_staying_time=300, max_time_between=86400).fit_predict(data)
labels = np.asarray(labels)
done(begun, int(np.sum((labels[1:] != labels[:-1]) & (labels[1:] >= 0))))
""",
    "trackintel": READ + """
import warnings; warnings.filterwarnings("ignore")
import geopandas as gpd, pandas as pd, trackintel as ti
frame = gpd.GeoDataFrame(
    {"user_id": 0, "tracked_at": pd.to_datetime(log["t"], unit="ms", utc=True)},
    geometry=gpd.points_from_xy(log["lon"], log["lat"]), crs="EPSG:4326")
frame.index.name = "id"
try:
    fixes = ti.Positionfixes(frame)
except Exception:
    fixes = ti.io.read_positionfixes_gpd(frame, user_id_col="user_id", tracked_at="tracked_at", geom_col="geometry")
begun = time.process_time()
fixes, stays = fixes.generate_staypoints(method="sliding", dist_threshold=100, time_threshold=5, gap_threshold=1440, n_jobs=1)
fixes, legs = fixes.generate_triplegs(stays, method="between_staypoints", gap_threshold=15)
done(begun, len(stays))
""",
    "scikit-mobility": READ + """
import warnings; warnings.filterwarnings("ignore")
import pandas as pd, skmob
from skmob.preprocessing import detection, filtering
frame = pd.DataFrame({"lat": log["lat"], "lng": log["lon"], "datetime": pd.to_datetime(log["t"], unit="ms")})
frame = skmob.TrajDataFrame(frame)
begun = time.process_time()
frame = filtering.filter(frame, max_speed_kmh=250.0)
stays = detection.stay_locations(frame, minutes_for_a_stop=5.0, spatial_radius_km=0.1)
done(begun, len(stays))
""",
}


def ours(days, every, *more):
    program = ["cargo", "run", "-q", "--release", "-p", "stint-analysis", "--example", "throughput"]
    out = subprocess.run(
        [*program, "--", str(days), str(every), *more],
        cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return json.loads(out) if out else None


def reason(output):
    """The line of a program's complaints that says most."""
    lines = [line.strip() for line in output.splitlines() if "Error" in line]
    return lines[-1] if lines else "it doesn't say why"


def installed(name):
    """The peer's own Python, or None if it can't be had."""
    env = HERE / name
    python = env / "bin" / "python"
    if (env / "complete").exists():
        return python
    print(f"installing {name} ...", file=sys.stderr, flush=True)
    steps = [
        [sys.executable, "-m", "venv", "--clear", str(env)],
        [str(python), "-m", "pip", "install", "-q", *BEFORE.get(name, ["pip"])],
        [str(python), "-m", "pip", "install", "-q", *PEERS[name]],
    ]
    for step in steps:
        try:
            ran = subprocess.run(step, capture_output=True, text=True, timeout=600)
            why = reason(ran.stderr) if ran.returncode else None
        except subprocess.TimeoutExpired:
            why = "it takes more than ten minutes"
        if why:
            print(f"!! {name} CAN'T BE INSTALLED, so it isn't compared: {why}", file=sys.stderr)
            return None
    (env / "complete").touch()
    return python


def peer(name, python, log, limit=0):
    one = {k: "1" for k in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS")}
    ran = subprocess.run(
        [str(python), "-c", RUN[name], str(log), str(limit)],
        capture_output=True, text=True, env={**os.environ, **one})
    if ran.returncode:
        print(f"!! {name} FAILED: {reason(ran.stderr)}", file=sys.stderr)
        return None
    return json.loads(ran.stdout.splitlines()[-1])


def main():
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--days", default="1,30,365,1826")
    asked.add_argument("--every", type=int, default=10, help="seconds between fixes")
    asked.add_argument("--most-seconds", type=float, default=120)
    asked = asked.parse_args()
    HERE.mkdir(parents=True, exist_ok=True)
    pythons = {name: installed(name) for name in PEERS}
    rates = {}
    print(f"{'days':>5} {'program':16} {'fixes':>10} {'fixes/s':>12} {'ours is':>9} {'peak MB':>8} {'stays':>7}")
    for days in map(int, asked.days.split(",")):
        mine = ours(days, asked.every)
        rate = mine["fixes"] / mine["seconds"]
        row(days, "stint", mine, rate, "")
        log = HERE / f"{days}.bin"
        ours(days, asked.every, "write", str(log))
        for name, python in pythons.items():
            if python is None:
                print(f"{days:5} {name:16} not installed")
                continue
            # An unknown program first shows its rate on a hundred thousand fixes.
            if name not in rates:
                first = peer(name, python, log, 100_000)
                rates[name] = first and first["fixes"] / first["seconds"]
            if not rates[name]:
                print(f"{days:5} {name:16} failed")
                continue
            needed = mine["fixes"] / rates[name]
            if needed > asked.most_seconds:
                print(f"{days:5} {name:16} not run: would take {needed:.0f} s at its rate")
                continue
            theirs = peer(name, python, log)
            if theirs is None:
                print(f"{days:5} {name:16} failed")
                continue
            rates[name] = theirs["fixes"] / theirs["seconds"]
            row(days, name, theirs, rates[name], f"{rate / rates[name]:.1f} x")
        log.unlink()


def row(days, name, result, rate, ratio):
    print(f"{days:5} {name:16} {result['fixes']:10,} {rate:12,.0f} {ratio:>9} "
          f"{result['peak_mb']:8.1f} {result['visits']:7,}", flush=True)


if __name__ == "__main__":
    main()
