//! What an erasure did, and how far it reaches.

use stint_model::{Arg, Interval, Millis, Phrase, Say, UtcMs, ZoneOffset};

use crate::{Finding, SlotKind};

/// How far the promise reaches that something is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ErasureLevel {
    /// E1: old remnants of this disk would need a hardware key that is gone.
    DeviceKeyGone,
    /// E2: whoever holds the passphrase or the recovery code, and an old image
    /// of this disk, could still open what was erased.
    SecretAndOldImage,
    /// The device hasn't destroyed its old key yet: with it, old remnants of
    /// this disk could still be opened. Each unlocking asks it again.
    DeviceKeyKept,
    /// E3: backups and packages that were handed over are out of reach.
    CopiesElsewhere,
    /// The device has no key, so no new list could be written for the recorder,
    /// and the keys of before stay: they open what remnants of this disk hold of
    /// the recordings.
    RecordingKeysKept,
    /// Recordings that can't be read, or can't be removed, are still there: one
    /// of them may hold some of it, and its key stays.
    UnreadRecordings,
    /// A damaged vault, or a restore that didn't finish, is still beside this
    /// one and may hold it.
    DamagedCopy,
}

impl Say for ErasureLevel {
    fn say(&self) -> Phrase {
        Phrase::new(match self {
            Self::DeviceKeyGone => "vault-erasure-device-key-gone",
            Self::SecretAndOldImage => "vault-erasure-secret-and-old-image",
            Self::DeviceKeyKept => "vault-erasure-device-key-kept",
            Self::CopiesElsewhere => "vault-erasure-copies-elsewhere",
            Self::RecordingKeysKept => "vault-erasure-recording-keys-kept",
            Self::UnreadRecordings => "vault-erasure-unread-recordings",
            Self::DamagedCopy => "vault-erasure-damaged-copy",
        })
    }
}

/// What an erasure did, and what it can't promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasureReport {
    /// Records that are gone.
    pub records: u64,
    /// Amendments that are gone with them.
    pub amendments: u64,
    /// Every limit that applies.
    pub levels: Vec<ErasureLevel>,
    /// Backups made so far: they still hold it.
    pub backups: u32,
}

impl Say for ErasureReport {
    fn say(&self) -> Phrase {
        Phrase::new("vault-erasure-done")
            .with("records", Arg::Count(self.records as i64))
            .with("amendments", Arg::Count(self.amendments as i64))
    }
}

/// What a change of the root key couldn't bring along or leave behind.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Renewed {
    /// A slot whose key is gone.
    pub(crate) lost: Option<SlotKind>,
    /// Whether the device destroyed the key of before.
    pub(crate) device_key_gone: bool,
}

/// Every limit of an erasure in a vault with these slots.
pub(crate) fn levels(slots: &[SlotKind], device_key_gone: bool, copies: bool) -> Vec<ErasureLevel> {
    let by_device = slots.contains(&SlotKind::Platform);
    let by_person = slots.iter().any(|s| *s != SlotKind::Platform);
    let mut levels = Vec::new();
    if by_person {
        levels.push(ErasureLevel::SecretAndOldImage);
    } else if device_key_gone {
        levels.push(ErasureLevel::DeviceKeyGone);
    }
    if by_device && !device_key_gone {
        levels.push(ErasureLevel::DeviceKeyKept);
    }
    if copies {
        levels.push(ErasureLevel::CopiesElsewhere);
    }
    levels
}

/// The note of an erasure, by a calendar of that offset.
pub(crate) fn erased(interval: Interval, offset: ZoneOffset) -> Finding {
    let day = |t: UtcMs| {
        let ahead = Millis::from_mins(offset.minutes().into());
        t.plus(ahead).utc_day()
    };
    // A day on which the clocks go back ends an hour after its offset's midnight.
    let within = interval.end().plus(Millis::from_mins(-60) - Millis(1));
    let first = day(interval.start());
    Finding::Erased {
        first,
        last: day(within).max(first),
    }
}

#[cfg(test)]
mod tests {
    use stint_model::{Interval, Millis, UtcDay, UtcMs, ZoneOffset};

    use super::{ErasureLevel, erased, levels};
    use crate::{Finding, SlotKind};

    #[test]
    fn every_limit_is_said_and_none_that_is_not() {
        use ErasureLevel::{CopiesElsewhere, DeviceKeyGone, DeviceKeyKept, SecretAndOldImage};
        let (device, person) = (SlotKind::Platform, SlotKind::Recovery);
        for (slots, gone, copies, said) in [
            (vec![device], true, false, vec![DeviceKeyGone]),
            (vec![device], false, false, vec![DeviceKeyKept]),
            (vec![device, person], true, false, vec![SecretAndOldImage]),
            (
                vec![device, person],
                false,
                true,
                vec![SecretAndOldImage, DeviceKeyKept, CopiesElsewhere],
            ),
            // Another device's key was never asked for.
            (
                vec![person],
                false,
                true,
                vec![SecretAndOldImage, CopiesElsewhere],
            ),
        ] {
            assert_eq!(
                levels(&slots, gone, copies),
                said,
                "{slots:?} {gone} {copies}"
            );
        }
    }

    #[test]
    fn an_erased_day_is_noted_by_her_calendar_also_when_the_clocks_change() {
        for (offset, hours) in [
            (0, 24),
            (60, 24),
            (60, 23),
            (120, 25),
            (-480, 24),
            (780, 24),
        ] {
            let midnight = UtcDay(20_000).start().plus(Millis::from_mins(-offset));
            let end = midnight.plus(Millis::from_mins(hours * 60));
            let noted = erased(
                Interval::between(midnight, end),
                ZoneOffset::new(offset as i16).unwrap(),
            );
            let day = UtcDay(20_000);
            assert_eq!(
                noted,
                Finding::Erased {
                    first: day,
                    last: day
                }
            );
        }
        let at = UtcMs::new(1_700_000_000_000).unwrap();
        let short = Interval::between(at, at.plus(Millis(1)));
        let day = at.utc_day();
        assert_eq!(
            erased(short, ZoneOffset::UTC),
            Finding::Erased {
                first: day,
                last: day
            }
        );
    }
}
