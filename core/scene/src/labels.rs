//! The words in pictures, already in the reader's language.

use stint_model::Phrase;

use crate::Kind;

/// What every picture says about itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Caption {
    /// The finding in one sentence, drawn on top.
    pub title: String,
    /// What a screen reader says; not drawn.
    pub sentence: String,
    /// Where the figures come from, drawn below; may be empty.
    pub source: String,
}

/// The fixed words of pictures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labels {
    /// Time with a client.
    pub visit: String,
    /// Time on the way.
    pub travel: String,
    /// A break.
    pub break_: String,
    /// Work after hours.
    pub after_hours: String,
    /// Time not recorded.
    pub gap: String,
    /// Column: what it was.
    pub what: String,
    /// Column: its start.
    pub from: String,
    /// Column: its end.
    pub to: String,
    /// Column: its length in hours and minutes.
    pub length: String,
    /// Column: a day.
    pub day: String,
    /// Column: a week.
    pub week: String,
    /// Column: a name.
    pub name: String,
    /// Column: the least it can be.
    pub low: String,
    /// Column: the best value.
    pub best: String,
    /// Column: the most it can be.
    pub high: String,
    /// Legend: the line that shows a range.
    pub range: String,
    /// Legend: the median of all members.
    pub median: String,
    /// What an axis of hours counts.
    pub hours: String,
    /// A day or row without a record.
    pub nothing: String,
    /// Legend: what was recorded.
    pub recorded: String,
    /// On foot or by bicycle.
    pub slow: String,
    /// By car, bus or train.
    pub motorised: String,
    /// Column: a total.
    pub total: String,
    /// Column: minutes.
    pub minutes: String,
    /// What opens the table of a picture.
    pub table: String,
    /// Mark before decimals.
    pub decimal_mark: String,
}

impl Labels {
    /// The words, said by `say`: `Labels::new(|p| messages.say(p))`.
    pub fn new(say: impl Fn(&Phrase) -> String) -> Self {
        let word = |id| say(&Phrase::new(id));
        Self {
            visit: word("scene-visit"),
            travel: word("scene-travel"),
            break_: word("scene-break"),
            after_hours: word("scene-after-hours"),
            gap: word("scene-gap"),
            what: word("scene-what"),
            from: word("scene-from"),
            to: word("scene-to"),
            length: word("scene-length"),
            day: word("scene-day"),
            week: word("scene-week"),
            name: word("scene-name"),
            low: word("scene-low"),
            best: word("scene-best"),
            high: word("scene-high"),
            range: word("scene-range"),
            median: word("scene-median"),
            hours: word("scene-hours"),
            nothing: word("scene-nothing"),
            recorded: word("scene-recorded"),
            slow: word("scene-slow"),
            motorised: word("scene-motorised"),
            total: word("scene-total"),
            minutes: word("scene-minutes"),
            table: word("scene-table"),
            decimal_mark: word("common-decimal-mark"),
        }
    }

    /// The word for a kind of time.
    pub fn kind(&self, kind: Kind) -> &str {
        match kind {
            Kind::Visit => &self.visit,
            Kind::Travel => &self.travel,
            Kind::Break => &self.break_,
            Kind::AfterHours => &self.after_hours,
            Kind::Gap => &self.gap,
        }
    }

    /// A number with up to `decimals` digits after the mark.
    pub(crate) fn number(&self, value: f64, decimals: usize) -> String {
        let text = format!("{value:.decimals$}");
        let text = if text.contains('.') {
            text.trim_end_matches('0').trim_end_matches('.')
        } else {
            &text
        };
        let text = if text == "-0" { "0" } else { text };
        text.replace('-', "−").replace('.', &self.decimal_mark)
    }
}
