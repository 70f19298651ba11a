//! Values shared by all of Stint: time, coordinates, records, visits, trips, gaps.
//!
//! No I/O, no clock, no randomness: everything here is a value that can be
//! compared, stored and sent. Units live in newtypes; a coordinate prints
//! nothing of itself, so that no log and no error can carry one.

mod amendment;
mod coordinate;
mod error;
mod figure;
mod gap;
mod money;
mod phrase;
mod place;
mod record;
mod text;
mod time;
mod timeline;
mod units;
pub mod wire;
mod words;
mod zone;

pub use amendment::{Amendment, AmendmentId, Change};
pub use coordinate::Coordinate;
pub use error::ModelError;
pub use figure::{Figure, Known};
pub use gap::{Gap, GapCause};
pub use money::{Currency, Money};
pub use phrase::{Arg, Phrase, Say};
pub use place::{Place, PlaceId, PlaceKind};
pub use record::{
    Activity, Answer, AppUse, Battery, DeviceEvent, Fix, Mark, Payload, PlatformVisit, Record,
    RecordId, Source, Steps, StoredRecord, Stream,
};
pub use text::{LongText, ShortText};
pub use time::{BootTime, Interval, Millis, Moment, UtcDay, UtcMs, ZoneOffset};
pub use timeline::{Coverage, Mode, Reason, Sureness, Timeline, Trip, Visit};
pub use units::{CentimetresPerSecond, Decimetres, Degrees, Metres, Percent};
pub use zone::{NamedZone, WallTime};
