"""The golden files, read by a reader that was written from the page alone."""

import json
import pathlib
import unittest

import record_reader

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "core/model/tests/golden"
KINDS = {"record": record_reader.record, "amendment": record_reader.amendment}


def golden():
    """(file, kind, bytes, value in JSON) of each line of each golden file."""
    for file in sorted(GOLDEN.glob("*.hex")):
        kind = KINDS[file.stem.split("-")[0]]
        hexes = file.read_text("utf-8").splitlines()
        values = file.with_suffix(".jsonl").read_text("utf-8").splitlines()
        assert len(hexes) == len(values), f"{file.name}: as many lines in both"
        for line, value in zip(hexes, values):
            yield file.name, kind, bytes.fromhex(line), json.loads(value)


class Record(unittest.TestCase):
    def test_every_golden_value_is_read_as_its_json(self):
        seen = set()
        for name, kind, data, value in golden():
            with self.subTest(name):
                self.assertEqual(record_reader.read(kind, data), value)
            seen.add(name)
        self.assertGreaterEqual(len(seen), 24, "golden files are missing")

    def test_cut_and_lengthened_bytes_are_refused(self):
        for _, kind, data, _ in golden():
            for bad in (data[:-1], data + b"\0", b"\1" + data[1:]):
                with self.assertRaises(record_reader.Refused):
                    record_reader.read(kind, bad)

    def test_the_pages_example_is_the_first_golden_fix(self):
        page = (ROOT / "docs/src/formats/record.md").read_text("utf-8")
        block = page.split("```text\n")[1].split("```")[0]
        data = b""
        for line in block.splitlines():
            data += bytes.fromhex(line.strip().split("   ")[0])
        first = (GOLDEN / "record-fix.hex").read_text("utf-8").splitlines()[0]
        self.assertEqual(data.hex(), first)

    def test_the_pages_json_is_the_first_golden_fix(self):
        page = (ROOT / "docs/src/formats/record.md").read_text("utf-8")
        line = page.split("```json\n")[1].split("\n")[0]
        first = (GOLDEN / "record-fix.jsonl").read_text("utf-8").splitlines()[0]
        self.assertEqual(line, first)


if __name__ == "__main__":
    unittest.main()
