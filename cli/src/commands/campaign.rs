//! `stint campaign`: make one, or read an invitation.

use std::path::Path;

use serde_json::json;
use stint_app::model::{Arg, Phrase, Say};
use stint_app::scene::html::{Block, Page, page};
use stint_share::Invitation;
use stint_share::open::DeskCampaign;

use crate::args::{CampaignCommand, CampaignNewArgs};
use crate::context::Context;
use crate::desk::Desk;
use crate::error::CliError;
use crate::plan::Plan;
use crate::{invitation, output};

pub(crate) fn run(command: &CampaignCommand, ctx: &Context) -> Result<(), CliError> {
    match command {
        CampaignCommand::New(args) => new(args, ctx),
        CampaignCommand::Show { invitation } => show(&invitation::read(invitation)?, ctx),
    }
}

fn new(args: &CampaignNewArgs, ctx: &Context) -> Result<(), CliError> {
    let plan = Plan::read(&args.plan)?;
    let desk = Desk::open_or_draw(&args.desk, ctx)?;
    let terms = plan.terms(&desk.keys)?;
    let campaign = DeskCampaign::create(&desk.keys, terms, usize::from(args.codes))?;
    let out = &args.out;
    std::fs::create_dir_all(out).map_err(|e| CliError::io("cli-error-cannot-write", out, e))?;
    desk.backup_to(&args.backup)?;
    desk.keep(&campaign)?;
    hand_out(&campaign, out, ctx)?;
    let invitation = campaign.invitation();
    ctx.say(
        &Phrase::new("cli-campaign-made")
            .with("folder", Arg::Text(out.display().to_string()))
            .with("words", Arg::Text(invitation.fingerprint().to_string())),
    )?;
    let backup = Arg::Text(args.backup.display().to_string());
    ctx.say(&Phrase::new("cli-campaign-backup").with("file", backup))?;
    ctx.result(&json!({
        "invitation": out.join("invitation.stint"),
        "words": invitation.fingerprint().to_string(),
        "codes": campaign.codes().len(),
    }))
}

/// Writes what the organiser gives to stewards and members.
pub(crate) fn hand_out(campaign: &DeskCampaign, out: &Path, ctx: &Context) -> Result<(), CliError> {
    let invitation = campaign.invitation();
    let qr = invitation.qr_svg().map_err(stint_share::ShareError::from)?;
    let files: [(&str, Vec<u8>); 3] = [
        ("invitation.stint", invitation.bytes().to_vec()),
        ("invitation-qr.svg", qr.clone().into_bytes()),
        ("steward-sheet.html", sheet(campaign, qr, ctx).into_bytes()),
    ];
    for (name, bytes) in files {
        let path = out.join(name);
        output::write_file(&path, &bytes)
            .map_err(|e| CliError::io("cli-error-cannot-write", &path, e))?;
    }
    Ok(())
}

/// A sheet to print: the QR code, the words to compare, one code a member.
fn sheet(campaign: &DeskCampaign, qr: String, ctx: &Context) -> String {
    let invitation = campaign.invitation();
    let say = |id| ctx.text(&Phrase::new(id));
    let mut blocks = vec![
        Block::Lead(say("cli-sheet-lead")),
        Block::Svg(qr),
        Block::Heading(say("cli-sheet-words")),
        Block::Figures(vec![(
            invitation.fingerprint().to_string(),
            say("cli-sheet-compare"),
        )]),
        Block::Heading(say("cli-sheet-notice")),
        Block::List(invitation.notice().iter().map(|p| ctx.text(p)).collect()),
    ];
    if !campaign.codes().is_empty() {
        blocks.push(Block::Heading(say("cli-sheet-codes")));
        blocks.push(Block::Paragraph(say("cli-sheet-codes-how")));
        let codes = campaign.codes().iter().map(|c| c.text().to_string());
        blocks.push(Block::List(codes.collect()));
    }
    page(&Page {
        lang: ctx.lang.code().to_owned(),
        title: invitation.terms().organisation.clone(),
        blocks,
    })
}

fn show(invitation: &Invitation, ctx: &Context) -> Result<(), CliError> {
    for item in invitation.notice() {
        ctx.say(&item)?;
    }
    if !ctx.json {
        let qr = invitation
            .qr_terminal()
            .map_err(stint_share::ShareError::from)?;
        ctx.line(&qr)?;
    }
    let t = invitation.terms();
    ctx.result(&json!({
        "organisation": t.organisation,
        "contact": t.contact,
        "purpose": ctx.text(&t.purpose.say()),
        "question": t.question.slug(),
        "level": t.level.slug(),
        "start": t.start.to_string(),
        "end": t.end.to_string(),
        "retention_days": t.retention_days,
        "recipients": t.recipients.len(),
        "words": invitation.fingerprint().to_string(),
    }))
}
