//! GPX 1.0 and 1.1: the points of tracks.
//!
//! Schemas: <https://www.topografix.com/GPX/1/0/gpx.xsd>,
//! <https://www.topografix.com/GPX/1/1/gpx.xsd>. Entities other than XML's own
//! are never expanded and nothing is ever fetched.

use quick_xml::NsReader;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use stint_model::{Fix, Moment};

use crate::clock::{Zone, iso_moment};
use crate::intake::{Intake, accuracy, altitude, bearing, number, position, speed};
use crate::watched::Watched;
use crate::{ImportError, Reason};

/// The namespace of the one element that Stint's own GPX adds.
pub(crate) const STINT_NAMESPACE: &str = "https://github.com/stint-project/stint/gpx/1";

const GPX_NAMESPACES: [&str; 2] = [
    "http://www.topografix.com/GPX/1/0",
    "http://www.topografix.com/GPX/1/1",
];

/// Garmin's extension, version 2: speed in m/s and course in degrees.
const TRACK_POINT_EXTENSION: &str = "http://www.garmin.com/xmlschemas/TrackPointExtension/v2";

/// No GPX file nests deeper; the reader remembers every open element.
const DEPTH_LIMIT: usize = 64;

/// Longer texts are no number and no time.
const TEXT_LIMIT: usize = 64;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Space {
    Gpx,
    Stint,
    Garmin,
    Other,
}

fn space(resolved: &ResolveResult<'_>) -> Space {
    match resolved {
        ResolveResult::Unbound => Space::Gpx,
        ResolveResult::Bound(namespace) => {
            let name = namespace.as_ref();
            if GPX_NAMESPACES.contains(&name) {
                Space::Gpx
            } else if name == STINT_NAMESPACE {
                Space::Stint
            } else if name == TRACK_POINT_EXTENSION {
                Space::Garmin
            } else {
                Space::Other
            }
        }
        ResolveResult::Unknown(_) => Space::Other,
    }
}

/// A field of a point that is used.
#[derive(Clone, Copy)]
enum Field {
    Time,
    Ele,
    GeoidHeight,
    Speed,
    Course,
    Accuracy,
}

impl Field {
    fn of(space: Space, name: &str, below_point: usize) -> Option<Self> {
        match (space, name, below_point) {
            (Space::Gpx, "time", 1) => Some(Self::Time),
            (Space::Gpx, "ele", 1) => Some(Self::Ele),
            (Space::Gpx, "geoidheight", 1) => Some(Self::GeoidHeight),
            (Space::Gpx, "speed", 1) | (Space::Garmin, "speed", _) => Some(Self::Speed),
            (Space::Gpx, "course", 1) | (Space::Garmin, "course", _) => Some(Self::Course),
            (Space::Stint, "accuracy", _) => Some(Self::Accuracy),
            _ => None,
        }
    }
}

struct Point {
    line: u64,
    depth: usize,
    lat: Result<f64, Reason>,
    lon: Result<f64, Reason>,
    time: Option<String>,
    ele: Option<f64>,
    geoid_height: Option<f64>,
    speed: Option<f64>,
    course: Option<f64>,
    accuracy: Option<f64>,
}

impl Point {
    fn begin(line: u64, depth: usize, start: &BytesStart<'_>) -> Self {
        let coordinate = |name: &str| match start.try_get_attribute(name) {
            Ok(Some(attribute)) => number(attribute.value.as_ref().as_ref()),
            Ok(None) => Err(Reason::FieldMissing),
            Err(_) => Err(Reason::Malformed),
        };
        Self {
            line,
            depth,
            lat: coordinate("lat"),
            lon: coordinate("lon"),
            time: None,
            ele: None,
            geoid_height: None,
            speed: None,
            course: None,
            accuracy: None,
        }
    }

    fn set(&mut self, field: Field, text: &str) {
        let value = || number(text.as_bytes()).ok();
        match field {
            Field::Time => self.time = Some(text.to_owned()),
            Field::Ele => self.ele = value(),
            Field::GeoidHeight => self.geoid_height = value(),
            Field::Speed => self.speed = value(),
            Field::Course => self.course = value(),
            Field::Accuracy => self.accuracy = value(),
        }
    }

    fn row(&self, zone: Option<Zone>) -> Result<(Moment, Fix), Reason> {
        let time = self.time.as_deref().ok_or(Reason::FieldMissing)?;
        // `ele` is above the geoid; the ellipsoid takes both.
        let above_ellipsoid = self.ele.zip(self.geoid_height).map(|(e, g)| e + g);
        let fix = Fix {
            position: position(self.lat?, self.lon?)?,
            accuracy: accuracy(self.accuracy),
            altitude: altitude(above_ellipsoid),
            speed: speed(self.speed),
            bearing: bearing(self.course),
        };
        Ok((iso_moment(time, zone)?, fix))
    }
}

pub(crate) fn import(watched: Watched<'_>, intake: &mut Intake<'_>) -> Result<(), ImportError> {
    let gauge = watched.gauge();
    let zone = intake.options.zone;
    let mut xml = NsReader::from_reader(watched);
    xml.config_mut().expand_empty_elements = true;
    let mut buffer = Vec::new();
    let mut text = String::new();
    let mut depth: usize = 0;
    let mut point: Option<Point> = None;
    let mut field: Option<Field> = None;
    loop {
        buffer.clear();
        let line = gauge.line();
        let (resolved, event) = match xml.read_resolved_event_into(&mut buffer) {
            Ok(event) => event,
            Err(e) => return Err(gauge.cause(failure(e, line))),
        };
        match event {
            Event::Start(start) => {
                depth += 1;
                if depth > DEPTH_LIMIT {
                    return Err(ImportError::Damaged { line });
                }
                let space = space(&resolved);
                let name = start.local_name();
                let name = name.as_ref();
                match &point {
                    Some(point) => {
                        field = Field::of(space, name, depth - point.depth);
                        text.clear();
                    }
                    None if space == Space::Gpx && name == "trkpt" => {
                        point = Some(Point::begin(line, depth, &start));
                    }
                    None if space == Space::Gpx && matches!(name, "wpt" | "rtept") => {
                        intake.skip(line, Reason::OtherKind);
                    }
                    None => {}
                }
            }
            Event::End(_) => {
                match &mut point {
                    Some(ended) if ended.depth == depth => {
                        intake.fix(&gauge, ended.line, None, ended.row(zone));
                        point = None;
                    }
                    Some(point) => {
                        if let Some(field) = field.take() {
                            point.set(field, text.trim());
                        }
                    }
                    None => {}
                }
                depth = depth.saturating_sub(1);
            }
            Event::Text(part) if field.is_some() => push(&mut text, &part),
            Event::CData(part) if field.is_some() => push(&mut text, &part),
            Event::Eof if depth > 0 => return Err(ImportError::Truncated { line }),
            Event::Eof => return Ok(()),
            _ => {}
        }
        gauge.entry_done();
        if gauge.stopped() {
            return Err(gauge.cause(ImportError::Stopped));
        }
    }
}

fn push(text: &mut String, part: &str) {
    if text.len() + part.len() <= TEXT_LIMIT {
        text.push_str(part);
    }
}

fn failure(error: quick_xml::Error, line: u64) -> ImportError {
    use quick_xml::Error;
    use quick_xml::errors::IllFormedError;
    match error {
        Error::Io(e) => ImportError::Read(std::io::Error::new(e.kind(), e)),
        // At the end of the file: something is still open.
        Error::Syntax(_) | Error::IllFormed(IllFormedError::MissingEndTag(_)) => {
            ImportError::Truncated { line }
        }
        _ => ImportError::Damaged { line },
    }
}
