"""Lists the test programs that cargo built.

Reads cargo's JSON messages, writes one line a program: its package's folder
within the workspace, its name, its path, parted by tabs.
"""

import json
import os
import sys


def main() -> None:
    root = sys.argv[1]
    for line in sys.stdin:
        message = json.loads(line)
        if message["reason"] != "compiler-artifact":
            continue
        if not message["profile"]["test"] or not message["executable"]:
            continue
        folder = os.path.relpath(os.path.dirname(message["manifest_path"]), root)
        print(folder, message["target"]["name"], message["executable"], sep="\t")


main()
