"""Published algorithms that the package cryptography lacks: CRC-32C (RFC
3720), XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03), HPKE with export (RFC
9180), Bech32 (BIP 173)."""

import hashlib
import hmac
import struct

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand


def sha(data): return hashlib.sha256(data).digest()
def mac(key, data): return hmac.digest(key, data, "sha256")
def derive(key, label, *parts): return HKDF(SHA256(), 32, None, label.encode() + b"".join(parts)).derive(key)


def crc(data):
    value = 0xFFFFFFFF
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ (0x82F63B78 if value & 1 else 0)
    return struct.pack("<I", value ^ 0xFFFFFFFF)


def hchacha(key, nonce):
    s = list(struct.unpack("<16I", b"expand 32-byte k" + key + nonce))
    def quarter(a, b, c, d):
        for x, y, z, turn in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
            s[x] = (s[x] + s[y]) & 0xFFFFFFFF
            s[z] = ((s[z] ^ s[x]) << turn | (s[z] ^ s[x]) >> 32 - turn) & 0xFFFFFFFF
    for _ in range(10):
        for i in range(4): quarter(i, 4 + i, 8 + i, 12 + i)
        for i in range(4): quarter(i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4)
    return struct.pack("<8I", *s[:4], *s[12:])


def unseal(key, aad, sealed):
    return ChaCha20Poly1305(hchacha(key, sealed[:16])).decrypt(bytes(4) + sealed[16:24], sealed[24:], aad)


def hpke(secret, enc, info, aead):
    """RFC 9180, base mode: gives LabeledExpand of the key schedule."""
    def extract(suite, salt, label, ikm): return hmac.digest(salt, b"HPKE-v1" + suite + label + ikm, "sha256")
    def expand(suite, key, label, info, length=32):
        return HKDFExpand(SHA256(), length, length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info).derive(key)
    kem, suite = b"KEM\0\x20", b"HPKE\0\x20\0\x01" + aead.to_bytes(2, "big")
    own = X25519PrivateKey.from_private_bytes(secret)
    dh = own.exchange(X25519PublicKey.from_public_bytes(enc))
    context = enc + own.public_key().public_bytes_raw()
    shared = expand(kem, extract(kem, b"", b"eae_prk", dh), b"shared_secret", context)
    context = b"\0" + extract(suite, b"", b"psk_id_hash", b"") + extract(suite, b"", b"info_hash", info)
    secret = extract(suite, shared, b"secret", b"")
    def schedule(label, length): return expand(suite, secret, label, context, length)
    schedule.export = lambda label: expand(suite, schedule(b"exp", 32), b"sec", label)
    return schedule


def bech32(prefix, data):
    values = [c >> 5 for c in prefix.encode()] + [0] + [c & 31 for c in prefix.encode()]
    bits = int.from_bytes(data, "big") << 4  # 256 bits are 52 digits but for 4 bits
    digits = [bits >> 5 * i & 31 for i in reversed(range(52))]
    sum_ = 1
    for value in values + digits + [0] * 6:
        top, sum_ = sum_ >> 25, (sum_ & 0x1FFFFFF) << 5 ^ value
        for i, g in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)): sum_ ^= g if top >> i & 1 else 0
    digits += [(sum_ ^ 1) >> 5 * i & 31 for i in reversed(range(6))]
    return prefix + "1" + "".join("qpzry9x8gf2tvdw0s3jn54khce6mua7l"[d] for d in digits)
