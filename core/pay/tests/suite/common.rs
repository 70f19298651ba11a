//! A timeline typed by hand.
use chrono::{NaiveDate, NaiveTime};
use stint_model::*;
use stint_pay::*;

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn pack(code: &str) -> &'static RulePack {
    RulePack::builtin(code).unwrap()
}

pub(crate) fn gb() -> &'static RulePack {
    pack("GB")
}

pub(crate) fn gbp(minor: i64) -> Money {
    Money::new(minor, Currency::GBP)
}

pub(crate) fn of(all: &[Finding], kind: FindingKind) -> Vec<&Finding> {
    all.iter().filter(|f| f.kind == kind).collect()
}

pub(crate) fn london() -> Zones {
    Zones::named("Europe/London").unwrap()
}

pub(crate) struct Log {
    pub(crate) zones: Zones,
    pub(crate) timeline: Timeline,
    pub(crate) marks: Marks,
    pub(crate) roster: Option<Roster>,
    pub(crate) today: NaiveDate,
}

pub(crate) const HOME: PlaceId = PlaceId(0);
pub(crate) const OFFICE: PlaceId = PlaceId(1);
pub(crate) const ANNA: PlaceId = PlaceId(2);
pub(crate) const BERT: PlaceId = PlaceId(3);
pub(crate) const SHOP: PlaceId = PlaceId(4);
pub(crate) const NOWHERE: PlaceId = PlaceId(5);

fn place(id: PlaceId, kind: PlaceKind, name: &str) -> Place {
    let n = i32::try_from(id.0).unwrap();
    Place {
        id,
        centre: Some(Coordinate::from_e7(514_500_000 + n * 100_000, -26_000_000).unwrap()),
        kind,
        name: Some(ShortText::new(name).unwrap()),
        known: Known::Typed,
    }
}

impl Log {
    pub(crate) fn new(zones: Zones) -> Self {
        let places = vec![
            place(HOME, PlaceKind::Home, "Home"),
            place(OFFICE, PlaceKind::Office, "Office"),
            place(ANNA, PlaceKind::Client, "Anna"),
            place(BERT, PlaceKind::Client, "Bert"),
            place(SHOP, PlaceKind::Personal, "Shop"),
            place(NOWHERE, PlaceKind::Unknown, "?"),
        ];
        let timeline = Timeline {
            places,
            ..Timeline::default()
        };
        Self {
            zones,
            timeline,
            marks: Marks::default(),
            roster: None,
            today: day("2026-11-23"),
        }
    }

    /// "2026-03-02 09:00" to a time of day of the same or the next day.
    pub(crate) fn interval(&self, date: &str, from: &str, to: &str) -> Interval {
        let time = |t: &str| NaiveTime::parse_from_str(t, "%H:%M").unwrap();
        let (a, b) = (time(from), time(to));
        let end = if b > a {
            day(date)
        } else {
            day(date).succ_opt().unwrap()
        };
        Interval::between(self.zones.instant(day(date), a), self.zones.instant(end, b))
    }

    pub(crate) fn visit(
        &mut self,
        place: PlaceId,
        date: &str,
        from: &str,
        to: &str,
        slack_min: i64,
    ) {
        let interval = self.interval(date, from, to);
        let (best, slack) = (interval.length(), Millis::from_mins(slack_min));
        self.timeline.visits.push(Visit {
            interval,
            dwell: Figure::known(Known::Measured, best, best - slack, best + slack),
            position: None,
            place: Some(place),
            known: Known::Measured,
            sureness: Sureness(Percent::new(90).unwrap()),
            fixes: 10,
            not_work: false,
        });
    }

    pub(crate) fn trip(
        &mut self,
        ends: (PlaceId, PlaceId),
        reason: Reason,
        at: (&str, &str, &str),
        km: f64,
        slack_min: i64,
    ) {
        let interval = self.interval(at.0, at.1, at.2);
        let (best, slack) = (interval.length(), Millis::from_mins(slack_min));
        let m = km * 1000.0;
        self.timeline.trips.push(Trip {
            interval,
            duration: Figure::known(Known::Measured, best, best - slack, best + slack),
            length: Figure::known(
                Known::Measured,
                Metres(m),
                Metres(m * 0.97),
                Metres(m * 1.03),
            ),
            mode: Mode::Motorised,
            reason,
            from: Some(ends.0),
            to: Some(ends.1),
            known: Known::Measured,
            sureness: Sureness(Percent::new(90).unwrap()),
            fixes: 10,
            not_work: false,
        });
    }

    /// A visit as she typed it: nothing of it is unsure.
    pub(crate) fn typed(&mut self, place: PlaceId, date: &str, from: &str, to: &str) {
        self.visit(place, date, from, to, 0);
        let visit = self.timeline.visits.last_mut().unwrap();
        let length = visit.interval.length();
        visit.dwell = Figure::known(Known::Typed, length, length, length);
        visit.known = Known::Typed;
    }

    /// A way between clients as she typed it.
    pub(crate) fn typed_way(&mut self, at: (&str, &str, &str), km: f64) {
        self.trip((ANNA, BERT), Reason::BetweenClients, at, km, 0);
        let trip = self.timeline.trips.last_mut().unwrap();
        let length = trip.interval.length();
        trip.duration = Figure::known(Known::Typed, length, length, length);
        trip.known = Known::Typed;
    }

    /// Home, Anna, twenty minutes' way of 8 km, Bert, home.
    pub(crate) fn round(&mut self, date: &str, slack_min: i64) {
        self.trip(
            (HOME, ANNA),
            Reason::Commute,
            (date, "08:40", "09:00"),
            5.0,
            slack_min,
        );
        self.visit(ANNA, date, "09:00", "11:00", slack_min);
        self.trip(
            (ANNA, BERT),
            Reason::BetweenClients,
            (date, "11:00", "11:20"),
            8.0,
            slack_min,
        );
        self.visit(BERT, date, "11:20", "13:20", slack_min);
        self.trip(
            (BERT, HOME),
            Reason::Commute,
            (date, "13:20", "13:40"),
            5.0,
            slack_min,
        );
    }

    pub(crate) fn window(&self) -> Interval {
        Interval::between(UtcMs::MIN, UtcMs::MAX)
    }

    pub(crate) fn ledger(&self) -> Ledger {
        Ledger::new(
            &self.timeline,
            &self.marks,
            self.roster.as_ref(),
            self.window(),
        )
    }

    pub(crate) fn findings(
        &self,
        contract: &Contract,
        pack: &RulePack,
        slips: &[Payslip],
        days: (&str, &str),
    ) -> Vec<Finding> {
        let ledger = self.ledger();
        let inputs = Inputs {
            timeline: &self.timeline,
            ledger: &ledger,
            marks: &self.marks,
            zones: &self.zones,
            contract,
            pack,
            payslips: slips,
            roster: self.roster.as_ref(),
            days: DateRange::between(day(days.0), day(days.1)),
            today: self.today,
        };
        let mut all = findings(&inputs).unwrap();
        all.extend(claim_deadline(&inputs, &all));
        all
    }
}

pub(crate) fn contract(extra: &str) -> Contract {
    let pack = RulePack::builtin("GB").unwrap();
    let text = format!(
        "jurisdiction = \"GB\"\nrate = \"12.60\"\ntravel = \"unpaid\"\ndistance = \"miles\"\npay_period = {{ every = \"week\", start = 2026-03-02 }}\n{extra}"
    );
    Contract::parse("contract.toml", &text, pack).unwrap()
}

/// The same at so many millionths an hour.
pub(crate) fn contract_at(micros: i64, extra: &str) -> Contract {
    let plain = contract(extra);
    Contract {
        rate: Rate {
            micros,
            ..plain.rate
        },
        ..plain
    }
}

/// 20.00 an hour by the pack of a country, ways unpaid, paid by the week.
pub(crate) fn agreed_weekly(code: &str, extra: &str) -> Contract {
    let text = format!(
        "jurisdiction = \"{code}\"\nrate = \"20.00\"\ntravel = \"unpaid\"\npay_period = {{ every = \"week\", start = 2026-03-02 }}\n{extra}"
    );
    Contract::parse("contract.toml", &text, pack(code)).unwrap()
}

pub(crate) fn only(findings: &[Finding], kind: FindingKind) -> &Finding {
    let mut found = findings.iter().filter(|f| f.kind == kind);
    let first = found.next().unwrap_or_else(|| panic!("no {}", kind.id()));
    assert!(found.next().is_none(), "two of {}", kind.id());
    first
}

/// A finding's sentence, without the mark that it rests on an unseen text.
pub(crate) fn said(f: &Finding) -> &Phrase {
    match f.headline.args.first() {
        Some(("headline", Arg::Phrase(p))) => p,
        _ => &f.headline,
    }
}

/// The ids of a finding's working, line by line.
pub(crate) fn lines(f: &Finding) -> Vec<&'static str> {
    f.working.iter().map(|l| l.text.id).collect()
}

/// The money of a finding's lines together, in minor units.
pub(crate) fn lines_sum(f: &Finding) -> i64 {
    let lines = f.working.iter().filter_map(|l| l.money);
    lines.map(|m| m.minor).sum()
}

/// Days from a date on.
pub(crate) fn days_after(date: &str, days: u64) -> String {
    (day(date) + chrono::Days::new(days)).to_string()
}

/// What a phrase says under a name.
pub(crate) fn arg<'p>(phrase: &'p Phrase, name: &str) -> &'p Arg {
    let found = phrase.args.iter().find(|(n, _)| *n == name);
    &found.unwrap_or_else(|| panic!("no {name}")).1
}

/// The line of a finding's working with that id.
pub(crate) fn line<'f>(f: &'f Finding, id: &str) -> &'f Line {
    let found = f.working.iter().find(|l| l.text.id == id);
    found.unwrap_or_else(|| panic!("no {id}"))
}

/// The three values of a range of time in minutes.
pub(crate) fn minutes(span: Span<Millis>) -> (f64, f64, f64) {
    (span.low.mins(), span.best.mins(), span.high.mins())
}
