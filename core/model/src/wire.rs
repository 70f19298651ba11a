//! The form in which values are stored: one version byte, then postcard.
//!
//! Version 0 is the first form on disk. A reader refuses what is newer than it
//! knows, and what doesn't use up all its bytes. `docs/src/formats/record.md`
//! has it byte by byte; golden files in `tests/golden` hold it still.

use serde::{Serialize, de::DeserializeOwned};

use crate::{Amendment, ModelError, Record};

/// The version that is written.
pub const VERSION: u8 = 0;

/// No value is nearly as large, in bytes.
const LARGEST: usize = 1 << 26;

/// A type that has a stored form. The list is closed.
pub trait Wire: Serialize + DeserializeOwned + sealed::Sealed {}

mod sealed {
    pub trait Sealed {}
}

impl sealed::Sealed for Record {}
impl Wire for Record {}
impl sealed::Sealed for Amendment {}
impl Wire for Amendment {}

/// The stored form of a value.
///
/// # Errors
/// [`ModelError::BadWire`] if the value can't be written; no value of this
/// crate is known to cause it.
pub fn encode<T: Wire>(value: &T) -> Result<Vec<u8>, ModelError> {
    let mut out = Vec::new();
    encode_onto(value, &mut out)?;
    Ok(out)
}

/// Adds the stored form of a value to `out`.
///
/// # Errors
/// As [`encode`]; `out` is empty then.
pub fn encode_onto<T: Wire>(value: &T, out: &mut Vec<u8>) -> Result<(), ModelError> {
    let before = out.len();
    out.push(VERSION);
    // Written where it stays: a slice is several times as fast as a vector
    // that grows by single bytes. More than most values need.
    let mut room = 96;
    loop {
        out.resize(before + 1 + room, 0);
        match postcard::to_slice(value, &mut out[before + 1..]) {
            Ok(written) => {
                let len = written.len();
                out.truncate(before + 1 + len);
                return Ok(());
            }
            // As long as there is room, it doesn't move: no copy is left behind.
            Err(postcard::Error::SerializeBufferFull) if room <= LARGEST => {
                let spare = out.capacity() - before - 1;
                room = if room < spare {
                    spare.min(room * 4)
                } else {
                    room * 4
                };
            }
            Err(_) => {
                out.clear();
                return Err(ModelError::BadWire);
            }
        }
    }
}

/// A value from its stored form.
///
/// # Errors
/// [`ModelError::NewerWire`] for a version above [`VERSION`],
/// [`ModelError::BadWire`] for anything else that isn't exactly one value.
pub fn decode<T: Wire>(bytes: &[u8]) -> Result<T, ModelError> {
    let (&version, body) = bytes.split_first().ok_or(ModelError::BadWire)?;
    if version != VERSION {
        return Err(ModelError::NewerWire { found: version });
    }
    match postcard::take_from_bytes(body) {
        Ok((value, [])) => Ok(value),
        _ => Err(ModelError::BadWire),
    }
}
