//! What every finding says about the figures of the law that it rests on.

use stint_model::{Arg, Phrase};

use super::{Finding, Line};
use crate::pack::{Citation, Sure};

impl Finding {
    /// Whether it rests on a figure whose official text was not seen.
    pub fn unverified(&self) -> bool {
        let unseen = |c: &Citation| c.sure == Sure::CheckThis;
        self.sources.iter().any(unseen)
    }

    /// Says "check this" where a figure wasn't seen in its official text, and
    /// which figure was decided later than the days it is used for.
    pub(super) fn honest(mut self) -> Self {
        let reaches_back = |c: &&Citation| {
            let after = |day| self.days.first < day && c.from < day;
            c.decided.is_some_and(after)
        };
        let later: Vec<Line> = self
            .sources
            .iter()
            .filter(reaches_back)
            .filter_map(|c| {
                let text = Phrase::new("pay-reaches-back")
                    .with("source", Arg::Text(c.source.clone()))
                    .with("decided", Arg::Date(c.decided?))
                    .with("from", Arg::Date(c.from));
                Some(Line { text, money: None })
            })
            .collect();
        self.working.extend(later);
        if self.unverified() {
            self.headline =
                Phrase::new("pay-check-this").with("headline", Arg::Phrase(self.headline));
        }
        self
    }
}
