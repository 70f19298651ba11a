//! What goes into frames together.

use stint_model::{DeviceEvent, Known, Moment, Payload, Record, RecordId, Source};

use crate::segment::FrameKind;

/// Records of one kind on their way into frames, each with its name.
#[derive(Clone, Copy)]
pub(super) struct Run<'r> {
    pub(super) kind: FrameKind,
    pub(super) ids: &'r [RecordId],
    pub(super) records: &'r [Record],
}

impl<'r> Run<'r> {
    pub(super) fn new(kind: FrameKind, ids: &'r [RecordId], records: &'r [Record]) -> Self {
        Self { kind, ids, records }
    }
}

/// What the recorder itself has to say.
pub(super) fn event(now: Moment, event: DeviceEvent) -> Record {
    Record {
        moment: now,
        source: Source::System,
        known: Known::Measured,
        payload: Payload::Device(event),
    }
}
