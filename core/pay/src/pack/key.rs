//! The closed list of rules that a pack can hold, and the units of each.

use serde::Deserialize;

use super::unit::Treatment;

/// What a figure is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RuleKey {
    /// Least pay for an hour; may have a `band`.
    MinimumWage,
    /// Least pay for a month of full-time work; may have a `band`.
    MinimumWageMonth,
    /// The minimum wage is reached in each week by itself, not over a pay period.
    WageEachWeek,
    /// It is reached in each hour by itself.
    WageEachHour,
    /// Most that lodging by the employer may count for, a day.
    AccommodationOffset,
    /// Money for a mile or kilometre; needs `vehicle`, may have `above`.
    Mileage,
    /// That mileage at this rate has to be paid, and is not only free of tax.
    MileageDue,
    /// Uninterrupted rest in each 24 hours.
    DayRest,
    /// Uninterrupted rest in each 7 days.
    WeekRest,
    /// Rest in each 14 days that may stand for two weekly rests.
    FortnightRest,
    /// Length of the break due after `after` of work.
    Break,
    /// Length of the short rests due after `after` of work, beside the break.
    RestBreak,
    /// Hours of pay that are due for a day on which a break is missing.
    BreakPremium,
    /// When night time starts; `after` is what makes it night work.
    NightStart,
    /// When night time ends.
    NightEnd,
    /// Most hours of a night worker in 24 hours, on average.
    NightAverage,
    /// Most hours a week on average over `over_weeks`.
    WeekAverage,
    /// Hours of a full-time week.
    FullTimeWeek,
    /// Most hours in a day.
    DayHours,
    /// Most hours in any one week.
    WeekHours,
    /// Pay factor for hours of a week beyond `after`.
    OvertimeWeek,
    /// Pay factor for hours of a day beyond `after`.
    OvertimeDay,
    /// The same for the seventh day of a week whose days were all worked.
    OvertimeSeventhDay,
    /// Overtime is paid on the average of all pay of the week over its hours.
    RegularRate,
    /// Breaks up to this long are working time, for pay.
    ShortBreak,
    /// Extra hours of minimum pay when a day spans more than `after`.
    SpreadOfHours,
    /// Time to bring a claim, from the (last) short payment, less a day.
    ClaimLimit,
    /// How far back a claim for wages can reach.
    ClaimLookBack,
    /// Time between two clients: it counts.
    TravelBetween,
    /// The same time is to be paid as work is, at the agreed rate.
    TravelPaid,
    /// Time between home and work: it doesn't count.
    TravelHome,
    /// Time between home and the first and last client of a worker without
    /// fixed place of work, for rest and weekly hours.
    TravelHomeNoFixedPlace,
    /// Time asleep by arrangement at a place with facilities to sleep, for pay.
    SleepIn,
    /// The same, for weekly hours and rest.
    SleepInHours,
    /// Time on call, free to be elsewhere, for pay.
    OnCall,
    /// The same, for weekly hours and rest.
    OnCallHours,
    /// What the worker spends for the job and isn't given back lowers the pay
    /// that is held against the minimum wage.
    CostsReducePay,
    /// The employer has to give back what the worker spends for the job.
    CostsRepaid,
    /// Rate for arrears: the old, or today's where it is higher.
    ArrearsAtCurrentRate,
}

/// What kind of figure a rule takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    MoneyAnHour,
    MoneyADay,
    MoneyAMonth,
    MoneyADistance,
    Time,
    Clock,
    Factor,
    Calendar,
    Word,
}

impl RuleKey {
    /// The name in a pack.
    pub const fn name(self) -> &'static str {
        match self {
            RuleKey::MinimumWage => "minimum_wage",
            RuleKey::MinimumWageMonth => "minimum_wage_month",
            RuleKey::WageEachWeek => "wage_each_week",
            RuleKey::WageEachHour => "wage_each_hour",
            RuleKey::AccommodationOffset => "accommodation_offset",
            RuleKey::Mileage => "mileage",
            RuleKey::MileageDue => "mileage_due",
            RuleKey::DayRest => "day_rest",
            RuleKey::WeekRest => "week_rest",
            RuleKey::FortnightRest => "fortnight_rest",
            RuleKey::Break => "break",
            RuleKey::RestBreak => "rest_break",
            RuleKey::BreakPremium => "break_premium",
            RuleKey::FullTimeWeek => "full_time_week",
            RuleKey::NightStart => "night_start",
            RuleKey::NightEnd => "night_end",
            RuleKey::NightAverage => "night_average",
            RuleKey::WeekAverage => "week_average",
            RuleKey::DayHours => "day_hours",
            RuleKey::WeekHours => "week_hours",
            RuleKey::OvertimeWeek => "overtime_week",
            RuleKey::OvertimeDay => "overtime_day",
            RuleKey::OvertimeSeventhDay => "overtime_seventh_day",
            RuleKey::RegularRate => "regular_rate",
            RuleKey::ShortBreak => "short_break",
            RuleKey::SpreadOfHours => "spread_of_hours",
            RuleKey::ClaimLimit => "claim_limit",
            RuleKey::ClaimLookBack => "claim_look_back",
            RuleKey::TravelBetween => "travel_between",
            RuleKey::TravelPaid => "travel_paid",
            RuleKey::TravelHome => "travel_home",
            RuleKey::TravelHomeNoFixedPlace => "travel_home_no_fixed_place",
            RuleKey::SleepIn => "sleep_in",
            RuleKey::SleepInHours => "sleep_in_hours",
            RuleKey::OnCall => "on_call",
            RuleKey::OnCallHours => "on_call_hours",
            RuleKey::CostsReducePay => "costs_reduce_pay",
            RuleKey::CostsRepaid => "costs_repaid",
            RuleKey::ArrearsAtCurrentRate => "arrears_at_current_rate",
        }
    }

    pub(crate) const fn shape(self) -> Shape {
        match self {
            RuleKey::MinimumWage => Shape::MoneyAnHour,
            RuleKey::MinimumWageMonth => Shape::MoneyAMonth,
            RuleKey::AccommodationOffset => Shape::MoneyADay,
            RuleKey::Mileage => Shape::MoneyADistance,
            RuleKey::DayRest
            | RuleKey::WeekRest
            | RuleKey::FortnightRest
            | RuleKey::Break
            | RuleKey::RestBreak
            | RuleKey::BreakPremium
            | RuleKey::FullTimeWeek
            | RuleKey::NightAverage
            | RuleKey::WeekAverage
            | RuleKey::DayHours
            | RuleKey::WeekHours
            | RuleKey::ShortBreak
            | RuleKey::SpreadOfHours => Shape::Time,
            RuleKey::NightStart | RuleKey::NightEnd => Shape::Clock,
            RuleKey::OvertimeWeek | RuleKey::OvertimeDay | RuleKey::OvertimeSeventhDay => {
                Shape::Factor
            }
            RuleKey::ClaimLimit | RuleKey::ClaimLookBack => Shape::Calendar,
            RuleKey::MileageDue
            | RuleKey::WageEachWeek
            | RuleKey::WageEachHour
            | RuleKey::RegularRate
            | RuleKey::TravelBetween
            | RuleKey::TravelPaid
            | RuleKey::TravelHome
            | RuleKey::TravelHomeNoFixedPlace
            | RuleKey::SleepIn
            | RuleKey::SleepInHours
            | RuleKey::OnCall
            | RuleKey::OnCallHours
            | RuleKey::CostsReducePay
            | RuleKey::CostsRepaid
            | RuleKey::ArrearsAtCurrentRate => Shape::Word,
        }
    }

    /// The one word that is obeyed, where another would have no effect: ways
    /// between clients are work, ways from and to home are not; a wage that is
    /// reached in each week or hour is.
    pub(crate) const fn only_word(self) -> Option<Treatment> {
        match self {
            RuleKey::TravelBetween | RuleKey::WageEachWeek | RuleKey::WageEachHour => {
                Some(Treatment::Counts)
            }
            RuleKey::TravelHome => Some(Treatment::DoesNotCount),
            _ => None,
        }
    }

    pub(crate) const fn needs_after(self) -> bool {
        matches!(
            self,
            RuleKey::Break
                | RuleKey::RestBreak
                | RuleKey::OvertimeWeek
                | RuleKey::OvertimeDay
                | RuleKey::OvertimeSeventhDay
                | RuleKey::SpreadOfHours
        )
    }
}

impl Shape {
    pub(crate) const fn example(self) -> &'static str {
        match self {
            Shape::MoneyAnHour => "GBP/hour",
            Shape::MoneyADay => "GBP/day",
            Shape::MoneyAMonth => "EUR/month",
            Shape::MoneyADistance => "GBP/mile",
            Shape::Time => "hours",
            Shape::Clock => "clock",
            Shape::Factor => "times",
            Shape::Calendar => "months",
            Shape::Word => "word",
        }
    }
}
