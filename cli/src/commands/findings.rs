//! `stint findings`: what the packages of a campaign say together.

mod cases;
mod noisy;

use std::path::Path;

use serde_json::json;
use stint_app::model::{Arg, Phrase};
use stint_app::scene::html::{Block, Page, page};
use stint_app::scene::{
    Bar, Caption, DotPlot, Labels, Member, Panel, Range, Role, Scene, Weeks, Width, dot_plot, weeks,
};
use stint_share::open::{
    DeskCampaign, Finding, Ledger, Quantity, Status, Unit, Whom, group_finding,
};
use stint_share::{PackageRefusal, ShareError};

use super::retention;
use crate::args::FindingsArgs;
use crate::context::Context;
use crate::desk::Desk;
use crate::error::CliError;
use crate::{invitation, output};

pub(crate) fn run(args: &FindingsArgs, ctx: &Context) -> Result<(), CliError> {
    let invitation = invitation::read(&args.invitation)?;
    let id = invitation.campaign();
    let desk = Desk::open(&args.desk, ctx)?;
    let campaign = desk.campaign(id)?;
    let mut inboxes = retention::inboxes(&desk, ctx)?.inboxes.into_iter();
    let inbox = match inboxes.find(|(c, _)| c.invitation().campaign() == id) {
        Some((_, inbox)) => inbox,
        None => desk.inbox(id)?,
    };
    drop(inboxes);
    let progress = ctx.progress(&Phrase::new("cli-progress-open"));
    let counted = inbox.count(&desk.keys, &campaign)?;
    drop(progress);
    let whom = match campaign.codes().is_empty() || args.everyone {
        true => Whom::Everyone,
        false => Whom::Confirmed,
    };
    // A case is shown whether or not she has a code.
    let told_of = match args.cases {
        true => Whom::Everyone,
        false => whom,
    };
    let status = Status::of(&counted, &campaign, told_of);
    if args.status {
        return tell(status, &campaign, ctx);
    }
    for sentence in status.counted() {
        ctx.say(&sentence)?;
    }
    // A program's reader is a person, too, and what is drawn with noise can't hold it.
    if let Some(sentence) = status.left_open().filter(|_| ctx.json) {
        ctx.aside(&sentence);
    }
    // The list of findings is gone by then, too.
    if campaign.retention_is_over(ctx.now().utc) {
        return Err(ShareError::Package(PackageRefusal::RetentionOver).into());
    }
    let mut ledger = desk.ledger(id, args.no_earlier_findings)?;
    if ledger.forget(&inbox.taken_back()) {
        desk.keep_ledger(id, &ledger)?;
    }
    if args.cases {
        ledger.admit_case_views(&counted)?;
        desk.keep_ledger(id, &ledger)?;
        return cases::show(&counted, &campaign, ctx);
    }
    if let Some(how) = args.noise {
        let asked = noisy::Asked { how, whom };
        let keep = |ledger: &Ledger| desk.keep_ledger(id, ledger);
        let finding = noisy::release(&asked, &counted, &campaign, &mut ledger, keep, ctx)?;
        return match (finding, &args.out) {
            (Some(finding), Some(out)) => {
                let name = &invitation.terms().organisation;
                noisy::write(&finding, name, out, ctx)?;
                ctx.result(&finding)
            }
            (Some(finding), None) => ctx.result(&finding),
            (None, _) => ctx.result(&noisy::choices()),
        };
    }
    let finding = group_finding(&counted, &campaign, whom, &mut ledger)?;
    // Written down before anyone sees it: what was shown can't be subtracted.
    desk.keep_ledger(id, &ledger)?;
    ctx.say(&finding.headline)?;
    for note in &finding.notes {
        ctx.say(note)?;
    }
    if let Some(out) = &args.out {
        write(&finding, &invitation.terms().organisation, out, ctx)?;
    }
    ctx.result(&finding)
}

/// Who is in, who is missing, what that may bias, and a text to send. Nothing
/// is released.
fn tell(status: Status, campaign: &DeskCampaign, ctx: &Context) -> Result<(), CliError> {
    for sentence in status.sentences() {
        ctx.say(&sentence)?;
    }
    let reminder = Status::reminder(campaign);
    ctx.say(&Phrase::new("cli-findings-reminder"))?;
    ctx.say(&reminder)?;
    ctx.result(&json!({ "status": status, "reminder": ctx.text(&reminder) }))
}

/// A page, a table and JSON.
pub(crate) fn write(
    finding: &Finding,
    organisation: &str,
    out: &Path,
    ctx: &Context,
) -> Result<(), CliError> {
    let html = finding_page(finding, organisation, ctx)?;
    let files = [
        ("findings.html", html.into_bytes()),
        ("findings.csv", finding.to_csv().into_bytes()),
        ("findings.json", finding.to_json()?),
    ];
    write_files(files, out, ctx)
}

fn write_files(files: [(&str, Vec<u8>); 3], out: &Path, ctx: &Context) -> Result<(), CliError> {
    std::fs::create_dir_all(out).map_err(|e| CliError::io("cli-error-cannot-write", out, e))?;
    for (name, bytes) in files {
        let path = out.join(name);
        output::write_file(&path, &bytes)
            .map_err(|e| CliError::io("cli-error-cannot-write", &path, e))?;
    }
    let folder = Arg::Text(out.display().to_string());
    ctx.say(&Phrase::new("cli-findings-written").with("folder", folder))
}

fn finding_page(finding: &Finding, organisation: &str, ctx: &Context) -> Result<String, CliError> {
    let value = |v: f64| {
        let unit = finding.unit;
        ctx.messages.value(&Quantity { value: v, unit }.arg())
    };
    let median = finding.median;
    let range = |low, high| {
        Phrase::new("app-range")
            .with("low", Arg::Text(value(low)))
            .with("high", Arg::Text(value(high)))
    };
    let middle = Phrase::new("app-figure-with-range")
        .with("label", Arg::Phrase(Phrase::new("cli-findings-median")))
        .with("range", Arg::Phrase(range(median.low, median.high)));
    let say = |id| ctx.text(&Phrase::new(id));
    let (low, high) = finding.range;
    let spread = match finding.ends.or_more {
        Some(_) => range_open(value(low), value(high)),
        None => range(low, high),
    };
    let blocks = vec![
        Block::Lead(ctx.text(&finding.headline)),
        Block::Figures(vec![
            (finding.members.to_string(), say("cli-findings-members")),
            (value(median.best), ctx.text(&middle)),
            (ctx.text(&spread), say("cli-findings-spread")),
        ]),
        Block::Picture {
            wide: distribution(finding, Width::PAGE, ctx)?,
            narrow: Some(Box::new(distribution(finding, Width::PHONE, ctx)?)),
            table_label: say("scene-table"),
        },
        Block::Heading(say("cli-findings-notes")),
        Block::List(finding.notes.iter().map(|n| ctx.text(n)).collect()),
    ];
    Ok(page(&Page {
        lang: ctx.lang.code().to_owned(),
        title: organisation.to_owned(),
        blocks,
    }))
}

/// From a figure to another, or more.
fn range_open(low: String, high: String) -> Phrase {
    Phrase::new("app-range")
        .with("low", Arg::Text(low))
        .with("high", or_more(high))
}

fn or_more(value: String) -> Arg {
    Arg::Phrase(Phrase::new("share-or-more").with("value", Arg::Text(value)))
}

/// The label of a stretch of values; without a second one it is open.
fn stretch(from: String, to: Option<String>, ctx: &Context) -> String {
    match to {
        Some(to) => format!("{from} – {to}"),
        None => ctx.messages.value(&or_more(from)),
    }
}

/// Beyond so many members a row each is too long a picture.
const MOST_DOTS: u32 = 120;

/// A dot for each member, so that a wide group looks wide. Nobody's own figure
/// is known here: members of a group are spread evenly over its span.
fn dots(finding: &Finding, width: Width, ctx: &Context) -> Result<Scene, CliError> {
    let unit = finding.unit;
    let value = |v: f64| ctx.messages.value(&Quantity { value: v, unit }.arg());
    // An axis in hours is read more easily than one in minutes.
    let one = match unit {
        Unit::Minutes => 60.0,
        Unit::Kilometres | Unit::Count => 1.0,
    };
    let range = |low: f64, best: f64, high: f64| {
        Range::new(low / one, best / one, high / one).map_err(stint_app::AppError::from)
    };
    let mut members = Vec::new();
    for bin in &finding.distribution {
        // An open group is drawn as far as its members count.
        let to = bin
            .to
            .unwrap_or(finding.range.1.max(bin.from + unit.step()));
        for i in 0..bin.members {
            let at = (f64::from(i) + 0.5) / f64::from(bin.members);
            members.push(Member {
                label: String::new(),
                amount: range(bin.from, bin.from + (to - bin.from) * at, to)?,
                text: match width {
                    Width::PHONE => String::new(),
                    _ => stretch(value(bin.from), bin.to.map(value), ctx),
                },
            });
        }
    }
    let m = finding.median;
    let title = ctx.text(&Phrase::new("cli-findings-dots"));
    let input = DotPlot {
        caption: Caption {
            title: title.clone(),
            sentence: title,
            source: String::new(),
        },
        members,
        median: Some((range(m.low, m.best, m.high)?, value(m.best))),
        unit: ctx.text(&Phrase::new(match unit {
            Unit::Minutes => "cli-findings-unit-hours",
            Unit::Kilometres => "cli-findings-unit-km",
            Unit::Count => "cli-findings-unit-count",
        })),
    };
    Ok(dot_plot(&input, &Labels::new(|p| ctx.text(p)), width))
}

/// A stretch of values with so many members.
struct Stretch {
    from: f64,
    to: Option<f64>,
    members: u32,
}

fn distribution(finding: &Finding, width: Width, ctx: &Context) -> Result<Scene, CliError> {
    if finding.members <= MOST_DOTS {
        return dots(finding, width, ctx);
    }
    let bars = finding.distribution.iter().map(|b| Stretch {
        from: b.from,
        to: b.to,
        members: b.members,
    });
    let (from, to) = &finding.weeks;
    bars_of(bars, finding.unit, format!("{from} – {to}"), width, ctx)
}

/// How many members lie where: a bar for each stretch, from zero.
fn bars_of(
    stretches: impl Iterator<Item = Stretch>,
    unit: Unit,
    label: String,
    width: Width,
    ctx: &Context,
) -> Result<Scene, CliError> {
    let value = |v: f64| ctx.messages.value(&Quantity { value: v, unit }.arg());
    let bars = stretches
        .map(|b| {
            let amount = Range::exact(f64::from(b.members)).map_err(stint_app::AppError::from)?;
            Ok(Bar {
                label: stretch(value(b.from), b.to.map(value), ctx),
                amount: Some(amount),
            })
        })
        .collect::<Result<_, CliError>>()?;
    let title = ctx.text(&Phrase::new("cli-findings-bars"));
    let input = Weeks {
        caption: Caption {
            title: title.clone(),
            sentence: title,
            source: String::new(),
        },
        panels: vec![Panel {
            label,
            total: String::new(),
            bars,
        }],
        unit: ctx.text(&Phrase::new("cli-findings-unit")),
        role: Role::Travel,
    };
    let labels = Labels::new(|p| ctx.text(p));
    Ok(weeks(&input, &labels, width))
}
