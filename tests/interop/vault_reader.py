"""Opens a vault and its backup, version 1 and no other, and its sealed segments. Written from docs/src/formats/vault.md and
record.md alone, with the package cryptography, the standard library, and the programs zstd and age."""

import pathlib, sqlite3, struct, subprocess, unicodedata

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

import record_reader
from vault_columns import Reader, frame, rows_of, unpack
from vault_crypto import bech32, crc, derive, hpke, mac, sha, unseal

BLOCKS = "SELECT number, generation, body FROM block WHERE label = ? AND schema = 1 ORDER BY number"
NAMES = {1: "raw", 2: "amendment", 3: "derived", 4: "settings", 5: "consent", 6: "integrity"}

def le(bits, value): return value.to_bytes(bits // 8, "little")

def code(typed):
    """The 20 bytes of a recovery code."""
    whole = sum("0123456789ABCDEFGHJKMNPQRSTVWXYZ".index(c) << 5 * i for i, c in enumerate(reversed(typed.replace("-", ""))))
    assert (whole >> 10) % 1021 == whole & 1023, "check characters"
    return (whole >> 10).to_bytes(20, "big")

def content(stream, data):
    """A block's rows."""
    r = Reader(data)
    if stream == 1: return list(rows_of(data))
    return r.all((lambda: (r.prefixed().decode(), r.prefixed())) if stream in (3, 4) else r.prefixed)

class Vault:
    """An open vault: `streams` maps (day, name of the stream) to rows."""
    def __init__(self, folder, passphrase=None, recovery=None):
        self.folder = pathlib.Path(folder)
        r = Reader((self.folder / "keys").read_bytes())
        assert r.take(8) == b"STNTKEY\0" and r.le(16) == 1, "not a key file of version 1"
        self.id, self.epoch, self.serial = r.take(16), r.take(4), r.le(64)
        slots = {s[0]: s for s in (r.take(r.le(16)) for _ in range(r.le(8)))}
        assert all(crc(s[:-4]) == s[-4:] for s in slots.values()), "a slot is damaged"
        root = self.by_passphrase(slots[2], passphrase) if passphrase else self.by_code(slots[3], recovery)
        assert r.data[-32:] == mac(derive(root, "stint/v1/mac/keys", self.id, self.epoch), r.data[:-32]), "tag"
        self.keys = {}
        for _ in range(r.le(32)):
            name, kek = r.take(9), "prekey" if r.data[r.at - 9] == 2 else "day"
            key, aad = derive(root, "stint/v1/kek/" + kek, self.id, self.epoch), b"STNTDEK1" + self.id + self.epoch + name
            self.keys[name[0], int.from_bytes(name[1:], "little")] = unseal(key, aad, r.take(r.le(16)))
        self.seeds = {row[:16]: row[16:] for (kind, _), row in self.keys.items() if kind == 5}
        self.store()
    def by_passphrase(self, s, passphrase):
        memory, passes, lanes = struct.unpack("<3I", s[49:61])
        key = Argon2id(salt=s[33:49], length=32, iterations=passes, lanes=lanes, memory_cost=memory).derive(
            unicodedata.normalize("NFC", passphrase).encode())
        return self.slot(s, derive(key, "stint/v1/slot/pass"), s[61:93], s[93:173])
    def by_code(self, s, typed): return self.slot(s, derive(code(typed), "stint/v1/slot/recovery"), s[33:65], s[97:177])
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
        r, above, self.streams = Reader(unseal(row[32:64], body[:86], body[86:-32])[44:]), b"stint/v1/root", {}
        r.take(8 * r.le(32))
        for _ in range(r.le(32)):
            day, stream, key, count, rows, leaf = struct.unpack("<IHQII32s", r.take(54))
            place, link, found = struct.pack("<IH", day, stream), bytes(32), []
            label = mac(row[:32], b"stint/v1/label" + place)[:16]
            for number, generation, body in db.execute(BLOCKS, [label]):
                at = place[4:] + struct.pack("<IQ", number, generation)
                link = sha(b"stint/v1/leaf" + link + at[2:] + b"\1\0" + sha(body))
                aad = b"STNTBLK1" + self.id + place[:4] + at + b"\1\0"
                plain = unseal(derive(self.keys[1, key], "stint/v1/block", at), aad, body)
                length, packed = struct.unpack("<2I", plain[:8])
                found += content(stream, unpack(plain[8:8 + packed]) if packed else plain[8:8 + length])
            assert link == leaf and (stream != 1 or len(found) == rows), "a block is missing or was exchanged"
            above, self.streams[day, NAMES[stream]] = above + label + leaf, found
        assert sha(above) == self.root, "root"
    def segment(self, path):
        """(id, record) of each record, and whether it ended in order."""
        data, before, i, found, ended = path.read_bytes(), path.with_name(f"{int(path.stem, 16) - 1:016x}.seg"), 0, [], False
        form, forms = data[:12], (b"STNTSEG0\1\0\0\0", b"STNTSEG1\1\0\0\0")
        assert form in forms and data[12:28] == self.id and crc(data[:144]) == data[144:148]
        prekey, day, number, link, enc, commit = struct.unpack("<QIQ32s32s32s", data[28:144])
        file = before.read_bytes() if before.exists() else b""
        assert not file or link == sha(b"stint/v1/prev" + le(64, number - 1) + le(64, len(file)) + sha(file)), "predecessor"
        schedule = hpke(self.keys[2, prekey][4:], enc, b"stint/v1/segment\0" + data[:80], 0xFFFF)
        assert schedule.export(b"stint/v1/commit") == commit
        chain, r = schedule.export(b"stint/v1/chain0"), Reader(data[180:])
        while r.at < len(r.data):
            head, sum_ = r.take(5), r.take(4)
            assert crc(head) == sum_ and crc(body := r.take(int.from_bytes(head[:4], "little"))) == r.take(4), "checksums"
            key, chain = (mac(chain, b"stint/v1/ratchet" + n + le(64, i)) for n in (b"\1", b"\2"))
            aad = b"STNTFRM1" + sha(data[:180]) + le(64, i) + head[4:] + head[:4]
            plain = Reader(ChaCha20Poly1305(key).decrypt(bytes(4) + le(64, i), body, aad))
            plain = Reader(plain.take(plain.le(32)))
            if head[4] == 2: ended = plain.le(64) == i
            elif head[4] != 6 and form == forms[1]: found += frame(plain, number)
            elif head[4] != 6:
                install = plain.le(64)
                found += [([install, plain.le(64), plain.le(32)], record_reader.read(
                    record_reader.record, plain.take(plain.le(16)))) for _ in range(plain.le(16))]
            i += 1
        return found, ended

def backup(path, recovery):
    """Campaigns' seeds, and streams as a vault has them."""
    secret = bech32("age-secret-key-", derive(code(recovery), "stint/v1/backup/recovery")).upper()
    age = subprocess.run(["age", "-d", "-i", "-", path], input=secret.encode(), check=True, capture_output=True)
    r, seeds, streams = Reader(age.stdout), {}, {}
    assert r.take(106)[:10] == b"STNTBAK\0\1\0", "not a backup of version 1"
    while item := r.le(8):
        if item == 2: seeds.update({r.take(16): r.take(32)})
        else:
            day, stream, schema, rows, length, packed = struct.unpack("<IHHIII", r.take(20))
            streams.setdefault((day, NAMES[stream]), []).extend(content(stream, unpack(r.take(packed))))
    assert r.take(32) == sha(r.data[:r.at - 32]) and not any(r.data[r.at:]), "the backup's end"
    return seeds, streams
