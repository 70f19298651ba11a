//! Her record in formats of others, into a file or wherever the shell wants it.

use std::io::{self, BufWriter, Write};
use std::sync::Arc;

use stint_app::log::LogFormat;

use crate::callback;
use crate::keeping::write_new;
use crate::mirror::mirror;
use crate::progress::{StintProgress, Stream, Told};
use crate::{StintError, StintPhone};

/// What is handed to a sink at once, in bytes.
const PIECE: usize = 64 * 1024;

mirror! {
    /// A format that records are written in.
    in ExportFormat = LogFormat {
        /// Stint's own CSV: fixes alone.
        Csv,
        /// GPX 1.1: fixes alone.
        Gpx,
        /// GeoJSON (RFC 7946): fixes alone.
        GeoJson,
        /// One JSON object a line: every kind of record, losslessly.
        Ndjson,
    }
}

/// What was exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct Exported {
    /// Records written.
    pub written: u64,
    /// Records that the format has no place for.
    pub no_place: u64,
}

impl From<stint_app::Exported> for Exported {
    fn from(exported: stint_app::Exported) -> Self {
        Self {
            written: exported.written,
            no_place: exported.no_place,
        }
    }
}

/// Why a sink didn't take what it was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum SinkError {
    /// There is no more room where it writes to.
    #[error("no room is left")]
    Full,
    /// Anything else.
    #[error("the sink failed")]
    Failed,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for SinkError {
    /// An exception that isn't one of the above. Its text is not looked at.
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed
    }
}

/// Takes what is exported, piece by piece and in order: a place that isn't a
/// file of the shell's own, so that no copy need lie on the disk before. May
/// not call into Stint.
#[uniffi::export(with_foreign)]
pub trait ExportSink: Send + Sync {
    /// The next bytes, at most 64 KB. After an error no more come.
    fn write(&self, bytes: Vec<u8>) -> Result<(), SinkError>;
}

#[uniffi::export]
impl StintPhone {
    /// Writes the records of all days to a new file, unsealed: whoever has the
    /// file can read it. `progress` can stop it. A file that couldn't be
    /// finished is removed.
    #[uniffi::method(default(progress = None))]
    pub fn export(
        &self,
        file: String,
        format: ExportFormat,
        progress: Option<Arc<dyn StintProgress>>,
    ) -> Result<Exported, StintError> {
        let exported = self.slot.with(|phone| {
            write_new(&file, progress, |out| {
                Ok(phone.export(None, format.into(), out)?)
            })
        })?;
        Ok(exported.into())
    }

    /// The same into a sink. After an error, or when `progress` stopped it,
    /// the sink has a part, which is the shell's to take away.
    #[uniffi::method(default(progress = None))]
    pub fn export_to(
        &self,
        sink: Arc<dyn ExportSink>,
        format: ExportFormat,
        progress: Option<Arc<dyn StintProgress>>,
    ) -> Result<Exported, StintError> {
        let mut told = Told::new(progress);
        let mut sink = Pieces { sink, failed: None };
        let outcome = self.slot.with(|phone| {
            told.begin(None)?;
            // Its own writes are of a line or less.
            let mut pieces = BufWriter::with_capacity(PIECE, &mut sink);
            let out = Stream::new(&mut pieces, None, &mut told);
            let exported = phone.export(None, format.into(), out);
            match exported.map(|done| (pieces.flush(), done)) {
                Ok((Ok(()), done)) => Ok(done.into()),
                Ok((Err(_), _)) => Err(StintError::Io),
                Err(e) => {
                    // What it still holds would be more of a part.
                    drop(pieces.into_parts());
                    Err(e.into())
                }
            }
        });
        match (outcome, sink.failed) {
            (Err(StintError::Internal), _) => Err(StintError::Internal),
            (_, Some(SinkError::Full)) => Err(StintError::SinkFull),
            (_, Some(SinkError::Failed)) => Err(StintError::SinkFailed),
            (outcome, None) => told.outcome(outcome),
        }
    }
}

/// A sink as a stream, cut off at its first error.
struct Pieces {
    sink: Arc<dyn ExportSink>,
    failed: Option<SinkError>,
}

impl Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let piece = &bytes[..bytes.len().min(PIECE)];
        if self.failed.is_none() {
            self.failed = callback::run(|| self.sink.write(piece.to_vec())).err();
        }
        match self.failed {
            None => Ok(piece.len()),
            Some(_) => Err(io::Error::other("the sink failed")),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
