//! Places that keep their identity over weeks.

use serde::{Deserialize, Serialize};

use crate::{Coordinate, Known, ShortText};

/// A place's number within one worker's timeline. It means nothing elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PlaceId(pub u32);

/// What a place is to the worker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKind {
    /// Where she lives. Proposed on the phone, never sent.
    Home,
    /// Somebody she works for.
    Client,
    /// Her employer's premises.
    Office,
    /// Her own business.
    Personal,
    /// Not told yet.
    Unknown,
}

impl PlaceKind {
    /// Whether time there is work by its nature.
    pub const fn is_work(self) -> bool {
        matches!(self, PlaceKind::Client | PlaceKind::Office)
    }
}

/// A place visited once or many times.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Its number in this timeline.
    pub id: PlaceId,
    /// Its centre; none where she gave a name and no place was ever seen.
    pub centre: Option<Coordinate>,
    /// What it is to the worker.
    pub kind: PlaceKind,
    /// The worker's own name for it.
    pub name: Option<ShortText>,
    /// How its kind is known: estimated when proposed, typed when she named it.
    pub known: Known,
}
