//! The packs that ship with Stint.

use std::sync::LazyLock;

use super::{RulePack, read};
use crate::error::PayError;

/// Codes of the packs that ship with Stint.
pub const JURISDICTIONS: [&str; 10] = [
    "GB", "EU", "DE", "FR", "ES", "NL", "IE", "US", "US-NY", "US-CA",
];

const TEXTS: [(&str, &str); 10] = [
    ("gb.toml", include_str!("../../rules/gb.toml")),
    ("eu.toml", include_str!("../../rules/eu.toml")),
    ("de.toml", include_str!("../../rules/de.toml")),
    ("fr.toml", include_str!("../../rules/fr.toml")),
    ("es.toml", include_str!("../../rules/es.toml")),
    ("nl.toml", include_str!("../../rules/nl.toml")),
    ("ie.toml", include_str!("../../rules/ie.toml")),
    ("us.toml", include_str!("../../rules/us.toml")),
    ("us-ny.toml", include_str!("../../rules/us-ny.toml")),
    ("us-ca.toml", include_str!("../../rules/us-ca.toml")),
];

static PACKS: LazyLock<Vec<Result<RulePack, PayError>>> = LazyLock::new(|| {
    let bare: Vec<_> = TEXTS.iter().map(|(n, t)| read::parse(n, t)).collect();
    let base_of = |pack: &RulePack| {
        let code = pack.based_on.as_deref()?;
        let found = bare.iter().flatten().find(|p| p.jurisdiction == code)?;
        Some(Box::new(found.clone()))
    };
    bare.iter()
        .map(|r| {
            r.clone().map(|pack| RulePack {
                base: base_of(&pack),
                ..pack
            })
        })
        .collect()
});

pub(super) fn get(code: &str) -> Result<&'static RulePack, PayError> {
    let at = JURISDICTIONS.iter().position(|j| *j == code);
    match at.and_then(|i| PACKS.get(i)) {
        Some(pack) => pack.as_ref().map_err(Clone::clone),
        None => Err(PayError::NoPack {
            code: code.to_owned(),
        }),
    }
}
