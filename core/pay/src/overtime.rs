//! Overtime: hours of a day or week beyond a threshold at a higher factor.

use chrono::{Days, NaiveDate};
use stint_model::{Millis, Money};

use crate::error::PayError;
use crate::pack::{Citation, RuleKey, RulePack, Select};
use crate::rate::{Exact, Rate, Tally};

/// The pay of a week, split by factor.
#[derive(Debug, Clone, PartialEq)]
pub struct OvertimePay {
    /// Factor in thousandths, time at it, pay for it; lowest factor first. The
    /// pay of the parts makes the total, to the penny.
    pub parts: Vec<(u32, Millis, Money)>,
    /// All of it.
    pub total: Money,
    /// What is paid above the plain rate.
    pub premium: Money,
    /// The rules used.
    pub sources: Vec<Citation>,
}

/// The pay of one week from Monday on at a plain rate, with the overtime that
/// the pack asks for. Hours beyond a daily threshold come first; the weekly
/// one then looks at what is left at the plain rate, so that no hour is raised
/// twice; a seventh day is raised from its first hour on, where all seven were
/// worked (California Labor Code, s. 510; 29 CFR 778.107).
///
/// # Errors
/// [`PayError::Value`] for sums too large.
pub fn overtime(
    pack: &RulePack,
    band: Option<&str>,
    monday: NaiveDate,
    rate: Rate,
    days: &[Millis],
) -> Result<OvertimePay, PayError> {
    let select = Select {
        band: band.map(str::to_owned),
        vehicle: None,
    };
    let rules = |key, day| {
        let own = pack.all(key, &select, day);
        if own.is_empty() {
            pack.all(key, &Select::default(), day)
        } else {
            own
        }
    };
    let has_own = |key| !pack.all(key, &select, monday).is_empty();
    let own_overtime = has_own(RuleKey::OvertimeDay) || has_own(RuleKey::OvertimeWeek);
    let all_worked = days.len() == 7 && days.iter().all(|d| d.0 > 0);
    let mut at: Vec<(u32, Millis)> = vec![(1000, Millis::ZERO)];
    let mut sources: Vec<Citation> = Vec::new();
    for (n, worked) in days.iter().enumerate() {
        let day = monday
            .checked_add_days(Days::new(n as u64))
            .unwrap_or(monday);
        // Who has overtime rules of her own has no seventh day but her own.
        let seventh = match (all_worked && n == 6, own_overtime) {
            (false, _) => Vec::new(),
            (true, true) => pack.all(RuleKey::OvertimeSeventhDay, &select, day),
            (true, false) => rules(RuleKey::OvertimeSeventhDay, day),
        };
        let raised = match seventh.is_empty() {
            true => rules(RuleKey::OvertimeDay, day),
            false => seventh,
        };
        let steps: Vec<(Millis, u32)> = raised
            .into_iter()
            .filter_map(|f| {
                note(&mut sources, &f.citation, *worked > f.after);
                f.thousandths().map(|t| (f.after, t))
            })
            .collect();
        spread(*worked, &steps, &mut at);
    }
    let weekly: Vec<(Millis, u32)> = rules(RuleKey::OvertimeWeek, monday)
        .into_iter()
        .filter_map(|f| {
            note(&mut sources, &f.citation, at[0].1 > f.after);
            f.thousandths().map(|t| (f.after, t))
        })
        .collect();
    let plain = std::mem::replace(&mut at[0].1, Millis::ZERO);
    spread(plain, &weekly, &mut at);
    at.sort_by_key(|(factor, _)| *factor);
    let mut tally = Tally::new(rate.currency);
    let mut parts = Vec::new();
    for (factor, time) in at.into_iter().filter(|(_, t)| t.0 > 0) {
        let money = tally.add(Exact::of_time(rate.times(factor), time))?;
        parts.push((factor, time, money));
    }
    let total = tally.total();
    let premium = total.minus(rate.for_time(days.iter().copied().sum())?)?;
    Ok(OvertimePay {
        parts,
        total,
        premium,
        sources,
    })
}

fn note(sources: &mut Vec<Citation>, citation: &Citation, used: bool) {
    if used && !sources.contains(citation) {
        sources.push(citation.clone());
    }
}

/// Shares a length of time out among factors: up to the first threshold plain,
/// then each factor up to the next threshold.
fn spread(time: Millis, steps: &[(Millis, u32)], at: &mut Vec<(u32, Millis)>) {
    let mut add = |factor: u32, time: Millis| {
        if time.0 <= 0 {
            return;
        }
        match at.iter_mut().find(|(f, _)| *f == factor) {
            Some((_, sum)) => *sum = *sum + time,
            None => at.push((factor, time)),
        }
    };
    let first = steps.first().map_or(time, |(after, _)| *after);
    add(1000, Millis(time.0.min(first.0)));
    for (n, (after, factor)) in steps.iter().enumerate() {
        let until = steps.get(n + 1).map_or(i64::MAX, |(next, _)| next.0);
        add(*factor, Millis(time.0.min(until) - after.0));
    }
}
