//! Words for the closed lists: each value has one message, for every screen.

use crate::{GapCause, Known, Mode, ModelError, Phrase, PlaceKind, Reason, Say};

impl Say for GapCause {
    fn say(&self) -> Phrase {
        Phrase::new(match self {
            GapCause::PausedByWorker => "common-gap-paused",
            GapCause::OutsideRecordedHours => "common-gap-outside-hours",
            GapCause::PermissionMissing => "common-gap-permission",
            GapCause::StoppedBySystem => "common-gap-stopped",
            GapCause::BatterySaver => "common-gap-battery-saver",
            GapCause::NoSignal => "common-gap-no-signal",
            GapCause::PhoneOff => "common-gap-phone-off",
            GapCause::NotUnlockedSinceRestart => "common-gap-not-unlocked",
            GapCause::RecorderFailed => "common-gap-recorder-failed",
            GapCause::Unknown => "common-gap-unknown",
        })
    }
}

impl Say for Known {
    fn say(&self) -> Phrase {
        Phrase::new(match self {
            Known::Measured => "common-known-measured",
            Known::Corrected => "common-known-corrected",
            Known::Typed => "common-known-typed",
            Known::Estimated => "common-known-estimated",
        })
    }
}

impl Say for Mode {
    fn say(&self) -> Phrase {
        Phrase::new(match self {
            Mode::Slow => "common-mode-slow",
            Mode::Motorised => "common-mode-motorised",
            Mode::Unknown => "common-mode-unknown",
        })
    }
}

impl Say for Reason {
    fn say(&self) -> Phrase {
        Phrase::new(match self {
            Reason::BetweenClients => "common-reason-between-clients",
            Reason::Commute => "common-reason-commute",
            Reason::Office => "common-reason-office",
            Reason::Break => "common-reason-break",
            Reason::Personal => "common-reason-personal",
            Reason::Unknown => "common-reason-unknown",
        })
    }
}

impl Say for PlaceKind {
    fn say(&self) -> Phrase {
        Phrase::new(match self {
            PlaceKind::Home => "common-place-home",
            PlaceKind::Client => "common-place-client",
            PlaceKind::Office => "common-place-office",
            PlaceKind::Personal => "common-place-personal",
            PlaceKind::Unknown => "common-place-unknown",
        })
    }
}

impl Say for ModelError {
    fn say(&self) -> Phrase {
        use crate::Arg::Count;
        match self {
            ModelError::CoordinateOutOfRange => Phrase::new("common-error-off-earth"),
            ModelError::NotFinite => Phrase::new("common-error-not-a-number"),
            ModelError::TimeOutOfRange => Phrase::new("common-error-time-range"),
            ModelError::IntervalReversed => Phrase::new("common-error-end-before-start"),
            ModelError::OffsetOutOfRange => Phrase::new("common-error-zone"),
            ModelError::PercentOutOfRange => Phrase::new("common-error-percent"),
            ModelError::TextTooLong { limit } => Phrase::new("common-error-text-too-long")
                .with("limit", Count(i64::try_from(*limit).unwrap_or(i64::MAX))),
            ModelError::TextWithControls => Phrase::new("common-error-text-controls"),
            ModelError::BadCurrency => Phrase::new("common-error-currency"),
            ModelError::CurrencyMismatch => Phrase::new("common-error-two-currencies"),
            ModelError::Overflow => Phrase::new("common-error-sum-too-large"),
            ModelError::NewerWire { .. } => Phrase::new("common-error-newer"),
            ModelError::BadWire => Phrase::new("common-error-damaged"),
        }
    }
}
