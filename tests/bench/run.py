#!/usr/bin/env python3
"""Stint's figures of speed and size, SQLCipher's, and their ratio, from one run:

    tests/bench/run.py [FOLDER OF SIMULATED ROUNDS]

Set STINT_BENCH_DIR to a folder on the disk that is to be measured, and STINT_BENCH_SMALL to anything to try the bench
itself with a fiftieth of everything: its figures say nothing then. Not part of ./test."""

import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", HERE / "target"))
# Name, unit, whether more is better, the goal in words.
TABLE = [
    ("append_unsynced_1", "records/s", True, "10 times"),
    ("append_unsynced_100", "records/s", True, "15 times"),
    ("append_unsynced_1_lean", "records/s", True, "its table has four numbers"),
    ("append_unsynced_100_lean", "records/s", True, "its table has four numbers"),
    ("append_synced_1", "records/s", True, "90 % of the bare disk's"),
    ("bare_sync", "writes/s", True, ""),
    ("append_synced_1_median", "records/s", True, "90 % of the bare disk's"),
    ("bare_sync_median", "writes/s", True, ""),
    ("bytes_a_fix_dense", "bytes", False, "7"),
    ("bytes_a_fix_balanced", "bytes", False, "9"),
    ("bytes_a_fix_sparse", "bytes", False, "14"),
    ("read_dense", "fixes/s", True, "25 million"),
    ("read_balanced", "fixes/s", True, ""),
    ("read_sparse", "fixes/s", True, ""),
    ("read_walk", "fixes/s", True, "25 million"),
    ("open_five_years_ms", "ms", False, "100"),
    ("open_five_years_first_ms", "ms", False, "no day analysed yet"),
    ("recorder_memory", "MB", False, "4"),
]
PEER = {"bytes_a_fix": "bytes_a_fix", "read": "read"}


def figures(package, *arguments):
    build = ["cargo", "build", "--release", "--quiet", "-p", package]
    # One at a time: their two builds of SQLite can't meet.
    subprocess.run(build, check=True, cwd=HERE, env=os.environ | {"CARGO_TARGET_DIR": str(TARGET)})
    out = subprocess.run([TARGET / "release" / package, *arguments], check=True, capture_output=True, text=True).stdout
    return {name: float(value) for name, value in (line.split() for line in out.splitlines() if line[0] != "#")}


def main():
    peer = figures("stint-bench-peer")
    ours = figures("stint-bench", *sys.argv[1:])
    print(f"{'':26}{'ours':>14}{'SQLCipher':>14}{'ratio':>8}  unit; goal")
    for name in ("append_unsynced_1", "append_unsynced_100"):
        ours[name + "_lean"] = ours[name]
    for name, unit, more, goal in TABLE:
        if name not in ours:
            continue
        key = next((k for k in PEER if name.startswith(k)), name)
        other = peer.get(key)
        ratio = f"{ours[name] / other if more else other / ours[name]:8.2f}" if other else " " * 8
        theirs = f"{other:14,.1f}" if other else " " * 14
        print(f"{name:26}{ours[name]:14,.1f}{theirs}{ratio}  {unit}; {goal}")
    for a, b in (("append_synced_1", "bare_sync"), ("append_synced_1_median", "bare_sync_median")):
        print(f"{a} is {ours[a] / ours[b]:.0%} of {b}")


main()
