//! The files of a package as an uncompressed tar, padded.

use tar::{Builder, EntryType, Header};

use crate::ShareError;

/// The least size before encryption, in bytes.
pub const FLOOR: u64 = 64 * 1024;

/// What tar counts in, in bytes.
const BLOCK: u64 = 512;

/// One file: its name and content.
pub(crate) type File = (&'static str, Vec<u8>);

/// Writes the tar and pads it with zeros behind its end, where tar stops
/// reading.
pub(crate) fn write(files: &[File]) -> Result<Vec<u8>, ShareError> {
    // A header and whole blocks for each, and two blocks at the end: the buffer
    // never grows, which would copy all of it.
    let blocks = |len: usize| (len as u64).next_multiple_of(BLOCK) + BLOCK;
    let whole: u64 = files.iter().map(|(_, content)| blocks(content.len())).sum();
    let room = usize::try_from(padded(whole + 2 * BLOCK)).unwrap_or(0);
    let mut tar = Builder::new(Vec::with_capacity(room));
    for (name, content) in files {
        tar.append(&header(name, content.len() as u64)?, content.as_slice())?;
    }
    let mut out = tar.into_inner()?;
    let size = padded(out.len() as u64);
    out.resize(usize::try_from(size).map_err(|_| ShareError::BadFigure)?, 0);
    Ok(out)
}

/// An entry's header: it says nothing but name and size.
pub(crate) fn header(name: &str, size: u64) -> Result<Header, ShareError> {
    let mut header = Header::new_ustar();
    header.set_path(name)?;
    header.set_size(size);
    header.set_entry_type(EntryType::Regular);
    header.set_mode(0o644);
    header.set_mtime(0);
    header.set_uid(0);
    header.set_gid(0);
    header.set_cksum();
    Ok(header)
}

/// The size of the class that `size` falls in: Padmé (Nikitin and others,
/// "Reducing Metadata Leakage from Encrypted Files and Communication with
/// PURBs", 2019, algorithm 1), with a floor of 64 KiB.
pub fn padded(size: u64) -> u64 {
    if size <= FLOOR {
        return FLOOR;
    }
    let exponent = size.ilog2();
    let kept = exponent.ilog2() + 1;
    let mask = (1u64 << (exponent - kept)) - 1;
    size.saturating_add(mask) & !mask
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_thousand_small_packages_have_one_size() {
        assert!((0..1000).all(|i| padded(i * 65) == FLOOR));
    }

    #[test]
    fn classes_of_sizes_are_padmes() {
        let kib = |n: u64| n * 1024;
        assert_eq!(padded(kib(64)), kib(64));
        assert_eq!(padded(kib(64) + 1), kib(66));
        assert_eq!(padded(1_000_001), 62 * kib(16));
        assert_eq!(padded(kib(1024) + 1), kib(1024 + 32));
    }

    proptest! {
        #[test]
        fn padding_is_little_and_settled(size in 0u64..1 << 40) {
            let p = padded(size);
            prop_assert!(p >= size);
            prop_assert_eq!(padded(p), p);
            prop_assert_eq!(p % 512, 0);
            prop_assert!(size < FLOOR || (p - size) as f64 <= 0.12 * size as f64);
        }
    }
}
