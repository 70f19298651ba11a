//! Rows of levels 4 and 5: cells of the coarse grid away from home, and traces
//! within what is shared.

use std::collections::BTreeSet;

use chrono::SecondsFormat;
use stint_model::{Coordinate, PlaceId, UtcMs};

use crate::ShareError;
use crate::area::{self, Hidden};
use crate::detail::{AreaVisit, Naming, Trace, TraceFix, initials};
use crate::schema::Kind;
use crate::sheet::{Cell, VISIT_MINUTES, Writer, ends, is_shared, rows};

type Rows = Result<Vec<Vec<Cell>>, ShareError>;

impl Writer<'_> {
    /// Level 4: stays with their cell, but none around home, and none at the
    /// ends of a day, which lie on the way from and to it.
    pub(crate) fn area_visits(&self, visits: &[AreaVisit], homes: &[Coordinate]) -> Rows {
        let around = |home: &Coordinate| Hidden::around(*home, &self.campaign(), self.signer);
        let hidden: Vec<Hidden> = homes.iter().map(around).collect::<Result<_, _>>()?;
        let shared: Vec<&AreaVisit> = visits.iter().filter(|v| is_shared(v.visit.place)).collect();
        // A stay without a position stands for none that has one.
        let located: Vec<&AreaVisit> = shared.iter().filter(|v| v.at.is_some()).copied().collect();
        let ends = self.ends_of_days(&located)?;
        rows(shared, |v| {
            let cell = v.at.map(area::Cell::of);
            let cell = cell.filter(|_| !ends.contains(&v.visit.place.id));
            let cell = cell.filter(|c| !hidden.iter().any(|h| h.holds(*c)));
            let mut row = self.visit(&v.visit, VISIT_MINUTES)?;
            row.extend(match cell {
                Some(c) => [Cell::Hundredths(c.south()), Cell::Hundredths(c.west())],
                None => [Cell::Empty, Cell::Empty],
            });
            Ok(row)
        })
    }

    /// Places of the stays at the ends of days, one or two at each end, drawn
    /// anew for each day. A place that is one of them is one throughout the
    /// package: it keeps its pseudonym.
    fn ends_of_days(&self, visits: &[&AreaVisit]) -> Result<BTreeSet<PlaceId>, ShareError> {
        let mut out = BTreeSet::new();
        for day in visits.chunk_by(|a, b| a.visit.date == b.visit.date) {
            let date = day.first().map(|v| v.visit.date.to_string());
            let label = format!("stint/v1/day-ends\0{}", date.unwrap_or_default());
            let drawn = self.signer.pseudonym(&self.campaign(), label.as_bytes())?;
            let [first, last] = [drawn[0], drawn[1]].map(|d| usize::from(d % 2) + 1);
            let ends = day.iter().take(first).chain(day.iter().rev().take(last));
            out.extend(ends.map(|v| v.visit.place.id));
        }
        Ok(out)
    }

    /// Level 5: one of its sheets.
    pub(crate) fn trace(&self, trace: &Trace, sheet: &str) -> Rows {
        match sheet {
            "visits" => {
                let shared = trace.visits.iter().filter(|v| is_shared(v.visit.place));
                rows(shared, |v| {
                    let name = v.name.as_ref().map(|n| match trace.naming {
                        Naming::Initials => initials(n.as_str()),
                        Naming::InFull => n.as_str().to_owned(),
                    });
                    let mut row = self.visit(&v.visit, 1)?;
                    row.extend([time(v.from), time(v.to)]);
                    row.push(name.map_or(Cell::Empty, Cell::Text));
                    Ok(row)
                })
            }
            "legs" => {
                let shared = trace.legs.iter().filter_map(|l| Some((l, ends(&l.leg)?)));
                rows(shared, |(l, ends)| {
                    let mut row = self.leg(ends, 1, 1)?;
                    row.extend([time(l.from), time(l.to)]);
                    Ok(row)
                })
            }
            "fixes" => {
                let shared = Shared::of(trace);
                let fixes = trace.fixes.iter().filter(|f| shared.holds(f.at));
                rows(fixes, |f| {
                    self.within(f.date)?;
                    fix(f)
                })
            }
            _ => {
                let shared = Shared::of(trace);
                let told = trace.naming == Naming::InFull;
                let notes = trace.notes.iter().filter(|n| told && shared.holds(n.at));
                rows(notes, |n| {
                    self.within(n.date)?;
                    let text = Cell::Text(n.text.as_str().to_owned());
                    Ok(vec![Cell::Text(n.date.to_string()), time(n.at), text])
                })
            }
        }
    }
}

/// The stretches of time that a trace's stays and journeys share, in order.
struct Shared(Vec<(UtcMs, UtcMs)>);

impl Shared {
    fn of(trace: &Trace) -> Self {
        let visits = trace.visits.iter().filter(|v| is_shared(v.visit.place));
        let legs = trace.legs.iter().filter(|l| ends(&l.leg).is_some());
        let mut stretches: Vec<(UtcMs, UtcMs)> = visits
            .map(|v| (v.from, v.to))
            .chain(legs.map(|l| (l.from, l.to)))
            .collect();
        stretches.sort_unstable();
        Self(stretches)
    }

    fn holds(&self, at: UtcMs) -> bool {
        // Stretches of a timeline don't overlap.
        let after = self.0.partition_point(|(from, _)| *from <= at);
        after > 0 && at < self.0[after - 1].1
    }
}

fn fix(f: &TraceFix) -> Result<Vec<Cell>, ShareError> {
    let degrees = |e7: i32| Cell::Degrees((f64::from(e7) / 100.0).round() as i64);
    let accuracy = f.accuracy_m.map(i64::from);
    if accuracy.is_some_and(|m| m > Kind::Metres.most()) {
        return Err(ShareError::BadFigure);
    }
    Ok(vec![
        Cell::Text(f.date.to_string()),
        time(f.at),
        degrees(f.position.lat_e7()),
        degrees(f.position.lon_e7()),
        accuracy.map_or(Cell::Empty, Cell::Whole),
    ])
}

fn time(at: UtcMs) -> Cell {
    Cell::Text(at.to_chrono().to_rfc3339_opts(SecondsFormat::Secs, true))
}
