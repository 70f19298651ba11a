//! The end of a campaign's retention, at the start of whatever looks into its
//! inbox.

use stint_app::model::{Arg, Phrase};
use stint_share::open::{Answer, DeskCampaign, Inbox};

use crate::context::Context;
use crate::desk::Desk;
use crate::error::CliError;
use crate::said::files;

/// Deletes what was left of a campaign that is over, and keeps the statement
/// once nothing is left outside the desk either.
pub(super) fn end(
    desk: &Desk,
    inbox: &Inbox,
    campaign: &DeskCampaign,
    ctx: &Context,
) -> Result<(), CliError> {
    let Some(ended) = inbox.end_retention(&desk.keys, campaign, ctx.now().utc)? else {
        return Ok(());
    };
    let organisation = &campaign.invitation().terms().organisation;
    let over = |id| Phrase::new(id).with("organisation", Arg::Text(organisation.clone()));
    match ended.answer {
        Answer::FilesLeft(left) => {
            ctx.aside(&over("cli-retention-files-left").with("files", files(&left)));
        }
        Answer::Statement(statement) => {
            let id = campaign.invitation().campaign();
            if let Some(kept) = desk.keep_retention(id, &statement)? {
                let file = Arg::Text(kept.display().to_string());
                ctx.aside(&over("cli-retention-over").with("file", file));
            }
        }
    }
    Ok(())
}
