//! A list of findings that version 1 wrote lets go of what was taken back.
#![allow(clippy::unwrap_used, missing_docs)]

use std::fs;
use std::path::Path;

use stint_model::UtcMs;
use stint_share::open::*;

fn read(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/v1");
    fs::read(folder.join(name)).unwrap()
}

#[test]
fn a_list_that_does_not_say_on_what_it_rests_is_told_by_the_withdrawal() {
    let passphrase = Passphrase::new("frozen keys protect nothing".to_owned());
    let keys = OrganiserKeys::unwrap(&read("keys.age"), &passphrase).unwrap();
    let campaign = DeskCampaign::from_sealed(&read("union-campaign.age"), &keys).unwrap();
    let mut ledger = Ledger::from_bytes(&read("releases.age"), &keys).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let inbox = Inbox::at(dir.path()).unwrap();
    let now = UtcMs::new(1_795_435_200_000).unwrap();
    let withdrawal = read("withdrawal.stint");
    inbox
        .receive(withdrawal.as_slice(), &keys, &campaign, now)
        .unwrap();
    assert!(ledger.forget(&inbox.taken_back()));
    assert!(!ledger.forget(&inbox.taken_back()), "once");
    // Nor is it found anew in the list that is written now.
    let sealed = ledger.to_bytes(&keys).unwrap();
    let mut again = Ledger::from_bytes(&sealed, &keys).unwrap();
    assert!(!again.forget(&inbox.taken_back()));
}
