//! Puts the texts of `messages/` into the command line's help.

use clap::Command;
use stint_app::messages::Messages;

/// The command with every description, argument help and example in the
/// reader's language. Keys are `cli-<command>-about`, `cli-<command>-example`
/// and, for arguments of any command, `cli-arg-<name>`.
pub(crate) fn localise(command: Command, messages: &Messages) -> Command {
    let path = command.get_name().to_owned();
    walk(command, messages, &path)
}

fn walk(command: Command, messages: &Messages, path: &str) -> Command {
    let text = |key: String| messages.text(&key);
    let mut command = command;
    if let Some(about) = text(format!("cli-{path}-about")) {
        command = command.about(about);
    }
    if let Some(example) = text(format!("cli-{path}-example")) {
        let heading = text("cli-help-example".to_owned()).unwrap_or_default();
        command = command.after_help(format!("{heading}\n  {}", example.replace('\n', "\n  ")));
    }
    command = command.mut_args(|arg| match text(format!("cli-arg-{}", arg.get_id())) {
        Some(help) => arg.help(help),
        None => arg,
    });
    let names: Vec<String> = command
        .get_subcommands()
        .map(|c| c.get_name().to_owned())
        .collect();
    for name in names {
        let deeper = match path {
            "stint" => name.clone(),
            _ => format!("{path}-{name}"),
        };
        command = command.mut_subcommand(name, |c| walk(c, messages, &deeper));
    }
    command
}
