//! A member's own figures, by her separate consent.

use std::collections::BTreeMap;

use stint_model::{Arg, Phrase};

use super::{Counted, DeskCampaign, End, MemberKey, Quantity, Range, Unit, WeekFigure};
use crate::ShareError;
use crate::classes::{or_more, up_to};

/// One week of a case.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseWeek {
    /// ISO week.
    pub week: String,
    /// The figure, where the phone knew it.
    pub figure: Option<Range>,
    /// The week in one sentence.
    pub sentence: Phrase,
}

/// One member's own figures. Not a finding about a group.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseView {
    /// Whose.
    pub member: MemberKey,
    /// The unit.
    pub unit: Unit,
    /// Week by week.
    pub weeks: Vec<CaseWeek>,
    /// What to bear in mind.
    pub notes: Vec<Phrase>,
}

/// The view of one member's figures: only of packages to which she gave that
/// consent.
///
/// # Errors
/// [`ShareError::UnknownMember`], [`ShareError::NoCaseConsent`].
pub fn case_view(
    counted: &Counted,
    campaign: &DeskCampaign,
    member: MemberKey,
) -> Result<CaseView, ShareError> {
    let all = counted.by_day().into_iter();
    let mut hers = all.filter(|p| p.member == member).peekable();
    if hers.peek().is_none() {
        return Err(ShareError::UnknownMember);
    }
    let mut weeks: BTreeMap<String, (WeekFigure, Whole)> = BTreeMap::new();
    for package in hers.filter(|p| p.case_view) {
        let of = |weeks: &BTreeMap<String, WeekFigure>, whole| {
            let weeks = weeks.clone().into_iter();
            weeks.map(move |(week, f)| (week, (f, whole)))
        };
        weeks.extend(of(&package.part_weeks, Whole::No));
        weeks.extend(of(&package.weeks, Whole::Yes));
    }
    if weeks.is_empty() {
        return Err(ShareError::NoCaseConsent);
    }
    let unit = Unit::of(campaign.invitation.terms().question);
    let week = |(week, (f, whole)): (String, (WeekFigure, Whole))| CaseWeek {
        sentence: sentence(&week, unit, &f, whole),
        figure: f.figure,
        week,
    };
    Ok(CaseView {
        member,
        unit,
        weeks: weeks.into_iter().map(week).collect(),
        notes: vec![
            Phrase::new("share-case-consent"),
            Phrase::new("share-case-not-a-group"),
        ],
    })
}

/// Whether the figure is of a whole week.
#[derive(Clone, Copy)]
enum Whole {
    Yes,
    No,
}

fn sentence(week: &str, unit: Unit, figure: &WeekFigure, whole: Whole) -> Phrase {
    let week = match whole {
        Whole::Yes => Arg::Text(week.to_owned()),
        Whole::No => {
            Arg::Phrase(Phrase::new("share-case-part-of").with("week", Arg::Text(week.to_owned())))
        }
    };
    let Some(r) = figure.figure else {
        return Phrase::new("share-case-week-unknown").with("week", week);
    };
    let arg = |value| Quantity { value, unit }.arg();
    let (value, high) = match figure.end {
        None => (arg(r.best), arg(r.high)),
        Some(End::UpTo) => (up_to(arg(r.high)), arg(r.high)),
        Some(End::OrMore) if r.best < r.high => (arg(r.best), or_more(arg(r.high))),
        Some(End::OrMore) => (or_more(arg(r.best)), or_more(arg(r.high))),
    };
    Phrase::new("share-case-week")
        .with("week", week)
        .with("value", value)
        .with("low", arg(r.low))
        .with("high", high)
}
