//! Axes that start at zero.

use crate::canvas::{Canvas, SMALL};
use crate::{Anchor, Labels, Point, Range, Role, Stroke, Weight};

/// Values along a stretch of pixels, zero always among them.
pub(crate) struct Scale {
    /// Pixel of the least value.
    start: f64,
    /// Pixel of the greatest.
    end: f64,
    low: f64,
    high: f64,
    step: f64,
}

impl Scale {
    /// A scale from `start` to `end` that holds zero and every range, with
    /// about `ticks` steps.
    pub(crate) fn new<'a>(
        start: f64,
        end: f64,
        ranges: impl IntoIterator<Item = &'a Range>,
        ticks: f64,
    ) -> Self {
        let (mut low, mut high) = (0.0_f64, 0.0_f64);
        for range in ranges {
            low = low.min(range.low());
            high = high.max(range.high());
        }
        if high - low < 1e-6 {
            high = low + 1.0;
        }
        let step = nice_step((high - low) / ticks.max(1.0));
        Self {
            start,
            end,
            low,
            high,
            step,
        }
    }

    /// The pixel of a value.
    pub(crate) fn at(&self, value: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low);
        self.start + share.clamp(0.0, 1.0) * (self.end - self.start)
    }

    /// Round values between the least and the greatest, zero among them.
    pub(crate) fn ticks(&self) -> Vec<f64> {
        let first = (self.low / self.step).ceil().max(-40.0) as i32;
        let last = (self.high / self.step).floor().min(40.0) as i32;
        (first..=last).map(|i| f64::from(i) * self.step).collect()
    }

    /// A tick's number.
    pub(crate) fn name(&self, tick: f64, labels: &Labels) -> String {
        let decimals = (-self.step.log10()).ceil().clamp(0.0, 9.0) as usize;
        labels.number(tick, decimals)
    }

    /// Upright guide lines from `top` to `bottom` with numbers below.
    pub(crate) fn draw_below(&self, canvas: &mut Canvas, labels: &Labels, top: f64, bottom: f64) {
        for tick in self.ticks() {
            let x = self.at(tick);
            let zero = tick.abs() < self.step / 2.0;
            let stroke = if zero {
                Stroke::solid(Role::Axis, 1.0)
            } else {
                Stroke::solid(Role::Grid, 1.0)
            };
            canvas.line(Point::new(x, top), Point::new(x, bottom), stroke);
        }
        let baseline = bottom + 16.0;
        for tick in self.ticks() {
            canvas.try_text(
                Point::new(self.at(tick), baseline),
                Anchor::Middle,
                SMALL,
                Weight::Regular,
                Role::Muted,
                &self.name(tick, labels),
            );
        }
    }
}

/// The one of 1, 2, 5 times a power of ten that is closest to `raw`.
fn nice_step(raw: f64) -> f64 {
    let magnitude = 10_f64.powf(raw.log10().floor());
    let share = raw / magnitude;
    // The bounds are the geometric means of neighbours.
    let factor = match share {
        s if s < 1.414 => 1.0,
        s if s < 3.162 => 2.0,
        s if s < 7.071 => 5.0,
        _ => 10.0,
    };
    factor * magnitude
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_axis_holds_zero_and_every_range(a in -1e15..1e15_f64, b in 0.0..1e12_f64) {
            let range = Range::new(a, a, (a + b).min(1e15)).unwrap();
            let scale = Scale::new(10.0, 210.0, [&range], 5.0);
            prop_assert!(scale.ticks().contains(&0.0));
            prop_assert!(scale.ticks().len() <= 12);
            let (zero, low, high) = (scale.at(0.0), scale.at(range.low()), scale.at(range.high()));
            prop_assert!((10.0..=210.0).contains(&zero));
            prop_assert!(low <= high);
            // True to scale: as far from zero as the value is.
            let ticks = scale.ticks();
            let (first, last) = (ticks[0], ticks[ticks.len() - 1]);
            prop_assert!(first < last);
            let unit = (scale.at(last) - scale.at(first)) / (last - first);
            prop_assert!((high - zero - range.high() * unit).abs() < 0.01);
        }
    }

    #[test]
    fn steps_are_round() {
        for (raw, step) in [
            (35.0, 50.0),
            (30.0, 20.0),
            (0.9, 1.0),
            (8.0, 10.0),
            (120.0, 100.0),
        ] {
            assert_eq!(nice_step(raw), step);
        }
    }
}
