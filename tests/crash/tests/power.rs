//! Power cuts: after each step towards the disk, SQLite's included, with what
//! wasn't synced by then lost, kept, torn or out of order.
//!
//! `STINT_POWER_CUTS` sets how many.
#![cfg(target_os = "linux")]

use stint_crash::{
    Cut, Image, Lie, Phone, Random, Step, Trace, Verdict, how_many, lay, scratch,
    work::{ALL, Work},
};

/// Cuts the power `cuts` times, over all steps alike.
fn cut_power(work: &Work, lie: Lie, cuts: usize) -> Verdict {
    let dir = scratch();
    let root = dir.path();
    let owed = (work.prepare)(root);
    let mut base = Image::of(root);
    base.owed = owed;
    let phone = Phone::found(root).unwrap();
    let (steps, done) = Trace::of(root, &base, lie, |trace| (work.run)(&phone, trace));
    done.unwrap();
    let mut random = Random(42);
    let mut verdict = Verdict::default();
    'all: for round in 0.. {
        let mut image = base.clone();
        for (i, step) in steps.iter().enumerate() {
            image.apply(step);
            if matches!(step, Step::Promise(_)) {
                continue;
            }
            if verdict.runs == cuts {
                break 'all;
            }
            let cut = Cut::of_round(round);
            let after = scratch();
            lay(&image.cut(cut, &mut random), root, after.path());
            let one = image
                .owed
                .check(after.path(), (i + round) % 2 == 0, &work.again);
            if lie == Lie::None && !one.is_good() {
                println!(
                    "{}: after step {i} of {}, {cut:?}: {one:?}",
                    work.name,
                    steps.len()
                );
            }
            verdict = verdict.plus(one);
        }
    }
    let of = if lie == Lie::None {
        String::new()
    } else {
        format!(", a disk that lies about {lie:?}")
    };
    println!(
        "power cuts, {}{of}: {} steps, {verdict:?}",
        work.name,
        steps.len()
    );
    verdict
}

fn no_cut_loses(name: &str) {
    let work = ALL.iter().find(|w| w.name == name).unwrap();
    let cuts = how_many("STINT_POWER_CUTS", 2_400).div_ceil(ALL.len());
    assert_eq!(cut_power(work, Lie::None, cuts), Verdict::good(cuts));
}

macro_rules! cuts {
    ($($test:ident: $name:literal)*) => {$(
        #[test]
        fn $test() {
            no_cut_loses($name);
        }
    )*};
}

cuts! {
    no_power_cut_loses_while_recording: "recording"
    no_power_cut_loses_on_a_working_day: "a day"
    no_power_cut_leaves_half_a_vault: "creating"
    no_power_cut_loses_while_importing: "importing, backing up, changing slots"
    no_power_cut_leaves_half_a_restored_vault: "restoring"
    no_power_cut_loses_while_an_older_version_is_opened: "opening an older version"
}

/// What a disk that doesn't sync does to a day.
fn lied_to(lie: Lie) -> Verdict {
    cut_power(&ALL[1], lie, how_many("STINT_LIED_CUTS", 2_000))
}

#[test]
fn a_disk_that_skips_its_syncs_fails_the_same_test() {
    for lie in [Lie::Segments, Lie::Folders] {
        assert!(lied_to(lie).lost > 0, "{lie:?}");
    }
    let keys = lied_to(Lie::Keys);
    assert!(keys.lost + keys.refused + keys.alarms > 0);
}

#[test]
fn a_disk_that_skips_sqlites_syncs_fails_the_same_test() {
    for lie in [Lie::Store, Lie::Journal] {
        let verdict = lied_to(lie);
        assert!(verdict.lost + verdict.refused > 0, "{lie:?}");
    }
}

#[test]
fn a_predecessor_hashed_before_its_sync_fails_the_same_test() {
    assert!(lied_to(Lie::Again).alarms > 0);
}
