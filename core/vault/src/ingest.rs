//! Taking sealed segments into the store, each exactly once.

use std::collections::BTreeMap;

use stint_model::{Moment, StoredRecord};

use crate::{
    Finding, Vault, VaultError,
    disk::remove_if_there,
    lifecycle::unless_full,
    prekeys,
    wiped::{push_record, wipe},
};

mod reading;

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
    /// It can't be read now, or not to its end, and is tried again the next time.
    Left,
    /// It never held anything, and no recorder gave its number.
    Dropped,
    Unlinked,
    SetAside,
}

/// What is known of the segments there are, before one of them is read.
struct Known {
    /// The last one whose header proves that it is ours.
    last: Option<u64>,
    /// No recorder ran then, so none of them grows any more.
    alone: bool,
    /// An erasure keeps recorders out.
    closed: bool,
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
        let done = self.ingest_telling(now, closed, &mut report);
        if done.is_err() {
            self.unsaid.clone_from(&report.findings);
        }
        done.map(|()| report)
    }

    fn ingest_telling(
        &mut self,
        now: Moment,
        closed: bool,
        report: &mut IngestReport,
    ) -> Result<(), VaultError> {
        let today = now.utc.utc_day().0;
        self.clear_the_done(today)?;
        let mut numbers = self.layout.segment_numbers(&*self.disk)?;
        self.forget_the_gone(&numbers, now, report)?;
        numbers.retain(|n| !self.index.done().any(|done| done == *n));
        let known = Known {
            last: self.last_of_ours(&numbers)?,
            // Only now: one that begins later isn't among them.
            alone: closed || (!numbers.is_empty() && self.nobody_records()?),
            closed,
        };
        let mut rest = numbers.as_slice();
        while !rest.is_empty() {
            let mut batch = Batch::default();
            let (mut done, mut seen) = (self.index.segments_done, self.index.segments_seen);
            while let Some((&number, later)) = rest.split_first() {
                let fate = self.read_segment(number, &known, &mut batch)?;
                // What comes after the last one is nobody's yet.
                if known.last.is_some_and(|last| number <= last) {
                    if number > done.saturating_add(1) {
                        batch.missing();
                        // It is said; the next time, it is accounted for.
                        done = number - 1;
                    }
                    seen = seen.max(number);
                    if !matches!(fate, Fate::Stays) {
                        done = done.max(number);
                    }
                }
                if matches!(fate, Fate::Dropped) {
                    // Where it can't be, the erasure says that it is there.
                    let _ = remove_if_there(&*self.disk, &self.layout.segment(number));
                }
                batch.fates.push((number, fate));
                report.segments += 1;
                rest = later;
                if batch.records >= BATCH {
                    break;
                }
            }
            self.take_in(batch, done, seen, now, report)?;
        }
        match self.list_due {
            true => unless_full(prekeys::replenish(self, today)),
            false => Ok(()),
        }
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
        let to_unlink = batch.of(|fate| matches!(fate, Fate::Unlinked));
        let to_set_aside = batch.of(|fate| matches!(fate, Fate::SetAside));
        // The recorder isn't told of a number beyond, so that it may give that
        // one yet: what comes of it must not be waited for.
        let (to_set_aside, beyond): (Vec<u64>, Vec<u64>) =
            to_set_aside.into_iter().partition(|n| *n <= seen);
        let mut findings = batch.findings;
        let nothing_else = to_unlink.is_empty()
            && to_set_aside.is_empty()
            && unread == self.index.unread
            && done == self.index.segments_done
            && seen <= self.index.segments_seen;
        if nothing_else && batch.days.is_empty() && findings.is_empty() {
            return self.set_aside_beyond(&beyond);
        }
        let (added, already_there, is_void) = self.change(|vault, draft| {
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
            draft.index.to_set_aside.extend(to_set_aside);
            draft.index.in_the_way.retain(|n| *n > seen);
            draft.index.set_unread(unread);
            // The segment that is being written holds records each time, mostly
            // those of before: a full disk has no room to say so.
            draft.is_void = nothing_else && added == 0 && findings.is_empty();
            vault.note(draft, now.utc, &findings)?;
            Ok((added, already_there, draft.is_void))
        })?;
        report.added += added;
        report.already_there += already_there;
        if is_void {
            return self.set_aside_beyond(&beyond);
        }
        report.findings.extend(findings);
        self.unsaid.clear();
        self.set_aside_beyond(&beyond)?;
        // The recorder must know of the higher number before the files that
        // show it are gone.
        let today = now.utc.utc_day().0;
        prekeys::replenish(self, today)?;
        self.clear_the_done(today)
    }

    /// Sets files aside whose numbers no recorder gave yet. What can't be done
    /// now is tried again each time, and not told again.
    fn set_aside_beyond(&mut self, beyond: &[u64]) -> Result<(), VaultError> {
        let mut in_the_way = self.index.in_the_way.clone();
        for number in beyond {
            in_the_way.retain(|n| n != number);
            // A sync that failed comes after it went.
            if self.set_aside(*number).is_err() && self.layout.segment(*number).exists() {
                in_the_way.push(*number);
            }
        }
        in_the_way.sort_unstable();
        if in_the_way == self.index.in_the_way {
            return Ok(());
        }
        self.change(|_, draft| {
            draft.index.in_the_way = in_the_way;
            Ok(())
        })
    }

    /// Removes files whose records are committed, and the keys that they were
    /// sealed to, and sets those aside that aren't whole. What can't be done now
    /// is tried again each time, and the file isn't read again.
    ///
    /// The recorder must know that their numbers are taken: it would give one
    /// to a new segment, and that would go unread. As long as its list doesn't
    /// say so, there is a file under the highest one, without content if that
    /// was taken in whole.
    fn clear_the_done(&mut self, today: u32) -> Result<(), VaultError> {
        if self.index.done().next().is_none() {
            return Ok(());
        }
        if self.list_due {
            // On a full disk, what can go makes room.
            unless_full(prekeys::replenish(self, today))?;
        }
        let kept = self.index.done().max().filter(|_| self.list_due);
        let mut aside = std::mem::take(&mut self.index.to_set_aside);
        aside.retain(|n| kept == Some(*n) || self.set_aside(*n).is_err());
        self.index.to_set_aside = aside;

        let done = std::mem::take(&mut self.index.to_unlink);
        let path = |n: &u64| self.layout.segment(*n);
        if let Some(kept) = kept.filter(|n| done.contains(n)) {
            // Where that fails, it stays as it is.
            let _ = self.disk.empty(&path(&kept));
        }
        let removed = |n: &u64| kept != Some(*n) && remove_if_there(&*self.disk, &path(n)).is_ok();
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
        unless_full(prekeys::replenish(self, today))
    }

    /// Gives up segments that couldn't be read and whose files are gone: one
    /// of that number would be another.
    fn forget_the_gone(
        &mut self,
        there: &[u64],
        now: Moment,
        report: &mut IngestReport,
    ) -> Result<(), VaultError> {
        let mut in_the_way = self.in_the_way();
        in_the_way.retain(|n| there.contains(n));
        self.index.in_the_way = in_the_way;
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
}

impl Batch {
    /// Says that segments are missing.
    fn missing(&mut self) {
        if !self.findings.contains(&Finding::SegmentMissing) {
            self.findings.push(Finding::SegmentMissing);
        }
    }

    /// The segments with such a fate.
    fn of(&self, such: impl Fn(&Fate) -> bool) -> Vec<u64> {
        let fates = self.fates.iter().filter(|(_, fate)| such(fate));
        fates.map(|(number, _)| *number).collect()
    }

    /// The segments that can't be read, after those of before.
    fn unread(&self, before: &[u64]) -> Vec<u64> {
        let mut unread = before.to_vec();
        for (number, fate) in &self.fates {
            match fate {
                Fate::Stays | Fate::Dropped => {}
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
        wipe(&mut records);
    }
}
