//! Other programs' files into the vault.

use std::sync::Arc;

use stint_app::model::Say;

use crate::progress::{StintProgress, Told};
use crate::values::path;
use crate::{Language, StintError, StintPhone};

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

#[uniffi::export]
impl StintPhone {
    /// Imports a file of any known format, all of it or nothing. A file that
    /// was imported before adds nothing. Takes seconds for a year of fixes;
    /// `progress` can stop it, and then nothing of it is kept.
    pub fn import_file(
        &self,
        file: String,
        language: Language,
        progress: Option<Arc<dyn StintProgress>>,
    ) -> Result<Imported, StintError> {
        let file = path(&file)?;
        let (mut told, messages) = (Told::new(progress), language.messages());
        self.slot.with(|phone| {
            let imported = phone.import(&file, &mut told)?;
            let skipped = imported.summary.skipped.iter();
            Ok(Imported {
                added: imported.added,
                already_there: imported.already_there,
                skipped: skipped
                    .map(|(reason, rows)| SkippedRows {
                        reason: messages.say(&reason.say()),
                        rows: *rows,
                    })
                    .collect(),
            })
        })
    }
}
