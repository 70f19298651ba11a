//! A sheet as CSV (RFC 4180), safe to open in a spreadsheet.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use crate::ShareError;
use crate::sheet::{Cell, Sheet};

/// The sheet as CSV with a header line.
pub(crate) fn write(sheet: &Sheet) -> Result<Vec<u8>, ShareError> {
    let mut out = WriterBuilder::new()
        .quote_style(QuoteStyle::Necessary)
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    let io = |_| ShareError::Io(std::io::ErrorKind::Other);
    out.write_record(sheet.schema.columns.iter().map(|c| c.name))
        .map_err(io)?;
    for row in &sheet.rows {
        out.write_record(row.iter().map(cell)).map_err(io)?;
    }
    out.into_inner()
        .map_err(|_| ShareError::Io(std::io::ErrorKind::Other))
}

pub(crate) fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(t) => defused(t),
        Cell::Whole(n) => n.to_string(),
        Cell::Tenths(n) => decimal(*n, 1),
        Cell::Hundredths(n) => decimal(*n, 2),
        Cell::Degrees(n) => decimal(*n, 5),
    }
}

/// A number of units of the last decimal: -5 with two is "-0.05".
pub(crate) fn decimal(n: i64, decimals: u32) -> String {
    let one = 10_u64.pow(decimals);
    let sign = if n < 0 { "-" } else { "" };
    let (whole, rest) = (n.unsigned_abs() / one, n.unsigned_abs() % one);
    format!("{sign}{whole}.{rest:0width$}", width = decimals as usize)
}

/// Whether a spreadsheet would take the text for a formula (OWASP, CSV
/// injection; NUL is skipped by some readers).
pub(crate) fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\0'])
}

/// The text with an apostrophe before what would be a formula.
pub(crate) fn defused(text: &str) -> String {
    if is_formula(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn decimals_keep_their_sign_and_their_zeros() {
        assert_eq!(cell(&Cell::Hundredths(-5)), "-0.05");
        assert_eq!(cell(&Cell::Degrees(5_150_001)), "51.50001");
        assert_eq!(cell(&Cell::Tenths(93)), "9.3");
    }

    proptest! {
        #[test]
        fn no_text_cell_is_a_formula(text in "[=+@\\-\t\r\0a-z]{0,4}") {
            let written = cell(&Cell::Text(text.clone()));
            prop_assert!(!is_formula(&written));
            prop_assert!(written.ends_with(&text));
        }
    }
}
