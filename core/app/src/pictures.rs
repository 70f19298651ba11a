//! Scenes of a report, in the reader's language.

mod calendar;

use stint_messages::Messages;
use stint_model::{Arg, Coordinate, Fix, Interval, Millis, Mode, Phrase, Say, UtcMs};
use stint_pay::{Class, Finding, StepKind as PayStep, Zones};
use stint_scene::{
    Caption, DayRibbon, Kind, Labels, Leg, LegKind, Range, RouteSketch, Scene, SceneError, Step,
    StepKind, Stop, Stretch, Waterfall, WeekDay, WeekRibbons, Width, day_ribbon, route_sketch,
    waterfall, week_ribbons,
};

use crate::report::{Day, Report};
use crate::{AppError, Phone, words};

/// What draws pictures: a language, and how wide they are.
pub struct Painter<'m> {
    pub(crate) messages: &'m Messages,
    pub(crate) labels: Labels,
}

impl<'m> Painter<'m> {
    /// One for that language.
    pub fn new(messages: &'m Messages) -> Self {
        Self {
            messages,
            labels: Labels::new(|p| messages.say(p)),
        }
    }

    pub(crate) fn say(&self, phrase: &Phrase) -> String {
        self.messages.say(phrase)
    }

    pub(crate) fn caption(&self, title: &Phrase, source: Option<Phrase>) -> Caption {
        let sentence = self.say(title);
        Caption {
            title: sentence.clone(),
            sentence,
            source: source.map(|s| self.say(&s)).unwrap_or_default(),
        }
    }

    /// Ribbons, one a day.
    pub fn week(&self, report: &Report, width: Width) -> Scene {
        let days = report
            .days
            .iter()
            .map(|d| WeekDay {
                label: self.messages.date_short(d.date),
                stretches: self.stretches(d, &report.zones, false),
                total: match d.work_visits() {
                    0 => String::new(),
                    _ => self.messages.value(&Arg::Duration(d.hours.worked().best())),
                },
            })
            .collect();
        let input = WeekRibbons {
            caption: self.caption(
                &words::week_title(report),
                Some(words::source(report.records)),
            ),
            days,
        };
        week_ribbons(&input, &self.labels, width)
    }

    /// One day's ribbon.
    pub fn day(&self, day: &Day, zones: &Zones, width: Width) -> Scene {
        let input = DayRibbon {
            caption: self.caption(&words::day_headline(day), None),
            stretches: self.stretches(day, zones, true),
        };
        day_ribbon(&input, &self.labels, width)
    }

    /// What was recorded as it was, and hatched where nothing was: an estimate
    /// across a gap is told in words and figures, never drawn as if seen.
    fn stretches(&self, day: &Day, zones: &Zones, named: bool) -> Vec<Stretch> {
        let mut out = Vec::new();
        let span = day.coverage.map(|c| c.interval);
        let gaps: Vec<Interval> = day
            .gaps
            .iter()
            .filter_map(|g| g.interval.overlap(span?))
            .collect();
        for gap in &gaps {
            out.push(stretch(Kind::Gap, *gap, zones, String::new()));
        }
        for row in &day.rows {
            let kind = match row.class {
                Class::Visit | Class::Office | Class::Shift | Class::Waiting => Kind::Visit,
                Class::Between | Class::Commute => Kind::Travel,
                Class::Break => Kind::Break,
                Class::Unseen => Kind::Gap,
                _ => continue,
            };
            let label = match (kind, &row.from) {
                (Kind::Visit, Some(name)) if named => name.clone(),
                _ => String::new(),
            };
            for seen in without(row.interval, &gaps) {
                out.push(stretch(kind, seen, zones, label.clone()));
            }
        }
        for used in &day.after_hours {
            out.push(stretch(
                Kind::AfterHours,
                used.interval,
                zones,
                String::new(),
            ));
        }
        out
    }

    /// From paid to owed, where a finding has such steps.
    ///
    /// # Errors
    /// A range that isn't one, which no finding is known to have.
    pub fn waterfall(&self, finding: &Finding, width: Width) -> Result<Option<Scene>, SceneError> {
        self.waterfall_titled(finding, &finding.headline, width)
    }

    /// The same under a title of its own, where the finding's sentence stands
    /// beside it: on a narrow page it is too long for a picture.
    ///
    /// # Errors
    /// As [`Painter::waterfall`].
    pub(crate) fn waterfall_titled(
        &self,
        finding: &Finding,
        title: &Phrase,
        width: Width,
    ) -> Result<Option<Scene>, SceneError> {
        let Some(first) = finding.steps.first() else {
            return Ok(None);
        };
        let unit = first.money.currency;
        let steps = finding
            .steps
            .iter()
            .map(|s| {
                let kind = match s.kind {
                    PayStep::Start => StepKind::Paid,
                    PayStep::Change => StepKind::Missing,
                    PayStep::Total => StepKind::Owed,
                };
                Ok(Step {
                    label: self.say(&s.label),
                    kind,
                    amount: Range::exact(s.money.minor as f64 / 100.0)?,
                    text: self.messages.value(&Arg::Money(s.money)),
                })
            })
            .collect::<Result<_, SceneError>>()?;
        let input = Waterfall {
            caption: self.caption(title, None),
            steps,
            unit: unit.code().to_owned(),
        };
        Ok(Some(waterfall(&input, &self.labels, width)))
    }

    /// The same visits in several orders, where a finding has such plans.
    pub fn plans(
        &self,
        finding: &Finding,
        title: &Phrase,
        zones: &Zones,
        width: Width,
    ) -> Option<Scene> {
        if finding.plans.is_empty() {
            return None;
        }
        let row = |plan: &stint_pay::Plan| {
            let visits = plan
                .visits
                .iter()
                .map(|(i, client)| stretch(Kind::Visit, *i, zones, client.as_str().to_owned()));
            let ways = plan
                .ways
                .iter()
                .filter(|i| i.length() > Millis::ZERO)
                .map(|i| stretch(Kind::Travel, *i, zones, String::new()));
            WeekDay {
                label: self.say(&plan.label),
                stretches: visits.chain(ways).collect(),
                total: self.messages.value(&Arg::Duration(plan.travel)),
            }
        };
        let input = WeekRibbons {
            caption: self.caption(title, Some(Phrase::new("app-plans-source"))),
            days: finding.plans.iter().map(row).collect(),
        };
        Some(week_ribbons(&input, &self.labels, width))
    }
}

/// The way of a day as a sketch.
impl Phone {
    /// The day's ways and places, without a map. Nothing where no way was
    /// recorded.
    ///
    /// # Errors
    /// The vault can't be read.
    pub fn sketch(
        &self,
        painter: &Painter<'_>,
        report: &Report,
        day: &Day,
        width: Width,
    ) -> Result<Option<Scene>, AppError> {
        let fixes = crate::compose::fixes(&self.vault, day.interval)?;
        let today = |i: Interval| i.overlap(day.interval).is_some();
        let timeline = &report.timeline;
        let mut legs = Vec::new();
        for trip in timeline.trips.iter().filter(|t| today(t.interval)) {
            let ends = [
                before(&timeline.visits, trip.interval.start()),
                after(&timeline.visits, trip.interval.end()),
            ];
            legs.push(leg(trip.mode, &fixes, trip.interval, &timeline.gaps, ends));
        }
        if legs.iter().all(|l| l.points.len() < 2) {
            return Ok(None);
        }
        let mut stops: Vec<Stop> = Vec::new();
        for visit in timeline.visits.iter().filter(|v| today(v.interval)) {
            let place = visit.place.and_then(|id| timeline.place(id));
            let at = place.and_then(|p| p.centre).or(visit.position);
            let label = place
                .and_then(|p| p.name.as_ref())
                .map(|n| n.as_str().to_owned())
                .unwrap_or_else(|| painter.say(&stint_model::PlaceKind::Unknown.say()));
            if let Some(at) = at
                && !stops.iter().any(|s| s.at == at)
            {
                stops.push(Stop { at, label });
            }
        }
        let input = RouteSketch {
            caption: painter.caption(
                &words::way_title(day),
                Some(Phrase::new("app-sketch-source")),
            ),
            legs,
            stops,
        };
        Ok(Some(route_sketch(&input, &painter.labels, width)))
    }
}

fn before(visits: &[stint_model::Visit], t: UtcMs) -> Option<Coordinate> {
    let v = visits.iter().rev().find(|v| v.interval.end() <= t)?;
    v.position
}

fn after(visits: &[stint_model::Visit], t: UtcMs) -> Option<Coordinate> {
    visits.iter().find(|v| v.interval.start() >= t)?.position
}

fn leg(
    mode: Mode,
    fixes: &[(UtcMs, Fix)],
    interval: Interval,
    gaps: &[stint_model::Gap],
    ends: [Option<Coordinate>; 2],
) -> Leg {
    let middle = fixes
        .iter()
        .filter(|(t, f)| interval.contains(*t) && precise(f))
        .map(|(_, f)| f.position);
    let points: Vec<Coordinate> = ends[0].into_iter().chain(middle).chain(ends[1]).collect();
    let unseen = gaps.iter().any(|g| {
        g.interval
            .overlap(interval)
            .is_some_and(|o| o.length().0 * 2 > interval.length().0)
    });
    let kind = match (unseen, mode) {
        (true, _) => LegKind::Gap,
        (false, Mode::Slow) => LegKind::Slow,
        (false, Mode::Motorised | Mode::Unknown) => LegKind::Motorised,
    };
    Leg { kind, points }
}

/// `whole` without all of `cut`, which is in order of time.
fn without(whole: Interval, cut: &[Interval]) -> Vec<Interval> {
    let mut left = Vec::new();
    let mut from = whole.start();
    for gap in cut.iter().filter_map(|c| c.overlap(whole)) {
        if gap.start() > from {
            left.push(Interval::between(from, gap.start()));
        }
        from = from.max(gap.end());
    }
    if from < whole.end() {
        left.push(Interval::between(from, whole.end()));
    }
    left
}

/// Cell-tower fixes would draw spikes across the sketch.
fn precise(fix: &Fix) -> bool {
    fix.accuracy.is_none_or(|a| a.metres() <= 100.0)
}

fn stretch(kind: Kind, i: Interval, zones: &Zones, label: String) -> Stretch {
    let minute = |t: UtcMs| {
        use chrono::Timelike;
        let clock = zones.clock(t);
        u16::try_from(clock.hour() * 60 + clock.minute()).unwrap_or(0)
    };
    let from = minute(i.start());
    let to = match minute(i.end()) {
        // Midnight at the end is the end of this day, not its start.
        0 if i.length() > Millis::ZERO => 24 * 60,
        to => to,
    };
    Stretch::new(kind, from, to, label)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn i(a: i64, b: i64) -> Interval {
        Interval::between(UtcMs::new(a).unwrap(), UtcMs::new(b).unwrap())
    }

    #[test]
    fn a_gap_is_cut_out_of_what_is_drawn() {
        assert_eq!(without(i(0, 10), &[i(2, 4), i(8, 20)]), [i(0, 2), i(4, 8)]);
        assert_eq!(without(i(0, 10), &[i(0, 10)]), []);
        assert_eq!(without(i(0, 10), &[i(20, 30)]), [i(0, 10)]);
    }
}
