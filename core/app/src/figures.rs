//! The few figures that stand above everything else.

use stint_model::{Arg, Figure, Metres, Millis, Phrase};
use stint_pay::{Class, Span};

use crate::report::Report;
use crate::words::at_places;

/// One figure of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct Headline {
    label: &'static str,
    /// Its best value.
    pub best: Phrase,
    range: Option<Phrase>,
}

impl Headline {
    /// What it is, with its range where that has any width.
    pub fn words(&self) -> Phrase {
        let label = Phrase::new(self.label);
        match &self.range {
            None => label,
            Some(range) => Phrase::new("app-figure-with-range")
                .with("label", Arg::Phrase(label))
                .with("range", Arg::Phrase(range.clone())),
        }
    }

    /// A length of time; its range is left out where it has no width in whole
    /// minutes.
    fn time(label: &'static str, span: Span<Millis>) -> Self {
        let minutes = |m: Millis| m.0 / 60_000;
        let exact = minutes(span.low) == minutes(span.high);
        let ends = || range(Arg::Duration(span.low), Arg::Duration(span.high));
        Self {
            label,
            best: Phrase::new("app-exactly").with("value", Arg::Duration(span.best)),
            range: (!exact).then(ends),
        }
    }

    fn distance(label: &'static str, f: Figure<Metres>) -> Self {
        let ends = || range(Arg::Distance(f.low), Arg::Distance(f.high));
        Self {
            label,
            best: Phrase::new("app-exactly").with("value", Arg::Distance(f.best())),
            range: (f.low != f.high).then(ends),
        }
    }
}

fn range(low: Arg, high: Arg) -> Phrase {
    Phrase::new("app-range").with("low", low).with("high", high)
}

/// The figures of a report, most telling first.
pub fn figures(report: &Report) -> Vec<Headline> {
    let h = &report.hours;
    let mut out = vec![
        Headline::time("app-figure-way", h.span(Class::Between)),
        Headline::distance("app-figure-km", h.length(Class::Between)),
        Headline::time("app-figure-places", at_places(h)),
        Headline::time("app-figure-commute", h.span(Class::Commute)),
    ];
    if report.after_hours_time() > Millis::ZERO {
        let time = Span::exact(report.after_hours_time());
        out.push(Headline::time("app-figure-after-hours", time));
    }
    out
}
