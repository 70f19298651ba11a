//! What a shell logs.

use stint_app::model::{
    self, AppUse, Battery, CentimetresPerSecond, Decimetres, Degrees, Fix, Known, Percent,
    PlatformVisit, Record, Source, Steps,
};

use crate::hidden::hidden;
use crate::mirror::mirror;
use crate::values::{name, words};
use crate::{Moment, Position, Span, StintError};

/// One thing to log. It is never changed afterwards.
#[derive(Clone, PartialEq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct NewRecord {
    /// When.
    pub moment: Moment,
    /// Where it comes from.
    pub origin: Origin,
    /// What it says.
    pub payload: Payload,
}

/// Where a record comes from, and so how it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Origin {
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
    /// The worker touched it at that moment: the clock is measured.
    Touched,
    /// The worker wrote it.
    Typed,
}

impl Origin {
    fn core(self) -> (Source, Known) {
        let source = match self {
            Origin::Gps => Source::Gps,
            Origin::Network => Source::Network,
            Origin::Fused => Source::Fused,
            Origin::Passive => Source::Passive,
            Origin::System => Source::System,
            Origin::Touched | Origin::Typed => Source::Worker,
        };
        let known = match self {
            Origin::Typed => Known::Typed,
            _ => Known::Measured,
        };
        (source, known)
    }
}

mirror! {
    /// Start or end.
    in Mark = model::Mark {
        /// It begins.
        Start,
        /// It ends.
        End,
    }
}

mirror! {
    /// What the platform thinks she is doing.
    in Activity = model::Activity {
        /// Not moving.
        Still,
        /// On foot.
        Walking,
        /// On a bicycle.
        Cycling,
        /// In a vehicle.
        Vehicle,
    }
}

mirror! {
    /// What happened to the recorder or its phone.
    in DeviceEvent = model::DeviceEvent {
        /// The recorder is alive.
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
}

/// What a record says. Where the platform doesn't know a number (iOS: it is
/// negative), leave it out.
#[derive(Clone, PartialEq, uniffi::Enum)]
#[uniffi::export(Debug)]
pub enum Payload {
    /// A position.
    Fix {
        /// Where.
        position: Position,
        /// Radius in metres that holds the true position with 68 %.
        accuracy_m: Option<f64>,
        /// Height above the ellipsoid in metres.
        altitude_m: Option<f64>,
        /// Speed over ground in metres per second.
        speed_m_s: Option<f64>,
        /// Direction of movement in degrees, 0 north, 90 east.
        bearing_deg: Option<f64>,
    },
    /// A shift starts or ends.
    Shift {
        /// Which.
        mark: Mark,
    },
    /// A break starts or ends.
    Break {
        /// Which.
        mark: Mark,
    },
    /// Words of the worker, at most 4,000 bytes.
    Note {
        /// The words.
        text: String,
    },
    /// An app in the foreground; only apps the worker chose.
    AppUse {
        /// Its name.
        app: String,
        /// When.
        span: Span,
    },
    /// Steps counted.
    Steps {
        /// How many.
        count: u32,
        /// When.
        span: Span,
    },
    /// State of the battery.
    Battery {
        /// How full, 0 to 100.
        percent: u8,
        /// Whether it is charging.
        charging: bool,
    },
    /// An answer to a short question.
    Answer {
        /// The question's key.
        question: String,
        /// What she answered.
        answer: String,
    },
    /// Something happened to the recorder or its phone.
    Device {
        /// What.
        event: DeviceEvent,
    },
    /// The platform's guess at an activity.
    Activity {
        /// Which.
        activity: Activity,
    },
    /// The platform's own visit.
    Visit {
        /// Where.
        position: Position,
        /// Radius of uncertainty in metres.
        accuracy_m: Option<f64>,
        /// When.
        span: Span,
    },
}

hidden!(NewRecord, Payload);

impl NewRecord {
    pub(crate) fn check(self) -> Result<Record, StintError> {
        let (source, known) = self.origin.core();
        Ok(Record {
            moment: self.moment.check()?,
            source,
            known,
            payload: self.payload.check()?,
        })
    }
}

impl Payload {
    fn check(self) -> Result<model::Payload, StintError> {
        use model::Payload as P;
        Ok(match self {
            Payload::Fix {
                position,
                accuracy_m,
                altitude_m,
                speed_m_s,
                bearing_deg,
            } => P::Fix(Fix {
                position: position.check()?,
                accuracy: accuracy_m.map(radius).transpose()?,
                altitude: altitude_m.map(|m| decimetres(m, -1e5, 1e6)).transpose()?,
                speed: speed_m_s.map(speed).transpose()?,
                bearing: bearing_deg.map(bearing).transpose()?,
            }),
            Payload::Shift { mark } => P::Shift(mark.into()),
            Payload::Break { mark } => P::Break(mark.into()),
            Payload::Note { text } => P::Note(words(text)?),
            Payload::AppUse { app, span } => P::AppUse(AppUse {
                app: name(app)?,
                interval: span.check()?,
            }),
            Payload::Steps { count, span } => P::Steps(Steps {
                count,
                interval: span.check()?,
            }),
            Payload::Battery { percent, charging } => P::Battery(Battery {
                level: Percent::new(percent)?,
                charging,
            }),
            Payload::Answer { question, answer } => P::Answer(model::Answer {
                question: name(question)?,
                answer: words(answer)?,
            }),
            Payload::Device { event } => P::Device(event.into()),
            Payload::Activity { activity } => P::Activity(activity.into()),
            Payload::Visit {
                position,
                accuracy_m,
                span,
            } => P::Visit(PlatformVisit {
                position: position.check()?,
                accuracy: accuracy_m.map(radius).transpose()?,
                interval: span.check()?,
            }),
        })
    }
}

fn within(value: f64, low: f64, high: f64) -> Result<f64, StintError> {
    // NaN lies in no range.
    if (low..=high).contains(&value) {
        Ok(value)
    } else {
        Err(StintError::BadNumber)
    }
}

fn decimetres(metres: f64, low: f64, high: f64) -> Result<Decimetres, StintError> {
    Ok(Decimetres::from_metres(within(metres, low, high)?)?)
}

/// Half the Earth's girth is the most a radius can be.
fn radius(metres: f64) -> Result<Decimetres, StintError> {
    decimetres(metres, 0.0, 2.1e7)
}

fn speed(metres_per_second: f64) -> Result<CentimetresPerSecond, StintError> {
    let checked = within(metres_per_second, 0.0, 1e5)?;
    Ok(CentimetresPerSecond((checked * 100.0).round() as u32))
}

fn bearing(degrees: f64) -> Result<Degrees, StintError> {
    let checked = within(degrees, 0.0, 360.0)?;
    Ok(Degrees(checked.round() as u16 % 360))
}
