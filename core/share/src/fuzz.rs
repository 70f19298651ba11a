//! Entries for the fuzzing programs in `fuzz/` alone; no product may enable
//! this feature.
//!
//! What is signed or sealed lets no random bytes through. Each entry here
//! stands behind the signature. An entry panics where a parser broke its word.

use std::{collections::BTreeMap, sync::OnceLock};

use ed25519_dalek::SigningKey;

use crate::deletion::StoredStatement;
use crate::facts::{Description, PACKAGE_VERSION, from_json, to_json};
use crate::open::read_tar;
use crate::schema::schemas;
use crate::withdrawal::Notice;
use crate::{
    ConsentEntry, ConsentRecord, Field, Invitation, Level, Receipt, cbor, container, minisign, open,
};

/// An invitation as it is, and with its terms signed by somebody else.
pub fn invitation(bytes: &[u8]) {
    if let Ok(read) = Invitation::parse(bytes) {
        shown(&read);
    }
    let Ok(raw) = cbor::decode(bytes) else {
        return;
    };
    let again = cbor::encode(&raw.terms, &raw.nonce, &raw.key, Some(&raw.signature));
    assert!(again == bytes, "two forms of one invitation");
    let key = SigningKey::from_bytes(&[1; 32]);
    if let Ok(signed) = Invitation::sign(raw.terms, raw.nonce, &key) {
        shown(&signed);
    }
}

fn shown(invitation: &Invitation) {
    let text = invitation.qr_text();
    assert!(Invitation::from_qr_text(&text).is_ok_and(|i| i.bytes() == invitation.bytes()));
    let _ = (invitation.notice(), invitation.fingerprint().words());
    let _ = invitation.qr_modules();
}

/// JSON that arrives from others or lies in the log: consent record,
/// description, withdrawal, statement, receipt, entry. What is taken is
/// written in the same bytes.
pub fn json(bytes: &[u8]) {
    let _ = from_json::<Description>(bytes);
    let _ = from_json::<Notice>(bytes);
    let _ = from_json::<StoredStatement>(bytes);
    let _ = from_json::<ConsentEntry>(bytes);
    if let Some(record) = from_json::<ConsentRecord>(bytes) {
        let _ = (record.id(), record.case_view(), record.kantara());
    }
    if let Ok(receipt) = Receipt::parse(bytes) {
        let _ = receipt.invitation();
        assert!(to_json(&receipt).is_ok_and(|again| again == bytes));
    }
}

/// A signature's file for some message.
pub fn signature(file: &[u8]) {
    let _ = minisign::verify(b"message", file, "comment", &[1; 32]);
    if let Some(key) = str::from_utf8(file)
        .ok()
        .and_then(minisign::parse_public_key)
    {
        assert!(minisign::public_key_text(&key).as_bytes() == file);
    }
}

/// A container without its seal.
pub fn container(plain: &[u8]) {
    let _ = read_tar(plain);
}

/// A container whose archive is right, with this content under these names.
pub fn contained(files: &[(&'static str, Vec<u8>)]) {
    let Ok(plain) = container::write(files) else {
        return;
    };
    if let Ok(entries) = read_tar(&plain[..]) {
        assert_eq!(entries.len(), files.len());
        let same = |(e, f): (&open::Entry, &(&str, Vec<u8>))| e.name == f.0 && e.content == f.1;
        assert!(entries.iter().zip(files).all(same));
    }
}

/// One table of a package: `which` names its schema.
pub fn table(invitation: &Invitation, which: usize, csv: &[u8]) {
    static SCHEMAS: OnceLock<Vec<crate::schema::Schema>> = OnceLock::new();
    let all = SCHEMAS.get_or_init(|| {
        let fields = [
            Field::Hours,
            Field::UnpaidTravel,
            Field::Distance,
            Field::Visits,
        ];
        let levels = [
            Level::Weeks,
            Level::Days,
            Level::Visits,
            Level::Areas,
            Level::Traces,
        ];
        let of = |level| schemas(PACKAGE_VERSION, level, &fields);
        let in_classes = schemas(PACKAGE_VERSION, Level::Weeks, &fields[1..2]);
        levels.into_iter().flat_map(of).chain(in_classes).collect()
    });
    let schema = &all[which % all.len()];
    let _ = open::read_table(schema, csv, invitation, &mut BTreeMap::new());
}
