//! The end of a campaign's retention, at the start of whatever looks into its
//! inbox.

use stint_app::model::{Arg, Phrase};
use stint_share::open::{Answer, DeskCampaign, Inbox};

use crate::context::Context;
use crate::desk::Desk;
use crate::error::CliError;
use crate::said;

/// What a desk holds.
pub(super) struct Looked {
    pub(super) inboxes: Vec<(DeskCampaign, Inbox)>,
    /// Whether there are campaigns that couldn't be looked into.
    pub(super) passed_over: bool,
}

/// What to say of a file that is of none of the campaigns that were looked into,
/// but may be of one that was passed over.
pub(super) fn of_none() -> Phrase {
    Phrase::new("cli-open-of-none")
}

/// Every campaign of the desk with its inbox, after what was left of those that
/// are over is deleted: whichever campaign the call is for. One that can't be
/// looked into is named and doesn't stop the others.
pub(super) fn inboxes(desk: &Desk, ctx: &Context) -> Result<Looked, CliError> {
    let mut all = Vec::new();
    let mut stopped = Vec::new();
    let (campaigns, more) = desk.campaigns(ctx)?;
    for campaign in campaigns {
        match desk.inbox(campaign.invitation().campaign()) {
            Ok(inbox) => {
                if let Err(e) = end(desk, &inbox, &campaign, ctx) {
                    name(&campaign, &e, ctx);
                }
                all.push((campaign, inbox));
            }
            Err(e) => stopped.push((campaign, e)),
        }
    }
    if all.is_empty()
        && let Some((_, e)) = stopped.pop()
    {
        return Err(e);
    }
    for (campaign, e) in &stopped {
        name(campaign, e, ctx);
    }
    Ok(Looked {
        inboxes: all,
        passed_over: more || !stopped.is_empty(),
    })
}

/// Says that a campaign was passed over, and why.
pub(super) fn name(campaign: &DeskCampaign, e: &CliError, ctx: &Context) {
    if let Some(reason) = e.sentence() {
        let organisation = campaign.invitation().terms().organisation.clone();
        ctx.aside(
            &Phrase::new("cli-desk-inbox-passed-over")
                .with("organisation", Arg::Text(organisation))
                .with("reason", Arg::Phrase(reason)),
        );
    }
}

/// Deletes what was left of a campaign that is over, and keeps the statement
/// once nothing is left outside the desk either.
fn end(desk: &Desk, inbox: &Inbox, campaign: &DeskCampaign, ctx: &Context) -> Result<(), CliError> {
    let Some(ended) = inbox.end_retention(&desk.keys, campaign, ctx.now().utc)? else {
        return Ok(());
    };
    let id = campaign.invitation().campaign();
    desk.drop_ledger(id)?;
    let organisation = &campaign.invitation().terms().organisation;
    let over = |id| Phrase::new(id).with("organisation", Arg::Text(organisation.clone()));
    match ended.answer {
        Answer::FilesLeft(left) => {
            ctx.aside(&over("cli-retention-files-left").with("files", said::files(&left)));
            said::folders_away(ctx, &left);
        }
        Answer::Statement(statement) => {
            if let Some(kept) = desk.keep_retention(id, &statement)? {
                let file = Arg::Text(kept.display().to_string());
                ctx.aside(&over("cli-retention-over").with("file", file));
            }
            inbox.retention_stated(&desk.keys, campaign)?;
        }
    }
    Ok(())
}
