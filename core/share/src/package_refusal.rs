//! Why a package is refused, each with a reason of its own.

use stint_model::{Phrase, Say};
use thiserror::Error;

/// Why a received file is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
pub enum PackageRefusal {
    /// Not an age file.
    #[error("not an age file")]
    NotAge,
    /// An age header beyond 16 KiB.
    #[error("the age header is too long")]
    HeaderTooLong,
    /// Not sealed to this key.
    #[error("not sealed to this key")]
    OtherRecipient,
    /// Cut short or changed.
    #[error("cut short or changed")]
    Damaged,
    /// Reading it failed, so that nothing is known of it.
    #[error("reading it failed")]
    CannotRead,
    /// Larger than a package can be.
    #[error("larger than 256 MiB")]
    TooLarge,
    /// Not padded to a class of sizes.
    #[error("not padded as it must be")]
    NotPadded,
    /// Not a tar archive.
    #[error("not a tar archive")]
    NotTar,
    /// An entry that isn't a regular file, such as a link.
    #[error("an entry is not a regular file")]
    NotRegular,
    /// An entry with a name that packages don't have.
    #[error("an entry has an unknown name")]
    UnknownName,
    /// An entry twice or in the wrong place.
    #[error("an entry is repeated or out of order")]
    OutOfOrder,
    /// An entry beyond 64 MiB, or a description beyond 1 MiB.
    #[error("an entry is too large")]
    EntryTooLarge,
    /// An entry that must be there isn't.
    #[error("an entry is missing")]
    MissingEntry,
    /// Something hidden behind the archive's end.
    #[error("something follows the archive's end")]
    TrailingData,
    /// `datapackage.json` isn't as this version writes it.
    #[error("datapackage.json is not in its one form")]
    BadDescription,
    /// Of a version this program doesn't know.
    #[error("unknown package version")]
    UnknownVersion,
    /// For another campaign.
    #[error("for another campaign")]
    OtherCampaign,
    /// Made for another invitation of this campaign.
    #[error("made for another invitation")]
    OtherInvitation,
    /// The recipients named within are not the campaign's.
    #[error("the recipients named within are not the campaign's")]
    OtherRecipients,
    /// The signature file isn't in minisign's format.
    #[error("the signature is not in minisign's format")]
    BadSignatureFile,
    /// The signature is wrong.
    #[error("the signature is wrong")]
    BadSignature,
    /// The signer's key is weak.
    #[error("the signer's key is weak")]
    WeakKey,
    /// An entry differs from the digest that was signed.
    #[error("an entry differs from what was signed")]
    DigestMismatch,
    /// The consent record is missing something or is about something else.
    #[error("the consent record does not match")]
    ConsentMismatch,
    /// More detail than the campaign asks for.
    #[error("more detail than the campaign asks for")]
    LevelAboveCampaign,
    /// Kinds of record the campaign doesn't ask for.
    #[error("fields the campaign does not ask for")]
    FieldsNotAsked,
    /// A table that doesn't follow its schema.
    #[error("a table does not follow its schema")]
    BadTable,
    /// A figure that can't be.
    #[error("a figure is impossible")]
    ImpossibleFigure,
    /// A row outside the campaign's days.
    #[error("a row lies outside the campaign's days")]
    OutsideCampaign,
    /// A week or day twice.
    #[error("a week or day occurs twice")]
    RowTwice,
    /// A text cell that a spreadsheet would run as a formula.
    #[error("a cell would run as a formula")]
    Formula,
    /// Made on a day that is still to come.
    #[error("made on a day that is still to come")]
    OfALaterDay,
    /// This consent was withdrawn; what it covered stays out.
    #[error("withdrawn before")]
    Withdrawn,
    /// An evidence pack, which has its own way in.
    #[error("an evidence pack, not a package")]
    IsEvidence,
    /// A package or a withdrawal where an evidence pack was asked for.
    #[error("not an evidence pack")]
    NotEvidence,
    /// A line of an evidence pack isn't as this version writes it.
    #[error("a line of the evidence is not in its one form")]
    BadLine,
    /// A record of an evidence pack was changed, dropped or moved.
    #[error("the chain of the evidence is broken")]
    BrokenChain,
    /// Ten thousand withdrawals of packages that never came were kept.
    #[error("too many withdrawals of packages that are not here")]
    TooManyWithdrawals,
    /// The campaign's retention is over.
    #[error("the retention is over")]
    RetentionOver,
}

impl Say for PackageRefusal {
    fn say(&self) -> Phrase {
        use PackageRefusal as R;
        Phrase::new(match self {
            R::NotAge => "share-package-not-age",
            R::HeaderTooLong => "share-package-header-too-long",
            R::OtherRecipient => "share-package-other-recipient",
            R::Damaged => "share-package-damaged",
            R::CannotRead => "share-package-cannot-read",
            R::TooLarge => "share-package-too-large",
            R::NotPadded => "share-package-not-padded",
            R::NotTar => "share-package-not-tar",
            R::NotRegular => "share-package-not-regular",
            R::UnknownName => "share-package-unknown-name",
            R::OutOfOrder => "share-package-out-of-order",
            R::EntryTooLarge => "share-package-entry-too-large",
            R::MissingEntry => "share-package-missing-entry",
            R::TrailingData => "share-package-trailing-data",
            R::BadDescription => "share-package-bad-description",
            R::UnknownVersion => "share-package-unknown-version",
            R::OtherCampaign => "share-package-other-campaign",
            R::OtherInvitation => "share-package-other-invitation",
            R::OtherRecipients => "share-package-other-recipients",
            R::BadSignatureFile => "share-package-bad-signature-file",
            R::BadSignature => "share-package-bad-signature",
            R::WeakKey => "share-package-weak-key",
            R::DigestMismatch => "share-package-digest-mismatch",
            R::ConsentMismatch => "share-package-consent-mismatch",
            R::LevelAboveCampaign => "share-package-level-above-campaign",
            R::FieldsNotAsked => "share-package-fields-not-asked",
            R::BadTable => "share-package-bad-table",
            R::ImpossibleFigure => "share-package-impossible-figure",
            R::OutsideCampaign => "share-package-outside-campaign",
            R::RowTwice => "share-package-row-twice",
            R::Formula => "share-package-formula",
            R::OfALaterDay => "share-package-of-a-later-day",
            R::Withdrawn => "share-package-withdrawn",
            R::IsEvidence => "share-package-is-evidence",
            R::NotEvidence => "share-package-not-evidence",
            R::BadLine => "share-package-bad-line",
            R::BrokenChain => "share-package-broken-chain",
            R::TooManyWithdrawals => "share-package-too-many-withdrawals",
            R::RetentionOver => "share-package-retention-over",
        })
    }
}
