//! Taking sealed segments into the store, each exactly once.

use std::collections::BTreeMap;

use stint_model::{Interval, Moment, StoredRecord, UtcDay};

use crate::{
    Finding, PlatformError, Vault, VaultError,
    crypto::same,
    disk::{FAR, IMPORTED, remove_if_there},
    erase::touches,
    prekeys,
    segment::{self, BadHeader, End, HEADER_LEN, Header, prev_link},
    wiped::{push_record, wipe_records},
};

/// Records that are gathered before they are committed.
const BATCH: usize = 200_000;

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
    /// It can't be read now, and is tried again the next time.
    Left,
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
        self.unlink_the_done(now.utc.utc_day().0)?;
        let mut numbers = self.layout.segment_numbers(&*self.disk)?;
        self.forget_the_gone(&numbers, now, &mut report)?;
        numbers.retain(|n| !self.index.to_unlink.contains(n));
        let ours = |n: &u64| self.counts(*n, self.index.segments_done);
        let last = numbers.iter().copied().rfind(ours);
        let mut rest = numbers.as_slice();
        while !rest.is_empty() {
            let mut batch = Batch::default();
            let (mut done, mut seen) = (self.index.segments_done, self.index.segments_seen);
            while let Some((&number, later)) = rest.split_first() {
                let counts = self.counts(number, done);
                if counts && number > done.saturating_add(1) {
                    batch.missing();
                    // It is said; the next time, it is accounted for.
                    done = number - 1;
                }
                let open = last == Some(number) && !closed;
                let fate = self.read_segment(number, open, &mut batch)?;
                if counts {
                    seen = seen.max(number);
                    if !matches!(fate, Fate::Stays) {
                        done = done.max(number);
                    }
                }
                batch.fates.push((number, fate));
                report.segments += 1;
                rest = later;
                if batch.records >= BATCH {
                    break;
                }
            }
            self.take_in(batch, done, seen, now, &mut report)?;
        }
        if self.list_due {
            prekeys::replenish(self, now.utc.utc_day().0)?;
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
        let unread = batch.unread(&self.index.unread);
        let mut findings = batch.findings;
        let to_unlink = batch.fates.iter().filter_map(|(n, fate)| match fate {
            Fate::Unlinked => Some(*n),
            _ => None,
        });
        let to_unlink: Vec<u64> = to_unlink.collect();
        let nothing_new = batch.days.is_empty()
            && findings.is_empty()
            && to_unlink.is_empty()
            && unread == self.index.unread
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
            draft.index.set_unread(unread);
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
        self.unlink_the_done(today)
    }

    /// Removes files whose records are committed, and the keys that they were
    /// sealed to. One that can't be removed is tried again each time, and not
    /// read again.
    fn unlink_the_done(&mut self, today: u32) -> Result<(), VaultError> {
        let done = std::mem::take(&mut self.index.to_unlink);
        let removed = |n: &u64| remove_if_there(&*self.disk, &self.layout.segment(*n)).is_ok();
        let (removed, stay): (Vec<u64>, Vec<u64>) = done.into_iter().partition(removed);
        self.index.to_unlink = stay;
        if removed.is_empty() {
            return Ok(());
        }
        if let Err(e) = self.disk.sync_dir(&self.layout.segments()) {
            // They may be there again after a power cut.
            self.index.to_unlink.extend(removed);
            return Err(e.into());
        }
        prekeys::replenish(self, today)
    }

    /// Gives up segments that couldn't be read and whose files are gone: one
    /// of that number would be another.
    fn forget_the_gone(
        &mut self,
        there: &[u64],
        now: Moment,
        report: &mut IngestReport,
    ) -> Result<(), VaultError> {
        let mut unread = self.index.unread.clone();
        unread.retain(|n| there.contains(n));
        if unread == self.index.unread {
            return Ok(());
        }
        let findings = [Finding::SegmentMissing];
        self.change(|vault, draft| {
            draft.index.set_unread(unread);
            vault.note(draft, now.utc, &findings)
        })?;
        report.findings.extend(findings);
        self.unsaid.clear();
        Ok(())
    }

    /// Whether a file's number can be the recorder's. One far ahead of all
    /// others is only where the file proves it: anybody can choose a name.
    fn counts(&self, number: u64, done: u64) -> bool {
        if number <= done.max(self.index.segments_seen).saturating_add(FAR) {
            return number < IMPORTED;
        }
        let head = self.disk.head(&self.layout.segment(number), HEADER_LEN);
        let head = head.unwrap_or_default();
        segment::parse(&head).is_ok_and(|(header, tagged, tag)| {
            matches!(self.is_ours(number, &header, tagged, &tag), Ok(true))
        })
    }

    fn read_segment(&self, number: u64, open: bool, batch: &mut Batch) -> Result<Fate, VaultError> {
        let path = self.layout.segment(number);
        let Ok(head) = self.disk.head(&path, HEADER_LEN + 1) else {
            return Ok(self.leave(number, Finding::SegmentNotRead, batch));
        };
        // Stopped while beginning: frames follow only once the header is on the
        // disk, so this never held any, and its own bytes may be anything.
        if head.len() <= HEADER_LEN && (open || !self.was_changed(number, &head)) {
            return Ok(if open { Fate::Stays } else { Fate::Unlinked });
        }
        let (header, tagged, tag) = match segment::parse(&head) {
            Ok(header) => header,
            Err(BadHeader::Newer) => {
                return Ok(self.leave(number, Finding::SegmentNewer, batch));
            }
            Err(BadHeader::Short | BadHeader::Damaged) => {
                batch.findings.push(Finding::SegmentUnreadable);
                return Ok(Fate::SetAside);
            }
        };
        let day = UtcDay(header.day);
        // Before anything is done with it: nobody else's file costs more.
        let unchecked = match self.is_ours(number, &header, tagged, &tag) {
            Ok(true) => false,
            Ok(false) => {
                batch.findings.push(Finding::SegmentForeign);
                return Ok(Fate::SetAside);
            }
            Err(PlatformError::KeyLost) => true,
            Err(e) => return Err(e.into()),
        };
        let Ok(file) = self.disk.read(&path) else {
            return Ok(self.leave(number, Finding::SegmentNotRead, batch));
        };
        let changed = self.was_changed(number, &file);
        let key = |h: &Header| prekeys::secret(self, h.prekey_id).map(|k| k.secret);
        let Ok(mut found) = segment::read(&file, key) else {
            batch.findings.push(Finding::SegmentUnreadable);
            return Ok(Fate::SetAside);
        };
        if found.is_newer {
            wipe_records(&mut found.records);
            return Ok(self.leave(number, Finding::SegmentNewer, batch));
        }
        if unchecked {
            batch.findings.push(Finding::SegmentUnchecked { day });
        }
        if changed {
            batch.findings.push(Finding::SegmentChanged { day });
        }
        let late = self.index.unread.contains(&number);
        if number <= self.index.segments_done && !late {
            batch.findings.push(Finding::SegmentAgain { day });
        }
        let all = found.records.len();
        if late {
            let erased = self.index.erased.iter();
            let erased = erased.filter(|e| e.segments.contains(&number));
            let erased: Vec<Interval> = erased.map(|e| e.interval).collect();
            found
                .records
                .retain(|r| !erased.iter().any(|i| touches(&r.record, *i)));
        }
        let holds_erased = found.records.len() < all;
        let damaged = found.damage.places > 0;
        if damaged && (!open || found.end == End::Finished) {
            let places = found.damage.places as u32;
            batch.findings.push(Finding::SegmentDamaged { day, places });
        }
        let finished = found.end == End::Finished;
        batch.add(found.records);
        Ok(if open && !finished {
            Fate::Stays
        } else if (damaged || changed) && !holds_erased {
            Fate::SetAside
        } else {
            Fate::Unlinked
        })
    }

    /// Leaves a file that can't be read now where it is, and says so once.
    fn leave(&self, number: u64, why: Finding, batch: &mut Batch) -> Fate {
        if !self.index.unread.contains(&number) {
            batch.findings.push(why);
        }
        Fate::Left
    }

    /// Whether the segment was written by this device for this vault, under
    /// this number.
    fn is_ours(
        &self,
        number: u64,
        header: &Header,
        tagged: &[u8],
        tag: &[u8; 32],
    ) -> Result<bool, PlatformError> {
        if header.vault_id != self.keys.context().vault_id || header.number != number {
            return Ok(false);
        }
        let right = self.platform.mac(&segment::tag_input(tagged))?;
        Ok(same(&right, tag))
    }

    /// Whether the next segment says that this file was another one. One that
    /// can't be read says nothing.
    fn was_changed(&self, number: u64, file: &[u8]) -> bool {
        let next = self.layout.segment(number.saturating_add(1));
        let next = self.disk.head(&next, HEADER_LEN).unwrap_or_default();
        let linked = segment::header_of(&next).map(|h| h.prev_link);
        linked.is_some_and(|link| link != [0; 32] && link != prev_link(number, file))
    }
}

impl Batch {
    /// Says that segments are missing.
    fn missing(&mut self) {
        if !self.findings.contains(&Finding::SegmentMissing) {
            self.findings.push(Finding::SegmentMissing);
        }
    }

    /// The segments that can't be read, after those of before.
    fn unread(&self, before: &[u64]) -> Vec<u64> {
        let mut unread = before.to_vec();
        for (number, fate) in &self.fates {
            match fate {
                Fate::Stays => {}
                Fate::Left if unread.contains(number) => {}
                Fate::Left => unread.push(*number),
                Fate::Unlinked | Fate::SetAside => unread.retain(|n| n != number),
            }
        }
        unread
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
