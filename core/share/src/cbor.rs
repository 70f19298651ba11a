//! The invitation on the wire: one CBOR map with whole-number keys,
//! deterministically encoded (RFC 8949, section 4.2).

use ciborium::Value;
use stint_model::{UtcDay, UtcMs};

use crate::invitation::day_number;
use crate::{
    Article13, Field, InvitationRefusal, Level, Purpose, Question, Recipient, RecipientKey,
    RecipientRole, Succession, Terms,
};

pub(crate) const VERSION: u64 = 1;

mod key {
    pub(super) const VERSION: u64 = 0;
    pub(super) const NONCE: u64 = 1;
    pub(super) const ORGANISATION: u64 = 2;
    pub(super) const CONTACT: u64 = 3;
    pub(super) const PURPOSE: u64 = 4;
    pub(super) const PURPOSE_TEXT: u64 = 5;
    pub(super) const QUESTION: u64 = 6;
    pub(super) const FIELDS: u64 = 7;
    pub(super) const LEVEL: u64 = 8;
    pub(super) const RECIPIENTS: u64 = 9;
    pub(super) const START: u64 = 10;
    pub(super) const DAYS: u64 = 11;
    pub(super) const RETENTION: u64 = 12;
    pub(super) const JURISDICTION: u64 = 13;
    pub(super) const LANGUAGE: u64 = 14;
    pub(super) const NOTICE: u64 = 15;
    pub(super) const ARTICLE_13: u64 = 16;
    pub(super) const SIGNING_KEY: u64 = 17;
    pub(super) const SUCCESSION: u64 = 18;
    pub(super) const SIGNATURE: u64 = 23;
}

/// An invitation as read, its signature not yet checked.
pub(crate) struct Raw {
    pub(crate) terms: Terms,
    pub(crate) nonce: [u8; 16],
    pub(crate) key: [u8; 32],
    pub(crate) signature: [u8; 64],
}

/// The map, with its signature or, to be signed, without.
pub(crate) fn encode(
    t: &Terms,
    nonce: &[u8; 16],
    signing_key: &[u8; 32],
    signature: Option<&[u8; 64]>,
) -> Vec<u8> {
    let bytes = |b: &[u8]| Value::Bytes(b.to_vec());
    let number = |n: u64| Value::Integer(n.into());
    let article_13 = t.article13.codes();
    let numbered = (1u64..).zip(article_13);
    let start = day_number(t.start).unwrap_or(0);
    let days = u64::try_from((t.end - t.start).num_days()).unwrap_or(u64::MAX);
    let recipient = |r: &Recipient| Value::Array(vec![number(r.role.code()), bytes(&r.key.0)]);
    let mut map = vec![
        (key::VERSION, number(VERSION)),
        (key::NONCE, bytes(nonce)),
        (key::ORGANISATION, Value::Text(t.organisation.clone())),
        (key::CONTACT, Value::Text(t.contact.clone())),
        (key::PURPOSE, number(t.purpose.code())),
        (key::PURPOSE_TEXT, Value::Text(t.purpose_text.clone())),
        (key::QUESTION, number(t.question.code())),
        (
            key::FIELDS,
            Value::Array(t.fields.iter().map(|f| number(f.code())).collect()),
        ),
        (key::LEVEL, number(t.level.code())),
        (
            key::RECIPIENTS,
            Value::Array(t.recipients.iter().map(recipient).collect()),
        ),
        (key::START, number(u64::from(start))),
        (key::DAYS, number(days)),
        (key::RETENTION, number(u64::from(t.retention_days))),
        (key::JURISDICTION, Value::Text(t.jurisdiction.clone())),
        (key::LANGUAGE, Value::Text(t.language.clone())),
        (key::NOTICE, bytes(&t.notice_sha256)),
        (
            key::ARTICLE_13,
            Value::Map(numbered.map(|(k, v)| (number(k), number(v))).collect()),
        ),
        (key::SIGNING_KEY, bytes(signing_key)),
    ];
    if let Some(s) = &t.succession {
        let pair = vec![bytes(&s.old_key), bytes(&s.signature)];
        map.push((key::SUCCESSION, Value::Array(pair)));
    }
    if let Some(s) = signature {
        map.push((key::SIGNATURE, bytes(s)));
    }
    to_bytes(&Value::Map(
        map.into_iter().map(|(k, v)| (number(k), v)).collect(),
    ))
}

fn to_bytes(value: &Value) -> Vec<u8> {
    let mut out = Vec::with_capacity(1024);
    // Writing a value into memory has nothing that could fail; an empty
    // result would be refused by every reader.
    match ciborium::into_writer(value, &mut out) {
        Ok(()) => out,
        Err(_) => Vec::new(),
    }
}

/// Reads the map and refuses whatever this version would not have written.
pub(crate) fn decode(bytes: &[u8]) -> Result<Raw, InvitationRefusal> {
    let mut rest = bytes;
    let value: Value = ciborium::from_reader(&mut rest).map_err(|_| InvitationRefusal::NotCbor)?;
    let Value::Map(pairs) = &value else {
        return Err(InvitationRefusal::NotCbor);
    };
    let mut fields = Fields::read(pairs)?;
    if !rest.is_empty() || to_bytes(&value) != bytes {
        return Err(InvitationRefusal::NotCanonical);
    }
    if fields.number(key::VERSION, "version")? != VERSION {
        return Err(InvitationRefusal::UnknownVersion);
    }
    let raw = fields.raw()?;
    if !fields.0.is_empty() {
        return Err(InvitationRefusal::UnknownField);
    }
    let again = encode(&raw.terms, &raw.nonce, &raw.key, Some(&raw.signature));
    if again != bytes {
        return Err(InvitationRefusal::NotCanonical);
    }
    Ok(raw)
}

struct Fields<'a>(Vec<(u64, &'a Value)>);

impl<'a> Fields<'a> {
    fn read(pairs: &'a [(Value, Value)]) -> Result<Self, InvitationRefusal> {
        let mut seen: Vec<(u64, &Value)> = Vec::new();
        for (k, v) in pairs {
            let k = as_number(k).ok_or(InvitationRefusal::NotCbor)?;
            if seen.iter().any(|(s, _)| *s == k) {
                return Err(InvitationRefusal::DuplicateKey);
            }
            seen.push((k, v));
        }
        Ok(Self(seen))
    }

    fn take(&mut self, k: u64) -> Option<&'a Value> {
        let at = self.0.iter().position(|(s, _)| *s == k)?;
        Some(self.0.remove(at).1)
    }

    fn need(&mut self, k: u64, field: &'static str) -> Result<&'a Value, InvitationRefusal> {
        self.take(k)
            .ok_or(InvitationRefusal::MissingField { field })
    }

    fn number(&mut self, k: u64, field: &'static str) -> Result<u64, InvitationRefusal> {
        as_number(self.need(k, field)?).ok_or(InvitationRefusal::WrongType { field })
    }

    fn text(&mut self, k: u64, field: &'static str) -> Result<String, InvitationRefusal> {
        match self.need(k, field)? {
            Value::Text(t) => Ok(t.clone()),
            _ => Err(InvitationRefusal::WrongType { field }),
        }
    }

    fn bytes<const N: usize>(
        &mut self,
        k: u64,
        field: &'static str,
    ) -> Result<[u8; N], InvitationRefusal> {
        as_bytes(self.need(k, field)?).ok_or(InvitationRefusal::WrongType { field })
    }

    fn array(&mut self, k: u64, field: &'static str) -> Result<&'a [Value], InvitationRefusal> {
        match self.need(k, field)? {
            Value::Array(a) => Ok(a),
            _ => Err(InvitationRefusal::WrongType { field }),
        }
    }

    fn code<T>(
        &mut self,
        k: u64,
        field: &'static str,
        from: fn(u64) -> Option<T>,
    ) -> Result<T, InvitationRefusal> {
        from(self.number(k, field)?).ok_or(InvitationRefusal::UnknownCode { field })
    }

    fn raw(&mut self) -> Result<Raw, InvitationRefusal> {
        let signature = match self.take(key::SIGNATURE) {
            None => return Err(InvitationRefusal::Unsigned),
            Some(v) => as_bytes(v).ok_or(InvitationRefusal::WrongType { field: "signature" })?,
        };
        let (start, end) = self.dates()?;
        let terms = Terms {
            organisation: self.text(key::ORGANISATION, "organisation")?,
            contact: self.text(key::CONTACT, "contact")?,
            purpose: self.code(key::PURPOSE, "purpose", Purpose::from_code)?,
            purpose_text: self.text(key::PURPOSE_TEXT, "purpose text")?,
            question: self.code(key::QUESTION, "question", Question::from_code)?,
            fields: self.asked_fields()?,
            level: self.code(key::LEVEL, "level", Level::from_code)?,
            recipients: self.recipients()?,
            start,
            end,
            retention_days: u32::try_from(self.number(key::RETENTION, "retention")?)
                .map_err(|_| InvitationRefusal::BadRetention)?,
            jurisdiction: self.text(key::JURISDICTION, "jurisdiction")?,
            language: self.text(key::LANGUAGE, "language")?,
            notice_sha256: self.bytes(key::NOTICE, "notice")?,
            article13: self.article_13()?,
            succession: self.succession()?,
        };
        Ok(Raw {
            terms,
            nonce: self.bytes(key::NONCE, "nonce")?,
            key: self.bytes(key::SIGNING_KEY, "signing key")?,
            signature,
        })
    }

    fn dates(&mut self) -> Result<(chrono::NaiveDate, chrono::NaiveDate), InvitationRefusal> {
        let last = UtcMs::MAX.utc_day().0;
        let start = u32::try_from(self.number(key::START, "start")?).ok();
        let days = u32::try_from(self.number(key::DAYS, "days")?).ok();
        match (start, days) {
            (Some(s), Some(d)) if s <= last && d <= last - s => {
                Ok((UtcDay(s).date(), UtcDay(s + d).date()))
            }
            _ => Err(InvitationRefusal::BadDates),
        }
    }

    fn asked_fields(&mut self) -> Result<Vec<Field>, InvitationRefusal> {
        let unknown = InvitationRefusal::UnknownCode { field: "fields" };
        self.array(key::FIELDS, "fields")?
            .iter()
            .map(|v| as_number(v).and_then(Field::from_code).ok_or(unknown))
            .collect()
    }

    fn recipients(&mut self) -> Result<Vec<Recipient>, InvitationRefusal> {
        let wrong = InvitationRefusal::WrongType {
            field: "recipients",
        };
        let unknown = InvitationRefusal::UnknownCode {
            field: "recipients",
        };
        let mut out = Vec::new();
        for pair in self.array(key::RECIPIENTS, "recipients")? {
            let Value::Array(pair) = pair else {
                return Err(wrong);
            };
            let [role, key] = pair.as_slice() else {
                return Err(wrong);
            };
            out.push(Recipient {
                role: RecipientRole::from_code(as_number(role).ok_or(wrong)?).ok_or(unknown)?,
                key: RecipientKey(as_bytes(key).ok_or(wrong)?),
            });
        }
        Ok(out)
    }

    fn article_13(&mut self) -> Result<Article13, InvitationRefusal> {
        let field = "article 13";
        let missing = InvitationRefusal::MissingArticle13;
        let Value::Map(pairs) = self.take(key::ARTICLE_13).ok_or(missing)? else {
            return Err(InvitationRefusal::WrongType { field });
        };
        let mut items = Fields::read(pairs)?;
        let mut codes = [0; 10];
        for (k, code) in (1..).zip(codes.iter_mut()) {
            let value = items.take(k).ok_or(missing)?;
            *code = as_number(value).ok_or(InvitationRefusal::WrongType { field })?;
        }
        if !items.0.is_empty() {
            return Err(InvitationRefusal::UnknownField);
        }
        Article13::from_codes(codes).ok_or(InvitationRefusal::UnknownCode { field })
    }

    fn succession(&mut self) -> Result<Option<Succession>, InvitationRefusal> {
        let wrong = InvitationRefusal::WrongType {
            field: "succession",
        };
        match self.take(key::SUCCESSION) {
            None => Ok(None),
            Some(Value::Array(pair)) => match pair.as_slice() {
                [old, signature] => Ok(Some(Succession {
                    old_key: as_bytes(old).ok_or(wrong)?,
                    signature: as_bytes(signature).ok_or(wrong)?,
                })),
                _ => Err(wrong),
            },
            Some(_) => Err(wrong),
        }
    }
}

fn as_number(v: &Value) -> Option<u64> {
    v.as_integer().and_then(|i| u64::try_from(i).ok())
}

fn as_bytes<const N: usize>(v: &Value) -> Option<[u8; N]> {
    v.as_bytes().and_then(|b| b.as_slice().try_into().ok())
}
