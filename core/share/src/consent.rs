//! The consent record: fields of ISO/IEC TS 27560:2023, GDPR additions of the
//! Data Privacy Vocabulary's guide, and an export view of Kantara 1.1.

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use stint_model::UtcMs;

use crate::invitation::fields_at;
use crate::{Invitation, Level, minisign};

const SCHEMA: &str = "dpv-27560:record-eu-gdpr";

/// Names one consent, random.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConsentId(pub [u8; 16]);

impl ConsentId {
    /// Hexadecimal, as in the files.
    pub fn text(&self) -> String {
        HEXLOWER.encode(&self.0)
    }

    /// From its hexadecimal form.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = HEXLOWER.decode(text.as_bytes()).ok()?;
        bytes.try_into().ok().map(Self)
    }
}

/// One consent, as in `consent.json`. The worker is her pseudonymous key; the
/// date is a day, as a time to the second could link two campaigns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentRecord {
    pub(crate) schema_version: String,
    pub(crate) record_id: String,
    pub(crate) pii_principal_id: String,
    pub(crate) pii_processing: Processing,
    pub(crate) party_identification: Vec<Party>,
    pub(crate) event: Event,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Processing {
    pub(crate) privacy_notice: String,
    pub(crate) language: String,
    pub(crate) purposes: Vec<PurposeEntry>,
    pub(crate) pii_information: Vec<PiiEntry>,
    pub(crate) pii_controllers: Vec<String>,
    pub(crate) collection_method: String,
    pub(crate) processing_method: String,
    pub(crate) storage_locations: Vec<String>,
    pub(crate) retention_period: String,
    pub(crate) processing_locations: Vec<String>,
    pub(crate) geographic_restrictions: String,
    pub(crate) jurisdiction: String,
    pub(crate) recipient_third_parties: Vec<String>,
    pub(crate) withdrawal_method: String,
    pub(crate) privacy_rights: String,
    pub(crate) authority_party: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PurposeEntry {
    pub(crate) purpose: String,
    pub(crate) purpose_type: String,
    pub(crate) words: String,
    pub(crate) question: String,
    pub(crate) lawful_basis: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PiiEntry {
    pub(crate) pii_type: String,
    pub(crate) level: String,
    pub(crate) pii_optional: bool,
    pub(crate) special_pii_category: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Party {
    pub(crate) party_id: String,
    pub(crate) party_type: String,
    pub(crate) party_role: String,
    pub(crate) party_name: String,
    pub(crate) party_address: String,
    pub(crate) party_contact: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Event {
    pub(crate) event_time: String,
    pub(crate) validity_duration: String,
    pub(crate) entity_id: String,
    pub(crate) event_type: String,
    pub(crate) event_state: String,
}

/// What a consent lets the recipients do with what is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Uses {
    /// Figures of the group; also her own, if she said so.
    Findings { case_view: bool },
    /// Her own case, with a lawyer.
    Evidence,
}

impl Uses {
    const fn purpose_types(self) -> &'static [&'static str] {
        match self {
            Uses::Findings { case_view: false } => &["group-figures"],
            Uses::Findings { case_view: true } => &["group-figures", "case-view"],
            Uses::Evidence => &["evidence"],
        }
    }
}

/// RFC 3339, the start of the UTC day.
pub(crate) fn day_text(now: UtcMs) -> String {
    format!("{}T00:00:00Z", now.utc_day().date())
}

impl ConsentRecord {
    pub(crate) fn given(
        id: ConsentId,
        invitation: &Invitation,
        level: Level,
        uses: Uses,
        signer: &[u8; 32],
        now: UtcMs,
    ) -> Self {
        let t = invitation.terms();
        let principal = minisign::public_key_text(signer);
        let organiser = minisign::public_key_text(&invitation.signing_key());
        let purposes = uses.purpose_types().iter().map(|kind| PurposeEntry {
            purpose: t.purpose.slug().to_owned(),
            purpose_type: (*kind).to_owned(),
            words: t.purpose_text.clone(),
            question: t.question.slug().to_owned(),
            lawful_basis: t.article13.basis.slug().to_owned(),
        });
        let fields = fields_at(t, level);
        let pii = fields.iter().map(|f| PiiEntry {
            pii_type: f.slug().to_owned(),
            level: level.slug().to_owned(),
            pii_optional: true,
            // Taking part in a union's campaign can reveal membership: GDPR 9(1).
            special_pii_category: true,
        });
        Self {
            schema_version: SCHEMA.to_owned(),
            record_id: id.text(),
            pii_principal_id: principal.clone(),
            pii_processing: Processing {
                privacy_notice: format!("sha256:{}", HEXLOWER.encode(&t.notice_sha256)),
                language: t.language.clone(),
                purposes: purposes.collect(),
                pii_information: pii.collect(),
                pii_controllers: vec![organiser.clone()],
                collection_method: "file-handed-over-by-principal".to_owned(),
                processing_method: "aggregation".to_owned(),
                storage_locations: vec!["recipients-only".to_owned()],
                retention_period: format!("{}/P{}D", t.end, t.retention_days),
                processing_locations: vec![t.jurisdiction.clone()],
                geographic_restrictions: t.article13.transfer.slug().to_owned(),
                jurisdiction: t.jurisdiction.clone(),
                recipient_third_parties: t
                    .recipients
                    .iter()
                    .map(|r| format!("{}:{}", r.role.slug(), r.key.text()))
                    .collect(),
                withdrawal_method: t.article13.withdrawal.slug().to_owned(),
                privacy_rights: t.article13.rights.slug().to_owned(),
                authority_party: t.article13.complaint.slug().to_owned(),
            },
            party_identification: vec![Party {
                party_id: organiser,
                party_type: "organisation".to_owned(),
                party_role: "controller".to_owned(),
                party_name: t.organisation.clone(),
                party_address: t.contact.clone(),
                party_contact: t.contact.clone(),
            }],
            event: Event {
                event_time: day_text(now),
                validity_duration: format!("until {}", t.end),
                entity_id: principal,
                event_type: "explicit-consent".to_owned(),
                event_state: "consent-given".to_owned(),
            },
        }
    }

    /// The consent's name.
    pub fn id(&self) -> Option<ConsentId> {
        ConsentId::parse(&self.record_id)
    }

    /// Whether a view of the worker's own figures was consented to, too.
    pub fn case_view(&self) -> bool {
        self.pii_processing
            .purposes
            .iter()
            .any(|p| p.purpose_type == "case-view")
    }

    /// The same as a Kantara Consent Receipt 1.1.0, for tools that read those.
    /// An export view: nothing of Stint reads it.
    pub fn kantara(&self) -> Value {
        let p = &self.pii_processing;
        let purposes: Vec<Value> = p
            .purposes
            .iter()
            .map(|u| {
                json!({
                    "purpose": u.words,
                    "purposeCategory": [u.purpose],
                    "consentType": "EXPLICIT",
                    "piiCategory": p.pii_information.iter().map(|i| &i.pii_type).collect::<Vec<_>>(),
                    "primaryPurpose": u.purpose_type != "case-view",
                    "termination": p.retention_period,
                    "thirdPartyDisclosure": p.recipient_third_parties.len() > 1,
                    "thirdPartyName": p.recipient_third_parties.join(" "),
                })
            })
            .collect();
        let controllers: Vec<Value> = self
            .party_identification
            .iter()
            .map(|c| {
                json!({
                    "piiController": c.party_name,
                    "contact": c.party_contact,
                    "address": { "streetAddress": c.party_address },
                    "email": "",
                    "phone": "",
                })
            })
            .collect();
        json!({
            "version": "KI-CR-v1.1.0",
            "jurisdiction": p.jurisdiction,
            "consentTimestamp": self.event.event_time,
            "collectionMethod": p.collection_method,
            "consentReceiptID": self.record_id,
            "publicKey": self.pii_principal_id,
            "language": p.language,
            "piiPrincipalId": self.pii_principal_id,
            "piiControllers": controllers,
            "policyUrl": p.privacy_notice,
            "services": [{ "service": "Stint campaign", "purposes": purposes }],
            "sensitive": true,
            "spiCat": ["trade union membership"],
        })
    }
}
