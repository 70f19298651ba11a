//! Every error of the core has one of the door, and none says more than its
//! name.

use std::io;

use chrono::NaiveDate;
use stint_app::AppError;
use stint_app::import::{ImportError, Reason};
use stint_app::model::{Currency, ModelError, Money};
use stint_app::pay::{At, PayError};
use stint_app::scene::SceneError;
use stint_app::share::{InvitationRefusal as R, PackageRefusal, ShareError};
use stint_app::vault::{PlatformError, VaultError};
use stint_bindings::StintError as E;

#[track_caller]
fn all<T: Into<AppError>>(expected: E, cases: impl IntoIterator<Item = T>) {
    for case in cases {
        assert_eq!(E::from(case.into()), expected);
    }
}

fn io() -> io::Error {
    io::Error::other("/home/ada/vault")
}

#[test]
fn the_vault() {
    use VaultError as V;
    let one = |expected, case| all(expected, [case]);
    one(E::NoVault, V::NoVault);
    one(E::VaultExists, V::AlreadyExists);
    one(E::VaultInUse, V::InUse);
    one(E::RecorderRunning, V::RecorderRunning);
    one(E::TooFewSlots, V::TooFewSlots);
    one(E::NoSuchSlot, V::NoSuchSlot);
    one(E::WrongPassphrase, V::WrongPassphrase);
    one(E::WrongRecoveryCode, V::WrongRecoveryCode);
    one(E::MistypedRecoveryCode, V::MalformedRecoveryCode);
    one(E::WrongPlatformKey, V::WrongPlatformKey);
    one(E::SlotDamaged, V::SlotDamaged);
    one(E::CostChanged, V::CostChanged);
    let newer = V::Value(ModelError::NewerWire { found: 9 });
    all(E::NewerVersion, [V::Newer { found: 9 }, newer]);
    one(E::KeysDamaged, V::KeysDamaged);
    one(E::StoreDamaged, V::StoreDamaged);
    let bad = V::Value(ModelError::BadWire);
    all(E::DataDamaged, [V::DayDamaged, bad]);
    one(E::ManifestForged, V::ManifestForged);
    one(E::DiskFull, V::DiskFull);
    one(E::DeviceLocked, V::Platform(PlatformError::Locked));
    one(E::DeviceKeyLost, V::Platform(PlatformError::KeyLost));
    one(E::KeyStoreFailed, V::Platform(PlatformError::Failed));
    one(E::NoRandomness, V::NoRandomness);
    one(E::TooLarge, V::TooLarge);
    one(E::BackupDamaged, V::BackupDamaged);
    one(E::BackupForeign, V::BackupForeign);
    one(E::Io, V::Io(io()));
    one(E::Unsettled, V::Unsettled);
}

#[test]
fn imports() {
    use ImportError as I;
    all(E::FileUnreadable, [I::Read(io()), I::Folder]);
    all(E::Io, [I::Write(io())]);
    let full = io::Error::from(io::ErrorKind::StorageFull);
    all(E::DiskFull, [I::Write(full)]);
    all(E::FileEmpty, [I::Empty]);
    all(E::FileUnrecognised, [I::Unrecognised]);
    let damaged = [
        I::Truncated { line: 1 },
        I::Damaged { line: 1 },
        I::TooLong { line: 1 },
        I::ZipDamaged,
        I::ColumnMissing { column: "lat" },
        I::Row {
            line: 1,
            reason: Reason::OffEarth,
        },
    ];
    all(E::FileDamaged, damaged);
    let refused = [I::ZipTooManyFiles { limit: 1 }, I::ZipBomb, I::ZipNested];
    all(E::ZipRefused, refused);
    all(E::ZipEncrypted, [I::ZipEncrypted]);
    all(E::DateOrderUnknown, [I::DateOrderUnknown]);
    all(E::BadZone, [I::ZoneUnknown]);
    all(E::Stopped, [I::Stopped]);
}

#[test]
fn pay() {
    use PayError as P;
    let at = || At {
        file: "contract".to_owned(),
        line: 1,
    };
    let (key, text, day) = ("wage", "x".to_owned(), NaiveDate::MIN);
    let forms = [
        P::BadForm {
            at: at(),
            detail: text.clone(),
        },
        P::Header {
            at: at(),
            wanted: "from,to",
        },
        P::Cells { at: at() },
        P::UnknownUnit {
            at: at(),
            unit: text.clone(),
        },
        P::WrongUnit {
            at: at(),
            key,
            unit: text.clone(),
            wanted: "GBP/h",
        },
        P::BadFigure {
            at: at(),
            text: text.clone(),
        },
        P::MissingField {
            at: at(),
            key,
            field: "from",
        },
        P::DatesReversed {
            at: at(),
            from: day,
            to: day,
        },
        P::Overlap {
            at: at(),
            key,
            other: 2,
            from: day,
        },
        P::BaseCurrency {
            at: at(),
            currency: Currency::GBP,
            wanted: Currency::GBP,
        },
        P::BadTravel {
            at: at(),
            text: text.clone(),
        },
        P::SecondTotal { at: at(), other: 2 },
        P::PaidTwice {
            at: at(),
            item: "basic",
            other: 2,
            from: day,
        },
        P::RosterOverlap { at: at(), other: 2 },
        P::RosterReversed { at: at() },
        P::RosterTime {
            at: at(),
            text: text.clone(),
        },
        P::RosterRepeats { at: at() },
        P::NoZone { at: at() },
    ];
    all(E::BadForm, forms);
    all(E::LodgingNights, [P::LodgingNights { at: at() }]);
    let code = text.clone();
    all(
        E::NoRules,
        [
            P::NoPack { at: None, code },
            P::NoBand {
                at: at(),
                band: text.clone(),
                known: Vec::new(),
            },
            P::BandMissing {
                at: at(),
                known: Vec::new(),
            },
        ],
    );
    let sum = Money::new(1, Currency::GBP);
    let total = sum;
    all(
        E::PayslipSum,
        [P::PayslipSum {
            at: at(),
            sum,
            total,
        }],
    );
    all(E::BadZone, [P::UnknownZone { zone: text }]);
    all(E::TooLarge, [P::TooManyVisits { count: 9, limit: 8 }]);
    all(E::BadMoney, [P::Value(ModelError::Overflow)]);
}

#[test]
fn sharing() {
    use ShareError as S;
    all(E::Io, [S::Store, S::Io(io::ErrorKind::NotFound)]);
    all(E::PreviewForeign, [S::Signer]);
    all(E::NoRandomness, [S::Random]);
    all(E::BadMemberCode, [S::BadMemberCode]);
    all(E::NothingToShare, [S::NothingToShare]);
    all(
        E::OutsideCampaign,
        [S::LevelAboveCampaign, S::OutsideCampaign],
    );
    all(E::CampaignOver, [S::CampaignOver]);
    all(E::DigestMismatch, [S::DigestMismatch]);
    all(E::PreviewStale, [S::PreviewStale]);
    all(E::NothingShared, [S::UnknownConsent]);
    all(E::AlreadyWithdrawn, [S::AlreadyWithdrawn]);
    let broken = [S::ConsentLogBroken { at: 0 }, S::BadReceipt];
    all(E::ConsentLogBroken, broken);
    all(E::BadStatement, [S::BadStatement, S::StatementByAnother]);
    let never_on_a_phone = [
        S::BadFigure,
        S::RowTwice,
        S::Package(PackageRefusal::NotAge),
        S::BadRecipientKey,
        S::PassphraseTooShort,
        S::WrongPassphrase,
        S::BadKeyFile,
        S::BadCampaignFile,
        S::OtherKeys,
        S::TooManyCodes,
        S::GroupTooSmall {
            members: 1,
            needed: 10,
        },
        S::TooCloseToEarlier {
            changed: 1,
            needed: 10,
        },
        S::EvidenceTooLarge,
        S::BudgetSpent {
            left_milli: 0,
            needed_milli: 250,
        },
        S::OtherKindReleased,
        S::BadLedger,
        S::CasesTellOfOthers,
        S::BadBook,
        S::DeskBusy,
        S::NoCaseConsent,
        S::UnknownMember,
    ];
    all(E::Internal, never_on_a_phone);
}

#[test]
fn invitations() {
    let field = "contact";
    let refusals: [(E, &[R]); 8] = [
        (
            E::NotAnInvitation,
            &[
                R::TooLarge,
                R::NotAnInvitation,
                R::NotCbor,
                R::DuplicateKey,
                R::NotCanonical,
            ],
        ),
        (
            E::InvitationNewer,
            &[R::UnknownVersion, R::UnknownField, R::UnknownCode { field }],
        ),
        (
            E::InvitationIncomplete,
            &[
                R::LevelNotOffered,
                R::MissingField { field },
                R::MissingArticle13,
                R::WrongType { field },
                R::TextLength { field },
                R::BadDates,
                R::BadRetention,
                R::BadRecipients,
                R::QuestionWithoutField,
            ],
        ),
        (
            E::InvitationDeceptive,
            &[
                R::MixedScripts { field },
                R::BidiControls { field },
                R::HiddenCharacters { field },
            ],
        ),
        (
            E::InvitationNotGenuine,
            &[
                R::WeakKey,
                R::Unsigned,
                R::BadSignature,
                R::BadSuccession,
                R::NotPinned,
            ],
        ),
        (E::CampaignOver, &[R::Expired]),
        (E::SameNameOtherKey, &[R::SameNameOtherKey]),
        (E::WordsDiffer, &[R::WordsDiffer]),
    ];
    for (expected, cases) in refusals {
        all(expected, cases.iter().map(|r| ShareError::from(*r)));
    }
}

#[test]
fn values_and_the_phone_itself() {
    use AppError as A;
    use ModelError as M;
    let number = [M::CoordinateOutOfRange, M::NotFinite, M::PercentOutOfRange];
    all(E::BadNumber, number);
    all(E::BadTime, [M::TimeOutOfRange, M::OffsetOutOfRange]);
    all(E::BadSpan, [M::IntervalReversed]);
    all(E::TooLarge, [M::TextTooLong { limit: 1 }]);
    all(E::BadText, [M::TextWithControls]);
    let money = [M::BadCurrency, M::CurrencyMismatch, M::Overflow];
    all(E::BadMoney, money);
    all(E::NewerVersion, [M::NewerWire { found: 9 }]);
    all(E::DataDamaged, [M::BadWire]);
    all(E::FileDamaged, [A::BadRecord { line: 1 }]);
    all(E::BadSetting, [A::BadSetting { key: "zone" }]);
    all(E::NothingRecorded, [A::NothingRecorded]);
    all(E::NoSuchVisit, [A::NoSuchVisit { number: 1 }]);
    all(E::NoPosition, [A::NoPosition]);
    all(E::NoContract, [A::NoContract]);
    all(E::NoRandomness, [A::NoRandomness]);
    all(E::Internal, [A::Scene(SceneError::NotFinite)]);
    all(E::NothingToUndo, [A::NothingToUndo]);
    all(E::NothingShared, [A::NothingShared]);
}
