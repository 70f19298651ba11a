//! One segment: whose it is, whether it may still grow, and what is in it.

use stint_model::{StoredRecord, UtcDay};

use super::{Batch, Fate, Known};
use crate::{
    Finding, PlatformError, Vault, VaultError,
    disk::{FAR, IMPORTED, Lock},
    erase::touches,
    prekeys,
    segment::{self, BadHeader, End, HEADER_LEN, Header, prev_link},
};

impl Vault {
    /// The highest number of a file whose header proves that a recorder of this
    /// device wrote it: that one, or one after it, may be what a recorder writes
    /// to. No other name says anything: anybody can choose one.
    pub(super) fn last_of_ours(&self, numbers: &[u64]) -> Result<Option<u64>, VaultError> {
        let known = self.index.segments_done.max(self.index.segments_seen);
        let numbers = numbers.iter().rev().copied();
        for number in numbers.filter(|n| *n < IMPORTED) {
            let head = self.disk.head(&self.layout.segment(number), HEADER_LEN);
            let head = head.unwrap_or_default();
            let Ok((header, tagged, tag)) = segment::parse(&head) else {
                continue;
            };
            match self.is_ours(number, &header, tagged, &tag) {
                Ok(true) => return Ok(Some(number)),
                Ok(false) => {}
                // Nobody can tell; but one far ahead would have to be proved.
                Err(PlatformError::KeyLost) if number > known.saturating_add(FAR) => {}
                Err(PlatformError::KeyLost) => return Ok(Some(number)),
                Err(e) => return Err(e.into()),
            }
        }
        Ok(None)
    }

    /// Whether no recorder runs now. None ever goes on with another one's file.
    pub(super) fn nobody_records(&self) -> Result<bool, VaultError> {
        // One that starts meanwhile waits, and isn't refused.
        let _starting = Lock::wait(&self.layout.manifest_lock())?;
        Ok(Lock::try_take(&self.layout.recorder_lock())?.is_some())
    }

    /// Reads a segment.
    pub(super) fn read_segment(
        &self,
        number: u64,
        known: &Known,
        batch: &mut Batch,
    ) -> Result<Fate, VaultError> {
        let ahead = known.last.is_none_or(|last| number > last);
        let path = self.layout.segment(number);
        let Ok(head) = self.disk.head(&path, HEADER_LEN + 1) else {
            return Ok(self.leave(number, Finding::SegmentNotRead, batch));
        };
        // Stopped while beginning: frames follow only once the header is on the
        // disk, so this never held any, and its own bytes may be anything.
        if head.len() <= HEADER_LEN {
            if !known.closed && (ahead || known.last == Some(number)) {
                return Ok(Fate::Stays);
            }
            match (
                self.may_grow(number, &head, known)?,
                self.was_changed(number, &head, known)?,
            ) {
                (true, true) => return Ok(self.leave(number, Finding::SegmentNotRead, batch)),
                (true, false) => return Ok(Fate::Left),
                (false, false) if ahead => return Ok(Fate::Dropped),
                (false, false) => return Ok(Fate::Unlinked),
                (false, true) => {}
            }
        }
        let (header, tagged, tag) = match segment::parse(&head) {
            Ok(header) => header,
            Err(BadHeader::Newer) => {
                return Ok(self.leave(number, Finding::SegmentNewer, batch));
            }
            Err(BadHeader::Short | BadHeader::Damaged) => {
                return Ok(self.set_away(number, Finding::SegmentUnreadable, batch));
            }
        };
        let day = UtcDay(header.day);
        // Before anything is done with it: nobody else's file costs more.
        let unchecked = match self.is_ours(number, &header, tagged, &tag) {
            Ok(true) => false,
            Ok(false) => return Ok(self.set_away(number, Finding::SegmentForeign, batch)),
            Err(PlatformError::KeyLost) => true,
            Err(e) => return Err(e.into()),
        };
        if ahead {
            // Begun since, or not to be read just before: the next time.
            return Ok(match !known.closed && !unchecked {
                true => Fate::Stays,
                false => self.leave(number, Finding::SegmentNotRead, batch),
            });
        }
        let Ok(file) = self.disk.read(&path) else {
            return Ok(self.leave(number, Finding::SegmentNotRead, batch));
        };
        let changed = self.was_changed(number, &file, known)?;
        let key = |h: &Header| prekeys::secret(&self.keys, h.prekey_id).map(|k| k.secret);
        let Ok(mut found) = segment::read(&file, key) else {
            return Ok(self.set_away(number, Finding::SegmentUnreadable, batch));
        };
        let is_last = known.last == Some(number);
        let grows = found.end != End::Finished
            && match is_last {
                // Without the device's key no recorder begins another one, so
                // that this would stay the last for good.
                true => !(known.closed || unchecked && known.alone),
                false => self.may_grow(number, &file, known)?,
            };
        let late = self.index.unread.contains(&number);
        // It is read each time until nobody writes to it: that is said once, of
        // the last one at its end.
        if !(grows && (late || is_last)) {
            if unchecked {
                batch.findings.push(Finding::SegmentUnchecked { day });
            }
            if changed {
                batch.findings.push(Finding::SegmentChanged { day });
            }
        }
        if number <= self.index.segments_done && !late {
            batch.findings.push(Finding::SegmentAgain { day });
        }
        let all = found.records.len();
        if late {
            let erased = self.index.erased_of(number);
            let is_erased = |r: &StoredRecord| erased.iter().any(|i| touches(&r.record, *i));
            found.records.retain(|r| !is_erased(r));
        }
        let holds_erased = found.records.len() < all;
        let damaged = found.damage.places > 0;
        if damaged && !grows {
            let places = found.damage.places as u32;
            batch.findings.push(Finding::SegmentDamaged { day, places });
        }
        batch.add(found.records);
        Ok(match (grows, is_last) {
            (true, true) => Fate::Stays,
            (true, false) => Fate::Left,
            (false, _) if (damaged || changed) && !holds_erased => Fate::SetAside,
            (false, _) => Fate::Unlinked,
        })
    }

    /// Whether a recorder may still write to a segment without an end, although
    /// there is a later one: that may be of another time, as in a folder that was
    /// put back. Only one that began when this one was as it is proves that this
    /// one's recorder had left it.
    fn may_grow(&self, number: u64, file: &[u8], known: &Known) -> Result<bool, VaultError> {
        if known.alone {
            return Ok(false);
        }
        let link = prev_link(number, file);
        // If nobody can tell whose it is, anybody can have made it.
        let left = self.next_of_ours(number, |next| next == link)?;
        Ok(left != Some(true))
    }

    /// Whether the next segment is ours and links so; `None` if nobody can tell
    /// whose it is. One that can't be read isn't.
    fn next_of_ours(
        &self,
        number: u64,
        links: impl Fn([u8; 32]) -> bool,
    ) -> Result<Option<bool>, VaultError> {
        let next = number.saturating_add(1);
        let head = self.disk.head(&self.layout.segment(next), HEADER_LEN);
        let head = head.unwrap_or_default();
        let Ok((header, tagged, tag)) = segment::parse(&head) else {
            return Ok(Some(false));
        };
        if !links(header.prev_link) {
            return Ok(Some(false));
        }
        match self.is_ours(next, &header, tagged, &tag) {
            Ok(ours) => Ok(Some(ours)),
            Err(PlatformError::KeyLost) => Ok(None),
            Err(e) => Err(e.into()),
        }
    }

    /// Leaves a file that can't be read now where it is, and says so once.
    fn leave(&self, number: u64, why: Finding, batch: &mut Batch) -> Fate {
        if !self.index.unread.contains(&number) {
            batch.findings.push(why);
        }
        Fate::Left
    }

    /// Sets a file aside of which nothing can be read. Where that can't be done
    /// it is found each time, and told once.
    fn set_away(&self, number: u64, why: Finding, batch: &mut Batch) -> Fate {
        if !self.index.in_the_way.contains(&number) {
            batch.findings.push(why);
        }
        Fate::SetAside
    }

    /// Whether the segment was written by this device for this vault, under
    /// this number.
    pub(crate) fn is_ours(
        &self,
        number: u64,
        header: &Header,
        tagged: &[u8],
        tag: &[u8; 32],
    ) -> Result<bool, PlatformError> {
        let vault_id = self.keys.context().vault_id;
        Ok(header.number == number
            && segment::is_of(header, tagged, tag, vault_id, &*self.platform)?)
    }

    /// Whether the next segment says that this file was another one. One that
    /// isn't ours, or can't be read, says nothing; nor does one that was begun
    /// since: this file was longer by then.
    fn was_changed(&self, number: u64, file: &[u8], known: &Known) -> Result<bool, VaultError> {
        if known.last.is_none_or(|last| number >= last) {
            return Ok(false);
        }
        let link = prev_link(number, file);
        let other = self.next_of_ours(number, |next| next != [0; 32] && next != link)?;
        // If nobody can tell whose it is: rather an alarm too many.
        Ok(other != Some(false))
    }
}
