//! Google Timeline as the phone exports it.
//!
//! Android: an object with `semanticSegments` and `rawSignals`; positions are
//! texts like `51.5°, -0.1°`. iOS: an array of segments; positions are texts
//! like `geo:51.5,-0.1`. Fields as read by
//! <https://github.com/nabedroid/google-timeline-viewer> and
//! <https://github.com/hossain-khan/kgeo-device-timeline>.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use stint_model::{
    Activity, Coordinate, Fix, Interval, Moment, Payload, PlatformVisit, ZoneOffset,
};

use crate::clock::{Zone, iso_moment, plausible};
use crate::intake::{Intake, accuracy, altitude, position, speed};
use crate::json::{
    Each, Lenient, List, Loose, drop_array, drop_scalars, each_key, ignore_value, object,
    read_values,
};
use crate::watched::{Gauge, Watched};
use crate::{ImportError, Reason};

object! {
    Segment {
        start: Loose = "startTime",
        end: Loose = "endTime",
        start_offset: Loose = "startTimeTimezoneUtcOffsetMinutes",
        visit: Present<Lenient<SegmentVisit>> = "visit",
        path: Present<List<PathPoint>> = "timelinePath",
    }
}

object! {
    SegmentVisit {
        level: Loose = "hierarchyLevel",
        candidate: Lenient<Candidate> = "topCandidate",
    }
}

object! {
    Candidate {
        place: Place = "placeLocation",
    }
}

object! {
    PathPoint {
        point: Place = "point",
        time: Loose = "time",
        minutes: Loose = "durationMinutesOffsetFromStartTime",
    }
}

object! {
    Signal {
        position: Present<Lenient<SignalPosition>> = "position",
        activity: Present<Lenient<SignalActivity>> = "activityRecord",
    }
}

object! {
    SignalPosition {
        point: Place = "LatLng" | "latLng",
        accuracy: Loose = "accuracyMeters",
        altitude: Loose = "altitudeMeters",
        speed: Loose = "speedMetersPerSecond",
        time: Loose = "timestamp",
    }
}

object! {
    SignalActivity {
        guesses: List<Guess> = "probableActivities",
        time: Loose = "timestamp",
    }
}

object! {
    Guess {
        kind: Loose = "type",
        confidence: Loose = "confidence",
    }
}

/// Whether a key was there at all, and its value.
struct Present<T>(Option<T>);

impl<T> Default for Present<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Present<T> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        T::deserialize(d).map(|value| Self(Some(value)))
    }
}

/// A position as text, bare or within an object's `latLng`.
#[derive(Default)]
struct Place(Option<String>);

struct PlaceVisitor;

impl<'de> Visitor<'de> for PlaceVisitor {
    type Value = Place;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a position")
    }
    fn visit_str<E>(self, text: &str) -> Result<Place, E> {
        Ok(Place(Some(text.to_owned())))
    }
    fn visit_bool<E>(self, _: bool) -> Result<Place, E> {
        Ok(Place(None))
    }
    fn visit_i64<E>(self, _: i64) -> Result<Place, E> {
        Ok(Place(None))
    }
    fn visit_u64<E>(self, _: u64) -> Result<Place, E> {
        Ok(Place(None))
    }
    fn visit_f64<E>(self, _: f64) -> Result<Place, E> {
        Ok(Place(None))
    }
    fn visit_unit<E>(self) -> Result<Place, E> {
        Ok(Place(None))
    }
    drop_array!();
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Place, A::Error> {
        let mut place = Place(None);
        each_key(&mut map, |key, map| {
            let value: Loose = map.next_value()?;
            if key.eq_ignore_ascii_case("latLng") {
                place.0 = value.text().map(str::to_owned);
            }
            Ok(())
        })?;
        Ok(place)
    }
}

impl<'de> Deserialize<'de> for Place {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        d.deserialize_any(PlaceVisitor)
    }
}

impl Place {
    /// Degree signs and whatever an encoding made of them are stepped over.
    fn position(&self) -> Result<Coordinate, Reason> {
        let text = self.0.as_deref().ok_or(Reason::FieldMissing)?;
        let text = text.strip_prefix("geo:").unwrap_or(text);
        let mut parts = text.split(',').map(|part| {
            part.trim_matches(|c: char| !c.is_ascii_digit() && !matches!(c, '-' | '.'))
                .parse::<f64>()
                .map_err(|_| Reason::NotANumber)
        });
        let mut part = || parts.next().unwrap_or(Err(Reason::FieldMissing));
        position(part()?, part()?)
    }
}

fn moment(time: &Loose, zone: Option<Zone>) -> Result<Moment, Reason> {
    match time {
        Loose::Nothing => Err(Reason::FieldMissing),
        Loose::Text(text) => iso_moment(text, zone),
        _ => Err(Reason::TimeUnreadable),
    }
}

fn bare_fix(position: Coordinate) -> Fix {
    Fix {
        position,
        accuracy: None,
        altitude: None,
        speed: None,
        bearing: None,
    }
}

impl Segment {
    fn start(&self, zone: Option<Zone>) -> Result<Moment, Reason> {
        let mut start = moment(&self.start, zone)?;
        let offset = self.start_offset.int().and_then(|m| i16::try_from(m).ok());
        if let Some(offset) = offset.and_then(|m| ZoneOffset::new(m).ok()) {
            start.offset = offset;
        }
        Ok(start)
    }

    fn visit(&self, visit: &SegmentVisit, zone: Option<Zone>) -> Result<(Moment, Payload), Reason> {
        // A shop within a building is told a second time, on a deeper level.
        if visit.level.int().is_some_and(|level| level > 0) {
            return Err(Reason::OtherKind);
        }
        let start = self.start(zone)?;
        let end = moment(&self.end, zone)?;
        let visit = PlatformVisit {
            position: visit.candidate.0.place.position()?,
            accuracy: None,
            interval: Interval::new(start.utc, end.utc).map_err(|_| Reason::Reversed)?,
        };
        Ok((start, Payload::Visit(visit)))
    }

    fn point(&self, point: &PathPoint, zone: Option<Zone>) -> Result<(Moment, Fix), Reason> {
        let when = match (&point.time, &point.minutes) {
            (Loose::Nothing, Loose::Nothing) => return Err(Reason::FieldMissing),
            (Loose::Nothing, minutes) => {
                let minutes = minutes.needed()?;
                let mut when = self.start(zone)?;
                let after = (minutes * 60_000.0).round() as i64;
                when.utc = plausible(when.utc.get().saturating_add(after))?;
                when
            }
            (time, _) => moment(time, zone)?,
        };
        Ok((when, bare_fix(point.point.position()?)))
    }

    fn take(self, gauge: &Gauge, line: u64, intake: &mut Intake<'_>) {
        let zone = intake.options.zone;
        if let Some(visit) = &self.visit.0 {
            let row = self.visit(&visit.0, zone);
            intake.payload(gauge, line, None, row);
        }
        for point in self.path.0.iter().flat_map(|list| &list.0) {
            let row = self.point(point, zone);
            intake.fix(gauge, line, None, row);
        }
        if self.visit.0.is_none() && self.path.0.is_none() {
            intake.skip(line, Reason::OtherKind);
        }
    }
}

impl SignalPosition {
    fn row(&self, zone: Option<Zone>) -> Result<(Moment, Fix), Reason> {
        let fix = Fix {
            position: self.point.position()?,
            accuracy: accuracy(self.accuracy.float()),
            altitude: altitude(self.altitude.float()),
            speed: speed(self.speed.float()),
            bearing: None,
        };
        Ok((moment(&self.time, zone)?, fix))
    }
}

impl SignalActivity {
    fn row(&self, zone: Option<Zone>) -> Result<(Moment, Payload), Reason> {
        let sureness = |g: &Guess| g.confidence.float().unwrap_or(0.0);
        let likeliest = self
            .guesses
            .0
            .iter()
            .max_by(|a, b| sureness(a).total_cmp(&sureness(b)))
            .ok_or(Reason::FieldMissing)?;
        let activity = match likeliest.kind.text() {
            Some("STILL") => Activity::Still,
            Some("ON_FOOT" | "WALKING" | "RUNNING") => Activity::Walking,
            Some("ON_BICYCLE") => Activity::Cycling,
            Some("IN_VEHICLE") => Activity::Vehicle,
            _ => return Err(Reason::OtherKind),
        };
        Ok((moment(&self.time, zone)?, Payload::Activity(activity)))
    }
}

impl Signal {
    fn take(self, gauge: &Gauge, line: u64, intake: &mut Intake<'_>) {
        let zone = intake.options.zone;
        if let Some(Lenient(position)) = &self.position.0 {
            intake.fix(gauge, line, None, position.row(zone));
        } else if let Some(Lenient(activity)) = &self.activity.0 {
            intake.payload(gauge, line, None, activity.row(zone));
        } else {
            intake.skip(line, Reason::OtherKind);
        }
    }
}

struct Root<'r, 'a> {
    gauge: &'r Gauge,
    intake: &'r mut Intake<'a>,
}

impl<'de> Visitor<'de> for Root<'_, '_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Timeline.json")
    }
    drop_scalars!();
    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<(), A::Error> {
        let Self { gauge, intake } = self;
        Each::new(gauge, |line, segment: Segment| {
            segment.take(gauge, line, intake);
        })
        .drain(seq)
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { gauge, intake } = self;
        each_key(&mut map, |key, map| match key {
            "semanticSegments" => map.next_value_seed(Each::new(gauge, |line, s: Segment| {
                s.take(gauge, line, intake);
            })),
            "rawSignals" => map.next_value_seed(Each::new(gauge, |line, s: Signal| {
                s.take(gauge, line, intake);
            })),
            _ => ignore_value(gauge, map),
        })
    }
}

pub(crate) fn import(watched: Watched<'_>, intake: &mut Intake<'_>) -> Result<(), ImportError> {
    let gauge = watched.gauge();
    read_values(watched, |json| {
        json.deserialize_any(Root {
            gauge: &gauge,
            intake,
        })
    })
}
