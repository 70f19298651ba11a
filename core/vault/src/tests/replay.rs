//! Every file and every row of a vault put back as it was before, one by one:
//! told, or harmless, never silent and never wrong.

use std::{collections::BTreeMap, fs, path::PathBuf};

use super::{DAY, Phone, all, at, fix};
use crate::{Finding, Vault, VaultError};

type Image = BTreeMap<PathBuf, Vec<u8>>;

fn image(phone: &Phone) -> Image {
    let mut image = Image::new();
    for dir in [phone.path(), phone.path().join("segments")] {
        for entry in fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_file() && !name.ends_with(".lock") && name != "ballast" {
                image.insert(path.clone(), fs::read(path).unwrap());
            }
        }
    }
    image
}

fn put(image: &Image, phone: &Phone) {
    let now = self::image(phone);
    for path in now.keys().filter(|p| !image.contains_key(*p)) {
        fs::remove_file(path).unwrap();
    }
    for (path, bytes) in image {
        fs::write(path, bytes).unwrap();
    }
}

/// A life with a state of all files after each step; the device's memory is
/// that of the last.
fn lived(phone: &Phone) -> Vec<Image> {
    let mut states = vec![image(phone)];
    for day in 0..4 {
        let mut recorder = phone.recorder(day * DAY);
        recorder
            .append(&[fix(day * DAY, day as i32)], at(day * DAY))
            .unwrap();
        states.push(image(phone));
        recorder.close(at(day * DAY + 1)).unwrap();
        states.push(image(phone));
        let mut vault = phone.unlock(day * DAY + 2);
        vault.ingest(at(day * DAY + 2)).unwrap();
        states.push(image(phone));
        vault.set_setting("consent", &[day as u8]).unwrap();
        vault.lock().unwrap();
        states.push(image(phone));
        if day == 1 {
            let mut vault = phone.unlock(day * DAY + 3);
            vault.new_recovery_code(at(day * DAY + 3)).unwrap();
            vault.lock().unwrap();
            states.push(image(phone));
        }
    }
    states
}

/// How many notes, all records, one setting.
type Seen = (usize, Vec<stint_model::StoredRecord>, Option<Vec<u8>>);

/// What a person is told of a vault, and what it holds.
fn seen(phone: &Phone) -> Result<Seen, VaultError> {
    let mut vault = phone.unlock_on(std::sync::Arc::new(crate::disk::RealDisk), 9 * DAY)?;
    vault.ingest(at(9 * DAY))?;
    let notes = vault.integrity()?;
    let told = notes.iter().filter(|n| n.found == at(9 * DAY).utc).count();
    let mut records = Vec::new();
    for r in vault.records(stint_model::Interval::between(
        stint_model::UtcMs::MIN,
        stint_model::UtcMs::MAX,
    )) {
        records.push(r?);
    }
    Ok((told, records, vault.setting("consent")?))
}

#[test]
fn each_file_in_each_of_its_earlier_versions_is_told_or_harmless() {
    let phone = Phone::new();
    let states = lived(&phone);
    let last = states.last().unwrap().clone();
    let hw: Vec<(PathBuf, Vec<u8>)> = fs::read_dir(phone.root.join("hw"))
        .unwrap()
        .map(|e| e.unwrap().path())
        .map(|p| (p.clone(), fs::read(p).unwrap()))
        .collect();
    let (quiet, truth, setting) = seen(&phone).unwrap();
    let (mut tried, mut told, mut refused) = (0, 0, 0);
    let mut names: Vec<&PathBuf> = states.iter().flat_map(|s| s.keys()).collect();
    names.sort();
    names.dedup();
    for name in names {
        let mut versions: Vec<Option<&Vec<u8>>> = states.iter().map(|s| s.get(name)).collect();
        versions.dedup();
        for version in versions {
            if version == last.get(name) {
                continue;
            }
            for (path, bytes) in &hw {
                fs::write(path, bytes).unwrap();
            }
            let mut replayed = last.clone();
            match version {
                Some(bytes) => _ = replayed.insert(name.clone(), bytes.clone()),
                None => _ = replayed.remove(name),
            }
            put(&replayed, &phone);
            tried += 1;
            match seen(&phone) {
                Err(_) => refused += 1,
                Ok((notes, records, now)) => {
                    let same = records == truth && now == setting;
                    assert!(notes > quiet || same, "{name:?} is silent");
                    // A second copy that is one version behind is what a crash
                    // leaves: it is written again, and nothing depends on it.
                    let crash = name.ends_with("keys.copy");
                    let gone = version.is_none();
                    assert!(notes > quiet || crash || gone, "{name:?} is silent");
                    told += usize::from(notes > quiet);
                }
            }
        }
    }
    println!(
        "replay: {tried} earlier versions of single files: {told} told, {refused} refused, {} harmless",
        tried - told - refused
    );
    // And the whole folder in each of its earlier states.
    let mut folders = 0;
    for state in &states[..states.len() - 1] {
        for (path, bytes) in &hw {
            fs::write(path, bytes).unwrap();
        }
        put(state, &phone);
        match seen(&phone) {
            Err(_) => {}
            Ok((notes, ..)) => assert!(notes > quiet, "an older folder is silent"),
        }
        folders += 1;
    }
    println!("replay: {folders} earlier states of the whole folder, all told or refused");
}

#[test]
fn each_row_in_each_of_its_earlier_versions_is_found() {
    let phone = Phone::new();
    /// Label, number, generation, schema, body.
    type BlockRow = (Vec<u8>, i64, i64, i64, Vec<u8>);
    let mut versions: Vec<Vec<BlockRow>> = Vec::new();
    let path = phone.path().join("store.db");
    let rows = || {
        let db = rusqlite::Connection::open(&path).unwrap();
        let mut query = db
            .prepare("SELECT label, number, generation, schema, body FROM block")
            .unwrap();
        let rows = query.query_map([], |r| {
            Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?))
        });
        rows.unwrap().map(Result::unwrap).collect::<Vec<_>>()
    };
    for step in 0..5 {
        let mut vault = phone.unlock(step);
        let mut import = vault.import().unwrap();
        import
            .add(&[fix(step, step as i32), fix(DAY + step, 7)])
            .unwrap();
        import.commit().unwrap();
        vault.set_setting("step", &[step as u8]).unwrap();
        vault.lock().unwrap();
        versions.push(rows());
    }
    let last = fs::read(&path).unwrap();
    let now = versions.pop().unwrap();
    let truth = all(&phone.unlock(9));
    let (mut tried, mut found) = (0, 0);
    let mut attack = |sql: &str,
                      row: &(Vec<u8>, i64, i64, i64, Vec<u8>),
                      place: &(Vec<u8>, i64)| {
        fs::write(&path, &last).unwrap();
        let db = rusqlite::Connection::open(&path).unwrap();
        let changed = db.execute(
            sql,
            rusqlite::named_params! {":label": place.0, ":number": place.1, ":generation": row.2, ":schema": row.3, ":body": row.4},
        );
        drop(db);
        // SQLite refuses two rows at one place.
        let Ok(1..) = changed else { return };
        tried += 1;
        let mut vault = phone.unlock(9);
        let report = vault.check(at(9), &mut |_, _| {}).unwrap();
        let told = !report.findings.is_empty()
            || vault
                .integrity()
                .unwrap()
                .iter()
                .any(|n| matches!(n.finding, Finding::LogMended { .. }));
        assert!(told, "{sql}");
        assert!(all(&vault).iter().all(|r| truth.contains(r)), "wrong data");
        found += 1;
    };
    let replace = "UPDATE block SET generation = :generation, schema = :schema, body = :body WHERE label = :label AND number = :number";
    let insert = "INSERT INTO block VALUES (:label, :number, :generation, :schema, :body)";
    let delete = "DELETE FROM block WHERE label = :label AND number = :number AND (:generation, :schema, :body) IS NOT NULL";
    for row in &now {
        let place = (row.0.clone(), row.1);
        attack(delete, row, &place);
        attack(insert, row, &(row.0.clone(), row.1 + 1));
        // Earlier versions of this row, and every other row, in its place.
        for other in versions.iter().flatten().chain(&now) {
            if other != row {
                attack(replace, other, &place);
            }
        }
    }
    println!("replay: {tried} rows deleted, doubled, exchanged or put back, {found} found");
    assert!(tried == found && tried > 40);
    let _: Option<Vault> = None;
}
