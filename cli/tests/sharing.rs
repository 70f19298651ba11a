//! A lawyer's campaign, the rota, and asking for erasure, by commands alone.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod common;

use std::fs;

use common::*;

/// A campaign at a level, for `client-time`.
fn lawyer(level: u8) -> Person {
    let lawyer = Person::new();
    let fields = r#"fields = ["hours", "unpaid-travel", "visits", "rota"]"#;
    let plan = plan()
        .lines()
        .map(|line| match line.split(' ').next() {
            Some("fields") => fields.to_owned(),
            Some("question") => r#"question = "client-time""#.to_owned(),
            Some("purpose") => r#"purpose = "enforcement""#.to_owned(),
            Some("level") => format!("level = {level}"),
            _ => line.to_owned(),
        })
        .collect::<Vec<_>>()
        .join("\n");
    lawyer.write("campaign.toml", &plan);
    lawyer.write("notice.txt", "All about it.\n");
    lawyer
        .open("campaign new campaign.toml --out case --backup keys.backup --codes 0")
        .done();
    lawyer
}

fn shared(worker: &Person, words: &str) -> serde_json::Value {
    let about = format!("invitation.stint --week {}", monday());
    worker
        .open(&format!("share preview {about} {words} --json"))
        .json()
}

#[test]
fn her_own_lawyer_gets_her_routes_and_the_rota() {
    let worker = Person::with_days();
    let day = monday();
    for (visit, name) in [(2, "Anna"), (3, "Bert")] {
        worker
            .open(&format!("place name {day} {visit} --kind client {name}"))
            .done();
    }
    let lawyer = lawyer(5);
    hand(
        &lawyer,
        "case/invitation.stint",
        &worker,
        "invitation.stint",
    );

    // What is offered is what the question needs: one total a week, no routes.
    let offered = shared(&worker, "").to_string();
    assert!(offered.contains("beyond_rota") && !offered.contains("client-"));
    let visits = shared(&worker, "--level 3").to_string();
    assert!(visits.contains("client-") && !visits.contains("\"lat\""));
    let traces = shared(&worker, "--level 5").to_string();
    assert!(
        traces.contains("\"lat\"") && !traces.contains("Anna"),
        "no routes"
    );
    assert!(traces.contains("\"name\":\"A.\""));
    let in_full = shared(&worker, "--level 5 --names-in-full").to_string();
    assert!(in_full.contains("\"name\":\"Anna\""));

    // A rota that plans Anna's visit where it was: its time stands beside.
    let visits = shared(&worker, "--level 5")["rows"].clone();
    let anna = visits.as_array().unwrap().iter().find_map(|row| {
        let written = &row["written"];
        (written["name"] == "A.").then(|| written["start"].as_str().unwrap().to_owned())
    });
    let start: chrono::DateTime<chrono::Utc> = anna.unwrap().parse().unwrap();
    let end = start + chrono::TimeDelta::minutes(15);
    worker.write(
        "rota.csv",
        &format!(
            "start,end,client\n{},{},Anna\n",
            start.to_rfc3339(),
            end.to_rfc3339()
        ),
    );
    worker.open("roster rota.csv").done();
    let told = shared(&worker, "--level 2");
    assert_eq!(told["rows"][0]["written"]["planned_min"], "15", "{told}");
    // What the rota plans, her employer knows: with one total it stays.
    let told = shared(&worker, "--level 1");
    let week = &told["rows"][0]["written"];
    assert!(week["planned_min"].is_null(), "{told}");
    assert_ne!(week["beyond_rota_high_min"], "", "{told}");

    let yes = shared(&worker, "--level 5")["confirm"].clone();
    worker
        .open(&format!(
            "share send invitation.stint --week {day} --level 5 --confirm {} --out case.stint",
            yes.as_str().unwrap()
        ))
        .done();
    hand(&worker, "case.stint", &lawyer, "case.stint");
    lawyer.open("open case.stint").done();

    let pack = format!("share evidence invitation.stint --from {day} --to {day}");
    let shown = worker.open(&format!("{pack} --json")).json();
    assert_eq!(
        shown["rows"][0]["written"]["day"],
        day.to_string(),
        "{shown}"
    );
    let word = shown["confirm"].as_str().unwrap();
    worker
        .open(&format!("{pack} --confirm other --out pack.stint"))
        .refused_in_one_line(1);
    assert!(!worker.path("pack.stint").exists());
    worker
        .open(&format!("{pack} --confirm {word} --out pack.stint"))
        .done();
    hand(&worker, "pack.stint", &lawyer, "pack.stint");
    let read = lawyer
        .open("evidence pack.stint --out pack.tar --json")
        .json();
    let number = |of: &str| read[of].as_u64().unwrap();
    assert!(
        number("records") > number("shown") && number("shown") > 0,
        "{read}"
    );
    let tar = fs::read(lawyer.path("pack.tar")).unwrap();
    assert!(!String::from_utf8_lossy(&tar).contains("Anna"));
    let said = lawyer.open("open pack.stint").refused(1);
    assert!(said.contains("stint evidence"), "{said}");
    lawyer.open("evidence case.stint").refused_in_one_line(1);

    // Taken back: the desk never had the pack, but knows where it lies.
    worker
        .open("share withdraw invitation.stint --out back.stint")
        .done();
    let backs = ["back.stint", "back-2.stint"];
    for back in backs {
        hand(&worker, back, &lawyer, back);
    }
    let told = lawyer.open("open back.stint back-2.stint --json").json();
    let left: Vec<&str> = told
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|row| row["delete"].as_array().unwrap())
        .map(|path| path.as_str().unwrap().rsplit('/').next().unwrap())
        .collect();
    assert_eq!(left, ["case.stint", "pack.stint", "pack.tar"], "{told}");
    for name in left {
        fs::remove_file(lawyer.path(name)).unwrap();
    }
    let told = lawyer.open("open back.stint back-2.stint --json").json();
    assert_eq!(told[0]["withdrawn"], 1);
    assert_eq!(told[1]["withdrawn"], 1);
    for (back, answer) in backs.iter().zip(["one", "two"]) {
        hand(&lawyer, &format!("{back}.deleted"), &worker, answer);
        let said = worker
            .open(&format!(
                "share withdraw invitation.stint --statement {answer}"
            ))
            .done();
        assert!(said.out.contains("deleted 1 file"), "{said:?}");
    }
    hand(&worker, "pack.stint", &lawyer, "pack.stint");
    let said = lawyer.open("evidence pack.stint").refused_in_one_line(1);
    assert!(said.contains("taken back"), "{said}");
}

#[test]
fn what_she_erased_the_others_are_asked_to_erase() {
    let worker = Person::with_days();
    let organiser = organiser(0);
    hand(
        &organiser,
        "spring/invitation.stint",
        &worker,
        "invitation.stint",
    );
    let day = monday();
    let yes = shared(&worker, "")["confirm"].clone();
    worker
        .open(&format!(
            "share send invitation.stint --week {day} --confirm {} --out p.stint --keep-receipt receipt.json",
            yes.as_str().unwrap()
        ))
        .done();
    hand(&worker, "p.stint", &organiser, "p.stint");
    organiser.open("open p.stint").done();

    let later = later(day, 300);
    worker
        .open(&format!("share erasure {later} --out none.stint"))
        .refused_in_one_line(1);
    assert!(!worker.path("none.stint").exists());
    let said = worker.open(&format!("erase day {day} --yes")).done().out;
    assert!(said.contains(&format!("share erasure {day}")), "{said}");
    worker
        .open(&format!("share erasure {day} --out erase.stint"))
        .done();
    hand(&worker, "erase.stint", &organiser, "erase.stint");
    fs::remove_file(organiser.path("p.stint")).unwrap();
    organiser.open("open erase.stint").done();
    hand(&organiser, "erase.stint.deleted", &worker, "erase.deleted");
    worker
        .open("share withdraw invitation.stint --statement erase.deleted")
        .done();

    // The receipt needs no vault, and the desk takes it as one more notice.
    worker
        .stint("share withdraw invitation.stint --receipt receipt.json --out back.stint")
        .done();
    hand(&worker, "back.stint", &organiser, "back.stint");
    organiser.open("open back.stint").done();
}

#[test]
fn a_desk_comes_back_and_its_keys_hand_over() {
    let desk = organiser(2);
    desk.open("campaign restore keys.backup")
        .refused_in_one_line(1);
    let keys = "--desk second";
    let campaigns: Vec<_> = fs::read_dir(desk.path("desk/campaigns"))
        .unwrap()
        .map(|c| c.unwrap().path().join("campaign.age"))
        .collect();
    desk.write("wrong.txt", "another passphrase altogether\n");
    desk.stint(&format!(
        "campaign restore keys.backup {keys} --passphrase-file wrong.txt"
    ))
    .refused_in_one_line(1);
    assert!(!desk.path("second").exists());
    let campaign = campaigns[0].display();
    desk.open(&format!(
        "campaign restore keys.backup --campaign {campaign} {keys}"
    ))
    .done();

    // What is sent to the old desk is opened by the new one.
    let worker = Person::with_days();
    hand(
        &desk,
        "spring/invitation.stint",
        &worker,
        "invitation.stint",
    );
    let day = monday();
    let yes = shared(&worker, "--case-view")["confirm"].clone();
    worker
        .open(&format!(
            "share send invitation.stint --week {day} --case-view --confirm {} --out p.stint",
            yes.as_str().unwrap()
        ))
        .done();
    hand(&worker, "p.stint", &desk, "p.stint");
    desk.open(&format!("open p.stint {keys}")).done();
    let cases = desk
        .open(&format!(
            "findings spring/invitation.stint --cases --json {keys}"
        ))
        .json();
    assert_eq!(cases[0]["weeks"].as_array().unwrap().len(), 1, "{cases}");
    // Its choices of noise are shown without a group, and nothing is released.
    let choices = desk
        .open(&format!(
            "findings spring/invitation.stint --noise --json {keys}"
        ))
        .json();
    assert_eq!(choices.as_array().unwrap().len(), 3);
    let small = desk.open(&format!(
        "findings spring/invitation.stint --noise strong {keys}"
    ));
    assert!(small.refused(1).contains("100"));

    // By its invitation alone: no codes, and it says so.
    let said = desk
        .open("campaign restore keys.backup --campaign spring/invitation.stint --desk third")
        .done();
    assert!(said.err.contains("codes"), "{said:?}");

    // New keys that follow the old ones don't stop a member who trusts those.
    let new = "campaign new campaign.toml --out next --backup next.backup --desk fourth";
    desk.open(&format!(
        "{new} --succeeds keys.backup --old-passphrase-file pass.txt"
    ))
    .done();
    hand(&desk, "next/invitation.stint", &worker, "next.stint");
    worker
        .open(&format!("share preview next.stint --week {day}"))
        .done();
    desk.open("campaign new campaign.toml --out other --backup other.backup --desk fifth")
        .done();
    hand(&desk, "other/invitation.stint", &worker, "other.stint");
    worker
        .open(&format!("share preview other.stint --week {day}"))
        .refused(1);
}
