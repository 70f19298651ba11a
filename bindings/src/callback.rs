//! Whether this thread is inside a callback. Calls back into the door from
//! there are refused: the call that made the callback isn't done.

use std::cell::Cell;

use crate::StintError;

thread_local! {
    static RUNNING: Cell<bool> = const { Cell::new(false) };
}

/// Holds whether a callback ran before this one: closing another object from
/// within a callback may call back, too.
struct Guard {
    before: bool,
}

impl Drop for Guard {
    fn drop(&mut self) {
        RUNNING.set(self.before);
    }
}

/// Runs one callback.
pub(crate) fn run<R>(callback: impl FnOnce() -> R) -> R {
    let _guard = Guard {
        before: RUNNING.replace(true),
    };
    callback()
}

pub(crate) fn is_running() -> bool {
    RUNNING.get()
}

/// To be asked by every call that may itself call back or wait.
pub(crate) fn refuse_within() -> Result<(), StintError> {
    if is_running() {
        return Err(StintError::CalledFromCallback);
    }
    Ok(())
}
