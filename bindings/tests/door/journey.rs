//! A worker's way from the first start to taking a consent back.

use std::sync::Arc;

use stint_bindings::*;

use crate::world::{MONDAY, SUNDAY, World, at, moment, now};

/// A campaign from 2026-11-01 to 2027-01-31 that asks for visits.
const INVITATION: &str = include_str!("../data/invitation.txt");
const MEMBER_CODE: &str = include_str!("../data/member-code.txt");

fn named_day(phone: &StintPhone) -> DayReport {
    let day = phone.day(MONDAY, Language::En, 360, now()).unwrap();
    for (visit, name) in day.visits.iter().zip(["Mrs A", "Mr B", "Mrs C"]) {
        phone
            .name_place(visit.span, name.to_owned(), PlaceKind::Client, now())
            .unwrap();
    }
    phone.day(MONDAY, Language::En, 360, now()).unwrap()
}

fn joined(phone: &StintPhone) -> Arc<Campaign> {
    let invitation = Invitation::from_qr(INVITATION.trim().to_owned()).unwrap();
    phone.join(&invitation, None, now()).unwrap()
}

fn preview(phone: &StintPhone, campaign: &Campaign) -> Result<Arc<Preview>, StintError> {
    let along = Along {
        member_code: Some(MEMBER_CODE.trim().to_owned()),
        case_view: false,
    };
    phone.preview(
        campaign,
        Level::Visits,
        MONDAY,
        SUNDAY,
        along,
        Language::En,
        now(),
    )
}

#[test]
fn a_day_is_recorded_while_locked_and_shown_when_unlocked() {
    let world = World::new();
    let phone = world.after_work();
    assert!(phone.arrived().added >= 243);
    assert_eq!(phone.arrived().findings, 0);
    assert_eq!(phone.zone().unwrap(), "Europe/London");
    assert_eq!(phone.integrity(Language::De).unwrap(), Vec::<String>::new());

    let day = named_day(&phone);
    assert_eq!(day.visits.len(), 3);
    let names: Vec<_> = day.visits.iter().map(|v| v.name.as_deref()).collect();
    assert_eq!(names, [Some("Mrs A"), Some("Mr B"), Some("Mrs C")]);
    assert!(day.rows.iter().any(|r| r.what.contains("Mrs A → Mr B")));
    assert!(day.sketch.is_some());
    assert!(day.ribbon.svg(Theme::Auto).starts_with("<svg"));

    let week = phone.week(SUNDAY, Language::En, 360, now()).unwrap();
    assert_eq!((week.first, week.last), (MONDAY, SUNDAY));
    assert_eq!(week.days.len(), 7);
    assert_eq!(week.days[0].work_visits, 3);
    assert!(!week.has_contract);
    // Twice twenty minutes of driving, and three hours and a bit of visits.
    let way = week.between;
    assert!(way.low_ms <= way.best_ms && way.best_ms <= way.high_ms);
    assert!((30..=50).contains(&(way.best_ms / 60_000)), "{way:?}");
    let minutes = week.at_work_places.best_ms / 60_000;
    assert!((180..=215).contains(&minutes), "{minutes}");
    let km = week.between_distance;
    assert!(km.low_m <= km.best_m && km.best_m <= km.high_m);
    assert!((9_000.0..13_000.0).contains(&km.best_m), "{km:?}");
    assert!(week.headline.contains("3 visits"));
    assert!(!week.picture.shapes().is_empty());
    assert!(!week.picture.table().rows.is_empty());
    assert_eq!(week.picture.size().x, 360.0);

    let german = phone.week(MONDAY, Language::De, 360, now()).unwrap();
    assert_ne!(german.headline, week.headline);
    let page = phone.page(MONDAY, SUNDAY, Language::Fr, now()).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>") || page.starts_with("<!doctype html>"));
}

#[test]
fn a_recorder_runs_while_the_phone_is_unlocked() {
    let world = World::new();
    let phone = world.create().phone;
    let recorder = world.recorder();
    let record = crate::world::fix(at(8, 0), 53.8, -1.55);
    let stored = recorder.append(vec![record], moment(at(8, 0))).unwrap();
    assert_eq!(stored.stored, 1);
    recorder.heartbeat(moment(at(8, 10))).unwrap();
    assert!(phone.take_in(moment(at(8, 11))).unwrap().added >= 2);
    assert_eq!(phone.take_in(moment(at(8, 12))).unwrap().added, 0);
}

#[test]
fn corrections_are_laid_on_top_and_taken_back() {
    let world = World::new();
    let phone = world.after_work();
    let day = named_day(&phone);
    let (visit, now) = (day.visits[0].span, now());
    phone.correct(visit, Correction::NotWork, now).unwrap();
    let changed = phone.day(MONDAY, Language::En, 360, now).unwrap();
    assert!(changed.visits[0].not_work);
    assert_eq!(phone.undo(now), Ok(Undone::NotWork));
    let again = phone.day(MONDAY, Language::En, 360, now).unwrap();
    assert!(!again.visits[0].not_work);
    for _ in 0..3 {
        assert_eq!(phone.undo(now), Ok(Undone::PlaceName));
    }
    assert_eq!(phone.undo(now), Err(StintError::NothingToUndo));

    let wrong = Span {
        start_ms: visit.start_ms + 1,
        end_ms: visit.end_ms,
    };
    let named = phone.name_place(wrong, "Mrs A".to_owned(), PlaceKind::Client, now);
    assert_eq!(named, Err(StintError::NoSuchVisit));
}

#[test]
fn only_what_was_shown_is_sealed_and_only_once() {
    let world = World::new();
    let phone = world.after_work();
    named_day(&phone);
    let campaign = joined(&phone);
    assert_eq!(phone.standing(&campaign.invitation()), Ok(Standing::Known));

    let shown = preview(&phone, &campaign).unwrap();
    assert_eq!(
        shown.rows().unwrap().len(),
        7,
        "a week, three visits, two ways, what goes along"
    );
    assert!(!shown.cautions().unwrap().is_empty());
    for row in shown.rows().unwrap() {
        for cell in row.written {
            assert!(!cell.value.contains("Mrs") && !cell.value.contains("53."));
        }
    }

    // A wrong digest seals nothing and uses the preview up.
    let other = preview(&phone, &campaign).unwrap().digest().unwrap();
    assert_ne!(other, shown.digest().unwrap());
    for wrong in [other, String::new(), "zz".repeat(32)] {
        let shown = preview(&phone, &campaign).unwrap();
        let outcome = phone.confirm(&shown, wrong, now());
        assert_eq!(outcome.err(), Some(StintError::DigestMismatch));
        let outcome = phone.confirm(&shown, shown.digest().unwrap(), now());
        assert_eq!(outcome.err(), Some(StintError::PreviewUsed));
    }
    assert_eq!(phone.consents(), Ok(Vec::new()));

    // The next day it is stale.
    let old = preview(&phone, &campaign).unwrap();
    let tomorrow = moment(now().utc_ms + 86_400_000);
    let outcome = phone.confirm(&old, old.digest().unwrap(), tomorrow);
    assert_eq!(outcome.err(), Some(StintError::PreviewStale));

    let package = phone
        .confirm(&shown, shown.digest().unwrap(), now())
        .unwrap();
    assert!(package.bytes().starts_with(b"age-encryption.org/v1\n"));
    assert!(package.receipt().unwrap().starts_with(b"{"));
    let again = phone.confirm(&shown, shown.digest().unwrap(), now());
    assert_eq!(again.err(), Some(StintError::PreviewUsed));

    let consents = phone.consents().unwrap();
    assert_eq!(consents.len(), 1);
    assert_eq!(consents[0].kind, ConsentKind::Given);
    assert_eq!(
        consents[0].organisation.as_deref(),
        Some("Homecare Union, Branch 4")
    );
    let name = consents[0].campaign.clone();
    assert_eq!(name, campaign.invitation().campaign());

    let nonsense = phone.accept_deletion(b"{}".to_vec(), name.clone(), now());
    assert_eq!(nonsense, Err(StintError::BadStatement));
    let taken_back = phone.withdraw(name.clone(), Language::Es, now()).unwrap();
    assert_eq!(taken_back.len(), 1);
    assert!(taken_back[0].starts_with(b"age-encryption.org/v1\n"));
    // A file may be lost on its way: asking again makes it again.
    let again = phone.withdraw(name, Language::Es, now()).unwrap();
    assert_eq!(again.len(), 1);
    let kinds: Vec<_> = phone.consents().unwrap().iter().map(|c| c.kind).collect();
    assert_eq!(kinds, [ConsentKind::Given, ConsentKind::Withdrawn]);
}

#[test]
fn a_preview_of_one_vault_is_not_confirmed_by_another() {
    let (mine, hers) = (World::new(), World::new());
    let (phone, other) = (mine.after_work(), hers.create().phone);
    named_day(&phone);
    let shown = preview(&phone, &joined(&phone)).unwrap();
    joined(&other);
    let outcome = other.confirm(&shown, shown.digest().unwrap(), now());
    assert_eq!(outcome.err(), Some(StintError::PreviewForeign));
    assert_eq!(other.consents(), Ok(Vec::new()));
}

#[test]
fn a_preview_shows_nothing_once_days_were_erased() {
    let world = World::new();
    let phone = world.after_work();
    named_day(&phone);
    let shown = preview(&phone, &joined(&phone)).unwrap();
    let digest = shown.digest().unwrap();
    let erased = phone.erase_days(MONDAY, MONDAY, Language::En, now());
    assert!(erased.unwrap().records > 0);
    assert_eq!(shown.rows(), Err(StintError::PreviewStale));
    let outcome = phone.confirm(&shown, digest, now());
    assert_eq!(outcome.err(), Some(StintError::PreviewStale));
    assert_eq!(phone.consents(), Ok(Vec::new()));
}

#[test]
fn a_preview_shows_nothing_once_the_phone_was_locked() {
    let world = World::new();
    let phone = world.after_work();
    named_day(&phone);
    let shown = preview(&phone, &joined(&phone)).unwrap();
    let digest = shown.digest().unwrap();
    assert!(!shown.rows().unwrap().is_empty() && !shown.cautions().unwrap().is_empty());
    assert!(!shown.pictures(Language::En, 360).unwrap().is_empty());
    phone.lock().unwrap();
    let stale = StintError::PreviewStale;
    assert_eq!(shown.rows(), Err(stale));
    assert_eq!(shown.cautions(), Err(stale));
    assert_eq!(shown.pictures(Language::En, 360).err(), Some(stale));
    assert_eq!(shown.digest(), Err(stale));
    let outcome = world.unlock().unwrap().confirm(&shown, digest, now());
    assert_eq!(outcome.err(), Some(StintError::PreviewStale));

    // Also when it is locked in a callback, which takes effect later.
    let phone = world.unlock().unwrap();
    let shown = preview(&phone, &joined(&phone)).unwrap();
    let inner = Arc::clone(&phone);
    let locks = move |_: &str| {
        inner.lock().unwrap();
    };
    *world.key_store.hook.lock().unwrap() = Some(Arc::new(locks));
    let span = Span {
        start_ms: at(8, 0),
        end_ms: at(9, 0),
    };
    phone.correct(span, Correction::AddShift, now()).unwrap();
    assert_eq!(phone.zone(), Err(StintError::Locked));
    assert_eq!(shown.rows(), Err(StintError::PreviewStale));
}

#[test]
fn an_invitation_is_read_and_compared() {
    let world = World::new();
    let phone = world.create().phone;
    let invitation = Invitation::from_qr(INVITATION.trim().to_owned()).unwrap();
    assert_eq!(invitation.qr_text(), INVITATION.trim());
    assert_eq!(invitation.organisation(), "Homecare Union, Branch 4");
    assert_eq!(invitation.level(), Level::Visits);
    assert_eq!(invitation.first_day().day, 1);
    assert_eq!(invitation.last_day().year, 2027);
    assert!(invitation.notice(Language::En).len() >= 16);
    assert_eq!(phone.standing(&invitation), Ok(Standing::New));
    let words = invitation.fingerprint();
    assert_eq!(words.len(), 6);
    let wrong = phone.join(&invitation, Some("one two three".to_owned()), now());
    assert_eq!(wrong.err(), Some(StintError::WordsDiffer));
    let over = phone.join(&invitation, None, moment(1_900_000_000_000));
    assert_eq!(over.err(), Some(StintError::CampaignOver));
    assert!(
        phone
            .join(&invitation, Some(words.join(" ")), now())
            .is_ok()
    );
    phone.forget(&invitation).unwrap();
    assert_eq!(phone.standing(&invitation), Ok(Standing::New));
    let empty = preview(&phone, &joined(&phone));
    assert_eq!(empty.err(), Some(StintError::NothingToShare));
}

#[test]
fn a_file_is_imported_once_and_a_stopped_import_leaves_nothing() {
    struct StopAt(u64);
    impl StintProgress for StopAt {
        fn reached(&self, done: u64, _: Option<u64>) -> Result<bool, ProgressError> {
            match self.0 {
                0 => Err(ProgressError::Failed),
                limit => Ok(done < limit),
            }
        }
    }
    let world = World::new();
    let phone = world.create().phone;
    let mut csv = "user,t_utc_ms,lat,lon,accuracy_m\n".to_owned();
    for second in 0..10_000 {
        let t = at(8, 0) + second * 1000;
        csv += &format!("w,{t},53.8,-1.5{second:05},8\n");
    }
    csv += "w,nonsense,53.8,-1.5,8\n";
    let file = world.path("log.csv");
    std::fs::write(&file, csv).unwrap();
    let file = file.to_str().unwrap().to_owned();
    let import = |progress| phone.import_file(file.clone(), Language::En, progress);
    for stop in [0, 1] {
        let outcome = import(Some(Arc::new(StopAt(stop))));
        assert_eq!(outcome, Err(StintError::Stopped));
    }
    let imported = import(Some(Arc::new(StopAt(u64::MAX)))).unwrap();
    assert_eq!((imported.added, imported.already_there), (10_000, 0));
    assert_eq!(imported.skipped.len(), 1);
    assert_eq!(imported.skipped[0].rows, 1);
    let again = import(None).unwrap();
    assert_eq!((again.added, again.already_there), (0, 10_000));
}

#[test]
fn contract_and_payslips_are_checked_before_they_are_kept() {
    let world = World::new();
    let phone = world.create().phone;
    let payslips = phone.keep_payslips("nonsense".to_owned());
    assert_eq!(payslips, Err(StintError::NoContract));
    let contract = phone.keep_contract("nonsense".to_owned());
    assert_eq!(contract, Err(StintError::BadForm));
    let large = phone.keep_contract(" ".repeat((1 << 20) + 1));
    assert_eq!(large, Err(StintError::TooLarge));
}

#[test]
fn the_recovery_code_opens_the_vault_and_is_wiped() {
    let world = World::new();
    let created = world.create();
    let code = created.recovery_code;
    let shown = code.show().unwrap();
    assert_eq!(code.matches(shown.to_lowercase()), Ok(true));
    assert_eq!(code.matches("0000".to_owned()), Ok(false));
    code.wipe();
    assert_eq!(code.show(), Err(StintError::RecoveryCodeWiped));
    created.phone.lock().unwrap();

    let unlock = |typed: &str| {
        StintPhone::unlock_with_recovery(world.vault(), world.keys(), typed.to_owned(), now(), None)
    };
    let mistyped = shown.replacen(|c: char| c.is_ascii_digit(), "Z", 1);
    for wrong in [mistyped.as_str(), "", "été"] {
        assert_eq!(unlock(wrong).err(), Some(StintError::MistypedRecoveryCode));
    }
    let other = World::new().create().recovery_code.show().unwrap();
    assert_eq!(unlock(&other).err(), Some(StintError::WrongRecoveryCode));
    assert!(unlock(&shown).is_ok());
}

#[test]
fn a_passphrase_opens_the_vault() {
    let world = World::new();
    let create = |passphrase: Option<&str>, zone: &str| {
        create_phone(
            world.vault(),
            world.keys(),
            passphrase.map(str::to_owned),
            false,
            zone.to_owned(),
            now(),
        )
    };
    let refused = |outcome: Result<NewPhone, StintError>| outcome.err();
    assert_eq!(refused(create(None, "UTC")), Some(StintError::TooFewSlots));
    let short = create(Some("1234567"), "UTC");
    assert_eq!(refused(short), Some(StintError::PassphraseTooShort));
    let nowhere = create(Some("correct horse"), "Europe/Atlantis");
    assert_eq!(refused(nowhere), Some(StintError::BadZone));
    create(Some("correct horse"), "UTC")
        .unwrap()
        .phone
        .lock()
        .unwrap();
    let twice = create(Some("correct horse"), "UTC");
    assert_eq!(refused(twice), Some(StintError::VaultExists));

    let unlock = |passphrase: &str| {
        let passphrase = passphrase.to_owned();
        StintPhone::unlock_with_passphrase(world.vault(), world.keys(), passphrase, now(), None)
    };
    assert_eq!(unlock("wrong").err(), Some(StintError::WrongPassphrase));
    let phone = unlock("correct horse").unwrap();
    assert_eq!(
        unlock("correct horse").err(),
        Some(StintError::VaultInUse),
        "one at a time"
    );
    phone.lock().unwrap();
    assert_eq!(world.unlock().err(), Some(StintError::NoSuchSlot));
}
