//! The header: whose key, which number, what came before, and this device's tag.

use crate::{
    bytes::{Put, Take},
    crypto::sha256,
};

/// Its last byte is the version's digit.
pub(crate) const MAGIC: &[u8; 8] = b"STNTSEG1";
/// The version that is written. Version 0 held records whole; all else is as it was.
pub(crate) const VERSION: u8 = 1;
/// DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, export only.
pub(crate) const SUITE: u16 = 1;
pub(crate) const HEADER_LEN: usize = 180;
const SEALED_PART: usize = 80;
const TAGGED_PART: usize = 148;
/// Where the prekey's number stands; the day follows it.
const PREKEY_AT: usize = 8 + 2 + 2 + 16;
/// The day of the prekey that is used when no day's own is at hand.
pub(crate) const LAST_RESORT: u32 = u32::MAX;

/// What ties a segment to its predecessor's bytes; zeros if there was none on disk.
pub(crate) type PrevLink = [u8; 32];

/// The link to a predecessor as found on disk. It needs no secret, so a
/// restarted recorder can make it while the phone is locked.
pub(crate) fn prev_link(number: u64, file: &[u8]) -> PrevLink {
    link_to(number, file.len() as u64, &sha256(&[file]))
}

/// The same of a file of that length and hash.
pub(crate) fn link_to(number: u64, len: u64, hash: &[u8; 32]) -> PrevLink {
    sha256(&[
        b"stint/v1/prev",
        &number.to_le_bytes(),
        &len.to_le_bytes(),
        hash,
    ])
}

#[derive(Clone)]
pub(crate) struct Header {
    pub(crate) version: u8,
    pub(crate) vault_id: [u8; 16],
    pub(crate) prekey_id: u64,
    pub(crate) day: u32,
    pub(crate) number: u64,
    pub(crate) prev_link: PrevLink,
    pub(crate) enc: [u8; 32],
    pub(crate) commit: [u8; 32],
}

/// A header's bytes before HPKE has run: they go into its info.
pub(crate) fn sealed_part(h: &Header) -> Vec<u8> {
    let mut out = Vec::with_capacity(HEADER_LEN);
    out.put(&MAGIC[..7]).put_u8(b'0' + h.version);
    out.put_u16(SUITE).put_u16(0);
    out.put(&h.vault_id).put_u64(h.prekey_id).put_u32(h.day);
    out.put_u64(h.number).put(&h.prev_link);
    out
}

/// HPKE's info: everything that is known before the exchange.
pub(crate) fn info(h: &Header) -> Vec<u8> {
    [b"stint/v1/segment\0", sealed_part(h).as_slice()].concat()
}

/// All but the device's tag.
pub(crate) fn tagged_part(h: &Header) -> Vec<u8> {
    let mut out = sealed_part(h);
    out.put(&h.enc).put(&h.commit);
    let crc = crc32c::crc32c(&out);
    out.put_u32(crc);
    out
}

/// What the device's tag covers.
pub(crate) fn tag_input(tagged: &[u8]) -> Vec<u8> {
    [b"stint/v1/seghdr", tagged].concat()
}

/// Why a header can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BadHeader {
    /// Shorter than a header: the recorder was killed while writing it.
    Short,
    /// Not a segment, or its checksum is wrong.
    Damaged,
    /// A format or suite that this program doesn't know.
    Newer,
}

/// The header of a file, if it has one.
pub(crate) fn header_of(file: &[u8]) -> Option<Header> {
    parse(file).ok().map(|(h, _, _)| h)
}

/// Which prekey a file may be sealed to, also where its header is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SealedTo {
    /// None: it never held a frame.
    Nothing,
    /// The one of that number, as the header says.
    Prekey(u64),
    /// Perhaps the one of that number: the header is damaged.
    Perhaps(u64),
    /// A newer program's form, where the number may stand elsewhere.
    Unknown,
}

/// What a file's beginning says of the key that it is sealed to.
pub(crate) fn sealed_to(file: &[u8]) -> SealedTo {
    match parse(file) {
        Ok((header, ..)) => SealedTo::Prekey(header.prekey_id),
        Err(BadHeader::Short) => SealedTo::Nothing,
        Err(BadHeader::Newer) => SealedTo::Unknown,
        Err(BadHeader::Damaged) => match Take(&file[PREKEY_AT..]).u64() {
            Some(id) => SealedTo::Perhaps(id),
            None => SealedTo::Unknown,
        },
    }
}

/// The UTC day that a file's header states, also where it is damaged.
pub(crate) fn stated_day(file: &[u8]) -> Option<u32> {
    match parse(file) {
        Ok((header, ..)) => Some(header.day),
        Err(BadHeader::Damaged) => Take(&file[PREKEY_AT + 8..]).u32(),
        Err(BadHeader::Short | BadHeader::Newer) => None,
    }
}

/// Reads a header, with the bytes its tag covers and the tag.
pub(crate) fn parse(file: &[u8]) -> Result<(Header, &[u8], [u8; 32]), BadHeader> {
    let Some(head) = file.get(..HEADER_LEN) else {
        return Err(BadHeader::Short);
    };
    let tagged = &head[..TAGGED_PART];
    let mut take = Take(head);
    read(&mut take, tagged).map(|(h, tag)| (h, tagged, tag))
}

fn read(take: &mut Take<'_>, tagged: &[u8]) -> Result<(Header, [u8; 32]), BadHeader> {
    let damaged = || BadHeader::Damaged;
    let (body, crc) = tagged.split_at(TAGGED_PART - 4);
    let intact = crc == crc32c::crc32c(body).to_le_bytes();
    let magic: [u8; 8] = take.array().ok_or_else(damaged)?;
    let suite = take.u16().ok_or_else(damaged)?;
    let flags = take.u16().ok_or_else(damaged)?;
    if !intact || magic[..7] != MAGIC[..7] {
        return Err(BadHeader::Damaged);
    }
    let version = magic[7].wrapping_sub(b'0');
    if version > VERSION || suite != SUITE || flags != 0 {
        return Err(BadHeader::Newer);
    }
    let mut fields = || {
        let header = Header {
            version,
            vault_id: take.array()?,
            prekey_id: take.u64()?,
            day: take.u32()?,
            number: take.u64()?,
            prev_link: take.array()?,
            enc: take.array()?,
            commit: take.array()?,
        };
        take.u32()?;
        Some((header, take.array()?))
    };
    fields().ok_or(BadHeader::Damaged)
}

const _: () = assert!(MAGIC[7] == b'0' + VERSION);
const _: () = assert!(SEALED_PART == 8 + 2 + 2 + 16 + 8 + 4 + 8 + 32);
const _: () = assert!(TAGGED_PART == SEALED_PART + 32 + 32 + 4);
const _: () = assert!(HEADER_LEN == TAGGED_PART + 32);
