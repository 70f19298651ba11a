//! Taking sealed segments into the store, each exactly once.

use std::collections::BTreeMap;

use stint_model::{Moment, StoredRecord, Stream, UtcDay};

use crate::{
    Finding, PlatformError, Vault, VaultError,
    columns::{self, MAX_ROWS},
    crypto::same,
    disk::{private_dir, remove_if_there},
    index::Partition,
    prekeys,
    segment::{self, End, HEADER_LEN, Segment, Unreadable, prev_link},
    vault::Draft,
    wiped::{move_records, push_record, wipe_records},
};

/// Records that are gathered before they are committed.
const BATCH: usize = 200_000;
/// Bytes of notes and the like after which a block is full.
const BLOCK_BYTES: usize = 8 << 20;

/// What [`Vault::ingest`] did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct IngestReport {
    /// Segments that were read.
    pub segments: u32,
    /// Records that are new.
    pub added: u64,
    /// Records that were there already.
    pub already_there: u64,
    /// What was found wrong; also in [`Vault::integrity`].
    pub findings: Vec<Finding>,
}

/// What becomes of a segment's file once its records are committed.
enum Fate {
    /// Its recorder may still write to it.
    Stays,
    Unlinked,
    SetAside,
}

/// What was read of the segments of one commit.
#[derive(Default)]
struct Batch {
    days: BTreeMap<u32, Vec<StoredRecord>>,
    records: usize,
    findings: Vec<Finding>,
    fates: Vec<(u64, Fate)>,
}

impl Vault {
    /// Takes in what recorders sealed since the last time. A recorder may run
    /// meanwhile: what it still writes to is read as far as it goes, and again
    /// the next time.
    ///
    /// # Errors
    /// Those of disk, database and platform. Whatever was committed by then
    /// stays; the rest is taken in the next time.
    pub fn ingest(&mut self, now: Moment) -> Result<IngestReport, VaultError> {
        self.ingest_all(now, false)
    }

    /// The same; with `closed`, no recorder runs, and so the last segment is
    /// as long as it will ever be.
    pub(crate) fn ingest_all(
        &mut self,
        now: Moment,
        closed: bool,
    ) -> Result<IngestReport, VaultError> {
        // What opening the vault found is told with the first report.
        let mut report = IngestReport {
            findings: std::mem::take(&mut self.unsaid),
            ..IngestReport::default()
        };
        self.unlink_the_done()?;
        let numbers = self.layout.segment_numbers(&*self.disk)?;
        let mut rest = numbers.as_slice();
        while !rest.is_empty() {
            let mut batch = Batch::default();
            let mut done = self.index.segments_done;
            while let Some((&number, later)) = rest.split_first() {
                batch.missing(done, number);
                let open = later.is_empty() && !closed;
                let fate = self.read_segment(number, open, &mut batch)?;
                if !matches!(fate, Fate::Stays) {
                    done = done.max(number);
                }
                batch.fates.push((number, fate));
                report.segments += 1;
                rest = later;
                if batch.records >= BATCH {
                    break;
                }
            }
            let seen = numbers[numbers.len() - rest.len() - 1];
            self.take_in(batch, done, seen, now, &mut report)?;
        }
        Ok(report)
    }

    fn take_in(
        &mut self,
        batch: Batch,
        done: u64,
        seen: u64,
        now: Moment,
        report: &mut IngestReport,
    ) -> Result<(), VaultError> {
        let mut findings = batch.findings;
        let to_unlink = batch.fates.iter().filter_map(|(n, fate)| match fate {
            Fate::Unlinked => Some(*n),
            _ => None,
        });
        let to_unlink: Vec<u64> = to_unlink.collect();
        let nothing_new = batch.days.is_empty()
            && findings.is_empty()
            && to_unlink.is_empty()
            && done == self.index.segments_done
            && seen <= self.index.segments_seen;
        if nothing_new {
            return Ok(());
        }
        let (added, already_there) = self.change(|vault, draft| {
            let (mut added, mut already_there) = (0, 0);
            for (day, records) in batch.days {
                let given = records.len() as u64;
                let new = vault.merge_day(draft, day, records, &mut findings)?;
                added += new;
                already_there += given - new;
            }
            draft.index.segments_done = done.max(draft.index.segments_done);
            draft.index.segments_seen = seen.max(draft.index.segments_seen);
            draft.index.to_unlink.extend(to_unlink);
            vault.note(draft, now.utc, &findings)?;
            Ok((added, already_there))
        })?;
        report.added += added;
        report.already_there += already_there;
        report.findings.extend(findings);
        self.unsaid.clear();
        // The recorder must know of the higher number before the files that
        // show it are gone.
        let today = now.utc.utc_day().0;
        prekeys::replenish(self, today)?;
        for (number, fate) in batch.fates {
            if let Fate::SetAside = fate {
                self.set_aside(number)?;
            }
        }
        if self.unlink_the_done()? {
            prekeys::replenish(self, today)?;
        }
        Ok(())
    }

    /// Removes files whose records are committed. Returns whether there were any.
    fn unlink_the_done(&mut self) -> Result<bool, VaultError> {
        let done = std::mem::take(&mut self.index.to_unlink);
        for number in &done {
            remove_if_there(&*self.disk, &self.layout.segment(*number))?;
        }
        if !done.is_empty() {
            self.disk.sync_dir(&self.layout.segments())?;
        }
        Ok(!done.is_empty())
    }

    fn set_aside(&self, number: u64) -> Result<(), VaultError> {
        let dir = self.layout.quarantine();
        private_dir(&dir)?;
        // Never over a file that was set aside before.
        let mut names = (0u32..).map(|i| dir.join(format!("{number:016x}.{i}")));
        if let Some(to) = names.find(|p| !p.exists()) {
            self.disk.rename(&self.layout.segment(number), &to)?;
            self.disk.sync_dir(&dir)?;
            self.disk.sync_dir(&self.layout.segments())?;
        }
        Ok(())
    }

    fn read_segment(&self, number: u64, open: bool, batch: &mut Batch) -> Result<Fate, VaultError> {
        let file = self.disk.read(&self.layout.segment(number))?;
        let changed = self.was_changed(number, &file)?;
        // Stopped while beginning: frames follow only once the header is on the
        // disk, so this never held any, and its own bytes may be anything.
        if file.len() <= HEADER_LEN && (open || !changed) {
            return Ok(if open { Fate::Stays } else { Fate::Unlinked });
        }
        let key = |h: &segment::Header| prekeys::secret(self, h.prekey_id).map(|k| k.secret);
        let found = match segment::read(&file, key) {
            Ok(found) => found,
            Err(Unreadable::Header(_) | Unreadable::NoKey) => {
                batch.findings.push(Finding::SegmentUnreadable);
                return Ok(Fate::SetAside);
            }
        };
        let day = UtcDay(found.header.day);
        match self.is_ours(number, &found) {
            Ok(true) => {}
            Ok(false) => {
                batch.findings.push(Finding::SegmentForeign);
                return Ok(Fate::SetAside);
            }
            Err(VaultError::Platform(PlatformError::KeyLost)) => {
                batch.findings.push(Finding::SegmentUnchecked { day });
            }
            Err(e) => return Err(e),
        }
        if changed {
            batch.findings.push(Finding::SegmentChanged { day });
        }
        if number <= self.index.segments_done {
            batch.findings.push(Finding::SegmentAgain { day });
        }
        let damaged = found.damage.places > 0;
        if damaged && (!open || found.end == End::Finished) {
            let places = found.damage.places as u32;
            batch.findings.push(Finding::SegmentDamaged { day, places });
        }
        let finished = found.end == End::Finished;
        batch.add(found.records);
        Ok(if open && !finished {
            Fate::Stays
        } else if damaged || changed {
            Fate::SetAside
        } else {
            Fate::Unlinked
        })
    }

    /// Whether the segment was written by this device for this vault, under
    /// this number.
    fn is_ours(&self, number: u64, found: &Segment) -> Result<bool, VaultError> {
        let header = &found.header;
        if header.vault_id != self.keys.context().vault_id || header.number != number {
            return Ok(false);
        }
        let tag = self.platform.mac(&segment::tag_input(&found.tagged))?;
        Ok(same(&tag, &found.tag))
    }

    /// Whether the next segment says that this file was another one.
    fn was_changed(&self, number: u64, file: &[u8]) -> Result<bool, VaultError> {
        let next = self.layout.segment(number + 1);
        let next = match self.disk.head(&next, HEADER_LEN) {
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(false),
            other => other?,
        };
        let linked = segment::header_of(&next).map(|h| h.prev_link);
        Ok(linked.is_some_and(|link| link != [0; 32] && link != prev_link(number, file)))
    }

    /// Adds records to a day. Returns how many weren't there already.
    pub(crate) fn merge_day(
        &mut self,
        draft: &mut Draft,
        day: u32,
        mut new: Vec<StoredRecord>,
        findings: &mut Vec<Finding>,
    ) -> Result<u64, VaultError> {
        let partition = Partition::of(Stream::Raw, day);
        let mut records = match self.day_records(&draft.index, partition) {
            Err(VaultError::DayDamaged | VaultError::Value(_)) => {
                findings.push(Finding::DayDamaged { day: UtcDay(day) });
                self.salvage(partition)?
            }
            other => other?,
        };
        let before = records.len();
        move_records(&mut records, &mut new);
        records.sort_unstable_by_key(order);
        records.dedup();
        let added = records.len().saturating_sub(before) as u64;
        let mut put = Ok(());
        if added > 0 || findings.contains(&Finding::DayDamaged { day: UtcDay(day) }) {
            put = self.put_day(draft, day, &records);
        }
        wipe_records(&mut records);
        put.map(|()| added)
    }

    /// Puts these records, in order, in place of all of a day.
    pub(crate) fn put_day(
        &mut self,
        draft: &mut Draft,
        day: u32,
        records: &[StoredRecord],
    ) -> Result<(), VaultError> {
        let mut contents = Vec::new();
        for chunk in chunks(records) {
            contents.push(columns::encode(chunk)?);
        }
        let partition = Partition::of(Stream::Raw, day);
        self.replace(draft, partition, &contents, records.len() as u32)?;
        self.outdate(draft, day)
    }

    /// All records of a day, in order.
    pub(crate) fn day_records(
        &self,
        index: &crate::index::Index,
        p: Partition,
    ) -> Result<Vec<StoredRecord>, VaultError> {
        let mut records = Vec::new();
        for block in self.blocks(index, p)? {
            move_records(&mut records, &mut columns::decode(&block)?);
        }
        Ok(records)
    }

    /// Records of a damaged day that can still be read, in order. What can't is copied
    /// beside the store as it is, for whoever can do better.
    pub(crate) fn salvage(&self, p: Partition) -> Result<Vec<StoredRecord>, VaultError> {
        let mut records = Vec::new();
        for block in self.open_one_by_one(p)? {
            match block.opened.and_then(|content| columns::decode(&content)) {
                Ok(mut readable) => move_records(&mut records, &mut readable),
                Err(_) => self.keep_damaged(&block.name, &block.body)?,
            }
        }
        records.sort_unstable_by_key(order);
        Ok(records)
    }

    pub(crate) fn keep_damaged(&self, name: &str, body: &[u8]) -> Result<(), VaultError> {
        let dir = self.layout.quarantine();
        private_dir(&dir)?;
        let path = dir.join(name);
        Ok(crate::disk::replace(&*self.disk, &path, body)?)
    }
}

/// Order within a day: by time, then by number.
pub(crate) fn order(r: &StoredRecord) -> (i64, u64, u64, u32) {
    (
        r.record.moment.utc.get(),
        r.id.install,
        r.id.segment,
        r.id.counter,
    )
}

/// Parts of a day that each fit one block.
fn chunks(mut records: &[StoredRecord]) -> Vec<&[StoredRecord]> {
    let mut parts = Vec::new();
    while !records.is_empty() {
        let mut bytes = 0;
        let fits = records
            .iter()
            .take(MAX_ROWS)
            .take_while(|r| {
                bytes += weight(r);
                bytes <= BLOCK_BYTES
            })
            .count();
        let (part, rest) = records.split_at(fits.max(1));
        parts.push(part);
        records = rest;
    }
    parts
}

/// Bytes of a record at most, roughly.
fn weight(r: &StoredRecord) -> usize {
    use stint_model::Payload;
    match &r.record.payload {
        Payload::Note(text) => 64 + text.as_str().len(),
        Payload::Answer(a) => 64 + a.question.as_str().len() + a.answer.as_str().len(),
        Payload::AppUse(a) => 64 + a.app.as_str().len(),
        _ => 64,
    }
}

impl Batch {
    /// Names segments that should lie between the last one and this one.
    fn missing(&mut self, done: u64, number: u64) {
        if number > done + 1 && !self.findings.contains(&Finding::SegmentMissing) {
            let open = self.fates.iter().any(|(n, _)| *n == number - 1);
            if !open {
                self.findings.push(Finding::SegmentMissing);
            }
        }
    }

    fn add(&mut self, mut records: Vec<StoredRecord>) {
        self.records += records.len();
        for r in records.drain(..) {
            let day = r.record.moment.utc.utc_day().0;
            push_record(self.days.entry(day).or_default(), r);
        }
        wipe_records(&mut records);
    }
}
