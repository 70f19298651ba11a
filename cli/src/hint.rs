//! Which command helps on. The core's sentences name none: they stand on
//! phones, too.

use stint_app::AppError;
use stint_app::model::{Arg, Phrase};
use stint_share::{PackageRefusal, ShareError};

/// "Try: stint contract"
pub(crate) fn command(command: &'static str) -> Phrase {
    Phrase::new("cli-try").with("command", Arg::Text(command.to_owned()))
}

/// A sentence of the core, and the command that helps on where there is one.
pub(crate) fn with(sentence: Phrase, helps: Option<&'static str>) -> Phrase {
    match helps {
        None => sentence,
        Some(helps) => Phrase::new("cli-and-try")
            .with("sentence", Arg::Phrase(sentence))
            .with("try", Arg::Phrase(command(helps))),
    }
}

/// What helps on after the core refused.
pub(crate) fn after(e: &AppError) -> Option<&'static str> {
    match e {
        AppError::NoContract => Some("stint contract"),
        AppError::BadRecord { .. } => Some("stint record --help"),
        AppError::NoSuchVisit { .. } => Some("stint place list"),
        AppError::NoShiftToEnd => Some("stint day"),
        AppError::Share(ShareError::Package(reason)) => after_package(*reason),
        _ => None,
    }
}

/// The same after a package was refused.
pub(crate) const fn after_package(reason: PackageRefusal) -> Option<&'static str> {
    match reason {
        PackageRefusal::IsEvidence => Some("stint evidence"),
        PackageRefusal::NotEvidence => Some("stint open"),
        _ => None,
    }
}
