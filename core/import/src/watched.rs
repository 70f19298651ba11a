//! A reader that counts lines, bounds what one entry may take, and reports
//! progress.

use std::cell::Cell;
use std::io::{self, BufRead, Read};
use std::ops::ControlFlow;
use std::rc::Rc;

use crate::{ImportError, Progress};

const BUFFER: usize = 64 * 1024;

/// The most bytes that a parser may hold back at a time. The largest honest
/// entry, two hours of a Google Timeline path, takes some 100 KB.
pub(crate) const ENTRY_LIMIT: u64 = 2 * 1024 * 1024;

/// What a parser sees of its reader while the reader is lent to a library.
pub(crate) struct Gauge {
    newlines: Cell<u64>,
    since_entry: Cell<u64>,
    limited: Cell<bool>,
    failure: Cell<Option<Failure>>,
}

#[derive(Clone, Copy)]
enum Failure {
    TooLong,
    Stopped,
    Bomb,
}

impl Gauge {
    /// The line that is being read, from 1.
    pub(crate) fn line(&self) -> u64 {
        self.newlines.get() + 1
    }

    /// One entry was dealt with: the next may take the whole limit again.
    pub(crate) fn entry_done(&self) {
        self.since_entry.set(0);
    }

    /// Switches the limit off while a library skips without holding anything.
    pub(crate) fn set_limited(&self, limited: bool) {
        self.limited.set(limited);
        self.since_entry.set(0);
    }

    /// The sink asked to stop.
    pub(crate) fn stop(&self) {
        self.failure.set(Some(Failure::Stopped));
    }

    pub(crate) fn stopped(&self) -> bool {
        self.failure.get().is_some()
    }

    /// The true cause, where the reader itself ended the parser; `other` where
    /// the parser failed on its own.
    pub(crate) fn cause(&self, other: ImportError) -> ImportError {
        match self.failure.get() {
            Some(Failure::TooLong) => ImportError::TooLong { line: self.line() },
            Some(Failure::Stopped) => ImportError::Stopped,
            Some(Failure::Bomb) => ImportError::ZipBomb,
            None => other,
        }
    }
}

/// How much may come out of what went in; guards against zip bombs.
pub(crate) struct Allowance {
    /// Bytes that may come out at most.
    pub(crate) bytes: u64,
}

pub(crate) struct Watched<'a> {
    inner: &'a mut dyn Read,
    progress: &'a mut dyn Progress,
    gauge: Rc<Gauge>,
    buffer: Vec<u8>,
    position: usize,
    filled: usize,
    done: u64,
    total: Option<u64>,
    allowance: Option<Allowance>,
    ascii: bool,
}

impl<'a> Watched<'a> {
    pub(crate) fn new(
        inner: &'a mut dyn Read,
        progress: &'a mut dyn Progress,
        total: Option<u64>,
        allowance: Option<Allowance>,
    ) -> Self {
        Self {
            inner,
            progress,
            gauge: Rc::new(Gauge {
                newlines: Cell::new(0),
                since_entry: Cell::new(0),
                limited: Cell::new(true),
                failure: Cell::new(None),
            }),
            buffer: vec![0; BUFFER],
            position: 0,
            filled: 0,
            done: 0,
            total,
            allowance,
            ascii: false,
        }
    }

    /// Puts `_` in place of every byte beyond ASCII. For formats whose used
    /// fields are ASCII, so that a name in Latin-1 can't spoil a whole file.
    pub(crate) fn ascii_only(mut self) -> Self {
        self.ascii = true;
        self
    }

    pub(crate) fn gauge(&self) -> Rc<Gauge> {
        Rc::clone(&self.gauge)
    }

    /// Steps over a byte order mark.
    pub(crate) fn skip_bom(&mut self) -> io::Result<()> {
        let mut start = [0; 3];
        let mut n = 0;
        while n < start.len() {
            match self.inner.read(&mut start[n..]) {
                Ok(0) => break,
                Ok(read) => n += read,
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                Err(e) => return Err(e),
            }
        }
        if start[..n] != *crate::format::BOM {
            self.buffer[..n].copy_from_slice(&start[..n]);
            self.filled = n;
            self.clean();
        }
        Ok(())
    }

    fn clean(&mut self) {
        if self.ascii {
            for byte in &mut self.buffer[..self.filled] {
                if !byte.is_ascii() {
                    *byte = b'_';
                }
            }
        }
    }

    fn fail(&self, failure: Failure) -> io::Error {
        self.gauge.failure.set(Some(failure));
        io::Error::other("stopped by the importer")
    }

    fn refill(&mut self) -> io::Result<()> {
        if self.gauge.stopped() {
            return Err(io::Error::other("stopped by the importer"));
        }
        if self.gauge.limited.get() && self.gauge.since_entry.get() > ENTRY_LIMIT {
            return Err(self.fail(Failure::TooLong));
        }
        let n = loop {
            match self.inner.read(&mut self.buffer) {
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                other => break other?,
            }
        };
        self.position = 0;
        self.filled = n;
        self.clean();
        self.done += n as u64;
        let since = self.gauge.since_entry.get();
        self.gauge.since_entry.set(since + n as u64);
        if self.allowance.as_ref().is_some_and(|a| self.done > a.bytes) {
            return Err(self.fail(Failure::Bomb));
        }
        match self.progress.bytes(self.done, self.total) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(self.fail(Failure::Stopped)),
        }
    }

    fn pass(&mut self, from: usize, to: usize) {
        let newlines = memchr::memchr_iter(b'\n', &self.buffer[from..to]).count();
        self.gauge
            .newlines
            .set(self.gauge.newlines.get() + newlines as u64);
    }
}

impl Read for Watched<'_> {
    #[inline]
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.position == self.filled {
            self.refill()?;
        }
        // serde_json asks for one byte at a time.
        if let [single] = out
            && self.position < self.filled
        {
            *single = self.buffer[self.position];
            self.position += 1;
            if *single == b'\n' {
                self.gauge.newlines.set(self.gauge.newlines.get() + 1);
            }
            return Ok(1);
        }
        let n = out.len().min(self.filled - self.position);
        out[..n].copy_from_slice(&self.buffer[self.position..self.position + n]);
        self.consume(n);
        Ok(n)
    }
}

impl BufRead for Watched<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.position == self.filled {
            self.refill()?;
        }
        Ok(&self.buffer[self.position..self.filled])
    }

    fn consume(&mut self, amount: usize) {
        let to = (self.position + amount).min(self.filled);
        self.pass(self.position, to);
        self.position = to;
    }
}
