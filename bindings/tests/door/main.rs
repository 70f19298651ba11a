//! The door as a shell uses it: only what is exported.

#![allow(clippy::unwrap_used, reason = "a test that can't go on fails")]

mod bad_values;
mod by_hand;
mod callbacks;
mod care;
mod damage;
mod errors;
mod journey;
mod keeping;
mod memory;
mod papers;
mod qr;
mod today;
mod world;
