//! The program stint: a phone on the terminal and the organiser's tool.
//!
//! Whatever it does, [`stint_app`] does; here are the words of the command
//! line, its files and its exit codes.

mod args;
mod clock;
mod commands;
mod context;
pub mod demo;
mod desk;
mod error;
mod help;
mod hint;
mod invitation;
mod output;
mod plan;
mod progress;
mod said;
mod secrets;
mod vault;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};
use stint_app::messages::{Lang, Messages};

use crate::args::Cli;
use crate::context::Context;

/// What a shell expects of a program that was interrupted: 128 + SIGINT.
const INTERRUPTED: i32 = 130;

/// Runs the program on the process's arguments. Exit codes: 0 done, 1 the
/// data or the system refused, 2 wrong use, 130 interrupted.
pub fn run() -> ExitCode {
    // Without a handler an interrupt would leave temporary files; that they
    // stay then is all that a failure here means.
    let _ = ctrlc::set_handler(|| output::remove_unfinished_and_exit(INTERRUPTED));
    let args: Vec<OsString> = std::env::args_os().collect();
    let lang = language(&args);
    let messages = Messages::new(lang);
    let command = help::localise(Cli::command(), &messages);
    let parsed = command
        .try_get_matches_from(args)
        .and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(e) => {
            let code = if e.use_stderr() { 2 } else { 0 };
            // Help that nobody reads any more is no failure.
            let _ = e.print();
            return ExitCode::from(code);
        }
    };
    let ctx = Context::new(lang, cli.json);
    match commands::run(&cli.command, &ctx) {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            if let Some(sentence) = e.sentence() {
                ctx.aside(&sentence);
            }
            e.exit_code()
        }
    }
}

/// The language asked for, before the arguments are understood: their own
/// mistakes are told in it, too.
fn language(args: &[OsString]) -> Lang {
    let mut words = args.iter().filter_map(|a| a.to_str());
    let mut asked = None;
    while let Some(word) = words.next() {
        if word == "--lang" {
            asked = words.next().map(str::to_owned);
        } else if let Some(lang) = word.strip_prefix("--lang=") {
            asked = Some(lang.to_owned());
        }
    }
    let system = || {
        ["STINT_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|name| std::env::var(name).ok().filter(|v| !v.is_empty()))
    };
    Lang::parse(&asked.or_else(system).unwrap_or_default())
}
