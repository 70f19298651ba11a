//! What frames of records hold: each record by how it differs from the one
//! before it in the same frame.
//!
//! A frame stands by itself, so that a damaged one takes no other along: its
//! first record differs from one of zeros. `docs/src/formats/vault.md`,
//! section 3, has it byte by byte.

#[cfg(test)]
mod tests;

use stint_model::{
    BootTime, Coordinate, Fix, Moment, Payload, Record, RecordId, ShortText, Source, StoredRecord,
    UtcMs, ZoneOffset,
};
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::{
    VaultError,
    bytes::{Put, Take},
    codes::{self, IMPORTED},
    wiped::push_record,
};

/// Its name isn't the one that follows the last.
const NAME: u8 = 1;
/// The boot clock and the wall clock don't differ as they did.
const CLOCK: u8 = 2;
/// Zone, source or way of knowing aren't the last's.
const ORIGIN: u8 = 4;
/// It isn't a fix.
const OTHER: u8 = 8;
/// A fix that has other parts than the last.
const PARTS: u8 = 16;

/// What a clock's difference begins with.
const NO_BOOT: u8 = 0;
const SAME_BOOT: u8 = 1;
const OTHER_BOOT: u8 = 2;

/// Writes as many of these records as `room` has place for. Returns the bytes
/// they take, and how many they are.
pub(super) fn encode<'a>(
    room: &mut [u8],
    install: u64,
    segment: u64,
    records: impl Iterator<Item = (&'a RecordId, &'a Record)>,
) -> Result<(usize, usize), VaultError> {
    let mut out = Room::new(room);
    let (mut last, mut count) = (Last::before(segment), 0);
    out.put_u64(install);
    for (id, record) in records {
        let before = out.len;
        last.put(&mut out, id, record)?;
        if out.is_full {
            // What doesn't fit stands there in part.
            out.room[before..].zeroize();
            out.len = before;
            break;
        }
        count += 1;
    }
    match count {
        0 => Err(VaultError::TooLarge),
        _ => Ok((out.len, count)),
    }
}

/// The records of a frame of segment `segment`; `None` if it can't be one.
pub(super) fn decode(content: &[u8], segment: u64) -> Option<Vec<StoredRecord>> {
    let mut take = Take(content);
    let install = take.u64()?;
    let (mut last, mut records) = (Last::before(segment), Vec::new());
    while !take.is_empty() {
        push_record(&mut records, last.take(&mut take, install)?);
    }
    Some(records)
}

/// Where a frame's content is written. It says when there is no more room.
struct Room<'a> {
    room: &'a mut [u8],
    len: usize,
    is_full: bool,
}

impl<'a> Room<'a> {
    fn new(room: &'a mut [u8]) -> Self {
        Self {
            room,
            len: 0,
            is_full: false,
        }
    }

    /// A payload behind its length, where it is to stay.
    fn put_payload(&mut self, payload: &Payload) -> Result<(), VaultError> {
        let place = self.room.get_mut(self.len + 2..).unwrap_or_default();
        match postcard::to_slice(payload, place).map(|written| written.len()) {
            Ok(len) => {
                let stored = u16::try_from(len).map_err(|_| VaultError::TooLarge)?;
                self.put_u16(stored);
                self.len += len;
                Ok(())
            }
            Err(postcard::Error::SerializeBufferFull) => {
                self.is_full = true;
                Ok(())
            }
            Err(_) => Err(VaultError::TooLarge),
        }
    }
}

impl Put for Room<'_> {
    #[inline]
    fn put(&mut self, bytes: &[u8]) -> &mut Self {
        match self.room.get_mut(self.len..self.len + bytes.len()) {
            Some(place) => {
                place.copy_from_slice(bytes);
                self.len += bytes.len();
            }
            None => self.is_full = true,
        }
        self
    }
}

/// What the record before the next one was. It knows where somebody is, and is
/// wiped.
#[derive(Zeroize, ZeroizeOnDrop)]
struct Last {
    segment: u64,
    /// The number that would follow.
    next: u32,
    utc: i64,
    boot: Option<u32>,
    /// Wall clock less boot clock.
    ahead: i64,
    zone: i16,
    source: u8,
    known: u8,
    lat: i32,
    lon: i32,
    present: u8,
    /// The last of each part, however long ago.
    parts: [i64; 4],
}

impl Last {
    fn before(segment: u64) -> Self {
        Self {
            segment,
            next: 0,
            utc: 0,
            boot: None,
            ahead: 0,
            zone: 0,
            source: 0,
            known: 0,
            lat: 0,
            lon: 0,
            present: 0,
            parts: [0; 4],
        }
    }

    fn put(
        &mut self,
        out: &mut Room<'_>,
        id: &RecordId,
        record: &Record,
    ) -> Result<(), VaultError> {
        let flags = out.len;
        out.put_u8(0);
        let mut found = self.put_name(out, id);
        found |= self.put_clock(out, &record.moment);
        found |= self.put_origin(out, record);
        match &record.payload {
            Payload::Fix(fix) => found |= self.put_fix(out, fix),
            other => {
                found |= OTHER;
                out.put_payload(other)?;
            }
        }
        if let Some(flags) = out.room.get_mut(flags) {
            *flags = found;
        }
        Ok(())
    }

    fn put_name(&mut self, out: &mut Room<'_>, id: &RecordId) -> u8 {
        let follows = id.segment == self.segment && id.counter == self.next;
        if !follows {
            out.put_signed(id.segment.wrapping_sub(self.segment) as i64);
            out.put_varint(id.counter.into());
        }
        (self.segment, self.next) = (id.segment, id.counter.wrapping_add(1));
        if follows { 0 } else { NAME }
    }

    fn put_clock(&mut self, out: &mut Room<'_>, moment: &Moment) -> u8 {
        let utc = moment.utc.get();
        out.put_signed(utc.wrapping_sub(self.utc));
        self.utc = utc;
        let boot = moment.boot.map(|b| b.boot);
        let ahead = moment
            .boot
            .map_or(self.ahead, |b| utc.wrapping_sub(b.ms as i64));
        if (boot, ahead) == (self.boot, self.ahead) {
            return 0;
        }
        match boot {
            None => {
                out.put_u8(NO_BOOT);
            }
            Some(_) if boot == self.boot => {
                out.put_u8(SAME_BOOT);
            }
            Some(number) => {
                out.put_u8(OTHER_BOOT).put_varint(number.into());
            }
        }
        if boot.is_some() {
            out.put_signed(ahead.wrapping_sub(self.ahead));
        }
        (self.boot, self.ahead) = (boot, ahead);
        CLOCK
    }

    fn put_origin(&mut self, out: &mut Room<'_>, record: &Record) -> u8 {
        let zone = record.moment.offset.minutes();
        let known = codes::known_code(record.known);
        let source = codes::source_code(&record.source);
        let same = (zone, source, known) == (self.zone, self.source, self.known);
        // An import's name is told each time.
        if same && source != IMPORTED {
            return 0;
        }
        out.put_signed(zone.into()).put_u8(known).put_u8(source);
        if let Source::Imported(name) = &record.source {
            out.put_prefixed(name.as_str().as_bytes());
        }
        (self.zone, self.source, self.known) = (zone, source, known);
        ORIGIN
    }

    fn put_fix(&mut self, out: &mut Room<'_>, fix: &Fix) -> u8 {
        let parts = codes::parts_of(fix);
        let present = codes::present(&parts);
        let same = present == self.present;
        if !same {
            out.put_u8(present);
            self.present = present;
        }
        let (lat, lon) = (fix.position.lat_e7(), fix.position.lon_e7());
        out.put_signed(i64::from(lat) - i64::from(self.lat));
        out.put_signed(i64::from(lon) - i64::from(self.lon));
        (self.lat, self.lon) = (lat, lon);
        for (last, part) in self.parts.iter_mut().zip(parts) {
            if let Some(part) = part {
                out.put_signed(part.wrapping_sub(*last));
                *last = part;
            }
        }
        if same { 0 } else { PARTS }
    }

    fn take(&mut self, take: &mut Take<'_>, install: u64) -> Option<StoredRecord> {
        let flags = take.u8()?;
        if flags >= 32 || flags & (OTHER | PARTS) == OTHER | PARTS {
            return None;
        }
        let (segment, counter) = match flags & NAME {
            0 => (self.segment, self.next),
            _ => {
                let segment = self.segment.wrapping_add(take.signed()? as u64);
                (segment, u32::try_from(take.varint()?).ok()?)
            }
        };
        (self.segment, self.next) = (segment, counter.wrapping_add(1));
        let (utc, boot) = self.take_clock(take, flags)?;
        let imported = match flags & ORIGIN {
            0 => None,
            _ => self.take_origin(take)?,
        };
        let offset = ZoneOffset::new(self.zone).ok()?;
        let source = match imported {
            Some(name) => Source::Imported(name),
            None => codes::source_of(self.source)?,
        };
        let payload = match flags & OTHER {
            0 => Payload::Fix(self.take_fix(take, flags)?),
            _ => {
                let len = take.u16()?;
                let (payload, rest) = postcard::take_from_bytes(take.bytes(len.into())?).ok()?;
                // A fix has one form only.
                if !rest.is_empty() || matches!(payload, Payload::Fix(_)) {
                    return None;
                }
                payload
            }
        };
        Some(StoredRecord {
            id: RecordId {
                install,
                segment,
                counter,
            },
            record: Record {
                moment: Moment { utc, boot, offset },
                source,
                known: codes::known_of(self.known)?,
                payload,
            },
        })
    }

    fn take_clock(&mut self, take: &mut Take<'_>, flags: u8) -> Option<(UtcMs, Option<BootTime>)> {
        self.utc = self.utc.wrapping_add(take.signed()?);
        if flags & CLOCK != 0 {
            match take.u8()? {
                NO_BOOT => self.boot = None,
                SAME_BOOT => {}
                OTHER_BOOT => self.boot = Some(u32::try_from(take.varint()?).ok()?),
                _ => return None,
            }
            if self.boot.is_some() {
                self.ahead = self.ahead.wrapping_add(take.signed()?);
            }
        }
        let boot = self.boot.map(|boot| BootTime {
            boot,
            ms: self.utc.wrapping_sub(self.ahead) as u64,
        });
        Some((UtcMs::new(self.utc).ok()?, boot))
    }

    /// The name of an import, if it is one.
    fn take_origin(&mut self, take: &mut Take<'_>) -> Option<Option<ShortText>> {
        self.zone = i16::try_from(take.signed()?).ok()?;
        (self.known, self.source) = (take.u8()?, take.u8()?);
        if self.source != IMPORTED {
            return Some(None);
        }
        let name = str::from_utf8(take.prefixed()?).ok()?;
        ShortText::new(name).ok().map(Some)
    }

    fn take_fix(&mut self, take: &mut Take<'_>, flags: u8) -> Option<Fix> {
        if flags & PARTS != 0 {
            self.present = take.u8().filter(|present| *present < 16)?;
        }
        let moved = |from: i32, by: i64| i32::try_from(i64::from(from).checked_add(by)?).ok();
        self.lat = moved(self.lat, take.signed()?)?;
        self.lon = moved(self.lon, take.signed()?)?;
        let mut parts = [None; 4];
        for (bit, part) in parts.iter_mut().enumerate() {
            if self.present >> bit & 1 == 1 {
                self.parts[bit] = self.parts[bit].wrapping_add(take.signed()?);
                *part = Some(self.parts[bit]);
            }
        }
        codes::fix_of(Coordinate::from_e7(self.lat, self.lon).ok()?, parts)
    }
}
