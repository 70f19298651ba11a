//! Figures of a group that tell of the group, not of one of its members.

use super::finding::Bin;

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
pub(crate) fn is_dominated(sorted: &[f64]) -> bool {
    let total: f64 = sorted.iter().sum();
    let top: Vec<f64> = sorted.iter().rev().take(2).copied().collect();
    let one = top.first().copied().unwrap_or(0.0);
    let two: f64 = top.iter().sum();
    total > 0.0 && (one > total / 2.0 || two > total * 2.0 / 3.0)
}

/// Bins of equal steps, merged from the left until each holds `minimum`
/// members; what is left over joins the last.
pub(crate) fn bins(sorted: &[f64], step: f64, minimum: u32) -> Vec<Bin> {
    let mut out: Vec<Bin> = Vec::new();
    let Some(first) = sorted.first() else {
        return out;
    };
    let mut open = Bin {
        from: down(*first, step),
        to: down(*first, step),
        members: 0,
    };
    for value in sorted {
        if open.members >= minimum && *value >= open.to {
            let from = open.to;
            out.push(open);
            open = Bin {
                from,
                to: from,
                members: 0,
            };
        }
        open.members += 1;
        open.to = open.to.max(down(*value, step) + step);
    }
    match out.last_mut() {
        Some(last) if open.members < minimum => {
            last.to = open.to;
            last.members += open.members;
        }
        _ => out.push(open),
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
        fn bins_hold_everyone_and_never_few(
            mut values in proptest::collection::vec(0.0f64..600.0, 10..120),
        ) {
            values.sort_by(f64::total_cmp);
            let bins = bins(&values, 15.0, 10);
            prop_assert!(bins.iter().all(|b| b.members >= 10 && b.from < b.to));
            let all: u32 = bins.iter().map(|b| b.members).sum();
            prop_assert_eq!(all as usize, values.len());
            prop_assert!(bins.windows(2).all(|w| w[0].to <= w[1].from));
            for b in &bins {
                let inside = values.iter().filter(|v| **v >= b.from && **v < b.to).count();
                prop_assert_eq!(inside as u32, b.members);
            }
        }
    }
}
