//! Looking through everything that is stored, and putting right what can be
//! put right without deleting: what still opens stays, the rest is set aside.

use stint_model::{Moment, Stream, UtcDay};

use crate::{
    Finding, Log, Vault, VaultError,
    block::Content,
    bytes::Take,
    change::Draft,
    columns,
    index::{Partition, TIMELESS},
    wiped::wipe,
};

/// What [`Vault::check`] found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CheckReport {
    /// UTC days with records.
    pub days: u32,
    /// Records that can be read.
    pub records: u64,
    /// What was found wrong now; also in [`Vault::integrity`].
    pub findings: Vec<Finding>,
    /// The database itself is damaged: nothing was changed in it, and only
    /// [`Vault::rescue`] helps.
    pub needs_rescue: bool,
}

impl Vault {
    /// Reads everything that is stored to its last byte. Where a day, a log or
    /// the settings are damaged, what can be read is kept, the damaged piece is
    /// set aside as it is, and the loss is noted.
    ///
    /// `progress` is told how many parts of how many are done.
    ///
    /// # Errors
    /// Those of disk and database.
    pub fn check(
        &mut self,
        now: Moment,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<CheckReport, VaultError> {
        let mut report = CheckReport {
            needs_rescue: !self.store.is_sound(),
            ..CheckReport::default()
        };
        let parts: Vec<Partition> = self.index.entries.keys().copied().collect();
        let all = parts.len() as u64;
        for (done, p) in (1..).zip(parts) {
            report.records += self.check_part(p, now, &mut report)?;
            progress(done, all);
        }
        report.days = self.days().count() as u32;
        Ok(report)
    }

    /// Returns how many records a part has.
    fn check_part(
        &mut self,
        p: Partition,
        now: Moment,
        report: &mut CheckReport,
    ) -> Result<u64, VaultError> {
        let whole = match self.read_part(p) {
            Ok(records) => return Ok(records),
            Err(e @ (VaultError::DayDamaged | VaultError::Value(_))) => e,
            Err(VaultError::StoreDamaged) => {
                report.needs_rescue = true;
                return Ok(0);
            }
            Err(e) => return Err(e),
        };
        if report.needs_rescue
            || matches!(
                whole,
                VaultError::Value(stint_model::ModelError::NewerWire { .. })
            )
        {
            // What the database can't find may still be in its file.
            return Ok(0);
        }
        let findings = self.change(|vault, draft| {
            let finding = vault.mend(draft, p)?;
            vault.note(draft, now.utc, finding.as_slice())?;
            Ok(finding)
        })?;
        report.findings.extend(findings);
        self.read_part(p)
    }

    fn read_part(&self, p: Partition) -> Result<u64, VaultError> {
        match is_raw(p) {
            true => {
                let mut records = self.day_records(&self.index, p)?;
                let count = records.len() as u64;
                wipe(&mut records);
                Ok(count)
            }
            false if is_log(p) => self.log(&self.index, p).map(|_| 0),
            false => self.map(p).map(|_| 0),
        }
    }

    /// Mends logs and settings when the vault is opened: a damaged one would
    /// stop everything.
    pub(crate) fn mend_what_is_always_read(&mut self, now: Moment) -> Result<(), VaultError> {
        let mut always: Vec<Partition> = self
            .index
            .entries
            .keys()
            .copied()
            .filter(|p| p.day == TIMELESS)
            .collect();
        // The notes first: whatever else is mended is noted there.
        always.sort_by_key(|p| *p != Partition::INTEGRITY_LOG);
        for p in always {
            match self.read_part(p) {
                Err(VaultError::DayDamaged) if self.store.is_sound() => {
                    self.change(|vault, draft| {
                        let finding = vault.mend(draft, p)?;
                        vault.note(draft, now.utc, finding.as_slice())
                    })?;
                }
                Err(VaultError::DayDamaged) => return Err(VaultError::StoreDamaged),
                other => _ = other?,
            }
        }
        Ok(())
    }

    /// Keeps of a damaged partition what opens, and sets the rest aside.
    fn mend(&mut self, draft: &mut Draft, p: Partition) -> Result<Option<Finding>, VaultError> {
        let Some(entry) = draft.index.entries.get(&p).copied() else {
            return Ok(None);
        };
        if is_raw(p) {
            let mut records = self.salvage(p)?;
            let lost = entry.rows.saturating_sub(records.len() as u32);
            if records.is_empty() {
                self.clear(draft, p)?;
                self.outdate(draft, p.day)?;
            } else {
                let put = self.put_day(draft, p.day, &records);
                wipe(&mut records);
                put?;
            }
            let day = UtcDay(p.day);
            return Ok(Some(Finding::DayMended { day, lost }));
        }
        let (mut contents, mut rows) = (Vec::new(), 0);
        for block in self.open_one_by_one(p)? {
            match block
                .opened
                .ok()
                .and_then(|content| Some((entries_in(p, &content)?, content)))
            {
                Some((n, content)) => {
                    rows += n;
                    contents.push(content);
                }
                None => self.keep_damaged(&block.name, &block.body)?,
            }
        }
        match contents.is_empty() {
            true => self.clear(draft, p)?,
            false => self.replace(draft, p, &contents, rows)?,
        }
        let lost = entry.rows.saturating_sub(rows);
        // What analysis made is made again.
        Ok(log_of(p).map(|log| Finding::LogMended { log, lost }))
    }
}

pub(crate) fn is_raw(p: Partition) -> bool {
    p.stream == Partition::of(Stream::Raw, 0).stream
}

/// Which log a partition is; none for what belongs to a day.
pub(crate) fn log_of(p: Partition) -> Option<Log> {
    [
        (Partition::timeless(Stream::Amendment), Log::Amendments),
        (Partition::timeless(Stream::Settings), Log::Settings),
        (Partition::timeless(Stream::Consent), Log::Consents),
        (Partition::INTEGRITY_LOG, Log::Integrity),
    ]
    .into_iter()
    .find_map(|(place, log)| (place == p).then_some(log))
}

fn is_log(p: Partition) -> bool {
    !matches!(log_of(p), None | Some(Log::Settings))
}

/// How many entries a block holds; none if it isn't whole.
pub(crate) fn entries_in(p: Partition, content: &Content) -> Option<u32> {
    if is_raw(p) {
        let mut records = columns::decode(content).ok()?;
        let rows = records.len() as u32;
        wipe(&mut records);
        return Some(rows);
    }
    let mut take = Take(content);
    let mut rows = 0;
    while !take.is_empty() {
        take.prefixed()?;
        if !is_log(p) {
            take.prefixed()?;
        }
        rows += 1;
    }
    Some(rows)
}
