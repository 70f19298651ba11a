//! `stint pack`: checks a union's own rule pack, and keeps it if asked.

use serde_json::json;
use stint_app::model::{Arg, Phrase};
use stint_app::pay::{RulePack, Treatment, Value};

use crate::args::PackArgs;
use crate::context::Context;
use crate::error::CliError;
use crate::vault;

pub(crate) fn run(args: &PackArgs, ctx: &Context) -> Result<(), CliError> {
    let text = std::fs::read_to_string(&args.file)
        .map_err(|e| CliError::io("cli-error-cannot-read", &args.file, e))?;
    let name = args.file.display().to_string();
    let pack = RulePack::parse(&name, &text).map_err(stint_app::AppError::from)?;
    if args.keep {
        let mut phone = vault::unlock(&args.unlock, ctx)?;
        phone.keep_pack(&name, &text)?;
        phone.lock()?;
    }
    let id = if args.keep {
        "cli-pack-kept"
    } else {
        "cli-pack-fine"
    };
    ctx.say(
        &Phrase::new(id)
            .with("file", Arg::Text(name))
            .with("code", Arg::Text(pack.jurisdiction().to_owned()))
            .with("count", Arg::count(pack.figures().len())),
    )?;
    for figure in pack.figures() {
        let rule = Phrase::new("cli-pack-figure")
            .with("key", Arg::Text(figure.key.name().to_owned()))
            .with("value", value(&figure.value))
            .with("source", Arg::Phrase(figure.citation.phrase()));
        ctx.say(&rule)?;
    }
    ctx.result(&json!({
        "jurisdiction": pack.jurisdiction(),
        "figures": pack.figures().len(),
        "kept": args.keep,
    }))
}

fn value(value: &Value) -> Arg {
    match value {
        Value::Money(rate) => Arg::Phrase(rate.phrase()),
        Value::Time(time) => Arg::Duration(*time),
        Value::Clock(time) => Arg::Clock(*time),
        Value::Thousandths(n) => Arg::Percent(f64::from(*n) / 10.0),
        Value::Months(n) => {
            Arg::Phrase(Phrase::new("cli-pack-months").with("count", Arg::count(*n)))
        }
        Value::Word(word) => Arg::Phrase(Phrase::new(match word {
            Treatment::Counts => "cli-pack-counts",
            Treatment::DoesNotCount => "cli-pack-does-not-count",
            Treatment::Depends => "cli-pack-depends",
        })),
    }
}
