//! Other programs' logs into the vault: all of a file, or nothing of it.

use std::ops::ControlFlow;
use std::path::Path;

use stint_import::{Options, Progress, Summary, Zone};
use stint_model::Record;
use stint_vault::{ImportTransaction, VaultError};

use crate::{AppError, Phone};

/// Records handed to the vault at a time.
const BATCH: usize = 4096;

/// What came of importing one file.
#[derive(Debug)]
pub struct Imported {
    /// What the file held, and what was left out.
    pub summary: Summary,
    /// Records that are new.
    pub added: u64,
    /// Records that the vault had already.
    pub already_there: u64,
}

struct IntoVault<'v> {
    transaction: ImportTransaction<'v>,
    batch: Vec<Record>,
    added: u64,
    already_there: u64,
    failed: Option<VaultError>,
}

impl IntoVault<'_> {
    fn flush(&mut self) -> Result<(), VaultError> {
        let added = self.transaction.add(&self.batch)?;
        self.added += added.added;
        self.already_there += added.already_there;
        self.batch.clear();
        Ok(())
    }
}

impl stint_import::Sink for IntoVault<'_> {
    fn record(&mut self, _user: Option<&str>, record: Record) -> ControlFlow<()> {
        self.batch.push(record);
        if self.batch.len() < BATCH {
            return ControlFlow::Continue(());
        }
        match self.flush() {
            Ok(()) => ControlFlow::Continue(()),
            Err(e) => {
                self.failed = Some(e);
                ControlFlow::Break(())
            }
        }
    }
}

impl Phone {
    /// Imports a file of any known format. A file that was imported before
    /// adds nothing; one that fails half-way leaves nothing.
    ///
    /// # Errors
    /// The file is of no known format or damaged, or the vault refuses.
    pub fn import(
        &mut self,
        path: &Path,
        progress: &mut dyn Progress,
    ) -> Result<Imported, AppError> {
        let imported = self.take_file_in(path, progress)?;
        self.keep_up();
        Ok(imported)
    }

    fn take_file_in(
        &mut self,
        path: &Path,
        progress: &mut dyn Progress,
    ) -> Result<Imported, AppError> {
        let options = Options {
            zone: Some(Zone::named(self.zone())?),
            ..Options::default()
        };
        let mut sink = IntoVault {
            transaction: self.vault.import()?,
            batch: Vec::with_capacity(BATCH),
            added: 0,
            already_there: 0,
            failed: None,
        };
        let outcome = stint_import::import(path, &options, &mut sink, progress);
        if let Some(e) = sink.failed {
            return Err(e.into());
        }
        let summary = outcome?;
        sink.flush()?;
        let (added, already_there) = (sink.added, sink.already_there);
        sink.transaction.commit()?;
        Ok(Imported {
            summary,
            added,
            already_there,
        })
    }
}
