//! A shift that she forgot to end: proposed, and ended by her word alone.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod common;

use common::*;
use serde_json::Value;
use stint_app::model::{Mark, Payload};

#[test]
fn a_forgotten_end_is_proposed_and_taken() {
    let worker = Person::with_vault();
    let mut records = days(2, 2).records;
    let is_end = |p: &Payload| matches!(p, Payload::Shift(Mark::End));
    let forgotten = records.iter().position(|r| is_end(&r.payload)).unwrap();
    let truth = records.remove(forgotten).moment.utc.get();
    worker.record(&records);
    let monday = monday();

    let proposals = |worker: &Person| -> Vec<Value> {
        let day = worker.open(&format!("day {monday} --json")).json();
        day["days"][0]["shift_ends"].as_array().unwrap().clone()
    };
    let found = proposals(&worker);
    assert_eq!(found.len(), 1, "{found:?}");
    let off = found[0]["end_ms"].as_i64().unwrap() - truth;
    assert!(off.abs() < 20 * 60_000, "{off} ms off");
    let before = worker.open(&format!("day {monday}")).done().out;
    let command = format!("shift end {monday}");
    assert!(before.contains(&format!("stint {command}")), "{before}");
    plain(&before);

    let taken = worker.open(&format!("{command} --json")).json();
    assert_eq!(taken["ended"][0]["end_ms"], found[0]["end_ms"]);
    assert!(proposals(&worker).is_empty());
    let said = worker.open(&command).refused_in_one_line(1);
    assert!(said.contains("no shift"), "{said}");
    worker.open("place undo").done();
    assert_eq!(proposals(&worker), found);
    assert_eq!(worker.open(&format!("day {monday}")).done().out, before);
}
