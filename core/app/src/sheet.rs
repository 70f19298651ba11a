//! Findings as CSV: a row for each line of each finding's working, so that a
//! sum in a spreadsheet is the sum on the page.

use stint_messages::Messages;
use stint_model::Money;
use stint_pay::Finding;

use crate::report::Report;

const COLUMNS: [&str; 12] = [
    "finding",
    "from",
    "to",
    "sentence",
    "line",
    "amount",
    "low",
    "best",
    "high",
    "currency",
    "sources",
    "check_this",
];

/// All findings. Amounts in the currency's main unit with a point, as "12.71";
/// `amount` is the line's own, the next three are the finding's.
pub fn findings(report: &Report, messages: &Messages) -> String {
    let mut out = format!("{}\n", COLUMNS.join(","));
    for finding in &report.findings {
        let sources: Vec<String> = finding
            .sources
            .iter()
            .map(|s| messages.say(&s.phrase()))
            .collect();
        let sources = sources.join(" | ");
        let sentence = messages.say(&finding.headline);
        let mut row = |line: &str, amount: Option<Money>| {
            let cells = cells(finding, &sentence, line, amount, &sources);
            let cells: Vec<String> = cells.iter().map(|c| quoted(c)).collect();
            out.push_str(&cells.join(","));
            out.push('\n');
        };
        if finding.working.is_empty() {
            row("", None);
        }
        for line in &finding.working {
            row(&messages.say(&line.text), line.money);
        }
    }
    out
}

fn cells(
    f: &Finding,
    sentence: &str,
    line: &str,
    amount: Option<Money>,
    sources: &str,
) -> [String; 12] {
    let span = f.amount;
    let plain = |m: Option<Money>| m.map(decimal).unwrap_or_default();
    [
        f.kind.id().to_owned(),
        f.days.first.to_string(),
        f.days.last.to_string(),
        sentence.to_owned(),
        line.to_owned(),
        plain(amount),
        plain(span.map(|s| s.low)),
        plain(span.map(|s| s.best)),
        plain(span.map(|s| s.high)),
        span.map(|s| s.best.currency.code().to_owned())
            .unwrap_or_default(),
        sources.to_owned(),
        if f.unverified() { "yes" } else { "no" }.to_owned(),
    ]
}

fn decimal(m: Money) -> String {
    let sign = if m.minor < 0 { "-" } else { "" };
    let minor = m.minor.unsigned_abs();
    format!("{sign}{}.{:02}", minor / 100, minor % 100)
}

/// A cell in quotes. One that a spreadsheet would take for a formula gets a
/// space before it; a negative amount is none.
fn quoted(cell: &str) -> String {
    let number = cell.parse::<f64>().is_ok();
    let formula = !number && cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let space = if formula { " " } else { "" };
    format!("\"{space}{}\"", cell.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use stint_model::Currency;

    #[test]
    fn amounts_and_cells_survive_a_spreadsheet() {
        let pounds = |minor| decimal(Money::new(minor, Currency::GBP));
        assert_eq!(pounds(-5), "-0.05");
        assert_eq!(pounds(123_456), "1234.56");
        assert_eq!(quoted("=HYPERLINK(\"x\")"), "\" =HYPERLINK(\"\"x\"\")\"");
        assert_eq!(quoted("-0.05"), "\"-0.05\"");
    }
}
