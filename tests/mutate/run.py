#!/usr/bin/env python3
"""Makes small mistakes in a crate, one at a time, and looks whether a test notices:

    tests/mutate/run.py pay|share|vault [FILE...]

All mistakes are built into one set of test programs, each behind a switch (src/), so that one costs only the tests that
reach it, until the first fails. FILE narrows them down, as recorder/mod.rs. A run goes on where the last one was stopped,
until the crate changes; what survived is tried again. All is in
TARGET/mutate/PART/results.tsv."""

import collections
import hashlib
import json
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).resolve()
# Crate, its features, the tests beside its own that are quick and see the most of it, and files that only tests see.
PARTS = {
    "pay": ("core/pay", "", "suite", ""),
    "share": ("core/share", "open", "whole_way privacy invitations levels frozen",
              "attackers,attackers.rs,hostile.rs,hostile_detail.rs,numbers.rs,vectors.rs,noisy_tests.rs"),
    "vault": ("core/vault", "", "everyday erasing rescue frozen keystore campaigns damaged_rows", ""),
}
LEFT_OUT = "tests,tests.rs,fuzz.rs,bench.rs"
# Seconds of a core that a test may take without a mistake; slower ones are left out.
SLOWEST = 15
SWITCHED = re.compile(r"crate\s*::\s*mistake\s*::\s*on\(\s*(\d+)u32\s*\)")


def run(*command, **more):
    return subprocess.run([str(c) for c in command], check=True, text=True, **more)


class Part:
    def __init__(self, name):
        self.crate, self.features, self.tests, self.left_out = PARTS[name]
        self.package = "stint-" + name
        self.out = TARGET / "mutate" / name
        self.tree = self.out / "tree"
        self.out.mkdir(parents=True, exist_ok=True)

    def lay_out(self):
        """A copy of the repository, in which the crate is rewritten."""
        listed = run("git", "ls-files", "-co", "--exclude-standard", cwd=ROOT, stdout=subprocess.PIPE).stdout.split("\n")
        kept = set()
        for name in filter(None, listed):
            source, copy = ROOT / name, self.tree / name
            if not source.is_file() or name.startswith(("android/", "ios/")):
                continue
            kept.add(copy)
            # The rewritten crate itself is laid out anew by `rewrite`.
            new = not copy.exists() or copy.stat().st_mtime < source.stat().st_mtime
            if new and not name.startswith(self.crate + "/src/"):
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(source, copy)
        manifest = self.tree / self.crate / "Cargo.toml"
        text = manifest.read_text().replace("[lints]\nworkspace = true\n", "")
        manifest.write_text(text)

    def rewrite(self, skipped):
        src = self.tree / self.crate / "src"
        shutil.rmtree(src, ignore_errors=True)
        shutil.copytree(ROOT / self.crate / "src", src)
        tool = TARGET / "mutate" / "tool"
        run("cargo", "build", "--quiet", cwd=HERE, env=os.environ | {"CARGO_TARGET_DIR": str(tool)})
        command = [tool / "debug" / "stint-mutate", src, f"{LEFT_OUT},{self.left_out}", *sorted(skipped)]
        made = run(*command, stdout=subprocess.PIPE).stdout
        return {int(n): rest for n, rest in (line.split("\t", 1) for line in made.splitlines())}

    def compile(self, targets):
        command = ["cargo", "test", "--no-run", "-p", self.package, "--message-format=json", *targets]
        if self.features:
            command += ["--features", self.features]
        # Without optimisation of the crate itself: it is compiled more often than it runs.
        env = os.environ | {"CARGO_TARGET_DIR": str(TARGET), "CARGO_PROFILE_TEST_OPT_LEVEL": "0"}
        done = subprocess.run(command, cwd=self.tree, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env)
        said = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
        return done, said

    def culprits(self, said):
        """The mistakes at which the compiler stopped: the last switch before each place."""
        found = set()
        for message in said:
            message = message.get("message") or {}
            if message.get("level") != "error":
                continue
            for span in message["spans"]:
                path = self.tree / span["file_name"]
                if not span["is_primary"] or not path.is_file():
                    continue
                lines = path.read_text().split("\n")
                before = lines[: span["line_start"] - 1] + [lines[span["line_start"] - 1][: span["column_end"] - 1]]
                switches = SWITCHED.findall("\n".join(before))
                if switches:
                    found.add(int(switches[-1]))
        return found

    def build(self, targets):
        """Test programs with every mistake that compiles, and what each is."""
        skipped = set()
        known = self.out / "unviable"
        if known.exists():
            skipped = {int(n) for n in known.read_text().split()}
        while True:
            mistakes = self.rewrite(skipped)
            done, said = self.compile(targets)
            if done.returncode == 0:
                known.write_text(" ".join(map(str, sorted(skipped))))
                programs = [m["executable"] for m in said if m.get("executable") and m["profile"]["test"]]
                return mistakes, len(skipped), sorted(programs)
            culprits = self.culprits(said) - skipped
            print(f"   {len(culprits)} mistakes don't compile", flush=True)
            if not culprits:
                sys.exit(done.stderr[-3000:])
            skipped |= culprits


class Runner:
    """Runs one test of a program in a folder that is emptied afterwards."""

    def __init__(self, cwd):
        memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        self.scratch = pathlib.Path(tempfile.mkdtemp(prefix="stint-mutate-", dir=memory))
        self.cwd = cwd

    def test(self, program, name, seconds, **env):
        """Seconds of a core that it took, and whether it passed, failed, or had no end."""
        def limits():
            resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 2))
            resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))
            os.setsid()

        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        child = subprocess.Popen([program, "--exact", name, "--test-threads=1"], cwd=self.cwd, preexec_fn=limits,
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                 env=os.environ | {"TMPDIR": str(self.scratch)} | env)
        try:
            code = child.wait(timeout=60 + 20 * seconds)
        except subprocess.TimeoutExpired:
            code = None
        try:
            os.killpg(child.pid, 9)
        except ProcessLookupError:
            pass
        child.wait()
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        for left in self.scratch.iterdir():
            shutil.rmtree(left, ignore_errors=True) if left.is_dir() else left.unlink()
        ended = {0: "passed", None: "endless", -24: "endless", -9: "endless"}
        return spent, ended.get(code, "failed")


def reached_by(programs, runner, out):
    """For each mistake the tests that reach it, the quickest first, and how long each takes."""
    tests, left_out = collections.defaultdict(list), []
    for program in programs:
        listed = run(program, "--list", "--format=terse", stdout=subprocess.PIPE, cwd=runner.cwd).stdout
        for name in re.findall(r"^(.+): test$", listed, re.M):
            reached = out / "reached"
            reached.unlink(missing_ok=True)
            spent, ended = runner.test(program, name, SLOWEST, STINT_REACHED=str(reached))
            short = pathlib.Path(program).name.rsplit("-", 1)[0] + " " + name
            # Tests of what is left in memory may fail in a build without optimisation.
            if ended != "passed":
                left_out.append(f"{short} ({ended})")
                continue
            for number in set(reached.read_text().split() if reached.exists() else []):
                tests[int(number)].append((spent, program, name))
    print(f"   left out: {', '.join(left_out) or 'no test'}", flush=True)
    return {number: sorted(all_of) for number, all_of in tests.items()}


def judge(number, tests, runner):
    for spent, program, name in tests:
        _, ended = runner.test(program, name, 3 + 4 * spent, STINT_MISTAKE=str(number))
        if ended != "passed":
            return ("caught" if ended == "failed" else "endless"), name
    return ("survived" if tests else "unreached"), ""


def main():
    if len(sys.argv) < 2 or sys.argv[1] not in PARTS:
        sys.exit(__doc__)
    part, wanted = Part(sys.argv[1]), sys.argv[2:]
    sources = sorted(f for f in (ROOT / part.crate / "src").rglob("*.rs") if "tests" not in f.parts)
    state = hashlib.sha256(b"".join(f.read_bytes() for f in sources)).hexdigest()
    kept, results = part.out / "state", part.out / "results.tsv"
    if not kept.exists() or kept.read_text() != state:
        for name in ("unviable", "results.tsv"):
            (part.out / name).unlink(missing_ok=True)
        kept.write_text(state)
    part.lay_out()
    runner = Runner(part.tree / part.crate)
    begun = time.time()
    # The crate's own tests first, and the others for what they didn't notice.
    for targets in (["--lib"], [word for test in part.tests.split() for word in ("--test", test)]):
        mistakes, unviable, programs = part.build(targets)
        print(f"{len(mistakes)} mistakes, {unviable} more don't compile", flush=True)
        tests = reached_by(programs, runner, part.out)
        done = judged(results)
        with results.open("a") as log:
            for number, what in mistakes.items():
                if number not in done and (not wanted or what.split("\t")[0] in wanted):
                    how, by = judge(number, tests.get(number, []), runner)
                    log.write("\t".join([str(number), how, what, by]) + "\n")
                    log.flush()
    shutil.rmtree(runner.scratch)
    report(results, time.time() - begun)


def judged(results):
    """What was noticed so far. What wasn't is forgotten, and tried again."""
    lines = [line.split("\t") for line in results.read_text().splitlines()] if results.exists() else []
    done = {int(line[0]): line for line in lines if line[1] in ("caught", "endless")}
    results.write_text("".join("\t".join(line) + "\n" for line in done.values()))
    return done


def report(results, seconds):
    lines = [line.split("\t") for line in results.read_text().splitlines()]
    for line in lines:
        if line[1] in ("survived", "unreached"):
            print(" ".join(line[1:5]))
    for file in sorted({line[2] for line in lines}):
        count = collections.Counter(line[1] for line in lines if line[2] == file)
        print(f"{file}: {', '.join(f'{n} {how}' for how, n in sorted(count.items()))}")
    count = collections.Counter(line[1] for line in lines)
    print(f"{len(lines)} mistakes in {seconds:.0f} s: {', '.join(f'{n} {how}' for how, n in count.items())}")


main()
