//! A better order of a round's visits: the same visits, inside the same
//! windows, with less time on the way.

use std::collections::{BTreeMap, BTreeSet};

use stint_model::{Arg, Interval, Known, Metres, Millis, Phrase, Place, PlaceId, PlaceKind};

use super::{Finding, FindingKind, Inputs, Line, Plan, with_money};
use crate::error::PayError;
use crate::legs::{LegEstimate, Legs};
use crate::order::{MOST_VISITS, Order, Stop, Travel, best_order};
use crate::plans::ROUND;
use crate::rate::{Exact, Millimetres, Rate, Tally};
use crate::roster::{Planned, Roster};
use crate::span::{MoneySpan, Span};
use crate::zones::DateRange;

/// How far a visit may be moved either way if neither roster nor contract says.
const MAY_MOVE: Millis = Millis::from_mins(30);
/// Two visits to one client on a day are hours apart for a reason: they are
/// moved by no more than this.
const TWICE: Millis = Millis::from_mins(15);
/// Less than this is not worth a talk with the office.
const LEAST: Millis = Millis::from_mins(5);

/// A round of planned visits whose places are all known.
struct Round<'a> {
    plans: Vec<&'a Planned>,
    places: Vec<PlaceId>,
    home: Option<PlaceId>,
    /// By the two ends: 0 is home, n the n-th visit, the last one home again.
    legs: BTreeMap<(usize, usize), LegEstimate>,
}

/// A finding for each round that another order would shorten by five minutes
/// or more. Rounds of more than [`MOST_VISITS`] visits, or with a client whose
/// place has no such name, are passed over.
pub(super) fn rounds(i: &Inputs<'_>, roster: &Roster) -> Result<Vec<Finding>, PayError> {
    let legs = Legs::learn(i.timeline);
    let mut out = Vec::new();
    for plans in parted(i, roster) {
        if let Some(round) = Round::new(i, &legs, plans) {
            out.extend(round.finding(i)?);
        }
    }
    Ok(out)
}

/// Visits of one day without a pause long enough to go home.
fn parted<'a>(i: &Inputs<'_>, roster: &'a Roster) -> Vec<Vec<&'a Planned>> {
    let mut rounds: Vec<Vec<&Planned>> = Vec::new();
    let day = |p: &Planned| i.zones.date(p.interval.start());
    for plan in roster.visits().iter().filter(|p| i.days.contains(day(p))) {
        match rounds.last_mut().and_then(|r| Some((*r.last()?, r))) {
            Some((last, round))
                if day(last) == day(plan)
                    && plan.interval.start().since(last.interval.end()) < ROUND =>
            {
                round.push(plan);
            }
            _ => rounds.push(vec![plan]),
        }
    }
    rounds
}

impl<'a> Round<'a> {
    fn new(i: &Inputs<'_>, legs: &Legs, plans: Vec<&'a Planned>) -> Option<Self> {
        if !(2..=MOST_VISITS).contains(&plans.len()) {
            return None;
        }
        let places = &i.timeline.places;
        let named = |p: &Planned| {
            let place = places.iter().find(|q| q.name.as_ref() == Some(&p.client));
            place.map(|q| q.id)
        };
        let stops: Vec<PlaceId> = plans.iter().map(|p| named(p)).collect::<Option<_>>()?;
        let is_home = |p: &&Place| p.kind == PlaceKind::Home && p.centre.is_some();
        let home = places.iter().find(is_home).map(|p| p.id);
        let end = stops.len() + 1;
        let place = |n: usize| match n {
            0 => home,
            n if n == end => home,
            n => stops.get(n - 1).copied(),
        };
        let mut known = BTreeMap::new();
        for a in 0..=end {
            for b in a + 1..=end {
                if let (Some(p), Some(q)) = (place(a), place(b)) {
                    known.insert((a, b), legs.between(p, q)?);
                }
            }
        }
        Some(Self {
            plans,
            places: stops,
            home,
            legs: known,
        })
    }

    fn leg(&self, a: usize, b: usize) -> Option<&LegEstimate> {
        self.legs.get(&(a.min(b), a.max(b)))
    }

    fn stop(&self, i: &Inputs<'_>, plan: &Planned) -> Stop {
        let move_by = i.contract.visits_may_move.unwrap_or(MAY_MOVE);
        let start = plan.interval.start();
        let around = |by: Millis| Interval::between(start.plus(Millis(-by.0)), start.plus(by));
        let told = plan.may_start.unwrap_or_else(|| around(move_by));
        let may_start = if self.twice(plan) {
            told.overlap(around(TWICE)).unwrap_or(around(TWICE))
        } else {
            told
        };
        Stop {
            length: plan.interval.length(),
            may_start,
        }
    }

    /// Whether the round has another visit to the same client.
    fn twice(&self, plan: &Planned) -> bool {
        let same = self.plans.iter().filter(|p| p.client == plan.client);
        same.count() > 1
    }

    fn finding(&self, i: &Inputs<'_>) -> Result<Option<Finding>, PayError> {
        let stops: Vec<Stop> = self.plans.iter().map(|p| self.stop(i, p)).collect();
        let time = |a, b| self.leg(a, b).map_or(Millis::ZERO, |l| l.time.best);
        let travel = Travel::new(stops.len(), time);
        // Early enough for any first visit: waiting for it costs nothing.
        let first = stops.iter().map(|s| s.may_start.start()).min();
        let start = first.unwrap_or(self.plans[0].interval.start());
        let start = start.plus(Millis(-ROUND.0));
        let Some(best) = best_order(start, &stops, &travel)? else {
            return Ok(None);
        };
        let planned: Vec<usize> = (0..stops.len()).collect();
        let order: Vec<usize> = best.visits.iter().map(|v| v.0).collect();
        let saved = self.saved(&planned, &order);
        if saved.time.best < LEAST {
            return Ok(None);
        }
        let (amount, mut working) = worth(i, &saved)?;
        working.extend(self.remarks(i, &order));
        let day = i.zones.date(self.plans[0].interval.start());
        let id = if saved.time.low.0 > 0 {
            "pay-order-headline"
        } else {
            "pay-order-maybe-headline"
        };
        let headline = with_money(Phrase::new(id), amount)
            .with("day", Arg::Date(day))
            .with("time", Arg::Duration(saved.time.best))
            .with("least", Arg::Duration(saved.time.low))
            .with("most", Arg::Duration(saved.time.high))
            .with("drive", Arg::Phrase(drive(saved.length.best, None)));
        Ok(Some(Finding {
            kind: FindingKind::BetterOrder,
            days: DateRange::between(day, day),
            headline,
            amount: Some(amount),
            time: Some(saved.time),
            working,
            sources: Vec::new(),
            narrow: vec![Phrase::new("pay-narrow-windows")],
            steps: Vec::new(),
            plans: vec![self.as_planned(), self.as_found(&best)],
        }))
    }

    /// The ways of an order, each by its two ends.
    fn ways(&self, order: &[usize]) -> Vec<(usize, usize)> {
        let mut ends = vec![0];
        ends.extend(order.iter().map(|k| k + 1));
        ends.push(order.len() + 1);
        ends.windows(2)
            .map(|w| (w[0].min(w[1]), w[0].max(w[1])))
            .collect()
    }

    /// What one order takes more than another. A way that is in both takes as
    /// long in both, so its doubt is left out.
    fn saved(&self, planned: &[usize], better: &[usize]) -> Saved {
        let mut more: BTreeMap<(usize, usize), i32> = BTreeMap::new();
        for way in self.ways(planned) {
            *more.entry(way).or_default() += 1;
        }
        for way in self.ways(better) {
            *more.entry(way).or_default() -= 1;
        }
        let mut saved = Saved::default();
        for (way, n) in more.into_iter().filter(|(_, n)| *n != 0) {
            let Some(leg) = self.legs.get(&way) else {
                continue;
            };
            let (t, l, n) = (leg.time, leg.length, f64::from(n));
            let (low, high) = if n > 0.0 { (0, 1) } else { (1, 0) };
            let (time, length) = ([t.low, t.high], [l.low, l.high]);
            let times = |t: Millis| Millis((t.0 as f64 * n) as i64);
            let far = |l: Metres| Metres(l.0 * n);
            saved.time = saved.time.plus(Span {
                low: times(time[low]),
                best: times(t.best),
                high: times(time[high]),
            });
            saved.length = Span {
                low: saved.length.low + far(length[low]),
                best: saved.length.best + far(l.best),
                high: saved.length.high + far(length[high]),
            };
        }
        saved
    }

    fn remarks(&self, i: &Inputs<'_>, order: &[usize]) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut say = |text| lines.push(Line { text, money: None });
        let names: Vec<&str> = order
            .iter()
            .map(|k| self.plans[*k].client.as_str())
            .collect();
        say(Phrase::new("pay-order-better").with("names", Arg::Text(names.join(" – "))));
        if self.plans.iter().any(|p| p.may_start.is_none()) {
            let move_by = i.contract.visits_may_move;
            let id = match move_by {
                Some(_) => "pay-order-window-contract",
                None => "pay-order-window-guess",
            };
            say(Phrase::new(id).with("time", Arg::Duration(move_by.unwrap_or(MAY_MOVE))));
        }
        if self.plans.iter().any(|p| self.twice(p)) {
            say(Phrase::new("pay-order-twice").with("time", Arg::Duration(TWICE)));
        }
        let planned: Vec<usize> = (0..order.len()).collect();
        let used: BTreeSet<(usize, usize)> = self
            .ways(&planned)
            .into_iter()
            .chain(self.ways(order))
            .collect();
        let legs = used.iter().filter_map(|w| self.legs.get(w));
        match legs.filter(|l| l.known == Known::Estimated).count() {
            0 => say(Phrase::new("pay-order-driven")),
            n => say(Phrase::new("pay-order-beeline")
                .with("count", Arg::count(n))
                .with("all", Arg::Text(used.len().to_string()))),
        }
        if self.home.is_none() {
            say(Phrase::new("pay-order-no-home"));
        }
        lines
    }

    fn as_planned(&self) -> Plan {
        let mut ways = Vec::new();
        for (n, plan) in self.plans.iter().enumerate() {
            if let Some(leg) = self.leg(n, n + 1) {
                let to = plan.interval.start();
                let mut from = to.plus(Millis(-leg.time.best.0));
                if let Some(before) = n.checked_sub(1).map(|b| self.plans[b]) {
                    from = from.max(before.interval.end()).min(to);
                }
                ways.push(Interval::between(from, to));
            }
        }
        if let (Some(last), Some(leg)) = (self.plans.last(), self.leg(self.plans.len(), 0)) {
            let from = last.interval.end();
            ways.push(Interval::between(from, from.plus(leg.time.best)));
        }
        let order: Vec<usize> = (0..self.places.len()).collect();
        Plan {
            label: Phrase::new("pay-order-row-planned"),
            visits: self
                .plans
                .iter()
                .map(|p| (p.interval, p.client.clone()))
                .collect(),
            ways,
            travel: self.travel(&order),
        }
    }

    fn as_found(&self, found: &Order) -> Plan {
        let mut plan = Plan {
            label: Phrase::new("pay-order-row-better"),
            visits: Vec::new(),
            ways: Vec::new(),
            travel: found.travel,
        };
        let mut from = 0;
        for (k, start) in &found.visits {
            if let Some(leg) = self.leg(from, k + 1) {
                plan.ways.push(Interval::between(
                    start.plus(Millis(-leg.time.best.0)),
                    *start,
                ));
            }
            let p = self.plans[*k];
            let end = start.plus(p.interval.length());
            plan.visits
                .push((Interval::between(*start, end), p.client.clone()));
            from = k + 1;
        }
        if let (Some(leg), Some((last, _))) = (self.leg(from, 0), plan.visits.last()) {
            let end = last.end();
            plan.ways
                .push(Interval::between(end, end.plus(leg.time.best)));
        }
        plan
    }

    fn travel(&self, order: &[usize]) -> Millis {
        let ways = self.ways(order);
        let legs = ways.iter().filter_map(|w| self.legs.get(w));
        legs.map(|l| l.time.best).sum()
    }
}

/// "2.9 km less to drive", or more.
fn drive(less: Metres, rate: Option<Rate>) -> Phrase {
    let id = if less.0 < 0.0 {
        "pay-order-farther"
    } else {
        "pay-order-nearer"
    };
    let far = Metres(less.0.abs());
    let shown = rate.map(|r| r.shown(Millimetres::from_metres(far)));
    Phrase::new(id).with("km", shown.unwrap_or(Arg::Distance(far)))
}

#[derive(Default)]
struct Saved {
    time: Span<Millis>,
    length: Span<Metres>,
}

/// What the time is worth at the agreed rate, and the distance at what it costs
/// her; both line by line.
fn worth(i: &Inputs<'_>, saved: &Saved) -> Result<(MoneySpan, Vec<Line>), PayError> {
    let none = Rate {
        micros: 0,
        ..i.contract.own_costs.unwrap_or(i.contract.rate)
    };
    let costs = i.contract.own_costs.unwrap_or(none);
    let far = |m: Metres| Millimetres((m.0 * 1000.0).round() as i64);
    let exact = |t, l| {
        Exact::of_time(i.contract.rate, t)
            .plus(Exact::of_distance(costs, far(l)))
            .money(i.contract.rate.currency)
    };
    let mut tally = Tally::new(i.contract.rate.currency);
    let mut lines = vec![Line {
        text: Phrase::new("pay-order-time")
            .with("time", Arg::Duration(saved.time.best))
            .with("rate", i.contract.rate.arg()),
        money: Some(tally.add(Exact::of_time(i.contract.rate, saved.time.best))?),
    }];
    if costs.micros > 0 {
        lines.push(Line {
            text: Phrase::new("pay-order-km")
                .with("drive", Arg::Phrase(drive(saved.length.best, Some(costs))))
                .with("rate", Arg::Phrase(costs.phrase())),
            money: Some(tally.add(Exact::of_distance(costs, far(saved.length.best)))?),
        });
    }
    let low = exact(saved.time.low, saved.length.low)?;
    let high = exact(saved.time.high, saved.length.high)?;
    Ok((MoneySpan::new(low, tally.total(), high)?, lines))
}
