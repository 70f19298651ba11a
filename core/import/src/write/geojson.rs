//! GeoJSON (RFC 7946): a FeatureCollection of points, longitude first.

use std::io::Write;

use chrono::SecondsFormat;
use stint_model::{Coordinate, Payload, Record};

use super::{RecordWriter, flush, push_decimal, push_lat, push_lon, put};
use crate::ImportError;

/// Writes positions and the platform's own visits as points.
pub struct GeoJsonWriter<W> {
    writer: W,
    any: bool,
    text: String,
}

impl<W: Write> GeoJsonWriter<W> {
    /// Writes the head of the file.
    ///
    /// # Errors
    /// [`ImportError::Write`].
    pub fn new(mut writer: W) -> Result<Self, ImportError> {
        put(
            &mut writer,
            "{\"type\":\"FeatureCollection\",\"features\":[",
        )?;
        Ok(Self {
            writer,
            any: false,
            text: String::new(),
        })
    }

    /// Writes the end of the file and flushes.
    ///
    /// # Errors
    /// [`ImportError::Write`].
    pub fn end(mut self) -> Result<W, ImportError> {
        put(&mut self.writer, "\n]}\n")?;
        flush(&mut self.writer)?;
        Ok(self.writer)
    }

    fn begin(&mut self, at: Coordinate) {
        let text = &mut self.text;
        text.clear();
        text.push_str(if self.any { ",\n" } else { "\n" });
        text.push_str("{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[");
        push_lon(text, at);
        text.push(',');
        push_lat(text, at);
        text.push_str("]},\"properties\":{");
        self.any = true;
    }

    fn property(&mut self, name: &str, json: &str) {
        if !self.text.ends_with('{') {
            self.text.push(',');
        }
        self.text.push('"');
        self.text.push_str(name);
        self.text.push_str("\":");
        self.text.push_str(json);
    }
}

fn time_json(time: stint_model::UtcMs) -> String {
    let text = time
        .to_chrono()
        .to_rfc3339_opts(SecondsFormat::Millis, true);
    format!("\"{text}\"")
}

fn decimal_json(number: i64, places: u32) -> String {
    let mut out = String::new();
    push_decimal(&mut out, number, places);
    out
}

impl<W: Write> RecordWriter for GeoJsonWriter<W> {
    fn record(&mut self, user: Option<&str>, record: &Record) -> Result<bool, ImportError> {
        match &record.payload {
            Payload::Fix(fix) => {
                self.begin(fix.position);
                self.property("time", &time_json(record.moment.utc));
                if let Some(accuracy) = fix.accuracy {
                    self.property("accuracy_m", &decimal_json(i64::from(accuracy.0), 1));
                }
                if let Some(speed) = fix.speed {
                    self.property("speed_mps", &decimal_json(i64::from(speed.0), 2));
                }
                if let Some(bearing) = fix.bearing {
                    self.property("bearing_deg", &bearing.0.to_string());
                }
            }
            Payload::Visit(visit) => {
                self.begin(visit.position);
                self.property("start", &time_json(visit.interval.start()));
                self.property("end", &time_json(visit.interval.end()));
            }
            _ => return Ok(false),
        }
        if let Some(user) = user {
            let json = serde_json::Value::from(user).to_string();
            self.property("user", &json);
        }
        self.text.push_str("}}");
        put(&mut self.writer, &self.text)?;
        Ok(true)
    }

    fn finish(self: Box<Self>) -> Result<(), ImportError> {
        self.end().map(drop)
    }
}
