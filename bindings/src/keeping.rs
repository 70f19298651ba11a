//! Copies for the day a phone is lost, exports, and erasing.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, BufWriter};
use std::sync::Arc;

use stint_app::Phone;
use stint_app::log::LogFormat;
use stint_app::model::Say;
use stint_app::vault::{self, VaultError};
use zeroize::Zeroizing;

use crate::key_store::{KeyStore, platform};
use crate::mirror::mirror;
use crate::phone::{new_slots, typed_code};
use crate::values::{days, path};
use crate::{CalendarDate, Language, Moment, StintError, StintPhone, callback};

/// What erasing did, and how far it reaches.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Erased {
    /// Records that are gone.
    pub records: u64,
    /// Corrections that are gone with them.
    pub corrections: u64,
    /// Backups made so far: they still hold it.
    pub backups: u32,
    /// What was erased and what it doesn't reach, one sentence each. All of
    /// them are to be shown.
    pub said: Vec<String>,
}

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

mirror! {
    /// A format that records are written in.
    in ExportFormat = LogFormat {
        /// Stint's own CSV: fixes alone.
        Csv,
        /// GPX 1.1: fixes alone.
        Gpx,
        /// GeoJSON (RFC 7946): fixes alone.
        GeoJson,
        /// One JSON object a line: every kind of record, losslessly.
        Ndjson,
    }
}

/// What was exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct Exported {
    /// Records written.
    pub written: u64,
    /// Records that the format has no place for.
    pub no_place: u64,
}

#[uniffi::export]
impl StintPhone {
    /// Erases all records and corrections of some local days, at most 370. No
    /// recorder may run meanwhile.
    pub fn erase_days(
        &self,
        first: CalendarDate,
        last: CalendarDate,
        language: Language,
        now: Moment,
    ) -> Result<Erased, StintError> {
        let (range, now) = (days(first, last)?, now.check()?);
        let report = self.slot.with(|phone| Ok(phone.erase_days(range, now)?))?;
        let messages = language.messages();
        let limits = report.levels.iter().map(Say::say);
        Ok(Erased {
            records: report.records,
            corrections: report.amendments,
            backups: report.backups,
            said: std::iter::once(report.say())
                .chain(limits)
                .map(|p| messages.say(&p))
                .collect(),
        })
    }

    /// Writes a sealed copy of everything to a new file, which the recovery
    /// code opens. A file that couldn't be finished is removed.
    pub fn back_up(&self, file: String, now: Moment) -> Result<(), StintError> {
        let now = now.check()?;
        self.slot
            .with(|phone| write_new(&file, |out| Ok(phone.backup(out, now)?)))
    }

    /// Writes the records of all days to a new file, unsealed: whoever has the
    /// file can read it. A file that couldn't be finished is removed.
    pub fn export(&self, file: String, format: ExportFormat) -> Result<Exported, StintError> {
        let exported = self
            .slot
            .with(|phone| write_new(&file, |out| Ok(phone.export(None, format.into(), out)?)))?;
        Ok(Exported {
            written: exported.written,
            no_place: exported.no_place,
        })
    }
}

/// Reads a backup to its last byte, and restores nothing.
#[uniffi::export]
pub fn verify_backup(file: String, recovery_code: String) -> Result<BackupSummary, StintError> {
    let typed = Zeroizing::new(recovery_code);
    let code = typed_code(&typed)?;
    Ok(Phone::verify_backup(read(&file)?, &code)?.into())
}

/// Makes a vault in the folder `dir` from a backup: whole, or not at all. The
/// other arguments are those of `create_phone`; unlock it afterwards.
#[uniffi::export]
pub fn restore_phone(
    file: String,
    recovery_code: String,
    dir: String,
    key_store: Arc<dyn KeyStore>,
    passphrase: Option<String>,
    device_lock: bool,
    now: Moment,
) -> Result<(), StintError> {
    callback::refuse_within()?;
    let (typed, passphrase) = (
        Zeroizing::new(recovery_code),
        passphrase.map(Zeroizing::new),
    );
    let code = typed_code(&typed)?;
    let slots = new_slots(passphrase.as_deref(), device_lock)?;
    let (dir, now) = (path(&dir)?, now.check()?);
    let from = read(&file)?;
    Ok(Phone::restore(
        from,
        &code,
        &dir,
        platform(key_store),
        slots,
        now,
    )?)
}

/// Erases a whole vault, its keys first. Needs no secret; the phone must be
/// locked.
#[uniffi::export]
pub fn erase_everything(dir: String, key_store: Arc<dyn KeyStore>) -> Result<(), StintError> {
    callback::refuse_within()?;
    Phone::erase_all(&path(&dir)?, &*platform(key_store))?;
    Ok(())
}

fn read(file: &str) -> Result<BufReader<File>, StintError> {
    let file = File::open(path(file)?).map_err(|_| StintError::FileUnreadable)?;
    Ok(BufReader::new(file))
}

/// Writes a file that wasn't there, and leaves none behind if that fails.
fn write_new<R>(
    file: &str,
    write: impl FnOnce(&mut BufWriter<File>) -> Result<R, StintError>,
) -> Result<R, StintError> {
    let path = path(file)?;
    let new = OpenOptions::new().write(true).create_new(true).open(&path);
    let mut out = BufWriter::new(new.map_err(|e| match e.kind() {
        io::ErrorKind::AlreadyExists => StintError::FileExists,
        _ => VaultError::from(e).into(),
    })?);
    let outcome = write(&mut out).and_then(|done| {
        let file = out
            .into_inner()
            .map_err(|e| VaultError::from(e.into_error()))?;
        file.sync_all().map_err(VaultError::from)?;
        Ok(done)
    });
    if outcome.is_err() {
        // What can't be removed either is at least not a whole file.
        let _ = fs::remove_file(&path);
    }
    outcome
}
