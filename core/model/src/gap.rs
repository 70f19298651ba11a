//! Time that wasn't recorded, and why.

use serde::{Deserialize, Serialize};

use crate::Interval;

/// Why nothing was recorded. The list is closed: whoever shows gaps has a
/// sentence for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GapCause {
    /// The worker paused it.
    PausedByWorker,
    /// Outside the hours or shifts she chose.
    OutsideRecordedHours,
    /// A permission is missing.
    PermissionMissing,
    /// The system stopped the app.
    StoppedBySystem,
    /// The battery saver stopped it.
    BatterySaver,
    /// No position could be found.
    NoSignal,
    /// The phone was off.
    PhoneOff,
    /// The phone wasn't unlocked since it was restarted.
    NotUnlockedSinceRestart,
    /// The recorder itself failed, by a full disk for instance.
    RecorderFailed,
    /// Nothing tells.
    Unknown,
}

impl GapCause {
    /// Every cause, in the order they are shown.
    pub const ALL: [GapCause; 10] = [
        GapCause::PausedByWorker,
        GapCause::OutsideRecordedHours,
        GapCause::PermissionMissing,
        GapCause::StoppedBySystem,
        GapCause::BatterySaver,
        GapCause::NoSignal,
        GapCause::PhoneOff,
        GapCause::NotUnlockedSinceRestart,
        GapCause::RecorderFailed,
        GapCause::Unknown,
    ];
}

/// A stretch without a record, longer than the recorder's own rhythm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Gap {
    /// From the last record before to the first after.
    pub interval: Interval,
    /// The likely cause.
    pub cause: GapCause,
}
