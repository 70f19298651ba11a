//! Records, and the recorder's own calls.

use libfuzzer_sys::arbitrary::Result as Taken;
use stint_bindings::*;

use super::{World, seen};

impl World<'_> {
    pub(super) fn record_some(&mut self, recorder: &StintRecorder) -> Taken<()> {
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
}
