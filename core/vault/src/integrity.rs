//! What the vault found wrong, in a log that people are shown.

use serde::{Deserialize, Serialize};
use stint_model::{Arg, Phrase, Say, UtcDay, UtcMs};

/// One finding with its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct IntegrityNote {
    /// When it was found.
    pub found: UtcMs,
    /// What was found.
    pub finding: Finding,
}

/// What can be wrong. Nothing is ever deleted because of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// Parts of a recorded stretch can't be read; all other parts were kept.
    SegmentDamaged {
        /// The UTC day it is of.
        day: UtcDay,
        /// How many places are damaged.
        places: u32,
    },
    /// A recorded stretch isn't what it was when the next one began.
    SegmentChanged {
        /// The UTC day it is of.
        day: UtcDay,
    },
    /// A recorded stretch is missing altogether.
    SegmentMissing,
    /// A file among the recordings wasn't written by this device's recorder;
    /// it was set aside, not taken in.
    SegmentForeign,
    /// A recorded stretch can't be opened with any key there is; it was set aside.
    SegmentUnreadable,
    /// The device couldn't check its own mark on a stretch; it was taken in.
    SegmentUnchecked {
        /// The UTC day it is of.
        day: UtcDay,
    },
    /// One day's stored data is damaged or was exchanged for older data.
    DayDamaged {
        /// The UTC day.
        day: UtcDay,
    },
    /// The vault's files are an older copy of themselves.
    OlderCopy,
    /// The recorder's list of keys was changed by somebody, or is damaged.
    ManifestForged,
    /// The worker erased these days; no part of them is kept here.
    Erased {
        /// The first UTC day it touched.
        first: UtcDay,
        /// The last UTC day it touched.
        last: UtcDay,
    },
    /// One of the key file's two copies was damaged and was made again.
    KeyCopyDamaged,
    /// The device's own key is gone.
    PlatformKeyLost,
    /// The store was written again in a newer version's form, and compared.
    Rewritten,
}

impl Say for IntegrityNote {
    fn say(&self) -> Phrase {
        let day = |id, day: UtcDay| Phrase::new(id).with("day", Arg::Date(day.date()));
        match self.finding {
            Finding::SegmentDamaged { day: d, places } => {
                day("vault-note-segment-damaged", d).with("places", Arg::Count(places.into()))
            }
            Finding::SegmentChanged { day: d } => day("vault-note-segment-changed", d),
            Finding::SegmentMissing => Phrase::new("vault-note-segment-missing"),
            Finding::SegmentForeign => Phrase::new("vault-note-segment-foreign"),
            Finding::SegmentUnreadable => Phrase::new("vault-note-segment-unreadable"),
            Finding::SegmentUnchecked { day: d } => day("vault-note-segment-unchecked", d),
            Finding::DayDamaged { day: d } => day("vault-note-day-damaged", d),
            Finding::OlderCopy => Phrase::new("vault-note-older-copy"),
            Finding::ManifestForged => Phrase::new("vault-note-manifest-forged"),
            Finding::Erased { first, last } => Phrase::new("vault-note-erased")
                .with("first", Arg::Date(first.date()))
                .with("last", Arg::Date(last.date())),
            Finding::KeyCopyDamaged => Phrase::new("vault-note-key-copy-damaged"),
            Finding::PlatformKeyLost => Phrase::new("vault-note-platform-key-lost"),
            Finding::Rewritten => Phrase::new("vault-note-rewritten"),
        }
    }
}
