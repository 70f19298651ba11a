//! Campaigns, consent and sealed packages; with the feature `open`, the
//! receiving side.
//!
//! The worker's way: [`Invitation::parse`] or [`Invitation::from_qr_text`],
//! [`Invitation::notice`], [`Invitation::join`], [`preview`],
//! [`Preview::confirm`]; later [`withdraw`] and [`accept_deletion`]. Nothing is
//! sealed but by [`Preview::confirm`].
//!
//! The organiser's way (feature `open`) is in the module `open`.

#[cfg(all(test, feature = "open"))]
extern crate self as stint_share;

mod along;
mod area;
#[cfg(test)]
#[cfg(feature = "open")]
mod attackers;
mod bars;
mod cbor;
mod classes;
mod codes;
#[cfg(all(test, feature = "open"))]
#[path = "../tests/common/mod.rs"]
mod common;
mod consent;
mod container;
mod csv_text;
mod deletion;
mod detail;
mod detail_rows;
mod error;
mod evidence;
mod facts;
mod fingerprint;
#[cfg(feature = "fuzz")]
pub mod fuzz;
mod invitation;
mod invitation_refusal;
mod log;
mod log_digest;
mod member_code;
mod minisign;
mod notice;
#[cfg(feature = "open")]
pub mod open;
mod package_refusal;
mod pins;
mod preview;
mod qr;
mod receipt;
mod recipient_key;
mod schema;
mod seal;
mod sheet;
mod signer;
mod table;
mod visible_text;
mod withdrawal;
mod words;

pub use bars::{BarUnit, PreviewBar, PreviewChart};
pub use codes::{
    Article13, Automated, Complaint, DataProtectionOfficer, Field, FurtherUse, LegalBasis,
    LegitimateInterest, Level, Obligation, Purpose, Question, RecipientRole, Rights, Transfer,
    Withdrawal,
};
pub use consent::{ConsentId, ConsentRecord};
pub use container::{FLOOR, padded};
pub use deletion::{DeletionStatement, accept_deletion};
pub use detail::{AreaVisit, Naming, Trace, TraceFix, TraceLeg, TraceNote, TraceVisit};
pub use error::ShareError;
pub use evidence::{EvidenceLog, evidence};
pub use fingerprint::Fingerprint;
pub use invitation::{
    CampaignId, Invitation, MAX_DAYS, MAX_INVITATION, MAX_RETENTION_DAYS, Recipient, Succession,
    Terms,
};
pub use invitation_refusal::InvitationRefusal;
pub use log::{ConsentEntry, ConsentEvent, consent_log};
pub use log_digest::{DayDigest, LogKey};
pub use member_code::MemberCode;
pub use minisign::public_key_text;
pub use package_refusal::PackageRefusal;
pub use pins::{Campaign, NameLook, Pins, Standing, Trust};
pub use preview::{Digest, Extras, Preview, SealedPackage, Texts, preview};
pub use receipt::{Anchor, AnchorOpening, Receipt};
pub use recipient_key::RecipientKey;
pub use signer::{ConsentStore, Signer, WorkerKey};
pub use table::{DayTotals, LegFact, PlaceFact, Table, Totals, VisitFact, WeekTotals};
pub use withdrawal::{SealedWithdrawal, ask_erasure, standing_consents, withdraw};
pub use words::PreviewRow;
