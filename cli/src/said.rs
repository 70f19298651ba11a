//! What several commands say in the same way.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use stint_app::import::{Problem, Summary};
use stint_app::model::{Arg, Phrase, Say};

use crate::context::Context;

/// What an import left out: each reason counted, the first rows listed.
pub(crate) fn summary(ctx: &Context, file: &Path, summary: &Summary) {
    problems(ctx, file, &summary.problems, summary.faults());
    for (reason, count) in &summary.skipped {
        ctx.aside(
            &Phrase::new("cli-skipped")
                .with("count", Arg::count(*count))
                .with("reason", Arg::Phrase(reason.say())),
        );
    }
}

/// Rows that couldn't be used, by file and line.
pub(crate) fn problems(ctx: &Context, file: &Path, problems: &[Problem], refused: u64) {
    let faults = problems.iter().filter(|p| p.reason.is_fault());
    let mut listed = 0;
    for problem in faults {
        listed += 1;
        let name = match &problem.file_in_zip {
            Some(inner) => format!("{}: {inner}", file.display()),
            None => file.display().to_string(),
        };
        ctx.aside(
            &Phrase::new("cli-row-refused")
                .with("file", Arg::Text(name))
                .with("line", Arg::count(problem.line))
                .with("reason", Arg::Phrase(problem.reason.say())),
        );
    }
    if refused > listed {
        let more = i64::try_from(refused - listed).unwrap_or(i64::MAX);
        ctx.aside(&Phrase::new("cli-rows-more").with("count", Arg::Count(more)));
    }
}

/// The counts for programs.
pub(crate) fn skipped(summary: &Summary) -> Value {
    summary
        .skipped
        .iter()
        .map(|(reason, count)| (format!("{reason:?}"), json!(count)))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

/// What to do about files that are left and not to be seen: their folder is away,
/// or the stick that it was.
pub(crate) fn folders_away(ctx: &Context, paths: &[PathBuf]) {
    if paths.iter().any(|path| !path.exists()) {
        ctx.aside(&Phrase::new("cli-desk-folder-away"));
    }
}

/// Files in one line, each by its path.
pub(crate) fn files(paths: &[PathBuf]) -> Arg {
    Arg::Text(names(paths).join(", "))
}

/// Paths as text, also where one isn't: JSON has no other.
pub(crate) fn names(paths: &[PathBuf]) -> Vec<String> {
    paths.iter().map(|p| p.display().to_string()).collect()
}
