//! How far a long call has come, and stopping it.

use std::io::{self, Read, Write};
use std::ops::ControlFlow;
use std::sync::Arc;

use stint_app::import;

use crate::{StintError, callback};

/// How often a stream says how far it is, in bytes.
const STRIDE: u64 = 64 * 1024;

/// An exception thrown by a `StintProgress`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum ProgressError {
    /// Whatever it was.
    #[error("the progress failed")]
    Failed,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for ProgressError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed
    }
}

/// Is told how far a call has come: at its start, then about every 64 KB of a
/// file, or after each part. May not call into Stint.
#[uniffi::export(with_foreign)]
pub trait StintProgress: Send + Sync {
    /// `done` of `total` bytes or parts, where the total is known. Of a zip
    /// file they are the bytes of the file unpacked just now. False, or an
    /// exception, stops a call that says it can be stopped.
    fn reached(&self, done: u64, total: Option<u64>) -> Result<bool, ProgressError>;
}

/// Tells a shell's progress, if there is one, and remembers that it said stop.
pub(crate) struct Told {
    progress: Option<Arc<dyn StintProgress>>,
    stopped: bool,
}

impl Told {
    pub(crate) fn new(progress: Option<Arc<dyn StintProgress>>) -> Self {
        Self {
            progress,
            stopped: false,
        }
    }

    /// Whether to go on.
    pub(crate) fn reached(&mut self, done: u64, total: Option<u64>) -> bool {
        if let Some(progress) = &self.progress {
            let goes_on = callback::run(|| progress.reached(done, total));
            self.stopped |= goes_on != Ok(true);
        }
        !self.stopped
    }

    /// Says that a call begins.
    pub(crate) fn begin(&mut self, total: Option<u64>) -> Result<(), StintError> {
        match self.reached(0, total) {
            true => Ok(()),
            false => Err(StintError::Stopped),
        }
    }

    /// What came of a call that `Stream`s stop by an error of their own.
    pub(crate) fn outcome<R>(&self, outcome: Result<R, StintError>) -> Result<R, StintError> {
        match outcome {
            // The phone is closed then, whatever was asked meanwhile.
            Err(StintError::Internal) => Err(StintError::Internal),
            Err(_) if self.stopped => Err(StintError::Stopped),
            other => other,
        }
    }
}

impl import::Progress for Told {
    fn bytes(&mut self, done: u64, total: Option<u64>) -> ControlFlow<()> {
        match self.reached(done, total) {
            true => ControlFlow::Continue(()),
            false => ControlFlow::Break(()),
        }
    }
}

/// A stream that tells how much of it went by, and breaks when told to stop.
pub(crate) struct Stream<'t, S> {
    pub(crate) inner: S,
    told: &'t mut Told,
    done: u64,
    said: u64,
    total: Option<u64>,
}

impl<'t, S> Stream<'t, S> {
    pub(crate) fn new(inner: S, total: Option<u64>, told: &'t mut Told) -> Self {
        Self {
            inner,
            told,
            done: 0,
            said: 0,
            total,
        }
    }

    fn went_by(&mut self, bytes: usize) -> io::Result<usize> {
        self.done += bytes as u64;
        if self.done - self.said >= STRIDE {
            self.said = self.done;
            if !self.told.reached(self.done, self.total) {
                return Err(io::Error::other("stopped"));
            }
        }
        Ok(bytes)
    }
}

impl<S: Write> Write for Stream<'_, S> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.went_by(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl<S: Read> Read for Stream<'_, S> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(bytes)?;
        self.went_by(read)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;

    /// Says stop when so much was reached.
    struct Until(u64, AtomicU64);

    impl StintProgress for Until {
        fn reached(&self, done: u64, total: Option<u64>) -> Result<bool, ProgressError> {
            assert_eq!(total, Some(1 << 20));
            self.1.store(done, Ordering::Relaxed);
            Ok(done < self.0)
        }
    }

    #[test]
    fn a_stream_is_stopped_and_the_error_says_so() {
        let until = Arc::new(Until(200_000, AtomicU64::new(0)));
        let mut told = Told::new(Some(until.clone()));
        let mut stream = Stream::new(io::repeat(1).take(1 << 20), Some(1 << 20), &mut told);
        let read = io::copy(&mut stream, &mut io::sink());
        assert!(read.is_err());
        let outcome: Result<(), _> = told.outcome(Err(StintError::Io));
        assert_eq!(outcome, Err(StintError::Stopped));
        assert!((200_000..300_000).contains(&until.1.load(Ordering::Relaxed)));
    }

    #[test]
    fn without_a_progress_nothing_stops() {
        let mut told = Told::new(None);
        let mut stream = Stream::new(Vec::new(), None, &mut told);
        stream.write_all(&[0; 200_000]).unwrap();
        assert_eq!(stream.inner.len(), 200_000);
        let outcome: Result<(), _> = told.outcome(Err(StintError::Io));
        assert_eq!(outcome, Err(StintError::Io));
    }
}
