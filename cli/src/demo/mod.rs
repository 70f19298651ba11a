//! The demo: a synthetic week goes through the real code.
//!
//! [`world`] makes the week and its truth; everything after that is what any
//! worker and any organiser would run.

mod compare;
mod folder;
mod member;
mod story;
pub mod world;

pub(crate) use story::tell;
