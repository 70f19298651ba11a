//! Puts mistakes into a crate, each behind a switch, so that one build holds
//! all of them: `stint-mutate SRC NAMES [SKIPPED...]`. It rewrites the files
//! under SRC but those of these names, adds the module of the switch to
//! `lib.rs`, and prints a line for each mistake: number, file, line, what.
//! Numbers stay when some are skipped, as those are that don't compile.

mod change;
mod values;

use std::{
    collections::BTreeSet,
    error::Error,
    fs,
    path::{Path, PathBuf},
};

use syn::visit_mut::VisitMut;

use change::Changes;

const SWITCH: &str = include_str!("switch.txt");

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let src = PathBuf::from(args.next().ok_or("which folder?")?);
    let names = args.next().unwrap_or_default();
    let left_out: Vec<&str> = names.split(',').collect();
    let skipped = args
        .map(|a| a.parse())
        .collect::<Result<BTreeSet<u32>, _>>()?;
    let mut files = Vec::new();
    gather(&src, &left_out, &mut files)?;
    files.sort();
    let mut next = 0;
    for path in files {
        let text = fs::read_to_string(&path)?;
        let mut file = syn::parse_file(&text)?;
        let mut changes = Changes::new(next, &skipped);
        changes.visit_file_mut(&mut file);
        let name = path.strip_prefix(&src)?.display().to_string();
        for (number, line, what) in &changes.made {
            println!("{number}\t{name}\t{line}\t{what}");
        }
        next = changes.next;
        let mut text = prettyplease::unparse(&file);
        if name == "lib.rs" {
            text.push_str(SWITCH);
        }
        fs::write(&path, text)?;
    }
    Ok(())
}

fn gather(dir: &Path, left_out: &[&str], files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default();
        if left_out.iter().any(|out| name == *out) {
            continue;
        }
        if path.is_dir() {
            gather(&path, left_out, files)?;
        } else if path.extension().is_some_and(|e| e == "rs") {
            files.push(path);
        }
    }
    Ok(())
}
