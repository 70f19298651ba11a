//! Writes the phone shells' resource files:
//! `stint-resources android RES_FOLDER` or `stint-resources apple FILE`, with
//! the domains that it needs if not all: `apple FILE shell common`.

use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

use stint_messages::generate::{Why, android, android_folder, apple};
use stint_messages::{Lang, SOURCES, Source};

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let written = match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["android", folder] => write_android(Path::new(folder)),
        ["apple", file, ref domains @ ..] => write_apple(Path::new(file), domains),
        _ => {
            tell("usage: stint-resources android RES_FOLDER | apple FILE [DOMAIN...]");
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

fn write_android(res: &Path) -> io::Result<Vec<(String, Why)>> {
    let mut left_out = Vec::new();
    for lang in Lang::ALL {
        let folder = res.join(android_folder(lang));
        fs::create_dir_all(&folder)?;
        let made = android(SOURCES, lang);
        fs::write(folder.join("strings.xml"), made.text)?;
        left_out = made.left_out;
    }
    Ok(left_out)
}

fn write_apple(file: &Path, domains: &[&str]) -> io::Result<Vec<(String, Why)>> {
    let wanted = |s: &&Source| domains.is_empty() || domains.contains(&s.domain);
    let sources: Vec<Source> = SOURCES.iter().filter(wanted).copied().collect();
    let made = apple(&sources);
    fs::write(file, made.text)?;
    Ok(made.left_out)
}

fn tell(line: &str) {
    // Nobody to tell if even this fails.
    let _ = writeln!(io::stderr(), "{line}");
}
