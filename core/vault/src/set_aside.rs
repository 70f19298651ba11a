//! What was set aside because it couldn't be used whole. Nothing of it is
//! deleted to recover.

use std::{
    ffi::OsStr,
    io::ErrorKind::{IsADirectory, NotFound},
    path::PathBuf,
};

use stint_model::{Interval, Millis, Moment, UtcDay};

use crate::{
    Finding, Vault, VaultError,
    disk::{private_dir, remove_if_there},
    erase::touches,
    prekeys,
    segment::{self, BadHeader, HEADER_LEN, SealedTo, header_of, sealed_to},
    wiped::wipe,
};

/// A file that was set aside because it couldn't be used whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SetAside {
    /// What it holds.
    pub kind: SetAsideKind,
    /// Bytes.
    pub size: u64,
}

/// What a file that was set aside holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetAsideKind {
    /// A recorded stretch of that UTC day, as far as its head says.
    Segment(UtcDay),
    /// A piece of the store.
    Block,
    /// Something that can't be read at all.
    Unknown,
}

/// Whether a file that was set aside is a piece of the store.
pub(crate) fn is_block(name: &OsStr) -> bool {
    name.to_string_lossy().starts_with("block-")
}

impl Vault {
    pub(crate) fn set_aside(&self, number: u64) -> Result<(), VaultError> {
        let dir = self.layout.quarantine();
        private_dir(&dir)?;
        // Never over a file that was set aside before.
        let mut names = (0u32..).map(|i| dir.join(format!("{number:016x}.{i}")));
        if let Some(to) = names.find(|p| !p.exists()) {
            match self.disk.rename(&self.layout.segment(number), &to) {
                // It was, and that may not be on the disk yet.
                Err(e) if e.kind() == NotFound => {}
                other => other?,
            }
            self.disk.sync_dir(&dir)?;
            self.disk.sync_dir(&self.layout.segments())?;
        }
        Ok(())
    }

    pub(crate) fn keep_damaged(&self, name: &str, body: &[u8]) -> Result<(), VaultError> {
        let dir = self.layout.quarantine();
        private_dir(&dir)?;
        let path = dir.join(name);
        Ok(crate::disk::replace(&*self.disk, &path, body)?)
    }

    /// Removes recordings set aside that belong to the interval, or hold a
    /// record that touches it. All that can be read of them was taken in.
    /// Returns whether all could be looked through.
    pub(crate) fn drop_set_aside(&mut self, interval: Interval) -> Result<bool, VaultError> {
        let mut all_read = self.drop_what_waits(interval)?;
        let dir = self.layout.quarantine();
        let names = match self.disk.list(&dir) {
            Err(e) if e.kind() == NotFound => return Ok(all_read),
            Err(_) => return Ok(false),
            Ok(names) => names,
        };
        let mut dropped = false;
        for name in names.iter().filter(|name| !is_block(name)) {
            let path = dir.join(name);
            // A device that failed once may not fail again.
            match self.disk.read(&path).or_else(|_| self.disk.read(&path)) {
                Ok(file) if self.is_of(&file, interval) => {
                    self.disk.remove(&path)?;
                    dropped = true;
                }
                Ok(_) => {}
                Err(e) => all_read &= e.kind() == IsADirectory,
            }
        }
        if dropped {
            self.disk.sync_dir(&dir)?;
        }
        Ok(all_read)
    }

    /// The same of recordings that couldn't be set aside yet. Their numbers may
    /// have to stay.
    fn drop_what_waits(&mut self, interval: Interval) -> Result<bool, VaultError> {
        let mut all_read = true;
        for number in self.index.to_set_aside.clone() {
            match self.disk.read(&self.layout.segment(number)) {
                Ok(file) if self.is_of(&file, interval) => {
                    self.empty_what_waits(number)?;
                }
                Ok(_) => {}
                Err(e) => all_read &= e.kind() == NotFound,
            }
        }
        for number in self.in_the_way() {
            match self.disk.read(&self.layout.segment(number)) {
                Ok(file) if self.is_of(&file, interval) => {
                    all_read &= self.remove_from_the_way(number).is_ok();
                }
                Ok(_) => {}
                Err(e) => all_read &= e.kind() == NotFound,
            }
        }
        Ok(all_read)
    }

    /// Files in the way that still are those that were told of: what a recorder
    /// made since under such a number is none of them.
    pub(crate) fn in_the_way(&self) -> Vec<u64> {
        let others = |n: &&u64| **n > self.index.segments_seen && !self.may_be_ours(**n);
        let numbers = self.index.in_the_way.iter().filter(others);
        numbers.copied().collect()
    }

    /// Also one that is only being begun, or of which nobody can tell.
    fn may_be_ours(&self, number: u64) -> bool {
        let head = self.disk.head(&self.layout.segment(number), HEADER_LEN);
        match segment::parse(&head.unwrap_or_default()) {
            Ok((header, tagged, tag)) => {
                let ours = self.is_ours(number, &header, tagged, &tag);
                ours.unwrap_or(true)
            }
            Err(why) => why == BadHeader::Short,
        }
    }

    fn remove_from_the_way(&mut self, number: u64) -> Result<(), VaultError> {
        remove_if_there(&*self.disk, &self.layout.segment(number))?;
        self.disk.sync_dir(&self.layout.segments())?;
        self.index.in_the_way.retain(|n| *n != number);
        Ok(())
    }

    /// Whether there was a file; its number is one to unlink then, as if it had
    /// been taken in whole.
    fn empty_what_waits(&mut self, number: u64) -> Result<bool, VaultError> {
        let there = match self.disk.empty(&self.layout.segment(number)) {
            Err(e) if e.kind() == NotFound => false,
            other => other.map(|()| true)?,
        };
        self.index.to_set_aside.retain(|n| *n != number);
        self.index.to_unlink.push(number);
        Ok(there)
    }

    fn is_of(&self, file: &[u8], interval: Interval) -> bool {
        let (first, last) = (interval.start(), interval.end().plus(Millis(-1)));
        let days = first.utc_day().0..=last.utc_day().0;
        // A header may state another day than that of the key it is sealed to,
        // and would keep the key; so would a damaged one.
        let key_day = match sealed_to(file) {
            SealedTo::Prekey(id) | SealedTo::Perhaps(id) => prekeys::secret(&self.keys, id),
            SealedTo::Nothing | SealedTo::Unknown => None,
        };
        let stated = [segment::stated_day(file), key_day.map(|key| key.day)];
        if stated.iter().flatten().any(|day| days.contains(day)) {
            return true;
        }
        let key = |h: &segment::Header| prekeys::secret(&self.keys, h.prekey_id).map(|k| k.secret);
        // Records may be handed in after midnight, or after a full disk.
        segment::read(file, key).is_ok_and(|mut found| {
            let touched = found.records.iter().any(|r| touches(&r.record, interval));
            wipe(&mut found.records);
            touched
        })
    }

    /// What was set aside so far. Nothing of it is deleted but by
    /// [`Vault::drop_everything_set_aside`], or an erasure of its day.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn set_aside_files(&self) -> Result<Vec<SetAside>, VaultError> {
        let dir = self.layout.quarantine();
        let mut names = match dir.is_dir() {
            true => self.disk.list(&dir)?,
            false => Vec::new(),
        };
        names.sort();
        let paths = names.iter().map(|name| dir.join(name));
        let waiting = self.index.to_set_aside.iter().copied();
        let waiting = waiting.chain(self.in_the_way());
        let waiting = waiting.map(|n| self.layout.segment(n));
        let paths = paths.chain(waiting.filter(|path| path.exists()));
        let one = |path: PathBuf| {
            // One that can't be read is there all the same.
            let head = self.disk.head(&path, HEADER_LEN).unwrap_or_default();
            let kind = match header_of(&head) {
                Some(h) => SetAsideKind::Segment(UtcDay(h.day)),
                None if path.file_name().is_some_and(is_block) => SetAsideKind::Block,
                None => SetAsideKind::Unknown,
            };
            let size = std::fs::metadata(&path).map_or(0, |m| m.len());
            SetAside { kind, size }
        };
        Ok(paths.map(one).collect())
    }

    /// Deletes what was set aside, because the worker says so. Returns how many
    /// files that were.
    ///
    /// # Errors
    /// Those of disk and database.
    pub fn drop_everything_set_aside(&mut self, now: Moment) -> Result<u32, VaultError> {
        let mut files = 0;
        let whole = self.drop_each(&mut files);
        if files > 0 {
            // Also of those before one that stays.
            let dropped = [Finding::SetAsideDropped { files }];
            self.change(|vault, draft| vault.note(draft, now.utc, &dropped))?;
        }
        whole.map(|()| files)
    }

    /// Counts those that went.
    fn drop_each(&mut self, files: &mut u32) -> Result<(), VaultError> {
        let dir = self.layout.quarantine();
        let names = match dir.is_dir() {
            true => self.disk.list(&dir)?,
            false => Vec::new(),
        };
        for path in names.iter().map(|name| dir.join(name)) {
            // A folder is somebody else's.
            if !path.is_dir() {
                remove_if_there(&*self.disk, &path)?;
                *files += 1;
            }
        }
        if *files > 0 {
            self.disk.sync_dir(&dir)?;
        }
        // Those that couldn't be set aside yet go as well; their numbers may have
        // to stay, or are nobody's.
        for number in self.index.to_set_aside.clone() {
            *files += u32::from(self.empty_what_waits(number)?);
        }
        for number in self.in_the_way() {
            self.remove_from_the_way(number)?;
            *files += 1;
        }
        Ok(())
    }
}
