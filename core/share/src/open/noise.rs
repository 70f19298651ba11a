//! Whole numbers drawn from the discrete Laplace distribution, exactly: only
//! whole-number arithmetic on the system's random bits, never a float, whose
//! rounding would tell what it hides (Mironov, "On significance of the least
//! significant bits for differential privacy", 2012).
//!
//! Canonne, Kamath, Steinke: "The Discrete Gaussian for Differential Privacy"
//! (2020), algorithms 1 and 2. Time and number of draws depend on what is
//! drawn, never on anybody's data.

use crate::ShareError;

/// Random bits.
pub(crate) trait Bits {
    fn word(&mut self) -> Result<u64, ShareError>;
}

/// The system's random bits.
pub(crate) struct System;

impl Bits for System {
    fn word(&mut self) -> Result<u64, ShareError> {
        getrandom::u64().map_err(|_| ShareError::Random)
    }
}

/// A whole number x with a probability in proportion to
/// exp(-|x| · `s` / `t`); both at least 1 and below 2^32.
pub(crate) fn discrete_laplace(t: u32, s: u32, bits: &mut impl Bits) -> Result<i64, ShareError> {
    let (t, s) = (u64::from(t.max(1)), u64::from(s.max(1)));
    loop {
        let u = below(t, bits)?;
        if !bernoulli_exp(u, t, bits)? {
            continue;
        }
        let mut v = 0;
        while bernoulli_exp(1, 1, bits)? {
            v += 1;
        }
        let y = ((u + t * v) / s) as i64;
        let negative = below(2, bits)? == 1;
        // Zero has one sign only.
        if !(negative && y == 0) {
            return Ok(if negative { -y } else { y });
        }
    }
}

/// Yes with a probability of exp(-`n` / `d`), for `n` at most `d`.
fn bernoulli_exp(n: u64, d: u64, bits: &mut impl Bits) -> Result<bool, ShareError> {
    let mut k = 1;
    while below(d * k, bits)? < n {
        k += 1;
    }
    Ok(k % 2 == 1)
}

/// A number below `n`, each as likely.
fn below(n: u64, bits: &mut impl Bits) -> Result<u64, ShareError> {
    // The largest multiple of n: what lies beyond would favour small numbers.
    let end = u64::MAX - u64::MAX % n;
    loop {
        let word = bits.word()?;
        if word < end {
            return Ok(word % n);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};

    /// The same bits in each run: a test that fails by chance tells nothing.
    struct Counted(u64);

    impl Bits for Counted {
        fn word(&mut self) -> Result<u64, ShareError> {
            self.0 += 1;
            let hash = Sha256::digest(self.0.to_le_bytes());
            Ok(u64::from_le_bytes(std::array::from_fn(|i| hash[i])))
        }
    }

    /// Pearson's statistic of draws against probabilities, over classes.
    fn chi_square(seen: &[u32], expected: &[f64]) -> f64 {
        let terms = seen.iter().zip(expected);
        terms.map(|(s, e)| (f64::from(*s) - e).powi(2) / e).sum()
    }

    /// Draws in classes -20 to 20, with what is beyond in the outermost.
    fn drawn(t: u32, s: u32, n: u32) -> Vec<u32> {
        let mut bits = Counted(0);
        let mut seen = vec![0; 41];
        for _ in 0..n {
            let x = discrete_laplace(t, s, &mut bits).unwrap();
            seen[(x.clamp(-20, 20) + 20) as usize] += 1;
        }
        seen
    }

    fn expected(t: u32, s: u32, n: u32) -> Vec<f64> {
        let p = (-f64::from(s) / f64::from(t)).exp();
        let one = |x: i32| (1.0 - p) / (1.0 + p) * p.powi(x.abs());
        let mut out: Vec<f64> = (-20..=20).map(|x| one(x) * f64::from(n)).collect();
        let tail = f64::from(n) * p.powi(20) / (1.0 + p);
        (out[0], out[40]) = (tail, tail);
        out
    }

    #[test]
    fn it_is_the_discrete_laplace_distribution() {
        const N: u32 = 60_000;
        // 40 degrees of freedom: beyond 83 one time in ten thousand.
        for (t, s) in [(2, 1), (4, 1), (8, 1), (3, 2), (2000, 500)] {
            let seen = drawn(t, s, N);
            let whole = expected(t, s, N);
            // Classes that hold five at least, as the statistic needs.
            let fit = whole.iter().zip(&seen).filter(|(e, _)| **e >= 5.0);
            let (e, s): (Vec<f64>, Vec<u32>) = fit.map(|(e, s)| (*e, *s)).unzip();
            assert!(chi_square(&s, &e) < 83.0, "{t}/{s:?}");
        }
        // And no other: the statistic does tell a scale of 4 from one of 4.2.
        let other = chi_square(&drawn(4, 1, N), &expected(21, 5, N));
        assert!(other > 83.0, "{other}");
    }

    #[test]
    fn scales_are_ratios() {
        assert_eq!(drawn(4, 2, 500).len(), drawn(2, 1, 500).len());
        let spread = |seen: &[u32]| -> f64 {
            let by = seen
                .iter()
                .enumerate()
                .map(|(i, n)| (i as f64 - 20.0).abs() * f64::from(*n));
            by.sum::<f64>() / 20_000.0
        };
        let (one, two) = (drawn(4, 2, 20_000), drawn(2, 1, 20_000));
        assert!((spread(&one) - spread(&two)).abs() < 0.05);
    }

    #[test]
    fn exp_of_nothing_is_certain() {
        let mut bits = Counted(7);
        assert!((0..100).all(|_| bernoulli_exp(0, 5, &mut bits).unwrap()));
        let yes = (0..20_000).filter(|_| bernoulli_exp(1, 1, &mut bits).unwrap());
        // exp(-1) of 20,000 is 7,358; five standard deviations are 341.
        assert!((7_017..7_699).contains(&yes.count()));
    }

    #[test]
    fn each_number_is_as_likely() {
        let mut bits = Counted(3);
        let mut seen = [0; 6];
        for _ in 0..12_000 {
            seen[below(6, &mut bits).unwrap() as usize] += 1;
        }
        assert!(chi_square(&seen, &[2000.0; 6]) < 26.0, "{seen:?}");
    }

    /// The first word lies beyond the largest multiple and is drawn again.
    struct Listed(Vec<u64>);

    impl Bits for Listed {
        fn word(&mut self) -> Result<u64, ShareError> {
            self.0.pop().ok_or(ShareError::Random)
        }
    }

    #[test]
    fn what_would_favour_small_numbers_is_drawn_again() {
        assert_eq!(below(10, &mut Listed(vec![7, u64::MAX])), Ok(7));
        assert_eq!(below(10, &mut Listed(Vec::new())), Err(ShareError::Random));
    }
}
