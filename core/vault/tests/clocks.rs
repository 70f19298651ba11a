//! Clocks that jump, zones that change, restarts, and times beyond 2038: what
//! is acknowledged is there, once, in the same order each time, and nothing is
//! said to be wrong.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "tests")]

mod phone;

use std::sync::{Arc, Mutex};

use phone::{DAY, Phone, all, at};
use proptest::prelude::*;
use stint_model::{
    BootTime, Coordinate, DeviceEvent, Fix, Known, Moment, Payload, Record, RecordId, Source,
    StoredRecord, UtcMs, ZoneOffset,
};
use stint_vault::{Platform, PlatformError, Recorder, Secret, SoftwarePlatform, Unlock, Vault};

const HOUR: i64 = 3_600_000;
const YEAR: i64 = 365 * DAY;
/// 25 October 2026, 01:00 UTC: clocks in Berlin go back an hour.
const AUTUMN: i64 = 1_792_890_000_000;
/// 28 March 2027, 01:00 UTC: they go forward.
const SPRING: i64 = 1_806_195_600_000;
/// 19 January 2038, 03:14:08 UTC: seconds no longer fit into 31 bits.
const BITS_31: i64 = 2_147_483_648_000;

fn moment(utc: i64, boot: u32, ms: i64, offset: i16) -> Moment {
    Moment {
        utc: UtcMs::new(utc).unwrap(),
        boot: Some(BootTime {
            boot,
            ms: ms as u64,
        }),
        offset: ZoneOffset::new(offset).unwrap(),
    }
}

/// Twelve moments ten minutes apart by the boot clock, with whatever happens
/// to the wall clock, its zone and the device after half of them.
fn moments(from: i64, wall: i64, zones: [i16; 2], restarts: bool) -> Vec<Moment> {
    (0..12)
        .map(|i| {
            let (passed, later) = (i * 600_000, i >= 6);
            let boot = u32::from(later && restarts);
            let since = if later && restarts {
                passed - 6 * 600_000
            } else {
                passed
            };
            let utc = from + passed + if later { wall } else { 0 };
            moment(utc, boot, since + 1_000, zones[usize::from(later)])
        })
        .collect()
}

fn fix(now: Moment, value: i32) -> Record {
    Record {
        moment: now,
        source: Source::Gps,
        known: Known::Measured,
        payload: Payload::Fix(Fix {
            position: Coordinate::from_e7(value, 1).unwrap(),
            accuracy: None,
            altitude: None,
            speed: None,
            bearing: None,
        }),
    }
}

fn events(stored: &[StoredRecord], event: DeviceEvent) -> usize {
    let is = |r: &&StoredRecord| r.record.payload == Payload::Device(event);
    stored.iter().filter(is).count()
}

/// Records at these moments; returns all that is stored then.
fn live_through(what: &str, moments: &[Moment]) -> Vec<StoredRecord> {
    let phone = Phone::new();
    drop(phone.create());
    let mut owed: Vec<(RecordId, Record)> = Vec::new();
    let open = |now| Recorder::open(&phone.path(), phone.platform.clone(), now).unwrap();
    let mut recorder = open(moments[0]);
    let mut last = moments[0];
    for (i, now) in moments.iter().enumerate() {
        // A restart ends the recorder too.
        if now.boot.map(|b| b.boot) != last.boot.map(|b| b.boot) {
            drop(recorder);
            recorder = open(*now);
        }
        let record = fix(*now, i as i32);
        let ids = recorder
            .append(std::slice::from_ref(&record), *now)
            .unwrap();
        owed.push((ids[0], record));
        last = *now;
    }
    recorder.close(last).unwrap();
    let mut vault = phone.unlock(0);
    let report = vault.ingest(last).unwrap();
    assert_eq!(report.findings, [], "{what}");
    let stored = all(&vault);
    for (id, record) in &owed {
        let found = stored.iter().filter(|r| r.id == *id && r.record == *record);
        assert_eq!(found.count(), 1, "{what}");
    }
    let order: Vec<i64> = stored.iter().map(|r| r.record.moment.utc.get()).collect();
    assert!(order.is_sorted(), "{what}");
    // Taken in and read again, nothing moves.
    assert_eq!(vault.ingest(last).unwrap().added, 0, "{what}");
    drop(vault);
    let vault = phone.unlock(0);
    assert_eq!(all(&vault), stored, "{what}");
    assert!(vault.integrity().unwrap().is_empty(), "{what}");
    stored
}

#[test]
fn whatever_clocks_do_nothing_is_lost() {
    let start = phone::START;
    let cases: [(&str, Vec<Moment>, [usize; 2]); 12] = [
        ("nothing", moments(start, 0, [60, 60], false), [0, 0]),
        (
            "a year back",
            moments(start, -YEAR, [60, 60], false),
            [1, 0],
        ),
        (
            "an hour back",
            moments(start, -HOUR, [60, 60], false),
            [1, 0],
        ),
        ("an hour on", moments(start, HOUR, [60, 60], false), [1, 0]),
        (
            "ten years on",
            moments(start, 10 * YEAR, [60, 60], false),
            [1, 0],
        ),
        ("another zone", moments(start, 0, [60, -300], false), [0, 1]),
        (
            "the autumn night",
            moments(AUTUMN - HOUR, 0, [120, 60], false),
            [0, 1],
        ),
        (
            "the spring night",
            moments(SPRING - HOUR, 0, [60, 120], false),
            [0, 1],
        ),
        ("a restart", moments(start, 0, [60, 60], true), [0, 0]),
        (
            "a restart with a wrong clock",
            moments(start, -YEAR, [60, 60], true),
            [0, 0],
        ),
        ("2038", moments(BITS_31 - HOUR, 0, [0, 0], false), [0, 0]),
        (
            "midnight UTC",
            moments(20_001 * DAY - HOUR, 0, [60, 60], false),
            [0, 0],
        ),
    ];
    let mut records = 0;
    for (what, moments, [jumps, zones]) in &cases {
        let stored = live_through(what, moments);
        assert_eq!(events(&stored, DeviceEvent::ClockChanged), *jumps, "{what}");
        assert_eq!(events(&stored, DeviceEvent::ZoneChanged), *zones, "{what}");
        records += moments.len();
    }
    println!(
        "clocks: {} cases, {records} acknowledged, 0 lost, 0 false alarms",
        cases.len()
    );
}

/// What a phone does, each at a day that its clock says.
#[derive(Debug, Clone, Copy)]
enum Step {
    Record(i64),
    RecorderRestarts(i64),
    Unlock(i64),
    Ingest(i64),
    Lock,
    /// One of the next calls of the device's key store fails.
    Fault(u8, PlatformError),
}

/// A key store that fails when it is told to.
struct Faulty {
    inner: SoftwarePlatform,
    next: Mutex<Option<(u8, PlatformError)>>,
}

impl Faulty {
    fn answer<R>(
        &self,
        answer: impl FnOnce(&SoftwarePlatform) -> Result<R, PlatformError>,
    ) -> Result<R, PlatformError> {
        let mut next = self.next.lock().unwrap();
        match next.take() {
            Some((0, how)) => Err(how),
            other => {
                *next = other.map(|(calls, how)| (calls - 1, how));
                answer(&self.inner)
            }
        }
    }
}

impl Platform for Faulty {
    fn mac(&self, bytes: &[u8]) -> Result<[u8; 32], PlatformError> {
        self.answer(|p| p.mac(bytes))
    }
    fn anchor_get(&self) -> Result<Option<Vec<u8>>, PlatformError> {
        self.answer(SoftwarePlatform::anchor_get)
    }
    fn anchor_set(&self, bytes: &[u8]) -> Result<(), PlatformError> {
        self.answer(|p| p.anchor_set(bytes))
    }
    fn wrap(&self, epoch: u32, plain: &[u8]) -> Result<Vec<u8>, PlatformError> {
        self.answer(|p| p.wrap(epoch, plain))
    }
    fn destroy(&self, epoch: u32) -> Result<(), PlatformError> {
        self.answer(|p| p.destroy(epoch))
    }
}

fn step() -> impl Strategy<Value = Step> {
    // About as far as the keys ahead reach, and beyond.
    let day = -70..70i64;
    prop_oneof![
        4 => day.clone().prop_map(Step::Record),
        1 => day.clone().prop_map(Step::RecorderRestarts),
        2 => day.clone().prop_map(Step::Unlock),
        2 => day.prop_map(Step::Ingest),
        1 => Just(Step::Lock),
        3 => (0..6u8, prop_oneof![
            Just(PlatformError::Locked),
            Just(PlatformError::KeyLost),
            Just(PlatformError::Failed),
        ])
            .prop_map(|(calls, how)| Step::Fault(calls, how)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn a_recorder_that_runs_on_while_the_clock_goes_anywhere_loses_nothing(
        steps in prop::collection::vec(step(), 1..24),
    ) {
        let mut phone = Phone::new();
        drop(phone.create());
        let faulty = Arc::new(Faulty {
            inner: SoftwarePlatform::open(&phone.dir.path().join("hw")).unwrap(),
            next: Mutex::new(None),
        });
        let reliable = std::mem::replace(&mut phone.platform, faulty.clone());
        let open = |now| Recorder::open(&phone.path(), phone.platform.clone(), now).ok();
        let secret = Secret::from_text("correct horse");
        let unlock = |now| {
            let how = Unlock::Passphrase(&secret);
            Vault::unlock(&phone.path(), phone.platform.clone(), how, now).ok()
        };
        let mut recorder = open(at(0));
        let mut vault = None;
        let mut owed = Vec::new();
        for (i, step) in steps.iter().enumerate() {
            let now = |day: i64| at(day * DAY + i as i64);
            match *step {
                Step::Record(day) => {
                    let record = fix(now(day), i as i32);
                    let added = recorder.as_mut().map(|r| r.append(std::slice::from_ref(&record), now(day)));
                    if matches!(added, Some(Ok(_))) {
                        owed.push(record);
                    }
                }
                Step::RecorderRestarts(day) => {
                    drop(recorder.take());
                    recorder = open(now(day));
                }
                Step::Unlock(day) => {
                    drop(vault.take());
                    vault = unlock(now(day));
                }
                Step::Ingest(day) => {
                    if let Some(vault) = &mut vault {
                        // Refused or not, nothing may be lost.
                        let _ = vault.ingest(now(day));
                    }
                }
                Step::Lock => drop(vault.take()),
                Step::Fault(calls, how) => *faulty.next.lock().unwrap() = Some((calls, how)),
            }
        }
        drop(recorder);
        drop(vault);
        phone.platform = reliable;
        let mut vault = phone.unlock(71 * DAY);
        vault.ingest(at(71 * DAY)).unwrap();
        let stored = all(&vault);
        for record in &owed {
            let found = stored.iter().filter(|r| r.record == *record);
            prop_assert_eq!(found.count(), 1);
        }
    }
}
