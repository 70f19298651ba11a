//! What goes along with the tables and stands in none: said in the preview like
//! any row.

use stint_model::{Arg, Phrase};

use crate::PreviewRow;

/// Cells of `datapackage.json` or `evidence.json` that are about her, as
/// written there; `None` where nothing is.
pub(crate) struct Along<'a> {
    pub(crate) signer: &'a str,
    pub(crate) created: &'a str,
    pub(crate) consent_record: &'a str,
    /// The package's own number.
    pub(crate) number: Option<&'a str>,
    pub(crate) member_proof: Option<&'a str>,
    pub(crate) blinded_anchor: Option<&'a str>,
}

impl Along<'_> {
    pub(crate) fn row(&self) -> PreviewRow {
        let cells = [
            ("signer", "share-along-key", Some(self.signer)),
            ("created", "share-along-day", Some(self.created)),
            (
                "consent_record",
                "share-along-consent",
                Some(self.consent_record),
            ),
            ("id", "share-along-number", self.number),
            ("member_proof", "share-along-code", self.member_proof),
            ("blinded_anchor", "share-along-anchor", self.blinded_anchor),
        ];
        let known = cells.into_iter().filter_map(|(column, id, value)| {
            let value = value?.to_owned();
            Some((
                Phrase::new(id).with("value", Arg::Text(value.clone())),
                (column, value),
            ))
        });
        let (mut cells, written): (Vec<Phrase>, Vec<_>) = known.unzip();
        cells.push(Phrase::new("share-along-campaign"));
        PreviewRow {
            heading: Phrase::new("share-row-along"),
            cells,
            written,
        }
    }
}
