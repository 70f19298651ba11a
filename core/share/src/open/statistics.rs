//! Figures of a group that tell of the group, not of one of its members.

use super::finding::{Bin, Ends};

/// The median, linearly interpolated between ranks; of nothing it is 0.
pub(crate) fn quantile(sorted: &[f64], q: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else {
        return 0.0;
    };
    let at = q * last as f64;
    let below = at.floor() as usize;
    let above = (below + 1).min(last);
    sorted[below] + (sorted[above] - sorted[below]) * (at - below as f64)
}

pub(crate) fn nearest(value: f64, step: f64) -> f64 {
    (value / step).round() * step
}

pub(crate) fn down(value: f64, step: f64) -> f64 {
    (value / step + 1e-9).floor() * step
}

pub(crate) fn up(value: f64, step: f64) -> f64 {
    (value / step - 1e-9).ceil() * step
}

/// Whether one member makes more than half of the total, or two more than two
/// thirds: then the total tells of them (the dominance rule of statistical
/// offices; Hundepool and others, "Statistical Disclosure Control", 2012,
/// section 4.2.1).
pub(crate) fn is_dominated(values: &[f64]) -> bool {
    let total: f64 = values.iter().sum();
    let mut top = values.to_vec();
    top.sort_by(|a, b| b.total_cmp(a));
    top.truncate(2);
    let one = top.first().copied().unwrap_or(0.0);
    let two: f64 = top.iter().sum();
    total > 0.0 && (one > total / 2.0 || two > total * 2.0 / 3.0)
}

/// The ends of the least bin that a value can stand in: what is below "up to" is
/// one.
pub(crate) fn bin(value: f64, step: f64, up_to: Option<f64>) -> (f64, f64) {
    match up_to {
        Some(limit) if value < limit => (0.0, limit),
        _ => (down(value, step), down(value, step) + step),
    }
}

/// Bins of equal steps, merged from the left until each holds `minimum`
/// members who count towards it; what is left over joins the last. What weeks
/// are known only as "up to" is one step; where some are known only as "or more",
/// the last bin is open.
pub(crate) fn bins(sorted: &[(f64, bool)], step: f64, minimum: u32, ends: Ends) -> Vec<Bin> {
    let mut out: Vec<Bin> = Vec::new();
    let of = |value: f64| bin(value, step, ends.up_to);
    let Some(first) = sorted.first() else {
        return out;
    };
    let of_members = |from, to, members| Bin {
        from,
        to: Some(to),
        members,
    };
    let (mut from, mut to) = (of(first.0).0, of(first.0).0);
    let (mut members, mut hidden) = (0, 0);
    for (value, counts) in sorted {
        if hidden >= minimum && *value >= to {
            out.push(of_members(from, to, members));
            (from, members, hidden) = (to, 0, 0);
        }
        members += 1;
        hidden += u32::from(*counts);
        to = to.max(of(*value).1);
    }
    match out.last_mut() {
        Some(last) if hidden < minimum => {
            *last = of_members(last.from, to, last.members + members);
        }
        _ => out.push(of_members(from, to, members)),
    }
    if let (Some(last), Some(_)) = (out.last_mut(), ends.or_more) {
        last.to = None;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn quantiles_of_known_numbers() {
        let v = [1.0, 2.0, 3.0, 4.0];
        assert!((quantile(&v, 0.5) - 2.5).abs() < 1e-12);
        assert!((quantile(&v, 0.0) - 1.0).abs() < 1e-12);
        assert!((quantile(&v, 1.0) - 4.0).abs() < 1e-12);
        assert!(quantile(&[], 0.5).abs() < 1e-12);
    }

    #[test]
    fn dominance() {
        assert!(is_dominated(&[1.0, 1.0, 1.0, 4.0]));
        assert!(is_dominated(&[1.0, 1.0, 3.0, 3.0]));
        assert!(!is_dominated(&[2.0; 10]));
        assert!(!is_dominated(&[0.0; 10]));
    }

    proptest! {
        #[test]
        fn bins_hold_ten_who_count(
            mut values in proptest::collection::vec((0.0f64..600.0, any::<bool>()), 0..150),
        ) {
            values.sort_by(|a, b| a.0.total_cmp(&b.0));
            values.extend([(600.0, true); 10]);
            for bin in bins(&values, 15.0, 10, Ends::default()) {
                let inside = |v: &&(f64, bool)| v.0 >= bin.from && Some(v.0) < bin.to;
                prop_assert!(values.iter().filter(inside).filter(|v| v.1).count() >= 10);
                prop_assert_eq!(values.iter().filter(inside).count() as u32, bin.members);
            }
        }

        #[test]
        fn bins_hold_everyone_and_never_few(
            mut values in proptest::collection::vec(0.0f64..600.0, 10..120),
        ) {
            values.sort_by(f64::total_cmp);
            for up_to in [None, Some(120.0)] {
                let or_more = up_to.map(|_| 600.0);
                let counting: Vec<_> = values.iter().map(|v| (*v, true)).collect();
                let bins = bins(&counting, 15.0, 10, Ends { up_to, or_more });
                let to = |b: &Bin| b.to.unwrap_or(f64::INFINITY);
                prop_assert!(bins.iter().all(|b| b.members >= 10 && b.from < to(b)));
                let all: u32 = bins.iter().map(|b| b.members).sum();
                prop_assert_eq!(all as usize, values.len());
                prop_assert!(bins.windows(2).all(|w| to(&w[0]) <= w[1].from));
                for b in &bins {
                    let inside = values.iter().filter(|v| **v >= b.from && **v < to(b)).count();
                    prop_assert_eq!(inside as u32, b.members);
                }
                // Nothing is told apart within "up to", nor how far "or more" goes.
                let apart = |b: &Bin| up_to.is_some_and(|up_to| to(b) < up_to);
                prop_assert!(!bins.iter().any(apart));
                prop_assert_eq!(bins.last().and_then(|b| b.to).is_none(), or_more.is_some());
            }
        }
    }
}
