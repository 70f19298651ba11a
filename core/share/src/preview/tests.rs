//! The digest of what was shown.

use super::*;
use proptest::prelude::*;

use crate::common::*;

fn shown() -> Preview {
    let worker = Worker::joining(&Union::new(0), 1);
    worker.preview(&week("2026-11-16", 190), Extras::default())
}

#[test]
fn any_cell_is_in_the_digest() {
    let csv = |travel| {
        let worker = Worker::joining(&Union::new(0), 1);
        let p = worker.preview(&week("2026-11-16", travel), Extras::default());
        p.0.files.last().unwrap().1.clone()
    };
    // Not one minute more: that is the same class.
    assert_eq!(csv(191), csv(192));
    assert_ne!(csv(190), csv(220));
    let p = shown();
    let before = p.digest();
    let mut changed = p;
    let table = changed.0.files.len() - 1;
    for at in 0..changed.0.files[table].1.len() {
        changed.0.files[table].1[at] ^= 1;
        assert_ne!(changed.digest(), before);
        changed.0.files[table].1[at] ^= 1;
    }
    assert_eq!(changed.digest(), before);
}

#[test]
fn two_previews_of_the_same_show_the_same_under_other_names() {
    let worker = Worker::joining(&Union::new(0), 1);
    let preview = |travel, extras| worker.preview(&week("2026-11-16", travel), extras);
    let first = preview(190, Extras::default());
    let again = preview(190, Extras::default());
    assert_eq!(first.shown(), again.shown());
    assert_ne!(first.digest(), again.digest());
    assert_ne!(first.shown(), preview(220, Extras::default()).shown());
    let case_view = Extras {
        case_view: true,
        ..Extras::default()
    };
    assert_ne!(first.shown(), preview(190, case_view).shown());
}

#[test]
fn a_member_code_and_another_invitation_show() {
    let union = Union::new(2);
    let worker = Worker::joining(&union, 1);
    let plain = worker.preview(&week("2026-11-16", 190), Extras::default());
    let code = with_code(&union.campaign.codes()[0]);
    let with_code = worker.preview(&week("2026-11-16", 190), code);
    assert_ne!(plain.shown(), with_code.shown());
    let elsewhere = Worker::joining(&Union::new(2), 1);
    let other = elsewhere.preview(&week("2026-11-16", 190), Extras::default());
    assert_ne!(plain.shown(), other.shown());
}

#[test]
fn a_digest_survives_its_text() {
    let digest = shown().digest();
    assert_eq!(Digest::parse(&digest.text()), Some(digest));
    assert_eq!(digest.text().len(), 64);
    assert_eq!(Digest::parse("00"), None);
}

#[test]
fn the_record_says_whether_her_own_figures_may_be_seen() {
    let worker = Worker::joining(&Union::new(0), 1);
    for case_view in [true, false] {
        let extras = Extras {
            case_view,
            ..Extras::default()
        };
        let p = worker.preview(&week("2026-11-16", 190), extras);
        assert_eq!(p.record().case_view(), case_view);
        assert_eq!(p.record().id().unwrap().text(), p.record().record_id);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_byte_of_any_file_is_in_the_digest(file in 0usize..4, at: usize, by in 1u8..) {
        let mut p = shown();
        let before = p.digest();
        let at = at % p.0.files[file].1.len();
        p.0.files[file].1[at] ^= by;
        prop_assert_ne!(p.digest(), before);
    }

    #[test]
    fn moving_a_byte_between_files_changes_the_digest(file in 0usize..3) {
        let mut p = shown();
        let before = p.digest();
        let byte = p.0.files[file].1.pop().unwrap();
        p.0.files[file + 1].1.insert(0, byte);
        prop_assert_ne!(p.digest(), before);
    }
}
