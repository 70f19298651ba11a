//! Secrets come from a prompt, a file or a file descriptor.

use std::fs::File;
use std::io::{IsTerminal, Read};
use std::path::{Path, PathBuf};

use stint_app::model::{Arg, Phrase};
use stint_app::vault::Secret;
use zeroize::Zeroizing;

use crate::args::Passphrase;
use crate::error::CliError;

/// Longer than any passphrase that a person types, short enough to refuse a
/// file named by mistake.
const LIMIT: u64 = 1024;

/// The shortest new passphrase, in characters: with fewer, even four words
/// from a list don't fit.
const LEAST: usize = 12;

/// The passphrase that opens something which exists.
///
/// # Errors
/// The file can't be read, is empty or too long; or there is nobody to ask.
pub(crate) fn passphrase(from: &Passphrase, prompt: &str) -> Result<Secret, CliError> {
    match source(from) {
        Some(path) => read(&path),
        None => ask(prompt),
    }
}

/// A new passphrase: typed twice where it is typed.
///
/// # Errors
/// As [`passphrase`], and where the two differ.
pub(crate) fn new_passphrase(
    from: &Passphrase,
    prompt: &str,
    again: &str,
) -> Result<Secret, CliError> {
    if let Some(path) = source(from) {
        return strong(read(&path)?);
    }
    let first = prompt_line(prompt)?;
    let second = prompt_line(again)?;
    if *first != *second {
        return Err(CliError::usage(Phrase::new("cli-error-passphrases-differ")));
    }
    strong(checked(&first)?)
}

/// On a terminal the passphrase is all that protects a vault.
fn strong(passphrase: Secret) -> Result<Secret, CliError> {
    let characters = std::str::from_utf8(passphrase.expose()).map_or(0, |t| t.chars().count());
    if characters >= LEAST {
        return Ok(passphrase);
    }
    let least = Arg::Count(LEAST as i64);
    Err(CliError::usage(
        Phrase::new("cli-error-secret-short").with("least", least),
    ))
}

/// A secret from a named file.
///
/// # Errors
/// As [`passphrase`].
pub(crate) fn read(path: &Path) -> Result<Secret, CliError> {
    let open = |e| CliError::io("cli-error-cannot-read-secret", path, e);
    let file = File::open(path).map_err(open)?;
    let mut text = Zeroizing::new(String::new());
    file.take(LIMIT + 1)
        .read_to_string(&mut text)
        .map_err(open)?;
    checked(&text)
}

/// A secret that a person types, unseen.
///
/// # Errors
/// There is no terminal to ask on.
pub(crate) fn ask(prompt: &str) -> Result<Secret, CliError> {
    checked(&prompt_line(prompt)?)
}

fn source(from: &Passphrase) -> Option<PathBuf> {
    let descriptor = from
        .passphrase_fd
        .map(|n| PathBuf::from(format!("/dev/fd/{n}")));
    from.passphrase_file.clone().or(descriptor)
}

fn prompt_line(prompt: &str) -> Result<Zeroizing<String>, CliError> {
    if !std::io::stdin().is_terminal() {
        return Err(CliError::usage(Phrase::new("cli-error-nobody-to-ask")));
    }
    rpassword::prompt_password(format!("{prompt} "))
        .map(Zeroizing::new)
        .map_err(|_| CliError::usage(Phrase::new("cli-error-nobody-to-ask")))
}

fn checked(text: &str) -> Result<Secret, CliError> {
    let line = text.trim_end_matches(['\n', '\r']);
    if line.is_empty() {
        return Err(CliError::usage(Phrase::new("cli-error-secret-empty")));
    }
    if line.len() as u64 > LIMIT {
        return Err(CliError::usage(Phrase::new("cli-error-secret-too-long")));
    }
    Ok(Secret::from_text(line))
}
