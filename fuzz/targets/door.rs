//! The door for Kotlin and Swift: arbitrary calls with arbitrary values in
//! arbitrary order, on a key store that may fail. No call panics or finds a
//! defect, nothing is sealed but what was shown, and what was acknowledged is
//! there unless it was erased.
#![no_main]
use std::path::PathBuf;
use std::sync::Arc;

use libfuzzer_sys::arbitrary::{Result as Taken, Unstructured};
use libfuzzer_sys::fuzz_target;
use stint_bindings::*;
use stint_fuzz::given::{Given, Keys};

struct World<'i> {
    given: Given<'i>,
    root: PathBuf,
    keys: Arc<Keys>,
    phone: Option<Arc<StintPhone>>,
    recorder: Option<Arc<StintRecorder>>,
    campaign: Option<Arc<Campaign>>,
    previews: Vec<Arc<Preview>>,
    code: String,
    /// Records acknowledged, as long as nothing was erased.
    acknowledged: Option<u64>,
    packages: usize,
}

/// A defect is a find; every other outcome is an answer.
fn seen<T>(outcome: Result<T, StintError>) -> Option<T> {
    match outcome {
        Ok(value) => Some(value),
        Err(e) => {
            assert_ne!(e, StintError::Internal, "a defect");
            None
        }
    }
}

impl World<'_> {
    fn path(&self, name: &str) -> String {
        self.root.join(name).to_str().expect("text").to_owned()
    }

    fn vault(&self) -> String {
        self.path("vault")
    }

    fn key_store(&self) -> Arc<dyn KeyStore> {
        self.keys.clone()
    }

    fn acknowledge(&mut self, appended: Option<Appended>) {
        if let (Some(all), Some(appended)) = (&mut self.acknowledged, appended) {
            *all += u64::from(appended.stored);
        }
    }

    fn record_some(&mut self, recorder: &StintRecorder) -> Taken<()> {
        let now = self.given.now()?;
        match self.given.0.int_in_range(0..=3)? {
            0 => drop(seen(recorder.heartbeat(now))),
            1 => drop(seen(recorder.stop(now))),
            _ => {
                let records = (0..self.given.0.int_in_range(0..=20)?)
                    .map(|_| self.given.record())
                    .collect::<Taken<_>>()?;
                let appended = seen(recorder.append(records, now));
                self.acknowledge(appended);
            }
        }
        Ok(())
    }

    fn share(&mut self, phone: &StintPhone) -> Taken<()> {
        let now = self.given.now()?;
        if let Some(campaign) = self.campaign.clone()
            && self.given.0.arbitrary()?
        {
            let levels = [Level::Weeks, Level::Days, Level::Visits, Level::Areas];
            let along = Along {
                member_code: self.given.0.arbitrary()?,
                case_view: self.given.0.arbitrary()?,
            };
            let level = *self.given.0.choose(&levels)?;
            let (first, last, language) = (
                self.given.date()?,
                self.given.date()?,
                self.given.language()?,
            );
            let preview = phone.preview(&campaign, level, first, last, along, language, now);
            self.previews.extend(seen(preview));
        } else if let Some(preview) = self.previews.pop() {
            let shown: bool = self.given.0.arbitrary()?;
            let digest = match shown {
                true => preview.digest(),
                false => self.given.text()?,
            };
            if seen(phone.confirm(&preview, digest, now)).is_some() {
                assert!(shown, "sealed what was not confirmed");
                self.packages += 1;
            }
            let again = phone.confirm(&preview, preview.digest(), now);
            assert!(again.is_err(), "sealed twice");
        } else {
            let invitation = Invitation::from_bytes(stint_fuzz::invitation().bytes().to_vec());
            let invitation = invitation.expect("an invitation");
            let compared = self.given.0.arbitrary()?;
            self.campaign = seen(phone.join(&invitation, compared, now));
        }
        Ok(())
    }

    fn keep(&mut self, phone: &StintPhone) -> Taken<()> {
        let now = self.given.now()?;
        match self.given.0.int_in_range(0..=12)? {
            0 => drop(seen(phone.keep_contract(self.given.text()?))),
            1 => drop(seen(phone.keep_payslips(self.given.text()?))),
            2 => {
                let (file, form, zone) = (
                    self.given.text()?,
                    self.given.text()?,
                    self.given.0.arbitrary()?,
                );
                seen(phone.keep_roster(file, form, zone));
            }
            3 => drop(seen(phone.keep_rules(self.given.text()?))),
            4 => {
                let progress = self.given.progress()?;
                seen(phone.back_up(self.path("backup"), now, progress));
            }
            5 => {
                let progress = self.given.progress()?;
                let file = self.path("all");
                seen(phone.export(file.clone(), ExportFormat::Ndjson, progress));
                let _ = std::fs::remove_file(file);
            }
            6 => drop(seen(phone.set_device_lock(now))),
            7 => {
                if let Some(code) = seen(phone.new_recovery_code(now)) {
                    self.code = code.show().expect("a new code");
                }
            }
            8 => drop(seen(phone.remove_way_in(WayIn::Platform, now))),
            9 => {
                let agreement = self.given.agreement()?;
                seen(phone.keep_agreement(agreement));
                seen(phone.agreement());
            }
            10 => {
                let (first, last) = (self.given.date()?, self.given.date()?);
                let line = PayslipLine {
                    item: PayslipItem::Basic,
                    hours: self.given.0.arbitrary()?,
                    amount: self.given.text()?,
                };
                seen(phone.keep_payslip(Payslip {
                    first,
                    last,
                    lines: vec![line],
                    total: self.given.0.arbitrary()?,
                }));
                seen(phone.payslips());
            }
            11 => drop(seen(phone.remove_contract())),
            _ => {
                let (language, progress) = (self.given.language()?, self.given.progress()?);
                if let Some(checked) = seen(phone.check(language, now, progress)) {
                    assert!(!checked.needs_rescue && checked.findings.is_empty());
                }
            }
        }
        Ok(())
    }

    fn ask(&mut self, phone: &StintPhone) -> Taken<()> {
        let (now, language) = (self.given.now()?, self.given.language()?);
        match self.given.0.int_in_range(0..=17)? {
            0 => drop(seen(phone.take_in(now))),
            1 => drop(seen(phone.week(
                self.given.date()?,
                language,
                self.given.0.arbitrary()?,
                now,
            ))),
            2 => drop(seen(phone.day(
                self.given.date()?,
                language,
                self.given.0.arbitrary()?,
                now,
            ))),
            3 => drop(seen(phone.page(
                self.given.date()?,
                self.given.date()?,
                language,
                now,
            ))),
            4 => drop(seen(phone.correct(
                self.given.span()?,
                self.given.correction()?,
                now,
            ))),
            5 => drop(seen(phone.undo(now))),
            6 => {
                let name = self.given.text()?;
                seen(phone.name_place(self.given.span()?, name, PlaceKind::Client, now));
            }
            7 => {
                let range = (self.given.date()?, self.given.date()?);
                if seen(phone.erase_days(range.0, range.1, language, now)).is_some() {
                    self.acknowledged = None;
                }
            }
            8 => drop(seen(phone.today(language, self.given.0.arbitrary()?, now))),
            9 => drop(seen(phone.proposed_ends(self.given.date()?, language, now))),
            10 => drop(seen(phone.take_proposed_ends(self.given.date()?, now))),
            11 => drop(seen(phone.campaigns(now))),
            12 => drop(seen(phone.owed(
                self.given.date()?,
                language,
                self.given.0.arbitrary()?,
                now,
            ))),
            13 => {
                let date = self.given.date()?;
                seen(phone.letter(date, LetterTo::Union, language, now));
            }
            14 => {
                let places = seen(phone.places()).unwrap_or_default();
                if let Some(place) = places.first() {
                    seen(phone.clear_place(place.visit, now));
                }
            }
            15 => {
                let (first, last) = (self.given.date()?, self.given.date()?);
                seen(phone.before_erasing_days(first, last, language));
                seen(phone.before_erasing_everything(language));
            }
            16 => drop(seen(qr_text(
                self.given.0.arbitrary()?,
                self.given.0.int_in_range(0..=64)?,
                self.given.0.int_in_range(0..=64)?,
                self.given.0.int_in_range(0..=64)?,
            ))),
            _ => {
                if let Some(consents) = seen(phone.consents()) {
                    let given = |c: &&Consent| c.kind == ConsentKind::Given;
                    assert_eq!(consents.iter().filter(given).count(), self.packages);
                }
            }
        }
        Ok(())
    }

    fn unlock(&mut self, now: Moment, progress: Option<Arc<dyn StintProgress>>) {
        let (dir, keys, code) = (self.vault(), self.key_store(), self.code.clone());
        let wrapped = seen(begin_unlock(dir.clone()));
        let held = self.keys.wrapped.lock().expect("a lock").clone();
        let plain = wrapped.and_then(|w| held.get(&w.epoch).cloned());
        let opened = match plain {
            Some(plain) => StintPhone::finish_unlock(dir, keys, plain, now, progress),
            None => StintPhone::unlock_with_recovery(dir, keys, code, now, progress),
        };
        self.phone = seen(opened).or(self.phone.take());
    }

    fn step(&mut self) -> Taken<()> {
        let (phone, recorder) = (self.phone.clone(), self.recorder.clone());
        match (self.given.0.int_in_range(0..=9)?, phone, recorder) {
            (0, Some(phone), _) => drop(seen(phone.lock())),
            (0, None, _) | (1, ..) => {
                let (now, progress) = (self.given.now()?, self.given.progress()?);
                self.unlock(now, progress);
            }
            (2, _, _) => {
                let now = self.given.now()?;
                let opened = StintRecorder::open(self.vault(), self.key_store(), now);
                self.recorder = seen(opened).or(self.recorder.take());
            }
            (3, ..) => {
                let all = [
                    KeyStoreError::DeviceLocked,
                    KeyStoreError::KeyLost,
                    KeyStoreError::Failed,
                ];
                let fault = *self.given.0.choose(&all)?;
                self.keys.faults.lock().expect("a lock").push(fault);
            }
            (4 | 5, _, Some(recorder)) => self.record_some(&recorder)?,
            (6, Some(phone), _) => self.share(&phone)?,
            (7, Some(phone), _) => self.keep(&phone)?,
            (_, Some(phone), _) => self.ask(&phone)?,
            _ => {}
        }
        Ok(())
    }

    /// Whatever happened, what was acknowledged is in the vault.
    fn end(mut self) {
        self.keys.faults.lock().expect("a lock").clear();
        let now = Moment {
            utc_ms: self.given.1 + 86_400_000,
            offset_minutes: 0,
            boot: None,
        };
        let _ = self.recorder.take().map(|r| seen(r.stop(now)));
        let _ = self.phone.take().map(|p| seen(p.lock()));
        self.unlock(now, None);
        let phone = self.phone.take().expect("it opens");
        let checked = phone.check(Language::En, now, None).expect("it is read");
        assert!(checked.findings.is_empty() && !checked.needs_rescue);
        if let Some(acknowledged) = self.acknowledged {
            assert!(checked.records >= acknowledged, "a record is lost");
        }
    }
}

fuzz_target!(|bytes: &[u8]| {
    let dir = tempfile::tempdir().expect("a folder");
    let keys = Arc::new(Keys::default());
    let start = Moment {
        utc_ms: 1_794_787_200_000,
        offset_minutes: 0,
        boot: None,
    };
    let vault = dir.path().join("vault").to_str().expect("text").to_owned();
    let zone = "Europe/London".to_owned();
    let new = create_phone(vault, keys.clone(), None, true, zone, start).expect("a vault");
    let mut world = World {
        given: Given(Unstructured::new(bytes), start.utc_ms),
        root: dir.path().to_owned(),
        keys,
        phone: Some(new.phone),
        recorder: None,
        campaign: None,
        previews: Vec::new(),
        code: new.recovery_code.show().expect("a new code"),
        acknowledged: Some(0),
        packages: 0,
    };
    for _ in 0..100 {
        if world.given.0.is_empty() || world.step().is_err() {
            break;
        }
    }
    world.end();
});
