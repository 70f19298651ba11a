"""An example of a crate, built with one of its constants changed."""

import pathlib
import re
import shutil
import subprocess
import sys


def run(*command, cwd=None, env=None):
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{command[0]} failed: {done.stderr[-2000:]}")
    return done.stdout


def copy_of_source(scratch):
    source = scratch / "source"
    for name in run("git", "ls-files").splitlines():
        if pathlib.Path(name).is_file():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(name, source / name)
    return source


def built(source, scratch, package, example, file, name, value, kind=r"\w+"):
    """The program, with the constant `name` of that kind in `file` as `value`; without a name as it stands."""
    text = pathlib.Path(file).read_text()
    if name:
        pattern = rf"(const {name}: {kind} = )[^;]+;"
        text, found = re.subn(pattern, rf"\g<1>{value};", text)
        if found != 1:
            sys.exit(f"there is no constant {name}")
    (source / file).write_text(text)
    command = f"cargo build --release -q -p {package} --example {example} --target-dir"
    run(*command.split(), str(scratch / "target"), cwd=source)
    return scratch / "target/release/examples" / example
