//! A sealed segment: what the recorder appends to while the phone is locked.
//!
//! It is sealed to the day's public key with HPKE; each frame has its own key
//! from a ratchet whose old states are wiped, so that a recorder in memory
//! knows nothing of what it wrote. `docs/src/formats/vault.md`, section 2.

mod frame;
#[cfg(feature = "fuzz")]
pub(crate) mod fuzz;
mod header;
mod ratchet;
mod reader;
mod records;
mod records_v0;
mod writer;

pub(crate) use frame::FrameKind;
#[cfg(test)]
pub(crate) use header::info;
pub(crate) use header::{
    BadHeader, HEADER_LEN, Header, LAST_RESORT, PrevLink, SealedTo, header_of, link_to, parse,
    prev_link, sealed_to, stated_day, tag_input,
};
#[cfg(test)]
pub(crate) use ratchet::Ratchet;
pub(crate) use reader::{End, is_finished, read};
pub(crate) use writer::{NewSegment, SegmentWriter};

use crate::{Platform, PlatformError, crypto::same};

/// Whether a recorder of this device wrote the segment for this vault.
pub(crate) fn is_of(
    header: &Header,
    tagged: &[u8],
    tag: &[u8; 32],
    vault_id: [u8; 16],
    device: &dyn Platform,
) -> Result<bool, PlatformError> {
    Ok(header.vault_id == vault_id && same(&device.mac(&tag_input(tagged))?, tag))
}
