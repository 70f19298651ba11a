//! The crate from outside: one program, so that it is linked once.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests"
)]

mod after_hours;
mod average;
mod better_order;
mod breaks;
mod claims;
mod classes;
mod clocks;
mod common;
mod deadlines;
mod examples;
mod hours;
mod laws;
mod lodging;
mod marks;
mod messages;
mod most_hours;
mod night;
mod on_duty;
mod order;
mod overtime;
mod packs;
mod pay_periods;
mod payslip_hours;
mod promised_ways;
mod rates;
mod reached;
mod rest;
mod rest_between;
mod roles;
mod roster;
mod roster_week;
mod rules;
mod slips;
mod spread;
mod wage;
mod ways;
mod week;
mod week_figures;
mod wider_slips;
