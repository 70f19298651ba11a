//! Recordings of a damaged vault: those that wait, and those set aside.

use std::{collections::BTreeMap, io::ErrorKind::IsADirectory};

use stint_model::{Record, StoredRecord, UtcDay};

use super::erasures::Erasures;
use crate::{
    Finding, Platform, PlatformError, VaultError,
    disk::{Disk, Layout, RealDisk},
    erase::touches,
    index::Index,
    keyfile::Keys,
    prekeys::secret,
    segment::{self, BadHeader},
    set_aside::is_block,
};

/// All records of all recordings, by day, but for those that were erased.
pub(super) fn read(
    layout: &Layout,
    keys: &Keys,
    device: &dyn Platform,
    erasures: &Erasures,
    index: Option<&Index>,
    losses: &mut Vec<Finding>,
) -> Result<BTreeMap<u32, Vec<StoredRecord>>, VaultError> {
    let mut days: BTreeMap<u32, Vec<StoredRecord>> = BTreeMap::new();
    for dir in [layout.segments(), layout.quarantine()] {
        let mut names = RealDisk.list(&dir).unwrap_or_default();
        names.sort();
        for name in names.iter().filter(|name| !is_block(name)) {
            let file = match RealDisk.read(&dir.join(name)) {
                Ok(file) => file,
                Err(e) if e.kind() == IsADirectory => continue,
                Err(_) => {
                    losses.push(Finding::SegmentNotRead);
                    continue;
                }
            };
            let erased = erased_of(&file, erasures, index);
            for r in one(&file, keys, device, losses)? {
                if erased(&r.record) {
                    continue;
                }
                let day = r.record.moment.utc.utc_day().0;
                days.entry(day).or_default().push(r);
            }
        }
    }
    Ok(days)
}

/// Tells the records of a recording that were erased. An erasure accounts for
/// all recordings that are there, but for those that couldn't be read: of these
/// the index knows what was erased since. A clock can have been set back, so that
/// the records' own times don't tell. Where nobody knows, it may have been there.
fn erased_of<'a>(
    file: &[u8],
    erasures: &'a Erasures,
    index: Option<&'a Index>,
) -> Box<dyn Fn(&Record) -> bool + 'a> {
    let number = segment::header_of(file).map(|h| h.number);
    let Some((number, index)) = number.zip(index) else {
        return Box::new(|r| erasures.hold(r));
    };
    if index.unread.contains(&number) {
        let erased = index.erased_of(number);
        return Box::new(move |r| erased.iter().any(|i| touches(r, *i)));
    }
    let was_there = number <= index.segments_done;
    Box::new(move |r| was_there && erasures.hold(r))
}

fn one(
    file: &[u8],
    keys: &Keys,
    device: &dyn Platform,
    losses: &mut Vec<Finding>,
) -> Result<Vec<StoredRecord>, VaultError> {
    // Its recorder was killed before it wrote anything.
    if file.len() <= segment::HEADER_LEN {
        return Ok(Vec::new());
    }
    let (header, tagged, tag) = match segment::parse(file) {
        Ok(header) => header,
        Err(why) => {
            losses.push(match why {
                BadHeader::Newer => Finding::SegmentNewer,
                BadHeader::Short | BadHeader::Damaged => Finding::SegmentUnreadable,
            });
            return Ok(Vec::new());
        }
    };
    let day = UtcDay(header.day);
    let vault_id = keys.context().vault_id;
    let unchecked = match segment::is_of(&header, tagged, &tag, vault_id, device) {
        Ok(true) => false,
        Ok(false) => {
            losses.push(Finding::SegmentForeign);
            return Ok(Vec::new());
        }
        Err(PlatformError::KeyLost) => true,
        Err(e) => return Err(e.into()),
    };
    let Ok(found) = segment::read(file, |h| secret(keys, h.prekey_id).map(|k| k.secret)) else {
        losses.push(Finding::SegmentUnreadable);
        return Ok(Vec::new());
    };
    if unchecked {
        losses.push(Finding::SegmentUnchecked { day });
    }
    if found.damage.places > 0 {
        let places = found.damage.places as u32;
        losses.push(Finding::SegmentDamaged { day, places });
    }
    Ok(found.records)
}
