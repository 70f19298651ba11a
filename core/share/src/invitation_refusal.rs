//! Why an invitation is refused, each with a reason of its own.

use stint_model::{Phrase, Say};
use thiserror::Error;

/// Why an invitation is refused. Nothing of the invitation is within: its
/// text may be an attack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum InvitationRefusal {
    /// More than 800 bytes.
    #[error("the invitation is larger than 800 bytes")]
    TooLarge,
    /// A QR code or text without the mark of an invitation.
    #[error("this is not a Stint invitation")]
    NotAnInvitation,
    /// Not CBOR, or not a map with whole-number keys.
    #[error("the invitation is not well-formed CBOR")]
    NotCbor,
    /// A key occurs twice.
    #[error("the invitation holds a key twice")]
    DuplicateKey,
    /// Not deterministically encoded (RFC 8949, section 4.2).
    #[error("the invitation is not deterministically encoded")]
    NotCanonical,
    /// Of a version this program doesn't know.
    #[error("the invitation has an unknown version")]
    UnknownVersion,
    /// A key this version doesn't have.
    #[error("the invitation holds an unknown field")]
    UnknownField,
    /// A field is missing.
    #[error("the invitation lacks {field}")]
    MissingField {
        /// Which.
        field: &'static str,
    },
    /// An item of GDPR article 13 is missing.
    #[error("the invitation lacks an item of GDPR article 13")]
    MissingArticle13,
    /// A field of the wrong type, such as a fraction.
    #[error("the invitation's field {field} has the wrong type")]
    WrongType {
        /// Which.
        field: &'static str,
    },
    /// A code this version doesn't have.
    #[error("the invitation's field {field} has an unknown code")]
    UnknownCode {
        /// Which.
        field: &'static str,
    },
    /// A text that is empty or too long.
    #[error("the invitation's text {field} is empty or too long")]
    TextLength {
        /// Which.
        field: &'static str,
    },
    /// Letters of several scripts in one text.
    #[error("the invitation's text {field} mixes scripts")]
    MixedScripts {
        /// Which.
        field: &'static str,
    },
    /// Characters that turn the direction of text round.
    #[error("the invitation's text {field} holds bidirectional controls")]
    BidiControls {
        /// Which.
        field: &'static str,
    },
    /// Control, invisible, unassigned or not normalised characters.
    #[error("the invitation's text {field} holds hidden characters")]
    HiddenCharacters {
        /// Which.
        field: &'static str,
    },
    /// An end before the start, or more than 366 days.
    #[error("the campaign runs backwards or for more than 366 days")]
    BadDates,
    /// The campaign is over.
    #[error("the campaign is over")]
    Expired,
    /// A retention of no days or of more than ten years.
    #[error("the retention is not between 1 and 3660 days")]
    BadRetention,
    /// Not 1 to 4 recipients, or one of them twice.
    #[error("the recipients are not 1 to 4 different keys")]
    BadRecipients,
    /// A key of low order, which protects nothing.
    #[error("a key in the invitation is weak")]
    WeakKey,
    /// No signature.
    #[error("the invitation is not signed")]
    Unsigned,
    /// The signature is not the named key's.
    #[error("the invitation's signature is wrong")]
    BadSignature,
    /// The old key didn't sign the new one.
    #[error("the invitation's succession is wrong")]
    BadSuccession,
    /// Full traces, but not for lawyers alone and to enforce a right.
    #[error("the invitation asks for full traces, but is not for a case with a lawyer")]
    LevelNotOffered,
    /// The question can't be answered from the fields asked for.
    #[error("the invitation's fields do not answer its question")]
    QuestionWithoutField,
    /// The same name was seen before with another key.
    #[error("the same organisation name is pinned to another key")]
    SameNameOtherKey,
    /// The words compared are not this key's.
    #[error("the fingerprint words do not match")]
    WordsDiffer,
    /// The stored invitation's key isn't pinned.
    #[error("the invitation's key is not pinned")]
    NotPinned,
}

impl Say for InvitationRefusal {
    fn say(&self) -> Phrase {
        use InvitationRefusal as R;
        Phrase::new(match self {
            R::TooLarge => "share-invitation-too-large",
            R::NotAnInvitation => "share-invitation-not-one",
            R::NotCbor => "share-invitation-not-cbor",
            R::DuplicateKey => "share-invitation-duplicate-key",
            R::NotCanonical => "share-invitation-not-canonical",
            R::UnknownVersion => "share-invitation-unknown-version",
            R::UnknownField => "share-invitation-unknown-field",
            R::MissingField { .. } => "share-invitation-missing-field",
            R::MissingArticle13 => "share-invitation-missing-article13",
            R::WrongType { .. } => "share-invitation-wrong-type",
            R::UnknownCode { .. } => "share-invitation-unknown-code",
            R::TextLength { .. } => "share-invitation-text-length",
            R::MixedScripts { .. } => "share-invitation-mixed-scripts",
            R::BidiControls { .. } => "share-invitation-bidi",
            R::HiddenCharacters { .. } => "share-invitation-hidden-characters",
            R::BadDates => "share-invitation-bad-dates",
            R::Expired => "share-invitation-expired",
            R::BadRetention => "share-invitation-bad-retention",
            R::BadRecipients => "share-invitation-bad-recipients",
            R::WeakKey => "share-invitation-weak-key",
            R::Unsigned => "share-invitation-unsigned",
            R::BadSignature => "share-invitation-bad-signature",
            R::BadSuccession => "share-invitation-bad-succession",
            R::LevelNotOffered => "share-invitation-level-not-offered",
            R::QuestionWithoutField => "share-invitation-question-without-field",
            R::SameNameOtherKey => "share-invitation-same-name-other-key",
            R::WordsDiffer => "share-invitation-words-differ",
            R::NotPinned => "share-invitation-not-pinned",
        })
    }
}
