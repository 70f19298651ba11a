//! Records as columns: neighbours in time differ little.

mod batch;
mod fill;
mod packed;
mod table;
#[cfg(test)]
mod tests;
mod v0;
mod v1;

use stint_model::{ShortText, Source, StoredRecord};
use zeroize::Zeroizing;

use crate::{
    VaultError,
    block::{Content, SCHEMA},
    bytes::Take,
    codes::{IMPORTED, source_of},
    index::{Partition, RAW},
};

pub(crate) use batch::Reader;
pub use batch::{Batch, Entry, Fixes};
pub(crate) use v1::encode;

/// Most records in one block.
pub(crate) const MAX_ROWS: usize = 65_536;

/// Columns in the order in which they are stored.
#[derive(Clone, Copy)]
enum Col {
    Install,
    Segment,
    Counter,
    Utc,
    HasBoot,
    Boot,
    BootOffset,
    Zone,
    Source,
    Known,
    Kind,
    Lat,
    Lon,
    FixParts,
    Accuracy,
    Altitude,
    Speed,
    Bearing,
    Other,
}
const COLUMNS: usize = Col::Other as usize + 1;

/// What every version begins with: how many rows, and what the source column's
/// numbers stand for, those of imports' names last.
fn head(take: &mut Take) -> Option<(usize, Vec<Source>)> {
    let rows = usize::try_from(take.varint()?).ok()?;
    if rows > MAX_ROWS {
        return None;
    }
    let mut sources: Vec<Source> = (0..IMPORTED).filter_map(source_of).collect();
    for _ in 0..take.varint()? {
        let name = str::from_utf8(take.prefixed()?).ok()?;
        sources.push(Source::Imported(ShortText::new(name).ok()?));
    }
    Some((rows, sources))
}

/// Records from their stored form, of whatever version.
pub(crate) fn decode(block: &Content) -> Result<Vec<StoredRecord>, VaultError> {
    let read = match block.schema {
        0 => v0::read(block),
        _ => v1::read(block),
    };
    read.ok_or(VaultError::DayDamaged)
}

/// A block's content in the form in which blocks are written now.
pub(crate) fn current(p: Partition, block: &Content) -> Result<Zeroizing<Vec<u8>>, VaultError> {
    match block.schema {
        SCHEMA => Ok(block.to_vec().into()),
        // Only records have another form than they had.
        _ if p.stream == RAW => encode(&decode(block)?),
        _ => Ok(block.to_vec().into()),
    }
}
