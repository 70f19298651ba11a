//! A system that fails, for tests.
//!
//! [`syscalls`] stands between a test and its C library; [`Faults`] makes any
//! call fail; [`Trace`] notes each step towards the disk, and [`Image`] tells
//! what a power cut after any of them leaves. [`work`] is what a phone does
//! meanwhile, and [`Owed`] what it was promised by then.
#![cfg(target_os = "linux")]

mod faults;
mod image;
mod owed;
mod phone;
mod random;
mod small;
pub mod syscalls;
mod trace;
pub mod work;

pub use faults::{Fault, Faults};
pub use image::{Cut, Found, Image, lay};
pub use owed::{Again, Owed, Promise, Verdict, Witness};
pub use phone::{DAY, Phone, at, fix, scratch};
pub use random::Random;
pub use small::SmallDisk;
pub use trace::{Lie, Step, Trace};

/// A whole number from the environment: how long a test is to run.
pub fn how_many(variable: &str, otherwise: usize) -> usize {
    let set = std::env::var(variable).ok();
    set.and_then(|n| n.parse().ok()).unwrap_or(otherwise)
}
