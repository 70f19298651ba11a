//! `datapackage.json`: Data Package 2.0, and Stint's own facts in it.
//!
//! There is one form of it: what a reader parses must, written again, be the
//! same bytes. So nothing can hide in it, no key can occur twice and no number
//! can be read in two ways.

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::along::Along;
use crate::schema::{Kind, Schema};

/// Of every file but a package.
pub(crate) const VERSION: u32 = 1;
/// Of packages.
pub(crate) const PACKAGE_VERSION: u32 = 2;
const PACKAGE_PROFILE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";
const RESOURCE_PROFILE: &str = "https://datapackage.org/profiles/2.0/dataresource.json";

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Description {
    #[serde(rename = "$schema")]
    pub(crate) schema: String,
    pub(crate) name: String,
    pub(crate) id: String,
    pub(crate) created: String,
    pub(crate) resources: Vec<Resource>,
    pub(crate) stint: Facts,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Resource {
    #[serde(rename = "$schema")]
    pub(crate) profile: String,
    pub(crate) name: String,
    pub(crate) path: String,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub(crate) kind: Option<String>,
    pub(crate) format: String,
    pub(crate) mediatype: String,
    pub(crate) encoding: String,
    pub(crate) bytes: u64,
    pub(crate) hash: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) schema: Option<TableSchema>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TableSchema {
    pub(crate) fields: Vec<FieldSchema>,
    #[serde(rename = "primaryKey", skip_serializing_if = "Option::is_none")]
    pub(crate) primary_key: Option<Vec<String>>,
    #[serde(rename = "missingValues")]
    pub(crate) missing_values: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FieldSchema {
    pub(crate) name: String,
    #[serde(rename = "type")]
    pub(crate) kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) unit: Option<String>,
    pub(crate) description: String,
}

/// What a package says of itself, signed with all the rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Facts {
    pub(crate) version: u32,
    pub(crate) campaign: String,
    pub(crate) invitation_sha256: String,
    pub(crate) recipients: Vec<String>,
    pub(crate) level: String,
    pub(crate) fields: Vec<String>,
    pub(crate) consent_record: String,
    pub(crate) case_view: bool,
    pub(crate) signer: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) member_proof: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) blinded_anchor: Option<String>,
}

impl Description {
    pub(crate) fn new(id: String, created: String, resources: Vec<Resource>, stint: Facts) -> Self {
        Self {
            schema: PACKAGE_PROFILE.to_owned(),
            name: "stint-package".to_owned(),
            id,
            created,
            resources,
            stint,
        }
    }

    /// What of it is about her and stands in no table.
    pub(crate) fn along(&self) -> Along<'_> {
        Along {
            signer: &self.stint.signer,
            created: &self.created,
            consent_record: &self.stint.consent_record,
            number: Some(&self.id),
            member_proof: self.stint.member_proof.as_deref(),
            blinded_anchor: self.stint.blinded_anchor.as_deref(),
        }
    }
}

impl Resource {
    /// A table of the package.
    pub(crate) fn table(schema: &Schema, content: &[u8]) -> Self {
        let path = format!("{}.csv", schema.name);
        let mut out = Self::file(schema.name, &path, "csv", "text/csv", content);
        out.kind = Some("table".to_owned());
        out.schema = Some(TableSchema::of(schema));
        out
    }

    /// Another file of the package.
    pub(crate) fn file(
        name: &str,
        path: &str,
        format: &str,
        mediatype: &str,
        content: &[u8],
    ) -> Self {
        Self {
            profile: RESOURCE_PROFILE.to_owned(),
            name: name.to_owned(),
            path: path.to_owned(),
            kind: None,
            format: format.to_owned(),
            mediatype: mediatype.to_owned(),
            encoding: "utf-8".to_owned(),
            bytes: content.len() as u64,
            hash: format!("sha256:{}", HEXLOWER.encode(&Sha256::digest(content))),
            schema: None,
        }
    }
}

impl TableSchema {
    pub(crate) fn of(schema: &Schema) -> Self {
        let field = |c: &crate::schema::Column| FieldSchema {
            name: c.name.to_owned(),
            kind: c.kind.json_type().to_owned(),
            unit: Kind::unit(c.kind).map(str::to_owned),
            description: match schema.classes.filter(|_| c.kind.is_total()) {
                Some(classes) => format!("{}. In classes: {}", c.about, classes.about(c.kind)),
                None => c.about.to_owned(),
            },
        };
        let first = schema.columns.first().map(|c| vec![c.name.to_owned()]);
        Self {
            fields: schema.columns.iter().map(field).collect(),
            primary_key: first.filter(|_| schema.keyed),
            missing_values: vec![String::new()],
        }
    }
}

/// The one form of a JSON document of Stint: two spaces, a line break at the
/// end.
pub(crate) fn to_json<T: Serialize>(value: &T) -> Result<Vec<u8>, serde_json::Error> {
    let mut out = serde_json::to_vec_pretty(value)?;
    out.push(b'\n');
    Ok(out)
}

/// Reads a document that is in its one form.
pub(crate) fn from_json<T: Serialize + for<'a> Deserialize<'a>>(bytes: &[u8]) -> Option<T> {
    let value: T = serde_json::from_slice(bytes).ok()?;
    (to_json(&value).ok()? == bytes).then_some(value)
}
