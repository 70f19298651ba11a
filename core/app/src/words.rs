//! What a report says, as sentences that have no language yet.

use chrono::NaiveDate;
use stint_analysis::{EndedBy, ShiftEnd};
use stint_messages::Messages;
use stint_model::{Arg, Figure, Gap, Known, Millis, Phrase, Say};
use stint_pay::{Class, Zones};

use crate::Note;
pub use crate::figures::{Headline, figures};
use crate::report::{Day, Report, Row};

pub(crate) fn visits(n: usize) -> Arg {
    Arg::Phrase(Phrase::new("common-count-visits").with("count", Arg::count(n)))
}

/// "3 visits, 58 min on the way."
pub fn day_headline(day: &Day) -> Phrase {
    if day.gone && day.hours.worked().best() == Millis::ZERO {
        return Phrase::new("app-day-gone").with("date", Arg::Date(day.date));
    }
    if day.rows.is_empty() {
        return Phrase::new("app-day-nothing").with("date", Arg::Date(day.date));
    }
    if day.hours.worked().best() == Millis::ZERO {
        return Phrase::new("app-day-no-work").with("date", Arg::Date(day.date));
    }
    Phrase::new("app-day-headline")
        .with("date", Arg::Date(day.date))
        .with("visits", visits(day.work_visits()))
        .with("way", Arg::Duration(day.hours.span(Class::Between).best))
}

pub(crate) fn way_title(day: &Day) -> Phrase {
    Phrase::new("app-sketch-title")
        .with("date", Arg::Date(day.date))
        .with("km", Arg::Distance(day.hours.length(Class::Between).best()))
}

/// The week in one sentence.
pub fn headline(report: &Report) -> Phrase {
    if report.is_empty() {
        return Phrase::new("app-report-nothing")
            .with("from", Arg::Date(report.range.first))
            .with("to", Arg::Date(report.range.last));
    }
    let marked = |class| report.hours.time(class).best();
    let shifts = marked(Class::Shift) + marked(Class::Waiting);
    if report.work_visits() == 0 && shifts > Millis::ZERO {
        return Phrase::new("app-report-shifts-only").with("time", Arg::Duration(shifts));
    }
    let way = report.hours.span(Class::Between);
    Phrase::new("app-report-headline")
        .with("visits", visits(report.work_visits()))
        .with("time", Arg::Duration(report.hours.at_places().best()))
        .with("way", Arg::Duration(way.best))
        .with("low", Arg::Duration(way.low))
        .with("high", Arg::Duration(way.high))
}

pub(crate) fn week_title(report: &Report) -> Phrase {
    let way = report.hours.span(Class::Between);
    Phrase::new("app-week-title")
        .with("date", Arg::Date(report.range.first))
        .with("way", Arg::Duration(way.best))
}

/// What is missing from the record, and why: what was damaged or erased, one
/// sentence for the rest, then one a gap.
pub fn missing(report: &Report) -> Vec<Phrase> {
    let mut out = gone(report);
    out.extend(unseen(report));
    out
}

pub(crate) fn gone(report: &Report) -> Vec<Phrase> {
    if report.gone.is_empty() {
        return Vec::new();
    }
    let mut out = vec![Phrase::new("app-missing-gone")];
    out.extend(report.gone.iter().map(Say::say));
    out
}

fn unseen(report: &Report) -> Vec<Phrase> {
    let mut gaps: Vec<(NaiveDate, Gap)> = Vec::new();
    for day in &report.days {
        gaps.extend(day.gaps_at_work().map(|g| (day.date, g)));
    }
    let lost: Millis = gaps.iter().map(|(_, g)| g.interval.length()).sum();
    if report.is_empty() {
        return Vec::new();
    }
    if lost == Millis::ZERO {
        // Shifts that were only typed were not recorded at all.
        if report.work_visits() == 0 || !report.gone.is_empty() {
            return Vec::new();
        }
        return vec![Phrase::new("app-missing-none")];
    }
    let mut out = vec![Phrase::new("app-missing-total").with("time", Arg::Duration(lost))];
    out.extend(
        gaps.into_iter()
            .map(|(date, g)| gap(date, &g, &report.zones)),
    );
    out
}

fn gap(date: NaiveDate, g: &Gap, zones: &Zones) -> Phrase {
    Phrase::new("app-missing-one")
        .with("date", Arg::Date(date))
        .with("from", Arg::Clock(zones.clock(g.interval.start())))
        .with("to", Arg::Clock(zones.clock(g.interval.end())))
        .with("time", Arg::Duration(g.interval.length()))
        .with("cause", Arg::Phrase(g.cause.say()))
}

/// When a shift may have ended that she didn't end, and why.
pub fn shift_end(end: &ShiftEnd, zones: &Zones) -> Phrase {
    let clock = |t| Arg::Clock(zones.clock(t));
    let why = Phrase::new(match end.by {
        EndedBy::Home => "app-shift-end-home",
        EndedBy::Rest => "app-shift-end-rest",
        EndedBy::TooLong => "app-shift-end-long",
    });
    Phrase::new("app-shift-end")
        .with("start", clock(end.shift.start()))
        .with("end", clock(end.shift.end()))
        .with("low", clock(end.earliest))
        .with("high", clock(end.latest))
        .with("why", Arg::Phrase(why))
        .with("sure", Arg::Percent(f64::from(end.sureness.0.get())))
}

/// "09:15: Her daughter was there."
pub fn note(note: &Note, zones: &Zones) -> Phrase {
    let clock = |t| Arg::Clock(zones.clock(t));
    let (from, to) = (note.interval.start(), note.interval.end());
    let said = match from == to {
        true => Phrase::new("app-day-note").with("time", clock(from)),
        false => Phrase::new("app-day-note-between")
            .with("from", clock(from))
            .with("to", clock(to)),
    };
    said.with("text", Arg::Text(note.text.as_str().to_owned()))
}

pub(crate) fn after_hours_title(report: &Report) -> Phrase {
    Phrase::new("app-after-hours").with("time", Arg::Duration(report.after_hours_time()))
}

pub(crate) fn source(records: u64) -> Phrase {
    let records = Arg::count(records);
    Phrase::new("app-source").with("records", records)
}

/// What a row was: a name, or the way from one to another.
pub fn row(row: &Row) -> Phrase {
    let name = |n: &Option<String>| match n {
        Some(name) => Arg::Text(name.clone()),
        None => Arg::Phrase(Phrase::new("app-place-unnamed")),
    };
    let class = Arg::Phrase(Phrase::new(class_id(row.class)));
    match row.class {
        Class::Visit | Class::Office | Class::Home | Class::Own if row.to.is_none() => {
            Phrase::new("app-row-place")
                .with("class", class)
                .with("name", name(&row.from))
        }
        Class::Between | Class::Commute => Phrase::new("app-row-way")
            .with("class", class)
            .with("from", name(&row.from))
            .with("to", name(&row.to)),
        _ => Phrase::new("app-row-plain").with("class", class),
    }
}

/// The word for a class of time.
pub(crate) const fn class_id(class: Class) -> &'static str {
    match class {
        Class::Visit => "app-class-visit",
        Class::Office => "app-class-office",
        Class::Between => "app-class-between",
        Class::Shift => "app-class-shift",
        Class::Commute => "app-class-commute",
        Class::Own => "app-class-own",
        Class::Home => "app-class-home",
        Class::Break => "app-class-break",
        Class::SleepIn => "app-class-sleep-in",
        Class::OnCall => "app-class-on-call",
        Class::Waiting => "app-class-waiting",
        Class::Unclear => "app-class-unclear",
        Class::Unseen => "app-class-unseen",
    }
}

/// How a figure is known: all of its parts that aren't zero.
pub fn known(f: &Figure<Millis>) -> Vec<Phrase> {
    [
        (f.measured, Known::Measured),
        (f.corrected, Known::Corrected),
        (f.typed, Known::Typed),
        (f.estimated, Known::Estimated),
    ]
    .into_iter()
    .filter(|(part, _)| *part != Millis::ZERO)
    .map(|(_, known)| known.say())
    .collect()
}

/// The weekday's short name, cut out of the short date.
pub(crate) fn weekday(messages: &Messages, date: NaiveDate) -> String {
    let short = messages.date_short(date);
    short
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .trim_end_matches([',', '.'])
        .to_owned()
}
