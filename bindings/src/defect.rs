//! Panics are defects, and their texts may hold what was worked on: a slice of
//! a text names the text. None of it crosses the door.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use crate::StintError;

/// Does the work of a call that no [`crate::slot::Slot`] guards.
pub(crate) fn caught<R>(work: impl FnOnce() -> Result<R, StintError>) -> Result<R, StintError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(StintError::Internal))
}

/// The same where a call has no error: uniffi tells the shell the text of a
/// panic, so it is always this one.
pub(crate) fn silenced<R>(work: impl FnOnce() -> R) -> R {
    catch_unwind(AssertUnwindSafe(work))
        .unwrap_or_else(|_| resume_unwind(Box::new("a defect of Stint")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_says_nothing() {
        assert_eq!(caught(|| Ok(7)), Ok(7));
        let outcome: Result<(), _> = caught(|| panic!("52.5200, 13.4050"));
        assert_eq!(outcome, Err(StintError::Internal));
        let text = catch_unwind(|| silenced(|| panic!("Mrs A"))).unwrap_err();
        assert_eq!(text.downcast_ref::<&str>(), Some(&"a defect of Stint"));
    }
}
