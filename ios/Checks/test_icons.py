"""The icons are what the system takes: square, without transparency, and named."""

import json
import struct
import sys
import tempfile
import unittest
import zlib
from pathlib import Path

IOS = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(IOS))

import icons  # noqa: E402


def decoded(png: bytes) -> tuple[int, int, int, bytes]:
    """Width, height, kind of colour, pixels."""
    at, data, header = 8, b"", b""
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        body = png[at + 8 : at + 8 + length]
        if struct.unpack(">I", png[at + 8 + length : at + 12 + length])[0] != zlib.crc32(kind + body):
            raise ValueError("a damaged chunk")
        header = body if kind == b"IHDR" else header
        data += body if kind == b"IDAT" else b""
        at += 12 + length
    width, height, depth, colour = struct.unpack(">IIBB", header[:10])
    if depth != 8:
        raise ValueError("not a byte a channel")
    return width, height, colour, zlib.decompress(data)


class Icons(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name) / "Assets.xcassets"
        icons.write(self.folder)

    def test_each_is_a_whole_opaque_square(self):
        seen = set()
        for name in icons.ICONS:
            with self.subTest(name):
                width, height, colour, pixels = decoded((self.folder / f"{name}.appiconset/icon.png").read_bytes())
                self.assertEqual((width, height, colour), (1024, 1024, 2))
                self.assertEqual(len(pixels), 1024 * (1 + 3 * 1024))
                self.assertGreater(len(set(pixels[3 * 512 * 1024 :][:6000])), 3, "something is drawn")
                seen.add(pixels)
        self.assertEqual(len(seen), 2, "two pictures")

    def test_the_catalogue_names_files_that_are_there(self):
        for contents in self.folder.glob("*/Contents.json"):
            for image in json.loads(contents.read_text())["images"]:
                self.assertTrue((contents.parent / image["filename"]).is_file(), image)

    def test_the_project_and_the_kit_name_them(self):
        project = (IOS / "project.yml").read_text()
        self.assertIn("ASSETCATALOG_COMPILER_APPICON_NAME: AppIcon", project)
        self.assertIn("ASSETCATALOG_COMPILER_ALTERNATE_APPICON_NAMES: PlainIcon", project)
        kit = (IOS / "Sources/StintKit/Phone/PhoneSystem.swift").read_text()
        self.assertIn('plainIcon = "PlainIcon"', kit)


if __name__ == "__main__":
    unittest.main()
