"""Checks an evidence pack: python3 evidence_verifier.py evidence.tar

Written from docs/src/formats/evidence.md and record.md, with the standard
library and the package `cryptography`. It takes the tar that `age -d` gives.
"""

import base64
import datetime
import hashlib
import io
import json
import sys
import tarfile

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

import record_reader

NAMES = [
    "evidence.json",
    "evidence.json.minisig",
    "consent.json",
    "README.txt",
    "records.ndjson",
    "amendments.ndjson",
]
EPOCH = datetime.date(1970, 1, 1)


class Refused(Exception):
    """The pack is not whole; the text says what is wrong."""


def must(holds, what):
    if not holds:
        raise Refused(what)


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def number(value, size):
    return value.to_bytes(size, "little")


def unhex(text, what, size=None):
    must(isinstance(text, str) and text == text.lower(), f"{what}: not hexadecimal")
    try:
        data = bytes.fromhex(text)
    except ValueError:
        raise Refused(f"{what}: not hexadecimal") from None
    must(data.hex() == text and size in (None, len(data)), f"{what}: wrong length")
    return data


def padded(size):
    """Padmé, with a floor of 64 KiB."""
    if size <= 65536:
        return 65536
    exponent = size.bit_length() - 1
    mask = (1 << (exponent - exponent.bit_length())) - 1
    return (size + mask) & ~mask


def files(tar):
    out = {}
    with tarfile.open(fileobj=io.BytesIO(tar), mode="r:") as archive:
        for entry in archive:
            must(entry.isreg(), f"{entry.name}: not a file")
            header = (entry.mode, entry.uid, entry.gid, entry.mtime, entry.uname, entry.gname)
            must(header == (0o644, 0, 0, 0, "", ""), f"{entry.name}: header says too much")
            out[entry.name] = archive.extractfile(entry).read()
        must(list(out) == NAMES, "other files than an evidence pack has")
    blocks = sum(512 + (len(content) + 511) // 512 * 512 for content in out.values()) + 1024
    must(len(tar) == padded(blocks), "not padded as it must be")
    must(not any(tar[blocks - 1024 :]), "something follows the archive's end")
    # Every byte of the archive has one form: headers, contents, zeros.
    again = io.BytesIO()
    for name, content in out.items():
        again.write(ustar(name, len(content)) + content + bytes(-len(content) % 512))
    must(tar[: blocks - 1024] == again.getvalue(), "the archive is not in its one form")
    return out


def ustar(name, size):
    head = bytearray(512)
    head[: len(name)] = name.encode()
    head[100:108] = b"0000644\0"
    head[108:116] = head[116:124] = b"0000000\0"
    head[124:136] = b"%011o\0" % size
    head[136:148] = b"00000000000\0"
    head[148:156] = b" " * 8
    head[156] = ord("0")
    head[257:265] = b"ustar\x0000"
    head[148:156] = b"%07o\0" % sum(head)
    return bytes(head)


def one_form(data, name):
    value = json.loads(data)
    again = json.dumps(value, indent=2, ensure_ascii=False) + "\n"
    # An empty list stands on one line in both.
    must(again.encode() == data, f"{name}: not in its one form")
    return value


def check_signature(message, minisig, signer):
    key = base64.b64decode(signer, validate=True)
    must(len(key) == 42 and key[:2] == b"Ed", "signer: not a minisign key")
    must(key[2:10] == sha256(key[10:])[:8], "signer: wrong number")
    lines = minisig.decode().split("\n")
    must(len(lines) == 5 and lines[4] == "", "signature file: not in minisign's format")
    must(
        lines[0] == "untrusted comment: signed by a Stint worker, pseudonymous",
        "signature file: another comment",
    )
    must(lines[2] == "trusted comment: stint evidence", "signature file: for something else")
    line = base64.b64decode(lines[1], validate=True)
    must(line[:2] == b"ED" and line[2:10] == key[2:10] and len(line) == 74, "another key signed")
    public = Ed25519PublicKey.from_public_bytes(key[10:])
    try:
        public.verify(line[10:], hashlib.blake2b(message).digest())
        public.verify(base64.b64decode(lines[3], validate=True), line[10:] + b"stint evidence")
    except InvalidSignature:
        raise Refused("the signature is wrong") from None
    # Base64 has one form too.
    for text, data in ((lines[1], line), (lines[3], base64.b64decode(lines[3]))):
        must(base64.b64encode(data).decode() == text, "signature file: not in its one form")


def day_number(text):
    day = datetime.date.fromisoformat(text)
    must(day.isoformat() == text, f"{text}: not a day")
    return (day - EPOCH).days


def chained(leaves):
    link = bytes(32)
    for leaf in leaves:
        link = sha256(b"stint/v1/evidence/chain\0", link, leaf)
    return link


def lines(data, name):
    """(line's number, value) of each line, in its one form."""
    must(not data or data.endswith(b"\n"), f"{name}: cut short")
    for n, line in enumerate(data.split(b"\n")[:-1], 1):
        value = json.loads(line)
        again = json.dumps(value, separators=(",", ":"), ensure_ascii=False)
        must(again.encode() == line, f"{name}, line {n}: not in its one form")
        yield n, value


def shown(value, kind, where):
    """Salt and stored form, once they agree with the JSON beside them."""
    if "salt" not in value:
        must("stored" not in value and kind not in value, f"{where}: half withheld")
        return None
    stored = unhex(value["stored"], where)
    try:
        read = record_reader.read(getattr(record_reader, kind), stored)
    except record_reader.Refused as e:
        raise Refused(f"{where}: {e}") from None
    must(value[kind] == read, f"{where}: JSON and stored form differ")
    return unhex(value["salt"], where, 32), stored


def check_records(head, data):
    days = {day["day"]: [] for day in head["days"]}
    must(list(days) == sorted(days) and len(days) == len(head["days"]), "days are out of order")
    open_lines = dict.fromkeys(days, 0)
    before = ("", ())
    for n, value in lines(data, "records.ndjson"):
        where = f"records.ndjson, line {n}"
        allowed = ["day", "id", "leaf", "salt", "stored", "record"]
        must(list(value) in (allowed, allowed[:3]), f"{where}: other keys")
        name = value["id"]
        must(list(name) == ["install", "segment", "counter"], f"{where}: other keys")
        must(value["day"] in days, f"{where}: another day")
        place = (value["day"], (name["install"], name["segment"], name["counter"]))
        must(before < place, f"{where}: repeated or out of order")
        before = place
        leaf = unhex(value["leaf"], where, 32)
        content = shown(value, "record", where)
        if content:
            salt, stored = content
            numbers = number(name["install"], 8) + number(name["segment"], 8)
            numbers += number(name["counter"], 4)
            made = sha256(b"stint/v1/evidence/record\0", salt, numbers, stored)
            must(made == leaf, f"{where}: changed")
            utc = value["record"]["moment"]["utc"]
            must(utc // 86_400_000 == day_number(value["day"]), f"{where}: of another day")
            open_lines[value["day"]] += 1
        days[value["day"]].append(leaf)
    for day in head["days"]:
        name, leaves = day["day"], days[day["day"]]
        must(len(leaves) == day["records"], f"{name}: records are missing or too many")
        must(open_lines[name] == day["shown"], f"{name}: shown records are missing")
        number_of_day = number(day_number(name), 4)
        count = number(len(leaves), 8)
        digest = sha256(b"stint/v1/evidence/day\0", number_of_day, count, chained(leaves))
        must(digest.hex() == day["digest"], f"{name}: a record was changed, dropped or moved")


def check_amendments(head, data):
    leaves, open_lines = [], 0
    for n, value in lines(data, "amendments.ndjson"):
        where = f"amendments.ndjson, line {n}"
        allowed = ["leaf", "salt", "stored", "amendment"]
        must(list(value) in (allowed, allowed[:1]), f"{where}: other keys")
        leaf = unhex(value["leaf"], where, 32)
        content = shown(value, "amendment", where)
        if content:
            made = sha256(b"stint/v1/evidence/amendment\0", *content)
            must(made == leaf, f"{where}: changed")
            open_lines += 1
        leaves.append(leaf)
    said = head["amendments"]
    counts = (len(leaves), open_lines)
    must(counts == (said["records"], said["shown"]), "amendments are missing or too many")
    digest = sha256(b"stint/v1/evidence/amendments\0", number(len(leaves), 8), chained(leaves))
    must(digest.hex() == said["digest"], "an amendment was changed, dropped or moved")


def check_earlier(head):
    """(package's day, SHA-256, days that are the same, days that differ)"""
    now = {day["day"]: day["digest"] for day in head["days"]}
    out = []
    for known in head["earlier"]:
        parts = b""
        for day in known["days"]:
            parts += number(day_number(day["day"]), 4) + unhex(day["digest"], day["day"], 32)
        root = sha256(b"stint/v1/evidence/days\0", parts)
        must(root.hex() == known["root"], "an earlier root is of other days")
        nonce = unhex(known["nonce"], "nonce", 32)
        blinded = sha256(nonce, number(known["generation"], 8), root)
        must(blinded.hex() == known["blinded_anchor"], "an earlier anchor is of another root")
        same = [d["day"] for d in known["days"] if now.get(d["day"]) == d["digest"]]
        differs = [d["day"] for d in known["days"] if now.get(d["day"], d["digest"]) != d["digest"]]
        out.append((known["created"][:10], known["datapackage_sha256"], same, differs))
    return out


def verify(tar):
    """What the pack says, once all of it was checked; else Refused."""
    try:
        content = files(tar)
        raw = content["evidence.json"]
        head = one_form(raw, "evidence.json")
        must(head["version"] == 1, "a version that this verifier doesn't know")
        check_signature(raw, content["evidence.json.minisig"], head["signer"])
        listed = [
            {"path": n, "bytes": len(content[n]), "sha256": sha256(content[n]).hex()}
            for n in NAMES[2:]
        ]
        must(head["files"] == listed, "a file is not the one that was signed")
        consent = one_form(content["consent.json"], "consent.json")
        must(consent["record_id"] == head["consent_record"], "another consent")
        must(consent["pii_principal_id"] == head["signer"], "another person's consent")
        check_records(head, content["records.ndjson"])
        check_amendments(head, content["amendments.ndjson"])
        return head, check_earlier(head)
    except (ValueError, KeyError, TypeError, IndexError, tarfile.TarError, OverflowError) as e:
        raise Refused(f"not an evidence pack: {e}") from None


def main(path):
    with open(path, "rb") as file:
        head, earlier = verify(file.read())
    records = sum(day["records"] for day in head["days"])
    shown_records = sum(day["shown"] for day in head["days"])
    print(f"whole: {records} records, {shown_records} shown; signed by {head['signer']}")
    for day, digest, same, differs in earlier:
        print(f"known on {day}: {len(same)} days the same, {len(differs)} differ; look for {digest}")


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except Refused as refused:
        sys.exit(f"REFUSED: {refused}")
