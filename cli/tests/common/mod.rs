//! A person at a terminal: the built program, a folder of her own, English.

#![allow(
    dead_code,
    unreachable_pub,
    reason = "each test file uses a part of it"
)]

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, Datelike, Days, NaiveDate};
use serde_json::Value;
use stint_app::model::Record;
use stint_cli::demo::world::Week;
use tempfile::TempDir;

/// What a run of the program left.
#[derive(Debug)]
pub struct Ran {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Ran {
    /// It worked.
    #[track_caller]
    pub fn done(self) -> Self {
        assert_eq!(self.code, Some(0), "{self:#?}");
        self
    }

    /// It failed with that exit code and one clear sentence, which is returned.
    #[track_caller]
    pub fn refused(self, code: i32) -> String {
        assert_eq!(self.code, Some(code), "{self:#?}");
        let said = self.err.trim_end().to_owned();
        assert!(!said.is_empty(), "it failed without a word: {self:#?}");
        plain(&self.err);
        said
    }

    /// As [`Ran::refused`], and the sentence is a single line.
    #[track_caller]
    pub fn refused_in_one_line(self, code: i32) -> String {
        let said = self.refused(code);
        assert_eq!(said.lines().count(), 1, "more than a sentence: {said}");
        said
    }

    /// What it told programs.
    #[track_caller]
    pub fn json(self) -> Value {
        let ran = self.done();
        assert_eq!(ran.out.trim_end().lines().count(), 1, "{ran:#?}");
        serde_json::from_str(&ran.out).unwrap()
    }
}

/// Nothing that only a programmer understands, and no position.
#[track_caller]
pub fn plain(text: &str) {
    for mark in [
        "panicked",
        "RUST_BACKTRACE",
        "Err(",
        "Some(",
        "None",
        "::",
        "os error",
        "Error {",
        "kind:",
        "src/",
        "\u{2068}",
        "{ $",
    ] {
        assert!(!text.contains(mark), "{mark:?} in {text}");
    }
    for word in text.split(|c: char| !(c.is_ascii_digit() || c == '.')) {
        let decimals = word.split_once('.').map_or(0, |(_, d)| d.len());
        assert!(decimals < 4, "a coordinate in {text}");
    }
}

/// A person with a folder in which all her commands run.
pub struct Person {
    dir: TempDir,
}

pub const PASSPHRASE: &str = "correct horse battery staple";

impl Person {
    pub fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let person = Self { dir };
        person.write("pass.txt", &format!("{PASSPHRASE}\n"));
        person
    }

    /// A person with an empty vault. Her recovery code is in `code.txt`.
    pub fn with_vault() -> Self {
        let person = Self::new();
        person
            .stint("init --passphrase-file pass.txt --recovery-out code.txt --zone Europe/London")
            .done();
        person
    }

    /// One more vault in her folder, with its code beside it.
    pub fn with_vault_named(person: &Self, name: &str) {
        let words = format!(
            "init --vault {name} --passphrase-file pass.txt --recovery-out {name}-code.txt"
        );
        person.stint(&words).done();
    }

    /// A person with a vault and two days in it, taken in.
    pub fn with_days() -> Self {
        let person = Self::with_vault();
        person.record(&days(1, 2).records);
        // The second opening tidies what the first took in; after that only
        // changes change anything.
        person.open("day").done();
        person.open("day").done();
        person
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, text).unwrap();
        path
    }

    #[track_caller]
    pub fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// The program with these words, not started yet.
    pub fn command(&self, words: &str) -> Command {
        let words: Vec<&str> = words.split_whitespace().collect();
        self.command_of(&words)
    }

    pub fn command_of(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_stint"));
        command
            .args(words)
            .current_dir(self.dir.path())
            .env_clear()
            .env("HOME", self.dir.path())
            .env("TMPDIR", std::env::temp_dir())
            .env("TZ", "UTC")
            .env("STINT_LANG", "en")
            .env("STINT_VAULT", self.path("vault"))
            .env("STINT_DESK", self.path("desk"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Runs the program with these words.
    pub fn stint(&self, words: &str) -> Ran {
        ran(self.command(words))
    }

    /// The same, with the passphrase.
    pub fn open(&self, words: &str) -> Ran {
        self.stint(&format!("{words} --passphrase-file pass.txt"))
    }

    /// The same, with that on standard input.
    pub fn fed(&self, words: &str, input: &str) -> Ran {
        let mut command = self.command(words);
        let mut child = command.stdin(Stdio::piped()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let input = input.to_owned();
        let feeder = std::thread::spawn(move || {
            // Whoever stops reading early is told by its exit code.
            let _ = stdin.write_all(input.as_bytes());
        });
        let ran = ended(child);
        feeder.join().unwrap();
        ran
    }

    /// Records all of these, each acknowledged.
    #[track_caller]
    pub fn record(&self, records: &[Record]) {
        let ran = self.fed("record", &ndjson(records)).done();
        assert_eq!(acks(&ran.out).len(), records.len());
    }

    /// All records in the vault, as they are exported, but for what the
    /// recorder says of itself.
    pub fn exported(&self) -> Vec<String> {
        self.open("export --format ndjson all.ndjson").done();
        lines(&self.text("all.ndjson"))
    }

    /// Every file in a folder, with what it holds.
    pub fn snapshot(&self, name: &str) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        collect(&self.path(name), &mut files);
        files
    }

    /// Names in her folder.
    pub fn names(&self) -> Vec<String> {
        names(self.dir.path())
    }
}

pub fn names(dir: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(dir)
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn collect(dir: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
    let Ok(listing) = fs::read_dir(dir) else {
        return;
    };
    for entry in listing {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
}

pub fn ran(mut command: Command) -> Ran {
    ended(command.spawn().unwrap())
}

/// Reads both outputs to their ends, then the exit code.
pub fn ended(mut child: Child) -> Ran {
    let err = child.stderr.take();
    let reader = std::thread::spawn(move || all(err));
    let out = all(child.stdout.take());
    let code = child.wait().unwrap().code();
    Ran {
        code,
        out,
        err: reader.join().unwrap(),
    }
}

fn all(pipe: Option<impl Read>) -> String {
    let mut bytes = Vec::new();
    if let Some(mut pipe) = pipe {
        pipe.read_to_end(&mut bytes).unwrap();
    }
    String::from_utf8(bytes).unwrap()
}

/// Sends a signal, as a terminal does.
pub fn signal(child: &Child, name: &str) {
    let status = Command::new("kill")
        .args([format!("-{name}"), child.id().to_string()])
        .status()
        .unwrap();
    assert!(status.success());
}

pub fn ndjson(records: &[Record]) -> String {
    records
        .iter()
        .map(|r| serde_json::to_string(r).unwrap() + "\n")
        .collect()
}

/// The lines of a log, but for what a recorder says of itself.
pub fn lines(log: &str) -> Vec<String> {
    let theirs = log.lines().filter(|l| !l.contains("\"recorder_"));
    theirs.map(str::to_owned).collect()
}

/// The sequence numbers that were acknowledged.
pub fn acks(out: &str) -> Vec<u64> {
    out.lines()
        .filter_map(|l| l.strip_prefix("ack "))
        .map(|n| n.parse().unwrap())
        .collect()
}

/// The Monday of the last whole week: campaigns are open around now.
pub fn monday() -> NaiveDate {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let today = DateTime::from_timestamp(seconds.as_secs() as i64, 0)
        .unwrap()
        .date_naive();
    let back = u64::from(today.weekday().num_days_from_monday()) + 7;
    today.checked_sub_days(Days::new(back)).unwrap()
}

pub fn later(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_add_days(Days::new(days)).unwrap()
}

/// A made-up worker's days, from that Monday.
pub fn days(seed: u64, days: u8) -> Week {
    Week::simulate(seed, days, monday(), chrono_tz::Tz::Europe__London)
}

/// A campaign as an organiser writes it down, open since that Monday.
pub fn plan() -> String {
    format!(
        "organisation = \"Homecare Workers United\"\n\
         contact = \"desk@homecare-workers.example\"\n\
         purpose = \"bargaining\"\n\
         purpose_text = \"Travel time belongs on the payslip.\"\n\
         question = \"unpaid-travel\"\n\
         fields = [\"hours\", \"unpaid-travel\", \"distance\"]\n\
         level = 1\n\
         start = {}\n\
         end = {}\n\
         retention_days = 180\n\
         jurisdiction = \"GB\"\n\
         language = \"en\"\n\
         notice = \"notice.txt\"\n",
        monday(),
        later(monday(), 90),
    )
}

/// A contract as a worker writes it down.
pub fn contract() -> String {
    format!(
        "jurisdiction = \"GB\"\n\
         rate = \"12.71\"\n\
         travel = \"unpaid\"\n\
         distance = \"miles\"\n\
         vehicle = \"car\"\n\
         pay_period = {{ every = \"days\", days = 7, start = {} }}\n",
        monday(),
    )
}

/// An organiser with a campaign in `spring`, made with as many codes.
pub fn organiser(codes: u32) -> Person {
    let organiser = Person::new();
    organiser.write("campaign.toml", &plan());
    organiser.write("notice.txt", "What happens with your figures.\n");
    organiser
        .open(&format!(
            "campaign new campaign.toml --out spring --backup keys.backup --codes {codes}"
        ))
        .done();
    organiser
}

/// Hands a file from one person to another.
pub fn hand(from: &Person, name: &str, to: &Person, as_name: &str) {
    fs::copy(from.path(name), to.path(as_name)).unwrap();
}

/// A worker who joins the campaign in `invitation.stint` and sends `p.stint`.
pub fn member(organiser: &Person) -> Person {
    let worker = Person::with_days();
    hand(
        organiser,
        "spring/invitation.stint",
        &worker,
        "invitation.stint",
    );
    send(&worker, "invitation.stint");
    worker
}

/// Sends this Monday's week as `p.stint`.
pub fn send(worker: &Person, invitation: &str) {
    let about = format!("{invitation} --week {}", monday());
    let shown = worker.open(&format!("share preview {about} --json")).json();
    let word = shown["confirm"].as_str().unwrap();
    worker
        .open(&format!(
            "share send {about} --confirm {word} --out p.stint"
        ))
        .done();
}
