//! Backups read and restored, vaults rescued, everything erased.

use std::sync::Arc;

use libfuzzer_sys::arbitrary::Result as Taken;
use stint_bindings::*;

use super::{World, seen};

impl World<'_> {
    /// A backup that may be torn, restored into a folder of its own.
    pub(super) fn restore(&mut self) -> Taken<()> {
        let (now, code) = (self.given.now()?, self.given_code()?);
        let (file, dir) = (self.path("backup"), self.path("restored"));
        if self.given.0.ratio(1, 4)?
            && let Ok(bytes) = std::fs::read(&file)
        {
            let length = self.given.0.int_in_range(0..=bytes.len())?;
            std::fs::write(&file, &bytes[..length]).expect("a file");
        }
        let progress = self.given.progress()?;
        seen(verify_backup(file.clone(), code.clone(), progress));
        let (keys, progress) = (self.key_store(), self.given.progress()?);
        let restored = restore_phone(file, code, dir.clone(), keys, None, true, now, progress);
        if seen(restored).is_some() {
            assert!(
                begin_unlock(dir.clone()).is_ok(),
                "restored, and doesn't open"
            );
        }
        let _ = std::fs::remove_dir_all(dir);
        Ok(())
    }

    /// What the vault holds, in a new one.
    pub(super) fn rescue(&mut self) -> Taken<()> {
        let (now, language) = (self.given.now()?, self.given.language()?);
        let opening = match self.given.0.int_in_range(0..=2)? {
            0 => Opening::by_recovery_code(self.given_code()?),
            1 => Opening::by_unwrapped(self.plain().unwrap_or_default()),
            _ if self.passphrases == 0 => return Ok(()),
            _ => {
                self.passphrases -= 1;
                Opening::by_passphrase(self.given_passphrase()?)
            }
        };
        let Some(opening) = seen(opening).map(Arc::new) else {
            return Ok(());
        };
        if self.given.0.ratio(1, 8)? {
            opening.wipe();
        }
        let (dir, to, keys) = (self.vault(), self.path("rescued"), self.key_store());
        let progress = self.given.progress()?;
        // A key that the device has lost can't prove whose a recording is, and
        // that is said.
        let proves = self.keys.faults.lock().expect("a lock").is_empty();
        let saved = rescue_phone(
            dir,
            keys,
            opening,
            to.clone(),
            None,
            true,
            language,
            now,
            progress,
        );
        if let Some(saved) = seen(saved) {
            assert!(saved.losses.is_empty() || !proves, "nothing was damaged");
        }
        let _ = std::fs::remove_dir_all(to);
        Ok(())
    }

    /// The last that is done with a vault.
    pub(super) fn erase(&mut self) -> Taken<()> {
        let language = self.given.language()?;
        before_erasing_locked(language);
        let erased = erase_everything(self.vault(), self.key_store(), language);
        match erased {
            // Refused before anything was touched.
            Err(StintError::VaultInUse | StintError::RecorderRunning) => {}
            other => {
                seen(other);
                self.erased = true;
            }
        }
        Ok(())
    }

    /// The vault's, or any text.
    fn given_code(&mut self) -> Taken<String> {
        match self.given.0.ratio(7, 8)? {
            true => Ok(self.code.clone()),
            false => self.given.text(),
        }
    }

    pub(super) fn given_passphrase(&mut self) -> Taken<String> {
        match (&self.passphrase, self.given.0.ratio(7, 8)?) {
            (Some(passphrase), true) => Ok(passphrase.clone()),
            _ => self.given.text(),
        }
    }
}
