//! Chance, the same on every machine.

use rand_core::{Rng, SeedableRng};
use rand_pcg::Pcg64;

/// A stream of chance. Each part of the world throws its own dice, so that a
/// change in one part leaves the others as they were.
///
/// PCG XSL RR 128/64 (O'Neill 2014), seeded through `seed_from_u64`; what is
/// made of its bits uses only IEEE 754 basic operations and `libm`, which is
/// plain Rust, so the bytes don't depend on the platform's mathematics.
pub(super) struct Dice(Pcg64);

impl Dice {
    pub(super) fn new(seed: u64, part: u64) -> Self {
        // The golden ratio in 64 bits keeps neighbouring seeds apart.
        let mixed = seed
            .wrapping_mul(0x9E37_79B9_7F4A_7C15)
            .wrapping_add(part.wrapping_mul(0xD1B5_4A32_D192_ED03));
        Self(Pcg64::seed_from_u64(mixed))
    }

    pub(super) fn bits(&mut self) -> u64 {
        self.0.next_u64()
    }

    /// From 0 up to, not including, 1, in steps of 2^-53.
    pub(super) fn unit(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / 9_007_199_254_740_992.0
    }

    /// From `low` up to `high`.
    pub(super) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    /// Seconds from `low` up to `high`, as milliseconds.
    pub(super) fn seconds(&mut self, low: f64, high: f64) -> i64 {
        (self.between(low, high) * 1000.0) as i64
    }

    /// A number below `n`; 0 if `n` is 0.
    pub(super) fn below(&mut self, n: usize) -> usize {
        ((self.unit() * n as f64) as usize).min(n.saturating_sub(1))
    }

    pub(super) fn chance(&mut self, p: f64) -> bool {
        self.unit() < p
    }

    pub(super) fn pick<T: Copy, const N: usize>(&mut self, of: [T; N]) -> T {
        of[self.below(N)]
    }

    /// Standard normal (Box and Muller 1958, one of the pair).
    pub(super) fn normal(&mut self) -> f64 {
        let radius = (-2.0 * libm::log(1.0 - self.unit())).sqrt();
        radius * libm::cos(std::f64::consts::TAU * self.unit())
    }

    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.below(i + 1));
        }
    }
}
