//! Every file operation fails once, in every way.

use std::{
    collections::HashMap,
    ffi::OsString,
    io,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use stint_model::RecordId;

use super::{Phone, all, at, fix, is_fix};
use crate::{
    Recorder, Vault,
    disk::{Disk, GrowingFile, RealDisk},
};

/// Fails one operation, or all from one on.
#[derive(Clone)]
pub(super) struct Plan {
    left: Arc<AtomicI64>,
    error: io::ErrorKind,
    for_good: bool,
}

impl Plan {
    pub(super) fn new(fail_at: i64, error: io::ErrorKind, for_good: bool) -> Self {
        Self {
            left: Arc::new(AtomicI64::new(fail_at)),
            error,
            for_good,
        }
    }

    fn step(&self) -> io::Result<()> {
        match self.left.fetch_sub(1, Ordering::Relaxed) {
            0 => Err(self.error.into()),
            n if n < 0 && self.for_good => Err(self.error.into()),
            _ => Ok(()),
        }
    }

    pub(super) fn happened(&self) -> bool {
        self.left.load(Ordering::Relaxed) < 0
    }
}

struct FaultyFile {
    file: Box<dyn GrowingFile>,
    plan: Plan,
    /// After a failed sync the kernel may say anything; nobody may rely on it.
    sync_failed: bool,
}

impl GrowingFile for FaultyFile {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        assert!(!self.sync_failed, "written after a failed sync");
        self.plan.step().inspect_err(|_| {
            // A short write.
            self.file.append(&bytes[..bytes.len() / 2]).unwrap();
        })?;
        self.file.append(bytes)
    }
    fn sync(&mut self) -> io::Result<()> {
        assert!(!self.sync_failed, "synced again after a failed sync");
        self.plan.step().inspect_err(|_| self.sync_failed = true)?;
        self.file.sync()
    }
    fn truncate(&mut self, len: u64) -> io::Result<()> {
        self.plan.step()?;
        self.file.truncate(len)
    }
}

pub(super) struct FaultyDisk(pub(super) Plan);

impl Disk for FaultyDisk {
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn GrowingFile>> {
        self.0.step()?;
        Ok(Box::new(FaultyFile {
            file: RealDisk.create_new(path)?,
            plan: self.0.clone(),
            sync_failed: false,
        }))
    }
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.0.step()?;
        RealDisk.read(path)
    }
    fn head(&self, path: &Path, len: usize) -> io::Result<Vec<u8>> {
        self.0.step()?;
        RealDisk.head(path, len)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.0.step()?;
        RealDisk.rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.0.step()?;
        RealDisk.remove(path)
    }
    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        self.0.step()?;
        RealDisk.sync_dir(dir)
    }
    fn sync_file(&self, path: &Path) -> io::Result<()> {
        self.0.step()?;
        RealDisk.sync_file(path)
    }
    fn list(&self, dir: &Path) -> io::Result<Vec<OsString>> {
        self.0.step()?;
        RealDisk.list(dir)
    }
}

const ERRORS: [io::ErrorKind; 2] = [io::ErrorKind::Other, io::ErrorKind::StorageFull];

/// Acknowledged records by id, each with what it must say.
type Acked = HashMap<RecordId, i32>;

/// Three days of recording, each batch tried again while it fails.
fn record(phone: &Phone, disk: Arc<dyn Disk>) -> Acked {
    let mut acked = Acked::new();
    let open =
        |disk: Arc<dyn Disk>| Recorder::open_on(disk, &phone.path(), phone.platform.clone(), at(0));
    let Ok(mut recorder) = open(disk.clone()).or_else(|_| open(disk)) else {
        return acked;
    };
    for i in 0..6 {
        let now = i64::from(i) * super::DAY / 2;
        let batch = [fix(now, i * 2), fix(now + 1, i * 2 + 1)];
        for _ in 0..3 {
            if let Ok(ids) = recorder.append(&batch, at(now)) {
                acked.extend(ids.into_iter().zip([i * 2, i * 2 + 1]));
                break;
            }
        }
    }
    // An end that can't be written is no loss.
    let _ = recorder.close(at(3 * super::DAY));
    acked
}

/// Every acknowledged record is there, and every record once.
fn check(vault: &Vault, acked: &Acked, what: &str) {
    let stored = all(vault);
    let mut seen: HashMap<RecordId, i32> = HashMap::new();
    let mut values = Vec::new();
    for r in stored.iter().filter(|r| is_fix(&r.record)) {
        let stint_model::Payload::Fix(f) = &r.record.payload else {
            unreachable!()
        };
        assert!(
            seen.insert(r.id, f.position.lat_e7()).is_none(),
            "{what}: an id twice"
        );
        values.push(f.position.lat_e7());
    }
    values.sort_unstable();
    assert!(
        values.windows(2).all(|w| w[0] != w[1]),
        "{what}: a record twice"
    );
    for (id, value) in acked {
        assert_eq!(
            seen.get(id),
            Some(value),
            "{what}: an acknowledged record is lost"
        );
    }
}

#[test]
fn no_failing_file_operation_loses_or_doubles_a_record() {
    let mut runs = 0;
    for error in ERRORS {
        for for_good in [false, true] {
            for k in 0.. {
                let phone = Phone::new();
                let plan = Plan::new(k, error, for_good);
                let acked = record(&phone, Arc::new(FaultyDisk(plan.clone())));
                let what = format!("{error:?} at {k}, for good: {for_good}");
                let mut vault = phone.unlock(4 * super::DAY);
                let report = vault.ingest(at(4 * super::DAY)).unwrap();
                assert_eq!(report.findings, [], "{what}: a false alarm");
                check(&vault, &acked, &what);
                if !for_good {
                    assert_eq!(acked.len(), 12, "{what}: not recorded in three attempts");
                }
                runs += 1;
                if !plan.happened() {
                    break;
                }
            }
        }
    }
    println!("recorder: {runs} runs, each with another failing operation");
}

#[test]
fn no_failing_file_operation_breaks_an_ingest_or_an_erasure() {
    let mut runs = 0;
    for error in ERRORS {
        for k in 0.. {
            let phone = Phone::new();
            let mut acked = record(&phone, Arc::new(RealDisk));
            let plan = Plan::new(k, error, false);
            let day = stint_model::Interval::between(at(super::DAY).utc, at(2 * super::DAY).utc);
            let now = at(4 * super::DAY);
            let mut erased = false;
            if let Ok(mut vault) =
                phone.unlock_on(Arc::new(FaultyDisk(plan.clone())), 4 * super::DAY)
            {
                let _ = vault.ingest(now);
                erased = vault.erase(day, now).is_ok();
            }
            let what = format!("{error:?} at {k}");
            let mut vault = phone.unlock(4 * super::DAY);
            let report = vault.ingest(now).unwrap();
            assert_eq!(report.findings, [], "{what}: a false alarm");
            let rest = all(&vault)
                .iter()
                .filter(|r| day.contains(r.record.moment.utc))
                .count();
            if rest == 0 || erased {
                assert_eq!(rest, 0, "{what}: half erased");
                acked.retain(|_, v| !(4..8).contains(v));
            }
            check(&vault, &acked, &what);
            runs += 1;
            if !plan.happened() {
                break;
            }
        }
    }
    println!("vault: {runs} runs, each with another failing operation");
}

#[test]
fn what_comes_again_after_it_was_written_is_another_record() {
    let phone = Phone::new();
    let plan = Plan::new(i64::MAX, io::ErrorKind::Other, true);
    let disk = Arc::new(FaultyDisk(plan.clone()));
    let mut recorder =
        Recorder::open_on(disk, &phone.path(), phone.platform.clone(), at(0)).unwrap();
    let batch = [fix(0, 7), fix(0, 8)];
    let mut ids = recorder.append(&batch, at(0)).unwrap();
    plan.left.store(0, Ordering::Relaxed);
    assert!(recorder.append(&batch, at(0)).is_err());
    plan.left.store(i64::MAX, Ordering::Relaxed);
    for _ in 0..2 {
        ids.extend(recorder.append(&batch, at(0)).unwrap());
    }
    let different: std::collections::HashSet<_> = ids.iter().collect();
    assert_eq!((ids.len(), different.len()), (6, 6));
    drop(recorder);
    let mut vault = phone.unlock(1);
    assert_eq!(vault.ingest(at(1)).unwrap().findings, []);
    let stored = all(&vault);
    assert!(ids.iter().all(|id| stored.iter().any(|r| r.id == *id)));
    assert_eq!(stored.iter().filter(|r| is_fix(&r.record)).count(), 6);
}
