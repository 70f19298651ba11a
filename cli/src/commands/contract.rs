//! `stint contract`: what was agreed, planned and paid.

use std::path::Path;

use serde_json::json;
use stint_app::model::{Arg, Phrase};

use crate::args::ContractArgs;
use crate::context::Context;
use crate::error::CliError;
use crate::vault;

pub(crate) fn run(args: &ContractArgs, ctx: &Context) -> Result<(), CliError> {
    if args.file.is_none() && args.payslip.is_none() && args.rota.is_none() {
        return Err(CliError::usage(Phrase::new("cli-error-no-contract-file")));
    }
    let contract = args.file.as_deref().map(read).transpose()?;
    let payslip = args.payslip.as_deref().map(read).transpose()?;
    let rota = args.rota.as_deref().map(read).transpose()?;
    let mut phone = vault::unlock(&args.unlock, ctx)?;
    phone.keep_papers(
        contract.as_ref().map(Paper::named),
        payslip.as_ref().map(Paper::named),
    )?;
    if let Some((name, text)) = rota.as_ref().map(Paper::named) {
        phone.keep_rota(name, text)?;
    }
    phone.lock()?;
    for (id, path) in [
        ("cli-contract-kept", &args.file),
        ("cli-payslip-kept", &args.payslip),
        ("cli-rota-kept", &args.rota),
    ] {
        if let Some(path) = path {
            let file = Arg::Text(path.display().to_string());
            ctx.say(&Phrase::new(id).with("file", file))?;
        }
    }
    ctx.result(&json!({ "contract": args.file, "payslip": args.payslip, "rota": args.rota }))
}

/// A file's name, for errors, and its text.
struct Paper {
    name: String,
    text: String,
}

impl Paper {
    fn named(&self) -> (&str, &str) {
        (&self.name, &self.text)
    }
}

fn read(path: &Path) -> Result<Paper, CliError> {
    let text = std::fs::read_to_string(path)
        .map_err(|e| CliError::io("cli-error-cannot-read", path, e))?;
    let name = path.display().to_string();
    Ok(Paper { name, text })
}
