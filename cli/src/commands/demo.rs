//! `stint demo`: a made-up week, told and left to look at.

use crate::args::DemoArgs;
use crate::context::Context;
use crate::demo;
use crate::error::CliError;

pub(crate) fn run(args: &DemoArgs, ctx: &Context) -> Result<(), CliError> {
    let comparison = demo::tell(args.seed, args.days, &args.out, ctx)?;
    ctx.result(&comparison)
}
