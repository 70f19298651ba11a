//! A campaign's key: made at first use, and destroyed when the campaign is
//! erased.

use stint_model::{Moment, Stream};
use zeroize::Zeroizing;

use crate::{
    ErasureReport, Finding, Vault, VaultError,
    bytes::Put,
    crypto::{derive, random, random_key},
    index::Partition,
    keyfile::RowKind,
    secret::Key,
};

impl Vault {
    /// The secret from which this worker's key for one campaign is made, random
    /// and made at first use. Two campaigns can't tell that it is the same
    /// worker.
    ///
    /// In a vault of version 0 it is derived from a root of all campaigns,
    /// until one of them is erased.
    ///
    /// # Errors
    /// Those of disk and database, where it had to be made.
    pub fn campaign_seed(
        &mut self,
        campaign: &[u8; 16],
    ) -> Result<Zeroizing<[u8; 32]>, VaultError> {
        if let Some(seed) = self.known_seed(campaign) {
            return Ok(Zeroizing::new(*seed.bytes()));
        }
        let seed = random_key()?;
        self.put_seed(campaign, &seed)?;
        self.change(|_, draft| {
            draft.keys_changed = true;
            Ok(())
        })?;
        Ok(Zeroizing::new(*seed.bytes()))
    }

    /// Destroys a campaign's key, and with it the pseudonym: whoever joins the
    /// campaign again is somebody else. Settings, where its invitation was
    /// pinned, are written again under a new key. `others` are the campaigns
    /// whose pseudonyms stay.
    ///
    /// # Errors
    /// [`VaultError::TooFewSlots`] as [`Vault::erase`], and those of disk,
    /// database and platform; then the key is still there.
    pub fn erase_campaign(
        &mut self,
        campaign: &[u8; 16],
        others: &[[u8; 16]],
        now: Moment,
    ) -> Result<ErasureReport, VaultError> {
        // The common root of version 0 would bring every pseudonym back.
        for other in others.iter().filter(|o| *o != campaign) {
            if self.seed_row(other).is_none()
                && let Some(seed) = self.known_seed(other)
            {
                self.put_seed(other, &seed)?;
            }
        }
        self.change(|vault, draft| {
            vault.rekey(draft, Partition::timeless(Stream::Settings))?;
            vault.note(draft, now.utc, &[Finding::CampaignErased])
        })?;
        let mut gone = Vec::new();
        let own = self
            .seed_row(campaign)
            .map(|(id, _)| (RowKind::Campaign, id));
        let roots = self.keys.ids(RowKind::Sign).into_iter();
        for (kind, id) in roots.map(|id| (RowKind::Sign, id)).chain(own) {
            gone.extend(self.keys.get(kind, id).map(|plain| (kind, id, plain)));
            self.keys.remove(kind, id);
        }
        let renewed = match self.next_epoch(true) {
            Ok(renewed) => renewed,
            Err(e) => {
                for (kind, id, plain) in gone {
                    self.keys.put(kind, id, &plain)?;
                }
                return Err(e);
            }
        };
        // The store asks for the new key file from here on.
        self.change(|vault, draft| {
            let lost = renewed.lost.map(|slot| Finding::SlotLost { slot });
            vault.note(draft, now.utc, lost.as_slice())
        })?;
        Ok(ErasureReport {
            records: 0,
            amendments: 0,
            levels: self.levels(renewed),
            backups: self.index.backups,
        })
    }

    /// All campaigns that have a key of their own, with it.
    pub(crate) fn seeds(&self) -> Vec<([u8; 16], Key)> {
        let rows = self.keys.ids(RowKind::Campaign).into_iter();
        rows.filter_map(|id| {
            let row = self.keys.get(RowKind::Campaign, id)?;
            let (campaign, seed) = row.split_first_chunk::<16>()?;
            Some((*campaign, Key::from_slice(seed)?))
        })
        .collect()
    }

    pub(crate) fn put_seed(&mut self, campaign: &[u8; 16], seed: &Key) -> Result<(), VaultError> {
        let id = match self.seed_row(campaign) {
            Some((id, _)) => id,
            None => u64::from_le_bytes(random()?),
        };
        let mut row = Zeroizing::new(Vec::with_capacity(48));
        row.put(campaign).put(seed.bytes());
        self.keys.put(RowKind::Campaign, id, &row)
    }

    fn seed_row(&self, campaign: &[u8; 16]) -> Option<(u64, Key)> {
        self.keys.ids(RowKind::Campaign).into_iter().find_map(|id| {
            let row = self.keys.get(RowKind::Campaign, id)?;
            let (found, seed) = row.split_first_chunk::<16>()?;
            Some((id, Key::from_slice(seed)?)).filter(|_| found == campaign)
        })
    }

    fn known_seed(&self, campaign: &[u8; 16]) -> Option<Key> {
        let root = || {
            let id = *self.keys.ids(RowKind::Sign).first()?;
            let root = self.keys.get(RowKind::Sign, id)?;
            Some(derive(&root, "stint/v1/sign", &[campaign]))
        };
        self.seed_row(campaign).map(|(_, seed)| seed).or_else(root)
    }
}
