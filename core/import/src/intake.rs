//! What every importer hands its rows to: it checks, counts, drops repeated
//! rows and passes records on.

use std::ops::ControlFlow;

use stint_model::{
    CentimetresPerSecond, Coordinate, Decimetres, Degrees, Fix, Interval, Known, Millis,
    ModelError, Moment, Payload, Record, ShortText, Source, UtcMs,
};

use crate::watched::Gauge;
use crate::{Format, Options, Reason, Sink, Summary};

pub(crate) struct Intake<'a> {
    sink: &'a mut dyn Sink,
    pub(crate) options: &'a Options,
    summary: Summary,
    earliest: UtcMs,
    latest: UtcMs,
    file_in_zip: Option<String>,
    source: Source,
    last: Option<Last>,
}

struct Last {
    user: String,
    moment: Moment,
    payload: Payload,
}

impl<'a> Intake<'a> {
    pub(crate) fn new(sink: &'a mut dyn Sink, options: &'a Options) -> Self {
        Self {
            sink,
            options,
            summary: Summary::default(),
            earliest: UtcMs::MAX,
            latest: UtcMs::MIN,
            file_in_zip: None,
            source: Source::System,
            last: None,
        }
    }

    /// A file of that format begins.
    pub(crate) fn begin(&mut self, format: Format) {
        if !self.summary.formats.contains(&format) {
            self.summary.formats.push(format);
        }
        self.last = None;
        if let Ok(name) = ShortText::new(format.name()) {
            self.source = Source::Imported(name);
        }
    }

    /// What follows is about that file of a zip file.
    pub(crate) fn set_file_in_zip(&mut self, name: &str) {
        const LONGEST: usize = 100;
        let readable = |c| {
            if ShortText::new(String::from(c)).is_ok() {
                c
            } else {
                '_'
            }
        };
        self.file_in_zip = Some(name.chars().take(LONGEST).map(readable).collect());
    }

    pub(crate) fn finish(mut self) -> Summary {
        if self.summary.records > 0 {
            let end = self.latest.plus(Millis(1));
            self.summary.span = Interval::new(self.earliest, end).ok();
        }
        self.summary
    }

    pub(crate) fn skip(&mut self, line: u64, reason: Reason) {
        self.summary.skip(self.file_in_zip.as_deref(), line, reason);
    }

    /// Takes a position with its moment, or the reason why there is none.
    pub(crate) fn fix(
        &mut self,
        gauge: &Gauge,
        line: u64,
        user: Option<&str>,
        row: Result<(Moment, Fix), Reason>,
    ) {
        self.payload(
            gauge,
            line,
            user,
            row.map(|(moment, fix)| (moment, Payload::Fix(fix))),
        );
    }

    pub(crate) fn payload(
        &mut self,
        gauge: &Gauge,
        line: u64,
        user: Option<&str>,
        row: Result<(Moment, Payload), Reason>,
    ) {
        match row {
            Ok((moment, payload)) => {
                let record = Record {
                    moment,
                    source: self.source.clone(),
                    known: Known::Measured,
                    payload,
                };
                self.record(gauge, line, user, record);
            }
            Err(reason) => self.skip(line, reason),
        }
    }

    pub(crate) fn record(&mut self, gauge: &Gauge, line: u64, user: Option<&str>, record: Record) {
        if self.repeats(user, &record) {
            self.skip(line, Reason::Duplicate);
            return;
        }
        self.remember(user, &record);
        self.earliest = self.earliest.min(record.moment.utc);
        self.latest = self.latest.max(record.moment.utc);
        self.summary.records += 1;
        if self.sink.record(user, record) == ControlFlow::Break(()) {
            gauge.stop();
        }
    }

    fn repeats(&self, user: Option<&str>, record: &Record) -> bool {
        self.last.as_ref().is_some_and(|last| {
            last.moment == record.moment
                && last.payload == record.payload
                && last.user == user.unwrap_or_default()
        })
    }

    fn remember(&mut self, user: Option<&str>, record: &Record) {
        let mut name = self.last.take().map(|l| l.user).unwrap_or_default();
        name.clear();
        name.push_str(user.unwrap_or_default());
        self.last = Some(Last {
            user: name,
            moment: record.moment,
            payload: record.payload.clone(),
        });
    }
}

/// A position from degrees.
pub(crate) fn position(lat: f64, lon: f64) -> Result<Coordinate, Reason> {
    checked(Coordinate::from_degrees(lat, lon))
}

/// A position from 1e-7 degrees.
pub(crate) fn position_e7(lat: i64, lon: i64) -> Result<Coordinate, Reason> {
    let (Ok(lat), Ok(lon)) = (i32::try_from(lat), i32::try_from(lon)) else {
        return Err(Reason::OffEarth);
    };
    checked(Coordinate::from_e7(lat, lon))
}

fn checked(position: Result<Coordinate, ModelError>) -> Result<Coordinate, Reason> {
    match position {
        Ok(p) if p.lat_e7() == 0 && p.lon_e7() == 0 => Err(Reason::NoPosition),
        Ok(p) => Ok(p),
        Err(ModelError::NotFinite) => Err(Reason::NotANumber),
        Err(_) => Err(Reason::OffEarth),
    }
}

/// A number written in ASCII with a decimal point.
pub(crate) fn number(field: &[u8]) -> Result<f64, Reason> {
    let text = std::str::from_utf8(field.trim_ascii()).map_err(|_| Reason::NotANumber)?;
    if text.is_empty() {
        return Err(Reason::FieldMissing);
    }
    text.parse().map_err(|_| Reason::NotANumber)
}

/// A radius in metres. Phones write 0 or a negative number for "not known".
pub(crate) fn accuracy(metres: Option<f64>) -> Option<Decimetres> {
    let metres = metres.filter(|m| *m > 0.0)?;
    Decimetres::from_metres(metres).ok().filter(|d| d.0 > 0)
}

/// A height above the ellipsoid in metres.
pub(crate) fn altitude(metres: Option<f64>) -> Option<Decimetres> {
    Decimetres::from_metres(metres?).ok()
}

/// A speed in metres per second; negative means not known.
pub(crate) fn speed(metres_per_second: Option<f64>) -> Option<CentimetresPerSecond> {
    let speed = metres_per_second.filter(|s| s.is_finite() && *s >= 0.0)?;
    Some(CentimetresPerSecond((speed * 100.0).round() as u32))
}

/// A direction in degrees from north; negative means not known.
pub(crate) fn bearing(degrees: Option<f64>) -> Option<Degrees> {
    let degrees = degrees.filter(|d| (0.0..=360.0).contains(d))?;
    Some(Degrees(degrees.round() as u16 % 360))
}
