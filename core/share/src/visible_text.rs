//! Text of strangers: only what a person can see and tell apart.

use unicode_normalization::is_nfc;
use unicode_security::{GeneralSecurityProfile, MixedScript, confusable_detection::skeleton};

use crate::InvitationRefusal;

/// Refuses what could make one text read as another: bidirectional controls,
/// invisible or unassigned characters, several scripts in one text
/// (Unicode Technical Standard #39, section 5.1).
pub(crate) fn check(
    field: &'static str,
    text: &str,
    limit: usize,
) -> Result<(), InvitationRefusal> {
    if text.trim().is_empty() || text.len() > limit {
        return Err(InvitationRefusal::TextLength { field });
    }
    if text.chars().any(is_bidi_control) {
        return Err(InvitationRefusal::BidiControls { field });
    }
    if !is_nfc(text) || !text.chars().all(is_visible) {
        return Err(InvitationRefusal::HiddenCharacters { field });
    }
    if !text.is_single_script() {
        return Err(InvitationRefusal::MixedScripts { field });
    }
    Ok(())
}

fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Letters and digits that UTS #39 allows in identifiers, and the
/// punctuation of ordinary sentences.
fn is_visible(c: char) -> bool {
    const PUNCTUATION: &str = " !\"#%&'()*+,-./:;=?@_€£$–—‘’“”„«»¿¡·…§°№";
    PUNCTUATION.contains(c) || c.identifier_allowed()
}

/// What a name looks like to a hurried eye: two names with the same look
/// are taken for the same name.
pub(crate) fn look(name: &str) -> String {
    let spaced: Vec<&str> = name.split_whitespace().collect();
    // Capitals look like other letters than small ones do, so both are
    // reduced: first as written, then all small.
    let once: String = skeleton(&spaced.join(" ")).collect();
    let twice: String = skeleton(&once.to_lowercase()).collect();
    twice.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_names_pass() {
        for name in [
            "Homecare Union, Branch 4",
            "Pflege-Gewerkschaft Köln",
            "Unión de Cuidados (Sevilla)",
            "Syndicat de l’aide à domicile",
            "Союз работников",
            "介護労働組合ユニオン",
        ] {
            assert_eq!(check("name", name, 280), Ok(()), "{name}");
        }
    }

    #[test]
    fn tricks_are_named() {
        use InvitationRefusal as R;
        let refused = |t: &str| check("name", t, 280).unwrap_err();
        assert_eq!(refused("Uniоn"), R::MixedScripts { field: "name" });
        assert_eq!(
            refused("Union\u{202E}noinU"),
            R::BidiControls { field: "name" }
        );
        assert_eq!(
            refused("Un\u{200B}ion"),
            R::HiddenCharacters { field: "name" }
        );
        assert_eq!(refused("Union\n"), R::HiddenCharacters { field: "name" });
        assert_eq!(
            refused("Ko\u{0308}ln"),
            R::HiddenCharacters { field: "name" }
        );
        assert_eq!(refused(" "), R::TextLength { field: "name" });
    }

    #[test]
    fn names_that_look_alike_are_one() {
        assert_eq!(look("Homecare  Union"), look("homecare union"));
        assert_eq!(look("Ноmе"), look("Home"));
        assert_eq!(look("НОМЕ"), look("Home"));
        assert_ne!(look("Union 4"), look("Union 5"));
    }
}
