//! Records in batches, with their fixes as columns: what analysis reads.

use stint_model::{
    BootTime, CentimetresPerSecond, Coordinate, Decimetres, Degrees, Fix, Interval, Moment,
    Payload, Record, UtcMs,
};

use super::{
    Col, decode,
    fill::{fill, fill_of_two, some},
    packed::Column,
    table::{Next, Table},
    v1::Parts,
};
use crate::{VaultError, block::Content, bytes::Take, wiped::wipe};

/// Fixes in order of time; the n-th of each column belong together.
#[derive(Default)]
pub struct Fixes {
    at: Vec<UtcMs>,
    boot: Vec<Option<BootTime>>,
    position: Vec<Coordinate>,
    accuracy: Vec<Option<Decimetres>>,
    altitude: Vec<Option<Decimetres>>,
    speed: Vec<Option<CentimetresPerSecond>>,
    bearing: Vec<Option<Degrees>>,
}

impl Fixes {
    /// How many.
    pub fn len(&self) -> usize {
        self.at.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.at.is_empty()
    }

    /// Times.
    pub fn at(&self) -> &[UtcMs] {
        &self.at
    }

    /// The same by the boot clock.
    pub fn boot(&self) -> &[Option<BootTime>] {
        &self.boot
    }

    /// Positions.
    pub fn position(&self) -> &[Coordinate] {
        &self.position
    }

    /// Radii that hold the true position with 68 %.
    pub fn accuracy(&self) -> &[Option<Decimetres>] {
        &self.accuracy
    }

    /// Heights above the ellipsoid.
    pub fn altitude(&self) -> &[Option<Decimetres>] {
        &self.altitude
    }

    /// Speeds over ground.
    pub fn speed(&self) -> &[Option<CentimetresPerSecond>] {
        &self.speed
    }

    /// Directions of movement.
    pub fn bearing(&self) -> &[Option<Degrees>] {
        &self.bearing
    }

    /// One fix with its time.
    pub fn get(&self, n: usize) -> Option<(UtcMs, Fix)> {
        let fix = Fix {
            position: *self.position.get(n)?,
            accuracy: *self.accuracy.get(n)?,
            altitude: *self.altitude.get(n)?,
            speed: *self.speed.get(n)?,
            bearing: *self.bearing.get(n)?,
        };
        Some((*self.at.get(n)?, fix))
    }

    /// All fixes with their times.
    pub fn iter(&self) -> impl Iterator<Item = (UtcMs, Fix)> + '_ {
        (0..self.len()).filter_map(|n| self.get(n))
    }

    /// Empties it and gives it room for `len`, so that it grows without moving.
    fn make_room(&mut self, len: usize) {
        if self.at.capacity() < len {
            *self = Self {
                at: Vec::with_capacity(len),
                boot: Vec::with_capacity(len),
                position: Vec::with_capacity(len),
                accuracy: Vec::with_capacity(len),
                altitude: Vec::with_capacity(len),
                speed: Vec::with_capacity(len),
                bearing: Vec::with_capacity(len),
            };
        }
        self.at.clear();
        self.boot.clear();
        self.position.clear();
        self.accuracy.clear();
        self.altitude.clear();
        self.speed.clear();
        self.bearing.clear();
    }

    fn push(&mut self, moment: Moment, fix: &Fix) {
        self.at.push(moment.utc);
        self.boot.push(moment.boot);
        self.position.push(fix.position);
        self.accuracy.push(fix.accuracy);
        self.altitude.push(fix.altitude);
        self.speed.push(fix.speed);
        self.bearing.push(fix.bearing);
    }
}

impl Drop for Fixes {
    fn drop(&mut self) {
        wipe(&mut self.at);
        wipe(&mut self.position);
        wipe(&mut self.accuracy);
        wipe(&mut self.altitude);
        wipe(&mut self.speed);
        wipe(&mut self.bearing);
    }
}

/// Some records of one day, in order of time.
#[derive(Default)]
pub struct Batch {
    fixes: Fixes,
    /// All that isn't a fix, with the number of fixes before it.
    others: Vec<(usize, Record)>,
}

/// One record of a [`Batch`].
#[derive(Debug, Clone, PartialEq)]
pub enum Entry<'a> {
    /// A fix with its time by the wall clock and by the boot clock.
    Fix(UtcMs, Option<BootTime>, Fix),
    /// Anything else.
    Other(&'a Record),
}

impl Batch {
    /// The fixes.
    pub fn fixes(&self) -> &Fixes {
        &self.fixes
    }

    /// How many records.
    pub fn len(&self) -> usize {
        self.fixes.len() + self.others.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// All records in order of time.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        let mut others = self.others.iter().peekable();
        let mut fix = 0;
        std::iter::from_fn(move || {
            if let Some((_, record)) = others.next_if(|(before, _)| *before <= fix) {
                return Some(Entry::Other(record));
            }
            let (at, found) = self.fixes.get(fix)?;
            let boot = self.fixes.boot.get(fix).copied().flatten();
            fix += 1;
            Some(Entry::Fix(at, boot, found))
        })
    }

    /// All that isn't a fix.
    pub(crate) fn others(&self) -> impl Iterator<Item = &Record> {
        self.others.iter().map(|(_, record)| record)
    }

    fn make_room(&mut self, len: usize) {
        self.fixes.make_room(len);
        self.others.clear();
    }

    fn push(&mut self, record: Record) {
        match &record.payload {
            Payload::Fix(fix) => self.fixes.push(record.moment, fix),
            _ => self.others.push((self.fixes.len(), record)),
        }
    }
}

/// Reads blocks into a batch, and uses its memory again for the next one.
#[derive(Default)]
pub(crate) struct Reader {
    batch: Batch,
    table: Table,
}

impl Reader {
    /// The records of a block; only those `within`, if that is given.
    pub(crate) fn read(
        &mut self,
        block: &Content,
        within: Option<Interval>,
    ) -> Result<(), VaultError> {
        let parts = match block.schema {
            0 => None,
            _ => Some(Parts::of(block).ok_or(VaultError::DayDamaged)?),
        };
        match (parts, within) {
            (Some(parts), None) => {
                self.batch.make_room(parts.rows);
                self.columns(&parts).ok_or(VaultError::DayDamaged)?;
            }
            (_, within) => {
                let wanted = |r: &Record| within.is_none_or(|i| i.contains(r.moment.utc));
                let mut records = decode(block)?;
                self.batch.make_room(records.len());
                for stored in records.drain(..) {
                    if wanted(&stored.record) {
                        self.batch.push(stored.record);
                    }
                }
                wipe(&mut records);
            }
        }
        Ok(())
    }

    /// What was read last.
    pub(crate) fn batch(&self) -> &Batch {
        &self.batch
    }

    fn columns(&mut self, parts: &Parts<'_>) -> Option<()> {
        let Self { batch, table } = self;
        table.read(parts)?;
        let utc = table.col(Col::Utc);
        fill(&mut batch.fixes.at, parts.rows, utc, UtcMs::MIN, |v| {
            UtcMs::new(v).ok()
        })?;
        boots(table, &batch.fixes.at, &mut batch.fixes.boot)?;
        if table.fixes < parts.rows {
            others(table, parts, batch)?;
        }
        let fixes = &mut batch.fixes;
        let len = table.fixes;
        positions(
            &mut fixes.position,
            len,
            table.col(Col::Lat),
            table.col(Col::Lon),
        )?;
        // No part is defined beyond the fourth.
        let known = table
            .col(Col::FixParts)
            .count(len, |v| (0..16).contains(&v));
        if known < len {
            return None;
        }
        let optional = |col| (table.col(Col::FixParts), table.col(col));
        some(&mut fixes.accuracy, len, 0, optional(Col::Accuracy), |v| {
            i32::try_from(v).ok().map(Decimetres)
        })?;
        some(&mut fixes.altitude, len, 1, optional(Col::Altitude), |v| {
            i32::try_from(v).ok().map(Decimetres)
        })?;
        some(&mut fixes.speed, len, 2, optional(Col::Speed), |v| {
            u32::try_from(v).ok().map(CentimetresPerSecond)
        })?;
        some(&mut fixes.bearing, len, 3, optional(Col::Bearing), |v| {
            u16::try_from(v).ok().map(Degrees)
        })
    }
}

/// Takes the records that are no fixes from between the times of all.
fn others(table: &Table, parts: &Parts<'_>, batch: &mut Batch) -> Option<()> {
    let payloads = parts.payloads()?;
    let mut payloads = Take(&payloads);
    let (at, boot) = (&mut batch.fixes.at, &mut batch.fixes.boot);
    let mut fixes = 0;
    for row in 0..parts.rows {
        if table.get(Col::Kind, row)? == 0 {
            at[fixes] = at[row];
            boot[fixes] = boot[row];
            fixes += 1;
        } else {
            let moment = Moment {
                utc: at[row],
                boot: boot[row],
                offset: table.zone(row)?,
            };
            let record = table.other(row, moment, parts, &mut payloads)?;
            batch.others.push((fixes, record));
        }
    }
    at.truncate(fixes);
    boot.truncate(fixes);
    payloads.is_empty().then_some(())
}

/// Times by the boot clock of all records, logged `at` these.
fn boots(table: &Table, at: &[UtcMs], out: &mut Vec<Option<BootTime>>) -> Option<()> {
    match table.col(Col::HasBoot).same() {
        Some(0) => out.resize(at.len(), None),
        Some(1) => {
            let cols = (table.col(Col::Boot), table.col(Col::BootOffset));
            let mut utc = at.iter();
            return fill_of_two(out, at.len(), cols, None, |boot, offset| {
                let ms = utc.next()?.get().wrapping_sub(offset) as u64;
                let boot = boot.try_into().ok()?;
                Some(Some(BootTime { boot, ms }))
            });
        }
        _ => {
            let mut next = Next::default();
            out.extend((0..at.len()).map_while(|row| Some(table.moment(row, &mut next)?.boot)));
        }
    }
    (out.len() == at.len()).then_some(())
}

fn positions(out: &mut Vec<Coordinate>, len: usize, lat: &Column, lon: &Column) -> Option<()> {
    let narrow = |v: i64| i32::try_from(v).ok();
    let made = |lat, lon| Coordinate::from_e7(narrow(lat)?, narrow(lon)?).ok();
    fill_of_two(out, len, (lat, lon), made(0, 0)?, made)
}
