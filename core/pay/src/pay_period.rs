//! The stretches of days that pay is grouped by.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::zones::DateRange;

/// How pay is grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PayPeriod {
    /// By month, from this day of it (1 to 28).
    Month {
        /// The day.
        first_day: u32,
    },
    /// By a number of days, from this day on and before it.
    Days {
        /// How many.
        days: u32,
        /// The first day of any one of them.
        start: NaiveDate,
    },
}

impl PayPeriod {
    /// The period that holds a day.
    pub fn holding(self, day: NaiveDate) -> DateRange {
        match self {
            PayPeriod::Month { first_day } => {
                let this = day.with_day(first_day).unwrap_or(day);
                let first = if this <= day {
                    this
                } else {
                    this.checked_sub_months(Months::new(1)).unwrap_or(day)
                };
                let next = first.checked_add_months(Months::new(1)).unwrap_or(first);
                DateRange::between(first, next.pred_opt().unwrap_or(first))
            }
            PayPeriod::Days { days, start } => {
                let length = i64::from(days.max(1));
                let into = (day - start).num_days().rem_euclid(length);
                let first = day.checked_sub_days(Days::new(into as u64)).unwrap_or(day);
                let last = first
                    .checked_add_days(Days::new(length as u64 - 1))
                    .unwrap_or(first);
                DateRange::between(first, last)
            }
        }
    }

    /// All periods that touch the days, in order.
    pub fn covering(self, days: DateRange) -> Vec<DateRange> {
        let mut out = Vec::new();
        let mut day = days.first;
        while day <= days.last {
            let period = self.holding(day);
            out.push(period);
            match period.last.succ_opt() {
                Some(next) if next > day => day = next,
                _ => break,
            }
        }
        out
    }
}
