//! Analyses `DATA/input.csv` and writes `out_stint_stays.csv` and
//! `out_stint_trips.csv` to `OUT`, to be judged by a scoring program.
//!
//! `cargo run --release -p stint-analysis --example score -- DATA OUT`

use std::error::Error;
use std::path::{Path, PathBuf};

use stint_analysis::{Analyser, places};
use stint_model::{Coordinate, Decimetres, Fix, Mode, Timeline, UtcMs};

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [data, out] = args.as_slice() else {
        return Err("give a data folder and an output folder".into());
    };
    let started = std::time::Instant::now();
    let users = read(&data.join("input.csv"))?;
    let fixes: usize = users.iter().map(|(_, f)| f.len()).sum();
    let read = started.elapsed();
    let results: Vec<(String, Timeline)> = users
        .iter()
        .map(|(user, fixes)| {
            let mut timeline = Timeline::default();
            let mut analyser = Analyser::new();
            for (at, fix) in fixes {
                analyser.push_fix(*at, fix, &mut timeline);
            }
            analyser.finish(&mut timeline);
            places(&mut timeline, &[]);
            (user.clone(), timeline)
        })
        .collect();
    let took = started.elapsed() - read;
    let rate = fixes as f64 / took.as_secs_f64() / 1e6;
    writeln!(
        std::io::stderr(),
        "{fixes} fixes, {rate:.2} million a second"
    )?;
    write(out, &results)
}

type Log = Vec<(UtcMs, Fix)>;

fn read(path: &Path) -> Result<Vec<(String, Log)>, Box<dyn Error>> {
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

use std::io::Write;

fn write(out: &Path, results: &[(String, Timeline)]) -> Result<(), Box<dyn Error>> {
    let mut stays = csv::Writer::from_path(out.join("out_stint_stays.csv"))?;
    stays.write_record([
        "user",
        "start_ms",
        "end_ms",
        "lat",
        "lon",
        "place",
        "kind",
        "dwell_low_ms",
        "dwell_high_ms",
    ])?;
    let mut trips = csv::Writer::from_path(out.join("out_stint_trips.csv"))?;
    trips.write_record([
        "user",
        "start_ms",
        "end_ms",
        "length_m",
        "mode",
        "length_low_m",
        "length_high_m",
        "dur_low_ms",
        "dur_high_ms",
    ])?;
    for (user, t) in results {
        for v in &t.visits {
            let at = v.position.map(|p| (p.lat(), p.lon()));
            let (lat, lon) = at.ok_or("a measured visit has no position")?;
            stays.write_record([
                user,
                &v.interval.start().get().to_string(),
                &v.interval.end().get().to_string(),
                &format!("{lat:.7}"),
                &format!("{lon:.7}"),
                &v.place.map_or(String::new(), |p| p.0.to_string()),
                &v.place
                    .and_then(|p| t.place(p))
                    .map_or(String::new(), |p| format!("{:?}", p.kind).to_lowercase()),
                &v.dwell.low.0.to_string(),
                &v.dwell.high.0.to_string(),
            ])?;
        }
        for p in &t.trips {
            let mode = match p.mode {
                Mode::Slow => "slow",
                Mode::Motorised => "motorised",
                Mode::Unknown => "",
            };
            trips.write_record([
                user,
                &p.interval.start().get().to_string(),
                &p.interval.end().get().to_string(),
                &format!("{:.1}", p.length.best().0),
                mode,
                &format!("{:.1}", p.length.low.0),
                &format!("{:.1}", p.length.high.0),
                &p.duration.low.0.to_string(),
                &p.duration.high.0.to_string(),
            ])?;
        }
    }
    stays.flush()?;
    trips.flush()?;
    Ok(())
}
