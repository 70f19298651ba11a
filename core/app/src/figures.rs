//! The few figures that stand above everything else.

use stint_model::{Arg, Figure, Known, Metres, Millis, Phrase};
use stint_pay::Class;

use crate::report::Report;

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
    fn time(label: &'static str, f: Figure<Millis>) -> Self {
        let minutes = |m: Millis| m.0 / 60_000;
        let exact = minutes(f.low) == minutes(f.high);
        let ends = || range(Arg::Duration(f.low), Arg::Duration(f.high));
        Self {
            label,
            best: Phrase::new("app-exactly").with("value", Arg::Duration(f.best())),
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
        Headline::time("app-figure-way", h.time(Class::Between)),
        Headline::distance("app-figure-km", h.length(Class::Between)),
        Headline::time("app-figure-places", h.at_places()),
        Headline::time("app-figure-worked", h.worked()),
        Headline::time("app-figure-commute", h.time(Class::Commute)),
    ];
    let waiting = h.time(Class::Waiting);
    if waiting.high > Millis::ZERO {
        out.push(Headline::time("app-figure-waiting", waiting));
    }
    for (label, class) in [
        ("app-figure-sleep-in", Class::SleepIn),
        ("app-figure-on-call", Class::OnCall),
    ] {
        let time = h.time(class);
        if time.high > Millis::ZERO {
            out.push(Headline::time(label, time));
        }
    }
    if report.after_hours_time() > Millis::ZERO {
        let span = report.after_hours;
        let time = Figure::known(Known::Measured, span.best, span.low, span.high);
        out.push(Headline::time("app-figure-after-hours", time));
    }
    out
}
