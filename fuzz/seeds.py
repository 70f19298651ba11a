#!/usr/bin/env python3
"""Writes seeds into fuzz/corpus: small inputs, from tests' fixtures.

What needs the program's own writers is written by `cargo run -p stint-vault
--features fuzz --example fuzz_seeds fuzz/corpus`; the invitation there was
signed by `fuzz/src/lib.rs`'s desk.
"""
import pathlib
import random

ROOT = pathlib.Path(__file__).resolve().parent.parent
CORPUS = ROOT / "fuzz/corpus"
MOST = 8 * 1024

CONTRACT = b"""jurisdiction = "GB"
band = "21 and over"
rate = "12.60"
travel = "unpaid"
waiting_is_work = true
mileage_paid = "0.25"
pay_period = { every = "week", start = 2026-03-02 }
"""
ROSTER = b"""start,end,client,earliest,latest
2026-03-02T09:00:00Z,2026-03-02T11:00:00+00:00,Anna,,
2026-03-02 11:05,2026-03-02 14:00,"Bert, upstairs",2026-03-02 11:00,2026-03-02 11:30
"""
CALENDAR = b"""BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//x//x//EN\r
BEGIN:VEVENT\r
UID:1\r
DTSTAMP:20260301T000000Z\r
DTSTART;TZID=Europe/London:20260302T110500\r
DTEND;TZID=Europe/London:20260302T140000\r
SUMMARY:Bert\r
END:VEVENT\r
END:VCALENDAR\r
"""
PAYSLIP = b"""start,end,item,hours,rate,amount
2026-03-02,2026-03-08,basic,19,12.60,239.40
2026-03-02,2026-03-08,mileage,,,12.50
"""


def put(target, name, content):
    folder = CORPUS / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content[:MOST])


def edit(what, at, length, value):
    return bytes([what]) + at.to_bytes(2, "little") + length.to_bytes(2, "little") + bytes([value])


def main():
    vault = ROOT / "core/vault/tests/fixtures"
    for version in ("v0", "v1", "v1.1"):
        for file in sorted((vault / version / "vault/segments").iterdir()):
            put("segment", f"{version}-{file.name}", file.read_bytes())
        put("keys", version, (vault / version / "vault/keys").read_bytes()[:-32])
        put("manifest", version, (vault / version / "vault/recorder").read_bytes()[:-32])
        backup = (vault / version / "backup.age").read_bytes()
        put("backup", f"age-{version}", b"\x02" + backup)
    put("backup", "edit", b"\x03" + edit(0, 300, 1, 1))
    for name, script in {
        "none": b"",
        "flip": edit(0, 60, 1, 1),
        "cut": edit(3, 200, 0, 0),
        "again": edit(4, 0, 93, 0) + b"\0",
        "moved": edit(5, 0, 93, 128) + b"\0",
        "dropped": edit(2, 93, 93, 0) + b"\0",
    }.items():
        put("frames", name, script)
    for name, script in {
        "none": b"",
        "header": edit(0, 20, 1, 255),
        "page": edit(1, 2048, 512, 0),
        "cut": edit(3, 9000, 0, 0),
        "row": edit(0, 6000, 4, 7),
        "moved": edit(5, 3072, 1024, 200),
    }.items():
        put("store", name, b"\x00" + script)
        put("store", f"{name}-only-open", b"\x02" + script)
    for file in sorted((ROOT / "core/model/tests/golden").glob("*.hex")):
        if len(list((CORPUS / "wire").glob("*"))) < 16:
            put("wire", file.stem, bytes.fromhex(file.read_text().split()[0]))
    for file in sorted((ROOT / "core/import/tests/fixtures").iterdir()):
        put("import", file.name, file.read_bytes())
    put("import", "places.csv", b"name,lat,lon,kind\nAnna,51.5,-2.6,client\n")
    put("code", "recovery", b"CGPF-9H60-WHSR-9YA4-FHYJ-QWAE-AK0Z-6P9G-3G")
    put("code", "qr", b"STINT1:BB8")
    put("pay", "contract", b"\x00" + CONTRACT)
    put("pay", "pack", b"\x01" + (ROOT / "core/pay/rules/nl.toml").read_bytes())
    put("pay", "roster", b"\x02" + ROSTER)
    put("pay", "calendar", b"\x02" + CALENDAR)
    put("pay", "payslip", b"\x03" + PAYSLIP)
    put("pay", "figure", b"\x04-12.345")
    for file in sorted((ROOT / "core/share/tests/fixtures/cctv").iterdir())[:3]:
        age = file.read_bytes()
        put("package", file.name, b"\x00" + age[age.find(b"\n\n") + 2 :])
    put("package", "files", b"\x02" + b"".join(bytes([n]) * 64 for n in range(6)))
    put("package", "weeks", b"\x03week,hours_min\n2026-W10,1200\n")
    for number in range(8):
        put("door", f"calls-{number}", random.Random(number).randbytes(2048))
    put("invitation", "json", b'\x01{\n  "version": 1\n}\n')


if __name__ == "__main__":
    main()
