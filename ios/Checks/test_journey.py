"""The journey on a simulator can't run on Linux. What it looks for stands on
screens, though: every label is an English text of the catalogue."""

import json
import re
import unittest
from pathlib import Path

IOS = Path(__file__).resolve().parent.parent
# What isn't a label: what is typed, how things are asked for.
OTHER = {
    "-AppleLanguages", "(en)", "four words of hers", "8:30", "11:00", "invitation", "stint", "label == %@",
    "label BEGINSWITH %@", "", " ", "-",
}
QUOTED = re.compile(r'"((?:\\.|[^"\\\n])*)"')


def patterns() -> list[re.Pattern]:
    """Each English text; what it is said with may be anything, or cut off."""
    strings = json.loads((IOS / "Generated/Localizable.xcstrings").read_text(encoding="utf-8"))["strings"]
    found = []
    for entry in strings.values():
        unit = entry["localizations"]["en"].get("stringUnit")
        if unit:
            parts = re.split(r"%(?:\d+\$)?(?:@|lld)", unit["value"])
            # Hardly more than what it is said with would be anything.
            if len(parts) > 1 and len("".join(parts)) < 8:
                continue
            found.append(re.compile(".*".join(re.escape(part) for part in parts)))
    return found


class Journey(unittest.TestCase):
    def test_every_label_is_said(self):
        known = patterns()
        self.assertGreater(len(known), 300)
        seen = 0
        for file in sorted((IOS / "UITests").glob("*.swift")):
            text = re.sub(r"//[^\n]*", "", file.read_text(encoding="utf-8"))
            for label in QUOTED.findall(text):
                if label in OTHER:
                    continue
                seen += 1
                said = re.sub(r"\\\(.*?\)", "1", label)
                with self.subTest(label):
                    self.assertTrue(any(text.fullmatch(said) for text in known), "no screen says this")
        self.assertGreater(seen, 25)

    def test_another_label_is_not_known(self):
        self.assertFalse(any(text.fullmatch("Begin my work") for text in patterns()))


if __name__ == "__main__":
    unittest.main()
