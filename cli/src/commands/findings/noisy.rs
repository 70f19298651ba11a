//! `stint findings --noise`: how far off each choice would be, then one of them.

use std::path::Path;

use serde_json::{Value, json};
use stint_app::model::{Arg, Phrase, Say};
use stint_app::scene::Width;
use stint_app::scene::html::{Block, Page, page};
use stint_share::open::{
    BUDGET_MILLI, Counted, DeskCampaign, Epsilon, Ledger, NoisyFinding, Whom, noisy_finding,
};

use super::{Stretch, bars_of, write_files};
use crate::args::NoiseArg;
use crate::context::Context;
use crate::error::CliError;

/// What was asked for.
pub(super) struct Asked {
    pub(super) how: NoiseArg,
    pub(super) whom: Whom,
}

const CHOICES: [(&str, Epsilon); 3] = [
    ("strong", Epsilon::STRONG),
    ("middle", Epsilon::MIDDLE),
    ("little", Epsilon::LITTLE),
];

/// The choices for a program.
pub(super) fn choices() -> Value {
    let choice = |(name, epsilon): (&str, Epsilon)| {
        json!({
            "noise": name,
            "epsilon_milli": epsilon.milli(),
            "expected_error": epsilon.expected_error(),
        })
    };
    CHOICES.map(choice).into_iter().collect()
}

/// Says how far off each choice is; draws and says the one that was chosen.
/// What it cost is kept before anything is said.
pub(super) fn release(
    asked: &Asked,
    counted: &Counted,
    campaign: &DeskCampaign,
    ledger: &mut Ledger,
    keep: impl Fn(&Ledger) -> Result<(), CliError>,
    ctx: &Context,
) -> Result<Option<NoisyFinding>, CliError> {
    for (name, epsilon) in CHOICES {
        ctx.say(
            &Phrase::new("cli-findings-choice")
                .with("name", Arg::Text(name.to_owned()))
                .with("error", Arg::Phrase(epsilon.expected_error().say()))
                .with("cost", milli(epsilon.milli()))
                .with("whole", milli(BUDGET_MILLI)),
        )?;
    }
    let epsilon = match asked.how {
        NoiseArg::Ask => {
            ctx.say(&Phrase::new("cli-findings-choose"))?;
            return Ok(None);
        }
        NoiseArg::Strong => Epsilon::STRONG,
        NoiseArg::Middle => Epsilon::MIDDLE,
        NoiseArg::Little => Epsilon::LITTLE,
    };
    let finding = noisy_finding(counted, campaign, asked.whom, epsilon, ledger)?;
    keep(ledger)?;
    ctx.say(&finding.headline)?;
    for note in &finding.notes {
        ctx.say(note)?;
    }
    ctx.say(
        &Phrase::new("cli-findings-left")
            .with("left", milli(finding.left_milli))
            .with("whole", milli(BUDGET_MILLI)),
    )?;
    Ok(Some(finding))
}

fn milli(thousandths: u32) -> Arg {
    Arg::Text(format!("{}", f64::from(thousandths) / 1_000.0))
}

/// A page, a table and JSON.
pub(super) fn write(
    finding: &NoisyFinding,
    organisation: &str,
    out: &Path,
    ctx: &Context,
) -> Result<(), CliError> {
    let picture = |width| {
        let bars = finding.distribution.iter().map(|b| Stretch {
            from: b.from,
            to: Some(b.to),
            members: b.members,
        });
        let label = ctx.text(&finding.expected_error.say());
        bars_of(bars, finding.unit, label, width, ctx)
    };
    let say = |id| ctx.text(&Phrase::new(id));
    let html = page(&Page {
        lang: ctx.lang.code().to_owned(),
        title: organisation.to_owned(),
        blocks: vec![
            Block::Lead(ctx.text(&finding.headline)),
            Block::Figures(vec![(
                finding.members.to_string(),
                say("cli-findings-members"),
            )]),
            Block::Picture {
                wide: picture(Width::PAGE)?,
                narrow: Some(Box::new(picture(Width::PHONE)?)),
                table_label: say("scene-table"),
            },
            Block::Heading(say("cli-findings-notes")),
            Block::List(finding.notes.iter().map(|n| ctx.text(n)).collect()),
        ],
    });
    let files = [
        ("findings.html", html.into_bytes()),
        ("findings.csv", finding.to_csv().into_bytes()),
        ("findings.json", finding.to_json()?),
    ];
    write_files(files, out, ctx)
}
