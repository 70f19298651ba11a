//! `stint record`: lines in, acknowledgements out, each only once it is durable.

use std::io::{self, BufRead, BufReader, Write};
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;

use stint_app::AppError;
use stint_app::import::parse_record;
use stint_app::model::{Arg, Phrase, Record, Say};
use stint_app::vault::Recorder;

use crate::args::RecordArgs;
use crate::context::Context;
use crate::error::CliError;
use crate::vault;

/// Lines that may share one sync. A line never waits for the next one: what
/// has arrived is written at once.
const GROUP: usize = 256;

/// Longer lines are refused unread: no record is.
const LINE_LIMIT: u64 = 64 * 1024;

enum Line {
    Text(Vec<u8>),
    TooLong,
    Failed(io::Error),
}

pub(crate) fn run(args: &RecordArgs, ctx: &Context) -> Result<(), CliError> {
    let home = vault::dir(&args.dir)?;
    let platform = vault::platform(&home)?;
    let mut recorder =
        Recorder::open(&vault::files(&home), platform, ctx.now()).map_err(AppError::from)?;
    let lines = read_lines();
    let mut answers = io::stdout().lock();
    let mut seq: u64 = 0;
    let mut refused: i64 = 0;
    while let Ok(first) = lines.recv() {
        let mut group = vec![first];
        group.extend(lines.try_iter().take(GROUP - 1));
        let mut records: Vec<Record> = Vec::with_capacity(group.len());
        let mut outcome = Vec::with_capacity(group.len());
        for line in group {
            seq += 1;
            match parse(line) {
                Ok(Some(record)) => {
                    records.push(record);
                    outcome.push((seq, None));
                }
                Ok(None) => outcome.push((seq, Some(Phrase::new("cli-record-empty")))),
                Err(Refusal::Line(why)) => outcome.push((seq, Some(why))),
                Err(Refusal::Input(e)) => {
                    return Err(CliError::io("cli-error-cannot-read", "stdin".as_ref(), e));
                }
            }
        }
        recorder
            .append(&records, ctx.now())
            .map_err(AppError::from)?;
        for (seq, refusal) in outcome {
            match refusal {
                None => writeln!(answers, "ack {seq}"),
                Some(why) => {
                    refused += 1;
                    ctx.aside(
                        &Phrase::new("cli-record-refused")
                            .with("line", Arg::count(seq))
                            .with("reason", Arg::Phrase(why)),
                    );
                    writeln!(answers, "refused {seq}")
                }
            }
            .map_err(CliError::stdout)?;
        }
        answers.flush().map_err(CliError::stdout)?;
    }
    recorder.close(ctx.now()).map_err(AppError::from)?;
    if refused == 0 {
        return Ok(());
    }
    ctx.aside(&Phrase::new("cli-record-refused-count").with("count", Arg::Count(refused)));
    Err(CliError::Partial)
}

enum Refusal {
    Line(Phrase),
    Input(io::Error),
}

fn parse(line: Line) -> Result<Option<Record>, Refusal> {
    match line {
        Line::Failed(e) => Err(Refusal::Input(e)),
        Line::TooLong => Err(Refusal::Line(Phrase::new("cli-record-too-long"))),
        Line::Text(text) if text.trim_ascii().is_empty() => Ok(None),
        Line::Text(text) => parse_record(&text)
            .map(Some)
            .map_err(|e| Refusal::Line(e.say())),
    }
}

/// Reads standard input on a thread of its own, so that the main one can see
/// which lines have arrived without waiting for more.
fn read_lines() -> Receiver<Line> {
    let (sender, receiver) = sync_channel(GROUP);
    thread::spawn(move || {
        let mut input = BufReader::new(io::stdin());
        loop {
            let line = match next_line(&mut input) {
                Ok(Some(line)) => line,
                Ok(None) => return,
                Err(e) => {
                    // The main thread may be gone; then nobody waits for this.
                    let _ = sender.send(Line::Failed(e));
                    return;
                }
            };
            if sender.send(line).is_err() {
                return;
            }
        }
    });
    receiver
}

fn next_line(input: &mut impl BufRead) -> io::Result<Option<Line>> {
    let mut text = Vec::new();
    let read = io::Read::take(&mut *input, LINE_LIMIT).read_until(b'\n', &mut text)?;
    if read == 0 {
        return Ok(None);
    }
    if text.ends_with(b"\n") || (read as u64) < LINE_LIMIT {
        return Ok(Some(Line::Text(text)));
    }
    input.skip_until(b'\n')?;
    Ok(Some(Line::TooLong))
}
