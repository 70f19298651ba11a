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
    /// Pay for absence: holiday, sickness, a public holiday. It isn't for hours
    /// that were worked, so it counts for nothing here.
    Leave,
    /// Mileage.
    Mileage,
    /// Other expenses given back.
    Expenses,
    /// A deduction for the employer's own use, such as a uniform.
    Deduction,
    /// What the employer takes off for lodging: the law looks at it by the
    /// charge for a night, as the contract says it.
    Lodging,
    /// Tax, insurance, pension. Not looked at by any rule.
    Tax,
}

impl Item {
    pub(crate) const ALL: [(&'static str, Item); 10] = [
        ("basic", Item::Basic),
        ("travel", Item::Travel),
        ("premium", Item::Premium),
        ("allowance", Item::Allowance),
        ("leave", Item::Leave),
        ("mileage", Item::Mileage),
        ("expenses", Item::Expenses),
        ("deduction", Item::Deduction),
        ("lodging", Item::Lodging),
        ("tax", Item::Tax),
    ];

    pub(crate) const fn name(self) -> &'static str {
        Self::ALL[self as usize].0
    }

    /// Whether it is taken off the pay.
    pub(crate) const fn is_taken_off(self) -> bool {
        matches!(self, Item::Deduction | Item::Lodging | Item::Tax)
    }

    /// An amount as it stands on paper, which mostly prints what is taken off
    /// without a minus; a plus says that it was given back.
    fn amount(self, text: &str) -> Option<i64> {
        match text.strip_prefix('+') {
            Some(given) => parse_minor(given).filter(|_| !given.starts_with('-')),
            None if self.is_taken_off() => parse_minor(text).map(|minor| -minor.abs()),
            None => parse_minor(text),
        }
    }
}

/// One line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PayslipLine {
    /// What it is.
    pub item: Item,
    /// Hours it is for, where it says so.
    pub hours: Option<Millis>,
    /// The amount; what is taken off is negative.
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
    /// against the sum of the others. No day may be paid for the same item by
    /// two payslips.
    ///
    /// # Errors
    /// [`PayError::Header`], [`PayError::Cells`], [`PayError::BadFigure`],
    /// [`PayError::SecondTotal`], [`PayError::PaidTwice`],
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
            let slot = match drafts.iter().position(|d| d.days == days) {
                Some(i) => i,
                None => {
                    drafts.push(Draft::new(days, at.clone()));
                    drafts.len() - 1
                }
            };
            if cell(2) == "total" {
                if let Some((_, first)) = &drafts[slot].total {
                    let other = first.line;
                    return Err(PayError::SecondTotal { at, other });
                }
                let minor = parse_minor(cell(4)).ok_or_else(|| bad(4))?;
                drafts[slot].total = Some((Money::new(minor, currency), at));
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
            let minor = item.amount(cell(4)).ok_or_else(|| bad(4))?;
            drafts[slot].lines.push(PayslipLine {
                item,
                hours,
                amount: Money::new(minor, currency),
            });
        }
        refuse_paid_twice(&drafts)?;
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

    /// Whether it has a line of an item.
    pub(crate) fn has(&self, item: Item) -> bool {
        self.lines.iter().any(|l| l.item == item)
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
    /// and repaid expenses don't count (UK NMW Regulations 2015, reg. 10, 12),
    /// nor does pay for absence, whose hours aren't worked; lodging has a rule of
    /// its own (reg. 14 to 16).
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

/// A weekly payslip for hours beside a monthly one for mileage is fine; two that
/// pay the same for the same day would be counted twice.
fn refuse_paid_twice(drafts: &[Draft]) -> Result<(), PayError> {
    for (n, late) in drafts.iter().enumerate() {
        for early in &drafts[..n] {
            let same = |l: &&PayslipLine| early.lines.iter().any(|e| e.item == l.item);
            let shared = late.days.overlap(early.days);
            if let (Some(days), Some(line)) = (shared, late.lines.iter().find(same)) {
                return Err(PayError::PaidTwice {
                    at: late.first.clone(),
                    item: line.item.name(),
                    other: early.first.line,
                    from: days.first,
                });
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TypedPayslip;

    fn parse(csv: &str) -> Result<Vec<Payslip>, PayError> {
        Payslip::parse_csv("payslips", csv, Currency::GBP)
    }

    /// Papers print no minus before what they take off.
    #[test]
    fn what_is_taken_off_needs_no_minus() {
        let of = |item: &str, amount: &str| {
            let csv = format!(
                "from,to,item,hours,amount\n2026-11-01,2026-11-30,basic,,100.00\n2026-11-01,2026-11-30,{item},,{amount}\n"
            );
            parse(&csv).map(|mut all| all.remove(0))
        };
        let counts = |item, amount| of(item, amount).unwrap().counting_pay().minor;
        assert_eq!(counts("deduction", "12.50"), 8_750);
        assert_eq!(counts("deduction", "-12.50"), 8_750);
        assert_eq!(counts("deduction", "+12.50"), 11_250);
        assert_eq!(of("tax", "21.10").unwrap().net().minor, 7_890);
        assert_eq!(counts("leave", "60.00"), 10_000);
        assert_eq!(of("leave", "60.00").unwrap().net().minor, 16_000);
        assert_eq!(counts("lodging", "60.00"), 10_000);
        assert_eq!(of("lodging", "60.00").unwrap().net().minor, 4_000);
        assert!(of("deduction", "+-12.50").is_err());
        let back = of("tax", "+21.10").unwrap();
        let again = parse(&TypedPayslip::to_csv(&[TypedPayslip::of(&back)])).unwrap();
        assert_eq!(again, [back]);
    }

    #[test]
    fn nothing_is_paid_twice() {
        let rows = |rows: &str| parse(&format!("from,to,item,hours,amount\n{rows}"));
        let month = "2026-03-01,2026-03-31,basic,80,1000.00\n";
        let half = "2026-03-01,2026-03-15,basic,40,500.00\n";
        assert!(matches!(
            rows(&format!("{month}{half}")),
            Err(PayError::PaidTwice { at, item: "basic", other: 2, .. }) if at.line == 3
        ));
        let ways = "2026-03-01,2026-03-15,mileage,,20.00\n";
        assert_eq!(rows(&format!("{month}{ways}")).unwrap().len(), 2);
        let total = "2026-03-01,2026-03-31,total,,1000.00\n";
        assert!(matches!(
            rows(&format!("{month}{total}{total}")),
            Err(PayError::SecondTotal { at, other: 3 }) if at.line == 4
        ));
    }
}
