//! The running day.

use std::sync::Arc;

use stint_app::AppError;

use crate::hidden::hidden;
use crate::reports::Writer;
use crate::values::ms;
use crate::{
    CalendarDate, DayNote, DayRow, Gap, Language, Moment, Picture, Span, StintError, StintPhone,
};

/// The day that runs, ready to show.
#[derive(uniffi::Record)]
#[uniffi::export(Debug)]
pub struct Today {
    /// Its date.
    pub date: CalendarDate,
    /// It in one line: "Recording since 07:42. 3 visits, 58 min on the way."
    pub line: String,
    /// Since when a shift runs.
    pub shift_since_ms: Option<i64>,
    /// Since when a break in it runs.
    pub break_since_ms: Option<i64>,
    /// Until when a place was seen today.
    pub seen_until_ms: Option<i64>,
    /// Work of today that is in no shift, though she marks shifts: a start she
    /// may have forgotten. `correct` it with `AddShift`; if she is still at
    /// work, append a shift's start, typed, at its end.
    pub forgotten: Option<Span>,
    /// The disk is full, and what was recorded last waits: `line` says so, and
    /// nothing here knows of it. `forgotten` is none then.
    pub is_behind: bool,
    /// Visits to places of work so far.
    pub work_visits: u32,
    /// Time on the way between them so far, in milliseconds.
    pub between_ms: i64,
    /// What is missing from the day so far, and why.
    pub gaps: Vec<Gap>,
    /// Her notes so far, in order of time.
    pub notes: Vec<DayNote>,
    /// Its rows in order, without overlap.
    pub rows: Vec<DayRow>,
    /// Its ribbon.
    pub ribbon: Arc<Picture>,
}

hidden!(Today);

#[uniffi::export]
impl StintPhone {
    /// The day that runs, with what was recorded until now; a recorder may run
    /// meanwhile. The picture is `width` units wide, 280 to 1600.
    pub fn today(&self, language: Language, width: u16, now: Moment) -> Result<Today, StintError> {
        let (now, writer) = (now.check()?, Writer::new(language, width));
        self.slot.with(|phone| {
            let today = phone.today(now)?;
            let report = &today.report;
            let day = report.days.first().ok_or(AppError::NothingRecorded)?;
            let utc_ms = |t: stint_app::model::UtcMs| t.get();
            Ok(Today {
                date: today.date.into(),
                line: writer.say(&today.line(now)),
                shift_since_ms: today.shift_since.map(utc_ms),
                break_since_ms: today.break_since.map(utc_ms),
                seen_until_ms: today.seen_until.map(utc_ms),
                forgotten: today.forgotten.map(Span::from),
                is_behind: today.is_behind,
                work_visits: u32::try_from(day.work_visits()).unwrap_or(u32::MAX),
                between_ms: ms(day.hours.time(stint_app::pay::Class::Between).best()),
                gaps: writer.gaps(report, day),
                notes: writer.notes(report, day),
                rows: day.rows.iter().map(|r| writer.row(report, r)).collect(),
                ribbon: writer.ribbon(report, day),
            })
        })
    }
}
