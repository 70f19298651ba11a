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
        let row = self.put_seed(campaign, &seed)?;
        let saved = self.change(|_, draft| {
            draft.keys_changed = true;
            Ok(())
        });
        // Nobody may sign by a key that is on no disk.
        saved.inspect_err(|_| self.keys.remove(RowKind::Campaign, row))?;
        Ok(Zeroizing::new(*seed.bytes()))
    }

    /// Destroys a campaign's key, and with it the pseudonym: whoever joins the
    /// campaign again is somebody else. Settings, where its invitation was
    /// pinned, are written again under a new key. `others` are the campaigns
    /// whose pseudonyms stay.
    ///
    /// # Errors
    /// [`VaultError::TooFewSlots`] as [`Vault::erase`], and those of disk,
    /// database and platform. An erasure that was interrupted is finished at
    /// the next unlocking.
    pub fn erase_campaign(
        &mut self,
        campaign: &[u8; 16],
        others: &[[u8; 16]],
        now: Moment,
    ) -> Result<ErasureReport, VaultError> {
        let lost = self.two_slots_stay()?;
        self.finish_if_interrupted(now)?;
        // The common root of version 0 would bring every pseudonym back.
        for other in others.iter().filter(|o| *o != campaign) {
            if self.seed_row(other).is_none()
                && let Some(seed) = self.known_seed(other)
            {
                self.put_seed(other, &seed)?;
            }
        }
        let own = self.seed_row(campaign).map(|(id, _)| id);
        let leaving = self.roots().into_iter().chain(own);
        let leaving: Vec<u64> = leaving.collect();
        // The rest is that of any erasure, also after an interruption.
        self.change(|vault, draft| {
            vault.rekey(draft, Partition::timeless(Stream::Settings))?;
            vault.note(draft, now.utc, &[Finding::CampaignErased])?;
            draft.keys_changed = true;
            draft.index.leaving.extend(leaving);
            draft.asked_epoch = vault.keys.context().epoch + 1;
            Ok(())
        })?;
        let renewed = self.finish_erasure(now, None, &lost)?;
        Ok(ErasureReport {
            records: 0,
            amendments: 0,
            levels: self.levels(renewed),
            backups: self.index.backups,
        })
    }

    /// Roots of campaigns' keys, as vaults of version 0 have one.
    pub(crate) fn roots(&self) -> Vec<u64> {
        self.staying(RowKind::Sign).collect()
    }

    /// Rows that weren't erased.
    fn staying(&self, kind: RowKind) -> impl Iterator<Item = u64> + '_ {
        let rows = self.keys.ids(kind).into_iter();
        rows.filter(|id| !self.index.leaving.contains(id))
    }

    /// All campaigns that have a key of their own, with it.
    pub(crate) fn seeds(&self) -> Vec<([u8; 16], Key)> {
        let rows = self.staying(RowKind::Campaign);
        rows.filter_map(|id| {
            let row = self.keys.get(RowKind::Campaign, id)?;
            let (campaign, seed) = row.split_first_chunk::<16>()?;
            Some((*campaign, Key::from_slice(seed)?))
        })
        .collect()
    }

    /// Returns the row that holds it from now on, once the keys are saved.
    pub(crate) fn put_seed(&mut self, campaign: &[u8; 16], seed: &Key) -> Result<u64, VaultError> {
        let id = match self.seed_row(campaign) {
            Some((id, _)) => id,
            None => u64::from_le_bytes(random()?),
        };
        let mut row = Zeroizing::new(Vec::with_capacity(48));
        row.put(campaign).put(seed.bytes());
        self.keys.put(RowKind::Campaign, id, &row)?;
        Ok(id)
    }

    fn seed_row(&self, campaign: &[u8; 16]) -> Option<(u64, Key)> {
        self.staying(RowKind::Campaign).find_map(|id| {
            let row = self.keys.get(RowKind::Campaign, id)?;
            let (found, seed) = row.split_first_chunk::<16>()?;
            Some((id, Key::from_slice(seed)?)).filter(|_| found == campaign)
        })
    }

    fn known_seed(&self, campaign: &[u8; 16]) -> Option<Key> {
        let root = || {
            let id = *self.roots().first()?;
            let root = self.keys.get(RowKind::Sign, id)?;
            Some(derive(&root, "stint/v1/sign", &[campaign]))
        };
        self.seed_row(campaign).map(|(_, seed)| seed).or_else(root)
    }
}
