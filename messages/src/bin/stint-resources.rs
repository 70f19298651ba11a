//! Writes the phone shells' resource files: `stint-resources android RES_FOLDER`,
//! `stint-resources apple FILE`, or `stint-resources apple-texts FOLDER` with one
//! catalogue a language, each with the domains that it needs if not all:
//! `apple FILE shell watch common`.

use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

use stint_messages::generate::{Why, android, android_folder, apple, apple_language};
use stint_messages::{Lang, SHELL_SOURCES, SOURCES, Source};

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let written = match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["android", folder, ref domains @ ..] => {
            chosen(domains).and_then(|texts| write_android(Path::new(folder), &texts))
        }
        ["apple", file, ref domains @ ..] => {
            chosen(domains).and_then(|texts| write_apple(Path::new(file), &texts))
        }
        ["apple-texts", folder, ref domains @ ..] => {
            chosen(domains).and_then(|texts| write_apple_texts(Path::new(folder), &texts))
        }
        _ => {
            tell(
                "usage: stint-resources android RES_FOLDER [DOMAIN...] | apple FILE [DOMAIN...] \
                 | apple-texts FOLDER [DOMAIN...]",
            );
            return ExitCode::from(2);
        }
    };
    match written {
        Ok(left_out) => {
            for (id, why) in left_out {
                tell(&format!("left out: {id} ({why})"));
            }
            ExitCode::SUCCESS
        }
        Err(error) => {
            tell(&format!("could not write the resources: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// The texts of those domains; without any, all texts.
fn chosen(domains: &[&str]) -> io::Result<Vec<Source>> {
    let all = || SOURCES.iter().chain(SHELL_SOURCES);
    if let Some(unknown) = domains.iter().find(|d| all().all(|s| s.domain != **d)) {
        return Err(io::Error::other(format!("there is no domain {unknown}")));
    }
    let wanted = |s: &&Source| domains.is_empty() || domains.contains(&s.domain);
    Ok(all().filter(wanted).copied().collect())
}

fn write_android(res: &Path, texts: &[Source]) -> io::Result<Vec<(String, Why)>> {
    let mut left_out = Vec::new();
    for lang in Lang::ALL {
        let folder = res.join(android_folder(lang));
        fs::create_dir_all(&folder)?;
        let made = android(texts, lang);
        fs::write(folder.join("strings.xml"), made.text)?;
        left_out = made.left_out;
    }
    Ok(left_out)
}

fn write_apple(file: &Path, texts: &[Source]) -> io::Result<Vec<(String, Why)>> {
    let made = apple(texts);
    fs::write(file, made.text)?;
    Ok(made.left_out)
}

fn write_apple_texts(folder: &Path, texts: &[Source]) -> io::Result<Vec<(String, Why)>> {
    fs::create_dir_all(folder)?;
    let mut left_out = Vec::new();
    for lang in Lang::ALL {
        let made = apple_language(texts, lang);
        fs::write(
            folder.join(format!("texts-{}.json", lang.code())),
            made.text,
        )?;
        left_out = made.left_out;
    }
    Ok(left_out)
}

fn tell(line: &str) {
    // Nobody to tell if even this fails.
    let _ = writeln!(io::stderr(), "{line}");
}
