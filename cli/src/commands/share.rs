//! `stint share`: see what would go, say yes, take it back.

mod taken_back;

use std::io::{BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate};
use serde_json::json;
use stint_app::Along;
use stint_app::model::{Arg, Phrase};
use stint_app::pay::DateRange;
use stint_app::share::{Campaign, Invitation, Level, MemberCode, Naming, Preview, Standing, Trust};
use stint_app::{AppError, Painter, Phone};

use crate::args::{PreviewArgs, SendArgs, ShareCommand, ShareEvidenceArgs, Yes};
use crate::context::Context;
use crate::error::CliError;
use crate::{invitation, output, secrets, vault};

/// How much of a digest a person types to say yes.
const YES_LETTERS: usize = 8;

pub(crate) fn run(command: &ShareCommand, ctx: &Context) -> Result<(), CliError> {
    match command {
        ShareCommand::Preview(args) => preview(args, ctx),
        ShareCommand::Send(args) => send(args, ctx),
        ShareCommand::Withdraw(args) => taken_back::withdraw(args, ctx),
        ShareCommand::Erasure(args) => taken_back::erasure(args, ctx),
        ShareCommand::Evidence(args) => evidence(args, ctx),
        ShareCommand::Log(args) => taken_back::log(args, ctx),
    }
}

fn preview(args: &PreviewArgs, ctx: &Context) -> Result<(), CliError> {
    let mut phone = vault::unlock(&args.unlock, ctx)?;
    let invitation = invitation::read(&args.invitation)?;
    let preview = prepare(args, invitation, &mut phone, ctx)?;
    show(&preview, "cli-share-shown", ctx)?;
    page(args.page.as_ref(), &preview, ctx)?;
    phone.lock()?;
    ctx.say(&Phrase::new("cli-share-nothing-sent"))?;
    ctx.result(&described(&preview, ctx))
}

fn send(args: &SendArgs, ctx: &Context) -> Result<(), CliError> {
    let mut phone = vault::unlock(&args.preview.unlock, ctx)?;
    let invitation = invitation::read(&args.preview.invitation)?;
    let preview = prepare(&args.preview, invitation, &mut phone, ctx)?;
    show(&preview, "cli-share-shown", ctx)?;
    page(args.preview.page.as_ref(), &preview, ctx)?;
    let words = args.preview.words.as_deref();
    let done = seal(&mut phone, preview, words, &args.yes, &args.out, ctx)?;
    phone.lock()?;
    done.say(ctx)
}

/// Shows her log of some days as her lawyer would get it; with a file to write,
/// asks and seals it.
fn evidence(args: &ShareEvidenceArgs, ctx: &Context) -> Result<(), CliError> {
    if args.to < args.from {
        return Err(CliError::usage(
            Phrase::new("cli-error-backwards")
                .with("from", Arg::Date(args.from))
                .with("to", Arg::Date(args.to)),
        ));
    }
    let mut phone = vault::unlock(&args.unlock, ctx)?;
    let invitation = invitation::read(&args.invitation)?;
    let campaign = considered(invitation, args.words.as_deref(), &mut phone, ctx)?;
    let days = DateRange::between(args.from, args.to);
    let naming = naming(args.names_in_full);
    let progress = ctx.progress(&Phrase::new("cli-progress-analyse"));
    let preview = phone.evidence(&campaign, days, naming, &ctx.messages, ctx.now())?;
    drop(progress);
    show(&preview, "cli-share-shown-evidence", ctx)?;
    let Some(out) = &args.out else {
        phone.lock()?;
        ctx.say(&Phrase::new("cli-share-nothing-sent"))?;
        return ctx.result(&described(&preview, ctx));
    };
    let words = args.words.as_deref();
    let done = seal(&mut phone, preview, words, &args.yes, out, ctx)?;
    phone.lock()?;
    done.say(ctx)
}

/// What was written.
struct Sealed<'a> {
    out: &'a Path,
    receipt: Option<&'a Path>,
    bytes: usize,
}

impl Sealed<'_> {
    fn say(&self, ctx: &Context) -> Result<(), CliError> {
        let file = Arg::Text(self.out.display().to_string());
        ctx.say(&Phrase::new("cli-share-sealed").with("file", file))?;
        if let Some(path) = self.receipt {
            let file = Arg::Text(path.display().to_string());
            ctx.say(&Phrase::new("cli-share-receipt").with("file", file))?;
        }
        ctx.result(&json!({ "package": self.out, "bytes": self.bytes }))
    }
}

/// Asks for the yes, and only then joins the campaign and seals what was shown.
fn seal<'a>(
    phone: &mut Phone,
    preview: Preview,
    words: Option<&str>,
    yes: &'a Yes,
    path: &'a Path,
    ctx: &Context,
) -> Result<Sealed<'a>, CliError> {
    if !said_yes(yes, &preview, ctx)? {
        return Err(CliError::data(Phrase::new("cli-error-said-no")));
    }
    let mut out = output::Output::create(path)?;
    let receipt = yes.keep_receipt.as_deref();
    let kept = receipt.map(output::Output::secret).transpose()?;
    phone.join(preview.invitation().clone(), trust(words), ctx.now())?;
    let digest = preview.digest();
    let package = phone.confirm(preview, &digest, ctx.now())?;
    out.write_all(package.bytes())
        .map_err(|e| CliError::io("cli-error-cannot-write", path, e))?;
    out.finish()?;
    let bytes = package.receipt().to_bytes().map_err(AppError::from)?;
    if let (Some(mut kept), Some(path)) = (kept, receipt) {
        kept.write_all(&bytes)
            .map_err(|e| CliError::io("cli-error-cannot-write", path, e))?;
        kept.finish()?;
    }
    Ok(Sealed {
        out: path,
        receipt,
        bytes: package.bytes().len(),
    })
}

/// What would be sent to whom, frozen.
fn prepare(
    args: &PreviewArgs,
    invitation: Invitation,
    phone: &mut Phone,
    ctx: &Context,
) -> Result<Preview, CliError> {
    let level = args.level.and_then(|n| Level::from_code(u64::from(n)));
    let level = level.unwrap_or(invitation.terms().usual_level());
    let campaign = considered(invitation, args.words.as_deref(), phone, ctx)?;
    let week = match args.week {
        Some(day) => DateRange::iso_week(day),
        None => last_whole_week(phone.zones()?.date(ctx.now().utc)),
    };
    let along = Along {
        member_code: args.code_file.as_deref().map(member_code).transpose()?,
        case_view: args.case_view,
        naming: naming(args.names_in_full),
    };
    let progress = ctx.progress(&Phrase::new("cli-progress-analyse"));
    let preview = phone.preview(&campaign, level, week, along, &ctx.messages, ctx.now())?;
    drop(progress);
    Ok(preview)
}

/// A week that still runs is a part of one, and counts as such.
fn last_whole_week(today: NaiveDate) -> DateRange {
    DateRange::iso_week(DateRange::iso_week(today).first - Days::new(1))
}

fn naming(in_full: bool) -> Naming {
    match in_full {
        true => Naming::InFull,
        false => Naming::Initials,
    }
}

/// Says all that the invitation has to say. Nothing is trusted by that: the
/// key is pinned with her yes.
fn considered(
    invitation: Invitation,
    words: Option<&str>,
    phone: &mut Phone,
    ctx: &Context,
) -> Result<Campaign, CliError> {
    for item in invitation.notice() {
        ctx.say(&item)?;
    }
    if let Standing::Clash { .. } = phone.standing(&invitation)? {
        ctx.aside(&Phrase::new("cli-share-clash"));
    }
    Ok(phone.consider(invitation, trust(words), ctx.now())?)
}

fn trust(words: Option<&str>) -> Trust<'_> {
    match words {
        Some(words) => Trust::Compared { words },
        None => Trust::AsShown,
    }
}

/// The code proves that someone is a member, so it is read like a secret.
fn member_code(path: &Path) -> Result<MemberCode, CliError> {
    let secret = secrets::read(path)?;
    let typed = std::str::from_utf8(secret.expose()).unwrap_or_default();
    MemberCode::parse(typed).map_err(|e| CliError::file(path, AppError::from(e)))
}

/// The same as a page with pictures, where one is asked for.
fn page(path: Option<&PathBuf>, preview: &Preview, ctx: &Context) -> Result<(), CliError> {
    let Some(path) = path else {
        return Ok(());
    };
    let mut out = output::Output::secret(path)?;
    out.write_all(Painter::new(&ctx.messages).preview_page(preview).as_bytes())
        .map_err(|e| CliError::io("cli-error-cannot-write", path, e))?;
    out.finish()?;
    let file = Arg::Text(path.display().to_string());
    ctx.say(&Phrase::new("cli-page-written").with("file", file))
}

fn show(preview: &Preview, said: &'static str, ctx: &Context) -> Result<(), CliError> {
    ctx.say(&Phrase::new(said))?;
    for row in preview.rows() {
        ctx.person(&format!("* {}", ctx.text(&row.heading)))?;
        for cell in &row.cells {
            ctx.person(&format!("    {}", ctx.text(cell)))?;
        }
    }
    for caution in preview.cautions() {
        ctx.person(&format!("! {}", ctx.text(caution)))?;
    }
    let word = Arg::Text(yes_word(preview));
    ctx.say(&Phrase::new("cli-share-yes-word").with("word", word))
}

fn described(preview: &Preview, ctx: &Context) -> serde_json::Value {
    let rows: Vec<_> = preview
        .rows()
        .iter()
        .map(|row| {
            let written: serde_json::Map<_, _> = row
                .written
                .iter()
                .map(|(name, value)| ((*name).to_owned(), json!(value)))
                .collect();
            json!({ "heading": ctx.text(&row.heading), "written": written })
        })
        .collect();
    json!({ "shown": preview.shown().text(), "confirm": yes_word(preview), "rows": rows })
}

/// The start of the digest of what is shown: whoever types it has seen this
/// very content, in this run or an earlier one.
fn yes_word(preview: &Preview) -> String {
    preview.shown().text().chars().take(YES_LETTERS).collect()
}

fn said_yes(yes: &Yes, preview: &Preview, ctx: &Context) -> Result<bool, CliError> {
    let word = yes_word(preview);
    if let Some(given) = &yes.confirm {
        if given.trim() == word {
            return Ok(true);
        }
        return Err(CliError::data(Phrase::new("cli-error-other-word")));
    }
    let stdin = std::io::stdin();
    if !stdin.is_terminal() {
        return Err(CliError::usage(Phrase::new("cli-error-nobody-to-confirm")));
    }
    ctx.aside(&Phrase::new("cli-prompt-yes").with("word", Arg::Text(word.clone())));
    let mut line = String::new();
    stdin
        .lock()
        .read_line(&mut line)
        .map_err(|e| CliError::io("cli-error-cannot-read", Path::new("stdin"), e))?;
    Ok(line.trim() == word)
}
