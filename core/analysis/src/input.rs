//! What goes in, put in order of time.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};
use stint_model::{Activity, BootTime, DeviceEvent, Fix, Mark, Payload, PlatformVisit, Steps};

use crate::params::REORDER_MS;

/// One thing that was observed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Observation {
    /// A position.
    Fix(Fix),
    /// Something happened to the recorder or its phone.
    Device(DeviceEvent),
    /// Steps counted over a stretch of time.
    Steps(Steps),
    /// The platform's guess at an activity.
    Activity(Activity),
    /// A stay reported by the platform.
    Visit(PlatformVisit),
    /// A shift starts or ends.
    Shift(Mark),
    /// A break starts or ends.
    Break(Mark),
}

impl Observation {
    /// What analysis uses of a record, if anything.
    pub fn of(payload: &Payload) -> Option<Self> {
        Some(match payload {
            Payload::Fix(f) => Self::Fix(*f),
            Payload::Device(e) => Self::Device(*e),
            Payload::Steps(s) => Self::Steps(*s),
            Payload::Activity(a) => Self::Activity(*a),
            Payload::Visit(v) => Self::Visit(*v),
            Payload::Shift(m) => Self::Shift(*m),
            Payload::Break(m) => Self::Break(*m),
            Payload::Note(_) | Payload::AppUse(_) | Payload::Battery(_) | Payload::Answer(_) => {
                return None;
            }
        })
    }

    /// Orders what happened at the same millisecond, whatever came first.
    fn rank(&self) -> (u8, i64, i64, i64) {
        match self {
            Self::Device(e) => (0, *e as i64, 0, 0),
            Self::Shift(m) => (1, *m as i64, 0, 0),
            Self::Break(m) => (2, *m as i64, 0, 0),
            Self::Activity(a) => (3, *a as i64, 0, 0),
            Self::Steps(s) => (
                4,
                i64::from(s.count),
                s.interval.start().get(),
                s.interval.end().get(),
            ),
            Self::Visit(v) => (5, v.interval.start().get(), v.interval.end().get(), 0),
            Self::Fix(f) => (
                6,
                f.accuracy.map_or(i64::MAX, |a| i64::from(a.0)),
                i64::from(f.position.lat_e7()),
                i64::from(f.position.lon_e7()),
            ),
        }
    }
}

/// Why an observation was not taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    Duplicate,
    TooLate,
}

/// One observation, and when it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Heard {
    /// UTC ms.
    pub(crate) t: i64,
    /// By the clock of the phone's start, where that is known.
    pub(crate) boot: Option<BootTime>,
    pub(crate) what: Observation,
}

/// Holds the last [`REORDER_MS`] of observations so that they leave in order
/// of time. Its size depends on the rhythm of recording alone.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Queue {
    waiting: VecDeque<Heard>,
    released: Option<i64>,
}

impl Queue {
    pub(crate) fn push(&mut self, heard: Heard) -> Result<(), Refusal> {
        if self.released.is_some_and(|r| heard.t <= r) {
            return Err(Refusal::TooLate);
        }
        match self.waiting.back() {
            Some(last) if last.t >= heard.t => self.insert(heard),
            _ => {
                self.waiting.push_back(heard);
                Ok(())
            }
        }
    }

    fn insert(&mut self, heard: Heard) -> Result<(), Refusal> {
        let key = (heard.t, heard.what.rank());
        match self
            .waiting
            .binary_search_by(|h| (h.t, h.what.rank()).cmp(&key))
        {
            Ok(_) => Err(Refusal::Duplicate),
            Err(at) => {
                self.waiting.insert(at, heard);
                Ok(())
            }
        }
    }

    /// The next observation that nothing can overtake any more.
    pub(crate) fn ripe(&mut self) -> Option<Heard> {
        let newest = self.waiting.back()?.t;
        if newest - self.waiting.front()?.t <= REORDER_MS {
            return None;
        }
        self.next()
    }

    /// The next observation from before `until`.
    pub(crate) fn before(&mut self, until: i64) -> Option<Heard> {
        (self.waiting.front()?.t < until).then(|| self.next())?
    }

    /// The next observation, whatever may still come.
    pub(crate) fn next(&mut self) -> Option<Heard> {
        let out = self.waiting.pop_front()?;
        if self.waiting.front().is_none_or(|f| f.t > out.t) {
            self.released = Some(out.t);
        }
        Some(out)
    }
}
