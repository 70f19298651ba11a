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
    // More than most values need.
    let mut out = vec![0; 256];
    while out.len() <= LARGEST {
        if let Some(len) = encode_into(value, &mut out)? {
            out.truncate(len);
            return Ok(out);
        }
        out = vec![0; out.len() * 4];
    }
    Err(ModelError::BadWire)
}

/// Writes the stored form of a value at the front of `room`, and returns how
/// long it is; `None` if there is too little room, which then holds a part.
///
/// # Errors
/// As [`encode`].
pub fn encode_into<T: Wire>(value: &T, room: &mut [u8]) -> Result<Option<usize>, ModelError> {
    let Some((version, body)) = room.split_first_mut() else {
        return Ok(None);
    };
    *version = VERSION;
    match postcard::to_slice(value, body) {
        Ok(written) => Ok(Some(1 + written.len())),
        Err(postcard::Error::SerializeBufferFull) => Ok(None),
        Err(_) => Err(ModelError::BadWire),
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
