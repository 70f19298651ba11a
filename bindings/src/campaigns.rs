//! The campaigns she joined.

use std::sync::Arc;

use crate::hidden::hidden;
use crate::{CalendarDate, Invitation, Moment, StintError, StintPhone};

/// A campaign she joined and didn't forget.
#[derive(uniffi::Record)]
#[uniffi::export(Debug)]
pub struct JoinedCampaign {
    /// Its invitation. `StintPhone.join` with it gives the campaign again.
    pub invitation: Arc<Invitation>,
    /// Whether its key is still the one that she trusts.
    pub trusted: bool,
    /// Whether its last day is over: nothing can be shared with it any more.
    pub over: bool,
    /// When she last shared with it, in UTC as in RFC 3339.
    pub last_shared: Option<String>,
    /// Whether something that she shared stands, so that it can be taken back.
    pub stands: bool,
    /// Mondays of weeks with records that the campaign asks about, that are
    /// over, and of which nothing is shared.
    pub weeks_due: Vec<CalendarDate>,
}

hidden!(JoinedCampaign);

#[uniffi::export]
impl StintPhone {
    /// The campaigns she joined and didn't forget, in the order in which she
    /// joined them.
    pub fn campaigns(&self, now: Moment) -> Result<Vec<JoinedCampaign>, StintError> {
        let now = now.check()?;
        let joined = self.slot.with(|phone| Ok(phone.joined(now)?))?;
        let shown = joined.into_iter().map(|j| JoinedCampaign {
            invitation: Arc::new(Invitation(j.invitation)),
            trusted: j.trusted,
            over: j.over,
            last_shared: j.last_shared,
            stands: j.stands,
            weeks_due: j.weeks_due.into_iter().map(CalendarDate::from).collect(),
        });
        Ok(shown.collect())
    }
}
