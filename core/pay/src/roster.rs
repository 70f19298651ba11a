//! The employer's plan: which visit should be when. From CSV and iCalendar.

use chrono::{DateTime, NaiveDateTime};
use icalendar::{CalendarDateTime, Component, DatePerhapsTime};
use stint_model::{Interval, ShortText, UtcMs};

use crate::error::{At, PayError};
use crate::zones::Zones;

/// One planned visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// When.
    pub interval: Interval,
    /// Whom or where, as the roster calls it.
    pub client: ShortText,
    /// From when until when it may start, where the roster says so.
    pub may_start: Option<Interval>,
}

/// Planned visits in order of time, without overlap.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Roster {
    visits: Vec<Planned>,
}

impl Roster {
    /// A roster from visits with the lines they stand in.
    ///
    /// # Errors
    /// [`PayError::RosterOverlap`] naming both lines.
    pub fn new(name: &str, mut visits: Vec<(usize, Planned)>) -> Result<Self, PayError> {
        visits.sort_by_key(|(_, v)| v.interval);
        for pair in visits.windows(2) {
            let [(first, a), (second, b)] = pair else {
                continue;
            };
            if a.interval.end() > b.interval.start() {
                return Err(PayError::RosterOverlap {
                    at: At::new(name, (*first).max(*second)),
                    other: (*first).min(*second),
                });
            }
        }
        Ok(Self {
            visits: visits.into_iter().map(|(_, v)| v).collect(),
        })
    }

    /// A roster in either form: iCalendar where the text begins like it, else
    /// CSV.
    ///
    /// # Errors
    /// As [`Roster::parse_csv`] and [`Roster::parse_ical`].
    pub fn parse(name: &str, text: &str, zones: Option<&Zones>) -> Result<Self, PayError> {
        let start = text.trim_start_matches('\u{feff}').trim_start();
        let ical = start
            .get(..15)
            .is_some_and(|s| s.eq_ignore_ascii_case("BEGIN:VCALENDAR"));
        if ical {
            Self::parse_ical(name, start, zones)
        } else {
            Self::parse_csv(name, text, zones)
        }
    }

    /// A roster from CSV with the columns `start,end,client` and, if the roster
    /// says between when a visit may start, `earliest,latest`. Times as
    /// `2026-03-02T09:00:00+00:00` or, with a zone given, `2026-03-02 09:00`.
    ///
    /// # Errors
    /// [`PayError::Header`], [`PayError::Cells`], [`PayError::RosterTime`],
    /// [`PayError::RosterReversed`], [`PayError::BadFigure`],
    /// [`PayError::NoZone`], [`PayError::RosterOverlap`], each with its line.
    pub fn parse_csv(name: &str, text: &str, zones: Option<&Zones>) -> Result<Self, PayError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut reader = csv::ReaderBuilder::new()
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        const COLUMNS: &str = "start,end,client";
        let columns: Vec<&str> = COLUMNS.split(',').chain(["earliest", "latest"]).collect();
        let header = reader.headers().ok();
        let is = |wanted: &[&str]| header.is_some_and(|h| h.iter().eq(wanted.iter().copied()));
        let windows = is(&columns);
        if !windows && !is(&columns[..3]) {
            let at = At::new(name, 1);
            return Err(PayError::Header {
                at,
                wanted: COLUMNS,
            });
        }
        let mut visits = Vec::new();
        for row in reader.records() {
            let row = row.map_err(|e| {
                let line = e.position().map_or(1, |p| p.line() as usize);
                let at = At::new(name, line);
                PayError::Cells { at }
            })?;
            let line = row.position().map_or(1, |p| p.line() as usize);
            let cell = |i: usize| row.get(i).unwrap_or_default();
            let start = time(cell(0), zones, &At::new(name, line))?;
            let end = time(cell(1), zones, &At::new(name, line))?;
            let mut visit = planned(name, line, start, end, cell(2))?;
            if windows && !(cell(3).is_empty() && cell(4).is_empty()) {
                let at = At::new(name, line);
                let (from, to) = (time(cell(3), zones, &at)?, time(cell(4), zones, &at)?);
                let window =
                    Interval::new(from, to).map_err(|_| PayError::RosterReversed { at })?;
                visit.may_start = Some(window);
            }
            visits.push((line, visit));
        }
        Self::new(name, visits)
    }

    /// A roster from an iCalendar file (RFC 5545): each event is a visit, its
    /// summary the client. Times without zone are taken in the zone given, and
    /// so are those in a zone that the file names in its own way, as some
    /// programs do ("GMT Standard Time").
    /// Events of whole days are not visits and are passed over, as are those that
    /// were cancelled.
    ///
    /// # Errors
    /// As [`Roster::parse_csv`]; [`PayError::RosterRepeats`] for an event that
    /// repeats, [`PayError::RosterZone`] for an unknown zone where
    /// none was given.
    pub fn parse_ical(name: &str, text: &str, zones: Option<&Zones>) -> Result<Self, PayError> {
        let calendar: icalendar::Calendar =
            text.parse().map_err(|detail: String| PayError::BadForm {
                at: At::new(name, 1),
                detail,
            })?;
        let lines: Vec<usize> = text
            .lines()
            .enumerate()
            .filter(|(_, l)| l.trim_end().eq_ignore_ascii_case("BEGIN:VEVENT"))
            .map(|(n, _)| n + 1)
            .collect();
        let mut visits = Vec::new();
        let events = calendar.components.iter().filter_map(|c| c.as_event());
        for (n, event) in events.enumerate() {
            let line = lines.get(n).copied().unwrap_or(1);
            let at = At::new(name, line);
            let says = |property, value: &str| {
                let said: Option<&str> = event.property_value(property);
                said.is_some_and(|v| v.trim().eq_ignore_ascii_case(value))
            };
            if says("STATUS", "CANCELLED") {
                continue;
            }
            let repeats = |property| {
                event.properties().contains_key(property)
                    || event.multi_properties().contains_key(property)
            };
            if repeats("RRULE") || repeats("RDATE") {
                return Err(PayError::RosterRepeats { at });
            }
            let missing = |field| PayError::MissingField {
                at: at.clone(),
                key: "VEVENT",
                field,
            };
            let start = event.get_start().ok_or_else(|| missing("DTSTART"))?;
            let end = event.get_end().ok_or_else(|| missing("DTEND"))?;
            let (DatePerhapsTime::DateTime(start), DatePerhapsTime::DateTime(end)) = (start, end)
            else {
                continue;
            };
            let start = calendar_time(&start, zones, &at)?;
            let end = calendar_time(&end, zones, &at)?;
            let client = event.get_summary().unwrap_or_default();
            visits.push((line, planned(name, line, start, end, client)?));
        }
        Self::new(name, visits)
    }

    /// This roster with a newer one in place of what it says about the time
    /// from that one's first visit to its last.
    #[must_use]
    pub fn replaced_by(mut self, newer: Self) -> Self {
        let (Some(first), Some(last)) = (newer.visits.first(), newer.visits.last()) else {
            return self;
        };
        let whole = Interval::between(first.interval.start(), last.interval.end());
        self.visits
            .retain(|v| v.interval.overlap(whole).is_none() && !whole.contains(v.interval.start()));
        self.visits.extend(newer.visits);
        self.visits.sort_by_key(|v| v.interval);
        self
    }

    /// The roster as CSV, as [`Roster::parse_csv`] reads it, in UTC.
    pub fn to_csv(&self) -> String {
        let mut out = "start,end,client,earliest,latest\n".to_owned();
        let utc = |t: UtcMs| {
            t.to_chrono()
                .to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
        };
        for v in &self.visits {
            let client = v.client.as_str().replace('"', "\"\"");
            let (earliest, latest) = v
                .may_start
                .map(|w| (utc(w.start()), utc(w.end())))
                .unwrap_or_default();
            let (start, end) = (utc(v.interval.start()), utc(v.interval.end()));
            out.push_str(&format!("{start},{end},\"{client}\",{earliest},{latest}\n"));
        }
        out
    }

    /// The planned visits.
    pub fn visits(&self) -> &[Planned] {
        &self.visits
    }
}

fn planned(
    name: &str,
    line: usize,
    start: UtcMs,
    end: UtcMs,
    client: &str,
) -> Result<Planned, PayError> {
    let at = || At::new(name, line);
    let bad_name = || PayError::BadFigure {
        at: at(),
        text: "client".to_owned(),
    };
    Ok(Planned {
        interval: Interval::new(start, end).map_err(|_| PayError::RosterReversed { at: at() })?,
        client: ShortText::new(client).map_err(|_| bad_name())?,
        may_start: None,
    })
}

fn time(text: &str, zones: Option<&Zones>, at: &At) -> Result<UtcMs, PayError> {
    if let Ok(t) = DateTime::parse_from_rfc3339(text) {
        return Ok(UtcMs::new(t.timestamp_millis())?);
    }
    let forms = [
        "%Y-%m-%d %H:%M",
        "%Y-%m-%dT%H:%M",
        "%Y-%m-%d %H:%M:%S",
        "%Y-%m-%dT%H:%M:%S",
    ];
    let local = forms
        .iter()
        .find_map(|f| NaiveDateTime::parse_from_str(text, f).ok())
        .ok_or_else(|| PayError::RosterTime {
            at: at.clone(),
            text: text.to_owned(),
        })?;
    let zones = zones.ok_or_else(|| PayError::NoZone { at: at.clone() })?;
    Ok(zones.instant(local.date(), local.time()))
}

fn calendar_time(t: &CalendarDateTime, zones: Option<&Zones>, at: &At) -> Result<UtcMs, PayError> {
    match t {
        CalendarDateTime::Utc(t) => Ok(UtcMs::new(t.timestamp_millis())?),
        CalendarDateTime::Floating(local) => {
            let zones = zones.ok_or_else(|| PayError::NoZone { at: at.clone() })?;
            Ok(zones.instant(local.date(), local.time()))
        }
        CalendarDateTime::WithTimezone { date_time, tzid } => {
            let named = Zones::named(tzid).ok();
            let zones = named.as_ref().or(zones).ok_or(PayError::RosterZone {
                at: at.clone(),
                zone: tzid.clone(),
            })?;
            Ok(zones.instant(date_time.date(), date_time.time()))
        }
    }
}
