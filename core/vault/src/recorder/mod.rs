//! The recorder: it adds records while the phone is locked, and can't read one.

use std::{path::Path, sync::Arc};

use stint_model::{DeviceEvent, Moment, Record, RecordId};

use crate::{
    Platform, VaultError, anchor, ballast,
    disk::{Disk, FAR, IMPORTED, Layout, Lock, RealDisk},
    manifest::Manifest,
    platform::guarded,
    segment::{FrameKind, NewSegment, SegmentWriter},
};

mod predecessor;
mod run;

use predecessor::{Predecessor, was_killed};
use run::{Run, event};

/// A segment is ended after so much time ...
const MAX_AGE_MS: i64 = 6 * 3_600_000;
/// ... or so many bytes.
const MAX_BYTES: u64 = 4 << 20;
/// The wall clock may differ from the boot clock by so much.
const CLOCK_TOLERANCE_MS: u64 = 2_000;
/// The last frame is at most this old while somebody wakes the recorder.
const HEARTBEAT_MS: i64 = 5 * 60_000;

/// Adds records to a vault that stays locked. It holds public keys only.
///
/// Its state is never stored: each start begins a new segment, so that no
/// crash, restored copy or cloned disk can make it use a key twice.
pub struct Recorder {
    layout: Layout,
    disk: Arc<dyn Disk>,
    platform: Arc<dyn Platform>,
    /// The last list of keys that was found genuine.
    manifest: Manifest,
    current: Option<Current>,
    last_number: u64,
    last: Option<Moment>,
    /// A batch whose writing failed, with the ids it keeps if it comes again.
    pending: Vec<(RecordId, Record)>,
    _lock: Lock,
}

struct Current {
    writer: SegmentWriter,
    number: u64,
    began: Moment,
    /// Number of the next record that is first written to this segment.
    counter: u32,
    last_frame: Moment,
    /// The segment before it couldn't be read, which isn't logged yet.
    predecessor_unread: bool,
}

impl Recorder {
    /// Starts recording to the vault in `dir`. It needs no secret.
    ///
    /// # Errors
    /// [`VaultError::NoVault`], [`VaultError::RecorderRunning`],
    /// [`VaultError::ManifestForged`] and those of disk and platform.
    pub fn open(dir: &Path, platform: Arc<dyn Platform>, now: Moment) -> Result<Self, VaultError> {
        Self::open_on(Arc::new(RealDisk), dir, platform, now)
    }

    pub(crate) fn open_on(
        disk: Arc<dyn Disk>,
        dir: &Path,
        platform: Arc<dyn Platform>,
        now: Moment,
    ) -> Result<Self, VaultError> {
        let platform = guarded(platform);
        let layout = Layout::new(dir);
        if !layout.manifest().exists() {
            return Err(VaultError::NoVault);
        }
        let (lock, manifest) = {
            // First, since a vault that looks whether a recorder runs holds it.
            let _lock = Lock::wait(&layout.manifest_lock())?;
            let lock = Lock::try_take(&layout.recorder_lock())?;
            let lock = lock.ok_or(VaultError::RecorderRunning)?;
            let manifest = Manifest::from_bytes(&disk.read(&layout.manifest())?, &*platform)?;
            (lock, manifest)
        };
        if !anchor::is_last_list(&*platform, &manifest) {
            return Err(VaultError::ManifestForged);
        }
        let killed = was_killed(&*disk, &layout, manifest.vault_id, &*platform)?;
        let mut recorder = Self {
            layout,
            disk,
            platform,
            manifest,
            current: None,
            last_number: 0,
            last: None,
            pending: Vec::new(),
            _lock: lock,
        };
        let started = event(now, DeviceEvent::RecorderStarted);
        let mut first = vec![started];
        if killed {
            first.insert(0, event(now, DeviceEvent::RecorderKilled));
        }
        recorder.log(FrameKind::Trouble, &first, now)?;
        Ok(recorder)
    }

    /// Adds records. Returns their ids once they are on the disk; only then
    /// may anybody rely on them.
    ///
    /// After an error nothing is acknowledged. Whoever calls again with the
    /// same records first gives them the same ids: they will be there once,
    /// whatever had reached the disk.
    ///
    /// # Errors
    /// [`VaultError::DiskFull`], [`VaultError::Io`],
    /// [`VaultError::ManifestForged`], [`VaultError::Platform`].
    pub fn append(&mut self, records: &[Record], now: Moment) -> Result<Vec<RecordId>, VaultError> {
        self.log(FrameKind::Records, records, now)
    }

    /// Logs that the recorder is alive, if nothing else was logged for five
    /// minutes. To be called on wakes that happen anyway: the age of the last
    /// frame is what bounds a loss that nobody would notice.
    ///
    /// # Errors
    /// As [`Recorder::append`].
    pub fn heartbeat(&mut self, now: Moment) -> Result<(), VaultError> {
        let due = self.current.as_ref().is_none_or(|c| {
            let age = now.utc.since(c.last_frame.utc).0;
            !(0..HEARTBEAT_MS).contains(&age)
        });
        if due {
            let alive = event(now, DeviceEvent::RecorderAlive);
            self.log(FrameKind::Heartbeat, &[alive], now)?;
        }
        Ok(())
    }

    /// Stops recording in order.
    ///
    /// # Errors
    /// As [`Recorder::append`].
    pub fn close(mut self, now: Moment) -> Result<(), VaultError> {
        let stopped = event(now, DeviceEvent::RecorderStopped);
        self.log(FrameKind::Trouble, &[stopped], now)?;
        match self.current.take() {
            Some(current) => current.writer.finish(),
            None => Ok(()),
        }
    }

    fn log(
        &mut self,
        kind: FrameKind,
        records: &[Record],
        now: Moment,
    ) -> Result<Vec<RecordId>, VaultError> {
        if records.is_empty() {
            return Ok(Vec::new());
        }
        let clock = self.clock_events(now);
        let begun = self.ready(now)?;
        let trouble = self.trouble_at_the_start(now);
        let clock_ids = self.next_ids(clock.len())?;
        let trouble_ids = self.next_ids(trouble.len())?;
        let ids = self.ids_for(records)?;
        let batch = [
            Run::new(FrameKind::Clock, &clock_ids, &clock),
            Run::new(FrameKind::Trouble, &trouble_ids, &trouble),
            Run::new(kind, &ids, records),
        ];
        if let Err(e) = self.write(&batch, now) {
            self.pending = ids.iter().copied().zip(records.iter().cloned()).collect();
            self.write_elsewhere(e, &batch, now)?;
        } else if begun {
            ballast::lay(&*self.disk, &self.layout);
        }
        self.pending.clear();
        self.last = Some(now);
        Ok(ids)
    }

    /// What the clocks did since the last record. After a jump of the wall
    /// clock a new segment begins.
    fn clock_events(&mut self, now: Moment) -> Vec<Record> {
        let Some(last) = self.last else {
            return Vec::new();
        };
        let mut events = Vec::new();
        let jumped = match (last.boot, now.boot) {
            (Some(a), Some(b)) if a.boot == b.boot => {
                let passed = b.ms.wrapping_sub(a.ms) as i64;
                let jump = now.utc.since(last.utc).0.saturating_sub(passed);
                jump.unsigned_abs() > CLOCK_TOLERANCE_MS
            }
            _ => now.utc < last.utc,
        };
        if jumped {
            events.push(event(now, DeviceEvent::ClockChanged));
            self.retire();
        }
        if last.offset != now.offset {
            events.push(event(now, DeviceEvent::ZoneChanged));
        }
        events
    }

    /// What there is to say of a segment that has just begun.
    fn trouble_at_the_start(&mut self, now: Moment) -> Vec<Record> {
        let unread = |c: &mut Current| std::mem::take(&mut c.predecessor_unread);
        match self.current.as_mut().is_some_and(unread) {
            true => vec![event(now, DeviceEvent::RecorderFailed)],
            false => Vec::new(),
        }
    }

    /// Ends the current segment, as far as the disk lets it.
    fn retire(&mut self) {
        if let Some(current) = self.current.take() {
            // What was acknowledged is on the disk; an end that can't be
            // written shows as a segment without one.
            let _ = current.writer.finish();
        }
    }

    /// Sees to it that there is a segment to write to. Returns whether it is a
    /// new one.
    fn ready(&mut self, now: Moment) -> Result<bool, VaultError> {
        let outdated = self.current.as_ref().is_some_and(|c| {
            let age = now.utc.since(c.began.utc).0;
            c.began.utc.utc_day() != now.utc.utc_day()
                || !(0..MAX_AGE_MS).contains(&age)
                || c.writer.len() >= MAX_BYTES
        });
        if outdated {
            self.retire();
        }
        if self.current.is_some() {
            return Ok(false);
        }
        // Once more after a failure, under another number: what the first
        // attempt left on the disk is unknown.
        let begun = self.begin(now).or_else(|e| {
            self.make_room(&e);
            self.begin(now)
        });
        begun.map(|()| true)
    }

    fn make_room(&self, e: &VaultError) {
        if matches!(e, VaultError::DiskFull) {
            ballast::release(&*self.disk, &self.layout);
        }
    }

    fn begin(&mut self, now: Moment) -> Result<(), VaultError> {
        // Held until the file is there, so that the vault sees it before it
        // destroys a key.
        let _lock = Lock::wait(&self.layout.manifest_lock())?;
        self.refresh_manifest();
        let number = self.next_number()?;
        let day = now.utc.utc_day().0;
        let prekey = self
            .manifest
            .prekey(day)
            .ok_or(VaultError::ManifestForged)?;
        let before = Predecessor::of(number, &*self.disk, &self.layout);
        let new = NewSegment {
            vault_id: self.manifest.vault_id,
            prekey_id: prekey.id,
            prekey: prekey.public,
            day,
            number,
            prev_link: before.link(),
        };
        let path = self.layout.segment(number);
        let created = SegmentWriter::create(&*self.disk, &*self.platform, &path, &new);
        // A number whose file never was must come again: a gap in the numbers
        // means a loss.
        if created.is_ok() || path.exists() {
            self.last_number = number;
        }
        let mut writer = created?;
        if let Predecessor::There { checkpoint, .. } = &before {
            writer.append(FrameKind::Checkpoint, checkpoint)?;
        }
        self.current = Some(Current {
            writer,
            number,
            began: now,
            counter: 0,
            last_frame: now,
            predecessor_unread: matches!(before, Predecessor::Unread),
        });
        Ok(())
    }

    /// One more than any before, but for files whose number is far ahead.
    fn next_number(&self) -> Result<u64, VaultError> {
        let mut next = (self.last_number + 1).max(self.manifest.next_segment);
        for there in self.layout.segment_numbers(&*self.disk)? {
            if there < next.saturating_add(FAR).min(IMPORTED) {
                next = next.max(there + 1);
            }
        }
        // What comes after would name the records of an import.
        let given = (next < IMPORTED).then_some(next);
        given.ok_or(VaultError::TooLarge)
    }

    /// Reads the list of keys again. One that isn't genuine is not used; the
    /// last genuine one is, until the vault puts it right.
    fn refresh_manifest(&mut self) {
        let read = self.disk.read(&self.layout.manifest());
        if let Ok(bytes) = read
            && let Ok(manifest) = Manifest::from_bytes(&bytes, &*self.platform)
            && manifest.vault_id == self.manifest.vault_id
            && manifest.serial >= self.manifest.serial
        {
            self.manifest = manifest;
        }
    }

    fn next_ids(&mut self, many: usize) -> Result<Vec<RecordId>, VaultError> {
        let install = self.manifest.install;
        let current = self.current.as_mut().ok_or(VaultError::ManifestForged)?;
        let first = current.counter;
        current.counter += many as u32;
        let id = |counter| RecordId {
            install,
            segment: current.number,
            counter,
        };
        Ok((first..current.counter).map(id).collect())
    }

    /// Ids for a batch; records of a batch that failed before keep theirs.
    fn ids_for(&mut self, records: &[Record]) -> Result<Vec<RecordId>, VaultError> {
        if self.pending.is_empty() {
            return self.next_ids(records.len());
        }
        let again = self.pending.len() <= records.len()
            && self.pending.iter().zip(records).all(|((_, p), r)| p == r);
        let mut ids = Vec::with_capacity(records.len());
        if again {
            ids.extend(self.pending.iter().map(|(id, _)| *id));
        }
        ids.extend(self.next_ids(records.len() - ids.len())?);
        Ok(ids)
    }

    fn write(&mut self, batch: &[Run<'_>], now: Moment) -> Result<(), VaultError> {
        let install = self.manifest.install;
        let current = self.current.as_mut().ok_or(VaultError::ManifestForged)?;
        for run in batch {
            let (mut ids, mut records) = (run.ids, run.records);
            while !records.is_empty() {
                let numbered = ids.iter().zip(records);
                let written = current.writer.append_records(run.kind, install, numbered)?;
                (ids, records) = (&ids[written..], &records[written..]);
            }
        }
        current.writer.sync()?;
        current.last_frame = now;
        Ok(())
    }

    /// Writes a batch to a new segment, after the current one failed: an error
    /// of a sync leaves its descriptor in an unknown state for good.
    fn write_elsewhere(
        &mut self,
        why: VaultError,
        batch: &[Run<'_>],
        now: Moment,
    ) -> Result<(), VaultError> {
        if let Some(current) = self.current.take() {
            current.writer.abandon();
        }
        self.make_room(&why);
        self.ready(now)?;
        let trouble = match why {
            VaultError::DiskFull => DeviceEvent::DiskFull,
            _ => DeviceEvent::RecorderFailed,
        };
        let id = self.next_ids(1)?;
        let trouble = [event(now, trouble)];
        let trouble = Run::new(FrameKind::Trouble, &id, &trouble);
        let batch: Vec<Run<'_>> = batch.iter().copied().chain([trouble]).collect();
        self.write(&batch, now).inspect_err(|_| {
            if let Some(current) = self.current.take() {
                current.writer.abandon();
            }
        })
    }
}
