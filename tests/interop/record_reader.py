"""Reads Stint's stored form of records and amendments, version 0.

Written from docs/src/formats/record.md alone, with the standard library only:
if this reader can read what Stint writes, the page is complete. It gives the
values of the JSON form.
"""

UTC_MAX = 253_402_300_799_999
BIDI = {0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
SEPARATORS = {0x2028, 0x2029}


class Refused(Exception):
    """The bytes are not one value of this version."""


class Reader:
    """Bytes, and how far they are read."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def take(self, count: int) -> bytes:
        if self.at + count > len(self.data):
            raise Refused("the bytes end too early")
        self.at += count
        return self.data[self.at - count : self.at]

    def byte(self) -> int:
        return self.take(1)[0]

    def unsigned(self, bits: int) -> int:
        value = 0
        for place in range((bits + 6) // 7):
            byte = self.byte()
            value |= (byte & 0x7F) << (7 * place)
            if byte < 0x80:
                return within(value, 0, 2**bits - 1)
        raise Refused("a number is too long")

    def signed(self, bits: int) -> int:
        value = self.unsigned(bits)
        return (value >> 1) ^ -(value & 1)

    def flag(self) -> bool:
        return bool(within(self.byte(), 0, 1))

    def text(self, limit: int, allowed: set[int]) -> str:
        length = self.unsigned(64)
        try:
            text = self.take(length).decode("utf-8")
        except UnicodeDecodeError as error:
            raise Refused("a text is not UTF-8") from error
        if length > limit:
            raise Refused("a text is too long")
        for char in map(ord, text):
            control = char < 0x20 or 0x7F <= char < 0xA0 or char in SEPARATORS
            if char in BIDI or (control and char not in allowed):
                raise Refused("a text holds a control character")
        return text


def within(value: int, low: int, high: int) -> int:
    if not low <= value <= high:
        raise Refused("a number is out of its range")
    return value


def optional(read):
    return lambda r: read(r) if r.flag() else None


def many(read):
    return lambda r: [read(r) for _ in range(r.unsigned(64))]


def struct(**fields):
    return lambda r: {name: read(r) for name, read in fields.items()}


def enum(*variants):
    """A variant is a name, or a name with the reader of what it carries."""

    def read(r):
        number = r.unsigned(32)
        if number >= len(variants):
            raise Refused("there is no such variant")
        variant = variants[number]
        if isinstance(variant, str):
            return variant
        name, content = variant
        return {name: content(r)}

    return read


def utc(r):
    return within(r.signed(64), 0, UTC_MAX)


def interval(r):
    value = {"start": utc(r), "end": utc(r)}
    if value["end"] < value["start"]:
        raise Refused("an interval ends before it starts")
    return value


def u16(r):
    return r.unsigned(16)


def u32(r):
    return r.unsigned(32)


def u64(r):
    return r.unsigned(64)


def percent(r):
    return within(r.byte(), 0, 100)


def decimetres(r):
    return r.signed(32)


def short_text(r):
    return r.text(280, set())


def long_text(r):
    return r.text(4_000, {0x09, 0x0A} | SEPARATORS)


coordinate = struct(
    lat_e7=lambda r: within(r.signed(32), -900_000_000, 900_000_000),
    lon_e7=lambda r: within(r.signed(32), -1_800_000_000, 1_800_000_000),
)
moment = struct(
    utc=utc,
    boot=optional(struct(boot=u32, ms=u64)),
    offset=lambda r: within(r.signed(16), -1080, 1080),
)
source = enum(
    "gps", "network", "fused", "passive", "system", "worker", ("imported", short_text)
)
known = enum("measured", "corrected", "typed", "estimated")
mark = enum("start", "end")
device_event = enum(
    *"""recorder_alive recorder_started recorder_stopped recorder_killed
    recorder_failed paused resumed permission_lost permission_granted signal_lost
    signal_found battery_saver_on battery_saver_off phone_off phone_on first_unlock
    clock_changed zone_changed disk_full""".split()
)
fix = struct(
    position=coordinate,
    accuracy=optional(decimetres),
    altitude=optional(decimetres),
    speed=optional(u32),
    bearing=optional(u16),
)
payload = enum(
    ("fix", fix),
    ("shift", mark),
    ("break", mark),
    ("note", long_text),
    ("app_use", struct(app=short_text, interval=interval)),
    ("steps", struct(count=u32, interval=interval)),
    ("battery", struct(level=percent, charging=Reader.flag)),
    ("answer", struct(question=short_text, answer=long_text)),
    ("device", device_event),
    ("activity", enum("still", "walking", "cycling", "vehicle")),
    (
        "visit",
        struct(position=coordinate, accuracy=optional(decimetres), interval=interval),
    ),
)
record = struct(moment=moment, source=source, known=known, payload=payload)

place_kind = enum("home", "client", "office", "personal", "unknown")
reason = enum("between_clients", "commute", "office", "break", "personal", "unknown")
change = enum(
    "confirm",
    ("name_place", struct(at=coordinate, name=short_text, kind=place_kind)),
    ("bounds", struct(start=utc, end=utc)),
    ("split", struct(at=utc)),
    "join",
    "not_work",
    "work",
    ("trip_reason", reason),
    (
        "add_visit",
        struct(at=optional(coordinate), name=short_text, kind=place_kind),
    ),
    "add_shift",
    "add_break",
    ("note", long_text),
    ("undo", u64),
    "add_sleep_in",
    "add_on_call",
    "add_leave",
)
amendment = struct(
    id=u64,
    made=moment,
    interval=interval,
    records=many(struct(install=u64, segment=u64, counter=u32)),
    change=change,
)


def read(kind, data: bytes):
    """One value of `kind`, which is `record` or `amendment`."""
    r = Reader(data)
    if r.byte() != 0:
        raise Refused("not version 0")
    value = kind(r)
    if r.at != len(data):
        raise Refused("bytes are left over")
    return value
