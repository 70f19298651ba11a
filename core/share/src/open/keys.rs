//! The organiser's keys: one age identity to open packages, one Ed25519 key to
//! sign invitations; kept wrapped by a passphrase in a file that plain
//! `age -d` opens as well.

use std::io::{Read, Write};
use std::str::FromStr;

use age::secrecy::{ExposeSecret, SecretString};
use age::{Decryptor, Encryptor, scrypt, x25519};
use data_encoding::HEXLOWER;
use ed25519_dalek::{Signer as _, SigningKey};
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::facts::{VERSION, from_json, to_json};
use crate::invitation::succession_message;
use crate::preview::random;
use crate::{Invitation, Recipient, RecipientKey, RecipientRole, ShareError, Succession, Terms};

/// The shortest passphrase, in characters.
pub const MIN_PASSPHRASE: usize = 12;
/// The largest key file.
const MAX_FILE: u64 = 16 * 1024;
/// The hardest scrypt parameter that is tried: 2^22 takes 4 GiB.
const MAX_LOG_N: u8 = 20;

/// A passphrase; prints nothing of itself and is wiped after use.
pub struct Passphrase(SecretString);

impl Passphrase {
    /// Takes a passphrase over.
    pub fn new(text: String) -> Self {
        Self(SecretString::from(text))
    }
}

/// How hard it is made to try passphrases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkFactor {
    /// About a second on this machine, at most 2^18.
    OneSecond,
    /// scrypt with N = 2^n, 10 to 20.
    LogN(u8),
}

/// The organiser's keys.
pub struct OrganiserKeys {
    pub(crate) identity: x25519::Identity,
    pub(crate) signing: SigningKey,
}

#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
#[serde(deny_unknown_fields)]
struct Stored {
    #[zeroize(skip)]
    version: u32,
    age_identity: String,
    signing_seed: String,
}

impl OrganiserKeys {
    /// New keys from the system's randomness.
    ///
    /// # Errors
    /// [`ShareError::Random`].
    pub fn generate() -> Result<Self, ShareError> {
        let seed = Zeroizing::new(random()?);
        Ok(Self {
            identity: x25519::Identity::generate(),
            signing: SigningKey::from_bytes(&seed),
        })
    }

    /// The key that packages are sealed to.
    ///
    /// # Errors
    /// [`ShareError::BadRecipientKey`]; no key is known to cause it.
    pub fn recipient(&self) -> Result<RecipientKey, ShareError> {
        RecipientKey::parse(&self.identity.to_public().to_string())
    }

    /// The same as an entry of an invitation.
    ///
    /// # Errors
    /// As [`OrganiserKeys::recipient`].
    pub fn as_recipient(&self, role: RecipientRole) -> Result<Recipient, ShareError> {
        Ok(Recipient {
            role,
            key: self.recipient()?,
        })
    }

    /// The key that signs invitations, public.
    pub fn signing_key(&self) -> [u8; 32] {
        self.signing.verifying_key().to_bytes()
    }

    /// Signs an invitation.
    ///
    /// # Errors
    /// The reason for which a worker's phone would refuse it,
    /// [`ShareError::Random`].
    pub fn sign(&self, terms: Terms) -> Result<Invitation, ShareError> {
        Ok(Invitation::sign(terms, random()?, &self.signing)?)
    }

    /// Hands over to new keys: put it into the terms that those sign.
    pub fn hand_over_to(&self, new: &OrganiserKeys) -> Succession {
        let old_key = self.signing_key();
        let message = succession_message(&old_key, &new.signing_key());
        Succession {
            old_key,
            signature: self.signing.sign(&message).to_bytes(),
        }
    }

    /// The keys as a file, wrapped by a passphrase (age with scrypt). The same
    /// file is the backup.
    ///
    /// # Errors
    /// [`ShareError::PassphraseTooShort`], [`ShareError::Io`].
    pub fn wrap(&self, passphrase: &Passphrase, work: WorkFactor) -> Result<Vec<u8>, ShareError> {
        if passphrase.0.expose_secret().chars().count() < MIN_PASSPHRASE {
            return Err(ShareError::PassphraseTooShort);
        }
        let stored = Stored {
            version: VERSION,
            age_identity: self.identity.to_string().expose_secret().to_owned(),
            signing_seed: HEXLOWER.encode(self.signing.as_bytes()),
        };
        let plain = Zeroizing::new(to_json(&stored).map_err(|_| ShareError::BadKeyFile)?);
        let mut recipient = scrypt::Recipient::new(passphrase.0.clone());
        match work {
            WorkFactor::OneSecond => {}
            WorkFactor::LogN(n) => recipient.set_work_factor(n.clamp(10, MAX_LOG_N)),
        }
        let encryptor = Encryptor::with_recipients(std::iter::once(&recipient as _))
            .map_err(|_| ShareError::BadKeyFile)?;
        let mut out = Vec::new();
        let mut writer = encryptor.wrap_output(&mut out)?;
        writer.write_all(&plain)?;
        writer.finish()?;
        Ok(out)
    }

    /// The keys from their file.
    ///
    /// # Errors
    /// [`ShareError::WrongPassphrase`], [`ShareError::BadKeyFile`].
    pub fn unwrap(file: &[u8], passphrase: &Passphrase) -> Result<Self, ShareError> {
        let bad = ShareError::BadKeyFile;
        if file.len() as u64 > MAX_FILE {
            return Err(bad);
        }
        let decryptor = Decryptor::new_buffered(file).map_err(|_| bad)?;
        if !decryptor.is_scrypt() {
            return Err(bad);
        }
        let mut identity = scrypt::Identity::new(passphrase.0.clone());
        identity.set_max_work_factor(MAX_LOG_N);
        let reader = decryptor
            .decrypt(std::iter::once(&identity as _))
            .map_err(|e| match e {
                age::DecryptError::DecryptionFailed
                | age::DecryptError::KeyDecryptionFailed
                | age::DecryptError::NoMatchingKeys => ShareError::WrongPassphrase,
                _ => bad,
            })?;
        let mut plain = Zeroizing::new(Vec::new());
        reader
            .take(MAX_FILE)
            .read_to_end(&mut plain)
            .map_err(|_| bad)?;
        let stored: Stored = from_json(&plain).ok_or(bad)?;
        if stored.version != VERSION {
            return Err(bad);
        }
        let seed = Zeroizing::new(
            HEXLOWER
                .decode(stored.signing_seed.as_bytes())
                .map_err(|_| bad)?,
        );
        let seed = Zeroizing::new(<[u8; 32]>::try_from(seed.as_slice()).map_err(|_| bad)?);
        Ok(Self {
            identity: x25519::Identity::from_str(&stored.age_identity).map_err(|_| bad)?,
            signing: SigningKey::from_bytes(&seed),
        })
    }
}
