//! Titles and spoken sentences of the pictures that any week has. Findings
//! about pay come from those who compute them.

use stint_model::{Arg, Metres, Millis, Phrase};

/// What a day or a week comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sums {
    /// Days with work.
    pub days: u32,
    /// Visits.
    pub visits: u32,
    /// Time on the way.
    pub travel: Millis,
    /// Time not recorded.
    pub gap: Millis,
}

/// What the ways of a day come to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ways {
    /// Trips.
    pub trips: u32,
    /// Gaps.
    pub gaps: u32,
    /// Distance along the trips.
    pub length: Metres,
}

/// "6 visits, and 1 h 24 min on the way".
pub fn day_title(sums: Sums) -> Phrase {
    Phrase::new("scene-day-title")
        .with("visits", counted("common-count-visits", sums.visits))
        .with("travel", Arg::Duration(sums.travel))
}

/// What a screen reader says of a day; `date` is an [`Arg::Date`].
pub fn day_sentence(date: Arg, sums: Sums) -> Phrase {
    Phrase::new("scene-day-sentence")
        .with("date", date)
        .with("visits", counted("common-count-visits", sums.visits))
        .with("travel", Arg::Duration(sums.travel))
        .with("gap", Arg::Duration(sums.gap))
}

/// "5 h 12 min on the way in 5 days, between 31 visits".
pub fn week_title(sums: Sums) -> Phrase {
    Phrase::new("scene-week-title")
        .with("travel", Arg::Duration(sums.travel))
        .with("days", counted("common-count-days", sums.days))
        .with("visits", counted("common-count-visits", sums.visits))
}

/// What a screen reader says of a week; `date`, its first day, is an
/// [`Arg::Date`].
pub fn week_sentence(date: Arg, sums: Sums) -> Phrase {
    Phrase::new("scene-week-sentence")
        .with("days", counted("common-count-days", sums.days))
        .with("date", date)
        .with("visits", counted("common-count-visits", sums.visits))
        .with("travel", Arg::Duration(sums.travel))
        .with("gap", Arg::Duration(sums.gap))
}

/// "9.4 km on 5 trips".
pub fn route_title(ways: Ways) -> Phrase {
    Phrase::new("scene-route-title")
        .with("length", Arg::Distance(ways.length))
        .with("trips", counted("common-count-trips", ways.trips))
}

/// What a screen reader says of a route.
pub fn route_sentence(ways: Ways) -> Phrase {
    Phrase::new("scene-route-sentence")
        .with("trips", counted("common-count-trips", ways.trips))
        .with("length", Arg::Distance(ways.length))
        .with("gaps", counted("common-count-gaps", ways.gaps))
}

/// "92% of the time at work was recorded"; nothing expected is nothing missed.
pub fn coverage_title(recorded: Millis, expected: Millis) -> Phrase {
    let share = if expected.0 > 0 {
        (recorded.0.clamp(0, expected.0) as f64) / (expected.0 as f64) * 100.0
    } else {
        100.0
    };
    Phrase::new("scene-coverage-title").with("share", Arg::Percent(share))
}

/// What a screen reader says of coverage.
pub fn coverage_sentence(recorded: Millis, expected: Millis) -> Phrase {
    Phrase::new("scene-coverage-sentence")
        .with("expected", Arg::Duration(expected))
        .with("recorded", Arg::Duration(recorded))
}

fn counted(id: &'static str, n: u32) -> Arg {
    Arg::Phrase(Phrase::new(id).with("count", Arg::Count(i64::from(n))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coverage_is_a_share_of_what_was_expected() {
        let share = |r, e| match &coverage_title(Millis(r), Millis(e)).args[0].1 {
            Arg::Percent(p) => *p,
            _ => f64::NAN,
        };
        assert_eq!(share(1, 4), 25.0);
        assert_eq!(share(9, 4), 100.0);
        assert_eq!(share(-3, 4), 0.0);
        assert_eq!(share(0, 0), 100.0);
    }
}
