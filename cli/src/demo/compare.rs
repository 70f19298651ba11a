//! The truth beside what Stint worked out.

use serde::Serialize;
use stint_app::Report;
use stint_app::model::{Arg, Metres, Millis, Phrase};
use stint_app::pay::Class;
use stint_app::scene::Table;

use super::world::Truth;
use crate::context::Context;

/// One figure, true and computed. Minutes, kilometres or a count.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Line {
    /// What it is.
    figure: &'static str,
    /// The simulated truth.
    truth: f64,
    /// What Stint says.
    best: f64,
    /// The least it says it can be.
    low: f64,
    /// The most.
    high: f64,
    /// Whether the range holds the truth.
    holds: bool,
    #[serde(skip)]
    unit: Unit,
}

#[derive(Debug, Clone, Copy)]
enum Unit {
    Minutes,
    Km,
    Count,
}

/// Every figure of the demo's days.
pub(crate) fn lines(truth: &Truth, report: &Report) -> Vec<Line> {
    let h = &report.hours;
    let t = &truth.totals;
    let places = h.span(Class::Visit).plus(h.span(Class::Office));
    let between = h.span(Class::Between);
    let km = h.length(Class::Between);
    let after = report.after_hours_time();
    let visits = report.work_visits() as f64;
    vec![
        line(
            "cli-demo-figure-visits",
            Unit::Count,
            f64::from(t.work_visits),
            [visits; 3],
        ),
        line(
            "cli-demo-figure-places",
            Unit::Minutes,
            t.at_work_places.mins(),
            [places.low, places.best, places.high].map(Millis::mins),
        ),
        line(
            "cli-demo-figure-between",
            Unit::Minutes,
            t.between.mins(),
            [between.low, between.best, between.high].map(Millis::mins),
        ),
        line(
            "cli-demo-figure-km",
            Unit::Km,
            t.between_length.km(),
            [km.low, km.best(), km.high].map(Metres::km),
        ),
        line(
            "cli-demo-figure-after-hours",
            Unit::Minutes,
            t.after_hours.mins(),
            [after.mins(); 3],
        ),
    ]
}

fn line(figure: &'static str, unit: Unit, truth: f64, [low, best, high]: [f64; 3]) -> Line {
    // A range is judged by what is shown: whole minutes, hundred metres.
    let shown = |value: f64| match unit {
        Unit::Minutes | Unit::Count => value.round(),
        Unit::Km => (value * 10.0).round(),
    };
    Line {
        figure,
        truth,
        best,
        low,
        high,
        holds: shown(low) <= shown(truth) && shown(truth) <= shown(high),
        unit,
    }
}

impl Line {
    fn value(&self, value: f64, ctx: &Context) -> String {
        ctx.messages.value(&match self.unit {
            Unit::Minutes => Arg::Duration(Millis((value * 60_000.0).round() as i64)),
            Unit::Km => Arg::Distance(Metres(value * 1000.0)),
            Unit::Count => Arg::Count(value as i64),
        })
    }
}

/// The figures side by side, for a page and for the terminal.
pub(crate) fn table(lines: &[Line], ctx: &Context) -> Table {
    let say = |id| ctx.text(&Phrase::new(id));
    let rows = lines.iter().map(|l| {
        vec![
            say(l.figure),
            l.value(l.truth, ctx),
            l.value(l.best, ctx),
            format!("{} – {}", l.value(l.low, ctx), l.value(l.high, ctx)),
            say(if l.holds {
                "cli-demo-holds"
            } else {
                "cli-demo-misses"
            }),
        ]
    });
    Table {
        columns: [
            "cli-demo-column-figure",
            "cli-demo-column-truth",
            "cli-demo-column-stint",
            "cli-demo-column-range",
            "cli-demo-column-holds",
        ]
        .map(say)
        .to_vec(),
        rows: rows.collect(),
    }
}
