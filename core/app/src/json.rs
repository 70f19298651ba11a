//! A report for programs: figures with their ranges, sentences in one language.

use serde_json::{Value, json};
use stint_analysis::EndedBy;
use stint_messages::Messages;
use stint_model::{Figure, Metres, Millis};
use stint_pay::{Class, Finding};

use crate::report::{Day, Report};
use crate::words;

const CLASSES: [Class; 13] = [
    Class::Visit,
    Class::Office,
    Class::Between,
    Class::Shift,
    Class::Commute,
    Class::Own,
    Class::Home,
    Class::Break,
    Class::SleepIn,
    Class::OnCall,
    Class::Waiting,
    Class::Unclear,
    Class::Unseen,
];

/// The whole report. Times in minutes, distances in metres, instants in UTC
/// milliseconds, money in minor units.
pub fn report(report: &Report, messages: &Messages) -> Value {
    json!({
        "from": report.range.first.to_string(),
        "to": report.range.last.to_string(),
        "headline": messages.say(&words::headline(report)),
        "records": report.records,
        "missing": words::missing(report).iter().map(|p| messages.say(p)).collect::<Vec<_>>(),
        "minutes": minutes_by_class(report),
        "at_places_min": minutes(report.hours.at_places()),
        "worked_min": minutes(report.hours.worked()),
        "between_m": metres(report.hours.length(Class::Between)),
        "after_hours_min": report.after_hours_time().mins(),
        "after_hours_low_min": report.after_hours.low.mins(),
        "work_visits": visits(report),
        "days": report.days.iter().map(day).collect::<Vec<_>>(),
        "findings": report.findings.iter().map(|f| finding(f, messages)).collect::<Vec<_>>(),
    })
}

fn visits(report: &Report) -> Value {
    let range = report.work_visits_range();
    json!({ "low": range.low, "best": range.best, "high": range.high })
}

fn minutes_by_class(report: &Report) -> Value {
    let classes = CLASSES.iter().map(|c| {
        let name = words::class_id(*c).trim_start_matches("app-class-");
        (name.to_owned(), minutes(report.hours.time(*c)))
    });
    classes.collect::<serde_json::Map<_, _>>().into()
}

fn day(day: &Day) -> Value {
    json!({
        "date": day.date.to_string(),
        "rows": day.rows.iter().map(|r| json!({
            "start_ms": r.interval.start().get(),
            "end_ms": r.interval.end().get(),
            "class": words::class_id(r.class).trim_start_matches("app-class-"),
            "minutes": minutes(r.time),
            "metres": metres(r.length),
            "from": r.from,
            "to": r.to,
        })).collect::<Vec<_>>(),
        "gaps": day.gaps.iter().map(|g| json!({
            "start_ms": g.interval.start().get(),
            "end_ms": g.interval.end().get(),
            "cause": g.cause,
        })).collect::<Vec<_>>(),
        "notes": day.notes.iter().map(|n| json!({
            "start_ms": n.interval.start().get(),
            "end_ms": n.interval.end().get(),
            "text": n.text.as_str(),
        })).collect::<Vec<_>>(),
        "shift_ends": day.shift_ends.iter().map(|e| json!({
            "start_ms": e.shift.start().get(),
            "end_ms": e.shift.end().get(),
            "earliest_ms": e.earliest.get(),
            "latest_ms": e.latest.get(),
            "by": match e.by {
                EndedBy::Home => "home",
                EndedBy::Rest => "rest",
                EndedBy::TooLong => "too-long",
            },
            "sureness_percent": e.sureness.0.get(),
        })).collect::<Vec<_>>(),
        "after_hours_min": day.after_hours_time().mins(),
    })
}

fn finding(f: &Finding, messages: &Messages) -> Value {
    let say = |p: &stint_model::Phrase| messages.say(p);
    json!({
        "kind": f.kind.id(),
        "from": f.days.first.to_string(),
        "to": f.days.last.to_string(),
        "headline": say(&f.headline),
        "amount": f.amount.map(|a| json!({
            "currency": a.best.currency,
            "low": a.low.minor,
            "best": a.best.minor,
            "high": a.high.minor,
        })),
        "minutes": f.time.map(|t| json!({
            "low": t.low.mins(),
            "best": t.best.mins(),
            "high": t.high.mins(),
        })),
        "working": f.working.iter().map(|l| json!({
            "text": say(&l.text),
            "minor": l.money.map(|m| m.minor),
        })).collect::<Vec<_>>(),
        "sources": f.sources.iter().map(|s| say(&s.phrase())).collect::<Vec<_>>(),
        "narrow": f.narrow.iter().map(say).collect::<Vec<_>>(),
    })
}

fn minutes(f: Figure<Millis>) -> Value {
    parts(f, |m| m.mins())
}

fn metres(f: Figure<Metres>) -> Value {
    parts(f, |m| m.0)
}

fn parts<T: Copy + Default + std::ops::Add<Output = T>>(
    f: Figure<T>,
    number: impl Fn(T) -> f64,
) -> Value {
    json!({
        "best": number(f.best()),
        "low": number(f.low),
        "high": number(f.high),
        "measured": number(f.measured),
        "corrected": number(f.corrected),
        "typed": number(f.typed),
        "estimated": number(f.estimated),
    })
}
