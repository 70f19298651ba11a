//! What `stint analyse` writes: visits and trips.

use std::io::Write;

use stint_model::{Coordinate, Interval, Metres, Mode};

use super::{flush, push_decimal, push_lat, push_lon, put, safe_cell};
use crate::ImportError;

fn begin(row: &mut String, user: &str, interval: Interval) {
    row.clear();
    row.push_str(&safe_cell(&user.replace(['\n', '\r'], " ")));
    row.push(',');
    push_decimal(row, interval.start().get(), 0);
    row.push(',');
    push_decimal(row, interval.end().get(), 0);
}

/// Writes `user,start_ms,end_ms,lat,lon`.
pub struct VisitsWriter<W> {
    writer: W,
    row: String,
}

impl<W: Write> VisitsWriter<W> {
    /// Writes the header.
    ///
    /// # Errors
    /// [`ImportError::Write`].
    pub fn new(mut writer: W) -> Result<Self, ImportError> {
        put(&mut writer, "user,start_ms,end_ms,lat,lon\n")?;
        Ok(Self {
            writer,
            row: String::new(),
        })
    }

    /// Writes one visit.
    ///
    /// # Errors
    /// [`ImportError::Write`].
    pub fn visit(
        &mut self,
        user: &str,
        interval: Interval,
        position: Coordinate,
    ) -> Result<(), ImportError> {
        begin(&mut self.row, user, interval);
        self.row.push(',');
        push_lat(&mut self.row, position);
        self.row.push(',');
        push_lon(&mut self.row, position);
        self.row.push('\n');
        put(&mut self.writer, &self.row)
    }

    /// Flushes.
    ///
    /// # Errors
    /// [`ImportError::Write`].
    pub fn finish(mut self) -> Result<W, ImportError> {
        flush(&mut self.writer)?;
        Ok(self.writer)
    }
}

/// Writes `user,start_ms,end_ms,length_m,mode,length_low_m,length_high_m`.
pub struct TripsWriter<W> {
    writer: W,
    row: String,
}

impl<W: Write> TripsWriter<W> {
    /// Writes the header.
    ///
    /// # Errors
    /// [`ImportError::Write`].
    pub fn new(mut writer: W) -> Result<Self, ImportError> {
        put(
            &mut writer,
            "user,start_ms,end_ms,length_m,mode,length_low_m,length_high_m\n",
        )?;
        Ok(Self {
            writer,
            row: String::new(),
        })
    }

    /// Writes one trip; `mode` stays empty where it can't be told. Lengths
    /// have one decimal.
    ///
    /// # Errors
    /// [`ImportError::Write`].
    pub fn trip(
        &mut self,
        user: &str,
        interval: Interval,
        length: Metres,
        mode: Mode,
        low: Metres,
        high: Metres,
    ) -> Result<(), ImportError> {
        begin(&mut self.row, user, interval);
        self.row.push(',');
        push_metres(&mut self.row, length);
        self.row.push_str(match mode {
            Mode::Slow => ",slow,",
            Mode::Motorised => ",motorised,",
            Mode::Unknown => ",,",
        });
        push_metres(&mut self.row, low);
        self.row.push(',');
        push_metres(&mut self.row, high);
        self.row.push('\n');
        put(&mut self.writer, &self.row)
    }

    /// Flushes.
    ///
    /// # Errors
    /// [`ImportError::Write`].
    pub fn finish(mut self) -> Result<W, ImportError> {
        flush(&mut self.writer)?;
        Ok(self.writer)
    }
}

/// NaN stays empty; infinity is held at the largest number.
fn push_metres(out: &mut String, length: Metres) {
    if !length.0.is_nan() {
        push_decimal(out, (length.0 * 10.0).round() as i64, 1);
    }
}
