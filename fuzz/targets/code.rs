//! What people type or scan: recovery code, member's code, keys, names.
#![no_main]
use libfuzzer_sys::fuzz_target;
use stint_share::{ConsentId, Digest, Fingerprint, Invitation, MemberCode, RecipientKey};
use stint_vault::RecoveryCode;

fuzz_target!(|text: &str| {
    if let Ok(code) = RecoveryCode::parse(text) {
        let shown = code.show();
        assert!(RecoveryCode::parse(&shown).is_ok_and(|again| again.show() == shown));
    }
    if let Ok(code) = MemberCode::parse(text) {
        let shown = code.text();
        assert!(MemberCode::parse(&shown).is_ok_and(|again| again.text() == shown));
    }
    if let Ok(key) = RecipientKey::parse(text) {
        assert!(RecipientKey::parse(&key.text()).is_ok());
    }
    if let Some(id) = ConsentId::parse(text) {
        assert_eq!(id.text(), text);
    }
    let _ = Digest::parse(text);
    let _ = Fingerprint::of(&[7; 32]).matches(text);
    let _ = Invitation::from_qr_text(text);
});
