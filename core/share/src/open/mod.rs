//! The receiving side: the organiser's keys and campaign, opening packages,
//! the inbox, findings.
//!
//! [`OrganiserKeys::generate`], [`DeskCampaign::create`], [`open`] or
//! [`Inbox::receive`], [`Inbox::count`], [`group_finding`] or
//! [`noisy_finding`], [`case_view`].

mod book;
mod campaign;
mod case;
mod contribution;
mod counted;
mod evidence;
mod finding;
mod finding_words;
mod group;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod hostile_detail;
mod inbox;
mod keys;
mod ledger;
mod noise;
mod noisy;
#[cfg(test)]
mod numbers;
mod package;
mod place;
mod quantity;
mod spool;
mod statement;
mod statistics;
mod status;
mod table;
mod taken_back;
mod unseal;
#[cfg(test)]
mod vectors;

#[cfg(feature = "fuzz")]
pub(crate) use table::read as read_table;
#[cfg(feature = "fuzz")]
pub(crate) use unseal::{Entry, read_tar};

pub use campaign::{DeskCampaign, MAX_CODES};
pub use case::{CaseView, CaseWeek, case_view};
pub use counted::{Confirmation, Counted};
pub use evidence::{EarlierLog, Evidence, open_evidence};
pub use finding::{Affected, Bin, Ends, Finding, Missing, Whom, group_finding};
pub use group::GROUP_MINIMUM;
pub use inbox::{Inbox, Received};
pub use keys::{MIN_PASSPHRASE, OrganiserKeys, Passphrase, WorkFactor};
pub use ledger::Ledger;
pub use noisy::{
    BUDGET_MILLI, Epsilon, ExpectedError, NOISY_MINIMUM, NoisyBin, NoisyFinding, noisy_finding,
};
pub use package::{MemberKey, Opened, Package, PackageId, WithdrawalNotice, open};
pub use quantity::{Quantity, Range, Unit};
pub use statement::{Answer, Obeyed, RetentionReceipt};
pub use status::Status;
pub use table::{End, WeekFigure};
pub use taken_back::TakenBack;
