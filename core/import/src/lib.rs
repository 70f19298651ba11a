//! Other people's formats in, open formats out.
//!
//! A file is recognised by its content ([`detect`]) and streamed in constant
//! memory ([`import`]): every row becomes a [`stint_model::Record`] for the
//! sink, or is counted with the reason why not. `docs/src/formats/import.md`
//! says for each format what is read, what is left out and why.

mod archive;
mod clock;
mod error;
mod format;
#[cfg(test)]
mod fuzz;
mod gather;
mod gpx;
mod intake;
mod json;
mod lines;
mod owntracks;
mod records;
mod row;
mod side;
mod stint_csv;
mod stint_records;
mod summary;
mod timeline;
mod watched;
mod weclock;
mod write;

use std::fs::File;
use std::io::{Read, Seek};
use std::ops::ControlFlow;
use std::path::Path;

use stint_model::Record;

pub use clock::{DateOrder, Zone};
pub use error::ImportError;
pub use format::{Format, HEAD, detect};
pub use gather::Gathered;
pub use side::{PlaceRow, RosterRow, read_places, read_roster};
pub use stint_csv::{StintCsv, StintRow};
pub use stint_records::{RECORD_LINE_LIMIT, parse_record};
pub use summary::{Problem, Reason, Summary};
pub use write::{
    GeoJsonWriter, GpxWriter, RecordWriter, RecordsWriter, StintCsvWriter, TripsWriter,
    VisitsWriter, safe_cell,
};

use intake::Intake;
use watched::{Allowance, Watched};

/// Where records go.
pub trait Sink {
    /// Takes a record. `user` is whose it is, where the file tells several
    /// people apart. `Break` ends the import with [`ImportError::Stopped`].
    fn record(&mut self, user: Option<&str>, record: Record) -> ControlFlow<()>;
}

impl<F: FnMut(Option<&str>, Record) -> ControlFlow<()>> Sink for F {
    fn record(&mut self, user: Option<&str>, record: Record) -> ControlFlow<()> {
        self(user, record)
    }
}

/// Is told how far an import has come.
pub trait Progress {
    /// `done` bytes of `total` were read; within a zip file the bytes are
    /// those of the file unpacked just now. Called about every 64 KB. `Break`
    /// ends the import with [`ImportError::Stopped`].
    fn bytes(&mut self, done: u64, total: Option<u64>) -> ControlFlow<()>;
}

/// Nobody wants to know.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoProgress;

impl Progress for NoProgress {
    fn bytes(&mut self, _: u64, _: Option<u64>) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}

/// What the file itself can't tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Options {
    /// Zone of the phone's clock. Times without a zone need it, else their
    /// rows are left out; times in UTC take their wall clock's offset from it.
    pub zone: Option<Zone>,
    /// Order of day and month, where the file's own dates don't show it.
    pub date_order: Option<DateOrder>,
}

/// Imports the file at `path`.
///
/// # Errors
/// [`ImportError`]; what reached the sink before stays with the sink, which
/// takes it back if the import is to be all or nothing.
pub fn import(
    path: &Path,
    options: &Options,
    sink: &mut dyn Sink,
    progress: &mut dyn Progress,
) -> Result<Summary, ImportError> {
    let kind = std::fs::metadata(path).map_err(ImportError::Read)?;
    if kind.is_dir() {
        return Err(ImportError::Folder);
    }
    let mut file = File::open(path).map_err(ImportError::Read)?;
    import_from(&mut file, options, sink, progress)
}

/// Imports from anything that can be read and rewound.
///
/// # Errors
/// As [`import`].
pub fn import_from<R: Read + Seek>(
    reader: &mut R,
    options: &Options,
    sink: &mut dyn Sink,
    progress: &mut dyn Progress,
) -> Result<Summary, ImportError> {
    let mut intake = Intake::new(sink, options);
    let head = read_head(reader)?;
    let format = recognise(&head)?;
    if format == Format::Zip {
        intake.begin(format);
        archive::import(reader, &mut intake, progress)?;
        return Ok(intake.finish());
    }
    let total = reader.seek(std::io::SeekFrom::End(0)).ok();
    reader.rewind().map_err(ImportError::Read)?;
    let order = date_order(format, reader, options, None)?;
    reader.rewind().map_err(ImportError::Read)?;
    intake.begin(format);
    let watched = Watched::new(reader, progress, total, None);
    import_format(format, watched, order, &mut intake)?;
    Ok(intake.finish())
}

pub(crate) fn recognise(head: &[u8]) -> Result<Format, ImportError> {
    let blank = head.strip_prefix(format::BOM).unwrap_or(head);
    if blank.trim_ascii().is_empty() && head.len() < HEAD {
        return Err(ImportError::Empty);
    }
    detect(head).ok_or(ImportError::Unrecognised)
}

pub(crate) fn read_head(reader: &mut dyn Read) -> Result<Vec<u8>, ImportError> {
    let mut head = Vec::new();
    reader
        .take(HEAD as u64)
        .read_to_end(&mut head)
        .map_err(ImportError::Read)?;
    Ok(head)
}

/// The order of day and month for formats that need it, from the options or
/// from a first pass over the file.
pub(crate) fn date_order(
    format: Format,
    reader: &mut dyn Read,
    options: &Options,
    allowance: Option<Allowance>,
) -> Result<DateOrder, ImportError> {
    match (options.date_order, format) {
        (Some(order), _) => Ok(order),
        (None, Format::WeclockIos | Format::WeclockAndroid) => {
            let mut progress = NoProgress;
            weclock::find_date_order(Watched::new(reader, &mut progress, None, allowance))
        }
        (None, _) => Ok(DateOrder::DayFirst),
    }
}

pub(crate) fn import_format(
    format: Format,
    mut watched: Watched<'_>,
    order: DateOrder,
    intake: &mut Intake<'_>,
) -> Result<(), ImportError> {
    if matches!(
        format,
        Format::Gpx | Format::GoogleTimeline | Format::GoogleRecords
    ) {
        watched = watched.ascii_only();
    }
    watched.skip_bom().map_err(ImportError::Read)?;
    match format {
        Format::Zip => Err(ImportError::ZipNested),
        Format::WeclockAndroid | Format::WeclockIos => weclock::import(watched, order, intake),
        Format::Gpx => gpx::import(watched, intake),
        Format::GoogleTimeline => timeline::import(watched, intake),
        Format::GoogleRecords => records::import(watched, intake),
        Format::OwntracksRec => owntracks::import_rec(watched, intake),
        Format::OwntracksJson => owntracks::import_json(watched, intake),
        Format::StintCsv => stint_csv::import(watched, intake),
        Format::StintRecords => stint_records::import(watched, intake),
    }
}
