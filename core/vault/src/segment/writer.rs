//! Writing one segment.

use std::{io, path::Path};

use stint_model::{Record, RecordId};

use crate::{
    Platform, VaultError,
    bytes::Put,
    crypto::{hpke_export_to, sha256, wipe_stack},
    disk::{Disk, GrowingFile},
};

use super::{
    frame::{FrameKind, NewFrame},
    header::{self, HEADER_LEN, Header, PrevLink, VERSION},
    ratchet::Ratchet,
};

/// What a segment begins with.
pub(crate) struct NewSegment {
    pub(crate) vault_id: [u8; 16],
    pub(crate) prekey_id: u64,
    pub(crate) prekey: [u8; 32],
    pub(crate) day: u32,
    pub(crate) number: u64,
    pub(crate) prev_link: PrevLink,
}

/// A segment that is open for appending. It can't read what it wrote.
pub(crate) struct SegmentWriter {
    file: Box<dyn GrowingFile>,
    number: u64,
    seg_id: [u8; 32],
    ratchet: Ratchet,
    frame: NewFrame,
    /// Length up to the last frame that was synced.
    good: u64,
    /// Length with what was appended since.
    len: u64,
}

impl SegmentWriter {
    /// Creates the file; returns once header and directory entry are durable.
    pub(crate) fn create(
        disk: &dyn Disk,
        platform: &dyn Platform,
        path: &Path,
        new: &NewSegment,
    ) -> Result<Self, VaultError> {
        let mut h = Header {
            version: VERSION,
            vault_id: new.vault_id,
            prekey_id: new.prekey_id,
            day: new.day,
            number: new.number,
            prev_link: new.prev_link,
            enc: [0; 32],
            commit: [0; 32],
        };
        let Some((enc, exported)) = hpke_export_to(&new.prekey, &header::info(&h))? else {
            return Err(VaultError::ManifestForged);
        };
        (h.enc, h.commit) = (enc, exported.commit);
        let mut bytes = header::tagged_part(&h);
        let tag = platform.mac(&header::tag_input(&bytes))?;
        bytes.put(&tag);

        let mut file = disk.create_new(path)?;
        file.append(&bytes)?;
        file.sync()?;
        disk.sync_dir(path.parent().unwrap_or(Path::new(".")))?;
        Ok(Self {
            file,
            number: new.number,
            seg_id: sha256(&[&bytes]),
            ratchet: Ratchet::new(exported.chain),
            frame: NewFrame::default(),
            good: HEADER_LEN as u64,
            len: HEADER_LEN as u64,
        })
    }

    /// Appends one frame; it is durable only after [`SegmentWriter::sync`].
    pub(crate) fn append(&mut self, kind: FrameKind, content: &[u8]) -> Result<(), VaultError> {
        self.frame.hold(content)?;
        self.write(kind)
    }

    /// Appends one frame with as many of these records as fit, and returns how
    /// many that is.
    pub(crate) fn append_records<'a>(
        &mut self,
        kind: FrameKind,
        install: u64,
        records: impl Iterator<Item = (&'a RecordId, &'a Record)>,
    ) -> Result<usize, VaultError> {
        let count = self.frame.hold_records(install, self.number, records)?;
        self.write(kind)?;
        Ok(count)
    }

    fn write(&mut self, kind: FrameKind) -> Result<(), VaultError> {
        let bytes = self.frame.seal(&mut self.ratchet, &self.seg_id, kind)?;
        wipe_stack();
        self.file.append(bytes)?;
        self.len += bytes.len() as u64;
        Ok(())
    }

    /// Makes all appended frames durable. After an error the descriptor's
    /// state is unknown for good: the segment must be abandoned, never synced
    /// again (PostgreSQL's "fsyncgate", 2018).
    pub(crate) fn sync(&mut self) -> io::Result<()> {
        self.file.sync()?;
        self.good = self.len;
        Ok(())
    }

    /// Ends the segment in order.
    pub(crate) fn finish(mut self) -> Result<(), VaultError> {
        let frames = self.ratchet.next();
        self.append(FrameKind::Fin, &frames.to_le_bytes())?;
        Ok(self.sync()?)
    }

    /// Gives the segment up after an error, without what wasn't acknowledged
    /// if the file still allows it.
    pub(crate) fn abandon(mut self) {
        // A failure here leaves a torn tail, which the reader expects.
        let _ = self.file.truncate(self.good);
    }

    /// Length of the file so far.
    pub(crate) fn len(&self) -> u64 {
        self.len
    }
}
