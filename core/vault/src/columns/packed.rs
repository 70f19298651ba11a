//! Whole numbers in as few bits as their neighbours need.
//!
//! A column is stored as values, differences, or differences of differences,
//! whichever is shortest; in groups of 128 that share one width, and the few
//! that need more bits beside it (Zukowski et al., "Super-Scalar RAM-CPU Cache
//! Compression", ICDE 2006). All arithmetic wraps, so that every column of 64
//! bits comes back.

use zeroize::{Zeroize, Zeroizing};

use crate::{
    bytes::{Put, Take},
    wiped::make_room,
};

/// Values that share a width.
const GROUP: usize = 128;
/// Bits of a place within a group.
const PLACE: u32 = 7;
const ORDER: u8 = 3;
const ZIGZAG: u8 = 4;
const CONSTANT: u8 = 8;
const EXCEPTIONS: u8 = 0x80;
/// Bytes of the longest load of a number.
const ROOM: usize = 16;

/// Writes columns, one after the other. Its buffers hold what they say, and are
/// wiped.
#[derive(Default)]
pub(super) struct Packer {
    rest: Zeroizing<Vec<i64>>,
    mapped: Zeroizing<Vec<u64>>,
    tried: Zeroizing<Vec<u8>>,
    best: Zeroizing<Vec<u8>>,
}

impl Packer {
    /// A column's stored form; its length is known to whoever reads it.
    pub(super) fn pack(&mut self, values: &[i64]) -> &[u8] {
        let groups = values.len().div_ceil(GROUP);
        // The form, up to three numbers, and groups that are never longer than
        // their values.
        let most = 1 + 3 * 10 + values.len() * 8 + groups * 4;
        make_room(&mut self.rest, values.len());
        self.rest.extend_from_slice(values);
        make_room(&mut self.mapped, values.len());
        make_room(&mut self.tried, most);
        make_room(&mut self.best, most);
        let mut starts = [0; 2];
        for order in 0..=2u8 {
            let starts_here = &starts[..usize::from(order)];
            for form in [shifted, zigzagged] {
                self.tried.clear();
                form(
                    order,
                    starts_here,
                    &self.rest,
                    &mut self.mapped,
                    &mut self.tried,
                );
                if self.best.is_empty() || self.tried.len() < self.best.len() {
                    std::mem::swap(&mut self.best, &mut self.tried);
                }
            }
            let Some(first) = self.rest.first().copied().filter(|_| order < 2) else {
                break;
            };
            starts[usize::from(order)] = first;
            for i in 1..self.rest.len() {
                self.rest[i - 1] = self.rest[i].wrapping_sub(self.rest[i - 1]);
            }
            self.rest.pop();
        }
        starts.zeroize();
        &self.best
    }
}

fn head(form: u8, starts: &[i64], out: &mut Vec<u8>) {
    out.put_u8(form);
    for start in starts {
        out.put_signed(*start);
    }
}

/// Numbers as what they are above the smallest.
fn shifted(order: u8, starts: &[i64], rest: &[i64], above: &mut Vec<u64>, out: &mut Vec<u8>) {
    let base = rest.iter().copied().min().unwrap_or(0);
    above.clear();
    above.extend(rest.iter().map(|v| v.wrapping_sub(base) as u64));
    let constant = above.iter().all(|v| *v == 0);
    head(order | if constant { CONSTANT } else { 0 }, starts, out);
    out.put_signed(base);
    if !constant {
        put_groups(above, out);
    }
}

/// Numbers of either sign: 0, -1, 1, -2, …
fn zigzagged(order: u8, starts: &[i64], rest: &[i64], mapped: &mut Vec<u64>, out: &mut Vec<u8>) {
    mapped.clear();
    mapped.extend(rest.iter().map(|v| ((v << 1) ^ (v >> 63)) as u64));
    head(order | ZIGZAG, starts, out);
    put_groups(mapped, out);
}

fn put_groups(values: &[u64], out: &mut Vec<u8>) {
    for group in values.chunks(GROUP) {
        let widest = group.iter().map(|v| bits(*v)).max().unwrap_or(0);
        let width = best_width(group, widest);
        let exceptions: Vec<usize> = (0..group.len())
            .filter(|i| bits(group[*i]) > width)
            .collect();
        if exceptions.is_empty() {
            out.put_u8(width as u8);
            put_bits(group.iter().copied(), width, out);
            continue;
        }
        let excess = widest - width;
        out.put_u8(width as u8 | EXCEPTIONS);
        out.put_u8(exceptions.len() as u8).put_u8(excess as u8);
        put_bits(group.iter().map(|v| v & mask(width)), width, out);
        put_bits(exceptions.iter().map(|i| *i as u64), PLACE, out);
        put_bits(exceptions.iter().map(|i| group[*i] >> width), excess, out);
    }
}

fn bits(v: u64) -> u32 {
    64 - v.leading_zeros()
}

fn mask(width: u32) -> u64 {
    match width {
        64.. => u64::MAX,
        _ => (1 << width) - 1,
    }
}

/// The width with which a group is shortest.
fn best_width(group: &[u64], widest: u32) -> u32 {
    let mut of_width = [0usize; 65];
    for v in group {
        of_width[bits(*v) as usize] += 1;
    }
    let bytes = |n: usize, width: u32| (n * width as usize).div_ceil(8);
    let mut best = (bytes(group.len(), widest), widest);
    let mut wider = 0;
    for width in (0..widest).rev() {
        wider += of_width[width as usize + 1];
        let beside = 2 + bytes(wider, PLACE) + bytes(wider, widest - width);
        best = best.min((bytes(group.len(), width) + beside, width));
    }
    best.1
}

/// Numbers of `width` bits each, lowest bit first, up to a whole byte.
fn put_bits(values: impl Iterator<Item = u64>, width: u32, out: &mut Vec<u8>) {
    let (mut held, mut count) = (0u128, 0);
    for v in values {
        held |= u128::from(v) << count;
        count += width;
        while count >= 8 {
            out.push(held as u8);
            held >>= 8;
            count -= 8;
        }
    }
    if count > 0 {
        out.push(held as u8);
    }
}

/// A column, read. One that is the same all through takes no room, and its
/// buffer is used again for the next.
#[derive(Default)]
pub(super) struct Column {
    each: Zeroizing<Vec<i64>>,
    same: Option<i64>,
}

impl Column {
    pub(super) fn get(&self, row: usize) -> Option<i64> {
        self.same.or_else(|| self.each.get(row).copied())
    }

    /// The value of every row, if there is only one.
    pub(super) fn same(&self) -> Option<i64> {
        self.same
    }

    /// The rows' values, unless they are all the same.
    pub(super) fn each(&self) -> &[i64] {
        &self.each
    }

    /// How many of `len` rows are `wanted`.
    pub(super) fn count(&self, len: usize, wanted: impl Fn(i64) -> bool) -> usize {
        match self.same {
            Some(v) => len * usize::from(wanted(v)),
            None => self.each.iter().filter(|v| wanted(**v)).count(),
        }
    }

    /// A column that isn't stored: zeros.
    pub(super) fn zeros(&mut self) {
        self.each.clear();
        self.same = Some(0);
    }

    /// Reads a column of `len` values. `None` if the bytes aren't one, or if
    /// any are left over.
    pub(super) fn read(&mut self, bytes: &[u8], len: usize) -> Option<()> {
        let mut take = Take(bytes);
        make_room(&mut self.each, len);
        self.same = None;
        let form = take.u8()?;
        let order = usize::from(form & ORDER);
        let both = form & (ZIGZAG | CONSTANT) == ZIGZAG | CONSTANT;
        if order > 2 || order > len || form >= 16 || both {
            return None;
        }
        if form == CONSTANT {
            self.same = Some(take.signed()?);
            return take.is_empty().then_some(());
        }
        self.each.resize(len, 0);
        for start in &mut self.each[..order] {
            *start = take.signed()?;
        }
        let rest = &mut self.each[order..];
        if form & ZIGZAG != 0 {
            read_groups(&mut take, rest, |z| (z >> 1) as i64 ^ -((z & 1) as i64))?;
        } else {
            let base = take.signed()?;
            if form & CONSTANT != 0 {
                rest.fill(base);
            } else {
                read_groups(&mut take, rest, |v| base.wrapping_add(v as i64))?;
            }
        }
        for first in (0..order).rev() {
            let (starts, rest) = self.each.split_at_mut(first + 1);
            let mut sum = starts[first];
            for v in rest {
                sum = sum.wrapping_add(*v);
                *v = sum;
            }
        }
        take.is_empty().then_some(())
    }
}

fn read_groups(take: &mut Take<'_>, out: &mut [i64], value: impl Fn(u64) -> i64) -> Option<()> {
    let mut group = [0u64; GROUP];
    for out in out.chunks_mut(GROUP) {
        let group = &mut group[..out.len()];
        let head = take.u8()?;
        let width = u32::from(head & !EXCEPTIONS);
        if head & EXCEPTIONS == 0 {
            read_bits(take, width, group)?;
        } else {
            let count = usize::from(take.u8()?);
            let excess = u32::from(take.u8()?);
            if count > group.len() || width + excess > 64 {
                return None;
            }
            read_bits(take, width, group)?;
            let (mut places, mut above) = ([0; GROUP], [0; GROUP]);
            read_bits(take, PLACE, &mut places[..count])?;
            read_bits(take, excess, &mut above[..count])?;
            for (place, above) in places.iter().zip(above).take(count) {
                *group.get_mut(*place as usize)? |= above.checked_shl(width).unwrap_or(0);
            }
        }
        for (out, v) in out.iter_mut().zip(group) {
            *out = value(*v);
        }
    }
    Some(())
}

/// Reads as many numbers of `width` bits as `out` has room for.
fn read_bits(take: &mut Take<'_>, width: u32, out: &mut [u64]) -> Option<()> {
    let width = (width <= 64).then_some(width as usize)?;
    let behind = take.0;
    let bytes = take.bytes((out.len() * width).div_ceil(8))?;
    // Room behind the last byte, so that each number is one load: the next
    // groups', or at the end of a column some of its own.
    let mut padded;
    let from = if behind.len() >= bytes.len() + ROOM {
        behind
    } else {
        padded = [0u8; GROUP * 8 + ROOM];
        padded[..bytes.len()].copy_from_slice(bytes);
        padded.as_slice()
    };
    let mask = mask(width as u32);
    if width > 57 {
        for (i, v) in out.iter_mut().enumerate() {
            let (at, shift) = (i * width / 8, i * width % 8);
            let load = from[at..].first_chunk().copied().map(u128::from_le_bytes)?;
            *v = (load >> shift) as u64 & mask;
        }
    } else {
        for (i, v) in out.iter_mut().enumerate() {
            let (at, shift) = (i * width / 8, i * width % 8);
            let load = from[at..].first_chunk().copied().map(u64::from_le_bytes)?;
            *v = load >> shift & mask;
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Column, Packer};

    fn packed(values: &[i64]) -> Vec<u8> {
        Packer::default().pack(values).to_vec()
    }

    fn unpacked(bytes: &[u8], len: usize) -> Option<Vec<i64>> {
        let mut column = Column::default();
        column.read(&packed(&[3, 1, 4, 1, 5]), 5)?;
        column.read(bytes, len)?;
        (0..len).map(|i| column.get(i)).collect()
    }

    fn number() -> impl Strategy<Value = i64> {
        prop_oneof![Just(0), -3..3i64, -100_000..100_000i64, any::<i64>()]
    }

    proptest! {
        #[test]
        fn a_column_comes_back(values in prop::collection::vec(number(), 0..500)) {
            prop_assert_eq!(unpacked(&packed(&values), values.len()), Some(values));
        }

        #[test]
        fn bytes_left_over_or_missing_are_refused(values in prop::collection::vec(number(), 0..300)) {
            let mut bytes = packed(&values);
            prop_assert!(unpacked(&bytes[..bytes.len() - 1], values.len()).is_none());
            bytes.push(0);
            prop_assert!(unpacked(&bytes, values.len()).is_none());
        }

        #[test]
        fn any_bytes_are_refused_or_read(bytes: Vec<u8>, len in 0usize..400) {
            if let Some(values) = unpacked(&bytes, len) {
                prop_assert_eq!(values.len(), len);
            }
        }
    }

    #[test]
    fn what_can_be_foreseen_costs_nothing() {
        let counter: Vec<i64> = (5..60_000).collect();
        assert!(packed(&counter).len() <= 4);
        assert!(packed(&[-9; 60_000]).len() <= 2);
    }

    #[test]
    fn extremes_come_back() {
        let values = [i64::MIN, i64::MAX, 0, -1, 1, i64::MAX, i64::MIN];
        assert_eq!(
            unpacked(&packed(&values), values.len()),
            Some(values.to_vec())
        );
    }
}
