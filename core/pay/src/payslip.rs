//! Payslips, typed by the worker or read from a CSV file.

use chrono::NaiveDate;
use stint_model::{Currency, Millis, Money};

use crate::error::{At, PayError};
use crate::pack::hours;
use crate::rate::parse_minor;
use crate::zones::DateRange;

/// What a line of a payslip is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// Basic pay for hours.
    Basic,
    /// Pay for travel time.
    Travel,
    /// What is paid above basic for nights, weekends, overtime.
    Premium,
    /// Allowances that have nothing to do with performance.
    Allowance,
    /// Mileage.
    Mileage,
    /// Other expenses given back.
    Expenses,
    /// A deduction for the employer's own use, such as a uniform; negative.
    Deduction,
    /// Tax, insurance, pension; negative. Not looked at by any rule.
    Tax,
}

impl Item {
    const ALL: [(&'static str, Item); 8] = [
        ("basic", Item::Basic),
        ("travel", Item::Travel),
        ("premium", Item::Premium),
        ("allowance", Item::Allowance),
        ("mileage", Item::Mileage),
        ("expenses", Item::Expenses),
        ("deduction", Item::Deduction),
        ("tax", Item::Tax),
    ];
}

/// One line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PayslipLine {
    /// What it is.
    pub item: Item,
    /// Hours it is for, where it says so.
    pub hours: Option<Millis>,
    /// The amount; deductions are negative.
    pub amount: Money,
}

/// A payslip that adds up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payslip {
    days: DateRange,
    lines: Vec<PayslipLine>,
    net: Money,
}

impl Payslip {
    /// A payslip from its lines and the total that it states, if it does.
    ///
    /// # Errors
    /// [`PayError::PayslipSum`] at `at` if the lines don't make the total,
    /// [`PayError::Value`] for two currencies.
    pub fn new(
        days: DateRange,
        lines: Vec<PayslipLine>,
        total: Option<Money>,
        currency: Currency,
        at: At,
    ) -> Result<Self, PayError> {
        let mut sum = Money::new(0, currency);
        for l in &lines {
            sum = sum.plus(l.amount)?;
        }
        match total {
            Some(total) if total != sum => Err(PayError::PayslipSum { at, sum, total }),
            _ => Ok(Self {
                days,
                lines,
                net: sum,
            }),
        }
    }

    /// Payslips from a CSV file with the columns `from,to,item,hours,amount`;
    /// dates as 2026-03-31, amounts as 495.69, `hours` may be empty. Lines of
    /// one payslip have the same dates. A line with the item `total` is held
    /// against the sum of the others.
    ///
    /// # Errors
    /// [`PayError::Header`], [`PayError::Cells`], [`PayError::BadFigure`],
    /// [`PayError::PayslipSum`], each with its line.
    pub fn parse_csv(name: &str, text: &str, currency: Currency) -> Result<Vec<Self>, PayError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut reader = csv::ReaderBuilder::new()
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        const COLUMNS: &str = "from,to,item,hours,amount";
        let header = reader
            .headers()
            .ok()
            .filter(|h| h.iter().eq(COLUMNS.split(',')));
        if header.is_none() {
            let at = At::new(name, 1);
            return Err(PayError::Header {
                at,
                wanted: COLUMNS,
            });
        }
        let mut drafts: Vec<Draft> = Vec::new();
        for row in reader.records() {
            let row = row.map_err(|e| {
                let line = e.position().map_or(1, |p| p.line() as usize);
                let at = At::new(name, line);
                PayError::Cells { at }
            })?;
            let line = row.position().map_or(1, |p| p.line() as usize);
            let at = At::new(name, line);
            let cell = |i: usize| row.get(i).unwrap_or_default();
            let bad = |i: usize| PayError::BadFigure {
                at: at.clone(),
                text: cell(i).to_owned(),
            };
            let day = |i: usize| NaiveDate::parse_from_str(cell(i), "%Y-%m-%d").map_err(|_| bad(i));
            let (from, to) = (day(0)?, day(1)?);
            if to < from {
                return Err(PayError::DatesReversed { at, from, to });
            }
            let days = DateRange::between(from, to);
            let minor = parse_minor(cell(4)).ok_or_else(|| bad(4))?;
            let amount = Money::new(minor, currency);
            let slot = match drafts.iter().position(|d| d.days == days) {
                Some(i) => i,
                None => {
                    drafts.push(Draft::new(days, at.clone()));
                    drafts.len() - 1
                }
            };
            if cell(2) == "total" {
                drafts[slot].total = Some((amount, at));
                continue;
            }
            let item = Item::ALL
                .iter()
                .find(|(n, _)| *n == cell(2))
                .map(|(_, item)| *item)
                .ok_or_else(|| bad(2))?;
            let hours = match cell(3) {
                "" => None,
                t => Some(hours(t).ok_or_else(|| bad(3))?),
            };
            drafts[slot].lines.push(PayslipLine {
                item,
                hours,
                amount,
            });
        }
        drafts
            .into_iter()
            .map(|d| {
                let (total, at) = match d.total {
                    Some((total, at)) => (Some(total), at),
                    None => (None, d.first),
                };
                Self::new(d.days, d.lines, total, currency, at)
            })
            .collect()
    }

    /// The days it pays for.
    pub fn days(&self) -> DateRange {
        self.days
    }

    /// Its lines.
    pub fn lines(&self) -> &[PayslipLine] {
        &self.lines
    }

    /// The sum of all lines.
    pub fn net(&self) -> Money {
        self.net
    }

    /// The sum of the lines of some items.
    pub fn sum(&self, items: &[Item]) -> Money {
        let minor = self
            .lines
            .iter()
            .filter(|l| items.contains(&l.item))
            .map(|l| l.amount.minor)
            .fold(0i64, i64::saturating_add);
        Money::new(minor, self.net.currency)
    }

    /// Hours of the lines of some items; none if no line says any.
    pub fn hours(&self, items: &[Item]) -> Option<Millis> {
        self.lines
            .iter()
            .filter(|l| items.contains(&l.item))
            .filter_map(|l| l.hours)
            .reduce(|a, b| a + b)
    }

    /// Pay that counts toward the minimum wage: basic pay and travel pay, less
    /// deductions for the employer's own use. Premiums above basic, allowances
    /// and repaid expenses don't count (UK NMW Regulations 2015, reg. 10, 12).
    pub fn counting_pay(&self) -> Money {
        self.sum(&[Item::Basic, Item::Travel, Item::Deduction])
    }
}

struct Draft {
    days: DateRange,
    lines: Vec<PayslipLine>,
    total: Option<(Money, At)>,
    first: At,
}

impl Draft {
    fn new(days: DateRange, first: At) -> Self {
        Self {
            days,
            lines: Vec::new(),
            total: None,
            first,
        }
    }
}
