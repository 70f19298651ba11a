//! Anyone's log into another format, record by record.

use std::io::Write;
use std::ops::ControlFlow;
use std::path::Path;

use stint_import::{
    Gathered, GeoJsonWriter, GpxWriter, ImportError, Options, Progress, RecordWriter,
    RecordsWriter, StintCsvWriter, Summary,
};
use stint_model::{Fix, Known, Moment, Payload, Record, Source, UtcMs};

use crate::AppError;

/// A format that logs are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// Stint's own CSV: fixes alone.
    Csv,
    /// GPX 1.1: fixes alone.
    Gpx,
    /// GeoJSON (RFC 7946): fixes alone.
    GeoJson,
    /// One JSON object a line: every kind of record, losslessly.
    Ndjson,
}

impl LogFormat {
    /// The format that a file's ending stands for.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        match ending.as_str() {
            "csv" => Some(Self::Csv),
            "gpx" => Some(Self::Gpx),
            "geojson" | "json" => Some(Self::GeoJson),
            "ndjson" | "jsonl" => Some(Self::Ndjson),
            _ => None,
        }
    }

    /// A writer of this format.
    ///
    /// # Errors
    /// The first bytes can't be written.
    pub fn writer<'w, W: Write + 'w>(self, out: W) -> Result<Box<dyn RecordWriter + 'w>, AppError> {
        Ok(match self {
            Self::Csv => Box::new(StintCsvWriter::new(out)?),
            Self::Gpx => Box::new(GpxWriter::new(out)?),
            Self::GeoJson => Box::new(GeoJsonWriter::new(out)?),
            Self::Ndjson => Box::new(RecordsWriter::new(out)),
        })
    }
}

/// What a conversion did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Converted {
    /// What the file held, and what was left out.
    pub summary: Summary,
    /// Records written.
    pub written: u64,
    /// Records that the format has no place for.
    pub no_place: u64,
}

/// Turns a file of any known format into another one. JSON lines keep every
/// kind of record, as it comes; the others take fixes, sorted by person and
/// time, each once.
///
/// # Errors
/// The file can't be read or is of no known format, or the result can't be
/// written.
pub fn convert<'w>(
    file: &Path,
    format: LogFormat,
    out: impl Write + 'w,
    options: &Options,
    progress: &mut dyn Progress,
) -> Result<Converted, AppError> {
    match format {
        LogFormat::Ndjson => convert_as_it_comes(file, format.writer(out)?, options, progress),
        LogFormat::Csv | LogFormat::Gpx | LogFormat::GeoJson => {
            convert_sorted(file, format.writer(out)?, options, progress)
        }
    }
}

fn convert_as_it_comes(
    file: &Path,
    writer: Box<dyn RecordWriter + '_>,
    options: &Options,
    progress: &mut dyn Progress,
) -> Result<Converted, AppError> {
    let (summary, written) = write(file, writer, options, progress, |_| true)?;
    Ok(Converted {
        no_place: summary.records - written,
        summary,
        written,
    })
}

/// A log of one person in order of time, which nearly every log is, streams
/// through; any other is gathered first, 24 bytes a fix.
fn convert_sorted(
    file: &Path,
    writer: Box<dyn RecordWriter + '_>,
    options: &Options,
    progress: &mut dyn Progress,
) -> Result<Converted, AppError> {
    if !in_order(file, options, progress)? {
        return convert_gathered(file, writer, options, progress);
    }
    let mut no_place = 0;
    let mut before: Option<(UtcMs, Fix)> = None;
    let is_new_fix = |record: &Record| {
        let Payload::Fix(fix) = record.payload else {
            no_place += 1;
            return false;
        };
        let this = (record.moment.utc, fix);
        before.replace(this) != Some(this)
    };
    let (summary, written) = write(file, writer, options, progress, is_new_fix)?;
    Ok(Converted {
        summary,
        written,
        no_place,
    })
}

/// Hands the records of a file that are `wanted` on to the writer; counts those
/// that it takes.
fn write(
    file: &Path,
    mut writer: Box<dyn RecordWriter + '_>,
    options: &Options,
    progress: &mut dyn Progress,
    mut wanted: impl FnMut(&Record) -> bool,
) -> Result<(Summary, u64), AppError> {
    let (mut written, mut failed) = (0, None);
    let mut sink = |user: Option<&str>, record: Record| {
        if !wanted(&record) {
            return ControlFlow::Continue(());
        }
        match writer.record(user, &record) {
            Ok(taken) => {
                written += u64::from(taken);
                ControlFlow::Continue(())
            }
            Err(e) => {
                failed = Some(e);
                ControlFlow::Break(())
            }
        }
    };
    let outcome = stint_import::import(file, options, &mut sink, progress);
    if let Some(e) = failed {
        return Err(e.into());
    }
    let summary = outcome?;
    writer.finish()?;
    Ok((summary, written))
}

/// Whether a file holds the fixes of one person in order of time.
fn in_order(file: &Path, options: &Options, progress: &mut dyn Progress) -> Result<bool, AppError> {
    let mut whose: Option<Option<String>> = None;
    let mut latest = UtcMs::MIN;
    let mut ordered = true;
    let mut sink = |user: Option<&str>, record: Record| {
        if let Payload::Fix(_) = record.payload {
            let first = whose.get_or_insert_with(|| user.map(str::to_owned));
            ordered = first.as_deref() == user && latest <= record.moment.utc;
            latest = record.moment.utc;
        }
        match ordered {
            true => ControlFlow::Continue(()),
            false => ControlFlow::Break(()),
        }
    };
    match stint_import::import(file, options, &mut sink, progress) {
        Ok(_) => Ok(ordered),
        Err(ImportError::Stopped) if !ordered => Ok(false),
        Err(e) => Err(e.into()),
    }
}

fn convert_gathered(
    file: &Path,
    mut writer: Box<dyn RecordWriter + '_>,
    options: &Options,
    progress: &mut dyn Progress,
) -> Result<Converted, AppError> {
    let mut gathered = Gathered::new();
    let mut no_place = 0;
    let mut sink = |user: Option<&str>, record: Record| {
        no_place += u64::from(!gathered.add(user, &record));
        ControlFlow::Continue(())
    };
    let summary = stint_import::import(file, options, &mut sink, progress)?;
    let mut written = 0;
    for row in gathered.sorted() {
        let record = Record {
            moment: Moment::at(row.time),
            source: Source::System,
            known: Known::Measured,
            payload: Payload::Fix(row.fix),
        };
        let user = Some(row.user).filter(|u| !u.is_empty());
        written += u64::from(writer.record(user, &record)?);
    }
    writer.finish()?;
    Ok(Converted {
        summary,
        written,
        no_place,
    })
}
