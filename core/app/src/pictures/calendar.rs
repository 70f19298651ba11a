//! Work apps after hours, day by day.

use stint_model::Millis;
use stint_pay::DateRange;
use stint_scene::{CalendarWeek, Cell, Scene, UseCalendar, Width, use_calendar};

use super::Painter;
use crate::report::Report;
use crate::words;

impl Painter<'_> {
    /// Work apps after hours, a cell a day and a row a week; nothing where there
    /// was none.
    pub fn after_hours(&self, report: &Report, width: Width) -> Option<Scene> {
        if report.after_hours_time() == Millis::ZERO {
            return None;
        }
        let cell = |date| match report.days.iter().find(|d| d.date == date) {
            None => Cell::Outside,
            Some(d) => {
                let minutes = d.after_hours_time().0 / 60_000;
                Cell::Minutes(u16::try_from(minutes).unwrap_or(u16::MAX))
            }
        };
        let first = DateRange::iso_week(report.range.first);
        let names: Vec<String> = first
            .iter()
            .map(|date| words::weekday(self.messages, date))
            .collect();
        let mondays = first.first.iter_weeks();
        let weeks = mondays
            .take_while(|monday| *monday <= report.range.last)
            .map(|monday| {
                let days: Vec<Cell> = DateRange::iso_week(monday).iter().map(cell).collect();
                Some(CalendarWeek {
                    label: self.messages.date_short(monday),
                    days: days.try_into().ok()?,
                })
            })
            .collect::<Option<_>>()?;
        let input = UseCalendar {
            caption: self.caption(&words::after_hours_title(report), None),
            weekdays: names.try_into().ok()?,
            weeks,
        };
        Some(use_calendar(&input, &self.labels, width))
    }
}

#[cfg(test)]
mod tests {
    use chrono::Datelike;
    use stint_messages::{Lang, Messages};
    use stint_model::{AppUse, Interval, ShortText, Timeline};
    use stint_pay::{Hours, Span, Zones};

    use super::*;
    use crate::report::Day;

    /// A month from Sunday to Monday has six rows: days before and after it are
    /// empty, the others have their minutes.
    #[test]
    fn a_pay_period_has_a_row_for_each_of_its_weeks() {
        let range =
            DateRange::between("2026-11-01".parse().unwrap(), "2026-11-30".parse().unwrap());
        let zones = Zones::named("Europe/London").unwrap();
        let day = |date| {
            let interval = zones.day(date);
            let app = ShortText::new("Rota").unwrap();
            let minutes = Millis::from_mins(i64::from(date.day()));
            let used = Interval::between(interval.start(), interval.start().plus(minutes));
            let after_hours = vec![AppUse {
                app,
                interval: used,
            }];
            Day {
                date,
                interval,
                rows: Vec::new(),
                hours: Hours::default(),
                gaps: Vec::new(),
                notes: Vec::new(),
                after_hours,
                shift_ends: Vec::new(),
                coverage: None,
                gone: false,
            }
        };
        let report = Report {
            days: range.iter().map(day).collect(),
            range,
            hours: Hours::default(),
            after_hours: Span::default(),
            findings: Vec::new(),
            has_contract: false,
            records: 0,
            gone: Vec::new(),
            timeline: Timeline::default(),
            zones: zones.clone(),
        };
        let messages = Messages::new(Lang::En);
        let painter = Painter::new(&messages);
        let scene = painter.after_hours(&report, Width::PAGE).unwrap();
        let rows = scene.table.rows;
        assert_eq!(rows.len(), 6);
        assert_eq!(rows[0][1..], ["", "", "", "", "", "", "0:01"]);
        assert_eq!(rows[1][1], "0:02");
        assert_eq!(rows[5][1..3], ["0:30".to_owned(), String::new()]);
    }
}
