//! The form in which values are stored: one version byte, then postcard.
//!
//! Version 0 is the first form on disk. A reader refuses what is newer than it
//! knows, and what doesn't use up all its bytes. `docs/src/formats/record.md`
//! has it byte by byte; golden files in `tests/golden` hold it still.

use serde::{Serialize, de::DeserializeOwned};

use crate::{Amendment, ModelError, Record};

/// The version that is written.
pub const VERSION: u8 = 0;

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
    let mut bytes = std::mem::take(out);
    // More than most values need, so that it rarely grows.
    bytes.reserve(64);
    bytes.push(VERSION);
    *out = postcard::to_extend(value, bytes).map_err(|_| ModelError::BadWire)?;
    Ok(())
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
