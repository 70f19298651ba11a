//! Positions put in order. Files come in any order (WeClock's newest first),
//! while analysis reads them by person and time.

use std::collections::HashMap;

use stint_model::{Coordinate, Decimetres, Fix, Payload, Record, UtcMs};

use crate::StintRow;

/// What a row of Stint's CSV holds, in 24 bytes: a gigabyte of Records.json
/// gathers into some 60 MB.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Row {
    time: UtcMs,
    position: Coordinate,
    /// Tenths of a metre; 0 means not known.
    accuracy: i32,
    user: u32,
}

/// Positions in memory, to be read again by person and time, each once.
#[derive(Default)]
pub struct Gathered {
    rows: Vec<Row>,
    users: Vec<String>,
    numbers: HashMap<String, u32>,
}

impl Gathered {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Keeps a record's time, position and accuracy. False if it is no
    /// position, or a person beyond the 4 billionth.
    pub fn add(&mut self, user: Option<&str>, record: &Record) -> bool {
        let Payload::Fix(fix) = &record.payload else {
            return false;
        };
        let Some(user) = self.number(user.unwrap_or_default()) else {
            return false;
        };
        self.rows.push(Row {
            time: record.moment.utc,
            position: fix.position,
            accuracy: fix.accuracy.map_or(0, |a| a.0.max(0)),
            user,
        });
        true
    }

    fn number(&mut self, user: &str) -> Option<u32> {
        if let Some(number) = self.numbers.get(user) {
            return Some(*number);
        }
        let number = u32::try_from(self.users.len()).ok()?;
        self.users.push(user.to_owned());
        self.numbers.insert(user.to_owned(), number);
        Some(number)
    }

    /// The rows by person (in the order of their names' bytes) and time;
    /// equal rows come once.
    pub fn sorted(&mut self) -> impl Iterator<Item = StintRow<'_>> {
        let users = &self.users;
        let name = |row: &Row| users.get(row.user as usize).map_or("", String::as_str);
        self.rows.sort_unstable_by(|a, b| {
            let by_user = || {
                if a.user == b.user {
                    std::cmp::Ordering::Equal
                } else {
                    name(a).cmp(name(b))
                }
            };
            by_user()
                .then(a.time.cmp(&b.time))
                .then(a.position.cmp(&b.position))
                .then(a.accuracy.cmp(&b.accuracy))
        });
        self.rows.dedup();
        self.rows.iter().map(move |row| StintRow {
            user: name(row),
            time: row.time,
            fix: Fix {
                position: row.position,
                accuracy: (row.accuracy > 0).then_some(Decimetres(row.accuracy)),
                altitude: None,
                speed: None,
                bearing: None,
            },
        })
    }
}
