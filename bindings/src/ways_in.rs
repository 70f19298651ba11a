//! The ways to open a vault: two at least.

use std::sync::Arc;

use stint_app::vault::{self, PassphraseCost};
use zeroize::Zeroizing;

use crate::mirror::mirror;
use crate::phone::new_passphrase;
use crate::{Moment, RecoveryCode, StintError, StintPhone};

mirror! {
    /// A way to open the vault.
    both WayIn = vault::SlotKind {
        /// The device's own lock.
        Platform,
        /// A passphrase.
        Passphrase,
        /// The recovery code.
        Recovery,
    }
}

#[uniffi::export]
impl StintPhone {
    /// The ways to open this vault.
    pub fn ways_in(&self) -> Result<Vec<WayIn>, StintError> {
        self.slot
            .with(|phone| Ok(phone.ways_in().into_iter().map(WayIn::from).collect()))
    }

    /// Sets or changes the passphrase: 8 characters or more. Takes about a
    /// second. After an error the old one still holds.
    pub fn set_passphrase(&self, passphrase: String, now: Moment) -> Result<(), StintError> {
        let passphrase = Zeroizing::new(passphrase);
        let (secret, now) = (new_passphrase(&passphrase)?, now.check()?);
        let cost = PassphraseCost::default();
        self.slot
            .with(|phone| Ok(phone.set_passphrase(&secret, cost, now)?))
    }

    /// Lets the device's own key store open the vault, also after it lost its
    /// key.
    pub fn set_device_lock(&self, now: Moment) -> Result<(), StintError> {
        let now = now.check()?;
        self.slot.with(|phone| Ok(phone.set_device_lock(now)?))
    }

    /// Makes a new recovery code. The old one opens only older backups.
    pub fn new_recovery_code(&self, now: Moment) -> Result<Arc<RecoveryCode>, StintError> {
        let now = now.check()?;
        let code = self.slot.with(|phone| Ok(phone.new_recovery_code(now)?))?;
        Ok(Arc::new(RecoveryCode::new(code)))
    }

    /// Removes the passphrase or the device's lock. Two ways must be left.
    pub fn remove_way_in(&self, way: WayIn, now: Moment) -> Result<(), StintError> {
        let now = now.check()?;
        self.slot
            .with(|phone| Ok(phone.remove_way_in(way.into(), now)?))
    }
}
