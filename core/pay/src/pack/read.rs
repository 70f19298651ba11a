//! From a pack's text to a checked pack, or to the first thing that is wrong
//! in it, by line.

use chrono::NaiveDate;
use stint_model::{Currency, Millis, ShortText};
use toml::{Spanned, value::Datetime};

use super::form::{FigureForm, Head, PackForm, RuleForm};
use super::unit::{Unit, hours};
use super::{Citation, Figure, RulePack, Select, Value, YearStart};
use crate::error::{At, PayError};
use crate::rate::{MM_PER_KM, MM_PER_MILE, Millimetres, Per, parse_micros};

/// Turns byte offsets into line numbers for messages.
pub(crate) struct Source<'a> {
    name: &'a str,
    text: &'a str,
}

impl<'a> Source<'a> {
    pub(crate) fn new(name: &'a str, text: &'a str) -> Self {
        Self { name, text }
    }

    pub(crate) fn at(&self, offset: usize) -> At {
        let end = offset.min(self.text.len());
        let lines = self.text.as_bytes()[..end]
            .iter()
            .filter(|b| **b == b'\n')
            .count();
        At::new(self.name, lines + 1)
    }

    pub(crate) fn of<T>(&self, s: &Spanned<T>) -> At {
        self.at(s.span().start)
    }

    /// The pack that ships with Stint of the code that stands there.
    pub(crate) fn builtin<T>(
        &self,
        code: &Spanned<T>,
        text: fn(&T) -> &str,
    ) -> Result<&'static RulePack, PayError> {
        RulePack::builtin(text(code.get_ref())).map_err(|e| match e {
            PayError::NoPack { code: named, .. } => PayError::NoPack {
                at: Some(self.of(code)),
                code: named,
            },
            e => e,
        })
    }

    pub(crate) fn toml<T: serde::de::DeserializeOwned>(&self) -> Result<T, PayError> {
        toml::from_str(self.text).map_err(|e| PayError::BadForm {
            at: self.at(e.span().map_or(0, |s| s.start)),
            detail: e.message().to_owned(),
        })
    }
}

/// A TOML date as a calendar date; a time of day beside it is refused.
pub(crate) fn date(src: &Source<'_>, d: &Spanned<Datetime>) -> Result<NaiveDate, PayError> {
    let v = d.get_ref();
    v.date
        .filter(|_| v.time.is_none())
        .and_then(|d| {
            NaiveDate::from_ymd_opt(i32::from(d.year), u32::from(d.month), u32::from(d.day))
        })
        .ok_or_else(|| PayError::BadFigure {
            at: src.of(d),
            text: v.to_string(),
        })
}

/// A pack with the one that it is based on.
pub(super) fn parse_with_base(name: &str, text: &str) -> Result<RulePack, PayError> {
    let src = Source::new(name, text);
    let form: PackForm = src.toml()?;
    let base = form.pack.based_on.as_ref();
    let base = base
        .map(|code| src.builtin(code, ShortText::as_str))
        .transpose()?;
    let pack = parse(name, text)?;
    let strange = base.and_then(|b| b.other_money(pack.currency));
    if let Some(wanted) = strange {
        return Err(PayError::BaseCurrency {
            at: src.of(&form.pack.currency),
            currency: pack.currency,
            wanted,
        });
    }
    Ok(pack.on(base.map(|b| Box::new(b.clone()))))
}

/// A pack by itself.
pub(super) fn parse(name: &str, text: &str) -> Result<RulePack, PayError> {
    let src = Source::new(name, text);
    let form: PackForm = src.toml()?;
    let mut figures = Vec::new();
    for rule in &form.rule {
        read_rule(&src, &form.pack, rule, &mut figures)?;
    }
    refuse_overlaps(name, &figures)?;
    let currency = currency(&src, &form.pack)?;
    let year_starts = year_start(&src, form.pack.year_starts.as_ref())?;
    Ok(RulePack {
        jurisdiction: form.pack.jurisdiction.into(),
        currency,
        based_on: form.pack.based_on.map(|b| b.into_inner().into()),
        base: None,
        year_starts,
        wage_changes: form.pack.wage_changes,
        figures: figures.into_iter().map(|(_, f)| f).collect(),
    })
}

fn currency(src: &Source<'_>, head: &Head) -> Result<Currency, PayError> {
    Currency::new(head.currency.get_ref()).map_err(|_| PayError::UnknownUnit {
        at: src.of(&head.currency),
        unit: head.currency.get_ref().clone(),
    })
}

fn year_start(
    src: &Source<'_>,
    text: Option<&Spanned<String>>,
) -> Result<Option<YearStart>, PayError> {
    let Some(text) = text else {
        return Ok(None);
    };
    let bad = || PayError::BadFigure {
        at: src.of(text),
        text: text.get_ref().clone(),
    };
    let (month, day) = text.get_ref().split_once('-').ok_or_else(bad)?;
    let (month, day) = (month.parse().ok(), day.parse().ok());
    month
        .zip(day)
        .and_then(|(m, d)| YearStart::new(m, d))
        .map(Some)
        .ok_or_else(bad)
}

fn read_rule(
    src: &Source<'_>,
    head: &Head,
    rule: &Spanned<RuleForm>,
    out: &mut Vec<(usize, Figure)>,
) -> Result<(), PayError> {
    let form = rule.get_ref();
    let missing = |field| PayError::MissingField {
        at: src.of(rule),
        key: form.key.name(),
        field,
    };
    let unit_text = form.unit.get_ref();
    let unit = Unit::parse(unit_text).ok_or_else(|| PayError::UnknownUnit {
        at: src.of(&form.unit),
        unit: unit_text.clone(),
    })?;
    let wrong_currency =
        matches!(unit, Unit::Money(c, _) if c.code() != head.currency.get_ref().as_str());
    if !unit.fits(form.key.shape()) || wrong_currency {
        return Err(PayError::WrongUnit {
            at: src.of(&form.unit),
            key: form.key.name(),
            unit: unit_text.clone(),
            wanted: form.key.shape().example(),
        });
    }
    if form.source.get_ref().as_str().trim().is_empty() {
        return Err(missing("source"));
    }
    if form.key.needs_after() && form.after.is_none() {
        return Err(missing("after"));
    }
    if form.key == super::RuleKey::Mileage && form.vehicle.is_none() {
        return Err(missing("vehicle"));
    }
    let by_month = form.key == super::RuleKey::MinimumWageMonth;
    if by_month && form.payments_a_year.is_none_or(|n| n == 0) {
        return Err(missing("payments_a_year"));
    }
    if form.over_weeks == Some(0) {
        return Err(missing("over_weeks"));
    }
    let counted = form.counted.as_ref();
    if let Some(counted) = counted.filter(|_| form.key != super::RuleKey::DayRest) {
        return Err(PayError::BadForm {
            at: src.of(counted),
            detail: format!("counted is no field of {}", form.key.name()),
        });
    }
    let counted = counted.map(|c| *c.get_ref()).unwrap_or_default();
    if form.figures.is_empty() {
        return Err(missing("figures"));
    }
    let checked = date(src, &form.checked)?;
    let speaks_from = head.speaks_from.as_ref();
    let speaks_from = speaks_from.map(|d| date(src, d)).transpose()?;
    let after = time_field(src, form.after.as_ref())?.unwrap_or(Millis::ZERO);
    let least_block = time_field(src, form.least_block.as_ref())?;
    let before = time_field(src, form.before.as_ref())?;
    let no_longer = time_field(src, form.no_longer.as_ref())?;
    let above = distance_field(src, unit, form.above.as_ref())?;
    for f in &form.figures {
        let line = src.of(f).line;
        let f: &FigureForm = f.get_ref();
        let obeyed = |v: &Value| match (v, form.key.only_word()) {
            (Value::Word(word), Some(only)) => *word == only,
            _ => true,
        };
        let value =
            unit.read(f.value.get_ref())
                .filter(obeyed)
                .ok_or_else(|| PayError::BadFigure {
                    at: src.of(&f.value),
                    text: f.value.get_ref().clone(),
                })?;
        let from = date(src, &f.from)?;
        let to = f.to.as_ref().map(|t| date(src, t)).transpose()?;
        if let Some(to) = to.filter(|to| *to < from) {
            return Err(PayError::DatesReversed {
                at: At::new(src.name, line),
                from,
                to,
            });
        }
        let figure = Figure {
            key: form.key,
            value,
            select: Select {
                band: form.band.clone().map(String::from),
                vehicle: form.vehicle,
            },
            above,
            after,
            from_exactly: form.from_exactly,
            least_block,
            before,
            no_longer,
            payments_a_year: form.payments_a_year,
            over_weeks: form.over_weeks,
            counted,
            from,
            to,
            citation: Citation {
                source: f
                    .source
                    .clone()
                    .unwrap_or_else(|| form.source.get_ref().clone())
                    .into(),
                link: f
                    .link
                    .clone()
                    .or_else(|| form.link.clone())
                    .map(String::from),
                note: form.note.clone().map(String::from),
                checked,
                sure: f.sure.unwrap_or(form.sure),
                or_earlier: speaks_from == Some(from),
                from,
                to,
                decided: f.decided.as_ref().map(|d| date(src, d)).transpose()?,
            },
        };
        out.push((line, figure));
    }
    Ok(())
}

fn time_field(
    src: &Source<'_>,
    text: Option<&Spanned<String>>,
) -> Result<Option<Millis>, PayError> {
    text.map(|t| {
        let (number, unit) = t.get_ref().split_once(' ').unwrap_or((t.get_ref(), ""));
        match unit {
            "hours" => hours(number),
            "minutes" => number.parse().ok().map(Millis::from_mins),
            _ => None,
        }
        .filter(|m| m.0 >= 0)
        .ok_or_else(|| PayError::BadFigure {
            at: src.of(t),
            text: t.get_ref().clone(),
        })
    })
    .transpose()
}

fn distance_field(
    src: &Source<'_>,
    unit: Unit,
    text: Option<&Spanned<String>>,
) -> Result<Millimetres, PayError> {
    let Some(t) = text else {
        return Ok(Millimetres(0));
    };
    let (number, name) = t.get_ref().split_once(' ').unwrap_or((t.get_ref(), ""));
    let mm = match (unit, name) {
        (Unit::Money(_, Per::Mile), "miles") => Some(MM_PER_MILE),
        (Unit::Money(_, Per::Kilometre), "km") => Some(MM_PER_KM),
        _ => None,
    };
    mm.zip(parse_micros(number))
        .and_then(|(mm, n)| (n / 1_000_000).checked_mul(mm))
        .map(Millimetres)
        .ok_or_else(|| PayError::BadFigure {
            at: src.of(t),
            text: t.get_ref().clone(),
        })
}

/// Two figures of the same rule, band, vehicle and threshold may never hold on
/// the same day.
fn refuse_overlaps(name: &str, figures: &[(usize, Figure)]) -> Result<(), PayError> {
    for (i, (line, b)) in figures.iter().enumerate() {
        for (other, a) in &figures[..i] {
            let same =
                a.key == b.key && a.select == b.select && a.above == b.above && a.after == b.after;
            let from = a.from.max(b.from);
            let ends = |f: &Figure| f.to.unwrap_or(NaiveDate::MAX);
            if same && from <= ends(a).min(ends(b)) {
                return Err(PayError::Overlap {
                    at: At::new(name, *line),
                    key: b.key.name(),
                    other: *other,
                    from,
                });
            }
        }
    }
    Ok(())
}
