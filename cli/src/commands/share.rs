//! `stint share`: see what would go, say yes, take it back.

use std::io::{BufRead, IsTerminal, Write};
use std::path::Path;

use serde_json::json;
use stint_app::Along;
use stint_app::model::{Arg, Phrase, Say};
use stint_app::pay::DateRange;
use stint_app::share::{
    Campaign, ConsentEvent, Digest, Invitation, Level, MemberCode, Naming, Preview, Receipt,
    SealedWithdrawal, ShareError, Standing, Texts, Trust,
};
use stint_app::{AppError, Phone};

use crate::args::{
    ConsentLogArgs, ErasureArgs, PreviewArgs, SendArgs, ShareCommand, ShareEvidenceArgs,
    WithdrawArgs, Yes,
};
use crate::context::Context;
use crate::error::CliError;
use crate::{invitation, output, secrets, vault};

/// How much of a digest a person types to say yes.
const YES_LETTERS: usize = 8;

pub(crate) fn run(command: &ShareCommand, ctx: &Context) -> Result<(), CliError> {
    match command {
        ShareCommand::Preview(args) => preview(args, ctx),
        ShareCommand::Send(args) => send(args, ctx),
        ShareCommand::Withdraw(args) => withdraw(args, ctx),
        ShareCommand::Erasure(args) => erasure(args, ctx),
        ShareCommand::Evidence(args) => evidence(args, ctx),
        ShareCommand::Log(args) => log(args, ctx),
    }
}

fn preview(args: &PreviewArgs, ctx: &Context) -> Result<(), CliError> {
    let mut phone = vault::unlock(&args.unlock, ctx)?;
    let invitation = invitation::read(&args.invitation)?;
    let (_, preview) = prepare(args, invitation, &mut phone, ctx)?;
    show(&preview, ctx)?;
    phone.lock()?;
    ctx.say(&Phrase::new("cli-share-nothing-sent"))?;
    ctx.result(&described(&preview, ctx))
}

fn send(args: &SendArgs, ctx: &Context) -> Result<(), CliError> {
    let mut phone = vault::unlock(&args.preview.unlock, ctx)?;
    let invitation = invitation::read(&args.preview.invitation)?;
    let (_, preview) = prepare(&args.preview, invitation, &mut phone, ctx)?;
    show(&preview, ctx)?;
    let digest = preview.digest();
    let done = seal(&mut phone, preview, digest, &args.yes, &args.out, ctx)?;
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
    let campaign = joined(invitation, args.words.as_deref(), &mut phone, ctx)?;
    let days = DateRange::between(args.from, args.to);
    let naming = naming(args.names_in_full);
    let progress = ctx.progress(&Phrase::new("cli-progress-analyse"));
    let preview = phone.evidence(&campaign, days, naming, &ctx.messages, ctx.now())?;
    drop(progress);
    show(&preview, ctx)?;
    let Some(out) = &args.out else {
        phone.lock()?;
        ctx.say(&Phrase::new("cli-share-nothing-sent"))?;
        return ctx.result(&described(&preview, ctx));
    };
    let digest = preview.digest();
    let done = seal(&mut phone, preview, digest, &args.yes, out, ctx)?;
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

/// Asks for the yes, and only then seals what was shown.
fn seal<'a>(
    phone: &mut Phone,
    preview: Preview,
    digest: Digest,
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
) -> Result<(Campaign, Preview), CliError> {
    let level = args.level.and_then(|n| Level::from_code(u64::from(n)));
    let level = level.unwrap_or(invitation.terms().usual_level());
    let campaign = joined(invitation, args.words.as_deref(), phone, ctx)?;
    let day = match args.week {
        Some(day) => day,
        None => phone.zones()?.date(ctx.now().utc),
    };
    let along = Along {
        member_code: args.code_file.as_deref().map(member_code).transpose()?,
        case_view: args.case_view,
        naming: naming(args.names_in_full),
    };
    let week = DateRange::iso_week(day);
    let progress = ctx.progress(&Phrase::new("cli-progress-analyse"));
    let preview = phone.preview(&campaign, level, week, along, &ctx.messages, ctx.now())?;
    drop(progress);
    Ok((campaign, preview))
}

fn naming(in_full: bool) -> Naming {
    match in_full {
        true => Naming::InFull,
        false => Naming::Initials,
    }
}

/// Says all that the invitation has to say, and joins.
fn joined(
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
    let trust = match words {
        Some(words) => Trust::Compared { words },
        None => Trust::AsShown,
    };
    Ok(phone.join(invitation, trust, ctx.now())?)
}

/// The code proves that someone is a member, so it is read like a secret.
fn member_code(path: &Path) -> Result<MemberCode, CliError> {
    let secret = secrets::read(path)?;
    let typed = std::str::from_utf8(secret.expose()).unwrap_or_default();
    MemberCode::parse(typed).map_err(|e| CliError::file(path, AppError::from(e)))
}

fn show(preview: &Preview, ctx: &Context) -> Result<(), CliError> {
    ctx.say(&Phrase::new("cli-share-shown"))?;
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

fn withdraw(args: &WithdrawArgs, ctx: &Context) -> Result<(), CliError> {
    let invitation = invitation::read(&args.invitation)?;
    if args.statement.is_none() && args.out.is_none() {
        return Err(CliError::usage(Phrase::new("cli-error-withdraw-out")));
    }
    if let (Some(receipt), Some(out)) = (&args.receipt, &args.out) {
        return withdraw_by_receipt(receipt, &invitation, out, ctx);
    }
    let mut phone = vault::unlock(&args.unlock, ctx)?;
    let campaign = invitation.campaign();
    if let Some(statement) = &args.statement {
        let bytes = std::fs::read(statement)
            .map_err(|e| CliError::io("cli-error-cannot-read", statement, e))?;
        let accepted = phone.accept_deletion(&bytes, campaign, ctx.now())?;
        phone.lock()?;
        ctx.say(&accepted.say())?;
        return ctx.result(&json!({ "packages_deleted": accepted.packages_deleted() }));
    }
    let Some(out) = &args.out else {
        return Err(CliError::usage(Phrase::new("cli-error-withdraw-out")));
    };
    // Begun before the log says that it was taken back: where nothing can be
    // written, nothing is said.
    let first = output::Output::create(out)?;
    let withdrawals = phone.withdraw(campaign, &ctx.messages, ctx.now())?;
    phone.lock()?;
    let files = write_all(first, out, &withdrawals, "cli-withdraw-done", ctx)?;
    ctx.result(&json!({ "withdrawals": files }))
}

/// The phone may be lost: the receipt holds a withdrawal signed in advance.
fn withdraw_by_receipt(
    receipt: &Path,
    invitation: &Invitation,
    out: &Path,
    ctx: &Context,
) -> Result<(), CliError> {
    let bytes =
        std::fs::read(receipt).map_err(|e| CliError::io("cli-error-cannot-read", receipt, e))?;
    let of_receipt = |e: ShareError| CliError::file(receipt, AppError::from(e));
    let parsed = Receipt::parse(&bytes).map_err(of_receipt)?;
    let theirs = parsed.invitation().map_err(of_receipt)?.campaign();
    if theirs != invitation.campaign() {
        return Err(of_receipt(ShareError::UnknownConsent));
    }
    let first = output::Output::create(out)?;
    let sealed = parsed.withdrawal(&Spoken(ctx)).map_err(of_receipt)?;
    let files = write_all(first, out, &[sealed], "cli-withdraw-done", ctx)?;
    ctx.result(&json!({ "withdrawals": files }))
}

struct Spoken<'c>(&'c Context);

impl Texts for Spoken<'_> {
    fn text(&self, phrase: &Phrase) -> String {
        self.0.text(phrase)
    }
}

/// Asks for the erasure of what was shared of a day.
fn erasure(args: &ErasureArgs, ctx: &Context) -> Result<(), CliError> {
    let mut phone = vault::unlock(&args.unlock, ctx)?;
    let day = DateRange::between(args.date, args.date);
    let first = output::Output::create(&args.out)?;
    let asked = phone.ask_erasure(day, &ctx.messages, ctx.now())?;
    phone.lock()?;
    let files = write_all(first, &args.out, &asked, "cli-erasure-done", ctx)?;
    ctx.result(&json!({ "requests": files }))
}

/// One file each; the first is open already.
fn write_all(
    first: output::Output,
    out: &Path,
    sealed: &[SealedWithdrawal],
    said: &'static str,
    ctx: &Context,
) -> Result<Vec<std::path::PathBuf>, CliError> {
    let mut first = Some(first);
    let mut files = Vec::new();
    for (i, one) in sealed.iter().enumerate() {
        let path = numbered(out, i);
        let mut file = match first.take() {
            Some(file) => file,
            None => output::Output::create(&path)?,
        };
        file.write_all(one.bytes())
            .map_err(|e| CliError::io("cli-error-cannot-write", &path, e))?;
        file.finish()?;
        let file = Arg::Text(path.display().to_string());
        ctx.say(&Phrase::new(said).with("file", file))?;
        files.push(path);
    }
    Ok(files)
}

/// The first file has the name asked for, later ones a number before the ending.
fn numbered(out: &Path, i: usize) -> std::path::PathBuf {
    if i == 0 {
        return out.to_owned();
    }
    let stem = out.file_stem().unwrap_or_default().to_string_lossy();
    let name = match out.extension() {
        Some(ending) => format!("{stem}-{}.{}", i + 1, ending.to_string_lossy()),
        None => format!("{stem}-{}", i + 1),
    };
    out.with_file_name(name)
}

fn log(args: &ConsentLogArgs, ctx: &Context) -> Result<(), CliError> {
    let mut phone = vault::unlock(&args.unlock, ctx)?;
    let entries = phone.consents()?;
    phone.lock()?;
    if entries.is_empty() {
        ctx.say(&Phrase::new("cli-log-empty"))?;
    }
    let mut rows = Vec::new();
    for entry in &entries {
        let (id, kind) = match &entry.event {
            ConsentEvent::Given(_) => ("cli-log-given", "given"),
            ConsentEvent::Withdrawn { .. } => ("cli-log-withdrawn", "withdrawn"),
            ConsentEvent::ErasureAsked { .. } => ("cli-log-erasure", "erasure_asked"),
            ConsentEvent::DeletionStated { .. } => ("cli-log-deleted", "deletion_stated"),
        };
        ctx.say(&Phrase::new(id).with("at", Arg::Text(entry.at().to_owned())))?;
        rows.push(json!({ "at": entry.at(), "event": kind }));
    }
    ctx.result(&rows)
}
