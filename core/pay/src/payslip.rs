//! Payslips, typed by the worker or read from a CSV file.

use chrono::NaiveDate;
use stint_model::{Currency, Millis, Money};

use crate::agreement::figure;
use crate::error::{At, PayError};
use crate::pack::hours;
use crate::rate::{decimal, parse_minor};
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

    const fn name(self) -> &'static str {
        Self::ALL[self as usize].0
    }
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

    /// Hours of the lines of some items; none if there is no such line, or one
    /// that doesn't say its hours: what the others say is not all of them.
    pub fn hours(&self, items: &[Item]) -> Option<Millis> {
        self.lines
            .iter()
            .filter(|l| items.contains(&l.item))
            .map(|l| l.hours)
            .reduce(|a, b| Some(a? + b?))?
    }

    /// Pay that counts toward the minimum wage: basic pay and travel pay, less
    /// deductions for the employer's own use. Premiums above basic, allowances
    /// and repaid expenses don't count (UK NMW Regulations 2015, reg. 10, 12).
    pub fn counting_pay(&self) -> Money {
        self.sum(&[Item::Basic, Item::Travel, Item::Deduction])
    }
}

/// A payslip as she types it from paper, before it is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedPayslip {
    /// The days it pays for.
    pub days: DateRange,
    /// Its lines.
    pub lines: Vec<TypedLine>,
    /// The total that it states, to be held against the lines.
    pub total: Option<String>,
}

/// One line of it; figures as typed, with a comma or a point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedLine {
    /// What it is.
    pub item: Item,
    /// Hours it is for, where it says so.
    pub hours: Option<String>,
    /// The amount; deductions are negative.
    pub amount: String,
}

impl TypedPayslip {
    /// What a checked payslip says.
    pub fn of(payslip: &Payslip) -> Self {
        let amount = |m: Money| decimal(m.minor.saturating_mul(10_000));
        let line = |l: &PayslipLine| TypedLine {
            item: l.item,
            // The form's millionths of an hour are 3.6 ms, cut to whole ones.
            hours: l.hours.map(|time| decimal((time.0 * 10 + 35) / 36)),
            amount: amount(l.amount),
        };
        Self {
            days: payslip.days,
            lines: payslip.lines.iter().map(line).collect(),
            total: Some(amount(payslip.net)),
        }
    }

    /// Payslips in the CSV form, to be checked by [`Payslip::parse_csv`].
    pub fn to_csv(all: &[Self]) -> String {
        let mut csv = csv::Writer::from_writer(Vec::new());
        // Writing to a Vec can't fail.
        let _ = csv.write_record(["from", "to", "item", "hours", "amount"]);
        for slip in all {
            let days = [slip.days.first, slip.days.last].map(|d| d.to_string());
            let mut row = |item: &str, hours: Option<&String>, amount: &str| {
                let hours = hours.map(|h| figure(h)).unwrap_or_default();
                let _ = csv.write_record([&*days[0], &*days[1], item, &*hours, &*figure(amount)]);
            };
            for line in &slip.lines {
                row(line.item.name(), line.hours.as_ref(), &line.amount);
            }
            if let Some(total) = &slip.total {
                row("total", None, total);
            }
        }
        let bytes = csv.into_inner().unwrap_or_default();
        String::from_utf8(bytes).unwrap_or_default()
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

#[cfg(test)]
mod tests {
    use super::*;

    const CSV: &str = "from,to,item,hours,amount\n\
        2026-11-01,2026-11-30,basic,84.333333,1067.64\n\
        2026-11-01,2026-11-30,deduction,,-12.50\n\
        2026-12-01,2026-12-31,mileage,,38.25\n";

    fn parse(csv: &str) -> Result<Vec<Payslip>, PayError> {
        let pounds = Currency::new("GBP").unwrap();
        Payslip::parse_csv("payslips", csv, pounds)
    }

    #[test]
    fn payslips_survive_the_form() {
        let kept = parse(CSV).unwrap();
        let typed: Vec<_> = kept.iter().map(TypedPayslip::of).collect();
        assert_eq!(typed[0].total.as_deref(), Some("1055.14"));
        assert_eq!(typed[0].lines[1].amount, "-12.50");
        let again = parse(&TypedPayslip::to_csv(&typed)).unwrap();
        assert_eq!(again, kept);
        for (name, item) in Item::ALL {
            assert_eq!(item.name(), name);
        }
    }

    #[test]
    fn what_is_typed_is_checked() {
        let mut typed: Vec<_> = parse(CSV).unwrap().iter().map(TypedPayslip::of).collect();
        typed[0].lines[0].amount = "1067,64".to_owned();
        assert!(parse(&TypedPayslip::to_csv(&typed)).is_ok());
        typed[0].total = Some("1055.15".to_owned());
        let refused = parse(&TypedPayslip::to_csv(&typed));
        assert!(matches!(refused, Err(PayError::PayslipSum { .. })));
        typed[0].total = None;
        for bad in ["1,067.64", "", "12\n2026-11-01,2026-11-30,basic,,5", "=1"] {
            typed[0].lines[0].amount = bad.to_owned();
            let refused = parse(&TypedPayslip::to_csv(&typed));
            assert!(matches!(refused, Err(PayError::BadFigure { .. })), "{bad}");
        }
    }
}
