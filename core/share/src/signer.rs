//! What the caller brings: the worker's keys and her consent log's store.

use ed25519_dalek::SigningKey;
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::{CampaignId, ShareError};

/// The worker's keys, one set a campaign, so that two campaigns can't tell
/// that they know the same person.
pub trait Signer {
    /// Her Ed25519 public key in a campaign.
    ///
    /// # Errors
    /// [`ShareError::Signer`] if there is no key at hand, as in a locked vault.
    fn public_key(&self, campaign: &CampaignId) -> Result<[u8; 32], ShareError>;

    /// Her Ed25519 signature in a campaign.
    ///
    /// # Errors
    /// [`ShareError::Signer`].
    fn sign(&self, campaign: &CampaignId, message: &[u8]) -> Result<[u8; 64], ShareError>;

    /// A pseudorandom value for pseudonyms in a campaign: the same for the
    /// same label, unknowable without the key.
    ///
    /// # Errors
    /// [`ShareError::Signer`].
    fn pseudonym(&self, campaign: &CampaignId, label: &[u8]) -> Result<[u8; 32], ShareError>;
}

/// The worker's consent log, kept by the caller: append-only, durable.
pub trait ConsentStore {
    /// Adds an entry; returns only once it is durable.
    ///
    /// # Errors
    /// [`ShareError::Store`].
    fn append(&mut self, entry: &[u8]) -> Result<(), ShareError>;

    /// All entries, oldest first.
    ///
    /// # Errors
    /// [`ShareError::Store`].
    fn entries(&self) -> Result<Vec<Vec<u8>>, ShareError>;
}

/// A [`Signer`] for one campaign, from the secret seed that the vault keeps
/// for it. Signing key and pseudonym key are HKDF-SHA-256 (RFC 5869) outputs
/// with different info.
pub struct WorkerKey {
    campaign: CampaignId,
    signing: SigningKey,
    pseudonyms: Zeroizing<[u8; 32]>,
}

impl WorkerKey {
    /// Keys for `campaign` from its 32-byte seed.
    pub fn from_seed(campaign: CampaignId, seed: &Zeroizing<[u8; 32]>) -> Self {
        let kdf = Hkdf::<Sha256>::new(None, &**seed);
        let signing = derive(&kdf, b"stint/v1/share/sign", &campaign);
        Self {
            campaign,
            signing: SigningKey::from_bytes(&signing),
            pseudonyms: derive(&kdf, b"stint/v1/share/pseudonym", &campaign),
        }
    }

    fn only(&self, campaign: &CampaignId) -> Result<(), ShareError> {
        if *campaign == self.campaign {
            Ok(())
        } else {
            Err(ShareError::Signer)
        }
    }
}

fn derive(kdf: &Hkdf<Sha256>, label: &[u8], campaign: &CampaignId) -> Zeroizing<[u8; 32]> {
    let mut out = Zeroizing::new([0; 32]);
    #[expect(
        clippy::expect_used,
        reason = "HKDF-SHA-256 yields up to 8160 bytes (RFC 5869); 32 are asked"
    )]
    kdf.expand_multi_info(&[label, &campaign.0], &mut *out)
        .expect("32 bytes are within HKDF's limit");
    out
}

impl Signer for WorkerKey {
    fn public_key(&self, campaign: &CampaignId) -> Result<[u8; 32], ShareError> {
        self.only(campaign)?;
        Ok(self.signing.verifying_key().to_bytes())
    }

    fn sign(&self, campaign: &CampaignId, message: &[u8]) -> Result<[u8; 64], ShareError> {
        use ed25519_dalek::Signer as _;
        self.only(campaign)?;
        Ok(self.signing.sign(message).to_bytes())
    }

    fn pseudonym(&self, campaign: &CampaignId, label: &[u8]) -> Result<[u8; 32], ShareError> {
        self.only(campaign)?;
        #[expect(
            clippy::expect_used,
            reason = "HMAC takes a key of any length (RFC 2104)"
        )]
        let mac = Hmac::<Sha256>::new_from_slice(&*self.pseudonyms).expect("any length is a key");
        Ok(mac.chain_update(label).finalize().into_bytes().into())
    }
}
