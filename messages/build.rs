//! Embeds every `<lang>/<domain>.ftl`, so that a new file needs no line of code:
//! what the core says in one list, what only the phone shells show in another.
//! What the core says is also packed, a file a language: a program that only
//! speaks, as the library for phones does, holds that alone.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use flate2::Compression;
use flate2::write::DeflateEncoder;

const LANGS: [&str; 4] = ["en", "de", "fr", "es"];
/// Domains whose texts the shells show from their own resource files.
const OF_SHELLS: [&str; 5] = ["android", "device", "ios", "shell", "watch"];

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?);
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    let mut core = String::from("&[\n");
    let mut shells = core.clone();
    for lang in LANGS {
        let mut packed = DeflateEncoder::new(Vec::new(), Compression::best());
        let folder = root.join(lang);
        println!("cargo::rerun-if-changed={}", folder.display());
        for domain in domains(&folder)? {
            let file = folder.join(format!("{domain}.ftl"));
            println!("cargo::rerun-if-changed={}", file.display());
            let list = if OF_SHELLS.contains(&domain.as_str()) {
                &mut shells
            } else {
                packed.write_all(&fs::read(&file)?)?;
                packed.write_all(b"\n")?;
                &mut core
            };
            writeln!(
                list,
                "Source {{ lang: {lang:?}, domain: {domain:?}, text: include_str!({:?}) }},",
                file.display().to_string()
            )
            .map_err(io::Error::other)?;
        }
        fs::write(out.join(format!("{lang}.deflate")), packed.finish()?)?;
    }
    fs::write(out.join("core.rs"), core + "]")?;
    fs::write(out.join("shells.rs"), shells + "]")
}

fn domains(folder: &Path) -> io::Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == "ftl")
            && let Some(stem) = path.file_stem().and_then(|s| s.to_str())
        {
            found.push(stem.to_owned());
        }
    }
    found.sort();
    Ok(found)
}
