"""What Linux can't compile holds no logic: it is drawn, asked and handed on."""

import re
import unittest
from pathlib import Path

IOS = Path(__file__).resolve().parent.parent
FOLDERS = ["App", "Watch", "Widgets", "Sources/StintSystem"]
# Beside what Linux compiles.
FILES = ["Sources/StintWatchLink/WatchSession.swift", "Sources/StintLockScreen/ShiftAttributes.swift"]
BRANCH = re.compile(r"\b(if|guard|switch|for|while|repeat|catch)\b|\s\?\s|\?\?")

# How many branches a file may have, with the reason.
ALLOWED = {
    "Sources/StintSystem/LocationSensors.swift": (5, "starts or stops each of the system's services; one question a case"),
    "Sources/StintSystem/PhoneEnclave.swift": (10, "the system's functions answer nil where they fail"),
    "Sources/StintSystem/PhoneKeychain.swift": (1, "an item that isn't there"),
    "Sources/StintWatchLink/WatchSession.swift": (2, "a phone without watches; a message without bytes"),
}


def code(text: str) -> str:
    """The text without comments, what stands in quotes, and conditions of the build."""
    text = re.sub(r'"(\\.|[^"\\\n])*"', '""', text)
    text = re.sub(r"//[^\n]*", "", text)
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return re.sub(r"^\s*#.*$", "", text, flags=re.MULTILINE)


def branches(text: str) -> int:
    # A label of an argument (`for:`) is no loop.
    return sum(1 for m in BRANCH.finditer(code(text)) if not code(text)[m.end():].startswith(":"))


def sources():
    for folder in FOLDERS:
        yield from sorted((IOS / folder).rglob("*.swift"))
    yield from (IOS / file for file in FILES)


class Thin(unittest.TestCase):
    def test_sources_hold_no_logic(self):
        seen = 0
        for file in sources():
            seen += 1
            name = file.relative_to(IOS).as_posix()
            most, _ = ALLOWED.get(name, (0, ""))
            found = branches(file.read_text(encoding="utf-8"))
            with self.subTest(name):
                self.assertLessEqual(found, most, "move what decides to StintKit, where it is tested")
        self.assertGreater(seen, 5, "the sources weren't found")

    def test_allowances_are_needed(self):
        for name, (most, _) in ALLOWED.items():
            with self.subTest(name):
                self.assertEqual(branches((IOS / name).read_text(encoding="utf-8")), most)

    def test_a_branch_is_seen(self):
        text = 'if a { } // if b\nlet c = d ? "e ? f" : g\nx(for: y)\n#if os(iOS)\n#endif\nfor z in q {}'
        self.assertEqual(branches(text), 3)


if __name__ == "__main__":
    unittest.main()
