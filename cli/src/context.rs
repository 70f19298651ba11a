//! What every command has at hand: a language, a clock, a place to write.

use std::io::{self, Write};
use std::path::PathBuf;

use etcetera::BaseStrategy;
use serde::Serialize;
use stint_app::messages::{Lang, Messages};
use stint_app::model::{Moment, Phrase};

use crate::clock;
use crate::error::CliError;
use crate::progress::Progress;

/// Handed to every command.
pub(crate) struct Context {
    /// The reader's language.
    pub(crate) messages: Messages,
    /// Which language that is.
    pub(crate) lang: Lang,
    /// Whether programs read the output.
    pub(crate) json: bool,
    /// The terminal's time zone.
    pub(crate) zone: String,
}

impl Context {
    pub(crate) fn new(lang: Lang, json: bool) -> Self {
        Self {
            messages: Messages::new(lang),
            lang,
            json,
            zone: clock::system_zone(),
        }
    }

    /// Now, on the terminal's clocks.
    pub(crate) fn now(&self) -> Moment {
        clock::now(&self.zone)
    }

    /// A sentence in the reader's language.
    pub(crate) fn text(&self, phrase: &Phrase) -> String {
        self.messages.say(phrase)
    }

    /// Shows progress with that sentence until dropped.
    pub(crate) fn progress(&self, phrase: &Phrase) -> Progress {
        Progress::start(self.text(phrase))
    }

    /// Prints a sentence, unless programs read the output.
    ///
    /// # Errors
    /// Standard output refuses.
    pub(crate) fn say(&self, phrase: &Phrase) -> Result<(), CliError> {
        if self.json {
            return Ok(());
        }
        self.line(&self.text(phrase))
    }

    /// Prints a line.
    ///
    /// # Errors
    /// Standard output refuses.
    pub(crate) fn line(&self, line: &str) -> Result<(), CliError> {
        writeln!(io::stdout(), "{line}").map_err(CliError::stdout)
    }

    /// Prints a line for a person, unless programs read the output.
    ///
    /// # Errors
    /// Standard output refuses.
    pub(crate) fn person(&self, line: &str) -> Result<(), CliError> {
        if self.json { Ok(()) } else { self.line(line) }
    }

    /// Prints a result for programs, if they are who reads the output.
    ///
    /// # Errors
    /// Standard output refuses.
    pub(crate) fn result<T: Serialize>(&self, value: &T) -> Result<(), CliError> {
        if !self.json {
            return Ok(());
        }
        let mut out = io::stdout().lock();
        serde_json::to_writer(&mut out, value).map_err(|e| CliError::stdout(e.into()))?;
        writeln!(out).map_err(CliError::stdout)
    }

    /// Says something beside the output, for people.
    pub(crate) fn aside(&self, phrase: &Phrase) {
        // A closed standard error is nothing a program can tell anybody.
        let _ = writeln!(io::stderr(), "{}", self.text(phrase));
    }
}

/// The folder of that name in the user's data folder, unless one is given.
///
/// # Errors
/// The system knows no home folder.
pub(crate) fn data_dir(given: Option<PathBuf>, name: &str) -> Result<PathBuf, CliError> {
    if let Some(dir) = given {
        return Ok(dir);
    }
    etcetera::choose_base_strategy()
        .map(|s| s.data_dir().join(name))
        .map_err(|_| CliError::usage(Phrase::new("cli-error-no-home")))
}
