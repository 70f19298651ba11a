//! Taking back what was shared, and the list of all of it.

use std::io::Write;
use std::path::Path;

use serde_json::json;
use stint_app::AppError;
use stint_app::model::{Arg, Phrase, Say};
use stint_app::pay::DateRange;
use stint_app::share::{
    ConsentEntry, ConsentEvent, Invitation, Receipt, SealedWithdrawal, ShareError, Texts,
};

use crate::args::{ConsentLogArgs, ErasureArgs, WithdrawArgs};
use crate::context::Context;
use crate::error::CliError;
use crate::{invitation, output, vault};

pub(super) fn withdraw(args: &WithdrawArgs, ctx: &Context) -> Result<(), CliError> {
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
pub(super) fn erasure(args: &ErasureArgs, ctx: &Context) -> Result<(), CliError> {
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

pub(super) fn log(args: &ConsentLogArgs, ctx: &Context) -> Result<(), CliError> {
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
    if let Some(path) = &args.kantara {
        let receipts = kantara(&entries);
        let json = serde_json::to_vec_pretty(&receipts).map_err(|_| ShareError::BadReceipt);
        let mut out = output::Output::secret(path)?;
        out.write_all(&json.map_err(AppError::from)?)
            .map_err(|e| CliError::io("cli-error-cannot-write", path, e))?;
        out.finish()?;
        ctx.say(
            &Phrase::new("cli-log-kantara")
                .with("file", Arg::Text(path.display().to_string()))
                .with("count", Arg::count(receipts.len())),
        )?;
    }
    ctx.result(&rows)
}

/// All consents that she ever gave, as Kantara Consent Receipts 1.1.
fn kantara(entries: &[ConsentEntry]) -> Vec<serde_json::Value> {
    let given = entries.iter().filter_map(|entry| match &entry.event {
        ConsentEvent::Given(receipt) => Some(receipt.record.kantara()),
        _ => None,
    });
    given.collect()
}
