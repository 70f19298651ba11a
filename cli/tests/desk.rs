//! The organiser's desk by commands alone: co-recipients, withdrawals, what is
//! lost, damaged or in the way.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod common;

use std::fs;
use std::path::PathBuf;

use common::*;
use stint_share::open::Inbox;

fn take_back(worker: &Person, organiser: &Person) {
    worker
        .open("share withdraw invitation.stint --out back.stint")
        .done();
    hand(worker, "back.stint", organiser, "back.stint");
}

/// The folder of the desk's only campaign.
fn campaign(organiser: &Person) -> PathBuf {
    let mut all = fs::read_dir(organiser.path("desk/campaigns")).unwrap();
    all.next().unwrap().unwrap().path()
}

#[test]
fn a_co_recipient_has_a_desk_of_their_own() {
    let trustee = Person::new();
    let said = trustee.open("desk key").refused_in_one_line(2);
    assert!(said.contains("--backup"), "{said}");
    assert!(!trustee.path("desk").exists());
    let key = trustee
        .open("desk key --backup trustee.backup --json")
        .json();
    let again = trustee.open("desk key --json").json();
    assert_eq!(key, again);
    assert!(trustee.path("trustee.backup").exists());

    let organiser = Person::new();
    let recipients = format!(
        "\n[[recipients]]\nrole = \"trustee\"\nkey = \"{}\"\n",
        key["key"].as_str().unwrap()
    );
    organiser.write("campaign.toml", &(plan() + &recipients));
    organiser.write("notice.txt", "All about it.\n");
    organiser
        .open("campaign new campaign.toml --out spring --backup keys.backup --codes 2")
        .done();
    let worker = member(&organiser);

    hand(&worker, "p.stint", &trustee, "p.stint");
    trustee.open("open p.stint").refused(1);
    hand(
        &organiser,
        "spring/invitation.stint",
        &trustee,
        "invitation.stint",
    );
    trustee.open("campaign join invitation.stint").done();
    trustee
        .open("campaign join invitation.stint")
        .refused_in_one_line(1);
    organiser
        .open("campaign join spring/invitation.stint")
        .refused_in_one_line(1);
    // Taking it on again brings no list of findings back empty.
    let list = campaign(&trustee).join("releases.age");
    let sealed = fs::read(&list).unwrap();
    fs::remove_file(campaign(&trustee).join("campaign.age")).unwrap();
    trustee.open("campaign join invitation.stint").done();
    assert_eq!(fs::read(&list).unwrap(), sealed);
    // Brought back from its keys alone, it doesn't begin an empty list either.
    trustee
        .open("campaign restore trustee.backup --desk second")
        .done();
    let join = "campaign join invitation.stint --desk second";
    trustee.open(join).done();
    let find = "findings invitation.stint --desk second";
    let said = trustee.open(find).refused(1);
    assert!(said.contains("releases.age"), "{said}");
    trustee.open("open p.stint").done();
    let told = trustee.open("findings invitation.stint --status --json");
    assert_eq!(told.json()["status"]["members"], 1);

    // A stranger's desk doesn't take it on.
    let stranger = Person::new();
    stranger.open("desk key --backup k").done();
    hand(
        &organiser,
        "spring/invitation.stint",
        &stranger,
        "invitation.stint",
    );
    stranger
        .open("campaign join invitation.stint")
        .refused_in_one_line(1);

    take_back(&worker, &trustee);
    fs::remove_file(trustee.path("p.stint")).unwrap();
    trustee.open("open back.stint").done();
    hand(&trustee, "back.stint.deleted", &worker, "answer");
    let said = worker
        .open("share withdraw invitation.stint --statement answer")
        .refused_in_one_line(1);
    assert!(said.contains("can’t check who"), "{said}");
    let log = worker.open("share log").done().out;
    assert_eq!(log.lines().count(), 2, "nothing is noted: {log}");
}

#[test]
fn nothing_is_signed_while_a_file_of_hers_is_left() {
    let organiser = organiser(0);
    let worker = member(&organiser);
    hand(&worker, "p.stint", &organiser, "p.stint");
    organiser.open("open p.stint").done();
    take_back(&worker, &organiser);
    let told = organiser.open("open back.stint").done().out;
    assert!(told.contains("p.stint"), "{told}");
    assert!(!organiser.path("back.stint.deleted").exists());
    let told = organiser.open("open back.stint --json").json();
    assert_eq!(told[0]["delete"].as_array().unwrap().len(), 1, "{told}");

    fs::remove_file(organiser.path("p.stint")).unwrap();
    // Nor while the list of findings can't be read, which may tell of her.
    let list = campaign(&organiser).join("releases.age");
    let sealed = fs::read(&list).unwrap();
    fs::write(&list, "damaged").unwrap();
    let said = organiser.open("open back.stint").refused(1);
    assert!(said.contains("releases.age"), "{said}");
    assert!(!organiser.path("back.stint.deleted").exists());
    fs::write(&list, sealed).unwrap();
    // What lies there already isn't overwritten; the desk has the answer.
    organiser.write("back.stint.deleted", "somebody else's");
    let told = organiser.open("open back.stint --json").json();
    let kept = told[0]["statement"].as_str().unwrap();
    assert!(kept.contains("statements"), "{told}");
    assert!(
        fs::read_to_string(kept)
            .unwrap()
            .contains("\"packages_deleted\": 1")
    );
    assert_eq!(organiser.text("back.stint.deleted"), "somebody else's");
    // Two names that differ in the ending alone have two answers.
    hand(&organiser, "back.stint", &organiser, "back.age");
    organiser.open("open back.age").done();
    assert!(organiser.path("back.age.deleted").exists());
    let told = organiser.open("open back.age --json").json();
    assert!(
        told[0]["statement"]
            .as_str()
            .unwrap()
            .ends_with("back.age.deleted")
    );
    // A folder in its place stands for a stick that can't be written.
    hand(&organiser, "back.stint", &organiser, "stick.stint");
    fs::create_dir(organiser.path("stick.stint.deleted")).unwrap();
    let told = organiser.open("open stick.stint --json").json();
    assert_eq!(told[0]["statement"].as_str().unwrap(), kept);
}

#[test]
fn without_the_list_of_findings_nothing_is_released() {
    let organiser = organiser(0);
    let find = "findings spring/invitation.stint";
    let small = organiser.open(find).refused(1);
    assert!(small.contains("10"), "{small}");
    let list = campaign(&organiser).join("releases.age");
    let sealed = fs::read(&list).unwrap();
    assert!(sealed.starts_with(b"age-encryption.org/v1"));
    fs::remove_file(&list).unwrap();
    for words in ["", "--cases", "--noise strong"] {
        let said = organiser.open(&format!("{find} {words}")).refused(1);
        assert!(said.contains("releases.age"), "{said}");
    }
    organiser.open(&format!("{find} --status")).done();
    let said = organiser.open(&format!("{find} --no-earlier-findings"));
    assert!(said.refused(1).contains("10"));

    // A desk brought back without the list releases nothing; with it, it does.
    let file = campaign(&organiser).join("campaign.age");
    let restore = |desk: &str| {
        organiser
            .open(&format!(
                "campaign restore keys.backup --campaign {} --desk {desk}",
                file.display()
            ))
            .done();
        organiser.open(&format!("{find} --desk {desk}")).refused(1)
    };
    assert!(restore("second").contains("releases.age"));
    fs::write(&list, &sealed).unwrap();
    assert!(restore("third").contains("10"));
}

#[test]
fn taking_its_own_campaign_up_again_forgets_no_finding() {
    let organiser = organiser(0);
    organiser
        .open("campaign restore keys.backup --desk second")
        .done();
    let join = "campaign join spring/invitation.stint";
    organiser.open(&format!("{join} --desk second")).done();
    let find = "findings spring/invitation.stint --desk second";
    let said = organiser.open(find).refused(1);
    assert!(said.contains("releases.age"), "{said}");
    // The same where only its file is lost.
    let list = campaign(&organiser).join("releases.age");
    let sealed = fs::read(&list).unwrap();
    fs::remove_file(campaign(&organiser).join("campaign.age")).unwrap();
    organiser.open(join).done();
    assert_eq!(fs::read(&list).unwrap(), sealed);
}

#[test]
fn one_campaign_that_is_damaged_or_busy_does_not_stop_the_others() {
    let organiser = organiser(0);
    let spring = campaign(&organiser).join("inbox");
    let first = member(&organiser);
    hand(&first, "p.stint", &organiser, "p.stint");
    organiser
        .open("campaign new campaign.toml --out autumn --backup autumn.backup")
        .done();
    hand(
        &organiser,
        "autumn/invitation.stint",
        &first,
        "autumn.stint",
    );
    send(&first, "autumn.stint");
    hand(&first, "p.stint", &organiser, "q.stint");

    fs::create_dir_all(&spring).unwrap();
    fs::write(spring.join("book.age"), "damaged").unwrap();
    let ran = organiser.open("open p.stint q.stint");
    assert!(ran.out.contains("q.stint: counted"), "{ran:?}");
    let said = ran.refused(1);
    assert!(
        said.contains("p.stint: refused") && said.contains("book.age"),
        "{said}"
    );
    fs::remove_file(spring.join("book.age")).unwrap();

    let busy = Inbox::at(&spring).unwrap();
    let ran = organiser.open("open q.stint").done();
    assert!(
        ran.err.contains("passed over") && ran.err.contains("Another Stint"),
        "{ran:?}"
    );
    // It isn't called another's while its own can't be looked into.
    let said = organiser.open("open p.stint").refused(1);
    assert!(said.contains("none of the campaigns"), "{said}");
    drop(busy);
    organiser.open("open p.stint").done();

    // A folder in which nobody can make a file stands for a full disk.
    #[cfg(target_os = "linux")]
    {
        fs::remove_dir_all(&spring).unwrap();
        std::os::unix::fs::symlink("/proc", &spring).unwrap();
        let ran = organiser.open("open p.stint q.stint");
        assert!(ran.out.contains("q.stint"), "{ran:?}");
        assert_eq!(ran.err.matches("passed over").count(), 1, "{ran:?}");
        let said = ran.refused(1);
        assert!(
            said.contains("p.stint: refused") && !said.contains("q.stint"),
            "{said}"
        );
    }
}

#[test]
fn a_desk_that_could_not_be_brought_back_whole_is_not_brought_back_by_half() {
    let organiser = organiser(1);
    organiser
        .open("campaign new campaign.toml --out autumn --backup autumn.backup --codes 1")
        .done();
    let folders = fs::read_dir(organiser.path("desk/campaigns")).unwrap();
    let folders: Vec<PathBuf> = folders.map(|f| f.unwrap().path()).collect();
    let list = folders[0].join("releases.age");
    let sealed = fs::read(&list).unwrap();
    fs::write(&list, "damaged").unwrap();
    let [one, two] = [0, 1].map(|i| folders[i].join("campaign.age"));
    let restore = format!(
        "campaign restore keys.backup --desk second --campaign {} --campaign {}",
        one.display(),
        two.display()
    );
    let said = organiser.open(&restore).refused(1);
    assert!(said.contains("releases.age"), "{said}");
    assert!(!organiser.path("second").exists());
    fs::write(&list, &sealed).unwrap();
    // A run that was killed half-way left this.
    fs::create_dir_all(organiser.path("second/campaigns")).unwrap();
    organiser.open(&restore).done();
    for name in ["spring", "autumn"] {
        let sheet = format!("campaign sheet {name}/invitation.stint --out again --desk second");
        let told = organiser.open(&format!("{sheet} --json")).json();
        assert_eq!(told["codes"], 1, "{name}");
    }
}

#[cfg(unix)]
#[test]
fn a_file_whose_name_is_no_text_is_named_until_it_is_gone() {
    use std::os::unix::ffi::OsStrExt as _;
    let odd = std::ffi::OsStr::from_bytes(b"p\xff.stint");
    let organiser = organiser(0);
    let worker = member(&organiser);
    let path = organiser.path("pass.txt").with_file_name(odd);
    fs::copy(worker.path("p.stint"), &path).unwrap();
    let mut command = organiser.command("open --json --passphrase-file pass.txt");
    command.arg(odd);
    assert_eq!(ran(command).json()[0]["counted"], true);
    take_back(&worker, &organiser);
    let told = organiser.open("open back.stint --json").json();
    assert_eq!(told[0]["delete"].as_array().unwrap().len(), 1, "{told}");
    fs::remove_file(&path).unwrap();
    let told = organiser.open("open back.stint --json").json();
    assert!(told[0]["statement"].is_string(), "{told}");
}

#[test]
fn what_is_no_campaign_does_not_stop_the_desk() {
    let organiser = organiser(0);
    let worker = member(&organiser);
    hand(&worker, "p.stint", &organiser, "p.stint");
    organiser.write("desk/campaigns/.DS_Store", "a system's own");
    fs::create_dir(organiser.path("desk/campaigns/old")).unwrap();
    let quiet = organiser.open("open p.stint").done();
    assert!(quiet.err.is_empty(), "{quiet:?}");
    for digit in ["0", "f"] {
        let half = format!("desk/campaigns/{}", digit.repeat(32));
        fs::create_dir(organiser.path(&half)).unwrap();
    }
    organiser.write(
        &format!("desk/campaigns/{}/campaign.age", "f".repeat(32)),
        "",
    );
    let loud = organiser.open("open p.stint").done();
    assert_eq!(loud.err.matches("passed over").count(), 2, "{loud:?}");
}

#[test]
fn a_campaign_that_is_over_is_ended_and_says_nothing_of_others_files() {
    let organiser = organiser(0);
    let over = plan()
        .lines()
        .map(|line| match line.split(' ').next() {
            Some("start") => "start = 2024-01-01".to_owned(),
            Some("end") => "end = 2024-02-01".to_owned(),
            _ => line.to_owned(),
        })
        .collect::<Vec<_>>()
        .join("\n");
    organiser.write("old.toml", &over);
    let worker = member(&organiser);
    hand(&worker, "p.stint", &organiser, "p.stint");
    // Whichever command looks in, and whichever campaign it is for.
    for (name, command, code) in [
        ("one", "open p.stint", 0),
        ("two", "findings spring/invitation.stint --status", 0),
        ("three", "evidence p.stint", 1),
    ] {
        organiser
            .open(&format!(
                "campaign new old.toml --out {name} --backup {name}.backup"
            ))
            .done();
        let looked = organiser.open(command);
        assert_eq!(looked.code, Some(code), "{looked:?}");
        assert!(looked.err.contains("retention.deleted"), "{looked:?}");
    }
    let again = organiser.open("open p.stint").done();
    assert!(again.err.is_empty(), "once is enough: {again:?}");
    // What was released goes, too; of the campaign that runs it stays.
    let folders = fs::read_dir(organiser.path("desk/campaigns")).unwrap();
    let lists = folders.filter(|f| f.as_ref().unwrap().path().join("releases.age").exists());
    assert_eq!(lists.count(), 1);
    let said = organiser.open("findings one/invitation.stint").refused(1);
    assert!(said.contains("is over"), "{said}");
    let whole = fs::read(organiser.path("p.stint")).unwrap();
    fs::write(organiser.path("cut.stint"), &whole[..whole.len() - 1]).unwrap();
    let said = organiser.open("open cut.stint").refused(1);
    assert!(said.contains("cut short"), "{said}");
}
