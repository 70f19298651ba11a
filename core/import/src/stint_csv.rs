//! Stint's own CSV: `user,t_utc_ms,lat,lon,accuracy_m`.

use std::fmt;
use std::io::{BufRead, BufReader, Read};

use stint_model::{Fix, Moment, UtcMs};

use crate::clock::{plausible, utc_moment};
use crate::intake::{Intake, accuracy, number, position};
use crate::lines::{Line, Lines};
use crate::row::{Fields, decode};
use crate::watched::Watched;
use crate::{ImportError, Reason};

/// Where each column stands.
struct Columns {
    user: Option<usize>,
    time: usize,
    lat: usize,
    lon: usize,
    accuracy: Option<usize>,
}

impl Columns {
    fn find(header: &Fields) -> Result<Self, ImportError> {
        let at = |name: &str| {
            header
                .iter()
                .position(|f| f.trim_ascii() == name.as_bytes())
        };
        let needed = |column| at(column).ok_or(ImportError::ColumnMissing { column });
        Ok(Self {
            user: at("user"),
            time: needed("t_utc_ms")?,
            lat: needed("lat")?,
            lon: needed("lon")?,
            accuracy: at("accuracy_m"),
        })
    }

    fn time_and_fix(&self, fields: &Fields) -> Row {
        let field = |i| fields.get(i).ok_or(Reason::FieldMissing);
        let time = time_ms(field(self.time)?)?;
        let position = position(number(field(self.lat)?)?, number(field(self.lon)?)?)?;
        let accuracy = match self.accuracy.and_then(|i| fields.get(i)) {
            None => None,
            Some(blank) if blank.trim_ascii().is_empty() => None,
            Some(given) => accuracy(Some(number(given)?)),
        };
        let fix = Fix {
            position,
            accuracy,
            altitude: None,
            speed: None,
            bearing: None,
        };
        Ok((time, fix))
    }
}

fn time_ms(field: &[u8]) -> Result<UtcMs, Reason> {
    let text = std::str::from_utf8(field.trim_ascii()).map_err(|_| Reason::TimeUnreadable)?;
    let ms: i64 = text.parse().map_err(|_| Reason::TimeUnreadable)?;
    plausible(ms)
}

/// A row's time and position, or why it can't be used.
type Row = Result<(UtcMs, Fix), Reason>;

/// Takes back what [`crate::safe_cell`] did.
fn plain_cell(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if crate::write::is_formula(rest) => rest,
        _ => cell,
    }
}

/// One row of Stint's CSV. Printing one shows nothing of whose it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct StintRow<'a> {
    /// Whose; empty if the file has no such column.
    pub user: &'a str,
    /// When.
    pub time: UtcMs,
    /// Where.
    pub fix: Fix,
}

impl fmt::Debug for StintRow<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StintRow(hidden)")
    }
}

/// A fast reader of Stint's CSV for analysis: memory is allocated once, not
/// for each row.
pub struct StintCsv<R> {
    lines: Lines<R>,
    fields: Fields,
    columns: Columns,
    user: String,
}

impl<R: Read> StintCsv<BufReader<R>> {
    /// Reads the header.
    ///
    /// # Errors
    /// [`ImportError::Read`], [`ImportError::Empty`],
    /// [`ImportError::ColumnMissing`].
    pub fn new(reader: R) -> Result<Self, ImportError> {
        Self::from_buffered(BufReader::with_capacity(64 * 1024, reader))
    }
}

impl<R: BufRead> StintCsv<R> {
    fn from_buffered(reader: R) -> Result<Self, ImportError> {
        let mut lines = Lines::new(reader);
        let mut fields = Fields::new();
        match lines.next().map_err(ImportError::Read)? {
            None => return Err(ImportError::Empty),
            Some(Line::TooLong) => return Err(ImportError::TooLong { line: 1 }),
            Some(Line::Text(header)) => {
                let header = header.strip_prefix(crate::format::BOM).unwrap_or(header);
                fields
                    .split(header)
                    .map_err(|_| ImportError::Damaged { line: 1 })?;
            }
        }
        Ok(Self {
            columns: Columns::find(&fields)?,
            lines,
            fields,
            user: String::new(),
        })
    }

    /// The line read last, from 1; the header is line 1.
    pub fn line(&self) -> u64 {
        self.lines.number()
    }

    /// The next row; none at the end. Blank lines are stepped over. Reading
    /// may go on after [`ImportError::Row`].
    ///
    /// # Errors
    /// [`ImportError::Row`] with line and reason, [`ImportError::Read`].
    #[expect(
        clippy::should_implement_trait,
        reason = "a row borrows from the reader, which no Iterator can say"
    )]
    pub fn next(&mut self) -> Result<Option<StintRow<'_>>, ImportError> {
        match self.advance()? {
            None => Ok(None),
            Some(Ok((time, fix))) => Ok(Some(StintRow {
                user: &self.user,
                time,
                fix,
            })),
            Some(Err(reason)) => Err(ImportError::Row {
                line: self.line(),
                reason,
            }),
        }
    }

    fn advance(&mut self) -> Result<Option<Row>, ImportError> {
        loop {
            let line = match self.lines.next().map_err(ImportError::Read)? {
                None => return Ok(None),
                Some(Line::TooLong) => return Ok(Some(Err(Reason::LineTooLong))),
                Some(Line::Text(line)) => line,
            };
            if line.trim_ascii().is_empty() {
                continue;
            }
            if let Err(reason) = self.fields.split(line) {
                return Ok(Some(Err(reason)));
            }
            self.user.clear();
            if let Some(user) = self.columns.user.and_then(|i| self.fields.get(i)) {
                self.user.push_str(plain_cell(&decode(user)));
            }
            return Ok(Some(self.columns.time_and_fix(&self.fields)));
        }
    }
}

pub(crate) fn import(watched: Watched<'_>, intake: &mut Intake<'_>) -> Result<(), ImportError> {
    let gauge = watched.gauge();
    gauge.set_limited(false);
    let failed = |e| gauge.cause(e);
    let mut csv = StintCsv::from_buffered(watched).map_err(failed)?;
    while let Some(row) = csv.advance().map_err(failed)? {
        let line = csv.line();
        let user = Some(csv.user.as_str()).filter(|u| !u.is_empty());
        let row = row.and_then(|(time, fix)| {
            let moment: Moment = utc_moment(time.get(), intake.options.zone)?;
            Ok((moment, fix))
        });
        intake.fix(&gauge, line, user, row);
        gauge.entry_done();
        if gauge.stopped() {
            return Err(failed(ImportError::Stopped));
        }
    }
    Ok(())
}
