//! Sealing to the recipients with age (X25519, binary).

use std::io::{Read, Write};

use age::Encryptor;

use crate::{Recipient, ShareError};

/// `content`, sealed.
pub(crate) fn seal(content: &[u8], recipients: &[Recipient]) -> Result<Vec<u8>, ShareError> {
    // 16 bytes for each 64 KiB, and the header: it never grows, which would
    // copy all of it.
    let room = Vec::with_capacity(content.len() + content.len() / 4096 + 2048);
    seal_into(content, recipients, room)
}

/// What can be read from `content`, sealed into `out` as it is read: 64 KiB of
/// it are held at a time.
pub(crate) fn seal_into<W: Write>(
    mut content: impl Read,
    recipients: &[Recipient],
    out: W,
) -> Result<W, ShareError> {
    let keys = recipients
        .iter()
        .map(|r| r.key.age())
        .collect::<Result<Vec<_>, _>>()?;
    let encryptor = Encryptor::with_recipients(keys.iter().map(|k| k as &dyn age::Recipient))
        .map_err(|_| ShareError::BadRecipientKey)?;
    let mut writer = encryptor.wrap_output(out)?;
    std::io::copy(&mut content, &mut writer)?;
    Ok(writer.finish()?)
}
