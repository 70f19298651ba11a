//! Measures speed and peak memory on a file that is generated while it is
//! read: `cargo run --release -p stint-import --example import_speed -- records 1000`.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

use std::io::{Read, Seek, SeekFrom};
use std::ops::ControlFlow;
use std::time::Instant;

use stint_import::{NoProgress, Options, StintCsv, import_from};
use stint_model::Record;

struct Generated {
    parts: [Vec<u8>; 3],
    middle: u64,
    position: u64,
}

impl Generated {
    fn new(head: &str, tail: &str, megabytes: u64, row: impl Fn(u64) -> String) -> Self {
        let rows: String = (0..4_000).map(row).collect();
        let middle = megabytes * 1_000_000 / rows.len() as u64 * rows.len() as u64;
        Self {
            parts: [head.into(), rows.into(), tail.into()],
            middle,
            position: 0,
        }
    }
}

impl Read for Generated {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let [head, rows, tail] = &self.parts;
        let start = head.len() as u64;
        let from = if self.position < start {
            &head[self.position as usize..]
        } else if self.position < start + self.middle {
            &rows[((self.position - start) % rows.len() as u64) as usize..]
        } else {
            &tail[(self.position - start - self.middle) as usize..]
        };
        let n = from.len().min(out.len());
        out[..n].copy_from_slice(&from[..n]);
        self.position += n as u64;
        Ok(n)
    }
}

impl Seek for Generated {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        let [head, _, tail] = &self.parts;
        let length = (head.len() + tail.len()) as u64 + self.middle;
        self.position = match to {
            SeekFrom::Start(at) => at,
            SeekFrom::End(by) => length.saturating_add_signed(by),
            SeekFrom::Current(by) => self.position.saturating_add_signed(by),
        };
        Ok(self.position)
    }
}

fn generated(format: &str, megabytes: u64) -> Generated {
    let (lat, lon) = (|i| 525_000_000 + i * 7, |i| 19_000_000 + i * 5);
    let time = |i: u64| {
        format!(
            "2026-03-02T{:02}:{:02}:{:02}.190Z",
            i / 3600,
            i / 60 % 60,
            i % 60
        )
    };
    match format {
        "records" => Generated::new("{\"locations\": [", "{}]}\n", megabytes, |i| {
            format!(
                "{{\n    \"latitudeE7\": {},\n    \"longitudeE7\": -{},\n    \"accuracy\": 47,\n    \
                 \"activity\": [{{\n      \"activity\": [{{\n        \"type\": \"STILL\",\n        \
                 \"confidence\": 62\n      }}, {{\n        \"type\": \"IN_VEHICLE\",\n        \
                 \"confidence\": 10\n      }}],\n      \"timestamp\": \"{t}\"\n    }}],\n    \
                 \"source\": \"WIFI\",\n    \"deviceTag\": 1234567890,\n    \"timestamp\": \"{t}\"\n  }}, ",
                lat(i),
                lon(i),
                t = time(i)
            )
        }),
        "gpx" => Generated::new(
            "<gpx><trk><trkseg>\n",
            "</trkseg></trk></gpx>\n",
            megabytes,
            |i| {
                format!(
                    "<trkpt lat=\"52.{i:07}\" lon=\"-1.9\"><ele>100.1</ele><time>{}</time></trkpt>\n",
                    time(i)
                )
            },
        ),
        "rec" => Generated::new("", "", megabytes, |i| {
            format!(
                "{}\t*                 \t{{\"_type\":\"location\",\"lat\":52.{i:07},\"lon\":-1.9,\
                 \"acc\":12,\"tst\":{},\"topic\":\"owntracks/anna/phone\"}}\n",
                time(i),
                1_772_429_400 + i
            )
        }),
        _ => Generated::new("user,t_utc_ms,lat,lon,accuracy_m\n", "", megabytes, |i| {
            format!(
                "s000-A,{},52.{i:07},-1.9024367,12.2\n",
                1_772_429_400_000 + i * 997
            )
        }),
    }
}

fn main() -> Result<(), stint_import::ImportError> {
    let mut args = std::env::args().skip(1);
    let format = args.next().unwrap_or_else(|| "records".to_owned());
    let megabytes = args.next().and_then(|n| n.parse().ok()).unwrap_or(1_000);
    let mut file = generated(&format, megabytes);
    let start = Instant::now();
    let mut rows = 0_u64;
    if format == "fast-csv" {
        let mut csv = StintCsv::new(file)?;
        while csv.next()?.is_some() {
            rows += 1;
        }
    } else {
        let mut sink = |_: Option<&str>, _: Record| ControlFlow::Continue(());
        rows = import_from(&mut file, &Options::default(), &mut sink, &mut NoProgress)?.records;
    }
    let seconds = start.elapsed().as_secs_f64();
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status
        .lines()
        .find(|l| l.starts_with("VmHWM"))
        .unwrap_or("peak unknown");
    println!(
        "{format}: {rows} rows, {:.0} MB/s, {peak}",
        megabytes as f64 / seconds
    );
    Ok(())
}
