//! A letter to the employer or the union as a text draft: what was found, how
//! it was worked out, what the law says, and what is asked for. The worker
//! reads it, changes it and sends it herself.

use chrono::{Days, NaiveDate};
use stint_messages::Messages;
use stint_model::{Arg, Phrase};
use stint_pay::{Finding, FindingKind};

use crate::report::Report;

/// Who the letter is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterTo {
    /// Asks for what is missing.
    Employer,
    /// Asks for help, with everything that is known and what isn't.
    Union,
}

/// Days that the employer is asked to answer within.
const ANSWER_WITHIN: u64 = 14;

impl LetterTo {
    /// An employer gets what she may be owed, the rest and breaks that were
    /// short, and the plan against what happened. How long a claim can wait is
    /// for her union alone, and so is what she did on her own phone at night.
    const fn holds(self, kind: FindingKind) -> bool {
        match kind {
            FindingKind::MinimumWageMet | FindingKind::NoMinimumWage => false,
            FindingKind::ClaimDeadline
            | FindingKind::MileageBelowOfficial
            | FindingKind::AfterHours => matches!(self, LetterTo::Union),
            _ => true,
        }
    }
}

/// What ways are worth is asked of an employer only where somebody may owe it:
/// beside a minimum wage that was missed on the same days, beside days that are
/// over and whose minimum wage isn't known, or where the rules pay ways. Else
/// asking for it would be answered with that. A wage that may have been missed at
/// the upper end of its range alone wasn't, as far as anybody knows; nor is
/// anything asked for ways that were paid but at that end.
fn may_be_owed(f: &Finding, all: &[Finding], today: NaiveDate) -> bool {
    let some = |o: &Finding| o.amount.is_some_and(|m| m.best.minor > 0);
    if f.kind == FindingKind::UnpaidTravel && !some(f) {
        return false;
    }
    let least = |o: &Finding| match o.kind {
        FindingKind::BelowMinimumWage => some(o),
        FindingKind::NoMinimumWage => o.days.last <= today,
        _ => false,
    };
    !f.is_worth_alone()
        || all
            .iter()
            .any(|o| o.days.overlap(f.days).is_some() && least(o))
}

/// The letter, or nothing where no finding calls for one.
pub fn letter(
    report: &Report,
    to: LetterTo,
    today: NaiveDate,
    messages: &Messages,
) -> Option<String> {
    let all = &report.findings;
    let held = all
        .iter()
        .filter(|f| to.holds(f.kind) && (to == LetterTo::Union || may_be_owed(f, all, today)));
    let findings: Vec<&Finding> = held.collect();
    if findings.is_empty() {
        return None;
    }
    let say = |p: &Phrase| messages.say(p);
    let word = |id| say(&Phrase::new(id));
    let days = |id| {
        let phrase = Phrase::new(id)
            .with("from", Arg::Date(report.range.first))
            .with("to", Arg::Date(report.range.last));
        say(&phrase)
    };
    let mut out = vec![
        word("app-letter-sender"),
        say(&Phrase::new("app-letter-date").with("date", Arg::Date(today))),
    ];
    match to {
        LetterTo::Employer => {
            out.push(days("app-letter-subject-employer"));
            out.push(word("app-letter-dear"));
            out.push(days("app-letter-intro-employer"));
        }
        LetterTo::Union => {
            out.push(days("app-letter-subject-union"));
            out.push(word("app-letter-dear"));
            out.push(days("app-letter-intro-union"));
        }
    }
    if findings.len() > 1 {
        out.push(word("app-letter-overlap"));
    }
    for (n, finding) in findings.iter().enumerate() {
        out.push(section(n + 1, finding, to, messages));
    }
    out.push(word("app-letter-record"));
    match to {
        LetterTo::Employer => {
            let by = today.checked_add_days(Days::new(ANSWER_WITHIN));
            let by = Arg::Date(by.unwrap_or(today));
            out.push(say(&Phrase::new("app-letter-ask-employer").with("by", by)));
        }
        LetterTo::Union => {
            out.push(word("app-letter-ask-union"));
        }
    }
    out.push(word("app-letter-not-advice"));
    out.push(word("app-letter-end"));
    out.push(word("app-letter-name"));
    Some(format!("{}\n", out.join("\n\n")))
}

/// One finding with its working, its sources and, for the union, what would
/// narrow its range.
fn section(number: usize, finding: &Finding, to: LetterTo, messages: &Messages) -> String {
    let say = |p: &Phrase| messages.say(p);
    let mut lines = vec![format!("{number}. {}", say(&finding.headline))];
    let mut list = |title: &'static str, entries: Vec<String>| {
        if !entries.is_empty() {
            let title = Arg::Phrase(Phrase::new(title));
            let title = say(&Phrase::new("app-list-title").with("title", title));
            lines.push(format!("   {title}"));
            lines.extend(entries.into_iter().map(|e| format!("   - {e}")));
        }
    };
    list("app-working", working(finding, messages));
    let sources = finding.sources.iter();
    list(
        "app-letter-sources",
        sources.map(|s| say(&s.phrase())).collect(),
    );
    if to == LetterTo::Union {
        let open = finding.narrow.iter().map(say).collect();
        list("app-letter-open", open);
    }
    lines.join("\n")
}

/// The lines of a finding's working, each with its amount.
pub(crate) fn working(finding: &Finding, messages: &Messages) -> Vec<String> {
    let line = |l: &stint_pay::Line| match l.money {
        Some(money) => messages.say(
            &Phrase::new("app-line-money")
                .with("text", Arg::Phrase(l.text.clone()))
                .with("money", Arg::Money(money)),
        ),
        None => messages.say(&l.text),
    };
    finding.working.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_employer_reads_nothing_of_her_nights_and_plans() {
        let employer = |kind| LetterTo::Employer.holds(kind);
        assert!(!employer(FindingKind::AfterHours));
        assert!(!employer(FindingKind::ClaimDeadline));
        assert!(employer(FindingKind::BelowMinimumWage));
        assert!(LetterTo::Union.holds(FindingKind::AfterHours));
        assert!(!LetterTo::Union.holds(FindingKind::MinimumWageMet));
    }

    #[test]
    fn what_nobody_owes_is_not_asked_of_an_employer() {
        let money = |minor| stint_model::Money::new(minor, stint_model::Currency::GBP);
        let worth = |best, high| {
            let span = stint_pay::MoneySpan::new(money(0), money(best), money(high));
            Some(span.unwrap())
        };
        let of = |kind, first: u32| {
            let day = |n| NaiveDate::from_ymd_opt(2026, 11, n).unwrap();
            Finding {
                kind,
                days: stint_pay::DateRange::between(day(first), day(first + 6)),
                headline: Phrase::new("pay-travel-headline"),
                amount: worth(2_800, 3_000),
                time: None,
                working: Vec::new(),
                sources: Vec::new(),
                narrow: Vec::new(),
                steps: Vec::new(),
                plans: Vec::new(),
            }
        };
        let due = of(FindingKind::UnpaidTravel, 2);
        let mut ways = due.clone();
        ways.working.push(stint_pay::Line {
            text: Phrase::new("pay-travel-worth"),
            money: None,
        });
        let today = NaiveDate::from_ymd_opt(2026, 11, 9).unwrap();
        let asked = |kind, first| may_be_owed(&ways, &[ways.clone(), of(kind, first)], today);
        assert!(asked(FindingKind::BelowMinimumWage, 2));
        assert!(!asked(FindingKind::BelowMinimumWage, 9));
        assert!(!asked(FindingKind::MinimumWageMet, 2));
        assert!(asked(FindingKind::NoMinimumWage, 2));
        assert!(may_be_owed(&due, &[], today));
        // At the upper end of a range alone no wage was missed and no way unpaid.
        let mut perhaps = of(FindingKind::BelowMinimumWage, 2);
        perhaps.amount = worth(0, 500);
        assert!(!may_be_owed(&ways, &[ways.clone(), perhaps], today));
        let mut paid = due.clone();
        paid.amount = worth(0, 500);
        assert!(!may_be_owed(&paid, &[], today));
        paid.amount = worth(1, 500);
        assert!(may_be_owed(&paid, &[], today));
        // The week isn't over.
        let early = NaiveDate::from_ymd_opt(2026, 11, 7).unwrap();
        let open = [ways.clone(), of(FindingKind::NoMinimumWage, 2)];
        assert!(!may_be_owed(&ways, &open, early));
    }
}
