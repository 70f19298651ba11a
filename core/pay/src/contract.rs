//! What worker and employer agreed, as a short TOML form.

use serde::Deserialize;
use stint_model::{Millis, Money};
use toml::{Spanned, value::Datetime};

use crate::error::PayError;
use crate::lodging::Lodging;
use crate::pack::{RulePack, Source, Vehicle, date, hours};
use crate::pay_period::PayPeriod;
use crate::rate::{Millimetres, Per, Rate, parse_micros, parse_minor};

/// The agreement. Every amount is in the pack's currency.
#[derive(Debug, Clone, PartialEq)]
pub struct Contract {
    /// Code of the rule pack, such as "GB".
    pub jurisdiction: String,
    /// Wage band of the pack; none is the general one.
    pub band: Option<String>,
    /// Agreed pay for an hour of visits.
    pub rate: Rate,
    /// Pay for travel between clients.
    pub travel: TravelPay,
    /// Whether waiting between visits counts as work; none if nobody has said.
    pub waiting_is_work: Option<bool>,
    /// Hours a week that are paid in any case.
    pub guaranteed_week: Option<Millis>,
    /// What the employer pays for a mile or kilometre between clients.
    pub mileage: Option<Rate>,
    /// What the worker herself spends for it, on fuel for instance.
    pub own_costs: Option<Rate>,
    /// The vehicle.
    pub vehicle: Vehicle,
    /// Band of the mileage rate, where the pack has bands.
    pub mileage_band: Option<String>,
    /// Driven for this work in the current year before the record starts.
    pub driven_before: Millimetres,
    /// How the employer rounds each visit.
    pub rounding: Rounding,
    /// Lodging by the employer.
    pub lodging: Option<Lodging>,
    /// Pay periods.
    pub pay_period: PayPeriod,
    /// Whether she agreed in writing to work beyond the weekly average.
    pub opted_out: bool,
    /// How far a planned visit may be moved, either way, where the roster gives
    /// no window.
    pub visits_may_move: Option<Millis>,
}

/// Pay for travel between clients.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TravelPay {
    /// None.
    Unpaid,
    /// As visits.
    AsVisits,
    /// At a rate of its own.
    At(Rate),
}

/// How an employer rounds the length of each visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rounding {
    /// To a multiple of this; zero is not at all.
    pub step: Millis,
    /// Which way.
    pub way: RoundingWay,
}

/// Which way is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundingWay {
    /// To the next lower step.
    Down,
    /// To the nearest step, halves up.
    #[default]
    Nearest,
    /// To the next higher step.
    Up,
}

impl Rounding {
    /// A length of time as the employer counts it.
    pub fn apply(self, time: Millis) -> Millis {
        let step = self.step.0;
        if step <= 0 {
            return time;
        }
        let up = match self.way {
            RoundingWay::Down => 0,
            RoundingWay::Nearest => step / 2,
            RoundingWay::Up => step - 1,
        };
        Millis((time.0.saturating_add(up)).div_euclid(step) * step)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ContractForm {
    jurisdiction: Spanned<String>,
    #[serde(default)]
    band: Option<Spanned<String>>,
    rate: Spanned<String>,
    travel: Spanned<String>,
    #[serde(default)]
    waiting_is_work: Option<bool>,
    #[serde(default)]
    guaranteed_hours_week: Option<Spanned<String>>,
    #[serde(default)]
    mileage_paid: Option<Spanned<String>>,
    #[serde(default)]
    own_costs: Option<Spanned<String>>,
    #[serde(default)]
    distance: Distance,
    #[serde(default)]
    vehicle: Vehicle,
    #[serde(default)]
    mileage_band: Option<Spanned<String>>,
    #[serde(default)]
    driven_before: u32,
    #[serde(default)]
    rounding_minutes: u32,
    #[serde(default)]
    rounding: RoundingWay,
    #[serde(default)]
    lodging_charge: Option<Spanned<String>>,
    #[serde(default)]
    lodging_nights_week: Option<Spanned<u32>>,
    pay_period: Spanned<PeriodForm>,
    #[serde(default)]
    opted_out: bool,
    #[serde(default)]
    visits_may_move_minutes: Option<u32>,
}

#[derive(Deserialize, Default, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum Distance {
    Miles,
    #[default]
    Km,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PeriodForm {
    every: Every,
    #[serde(default)]
    first_day: Option<u32>,
    #[serde(default)]
    days: Option<u32>,
    #[serde(default)]
    start: Option<Spanned<Datetime>>,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum Every {
    Month,
    Week,
    TwoWeeks,
    FourWeeks,
    Days,
}

impl Contract {
    /// A contract with the shipped rule pack of the jurisdiction that it names.
    ///
    /// # Errors
    /// As [`Contract::parse`], and [`PayError::NoPack`].
    pub fn parse_with_builtin(
        name: &str,
        text: &str,
    ) -> Result<(Self, &'static RulePack), PayError> {
        let src = Source::new(name, text);
        let form: ContractForm = src.toml()?;
        let pack = src.builtin(&form.jurisdiction, String::as_str)?;
        Ok((Self::parse(name, text, pack)?, pack))
    }

    /// A contract with a union's own pack if that is of the jurisdiction that
    /// the contract names, else with the shipped one.
    ///
    /// # Errors
    /// As [`Contract::parse_with_builtin`].
    pub fn parse_with_own(
        name: &str,
        text: &str,
        own: Option<RulePack>,
    ) -> Result<(Self, RulePack), PayError> {
        let src = Source::new(name, text);
        let form: ContractForm = src.toml()?;
        let pack = match own.filter(|p| p.jurisdiction() == form.jurisdiction.get_ref()) {
            Some(own) => own,
            None => src.builtin(&form.jurisdiction, String::as_str)?.clone(),
        };
        Ok((Self::parse(name, text, &pack)?, pack))
    }

    /// A contract that is about to be kept: also refused where it has a charge
    /// for lodging without its nights a week, or with those of a month. One that
    /// was kept before is read, and the nights are asked for.
    ///
    /// # Errors
    /// As [`Contract::parse_with_own`], and [`PayError::LodgingNights`].
    pub fn parse_to_keep(
        name: &str,
        text: &str,
        own: Option<RulePack>,
    ) -> Result<(Self, RulePack), PayError> {
        let read = Self::parse_with_own(name, text, own)?;
        let src = Source::new(name, text);
        let form: ContractForm = src.toml()?;
        let at = form.lodging_nights_week.as_ref().map(|n| src.of(n));
        let at = at.or(form.lodging_charge.as_ref().map(|t| src.of(t)));
        match (read.0.lodging.map(|l| l.nights_week), at) {
            (Some(None), Some(at)) => Err(PayError::LodgingNights { at }),
            _ => Ok(read),
        }
    }

    /// A contract from its TOML text. `pack` is the pack of its jurisdiction,
    /// or a union's own.
    ///
    /// # Errors
    /// [`PayError::BadForm`], [`PayError::BadFigure`],
    /// [`PayError::MissingField`], [`PayError::NoBand`],
    /// [`PayError::BandMissing`], [`PayError::BadTravel`].
    pub fn parse(name: &str, text: &str, pack: &RulePack) -> Result<Self, PayError> {
        let src = Source::new(name, text);
        let form: ContractForm = src.toml()?;
        let bands = [
            (&form.band, pack.bands()),
            (&form.mileage_band, pack.mileage_bands()),
        ];
        let names = |known: Vec<&str>| known.into_iter().map(str::to_owned).collect();
        for (band, known) in bands {
            let Some(band) = band else { continue };
            if !known.contains(&band.get_ref().as_str()) {
                return Err(PayError::NoBand {
                    at: src.of(band),
                    band: band.get_ref().clone(),
                    known: names(known),
                });
            }
        }
        if form.band.is_none() && pack.needs_band() {
            return Err(PayError::BandMissing {
                at: src.at(0),
                known: names(pack.wage_bands()),
            });
        }
        let rate = |t: &Spanned<String>, per| money(&src, t, pack, per);
        let per = match form.distance {
            Distance::Miles => Per::Mile,
            Distance::Km => Per::Kilometre,
        };
        let bad_travel = |_| PayError::BadTravel {
            at: src.of(&form.travel),
            text: form.travel.get_ref().clone(),
        };
        let travel = match form.travel.get_ref().as_str() {
            "unpaid" => TravelPay::Unpaid,
            "as_visits" => TravelPay::AsVisits,
            _ => TravelPay::At(rate(&form.travel, Per::Hour).map_err(bad_travel)?),
        };
        let guaranteed_week = form
            .guaranteed_hours_week
            .as_ref()
            .map(|t| hours(t.get_ref()).ok_or_else(|| bad(&src, t)))
            .transpose()?;
        let driven_before = i64::from(form.driven_before);
        let nights_week = nights_week(&form);
        Ok(Self {
            jurisdiction: form.jurisdiction.into_inner(),
            band: form.band.map(Spanned::into_inner),
            rate: rate(&form.rate, Per::Hour)?,
            travel,
            waiting_is_work: form.waiting_is_work,
            guaranteed_week,
            mileage: form
                .mileage_paid
                .as_ref()
                .map(|t| rate(t, per))
                .transpose()?,
            own_costs: form.own_costs.as_ref().map(|t| rate(t, per)).transpose()?,
            vehicle: form.vehicle,
            mileage_band: form.mileage_band.map(Spanned::into_inner),
            driven_before: match form.distance {
                Distance::Miles => Millimetres::from_miles(driven_before),
                Distance::Km => Millimetres::from_km(driven_before),
            },
            rounding: Rounding {
                step: Millis::from_mins(i64::from(form.rounding_minutes)),
                way: form.rounding,
            },
            lodging: form
                .lodging_charge
                .as_ref()
                .map(|t| {
                    let minor = parse_minor(t.get_ref()).filter(|m| *m >= 0);
                    let charge = minor.ok_or_else(|| bad(&src, t))?;
                    Ok::<_, PayError>(Lodging {
                        charge: Money::new(charge, pack.currency()),
                        nights_week,
                    })
                })
                .transpose()?,
            pay_period: period(&src, &form.pay_period)?,
            opted_out: form.opted_out,
            visits_may_move: form
                .visits_may_move_minutes
                .map(|m| Millis::from_mins(i64::from(m))),
        })
    }
}

/// Nights a week that can be: others are not known.
fn nights_week(form: &ContractForm) -> Option<u32> {
    let nights = form.lodging_nights_week.as_ref().map(|n| *n.get_ref());
    nights.filter(|n| (1..=7).contains(n))
}

fn bad(src: &Source<'_>, t: &Spanned<String>) -> PayError {
    PayError::BadFigure {
        at: src.of(t),
        text: t.get_ref().clone(),
    }
}

fn money(
    src: &Source<'_>,
    t: &Spanned<String>,
    pack: &RulePack,
    per: Per,
) -> Result<Rate, PayError> {
    parse_micros(t.get_ref())
        .map(|micros| Rate {
            micros,
            currency: pack.currency(),
            per,
        })
        .ok_or_else(|| bad(src, t))
}

fn period(src: &Source<'_>, form: &Spanned<PeriodForm>) -> Result<PayPeriod, PayError> {
    let missing = |field| PayError::MissingField {
        at: src.of(form),
        key: "pay_period",
        field,
    };
    let f = form.get_ref();
    let days = match f.every {
        Every::Month => {
            let first_day = f.first_day.unwrap_or(1);
            return if (1..=28).contains(&first_day) {
                Ok(PayPeriod::Month { first_day })
            } else {
                Err(PayError::BadFigure {
                    at: src.of(form),
                    text: first_day.to_string(),
                })
            };
        }
        Every::Week => 7,
        Every::TwoWeeks => 14,
        Every::FourWeeks => 28,
        Every::Days => f
            .days
            .filter(|d| (1..=31).contains(d))
            .ok_or_else(|| missing("days"))?,
    };
    let start = f.start.as_ref().ok_or_else(|| missing("start"))?;
    Ok(PayPeriod::Days {
        days,
        start: date(src, start)?,
    })
}
