//! The demo: a synthetic week goes through the real code.

pub mod world;
