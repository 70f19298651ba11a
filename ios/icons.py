"""Draws the app's icons as an asset catalogue, out of rectangles.

    icons.py FOLDER

Stint's own is a day: hours as blocks, a gap hatched. The plain one is a sheet of
paper. Neither says what the app is for.
"""

import json
import pathlib
import struct
import sys
import zlib

SIZE = 1024

Rect = tuple[int, int, int, int, int]  # left, top, right, bottom, colour


def day() -> list[Rect]:
    """A ribbon of visits and ways, on the blue of dusk."""
    shapes = [(0, 0, SIZE, SIZE, 0x16324A)]
    for top, blocks in [
        (272, [(176, 400, 0x56B4E9), (432, 512, 0xE69F00), (544, 848, 0x56B4E9)]),
        (448, [(176, 304, 0xE69F00), (336, 656, 0x56B4E9)]),
        (624, [(176, 528, 0x56B4E9), (560, 640, 0xE69F00), (672, 848, 0x56B4E9)]),
    ]:
        shapes += [(left, top, right, top + 128, colour) for left, right, colour in blocks]
    # What wasn't recorded is seen, too.
    shapes += [(left, 448, left + 16, 576, 0x7F93A3) for left in range(688, 848, 48)]
    return shapes


def sheet() -> list[Rect]:
    """Lines on paper."""
    lines = [(256, top, right, top + 32, 0xB5AFA4) for top, right in [(352, 768), (480, 768), (608, 768), (736, 560)]]
    return [(0, 0, SIZE, SIZE, 0xD9D3C7), (160, 128, 864, 896, 0xFBF9F4), *lines]


def rows(shapes: list[Rect]) -> list[bytes]:
    """Three bytes a pixel; what comes later lies on top."""
    drawn: dict[tuple[Rect, ...], bytes] = {}
    out = []
    for y in range(SIZE):
        here = tuple(shape for shape in shapes if shape[1] <= y < shape[3])
        if here not in drawn:
            row = bytearray(3 * SIZE)
            for left, _, right, _, colour in here:
                row[3 * left : 3 * right] = colour.to_bytes(3, "big") * (right - left)
            drawn[here] = bytes(row)
        out.append(drawn[here])
    return out


def png(shapes: list[Rect]) -> bytes:
    """Without transparency: the system wants none in an icon."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", SIZE, SIZE, 8, 2, 0, 0, 0)
    pixels = b"".join(b"\0" + row for row in rows(shapes))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(pixels, 9))
        + chunk(b"IEND", b"")
    )


INFO = {"info": {"author": "xcode", "version": 1}}
ICONS = {"AppIcon": day, "PlainIcon": sheet}


def write(folder: pathlib.Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "Contents.json").write_text(json.dumps(INFO, indent=2) + "\n")
    for name, shapes in ICONS.items():
        icon = folder / f"{name}.appiconset"
        icon.mkdir(exist_ok=True)
        images = [
            {"filename": "icon.png", "idiom": "universal", "platform": platform, "size": "1024x1024"}
            for platform in ("ios", "watchos")
        ]
        (icon / "icon.png").write_bytes(png(shapes()))
        (icon / "Contents.json").write_text(json.dumps({"images": images} | INFO, indent=2) + "\n")


if __name__ == "__main__":
    write(pathlib.Path(sys.argv[1]))
