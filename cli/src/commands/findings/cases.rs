//! `stint findings --cases`: the own figures of members who consented to that.

use std::collections::BTreeSet;

use serde_json::json;
use stint_app::model::{Arg, Phrase};
use stint_share::ShareError;
use stint_share::open::{CaseView, Counted, DeskCampaign, MemberKey, case_view};

use crate::context::Context;
use crate::error::CliError;

pub(super) fn show(
    counted: &Counted,
    campaign: &DeskCampaign,
    ctx: &Context,
) -> Result<(), CliError> {
    let members: BTreeSet<MemberKey> = counted.packages.iter().map(|p| p.member).collect();
    let mut rows = Vec::new();
    for member in members {
        match case_view(counted, campaign, member) {
            Ok(view) => {
                say(&view, ctx)?;
                rows.push(described(&view));
            }
            Err(ShareError::NoCaseConsent) => {}
            Err(e) => return Err(e.into()),
        }
    }
    if rows.is_empty() {
        ctx.say(&Phrase::new("cli-cases-none"))?;
    }
    ctx.result(&rows)
}

fn say(view: &CaseView, ctx: &Context) -> Result<(), CliError> {
    let key = Arg::Text(view.member.text());
    ctx.say(&Phrase::new("cli-cases-member").with("key", key))?;
    for week in &view.weeks {
        ctx.say(&week.sentence)?;
    }
    for note in &view.notes {
        ctx.say(note)?;
    }
    Ok(())
}

fn described(view: &CaseView) -> serde_json::Value {
    let weeks: Vec<_> = view
        .weeks
        .iter()
        .map(|w| json!({ "week": w.week, "figure": w.figure }))
        .collect();
    json!({ "member": view.member.text(), "unit": view.unit, "weeks": weeks })
}
