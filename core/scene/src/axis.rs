//! Axes that start at zero.

use crate::canvas::{Canvas, SMALL};
use crate::{Anchor, Labels, Point, Range, Role, Stroke, Weight, text_width};

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
            low: (low / step).floor() * step,
            high: (high / step).ceil() * step,
            step,
        }
    }

    /// The pixel of a value.
    pub(crate) fn at(&self, value: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low);
        self.start + share.clamp(0.0, 1.0) * (self.end - self.start)
    }

    /// Round values from the least to the greatest.
    pub(crate) fn ticks(&self) -> Vec<f64> {
        let count = ((self.high - self.low) / self.step).round() as i32;
        (0..=count.clamp(1, 40))
            .map(|i| self.low + f64::from(i) * self.step)
            .collect()
    }

    /// A tick's number.
    pub(crate) fn name(&self, tick: f64, labels: &Labels) -> String {
        let decimals = (-self.step.log10()).ceil().clamp(0.0, 9.0) as usize;
        labels.number(tick, decimals)
    }

    /// Upright guide lines from `top` to `bottom` with numbers below, and the
    /// unit after the last number.
    pub(crate) fn draw_below(
        &self,
        canvas: &mut Canvas,
        labels: &Labels,
        unit: &str,
        top: f64,
        bottom: f64,
    ) {
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
        // The unit first: numbers give way to it.
        let width = text_width(unit, SMALL, Weight::Regular);
        let fits = width < (self.end - self.start) / 2.0;
        let last = self.at(self.high);
        if fits {
            let number = text_width(&self.name(self.high, labels), SMALL, Weight::Regular);
            let whole = format!("{} {unit}", self.name(self.high, labels));
            let x = (last + number / 2.0 + width).min(canvas.right());
            canvas.try_text(
                Point::new(x, baseline),
                Anchor::End,
                SMALL,
                Weight::Regular,
                Role::Muted,
                whole.trim_end(),
            );
        }
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

/// The next of 1, 2, 5 times a power of ten that is not below `raw`.
pub(crate) fn nice_step(raw: f64) -> f64 {
    let magnitude = 10_f64.powf(raw.log10().floor());
    [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|m| m * magnitude)
        .find(|step| *step >= raw * 0.999_999)
        .unwrap_or(10.0 * magnitude)
}
