//! Which findings the record can bear.

use chrono::NaiveDate;
use stint_pay::{DateRange, Finding, FindingKind};

/// What is known of the record as a whole.
pub(crate) struct OnRecord<'a> {
    /// The day of its first record.
    pub(crate) first: Option<NaiveDate>,
    pub(crate) today: NaiveDate,
    /// Whether nothing of some days was damaged or erased.
    pub(crate) is_whole: &'a dyn Fn(DateRange) -> bool,
}

impl OnRecord<'_> {
    /// The findings about some days that hold: what is held against pay only for
    /// days that are over and on record from the first on, and "the minimum was
    /// reached" only where nothing is gone, since more hours for the same pay
    /// might show the contrary.
    pub(crate) fn kept(&self, found: Vec<Finding>, range: DateRange) -> Vec<Finding> {
        let touches = |days: DateRange| days.first <= range.last && range.first <= days.last;
        let over = |days: DateRange| {
            days.last <= self.today && self.first.is_some_and(|first| first <= days.first)
        };
        found
            .into_iter()
            .filter(|f| touches(f.days))
            .filter(|f| !against_pay(f) || over(f.days))
            .filter(|f| f.kind != FindingKind::MinimumWageMet || (self.is_whole)(f.days))
            .collect()
    }
}

/// Whether a finding holds hours or kilometres against what was paid for them.
/// What unpaid ways are worth holds nothing against it; what is owed for them
/// does.
fn against_pay(f: &Finding) -> bool {
    match f.kind {
        FindingKind::BelowMinimumWage
        | FindingKind::MinimumWageMet
        | FindingKind::PayslipHours
        | FindingKind::MileageOwed
        | FindingKind::MileageBelowOfficial => true,
        FindingKind::UnpaidTravel => !f.is_worth_alone(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use stint_model::Phrase;

    fn days(first: &str, last: &str) -> DateRange {
        DateRange::between(first.parse().unwrap(), last.parse().unwrap())
    }

    fn finding(kind: FindingKind, days: DateRange) -> Finding {
        Finding {
            kind,
            days,
            headline: Phrase::new("app-no-findings"),
            amount: None,
            time: None,
            working: Vec::new(),
            sources: Vec::new(),
            narrow: Vec::new(),
            steps: Vec::new(),
            plans: Vec::new(),
        }
    }

    fn kept(found: &[(FindingKind, DateRange)], first: &str, whole: bool) -> Vec<FindingKind> {
        let record = OnRecord {
            first: first.parse().ok(),
            today: "2026-11-29".parse().unwrap(),
            is_whole: &|_| whole,
        };
        let found = found.iter().map(|(kind, days)| finding(*kind, *days));
        let november = days("2026-11-01", "2026-11-30");
        let kept = record.kept(found.collect(), november);
        kept.into_iter().map(|f| f.kind).collect()
    }

    #[test]
    fn pay_is_judged_by_whole_periods_that_are_over() {
        use FindingKind::{BelowMinimumWage, DayRest, MinimumWageMet};
        let over = days("2026-10-26", "2026-11-22");
        let not_yet = days("2026-11-23", "2026-12-20");
        let earlier = days("2026-09-28", "2026-10-25");
        let below = |days| [(BelowMinimumWage, days)];
        assert_eq!(kept(&below(over), "2026-10-26", true), [BelowMinimumWage]);
        assert_eq!(kept(&below(over), "2026-10-27", true), []);
        assert_eq!(kept(&below(not_yet), "2026-10-26", true), []);
        assert_eq!(kept(&below(earlier), "2026-01-01", true), []);
        let rest = [(DayRest, not_yet)];
        assert_eq!(kept(&rest, "2026-11-27", true), [DayRest]);
        let met = [(MinimumWageMet, over)];
        assert_eq!(kept(&met, "2026-10-26", true), [MinimumWageMet]);
        assert_eq!(kept(&met, "2026-10-26", false), []);
    }

    /// What ways are worth holds nothing against the pay. What is owed for them
    /// does: pay for them may still come until the period is over.
    #[test]
    fn ways_are_owed_by_periods_that_are_over() {
        let record = OnRecord {
            first: "2026-10-26".parse().ok(),
            today: "2026-11-29".parse().unwrap(),
            is_whole: &|_| true,
        };
        let over = days("2026-10-26", "2026-11-22");
        let not_yet = days("2026-11-23", "2026-12-20");
        let unpaid = |line, days| {
            let mut ways = finding(FindingKind::UnpaidTravel, days);
            ways.working.push(stint_pay::Line {
                text: Phrase::new(line),
                money: None,
            });
            ways
        };
        for (line, days, told) in [
            ("pay-travel-worth", not_yet, true),
            ("pay-travel-worth-no-least", not_yet, true),
            ("pay-travel-rate", not_yet, false),
            ("pay-travel-rate", over, true),
        ] {
            let kept = record.kept(vec![unpaid(line, days)], days);
            assert_eq!(kept.len(), usize::from(told), "{line}");
        }
    }
}
