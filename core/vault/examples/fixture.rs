//! Makes a small vault with known secrets, its backup, and a list of what
//! they hold, for readers in other languages and for later versions.
//!
//! `cargo run -p stint-vault --example fixture -- FOLDER`

#![allow(clippy::print_stdout, reason = "a program that reports")]

use std::{error::Error, fs, path::PathBuf, sync::Arc};

use serde_json::{Value, json};
use stint_model::{
    Amendment, AmendmentId, BootTime, CentimetresPerSecond, Change, Coordinate, Decimetres,
    Degrees, DeviceEvent, Fix, Interval, Known, LongText, Mark, Moment, Payload, Record, ShortText,
    Source, StoredRecord, UtcMs, ZoneOffset,
};
use stint_vault::{
    NewVault, PassphraseCost, Platform, Recorder, Secret, SoftwarePlatform, Unlock, Vault,
};

const PASSPHRASE: &str = "Grüße an die Küche";
const DAY: i64 = 86_400_000;
const START: i64 = 20_000 * DAY + 8 * 3_600_000;

type Made<T> = Result<T, Box<dyn Error>>;

fn at(ms: i64) -> Made<Moment> {
    Ok(Moment {
        utc: UtcMs::new(START + ms)?,
        boot: Some(BootTime {
            boot: 0xB007,
            ms: 5_000 + ms.unsigned_abs(),
        }),
        offset: ZoneOffset::new(60)?,
    })
}

/// A fix each ten seconds, with more and fewer parts.
fn fixes(from: i64, many: i32) -> Made<Vec<Record>> {
    (0..many)
        .map(|i| {
            let part = |n: i32| (i % n != 0).then_some(i);
            let fix = Fix {
                position: Coordinate::from_e7(521_234_567 + 97 * i, -13_456_789 - 89 * i)?,
                accuracy: part(2).map(Decimetres),
                altitude: part(3).map(|v| Decimetres(400 - 7 * v)),
                speed: part(5).map(|v| CentimetresPerSecond(v.unsigned_abs())),
                bearing: part(7).map(|v| Degrees(v as u16 % 360)),
            };
            Ok(Record {
                moment: at(from + i64::from(i) * 10_000)?,
                source: [Source::Gps, Source::Fused][usize::from(i % 4 == 0)].clone(),
                known: Known::Measured,
                payload: Payload::Fix(fix),
            })
        })
        .collect()
}

fn typed(ms: i64, payload: Payload) -> Made<Record> {
    Ok(Record {
        moment: at(ms)?,
        source: Source::Worker,
        known: Known::Typed,
        payload,
    })
}

fn amendments() -> Made<Vec<Amendment>> {
    let made = at(2 * DAY)?;
    let interval = Interval::between(at(0)?.utc, at(3_600_000)?.utc);
    let name = Change::NamePlace {
        at: Coordinate::from_e7(521_234_567, -13_456_789)?,
        name: ShortText::new("Client A")?,
        kind: stint_model::PlaceKind::Client,
    };
    let changes = [Change::Confirm, name, Change::Undo(AmendmentId(0))];
    Ok((0..)
        .zip(changes)
        .map(|(id, change)| Amendment {
            id: AmendmentId(id),
            made,
            interval,
            records: Vec::new(),
            change,
        })
        .collect())
}

/// What readers have to find, as JSON.
fn list(records: &[StoredRecord]) -> Made<Vec<Value>> {
    let mut listed = Vec::new();
    for r in records {
        let id = [r.id.install, r.id.segment, u64::from(r.id.counter)];
        listed.push(json!([id, serde_json::to_value(&r.record)?]));
    }
    Ok(listed)
}

fn stored(vault: &Vault) -> Made<Vec<StoredRecord>> {
    let ever = Interval::between(UtcMs::MIN, UtcMs::MAX);
    Ok(vault.records(ever).collect::<Result<_, _>>()?)
}

fn main() -> Made<()> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("a folder is missing")?);
    let dir = folder.join("vault");
    let platform: Arc<dyn Platform> = Arc::new(SoftwarePlatform::create(&folder.join("hw"))?);
    let secret = Secret::from_text(PASSPHRASE);
    let new = NewVault {
        passphrase: Some(Secret::from_text(PASSPHRASE)),
        cost: PassphraseCost::LEAST,
        platform_slot: true,
    };
    let (mut vault, code) = Vault::create(&dir, platform.clone(), new, at(0)?)?;

    let mut recorder = Recorder::open(&dir, platform.clone(), at(0)?)?;
    for batch in fixes(1_000, 120)?.chunks(11) {
        recorder.append(batch, batch[0].moment)?;
    }
    let note = LongText::new("Schlüssel nicht da.\nTwenty minutes.")?;
    let words = [
        typed(2_000_000, Payload::Shift(Mark::Start))?,
        typed(2_100_000, Payload::Note(note))?,
    ];
    recorder.append(&words, at(2_100_000)?)?;
    recorder.append(&fixes(DAY, 5)?, at(DAY)?)?;
    recorder.close(at(DAY + 60_000)?)?;
    vault.ingest(at(DAY + 61_000)?)?;
    let mut import = vault.import()?;
    let mut other = fixes(-3 * DAY, 9)?;
    for record in &mut other {
        record.source = Source::Imported(ShortText::new("gpx")?);
        record.moment.boot = None;
    }
    import.add(&other)?;
    import.commit()?;
    let amendments = amendments()?;
    for amendment in &amendments {
        vault.amend(std::slice::from_ref(amendment))?;
    }
    for (key, value) in [("hours", &b"9-17"[..]), ("empty", b""), ("hours", b"8-16")] {
        vault.set_setting(key, value)?;
    }
    for entry in [&b"first"[..], b"second"] {
        vault.consent_append(entry)?;
    }
    let day = at(0)?.utc.utc_day();
    vault.derived_put("visits", day, b"made again")?;
    let campaign = [7; 16];
    let seed = hex::encode(*vault.campaign_seed(&campaign)?);
    vault.backup(fs::File::create(folder.join("backup.age"))?, at(2 * DAY)?)?;
    let in_store = stored(&vault)?;
    let (generation, root) = vault.anchor();
    vault.lock()?;

    // Two segments that no vault has read: one ended, one not.
    let mut recorder = Recorder::open(&dir, platform.clone(), at(2 * DAY)?)?;
    recorder.append(&fixes(2 * DAY, 20)?, at(2 * DAY)?)?;
    recorder.close(at(2 * DAY + 300_000)?)?;
    let mut recorder = Recorder::open(&dir, platform.clone(), at(2 * DAY + 400_000)?)?;
    recorder.append(&fixes(2 * DAY + 400_000, 3)?, at(2 * DAY + 400_000)?)?;
    drop(recorder);
    fs::remove_file(dir.join("ballast"))?;
    copy(&dir, &folder.join("copy"))?;

    // What is in the segments, read from a copy.
    let copied = folder.join("copy");
    let now = at(2 * DAY + 500_000)?;
    let mut vault = Vault::unlock(&copied, platform, Unlock::Passphrase(&secret), now)?;
    let report = vault.ingest(now)?;
    if !report.findings.is_empty() {
        return Err("the fixture isn't whole".into());
    }
    let mut in_segments = stored(&vault)?;
    in_segments.retain(|r| !in_store.iter().any(|s| s.id == r.id));
    drop(vault);
    fs::remove_dir_all(copied)?;
    // The copy has moved the device's memory of the vault ahead of it.
    fs::remove_file(folder.join("hw/anchor"))?;

    let events = |records: &[StoredRecord]| {
        let killed = Payload::Device(DeviceEvent::RecorderKilled);
        records
            .iter()
            .filter(|r| r.record.payload == killed)
            .count()
    };
    let expected = json!({
        "passphrase": PASSPHRASE,
        "recovery": *code.show(),
        "generation": generation,
        "root": hex::encode(root),
        "campaign": hex::encode(campaign),
        "seed": seed,
        "store": list(&in_store)?,
        "segments": list(&in_segments)?,
        "kills": events(&in_segments),
        "amendments": serde_json::to_value(&amendments)?,
        "settings": {"hours": hex::encode("8-16"), "empty": ""},
        "consent": [hex::encode("first"), hex::encode("second")],
        "derived": {"visits": hex::encode("made again")},
    });
    let text = serde_json::to_string(&expected)?;
    fs::write(folder.join("expected.json"), text + "\n")?;
    println!(
        "{} records in the store, {} in segments",
        in_store.len(),
        in_segments.len()
    );
    Ok(())
}

fn copy(from: &std::path::Path, to: &std::path::Path) -> Made<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to)?;
        } else {
            fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}
