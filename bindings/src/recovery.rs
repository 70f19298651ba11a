//! The recovery code on its way to paper.

use std::sync::{Mutex, PoisonError};

use stint_app::vault;
use zeroize::Zeroizing;

use crate::StintError;
use crate::defect::caught;
use crate::phone::typed_code;

/// Opens the vault when phone, finger or passphrase are gone. Stint keeps no
/// copy: show it, have it written down, then `wipe` it.
#[derive(uniffi::Object)]
pub struct RecoveryCode(Mutex<Option<vault::RecoveryCode>>);

impl RecoveryCode {
    pub(crate) fn new(code: vault::RecoveryCode) -> Self {
        Self(Mutex::new(Some(code)))
    }
}

#[uniffi::export]
impl RecoveryCode {
    /// The code for people: 8 groups of 4 characters, then 2 check characters.
    pub fn show(&self) -> Result<String, StintError> {
        let code = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let code = code.as_ref().ok_or(StintError::RecoveryCodeWiped)?;
        Ok(code.show().as_str().to_owned())
    }

    /// Whether what she typed from her paper is this code: to be asked once,
    /// before it is wiped.
    pub fn matches(&self, typed: String) -> Result<bool, StintError> {
        let typed = Zeroizing::new(typed);
        let shown = Zeroizing::new(self.show()?);
        // What is longer than any secret isn't this one.
        caught(|| Ok(typed_code(&typed).is_ok_and(|p| *p.show() == *shown)))
    }

    /// Wipes the code from memory.
    pub fn wipe(&self) {
        let mut code = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        drop(code.take());
    }
}
