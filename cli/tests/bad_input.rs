//! Bad input to each command: one clear sentence, an honest exit code, and
//! nothing that was stored changes.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod common;

use std::fs;

use common::*;

/// Runs each line of words, checks its exit code, and that the sentence holds
/// the given text. The folders named stay as they are.
#[track_caller]
fn each_refused(person: &Person, folders: &[&str], cases: &[(&str, i32, &str)]) {
    let state = || -> Vec<_> { folders.iter().map(|f| person.snapshot(f)).collect() };
    let before = state();
    let names = person.names();
    for (words, code, part) in cases {
        let said = person.stint(words).refused(*code);
        assert!(said.contains(part), "{words}: {said}");
        assert!(state() == before, "{words}: something stored changed");
        assert_eq!(person.names(), names, "{words}: it left a file");
    }
}

#[test]
fn without_a_vault_every_command_says_so() {
    let person = Person::new();
    person.write("one.csv", "user,t_utc_ms,lat,lon,accuracy_m\n");
    let organiser = organiser(0);
    hand(&organiser, "spring/invitation.stint", &person, "i.stint");
    let p = "--passphrase-file pass.txt";
    for words in [
        "record".to_owned(),
        format!("import one.csv {p}"),
        format!("week {p}"),
        format!("day {p}"),
        format!("place list {p}"),
        format!("place undo {p}"),
        format!("export out.csv {p}"),
        format!("erase day 2026-11-17 --yes {p}"),
        "erase all --yes".to_owned(),
        format!("share preview i.stint {p}"),
        format!("share log {p}"),
        format!("backup b.backup {p}"),
    ] {
        let said = person.stint(&words).refused_in_one_line(1);
        assert!(said.contains("Stint"), "{words}: {said}");
        assert!(!person.path("vault").exists(), "{words}");
    }
    for words in ["open i.stint", "findings i.stint"] {
        person.open(words).refused_in_one_line(1);
        assert!(!person.path("desk").exists(), "{words}");
    }
}

#[test]
fn a_vault_is_made_only_where_it_can_be() {
    let person = Person::with_vault();
    person.write("empty.txt", "\n");
    person.write("long.txt", &"x".repeat(2000));
    fs::write(person.path("latin.txt"), b"caf\xe9\n").unwrap();
    let p = "--passphrase-file pass.txt --recovery-out code2.txt";
    each_refused(
        &person,
        &["vault"],
        &[
            (&format!("init {p}"), 1, "already"),
            (
                &format!("init --vault v2 --zone Mars/Olympus {p}"),
                2,
                "Mars/Olympus",
            ),
            (&format!("init --vault pass.txt/deep {p}"), 1, "pass.txt"),
            (&format!("init --vault /proc/v2 {p}"), 1, "/proc/v2"),
            (
                "init --vault v2 --passphrase-file pass.txt --recovery-out code.txt",
                1,
                "exists",
            ),
            (
                "init --vault v2 --passphrase-file pass.txt --recovery-out no/code.txt",
                1,
                "no/code.txt",
            ),
            ("init --vault v2 --passphrase-file empty.txt", 2, "empty"),
            ("init --vault v2 --passphrase-file long.txt", 2, "1,024"),
            ("init --vault v2 --passphrase-file latin.txt", 1, "text"),
            ("init --vault v2 --passphrase-file no.txt", 1, "no.txt"),
            ("init --vault v2 --passphrase-file vault", 1, "folder"),
            ("init --vault v2 --passphrase-fd 77", 1, "77"),
            ("init --vault v2", 2, "--passphrase-file"),
        ],
    );
}

#[test]
fn a_wrong_secret_opens_nothing() {
    let person = Person::with_days();
    person.write("wrong.txt", "not it\n");
    let code = person.text("code.txt");
    let wrong: String = code
        .chars()
        .rev()
        .skip_while(|c| !c.is_ascii_alphanumeric())
        .collect();
    let wrong: String = wrong.chars().rev().collect();
    let last = wrong.chars().last().unwrap();
    let other = if last == '2' { '3' } else { '2' };
    person.write(
        "typo.txt",
        &format!("{}{other}\n", &wrong[..wrong.len() - 1]),
    );
    person.write("nonsense.txt", "hello\n");
    Person::with_vault_named(&person, "elsewhere");
    person.open("backup good.backup").done();
    each_refused(
        &person,
        &["vault"],
        &[
            ("day --passphrase-file wrong.txt", 1, "passphrase"),
            ("export o.csv --passphrase-file wrong.txt", 1, "passphrase"),
            (
                "backup b.backup --passphrase-file wrong.txt",
                1,
                "passphrase",
            ),
            ("day --recovery-file typo.txt", 1, "code"),
            ("day --recovery-file nonsense.txt", 1, "code"),
            ("day --recovery-file elsewhere-code.txt", 1, "code"),
            (
                "day --recovery-file code.txt --passphrase-file pass.txt",
                2,
                "cannot be used with",
            ),
            (
                "backup good.backup --verify --recovery-file typo.txt",
                1,
                "code",
            ),
            (
                "backup good.backup --verify --recovery-file elsewhere-code.txt",
                1,
                "code",
            ),
            (
                "restore good.backup --vault v3 --recovery-file elsewhere-code.txt --passphrase-file pass.txt",
                1,
                "code",
            ),
            (
                "restore good.backup --recovery-file code.txt --passphrase-file pass.txt",
                1,
                "already",
            ),
        ],
    );
}

#[test]
fn a_damaged_backup_restores_nothing() {
    let person = Person::with_days();
    person.open("backup good.backup").done();
    let good = fs::read(person.path("good.backup")).unwrap();
    let mut flipped = good.clone();
    let middle = good.len() / 2;
    flipped[middle] ^= 1;
    fs::write(person.path("flipped.backup"), flipped).unwrap();
    fs::write(person.path("short.backup"), &good[..good.len() - 40]).unwrap();
    person.write("none.backup", "");
    for name in [
        "flipped",
        "short",
        "none",
        "pass.txt/deep",
        "no-such",
        "vault",
    ] {
        let file = match name {
            "pass.txt/deep" | "vault" => name.to_owned(),
            _ => format!("{name}.backup"),
        };
        each_refused(
            &person,
            &["vault"],
            &[
                (
                    &format!("backup {file} --verify --recovery-file code.txt"),
                    1,
                    &file,
                ),
                (
                    &format!(
                        "restore {file} --vault v2 --recovery-file code.txt --passphrase-file pass.txt"
                    ),
                    1,
                    &file,
                ),
            ],
        );
    }
}

#[test]
fn bad_files_and_dates_leave_the_vault_alone() {
    let person = Person::with_days();
    person.write("empty.csv", "");
    person.write("letter.txt", "Dear Stint, how are you?\n");
    person.write("cut.csv", "user,t_utc_ms,lat,lon,accuracy_m\na,12");
    fs::write(person.path("bytes.bin"), [0_u8, 159, 146, 150, 255, 0, 1]).unwrap();
    person.write("bad.toml", &contract().replace("12.71", "a lot"));
    person.write("cut.toml", "jurisdiction = \"GB");
    person.write("mars.toml", &contract().replace("\"GB\"", "\"MARS\""));
    let p = "--passphrase-file pass.txt";
    let monday = monday();
    each_refused(
        &person,
        &["vault"],
        &[
            (&format!("import no.csv {p}"), 1, "no.csv"),
            (&format!("import vault {p}"), 1, "vault"),
            (&format!("import empty.csv {p}"), 1, "empty.csv"),
            (&format!("import letter.txt {p}"), 1, "letter.txt"),
            (&format!("import bytes.bin {p}"), 1, "bytes.bin"),
            (&format!("import pass.txt/deep {p}"), 1, "pass.txt/deep"),
            ("import", 2, "FILE"),
            (&format!("week 2026-13-45 {p}"), 2, "2026-13-45"),
            (&format!("day yesterday {p}"), 2, "yesterday"),
            (&format!("day {monday} --html vault {p}"), 1, "vault"),
            (
                &format!("day {monday} --html no/day.html {p}"),
                1,
                "no/day.html",
            ),
            (
                &format!("place name {monday} 999 --kind client X {p}"),
                1,
                "999",
            ),
            (
                &format!("place name {monday} 0 --kind client X {p}"),
                1,
                "0",
            ),
            (
                &format!("place name {monday} 1 --kind castle X {p}"),
                2,
                "castle",
            ),
            (&format!("place undo {p}"), 1, "nothing"),
            (&format!("contract {p}"), 2, "--payslip"),
            (&format!("contract no.toml {p}"), 1, "no.toml"),
            (&format!("contract vault {p}"), 1, "folder"),
            (&format!("contract bad.toml {p}"), 1, "bad.toml, line 2"),
            (&format!("contract cut.toml {p}"), 1, "cut.toml, line 1"),
            (&format!("contract mars.toml {p}"), 1, "MARS"),
            (&format!("contract --payslip letter.txt {p}"), 1, ""),
            (
                &format!("export out.csv --from 1999-01-01 --to 1999-01-02 {p}"),
                1,
                "Nothing",
            ),
            (
                &format!("export out.csv --from 2026-11-20 --to 2026-11-10 {p}"),
                2,
                "--from",
            ),
            (&format!("export vault {p}"), 1, "folder"),
            (&format!("export /dev/full {p}"), 1, "/dev/full"),
            (&format!("export no/out.csv {p}"), 1, "no/out.csv"),
            (&format!("export out.csv --format pdf {p}"), 2, "pdf"),
            (&format!("backup vault {p}"), 1, "folder"),
            (&format!("backup pass.txt/b {p}"), 1, "pass.txt/b"),
            (&format!("erase day 17-11-2026 --yes {p}"), 2, "17-11-2026"),
        ],
    );
    // Rows of a file that can't be used are told by line, and the file adds
    // nothing.
    let before = person.exported();
    let ran = person.stint(&format!("import cut.csv {p}"));
    assert!(ran.err.contains("cut.csv"), "{ran:#?}");
    assert_eq!(person.exported(), before);
}

#[test]
fn bad_invitations_and_packages_are_refused() {
    let person = Person::with_days();
    let organiser = organiser(0);
    let good = fs::read(organiser.path("spring/invitation.stint")).unwrap();
    let damaged = |name: &str, change: &dyn Fn(&mut Vec<u8>)| {
        let mut bytes = good.clone();
        change(&mut bytes);
        fs::write(person.path(name), bytes).unwrap();
    };
    damaged("good.stint", &|_| {});
    damaged("flipped.stint", &|b| b[60] ^= 1);
    damaged("short.stint", &|b| b.truncate(100));
    damaged("empty.stint", &|b| b.clear());
    let p = "--passphrase-file pass.txt";
    for name in [
        "flipped.stint",
        "short.stint",
        "empty.stint",
        "no.stint",
        "vault",
        "pass.txt",
    ] {
        each_refused(
            &person,
            &["vault"],
            &[
                (&format!("campaign show {name}"), 1, name),
                (&format!("share preview {name} {p}"), 1, name),
                (
                    &format!("share send {name} --confirm x --out p.stint {p}"),
                    1,
                    name,
                ),
                (&format!("share withdraw {name} --out w.stint {p}"), 1, name),
                (&format!("erase campaign {name} --yes {p}"), 1, name),
            ],
        );
    }
    let week = monday();
    let about = format!("good.stint --week {week}");
    // Joining keeps the campaign's key; after that nothing changes.
    person.open(&format!("share preview {about}")).done();
    person.open("day").done();
    each_refused(
        &person,
        &["vault"],
        &[
            (&format!("share preview {about} --level 2 {p}"), 1, ""),
            (&format!("share preview {about} --level 9 {p}"), 2, "9"),
            (
                &format!("share preview {about} --words one-two-three {p}"),
                1,
                "words",
            ),
            (
                &format!("share preview good.stint --week 2001-01-01 {p}"),
                1,
                "",
            ),
            (
                &format!("share preview {about} --code-file no.txt {p}"),
                1,
                "no.txt",
            ),
            (
                &format!("share preview {about} --code-file pass.txt {p}"),
                1,
                "pass.txt",
            ),
            (
                &format!("share send {about} --out p.stint {p}"),
                2,
                "--confirm",
            ),
            (
                &format!("share send {about} --confirm wrong --out p.stint {p}"),
                1,
                "share preview",
            ),
            (&format!("share send {about} --confirm x {p}"), 2, "--out"),
            (&format!("share withdraw good.stint {p}"), 2, "--out"),
            (
                &format!("share withdraw good.stint --out w.stint {p}"),
                1,
                "shared",
            ),
            (
                &format!("share withdraw good.stint --statement pass.txt {p}"),
                1,
                "",
            ),
        ],
    );
    // A yes whose package can't be written, and a withdrawal that can't: the
    // log says nothing of either.
    let told = person.open(&format!("share preview {about} --json")).json();
    let word = told["confirm"].as_str().unwrap();
    each_refused(
        &person,
        &["vault"],
        &[(
            &format!("share send {about} --confirm {word} --out no/p.stint {p}"),
            1,
            "no/p.stint",
        )],
    );
    person
        .open(&format!(
            "share send {about} --confirm {word} --out p.stint"
        ))
        .done();
    person.open("day").done();
    each_refused(
        &person,
        &["vault"],
        &[(
            &format!("share withdraw good.stint --out no/w.stint {p}"),
            1,
            "no/w.stint",
        )],
    );

    hand(&person, "p.stint", &organiser, "p.stint");
    let sealed = fs::read(person.path("p.stint")).unwrap();
    let mut flipped = sealed.clone();
    let last = flipped.len() - 1;
    flipped[last] ^= 1;
    fs::write(organiser.path("flipped.stint"), flipped).unwrap();
    fs::write(organiser.path("short.stint"), &sealed[..sealed.len() / 2]).unwrap();
    organiser.write("empty.stint", "");
    organiser.write("wrong.txt", "not it\n");
    each_refused(
        &organiser,
        &["desk"],
        &[
            (&format!("open flipped.stint {p}"), 1, "flipped.stint"),
            (&format!("open short.stint {p}"), 1, "short.stint"),
            (&format!("open empty.stint {p}"), 1, "empty.stint"),
            (&format!("open no.stint {p}"), 1, "no.stint"),
            (&format!("open desk {p}"), 1, "desk"),
            ("open p.stint --passphrase-file wrong.txt", 1, "passphrase"),
            (
                "findings spring/invitation.stint --passphrase-file wrong.txt",
                1,
                "passphrase",
            ),
        ],
    );
    // One bad package among good ones doesn't stop the others.
    let ran = organiser.open("open flipped.stint p.stint");
    assert_eq!(ran.code, Some(1));
    assert!(ran.out.contains("p.stint: counted"), "{ran:#?}");
    // Another organiser's desk has no such campaign.
    let other = common::organiser(0);
    hand(&person, "p.stint", &other, "p.stint");
    hand(
        &organiser,
        "spring/invitation.stint",
        &other,
        "theirs.stint",
    );
    other.open("open p.stint").refused(1);
    let said = other.open("findings theirs.stint").refused_in_one_line(1);
    assert!(said.contains("campaign"), "{said}");
}

#[test]
fn a_bad_plan_makes_no_desk() {
    let person = Person::new();
    person.write("notice.txt", "What happens with your figures.\n");
    person.write("good.toml", &plan());
    person.write("keys.there", "something else");
    let variant = |name: &str, from: &str, to: &str| {
        let text = plan();
        assert!(text.contains(from), "{from}");
        person.write(name, &text.replace(from, to));
    };
    variant("word.toml", "\"bargaining\"", "\"gossip\"");
    variant("field.toml", "\"distance\"", "\"height\"");
    variant("key.toml", "contact =", "kontact =");
    variant("cut.toml", "\"GB\"", "\"GB");
    variant("notice.toml", "notice.txt", "no-notice.txt");
    variant("back.toml", "start = 20", "start = 29");
    let rest = "--out spring --backup keys.backup --passphrase-file pass.txt";
    each_refused(
        &person,
        &["desk", "spring"],
        &[
            (&format!("campaign new no.toml {rest}"), 1, "no.toml"),
            (&format!("campaign new . {rest}"), 1, "folder"),
            (&format!("campaign new word.toml {rest}"), 1, "gossip"),
            (&format!("campaign new field.toml {rest}"), 1, "height"),
            (
                &format!("campaign new key.toml {rest}"),
                1,
                "key.toml, line 2",
            ),
            (
                &format!("campaign new cut.toml {rest}"),
                1,
                "cut.toml, line",
            ),
            (
                &format!("campaign new notice.toml {rest}"),
                1,
                "no-notice.txt",
            ),
            (&format!("campaign new back.toml {rest}"), 1, ""),
            (
                "campaign new good.toml --out pass.txt --backup k --passphrase-file pass.txt",
                1,
                "pass.txt",
            ),
            ("campaign new good.toml --out spring", 2, "--backup"),
            (
                &format!("campaign new good.toml {rest} --codes many"),
                2,
                "many",
            ),
        ],
    );
    person
        .open("campaign new good.toml --out spring --backup keys.there")
        .refused_in_one_line(1);
    assert!(
        !person.path("desk").exists(),
        "a desk without a backup of its keys"
    );
    assert_eq!(person.text("keys.there"), "something else");
}

#[test]
fn bad_logs_are_told_by_line() {
    let person = Person::new();
    person.write(
        "log.csv",
        "user,t_utc_ms,lat,lon,accuracy_m\na,1700000000000,52.1,4.2,8\n",
    );
    person.write("empty.csv", "");
    person.write("head.csv", "user,t_utc_ms,lat,lon,accuracy_m\n");
    person.write("wrong.csv", "name,age\nAnna,40\n");
    person.write(
        "rows.csv",
        "user,t_utc_ms,lat,lon,accuracy_m\na,1700000000000,95.1234567,4.2,8\na,x,1,1,1\n",
    );
    person.write("places.csv", "not,places\n");
    each_refused(
        &person,
        &[],
        &[
            ("convert log.csv out.pdf", 2, "out.pdf"),
            ("convert log.csv out", 2, "out"),
            (
                "convert log.csv out.csv --zone Mars/Olympus",
                2,
                "Mars/Olympus",
            ),
            ("convert log.csv no/out.csv", 1, "no/out.csv"),
            ("convert no.csv out.csv", 1, "no.csv"),
            ("convert . out.csv", 1, ""),
            ("convert empty.csv out.csv", 1, "empty.csv"),
            ("convert head.csv out.csv", 1, "head.csv"),
            ("convert rows.csv out.csv", 1, "rows.csv, line 2"),
            ("convert log.csv", 2, "OUT"),
            ("analyse no.csv", 1, "no.csv"),
            ("analyse .", 1, ""),
            ("analyse empty.csv --visits v.csv", 1, "empty.csv"),
            ("analyse head.csv --visits v.csv", 1, "head.csv"),
            ("analyse wrong.csv --visits v.csv", 1, "wrong.csv"),
            ("analyse rows.csv --visits v.csv", 1, "rows.csv, line 3"),
            ("analyse log.csv --visits no/v.csv", 1, "no/v.csv"),
            (
                "analyse log.csv --visits v.csv --trips no/t.csv",
                1,
                "no/t.csv",
            ),
            ("analyse log.csv --weeks w.csv", 2, "--places"),
            (
                "analyse log.csv --weeks w.csv --places places.csv",
                1,
                "places.csv",
            ),
            ("analyse log.csv --weeks w.csv --places no.csv", 1, "no.csv"),
            ("dance", 2, "dance"),
            ("--lang tlh day", 2, "tlh"),
        ],
    );
}

#[cfg(unix)]
#[test]
fn a_secret_comes_from_a_descriptor_too() {
    let person = Person::with_days();
    let through = |text: &str| {
        person.write("secret.txt", text);
        let stint = env!("CARGO_BIN_EXE_stint");
        let mut shell = person.command("");
        let program = "exec \"$0\" day --passphrase-fd 5 5<secret.txt";
        let envs: Vec<_> = shell
            .get_envs()
            .filter_map(|(k, v)| Some((k.to_owned(), v?.to_owned())))
            .collect();
        shell = std::process::Command::new("/bin/sh");
        shell
            .args(["-c", program, stint])
            .current_dir(person.path(""))
            .env_clear()
            .envs(envs)
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped());
        ran(shell)
    };
    through(&format!("{PASSPHRASE}\n")).done();
    through("wrong\n").refused_in_one_line(1);
    through("").refused_in_one_line(2);
}
