//! Reports as shells show them: sentences in the chosen language, and the
//! numbers beside them.

use std::sync::Arc;

use stint_app::model::{self, Figure, Metres, Millis};
use stint_app::pay;

use crate::hidden::hidden;
use crate::mirror::mirror;
use crate::values::ms;
use crate::{CalendarDate, Picture, PlaceKind, ProposedEnd, Span};

/// A length of time by how it is known, with its honest range, in
/// milliseconds. `best_ms` is the sum of the four parts.
#[derive(Clone, Copy, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct TimeFigure {
    /// What sensors measured.
    pub measured_ms: i64,
    /// What the worker corrected.
    pub corrected_ms: i64,
    /// What the worker typed.
    pub typed_ms: i64,
    /// What is estimated across gaps.
    pub estimated_ms: i64,
    /// The least it can honestly be.
    pub low_ms: i64,
    /// The best single value.
    pub best_ms: i64,
    /// The most it can honestly be.
    pub high_ms: i64,
}

impl From<Figure<Millis>> for TimeFigure {
    fn from(f: Figure<Millis>) -> Self {
        Self {
            measured_ms: ms(f.measured),
            corrected_ms: ms(f.corrected),
            typed_ms: ms(f.typed),
            estimated_ms: ms(f.estimated),
            low_ms: ms(f.low),
            best_ms: ms(f.best()),
            high_ms: ms(f.high),
        }
    }
}

/// A distance by how it is known, with its honest range, in metres.
#[derive(Clone, Copy, PartialEq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct DistanceFigure {
    /// What sensors measured.
    pub measured_m: f64,
    /// What the worker corrected.
    pub corrected_m: f64,
    /// What the worker typed.
    pub typed_m: f64,
    /// What is estimated across gaps.
    pub estimated_m: f64,
    /// The least it can honestly be.
    pub low_m: f64,
    /// The best single value.
    pub best_m: f64,
    /// The most it can honestly be.
    pub high_m: f64,
}

impl From<Figure<Metres>> for DistanceFigure {
    fn from(f: Figure<Metres>) -> Self {
        Self {
            measured_m: f.measured.0,
            corrected_m: f.corrected.0,
            typed_m: f.typed.0,
            estimated_m: f.estimated.0,
            low_m: f.low.0,
            best_m: f.best().0,
            high_m: f.high.0,
        }
    }
}

/// A length of time with its range, in milliseconds.
#[derive(Clone, Copy, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct TimeRange {
    /// The least.
    pub low_ms: i64,
    /// The best single value.
    pub best_ms: i64,
    /// The most.
    pub high_ms: i64,
}

/// An amount with its range, in minor units of a currency.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct MoneyRange {
    /// ISO 4217 code.
    pub currency: String,
    /// The least.
    pub low_minor: i64,
    /// The best single value.
    pub best_minor: i64,
    /// The most.
    pub high_minor: i64,
}

/// One figure to show, range included.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct FigureLine {
    /// What it is.
    pub label: String,
    /// How much.
    pub value: String,
}

/// A week, ready to show.
#[derive(uniffi::Record)]
#[uniffi::export(Debug)]
pub struct WeekReport {
    /// Its Monday.
    pub first: CalendarDate,
    /// Its Sunday.
    pub last: CalendarDate,
    /// The week in one sentence.
    pub headline: String,
    /// What is missing from the record, and why: one sentence, then one a gap.
    pub missing: Vec<String>,
    /// The figures to show.
    pub figures: Vec<FigureLine>,
    /// Time with clients and at the office.
    pub at_work_places: TimeFigure,
    /// Time on the way between them.
    pub between: TimeFigure,
    /// Distance between them.
    pub between_distance: DistanceFigure,
    /// Time from and to home.
    pub commute: TimeFigure,
    /// Time in work apps outside working time, in milliseconds.
    pub after_hours_ms: i64,
    /// Its days.
    pub days: Vec<DaySummary>,
    /// Whether there is a contract to compare with.
    pub has_contract: bool,
    /// What she may be owed; empty without a contract.
    pub findings: Vec<FindingView>,
    /// That it isn't legal advice; to be shown with findings.
    pub not_advice: String,
    /// Seven ribbons.
    pub picture: Arc<Picture>,
    /// Work apps after hours, a cell a day; nothing where there was none.
    pub after_hours_picture: Option<Arc<Picture>>,
}

/// One day of a week.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct DaySummary {
    /// Its date.
    pub date: CalendarDate,
    /// It in one sentence.
    pub headline: String,
    /// Visits to places of work.
    pub work_visits: u32,
}

mirror! {
    /// What a finding is about.
    out FindingKind = pay::FindingKind {
        /// Travel between clients that wasn't paid.
        UnpaidTravel,
        /// Pay below the minimum wage.
        BelowMinimumWage,
        /// Pay at or above it.
        MinimumWageMet,
        /// No minimum wage is known for these days.
        NoMinimumWage,
        /// Mileage agreed, or due by law, and not paid.
        MileageOwed,
        /// Driving costs up to the official rate that nobody paid.
        MileageBelowOfficial,
        /// Too little rest between two working days.
        DayRest,
        /// Too little rest in a week.
        WeekRest,
        /// No break, or too short.
        Break,
        /// More work in a day than the law lets anybody do.
        DayHours,
        /// More work in a week than that.
        WeekHours,
        /// Hours worked and not on the payslip.
        PayslipHours,
        /// Hours worked at night.
        NightWork,
        /// Too many hours for a night worker on average.
        NightAverage,
        /// What overtime adds to the plain rate.
        Overtime,
        /// Too many hours a week on average.
        WeekAverage,
        /// Work apps used outside working time.
        AfterHours,
        /// The plan against what happened.
        Roster,
        /// An order of planned visits with less time on the way.
        BetterOrder,
        /// Until when a claim for the missing wages can be made.
        ClaimDeadline,
    }
}

/// One finding, with its working.
#[derive(uniffi::Record)]
#[uniffi::export(Debug)]
pub struct FindingView {
    /// What it is about.
    pub kind: FindingKind,
    /// First day it is about.
    pub first: CalendarDate,
    /// Last day it is about.
    pub last: CalendarDate,
    /// It in one sentence.
    pub headline: String,
    /// Its amount, where it is money.
    pub amount: Option<MoneyRange>,
    /// Its length, where it is time.
    pub time: Option<TimeRange>,
    /// How it was worked out.
    pub working: Vec<WorkingLine>,
    /// The law and figures it rests on, with their days.
    pub sources: Vec<String>,
    /// What would narrow the range.
    pub narrow: Vec<String>,
    /// From paid to owed, where it has such steps.
    pub picture: Option<Arc<Picture>>,
}

/// One line of a finding's working.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct WorkingLine {
    /// What it says.
    pub text: String,
    /// Its amount, if it has one.
    pub amount: Option<String>,
}

mirror! {
    /// Why nothing was recorded.
    out GapCause = model::GapCause {
        /// The worker paused it.
        PausedByWorker,
        /// Outside the hours or shifts she chose.
        OutsideRecordedHours,
        /// A permission is missing.
        PermissionMissing,
        /// The system stopped the app.
        StoppedBySystem,
        /// The battery saver stopped it.
        BatterySaver,
        /// No position could be found.
        NoSignal,
        /// The phone was off.
        PhoneOff,
        /// The phone wasn't unlocked since it was restarted.
        NotUnlockedSinceRestart,
        /// The recorder itself failed, by a full disk for instance.
        RecorderFailed,
        /// Nothing tells.
        Unknown,
    }
}

/// A stretch within a working day that wasn't recorded.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct Gap {
    /// When.
    pub span: Span,
    /// Its start on the wall clock.
    pub from: String,
    /// Its end on the wall clock.
    pub to: String,
    /// Why, as far as it is known.
    pub cause: GapCause,
}

/// A day, ready to show.
#[derive(uniffi::Record)]
#[uniffi::export(Debug)]
pub struct DayReport {
    /// Its date.
    pub date: CalendarDate,
    /// It in one sentence.
    pub headline: String,
    /// What is missing from the record, and why.
    pub missing: Vec<String>,
    /// The same, gap by gap.
    pub gaps: Vec<Gap>,
    /// Her notes, in order of time.
    pub notes: Vec<DayNote>,
    /// Ends of shifts begun on it that she didn't end.
    pub proposed_ends: Vec<ProposedEnd>,
    /// Its rows in order, without overlap.
    pub rows: Vec<DayRow>,
    /// Its visits, to name or correct.
    pub visits: Vec<DayVisit>,
    /// Its ribbon.
    pub ribbon: Arc<Picture>,
    /// Its ways and places without a map; nothing where no way was recorded.
    pub sketch: Option<Arc<Picture>>,
}

/// A stretch of a day.
#[derive(Clone, PartialEq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct DayRow {
    /// When.
    pub span: Span,
    /// Its start on the wall clock.
    pub from: String,
    /// Its end on the wall clock.
    pub to: String,
    /// What it was.
    pub what: String,
    /// Its length, to show.
    pub length: String,
    /// Its distance, to show, for ways.
    pub distance: Option<String>,
    /// How it is known, one word each.
    pub known: Vec<String>,
    /// Its length.
    pub time: TimeFigure,
    /// Its distance.
    pub way: DistanceFigure,
}

/// What she noted on a day.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct DayNote {
    /// When she made it, or the stretch of time that it is about.
    pub span: Span,
    /// It with its time, to show.
    pub said: String,
    /// Her words alone.
    pub text: String,
}

/// A visit that can be named or corrected.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct DayVisit {
    /// When; names the visit in `StintPhone.name_place` and `correct`.
    pub span: Span,
    /// Her name for the place, if she gave one.
    pub name: Option<String>,
    /// What the place is to her, as far as it is known.
    pub kind: PlaceKind,
    /// Whether it has a position, so that its place can be named.
    pub can_be_named: bool,
    /// She said it is not work.
    pub not_work: bool,
}

hidden!(
    DayRow,
    DayNote,
    DayVisit,
    TimeFigure,
    DistanceFigure,
    TimeRange,
    MoneyRange,
    FigureLine,
    DaySummary,
    WorkingLine,
    Gap,
    WeekReport,
    FindingView,
    DayReport
);
