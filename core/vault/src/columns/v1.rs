//! Version 1: each column packed by itself.

use std::collections::BTreeMap;

use stint_model::{Fix, Moment, Payload, Record, RecordId, Source, StoredRecord};
use zeroize::Zeroizing;

use super::{
    COLUMNS, Col, head,
    packed::{Column, Packer},
    table::{NUMBERS, Next, Table},
};
use crate::{
    VaultError,
    block::{MAX_CONTENT, compress, decompress},
    bytes::{Put, Take},
    codes::{self, IMPORTED},
    wiped::extend,
};

/// The stored form of records in order of time.
pub(crate) fn encode(records: &[StoredRecord]) -> Result<Zeroizing<Vec<u8>>, VaultError> {
    let mut writer = Writer::new(records.len());
    for stored in records {
        writer.record(stored)?;
    }
    writer.finish()
}

/// Its buffers hold what the records say, and are wiped.
struct Writer<'r> {
    rows: usize,
    cols: [Zeroizing<Vec<i64>>; NUMBERS],
    payloads: Zeroizing<Vec<u8>>,
    imported: BTreeMap<&'r str, i64>,
    names: Vec<&'r str>,
}

impl<'r> Writer<'r> {
    fn new(rows: usize) -> Self {
        Self {
            rows,
            cols: std::array::from_fn(|_| Zeroizing::default()),
            payloads: Zeroizing::default(),
            imported: BTreeMap::new(),
            names: Vec::new(),
        }
    }

    fn put(&mut self, col: Col, value: impl Into<i64>) {
        let col = &mut self.cols[col as usize];
        if col.capacity() == 0 {
            // Once, so that no copy is left behind by growing.
            col.reserve_exact(self.rows);
        }
        col.push(value.into());
    }

    fn record(&mut self, stored: &'r StoredRecord) -> Result<(), VaultError> {
        let StoredRecord { id, record } = stored;
        self.put(Col::Install, id.install as i64);
        self.put(Col::Segment, id.segment as i64);
        self.put(Col::Counter, id.counter);
        self.moment(&record.moment);
        let source = self.source(&record.source);
        self.put(Col::Source, source);
        self.put(Col::Known, codes::known_code(record.known));
        match &record.payload {
            Payload::Fix(fix) => {
                self.put(Col::Kind, 0);
                self.fix(fix);
            }
            other => {
                self.put(Col::Kind, 1);
                let bytes = encoded(other)?;
                let mut prefix = Vec::new();
                prefix.put_varint(bytes.len() as u64);
                extend(&mut self.payloads, &prefix);
                extend(&mut self.payloads, &bytes);
            }
        }
        Ok(())
    }

    fn moment(&mut self, moment: &Moment) {
        let utc = moment.utc.get();
        self.put(Col::Utc, utc);
        self.put(Col::HasBoot, moment.boot.is_some());
        if let Some(boot) = moment.boot {
            self.put(Col::Boot, boot.boot);
            self.put(Col::BootOffset, utc.wrapping_sub(boot.ms as i64));
        }
        self.put(Col::Zone, moment.offset.minutes());
    }

    fn source(&mut self, source: &'r Source) -> i64 {
        let Source::Imported(name) = source else {
            return codes::source_code(source).into();
        };
        let next = i64::from(IMPORTED) + self.names.len() as i64;
        *self.imported.entry(name.as_str()).or_insert_with(|| {
            self.names.push(name.as_str());
            next
        })
    }

    fn fix(&mut self, fix: &Fix) {
        self.put(Col::Lat, fix.position.lat_e7());
        self.put(Col::Lon, fix.position.lon_e7());
        let parts = codes::parts_of(fix);
        self.put(Col::FixParts, codes::present(&parts));
        let optional = [Col::Accuracy, Col::Altitude, Col::Speed, Col::Bearing];
        for (col, part) in optional.into_iter().zip(parts) {
            if let Some(value) = part {
                self.put(col, value);
            }
        }
    }

    fn finish(self) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let mut out = Vec::new();
        out.put_varint(self.rows as u64);
        out.put_varint(self.names.len() as u64);
        for name in self.names {
            out.put_prefixed(name.as_bytes());
        }
        let mut present = 0;
        let mut stored = Zeroizing::default();
        let mut packer = Packer::default();
        for (number, col) in self.cols.iter().enumerate() {
            if col.iter().any(|v| *v != 0) {
                present |= 1 << number;
                put_prefixed(&mut stored, &[packer.pack(col)]);
            }
        }
        if !self.payloads.is_empty() {
            let packed = compress(&self.payloads)?;
            let pays = packed.len() < self.payloads.len();
            present |= 1 << Col::Other as usize;
            let plain = if pays { self.payloads.len() } else { 0 };
            let mut length = Vec::new();
            length.put_varint(plain as u64);
            let content = if pays { &packed } else { &self.payloads };
            put_prefixed(&mut stored, &[&length, content]);
        }
        out.put_u32(present);
        let mut whole = Zeroizing::new(Vec::with_capacity(out.len() + stored.len()));
        whole.put(&out).put(&stored);
        Ok(whole)
    }
}

/// As [`Put::put_prefixed`], and leaves no copy behind.
fn put_prefixed(out: &mut Zeroizing<Vec<u8>>, parts: &[&[u8]]) {
    let mut prefix = Vec::new();
    prefix.put_varint(parts.iter().map(|part| part.len() as u64).sum());
    extend(out, &prefix);
    parts.iter().for_each(|part| extend(out, part));
}

/// A payload's stored form, in a buffer that is large enough at once or wiped.
fn encoded(payload: &Payload) -> Result<Zeroizing<Vec<u8>>, VaultError> {
    let mut room = 256;
    loop {
        let mut bytes = Zeroizing::new(vec![0; room]);
        match postcard::to_slice(payload, &mut bytes).map(|written| written.len()) {
            Ok(len) => {
                bytes.truncate(len);
                return Ok(bytes);
            }
            Err(postcard::Error::SerializeBufferFull) if room <= MAX_CONTENT => room *= 4,
            Err(_) => return Err(VaultError::TooLarge),
        }
    }
}

/// A block's parts, none of them unpacked.
pub(super) struct Parts<'b> {
    pub(super) rows: usize,
    pub(super) sources: Vec<Source>,
    cols: [Option<&'b [u8]>; COLUMNS],
}

impl<'b> Parts<'b> {
    pub(super) fn of(bytes: &'b [u8]) -> Option<Self> {
        let mut take = Take(bytes);
        let (rows, sources) = head(&mut take)?;
        let present = take.u32()?;
        let mut cols = [None; COLUMNS];
        for (number, col) in cols.iter_mut().enumerate() {
            if present >> number & 1 == 1 {
                *col = Some(take.prefixed()?);
            }
        }
        (take.is_empty() && present >> COLUMNS == 0).then_some(Self {
            rows,
            sources,
            cols,
        })
    }

    /// Unpacks a column; one that isn't stored is zeros.
    pub(super) fn read(&self, col: Col, len: usize, into: &mut Column) -> Option<()> {
        match self.cols[col as usize] {
            Some(bytes) => into.read(bytes, len),
            None => {
                into.zeros();
                Some(())
            }
        }
    }

    /// All payloads that aren't fixes, one after the other.
    pub(super) fn payloads(&self) -> Option<Zeroizing<Vec<u8>>> {
        let Some(bytes) = self.cols[Col::Other as usize] else {
            return Some(Zeroizing::default());
        };
        let mut take = Take(bytes);
        match usize::try_from(take.varint()?).ok()? {
            0 => Some(Zeroizing::new(take.0.to_vec())),
            len if len <= MAX_CONTENT => decompress(take.0, len),
            _ => None,
        }
    }
}

/// All records of a block.
pub(super) fn read(bytes: &[u8]) -> Option<Vec<StoredRecord>> {
    let parts = Parts::of(bytes)?;
    let rows = parts.rows;
    let mut cols = Table::default();
    cols.read_names(&parts)?;
    cols.read(&parts)?;
    let payloads = parts.payloads()?;
    let mut payloads = Take(&payloads);
    let mut next = Next::default();
    let mut records = Vec::with_capacity(rows);
    for row in 0..rows {
        let id = RecordId {
            install: cols.get(Col::Install, row)? as u64,
            segment: cols.get(Col::Segment, row)? as u64,
            counter: cols.small(Col::Counter, row)?,
        };
        let moment = cols.moment(row, &mut next)?;
        let record = match cols.get(Col::Kind, row)? {
            0 => Record {
                moment,
                source: cols.source(row, &parts)?,
                known: cols.known(row)?,
                payload: Payload::Fix(cols.fix(&mut next)?),
            },
            _ => cols.other(row, moment, &parts, &mut payloads)?,
        };
        records.push(StoredRecord { id, record });
    }
    payloads.is_empty().then_some(records)
}
