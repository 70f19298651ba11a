//! What is logged, and never changed afterwards.

use serde::{Deserialize, Serialize};

use crate::{
    CentimetresPerSecond, Coordinate, Decimetres, Degrees, Interval, Known, LongText, Moment,
    Percent, ShortText,
};

/// The vault's streams.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stream {
    /// Records as they were logged.
    Raw,
    /// What the worker changed, laid on top.
    Amendment,
    /// What analysis made; can always be made again.
    Derived,
    /// Choices.
    Settings,
    /// The consent log.
    Consent,
}

/// Names one record for good. It survives rewriting into another segment, so
/// a record written twice after a failed sync counts once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RecordId {
    /// Random, one an installation.
    pub install: u64,
    /// Number of the segment of the first attempt to write it.
    pub segment: u64,
    /// Its number within that attempt.
    pub counter: u32,
}

/// Where a record comes from.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Satellite positioning.
    Gps,
    /// Cell towers and wireless networks.
    Network,
    /// The platform's own blend.
    Fused,
    /// Another app asked; this one listened.
    Passive,
    /// The operating system's logs and events.
    System,
    /// The worker, by touch or by keyboard.
    Worker,
    /// Another program's file, named by its format.
    Imported(ShortText),
}

/// A position at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Fix {
    /// Where.
    pub position: Coordinate,
    /// Radius that holds the true position with 68 %, as phones define it.
    #[serde(default)]
    pub accuracy: Option<Decimetres>,
    /// Height above the ellipsoid.
    #[serde(default)]
    pub altitude: Option<Decimetres>,
    /// Speed over ground.
    #[serde(default)]
    pub speed: Option<CentimetresPerSecond>,
    /// Direction of movement.
    #[serde(default)]
    pub bearing: Option<Degrees>,
}

/// A touch on start or end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// It begins.
    Start,
    /// It ends.
    End,
}

/// One app in the foreground.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct AppUse {
    /// The app's name as the system gives it; only apps the worker chose.
    pub app: ShortText,
    /// When it was in front.
    pub interval: Interval,
}

/// Steps counted over a stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Steps {
    /// How many.
    pub count: u32,
    /// When.
    pub interval: Interval,
}

/// State of the battery.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Battery {
    /// How full.
    pub level: Percent,
    /// Whether it is charging.
    pub charging: bool,
}

/// An answer to a short question, a campaign's or Stint's own.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Answer {
    /// The question's key.
    pub question: ShortText,
    /// What she answered.
    pub answer: LongText,
}

/// What the platform thinks she is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Activity {
    /// Not moving.
    Still,
    /// On foot.
    Walking,
    /// On a bicycle.
    Cycling,
    /// In a vehicle.
    Vehicle,
}

/// A stay reported by the platform itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PlatformVisit {
    /// Where.
    pub position: Coordinate,
    /// Radius of uncertainty.
    #[serde(default)]
    pub accuracy: Option<Decimetres>,
    /// When.
    pub interval: Interval,
}

/// What happened to the recorder or its phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeviceEvent {
    /// The recorder is alive: an undetected loss can't be older than the last one.
    RecorderAlive,
    /// The recorder started.
    RecorderStarted,
    /// The recorder was stopped in order.
    RecorderStopped,
    /// The recorder found that it had been killed.
    RecorderKilled,
    /// The recorder couldn't write.
    RecorderFailed,
    /// The worker paused recording.
    Paused,
    /// The worker resumed recording.
    Resumed,
    /// A permission was taken away.
    PermissionLost,
    /// A permission was given.
    PermissionGranted,
    /// No position can be found.
    SignalLost,
    /// Positions are found again.
    SignalFound,
    /// The battery saver came on.
    BatterySaverOn,
    /// The battery saver went off.
    BatterySaverOff,
    /// The phone is shutting down.
    PhoneOff,
    /// The phone started.
    PhoneOn,
    /// The phone was unlocked for the first time since it started.
    FirstUnlock,
    /// The wall clock was set.
    ClockChanged,
    /// The time zone changed.
    ZoneChanged,
    /// The disk is full.
    DiskFull,
}

/// What a record says.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Payload {
    /// A position.
    Fix(Fix),
    /// A shift starts or ends.
    Shift(Mark),
    /// A break starts or ends.
    Break(Mark),
    /// Words of the worker.
    Note(LongText),
    /// An app in the foreground.
    AppUse(AppUse),
    /// Steps.
    Steps(Steps),
    /// Battery.
    Battery(Battery),
    /// An answer to a question.
    Answer(Answer),
    /// Something happened to the recorder or its phone.
    Device(DeviceEvent),
    /// The platform's guess at an activity.
    Activity(Activity),
    /// The platform's own visit.
    Visit(PlatformVisit),
}

/// One thing that was logged.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Record {
    /// When.
    pub moment: Moment,
    /// Where it comes from.
    pub source: Source,
    /// How it is known.
    pub known: Known,
    /// What it says.
    pub payload: Payload,
}

/// A record with its name, as the vault gives it back.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct StoredRecord {
    /// Its name for good.
    pub id: RecordId,
    /// What was logged.
    pub record: Record,
}
