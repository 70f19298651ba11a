//! Payslips as she types them from paper.

use stint_model::Money;

use crate::agreement::figure;
use crate::payslip::{Item, Payslip, PayslipLine};
use crate::rate::decimal;
use crate::zones::DateRange;

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
    /// The amount. What is taken off may have a minus or none; with a plus it
    /// was given back.
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
            amount: match l.item.is_taken_off() && l.amount.minor > 0 {
                true => format!("+{}", amount(l.amount)),
                false => amount(l.amount),
            },
        };
        Self {
            days: payslip.days(),
            lines: payslip.lines().iter().map(line).collect(),
            total: Some(amount(payslip.net())),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::PayError;
    use stint_model::Currency;

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
