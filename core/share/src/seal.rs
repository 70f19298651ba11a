//! Sealing to the recipients with age (X25519, binary).

use std::io::Write;

use age::Encryptor;

use crate::{Recipient, ShareError};

pub(crate) fn seal(content: &[u8], recipients: &[Recipient]) -> Result<Vec<u8>, ShareError> {
    let keys = recipients
        .iter()
        .map(|r| r.key.age())
        .collect::<Result<Vec<_>, _>>()?;
    let encryptor = Encryptor::with_recipients(keys.iter().map(|k| k as &dyn age::Recipient))
        .map_err(|_| ShareError::BadRecipientKey)?;
    // 16 bytes for each 64 KiB, and the header: it never grows, which would
    // copy all of it.
    let mut out = Vec::with_capacity(content.len() + content.len() / 4096 + 2048);
    let mut writer = encryptor.wrap_output(&mut out)?;
    writer.write_all(content)?;
    writer.finish()?;
    Ok(out)
}
