//! What a recorder can say of the segment before its own, without a key.

use std::io::ErrorKind::NotFound;

use crate::{
    VaultError,
    bytes::Put,
    crypto::sha256,
    disk::{Disk, Layout},
    segment::{PrevLink, header_of, is_finished, prev_link},
};

/// What a new segment says of the one before it.
pub(super) struct Predecessor {
    pub(super) link: PrevLink,
    /// Content of its first frame.
    pub(super) checkpoint: Vec<u8>,
}

impl Predecessor {
    /// The one before segment `number`, if it is there.
    pub(super) fn of(
        number: u64,
        disk: &dyn Disk,
        layout: &Layout,
    ) -> Result<Option<Self>, VaultError> {
        let before = number.saturating_sub(1);
        let path = layout.segment(before);
        // What is only in the system's memory could still be lost after it
        // was hashed.
        match disk.sync_file(&path) {
            Err(e) if e.kind() == NotFound => return Ok(None),
            other => other?,
        }
        let file = disk.read(&path)?;
        let mut checkpoint = Vec::with_capacity(48);
        checkpoint.put_u64(before).put_u64(file.len() as u64);
        checkpoint.put(&sha256(&[&file]));
        Ok(Some(Self {
            link: prev_link(before, &file),
            checkpoint,
        }))
    }
}

/// Whether the last recorder ended without saying so.
pub(super) fn was_killed(disk: &dyn Disk, layout: &Layout) -> Result<bool, VaultError> {
    let numbers = layout.segment_numbers(disk)?;
    let Some(last) = numbers.last() else {
        return Ok(false);
    };
    let file = disk.read(&layout.segment(*last))?;
    Ok(header_of(&file).is_some() && !is_finished(&file))
}
