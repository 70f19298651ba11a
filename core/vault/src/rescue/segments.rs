//! Recordings of a damaged vault: those that wait, and those set aside.

use std::collections::BTreeMap;

use stint_model::{StoredRecord, UtcDay};

use crate::{
    Finding, Platform, PlatformError, VaultError,
    bytes::Take,
    crypto::same,
    disk::{Disk, Layout, RealDisk},
    keyfile::{Keys, RowKind},
    secret::Key,
    segment::{self, Header, Segment, Unreadable},
};

/// All records of all recordings, by day.
pub(super) fn read(
    layout: &Layout,
    keys: &Keys,
    device: &dyn Platform,
    losses: &mut Vec<Finding>,
) -> Result<BTreeMap<u32, Vec<StoredRecord>>, VaultError> {
    let mut days: BTreeMap<u32, Vec<StoredRecord>> = BTreeMap::new();
    for dir in [layout.segments(), layout.quarantine()] {
        let mut names = RealDisk.list(&dir).unwrap_or_default();
        names.sort();
        for name in names {
            if name.to_string_lossy().starts_with("block-") {
                continue;
            }
            let file = RealDisk.read(&dir.join(name))?;
            for r in one(&file, keys, device, losses)? {
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
    let found = match segment::read(file, |h| secret(keys, h)) {
        Ok(found) => found,
        Err(Unreadable::Header(_) | Unreadable::NoKey) => {
            losses.push(Finding::SegmentUnreadable);
            return Ok(Vec::new());
        }
    };
    let day = UtcDay(found.header.day);
    match is_ours(&found, keys, device) {
        Ok(true) => {}
        Ok(false) => {
            losses.push(Finding::SegmentForeign);
            return Ok(Vec::new());
        }
        Err(PlatformError::KeyLost) => losses.push(Finding::SegmentUnchecked { day }),
        Err(e) => return Err(e.into()),
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

fn is_ours(found: &Segment, keys: &Keys, device: &dyn Platform) -> Result<bool, PlatformError> {
    if found.header.vault_id != keys.context().vault_id {
        return Ok(false);
    }
    let tag = device.mac(&segment::tag_input(&found.tagged))?;
    Ok(same(&tag, &found.tag))
}
