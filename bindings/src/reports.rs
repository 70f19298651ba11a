//! Making reports in the chosen language.

use std::sync::Arc;

use stint_app::messages::Messages;
use stint_app::model::{Arg, Millis, Phrase, PlaceKind as Kind};
use stint_app::pay::{Class, DateRange, Finding};
use stint_app::scene::Width;
use stint_app::{AppError, Day, Painter, Phone, Report, Row, words};

use crate::report::{
    DayNote, DayReport, DayRow, DaySummary, DayVisit, FigureLine, FindingView, Gap, MoneyRange,
    TimeRange, WeekReport, WorkingLine,
};
use crate::values::{days, ms};
use crate::{CalendarDate, Language, Moment, Picture, ProposedEnd, StintError, StintPhone};

#[uniffi::export]
impl StintPhone {
    /// The ISO week (Monday to Sunday) of a date. Pictures are `width` units
    /// wide, 280 to 1600.
    pub fn week(
        &self,
        of: CalendarDate,
        language: Language,
        width: u16,
        now: Moment,
    ) -> Result<WeekReport, StintError> {
        let range = DateRange::iso_week(of.check()?);
        let (now, writer) = (now.check()?, Writer::new(language, width));
        self.slot
            .with(|phone| Ok(writer.week(&phone.report(range, now)?)?))
    }

    /// One local day. Pictures are `width` units wide, 280 to 1600.
    pub fn day(
        &self,
        date: CalendarDate,
        language: Language,
        width: u16,
        now: Moment,
    ) -> Result<DayReport, StintError> {
        let range = days(date, date)?;
        let (now, writer) = (now.check()?, Writer::new(language, width));
        self.slot.with(|phone| {
            let report = phone.report(range, now)?;
            let day = report.days.first().ok_or(AppError::NothingRecorded)?;
            Ok(writer.day(phone, &report, day)?)
        })
    }

    /// Some days, at most 370, as one HTML file that stands alone: no scripts,
    /// nothing loaded from anywhere.
    pub fn page(
        &self,
        first: CalendarDate,
        last: CalendarDate,
        language: Language,
        now: Moment,
    ) -> Result<String, StintError> {
        let (range, now) = (days(first, last)?, now.check()?);
        let messages = language.messages();
        self.slot.with(|phone| {
            let report = phone.report(range, now)?;
            Ok(phone.page(&report, messages)?)
        })
    }
}

/// Makes what a report says ready to show.
pub(crate) struct Writer {
    language: Language,
    messages: &'static Messages,
    painter: Painter<'static>,
    width: Width,
}

impl Writer {
    pub(crate) fn new(language: Language, width: u16) -> Self {
        let messages = language.messages();
        Self {
            language,
            messages,
            painter: Painter::new(messages),
            width: Width::new(width),
        }
    }

    pub(crate) fn say(&self, phrase: &Phrase) -> String {
        self.messages.say(phrase)
    }

    pub(crate) fn say_all(&self, phrases: &[Phrase]) -> Vec<String> {
        phrases.iter().map(|p| self.say(p)).collect()
    }

    fn week(&self, report: &Report) -> Result<WeekReport, AppError> {
        let hours = &report.hours;
        let figures = words::figures(report).into_iter();
        Ok(WeekReport {
            first: report.range.first.into(),
            last: report.range.last.into(),
            headline: self.say(&words::headline(report)),
            missing: self.say_all(&words::missing(report)),
            figures: figures
                .map(|f| FigureLine {
                    label: self.say(&f.words()),
                    value: self.say(&f.best),
                })
                .collect(),
            at_work_places: hours
                .time(Class::Visit)
                .plus(hours.time(Class::Office))
                .into(),
            between: hours.time(Class::Between).into(),
            between_distance: hours.length(Class::Between).into(),
            commute: hours.time(Class::Commute).into(),
            after_hours_ms: ms(report.after_hours_time()),
            days: report.days.iter().map(|d| self.summary(d)).collect(),
            has_contract: report.has_contract,
            findings: report
                .findings
                .iter()
                .map(|f| self.finding(f))
                .collect::<Result<_, _>>()?,
            not_advice: self.say(&Phrase::new("pay-not-advice")),
            picture: Picture::new(self.painter.week(report, self.width)),
            after_hours_picture: self
                .painter
                .after_hours(report, self.width)
                .map(Picture::new),
        })
    }

    fn summary(&self, day: &Day) -> DaySummary {
        DaySummary {
            date: day.date.into(),
            headline: self.say(&words::day_headline(day)),
            work_visits: u32::try_from(day.work_visits()).unwrap_or(u32::MAX),
        }
    }

    pub(crate) fn finding(&self, f: &Finding) -> Result<FindingView, AppError> {
        let lines = f.working.iter().map(|line| WorkingLine {
            text: self.say(&line.text),
            amount: line.money.map(|m| self.messages.value(&Arg::Money(m))),
        });
        Ok(FindingView {
            kind: f.kind.into(),
            first: f.days.first.into(),
            last: f.days.last.into(),
            headline: self.say(&f.headline),
            amount: f.amount.map(|a| MoneyRange {
                currency: a.best.currency.code().to_owned(),
                low_minor: a.low.minor,
                best_minor: a.best.minor,
                high_minor: a.high.minor,
            }),
            time: f.time.map(|t| TimeRange {
                low_ms: ms(t.low),
                best_ms: ms(t.best),
                high_ms: ms(t.high),
            }),
            working: lines.collect(),
            sources: f.sources.iter().map(|s| self.say(&s.phrase())).collect(),
            narrow: self.say_all(&f.narrow),
            picture: self.painter.waterfall(f, self.width)?.map(Picture::new),
        })
    }

    fn day(&self, phone: &Phone, report: &Report, day: &Day) -> Result<DayReport, AppError> {
        let sketch = phone.sketch(&self.painter, report, day, self.width)?;
        let proposed = day.shift_ends.iter();
        Ok(DayReport {
            date: day.date.into(),
            headline: self.say(&words::day_headline(day)),
            missing: self.say_all(&words::missing(report)),
            gaps: self.gaps(report, day),
            notes: self.notes(report, day),
            proposed_ends: proposed
                .map(|end| ProposedEnd::of(end, &report.zones, self.language))
                .collect(),
            rows: day.rows.iter().map(|r| self.row(report, r)).collect(),
            visits: visits(report),
            ribbon: self.ribbon(report, day),
            sketch: sketch.map(Picture::new),
        })
    }

    pub(crate) fn ribbon(&self, report: &Report, day: &Day) -> Arc<Picture> {
        Picture::new(self.painter.day(day, &report.zones, self.width))
    }

    /// What wasn't recorded of a working day.
    pub(crate) fn gaps(&self, report: &Report, day: &Day) -> Vec<Gap> {
        let clock = |t| self.messages.value(&Arg::Clock(report.zones.clock(t)));
        let gap = |g: stint_app::model::Gap| Gap {
            span: g.interval.into(),
            from: clock(g.interval.start()),
            to: clock(g.interval.end()),
            cause: g.cause.into(),
        };
        day.gaps_at_work().map(gap).collect()
    }

    /// What she noted on it.
    pub(crate) fn notes(&self, report: &Report, day: &Day) -> Vec<DayNote> {
        let note = |n: &stint_app::Note| DayNote {
            span: n.interval.into(),
            said: self.say(&words::note(n, &report.zones)),
            text: n.text.as_str().to_owned(),
        };
        day.notes.iter().map(note).collect()
    }

    pub(crate) fn row(&self, report: &Report, row: &Row) -> DayRow {
        let clock = |t| self.messages.value(&Arg::Clock(report.zones.clock(t)));
        let length = |t: Millis| self.messages.value(&Arg::Duration(t));
        let way = row.length.best();
        DayRow {
            span: row.interval.into(),
            from: clock(row.interval.start()),
            to: clock(row.interval.end()),
            what: self.say(&words::row(row)),
            length: length(row.time.best()),
            distance: (way.0 > 0.0).then(|| self.messages.value(&Arg::Distance(way))),
            known: self.say_all(&words::known(&row.time)),
            time: row.time.into(),
            way: row.length.into(),
        }
    }
}

fn visits(report: &Report) -> Vec<DayVisit> {
    let timeline = &report.timeline;
    let visits = timeline.visits.iter().map(|v| {
        let place = v.place.and_then(|id| timeline.place(id));
        let name = place.and_then(|p| p.name.as_ref());
        DayVisit {
            span: v.interval.into(),
            name: name.map(|n| n.as_str().to_owned()),
            kind: place.map_or(Kind::Unknown, |p| p.kind).into(),
            can_be_named: v.position.is_some(),
            not_work: v.not_work,
        }
    });
    visits.collect()
}
