"""Records of blocks, version 1, and of frames, version 1: (id, record) of each. Written from docs/src/formats/vault.md alone, with the
standard library and the program zstd."""

import itertools, subprocess

import record_reader

PARTS = ["accuracy", "altitude", "speed", "bearing"]
SOURCES = ["gps", "network", "fused", "passive", "system", "worker"]
KNOWN = ["measured", "corrected", "typed", "estimated"]


def unpack(data): return subprocess.run(["zstd", "-dcq"], input=data, check=True, capture_output=True).stdout


class Reader(record_reader.Reader):
    def le(self, bits): return int.from_bytes(self.take(bits // 8), "little")
    def prefixed(self): return self.take(self.unsigned(64))
    def all(self, read): return [read() for _ in iter(lambda: self.at < len(self.data), False)]


def bits(r, count, width):
    number = r.le(8 * ((count * width + 7) // 8))
    return [number >> i * width & (1 << width) - 1 for i in range(count)]


def column(data, count):
    """A packed column of whole numbers."""
    r, values = Reader(data), []
    form = r.byte()
    starts, signed = [r.signed(64) for _ in range(form & 3)], form & 4
    base = 0 if signed else r.signed(64)
    while len(values) + len(starts) < count:
        head = 0 if form & 8 else r.byte()
        exceptions, excess = (r.byte(), r.byte()) if head & 128 else (0, 0)
        group = bits(r, min(128, count - len(starts) - len(values)), head & 127)
        for place, above in zip(bits(r, exceptions, 7), bits(r, exceptions, excess)): group[place] |= above << (head & 127)
        values += [v >> 1 ^ -(v & 1) if signed else base + v for v in group]
    for start in reversed(starts): values = list(itertools.accumulate([start, *values]))
    assert r.at == len(data), "bytes are left over"
    return [(v + 2**63) % 2**64 - 2**63 for v in values]


def rows_of(data):
    r = Reader(data)
    rows, names = r.unsigned(64), [r.prefixed().decode() for _ in range(r.unsigned(64))]
    stored = {i: r.prefixed() for i, there in enumerate(bits(r, 32, 1)) if there}
    def col(i, count): return column(stored[i], count) if i in stored else [0] * count
    install, segment, counter, utc, booted, zone, source, known, kind = (col(i, rows) for i in (0, 1, 2, 3, 4, 7, 8, 9, 10))
    boot, offset, fixes = iter(col(5, sum(booted))), iter(col(6, sum(booted))), kind.count(0)
    lat, lon, parts = iter(col(11, fixes)), iter(col(12, fixes)), col(13, fixes)
    more, parts = [iter(col(14 + i, sum(p >> i & 1 for p in parts))) for i in range(4)], iter(parts)
    others = Reader(stored.get(18, b"\0"))
    others = Reader(unpack(others.data[others.at:]) if others.unsigned(64) else others.data[1:])
    for i in range(rows):
        boots = {"boot": next(boot), "ms": (utc[i] - next(offset)) % 2**64} if booted[i] else None
        name = SOURCES[source[i]] if source[i] < 6 else {"imported": names[source[i] - 6]}
        if kind[i]: payload = record_reader.payload(Reader(others.prefixed()))
        else:
            position, has = {"lat_e7": next(lat), "lon_e7": next(lon)}, next(parts)
            payload = {"fix": {"position": position} | {p: next(more[n]) if has >> n & 1 else None for n, p in enumerate(PARTS)}}
        yield [install[i] % 2**64, segment[i] % 2**64, counter[i]], {
            "moment": {"utc": utc[i], "boot": boots, "offset": zone[i]}, "source": name, "known": KNOWN[known[i]], "payload": payload}
    assert others.at == len(others.data) and r.at == len(data), "bytes are left over"


def frame(r, segment):
    """A frame's records, by their differences."""
    install, next_, utc, boot, ahead, has = r.le(64), 0, 0, None, 0, 0
    zone, known, source, lat, lon, last = 0, KNOWN[0], SOURCES[0], 0, 0, [0] * 4
    while r.at < len(r.data):
        flags, counter = r.byte(), next_
        if flags & 1: segment, counter = (segment + r.signed(64)) % 2**64, r.unsigned(32)
        next_, utc = (counter + 1) % 2**32, utc + r.signed(64)
        if flags & 2:
            if (clock := r.byte()) != 1: boot = r.unsigned(32) if clock else None
            if boot is not None: ahead += r.signed(64)
        if flags & 4:
            zone, known, source = r.signed(16), KNOWN[r.byte()], r.byte()
            source = SOURCES[source] if source < 6 else {"imported": r.prefixed().decode()}
        if flags & 8: payload = record_reader.payload(Reader(r.take(r.le(16))))
        else:
            if flags & 16: has = r.byte()
            lat, lon = lat + r.signed(64), lon + r.signed(64)
            last = [v + r.signed(64) if has >> n & 1 else v for n, v in enumerate(last)]
            more = {p: last[n] if has >> n & 1 else None for n, p in enumerate(PARTS)}
            payload = {"fix": {"position": {"lat_e7": lat, "lon_e7": lon}, **more}}
        clock = None if boot is None else {"boot": boot, "ms": (utc - ahead) % 2**64}
        moment = {"utc": utc, "boot": clock, "offset": zone}
        yield [install, segment, counter], {"moment": moment, "source": source, "known": known, "payload": payload}
