//! What a campaign is made from: its plan, its notice, its sheet of codes.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod common;

use std::fs;

use common::*;

#[test]
fn the_sheet_can_be_written_again_with_the_same_codes() {
    let organiser = organiser(3);
    let sheet = organiser.text("spring/steward-sheet.html");
    organiser
        .open("campaign sheet spring/invitation.stint --out again")
        .done();
    assert_eq!(organiser.text("again/steward-sheet.html"), sheet);
    assert_eq!(
        fs::read(organiser.path("again/invitation.stint")).unwrap(),
        fs::read(organiser.path("spring/invitation.stint")).unwrap()
    );
}

#[test]
fn a_plan_says_what_article_thirteen_asks_differently() {
    let organiser = Person::new();
    organiser.write("notice.txt", "All about it.\n");
    let make = |extra: &str, name: &str| {
        organiser.write("campaign.toml", &(plan() + extra));
        organiser.open(&format!(
            "campaign new campaign.toml --out {name} --backup {name}.backup"
        ))
    };
    make("", "usual").done();
    make(
        "officer = \"at-contact\"\ntransfer = \"clauses\"\nbasis = \"consent\"\n",
        "other",
    )
    .done();
    let notice = |name: &str| {
        let shown = organiser.stint(&format!("campaign show {name}/invitation.stint"));
        shown.done().out
    };
    let says = [
        ("has no data protection officer", "through the same contact"),
        (
            "stay in the organisation’s country",
            "standard contract clauses",
        ),
        ("6(1)(a) and 9(2)(a)", "6(1)(a)"),
    ];
    let (usual, other) = (notice("usual"), notice("other"));
    for (was, is) in says {
        assert!(usual.contains(was) && !other.contains(was), "{usual}");
        assert!(other.contains(is), "{other}");
    }
    let said = make("officer = \"somebody\"\n", "third").refused_in_one_line(1);
    assert!(
        said.contains("officer") && said.contains("somebody"),
        "{said}"
    );
}
