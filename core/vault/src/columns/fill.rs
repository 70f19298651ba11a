//! Columns as values of their types, refused where one is out of its range.

use super::packed::Column;

/// A column as values of its type, if each is in its range; `blank` is any.
pub(super) fn fill<T: Copy>(
    out: &mut Vec<T>,
    len: usize,
    from: &Column,
    blank: T,
    value: impl Fn(i64) -> Option<T>,
) -> Option<()> {
    if let Some(same) = from.same() {
        out.resize(len, value(same)?);
        return Some(());
    }
    let mut in_range = true;
    out.extend(from.each().iter().map(|v| {
        let value = value(*v);
        in_range &= value.is_some();
        value.unwrap_or(blank)
    }));
    (in_range && out.len() == len).then_some(())
}

/// The same of two columns; without a step that could end it early, so that it
/// is one loop over plain numbers.
pub(super) fn fill_of_two<T: Copy>(
    out: &mut Vec<T>,
    len: usize,
    (a, b): (&Column, &Column),
    blank: T,
    mut value: impl FnMut(i64, i64) -> Option<T>,
) -> Option<()> {
    let mut in_range = true;
    let mut one = |a, b| {
        let value = value(a, b);
        in_range &= value.is_some();
        value.unwrap_or(blank)
    };
    match (a.same(), b.same()) {
        (Some(a), Some(b)) => out.extend((0..len).map(|_| one(a, b))),
        (Some(a), None) => out.extend(b.each().iter().map(|b| one(a, *b))),
        (None, Some(b)) => out.extend(a.each().iter().map(|a| one(*a, b))),
        (None, None) => out.extend(a.each().iter().zip(b.each()).map(|(a, b)| one(*a, *b))),
    }
    (in_range && out.len() == len).then_some(())
}

/// A column of what only some fixes have.
pub(super) fn some<T: Copy>(
    out: &mut Vec<Option<T>>,
    len: usize,
    bit: u32,
    (parts, values): (&Column, &Column),
    value: impl Fn(i64) -> Option<T>,
) -> Option<()> {
    if let Some(parts) = parts.same() {
        if parts >> bit & 1 == 1 {
            return fill(out, len, values, None, |v| value(v).map(Some));
        }
        out.resize(len, None);
        return Some(());
    }
    let mut next = 0;
    for parts in parts.each() {
        out.push(match parts >> bit & 1 {
            1 => {
                next += 1;
                Some(value(values.get(next - 1)?)?)
            }
            _ => None,
        });
    }
    (out.len() == len).then_some(())
}
