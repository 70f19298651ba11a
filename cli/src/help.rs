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

#[cfg(test)]
mod tests {
    use clap::{CommandFactory, Parser};
    use stint_app::messages::Lang;

    use super::*;
    use crate::args::Cli;

    /// Every command with its path in the message keys.
    fn commands() -> Vec<(String, Command)> {
        let mut all = Vec::new();
        gather("stint", &Cli::command(), &mut all);
        all
    }

    fn gather(path: &str, command: &Command, all: &mut Vec<(String, Command)>) {
        all.push((path.to_owned(), command.clone()));
        for sub in command.get_subcommands() {
            let name = sub.get_name();
            let deeper = match path {
                "stint" => name.to_owned(),
                _ => format!("{path}-{name}"),
            };
            gather(&deeper, sub, all);
        }
    }

    /// Splits as a shell does, as far as the examples need it: quotes, `*` and
    /// a redirection at the end.
    fn words(line: &str) -> Vec<String> {
        let line = line.split(" < ").next().unwrap();
        let mut words = Vec::new();
        for (i, part) in line.split('"').enumerate() {
            match i % 2 {
                0 => words.extend(part.split_whitespace().map(str::to_owned)),
                _ => words.push(part.to_owned()),
            }
        }
        words
    }

    #[test]
    fn every_command_and_argument_has_its_text_and_an_example() {
        for lang in Lang::ALL {
            let messages = Messages::new(lang);
            let mut missing = Vec::new();
            for (path, command) in commands() {
                let mut keys = vec![format!("cli-{path}-about"), format!("cli-{path}-example")];
                let args = command
                    .get_arguments()
                    .map(|a| format!("cli-arg-{}", a.get_id()));
                keys.extend(args);
                missing
                    .extend(keys.into_iter().filter(|key| {
                        messages.text(key).is_none_or(|text| text.trim().is_empty())
                    }));
            }
            assert!(missing.is_empty(), "{}: {missing:?}", lang.code());
        }
    }

    #[test]
    fn every_example_is_a_command_line_of_its_command() {
        for lang in Lang::ALL {
            let messages = Messages::new(lang);
            for (path, command) in commands() {
                let example = messages.text(&format!("cli-{path}-example")).unwrap();
                for line in example.lines() {
                    let words = words(line);
                    if let Err(e) = Cli::try_parse_from(&words) {
                        panic!("{}, {path}: {line}\n{e}", lang.code());
                    }
                    let name = command.get_name();
                    assert!(words.iter().any(|w| w == name), "{path}: {line}");
                }
            }
        }
    }

    #[test]
    fn help_shows_text_and_example_in_every_language() {
        for lang in Lang::ALL {
            let messages = Messages::new(lang);
            let localised = localise(Cli::command(), &messages);
            let mut all = Vec::new();
            gather("stint", &localised, &mut all);
            for (path, mut command) in all {
                let help = unwrapped(&command.render_long_help().to_string());
                for key in ["about", "example"] {
                    let text = messages.text(&format!("cli-{path}-{key}")).unwrap();
                    let line = unwrapped(text.lines().next().unwrap());
                    assert!(help.contains(&line), "{}, {path}: {help}", lang.code());
                }
            }
        }
    }

    fn unwrapped(text: &str) -> String {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What other programs see in the process list is no place for a secret.
    #[test]
    fn no_argument_takes_a_secret() {
        const SECRET: [&str; 6] = ["pass", "secret", "recovery", "code", "pin", "key"];
        for (path, command) in commands() {
            for arg in command.get_arguments() {
                let id = arg.get_id().as_str();
                let by_reference = ["_file", "_fd", "_out"].iter().any(|e| id.ends_with(e));
                let counts = path == "campaign-new" && id == "codes";
                assert!(
                    by_reference || counts || !SECRET.iter().any(|s| id.contains(s)),
                    "{path} takes {id} on the command line",
                );
            }
        }
    }

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }
}
