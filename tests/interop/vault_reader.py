"""Opens a vault, its sealed segments and its backup, version 1. Written from docs/src/formats/vault.md and record.md
alone, with the package cryptography, the standard library, and the programs zstd and age."""

import hashlib, hmac, pathlib, sqlite3, struct, subprocess, unicodedata

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

import record_reader, vault_columns
from vault_columns import Reader, unpack
from vault_crypto import bech32, crc, hpke, unseal

NAMES = {1: "raw", 2: "amendment", 3: "derived", 4: "settings", 5: "consent", 6: "integrity"}

def mac(key, data): return hmac.digest(key, data, "sha256")
def sha(data): return hashlib.sha256(data).digest()
def le(bits, value): return value.to_bytes(bits // 8, "little")
def program(*command, data=None): return subprocess.run(command, input=data, check=True, capture_output=True).stdout
def derive(key, label, *parts): return HKDF(SHA256(), 32, None, label.encode() + b"".join(parts)).derive(key)

def code(typed):
    """The 20 bytes of a recovery code."""
    digits = ["0123456789ABCDEFGHJKMNPQRSTVWXYZ".index(c) for c in typed if c != "-"]
    number = sum(d << 5 * i for i, d in enumerate(reversed(digits[:32])))
    assert number % 1021 == digits[32] * 32 + digits[33], "check characters"
    return number.to_bytes(20, "big")

def content(stream, schema, data):
    """A block's rows."""
    r = Reader(data)
    if stream == 1: return list((vault_columns.version_1 if schema else vault_columns.version_0)(data))
    if stream in (3, 4): return list(r.all(lambda: (r.prefixed().decode(), r.prefixed())))
    return list(r.all(r.prefixed))

class Vault:
    """An open vault: `streams` maps (day, name of the stream) to rows."""
    def __init__(self, folder, passphrase=None, recovery=None):
        self.folder = pathlib.Path(folder)
        data = (self.folder / "keys").read_bytes()
        r = Reader(data)
        assert r.take(8) == b"STNTKEY\0" and r.le(16) in (0, 1), "not a key file of version 0 or 1"
        self.id, self.epoch, self.serial = r.take(16), r.take(4), r.le(64)
        slots = {s[0]: s for s in (r.take(r.le(16)) for _ in range(r.le(8)))}
        assert all(crc(s[:-4]) == s[-4:] for s in slots.values()), "a slot is damaged"
        if passphrase: root = self.by_passphrase(slots[2], passphrase)
        else: root = self.slot(slots[3], derive(code(recovery), "stint/v1/slot/recovery"), slots[3][33:65], slots[3][97:177])
        assert data[-32:] == mac(derive(root, "stint/v1/mac/keys", self.id, self.epoch), data[:-32]), "tag"
        self.keys = {}
        for _ in range(r.le(32)):
            kind, number, sealed = r.take(1), r.take(8), r.take(r.le(16))
            key = derive(root, "stint/v1/kek/prekey" if kind == b"\2" else "stint/v1/kek/day", self.id, self.epoch)
            self.keys[kind[0], int.from_bytes(number, "little")] = unseal(
                key, b"STNTDEK1" + self.id + self.epoch + kind + number, sealed)
        self.store()
    def by_passphrase(self, s, passphrase):
        memory, passes, lanes = struct.unpack("<3I", s[49:61])
        argon = Argon2id(salt=s[33:49], length=32, iterations=passes, lanes=lanes, memory_cost=memory)
        return self.slot(s, derive(argon.derive(unicodedata.normalize("NFC", passphrase).encode()), "stint/v1/slot/pass"), s[61:93], s[93:173])
    def slot(self, s, secret, public, sealed):
        schedule = hpke(secret, sealed[:32], b"stint/v1/slot\0" + self.id + self.epoch + s[:1] + public, 3)
        root = ChaCha20Poly1305(schedule(b"key", 32)).decrypt(schedule(b"base_nonce", 12), sealed[32:], b"")
        assert derive(root, "stint/v1/slot-commit") == s[1:33], "commit"
        return root
    def store(self):
        db = sqlite3.connect(f"file:{self.folder / 'store.db'}?mode=ro&immutable=1", uri=True)
        (body,), = db.execute("SELECT body FROM root")
        number, self.generation, self.root = struct.unpack("<26xQ12xQ32s", body[:86])
        row = self.keys[3, number]
        assert body[:26] == b"STNTROOT\0\0" + self.id and body[-32:] == mac(row[64:], b"stint/v1/mac/manifest" + body[:-32])
        r, above, self.streams = Reader(unseal(row[32:64], body[:86], body[86:-32])), b"stint/v1/root", {}
        r.take(44), r.take(8 * r.le(32))
        for _ in range(r.le(32)):
            day, stream, key, count, rows, leaf = struct.unpack("<IHQII32s", r.take(54))
            place, link, found = struct.pack("<IH", day, stream), bytes(32), []
            label = mac(row[:32], b"stint/v1/label" + place)[:16]
            for number, generation, schema, body in db.execute(
                    "SELECT number, generation, schema, body FROM block WHERE label = ? ORDER BY number", [label]):
                at = place[4:] + struct.pack("<IQ", number, generation)
                link = sha(b"stint/v1/leaf" + link + at[2:] + le(16, schema) + sha(body))
                plain = unseal(derive(self.keys[1, key], "stint/v1/block", at),
                               b"STNTBLK1" + self.id + place[:4] + at + le(16, schema), body)
                length, packed = struct.unpack("<2I", plain[:8])
                found += content(stream, schema, unpack(plain[8:8 + packed]) if packed or not schema else plain[8:8 + length])
            assert link == leaf and (stream != 1 or len(found) == rows), "a block is missing or was exchanged"
            above, self.streams[day, NAMES[stream]] = above + label + leaf, found
        assert sha(above) == self.root, "root"
    def seed(self, campaign):
        own = {row[:16]: row[16:] for (kind, _), row in self.keys.items() if kind == 5}
        return own[campaign] if campaign in own else derive(self.keys[4, 1], "stint/v1/sign", campaign)
    def segment(self, path):
        """(id, record) of each record, and whether it ended in order."""
        data, before = path.read_bytes(), path.with_name(f"{int(path.stem, 16) - 1:016x}.seg")
        assert data[:12] == b"STNTSEG0\1\0\0\0" and data[12:28] == self.id and crc(data[:144]) == data[144:148]
        prekey, day, number, link, enc, commit = struct.unpack("<QIQ32s32s32s", data[28:144])
        if before.exists():
            file = before.read_bytes()
            assert link == sha(b"stint/v1/prev" + le(64, number - 1) + le(64, len(file)) + sha(file)), "predecessor"
        schedule = hpke(self.keys[2, prekey][4:], enc, b"stint/v1/segment\0" + data[:80], 0xFFFF)
        chain, i, found, ended = schedule.export(b"stint/v1/chain0"), 0, [], False
        assert schedule.export(b"stint/v1/commit") == commit
        r = Reader(data[180:])
        while r.at < len(r.data):
            head, sum_ = r.take(5), r.take(4)
            body = r.take(int.from_bytes(head[:4], "little"))
            assert (crc(head), crc(body)) == (sum_, r.take(4)), "checksums"
            key, chain = (mac(chain, b"stint/v1/ratchet" + n + le(64, i)) for n in (b"\1", b"\2"))
            aad = b"STNTFRM1" + sha(data[:180]) + le(64, i) + head[4:] + head[:4]
            plain = ChaCha20Poly1305(key).decrypt(bytes(4) + le(64, i), body, aad)
            plain = Reader(plain[4:4 + int.from_bytes(plain[:4], "little")])
            if head[4] == 2: ended = plain.le(64) == i
            elif head[4] != 6:
                install = plain.le(64)
                for _ in range(plain.le(16)):
                    name = [install, plain.le(64), plain.le(32)]
                    found.append((name, record_reader.read(record_reader.record, plain.take(plain.le(16)))))
            i += 1
        return found, ended

def backup(path, recovery):
    """A function from campaigns to their seeds, and streams as a vault has them."""
    secret = bech32("age-secret-key-", derive(code(recovery), "stint/v1/backup/recovery")).upper()
    r, streams = Reader(program("age", "-d", "-i", "-", str(path), data=secret.encode())), {}
    assert r.take(8) == b"STNTBAK\0" and r.le(16) in (0, 1), "not a backup of version 0 or 1"
    sign, own = r.take(8 + 16 + 8 + 32 + 32)[-32:], {}
    while item := r.le(8):
        if item == 2:
            own[r.take(16)] = r.take(32)
            continue
        day, stream, schema, rows, length, packed = struct.unpack("<IHHIII", r.take(20))
        streams.setdefault((day, NAMES[stream]), []).extend(content(stream, schema, unpack(r.take(packed))))
    assert r.take(32) == sha(r.data[:r.at - 32]) and not any(r.data[r.at:]), "the backup's end"
    return lambda campaign: own.get(campaign) or derive(sign, "stint/v1/sign", campaign), streams
