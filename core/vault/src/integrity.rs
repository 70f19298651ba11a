//! What the vault found wrong, in a log that people are shown.

use serde::{Deserialize, Serialize};
use stint_model::{Arg, Phrase, Say, UtcDay, UtcMs};

use crate::SlotKind;

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
        /// The first day, by the worker's calendar.
        first: UtcDay,
        /// The last day, by the worker's calendar.
        last: UtcDay,
    },
    /// One of the key file's two copies was damaged and was made again.
    KeyCopyDamaged,
    /// The device's own key is gone.
    PlatformKeyLost,
    /// A recorded stretch that was taken in before is among the recordings
    /// again; nothing counts twice.
    SegmentAgain {
        /// The UTC day it is of.
        day: UtcDay,
    },
    /// The key file, or one of its copies, is an older one.
    OlderKeys,
    /// The recorder's list of keys is an older one; it was made again.
    OlderList,
    /// Stored records of a day were damaged; what could be read was kept, and
    /// the rest set aside.
    DayMended {
        /// The UTC day.
        day: UtcDay,
        /// How many records are lost.
        lost: u32,
    },
    /// A log or the settings were damaged; what could be read was kept, and
    /// the rest set aside.
    LogMended {
        /// Which.
        log: Log,
        /// How many entries are lost.
        lost: u32,
    },
    /// A way to open the vault was set or changed.
    SlotSet {
        /// Which.
        slot: SlotKind,
    },
    /// A way to open the vault was removed.
    SlotRemoved {
        /// Which.
        slot: SlotKind,
    },
    /// A way to open the vault could not be kept: its key is gone.
    SlotLost {
        /// Which.
        slot: SlotKind,
    },
    /// This vault was made from what a damaged one still held.
    Rescued {
        /// Records that were read.
        records: u64,
        /// How many things are lost, each with a note of its own.
        losses: u32,
    },
    /// Records of a day were lost with a damaged vault.
    DayLost {
        /// The UTC day.
        day: UtcDay,
        /// How many, where that can be known.
        lost: Option<u32>,
    },
    /// Entries of a log, or settings, were lost with a damaged vault.
    LogLost {
        /// Which.
        log: Log,
        /// How many, where that can be known.
        lost: Option<u32>,
    },
    /// Stored pieces that no key opens were left behind in a damaged vault.
    PiecesLost {
        /// How many.
        pieces: u32,
    },
    /// A damaged vault had lost its list of contents: what is missing can't be
    /// counted.
    ContentsUnknown,
    /// The keys of a damaged vault could only be read in part.
    KeysLost,
    /// The worker let go of what was set aside.
    SetAsideDropped {
        /// How many files.
        files: u32,
    },
    /// The worker erased a campaign: its key is destroyed.
    CampaignErased,
    /// An erasure that had been interrupted was finished.
    ErasureFinished,
    /// The store was written again in a newer version's form, and compared.
    Rewritten,
    /// The store couldn't be written again in a newer version's form, and
    /// stays in use as it is.
    NotRewritten {
        /// That version.
        version: u16,
        /// Whether the store's own damage was in the way, so that trying again
        /// is of no use until it is mended.
        damaged: bool,
    },
    /// A recorded stretch couldn't be read from the disk. It stays where it is,
    /// and is tried again.
    SegmentNotRead,
    /// A recorded stretch was written by a newer version. It stays where it is
    /// until that version reads it.
    SegmentNewer,
}

impl Finding {
    /// Whether it tells what the worker asked for, or a step that Stint took as
    /// it should. Nothing is wrong then, and nothing is lost that was to stay.
    pub fn is_on_purpose(&self) -> bool {
        matches!(
            self,
            Self::Erased { .. }
                | Self::CampaignErased
                | Self::ErasureFinished
                | Self::Rewritten
                | Self::SlotSet { .. }
                | Self::SlotRemoved { .. }
                | Self::SetAsideDropped { .. }
        )
    }
}

/// Which part of a vault, beside a day's records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Log {
    /// The worker's corrections.
    Amendments,
    /// Settings, contract and payslips.
    Settings,
    /// What she agreed to.
    Consents,
    /// This log.
    Integrity,
}

impl IntegrityNote {
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        match postcard::take_from_bytes(bytes) {
            Ok((note, [])) => Some(note),
            _ => None,
        }
    }
}

impl Finding {
    /// The UTC day whose record was damaged, so that part of it is gone.
    pub fn damaged_day(&self) -> Option<UtcDay> {
        match *self {
            Self::SegmentDamaged { day, .. }
            | Self::DayDamaged { day }
            | Self::DayLost { day, .. } => Some(day),
            Self::DayMended { day, lost } if lost > 0 => Some(day),
            _ => None,
        }
    }
}

impl Say for IntegrityNote {
    fn say(&self) -> Phrase {
        self.finding.say()
    }
}

impl Say for Finding {
    fn say(&self) -> Phrase {
        let plain = Phrase::new;
        let day = |id, day: UtcDay| Phrase::new(id).with("day", Arg::Date(day.date()));
        let log = |id, log: Log| Phrase::new(id).with("log", Arg::Phrase(log.say()));
        let slot = |id, slot: SlotKind| Phrase::new(id).with("way", Arg::Phrase(slot.say()));
        match *self {
            Self::SegmentDamaged { day: d, places } => {
                day("vault-note-segment-damaged", d).with("places", Arg::count(places))
            }
            Self::SegmentChanged { day: d } => day("vault-note-segment-changed", d),
            Self::SegmentMissing => plain("vault-note-segment-missing"),
            Self::SegmentForeign => plain("vault-note-segment-foreign"),
            Self::SegmentUnreadable => plain("vault-note-segment-unreadable"),
            Self::SegmentNotRead => plain("vault-note-segment-not-read"),
            Self::SegmentNewer => plain("vault-note-segment-newer"),
            Self::SegmentUnchecked { day: d } => day("vault-note-segment-unchecked", d),
            Self::SegmentAgain { day: d } => day("vault-note-segment-again", d),
            Self::DayDamaged { day: d } => day("vault-note-day-damaged", d),
            Self::DayMended { day: d, lost } => {
                day("vault-note-day-mended", d).with("lost", Arg::count(lost))
            }
            Self::LogMended { log: l, lost } => {
                log("vault-note-log-mended", l).with("lost", Arg::count(lost))
            }
            Self::OlderCopy => plain("vault-note-older-copy"),
            Self::OlderKeys => plain("vault-note-older-keys"),
            Self::OlderList => plain("vault-note-older-list"),
            Self::ManifestForged => plain("vault-note-manifest-forged"),
            Self::Erased { first, last } => plain("vault-note-erased")
                .with("first", Arg::Date(first.date()))
                .with("last", Arg::Date(last.date())),
            Self::CampaignErased => plain("vault-note-campaign-erased"),
            Self::ErasureFinished => plain("vault-note-erasure-finished"),
            Self::KeyCopyDamaged => plain("vault-note-key-copy-damaged"),
            Self::PlatformKeyLost => plain("vault-note-platform-key-lost"),
            Self::SlotSet { slot: s } => slot("vault-note-slot-set", s),
            Self::SlotRemoved { slot: s } => slot("vault-note-slot-removed", s),
            Self::SlotLost { slot: s } => slot("vault-note-slot-lost", s),
            Self::Rescued { records, losses } => plain("vault-note-rescued")
                .with("records", Arg::count(records))
                .with("losses", Arg::count(losses)),
            Self::DayLost { day: d, lost: None } => day("vault-note-day-lost-unknown", d),
            Self::DayLost {
                day: d,
                lost: Some(lost),
            } => day("vault-note-day-lost", d).with("lost", Arg::count(lost)),
            Self::LogLost { log: l, lost: None } => log("vault-note-log-lost-unknown", l),
            Self::LogLost {
                log: l,
                lost: Some(lost),
            } => log("vault-note-log-lost", l).with("lost", Arg::count(lost)),
            Self::PiecesLost { pieces } => {
                plain("vault-note-pieces-lost").with("pieces", Arg::count(pieces))
            }
            Self::ContentsUnknown => plain("vault-note-contents-unknown"),
            Self::KeysLost => plain("vault-note-keys-lost"),
            Self::SetAsideDropped { files } => {
                plain("vault-note-set-aside-dropped").with("files", Arg::count(files))
            }
            Self::Rewritten => plain("vault-note-rewritten"),
            Self::NotRewritten { damaged: false, .. } => plain("vault-note-not-rewritten"),
            Self::NotRewritten { damaged: true, .. } => plain("vault-note-not-rewritten-damaged"),
        }
    }
}

impl Say for Log {
    fn say(&self) -> Phrase {
        Phrase::new(match self {
            Self::Amendments => "vault-log-amendments",
            Self::Settings => "vault-log-settings",
            Self::Consents => "vault-log-consents",
            Self::Integrity => "vault-log-integrity",
        })
    }
}

impl Say for SlotKind {
    fn say(&self) -> Phrase {
        Phrase::new(match self {
            Self::Platform => "vault-way-platform",
            Self::Passphrase => "vault-way-passphrase",
            Self::Recovery => "vault-way-recovery",
        })
    }
}
