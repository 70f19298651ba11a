//! What a recorder can say of the segment before its own, without a key.

use std::io::{self, BufReader, ErrorKind::NotFound, Read};

use crate::{
    Platform, VaultError,
    bytes::Put,
    crypto::sha256_of,
    disk::{Disk, Layout, MAX_READ},
    segment::{HEADER_LEN, PrevLink, is_finished, is_of, link_to, parse},
};

/// What a new segment says of the one before it.
pub(super) enum Predecessor {
    /// It isn't there: taken in, or never written.
    Gone,
    /// It can't be read. Nothing is said of it; recording goes on.
    Unread,
    /// It is there.
    There {
        link: PrevLink,
        /// Content of the first frame.
        checkpoint: Vec<u8>,
    },
}

impl Predecessor {
    /// The one before segment `number`.
    pub(super) fn of(number: u64, disk: &dyn Disk, layout: &Layout) -> Self {
        let before = number.saturating_sub(1);
        let path = layout.segment(before);
        // What is only in the system's memory could still be lost after it was
        // hashed. A sync that failed is never tried again.
        match disk.sync_file(&path) {
            Ok(()) => {}
            Err(e) if e.kind() == NotFound => return Self::Gone,
            Err(_) => return Self::Unread,
        }
        // No recorder writes one that large, and whoever did may make it endless.
        let read = || sha256_of(&mut disk.open(&path)?.take(MAX_READ + 1));
        match read().or_else(|_| read()) {
            Ok((len, hash)) if len <= MAX_READ => {
                let mut checkpoint = Vec::with_capacity(48);
                checkpoint.put_u64(before).put_u64(len).put(&hash);
                Self::There {
                    link: link_to(before, len, &hash),
                    checkpoint,
                }
            }
            Ok(_) | Err(_) => Self::Unread,
        }
    }

    pub(super) fn link(&self) -> PrevLink {
        match self {
            Self::There { link, .. } => *link,
            Self::Gone | Self::Unread => [0; 32],
        }
    }
}

/// Whether the last recorder ended without saying so. Of a file that can't be
/// read nobody knows; one that isn't a recorder's says nothing, whatever its
/// name.
pub(super) fn was_killed(
    disk: &dyn Disk,
    layout: &Layout,
    vault_id: [u8; 16],
    device: &dyn Platform,
) -> Result<bool, VaultError> {
    for number in layout.segment_numbers(disk)?.into_iter().rev() {
        let head = disk.head(&layout.segment(number), HEADER_LEN);
        let head = head.unwrap_or_default();
        if let Ok((header, tagged, tag)) = parse(&head)
            && header.number == number
            && is_of(&header, tagged, &tag, vault_id, device).unwrap_or(true)
        {
            return Ok(is_open(number, disk, layout).unwrap_or(false));
        }
    }
    Ok(false)
}

fn is_open(number: u64, disk: &dyn Disk, layout: &Layout) -> io::Result<bool> {
    let mut file = disk.open(&layout.segment(number))?.take(MAX_READ);
    io::copy(&mut file.by_ref().take(HEADER_LEN as u64), &mut io::sink())?;
    Ok(!is_finished(BufReader::new(file))?)
}
