//! What several programs start from.

pub mod door;
pub mod given;

use std::sync::OnceLock;

use chrono::NaiveDate;
use stint_share::{
    Article13, Field, Invitation, Level, Purpose, Question, RecipientRole, Terms,
    open::{DeskCampaign, OrganiserKeys},
};
use stint_vault::RecoveryCode;

/// The recovery code of the vault in `core/vault/tests/fixtures/v1`.
pub fn recovery_code() -> &'static RecoveryCode {
    static CODE: OnceLock<RecoveryCode> = OnceLock::new();
    CODE.get_or_init(|| {
        let text = "CGPF-9H60-WHSR-9YA4-FHYJ-QWAE-AK0Z-6P9G-3G";
        RecoveryCode::parse(text).expect("as the fixture has it")
    })
}

/// A desk with its campaign.
pub fn desk() -> &'static (OrganiserKeys, DeskCampaign) {
    static DESK: OnceLock<(OrganiserKeys, DeskCampaign)> = OnceLock::new();
    DESK.get_or_init(|| {
        let keys = OrganiserKeys::generate().expect("randomness");
        let recipient = keys.as_recipient(RecipientRole::Organisation);
        let day = |text: &str| text.parse::<NaiveDate>().expect("a date");
        let terms = Terms {
            organisation: "Homecare Union, Branch 4".to_owned(),
            contact: "12 Mill Road, Leeds; 0113 496 0000".to_owned(),
            purpose: Purpose::Bargaining,
            purpose_text: "To show how much travel between clients is not paid.".to_owned(),
            question: Question::UnpaidTravel,
            fields: vec![
                Field::Hours,
                Field::UnpaidTravel,
                Field::Distance,
                Field::Visits,
            ],
            level: Level::Visits,
            recipients: vec![recipient.expect("a recipient")],
            start: day("2026-11-01"),
            end: day("2027-01-31"),
            retention_days: 365,
            jurisdiction: "GB".to_owned(),
            language: "en".to_owned(),
            notice_sha256: [9; 32],
            article13: Article13::USUAL,
            succession: None,
        };
        let campaign = DeskCampaign::create(&keys, terms, 0).expect("a campaign");
        (keys, campaign)
    })
}

/// That campaign's invitation.
pub fn invitation() -> &'static Invitation {
    desk().1.invitation()
}
