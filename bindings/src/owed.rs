//! What she may be owed for a pay period, and a letter about it.

use stint_app::model::Phrase;
use stint_app::{self as app, words};

use crate::hidden::hidden;
use crate::mirror::mirror;
use crate::reports::Writer;
use crate::{CalendarDate, FindingView, Language, Moment, StintError, StintPhone};

mirror! {
    /// Who a letter is for.
    in LetterTo = app::LetterTo {
        /// Asks for what is missing.
        Employer,
        /// Asks for help, with everything that is known and what isn't.
        Union,
    }
}

/// A pay period, ready to show: what was found, each with its working.
#[derive(uniffi::Record)]
#[uniffi::export(Debug)]
pub struct OwedReport {
    /// Its first day.
    pub first: CalendarDate,
    /// Its last day.
    pub last: CalendarDate,
    /// The period in one sentence.
    pub headline: String,
    /// Whether there is a contract to compare with; without one the period is
    /// a week and there are no findings.
    pub has_contract: bool,
    /// What is missing from the record, and why: ranges are wide for it.
    pub missing: Vec<String>,
    /// What she may be owed, the weightiest first.
    pub findings: Vec<FindingView>,
    /// That findings aren't to be added up, or that nothing stands out.
    pub about_findings: Option<String>,
    /// That it isn't legal advice; to be shown with findings.
    pub not_advice: String,
}

hidden!(OwedReport);

#[uniffi::export]
impl StintPhone {
    /// The pay period that holds a date. For the period before, ask for the
    /// day before its first. Pictures are `width` units wide, 280 to 1600.
    pub fn owed(
        &self,
        date: CalendarDate,
        language: Language,
        width: u16,
        now: Moment,
    ) -> Result<OwedReport, StintError> {
        let (date, now) = (date.check()?, now.check()?);
        let writer = Writer::new(language, width);
        self.slot.with(|phone| {
            let report = phone.report(phone.pay_days(date)?, now)?;
            let about = match report.findings.len() {
                _ if !report.has_contract => None,
                0 => Some("app-no-findings"),
                1 => None,
                _ => Some("app-findings-overlap"),
            };
            let findings = report.findings.iter().map(|f| writer.finding(f));
            Ok(OwedReport {
                first: report.range.first.into(),
                last: report.range.last.into(),
                headline: writer.say(&words::headline(&report)),
                has_contract: report.has_contract,
                missing: writer.say_all(&words::missing(&report)),
                findings: findings.collect::<Result<_, _>>()?,
                about_findings: about.map(|id| writer.say(&Phrase::new(id))),
                not_advice: writer.say(&Phrase::new("pay-not-advice")),
            })
        })
    }

    /// A letter about the pay period that holds a date, as a draft for her to
    /// change and send; nothing where no finding calls for one.
    pub fn letter(
        &self,
        date: CalendarDate,
        to: LetterTo,
        language: Language,
        now: Moment,
    ) -> Result<Option<String>, StintError> {
        let (date, now) = (date.check()?, now.check()?);
        let messages = language.messages();
        self.slot.with(|phone| {
            let report = phone.report(phone.pay_days(date)?, now)?;
            let today = report.zones.date(now.utc);
            Ok(app::letter(&report, to.into(), today, messages))
        })
    }
}
