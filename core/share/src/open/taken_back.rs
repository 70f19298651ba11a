//! What was taken back at a desk, for its ledger to let go of.

use super::MemberKey;
use super::book::Tag;

/// What an inbox knows to be taken back, whenever that was. Where a run was cut
/// short, the ledger lets go of it with the next one.
#[derive(Debug, Default)]
pub struct TakenBack {
    pub(crate) consents: Vec<Tag>,
    /// Whose withdrawals were read in this run: ledgers of older builds don't
    /// tell on which consents their releases rest.
    pub(crate) members: Vec<MemberKey>,
}

impl TakenBack {
    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.consents.is_empty() && self.members.is_empty()
    }
}
