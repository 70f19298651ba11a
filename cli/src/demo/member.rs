//! One member's phone in the demo: recorded, unlocked, named, shared.

use std::path::Path;
use std::sync::Arc;

use chrono::Datelike as _;

use stint_app::messages::Messages;
use stint_app::model::{Change, DeviceEvent, Interval, Millis, Moment, Payload, Record, UtcMs};
use stint_app::pay::DateRange;
use stint_app::share::{MemberCode, Preview, SealedPackage, Trust};
use stint_app::vault::{
    NewVault, PassphraseCost, Platform, Recorder, RecoveryCode, Secret, SoftwarePlatform, Unlock,
    VaultError,
};
use stint_app::{Along, AppError, Phone};
use stint_share::open::DeskCampaign;

use super::world::Week;
use crate::error::CliError;
use crate::vault;

/// A member and her phone.
pub(crate) struct Member {
    world: Week,
    platform: Arc<SoftwarePlatform>,
    files: std::path::PathBuf,
}

/// How often the recorder was opened: once, and once after each kill.
pub(crate) struct Recorded {
    pub(crate) records: usize,
    pub(crate) starts: usize,
}

impl Member {
    /// A new phone in `home`, with nothing recorded.
    pub(crate) fn new(
        world: Week,
        home: &Path,
        passphrase: Option<Secret>,
    ) -> Result<(Self, RecoveryCode), CliError> {
        std::fs::create_dir_all(home)
            .map_err(|e| CliError::io("cli-error-cannot-write", home, e))?;
        let platform = SoftwarePlatform::create(&home.join(vault::DEVICE))
            .map_err(|e| AppError::from(VaultError::from(e)))?;
        let platform = Arc::new(platform);
        let files = vault::files(home);
        let slots = NewVault {
            platform_slot: passphrase.is_none(),
            passphrase,
            cost: PassphraseCost::default(),
        };
        let before = world
            .records
            .first()
            .map_or(Moment::at(UtcMs::MIN), |r| r.moment);
        let zone = world.zone.name();
        let dynamic: Arc<dyn Platform> = Arc::clone(&platform) as _;
        let (phone, code) = Phone::create(&files, dynamic, slots, zone, before)?;
        phone.lock()?;
        let member = Self {
            world,
            platform,
            files,
        };
        Ok((member, code))
    }

    /// What the demo knows of her days.
    pub(crate) fn world(&self) -> &Week {
        &self.world
    }

    /// Records her days while the phone is locked. Where the log says that
    /// the app was killed, the recorder is dropped without a word and started
    /// anew, as a phone would. `group` records share one sync.
    pub(crate) fn record(&self, group: usize, beat: impl Fn(u64)) -> Result<Recorded, CliError> {
        let mut starts = 0;
        let mut done = 0;
        for life in lives(&self.world.records) {
            let Some(first) = life.first() else { continue };
            let platform: Arc<dyn Platform> = Arc::clone(&self.platform) as _;
            let mut recorder =
                Recorder::open(&self.files, platform, first.moment).map_err(AppError::from)?;
            starts += 1;
            for records in life.chunks(group.max(1)) {
                let now = records.last().map_or(first.moment, |r| r.moment);
                recorder.append(records, now).map_err(AppError::from)?;
                done += records.len();
                beat(done as u64);
            }
        }
        Ok(Recorded {
            records: done,
            starts,
        })
    }

    /// Opens the phone: with the passphrase, or with what the device keeps.
    pub(crate) fn unlock(&self, passphrase: Option<&Secret>) -> Result<Phone, CliError> {
        let platform: Arc<dyn Platform> = Arc::clone(&self.platform) as _;
        let now = self.evening();
        let (phone, _) = match passphrase {
            Some(secret) => Phone::unlock(&self.files, platform, Unlock::Passphrase(secret), now)?,
            None => {
                let wrapped = Phone::begin_unlock(&self.files)?;
                let plain = self
                    .platform
                    .unwrap(wrapped.epoch, &wrapped.blob)
                    .map_err(|e| AppError::from(VaultError::from(e)))?;
                Phone::finish_unlock(&self.files, platform, plain, now)?
            }
        };
        Ok(phone)
    }

    /// She names her places, and keeps her contract and payslip.
    pub(crate) fn settle(&self, phone: &mut Phone) -> Result<(), CliError> {
        let now = self.evening();
        let all = Interval::between(UtcMs::MIN, UtcMs::MAX);
        let names = self.world.places.iter().map(|place| {
            let change = Change::NamePlace {
                at: place.position,
                name: place.name.clone(),
                kind: place.kind,
            };
            (all, change)
        });
        phone.amend_all(names, now)?;
        phone.keep_contract(&self.contract())?;
        phone.keep_payslips(&self.payslip())?;
        Ok(())
    }

    /// What the campaign would get of her days, with the member code that has
    /// this place on the steward's sheet.
    pub(crate) fn preview(
        &self,
        phone: &mut Phone,
        campaign: &DeskCampaign,
        sheet_place: usize,
        messages: &Messages,
    ) -> Result<Preview, CliError> {
        let now = self.after_her_week();
        let invitation = campaign.invitation().clone();
        let level = invitation.terms().level;
        let joined = phone.join(invitation, Trust::AsShown, now)?;
        let code = campaign.codes().get(sheet_place);
        let along = Along {
            member_code: code.map(|c| MemberCode::parse(&c.text())).transpose()?,
            ..Along::default()
        };
        Ok(phone.preview(&joined, level, self.range(), along, messages, now)?)
    }

    /// Her yes to exactly that.
    pub(crate) fn confirm(
        &self,
        phone: &mut Phone,
        preview: Preview,
    ) -> Result<SealedPackage, CliError> {
        let digest = preview.digest();
        Ok(phone.confirm(preview, &digest, self.after_her_week())?)
    }

    /// Her days.
    pub(crate) fn range(&self) -> DateRange {
        let start = self.world.start;
        let last = start.checked_add_days(chrono::Days::new(u64::from(self.world.days) - 1));
        DateRange::between(start, last.unwrap_or(start))
    }

    /// The evening after her last day.
    pub(crate) fn evening(&self) -> Moment {
        let last = self.world.records.last().map(|r| r.moment);
        let last = last.unwrap_or(Moment::at(UtcMs::MIN));
        Moment {
            utc: last.utc.plus(Millis::from_mins(60)),
            boot: None,
            ..last
        }
    }

    /// The next Monday after that, when she shares her week: one that isn't
    /// over yet counts for nothing.
    fn after_her_week(&self) -> Moment {
        let evening = self.evening();
        let weekday = evening.utc.utc_day().date().weekday();
        let days = 7 - i64::from(weekday.num_days_from_monday());
        Moment {
            utc: evening.utc.plus(Millis::from_mins(days * 24 * 60)),
            ..evening
        }
    }

    /// Her contract as Stint reads it.
    pub(crate) fn contract(&self) -> String {
        let c = &self.world.contract;
        let mileage = match c.per_mile {
            Some(m) => format!("mileage_paid = \"{}\"\n", decimal(m.minor)),
            None => String::new(),
        };
        let vehicle = match self.world.vehicle {
            super::world::Vehicle::Car => "vehicle = \"car\"\n",
            super::world::Vehicle::Bicycle => "vehicle = \"cycle\"\n",
            super::world::Vehicle::Foot => "",
        };
        format!(
            "# Made up for the demo.\n\
             jurisdiction = \"{}\"\n\
             rate = \"{}\"\n\
             travel = \"unpaid\"\n\
             distance = \"miles\"\n\
             {mileage}{vehicle}\
             pay_period = {{ every = \"days\", days = {}, start = {} }}\n",
            c.country,
            decimal(c.hourly.minor),
            self.world.days,
            self.world.start,
        )
    }

    /// Her payslip as Stint reads it: hours and amounts with two decimals.
    pub(crate) fn payslip(&self) -> String {
        let p = &self.world.payslip;
        let hours = decimal(p.paid.0 / 36_000);
        let mut lines = format!(
            "from,to,item,hours,amount\n{from},{to},basic,{hours},{basic}\n",
            from = p.from,
            to = p.to,
            basic = decimal(p.basic.minor),
        );
        if p.mileage.minor != 0 {
            let mileage = decimal(p.mileage.minor);
            lines += &format!("{},{},mileage,,{mileage}\n", p.from, p.to);
        }
        lines += &format!("{},{},total,,{}\n", p.from, p.to, decimal(p.gross.minor));
        lines
    }
}

/// The log, cut before each start of the recorder.
fn lives(records: &[Record]) -> Vec<&[Record]> {
    let mut lives = Vec::new();
    let mut from = 0;
    for (i, record) in records.iter().enumerate() {
        if record.payload == Payload::Device(DeviceEvent::RecorderStarted) && i > from {
            lives.push(&records[from..i]);
            from = i;
        }
    }
    lives.push(&records[from..]);
    lives
}

fn decimal(hundredths: i64) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hundredths_are_written_as_decimals() {
        assert_eq!(decimal(1271), "12.71");
        assert_eq!(decimal(5), "0.05");
    }
}
