//! Evidence for her own case: the log of some days for her lawyer, and what a
//! package says of the log, so that it can be proven later that it is no newer.

use chrono::Days;
use stint_messages::Messages;
use stint_model::{Amendment, Change, Interval, Moment, PlaceKind, StoredRecord, UtcDay};
use stint_pay::DateRange;
use stint_share::{
    Anchor, Campaign, ConsentEvent, DayDigest, EvidenceLog, LogKey, Naming, PlaceFact, Preview,
    Receipt,
};

use crate::report::Report;
use crate::sharing::InLanguage;
use crate::traces::Shared;
use crate::{AppError, Phone};

/// Names the row of the key file that salts are made from. A campaign's name
/// is a hash, so that none has this one.
pub(crate) const LOG_KEY: [u8; 16] = *b"stint/log-digest";

impl Phone {
    /// Freezes the log of some days for the lawyers of a campaign: records of
    /// her work as they were recorded, everything else by its digest alone.
    /// [`Phone::confirm`] seals it, as it does a package.
    ///
    /// # Errors
    /// The campaign isn't one of full traces, nothing was recorded then, or
    /// the vault can't be read.
    pub fn evidence(
        &mut self,
        campaign: &Campaign,
        days: DateRange,
        naming: Naming,
        messages: &Messages,
        now: Moment,
    ) -> Result<Preview, AppError> {
        let key = self.key(campaign.id())?;
        let log_key = self.log_key()?;
        let window = self.zones()?.days(days);
        let amendments = self.vault.amendments()?;
        let report = self.report(days, now)?;
        let working_days = report.days.iter().filter_map(|d| d.coverage);
        let log = EvidenceLog {
            days: utc_days(window)
                .map(|day| Ok((day, self.records_of(day)?)))
                .collect::<Result<_, AppError>>()?,
            amendments: about(&amendments, window),
            work: self.work(&report)?,
            working_days: working_days.map(|c| c.interval).collect(),
            naming,
            earlier: self.sent_before(campaign)?,
        };
        let texts = InLanguage(messages);
        Ok(stint_share::evidence(
            campaign, &log, &log_key, &key, &texts, now.utc,
        )?)
    }

    /// What a package about some days says of the log: a digest of each UTC day
    /// that is over. A day that can't be read is left out.
    pub(crate) fn anchor(&mut self, days: DateRange, now: Moment) -> Result<Anchor, AppError> {
        let key = self.log_key()?;
        // A local day touches the UTC days beside it.
        let wide = DateRange::between(days.first - Days::new(1), days.last + Days::new(1));
        let window = Interval::between(
            self.zones()?.days(wide).start(),
            self.zones()?.days(wide).end().min(now.utc),
        );
        let mut digests = Vec::new();
        for day in utc_days(window).filter(|day| *day < now.utc.utc_day()) {
            match self.records_of(day) {
                Ok(records) if !records.is_empty() => {
                    digests.push(DayDigest::of(day, &records, &key)?);
                }
                _ => {}
            }
        }
        let (generation, _) = self.vault.anchor();
        Ok(Anchor {
            generation,
            days: digests,
        })
    }

    fn log_key(&mut self) -> Result<LogKey, AppError> {
        Ok(LogKey::from_seed(&self.vault.campaign_seed(&LOG_KEY)?))
    }

    fn records_of(&self, day: UtcDay) -> Result<Vec<StoredRecord>, AppError> {
        let records = self.vault.records(day.interval());
        Ok(records.collect::<Result<_, _>>()?)
    }

    /// Stays at clients and at the office, and the ways between them; but what
    /// was recorded while she only said that she was there may be of anywhere.
    fn work(&self, report: &Report) -> Result<Vec<Interval>, AppError> {
        let shared = Shared::of(report, &self.roster()?);
        let is_work = |p: PlaceFact| matches!(p.kind, PlaceKind::Client | PlaceKind::Office);
        let visits = shared
            .visits()
            .filter(|(v, fact)| is_work(fact.place) && v.fixes > 0);
        let legs = shared
            .legs()
            .filter(|(_, fact)| fact.from.is_some_and(is_work) && fact.to.is_some_and(is_work));
        Ok(visits
            .map(|(v, _)| v.interval)
            .chain(legs.map(|(t, _)| t.interval))
            .collect())
    }

    /// Receipts of what went to others than this campaign.
    fn sent_before(&mut self, campaign: &Campaign) -> Result<Vec<Receipt>, AppError> {
        let mut out = Vec::new();
        for entry in self.consents()? {
            let other = entry.campaign() != Some(campaign.id());
            if let ConsentEvent::Given(receipt) = entry.event
                && other
            {
                out.push(*receipt);
            }
        }
        Ok(out)
    }
}

fn utc_days(window: Interval) -> impl Iterator<Item = UtcDay> {
    let last = window.end().utc_day();
    // The end of a window doesn't belong to it.
    let last = match last.start() == window.end() {
        true => last.0.saturating_sub(1),
        false => last.0,
    };
    (window.start().utc_day().0..=last).map(UtcDay)
}

/// Amendments about a stretch of time, and those that take them back.
fn about(all: &[Amendment], window: Interval) -> Vec<Amendment> {
    let mut out: Vec<Amendment> = Vec::new();
    for a in all {
        let touches = a.interval.start() < window.end() && window.start() <= a.interval.end();
        let taken = match &a.change {
            Change::Undo(of) => out.iter().any(|known| known.id == *of),
            _ => touches,
        };
        if taken {
            out.push(a.clone());
        }
    }
    out
}
