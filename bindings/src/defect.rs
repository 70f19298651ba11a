//! Panics are defects, and their texts may hold what was worked on: a slice of
//! a text names the text. None of it crosses the door, or reaches a log.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind, set_hook, take_hook};
use std::sync::Once;
use std::thread;

use crate::StintError;

thread_local! {
    /// How many guards this thread is within.
    static GUARDS: Cell<u32> = const { Cell::new(0) };
}

/// Leaves a guard, however that happens.
struct Leaving;

impl Drop for Leaving {
    fn drop(&mut self) {
        GUARDS.set(GUARDS.get().saturating_sub(1));
    }
}

/// Does some work of the core. If it panics, that is told without a word: what
/// Rust prints of a panic goes into the system's log on phones.
#[expect(clippy::print_stderr, reason = "for who builds and tests it alone")]
pub(crate) fn guarded<R>(work: impl FnOnce() -> R) -> thread::Result<R> {
    static SILENT: Once = Once::new();
    SILENT.call_once(|| {
        // Where a panic ends the process, no guard is left to tell of it.
        if cfg!(panic = "unwind") {
            let others = take_hook();
            set_hook(Box::new(move |panic| {
                if GUARDS.get() == 0 {
                    others(panic);
                } else if cfg!(debug_assertions)
                    && let Some(place) = panic.location()
                {
                    // Where it is in the source says nothing of her.
                    eprintln!("a defect at {place}");
                }
            }));
        }
    });
    GUARDS.set(GUARDS.get() + 1);
    let _leaving = Leaving;
    catch_unwind(AssertUnwindSafe(work))
}

/// Does the work of a call that no [`crate::slot::Slot`] guards.
pub(crate) fn caught<R>(work: impl FnOnce() -> Result<R, StintError>) -> Result<R, StintError> {
    guarded(work).unwrap_or(Err(StintError::Internal))
}

/// The same where a call has no error: uniffi tells the shell the text of a
/// panic, so it is always this one.
pub(crate) fn silenced<R>(work: impl FnOnce() -> R) -> R {
    guarded(work).unwrap_or_else(|_| resume_unwind(Box::new("a defect of Stint")))
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    #[test]
    fn a_panic_says_nothing() {
        assert_eq!(caught(|| Ok(7)), Ok(7));
        let outcome: Result<(), _> = caught(|| panic!("52.5200, 13.4050"));
        assert_eq!(outcome, Err(StintError::Internal));
        let text = catch_unwind(|| silenced(|| panic!("Mrs A"))).unwrap_err();
        assert_eq!(text.downcast_ref::<&str>(), Some(&"a defect of Stint"));
    }

    /// What the test above prints is seen by running it alone.
    #[test]
    fn a_panic_prints_nothing_within_a_guard_alone() {
        const INNER: &str = "STINT_TEST_PANICS";
        if std::env::var_os(INNER).is_some() {
            a_panic_says_nothing();
            let _ = catch_unwind(|| panic!("outside"));
            return;
        }
        let this = "defect::tests::a_panic_prints_nothing_within_a_guard_alone";
        let run = Command::new(std::env::current_exe().unwrap())
            .args([this, "--exact", "--nocapture"])
            .env(INNER, "1")
            .output()
            .unwrap();
        assert!(run.status.success());
        let printed = String::from_utf8([run.stdout, run.stderr].concat()).unwrap();
        assert!(printed.contains("outside"), "{printed}");
        let place = printed.contains("a defect at bindings/src/defect.rs:");
        assert_eq!(place, cfg!(debug_assertions), "{printed}");
        for inside in ["52.52", "Mrs A"] {
            assert!(!printed.contains(inside), "{printed}");
        }
    }
}
