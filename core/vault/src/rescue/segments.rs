//! Recordings of a damaged vault: those that wait, and those set aside.

use std::{collections::BTreeMap, io::ErrorKind::IsADirectory};

use stint_model::{StoredRecord, UtcDay};

use super::erasures::Erasures;
use crate::{
    Finding, Platform, PlatformError, VaultError,
    bytes::Take,
    crypto::same,
    disk::{Disk, Layout, RealDisk},
    keyfile::{Keys, RowKind},
    secret::Key,
    segment::{self, BadHeader, Header},
    set_aside::is_block,
};

/// All records of all recordings, by day, but for those that were erased.
pub(super) fn read(
    layout: &Layout,
    keys: &Keys,
    device: &dyn Platform,
    erasures: &Erasures,
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
            for r in one(&file, keys, device, losses)? {
                if erasures.hold(&r.record) {
                    continue;
                }
                let day = r.record.moment.utc.utc_day().0;
                days.entry(day).or_default().push(r);
            }
        }
    }
    Ok(days)
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
    let unchecked = match is_ours(&header, tagged, &tag, keys, device) {
        Ok(true) => false,
        Ok(false) => {
            losses.push(Finding::SegmentForeign);
            return Ok(Vec::new());
        }
        Err(PlatformError::KeyLost) => true,
        Err(e) => return Err(e.into()),
    };
    let Ok(found) = segment::read(file, |h| secret(keys, h)) else {
        losses.push(Finding::SegmentUnreadable);
        return Ok(Vec::new());
    };
    if unchecked {
        losses.push(Finding::SegmentUnchecked { day });
    }
    if found.is_newer {
        losses.push(Finding::SegmentNewer);
    }
    if found.damage.places > 0 {
        let places = found.damage.places as u32;
        losses.push(Finding::SegmentDamaged { day, places });
    }
    Ok(found.records)
}

fn secret(keys: &Keys, header: &Header) -> Option<Key> {
    let row = keys.get(RowKind::Prekey, header.prekey_id)?;
    let mut take = Take(&row);
    take.u32()?;
    Key::from_slice(take.0)
}

fn is_ours(
    header: &Header,
    tagged: &[u8],
    tag: &[u8; 32],
    keys: &Keys,
    device: &dyn Platform,
) -> Result<bool, PlatformError> {
    if header.vault_id != keys.context().vault_id {
        return Ok(false);
    }
    let right = device.mac(&segment::tag_input(tagged))?;
    Ok(same(&right, tag))
}
