//! WeClock's exports, which have no header.
//!
//! iOS: index, id, type, date, time, value 1, value 2. Android, in a zip file:
//! index, type, date and time, values 1 to 5, fused. As read by
//! <https://github.com/dcalacci/weclocked> (`server/main/utils/weclock.py`).

use stint_model::{Fix, Moment};

use crate::clock::{DateOrder, ShortDate, Zone, iso_moment, java_moment, short_moment, utc_moment};
use crate::intake::{Intake, number, position};
use crate::lines::{Line, Lines};
use crate::row::Fields;
use crate::watched::Watched;
use crate::{Format, ImportError, Reason};

const POSITION_TYPES: [&str; 2] = ["geologging", "geo_logging"];

/// Which of both a row is of, if any.
pub(crate) fn recognise(fields: &Fields) -> Option<Format> {
    let row = Row::find(fields)?;
    Some(row.format)
}

/// Where the parts of a row stand.
struct Row<'f> {
    format: Format,
    kind: &'f str,
    when: When<'f>,
    first_value: usize,
}

/// A time in one of the forms that both apps are known to write, or that
/// readers of their files accept.
enum When<'f> {
    Short(ShortDate, &'f str),
    Iso(&'f str),
    Java(&'f str),
    Epoch(i64),
}

impl<'f> When<'f> {
    /// The time at `index`, and how many fields it takes.
    fn find(fields: &'f Fields, index: usize) -> Option<(Self, usize)> {
        let text = fields.text(index)?;
        if let Some(date) = ShortDate::parse(text) {
            return Some((Self::Short(date, fields.text(index + 1)?), 2));
        }
        if text.len() == 13 && text.bytes().all(|b| b.is_ascii_digit()) {
            return Some((Self::Epoch(text.parse().ok()?), 1));
        }
        if iso_moment(text, Some(Zone::UTC)) != Err(Reason::TimeUnreadable) {
            return Some((Self::Iso(text), 1));
        }
        if java_moment(text, Some(Zone::UTC)) != Err(Reason::TimeUnreadable) {
            return Some((Self::Java(text), 1));
        }
        // Languages that write no comma between date and time, or a quoted one.
        let (date, time) = text.split_once([' ', ','])?;
        let date = ShortDate::parse(date)?;
        Some((Self::Short(date, time.trim_start_matches([' ', ','])), 1))
    }

    fn moment(&self, order: DateOrder, zone: Option<Zone>) -> Result<Moment, Reason> {
        match self {
            Self::Short(date, time) => short_moment(date, time, order, zone),
            Self::Iso(text) => iso_moment(text, zone),
            Self::Java(text) => java_moment(text, zone),
            Self::Epoch(ms) => utc_moment(*ms, zone),
        }
    }
}

impl<'f> Row<'f> {
    fn find(fields: &'f Fields) -> Option<Self> {
        fields.text(0)?.parse::<u64>().ok()?;
        let second = fields.text(1)?;
        let (format, at) = if second.parse::<i64>().is_ok() {
            (Format::WeclockIos, 2)
        } else {
            (Format::WeclockAndroid, 1)
        };
        let kind = fields.text(at)?;
        if !kind.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let (when, taken) = When::find(fields, at + 1)?;
        Some(Self {
            format,
            kind,
            when,
            first_value: at + 1 + taken,
        })
    }

    fn fix(&self, fields: &Fields) -> Result<Fix, Reason> {
        let first = fields.get(self.first_value).ok_or(Reason::FieldMissing)?;
        let mut parts = first.split(|b| *b == b',');
        let (lat, lon) = match (parts.next(), parts.next()) {
            (Some(lat), Some(lon)) => (lat, lon),
            _ => {
                let next = fields.get(self.first_value + 1);
                (first, next.ok_or(Reason::FieldMissing)?)
            }
        };
        Ok(Fix {
            position: position(number(lat)?, number(lon)?)?,
            accuracy: None,
            altitude: None,
            speed: None,
            bearing: None,
        })
    }
}

/// A first pass: the order of day and month that the file's own dates prove.
pub(crate) fn find_date_order(watched: Watched<'_>) -> Result<DateOrder, ImportError> {
    let gauge = watched.gauge();
    gauge.set_limited(false);
    let mut lines = Lines::new(watched);
    let mut fields = Fields::new();
    let mut needed = false;
    loop {
        let line = match lines.next() {
            Ok(Some(Line::Text(line))) => line,
            Ok(Some(Line::TooLong)) => continue,
            Ok(None) if needed => return Err(ImportError::DateOrderUnknown),
            Ok(None) => return Ok(DateOrder::DayFirst),
            Err(e) => return Err(gauge.cause(ImportError::Read(e))),
        };
        if fields.split(line).is_err() {
            continue;
        }
        if let Some(Row {
            when: When::Short(date, _),
            ..
        }) = Row::find(&fields)
        {
            if let Some(order) = date.proves() {
                return Ok(order);
            }
            needed |= date.needs_order();
        }
    }
}

pub(crate) fn import(
    watched: Watched<'_>,
    order: DateOrder,
    intake: &mut Intake<'_>,
) -> Result<(), ImportError> {
    let gauge = watched.gauge();
    gauge.set_limited(false);
    let mut lines = Lines::new(watched);
    let mut fields = Fields::new();
    let zone = intake.options.zone;
    loop {
        let row = match lines.next() {
            Ok(None) => return Ok(()),
            Ok(Some(Line::Text(line))) if line.trim_ascii().is_empty() => continue,
            Ok(Some(Line::Text(line))) => fields.split(line),
            Ok(Some(Line::TooLong)) => Err(Reason::LineTooLong),
            Err(e) => return Err(gauge.cause(ImportError::Read(e))),
        };
        let row = row.and_then(|()| {
            let row = Row::find(&fields).ok_or(Reason::Malformed)?;
            if !POSITION_TYPES.contains(&row.kind) {
                return Err(Reason::OtherKind);
            }
            Ok((row.when.moment(order, zone)?, row.fix(&fields)?))
        });
        intake.fix(&gauge, lines.number(), None, row);
        if gauge.stopped() {
            return Err(gauge.cause(ImportError::Stopped));
        }
    }
}
