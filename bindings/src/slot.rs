//! The one owner of what a handle stands for.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use crate::defect::{caught, guarded};
use crate::{StintError, callback};

enum State<T> {
    Free(T),
    /// A call works with it.
    Taken(Afterwards),
    /// For the call that waits to close it, and no other.
    Left(T),
    /// It is being ended: it may still hold keys and locks.
    Ending,
    /// A call panicked with it, so that nothing ended it in order.
    Lost,
    /// What came of ending it, for those who waited for that.
    Gone(Result<(), StintError>),
}

/// What becomes of the value when the call that works with it is done.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Afterwards {
    Free,
    /// It was closed from within a callback, which couldn't wait.
    Dropped,
    /// A call waits to close it.
    Left,
}

/// Holds a value that calls use by turns, until it is closed.
///
/// A call takes the value out, works, and puts it back, so that no mutex is
/// held while it runs: it may call back into the shell. If a call panics, the
/// value is dropped (which wipes its keys) and the panic's text goes nowhere.
pub(crate) struct Slot<T> {
    state: Mutex<State<T>>,
    changed: Condvar,
    /// What a call on a closed slot gets.
    closed: StintError,
}

impl<T> Slot<T> {
    pub(crate) fn new(value: T, closed: StintError) -> Self {
        Self {
            state: Mutex::new(State::Free(value)),
            changed: Condvar::new(),
            closed,
        }
    }

    /// Works with the value. Waits while another thread does.
    pub(crate) fn with<R>(
        &self,
        work: impl FnOnce(&mut T) -> Result<R, StintError>,
    ) -> Result<R, StintError> {
        callback::refuse_within()?;
        let mut value = self.take()?;
        let outcome = guarded(|| {
            let outcome = work(&mut value);
            (value, outcome)
        });
        let (value, outcome) = match outcome {
            Ok((value, outcome)) => (Some(value), outcome),
            Err(_) => (None, Err(StintError::Internal)),
        };
        self.put_back(value);
        outcome
    }

    /// Takes the value for good and ends it with `end`. Calls that wait for it
    /// are refused at once; one that works with it is waited for, but not from
    /// within a callback: then the value is dropped when that call is done.
    /// Closing again does nothing, but where the first isn't done with it, that
    /// is waited for, and its outcome told. [`StintError::Internal`] if the call
    /// that was waited for panicked.
    pub(crate) fn close(
        &self,
        end: impl FnOnce(T) -> Result<(), StintError>,
    ) -> Result<(), StintError> {
        let mut state = self.lock();
        let mut waited = false;
        loop {
            match std::mem::replace(&mut *state, State::Ending) {
                State::Gone(outcome) => {
                    *state = State::Gone(outcome);
                    return match waited {
                        true => outcome,
                        false => Ok(()),
                    };
                }
                State::Lost => {
                    *state = State::Lost;
                    return match waited {
                        true => Err(StintError::Internal),
                        false => Ok(()),
                    };
                }
                State::Free(value) | State::Left(value) => {
                    drop(state);
                    self.changed.notify_all();
                    let outcome = caught(|| end(value));
                    self.becomes(State::Gone(outcome));
                    return outcome;
                }
                State::Ending if callback::is_running() => return Ok(()),
                State::Ending => {
                    waited = true;
                    state = self.wait(state);
                }
                State::Taken(Afterwards::Free | Afterwards::Dropped) if callback::is_running() => {
                    *state = State::Taken(Afterwards::Dropped);
                    self.changed.notify_all();
                    return Ok(());
                }
                State::Taken(_) => {
                    *state = State::Taken(Afterwards::Left);
                    if callback::is_running() {
                        return Ok(());
                    }
                    self.changed.notify_all();
                    waited = true;
                    state = self.wait(state);
                }
            }
        }
    }

    fn take(&self) -> Result<T, StintError> {
        let mut state = self.lock();
        loop {
            match std::mem::replace(&mut *state, State::Taken(Afterwards::Free)) {
                State::Free(value) => return Ok(value),
                State::Taken(Afterwards::Free) => state = self.wait(state),
                closed => {
                    *state = closed;
                    return Err(self.closed);
                }
            }
        }
    }

    fn put_back(&self, value: Option<T>) {
        let mut state = self.lock();
        let next = match (value, &*state) {
            (Some(value), State::Taken(Afterwards::Free)) => State::Free(value),
            (Some(value), State::Taken(Afterwards::Left)) => State::Left(value),
            (Some(value), _) => {
                *state = State::Ending;
                drop(state);
                let outcome = caught(|| {
                    drop(value);
                    Ok(())
                });
                return self.becomes(State::Gone(outcome));
            }
            (None, _) => State::Lost,
        };
        drop(state);
        self.becomes(next);
    }

    fn becomes(&self, next: State<T>) {
        *self.lock() = next;
        self.changed.notify_all();
    }

    /// The state is right at every moment the mutex is free, so a panic
    /// elsewhere doesn't spoil it.
    fn lock(&self) -> MutexGuard<'_, State<T>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'g>(&self, state: MutexGuard<'g, State<T>>) -> MutexGuard<'g, State<T>> {
        self.changed
            .wait(state)
            .unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::mpsc::channel;
    use std::thread;

    use super::*;

    fn slot() -> Arc<Slot<u32>> {
        Arc::new(Slot::new(7, StintError::Locked))
    }

    #[test]
    fn a_panic_ends_the_value_and_says_nothing() {
        let slot = slot();
        let outcome: Result<(), _> = slot.with(|_| panic!("52.5200, 13.4050"));
        assert_eq!(outcome, Err(StintError::Internal));
        assert_eq!(slot.with(|v| Ok(*v)), Err(StintError::Locked));
    }

    #[test]
    fn callers_take_turns() {
        let slot = slot();
        let threads: Vec<_> = (0..8)
            .map(|_| {
                let slot = Arc::clone(&slot);
                thread::spawn(move || {
                    for _ in 0..1000 {
                        slot.with(|v| {
                            *v += 1;
                            Ok(())
                        })
                        .unwrap();
                    }
                })
            })
            .collect();
        threads.into_iter().for_each(|t| t.join().unwrap());
        assert_eq!(slot.with(|v| Ok(*v)), Ok(8007));
    }

    #[test]
    fn a_call_from_a_callback_is_refused_and_closing_there_waits_for_the_end() {
        let slot = slot();
        let inner = slot.with(|_| {
            callback::run(|| {
                let again = slot.with(|v| Ok(*v));
                assert_eq!(slot.close(|_| Ok(())), Ok(()));
                Ok(again)
            })
        });
        assert_eq!(inner, Ok(Err(StintError::CalledFromCallback)));
        assert_eq!(slot.with(|v| Ok(*v)), Err(StintError::Locked));
    }

    #[test]
    fn closing_waits_for_the_call_at_work_and_then_ends_the_value() {
        let slot = slot();
        let (started, wait_for_start) = channel();
        let (go_on, wait_to_go_on) = channel::<()>();
        let other = Arc::clone(&slot);
        let at_work = thread::spawn(move || {
            other.with(|v| {
                started.send(()).unwrap();
                wait_to_go_on.recv().unwrap();
                Ok(*v)
            })
        });
        wait_for_start.recv().unwrap();
        let other = Arc::clone(&slot);
        let (ended, end) = channel();
        let closing = thread::spawn(move || {
            other.close(|value| {
                ended.send(value).unwrap();
                Err(StintError::DiskFull)
            })
        });
        // Refused as soon as the other thread waits to close it.
        assert_eq!(slot.with(|v| Ok(*v)), Err(StintError::Locked));
        // Closing it in a callback, too, doesn't take it from the one who waits.
        assert_eq!(
            callback::run(|| slot.close(|_| Err(StintError::Io))),
            Ok(())
        );
        go_on.send(()).unwrap();
        assert_eq!(at_work.join().unwrap(), Ok(7));
        assert_eq!(closing.join().unwrap(), Err(StintError::DiskFull));
        assert_eq!(end.recv(), Ok(7));
        assert_eq!(slot.with(|v| Ok(*v)), Err(StintError::Locked));
    }

    #[test]
    fn closing_again_waits_until_the_first_has_ended_it() {
        let slot = slot();
        let (began, begins) = channel();
        let (go_on, wait_to_go_on) = channel::<()>();
        let other = Arc::clone(&slot);
        let first = thread::spawn(move || {
            other.close(|_| {
                began.send(()).unwrap();
                wait_to_go_on.recv().unwrap();
                Err(StintError::DiskFull)
            })
        });
        begins.recv().unwrap();
        assert_eq!(slot.with(|v| Ok(*v)), Err(StintError::Locked));
        // A callback can't wait.
        assert_eq!(callback::run(|| slot.close(|_| Ok(()))), Ok(()));
        let other = Arc::clone(&slot);
        let (closes, about_to_close) = channel();
        let (closed, second) = channel();
        let again = thread::spawn(move || {
            closes.send(()).unwrap();
            closed.send(other.close(|_| Ok(()))).unwrap();
        });
        about_to_close.recv().unwrap();
        // However long it is looked for, there is no answer before the end.
        (0..1000).for_each(|_| thread::yield_now());
        assert!(second.try_recv().is_err());
        go_on.send(()).unwrap();
        assert_eq!(first.join().unwrap(), Err(StintError::DiskFull));
        again.join().unwrap();
        assert_eq!(second.recv(), Ok(Err(StintError::DiskFull)));
        assert_eq!(slot.close(|_| Ok(())), Ok(()), "it didn't wait for that");
    }

    /// Wiping it fails.
    struct Stuck;

    impl Drop for Stuck {
        fn drop(&mut self) {
            panic!("Mrs A");
        }
    }

    #[test]
    fn a_value_that_cannot_be_dropped_holds_up_nobody() {
        let slot = Slot::new(Stuck, StintError::Locked);
        let done = slot.with(|_| callback::run(|| slot.close(|_| Ok(()))));
        assert_eq!(done, Ok(()));
        assert_eq!(slot.with(|_| Ok(())), Err(StintError::Locked));
        assert_eq!(slot.close(|_| Ok(())), Ok(()));
    }

    #[test]
    fn closing_is_told_that_the_call_it_waited_for_was_a_defect() {
        let slot = slot();
        let (started, starts) = channel();
        let (go_on, wait_to_go_on) = channel::<()>();
        let other = Arc::clone(&slot);
        let at_work = thread::spawn(move || {
            other.with(|_| -> Result<(), StintError> {
                started.send(()).unwrap();
                wait_to_go_on.recv().unwrap();
                panic!("Mrs A")
            })
        });
        starts.recv().unwrap();
        let other = Arc::clone(&slot);
        let closing = thread::spawn(move || other.close(|_| Ok(())));
        // Refused as soon as it waits.
        while !matches!(*slot.lock(), State::Taken(Afterwards::Left)) {
            thread::yield_now();
        }
        go_on.send(()).unwrap();
        assert_eq!(at_work.join().unwrap(), Err(StintError::Internal));
        assert_eq!(closing.join().unwrap(), Err(StintError::Internal));
        assert_eq!(slot.close(|_| Ok(())), Ok(()));
    }
}
