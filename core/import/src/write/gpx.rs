//! GPX 1.1: one track a person, a new segment after an hour without a fix.

use std::io::Write;

use chrono::SecondsFormat;
use stint_model::{Fix, Millis, Payload, Record, UtcMs};

use super::{RecordWriter, flush, push_decimal, push_lat, push_lon, put};
use crate::ImportError;
use crate::gpx::STINT_NAMESPACE;

/// A longer silence isn't drawn as a line.
const SEGMENT_GAP: Millis = Millis::from_mins(60);

/// Writes GPX 1.1. The accuracy stands in an extension; a height above the
/// ellipsoid isn't written, because GPX's `ele` is above the geoid.
pub struct GpxWriter<W> {
    writer: W,
    open: Option<(String, UtcMs)>,
    text: String,
}

impl<W: Write> GpxWriter<W> {
    /// Writes the head of the file.
    ///
    /// # Errors
    /// [`ImportError::Write`].
    pub fn new(mut writer: W) -> Result<Self, ImportError> {
        put(
            &mut writer,
            &format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
                 <gpx version=\"1.1\" creator=\"Stint\" \
                 xmlns=\"http://www.topografix.com/GPX/1/1\" xmlns:stint=\"{STINT_NAMESPACE}\">\n"
            ),
        )?;
        Ok(Self {
            writer,
            open: None,
            text: String::new(),
        })
    }

    /// Writes one point.
    ///
    /// # Errors
    /// [`ImportError::Write`].
    pub fn fix(&mut self, user: &str, time: UtcMs, fix: &Fix) -> Result<(), ImportError> {
        self.text.clear();
        match &mut self.open {
            Some((name, last)) if name == user => {
                let silence = time.since(*last);
                if silence > SEGMENT_GAP || silence < Millis::ZERO {
                    self.text.push_str("</trkseg><trkseg>\n");
                }
                *last = time;
            }
            open => {
                if open.is_some() {
                    self.text.push_str("</trkseg></trk>\n");
                }
                self.text.push_str("<trk>");
                if !user.is_empty() {
                    self.text.push_str("<name>");
                    self.text.push_str(&escaped(user));
                    self.text.push_str("</name>");
                }
                self.text.push_str("<trkseg>\n");
                *open = Some((user.to_owned(), time));
            }
        }
        push_point(&mut self.text, time, fix);
        put(&mut self.writer, &self.text)
    }

    /// Writes the end of the file and flushes.
    ///
    /// # Errors
    /// [`ImportError::Write`].
    pub fn end(mut self) -> Result<W, ImportError> {
        if self.open.is_some() {
            put(&mut self.writer, "</trkseg></trk>\n")?;
        }
        put(&mut self.writer, "</gpx>\n")?;
        flush(&mut self.writer)?;
        Ok(self.writer)
    }
}

fn push_point(out: &mut String, time: UtcMs, fix: &Fix) {
    out.push_str("<trkpt lat=\"");
    push_lat(out, fix.position);
    out.push_str("\" lon=\"");
    push_lon(out, fix.position);
    out.push_str("\"><time>");
    out.push_str(
        &time
            .to_chrono()
            .to_rfc3339_opts(SecondsFormat::Millis, true),
    );
    out.push_str("</time>");
    if let Some(accuracy) = fix.accuracy {
        out.push_str("<extensions><stint:accuracy>");
        push_decimal(out, i64::from(accuracy.0), 1);
        out.push_str("</stint:accuracy></extensions>");
    }
    out.push_str("</trkpt>\n");
}

/// XML's own characters as references; what XML 1.0 can't hold is dropped.
fn escaped(text: &str) -> String {
    let allowed: String = text
        .chars()
        .filter(|c| !c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}'))
        .collect();
    quick_xml::escape::escape(allowed.as_str()).into_owned()
}

impl<W: Write> RecordWriter for GpxWriter<W> {
    fn record(&mut self, user: Option<&str>, record: &Record) -> Result<bool, ImportError> {
        match &record.payload {
            Payload::Fix(fix) => {
                self.fix(user.unwrap_or_default(), record.moment.utc, fix)?;
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    fn finish(self: Box<Self>) -> Result<(), ImportError> {
        self.end().map(drop)
    }
}
