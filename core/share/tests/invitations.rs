//! Hostile invitations: each is refused, with a reason of its own.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod common;

use ciborium::Value;
use common::*;
use ed25519_dalek::{Signer as _, SigningKey};
use proptest::prelude::*;
use stint_model::{Say, UtcMs};
use stint_share::InvitationRefusal as R;
use stint_share::*;

const SIGNATURE: u64 = 23;

/// A real invitation as a CBOR map, with a key that can sign changed ones.
struct Forge {
    key: SigningKey,
    map: Vec<(Value, Value)>,
}

impl Forge {
    fn new() -> Self {
        let key = SigningKey::from_bytes(&[3; 32]);
        let union = Union::new(0);
        let value: Value = ciborium::from_reader(union.invitation().bytes()).unwrap();
        let mut forge = Self {
            key,
            map: value.into_map().unwrap(),
        };
        let public = forge.key.verifying_key().to_bytes().to_vec();
        forge.set(17, Value::Bytes(public));
        forge
    }

    fn set(&mut self, key: u64, value: Value) {
        let pair = self.map.iter_mut().find(|(k, _)| *k == Value::from(key));
        match pair {
            Some(p) => p.1 = value,
            None => self.map.push((Value::from(key), value)),
        }
    }

    fn text(&mut self, key: u64, text: &str) {
        self.set(key, Value::Text(text.to_owned()));
    }

    fn number(&mut self, key: u64, n: u64) {
        self.set(key, Value::from(n));
    }

    fn recipients(&mut self, change: impl FnOnce(&mut Vec<Value>)) {
        let recipients = self.map.iter_mut().find(|(k, _)| *k == Value::from(9u64));
        let (_, recipients) = recipients.unwrap();
        change(recipients.as_array_mut().unwrap());
    }

    fn remove(&mut self, key: u64) {
        self.map.retain(|(k, _)| *k != Value::from(key));
    }

    /// Signs whatever the map holds now.
    fn signed(&mut self) -> Vec<u8> {
        self.remove(SIGNATURE);
        let message = [b"stint/v1/invite\0".as_slice(), &self.bytes()].concat();
        let signature = self.key.sign(&message).to_bytes().to_vec();
        self.set(SIGNATURE, Value::Bytes(signature));
        self.bytes()
    }

    fn bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        ciborium::into_writer(&Value::Map(self.map.clone()), &mut out).unwrap();
        out
    }

    fn refused(change: impl FnOnce(&mut Self)) -> R {
        let mut forge = Self::new();
        change(&mut forge);
        Invitation::parse(&forge.signed()).err().unwrap()
    }
}

#[test]
fn a_forge_that_changes_nothing_is_accepted() {
    assert!(Invitation::parse(&Forge::new().signed()).is_ok());
}

#[test]
fn each_trick_has_its_reason() {
    let organisation = R::MixedScripts {
        field: "organisation",
    };
    let cases: Vec<(R, R)> = vec![
        (
            Forge::refused(|f| f.text(2, "Homecаre Union")),
            organisation,
        ),
        (
            Forge::refused(|f| f.text(2, "Union\u{202E}eracemoH")),
            R::BidiControls {
                field: "organisation",
            },
        ),
        (
            Forge::refused(|f| f.text(3, "Mill\u{200B}Road")),
            R::HiddenCharacters { field: "contact" },
        ),
        (
            Forge::refused(|f| f.text(5, &"a".repeat(281))),
            R::TextLength { field: "purpose" },
        ),
        (Forge::refused(|f| f.number(0, 2)), R::UnknownVersion),
        (Forge::refused(|f| f.number(30, 1)), R::UnknownField),
        (
            Forge::refused(|f| f.number(4, 99)),
            R::UnknownCode { field: "purpose" },
        ),
        (
            Forge::refused(|f| f.set(12, Value::Float(365.0))),
            R::WrongType { field: "retention" },
        ),
        (
            Forge::refused(|f| f.remove(15)),
            R::MissingField { field: "notice" },
        ),
        (Forge::refused(|f| f.remove(16)), R::MissingArticle13),
        (
            Forge::refused(|f| {
                let items = (1u64..10).map(|k| (Value::from(k), Value::from(1u64)));
                f.set(16, Value::Map(items.collect()));
            }),
            R::MissingArticle13,
        ),
        (Forge::refused(|f| f.number(11, 366)), R::BadDates),
        (Forge::refused(|f| f.number(11, u64::MAX)), R::BadDates),
        (Forge::refused(|f| f.number(12, 0)), R::BadRetention),
        (Forge::refused(|f| f.number(8, 5)), R::LevelNotOffered),
        (
            Forge::refused(|f| f.set(7, Value::Array(vec![Value::from(1u64)]))),
            R::QuestionWithoutField,
        ),
        (
            Forge::refused(|f| f.set(9, Value::Array(vec![]))),
            R::BadRecipients,
        ),
        (
            Forge::refused(|f| f.recipients(|all| all.push(all[0].clone()))),
            R::BadRecipients,
        ),
        (
            Forge::refused(|f| f.recipients(|all| all.extend([all.clone(), all.clone()].concat()))),
            R::BadRecipients,
        ),
        (
            Forge::refused(|f| f.text(2, "")),
            R::TextLength {
                field: "organisation",
            },
        ),
        (
            Forge::refused(|f| {
                let weak = vec![Value::from(1u64), Value::Bytes(vec![0; 32])];
                f.set(9, Value::Array(vec![Value::Array(weak)]));
            }),
            R::WeakKey,
        ),
        (Forge::refused(|f| f.map.swap(2, 3)), R::NotCanonical),
    ];
    for (found, expected) in cases {
        assert_eq!(found, expected);
        assert!(found.say().id.starts_with("share-invitation-"));
    }
}

#[test]
fn tricks_with_the_bytes() {
    let refused = |b: &[u8]| Invitation::parse(b).err().unwrap();
    let mut forge = Forge::new();
    let good = forge.signed();
    assert_eq!(refused(&[]), R::NotCbor);
    assert_eq!(refused(&[0xff; 800]), R::NotCbor);
    assert_eq!(refused(&vec![0; 801]), R::TooLarge);
    assert_eq!(refused(&[good.clone(), vec![0]].concat()), R::NotCanonical);
    let mut changed = good.clone();
    let last = changed.len() - 1;
    changed[last] ^= 1;
    assert_eq!(refused(&changed), R::BadSignature);
    forge.remove(SIGNATURE);
    assert_eq!(refused(&forge.bytes()), R::Unsigned);
    let twice = forge.map[4].clone();
    forge.map.insert(4, twice);
    assert_eq!(refused(&forge.signed()), R::DuplicateKey);
    let mut weak = Forge::new();
    weak.set(17, Value::Bytes([[1].as_slice(), &[0; 31]].concat()));
    assert_eq!(refused(&weak.signed()), R::WeakKey);
    // The same number in a longer form: version 0x18 0x01 for 0x01.
    let at = good.windows(2).position(|w| w == [0x00, 0x01]).unwrap();
    let mut long = good.clone();
    long.splice(at + 1..at + 2, [0x18, 0x01]);
    assert_eq!(refused(&long), R::NotCanonical);
}

#[test]
fn the_largest_invitation_fits_with_four_recipients() {
    let union = Union::with(0, |t| {
        t.organisation = "O".repeat(60);
        t.contact = "C".repeat(80);
        t.purpose_text = "P".repeat(280);
        t.fields = Field::ALL.to_vec();
        t.retention_days = 3660;
        t.recipients = (0..4)
            .map(|_| {
                let keys = open::OrganiserKeys::generate().unwrap();
                keys.as_recipient(RecipientRole::Trustee).unwrap()
            })
            .collect();
    });
    let size = union.invitation().bytes().len();
    println!("largest invitation: {size} bytes");
    assert!(size <= MAX_INVITATION);
}

#[test]
fn the_qr_code_reads_back() {
    let invitation = Union::new(0).invitation();
    let modules = invitation.qr_modules().unwrap();
    let quiet = 4;
    let scale = 4;
    let size = (modules.len() + 2 * quiet) * scale;
    let dark = |p: usize, q: usize| {
        let at = |v: usize| {
            (v / scale)
                .checked_sub(quiet)
                .filter(|v| *v < modules.len())
        };
        at(p).zip(at(q)).is_some_and(|(x, y)| modules[y][x])
    };
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(
            size,
            size,
            |x, y| if dark(x, y) { 0 } else { 255 },
        );
    let (_, text) = image.detect_grids()[0].decode().unwrap();
    let read = Invitation::from_qr_text(&text).unwrap();
    assert_eq!(read.bytes(), invitation.bytes());
    assert!(invitation.qr_svg().unwrap().starts_with("<svg"));
    assert!(invitation.qr_terminal().unwrap().lines().count() > 20);
    assert_eq!(
        Invitation::from_qr_text("https://example.org").err(),
        Some(R::NotAnInvitation)
    );
}

#[test]
fn the_notice_has_every_item() {
    let notice = Union::new(0).invitation().notice();
    let has = |start: &str| notice.iter().any(|p| p.id.starts_with(start));
    for item in [
        "share-notice-contact",
        "share-dpo-",
        "share-notice-purpose",
        "share-basis-",
        "share-interest-",
        "share-notice-recipient",
        "share-transfer-",
        "share-notice-retention",
        "share-rights-",
        "share-withdrawal-",
        "share-notice-complaint",
        "share-obligation-",
        "share-automated-",
        "share-further-",
    ] {
        assert!(has(item), "{item}");
    }
}

#[test]
fn an_old_campaign_is_not_joined() {
    let later = UtcMs::new(NOW + 80 * 86_400_000).unwrap();
    let joined = Union::new(0)
        .invitation()
        .join(&mut MemoryPins::default(), Trust::AsShown, later);
    assert_eq!(joined.err(), Some(R::Expired.into()));
}

#[test]
fn the_same_name_with_another_key_stops() {
    let (first, second) = (
        Union::new(0),
        Union::with(0, |t| {
            t.organisation = "homecare union,  branch 4".to_owned()
        }),
    );
    let mut pins = MemoryPins::default();
    first
        .invitation()
        .join(&mut pins, Trust::AsShown, now())
        .unwrap();
    let clash = Standing::Clash {
        pinned: first.invitation().fingerprint(),
    };
    assert_eq!(second.invitation().standing(&pins).unwrap(), clash);
    let joined = second.invitation().join(&mut pins, Trust::AsShown, now());
    assert_eq!(joined.err(), Some(R::SameNameOtherKey.into()));
    let words = first.invitation().fingerprint().to_string();
    let joined = second
        .invitation()
        .join(&mut pins, Trust::Compared { words: &words }, now());
    assert_eq!(joined.err(), Some(R::WordsDiffer.into()));
    let words = second.invitation().fingerprint().to_string();
    assert!(
        second
            .invitation()
            .join(&mut pins, Trust::Compared { words: &words }, now())
            .is_ok()
    );
    assert_eq!(
        first.invitation().rejoin(&pins).err(),
        Some(R::NotPinned.into())
    );
}

#[test]
fn a_signed_succession_passes() {
    let old = Union::new(0);
    let mut pins = MemoryPins::default();
    old.invitation()
        .join(&mut pins, Trust::AsShown, now())
        .unwrap();
    let keys = open::OrganiserKeys::generate().unwrap();
    let recipient = keys.as_recipient(RecipientRole::Organisation).unwrap();
    let mut new = terms(vec![recipient]);
    new.succession = Some(old.keys.hand_over_to(&keys));
    let invitation = keys.sign(new.clone()).unwrap();
    assert_eq!(invitation.standing(&pins).unwrap(), Standing::Succession);
    assert!(invitation.join(&mut pins, Trust::AsShown, now()).is_ok());
    // Another key can't claim that hand-over for itself.
    let thief = open::OrganiserKeys::generate().unwrap();
    assert_eq!(thief.sign(new).err(), Some(R::BadSuccession.into()));
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..900)) {
        let _ = Invitation::parse(&bytes);
    }

    #[test]
    fn no_changed_byte_is_accepted(at in 0usize..500, by in 1u8..) {
        let mut bytes = Forge::new().signed();
        let at = at % bytes.len();
        bytes[at] ^= by;
        prop_assert!(Invitation::parse(&bytes).is_err());
    }
}
