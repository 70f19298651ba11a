//! A finding in words.

use stint_model::{Arg, Phrase};

use super::finding::Ends;
use super::{Affected, Missing, Quantity, Range, Unit, Whom};
use crate::Question;

pub(crate) fn headline(question: Question, unit: Unit, members: u32, median: &Range) -> Phrase {
    let id = match question {
        Question::UnpaidTravel => "share-finding-unpaid-travel",
        Question::Mileage => "share-finding-mileage",
        Question::MissedBreaks => "share-finding-missed-breaks",
        Question::AfterHours => "share-finding-after-hours",
        Question::HoursWorked => "share-finding-hours-worked",
        Question::ClientTime => "share-finding-client-time",
    };
    let arg = |value| Quantity { value, unit }.arg();
    Phrase::new(id)
        .with("members", Arg::Count(i64::from(members)))
        .with("median", arg(median.best))
        .with("low", arg(median.low))
        .with("high", arg(median.high))
}

pub(crate) fn notes(
    whom: Whom,
    members: u32,
    affected: &Affected,
    dominated: bool,
    missing: &Missing,
    weeks: &(String, String),
) -> Vec<Phrase> {
    let count = |n: u32| Arg::Count(i64::from(n));
    let mut out = vec![
        Phrase::new("share-finding-how")
            .with("first", Arg::Text(weeks.0.clone()))
            .with("last", Arg::Text(weeks.1.clone()))
            .with("members", count(members)),
        match affected {
            Affected::Exactly { members: m } => Phrase::new("share-finding-affected-exactly")
                .with("affected", count(*m))
                .with("members", count(members)),
            Affected::AtLeast { members: m } => Phrase::new("share-finding-affected-at-least")
                .with("affected", count(*m))
                .with("members", count(members)),
            Affected::Few => {
                Phrase::new("share-finding-affected-few").with("members", count(members))
            }
        },
    ];
    if dominated {
        out.push(Phrase::new("share-finding-mean-withheld"));
    }
    for (n, id) in [
        (Some(missing.codes_unused), "share-finding-codes-unused"),
        (missing.weeks_owed, "share-finding-weeks-owed"),
        (missing.weeks_unknown, "share-finding-weeks-unknown"),
        (missing.unconfirmed, unconfirmed(whom)),
    ] {
        if let Some(n) = n.filter(|n| *n > 0) {
            out.push(Phrase::new(id).with("count", count(n)));
        }
    }
    if missing.some_unsettled {
        out.push(Phrase::new("share-finding-unsettled"));
    }
    out.push(Phrase::new("share-finding-few-unsaid"));
    if let Some(percent) = missing.recorded_percent {
        out.push(Phrase::new("share-finding-recorded").with("value", Arg::Percent(percent)));
    }
    out.push(Phrase::new("share-finding-bias"));
    out.push(Phrase::new("share-finding-limits"));
    out
}

const fn unconfirmed(whom: Whom) -> &'static str {
    match whom {
        Whom::Confirmed => "share-finding-unconfirmed-left-out",
        Whom::Everyone => "share-finding-unconfirmed-counted",
    }
}

impl Ends {
    /// How weeks that are known only roughly count.
    pub(crate) fn say(self, unit: Unit) -> Vec<Phrase> {
        let arg = |value| Quantity { value, unit }.arg();
        let up_to = self.up_to.map(|limit| {
            Phrase::new("share-finding-up-to")
                .with("limit", arg(limit))
                .with("middle", arg(limit / 2.0))
        });
        let or_more = self
            .or_more
            .map(|limit| Phrase::new("share-finding-or-more").with("limit", arg(limit)));
        up_to.into_iter().chain(or_more).collect()
    }
}
