//! What leaves the phone: shown first, then confirmed, then sealed. There is
//! no other way to a sealed package.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use stint_app::Painter;
use stint_app::scene::Width;
use stint_app::share::{self, ConsentEntry, ConsentEvent, Digest, MemberCode, ShareError};
use zeroize::Zeroizing;

use crate::campaign::{campaign_id, campaign_name};
use crate::defect::caught;
use crate::hidden::hidden;
use crate::values::{at_most, days};
use crate::{CalendarDate, Campaign, Language, Level, Moment, Picture, StintError, StintPhone};

/// A member code has 16 letters, however they are spaced.
const LONGEST_CODE: usize = 64;
/// A statement of deletion is a few hundred bytes.
const LONGEST_STATEMENT: usize = 64 * 1024;

/// What goes along with a table.
#[derive(uniffi::Record)]
#[uniffi::export(Debug)]
pub struct Along {
    /// The one-time code from the steward's sheet, as typed.
    pub member_code: Option<String>,
    /// Whether she also consents to a view of her own figures.
    pub case_view: bool,
}

/// Exactly what a campaign would get: frozen. It exists only as the result of
/// `StintPhone.preview`, and can be confirmed once, with that phone, on that
/// day. Once that phone was locked, or asked to erase days, it is empty, and
/// every call on it is refused with `PreviewStale`.
#[derive(uniffi::Object)]
pub struct Preview(Mutex<Frozen>);

/// What a preview holds. Of one that was used only what it showed is left.
#[derive(Default)]
struct Frozen {
    content: Option<share::Preview>,
    rows: Vec<PreviewRow>,
    cautions: Vec<String>,
    digest: String,
}

impl Frozen {
    /// What was used still has its digest.
    fn is_emptied(&self) -> bool {
        self.digest.is_empty()
    }

    /// What she may say yes to, once.
    fn take_content(&mut self) -> Result<share::Preview, StintError> {
        let gone = match self.is_emptied() {
            true => StintError::PreviewStale,
            false => StintError::PreviewUsed,
        };
        self.content.take().ok_or(gone)
    }
}

impl Preview {
    fn frozen(&self) -> MutexGuard<'_, Frozen> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What it shows, unless it was emptied: nothing must not pass for all.
    fn shown(&self) -> Result<MutexGuard<'_, Frozen>, StintError> {
        let frozen = self.frozen();
        match frozen.is_emptied() {
            true => Err(StintError::PreviewStale),
            false => Ok(frozen),
        }
    }

    pub(crate) fn empty(&self) {
        drop(std::mem::take(&mut *self.frozen()));
    }
}

/// One row of what would be sent.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct PreviewRow {
    /// Which week, day, visit or leg.
    pub heading: String,
    /// Its figures, one sentence each.
    pub figures: Vec<String>,
    /// The same row exactly as it is written in the file.
    pub written: Vec<WrittenCell>,
}

/// One cell as it is written.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct WrittenCell {
    /// Its column.
    pub column: String,
    /// Its text.
    pub value: String,
}

hidden!(Along, PreviewRow, WrittenCell, Consent);

/// A package sealed to the campaign's recipients. It exists only as the result
/// of `StintPhone.confirm`.
#[derive(uniffi::Object)]
pub struct SealedPackage(share::SealedPackage);

/// What happened in the consent log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum ConsentKind {
    /// She consented, and a package was sealed.
    Given,
    /// She took it back, or erased it and asked for the same.
    Withdrawn,
    /// The organiser stated that its data is deleted: a claim, no proof.
    DeletionStated,
}

/// One entry of the consent log.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct Consent {
    /// What happened.
    pub kind: ConsentKind,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// The campaign's name, 32 hexadecimal digits.
    pub campaign: String,
    /// The organisation's name; with `Given` alone.
    pub organisation: Option<String>,
}

#[uniffi::export]
impl Preview {
    /// What would be sent, row by row.
    pub fn rows(&self) -> Result<Vec<PreviewRow>, StintError> {
        Ok(self.shown()?.rows.clone())
    }

    /// The same numbers as pictures, one for each figure of each table; 280 to
    /// 1600 units wide. None once it was confirmed.
    pub fn pictures(
        &self,
        language: Language,
        width: u16,
    ) -> Result<Vec<Arc<Picture>>, StintError> {
        let frozen = self.shown()?;
        caught(|| {
            let painter = Painter::new(language.messages());
            let scenes = frozen.content.as_ref();
            let scenes = scenes.map(|p| painter.preview(p, Width::new(width)));
            Ok(scenes.into_iter().flatten().map(Picture::new).collect())
        })
    }

    /// What to know before saying yes.
    pub fn cautions(&self) -> Result<Vec<String>, StintError> {
        Ok(self.shown()?.cautions.clone())
    }

    /// Names exactly this content, 64 hexadecimal digits; to be handed to
    /// `StintPhone.confirm` by whatever showed it.
    pub fn digest(&self) -> Result<String, StintError> {
        Ok(self.shown()?.digest.clone())
    }
}

#[uniffi::export]
impl SealedPackage {
    /// The age file, for the share sheet.
    pub fn bytes(&self) -> Vec<u8> {
        self.0.bytes().to_vec()
    }

    /// What she may keep as proof (JSON); it is in her consent log, too.
    pub fn receipt(&self) -> Result<Vec<u8>, StintError> {
        caught(|| Ok(self.0.receipt().to_bytes()?))
    }
}

#[uniffi::export]
impl StintPhone {
    /// Freezes exactly what the campaign would get of some days, at most 370.
    /// Nothing leaves by that.
    #[expect(clippy::too_many_arguments, reason = "all of it is frozen together")]
    pub fn preview(
        &self,
        campaign: &Campaign,
        level: Level,
        first: CalendarDate,
        last: CalendarDate,
        along: Along,
        language: Language,
        now: Moment,
    ) -> Result<Arc<Preview>, StintError> {
        let code = along.member_code.map(Zeroizing::new);
        let (range, now) = (days(first, last)?, now.check()?);
        let along = stint_app::Along {
            member_code: caught(|| code.as_deref().map(|c| member_code(c)).transpose())?,
            case_view: along.case_view,
            naming: share::Naming::Initials,
        };
        let messages = language.messages();
        let row = |r: &share::PreviewRow| PreviewRow {
            heading: messages.say(&r.heading),
            figures: r.cells.iter().map(|p| messages.say(p)).collect(),
            written: r
                .written
                .iter()
                .map(|(column, value)| WrittenCell {
                    column: (*column).to_owned(),
                    value: value.clone(),
                })
                .collect(),
        };
        self.slot.with(|phone| {
            let level = level.into();
            let preview = phone.preview(&campaign.0, level, range, along, messages, now)?;
            let frozen = Frozen {
                rows: preview.rows().iter().map(row).collect(),
                cautions: preview.cautions().iter().map(|p| messages.say(p)).collect(),
                digest: preview.digest().text(),
                content: Some(preview),
            };
            Ok(phone.lend(Preview(Mutex::new(frozen))))
        })
    }

    /// Her yes to what was shown: writes it into the consent log and seals the
    /// package. `digest` is what `Preview.digest` said. Whatever comes of it,
    /// the preview is used up; after an error nothing has left.
    pub fn confirm(
        &self,
        preview: &Preview,
        digest: String,
        now: Moment,
    ) -> Result<Arc<SealedPackage>, StintError> {
        let now = now.check()?;
        self.slot.with(|phone| {
            let content = preview.frozen().take_content()?;
            let digest = Digest::parse(&digest).ok_or(StintError::DigestMismatch)?;
            let package = phone.confirm(content, &digest, now)?;
            Ok(Arc::new(SealedPackage(package)))
        })
    }

    /// Everything she agreed to and took back, oldest first.
    pub fn consents(&self) -> Result<Vec<Consent>, StintError> {
        self.slot
            .with(|phone| phone.consents()?.iter().map(consent).collect())
    }

    /// Takes back all that was shared with a campaign. Each result is a file
    /// to send the way the package was sent; asked again, they come again.
    /// `campaign` is the name that `consents` gave.
    pub fn withdraw(
        &self,
        campaign: String,
        language: Language,
        now: Moment,
    ) -> Result<Vec<Vec<u8>>, StintError> {
        let (campaign, now) = (campaign_id(&campaign)?, now.check()?);
        let messages = language.messages();
        let sealed = self
            .slot
            .with(|phone| Ok(phone.withdraw(campaign, messages, now)?))?;
        Ok(sealed.iter().map(|w| w.bytes().to_vec()).collect())
    }

    /// Whom some days, at most 370, were shared with and not taken back, one
    /// name a package: to be asked before they are erased.
    pub fn shared_of(
        &self,
        first: CalendarDate,
        last: CalendarDate,
    ) -> Result<Vec<String>, StintError> {
        let range = days(first, last)?;
        let shared = self.slot.with(|phone| Ok(phone.shared_of(range)?))?;
        Ok(shared.into_iter().map(|(_, name)| name).collect())
    }

    /// Asks everyone to erase what was shared of some days, after she erased
    /// them herself. Each result is a file to send the way the package was.
    pub fn ask_erasure(
        &self,
        first: CalendarDate,
        last: CalendarDate,
        language: Language,
        now: Moment,
    ) -> Result<Vec<Vec<u8>>, StintError> {
        let (range, now) = (days(first, last)?, now.check()?);
        let messages = language.messages();
        let sealed = self
            .slot
            .with(|phone| Ok(phone.ask_erasure(range, messages, now)?))?;
        Ok(sealed.iter().map(|w| w.bytes().to_vec()).collect())
    }

    /// Checks an organiser's statement that what she shared was deleted, and
    /// writes it into the log. It is a claim, and to be shown as one.
    pub fn accept_deletion(
        &self,
        statement: Vec<u8>,
        campaign: String,
        now: Moment,
    ) -> Result<(), StintError> {
        at_most(statement.len(), LONGEST_STATEMENT)?;
        let (campaign, now) = (campaign_id(&campaign)?, now.check()?);
        self.slot.with(|phone| {
            phone.accept_deletion(&statement, campaign, now)?;
            Ok(())
        })
    }
}

fn member_code(typed: &str) -> Result<MemberCode, StintError> {
    at_most(typed.len(), LONGEST_CODE)?;
    Ok(MemberCode::parse(typed)?)
}

fn consent(entry: &ConsentEntry) -> Result<Consent, StintError> {
    let campaign = entry.campaign().ok_or(ShareError::BadReceipt)?;
    let (kind, organisation) = match &entry.event {
        ConsentEvent::Given(receipt) => {
            let invitation = receipt.invitation()?;
            let name = invitation.terms().organisation.clone();
            (ConsentKind::Given, Some(name))
        }
        ConsentEvent::Withdrawn { .. } | ConsentEvent::ErasureAsked { .. } => {
            (ConsentKind::Withdrawn, None)
        }
        ConsentEvent::DeletionStated { .. } => (ConsentKind::DeletionStated, None),
    };
    Ok(Consent {
        kind,
        at: entry.at().to_owned(),
        campaign: campaign_name(campaign),
        organisation,
    })
}
