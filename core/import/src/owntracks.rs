//! OwnTracks: the Recorder's `.rec` files and JSON messages.
//!
//! A `.rec` line is time, tab, topic part, tab, message
//! (<https://github.com/owntracks/recorder/blob/master/doc/STORE.md>); the
//! message's fields are those of <https://owntracks.org/booklet/tech/json/>.

use std::fmt;

use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use stint_model::{Fix, Moment};

use crate::clock::{Zone, utc_moment};
use crate::intake::{Intake, accuracy, bearing, position, speed};
use crate::json::{Each, Lenient, Loose, Object, drop_scalars, each_key, object, read_values};
use crate::lines::{Line, Lines};
use crate::watched::{Gauge, Watched};
use crate::{ImportError, Reason};

object! {
    Message {
        kind: Loose = "_type",
        lat: Loose = "lat",
        lon: Loose = "lon",
        accuracy: Loose = "acc",
        velocity: Loose = "vel",
        course: Loose = "cog",
        time: Loose = "tst",
        topic: Loose = "topic",
        username: Loose = "username",
    }
}

impl Message {
    /// Her name as the Recorder gives it, or from a topic `owntracks/user/device`.
    fn user(&self) -> Option<&str> {
        self.username.text().or_else(|| {
            let mut parts = self.topic.text()?.split('/');
            let base = parts.next()?;
            let user = if base.is_empty() {
                parts.nth(1)
            } else {
                parts.next()
            };
            user.filter(|u| !u.is_empty())
        })
    }

    fn row(&self, zone: Option<Zone>) -> Result<(Moment, Fix), Reason> {
        match self.kind.text() {
            Some("location") => {}
            Some(_) => return Err(Reason::OtherKind),
            None => return Err(Reason::Malformed),
        }
        let seconds = self.time.needed()?;
        if !seconds.is_finite() {
            return Err(Reason::TimeUnreadable);
        }
        let moment = utc_moment((seconds * 1000.0).round() as i64, zone)?;
        let fix = Fix {
            position: position(self.lat.needed()?, self.lon.needed()?)?,
            accuracy: accuracy(self.accuracy.float()),
            // Sea level, which no phone measures the same way.
            altitude: None,
            speed: speed(self.velocity.float().map(|kmh| kmh / 3.6)),
            bearing: bearing(self.course.float()),
        };
        Ok((moment, fix))
    }

    fn take(&self, gauge: &Gauge, line: u64, intake: &mut Intake<'_>) {
        let row = self.row(intake.options.zone);
        intake.fix(gauge, line, self.user(), row);
    }
}

pub(crate) fn import_rec(watched: Watched<'_>, intake: &mut Intake<'_>) -> Result<(), ImportError> {
    let gauge = watched.gauge();
    gauge.set_limited(false);
    let mut lines = Lines::new(watched);
    loop {
        let message = match lines.next() {
            Ok(None) => return Ok(()),
            Ok(Some(Line::Text(line))) if line.trim_ascii().is_empty() => continue,
            Ok(Some(Line::Text(line))) => rec_message(line),
            Ok(Some(Line::TooLong)) => Err(Reason::LineTooLong),
            Err(e) => return Err(gauge.cause(ImportError::Read(e))),
        };
        match message {
            Ok(message) => message.take(&gauge, lines.number(), intake),
            Err(reason) => intake.skip(lines.number(), reason),
        }
        if gauge.stopped() {
            return Err(gauge.cause(ImportError::Stopped));
        }
    }
}

fn rec_message(line: &[u8]) -> Result<Message, Reason> {
    let payload = line.splitn(3, |b| *b == b'\t').nth(2);
    let payload = payload.ok_or(Reason::Malformed)?.trim_ascii();
    if !payload.starts_with(b"{") {
        // Last wills and raw texts are stored beside messages.
        return Err(Reason::OtherKind);
    }
    serde_json::from_slice(payload)
        .map(|Lenient(message)| message)
        .map_err(|_| Reason::Malformed)
}

struct Root<'r, 'a> {
    gauge: &'r Gauge,
    intake: &'r mut Intake<'a>,
}

impl<'de> Visitor<'de> for Root<'_, '_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OwnTracks messages")
    }
    drop_scalars!();
    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<(), A::Error> {
        let Self { gauge, intake } = self;
        Each::new(gauge, |line, message: Message| {
            message.take(gauge, line, intake);
        })
        .drain(seq)
    }

    /// A message, or the Recorder's answer with messages under `data`.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { gauge, intake } = self;
        let mut message = Message::default();
        let mut is_list = false;
        each_key(&mut map, |key, map| match key {
            "data" => {
                is_list = true;
                map.next_value_seed(Each::new(gauge, |line, message: Message| {
                    message.take(gauge, line, intake);
                }))
            }
            _ => message.field(key, map),
        })?;
        if !is_list {
            message.take(gauge, gauge.line(), intake);
        }
        Ok(())
    }
}

pub(crate) fn import_json(
    watched: Watched<'_>,
    intake: &mut Intake<'_>,
) -> Result<(), ImportError> {
    let gauge = watched.gauge();
    read_values(watched, |json| {
        json.deserialize_any(Root {
            gauge: &gauge,
            intake,
        })
    })
}
