//! Copies for the day a phone is lost.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, BufWriter};
use std::path::Path;
use std::sync::Arc;

use stint_app::Phone;
use stint_app::vault::{self, VaultError};
use zeroize::Zeroizing;

use crate::defect::caught;
use crate::key_store::{KeyStore, platform};
use crate::phone::{new_slots, typed_code};
use crate::progress::{StintProgress, Stream, Told};
use crate::values::path;
use crate::{CalendarDate, Moment, StintError, StintPhone, callback};

/// What a backup holds, read to its last byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct BackupSummary {
    /// When it was made, UTC milliseconds.
    pub made_ms: i64,
    /// UTC days with records.
    pub days: u32,
    /// Records.
    pub records: u64,
    /// The first of these days.
    pub first: Option<CalendarDate>,
    /// The last of these days.
    pub last: Option<CalendarDate>,
}

impl From<vault::BackupSummary> for BackupSummary {
    fn from(s: vault::BackupSummary) -> Self {
        Self {
            made_ms: s.made.get(),
            days: s.days,
            records: s.records,
            first: s.first.map(|d| d.date().into()),
            last: s.last.map(|d| d.date().into()),
        }
    }
}

#[uniffi::export]
impl StintPhone {
    /// Writes a sealed copy of everything to a new file, which the recovery
    /// code opens. `progress` can stop it. A file that couldn't be finished is
    /// removed.
    #[uniffi::method(default(progress = None))]
    pub fn back_up(
        &self,
        file: String,
        now: Moment,
        progress: Option<Arc<dyn StintProgress>>,
    ) -> Result<(), StintError> {
        let now = now.check()?;
        self.slot
            .with(|phone| write_new(&file, progress, |out| Ok(phone.backup(out, now)?)))
    }
}

/// Reads a backup to its last byte, and restores nothing. `progress` can stop
/// it.
#[uniffi::export(default(progress = None))]
pub fn verify_backup(
    file: String,
    recovery_code: String,
    progress: Option<Arc<dyn StintProgress>>,
) -> Result<BackupSummary, StintError> {
    callback::refuse_within()?;
    let typed = Zeroizing::new(recovery_code);
    caught(|| {
        let code = typed_code(&typed)?;
        read(&file, progress, |from| {
            Ok(Phone::verify_backup(from, &code)?.into())
        })
    })
}

/// Makes a vault in the folder `dir` from a backup: whole, or not at all, also
/// when `progress` stops it. The other arguments are those of `create_phone`;
/// unlock it afterwards.
#[uniffi::export(default(progress = None))]
#[expect(
    clippy::too_many_arguments,
    reason = "those of a new vault, and a file"
)]
pub fn restore_phone(
    file: String,
    recovery_code: String,
    dir: String,
    key_store: Arc<dyn KeyStore>,
    passphrase: Option<String>,
    device_lock: bool,
    now: Moment,
    progress: Option<Arc<dyn StintProgress>>,
) -> Result<(), StintError> {
    callback::refuse_within()?;
    let (typed, passphrase) = (
        Zeroizing::new(recovery_code),
        passphrase.map(Zeroizing::new),
    );
    caught(|| {
        let code = typed_code(&typed)?;
        let slots = new_slots(passphrase.as_deref(), device_lock)?;
        let (dir, now) = (path(&dir)?, now.check()?);
        read(&file, progress, |from| {
            let device = platform(key_store);
            Ok(Phone::restore(from, &code, &dir, device, slots, now)?)
        })
    })
}

fn read<R>(
    file: &str,
    progress: Option<Arc<dyn StintProgress>>,
    work: impl FnOnce(BufReader<Stream<'_, File>>) -> Result<R, StintError>,
) -> Result<R, StintError> {
    let unreadable = |_: io::Error| StintError::FileUnreadable;
    let file = File::open(path(file)?).map_err(unreadable)?;
    let total = file.metadata().map_err(unreadable)?.len();
    let mut told = Told::new(progress);
    told.begin(Some(total))?;
    let outcome = work(BufReader::new(Stream::new(file, Some(total), &mut told)));
    told.outcome(outcome)
}

/// Makes a new file's name survive a power cut, as its content does already.
fn keep_name(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(folder) => File::open(folder)?.sync_all(),
        None => Ok(()),
    }
}

/// Writes a file that wasn't there, and leaves none behind if that fails.
pub(crate) fn write_new<R>(
    file: &str,
    progress: Option<Arc<dyn StintProgress>>,
    write: impl FnOnce(&mut Stream<'_, BufWriter<File>>) -> Result<R, StintError>,
) -> Result<R, StintError> {
    let (path, mut told) = (path(file)?, Told::new(progress));
    told.begin(None)?;
    let new = OpenOptions::new().write(true).create_new(true).open(&path);
    let new = BufWriter::new(new.map_err(|e| match e.kind() {
        io::ErrorKind::AlreadyExists => StintError::FileExists,
        _ => VaultError::from(e).into(),
    })?);
    let mut partial = Partial(Some(&path));
    let mut out = Stream::new(new, None, &mut told);
    let outcome = write(&mut out).and_then(|done| {
        let written = out.inner.into_inner();
        let file = written.map_err(|e| VaultError::from(e.into_error()))?;
        file.sync_all().map_err(VaultError::from)?;
        keep_name(&path).map_err(VaultError::from)?;
        partial.0 = None;
        Ok(done)
    });
    drop(partial);
    told.outcome(outcome)
}

/// A file that isn't whole yet. It is removed, also when writing it panics.
struct Partial<'p>(Option<&'p Path>);

impl Drop for Partial<'_> {
    fn drop(&mut self) {
        if let Some(path) = self.0 {
            // What can't be removed either is at least not a whole file.
            let _ = fs::remove_file(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use super::*;

    #[test]
    fn a_file_that_was_not_finished_is_removed() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("all");
        let file = path.to_str().unwrap();
        let failed: Result<(), _> = write_new(file, None, |_| Err(StintError::DataDamaged));
        assert_eq!(failed, Err(StintError::DataDamaged));
        assert!(!path.exists());
        let panicked = catch_unwind(AssertUnwindSafe(|| {
            write_new::<()>(file, None, |out| {
                out.write_all(&[7; 100_000]).unwrap();
                panic!("a defect")
            })
        }));
        assert!(panicked.is_err() && !path.exists());
        assert_eq!(write_new(file, None, |_| Ok(7)), Ok(7));
        assert!(path.exists());
    }
}
