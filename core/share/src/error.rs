//! What can go wrong when sharing and opening.

use stint_model::{Arg, Phrase, Say};
use thiserror::Error;

use crate::{InvitationRefusal, PackageRefusal};

/// Every failure of this crate. No case holds a name, a key or a figure of a
/// worker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ShareError {
    /// An invitation is refused.
    #[error(transparent)]
    Invitation(#[from] InvitationRefusal),
    /// A package is refused.
    #[error(transparent)]
    Package(#[from] PackageRefusal),
    /// The caller's store failed.
    #[error("the store failed")]
    Store,
    /// The caller's signer has no key at hand.
    #[error("no signing key is at hand")]
    Signer,
    /// The system gave no randomness.
    #[error("the system gave no randomness")]
    Random,
    /// Reading or writing failed.
    #[error("reading or writing failed: {0}")]
    Io(std::io::ErrorKind),
    /// A string that isn't an age public key.
    #[error("not an age X25519 public key")]
    BadRecipientKey,
    /// A member code with a typing mistake.
    #[error("the member code is mistyped")]
    BadMemberCode,
    /// The table has no rows.
    #[error("there is nothing to share")]
    NothingToShare,
    /// The table has more detail than the campaign asks for.
    #[error("the table has more detail than the campaign asks for")]
    LevelAboveCampaign,
    /// A row lies outside the campaign's days.
    #[error("a row lies outside the campaign's days")]
    OutsideCampaign,
    /// Two rows for one week or day.
    #[error("a week or day occurs twice")]
    RowTwice,
    /// A figure that is negative, not finite, too large, or outside its range.
    #[error("a figure is impossible")]
    BadFigure,
    /// More than 64 MiB of records in one evidence pack.
    #[error("an evidence pack holds at most 64 MiB of records")]
    EvidenceTooLarge,
    /// The campaign is over.
    #[error("the campaign is over")]
    CampaignOver,
    /// What was confirmed isn't what was shown.
    #[error("what was confirmed is not what was shown")]
    DigestMismatch,
    /// The preview is of an earlier day.
    #[error("the preview is of another day")]
    PreviewStale,
    /// No such consent in the log.
    #[error("there is no such consent")]
    UnknownConsent,
    /// This consent was withdrawn before.
    #[error("this consent was withdrawn before")]
    AlreadyWithdrawn,
    /// The consent log was changed or is torn.
    #[error("the consent log is broken at entry {at}")]
    ConsentLogBroken {
        /// Counted from 0.
        at: u64,
    },
    /// A statement of deletion that isn't the organiser's or isn't about this.
    #[error("the statement of deletion is not valid")]
    BadStatement,
    /// A statement of deletion by a key that the invitation doesn't vouch for.
    #[error("the statement of deletion is by another key than the campaign's")]
    StatementByAnother,
    /// A receipt that is damaged.
    #[error("the receipt is damaged")]
    BadReceipt,
    /// A passphrase of fewer than 12 characters.
    #[error("the passphrase is shorter than 12 characters")]
    PassphraseTooShort,
    /// The passphrase doesn't open the key file.
    #[error("the passphrase does not open the key file")]
    WrongPassphrase,
    /// The key file is damaged or of another kind.
    #[error("the key file is damaged")]
    BadKeyFile,
    /// The campaign file is damaged or of another kind.
    #[error("the campaign file is damaged")]
    BadCampaignFile,
    /// The keys are not those of the campaign.
    #[error("the keys are not those of the campaign")]
    OtherKeys,
    /// More than 10,000 member codes, or none where some were asked for.
    #[error("a campaign has at most 10000 member codes")]
    TooManyCodes,
    /// Fewer than ten members.
    #[error("{members} of at least {needed} members")]
    GroupTooSmall {
        /// How many there are.
        members: u32,
        /// How many it takes.
        needed: u32,
    },
    /// A release that could be subtracted from an earlier one.
    #[error("only {changed} of at least {needed} members changed since a release")]
    TooCloseToEarlier {
        /// How many members changed.
        changed: u32,
        /// How many it takes.
        needed: u32,
    },
    /// A noisy release would cost a member more than she has in this campaign.
    #[error("{left_milli} of at least {needed_milli} thousandths of the privacy budget are left")]
    BudgetSpent {
        /// What is left.
        left_milli: u32,
        /// What it takes.
        needed_milli: u32,
    },
    /// Findings with and without noise in one campaign.
    #[error("findings of the other kind were released, with or without noise")]
    OtherKindReleased,
    /// The ledger of releases is damaged.
    #[error("the ledger of releases is damaged")]
    BadLedger,
    /// Own figures of some members would tell of others in a release.
    #[error("case views would tell of other members of a release")]
    CasesTellOfOthers,
    /// The inbox's book is damaged.
    #[error("the inbox's book is damaged")]
    BadBook,
    /// Another program holds the inbox.
    #[error("another program holds the inbox")]
    DeskBusy,
    /// A member who didn't consent to a case view.
    #[error("this member did not consent to a view of her own")]
    NoCaseConsent,
    /// No such member.
    #[error("there is no such member")]
    UnknownMember,
}

impl From<std::io::Error> for ShareError {
    fn from(e: std::io::Error) -> Self {
        ShareError::Io(e.kind())
    }
}

impl Say for ShareError {
    fn say(&self) -> Phrase {
        use ShareError as E;
        let count = |n: u32| Arg::Count(i64::from(n));
        Phrase::new(match self {
            E::Invitation(r) => return r.say(),
            E::Package(r) => return r.say(),
            E::GroupTooSmall { members, needed } => {
                return Phrase::new("share-error-group-too-small")
                    .with("members", count(*members))
                    .with("needed", count(*needed));
            }
            E::TooCloseToEarlier { changed, needed } => {
                return Phrase::new("share-error-too-close-to-earlier")
                    .with("changed", count(*changed))
                    .with("needed", count(*needed));
            }
            E::BudgetSpent { .. } => "share-error-budget-spent",
            E::OtherKindReleased => "share-error-other-kind-released",
            E::Store => "share-error-store",
            E::Signer => "share-error-signer",
            E::Random => "share-error-random",
            E::Io(_) => "share-error-io",
            E::BadRecipientKey => "share-error-bad-recipient-key",
            E::BadMemberCode => "share-error-bad-member-code",
            E::NothingToShare => "share-error-nothing-to-share",
            E::LevelAboveCampaign => "share-error-level-above-campaign",
            E::OutsideCampaign => "share-error-outside-campaign",
            E::RowTwice => "share-error-row-twice",
            E::BadFigure => "share-error-bad-figure",
            E::EvidenceTooLarge => "share-error-evidence-too-large",
            E::CampaignOver => "share-error-campaign-over",
            E::DigestMismatch => "share-error-digest-mismatch",
            E::PreviewStale => "share-error-preview-stale",
            E::UnknownConsent => "share-error-unknown-consent",
            E::AlreadyWithdrawn => "share-error-already-withdrawn",
            E::ConsentLogBroken { .. } => "share-error-consent-log-broken",
            E::BadStatement => "share-error-bad-statement",
            E::StatementByAnother => "share-error-statement-by-another",
            E::BadReceipt => "share-error-bad-receipt",
            E::PassphraseTooShort => "share-error-passphrase-too-short",
            E::WrongPassphrase => "share-error-wrong-passphrase",
            E::BadKeyFile => "share-error-bad-key-file",
            E::BadCampaignFile => "share-error-bad-campaign-file",
            E::OtherKeys => "share-error-other-keys",
            E::TooManyCodes => "share-error-too-many-codes",
            E::BadLedger => "share-error-bad-ledger",
            E::CasesTellOfOthers => "share-error-cases-tell-of-others",
            E::BadBook => "share-error-bad-book",
            E::DeskBusy => "share-error-desk-busy",
            E::NoCaseConsent => "share-error-no-case-consent",
            E::UnknownMember => "share-error-unknown-member",
        })
    }
}
