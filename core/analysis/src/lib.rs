//! Pure functions from fixes to visits, places, trips and gaps.
//!
//! [`Analyser`] streams: records go in, [`Visit`](stint_model::Visit)s,
//! [`Trip`](stint_model::Trip)s and [`Gap`](stint_model::Gap)s come out of a
//! [`Sink`], with memory that doesn't grow with the log. [`analyse`] does the
//! same for records in any order. [`places`] then finds where she keeps coming
//! back to, [`amend`] lays the worker's corrections on top, and [`coverage`]
//! says how much of a stretch was recorded.
//!
//! There is one configuration for every phone and every rhythm of recording.
//! The method, its sources and measured figures are in `docs/src/analysis.md`.

mod amend;
mod analyser;
mod assemble;
mod clock;
mod cluster;
mod coverage;
mod cut;
mod door;
mod edge;
mod gaps;
mod halt;
mod hints;
mod input;
mod method;
mod params;
mod parts;
mod path;
mod places;
mod plane;
mod recording;
mod segment;
mod shift_end;
mod sink;

pub use amend::amend;
pub use analyser::{Analyser, Tally, analyse};
pub use clock::{ClockWatch, Logged, clock_corrections, moved};
pub use coverage::coverage;
pub use gaps::gap_phrase;
pub use input::Observation;
pub use method::{METHOD, fingerprint};
pub use places::{Named, places, places_off_duty};
pub use shift_end::{EndedBy, ShiftEnd, shift_end, unended};
pub use sink::Sink;
