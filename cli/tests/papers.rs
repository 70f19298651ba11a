//! Roster, rule pack, letter and table: the papers around a week's figures.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod common;

use common::*;

/// Names the second to fourth place of Monday, and gives Monday's visits to
/// them: start, end, name.
fn named(worker: &Person) -> Vec<(String, String, String)> {
    let monday = monday().to_string();
    for number in ["2", "3", "4"] {
        let name = format!("Client {number}");
        let words = ["place", "name", &monday, number, "--kind", "client", &name];
        let mut command = worker.command_of(&words);
        command.args(["--passphrase-file", "pass.txt"]);
        ran(command).done();
    }
    let visits = worker.open(&format!("place list {monday} --json")).json();
    let at = |ms: &serde_json::Value| {
        let t = chrono::DateTime::from_timestamp_millis(ms.as_i64().unwrap()).unwrap();
        t.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
    };
    let visits = visits.as_array().unwrap();
    let of = visits.iter().filter(|v| v["kind"] == "client");
    of.map(|v| {
        let name = v["name"].as_str().unwrap().to_owned();
        (at(&v["start_ms"]), at(&v["end_ms"]), name)
    })
    .collect()
}

fn with_contract() -> Person {
    let worker = Person::with_days();
    worker.write("contract.toml", &contract());
    worker.open("contract contract.toml").done();
    worker
}

#[test]
fn a_roster_is_refused_by_line_or_kept() {
    let worker = with_contract();
    worker.write(
        "no-zone.csv",
        "start,end,client\n2026-03-02 09:00,2026-03-02 10:00,Anna\n",
    );
    let said = worker.open("roster no-zone.csv").refused_in_one_line(1);
    assert!(said.contains("no-zone.csv, line 2"), "{said}");
    assert!(said.contains("zone"), "{said}");
    worker
        .open("roster no-zone.csv --zone Europe/London")
        .done();
    worker.write(
        "overlap.csv",
        "start,end,client\n2026-03-02T09:00:00Z,2026-03-02T10:00:00Z,A\n2026-03-02T09:30:00Z,2026-03-02T11:00:00Z,B\n",
    );
    let said = worker.open("roster overlap.csv").refused_in_one_line(1);
    assert!(said.contains("line 3") && said.contains("line 2"), "{said}");
    worker.write("empty.csv", "start,end,client\n");
    worker.open("roster empty.csv").refused_in_one_line(1);
    let said = worker
        .open("roster no-zone.csv --zone Mars/Olympus")
        .refused_in_one_line(1);
    assert!(said.contains("Mars/Olympus"), "{said}");
}

/// A plan of just what happened is kept to.
#[test]
fn a_kept_roster_is_held_against_the_week() {
    let worker = with_contract();
    let visits = named(&worker);
    let mut rows = "start,end,client\n".to_owned();
    for (start, end, name) in &visits {
        rows.push_str(&format!("{start},{end},\"{name}\"\n"));
    }
    worker.write("roster.csv", &rows);
    assert!(visits.len() > 1, "{visits:?}");
    worker.open("roster roster.csv").done();
    let week = worker.open(&format!("week {} --json", monday())).json();
    let kinds: Vec<&str> = week["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| f["kind"].as_str().unwrap())
        .collect();
    assert!(kinds.contains(&"roster"), "{kinds:?}");
}

#[test]
fn what_is_owed_goes_to_a_page_a_table_and_a_letter() {
    let worker = with_contract();
    // Work apps at night are for the union alone; ways need names.
    let said = worker
        .open(&format!("letter {} --for employer --out l.txt", monday()))
        .refused_in_one_line(1);
    assert!(said.contains("union"), "{said}");
    named(&worker);
    let monday = monday();
    let said = worker
        .open(&format!("owed {monday} --html owed.html --csv owed.csv"))
        .done()
        .out;
    assert!(said.contains("not legal advice"), "{said}");
    assert_eq!(said.matches("not legal advice").count(), 1);
    assert!(worker.text("owed.html").contains("</html>"));
    let table = worker.text("owed.csv");
    assert!(table.starts_with("finding,from,to,sentence,line,amount"));
    for lang in ["en", "de", "fr", "es"] {
        for whom in ["employer", "union"] {
            let out = format!("{lang}-{whom}.txt");
            worker
                .open(&format!(
                    "letter {monday} --for {whom} --out {out} --lang {lang}"
                ))
                .done();
            let text = worker.text(&out);
            plain(&text);
            assert!(text.lines().count() > 15, "{text}");
        }
    }
}

#[test]
fn without_a_contract_there_is_no_letter() {
    let worker = Person::with_days();
    let said = worker
        .open(&format!("letter {} --for union --out l.txt", monday()))
        .refused_in_one_line(1);
    assert!(said.contains("contract"), "{said}");
}

#[test]
fn a_unions_pack_is_checked_and_used() {
    let worker = with_contract();
    let pack = |rate: &str| {
        format!(
            "[pack]\njurisdiction = \"GB\"\ncurrency = \"GBP\"\nbased_on = \"GB\"\n[[rule]]\nkey = \"minimum_wage\"\nunit = \"{rate}\"\nsource = \"Our agreement\"\nchecked = 2026-11-23\nfigures = [{{ from = 2020-01-01, value = \"30.00\" }}]\n"
        )
    };
    worker.write("bad.toml", &pack("GBP/fortnight"));
    let said = worker.open("pack bad.toml").refused_in_one_line(1);
    assert!(said.contains("bad.toml, line 7"), "{said}");
    worker.write("ours.toml", &pack("GBP/hour"));
    let said = worker.open("pack ours.toml").done().out;
    assert!(
        said.contains("minimum_wage") && said.contains("30.00"),
        "{said}"
    );
    // Without a place of work there is nothing to hold a wage against.
    named(&worker);
    let before = worker.open(&format!("owed {}", monday())).done().out;
    assert!(!before.contains("Our agreement"));
    worker.open("pack ours.toml --keep").done();
    let after = worker.open(&format!("owed {}", monday())).done().out;
    assert!(after.contains("Our agreement"), "{after}");
}

/// A night at a client's, typed: shown apart, and not part of working time.
#[test]
fn a_night_asleep_on_duty_is_marked_shown_apart_and_taken_back() {
    let worker = with_contract();
    let sunday = later(monday(), 6);
    let said = worker
        .open(&format!("mark sleep-in {sunday}T01:00 {sunday}T06:30"))
        .done()
        .out;
    assert!(said.contains("asleep on duty"), "{said}");
    let week = format!("week {}", monday());
    let shown = worker.open(&week).done().out;
    assert!(
        shown.contains("Asleep on duty") && shown.contains("5 h 30"),
        "{shown}"
    );
    worker.open("place undo").done();
    let shown = worker.open(&week).done().out;
    assert!(!shown.contains("Asleep on duty"), "{shown}");
}

#[test]
fn marks_are_refused_before_anything_is_kept() {
    let worker = Person::with_days();
    let said = worker
        .open("mark leave 2026-08-03 tomorrow")
        .refused_in_one_line(2);
    assert!(said.contains("tomorrow"), "{said}");
    worker
        .open("mark on-call 2026-08-03T22:00 2026-08-03T21:00")
        .refused_in_one_line(2);
    // A date alone is the whole of its day.
    worker.open("mark leave 2026-08-03 2026-08-03").done();
    worker.open("mark holiday 2026-08-03 2026-08-03").refused(2);
}

fn calendar(times: &str, more: &str) -> String {
    let event = |uid: u8, times: &str| {
        format!(
            "BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20260301T000000Z\r\n{times}SUMMARY:Client 2\r\nEND:VEVENT\r\n"
        )
    };
    let events = if more.is_empty() {
        event(1, times)
    } else {
        event(1, times) + &event(2, more)
    };
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//EN\r\nBEGIN:VTIMEZONE\r\nTZID:Office\r\nBEGIN:STANDARD\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n{events}END:VCALENDAR\r\n"
    )
}

#[test]
fn a_calendar_is_refused_by_line_with_its_remedy_or_kept() {
    let worker = with_contract();
    let zone = " --zone Europe/London";
    // Its own zone, floating times, a rule, two at a time.
    let office = calendar(
        "DTSTART;TZID=Office:20260302T090000\r\nDTEND;TZID=Office:20260302T100000\r\n",
        "",
    );
    let floating = calendar("DTSTART:20260302T090000\r\nDTEND:20260302T100000\r\n", "");
    let rule = calendar(
        "DTSTART:20260302T090000Z\r\nDTEND:20260302T100000Z\r\nRRULE:FREQ=WEEKLY\r\n",
        "",
    );
    let twice = calendar(
        "DTSTART:20260302T090000Z\r\nDTEND:20260302T100000Z\r\n",
        "DTSTART:20260302T093000Z\r\nDTEND:20260302T103000Z\r\n",
    );
    for (text, with_zone, remedy) in [
        (&office, false, "Europe/London"),
        (&floating, false, "zone"),
        (&rule, true, "by itself"),
        (&twice, true, "Correct the times"),
    ] {
        worker.write("plan.ics", text);
        let said = worker
            .open(&format!(
                "roster plan.ics{}",
                if with_zone { zone } else { "" }
            ))
            .refused_in_one_line(1);
        assert!(
            said.contains("plan.ics, line 1") && said.contains(remedy),
            "{said}"
        );
    }
    for text in [&office, &floating] {
        worker.write("plan.ics", text);
        let kept = worker.open(&format!("roster plan.ics{zone} --json")).json();
        assert_eq!(kept["visits"], 1);
    }
}

#[test]
fn a_pack_with_overlapping_days_is_refused_by_line() {
    let worker = with_contract();
    worker.write(
        "twice.toml",
        "[pack]\njurisdiction = \"GB\"\ncurrency = \"GBP\"\n[[rule]]\nkey = \"minimum_wage\"\nunit = \"GBP/hour\"\nsource = \"Ours\"\nchecked = 2026-11-23\nfigures = [\n{ from = 2026-01-01, value = \"12.00\" },\n{ from = 2026-06-01, value = \"13.00\" },\n]\n",
    );
    let said = worker.open("pack twice.toml").refused_in_one_line(1);
    assert!(
        said.contains("twice.toml, line 11") && said.contains("line 10"),
        "{said}"
    );
    assert!(said.contains("the day before"), "{said}");
}
