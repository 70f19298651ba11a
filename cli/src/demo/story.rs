//! What the demo does, and says while it does it.

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use chrono::{Days, NaiveDate, Weekday};
use chrono_tz::Tz;

use stint_app::model::{Arg, Phrase, UtcMs};
use stint_app::scene::html::{Block, Page, page};
use stint_app::scene::{Theme, Width, svg};
use stint_app::vault::Secret;
use stint_app::{Painter, Report, plain};
use stint_share::open::{DeskCampaign, Received, Whom, group_finding};

use super::compare::{self, Line};
use super::folder::Folder;
use super::member::Member;
use super::world::{Week, crowd};
use crate::commands;
use crate::context::Context;
use crate::desk::Desk;
use crate::error::CliError;
use crate::output;
use crate::plan::Plan;

/// A Monday of plain weeks, so that the same seed is the same week for ever.
const MONDAY: (i32, u32, u32) = (2026, 11, 16);
const ZONE: Tz = Tz::Europe__London;
/// Enough that the picture of a group of ten or more a bar has several bars.
const MEMBERS: usize = 24;
/// Records that share one sync: what a phone gathers in some ten minutes.
const TEN_MINUTES: usize = 64;
/// The others' phones are filled faster than life.
const HALF_A_DAY: usize = 2048;
/// Phones that are lived at once.
const AT_ONCE: usize = 6;
/// Codes printed beside those that are used: somebody is always missing.
const SPARE_CODES: usize = 4;
/// Said in the open, since everything in the folder is made up.
const PASSPHRASE: &str = "correct horse battery staple";

/// Tells the whole way of a week and leaves a folder to look around in.
///
/// # Errors
/// The folder can't be written; nothing else is known to fail.
pub(crate) fn tell(seed: u64, days: u8, out: &Path, ctx: &Context) -> Result<Vec<Line>, CliError> {
    let folder = Folder::fresh(out)?;
    let start = NaiveDate::from_ymd_opt(MONDAY.0, MONDAY.1, MONDAY.2).unwrap_or_default();
    let seeds = crowd(seed, MEMBERS);
    let world = Week::simulate(seed, days, start, ZONE);

    say(ctx, "cli-demo-world", |p| {
        p.with("name", Arg::Text(world.worker.to_owned()))
            .with("days", Arg::Count(i64::from(days)))
            .with("employer", Arg::Text(world.employer.to_owned()))
    })?;
    let secret = Secret::from_text(PASSPHRASE);
    let passphrase = Secret::from_text(PASSPHRASE);
    let (member, code) = Member::new(world, &folder.at("phone"), Some(passphrase))?;
    folder.write("phone-passphrase.txt", format!("{PASSPHRASE}\n").as_bytes())?;
    folder.write(
        "phone-recovery-code.txt",
        format!("{}\n", *code.show()).as_bytes(),
    )?;
    let progress = ctx.progress(&Phrase::new("cli-demo-recording"));
    let recorded = member.record(TEN_MINUTES, |n| progress.at(n))?;
    drop(progress);
    say(ctx, "cli-demo-recorded", |p| {
        p.with("records", Arg::count(recorded.records))
            .with("kills", Arg::count(recorded.starts.saturating_sub(1)))
    })?;

    let mut phone = member.unlock(Some(&secret))?;
    member.settle(&mut phone)?;
    folder.write("contract.toml", member.contract().as_bytes())?;
    folder.write("payslip.csv", member.payslip().as_bytes())?;
    let report = phone.report(member.range(), member.evening())?;
    say(ctx, "cli-demo-week", |p| p)?;
    for line in plain::lines(&report, &ctx.messages) {
        ctx.person(format!("   {line}").trim_end())?;
    }
    folder.write(
        "1-week.html",
        phone.page(&report, &ctx.messages)?.as_bytes(),
    )?;
    let picture = Painter::new(&ctx.messages).week(&report, Width::PAGE);
    folder.write("1-week.svg", svg::render(&picture, Theme::Light).as_bytes())?;
    let lines = against_truth(&member, &report, &folder, ctx)?;

    let (desk, campaign) = invite(&folder, start, ctx)?;
    let packages = folder.dir("packages")?;
    let preview = member.preview(&mut phone, &campaign, 0, &ctx.messages)?;
    say(ctx, "cli-demo-preview", |p| p)?;
    for row in preview.rows() {
        ctx.person(&format!("   {}", ctx.text(&row.heading)))?;
        for cell in &row.cells {
            ctx.person(&format!("     {}", ctx.text(cell)))?;
        }
    }
    let package = member.confirm(&mut phone, preview)?;
    phone.lock()?;
    write(&packages.join("member-01.stint"), package.bytes())?;
    say(ctx, "cli-demo-shared", |p| {
        p.with("bytes", Arg::count(package.bytes().len()))
    })?;

    others(&seeds, days, start, &campaign, &packages, ctx)?;
    open_all(&desk, &campaign, &packages, ctx)?;
    find(&desk, &campaign, &folder, ctx)?;
    leave_notes(&folder, ctx)?;
    Ok(lines)
}

/// A numberless step of the story, with a free line before it.
fn say(
    ctx: &Context,
    id: &'static str,
    fill: impl FnOnce(Phrase) -> Phrase,
) -> Result<(), CliError> {
    ctx.person("")?;
    ctx.say(&fill(Phrase::new(id)))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), CliError> {
    output::write_file(path, bytes).map_err(|e| CliError::io("cli-error-cannot-write", path, e))
}

/// The simulated truth beside the computed figures, told and as a page.
fn against_truth(
    member: &Member,
    report: &Report,
    folder: &Folder,
    ctx: &Context,
) -> Result<Vec<Line>, CliError> {
    let lines = compare::lines(&member.world().truth, report);
    let table = compare::table(&lines, ctx);
    say(ctx, "cli-demo-truth", |p| p)?;
    for row in &table.rows {
        let [figure, truth, stint, range, holds] = row.as_slice() else {
            continue;
        };
        let line = Phrase::new("cli-demo-truth-line")
            .with("figure", Arg::Text(figure.clone()))
            .with("truth", Arg::Text(truth.clone()))
            .with("stint", Arg::Text(stint.clone()))
            .with("range", Arg::Text(range.clone()))
            .with("holds", Arg::Text(holds.clone()));
        ctx.person(&format!("   {}", ctx.text(&line)))?;
    }
    let page = page(&Page {
        lang: ctx.lang.code().to_owned(),
        title: ctx.text(&Phrase::new("cli-demo-truth-title")),
        blocks: vec![
            Block::Lead(ctx.text(&Phrase::new("cli-demo-truth"))),
            Block::Table(table),
            Block::Note(ctx.text(&Phrase::new("cli-demo-truth-note"))),
        ],
    });
    folder.write("2-week-against-truth.html", page.as_bytes())?;
    Ok(lines)
}

/// The organiser makes a campaign and prints its sheet.
fn invite(
    folder: &Folder,
    start: NaiveDate,
    ctx: &Context,
) -> Result<(Desk, DeskCampaign), CliError> {
    let handed_out = folder.dir("campaign")?;
    // Whole weeks alone are counted.
    let start = start.week(Weekday::Mon).first_day();
    let end = start.checked_add_days(Days::new(365)).unwrap_or(start);
    let notice = ctx.text(&Phrase::new("cli-demo-notice"));
    folder.write("campaign/notice.txt", notice.as_bytes())?;
    let plan = format!(
        "# Made up for the demo.\n\
         organisation = \"Homecare Workers United (demo)\"\n\
         contact = \"desk@homecare-workers.example\"\n\
         purpose = \"bargaining\"\n\
         purpose_text = \"Travel time between clients belongs on the payslip.\"\n\
         question = \"unpaid-travel\"\n\
         fields = [\"hours\", \"unpaid-travel\", \"distance\"]\n\
         level = 1\n\
         start = {start}\n\
         end = {end}\n\
         retention_days = 180\n\
         jurisdiction = \"GB\"\n\
         language = \"{}\"\n\
         notice = \"notice.txt\"\n",
        ctx.lang.code(),
    );
    let path = folder.write("campaign/campaign.toml", plan.as_bytes())?;
    let secret = Secret::from_text(PASSPHRASE);
    folder.write("desk-passphrase.txt", format!("{PASSPHRASE}\n").as_bytes())?;
    let desk = Desk::draw(&folder.at("desk"), &secret)?;
    let terms = Plan::read(&path)?.terms(&desk.keys)?;
    let campaign = DeskCampaign::create(&desk.keys, terms, MEMBERS + SPARE_CODES)?;
    desk.keep_new(&campaign)?;
    commands::campaign::hand_out(&campaign, &handed_out, ctx)?;
    say(ctx, "cli-demo-campaign", |p| {
        let invitation = campaign.invitation();
        p.with("bytes", Arg::count(invitation.bytes().len()))
            .with("words", Arg::Text(invitation.fingerprint().to_string()))
    })?;
    Ok((desk, campaign))
}

/// More members, each with a phone, a week and a yes of her own.
fn others(
    seeds: &[u64],
    days: u8,
    start: NaiveDate,
    campaign: &DeskCampaign,
    packages: &Path,
    ctx: &Context,
) -> Result<(), CliError> {
    let progress = ctx.progress(&Phrase::new("cli-demo-others-progress"));
    let done = AtomicU64::new(0);
    let places: Vec<usize> = (1..seeds.len()).collect();
    let share = |places: &[usize]| -> Result<(), CliError> {
        for &place in places {
            let world = Week::simulate(seeds[place], days, start, ZONE);
            let package = other(world, campaign, place, ctx)?;
            let name = format!("member-{:02}.stint", place + 1);
            write(&packages.join(name), &package)?;
            progress.at(1 + done.fetch_add(1, Ordering::Relaxed));
        }
        Ok(())
    };
    // A phone mostly waits for its disk, so several can be lived at once.
    thread::scope(|scope| {
        let chunks = places.chunks(places.len().div_ceil(AT_ONCE).max(1));
        let lives: Vec<_> = chunks.map(|c| scope.spawn(|| share(c))).collect();
        lives
            .into_iter()
            .try_for_each(|life| life.join().unwrap_or(Err(CliError::Partial)))
    })?;
    drop(progress);
    say(ctx, "cli-demo-others", |p| {
        p.with("members", Arg::count(places.len()))
    })
}

/// One of them: her package.
fn other(
    world: Week,
    campaign: &DeskCampaign,
    place: usize,
    ctx: &Context,
) -> Result<Vec<u8>, CliError> {
    let home = tempfile::tempdir()
        .map_err(|e| CliError::io("cli-error-cannot-write", &std::env::temp_dir(), e))?;
    let (member, _) = Member::new(world, home.path(), None)?;
    member.record(HALF_A_DAY, |_| {})?;
    let mut phone = member.unlock(None)?;
    member.settle(&mut phone)?;
    let preview = member.preview(&mut phone, campaign, place, &ctx.messages)?;
    let package = member.confirm(&mut phone, preview)?;
    phone.lock()?;
    Ok(package.bytes().to_vec())
}

/// The organiser opens what came in.
fn open_all(
    desk: &Desk,
    campaign: &DeskCampaign,
    packages: &Path,
    ctx: &Context,
) -> Result<(), CliError> {
    let inbox = desk.inbox(campaign.invitation().campaign())?;
    let cannot_read = |e| CliError::io("cli-error-cannot-read", packages, e);
    let mut files: Vec<_> = std::fs::read_dir(packages)
        .and_then(|listing| listing.map(|e| e.map(|e| e.path())).collect())
        .map_err(cannot_read)?;
    files.sort();
    let mut counted = 0;
    let now = opening(campaign);
    for file in &files {
        let bytes = std::fs::read(file).map_err(cannot_read)?;
        if let Received::Package(_) = inbox.receive(bytes.as_slice(), &desk.keys, campaign, now)? {
            counted += 1;
        }
    }
    say(ctx, "cli-demo-opened", |p| {
        p.with("packages", Arg::count(counted))
    })
}

/// When the organiser opens: inside the campaign, whatever day it is today.
fn opening(campaign: &DeskCampaign) -> UtcMs {
    let start = campaign.invitation().terms().start;
    let later = start.checked_add_days(Days::new(35)).unwrap_or(start);
    let midnight = later.and_time(chrono::NaiveTime::MIN).and_utc();
    UtcMs::new(midnight.timestamp_millis()).unwrap_or(UtcMs::MIN)
}

fn find(
    desk: &Desk,
    campaign: &DeskCampaign,
    folder: &Folder,
    ctx: &Context,
) -> Result<(), CliError> {
    let id = campaign.invitation().campaign();
    let counted = desk.inbox(id)?.count(&desk.keys, campaign)?;
    let mut ledger = desk.ledger(id, false)?;
    let finding = group_finding(&counted, campaign, Whom::Confirmed, &mut ledger)?;
    desk.keep_ledger(id, &ledger)?;
    say(ctx, "cli-demo-findings", |p| p)?;
    ctx.person(&format!("   {}", ctx.text(&finding.headline)))?;
    for note in &finding.notes {
        ctx.person(&format!("   {}", ctx.text(note)))?;
    }
    let organisation = &campaign.invitation().terms().organisation;
    commands::findings::write(&finding, organisation, &folder.at("3-findings"), ctx)
}

/// What there is to see and to try.
fn leave_notes(folder: &Folder, ctx: &Context) -> Result<(), CliError> {
    let at = |name: &str| folder.at(name).display().to_string();
    let unlock = format!(
        "--vault {} --passphrase-file {}",
        at("phone"),
        at("phone-passphrase.txt"),
    );
    let desk = format!(
        "--desk {} --passphrase-file {}",
        at("desk"),
        at("desk-passphrase.txt"),
    );
    let commands = [
        format!("stint day 2026-11-17 {unlock}"),
        format!("stint place list 2026-11-17 {unlock}"),
        format!("stint share log {unlock}"),
        format!(
            "stint share preview {} --week 2026-11-16 {unlock}",
            at("campaign/invitation.stint")
        ),
        format!("stint export --format gpx {} {unlock}", at("week.gpx")),
        format!("stint campaign show {}", at("campaign/invitation.stint")),
        format!("stint findings {} {desk}", at("campaign/invitation.stint")),
    ];
    let text = ctx.text(&Phrase::new("cli-demo-look"));
    let note = format!("{text}\n\n{}\n", commands.join("\n"));
    folder.write("START-HERE.txt", note.as_bytes())?;
    say(ctx, "cli-demo-done", |p| {
        p.with("folder", Arg::Text(at("")))
    })?;
    ctx.person("")?;
    for command in commands {
        ctx.person(&format!("   {command}"))?;
    }
    Ok(())
}
