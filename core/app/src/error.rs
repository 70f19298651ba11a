//! One error for everything above the crates.

use stint_model::{Arg, ModelError, Phrase, Say};
use thiserror::Error;

/// Why the phone couldn't do what it was asked.
#[derive(Debug, Error)]
pub enum AppError {
    /// The vault refused.
    #[error(transparent)]
    Vault(#[from] stint_vault::VaultError),
    /// A file of another program, or a log, refused.
    #[error(transparent)]
    Import(#[from] stint_import::ImportError),
    /// A rule pack, contract or payslip refused.
    #[error(transparent)]
    Pay(#[from] stint_pay::PayError),
    /// An invitation, a consent or a package refused.
    #[error(transparent)]
    Share(#[from] stint_share::ShareError),
    /// A value refused.
    #[error(transparent)]
    Model(#[from] ModelError),
    /// A line of input is no record.
    #[error("line {line} is not a record")]
    BadRecord {
        /// Its number, from 1.
        line: u64,
    },
    /// A person's rows don't stand together in a log.
    #[error("line {line}: this person's rows ended before")]
    PersonAgain {
        /// The line where she appears again, from 1.
        line: u64,
    },
    /// A setting in the vault can't be read: another version wrote it.
    #[error("the setting {key} can't be read")]
    BadSetting {
        /// Its key.
        key: &'static str,
    },
    /// Nothing was recorded in that stretch of time.
    #[error("nothing was recorded then")]
    NothingRecorded,
    /// No visit has that number.
    #[error("there is no visit {number}")]
    NoSuchVisit {
        /// The number asked for.
        number: usize,
    },
    /// The visit has no position.
    #[error("the visit has no position")]
    NoPosition,
    /// There is no contract to read a payslip by.
    #[error("there is no contract yet")]
    NoContract,
    /// A roster without any visit.
    #[error("the roster has no visits")]
    EmptyRoster,
    /// The system gives no random numbers.
    #[error("the system gives no random numbers")]
    NoRandomness,
    /// A picture's figures don't fit.
    #[error(transparent)]
    Scene(#[from] stint_scene::SceneError),
    /// There is no change that could be taken back.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// No shift of that day lacks an end that could be proposed.
    #[error("there is no shift to end")]
    NoShiftToEnd,
    /// Nothing was ever shared with this campaign.
    #[error("nothing was shared with this campaign")]
    NothingShared,
}

impl Say for AppError {
    fn say(&self) -> Phrase {
        match self {
            Self::Vault(e) => e.say(),
            Self::Import(e) => e.say(),
            Self::Pay(e) => e.say(),
            Self::Share(e) => e.say(),
            Self::Model(e) => e.say(),
            Self::BadRecord { line } => {
                Phrase::new("app-error-bad-record").with("line", Arg::count(*line))
            }
            Self::PersonAgain { line } => {
                Phrase::new("app-error-person-again").with("line", Arg::count(*line))
            }
            Self::BadSetting { key } => {
                Phrase::new("app-error-bad-setting").with("key", Arg::Text((*key).to_owned()))
            }
            Self::NothingRecorded => Phrase::new("app-error-nothing-recorded"),
            Self::NoSuchVisit { number } => {
                Phrase::new("app-error-no-such-visit").with("number", Arg::count(*number))
            }
            Self::NoPosition => Phrase::new("app-error-no-position"),
            Self::NoContract => Phrase::new("app-error-no-contract"),
            Self::EmptyRoster => Phrase::new("app-error-empty-roster"),
            Self::NoRandomness => Phrase::new("vault-error-no-randomness"),
            Self::Scene(e) => e.say(),
            Self::NothingToUndo => Phrase::new("app-error-nothing-to-undo"),
            Self::NoShiftToEnd => Phrase::new("app-error-no-shift-to-end"),
            Self::NothingShared => Phrase::new("app-error-nothing-shared"),
        }
    }
}
