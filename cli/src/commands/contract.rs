//! `stint contract`: what was agreed and what was paid.

use std::path::Path;

use serde_json::json;
use stint_app::model::{Arg, Phrase};

use crate::args::ContractArgs;
use crate::context::Context;
use crate::error::CliError;
use crate::vault;

pub(crate) fn run(args: &ContractArgs, ctx: &Context) -> Result<(), CliError> {
    if args.file.is_none() && args.payslip.is_none() {
        return Err(CliError::usage(Phrase::new("cli-error-no-contract-file")));
    }
    let contract = args.file.as_deref().map(read).transpose()?;
    let payslip = args.payslip.as_deref().map(read).transpose()?;
    let mut phone = vault::unlock(&args.unlock, ctx)?;
    if let (Some(path), Some(text)) = (&args.file, contract) {
        phone
            .keep_contract(&text)
            .map_err(|e| CliError::file(path, e))?;
        ctx.say(&kept("cli-contract-kept", path))?;
    }
    if let (Some(path), Some(text)) = (&args.payslip, payslip) {
        phone
            .keep_payslips(&text)
            .map_err(|e| CliError::file(path, e))?;
        ctx.say(&kept("cli-payslip-kept", path))?;
    }
    phone.lock()?;
    ctx.result(&json!({ "contract": args.file, "payslip": args.payslip }))
}

fn kept(id: &'static str, path: &Path) -> Phrase {
    Phrase::new(id).with("file", Arg::Text(path.display().to_string()))
}

fn read(path: &Path) -> Result<String, CliError> {
    std::fs::read_to_string(path).map_err(|e| CliError::io("cli-error-cannot-read", path, e))
}
