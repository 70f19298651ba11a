//! What the worker reads before she joins: each item in plain words.

use stint_model::{Arg, Phrase, Say};

use crate::{Invitation, Recipient};

impl Invitation {
    /// The notice, item by item in the order of GDPR article 13, after a line
    /// on who claims to ask and what. Thirteen items and what they rest on.
    pub fn notice(&self) -> Vec<Phrase> {
        let t = &self.terms;
        let a = &t.article13;
        let text = |s: &str| Arg::Text(s.to_owned());
        let recipient = |r: &Recipient| {
            Phrase::new("share-notice-recipient").with("role", Arg::Phrase(r.role.say()))
        };
        let field = |f: &crate::Field| {
            Phrase::new("share-notice-field").with("field", Arg::Phrase(f.say()))
        };
        let mut items = vec![
            Phrase::new("share-notice-claims").with("organisation", text(&t.organisation)),
            Phrase::new("share-notice-fingerprint")
                .with("words", Arg::Text(self.fingerprint().to_string())),
            Phrase::new("share-notice-question").with("question", Arg::Phrase(t.question.say())),
        ];
        items.extend(t.fields.iter().map(field));
        items.push(Phrase::new("share-notice-level").with("level", Arg::Phrase(t.level.say())));
        items.extend([
            Phrase::new("share-notice-contact")
                .with("organisation", text(&t.organisation))
                .with("contact", text(&t.contact)),
            a.officer.say(),
            Phrase::new("share-notice-purpose")
                .with("purpose", Arg::Phrase(t.purpose.say()))
                .with("words", text(&t.purpose_text)),
            a.basis.say(),
            a.interest.say(),
        ]);
        items.extend(t.recipients.iter().map(recipient));
        items.extend([
            a.transfer.say(),
            Phrase::new("share-notice-retention")
                .with("end", Arg::Date(t.end))
                .with("days", Arg::Count(i64::from(t.retention_days))),
            a.rights.say(),
            a.withdrawal.say(),
            Phrase::new("share-notice-complaint")
                .with("complaint", Arg::Phrase(a.complaint.say()))
                .with("country", text(&t.jurisdiction)),
            a.obligation.say(),
            a.automated.say(),
            a.further.say(),
        ]);
        items
    }
}
