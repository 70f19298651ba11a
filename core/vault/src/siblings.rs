//! Which folders beside a vault are other vaults of the same worker: damaged
//! ones that were kept, what took their place, and what a restore or a rescue
//! that didn't finish left.

use crate::disk::RESTORING;

/// What follows a vault's name where a rescue makes a new one of it, before
/// that takes the name over.
const RESCUED: &str = ".rescued";
/// What follows a vault's name, before a number, where it is kept once it is
/// damaged and another one was made of it.
const DAMAGED: &str = ".damaged-";
/// The shells' name. Where a damaged vault keeps it, the one that was made of it
/// has a number behind it: `vault-2`.
const SHELLS: &str = "vault";

/// Whether a folder of the name `other` is such a vault beside that of `name`.
pub(crate) fn is_copy(other: &str, name: &str) -> bool {
    if other == name {
        return false;
    }
    let of_shells = is_of_shells(name);
    let stem = without_endings(other);
    stem == name || (of_shells && is_of_shells(stem))
}

/// A name without what is put behind a vault's.
fn without_endings(name: &str) -> &str {
    let name = name.strip_suffix(RESTORING).unwrap_or(name);
    let name = name.strip_suffix(RESCUED).unwrap_or(name);
    match name.rsplit_once(DAMAGED) {
        Some((stem, number)) if is_number(number) => stem,
        _ => name,
    }
}

fn is_of_shells(name: &str) -> bool {
    let number = name.strip_prefix(SHELLS);
    number.is_some_and(|n| n.is_empty() || n.strip_prefix('-').is_some_and(is_number))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::is_copy;

    #[test]
    fn every_name_of_the_shells_is_known_and_nobody_elses() {
        let android = [
            "vault.restoring",
            "vault.rescued",
            "vault.rescued.restoring",
            "vault.damaged-1",
            "vault.damaged-12",
        ];
        let ios = ["vault", "vault-3", "vault-3.restoring", "vault-12"];
        for other in android {
            assert!(is_copy(other, "vault"), "{other}");
        }
        for other in android.into_iter().chain(ios) {
            assert!(is_copy(other, "vault-2"), "{other}");
        }
        for other in [
            "vault",
            "vault-of-others",
            "vault-2a",
            "vault-",
            "vaults",
            "vault.damaged-",
            "vault.damaged-x",
            "vault.restoring.old",
            "my vault",
        ] {
            assert!(!is_copy(other, "vault"), "{other}");
        }
        // A name that somebody chose has no numbered others.
        assert!(is_copy("work.rescued", "work"));
        assert!(!is_copy("work-2", "work"));
        assert!(!is_copy("work", "work-2"));
        assert!(!is_copy("vault", "work"));
    }
}
