//! A block of version 1, unpacked.

use stint_model::{
    BootTime, CentimetresPerSecond, Coordinate, Decimetres, Degrees, Fix, Known, Moment, Record,
    Source, UtcMs, ZoneOffset,
};

use super::{Col, packed::Column, v1::Parts};
use crate::{bytes::Take, codes};

/// Columns of numbers: all but the last.
pub(super) const NUMBERS: usize = Col::Other as usize;

/// The next row of each column that isn't of every record.
#[derive(Default)]
pub(super) struct Next {
    boot: usize,
    fix: usize,
    accuracy: usize,
    altitude: usize,
    speed: usize,
    bearing: usize,
}

/// Columns of numbers; their buffers are used again for the next block.
#[derive(Default)]
pub(super) struct Table {
    cols: [Column; NUMBERS],
    /// Rows that are fixes.
    pub(super) fixes: usize,
}

impl Table {
    /// Unpacks who the records are.
    pub(super) fn read_names(&mut self, parts: &Parts<'_>) -> Option<()> {
        self.unpack(
            parts,
            &[Col::Install, Col::Segment, Col::Counter],
            parts.rows,
        )
    }

    /// Unpacks what the records say.
    pub(super) fn read(&mut self, parts: &Parts<'_>) -> Option<()> {
        let of_all = [
            Col::Utc,
            Col::HasBoot,
            Col::Zone,
            Col::Source,
            Col::Known,
            Col::Kind,
        ];
        self.unpack(parts, &of_all, parts.rows)?;
        let booted = self.count(Col::HasBoot, parts.rows, |v| v != 0);
        self.unpack(parts, &[Col::Boot, Col::BootOffset], booted)?;
        self.fixes = self.count(Col::Kind, parts.rows, |v| v == 0);
        self.unpack(parts, &[Col::Lat, Col::Lon, Col::FixParts], self.fixes)?;
        let optional = [Col::Accuracy, Col::Altitude, Col::Speed, Col::Bearing];
        for (bit, col) in optional.into_iter().enumerate() {
            let with = self.count(Col::FixParts, self.fixes, |v| v >> bit & 1 == 1);
            self.unpack(parts, &[col], with)?;
        }
        Some(())
    }

    fn unpack(&mut self, parts: &Parts<'_>, cols: &[Col], len: usize) -> Option<()> {
        let mut cols = cols.iter();
        cols.try_for_each(|col| parts.read(*col, len, &mut self.cols[*col as usize]))
    }

    fn count(&self, col: Col, len: usize, wanted: impl Fn(i64) -> bool) -> usize {
        self.col(col).count(len, wanted)
    }

    pub(super) fn col(&self, col: Col) -> &Column {
        &self.cols[col as usize]
    }

    pub(super) fn get(&self, col: Col, row: usize) -> Option<i64> {
        self.col(col).get(row)
    }

    /// A number within its type's range.
    pub(super) fn small<T: TryFrom<i64>>(&self, col: Col, row: usize) -> Option<T> {
        T::try_from(self.get(col, row)?).ok()
    }

    pub(super) fn moment(&self, row: usize, next: &mut Next) -> Option<Moment> {
        let utc = UtcMs::new(self.get(Col::Utc, row)?).ok()?;
        let boot = match self.get(Col::HasBoot, row)? {
            0 => None,
            1 => {
                let at = step(&mut next.boot);
                let offset = self.get(Col::BootOffset, at)?;
                Some(BootTime {
                    boot: self.small(Col::Boot, at)?,
                    ms: utc.get().wrapping_sub(offset) as u64,
                })
            }
            _ => return None,
        };
        let offset = self.zone(row)?;
        Some(Moment { utc, boot, offset })
    }

    pub(super) fn zone(&self, row: usize) -> Option<ZoneOffset> {
        ZoneOffset::new(self.small(Col::Zone, row)?).ok()
    }

    pub(super) fn source(&self, row: usize, parts: &Parts<'_>) -> Option<Source> {
        parts
            .sources
            .get(self.small::<usize>(Col::Source, row)?)
            .cloned()
    }

    pub(super) fn known(&self, row: usize) -> Option<Known> {
        codes::known_of(self.small(Col::Known, row)?)
    }

    /// The next fix.
    pub(super) fn fix(&self, next: &mut Next) -> Option<Fix> {
        let at = step(&mut next.fix);
        let (lat, lon) = (self.small(Col::Lat, at)?, self.small(Col::Lon, at)?);
        let parts: u8 = self.small(Col::FixParts, at)?;
        let part = |bit: u8, next: &mut usize| (parts & bit != 0).then(|| step(next));
        let mut fix = Fix {
            position: Coordinate::from_e7(lat, lon).ok()?,
            accuracy: None,
            altitude: None,
            speed: None,
            bearing: None,
        };
        if let Some(at) = part(1, &mut next.accuracy) {
            fix.accuracy = Some(Decimetres(self.small(Col::Accuracy, at)?));
        }
        if let Some(at) = part(2, &mut next.altitude) {
            fix.altitude = Some(Decimetres(self.small(Col::Altitude, at)?));
        }
        if let Some(at) = part(4, &mut next.speed) {
            fix.speed = Some(CentimetresPerSecond(self.small(Col::Speed, at)?));
        }
        if let Some(at) = part(8, &mut next.bearing) {
            fix.bearing = Some(Degrees(self.small(Col::Bearing, at)?));
        }
        (parts < 16).then_some(fix)
    }

    /// The next record that isn't a fix.
    pub(super) fn other(
        &self,
        row: usize,
        moment: Moment,
        parts: &Parts<'_>,
        payloads: &mut Take<'_>,
    ) -> Option<Record> {
        let payload = match postcard::take_from_bytes(payloads.prefixed()?) {
            Ok((payload, [])) if self.get(Col::Kind, row)? == 1 => payload,
            _ => return None,
        };
        Some(Record {
            moment,
            source: self.source(row, parts)?,
            known: self.known(row)?,
            payload,
        })
    }
}

fn step(next: &mut usize) -> usize {
    std::mem::replace(next, *next + 1)
}
