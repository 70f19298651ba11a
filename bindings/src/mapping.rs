//! The one place where the core's errors become the door's. No match has a
//! wildcard: a new case of the core has to be placed here.

use stint_app::AppError;
use stint_app::import::ImportError;
use stint_app::model::ModelError;
use stint_app::pay::PayError;
use stint_app::share::{InvitationRefusal, ShareError};
use stint_app::vault::{PlatformError, VaultError};

use crate::StintError;

impl From<AppError> for StintError {
    fn from(e: AppError) -> Self {
        use AppError as A;
        match e {
            A::Vault(e) => e.into(),
            A::Import(e) => e.into(),
            A::Pay(e) => e.into(),
            A::Share(e) => e.into(),
            A::Model(e) => e.into(),
            A::BadRecord { .. } | A::PersonAgain { .. } | A::EmptyRoster => Self::FileDamaged,
            A::BadSetting { .. } => Self::BadSetting,
            A::NothingRecorded | A::NoShiftToEnd => Self::NothingRecorded,
            A::NoSuchVisit { .. } => Self::NoSuchVisit,
            A::NoPosition => Self::NoPosition,
            A::NoContract => Self::NoContract,
            A::NoRandomness => Self::NoRandomness,
            // Figures of a report always fit a picture.
            A::Scene(_) => Self::Internal,
            A::NothingToUndo => Self::NothingToUndo,
            A::NothingShared => Self::NothingShared,
        }
    }
}

impl From<VaultError> for StintError {
    fn from(e: VaultError) -> Self {
        use VaultError as V;
        match e {
            V::NoVault => Self::NoVault,
            V::AlreadyExists => Self::VaultExists,
            V::InUse => Self::VaultInUse,
            V::RecorderRunning => Self::RecorderRunning,
            V::TooFewSlots => Self::TooFewSlots,
            V::NoSuchSlot => Self::NoSuchSlot,
            V::WrongPassphrase => Self::WrongPassphrase,
            V::WrongRecoveryCode => Self::WrongRecoveryCode,
            V::MalformedRecoveryCode => Self::MistypedRecoveryCode,
            V::WrongPlatformKey => Self::WrongPlatformKey,
            V::SlotDamaged => Self::SlotDamaged,
            V::CostChanged => Self::CostChanged,
            V::Newer { .. } | V::Value(ModelError::NewerWire { .. }) => Self::NewerVersion,
            V::KeysDamaged => Self::KeysDamaged,
            V::KeysMissing => Self::KeysMissing,
            V::KeysOlder => Self::KeysOlder,
            V::StoreForeign => Self::StoreForeign,
            V::StoreDamaged => Self::StoreDamaged,
            V::DayDamaged | V::Value(_) => Self::DataDamaged,
            V::ManifestForged => Self::ManifestForged,
            V::DiskFull => Self::DiskFull,
            V::Platform(PlatformError::Locked) => Self::DeviceLocked,
            V::Platform(PlatformError::KeyLost) => Self::DeviceKeyLost,
            V::Platform(PlatformError::Failed) => Self::KeyStoreFailed,
            V::NoRandomness => Self::NoRandomness,
            V::TooLarge => Self::TooLarge,
            V::BackupDamaged => Self::BackupDamaged,
            V::BackupForeign => Self::BackupForeign,
            V::Database(_) | V::Io(_) => Self::Io,
            V::Unsettled => Self::Unsettled,
        }
    }
}

impl From<ImportError> for StintError {
    fn from(e: ImportError) -> Self {
        use ImportError as I;
        match e {
            I::Read(_) | I::Folder => Self::FileUnreadable,
            I::Write(e) => VaultError::from(e).into(),
            I::Empty => Self::FileEmpty,
            I::Unrecognised => Self::FileUnrecognised,
            I::Truncated { .. }
            | I::Damaged { .. }
            | I::TooLong { .. }
            | I::ZipDamaged
            | I::ColumnMissing { .. }
            | I::Row { .. } => Self::FileDamaged,
            I::ZipTooManyFiles { .. } | I::ZipBomb | I::ZipNested => Self::ZipRefused,
            I::ZipEncrypted => Self::ZipEncrypted,
            I::DateOrderUnknown => Self::DateOrderUnknown,
            I::ZoneUnknown => Self::BadZone,
            I::Stopped => Self::Stopped,
        }
    }
}

impl From<PayError> for StintError {
    fn from(e: PayError) -> Self {
        use PayError as P;
        match e {
            P::BadForm { .. }
            | P::Header { .. }
            | P::Cells { .. }
            | P::UnknownUnit { .. }
            | P::WrongUnit { .. }
            | P::BadFigure { .. }
            | P::MissingField { .. }
            | P::DatesReversed { .. }
            | P::Overlap { .. }
            | P::BaseCurrency { .. }
            | P::BadTravel { .. }
            | P::SecondTotal { .. }
            | P::PaidTwice { .. }
            | P::RosterOverlap { .. }
            | P::RosterReversed { .. }
            | P::RosterTime { .. }
            | P::RosterRepeats { .. }
            | P::RosterZone { .. }
            | P::NoZone { .. } => Self::BadForm,
            P::LodgingNights { .. } => Self::LodgingNights,
            P::NoPack { .. } | P::NoBand { .. } | P::BandMissing { .. } => Self::NoRules,
            P::PayslipSum { .. } => Self::PayslipSum,
            P::UnknownZone { .. } => Self::BadZone,
            P::TooManyVisits { .. } => Self::TooLarge,
            P::Value(_) => Self::BadMoney,
        }
    }
}

impl From<ShareError> for StintError {
    fn from(e: ShareError) -> Self {
        use ShareError as S;
        match e {
            S::Invitation(refusal) => refusal.into(),
            S::Store | S::Io(_) => Self::Io,
            S::Signer => Self::PreviewForeign,
            S::Random => Self::NoRandomness,
            S::BadMemberCode => Self::BadMemberCode,
            S::NothingToShare => Self::NothingToShare,
            S::LevelAboveCampaign | S::OutsideCampaign => Self::OutsideCampaign,
            S::CampaignOver => Self::CampaignOver,
            S::DigestMismatch => Self::DigestMismatch,
            S::PreviewStale => Self::PreviewStale,
            S::UnknownConsent => Self::NothingShared,
            S::AlreadyWithdrawn => Self::AlreadyWithdrawn,
            S::ConsentLogBroken { .. } | S::BadReceipt => Self::ConsentLogBroken,
            S::BadStatement | S::StatementByAnother => Self::BadStatement,
            // Figures of a report are possible, each day once; the door makes no
            // evidence pack yet; the rest is the organiser's side, which no phone
            // has.
            S::EvidenceTooLarge
            | S::BudgetSpent { .. }
            | S::OtherKindReleased
            | S::BadFigure
            | S::RowTwice
            | S::Package(_)
            | S::BadRecipientKey
            | S::PassphraseTooShort
            | S::WrongPassphrase
            | S::BadKeyFile
            | S::BadCampaignFile
            | S::OtherKeys
            | S::TooManyCodes
            | S::GroupTooSmall { .. }
            | S::TooCloseToEarlier { .. }
            | S::BadLedger
            | S::CasesTellOfOthers
            | S::BadBook
            | S::DeskBusy
            | S::NoCaseConsent
            | S::UnknownMember => Self::Internal,
        }
    }
}

impl From<InvitationRefusal> for StintError {
    fn from(e: InvitationRefusal) -> Self {
        use InvitationRefusal as R;
        match e {
            R::TooLarge | R::NotAnInvitation | R::NotCbor | R::DuplicateKey | R::NotCanonical => {
                Self::NotAnInvitation
            }
            R::UnknownVersion | R::UnknownField | R::UnknownCode { .. } => Self::InvitationNewer,
            R::MissingField { .. }
            | R::MissingArticle13
            | R::WrongType { .. }
            | R::TextLength { .. }
            | R::BadDates
            | R::BadRetention
            | R::BadRecipients
            | R::LevelNotOffered
            | R::QuestionWithoutField => Self::InvitationIncomplete,
            R::MixedScripts { .. } | R::BidiControls { .. } | R::HiddenCharacters { .. } => {
                Self::InvitationDeceptive
            }
            R::WeakKey | R::Unsigned | R::BadSignature | R::BadSuccession | R::NotPinned => {
                Self::InvitationNotGenuine
            }
            R::Expired => Self::CampaignOver,
            R::SameNameOtherKey => Self::SameNameOtherKey,
            R::WordsDiffer => Self::WordsDiffer,
        }
    }
}

impl From<ModelError> for StintError {
    fn from(e: ModelError) -> Self {
        use ModelError as M;
        match e {
            M::CoordinateOutOfRange | M::NotFinite | M::PercentOutOfRange => Self::BadNumber,
            M::TimeOutOfRange | M::OffsetOutOfRange => Self::BadTime,
            M::IntervalReversed => Self::BadSpan,
            M::TextTooLong { .. } => Self::TooLarge,
            M::TextWithControls => Self::BadText,
            M::BadCurrency | M::CurrencyMismatch | M::Overflow => Self::BadMoney,
            M::NewerWire { .. } => Self::NewerVersion,
            M::BadWire => Self::DataDamaged,
        }
    }
}
