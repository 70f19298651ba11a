//! Breaks in the working day, and the short rests beside them.

use stint_model::{Arg, Interval, Millis, Money, Phrase};

use super::sure_work::{Work, sure_work};
use super::{Finding, FindingKind, Inputs, Line};
use crate::error::PayError;
use crate::pack::{Figure, RuleKey};
use crate::span::{MoneySpan, Span};
use crate::zones::DateRange;

/// What of a working day tells anything about its breaks.
struct Day<'a> {
    date: chrono::NaiveDate,
    works: Vec<&'a Work>,
    /// The stretches between them, each as long as it can be at its high end.
    pauses: Vec<Span<Millis>>,
    /// Work, and how much of it there surely was.
    worked: Millis,
    sure: Millis,
}

/// A finding for each working day whose breaks are surely too short or too
/// late, and one whose short rests are: by what is surely work, with every
/// stretch without it a pause as long as it can be.
pub(super) fn breaks(i: &Inputs<'_>) -> Result<Vec<Finding>, PayError> {
    let works = sure_work(i);
    let mut out = Vec::new();
    for span in i.ledger.working_days() {
        let day = Day::new(i, &works, span);
        if !i.days.contains(day.date) {
            continue;
        }
        let due = |key| day.due(&i.rule(key, day.date));
        let meals = due(RuleKey::Break);
        out.extend(missing_break(i, &day, &meals)?);
        if let Some((figure, rests)) = due(RuleKey::RestBreak).last().copied() {
            let meals = meals.last().map_or(Millis::ZERO, |(_, due)| *due);
            out.extend(missing_rests(i, &day, figure, rests, meals)?);
        }
    }
    Ok(out)
}

impl<'a> Day<'a> {
    fn new(i: &Inputs<'_>, works: &'a [Work], span: Interval) -> Self {
        let first = works.partition_point(|w| w.interval.end() <= span.start());
        let works: Vec<&Work> = works[first..]
            .iter()
            .take_while(|w| w.interval.start() < span.end())
            .collect();
        let worked: Millis = works.iter().map(|w| w.interval.length()).sum();
        let slack: Millis = works.iter().map(|w| w.slack + w.slack).sum();
        Self {
            date: i.zones.date(span.start()),
            pauses: works.windows(2).map(|w| pause(w[0], w[1])).collect(),
            works,
            worked,
            sure: Millis((worked - slack).0.max(0)),
        }
    }

    /// The rules whose thresholds the day surely passes, and what each asks: the
    /// last for all breaks together.
    fn due<'f>(&self, rules: &[&'f Figure]) -> Vec<(&'f Figure, Millis)> {
        let passed = |f: &&&Figure| {
            if f.from_exactly {
                self.sure >= f.after
            } else {
                self.sure > f.after
            }
        };
        let rules = rules.iter().filter(passed);
        rules.filter_map(|f| Some((*f, f.time()?))).collect()
    }

    /// Time in pauses long enough to count.
    fn taken(&self, block: Millis) -> Span<Millis> {
        let sum = |of: fn(&Span<Millis>) -> Millis| -> Millis {
            self.pauses.iter().map(of).filter(|l| *l >= block).sum()
        };
        Span::new(sum(|p| p.low), sum(|p| p.best), sum(|p| p.high))
    }

    /// Whether the last break that is due surely began after this much work.
    fn too_late(&self, due: Millis, block: Millis, before: Millis) -> bool {
        let needed = (due.0 / block.0.max(1)).max(1);
        let (mut worked, mut had) = (Millis::ZERO, 0);
        for (work, pause) in self.works.iter().zip(&self.pauses) {
            let sure = work.interval.length() - work.slack - work.slack;
            worked = worked + Millis(sure.0.max(0));
            had += i64::from(pause.high >= block);
            if had == needed {
                return worked > before;
            }
        }
        true
    }

    /// The most that was surely worked without a pause long enough to count.
    fn unbroken(&self, block: Millis) -> Millis {
        let (mut longest, mut worked) = (Millis::ZERO, Millis::ZERO);
        for (n, work) in self.works.iter().enumerate() {
            let sure = work.interval.length() - work.slack - work.slack;
            worked = worked + Millis(sure.0.max(0));
            longest = longest.max(worked);
            if self.pauses.get(n).is_some_and(|p| p.high >= block) {
                worked = Millis::ZERO;
            }
        }
        longest
    }

    fn line(&self, figure: &Figure) -> Line {
        Line {
            text: Phrase::new("pay-break-worked")
                .with("time", Arg::Duration(self.worked))
                .with("after", Arg::Duration(figure.after)),
            money: None,
        }
    }
}

fn missing_break(
    i: &Inputs<'_>,
    day: &Day<'_>,
    rules: &[(&Figure, Millis)],
) -> Result<Option<Finding>, PayError> {
    let Some((mut figure, due)) = rules.last().copied() else {
        return Ok(None);
    };
    let block = figure.least_block.unwrap_or(due);
    let taken = day.taken(block);
    let short = taken.high < due;
    // Each break has its own time by which it begins.
    let late = rules.iter().enumerate().find_map(|(n, (f, due))| {
        let block = f.least_block.unwrap_or(*due);
        let before = f.before.filter(|b| day.too_late(*due, block, *b))?;
        // A later rule asks for all breaks together, of which one is its own.
        let (id, own) = match n.checked_sub(1).and_then(|n| rules.get(n)) {
            Some((_, earlier)) if due > earlier => ("pay-break-next-headline", *due - *earlier),
            _ => ("pay-break-late-headline", *due),
        };
        Some((*f, id, own, before))
    });
    let unbroken = day.unbroken(block);
    let unbroken = figure
        .no_longer
        .filter(|most| unbroken > *most)
        .map(|most| (unbroken, most));
    let said = |id| Phrase::new(id).with("day", Arg::Date(day.date));
    let headline = match (short, unbroken, late) {
        (true, _, _) => said("pay-break-headline")
            .with("taken", Arg::Duration(taken.best))
            .with("due", Arg::Duration(due)),
        (false, Some((time, most)), _) => said("pay-break-unbroken-headline")
            .with("time", Arg::Duration(time))
            .with("most", Arg::Duration(most)),
        (false, None, Some((rule, id, own, before))) => {
            figure = rule;
            said(id)
                .with("due", Arg::Duration(own))
                .with("before", Arg::Duration(before))
        }
        (false, None, None) => return Ok(None),
    };
    let mut working = vec![day.line(figure)];
    if let Some(longest) = day.pauses.iter().map(|p| p.best).max() {
        working.push(Line {
            text: Phrase::new("pay-break-longest").with("time", Arg::Duration(longest)),
            money: None,
        });
    }
    finding(i, day, figure, (headline, taken, working)).map(Some)
}

/// Any pause may have held the short rests: what is left of all of them beside
/// the breaks is taken for rest.
fn missing_rests(
    i: &Inputs<'_>,
    day: &Day<'_>,
    figure: &Figure,
    due: Millis,
    meals: Millis,
) -> Result<Option<Finding>, PayError> {
    let all = day.taken(figure.least_block.unwrap_or(due));
    let left = |t: Millis| Millis((t - meals).0.max(0));
    let taken = Span::new(left(all.low), left(all.best), left(all.high));
    if taken.high >= due {
        return Ok(None);
    }
    let headline = Phrase::new("pay-rest-break-headline")
        .with("day", Arg::Date(day.date))
        .with("taken", Arg::Duration(taken.best))
        .with("due", Arg::Duration(due));
    finding(i, day, figure, (headline, taken, vec![day.line(figure)])).map(Some)
}

fn finding(
    i: &Inputs<'_>,
    day: &Day<'_>,
    figure: &Figure,
    (headline, taken, mut working): (Phrase, Span<Millis>, Vec<Line>),
) -> Result<Finding, PayError> {
    let mut sources = vec![figure.citation.clone()];
    let premium = i
        .rule(RuleKey::BreakPremium, day.date)
        .first()
        .and_then(|f| Some((f.time()?, f.citation.clone())));
    let mut amount = None;
    if let Some((time, citation)) = premium {
        let money = i.contract.rate.for_time(time)?;
        working.push(Line {
            text: Phrase::new("pay-break-premium").with("time", Arg::Duration(time)),
            money: Some(money),
        });
        // She may have taken it where she worked, which no phone sees.
        let none = Money::new(0, money.currency);
        amount = Some(MoneySpan::new(none, money, money)?);
        sources.push(citation);
    }
    Ok(Finding {
        kind: FindingKind::Break,
        days: DateRange::between(day.date, day.date),
        headline,
        amount,
        time: Some(taken),
        working,
        sources,
        narrow: vec![Phrase::new("pay-narrow-breaks")],
        steps: Vec::new(),
        plans: Vec::new(),
    })
}

/// The stretch between two works.
fn pause(before: &Work, after: &Work) -> Span<Millis> {
    let best = after.interval.start().since(before.interval.end());
    let slack = before.slack + after.slack;
    Span::new(Millis((best - slack).0.max(0)), best, best + slack)
}
