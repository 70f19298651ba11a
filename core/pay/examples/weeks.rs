//! Analyses `DATA/input.csv` with the named places of `DATA/places.csv` and
//! writes the weekly figures to `OUT/out_stint_weeks.csv`, to be judged by a
//! scoring program; with a third argument, also with `DATA/roster.csv`.
//!
//! `cargo run --release -p stint-pay --example weeks -- DATA OUT [roster]`

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};

use stint_analysis::{Analyser, Named, places};
use stint_model::{
    Coordinate, Decimetres, Fix, Interval, PlaceKind, ShortText, Timeline, UtcMs, ZoneOffset,
};
use stint_pay::{Estimate, Marks, Planned, Roster, Zones, weeks};

type Log = Vec<(UtcMs, Fix)>;

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let (data, out, with_roster) = match args.as_slice() {
        [data, out] => (data, out, false),
        [data, out, _] => (data, out, true),
        _ => return Err("give a data folder and an output folder".into()),
    };
    let rosters = if with_roster {
        read_rosters(&data.join("roster.csv"))?
    } else {
        BTreeMap::new()
    };
    let named = read_places(&data.join("places.csv"))?;
    let mut csv = csv::Writer::from_path(out.join("out_stint_weeks.csv"))?;
    let mut header = vec!["user".to_owned(), "week".to_owned()];
    for x in ["at_work_places_min", "between_min", "between_km"] {
        header.extend([x.to_owned(), format!("{x}_low"), format!("{x}_high")]);
    }
    csv.write_record(&header)?;
    for (user, fixes) in read_fixes(&data.join("input.csv"))? {
        let mut timeline = Timeline::default();
        let mut analyser = Analyser::new();
        for (at, fix) in &fixes {
            analyser.push_fix(*at, fix, &mut timeline);
        }
        analyser.finish(&mut timeline);
        let mine: Vec<Named> = named
            .iter()
            .filter(|(u, _)| *u == user)
            .map(|(_, n)| n.clone())
            .collect();
        places(&mut timeline, &mine);
        let zones = Zones::fixed(ZoneOffset::UTC);
        for week in weeks(&timeline, &Marks::default(), rosters.get(&user), &zones) {
            let mut row = vec![user.clone(), week.monday.to_string()];
            for e in [week.at_work_places_min, week.between_min, week.between_km] {
                let Estimate { low, best, high } = e;
                row.extend([best, low, high].map(|v| format!("{v:.2}")));
            }
            csv.write_record(&row)?;
        }
    }
    csv.flush()?;
    Ok(())
}

fn read_fixes(path: &Path) -> Result<Vec<(String, Log)>, Box<dyn Error>> {
    let mut users: Vec<(String, Log)> = Vec::new();
    for row in csv::Reader::from_path(path)?.records() {
        let row = row?;
        let field = |i: usize| row.get(i).ok_or("a row is short");
        let user = field(0)?;
        let fix = Fix {
            position: Coordinate::from_degrees(field(2)?.parse()?, field(3)?.parse()?)?,
            accuracy: match field(4)? {
                "" => None,
                a => Some(Decimetres::from_metres(a.parse()?)?),
            },
            altitude: None,
            speed: None,
            bearing: None,
        };
        let at = UtcMs::new(field(1)?.parse()?)?;
        match users.last_mut() {
            Some((last, log)) if last == user => log.push((at, fix)),
            _ => users.push((user.to_owned(), vec![(at, fix)])),
        }
    }
    Ok(users)
}

fn read_rosters(path: &Path) -> Result<BTreeMap<String, Roster>, Box<dyn Error>> {
    let mut plans: BTreeMap<String, Vec<(usize, Planned)>> = BTreeMap::new();
    for (n, row) in csv::Reader::from_path(path)?.records().enumerate() {
        let row = row?;
        let field = |i: usize| row.get(i).ok_or("a row is short");
        let at =
            |i: usize| -> Result<UtcMs, Box<dyn Error>> { Ok(UtcMs::new(field(i)?.parse()?)?) };
        let plan = Planned {
            interval: Interval::new(at(2)?, at(3)?)?,
            client: ShortText::new(field(1)?)?,
            may_start: None,
        };
        plans
            .entry(field(0)?.to_owned())
            .or_default()
            .push((n + 2, plan));
    }
    plans
        .into_iter()
        .map(|(user, visits)| Ok((user, Roster::new("roster.csv", visits)?)))
        .collect()
}

fn read_places(path: &Path) -> Result<Vec<(String, Named)>, Box<dyn Error>> {
    let mut out = Vec::new();
    for row in csv::Reader::from_path(path)?.records() {
        let row = row?;
        let field = |i: usize| row.get(i).ok_or("a row is short");
        if field(5)? != "1" {
            continue;
        }
        let kind = match field(4)? {
            "home" => PlaceKind::Home,
            "client" => PlaceKind::Client,
            "office" => PlaceKind::Office,
            "personal" => PlaceKind::Personal,
            _ => PlaceKind::Unknown,
        };
        let at = Coordinate::from_degrees(field(2)?.parse()?, field(3)?.parse()?)?;
        out.push((
            field(0)?.to_owned(),
            Named {
                at,
                kind,
                name: ShortText::new(field(1)?).ok(),
            },
        ));
    }
    Ok(out)
}
