//! `stint mark`: what the worker says of a stretch of time.

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::json;
use stint_app::model::{Arg, Change, Interval, Phrase, UtcMs};
use stint_app::pay::Zones;

use crate::args::{MarkArg, MarkArgs};
use crate::context::Context;
use crate::error::CliError;
use crate::vault;

pub(crate) fn run(args: &MarkArgs, ctx: &Context) -> Result<(), CliError> {
    // Before the passphrase is asked for.
    let from = Time::read(&args.mark_from)?;
    let to = Time::read(&args.mark_to)?;
    let mut phone = vault::unlock(&args.unlock, ctx)?;
    let zones = phone.zones()?;
    let (start, end) = (from.begins(&zones), to.ends(&zones));
    if end <= start {
        return Err(CliError::usage(Phrase::new("cli-error-mark-order")));
    }
    let (word, change) = what(args.mark);
    phone.amend(Interval::between(start, end), change, ctx.now())?;
    phone.lock()?;
    let shown = |t: UtcMs| t.local(zones.offset(t));
    ctx.say(
        &Phrase::new("cli-mark-kept")
            .with("what", Arg::Phrase(Phrase::new(word)))
            .with("from", Arg::DateTime(shown(start)))
            .with("to", Arg::DateTime(shown(end))),
    )?;
    ctx.result(&json!({
        "from": start.get(),
        "to": end.get(),
    }))
}

fn what(mark: MarkArg) -> (&'static str, Change) {
    match mark {
        MarkArg::Shift => ("cli-mark-shift", Change::AddShift),
        MarkArg::Break => ("cli-mark-break", Change::AddBreak),
        MarkArg::SleepIn => ("cli-mark-sleep-in", Change::AddSleepIn),
        MarkArg::OnCall => ("cli-mark-on-call", Change::AddOnCall),
        MarkArg::Leave => ("cli-mark-leave", Change::AddLeave),
    }
}

/// As she wrote it, on her wall clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Time {
    Day(NaiveDate),
    Instant(NaiveDateTime),
}

impl Time {
    fn read(text: &str) -> Result<Self, CliError> {
        let forms = ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"];
        let instant = forms
            .iter()
            .find_map(|f| NaiveDateTime::parse_from_str(text, f).ok());
        let day = || NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
        instant
            .map(Time::Instant)
            .or_else(|| day().map(Time::Day))
            .ok_or_else(|| {
                let text = Arg::Text(text.to_owned());
                CliError::usage(Phrase::new("cli-error-mark-time").with("text", text))
            })
    }

    fn begins(self, zones: &Zones) -> UtcMs {
        match self {
            Time::Day(day) => zones.day(day).start(),
            Time::Instant(t) => zones.instant(t.date(), t.time()),
        }
    }

    fn ends(self, zones: &Zones) -> UtcMs {
        match self {
            Time::Day(day) => zones.day(day).end(),
            Time::Instant(_) => self.begins(zones),
        }
    }
}
