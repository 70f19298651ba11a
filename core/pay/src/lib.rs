//! Hours, owed pay, mileage, rest and breaks over dated, sourced rule packs.
//!
//! Pure functions: no file, no clock, no chance. Money is integers throughout,
//! each figure has its range, each finding its working line by line and the
//! law it rests on. It is information, not legal advice; the message
//! `pay-not-advice` says so, once.

mod agreement;
mod arrears;
mod classes;
mod contract;
mod error;
mod findings;
mod hours;
mod ledger;
mod legs;
mod lodging;
mod marks;
mod order;
mod overtime;
mod pack;
mod pay_period;
mod payslip;
mod plans;
mod rate;
mod roles;
mod roster;
mod span;
mod typed_payslip;
mod weeks;
mod zones;

pub use agreement::{AgreedTravel, Agreement};
pub use arrears::arrears;
pub use contract::{Contract, Rounding, RoundingWay, TravelPay};
pub use error::{At, PayError};
pub use findings::after_hours::{after_hours, after_hours_range, time_in_apps};
pub use findings::claim::claim_deadline;
pub use findings::mileage::{Allowance, allowance};
pub use findings::{Finding, FindingKind, Inputs, Line, Plan, Step, StepKind, findings};
pub use hours::{Counted, Hours, by_day, by_week, over};
pub use ledger::{Class, Entry, Ledger};
pub use legs::{LegEstimate, Legs};
pub use lodging::Lodging;
pub use marks::Marks;
pub use order::{MOST_VISITS, Order, Stop, Travel, best_order, follow};
pub use overtime::{OvertimePay, overtime};
pub use pack::{
    Citation, Figure as RuleFigure, JURISDICTIONS, RestCounted, RuleKey, RulePack, Select, Sure,
    Treatment, Value, Vehicle, WageChanges, YearStart,
};
pub use pay_period::PayPeriod;
pub use payslip::{Item, Payslip, PayslipLine};
pub use plans::Plans;
pub use rate::{MM_PER_KM, MM_PER_MILE, Millimetres, Per, Rate, parse_micros, parse_minor};
pub use roster::{Planned, Roster};
pub use span::{MoneySpan, Span};
pub use typed_payslip::{TypedLine, TypedPayslip};
pub use weeks::{Estimate, Week, weeks};
pub use zones::{DateRange, Zones};
