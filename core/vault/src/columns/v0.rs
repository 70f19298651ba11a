//! Version 0: differences as varints, which the block compresses with zstd. It
//! is only read now.

use stint_model::{
    BootTime, CentimetresPerSecond, Coordinate, Decimetres, Degrees, Fix, Moment, Payload, Record,
    RecordId, StoredRecord, UtcMs, ZoneOffset,
};

use super::{COLUMNS, Col, head};
use crate::{bytes::Take, codes};

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

/// Records from their stored form.
pub(super) fn read(bytes: &[u8]) -> Option<Vec<StoredRecord>> {
    let mut take = Take(bytes);
    let (rows, sources) = head(&mut take)?;
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
        let known = codes::known_of(cols[Col::Known as usize].u8()?)?;
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
