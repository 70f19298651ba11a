//! Other programs' files into the vault.

use std::ops::ControlFlow;
use std::sync::Arc;

use stint_app::import::Progress;
use stint_app::model::Say;

use crate::values::path;
use crate::{Language, StintError, StintPhone, callback};

/// An exception thrown by an `ImportProgress`.
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

/// Is told how far an import has come, about every 64 KB. May not call into
/// Stint.
#[uniffi::export(with_foreign)]
pub trait ImportProgress: Send + Sync {
    /// `done` bytes of `total` were read; within a zip file those of the file
    /// unpacked just now. False, or an exception, stops the import: then
    /// nothing of the file is kept.
    fn bytes(&self, done: u64, total: Option<u64>) -> Result<bool, ProgressError>;
}

/// What came of importing one file.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Imported {
    /// Records that are new.
    pub added: u64,
    /// Records that the vault had already.
    pub already_there: u64,
    /// Rows that were left out, by reason.
    pub skipped: Vec<SkippedRows>,
}

/// Rows that were left out for one reason.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SkippedRows {
    /// Why, in the chosen language.
    pub reason: String,
    /// How many.
    pub rows: u64,
}

struct Told(Option<Arc<dyn ImportProgress>>);

impl Progress for Told {
    fn bytes(&mut self, done: u64, total: Option<u64>) -> ControlFlow<()> {
        let Some(progress) = &self.0 else {
            return ControlFlow::Continue(());
        };
        match callback::run(|| progress.bytes(done, total)) {
            Ok(true) => ControlFlow::Continue(()),
            Ok(false) | Err(ProgressError::Failed) => ControlFlow::Break(()),
        }
    }
}

#[uniffi::export]
impl StintPhone {
    /// Imports a file of any known format, all of it or nothing. A file that
    /// was imported before adds nothing. Takes seconds for a year of fixes;
    /// `progress` can stop it.
    pub fn import_file(
        &self,
        file: String,
        language: Language,
        progress: Option<Arc<dyn ImportProgress>>,
    ) -> Result<Imported, StintError> {
        let file = path(&file)?;
        let mut told = Told(progress);
        let imported = self
            .slot
            .with(|phone| Ok(phone.import(&file, &mut told)?))?;
        let messages = language.messages();
        Ok(Imported {
            added: imported.added,
            already_there: imported.already_there,
            skipped: imported
                .summary
                .skipped
                .iter()
                .map(|(reason, rows)| SkippedRows {
                    reason: messages.say(&reason.say()),
                    rows: *rows,
                })
                .collect(),
        })
    }
}
