//! A contract as she types it into a form: figures stay the texts that stand
//! on her paper. It becomes the TOML form, so that there is one kept form.

use std::fmt::Write as _;

use stint_model::Millis;

use crate::contract::{Contract, RoundingWay, TravelPay};
use crate::pack::Vehicle;
use crate::pay_period::PayPeriod;
use crate::rate::{Millimetres, Per, decimal};

/// What a contract says, before it is checked. Figures are decimal numbers;
/// the comma of her language is as good as the point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// Code of the rule pack, such as "GB".
    pub jurisdiction: String,
    /// Wage band of the pack; none is the general one.
    pub band: Option<String>,
    /// Agreed pay for an hour of visits.
    pub rate: String,
    /// Pay for travel between clients.
    pub travel: AgreedTravel,
    /// Whether waiting between visits counts as work, if she said.
    pub waiting_is_work: Option<bool>,
    /// Hours a week that are paid in any case.
    pub guaranteed_hours_week: Option<String>,
    /// Whether distances are in miles; else in kilometres.
    pub miles: bool,
    /// What the employer pays for a mile or kilometre between clients.
    pub mileage_paid: Option<String>,
    /// What the worker herself spends for it.
    pub own_costs: Option<String>,
    /// The vehicle.
    pub vehicle: Vehicle,
    /// Band of the mileage rate, where the pack has bands.
    pub mileage_band: Option<String>,
    /// Miles or kilometres driven for this work in the current year before the
    /// record starts.
    pub driven_before: u32,
    /// Minutes that each visit is rounded to; zero is not at all.
    pub rounding_minutes: u32,
    /// Which way.
    pub rounding: RoundingWay,
    /// The employer's charge for a night of lodging; zero where it is free.
    pub lodging_charge: Option<String>,
    /// Nights of it a week; zero where it isn't said.
    pub lodging_nights_week: u32,
    /// Pay periods.
    pub pay_period: PayPeriod,
    /// Whether she agreed in writing to work beyond the weekly average.
    pub opted_out: bool,
    /// Minutes that a planned visit may be moved, either way.
    pub visits_may_move_minutes: Option<u32>,
}

/// Pay for travel between clients, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AgreedTravel {
    /// None.
    Unpaid,
    /// As visits.
    AsVisits,
    /// At a rate of its own for an hour.
    At(String),
}

impl Agreement {
    /// What a checked contract says.
    pub fn of(contract: &Contract) -> Self {
        let rates = [contract.mileage, contract.own_costs];
        let miles = rates.iter().flatten().any(|r| r.per == Per::Mile)
            || contract.driven_before.0 % Millimetres::from_km(1).0 != 0;
        let unit = match miles {
            true => Millimetres::from_miles(1),
            false => Millimetres::from_km(1),
        };
        let minutes = |time: Millis| u32::try_from(time.0 / 60_000).unwrap_or(0);
        Self {
            jurisdiction: contract.jurisdiction.clone(),
            band: contract.band.clone(),
            rate: decimal(contract.rate.micros),
            travel: match contract.travel {
                TravelPay::Unpaid => AgreedTravel::Unpaid,
                TravelPay::AsVisits => AgreedTravel::AsVisits,
                TravelPay::At(rate) => AgreedTravel::At(decimal(rate.micros)),
            },
            waiting_is_work: contract.waiting_is_work,
            // The form's millionths of an hour are 3.6 ms, cut to whole ones.
            guaranteed_hours_week: contract
                .guaranteed_week
                .map(|time| decimal((time.0 * 10 + 35) / 36)),
            miles,
            mileage_paid: contract.mileage.map(|r| decimal(r.micros)),
            own_costs: contract.own_costs.map(|r| decimal(r.micros)),
            vehicle: contract.vehicle,
            mileage_band: contract.mileage_band.clone(),
            driven_before: u32::try_from(contract.driven_before.0 / unit.0).unwrap_or(0),
            rounding_minutes: minutes(contract.rounding.step),
            rounding: contract.rounding.way,
            lodging_charge: contract.lodging.map(|l| decimal(l.charge.minor * 10_000)),
            lodging_nights_week: contract.lodging.and_then(|l| l.nights_week).unwrap_or(0),
            pay_period: contract.pay_period,
            opted_out: contract.opted_out,
            visits_may_move_minutes: contract.visits_may_move.map(minutes),
        }
    }

    /// The TOML form, to be checked by [`Contract::parse`].
    pub fn to_toml(&self) -> String {
        let mut form = Form(String::new());
        form.text("jurisdiction", Some(&self.jurisdiction));
        form.text("band", self.band.as_deref());
        form.figure("rate", Some(&self.rate));
        match &self.travel {
            AgreedTravel::Unpaid => form.text("travel", Some("unpaid")),
            AgreedTravel::AsVisits => form.text("travel", Some("as_visits")),
            AgreedTravel::At(rate) => form.figure("travel", Some(rate)),
        }
        if let Some(is_work) = self.waiting_is_work {
            form.plain("waiting_is_work", is_work);
        }
        let guaranteed = self.guaranteed_hours_week.as_deref();
        form.figure("guaranteed_hours_week", guaranteed);
        form.text("distance", Some(if self.miles { "miles" } else { "km" }));
        form.figure("mileage_paid", self.mileage_paid.as_deref());
        form.figure("own_costs", self.own_costs.as_deref());
        form.text(
            "vehicle",
            Some(match self.vehicle {
                Vehicle::Car => "car",
                Vehicle::Motorcycle => "motorcycle",
                Vehicle::Cycle => "cycle",
            }),
        );
        form.text("mileage_band", self.mileage_band.as_deref());
        form.plain("driven_before", self.driven_before);
        form.plain("rounding_minutes", self.rounding_minutes);
        form.text(
            "rounding",
            Some(match self.rounding {
                RoundingWay::Down => "down",
                RoundingWay::Nearest => "nearest",
                RoundingWay::Up => "up",
            }),
        );
        form.figure("lodging_charge", self.lodging_charge.as_deref());
        form.plain("lodging_nights_week", self.lodging_nights_week);
        form.plain(
            "pay_period",
            match self.pay_period {
                PayPeriod::Month { first_day } => {
                    format!("{{ every = \"month\", first_day = {first_day} }}")
                }
                PayPeriod::Days { days, start } => {
                    format!("{{ every = \"days\", days = {days}, start = {start} }}")
                }
            },
        );
        form.plain("opted_out", self.opted_out);
        if let Some(minutes) = self.visits_may_move_minutes {
            form.plain("visits_may_move_minutes", minutes);
        }
        form.0
    }
}

struct Form(String);

impl Form {
    fn plain(&mut self, key: &str, value: impl std::fmt::Display) {
        // Writing to a String can't fail.
        let _ = writeln!(self.0, "{key} = {value}");
    }

    /// Control characters have no place in any of these texts, and TOML takes
    /// none: they go.
    fn text(&mut self, key: &str, value: Option<&str>) {
        let Some(value) = value else { return };
        let mut quoted = String::new();
        for c in value.chars().filter(|c| !c.is_control()) {
            if matches!(c, '"' | '\\') {
                quoted.push('\\');
            }
            quoted.push(c);
        }
        self.plain(key, format_args!("\"{quoted}\""));
    }

    fn figure(&mut self, key: &str, value: Option<&str>) {
        self.text(key, value.map(figure).as_deref());
    }
}

/// A figure with a point, however she typed it.
pub(crate) fn figure(typed: &str) -> String {
    let typed = typed.trim();
    match (typed.matches(',').count(), typed.contains('.')) {
        (1, false) => typed.replace(',', "."),
        _ => typed.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORM: &str = r#"
jurisdiction = "GB"
rate = "12.71"
travel = "9.005"
waiting_is_work = false
guaranteed_hours_week = "16.333333"
distance = "miles"
mileage_paid = "0.25"
vehicle = "motorcycle"
driven_before = 120
rounding_minutes = 15
rounding = "up"
lodging_charge = "0"
lodging_nights_week = 3
pay_period = { every = "four_weeks", start = 2026-11-02 }
opted_out = true
visits_may_move_minutes = 30
"#;

    fn contract(text: &str) -> Contract {
        Contract::parse_with_own("contract", text, None).unwrap().0
    }

    #[test]
    fn a_contract_survives_the_form() {
        let short = "jurisdiction = \"DE\"\nrate = \"14\"\ntravel = \"unpaid\"\n\
                     pay_period = { every = \"month\" }\n";
        for text in [FORM, short] {
            let kept = contract(text);
            let typed = Agreement::of(&kept);
            assert_eq!(contract(&typed.to_toml()), kept, "{}", typed.to_toml());
            assert_eq!(Agreement::of(&contract(&typed.to_toml())), typed);
        }
    }

    #[test]
    fn distances_stay_in_her_own_unit() {
        for (unit, extra, miles) in [
            ("miles", "driven_before = 120", true),
            ("km", "driven_before = 120", false),
            ("miles", "mileage_paid = \"0.25\"", true),
            ("km", "own_costs = \"0.25\"", false),
            ("miles", "own_costs = \"0.25\"\ndriven_before = 15625", true),
        ] {
            let kept = contract(&format!(
                "jurisdiction = \"DE\"\nrate = \"14\"\ntravel = \"unpaid\"\ndistance = \"{unit}\"\n\
                 pay_period = {{ every = \"month\" }}\n{extra}\n"
            ));
            let typed = Agreement::of(&kept);
            assert_eq!(typed.miles, miles, "{unit} {extra}");
            let driven = extra.rsplit(" = ").next().and_then(|n| n.parse().ok());
            assert_eq!(typed.driven_before, driven.unwrap_or(0), "{unit} {extra}");
            assert_eq!(contract(&typed.to_toml()), kept);
        }
    }

    #[test]
    fn figures_are_as_typed_with_a_comma_or_a_point() {
        let mut typed = Agreement::of(&contract(FORM));
        typed.rate = " 13,5 ".to_owned();
        let kept = contract(&typed.to_toml());
        assert_eq!(kept.rate.micros, 13_500_000);
        assert_eq!(Agreement::of(&kept).rate, "13.50");
        for (micros, text) in [(0, "0.00"), (450_000, "0.45"), (9_005_000, "9.005")] {
            assert_eq!(decimal(micros), text);
        }
    }

    #[test]
    fn a_text_can_not_leave_its_line() {
        let mut typed = Agreement::of(&contract(FORM));
        typed.band = Some("a\"\nrate = \"99\\".to_owned());
        let refused = Contract::parse_with_own("contract", &typed.to_toml(), None);
        assert!(matches!(
            refused,
            Err(crate::PayError::NoBand { band, .. }) if band == "a\"rate = \"99\\"
        ));
        typed.band = None;
        typed.rate = "a lot".to_owned();
        assert!(Contract::parse_with_own("contract", &typed.to_toml(), None).is_err());
    }
}
