//! A table reduced to what the campaign may see: cells, ready to be shown and
//! written.

use chrono::{Datelike, NaiveDate, Weekday};
use stint_model::{Figure, Metres, Millis, PlaceKind, Reason};

use crate::classes::{Classes, Parts};
use crate::facts::PACKAGE_VERSION;
use crate::invitation::fields_at;
use crate::schema::{Kind, Schema, schemas};
use crate::{
    CampaignId, Field, Invitation, LegFact, PlaceFact, ShareError, Signer, Table, Totals,
    VisitFact, WeekTotals,
};

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Cell {
    /// Not known.
    Empty,
    Text(String),
    Whole(i64),
    /// A number with one decimal, in tenths.
    Tenths(i64),
    /// A number with two decimals, in hundredths.
    Hundredths(i64),
    /// Degrees with five decimals, in 1e-5 degree.
    Degrees(i64),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sheet {
    pub(crate) schema: Schema,
    pub(crate) rows: Vec<Vec<Cell>>,
}

/// The sheets of a table for a campaign: its fields only, rounded, under
/// pseudonyms, without home.
pub(crate) fn sheets(
    table: &Table,
    invitation: &Invitation,
    signer: &dyn Signer,
) -> Result<Vec<Sheet>, ShareError> {
    let terms = invitation.terms();
    if table.level() > terms.level {
        return Err(ShareError::LevelAboveCampaign);
    }
    let fields = &fields_at(terms, table.level());
    let mut out: Vec<Sheet> = schemas(PACKAGE_VERSION, table.level(), fields)
        .into_iter()
        .map(|schema| Sheet {
            schema,
            rows: Vec::new(),
        })
        .collect();
    let writer = Writer {
        fields,
        invitation,
        signer,
    };
    for sheet in &mut out {
        sheet.rows = writer.rows(table, &sheet.schema)?;
        sheet.rows.sort_by(|a, b| key(a).cmp(key(b)));
        if sheet.schema.keyed && sheet.rows.windows(2).any(|w| key(&w[0]) == key(&w[1])) {
            return Err(ShareError::RowTwice);
        }
    }
    if out.iter().all(|s| s.rows.is_empty()) {
        return Err(ShareError::NothingToShare);
    }
    Ok(out)
}

/// What rows are written for.
pub(crate) struct Writer<'a> {
    fields: &'a [Field],
    invitation: &'a Invitation,
    pub(crate) signer: &'a dyn Signer,
}

impl Writer<'_> {
    fn rows(&self, table: &Table, schema: &Schema) -> Result<Vec<Vec<Cell>>, ShareError> {
        match (table, schema.name) {
            (Table::Days(days), _) => rows(days, |d| {
                self.within(d.date)?;
                totals(d.date.to_string(), &d.totals, self.fields, None)
            }),
            (Table::Weeks(weeks), _) => self.weeks(weeks, schema.classes),
            (Table::Visits { weeks, .. } | Table::Areas { weeks, .. }, "weeks") => {
                self.weeks(weeks, None)
            }
            (Table::Visits { visits, .. }, "visits") => {
                let shared = visits.iter().filter(|v| is_shared(v.place));
                rows(shared, |v| self.visit(v, VISIT_MINUTES))
            }
            (Table::Areas { visits, homes, .. }, "visits") => self.area_visits(visits, homes),
            (Table::Visits { legs, .. } | Table::Areas { legs, .. }, _) => {
                let shared = legs.iter().filter_map(ends);
                rows(shared, |l| self.leg(l, VISIT_MINUTES, LEG_TENTHS_KM))
            }
            (Table::Traces(trace), "weeks") => self.weeks(&trace.weeks, None),
            (Table::Traces(trace), sheet) => self.trace(trace, sheet),
        }
    }

    fn weeks(
        &self,
        weeks: &[WeekTotals],
        classes: Option<Classes>,
    ) -> Result<Vec<Vec<Cell>>, ShareError> {
        rows(weeks, |w| {
            if !week_in(w.week_of, self.invitation) {
                return Err(ShareError::OutsideCampaign);
            }
            totals(week_label(w.week_of), &w.totals, self.fields, classes)
        })
    }

    pub(crate) fn within(&self, date: NaiveDate) -> Result<(), ShareError> {
        if self.invitation.covers(date) {
            Ok(())
        } else {
            Err(ShareError::OutsideCampaign)
        }
    }

    /// A stay, with its length in multiples of `step` minutes.
    pub(crate) fn visit(&self, v: &VisitFact, step: i64) -> Result<Vec<Cell>, ShareError> {
        self.within(v.date)?;
        let mut row = vec![
            Cell::Text(v.date.to_string()),
            Cell::Text(self.pseudonym(v.place)?),
        ];
        row.extend(minutes(Some(v.dwell), To::Steps(step))?);
        if self.fields.contains(&Field::Rota) {
            row.push(planned(v.planned, step)?);
        }
        Ok(row)
    }

    /// A journey, in multiples of so many minutes and tenths of a kilometre.
    pub(crate) fn leg(
        &self,
        (l, from, to): (&LegFact, PlaceFact, PlaceFact),
        minute_step: i64,
        km_step: i64,
    ) -> Result<Vec<Cell>, ShareError> {
        self.within(l.date)?;
        let mut row = vec![
            Cell::Text(l.date.to_string()),
            Cell::Text(self.pseudonym(from)?),
            Cell::Text(self.pseudonym(to)?),
            Cell::Text(reason_word(l.reason).to_owned()),
        ];
        if self.fields.contains(&Field::UnpaidTravel) {
            row.extend(minutes(Some(l.duration), To::Steps(minute_step))?);
        }
        if self.fields.contains(&Field::Distance) {
            row.extend(km(Some(l.length), To::Steps(km_step))?);
        }
        Ok(row)
    }

    pub(crate) fn campaign(&self) -> CampaignId {
        self.invitation.campaign()
    }

    fn pseudonym(&self, place: PlaceFact) -> Result<String, ShareError> {
        pseudonym(place, &self.campaign(), self.signer)
    }
}

/// A journey whose ends may both be shared.
pub(crate) fn ends(l: &LegFact) -> Option<(&LegFact, PlaceFact, PlaceFact)> {
    let (from, to) = (l.from?, l.to?);
    (is_shared(from) && is_shared(to)).then_some((l, from, to))
}

/// "2026-W47", ISO 8601.
pub(crate) fn week_label(day: NaiveDate) -> String {
    let week = day.iso_week();
    format!("{:04}-W{:02}", week.year(), week.week())
}

/// Whether any day of that week lies in the campaign.
pub(crate) fn week_in(day: NaiveDate, invitation: &Invitation) -> bool {
    let monday = day - chrono::Days::new(u64::from(day.weekday().num_days_from_monday()));
    monday.iter_days().take(7).any(|d| invitation.covers(d))
}

/// Whether all days of that week lie in the campaign and before the day on
/// which the package is made. Of another week a package tells a part.
pub(crate) fn is_whole_week(day: NaiveDate, invitation: &Invitation, made: NaiveDate) -> bool {
    let week = day.week(Weekday::Mon);
    let (first, last) = (week.first_day(), week.last_day());
    invitation.covers(first) && invitation.covers(last) && last < made
}

pub(crate) fn rows<T>(
    from: impl IntoIterator<Item = T>,
    row: impl Fn(T) -> Result<Vec<Cell>, ShareError>,
) -> Result<Vec<Vec<Cell>>, ShareError> {
    from.into_iter().map(row).collect()
}

fn key(row: &[Cell]) -> &str {
    match row.first() {
        Some(Cell::Text(t)) => t,
        _ => "",
    }
}

/// Only clients and the office: home, her own business and what isn't known
/// to be work stay on the phone.
pub(crate) fn is_shared(place: PlaceFact) -> bool {
    matches!(place.kind, PlaceKind::Client | PlaceKind::Office)
}

fn totals(
    label: String,
    t: &Totals,
    fields: &[Field],
    classes: Option<Classes>,
) -> Result<Vec<Cell>, ShareError> {
    let mut row = vec![Cell::Text(label)];
    let to = classes.map_or(To::Steps(1), To::Classes);
    for f in fields {
        match f {
            Field::Hours => row.extend(minutes(t.worked, to)?),
            Field::UnpaidTravel => row.extend(minutes(t.unpaid_travel, to)?),
            Field::Distance => row.extend(km(t.distance, to)?),
            Field::MissedBreaks => row.push(match t.missed_breaks.map(i64::from) {
                None => Cell::Empty,
                Some(n) if n > Kind::Count.most() => return Err(ShareError::BadFigure),
                Some(n) => Cell::Whole(classes.map_or(n, |c| c.total(n as f64))),
            }),
            Field::AfterHours => row.extend(minutes(t.after_hours, to)?),
            Field::Rota if classes.is_some() => row.extend(beyond_rota(t, to)?),
            Field::Rota => {
                row.extend(minutes(t.with_clients, to)?);
                row.push(planned(t.planned, 1)?);
            }
            Field::Visits => {}
        }
    }
    row.push(match t.recorded {
        None => Cell::Empty,
        Some(p) => Cell::Whole(if p.get() >= 50 { 50 } else { 0 }),
    });
    Ok(row)
}

/// What the rota plans, to the nearest `step` minutes.
fn planned(time: Option<Millis>, step: i64) -> Result<Cell, ShareError> {
    let Some(time) = time else {
        return Ok(Cell::Empty);
    };
    let steps = (time.0 as f64 / 60_000.0 / step as f64).round() as i64 * step;
    if (0..=Kind::Minutes.most()).contains(&steps) {
        Ok(Cell::Whole(steps))
    } else {
        Err(ShareError::BadFigure)
    }
}

pub(crate) const VISIT_MINUTES: i64 = 15;
const LEG_TENTHS_KM: i64 = 5;

/// Reasons that a shared leg can have; the word in the table.
pub(crate) fn reason_word(reason: Reason) -> &'static str {
    match reason {
        Reason::BetweenClients => "between-clients",
        Reason::Office => "office",
        Reason::Break => "break",
        Reason::Commute | Reason::Personal | Reason::Unknown => "unknown",
    }
}

/// Six letters of Crockford's Base32, 30 bits: the same place has the same
/// pseudonym throughout a campaign and another one in the next.
fn pseudonym(
    place: PlaceFact,
    campaign: &CampaignId,
    signer: &dyn Signer,
) -> Result<String, ShareError> {
    const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let label = [b"stint/v1/place\0".as_slice(), &place.id.0.to_le_bytes()].concat();
    let value = signer.pseudonym(campaign, &label)?;
    let letters = value[..6]
        .iter()
        .map(|b| char::from(LETTERS[usize::from(b % 32)]));
    let stem = match place.kind {
        PlaceKind::Office => "office-",
        _ => "client-",
    };
    Ok(stem.chars().chain(letters).collect())
}

/// What a figure is rounded to.
#[derive(Clone, Copy)]
enum To {
    /// Multiples of so many of the cell's unit.
    Steps(i64),
    Classes(Classes),
}

/// The six cells of a length of time, in whole minutes.
fn minutes(f: Option<Figure<Millis>>, to: To) -> Result<[Cell; 6], ShareError> {
    let f = f.map(|f| f_map(f, |m: Millis| m.0 as f64 / 60_000.0));
    Ok(rounded(f, to, Kind::Minutes)?.map(|c| c.map_or(Cell::Empty, Cell::Whole)))
}

/// The six cells of what time with clients exceeds the rota by, or nothing: the
/// employer knows what the rota plans, so it stays on the phone.
fn beyond_rota(t: &Totals, to: To) -> Result<[Cell; 6], ShareError> {
    let beyond = t.with_clients.zip(t.planned).map(|(time, planned)| {
        let [parts @ .., low, high] = f_map(time, |m: Millis| m.0 as f64 / 60_000.0);
        let less = |v: f64| (v - planned.0 as f64 / 60_000.0).max(0.0);
        let best: f64 = parts.iter().sum();
        let share = if best > 0.0 { less(best) / best } else { 0.0 };
        let [a, b, c, d]: [f64; 4] = parts.map(|p| p * share);
        [a, b, c, d, less(low), less(high)]
    });
    Ok(rounded(beyond, to, Kind::Minutes)?.map(|c| c.map_or(Cell::Empty, Cell::Whole)))
}

/// The six cells of a distance, in tenths of a kilometre.
fn km(f: Option<Figure<Metres>>, to: To) -> Result<[Cell; 6], ShareError> {
    let f = f.map(|f| f_map(f, |m: Metres| m.0 / 100.0));
    Ok(rounded(f, to, Kind::Km)?.map(|c| c.map_or(Cell::Empty, Cell::Tenths)))
}

fn f_map<T: Copy>(f: Figure<T>, unit: impl Fn(T) -> f64) -> Parts<f64> {
    [f.measured, f.corrected, f.typed, f.estimated, f.low, f.high].map(unit)
}

/// A figure that can be, rounded; all empty where it isn't known.
fn rounded(f: Option<Parts<f64>>, to: To, kind: Kind) -> Result<Parts<Option<i64>>, ShareError> {
    let Some(parts) = f else {
        return Ok([None; 6]);
    };
    let sane = |v: &f64| v.is_finite() && (0.0..=kind.most() as f64).contains(v);
    let [low, high] = [parts[4], parts[5]];
    let best: f64 = parts[..4].iter().sum();
    // A hundredth of the unit forgives how floats add up.
    let ordered = low <= best + 0.01 && best <= high + 0.01;
    if !parts.iter().all(sane) || !ordered {
        return Err(ShareError::BadFigure);
    }
    let out = match to {
        To::Steps(step) => stepped(parts, step),
        To::Classes(classes) => classes.figure(parts),
    };
    match out[5] {
        Some(high) if high > kind.most() => Err(ShareError::BadFigure),
        _ => Ok(out),
    }
}

/// Parts to the nearest step; the low end down and the high end up, so that
/// the range stays honest, and wide enough to hold the rounded best value.
fn stepped(parts: Parts<f64>, step: i64) -> Parts<Option<i64>> {
    let size = step as f64;
    let nearest = |v: f64| (v / size).round() as i64 * step;
    let mut out: Parts<i64> = parts.map(nearest);
    let best: i64 = out[..4].iter().sum();
    // The epsilon keeps a float's dust from adding a whole step.
    out[4] = (((parts[4] / size) + 1e-9).floor() as i64 * step).min(best);
    out[5] = (((parts[5] / size) - 1e-9).ceil() as i64 * step).max(best);
    out.map(Some)
}

/// The file that holds a sheet.
pub(crate) fn csv_name(sheet: &'static str) -> &'static str {
    match sheet {
        "weeks" => "weeks.csv",
        "days" => "days.csv",
        "visits" => "visits.csv",
        "fixes" => "fixes.csv",
        "notes" => "notes.csv",
        _ => "legs.csv",
    }
}
