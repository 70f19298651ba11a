//! What a member sees before she says yes, and whom she trusts afterwards.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod common;

use std::fs;

use common::*;
use serde_json::Value;

fn preview(worker: &Person, words: &str) -> Value {
    let about = format!("share preview {words} --json");
    worker.open(&about).json()
}

fn send(worker: &Person, words: &str) {
    let yes = preview(worker, words)["confirm"].clone();
    let yes = yes.as_str().unwrap();
    worker
        .open(&format!("share send {words} --confirm {yes} --out p.stint"))
        .done();
}

/// A campaign about hours from that day of the week on.
fn about_hours(first: u64) -> Person {
    let organiser = Person::new();
    let plan = plan()
        .lines()
        .map(|line| match line.split(' ').next() {
            Some("question") => r#"question = "hours-worked""#.to_owned(),
            Some("level") => "level = 3".to_owned(),
            Some("start") => format!("start = {}", later(monday(), first)),
            _ => line.to_owned(),
        })
        .collect::<Vec<_>>()
        .join("\n");
    organiser.write("campaign.toml", &plan);
    organiser.write("notice.txt", "What happens with your figures.\n");
    organiser
        .open("campaign new campaign.toml --out spring --backup keys.backup --codes 0")
        .done();
    organiser
}

#[test]
fn looking_trusts_nobody_and_another_of_that_name_takes_no_trust_away() {
    let worker = Person::with_days();
    let (real, fake) = (organiser(0), organiser(0));
    hand(&real, "spring/invitation.stint", &worker, "real.stint");
    hand(&fake, "spring/invitation.stint", &worker, "fake.stint");
    // Both can be looked at: nothing is trusted by that.
    preview(&worker, "fake.stint");
    preview(&worker, "real.stint");
    send(&worker, "real.stint");
    worker.open("share preview fake.stint").refused(1);
    // Erasing the campaign of the one doesn't let go of the other.
    worker.open("erase campaign fake.stint --yes").done();
    worker.open("share preview fake.stint").refused(1);
    preview(&worker, "real.stint");
    worker.open("erase campaign real.stint --yes").done();
    preview(&worker, "fake.stint");
}

#[test]
fn without_a_week_it_is_the_last_whole_one() {
    let worker = Person::with_days();
    let organiser = organiser(0);
    hand(&organiser, "spring/invitation.stint", &worker, "i.stint");
    let [chosen, named] = ["", &format!("--week {}", monday())]
        .map(|week| preview(&worker, &format!("i.stint {week}"))["shown"].clone());
    assert_eq!(chosen, named);
}

#[test]
fn days_before_the_campaign_stay_out_of_its_first_week() {
    let worker = Person::with_days();
    let day = monday();
    for number in [2, 3, 4] {
        worker
            .open(&format!(
                "place name {day} {number} --kind client Client-{number}"
            ))
            .done();
    }
    let minutes = |first| {
        let organiser = about_hours(first);
        hand(&organiser, "spring/invitation.stint", &worker, "i.stint");
        let shown = preview(&worker, "i.stint --level 3");
        let written = shown["rows"][0]["written"].clone();
        let high = written["worked_high_min"].as_str().unwrap().to_owned();
        high.parse::<i64>().unwrap()
    };
    let (whole, less) = (minutes(0), minutes(1));
    assert!(less < whole, "{less} {whole}");
}

#[test]
fn what_is_shown_is_a_page_too() {
    let worker = Person::with_days();
    let organiser = organiser(0);
    hand(&organiser, "spring/invitation.stint", &worker, "i.stint");
    worker
        .open("share preview i.stint --page shown.html")
        .done();
    let page = worker.text("shown.html");
    assert!(page.contains("<svg") && page.contains("Travel that is not paid"));
    assert!(page.contains("your made-up key for this campaign"));
}

#[test]
fn a_receipt_for_other_programs_and_the_full_notice() {
    let worker = Person::with_days();
    let organiser = organiser(0);
    hand(&organiser, "spring/invitation.stint", &worker, "i.stint");
    hand(&organiser, "notice.txt", &worker, "notice.txt");
    worker.open("share log --kantara none.json").done();
    assert_eq!(worker.text("none.json").trim(), "[]");
    send(&worker, "i.stint");
    worker.open("share log --kantara all.json").done();
    let all: Value = serde_json::from_str(&worker.text("all.json")).unwrap();
    assert_eq!(all[0]["version"], "KI-CR-v1.1.0");
    assert_eq!(all.as_array().unwrap().len(), 1);

    worker
        .stint("campaign show i.stint --notice notice.txt")
        .done();
    worker.write("notice.txt", "Something else.\n");
    worker
        .stint("campaign show i.stint --notice notice.txt")
        .refused_in_one_line(1);
}

#[test]
fn what_she_shared_is_erased_after_she_erased_the_campaign() {
    let worker = Person::with_days();
    let organiser = organiser(0);
    hand(&organiser, "spring/invitation.stint", &worker, "i.stint");
    send(&worker, "i.stint");
    hand(&worker, "p.stint", &organiser, "p.stint");
    organiser.open("open p.stint").done();
    fs::remove_file(organiser.path("p.stint")).unwrap();
    worker.open("erase campaign i.stint --yes").done();
    let day = monday();
    worker.open(&format!("erase day {day} --yes")).done();
    worker
        .open(&format!("share erasure {day} --out erase.stint"))
        .done();
    hand(&worker, "erase.stint", &organiser, "erase.stint");
    let opened = organiser.open("open erase.stint --json").json();
    assert_eq!(opened[0]["withdrawn"], 1, "{opened}");
}
