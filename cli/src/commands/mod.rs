//! One command a file.

mod access;
mod analyse;
mod backup;
pub(crate) mod campaign;
mod check;
mod contract;
mod convert;
mod demo;
mod desk;
mod erase;
mod evidence;
mod export;
pub(crate) mod findings;
mod import;
mod init;
mod letter;
mod mark;
mod open;
mod pack;
mod place;
mod record;
mod report;
mod rescue;
mod retention;
mod roster;
mod share;
mod shift;

use crate::args::Command;
use crate::context::Context;
use crate::error::CliError;

/// Does what was asked.
///
/// # Errors
/// What the command says.
pub(crate) fn run(command: &Command, ctx: &Context) -> Result<(), CliError> {
    match command {
        Command::Init(args) => init::run(args, ctx),
        Command::Record(args) => record::run(args, ctx),
        Command::Import(args) => import::run(args, ctx),
        Command::Week(args) => report::week(args, ctx),
        Command::Day(args) => report::day(args, ctx),
        Command::Owed(args) => report::owed(args, ctx),
        Command::Letter(args) => letter::run(args, ctx),
        Command::Roster(args) => roster::run(args, ctx),
        Command::Place(args) => place::run(&args.command, ctx),
        Command::Shift(args) => shift::run(&args.command, ctx),
        Command::Mark(args) => mark::run(args, ctx),
        Command::Contract(args) => contract::run(args, ctx),
        Command::Pack(args) => pack::run(args, ctx),
        Command::Export(args) => export::run(args, ctx),
        Command::Erase(args) => erase::run(args, ctx),
        Command::Share(args) => share::run(&args.command, ctx),
        Command::Backup(args) => backup::backup(args, ctx),
        Command::Restore(args) => backup::restore(args, ctx),
        Command::Access(args) => access::run(&args.command, ctx),
        Command::Check(args) => check::run(args, ctx),
        Command::Rescue(args) => rescue::run(args, ctx),
        Command::Desk(args) => desk::run(&args.command, ctx),
        Command::Campaign(args) => campaign::run(&args.command, ctx),
        Command::Open(args) => open::run(args, ctx),
        Command::Evidence(args) => evidence::run(args, ctx),
        Command::Findings(args) => findings::run(args, ctx),
        Command::Analyse(args) => analyse::run(args, ctx),
        Command::Convert(args) => convert::run(args, ctx),
        Command::Demo(args) => demo::run(args, ctx),
    }
}
