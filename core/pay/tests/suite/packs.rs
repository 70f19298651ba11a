//! The packs that ship, and the validator's errors.

use crate::common::*;
use stint_pay::*;

#[test]
fn every_pack_that_ships_can_be_read() {
    for code in JURISDICTIONS {
        let pack = RulePack::builtin(code).unwrap();
        assert_eq!(pack.jurisdiction(), code);
        assert!(!pack.figures().is_empty());
    }
}

#[test]
fn a_rate_changes_on_its_day() {
    let gb = RulePack::builtin("GB").unwrap();
    let micros = |band: Option<&str>, d: &str| gb.minimum_wage(band, day(d)).map(|(_, r)| r.micros);
    assert_eq!(micros(None, "2026-03-31"), Some(12_210_000));
    assert_eq!(micros(None, "2026-04-01"), Some(12_710_000));
    assert_eq!(micros(Some("18-20"), "2026-04-01"), Some(10_850_000));
    // The rates of April 2027 were not official when this pack was made.
    assert_eq!(micros(None, "2027-04-01"), None);
    let fr = RulePack::builtin("FR").unwrap();
    let smic = |d: &str| fr.minimum_wage(None, day(d)).unwrap().1.micros;
    assert_eq!(
        (smic("2026-05-31"), smic("2026-06-01")),
        (12_020_000, 12_310_000)
    );
}

#[test]
fn what_a_state_has_not_got_comes_from_its_base() {
    let de = RulePack::builtin("DE").unwrap();
    let rest = de
        .one(RuleKey::WeekRest, &Select::default(), day("2026-05-01"))
        .unwrap();
    assert_eq!(rest.time().unwrap().hours(), 35.0);
    let ny = RulePack::builtin("US-NY").unwrap();
    let week = ny.one(
        RuleKey::TravelBetween,
        &Select::default(),
        day("2026-05-01"),
    );
    assert!(week.is_some());
    // The federal wage would be too low for every band of New York's.
    assert!(ny.minimum_wage(None, day("2026-05-01")).is_none());
}

fn own(head: &str, rules: &str) -> Result<RulePack, PayError> {
    RulePack::parse("own.toml", &format!("[pack]\n{head}\n{rules}"))
}

const MILEAGE: &str = "[[rule]]\nkey = \"mileage\"\nvehicle = \"car\"\nunit = \"GBP/mile\"\nsource = \"agreement\"\nchecked = 2026-11-29\nfigures = [{ from = 2026-01-01, value = \"0.60\" }]\n";

/// A union's pack with one rule has all the rest from Stint's own: bands, the
/// year of mileage, from when a new wage counts.
#[test]
fn a_pack_takes_bands_and_head_from_its_base() {
    let gb = "jurisdiction = \"GB\"\ncurrency = \"GBP\"\nbased_on = \"GB\"";
    let pack = own(gb, MILEAGE).unwrap();
    assert!(pack.bands().contains(&"18-20"));
    assert_eq!(pack.wage_changes(), WageChanges::NextPayPeriod);
    let year = pack.year_starts().year_of(day("2026-03-01"));
    assert_eq!(year, day("2025-04-06"));
    let young = "jurisdiction = \"GB\"\nband = \"18-20\"\nrate = \"10.85\"\ntravel = \"unpaid\"\npay_period = { every = \"month\" }";
    Contract::parse("c.toml", young, &pack).unwrap();
    // What it says itself holds.
    let own_head = format!("{gb}\nyear_starts = \"01-01\"\nwage_changes = \"same_day\"");
    let pack = own(&own_head, MILEAGE).unwrap();
    assert_eq!(pack.wage_changes(), WageChanges::SameDay);
    let year = pack.year_starts().year_of(day("2026-03-01"));
    assert_eq!(year, day("2026-01-01"));
    // One band put right leaves the general wage where it is.
    let band = MILEAGE
        .replace("mileage", "minimum_wage")
        .replace("vehicle = \"car\"", "band = \"18-20\"")
        .replace("GBP/mile", "GBP/hour");
    let pack = own(gb, &band).unwrap();
    assert!(pack.minimum_wage(None, day("2026-05-01")).is_some());
}

#[test]
fn a_pack_on_new_yorks_needs_a_band_too() {
    let head = "jurisdiction = \"US-NY\"\ncurrency = \"USD\"\nbased_on = \"US-NY\"";
    let pack = own(head, &MILEAGE.replace("GBP", "USD")).unwrap();
    assert!(pack.minimum_wage(None, day("2026-05-01")).is_none());
    let general = "jurisdiction = \"US-NY\"\nrate = \"20.00\"\ntravel = \"unpaid\"\npay_period = { every = \"month\" }";
    match Contract::parse("c.toml", general, &pack).unwrap_err() {
        PayError::BandMissing { known, .. } => {
            assert_eq!(known, ["home-care-downstate", "home-care-rest"]);
        }
        e => panic!("{e}"),
    }
}

/// Amounts in two currencies can't be one report.
#[test]
fn a_pack_has_the_money_of_its_base() {
    let head =
        |base: &str| format!("jurisdiction = \"X\"\ncurrency = \"USD\"\nbased_on = \"{base}\"");
    let dollars = MILEAGE.replace("GBP", "USD");
    assert!(matches!(
        own(&head("GB"), &dollars),
        Err(PayError::BaseCurrency { at, .. }) if at.line == 3
    ));
    // That one has hours and rests alone, no money.
    assert!(own(&head("EU"), &dollars).is_ok());
    assert!(matches!(
        own(&head("UK"), &dollars),
        Err(PayError::NoPack { at: Some(at), .. }) if at.line == 4
    ));
}

/// A word that would have no effect is refused.
#[test]
fn ways_between_clients_are_work_in_every_pack() {
    let way = |key: &str, word: &str| {
        let rule = MILEAGE
            .replace("vehicle = \"car\"\n", "")
            .replace("GBP/mile", "word")
            .replace("mileage", key)
            .replace("0.60", word);
        own("jurisdiction = \"GB\"\ncurrency = \"GBP\"", &rule)
    };
    assert!(way("travel_between", "counts").is_ok());
    assert!(way("travel_home", "does_not_count").is_ok());
    for (key, word) in [("travel_between", "depends"), ("travel_home", "counts")] {
        assert!(matches!(way(key, word), Err(PayError::BadFigure { .. })));
    }
}

/// Each refusal of a contract names its line and what would be right.
#[test]
fn a_contract_is_refused_by_line() {
    let refused = |lines: &str| {
        let text = format!("rate = \"12.71\"\npay_period = {{ every = \"month\" }}\n{lines}");
        Contract::parse_with_own("c.toml", &text, None).unwrap_err()
    };
    let e = refused("jurisdiction = \"UK\"\ntravel = \"unpaid\"");
    assert!(matches!(e, PayError::NoPack { at: Some(at), .. } if at.line == 3));
    let e = refused("jurisdiction = \"GB\"\ntravel = \"Unpaid\"");
    assert!(matches!(e, PayError::BadTravel { at, .. } if at.line == 4));
    let e = refused("jurisdiction = \"GB\"\ntravel = \"unpaid\"\nband = \"18\"");
    assert!(
        matches!(e, PayError::NoBand { at, known, .. } if at.line == 5 && known.contains(&"18-20".to_owned()))
    );
}

#[test]
fn what_was_not_seen_in_an_official_text_says_check_this() {
    let gb = RulePack::builtin("GB").unwrap();
    let limit = |d: &str| {
        gb.one(RuleKey::ClaimLimit, &Select::default(), day(d))
            .unwrap()
            .citation
            .sure
    };
    assert_eq!(limit("2026-09-30"), Sure::Official);
    assert_eq!(limit("2026-10-01"), Sure::CheckThis);
}

const HEAD: &str = "[pack]\njurisdiction = \"X\"\ncurrency = \"GBP\"\n";

fn refuse(rule: &str) -> PayError {
    RulePack::parse("my.toml", &format!("{HEAD}{rule}")).unwrap_err()
}

fn rule(unit: &str, figures: &str) -> String {
    format!(
        "[[rule]]\nkey = \"minimum_wage\"\nunit = \"{unit}\"\nsource = \"Law\"\nchecked = 2026-11-23\nfigures = [\n{figures}\n]\n"
    )
}

#[test]
fn texts_that_are_shown_are_short_and_hide_nothing() {
    let one = "{ from = 2026-01-01, value = \"12\" },";
    let sound = rule("GBP/hour", one);
    RulePack::parse("my.toml", &format!("{HEAD}{sound}")).unwrap();
    let too_long = "x".repeat(5_000);
    // TOML's escapes for a change of direction and for a bell.
    for text in ["a\\u202eb", "\\u0007", &too_long] {
        for field in ["note", "link", "band"] {
            let bad = sound.replace("checked", &format!("{field} = \"{text}\"\nchecked"));
            assert!(matches!(refuse(&bad), PayError::BadForm { .. }), "{field}");
        }
        let bad = sound.replace("Law", text);
        assert!(matches!(refuse(&bad), PayError::BadForm { .. }), "source");
        let figure = format!("{{ from = 2026-01-01, value = \"12\", source = \"{text}\" }},");
        let bad = rule("GBP/hour", &figure);
        assert!(matches!(refuse(&bad), PayError::BadForm { .. }), "figure");
    }
}

#[test]
fn overlapping_dates_name_both_lines() {
    let error = refuse(&rule(
        "GBP/hour",
        "{ from = 2026-01-01, to = 2026-04-01, value = \"12\" },\n{ from = 2026-04-01, value = \"13\" },",
    ));
    match error {
        PayError::Overlap {
            at, other, from, ..
        } => {
            assert_eq!((at.line, other, from), (11, 10, day("2026-04-01")));
        }
        e => panic!("{e}"),
    }
}

#[test]
fn units_are_checked() {
    let one = "{ from = 2026-01-01, value = \"12\" }";
    assert!(
        matches!(refuse(&rule("GBP/fortnight", one)), PayError::UnknownUnit { at, .. } if at.line == 6)
    );
    assert!(matches!(
        refuse(&rule("hours", one)),
        PayError::WrongUnit { .. }
    ));
    assert!(matches!(
        refuse(&rule("EUR/hour", one)),
        PayError::WrongUnit { .. }
    ));
}

#[test]
fn figures_and_dates_are_checked() {
    let bad = |f: &str| refuse(&rule("GBP/hour", f));
    assert!(
        matches!(bad("{ from = 2026-01-01, value = \"12,71\" }"), PayError::BadFigure { at, .. } if at.line == 10)
    );
    assert!(matches!(
        bad("{ from = 2026-01-01, value = 12.71 }"),
        PayError::BadForm { .. }
    ));
    assert!(matches!(
        bad("{ from = 2026-02-01, to = 2026-01-01, value = \"1\" }"),
        PayError::DatesReversed { .. }
    ));
    assert!(matches!(
        bad("{ from = 2026-02-30, value = \"1\" }"),
        PayError::BadForm { .. } | PayError::BadFigure { .. }
    ));
    assert!(matches!(
        bad(""),
        PayError::MissingField {
            field: "figures",
            ..
        }
    ));
    assert!(matches!(
        refuse("[[rule]]\nkey = \"minimun_wage\""),
        PayError::BadForm { .. }
    ));
}

#[test]
fn each_wrong_line_of_a_payslip_has_its_own_answer() {
    let refused =
        |text: &str| Payslip::parse_csv("s.csv", text, stint_model::Currency::GBP).unwrap_err();
    for text in ["", "from,to,hours,item,amount\n"] {
        let e = refused(text);
        assert!(
            matches!(e, PayError::Header { at, wanted: "from,to,item,hours,amount" } if at.line == 1)
        );
    }
    let row = |row: &str| refused(&format!("from,to,item,hours,amount\n{row}\n"));
    let e = row("2026-03-02,2026-03-08,basic,239.40");
    assert!(matches!(e, PayError::Cells { at } if at.line == 2));
    let e = row("2026-03-08,2026-03-02,basic,19,239.40");
    assert!(matches!(e, PayError::DatesReversed { at, .. } if at.line == 2));
    for (row_of, wrong) in [
        ("2026-03-02,2026-03-08,bonus,19,239.40", "bonus"),
        ("2026-03-02,8.3.2026,basic,19,239.40", "8.3.2026"),
        ("2026-03-02,2026-03-08,basic,19 h,239.40", "19 h"),
        ("2026-03-02,2026-03-08,basic,19,\"239,40\"", "239,40"),
    ] {
        let e = row(row_of);
        assert!(matches!(e, PayError::BadFigure { at, text } if at.line == 2 && text == wrong));
    }
}

/// The examples of the guide are the real form.
#[test]
fn the_guides_examples_can_be_read() {
    let read = |page: &str| {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/src");
        std::fs::read_to_string(path.join(page)).unwrap()
    };
    let blocks = |text: &str, kind: &str| -> Vec<String> {
        text.split("```")
            .filter_map(|b| b.strip_prefix(kind))
            .map(str::to_owned)
            .collect()
    };
    let pack = blocks(&read("rule-packs.md"), "toml\n").concat();
    let pack = RulePack::parse("guide.toml", &pack).unwrap();
    assert_eq!(pack.bands(), ["18-20"]);
    let page = read("pay.md");
    for contract in blocks(&page, "toml\n") {
        Contract::parse("guide.toml", &contract, &pack).unwrap();
    }
    for slip in blocks(&page, "csv\n") {
        let slips = Payslip::parse_csv("guide.csv", &slip, pack.currency()).unwrap();
        assert_eq!(slips.len(), 1);
    }
}
