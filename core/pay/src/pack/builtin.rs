//! The packs that ship with Stint.

use std::io::Read;
use std::sync::LazyLock;

use flate2::read::DeflateDecoder;

use super::{RulePack, read};
use crate::error::PayError;

/// Codes of the packs that ship with Stint.
pub const JURISDICTIONS: [&str; 10] = [
    "GB", "EU", "DE", "FR", "ES", "NL", "IE", "US", "US-NY", "US-CA",
];

/// What the build script packed: each file's name, then its text.
fn texts() -> String {
    let packed: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/rules.deflate"));
    let mut texts = String::new();
    // It was packed when this was built, and tests read each pack. One that
    // can't be unpacked is as one that can't be read.
    if DeflateDecoder::new(packed)
        .read_to_string(&mut texts)
        .is_err()
    {
        texts.clear();
    }
    texts
}

fn parse(texts: &str, code: &str) -> Result<RulePack, PayError> {
    let file = format!("{}.toml", code.to_lowercase());
    let mut parts = texts.split('\0');
    let found = parts.find(|part| *part == file).and_then(|_| parts.next());
    let text = found.ok_or_else(|| unknown(code))?;
    read::parse(&file, text)
}

static PACKS: LazyLock<Vec<Result<RulePack, PayError>>> = LazyLock::new(|| {
    let texts = texts();
    let bare: Vec<_> = JURISDICTIONS.iter().map(|c| parse(&texts, c)).collect();
    let base_of = |pack: &RulePack| {
        let code = pack.based_on.as_deref()?;
        let found = bare.iter().flatten().find(|p| p.jurisdiction == code)?;
        Some(Box::new(found.clone()))
    };
    bare.iter()
        .map(|r| {
            let pack = r.clone()?;
            let base = base_of(&pack);
            Ok(pack.on(base))
        })
        .collect()
});

pub(super) fn get(code: &str) -> Result<&'static RulePack, PayError> {
    let at = JURISDICTIONS.iter().position(|j| *j == code);
    match at.and_then(|i| PACKS.get(i)) {
        Some(pack) => pack.as_ref().map_err(Clone::clone),
        None => Err(unknown(code)),
    }
}

fn unknown(code: &str) -> PayError {
    PayError::NoPack {
        at: None,
        code: code.to_owned(),
    }
}
