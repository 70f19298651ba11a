//! Records as columns: neighbours in time differ little, so each column holds
//! differences, and equal ones compress to nearly nothing.

use std::collections::BTreeMap;

use stint_model::{
    BootTime, CentimetresPerSecond, Coordinate, Decimetres, Degrees, Fix, Known, Moment, Payload,
    Record, RecordId, Source, StoredRecord, UtcMs, ZoneOffset,
};

use crate::{
    VaultError,
    bytes::{Put, Take},
};

/// Most records in one block.
pub(crate) const MAX_ROWS: usize = 65_536;

/// Columns in the order in which they are stored.
#[derive(Clone, Copy)]
enum Col {
    Install,
    Segment,
    Counter,
    Utc,
    HasBoot,
    Boot,
    BootOffset,
    Zone,
    Source,
    Known,
    Kind,
    Lat,
    Lon,
    FixParts,
    Accuracy,
    Altitude,
    Speed,
    Bearing,
    Other,
}
const COLUMNS: usize = Col::Other as usize + 1;

/// Running values against which differences are taken.
#[derive(Default)]
struct Last {
    install: u64,
    segment: u64,
    counter: u32,
    utc: i64,
    step: i64,
    boot: u32,
    boot_offset: i64,
    zone: i16,
    lat: i32,
    lon: i32,
    accuracy: i32,
    altitude: i32,
    speed: u32,
    bearing: u16,
}

/// The stored form of records in order of time.
pub(crate) fn encode(records: &[StoredRecord]) -> Result<Vec<u8>, VaultError> {
    let mut cols: [Vec<u8>; COLUMNS] = std::array::from_fn(|_| Vec::new());
    let mut last = Last::default();
    let mut imported: BTreeMap<&str, u64> = BTreeMap::new();
    let mut names: Vec<&str> = Vec::new();
    for StoredRecord { id, record } in records {
        encode_id(&mut cols, &mut last, id);
        encode_moment(&mut cols, &mut last, &record.moment);
        let source = match &record.source {
            Source::Gps => 0,
            Source::Network => 1,
            Source::Fused => 2,
            Source::Passive => 3,
            Source::System => 4,
            Source::Worker => 5,
            Source::Imported(name) => {
                let next = imported.len() as u64;
                6 + *imported.entry(name.as_str()).or_insert_with(|| {
                    names.push(name.as_str());
                    next
                })
            }
        };
        cols[Col::Source as usize].put_varint(source);
        cols[Col::Known as usize].put_u8(match record.known {
            Known::Measured => 0,
            Known::Corrected => 1,
            Known::Typed => 2,
            Known::Estimated => 3,
        });
        match &record.payload {
            Payload::Fix(fix) => {
                cols[Col::Kind as usize].put_u8(0);
                encode_fix(&mut cols, &mut last, fix);
            }
            other => {
                cols[Col::Kind as usize].put_u8(1);
                let bytes = postcard::to_stdvec(other).map_err(|_| VaultError::TooLarge)?;
                cols[Col::Other as usize].put_prefixed(&bytes);
            }
        }
    }
    let mut out = Vec::new();
    out.put_varint(records.len() as u64);
    out.put_varint(names.len() as u64);
    for name in names {
        out.put_prefixed(name.as_bytes());
    }
    for col in &cols {
        out.put_prefixed(col);
    }
    Ok(out)
}

/// The difference, as one that comes back when it is added.
fn delta(now: u64, before: u64) -> i64 {
    now.wrapping_sub(before) as i64
}

fn encode_id(cols: &mut [Vec<u8>; COLUMNS], last: &mut Last, id: &RecordId) {
    cols[Col::Install as usize].put_signed(delta(id.install, last.install));
    cols[Col::Segment as usize].put_signed(delta(id.segment, last.segment));
    let counter = i64::from(id.counter) - i64::from(last.counter);
    cols[Col::Counter as usize].put_signed(counter);
    (last.install, last.segment, last.counter) = (id.install, id.segment, id.counter);
}

fn encode_moment(cols: &mut [Vec<u8>; COLUMNS], last: &mut Last, moment: &Moment) {
    let utc = moment.utc.get();
    let step = utc - last.utc;
    cols[Col::Utc as usize].put_signed(step.wrapping_sub(last.step));
    (last.utc, last.step) = (utc, step);
    cols[Col::HasBoot as usize].put_u8(u8::from(moment.boot.is_some()));
    if let Some(boot) = moment.boot {
        cols[Col::Boot as usize].put_signed(i64::from(boot.boot) - i64::from(last.boot));
        let offset = (utc as u64).wrapping_sub(boot.ms) as i64;
        cols[Col::BootOffset as usize].put_signed(offset.wrapping_sub(last.boot_offset));
        (last.boot, last.boot_offset) = (boot.boot, offset);
    }
    let zone = moment.offset.minutes();
    cols[Col::Zone as usize].put_signed(i64::from(zone) - i64::from(last.zone));
    last.zone = zone;
}

fn encode_fix(cols: &mut [Vec<u8>; COLUMNS], last: &mut Last, fix: &Fix) {
    let (lat, lon) = (fix.position.lat_e7(), fix.position.lon_e7());
    cols[Col::Lat as usize].put_signed(i64::from(lat) - i64::from(last.lat));
    cols[Col::Lon as usize].put_signed(i64::from(lon) - i64::from(last.lon));
    (last.lat, last.lon) = (lat, lon);
    let parts = u8::from(fix.accuracy.is_some())
        | u8::from(fix.altitude.is_some()) << 1
        | u8::from(fix.speed.is_some()) << 2
        | u8::from(fix.bearing.is_some()) << 3;
    cols[Col::FixParts as usize].put_u8(parts);
    if let Some(Decimetres(v)) = fix.accuracy {
        cols[Col::Accuracy as usize].put_signed(i64::from(v) - i64::from(last.accuracy));
        last.accuracy = v;
    }
    if let Some(Decimetres(v)) = fix.altitude {
        cols[Col::Altitude as usize].put_signed(i64::from(v) - i64::from(last.altitude));
        last.altitude = v;
    }
    if let Some(CentimetresPerSecond(v)) = fix.speed {
        cols[Col::Speed as usize].put_signed(i64::from(v) - i64::from(last.speed));
        last.speed = v;
    }
    if let Some(Degrees(v)) = fix.bearing {
        cols[Col::Bearing as usize].put_signed(i64::from(v) - i64::from(last.bearing));
        last.bearing = v;
    }
}

/// Records from their stored form.
pub(crate) fn decode(bytes: &[u8]) -> Result<Vec<StoredRecord>, VaultError> {
    read(bytes).ok_or(VaultError::DayDamaged)
}

fn read(bytes: &[u8]) -> Option<Vec<StoredRecord>> {
    let mut take = Take(bytes);
    let rows = usize::try_from(take.varint()?).ok()?;
    if rows > MAX_ROWS {
        return None;
    }
    let mut sources = vec![
        Source::Gps,
        Source::Network,
        Source::Fused,
        Source::Passive,
        Source::System,
        Source::Worker,
    ];
    for _ in 0..take.varint()? {
        let name = std::str::from_utf8(take.prefixed()?).ok()?;
        sources.push(Source::Imported(stint_model::ShortText::new(name).ok()?));
    }
    let mut cols = [Take(&[]); COLUMNS];
    for col in &mut cols {
        *col = Take(take.prefixed()?);
    }
    let mut last = Last::default();
    let mut records = Vec::with_capacity(rows);
    for _ in 0..rows {
        let id = decode_id(&mut cols, &mut last)?;
        let moment = decode_moment(&mut cols, &mut last)?;
        let source = usize::try_from(cols[Col::Source as usize].varint()?).ok()?;
        let source = sources.get(source)?.clone();
        let known = match cols[Col::Known as usize].u8()? {
            0 => Known::Measured,
            1 => Known::Corrected,
            2 => Known::Typed,
            3 => Known::Estimated,
            _ => return None,
        };
        let payload = match cols[Col::Kind as usize].u8()? {
            0 => Payload::Fix(decode_fix(&mut cols, &mut last)?),
            1 => {
                let bytes = cols[Col::Other as usize].prefixed()?;
                match postcard::take_from_bytes(bytes) {
                    Ok((payload, [])) => payload,
                    _ => return None,
                }
            }
            _ => return None,
        };
        let record = Record {
            moment,
            source,
            known,
            payload,
        };
        records.push(StoredRecord { id, record });
    }
    let used_up = take.is_empty() && cols.iter().all(Take::is_empty);
    used_up.then_some(records)
}

fn decode_id(cols: &mut [Take<'_>; COLUMNS], last: &mut Last) -> Option<RecordId> {
    let install = cols[Col::Install as usize].signed()?;
    let segment = cols[Col::Segment as usize].signed()?;
    let counter = cols[Col::Counter as usize].signed()?;
    last.install = last.install.wrapping_add(install as u64);
    last.segment = last.segment.wrapping_add(segment as u64);
    last.counter = moved(last.counter, counter)?;
    Some(RecordId {
        install: last.install,
        segment: last.segment,
        counter: last.counter,
    })
}

/// A small number moved by a difference, if it stays within its type.
fn moved<T>(before: T, by: i64) -> Option<T>
where
    i64: From<T>,
    T: TryFrom<i64>,
{
    T::try_from(i64::from(before).checked_add(by)?).ok()
}

fn decode_moment(cols: &mut [Take<'_>; COLUMNS], last: &mut Last) -> Option<Moment> {
    let second = cols[Col::Utc as usize].signed()?;
    last.step = last.step.checked_add(second)?;
    last.utc = last.utc.checked_add(last.step)?;
    let utc = UtcMs::new(last.utc).ok()?;
    let boot = match cols[Col::HasBoot as usize].u8()? {
        0 => None,
        1 => {
            let boot = cols[Col::Boot as usize].signed()?;
            let offset = cols[Col::BootOffset as usize].signed()?;
            last.boot = moved(last.boot, boot)?;
            last.boot_offset = last.boot_offset.wrapping_add(offset);
            let ms = (last.utc as u64).wrapping_sub(last.boot_offset as u64);
            Some(BootTime {
                boot: last.boot,
                ms,
            })
        }
        _ => return None,
    };
    last.zone = moved(last.zone, cols[Col::Zone as usize].signed()?)?;
    Some(Moment {
        utc,
        boot,
        offset: ZoneOffset::new(last.zone).ok()?,
    })
}

fn decode_fix(cols: &mut [Take<'_>; COLUMNS], last: &mut Last) -> Option<Fix> {
    last.lat = moved(last.lat, cols[Col::Lat as usize].signed()?)?;
    last.lon = moved(last.lon, cols[Col::Lon as usize].signed()?)?;
    let parts = cols[Col::FixParts as usize].u8()?;
    let mut fix = Fix {
        position: Coordinate::from_e7(last.lat, last.lon).ok()?,
        accuracy: None,
        altitude: None,
        speed: None,
        bearing: None,
    };
    if parts & 1 != 0 {
        last.accuracy = moved(last.accuracy, cols[Col::Accuracy as usize].signed()?)?;
        fix.accuracy = Some(Decimetres(last.accuracy));
    }
    if parts & 2 != 0 {
        last.altitude = moved(last.altitude, cols[Col::Altitude as usize].signed()?)?;
        fix.altitude = Some(Decimetres(last.altitude));
    }
    if parts & 4 != 0 {
        last.speed = moved(last.speed, cols[Col::Speed as usize].signed()?)?;
        fix.speed = Some(CentimetresPerSecond(last.speed));
    }
    if parts & 8 != 0 {
        last.bearing = moved(last.bearing, cols[Col::Bearing as usize].signed()?)?;
        fix.bearing = Some(Degrees(last.bearing));
    }
    (parts < 16).then_some(fix)
}
