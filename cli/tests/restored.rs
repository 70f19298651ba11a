//! A desk that lost its keys: what its folder holds stays.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod common;

use std::fs;
use std::path::PathBuf;

use common::*;

/// The folder of a desk's only campaign.
fn campaign(organiser: &Person, desk: &str) -> PathBuf {
    let mut all = fs::read_dir(organiser.path(desk).join("campaigns")).unwrap();
    all.next().unwrap().unwrap().path()
}

fn codes(organiser: &Person, desk: &str) -> u64 {
    let sheet = "campaign sheet spring/invitation.stint --out again --json";
    let told = organiser.open(&format!("{sheet} --desk {desk}")).json();
    told["codes"].as_u64().unwrap()
}

#[test]
fn bringing_lost_keys_back_writes_over_nothing() {
    let organiser = organiser(3);
    let dir = campaign(&organiser, "desk");
    fs::remove_file(organiser.path("desk/keys.age")).unwrap();
    // New keys would never open what is there.
    for words in [
        "campaign new campaign.toml --out other --backup other.backup",
        "desk key --backup other.backup",
    ] {
        let said = organiser.open(words).refused_in_one_line(1);
        assert!(said.contains("campaign restore"), "{said}");
    }
    assert!(!organiser.path("desk/keys.age").exists());
    assert!(!organiser.path("other.backup").exists());

    fs::create_dir(organiser.path("copy")).unwrap();
    let files = ["campaign.age", "releases.age"];
    for name in files {
        fs::copy(dir.join(name), organiser.path("copy").join(name)).unwrap();
    }
    let before = files.map(|name| fs::read(dir.join(name)).unwrap());
    for brought in ["spring/invitation.stint", "copy/campaign.age"] {
        let restore = format!("campaign restore keys.backup --campaign {brought}");
        let ran = organiser.open(&restore).done();
        assert!(ran.err.is_empty(), "no codes are lost: {ran:?}");
        assert_eq!(files.map(|name| fs::read(dir.join(name)).unwrap()), before);
        assert_eq!(codes(&organiser, "desk"), 3);
        fs::remove_file(organiser.path("desk/keys.age")).unwrap();
    }

    // What can't be opened may be somebody's, too.
    for name in files {
        fs::write(dir.join(name), "damaged").unwrap();
        let restore = "campaign restore keys.backup --campaign copy/campaign.age";
        let said = organiser.open(restore).refused_in_one_line(1);
        assert!(said.contains(name), "{said}");
        assert_eq!(fs::read(dir.join(name)).unwrap(), b"damaged");
        assert!(!organiser.path("desk/keys.age").exists());
        fs::copy(organiser.path("copy").join(name), dir.join(name)).unwrap();
    }
}

#[test]
fn codes_that_are_brought_stay_whatever_else_is() {
    let organiser = organiser(3);
    let file = campaign(&organiser, "desk").join("campaign.age");
    let restore = |desk: &str, brought: &str| {
        let words = format!("campaign restore keys.backup --desk {desk} {brought}");
        organiser.open(&words).done()
    };
    let with = format!("--campaign {}", file.display());
    let without = "--campaign spring/invitation.stint";
    let ran = restore("second", without);
    assert!(ran.err.contains("member codes"), "{ran:?}");
    assert_eq!(codes(&organiser, "second"), 0);
    // It was cut short, and is done again with what was found since.
    fs::remove_file(organiser.path("second/keys.age")).unwrap();
    restore("second", &with);
    assert_eq!(codes(&organiser, "second"), 3);
    let ran = restore("third", &format!("{with} {without}"));
    assert!(ran.err.is_empty(), "{ran:?}");
    assert_eq!(codes(&organiser, "third"), 3);
}

#[test]
fn that_two_packages_of_one_day_differ_is_said() {
    let organiser = organiser(0);
    let worker = member(&organiser);
    hand(&worker, "p.stint", &organiser, "b.stint");
    fs::remove_file(worker.path("p.stint")).unwrap();
    // She said meanwhile what is paid: now more is known of the week.
    worker.write("contract.toml", &contract());
    worker.open("contract contract.toml").done();
    send(&worker, "invitation.stint");
    hand(&worker, "p.stint", &organiser, "a.stint");
    // The correction's name sorts first.
    let ran = organiser.open("open a.stint b.stint").done();
    assert!(ran.err.contains("b.stint counts"), "{ran:?}");
    let told = organiser.open("findings spring/invitation.stint --status");
    let told = told.done().out;
    assert!(
        told.contains("1 member sent packages that leave open"),
        "{told}"
    );
    let find = "findings spring/invitation.stint --json";
    let said = organiser.open(find).refused(1);
    assert!(said.contains("1 member sent packages"), "{said}");
}
