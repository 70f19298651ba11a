//! What version 1 wrote, kept as files: every later version opens it. The keys
//! are in it, with their passphrase here, as they protect nothing.
//! `FREEZE=1 cargo test -p stint-share --features open --test frozen -- --ignored`
//! writes a folder that isn't there yet; it never writes over one.
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::*;
use stint_model::*;
use stint_share::open::*;
use stint_share::*;
use zeroize::Zeroizing;

const PASSPHRASE: &str = "frozen keys protect nothing";
const SEED: [u8; 32] = [21; 32];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/v1")
}

fn read(name: &str) -> Vec<u8> {
    fs::read(folder().join(name)).unwrap()
}

fn passphrase() -> Passphrase {
    Passphrase::new(PASSPHRASE.to_owned())
}

fn keys() -> OrganiserKeys {
    OrganiserKeys::unwrap(&read("keys.age"), &passphrase()).unwrap()
}

fn campaign(name: &str) -> DeskCampaign {
    DeskCampaign::from_sealed(&read(&format!("{name}-campaign.age")), &keys()).unwrap()
}

fn package(campaign_name: &str, file: &str) -> Package {
    match open(read(file).as_slice(), &keys(), &campaign(campaign_name)).unwrap() {
        Opened::Package(package) => *package,
        Opened::Withdrawal(_) => panic!("{file} is a withdrawal"),
    }
}

#[test]
fn keys_and_campaigns() {
    let union = campaign("union");
    assert_eq!(union.codes().len(), 2);
    assert_eq!(
        union.invitation().terms().organisation,
        "Homecare Union, Branch 4"
    );
    assert_eq!(campaign("lawyer").invitation().terms().level, Level::Traces);
}

#[test]
fn the_invitation_as_a_file_and_as_a_code() {
    let file = Invitation::parse(&read("union-invitation.stint")).unwrap();
    let text = String::from_utf8(read("union-invitation.txt")).unwrap();
    let code = Invitation::from_qr_text(text.trim_end()).unwrap();
    assert_eq!(file.bytes(), code.bytes());
    assert_eq!(file.campaign(), campaign("union").invitation().campaign());
}

#[test]
fn a_package_of_each_level() {
    let levels = [
        ("union", "weeks.stint", Level::Weeks),
        ("union", "days.stint", Level::Days),
        ("union", "visits.stint", Level::Visits),
        ("lawyer", "areas.stint", Level::Areas),
        ("lawyer", "traces.stint", Level::Traces),
    ];
    for (whose, file, level) in levels {
        let package = package(whose, file);
        assert_eq!(package.level, level, "{file}");
        let figure = package.weeks["2026-W47"].figure.unwrap();
        assert_eq!(
            (figure.low, figure.best, figure.high),
            (180.0, 190.0, 210.0)
        );
    }
    assert!(package("union", "weeks.stint").case_view);
}

/// From version 2 of packages on a week is told in classes.
#[test]
fn a_week_in_classes() {
    let told = [
        (190, (180.0, 195.0, 210.0), None),
        (45, (1.0, 60.0, 120.0), Some(End::UpTo)),
        (700, (600.0, 600.0, 600.0), Some(End::OrMore)),
    ];
    for (minutes, range, end) in told {
        let file = format!("../v2/{minutes}-minutes.stint");
        let week = package("union", &file).weeks["2026-W47"];
        let figure = week.figure.unwrap();
        assert_eq!((figure.low, figure.best, figure.high), range, "{file}");
        assert_eq!(week.end, end, "{file}");
    }
}

#[test]
#[ignore = "writes the files"]
fn freeze_weeks_in_classes() {
    if std::env::var_os("FREEZE").is_none() {
        return;
    }
    let folder = folder().with_file_name("v2");
    fs::create_dir(&folder).unwrap();
    let mut member = joined(&campaign("union"));
    for minutes in [190, 45, 700] {
        let sent = member.share(&week("2026-11-16", minutes), Extras::default());
        fs::write(
            folder.join(format!("{minutes}-minutes.stint")),
            sent.bytes(),
        )
        .unwrap();
    }
}

#[test]
fn the_receipt_still_takes_back() {
    let receipt = Receipt::parse(&read("receipt.json")).unwrap();
    assert_eq!(receipt.to_bytes().unwrap(), read("receipt.json"));
    let withdrawal = receipt.withdrawal(&PlainTexts).unwrap();
    for sealed in [withdrawal.bytes(), &read("withdrawal.stint")] {
        match open(sealed, &keys(), &campaign("union")).unwrap() {
            Opened::Withdrawal(notice) => assert_eq!(notice.consent, receipt.id().unwrap()),
            Opened::Package(_) => panic!("a package"),
        }
    }
}

#[test]
fn the_log_and_the_organisers_answer() {
    let entries = String::from_utf8(read("consent-log.json")).unwrap();
    let entries: Vec<Vec<u8>> = serde_json::from_str::<Vec<String>>(&entries)
        .unwrap()
        .into_iter()
        .map(String::into_bytes)
        .collect();
    let mut log = MemoryLog(entries);
    assert_eq!(consent_log(&log).unwrap().len(), 4);
    let receipt = Receipt::parse(&read("receipt.json")).unwrap();
    let id = campaign("union").invitation().campaign();
    let key = WorkerKey::from_seed(id, &Zeroizing::new(SEED));
    let statement = read("statement.deleted");
    let said = accept_deletion(&statement, &receipt, &key, &mut log, now()).unwrap();
    assert_eq!(said.packages_deleted(), 1);
}

#[test]
fn the_ledger_of_releases() {
    let ledger = Ledger::from_bytes(&read("releases.age"), &keys()).unwrap();
    assert_eq!(ledger.releases(), 1);
}

#[test]
fn the_evidence() {
    let read = evidence_of("evidence.stint");
    assert_eq!((read.records, read.shown), (3, 2));
    assert_eq!(read.tar(), fs::read(folder().join("evidence.tar")).unwrap());
    assert_eq!(read.earlier[0].same, ["2026-11-16"]);
}

fn evidence_of(file: &str) -> Evidence {
    open_evidence(read(file).as_slice(), &keys(), &campaign("lawyer")).unwrap()
}

#[test]
#[ignore = "writes the files"]
fn freeze() {
    if std::env::var_os("FREEZE").is_none() {
        return;
    }
    fs::create_dir(folder()).unwrap();
    let write = |name: &str, bytes: &[u8]| fs::write(folder().join(name), bytes).unwrap();
    let keys = OrganiserKeys::generate().unwrap();
    write(
        "keys.age",
        &keys.wrap(&passphrase(), WorkFactor::LogN(10)).unwrap(),
    );
    let recipients = |role| vec![keys.as_recipient(role).unwrap()];
    let union_terms = terms(recipients(RecipientRole::Organisation));
    let lawyer_terms = Terms {
        level: Level::Traces,
        purpose: Purpose::Enforcement,
        organisation: "Mill Road Law Centre".to_owned(),
        ..terms(recipients(RecipientRole::Lawyer))
    };
    let union = frozen_campaign("union", &keys, union_terms, 2);
    let lawyer = frozen_campaign("lawyer", &keys, lawyer_terms, 0);
    let mut member = joined(&union);
    let extras = Extras {
        member_code: Some(union.codes()[0].clone()),
        anchor: Some(anchor()),
        case_view: true,
        today: None,
    };
    let first = member.share(&week("2026-11-16", 190), extras);
    write("weeks.stint", first.bytes());
    write("receipt.json", &first.receipt().to_bytes().unwrap());
    let [days, visits, areas, traces] = tables();
    let sent = member.share(&days, Extras::default());
    write("days.stint", sent.bytes());
    let sent = member.share(&visits, Extras::default());
    write("visits.stint", sent.bytes());
    let mut client = joined(&lawyer);
    let sent = client.share(&areas, Extras::default());
    write("areas.stint", sent.bytes());
    let sent = client.share(&traces, Extras::default());
    write("traces.stint", sent.bytes());

    let inbox = tempfile::tempdir().unwrap();
    let inbox = Inbox::at(inbox.path()).unwrap();
    let receive = |bytes: &[u8]| inbox.receive(bytes, &keys, &union, now()).unwrap();
    receive(first.bytes());
    for seed in 30..40 {
        let mut other = joined(&union);
        other.key = WorkerKey::from_seed(other.campaign.id(), &Zeroizing::new([seed; 32]));
        let sent = other.share(&week("2026-11-16", 200), Extras::default());
        receive(sent.bytes());
    }
    let mut ledger = Ledger::new(union.invitation().campaign());
    let counted = inbox.count(&keys, &union).unwrap();
    group_finding(&counted, &union, Whom::Everyone, &mut ledger).unwrap();
    write("releases.age", &ledger.to_bytes(&keys).unwrap());

    let consent = first.receipt().id().unwrap();
    let back = withdraw(&consent, &member.key, &mut member.log, &PlainTexts, now());
    let back = back.unwrap();
    write("withdrawal.stint", back.bytes());
    let Received::Withdrawal(Obeyed {
        answer: open::Answer::Statement(statement),
        ..
    }) = receive(back.bytes())
    else {
        panic!("no statement")
    };
    write("statement.deleted", &statement);
    let entries: Vec<&str> = member
        .log
        .0
        .iter()
        .map(|e| std::str::from_utf8(e).unwrap())
        .collect();
    write("consent-log.json", &serde_json::to_vec(&entries).unwrap());

    let log = EvidenceLog {
        days: vec![(monday(), records())],
        amendments: Vec::new(),
        work: vec![monday().interval()],
        working_days: vec![monday().interval()],
        naming: Naming::Initials,
        earlier: vec![first.receipt().clone()],
    };
    let p = evidence(
        &client.campaign,
        &log,
        &log_key(),
        &client.key,
        &PlainTexts,
        now(),
    );
    let p = p.unwrap();
    let digest = p.digest();
    let sent = p.confirm(&digest, &client.key, &mut client.log, now());
    write("evidence.stint", sent.unwrap().bytes());
    write("evidence.tar", evidence_of("evidence.stint").tar());
}

fn joined(campaign: &DeskCampaign) -> Worker {
    let mut pins = MemoryPins::default();
    let invitation = Invitation::parse(campaign.invitation().bytes()).unwrap();
    let campaign = invitation.join(&mut pins, Trust::AsShown, now()).unwrap();
    Worker {
        key: WorkerKey::from_seed(campaign.id(), &Zeroizing::new(SEED)),
        campaign,
        log: MemoryLog::default(),
    }
}

fn frozen_campaign(name: &str, keys: &OrganiserKeys, terms: Terms, codes: usize) -> DeskCampaign {
    let write = |name: String, bytes: &[u8]| fs::write(folder().join(name), bytes).unwrap();
    let campaign = DeskCampaign::create(keys, terms, codes).unwrap();
    let invitation = campaign.invitation();
    write(
        format!("{name}-campaign.age"),
        &campaign.to_sealed(keys).unwrap(),
    );
    write(format!("{name}-invitation.stint"), invitation.bytes());
    let qr = invitation.qr_text();
    write(format!("{name}-invitation.txt"), qr.as_bytes());
    campaign
}

fn monday() -> UtcDay {
    UtcDay(now().utc_day().0 - 7)
}

fn log_key() -> LogKey {
    LogKey::from_seed(&Zeroizing::new([22; 32]))
}

fn anchor() -> Anchor {
    Anchor {
        generation: 5,
        days: vec![DayDigest::of(monday(), &records(), &log_key()).unwrap()],
    }
}

fn position() -> Coordinate {
    Coordinate::from_degrees(51.5, -0.125).unwrap()
}

fn records() -> Vec<StoredRecord> {
    let payloads = [
        Payload::Shift(Mark::Start),
        Payload::Fix(Fix {
            position: position(),
            accuracy: None,
            altitude: None,
            speed: None,
            bearing: None,
        }),
        Payload::Note(LongText::new("kept at home").unwrap()),
    ];
    let record = |(counter, payload)| StoredRecord {
        id: RecordId {
            install: 1,
            segment: 2,
            counter,
        },
        record: Record {
            moment: Moment::at(monday().start().plus(Millis::from_mins(480))),
            source: Source::Gps,
            known: Known::Measured,
            payload,
        },
    };
    (0..).zip(payloads).map(record).collect()
}

/// Levels 2 to 5.
fn tables() -> [Table; 4] {
    let Table::Weeks(weeks) = week("2026-11-16", 190) else {
        panic!()
    };
    let visit = VisitFact {
        date: date("2026-11-16"),
        place: PlaceFact {
            id: PlaceId(3),
            kind: PlaceKind::Client,
        },
        dwell: minutes(47, 44, 50),
        planned: None,
    };
    let at = monday().start().plus(Millis::from_mins(480));
    let days = Table::Days(vec![DayTotals {
        date: date("2026-11-16"),
        totals: weeks[0].totals,
    }]);
    let visits = Table::Visits {
        weeks: weeks.clone(),
        visits: vec![visit],
        legs: Vec::new(),
    };
    let areas = Table::Areas {
        weeks: weeks.clone(),
        visits: vec![AreaVisit {
            visit,
            at: Some(position()),
        }],
        legs: Vec::new(),
        homes: Vec::new(),
    };
    let traces = Table::Traces(Trace {
        weeks,
        visits: vec![TraceVisit {
            visit,
            from: at,
            to: at.plus(Millis::from_mins(47)),
            name: Some(ShortText::new("Anna Ruiz").unwrap()),
        }],
        legs: Vec::new(),
        fixes: vec![TraceFix {
            date: visit.date,
            at,
            position: position(),
            accuracy_m: Some(9),
        }],
        notes: Vec::new(),
        naming: Naming::Initials,
    });
    [days, visits, areas, traces]
}
