//! Campaigns, what they get, and taking it back.

use libfuzzer_sys::arbitrary::Result as Taken;
use stint_bindings::*;

use super::asking::look_at;
use super::{World, seen};

impl World<'_> {
    pub(super) fn share(&mut self, phone: &StintPhone) -> Taken<()> {
        let now = self.given.now()?;
        if let Some(campaign) = self.campaign.clone()
            && self.given.0.arbitrary()?
        {
            let levels = [
                Level::Weeks,
                Level::Days,
                Level::Visits,
                Level::Areas,
                Level::Traces,
            ];
            let along = Along {
                member_code: self.given.0.arbitrary()?,
                case_view: self.given.0.arbitrary()?,
            };
            let level = *self.given.0.choose(&levels)?;
            let (first, last, language) = (
                self.given.date()?,
                self.given.date()?,
                self.given.language()?,
            );
            let preview = phone.preview(&campaign, level, first, last, along, language, now);
            let preview = seen(preview);
            let of = campaign.invitation();
            assert!(level as u8 <= of.level() as u8 || preview.is_none());
            // One during which the phone was locked is empty, and says so.
            if let Some(preview) = &preview {
                assert!(seen(preview.rows()).is_none_or(|rows| !rows.is_empty()));
                seen(preview.cautions());
            }
            let pictures = preview
                .as_ref()
                .and_then(|p| seen(p.pictures(language, 360)));
            for picture in pictures.iter().flatten() {
                look_at(picture);
            }
            self.previews.extend(preview);
        } else if let Some(preview) = self.previews.pop() {
            let shown: bool = self.given.0.arbitrary()?;
            let digest = match shown {
                true => seen(preview.digest()).unwrap_or_default(),
                false => self.given.text()?,
            };
            if let Some(package) = seen(phone.confirm(&preview, digest, now)) {
                assert!(shown, "sealed what was not confirmed");
                assert!(!package.bytes().is_empty());
                package.receipt().expect("a receipt");
                self.packages += 1;
            }
            let again = seen(preview.digest()).and_then(|d| phone.confirm(&preview, d, now).ok());
            assert!(again.is_none(), "sealed twice");
        } else {
            let invitation = invitation();
            let compared = self.given.0.arbitrary()?;
            self.campaign = seen(phone.join(&invitation, compared, now));
        }
        Ok(())
    }

    /// An invitation that anybody may hold before a phone.
    pub(super) fn read_invitation(&mut self) -> Taken<()> {
        let read = match self.given.0.int_in_range(0..=2)? {
            0 => Invitation::from_bytes(self.given.0.arbitrary()?),
            1 => Invitation::from_qr(self.given.text()?),
            _ => Invitation::from_qr(invitation().qr_text()),
        };
        if let Some(read) = seen(read) {
            assert_eq!(read.fingerprint().len(), 6);
            assert!(!read.notice(self.given.language()?).is_empty());
            assert!(!read.organisation().is_empty());
            let [level, usual] = [read.level(), read.usual_level()].map(|l| l as u8);
            assert!(usual <= level);
            let day = |d: CalendarDate| (d.year, d.month, d.day);
            assert!(day(read.first_day()) <= day(read.last_day()));
        }
        Ok(())
    }

    pub(super) fn take_back(&mut self, phone: &StintPhone) -> Taken<()> {
        let (now, language) = (self.given.now()?, self.given.language()?);
        let invitation = invitation();
        let campaign = match self.given.0.ratio(7, 8)? {
            true => invitation.campaign(),
            false => self.given.text()?,
        };
        match self.given.0.int_in_range(0..=6)? {
            0 => drop(seen(phone.standing(&invitation))),
            1 => drop(seen(phone.forget(&invitation))),
            2 => {
                let (first, last) = (self.given.date()?, self.given.date()?);
                let shared = seen(phone.shared_of(first, last)).unwrap_or_default();
                assert!(shared.len() <= self.packages, "shared without a yes");
                seen(phone.ask_erasure(first, last, language, now));
            }
            3 => {
                let sent = seen(phone.withdraw(campaign, language, now));
                assert!(self.packages > 0 || sent.is_none());
            }
            4 => {
                let statement = self.given.0.arbitrary()?;
                let accepted = seen(phone.accept_deletion(statement, campaign, now));
                assert_eq!(accepted, None, "a statement that nobody signed");
            }
            5 => drop(seen(phone.before_erasing_campaign(&invitation, language))),
            _ => {
                if seen(phone.erase_campaign(&invitation, language, now)).is_some() {
                    self.campaign = None;
                }
            }
        }
        Ok(())
    }
}

fn invitation() -> std::sync::Arc<Invitation> {
    let bytes = crate::invitation().bytes().to_vec();
    Invitation::from_bytes(bytes).expect("an invitation")
}
