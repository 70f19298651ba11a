//! Open formats out.

mod analysis;
mod csv;
mod geojson;
mod gpx;
mod records;

use std::io::Write;

use stint_model::{Coordinate, Record};

use crate::ImportError;

pub use analysis::{TripsWriter, VisitsWriter};
pub(crate) use csv::is_formula;
pub use csv::{StintCsvWriter, safe_cell};
pub use geojson::GeoJsonWriter;
pub use gpx::GpxWriter;
pub use records::RecordsWriter;

/// Writes records in one format.
pub trait RecordWriter {
    /// Writes a record. False if the format has no place for its kind.
    ///
    /// # Errors
    /// [`ImportError::Write`].
    fn record(&mut self, user: Option<&str>, record: &Record) -> Result<bool, ImportError>;

    /// Writes what closes the file, and flushes. Without it the file isn't
    /// whole.
    ///
    /// # Errors
    /// [`ImportError::Write`].
    fn finish(self: Box<Self>) -> Result<(), ImportError>;
}

fn put(writer: &mut impl Write, text: &str) -> Result<(), ImportError> {
    writer
        .write_all(text.as_bytes())
        .map_err(ImportError::Write)
}

fn flush(writer: &mut impl Write) -> Result<(), ImportError> {
    writer.flush().map_err(ImportError::Write)
}

/// Appends `number` divided by ten to the power of `places`, exactly.
fn push_decimal(out: &mut String, number: i64, places: u32) {
    let unit = 10_u64.pow(places);
    let whole = number.unsigned_abs() / unit;
    let rest = number.unsigned_abs() % unit;
    if number < 0 {
        out.push('-');
    }
    out.push_str(&whole.to_string());
    if places > 0 {
        let digits = rest.to_string();
        out.push('.');
        for _ in digits.len()..places as usize {
            out.push('0');
        }
        out.push_str(&digits);
    }
}

fn push_lat(out: &mut String, at: Coordinate) {
    push_decimal(out, i64::from(at.lat_e7()), 7);
}

fn push_lon(out: &mut String, at: Coordinate) {
    push_decimal(out, i64::from(at.lon_e7()), 7);
}
