//! Digests of the worker's own log, one for each UTC day: hash chains over
//! salted records. Who has no salt can guess nothing from them; who is given a
//! record with its salt can check that it was there.

use chrono::NaiveDate;
use data_encoding::HEXLOWER;
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use stint_model::{Amendment, RecordId, StoredRecord, UtcDay, wire};
use zeroize::Zeroizing;

use crate::ShareError;

/// The secret that salts are made from: the same for all of a worker's
/// campaigns, so that a digest sent with a package can be opened in an
/// evidence pack for somebody else.
pub struct LogKey(Zeroizing<[u8; 32]>);

impl LogKey {
    /// From the 32-byte seed that the vault keeps for it.
    pub fn from_seed(seed: &Zeroizing<[u8; 32]>) -> Self {
        Self(seed.clone())
    }

    fn salt(&self, label: &[u8], name: &[u8]) -> [u8; 32] {
        #[expect(
            clippy::expect_used,
            reason = "HMAC takes a key of any length (RFC 2104)"
        )]
        let mac = Hmac::<Sha256>::new_from_slice(&*self.0).expect("any length is a key");
        let mac = mac.chain_update(label).chain_update(name);
        mac.finalize().into_bytes().into()
    }
}

/// The digest of one UTC day of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DayDigest {
    pub(crate) day: String,
    pub(crate) digest: String,
}

impl DayDigest {
    /// Of all records of a day, in any order.
    ///
    /// # Errors
    /// [`ShareError::BadFigure`] if a record can't be written; no record is
    /// known to cause it.
    pub fn of(day: UtcDay, records: &[StoredRecord], key: &LogKey) -> Result<Self, ShareError> {
        let mut sorted: Vec<&StoredRecord> = records.iter().collect();
        sorted.sort_by_key(|r| r.id);
        let mut chain = Chain::default();
        for record in sorted {
            chain.add(&Salted::record(record, key)?.leaf);
        }
        Ok(Self {
            day: day.date().to_string(),
            digest: HEXLOWER.encode(&chain.day(day)),
        })
    }
}

/// A record or an amendment in its stored form, with its salt.
pub(crate) struct Salted {
    pub(crate) salt: [u8; 32],
    pub(crate) stored: Vec<u8>,
    pub(crate) leaf: [u8; 32],
}

const RECORD: &[u8] = b"stint/v1/evidence/record\0";
const AMENDMENT: &[u8] = b"stint/v1/evidence/amendment\0";

impl Salted {
    pub(crate) fn record(r: &StoredRecord, key: &LogKey) -> Result<Self, ShareError> {
        let stored = wire::encode(&r.record).map_err(|_| ShareError::BadFigure)?;
        let name = record_name(&r.id);
        let salt = key.salt(b"stint/v1/evidence/record-salt\0", &name);
        Ok(Self {
            leaf: record_leaf(&salt, &r.id, &stored),
            salt,
            stored,
        })
    }

    pub(crate) fn amendment(a: &Amendment, key: &LogKey) -> Result<Self, ShareError> {
        let stored = wire::encode(a).map_err(|_| ShareError::BadFigure)?;
        let name = a.id.0.to_le_bytes();
        let salt = key.salt(b"stint/v1/evidence/amendment-salt\0", &name);
        Ok(Self {
            leaf: amendment_leaf(&salt, &stored),
            salt,
            stored,
        })
    }
}

pub(crate) fn record_leaf(salt: &[u8; 32], id: &RecordId, stored: &[u8]) -> [u8; 32] {
    hash(RECORD, &[salt, &record_name(id), stored])
}

pub(crate) fn amendment_leaf(salt: &[u8; 32], stored: &[u8]) -> [u8; 32] {
    hash(AMENDMENT, &[salt, stored])
}

fn record_name(id: &RecordId) -> Vec<u8> {
    let counter = id.counter.to_le_bytes();
    [
        id.install.to_le_bytes().as_slice(),
        &id.segment.to_le_bytes(),
        &counter,
    ]
    .concat()
}

fn hash(prefix: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new_with_prefix(prefix);
    for part in parts {
        hash.update(part);
    }
    hash.finalize().into()
}

/// A hash chain: each link holds the one before.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Chain {
    count: u64,
    last: [u8; 32],
}

impl Chain {
    pub(crate) fn add(&mut self, leaf: &[u8; 32]) {
        self.last = hash(b"stint/v1/evidence/chain\0", &[&self.last, leaf]);
        self.count += 1;
    }

    pub(crate) fn count(&self) -> u64 {
        self.count
    }

    /// Closed, as the chain of a day's records.
    pub(crate) fn day(&self, day: UtcDay) -> [u8; 32] {
        let (day, count) = (day.0.to_le_bytes(), self.count.to_le_bytes());
        hash(b"stint/v1/evidence/day\0", &[&day, &count, &self.last])
    }

    /// Closed, as the chain of amendments.
    pub(crate) fn amendments(&self) -> [u8; 32] {
        let count = self.count.to_le_bytes();
        hash(b"stint/v1/evidence/amendments\0", &[&count, &self.last])
    }
}

/// One digest over those of several days. `None` if one isn't written as a
/// digest is.
pub(crate) fn root(days: &[DayDigest]) -> Option<[u8; 32]> {
    let mut hash = Sha256::new_with_prefix(b"stint/v1/evidence/days\0");
    for d in days {
        let day = utc_day(&d.day)?;
        let digest = HEXLOWER.decode(d.digest.as_bytes()).ok()?;
        let digest: [u8; 32] = digest.try_into().ok()?;
        hash.update(day.0.to_le_bytes());
        hash.update(digest);
    }
    Some(hash.finalize().into())
}

/// A UTC day from its date, in the form that is written.
pub(crate) fn utc_day(text: &str) -> Option<UtcDay> {
    let date: NaiveDate = text.parse().ok()?;
    let day = u32::try_from((date - NaiveDate::default()).num_days()).ok()?;
    (date.to_string() == text).then_some(UtcDay(day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use stint_model::{Known, Mark, Moment, Payload, Record, Source, UtcMs};

    fn record(counter: u32, ms: i64) -> StoredRecord {
        StoredRecord {
            id: RecordId {
                install: 1,
                segment: 2,
                counter,
            },
            record: Record {
                moment: Moment::at(UtcMs::new(ms).unwrap()),
                source: Source::Worker,
                known: Known::Measured,
                payload: Payload::Shift(Mark::Start),
            },
        }
    }

    fn digest(records: &[StoredRecord], seed: u8) -> DayDigest {
        let key = LogKey::from_seed(&Zeroizing::new([seed; 32]));
        DayDigest::of(UtcDay(3), records, &key).unwrap()
    }

    #[test]
    fn a_root_needs_digests_as_written() {
        let good = digest(&[record(1, 5)], 1);
        assert!(root(std::slice::from_ref(&good)).is_some());
        for (day, digest) in [("1970-1-4", good.digest.as_str()), ("1970-01-04", "00")] {
            let bad = DayDigest {
                day: day.to_owned(),
                digest: digest.to_owned(),
            };
            assert!(root(&[bad]).is_none());
        }
    }

    proptest! {
        #[test]
        fn a_day_is_its_records_in_any_order_and_no_others(
            times in proptest::collection::vec(0i64..1_000, 1..8), at: usize, seed in 1u8..9,
        ) {
            let records: Vec<_> = (0..).zip(&times).map(|(i, t)| record(i, *t)).collect();
            let at = at % records.len();
            let whole = digest(&records, seed);
            let reversed: Vec<_> = records.iter().rev().cloned().collect();
            prop_assert_eq!(&digest(&reversed, seed), &whole);
            prop_assert_ne!(&digest(&records, seed + 1), &whole);
            let mut dropped = records.clone();
            dropped.remove(at);
            prop_assert_ne!(&digest(&dropped, seed), &whole);
            let mut changed = records.clone();
            changed[at] = record(changed[at].id.counter, 5_000);
            prop_assert_ne!(&digest(&changed, seed), &whole);
        }
    }
}
