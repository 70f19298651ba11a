//! A campaign as an organiser writes it down: a TOML file.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use stint_app::model::{Arg, Phrase};
use stint_share::open::OrganiserKeys;
use stint_share::{
    Article13, DataProtectionOfficer, Field, LegalBasis, Level, Purpose, Question, Recipient,
    RecipientKey, RecipientRole, Terms, Transfer,
};

use toml::value::Datetime;

use crate::error::CliError;

/// The file's form. Every item is needed but those of the usual answers to
/// GDPR article 13, which a campaign may change one by one.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    organisation: String,
    contact: String,
    purpose: String,
    purpose_text: String,
    question: String,
    fields: Vec<String>,
    level: u64,
    start: Datetime,
    end: Datetime,
    retention_days: u32,
    jurisdiction: String,
    language: String,
    notice: PathBuf,
    officer: Option<String>,
    basis: Option<String>,
    transfer: Option<String>,
    #[serde(default)]
    recipients: Vec<RecipientForm>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RecipientForm {
    role: String,
    key: String,
}

/// A campaign that is written down and makes sense.
pub(crate) struct Plan {
    form: Form,
    path: PathBuf,
    notice_sha256: [u8; 32],
}

impl Plan {
    /// Reads the file and the notice that it names.
    pub(crate) fn read(path: &Path) -> Result<Self, CliError> {
        let cannot_read = |p: &Path, e| CliError::io("cli-error-cannot-read", p, e);
        let text = std::fs::read_to_string(path).map_err(|e| cannot_read(path, e))?;
        let form: Form = toml::from_str(&text).map_err(|e| {
            let line = e
                .span()
                .map_or(1, |s| text[..s.start].matches('\n').count() + 1);
            CliError::data(
                Phrase::new("cli-error-plan")
                    .with("file", Arg::Text(path.display().to_string()))
                    .with("line", Arg::Count(line as i64))
                    .with("reason", Arg::Text(e.message().to_owned())),
            )
        })?;
        let notice = path.parent().unwrap_or(Path::new("")).join(&form.notice);
        let bytes = std::fs::read(&notice).map_err(|e| cannot_read(&notice, e))?;
        Ok(Self {
            form,
            path: path.to_owned(),
            notice_sha256: Sha256::digest(&bytes).into(),
        })
    }

    /// What the invitation will say. The desk's own key is the first recipient.
    pub(crate) fn terms(&self, keys: &OrganiserKeys) -> Result<Terms, CliError> {
        let f = &self.form;
        let level = self.word("level", &f.level.to_string(), |_| Level::from_code(f.level))?;
        // Full traces go to lawyers only: whoever asks for them says to be one.
        let own = match level {
            Level::Traces => RecipientRole::Lawyer,
            Level::Weeks | Level::Days | Level::Visits | Level::Areas => {
                RecipientRole::Organisation
            }
        };
        let mut recipients = vec![keys.as_recipient(own)?];
        for r in &f.recipients {
            recipients.push(Recipient {
                role: self.word("role", &r.role, RecipientRole::from_slug)?,
                key: RecipientKey::parse(&r.key)?,
            });
        }
        let fields: Result<Vec<Field>, CliError> = f
            .fields
            .iter()
            .map(|field| self.word("fields", field, Field::from_slug))
            .collect();
        // An invitation lists them in the order of their codes, each once.
        let mut fields = fields?;
        fields.sort_unstable();
        fields.dedup();
        Ok(Terms {
            organisation: f.organisation.clone(),
            contact: f.contact.clone(),
            purpose: self.word("purpose", &f.purpose, Purpose::from_slug)?,
            purpose_text: f.purpose_text.clone(),
            question: self.word("question", &f.question, Question::from_slug)?,
            fields,
            level,
            recipients,
            start: self.date("start", &f.start)?,
            end: self.date("end", &f.end)?,
            retention_days: f.retention_days,
            jurisdiction: f.jurisdiction.clone(),
            language: f.language.clone(),
            notice_sha256: self.notice_sha256,
            article13: self.article13()?,
            succession: None,
        })
    }

    /// What the campaign says differently, and the usual for the rest.
    fn article13(&self) -> Result<Article13, CliError> {
        let mut items = Article13::USUAL;
        if let Some(word) = &self.form.officer {
            items.officer = self.word("officer", word, DataProtectionOfficer::from_slug)?;
        }
        if let Some(word) = &self.form.basis {
            items.basis = self.word("basis", word, LegalBasis::from_slug)?;
        }
        if let Some(word) = &self.form.transfer {
            items.transfer = self.word("transfer", word, Transfer::from_slug)?;
        }
        Ok(items)
    }

    fn date(&self, key: &'static str, date: &Datetime) -> Result<NaiveDate, CliError> {
        self.word(key, &date.to_string(), |text| text.parse().ok())
    }

    fn word<T>(
        &self,
        key: &'static str,
        word: &str,
        known: impl Fn(&str) -> Option<T>,
    ) -> Result<T, CliError> {
        known(word).ok_or_else(|| {
            CliError::data(
                Phrase::new("cli-error-plan-word")
                    .with("file", Arg::Text(self.path.display().to_string()))
                    .with("key", Arg::Text(key.to_owned()))
                    .with("word", Arg::Text(word.to_owned())),
            )
        })
    }
}
