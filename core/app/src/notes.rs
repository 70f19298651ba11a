//! What she noted: while it was recorded, or later, on top of it.

use stint_model::{Amendment, Change, Interval, LongText, Payload, Record};

/// A remark in her own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// When she made it, or the stretch of time that it is about.
    pub interval: Interval,
    /// Her words.
    pub text: LongText,
}

/// All notes among records and corrections, in order of time.
pub(crate) fn notes(records: &[&Record], amendments: &[Amendment]) -> Vec<Note> {
    let recorded = records.iter().filter_map(|r| match &r.payload {
        Payload::Note(text) => Some(Note {
            interval: Interval::between(r.moment.utc, r.moment.utc),
            text: text.clone(),
        }),
        _ => None,
    });
    let added = Amendment::standing(amendments).into_iter();
    let added = added.filter_map(|a| match &a.change {
        Change::Note(text) => Some(Note {
            interval: a.interval,
            text: text.clone(),
        }),
        _ => None,
    });
    let mut all: Vec<Note> = recorded.chain(added).collect();
    all.sort_by_key(|n| n.interval);
    all
}
