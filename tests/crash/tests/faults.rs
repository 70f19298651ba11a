//! Every call to the system fails once, in every way that it can fail.
//!
//! `STINT_FAULT_RUNS` sets how many runs; with fewer than there are calls, the
//! calls are taken at equal distances.
#![cfg(target_os = "linux")]

use std::{
    cell::RefCell,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
};

use stint_crash::{
    Fault, Faults, Owed, Phone, Verdict, how_many, scratch,
    syscalls::watch,
    work::{ALL, Work},
};
use stint_vault::VaultError;

struct Run {
    seen: Faults,
    owed: Owed,
    done: Result<(), VaultError>,
    verdict: Verdict,
}

fn run(work: &Work, fault: Fault, k: usize) -> Run {
    let dir = scratch();
    let owed = RefCell::new((work.prepare)(dir.path()));
    let phone = Phone::found(dir.path()).unwrap();
    let seen = Faults::default();
    let done = watch(dir.path(), seen.system(fault, k), || {
        catch_unwind(AssertUnwindSafe(|| (work.run)(&phone, &owed)))
    });
    let done = match done {
        Ok(done) => done,
        // Age panics where the system has no random bytes, while it begins a
        // backup. That is as a kill: nothing may be lost.
        Err(_) if seen.random.get() && work.name.contains("backing up") => {
            Err(VaultError::NoRandomness)
        }
        Err(panic) => resume_unwind(panic),
    };
    let mut owed = owed.into_inner();
    if matches!(fault, Fault::Io | Fault::Dead) {
        owed.a_copy_may_be_unreadable();
    }
    if !matches!(fault, Fault::Short | Fault::Interrupted) {
        owed.a_store_may_stay_as_it_is();
    }
    let verdict = owed.check(dir.path(), k.is_multiple_of(2), &work.again);
    Run {
        seen,
        owed,
        done,
        verdict,
    }
}

/// Lets every call of the work fail, `runs` of them.
fn fail_each(name: &str) {
    let work = ALL.iter().find(|w| w.name == name).unwrap();
    let runs = how_many("STINT_FAULT_RUNS", 600) / ALL.len() / Fault::ALL.len();
    let (mut total, mut errors) = (Verdict::default(), 0);
    for fault in Fault::ALL {
        let whole = run(work, fault, usize::MAX);
        assert!(
            whole.done.is_ok() && whole.verdict.is_good(),
            "{name} without a fault"
        );
        let calls = whole.seen.calls.get();
        let every = calls.div_ceil(runs.max(1)).max(1);
        for k in (0..calls).step_by(every) {
            let run = run(work, fault, k);
            let what = format!("{name}: {fault:?} at call {k} of {calls}");
            if !run.verdict.is_good() {
                println!("{what}: {:?}", run.verdict);
            }
            assert_eq!(
                run.seen.trusted.get(),
                0,
                "{what}: a failed sync was relied on"
            );
            let nothing_wrong = matches!(fault, Fault::Short | Fault::Interrupted);
            assert!(
                run.done.is_ok() || !nothing_wrong,
                "{what}: given up: {:?}",
                run.done
            );
            if name == "recording" && fault.is_single() {
                let acknowledged = run.owed.acknowledged();
                assert_eq!(acknowledged, 12, "{what}: not recorded in three attempts");
            }
            errors += usize::from(run.done.is_err());
            total = total.plus(run.verdict);
        }
    }
    println!("faults, {name}: {errors} ended it, {total:?}");
    assert!(total.runs > 0 && total.is_good());
}

macro_rules! faults {
    ($($test:ident: $name:literal)*) => {$(
        #[test]
        fn $test() {
            fail_each($name);
        }
    )*};
}

faults! {
    no_fault_loses_while_recording: "recording"
    no_fault_loses_on_a_working_day: "a day"
    no_fault_leaves_half_a_vault: "creating"
    no_fault_loses_while_importing: "importing, backing up, changing slots"
    no_fault_leaves_half_a_restored_vault: "restoring"
    no_fault_loses_while_an_older_version_is_opened: "opening an older version"
}
