//! Classes of a week's total at level 1: "up to", steps, "or more". Who knows
//! a little of somebody picks her out most easily where few others are, which
//! is at both ends (top and bottom coding; Hundepool and others, "Statistical
//! Disclosure Control", 2012). Decision 13 says what that gains and costs.

use stint_model::{Arg, Phrase};

use crate::Field;
use crate::csv_text::decimal;
use crate::schema::Kind;

/// The classes of one kind of total, in the unit of its cells: minutes, tenths
/// of a kilometre, or how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Classes {
    step: i64,
    /// The class "up to" ends here; 0 if there is none.
    little: i64,
    /// The class "or more" begins here.
    much: i64,
}

/// Measured, corrected, typed, estimated, low, high.
pub(crate) type Parts<T> = [T; 6];

impl Classes {
    /// Of a kind of record. That of the rota is of time beyond it.
    pub(crate) const fn of(field: Field) -> Option<Self> {
        let (step, little, much) = match field {
            Field::UnpaidTravel => (15, 2 * 60, 10 * 60),
            Field::Hours => (30, 24 * 60, 36 * 60),
            Field::AfterHours => (15, 30, 5 * 60),
            Field::Distance => (50, 500, 2_500),
            Field::MissedBreaks => (1, 0, 5),
            Field::Rota => (15, 60, 5 * 60),
            Field::Visits => return None,
        };
        Some(Self { step, little, much })
    }

    /// Where "up to" ends, if there is such a class.
    pub(crate) const fn little(self) -> Option<i64> {
        match self.little {
            0 => None,
            little => Some(little),
        }
    }

    /// What stands for "up to": its middle.
    pub(crate) const fn middle(self) -> i64 {
        self.little / 2
    }

    /// Where "or more" begins, which also stands for it.
    pub(crate) const fn much(self) -> i64 {
        self.much
    }

    /// What the classes are, for `datapackage.json`.
    pub(crate) fn about(self, kind: Kind) -> String {
        let unit = |n: i64| match kind {
            Kind::Km => decimal(n, 1),
            _ => n.to_string(),
        };
        let little = self.little().map(|little| {
            let (middle, little) = (unit(self.middle()), unit(little));
            format!("{middle} is up to {little}; ")
        });
        format!(
            "{}{much} is {much} or more; between them steps of {}",
            little.unwrap_or_default(),
            unit(self.step),
            much = unit(self.much)
        )
    }

    /// The class of a total: a number that stands for it.
    pub(crate) fn total(self, exact: f64) -> i64 {
        match self.nearest(exact) {
            _ if exact <= 0.0 => 0,
            n if n <= self.little => self.middle(),
            n => n.min(self.much),
        }
    }

    fn nearest(self, exact: f64) -> i64 {
        (exact / self.step as f64).round() as i64 * self.step
    }

    /// A figure in its class. The ends of its range are classes, too: a high
    /// end within "or more" is not told. In a class at an end the total stands
    /// with the part that made most of it.
    pub(crate) fn figure(self, exact: Parts<f64>) -> Parts<Option<i64>> {
        let [low, high] = [exact[4], exact[5]];
        let total = self.total(exact[..4].iter().sum());
        let mut parts = [0; 4];
        let most = (1..4).fold(0, |a, b| if exact[b] > exact[a] { b } else { a });
        if total > self.little && total < self.much {
            parts = [0, 1, 2, 3].map(|i| self.nearest(exact[i]));
            parts[most] = 0;
        }
        // At least zero: an end's middle is two steps or more, so that what
        // the others were rounded up by is never more than the largest.
        parts[most] = (total - parts.iter().sum::<i64>()).max(0);
        let [measured, corrected, typed, estimated] = parts.map(Some);
        let low = Some(self.low(low).min(total));
        let high = self.high(high).map(|high| high.max(total));
        [measured, corrected, typed, estimated, low, high]
    }

    /// The least: down to a class, but more than nothing is one more.
    fn low(self, exact: f64) -> i64 {
        // The epsilon keeps a float's dust from taking a whole step away.
        match (exact / self.step as f64 + 1e-9).floor() as i64 * self.step {
            _ if exact < 1.0 => 0,
            n if n <= self.little => 1,
            n => n.min(self.much),
        }
    }

    fn high(self, exact: f64) -> Option<i64> {
        match (exact / self.step as f64 - 1e-9).ceil() as i64 * self.step {
            n if n <= 0 => Some(0),
            n if n >= self.much => None,
            n => Some(n.max(self.little)),
        }
    }

    /// Whether a figure is one that [`Classes::figure`] could have made.
    #[cfg(feature = "open")]
    pub(crate) fn holds(self, figure: Parts<Option<i64>>) -> bool {
        let [Some(a), Some(b), Some(c), Some(d), Some(low), high] = figure else {
            return false;
        };
        let parts = [a, b, c, d];
        let total = parts.iter().sum();
        let step = |n: i64| n > self.little && n <= self.much && n % self.step == 0;
        let at_an_end = total == self.middle() || total == self.much;
        let in_steps = match at_an_end {
            true => parts.iter().filter(|p| **p > 0).count() <= 1,
            false => step(total) && parts.iter().all(|p| p % self.step == 0),
        };
        let high = match high {
            None => true,
            Some(n) => total < self.much && n >= total && (n == 0 || n == self.little || step(n)),
        };
        (total == 0 || in_steps) && (low <= 1 || step(low)) && low <= total && high
    }

    /// Whether a count is one that can be sent.
    #[cfg(feature = "open")]
    pub(crate) const fn holds_count(self, n: i64) -> bool {
        n <= self.much
    }
}

/// "Up to" so much.
pub(crate) fn up_to(value: Arg) -> Arg {
    Arg::Phrase(Phrase::new("share-up-to").with("value", value))
}

/// So much "or more".
pub(crate) fn or_more(value: Arg) -> Arg {
    Arg::Phrase(Phrase::new("share-or-more").with("value", value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TRAVEL: Option<Classes> = Classes::of(Field::UnpaidTravel);

    #[test]
    fn totals_of_a_week() {
        let class = |minutes| TRAVEL.unwrap().total(minutes);
        assert_eq!([0.0, 0.4, 60.0, 127.4].map(class), [0, 60, 60, 60]);
        assert_eq!([127.6, 200.0, 592.4].map(class), [135, 195, 585]);
        assert_eq!([592.6, 600.0, 10_080.0].map(class), [600; 3]);
        let breaks = Classes::of(Field::MissedBreaks).unwrap();
        assert_eq!([0.0, 1.0, 4.0, 9.0].map(|n| breaks.total(n)), [0, 1, 4, 5]);
    }

    #[test]
    fn figures_of_a_week() {
        let figure = |exact| TRAVEL.unwrap().figure(exact).map(|n| n.unwrap_or(-1));
        let [all, most] = [[190.0, 0.0, 0.0, 0.0], [100.0, 0.0, 70.0, 20.0]];
        let with = |p: [f64; 4], low, high| figure([p[0], p[1], p[2], p[3], low, high]);
        assert_eq!(with(all, 181.0, 210.0), [195, 0, 0, 0, 180, 210]);
        assert_eq!(with(most, 100.0, 612.0), [105, 0, 75, 15, 1, -1]);
        let little = [20.0, 0.0, 30.0, 0.0];
        assert_eq!(with(little, 0.0, 70.0), [0, 0, 60, 0, 0, 120]);
        let much = [0.0, 0.0, 0.0, 1_300.0];
        assert_eq!(with(much, 595.0, 1_400.0), [0, 0, 0, 600, 585, -1]);
        assert_eq!(with(much, 1_200.0, 1_400.0), [0, 0, 0, 600, 600, -1]);
        assert_eq!(with([0.0; 4], 0.0, 0.0), [0; 6]);
        assert_eq!(with([0.0; 4], 0.0, 20.0), [0, 0, 0, 0, 0, 120]);
        // Ends of ranges that are a class's own; two parts alike.
        assert_eq!(with(all, 180.0, 600.0), [195, 0, 0, 0, 180, -1]);
        assert_eq!(with(all, 1.0, 585.0), [195, 0, 0, 0, 1, 585]);
        let alike = [50.0, 0.0, 50.0, 0.0];
        assert_eq!(with(alike, 0.9, 120.0), [60, 0, 0, 0, 0, 120]);
    }

    #[cfg(feature = "open")]
    #[test]
    fn no_closer_figure_holds() {
        let holds = |parts: [i64; 5], high| {
            let [a, b, c, d, low] = parts.map(Some);
            TRAVEL.unwrap().holds([a, b, c, d, low, high])
        };
        for (parts, high) in [
            ([0, 0, 0, 0, 0], Some(0)),
            ([0, 0, 0, 0, 0], Some(120)),
            ([0, 0, 60, 0, 1], Some(135)),
            ([105, 0, 75, 15, 1], None),
            ([135, 0, 0, 0, 135], Some(135)),
            ([600, 0, 0, 0, 585], None),
            ([600, 0, 0, 0, 600], None),
        ] {
            assert!(holds(parts, high), "{parts:?} {high:?}");
        }
        for (parts, high) in [
            ([191, 0, 0, 0, 180], Some(210)),
            ([120, 0, 0, 0, 1], Some(120)),
            ([615, 0, 0, 0, 600], None),
            ([190, 5, 0, 0, 180], Some(210)),
            ([30, 0, 30, 0, 1], Some(120)),
            ([30, 0, 0, 0, 1], Some(120)),
            ([600, 0, 0, 0, 600], Some(600)),
            ([195, 0, 0, 0, 180], Some(180)),
            ([195, 0, 0, 0, 180], Some(0)),
            ([195, 0, 0, 0, 180], Some(200)),
            ([195, 0, 0, 0, 180], Some(615)),
            ([60, 0, 0, 0, 1], Some(90)),
            ([195, 0, 0, 0, 2], Some(210)),
            ([195, 0, 0, 0, 120], Some(210)),
            ([195, 0, 0, 0, 210], Some(210)),
        ] {
            assert!(!holds(parts, high), "{parts:?} {high:?}");
        }
        assert!(!TRAVEL.unwrap().holds([None; 6]));
        let breaks = Classes::of(Field::MissedBreaks).unwrap();
        assert!(breaks.holds_count(5) && !breaks.holds_count(6));
    }

    #[test]
    fn they_say_what_they_are() {
        let about = |field, kind| Classes::of(field).unwrap().about(kind);
        assert_eq!(
            about(Field::Distance, Kind::Km),
            "25.0 is up to 50.0; 250.0 is 250.0 or more; between them steps of 5.0"
        );
        assert_eq!(
            about(Field::MissedBreaks, Kind::Count),
            "5 is 5 or more; between them steps of 1"
        );
    }

    proptest! {
        #[test]
        fn a_figure_keeps_its_sum_and_its_range(
            parts in proptest::array::uniform4(0.0f64..900.0), below in 0.0f64..400.0,
            above in 0.0f64..400.0, scale in 0.0f64..1.0,
        ) {
            let all = [Field::UnpaidTravel, Field::Hours, Field::AfterHours, Field::Distance];
            for field in all.into_iter().chain([Field::Rota]) {
                let classes = Classes::of(field).unwrap();
                let p = parts.map(|v| v * scale);
                let best: f64 = p.iter().sum();
                let [low, high] = [(best - below).max(0.0), best + above];
                let out = classes.figure([p[0], p[1], p[2], p[3], low, high]);
                let [a, b, c, d, from, to] = out.map(|n| n.unwrap_or(i64::MAX / 2));
                prop_assert_eq!(a + b + c + d, classes.total(best));
                prop_assert!(from as f64 <= low + 1e-6 && to as f64 >= high - 1e-6);
                #[cfg(feature = "open")]
                prop_assert!(classes.holds(out), "{:?}", out);
            }
        }
    }
}
