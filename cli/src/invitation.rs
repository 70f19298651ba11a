//! An invitation from a file: the signed bytes, or the text of its QR code.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use stint_app::AppError;
use stint_app::share::Invitation;

use crate::error::CliError;

/// Far above any invitation; the parser names the true limit.
const LIMIT: u64 = 16 * 1024;

/// Reads and checks an invitation.
///
/// # Errors
/// The file can't be read, or the invitation is refused with its reason.
pub(crate) fn read(path: &Path) -> Result<Invitation, CliError> {
    let failed = |e| CliError::io("cli-error-cannot-read", path, e);
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|f| f.take(LIMIT).read_to_end(&mut bytes))
        .map_err(failed)?;
    let parsed = match std::str::from_utf8(&bytes) {
        Ok(text) if text.starts_with("STINT1:") => Invitation::from_qr_text(text.trim_end()),
        _ => Invitation::parse(&bytes),
    };
    parsed.map_err(|e| CliError::file(path, AppError::Share(e.into())))
}
