//! `stint campaign`: make one, or read an invitation.

use std::path::Path;

use serde_json::json;
use sha2::{Digest as _, Sha256};
use stint_app::model::{Arg, Phrase, Say};
use stint_app::scene::html::{Block, Page, page};
use stint_share::open::{DeskCampaign, OrganiserKeys};
use stint_share::{Invitation, PackageRefusal, ShareError, Succession};

use crate::args::{CampaignCommand, CampaignNewArgs, CampaignRestoreArgs, Desk as DeskArgs};
use crate::context::Context;
use crate::desk::{Brought, Desk};
use crate::error::CliError;
use crate::plan::Plan;
use crate::{desk, invitation, output, secrets};

pub(crate) fn run(command: &CampaignCommand, ctx: &Context) -> Result<(), CliError> {
    match command {
        CampaignCommand::New(args) => new(args, ctx),
        CampaignCommand::Restore(args) => restore(args, ctx),
        CampaignCommand::Join { desk, invitation } => join(desk, invitation, ctx),
        CampaignCommand::Sheet {
            desk,
            invitation,
            out,
        } => sheet_again(desk, invitation, out, ctx),
        CampaignCommand::Show { invitation, notice } => {
            show(&invitation::read(invitation)?, notice.as_deref(), ctx)
        }
    }
}

fn new(args: &CampaignNewArgs, ctx: &Context) -> Result<(), CliError> {
    let plan = Plan::read(&args.plan)?;
    let desk = Desk::open_or_draw(&args.desk, ctx)?;
    let mut terms = plan.terms(&desk.keys)?;
    if let Some(old) = &args.succeeds {
        terms.succession = Some(succession(old, args, &desk.keys, ctx)?);
    }
    let campaign = DeskCampaign::create(&desk.keys, terms, usize::from(args.codes))?;
    let out = &args.out;
    std::fs::create_dir_all(out).map_err(|e| CliError::io("cli-error-cannot-write", out, e))?;
    desk.backup_to(&args.backup)?;
    desk.keep_new(&campaign)?;
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

/// The old keys hand over to the new ones, so that members who trust the old
/// ones aren't stopped.
fn succession(
    old: &Path,
    args: &CampaignNewArgs,
    keys: &OrganiserKeys,
    ctx: &Context,
) -> Result<Succession, CliError> {
    let passphrase = match &args.old_passphrase_file {
        Some(file) => secrets::read(file)?,
        None => secrets::ask(&ctx.text(&Phrase::new("cli-prompt-passphrase")))?,
    };
    let old = desk::keys_of(old, &passphrase)?;
    if old.signing_key() == keys.signing_key() {
        return Err(CliError::usage(Phrase::new("cli-error-succeeds-itself")));
    }
    Ok(old.hand_over_to(keys))
}

/// Makes a desk anew from the backup of its keys, with those campaigns of it
/// whose file or invitation is at hand.
fn restore(args: &CampaignRestoreArgs, ctx: &Context) -> Result<(), CliError> {
    let desk = Desk::restore(&args.desk, &args.saved, ctx)?;
    let mut brought = Vec::new();
    let mut invitations = Vec::new();
    for path in &args.campaigns {
        let bytes =
            std::fs::read(path).map_err(|e| CliError::io("cli-error-cannot-read", path, e))?;
        let campaign = match DeskCampaign::from_sealed(&bytes, &desk.keys) {
            Ok(campaign) => campaign,
            Err(ShareError::Package(PackageRefusal::NotAge)) => {
                let campaign = of_invitation(path, &desk)?;
                invitations.push((path, campaign.invitation().campaign()));
                campaign
            }
            Err(e) => return Err(CliError::file(path, stint_app::AppError::from(e))),
        };
        // All is read before anything is kept.
        let ledger = desk.ledger_beside(path)?;
        brought.push(Brought { campaign, ledger });
    }
    desk.keep_restored(&brought)?;
    for (path, id) in invitations {
        if desk.campaign(id)?.codes().is_empty() {
            let file = Arg::Text(path.display().to_string());
            ctx.aside(&Phrase::new("cli-campaign-without-codes").with("file", file));
        }
    }
    ctx.say(&Phrase::new("cli-campaign-restored").with("count", Arg::count(brought.len())))?;
    ctx.result(&json!({ "campaigns": brought.len() }))
}

/// A campaign without its codes: where they are lost it goes on, but confirms
/// nobody.
fn of_invitation(path: &Path, desk: &Desk) -> Result<DeskCampaign, CliError> {
    DeskCampaign::without_codes(invitation::read(path)?, &desk.keys)
        .map_err(|e| CliError::file(path, stint_app::AppError::from(e)))
}

/// A co-recipient's desk takes a campaign on that is sealed to its key, too;
/// an organiser's takes its own one up again.
fn join(args: &DeskArgs, path: &Path, ctx: &Context) -> Result<(), CliError> {
    let desk = Desk::open(args, ctx)?;
    let campaign = of_invitation(path, &desk)?;
    let invitation = campaign.invitation();
    // Never over a campaign whose codes are here.
    if desk.has(invitation.campaign()) {
        return Err(CliError::data(Phrase::new("cli-error-campaign-there")));
    }
    // Of its own campaign a desk may have released findings that it lost the
    // list of; one that was brought back from its keys, of any.
    let own = invitation.signing_key() == desk.keys.signing_key();
    match own || desk.is_restored() {
        true => desk.keep(&campaign)?,
        false => desk.keep_new(&campaign)?,
    }
    let words = invitation.fingerprint().to_string();
    ctx.say(&Phrase::new("cli-campaign-joined").with("words", Arg::Text(words.clone())))?;
    ctx.result(&json!({ "words": words }))
}

/// Writes invitation and sheet again, with the same codes.
fn sheet_again(args: &DeskArgs, path: &Path, out: &Path, ctx: &Context) -> Result<(), CliError> {
    let desk = Desk::open(args, ctx)?;
    let campaign = desk.campaign(invitation::read(path)?.campaign())?;
    std::fs::create_dir_all(out).map_err(|e| CliError::io("cli-error-cannot-write", out, e))?;
    hand_out(&campaign, out, ctx)?;
    ctx.say(
        &Phrase::new("cli-campaign-sheet").with("folder", Arg::Text(out.display().to_string())),
    )?;
    ctx.result(&json!({ "codes": campaign.codes().len() }))
}

/// Writes what the organiser gives to stewards and members.
pub(crate) fn hand_out(campaign: &DeskCampaign, out: &Path, ctx: &Context) -> Result<(), CliError> {
    let invitation = campaign.invitation();
    let qr = invitation.qr_svg().map_err(ShareError::from)?;
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

fn show(invitation: &Invitation, notice: Option<&Path>, ctx: &Context) -> Result<(), CliError> {
    let notice = notice
        .map(|path| is_notice_of(path, invitation))
        .transpose()?;
    for item in invitation.notice() {
        ctx.say(&item)?;
    }
    if !ctx.json {
        let qr = invitation.qr_terminal().map_err(ShareError::from)?;
        ctx.line(&qr)?;
    }
    if notice.is_some() {
        ctx.say(&Phrase::new("cli-campaign-notice-same"))?;
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

/// Whether a file is the full notice that the invitation holds the digest of.
fn is_notice_of(path: &Path, invitation: &Invitation) -> Result<(), CliError> {
    let bytes = std::fs::read(path).map_err(|e| CliError::io("cli-error-cannot-read", path, e))?;
    let digest: [u8; 32] = Sha256::digest(&bytes).into();
    match digest == invitation.terms().notice_sha256 {
        true => Ok(()),
        false => Err(CliError::data(Phrase::new("cli-error-notice-differs"))),
    }
}
