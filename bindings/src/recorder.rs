//! The recorder: it adds, and can't read.

use std::sync::Arc;

use stint_app::vault::Recorder;

use crate::defect::caught;
use crate::key_store::{KeyStore, platform};
use crate::slot::Slot;
use crate::values::{at_most, path};
use crate::{Moment, NewRecord, StintError, callback};

/// The most records in one batch.
const BATCH: usize = 10_000;

/// Adds records to a vault that may stay locked. It has no way to read one.
#[derive(uniffi::Object)]
pub struct StintRecorder(Slot<Recorder>);

/// What became of a batch.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Appended {
    /// Records that are on the disk now and will be there for good.
    pub stored: u32,
    /// Places in the batch, from 0, of records that are none: a position off
    /// the Earth, a time out of range, a text with control characters. They
    /// were left out, so that the others aren't lost with them.
    pub refused: Vec<u32>,
}

#[uniffi::export]
impl StintRecorder {
    /// Starts recording to the vault in the folder `dir`. Needs no secret.
    #[uniffi::constructor]
    pub fn open(
        dir: String,
        key_store: Arc<dyn KeyStore>,
        now: Moment,
    ) -> Result<Arc<Self>, StintError> {
        callback::refuse_within()?;
        caught(|| {
            let recorder = Recorder::open(&path(&dir)?, platform(key_store), now.check()?)?;
            let slot = Slot::new(recorder, StintError::RecorderStopped);
            Ok(Arc::new(Self(slot)))
        })
    }

    /// Adds up to 10,000 records. When it returns they are on the disk; after
    /// an error none may be relied on, and the same batch can be handed in
    /// again: each record will be there once.
    pub fn append(&self, records: Vec<NewRecord>, now: Moment) -> Result<Appended, StintError> {
        at_most(records.len(), BATCH)?;
        let now = now.check()?;
        self.0.with(|recorder| {
            let mut refused = Vec::new();
            let mut sound = Vec::with_capacity(records.len());
            for (number, record) in (0..).zip(records) {
                match record.check() {
                    Ok(record) => sound.push(record),
                    Err(_) => refused.push(number),
                }
            }
            let stored = recorder.append(&sound, now)?.len();
            Ok(Appended {
                stored: u32::try_from(stored).unwrap_or(u32::MAX),
                refused,
            })
        })
    }

    /// To be called on wakes that happen anyway: logs that the recorder is
    /// alive if nothing else was logged for five minutes.
    pub fn heartbeat(&self, now: Moment) -> Result<(), StintError> {
        let now = now.check()?;
        self.0.with(|r| Ok(r.heartbeat(now)?))
    }

    /// Stops recording in order. Every call after it is refused.
    pub fn stop(&self, now: Moment) -> Result<(), StintError> {
        callback::refuse_within()?;
        let now = now.check()?;
        self.0.close(|r| Ok(r.close(now)?))
    }
}
