//! What of an evidence pack is said in words, row by row. Of positions and what
//! else a recorder wrote by itself only how many there are: they are thousands.

use stint_model::{
    Amendment, Arg, Change, Coordinate, Payload, Phrase, PlaceKind, StoredRecord, UtcMs,
};

use super::file::{EvidenceDay, Line};
use crate::words::{heading, text, why};
use crate::{PreviewRow, ShareError};

/// Records of a day that are shown, by what they are.
#[derive(Default)]
pub(super) struct Counts {
    positions: u64,
    app_uses: u64,
    others: u64,
}

impl Counts {
    /// Counts a record that is shown; her own words are rows of their own.
    pub(super) fn add(&mut self, payload: &Payload) {
        match payload {
            Payload::Fix(_) | Payload::Visit(_) => self.positions += 1,
            Payload::AppUse(_) => self.app_uses += 1,
            Payload::Note(_) | Payload::Answer(_) => {}
            _ => self.others += 1,
        }
    }
}

pub(super) fn day_row(day: &EvidenceDay, counts: &Counts) -> PreviewRow {
    let cells = [
        ("share-evidence-positions", counts.positions),
        ("share-evidence-app-uses", counts.app_uses),
        ("share-evidence-others", counts.others),
        ("share-evidence-withheld", day.records - day.shown),
    ];
    let cells = cells.into_iter().filter(|(_, n)| *n > 0);
    let count = |(id, n): (&'static str, u64)| Phrase::new(id).with("count", Arg::count(n));
    PreviewRow {
        heading: heading("days", vec![day.day.clone()]),
        cells: cells.map(count).collect(),
        written: vec![
            ("day", day.day.clone()),
            ("records", day.records.to_string()),
            ("shown", day.shown.to_string()),
            ("digest", day.digest.clone()),
        ],
    }
}

/// A remark or an answer that is shown, word for word; nothing of any other
/// record.
pub(super) fn words_row(r: &StoredRecord, line: &Line) -> Result<Option<PreviewRow>, ShareError> {
    let said = match &r.record.payload {
        Payload::Note(note) => text("share-cell-note", note.as_str()),
        Payload::Answer(a) => Phrase::new("share-evidence-answer")
            .with("question", Arg::Text(a.question.as_str().to_owned()))
            .with("answer", Arg::Text(a.answer.as_str().to_owned())),
        _ => return Ok(None),
    };
    let at = r.record.moment.utc;
    Ok(Some(PreviewRow {
        heading: Phrase::new("share-row-note")
            .with("date", Arg::Date(at.utc_day().date()))
            .with("time", utc(Arg::Clock(at.to_chrono().time()))),
        cells: vec![said],
        written: written(line)?,
    }))
}

pub(super) fn amendment_row(a: &Amendment, line: &Line) -> Result<PreviewRow, ShareError> {
    let date = a.interval.start().utc_day().date();
    let mut cells = vec![
        at("share-evidence-about-from", a.interval.start()),
        at("share-evidence-about-to", a.interval.end()),
    ];
    cells.extend(details(&a.change));
    cells.push(at("share-evidence-made", a.made.utc));
    Ok(PreviewRow {
        heading: Phrase::new("share-evidence-correction")
            .with("date", Arg::Date(date))
            .with("what", Arg::Phrase(Phrase::new(kind(&a.change)))),
        cells,
        written: written(line)?,
    })
}

fn written(line: &Line) -> Result<Vec<(&'static str, String)>, ShareError> {
    let mut written = Vec::new();
    line.write(&mut written)?;
    let written = String::from_utf8(written).map_err(|_| ShareError::BadReceipt)?;
    Ok(vec![("line", written.trim_end().to_owned())])
}

/// To the minute; the line as it is written has the rest.
fn at(id: &'static str, time: UtcMs) -> Phrase {
    let time = Arg::DateTime(time.to_chrono().naive_utc());
    Phrase::new(id).with("value", utc(time))
}

fn utc(time: Arg) -> Arg {
    Arg::Phrase(Phrase::new("share-time-utc").with("time", time))
}

/// All that a correction holds beside its kind and the time that it is about.
fn details(change: &Change) -> Vec<Phrase> {
    match change {
        Change::NamePlace { at, name, kind } => {
            let mut out = named(name.as_str(), *kind);
            out.extend(position(*at));
            out
        }
        Change::AddVisit { at, name, kind } => {
            let mut out = named(name.as_str(), *kind);
            out.extend(at.iter().flat_map(|at| position(*at)));
            out
        }
        Change::Bounds { start, end } => vec![
            at("share-evidence-true-start", *start),
            at("share-evidence-true-end", *end),
        ],
        Change::Split { at: time } => vec![at("share-evidence-parted-at", *time)],
        Change::TripReason(reason) => vec![Phrase::new(why(*reason))],
        Change::Note(note) => vec![text("share-cell-note", note.as_str())],
        Change::Undo(earlier) => vec![text("share-evidence-undone", &earlier.0.to_string())],
        Change::Confirm
        | Change::Join
        | Change::NotWork
        | Change::Work
        | Change::AddShift
        | Change::AddBreak
        | Change::AddSleepIn
        | Change::AddOnCall
        | Change::AddLeave => Vec::new(),
    }
}

fn named(name: &str, kind: PlaceKind) -> Vec<Phrase> {
    let kind = match kind {
        PlaceKind::Office => "share-evidence-kind-office",
        // Names of other places stay on the phone.
        _ => "share-evidence-kind-client",
    };
    vec![text("share-cell-name", name), Phrase::new(kind)]
}

fn position(at: Coordinate) -> [Phrase; 2] {
    let degrees = |e7: i32| crate::csv_text::decimal(i64::from(e7), 7);
    [
        text("share-cell-lat", &degrees(at.lat_e7())),
        text("share-cell-lon", &degrees(at.lon_e7())),
    ]
}

fn kind(change: &Change) -> &'static str {
    match change {
        Change::Confirm => "share-evidence-change-confirm",
        Change::NamePlace { .. } => "share-evidence-change-name",
        Change::Bounds { .. } => "share-evidence-change-bounds",
        Change::Split { .. } => "share-evidence-change-split",
        Change::Join => "share-evidence-change-join",
        Change::NotWork => "share-evidence-change-not-work",
        Change::Work => "share-evidence-change-work",
        Change::TripReason(_) => "share-evidence-change-reason",
        Change::AddVisit { .. } => "share-evidence-change-visit",
        Change::AddShift => "share-evidence-change-shift",
        Change::AddBreak => "share-evidence-change-break",
        Change::AddSleepIn => "share-evidence-change-sleep-in",
        Change::AddOnCall => "share-evidence-change-on-call",
        Change::AddLeave => "share-evidence-change-leave",
        Change::Note(_) => "share-evidence-change-note",
        Change::Undo(_) => "share-evidence-change-undo",
    }
}
