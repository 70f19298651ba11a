#[path = "../../../analysis/tests/worker/mod.rs"]
mod worker;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use proptest::prelude::*;
use stint_analysis::{Analyser, places_off_duty};
use stint_model::{
    Amendment, Change, Coordinate, DeviceEvent, Fix, Interval, Known, Mark, Millis, Moment,
    Payload, PlaceKind, Record, ShortText, Source, Timeline, UtcDay, UtcMs,
};
use stint_pay::{DateRange, Marks, Zones};
use stint_vault::{NewVault, PassphraseCost, Secret, SoftwarePlatform, Unlock, Vault};
use worker::{DAY, START, Worker};

use super::{Whole, keep_up};
use crate::Phone;
use crate::compose::{named, within};

mod by_hand;
mod covered;
mod judged;
mod nights;
mod set_clock;
mod whole_weeks;

struct Home {
    dir: tempfile::TempDir,
    platform: Arc<SoftwarePlatform>,
}

impl Home {
    fn new() -> (Self, Phone) {
        Self::living_in("Europe/London")
    }

    fn living_in(zone: &str) -> (Self, Phone) {
        let dir = tempfile::tempdir().unwrap();
        let platform = Arc::new(SoftwarePlatform::create(&dir.path().join("hw")).unwrap());
        let slots = NewVault {
            passphrase: Some(Secret::from_text("horse")),
            cost: PassphraseCost::LEAST,
            platform_slot: true,
        };
        let home = Self { dir, platform };
        let (phone, _) =
            Phone::create(&home.path(), home.platform.clone(), slots, zone, at(0)).unwrap();
        (home, phone)
    }

    fn path(&self) -> PathBuf {
        self.dir.path().join("vault")
    }

    fn open(&self) -> Phone {
        let with = Unlock::Passphrase(&Secret::from_text("horse"));
        let unlocked = Phone::unlock(&self.path(), self.platform.clone(), with, at(0));
        unlocked.unwrap().0
    }
}

fn at(ms: i64) -> Moment {
    Moment::at(UtcMs::new(START + ms).unwrap())
}

fn record(at: UtcMs, payload: Payload) -> Record {
    Record {
        moment: Moment::at(at),
        source: Source::Gps,
        known: Known::Measured,
        payload,
    }
}

fn add(vault: &mut Vault, records: &[Record]) {
    let mut import = vault.import().unwrap();
    import.add(records).unwrap();
    import.commit().unwrap();
}

fn at_the_door() -> Fix {
    Fix {
        position: Coordinate::from_degrees(51.45, -2.58).unwrap(),
        accuracy: None,
        altitude: None,
        speed: None,
        bearing: None,
    }
}

fn records(fixes: impl IntoIterator<Item = (UtcMs, Fix)>) -> Vec<Record> {
    let record = |(at, fix)| record(at, Payload::Fix(fix));
    fixes.into_iter().map(record).collect()
}

/// One run over everything, with nothing kept.
fn in_one_run(vault: &Vault, amendments: &[Amendment]) -> Timeline {
    let ever = Interval::between(UtcMs::MIN, UtcMs::MAX);
    let mut timeline = Timeline::default();
    let mut analyser = Analyser::new();
    let records = vault.records(ever).map(|stored| stored.unwrap().record);
    let records: Vec<Record> = records.collect();
    for record in &records {
        analyser.push_record(record, &mut timeline);
    }
    analyser.finish(&mut timeline);
    let marks = Marks::from_records(&records).amended(amendments);
    places_off_duty(&mut timeline, &named(amendments), &marks.shifts);
    timeline
}

#[derive(Debug, Clone)]
enum Step {
    /// Records of a day arrive, in whatever order days come.
    Day(u32),
    /// A few of them, from some ms on.
    Some(u32, i64),
    /// She marks a shift.
    Shift(u32),
    /// She adds a night shift that she forgot.
    AddShift(u32),
    Keep(usize),
    Erase(u32),
    Reopen,
    Name(u32),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let day = 0u32..6;
    let step = prop_oneof![
        4 => day.clone().prop_map(Step::Day),
        1 => day.clone().prop_map(Step::AddShift),
        2 => (day.clone(), 0..DAY).prop_map(|(d, ms)| Step::Some(d, ms)),
        1 => day.clone().prop_map(Step::Shift),
        2 => (0usize..9).prop_map(Step::Keep),
        1 => day.clone().prop_map(Step::Erase),
        1 => Just(Step::Reopen),
        1 => day.prop_map(Step::Name),
    ];
    prop::collection::vec(step, 1..10)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_kept_the_result_is_that_of_one_run(
        seed in 0u64..1000,
        every in prop_oneof![Just(60_000i64), Just(300_000)],
        steps in steps(),
        from in 0..6 * DAY,
        long in 0..3 * DAY,
    ) {
        let worker = Worker { seed, every, ..Worker::default() };
        let (home, mut phone) = Home::new();
        for step in steps {
            match step {
                Step::Day(n) => add(&mut phone.vault, &records(worker.day(n))),
                Step::Some(n, ms) => {
                    let from = UtcMs::new(START + i64::from(n) * DAY + ms).unwrap();
                    let day = worker.day(n).into_iter().filter(|(t, _)| *t >= from);
                    add(&mut phone.vault, &records(day.take(9)));
                }
                Step::Shift(n) => {
                    let start = UtcMs::new(START + i64::from(n) * DAY + DAY / 3).unwrap();
                    let end = start.plus(Millis(DAY / 4));
                    add(&mut phone.vault, &[
                        record(start, Payload::Shift(Mark::Start)),
                        record(start, Payload::Device(DeviceEvent::Paused)),
                        record(end, Payload::Shift(Mark::End)),
                    ]);
                }
                Step::AddShift(n) => {
                    let start = START + i64::from(n) * DAY + DAY * 3 / 4;
                    let night = Interval::between(
                        UtcMs::new(start).unwrap(),
                        UtcMs::new(start + DAY / 2).unwrap(),
                    );
                    phone.amend(night, Change::AddShift, at(0)).unwrap();
                }
                Step::Keep(most) => {
                    keep_up(&mut phone.vault, most).unwrap();
                }
                Step::Erase(n) => {
                    let day = UtcDay((START / DAY) as u32 + n).interval();
                    phone.vault.erase(day, at(0)).unwrap();
                }
                Step::Reopen => {
                    phone.lock().unwrap();
                    phone = home.open();
                }
                Step::Name(n) => {
                    let fix = worker.day(n)[4].1;
                    let change = Change::NamePlace {
                        at: fix.position,
                        name: ShortText::new("Flat").unwrap(),
                        kind: PlaceKind::Client,
                    };
                    phone.amend(Interval::between(at(0).utc, at(1).utc), change, at(0)).unwrap();
                }
            }
            let window = Interval::between(at(from).utc, at(from + long).utc);
            let amendments = phone.vault.amendments().unwrap();
            let whole = in_one_run(&phone.vault, &amendments);
            let mut kept = Whole::read(&phone.vault, None).unwrap();
            kept.place(named(&amendments), kept.shifts(&amendments));
            prop_assert_eq!(&kept.timeline, &whole);
            let counted = phone.vault.records(window).count() as u64;
            prop_assert_eq!(kept.records(&phone.vault, window).unwrap(), counted);
            let quarters = Interval::between(
                at(from / 900_000 * 900_000).utc,
                at((from + long) / 900_000 * 900_000).utc,
            );
            let counted = phone.vault.records(quarters).count() as u64;
            prop_assert_eq!(kept.records(&phone.vault, quarters).unwrap(), counted);
            let composed = phone.compose(window).unwrap();
            let corrected = stint_analysis::amend(whole, &amendments);
            prop_assert_eq!(composed.timeline, within(corrected, window));
        }
    }
}

#[test]
fn yesterday_is_not_analysed_again() {
    let (home, mut phone) = Home::new();
    let worker = Worker {
        every: 60_000,
        ..Worker::default()
    };
    add(&mut phone.vault, &records(worker.days(3)));
    phone.keep_up();
    let first = UtcDay((START / DAY) as u32);
    let kept = |phone: &Phone| {
        let ends: Vec<u32> = phone.vault.derived_days().map(|d| d.0 - first.0).collect();
        ends
    };
    let day = |phone: &Phone, end: u32, n: usize| {
        let bytes = super::kept(&phone.vault, UtcDay(first.0 + end)).unwrap();
        super::decode::<super::Span>(&bytes.unwrap()).unwrap().0[n].clone()
    };
    assert_eq!(kept(&phone), [1], "the last day still grows");
    let before = [day(&phone, 1, 0), day(&phone, 1, 1)];
    let today = Worker {
        every: 60_000,
        ..Worker::default()
    };
    add(&mut phone.vault, &records(today.day(3)));
    phone.lock().unwrap();
    let mut phone = home.open();
    assert_eq!(kept(&phone), [2], "one span, and longer");
    assert_eq!([day(&phone, 2, 0), day(&phone, 2, 1)], before);
    add(
        &mut phone.vault,
        &records(
            worker.day(1)[..9]
                .iter()
                .map(|(t, f)| (t.plus(Millis(7)), *f)),
        ),
    );
    assert_eq!(kept(&phone), [0; 0], "a day of it changed");
}

#[test]
fn months_are_kept_in_spans() {
    let (home, mut phone) = Home::new();
    let worker = Worker {
        every: 1_800_000,
        ..Worker::default()
    };
    let first = (START / DAY) as u32;
    let ends =
        |phone: &Phone| -> Vec<u32> { phone.vault.derived_days().map(|d| d.0 - first).collect() };
    for n in 0..33 {
        add(&mut phone.vault, &records(worker.day(n)));
        phone.keep_up();
    }
    assert_eq!(ends(&phone), [30, 31]);
    add(&mut phone.vault, &records(worker.day(33)));
    phone.keep_up();
    assert_eq!(ends(&phone), [30, 32]);
    // The last day that is left was kept already.
    let last = UtcDay(first + 33).interval();
    phone.vault.erase(last, at(0)).unwrap();
    phone.lock().unwrap();
    let mut phone = home.open();
    for n in [33, 2] {
        let mut kept = Whole::read(&phone.vault, None).unwrap();
        kept.place(Vec::new(), Vec::new());
        assert_eq!(kept.timeline, in_one_run(&phone.vault, &[]));
        let late = worker.day(n).into_iter().take(9);
        let late = late.map(|(t, f)| (t.plus(Millis(7)), f));
        add(&mut phone.vault, &records(late));
        phone.keep_up();
    }
    let mut kept = Whole::read(&phone.vault, None).unwrap();
    kept.place(Vec::new(), Vec::new());
    assert_eq!(kept.timeline, in_one_run(&phone.vault, &[]));
}

/// `cargo test --release -p stint-app --lib five_years -- --ignored --nocapture`
#[test]
#[ignore = "prints figures, checks nothing; minutes"]
fn five_years() {
    let days = 1826;
    let (home, mut phone) = Home::new();
    let worker = Worker::default();
    let told = |what: &str, begun: Instant| {
        println!("{what}: {:.1} ms", begun.elapsed().as_secs_f64() * 1e3);
    };
    let (begun, mut fixes) = (Instant::now(), 0);
    let mut import = phone.vault.import().unwrap();
    for n in 0..days {
        let day = records(worker.day(n));
        fixes += day.len();
        import.add(&day).unwrap();
    }
    import.commit().unwrap();
    told(&format!("{fixes} fixes taken in"), begun);
    let begun = Instant::now();
    phone.keep_up();
    told("all days analysed and kept, once", begun);
    phone.lock().unwrap();
    let begun = Instant::now();
    let mut phone = home.open();
    told("opened", begun);
    let zones = Zones::named("Europe/London").unwrap();
    let now = at(i64::from(days) * DAY - DAY / 4);
    let week = |back: i64| DateRange::iso_week(zones.date(now.utc.plus(Millis(-back * 7 * DAY))));
    let begun = Instant::now();
    let report = phone.report(week(0), now).unwrap();
    told("first report of this week after opening", begun);
    println!("visits in it: {}", report.timeline.visits.len());
    for (what, back) in [
        ("the same again", 0),
        ("last week", 1),
        ("four years ago", 208),
    ] {
        let mut times: Vec<f64> = (0..21)
            .map(|_| {
                let begun = Instant::now();
                phone.report(week(back), now).unwrap();
                begun.elapsed().as_secs_f64() * 1e3
            })
            .collect();
        times.sort_by(f64::total_cmp);
        println!(
            "a week's report, {what}: {:.2} ms (median of 21)",
            times[10]
        );
    }
    add(
        &mut phone.vault,
        &records(worker.day(days)[..600].iter().copied()),
    );
    let begun = Instant::now();
    phone.keep_up();
    told("after an hour more of today: yesterday kept", begun);
    let begun = Instant::now();
    phone.report(week(0), now).unwrap();
    told("and the report made", begun);
    let peak = std::fs::read_to_string("/proc/self/status").unwrap();
    let peak = peak.lines().find(|l| l.starts_with("VmHWM")).unwrap();
    println!("{peak}");
    let size = std::fs::metadata(home.path().join("store.db"))
        .unwrap()
        .len();
    println!("store: {:.1} MB", size as f64 / 1e6);
}
