//! Stint's figures. Prints `name value` lines; `run.py` sets them beside the
//! peer's. An argument names a folder with `input.csv` files (user,t_utc_ms,
//! lat,lon,accuracy_m) whose users' last letter is the regime.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench")]

mod opening;
mod phone;
mod recorder;
mod store;
#[path = "../../../../core/analysis/tests/worker/mod.rs"]
mod worker;

fn main() {
    let mut args = std::env::args().skip(1);
    let data = args.next().map(std::path::PathBuf::from);
    let only = args.next().unwrap_or_default();
    let wanted = |part: &str| only.is_empty() || only == part;
    if only == "process" {
        let home = data.unwrap();
        return recorder::process(&home, args.next().as_deref() == Some("recording"));
    }
    if wanted("memory") {
        recorder::memory();
    }
    if wanted("recorder") {
        recorder::measure();
    }
    if wanted("store") {
        store::measure(data.as_deref());
    }
    if wanted("opening") {
        opening::measure();
    }
}
