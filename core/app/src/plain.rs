//! A report as lines for a terminal.

use stint_messages::Messages;
use stint_model::{Arg, Phrase};

use crate::figures::figures;
use crate::report::{Day, Report};
use crate::words;

/// Some days, line by line.
pub fn lines(report: &Report, messages: &Messages) -> Vec<String> {
    let say = |p: &Phrase| messages.say(p);
    let word = |id| say(&Phrase::new(id));
    let mut out = vec![say(&words::headline(report))];
    if report.is_empty() {
        return out;
    }
    out.extend(words::missing(report).iter().map(say));
    out.push(String::new());
    for figure in figures(report) {
        out.push(format!("  {}  {}", say(&figure.best), say(&figure.words())));
    }
    out.push(String::new());
    for day in &report.days {
        out.push(say(&words::day_headline(day)));
    }
    out.push(String::new());
    if !report.has_contract {
        out.push(word("app-no-contract"));
        return out;
    }
    if report.findings.len() > 1 {
        out.push(word("app-findings-overlap"));
    }
    for finding in &report.findings {
        out.push(format!("* {}", say(&finding.headline)));
    }
    out.push(word("pay-not-advice"));
    out
}

/// What she may be owed: each finding with its working, its sources and what
/// would narrow its range.
pub fn owed_lines(report: &Report, messages: &Messages) -> Vec<String> {
    let say = |p: &Phrase| messages.say(p);
    let word = |id| say(&Phrase::new(id));
    let title = Phrase::new("app-report-title")
        .with("from", Arg::Date(report.range.first))
        .with("to", Arg::Date(report.range.last));
    let mut out = vec![say(&title)];
    if report.is_empty() {
        out.push(say(&words::headline(report)));
        return out;
    }
    out.extend(words::gone(report).iter().map(say));
    if !report.has_contract {
        out.push(word("app-no-contract"));
        return out;
    }
    if report.findings.is_empty() {
        out.push(word("app-no-findings"));
    }
    if report.findings.len() > 1 {
        out.push(word("app-findings-overlap"));
    }
    for finding in &report.findings {
        out.push(String::new());
        out.push(format!("* {}", say(&finding.headline)));
        let working = crate::letter::working(finding, messages);
        out.extend(working.into_iter().map(|line| format!("    {line}")));
        let sources = finding.sources.iter();
        out.extend(sources.map(|s| format!("    {}", say(&s.phrase()))));
        if !finding.narrow.is_empty() {
            out.push(format!("    {}", word("app-narrow")));
            let narrow = finding.narrow.iter();
            out.extend(narrow.map(|p| format!("    - {}", say(p))));
        }
    }
    out.push(String::new());
    out.push(word("pay-not-advice"));
    out
}

/// One day, row by row.
pub fn day_lines(report: &Report, day: &Day, messages: &Messages) -> Vec<String> {
    let mut out = vec![messages.say(&words::day_headline(day))];
    let clock = |t| messages.value(&Arg::Clock(report.zones.clock(t)));
    for row in &day.rows {
        let known: Vec<String> = words::known(&row.time)
            .iter()
            .map(|p| messages.say(p))
            .collect();
        out.push(format!(
            "  {}–{}  {}  {}  ({})",
            clock(row.interval.start()),
            clock(row.interval.end()),
            messages.value(&Arg::Duration(row.time.best())),
            messages.say(&words::row(row)),
            known.join(", "),
        ));
    }
    if !day.notes.is_empty() {
        out.push(messages.say(&Phrase::new("app-heading-notes")));
        let notes = day.notes.iter().map(|n| words::note(n, &report.zones));
        out.extend(notes.map(|note| format!("  {}", messages.say(&note))));
    }
    out.extend(words::missing(report).iter().map(|p| messages.say(p)));
    let ends = day.shift_ends.iter();
    out.extend(ends.map(|e| messages.say(&words::shift_end(e, &report.zones))));
    out
}
