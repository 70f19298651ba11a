//! Little-endian fields, written and read without ever running past the end.

/// Appends fields to a buffer.
pub(crate) trait Put {
    fn put(&mut self, bytes: &[u8]) -> &mut Self;

    fn put_u8(&mut self, v: u8) -> &mut Self {
        self.put(&[v])
    }
    fn put_u16(&mut self, v: u16) -> &mut Self {
        self.put(&v.to_le_bytes())
    }
    fn put_u32(&mut self, v: u32) -> &mut Self {
        self.put(&v.to_le_bytes())
    }
    fn put_u64(&mut self, v: u64) -> &mut Self {
        self.put(&v.to_le_bytes())
    }
    /// LEB128.
    fn put_varint(&mut self, mut v: u64) -> &mut Self {
        while v >= 0x80 {
            self.put_u8(v as u8 | 0x80);
            v >>= 7;
        }
        self.put_u8(v as u8)
    }
    /// Zigzag, then LEB128: small numbers of either sign stay short.
    fn put_signed(&mut self, v: i64) -> &mut Self {
        self.put_varint(((v << 1) ^ (v >> 63)) as u64)
    }
    /// A length as LEB128, then the bytes.
    fn put_prefixed(&mut self, bytes: &[u8]) -> &mut Self {
        self.put_varint(bytes.len() as u64).put(bytes)
    }
}

impl Put for Vec<u8> {
    fn put(&mut self, bytes: &[u8]) -> &mut Self {
        self.extend_from_slice(bytes);
        self
    }
}

/// Takes fields off the front of a buffer; `None` once it is too short.
#[derive(Clone, Copy)]
pub(crate) struct Take<'a>(pub(crate) &'a [u8]);

impl<'a> Take<'a> {
    pub(crate) fn bytes(&mut self, n: usize) -> Option<&'a [u8]> {
        let (head, rest) = self.0.split_at_checked(n)?;
        self.0 = rest;
        Some(head)
    }
    pub(crate) fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (head, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(*head)
    }
    pub(crate) fn u8(&mut self) -> Option<u8> {
        self.array().map(|[b]| b)
    }
    pub(crate) fn u16(&mut self) -> Option<u16> {
        self.array().map(u16::from_le_bytes)
    }
    pub(crate) fn u32(&mut self) -> Option<u32> {
        self.array().map(u32::from_le_bytes)
    }
    pub(crate) fn u64(&mut self) -> Option<u64> {
        self.array().map(u64::from_le_bytes)
    }
    #[inline]
    pub(crate) fn varint(&mut self) -> Option<u64> {
        let mut v = 0u64;
        for shift in (0..64).step_by(7) {
            let byte = self.u8()?;
            let bits = u64::from(byte & 0x7f);
            if shift == 63 && bits > 1 {
                return None;
            }
            v |= bits << shift;
            if byte < 0x80 {
                return Some(v);
            }
        }
        None
    }
    #[inline]
    pub(crate) fn signed(&mut self) -> Option<i64> {
        self.varint().map(|z| (z >> 1) as i64 ^ -((z & 1) as i64))
    }
    pub(crate) fn prefixed(&mut self) -> Option<&'a [u8]> {
        let n = usize::try_from(self.varint()?).ok()?;
        self.bytes(n)
    }
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The Padmé length for `len`: leaks at most the class of a size, and costs
/// at most 12 %. Nikitin et al., "Reducing Metadata Leakage from Encrypted
/// Files and Communication with PURBs", PoPETs 2019, section 4.
pub(crate) fn padme(len: usize) -> usize {
    if len < 2 {
        return len;
    }
    let e = len.ilog2();
    let s = e.checked_ilog2().unwrap_or(0) + 1;
    let mask = (1usize << (e - s.min(e))) - 1;
    len.saturating_add(mask) & !mask
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Put, Take, padme};

    proptest! {
        #[test]
        fn numbers_come_back(v: u64, s: i64) {
            let mut buf = Vec::new();
            buf.put_varint(v).put_signed(s);
            let mut take = Take(&buf);
            prop_assert_eq!((take.varint(), take.signed()), (Some(v), Some(s)));
            prop_assert!(take.is_empty());
        }

        #[test]
        fn padding_costs_at_most_an_eighth(len in 0usize..100_000_000) {
            let padded = padme(len);
            prop_assert!(padded >= len && padded - len <= len * 12 / 100 + 1);
            prop_assert_eq!(padme(padded), padded);
        }
    }

    #[test]
    fn a_varint_too_long_is_refused() {
        assert_eq!(Take(&[0xff; 10]).varint(), None);
        assert_eq!(Take(&[0x80; 3]).varint(), None);
    }
}
