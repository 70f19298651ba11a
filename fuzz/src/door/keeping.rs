//! What she keeps, copies, exports, and ways in.

use libfuzzer_sys::arbitrary::Result as Taken;
use stint_bindings::*;

use super::{World, seen};

const FORMATS: [ExportFormat; 4] = [
    ExportFormat::Csv,
    ExportFormat::Gpx,
    ExportFormat::GeoJson,
    ExportFormat::Ndjson,
];

/// A sink that takes no piece larger than this.
struct Room(usize);

impl ExportSink for Room {
    fn write(&self, bytes: Vec<u8>) -> Result<(), SinkError> {
        match bytes.len() <= self.0 {
            true => Ok(()),
            false => Err(SinkError::Full),
        }
    }
}

impl World<'_> {
    pub(super) fn keep(&mut self, phone: &StintPhone) -> Taken<()> {
        let now = self.given.now()?;
        match self.given.0.int_in_range(0..=14)? {
            0 => drop(seen(phone.keep_contract(self.given.text()?))),
            1 => drop(seen(phone.keep_payslips(self.given.text()?))),
            2 => {
                let (file, form, zone) = (
                    self.given.text()?,
                    self.given.text()?,
                    self.given.0.arbitrary()?,
                );
                seen(phone.keep_roster(file, form, zone));
            }
            3 => drop(seen(phone.keep_rules(self.given.text()?))),
            4 => {
                let progress = self.given.progress()?;
                seen(phone.back_up(self.path("backup"), now, progress));
            }
            5 => {
                let progress = self.given.progress()?;
                let file = self.path("all");
                let format = *self.given.0.choose(&FORMATS)?;
                seen(phone.export(file.clone(), format, progress));
                let sink = std::sync::Arc::new(Room(self.given.0.arbitrary::<u16>()?.into()));
                seen(phone.export_to(sink, format, None));
                let _ = std::fs::remove_file(file);
            }
            6 => drop(seen(phone.set_device_lock(now))),
            7 => {
                if let Some(code) = seen(phone.new_recovery_code(now)) {
                    self.code = code.show().expect("a new code");
                    assert_eq!(code.matches(self.code.clone()), Ok(true));
                    assert_eq!(code.matches(self.given.text()?), Ok(false));
                    code.wipe();
                    assert_eq!(code.show(), Err(StintError::RecoveryCodeWiped));
                }
            }
            8 => {
                let way =
                    *self
                        .given
                        .0
                        .choose(&[WayIn::Platform, WayIn::Passphrase, WayIn::Recovery])?;
                seen(phone.remove_way_in(way, now));
            }
            9 => {
                let agreement = self.given.agreement()?;
                seen(phone.keep_agreement(agreement));
                seen(phone.agreement());
            }
            10 => {
                let (first, last) = (self.given.date()?, self.given.date()?);
                let line = PayslipLine {
                    item: PayslipItem::Basic,
                    hours: self.given.0.arbitrary()?,
                    amount: self.given.text()?,
                };
                seen(phone.keep_payslip(Payslip {
                    first,
                    last,
                    lines: vec![line],
                    total: self.given.0.arbitrary()?,
                }));
                seen(phone.payslips());
                if self.given.0.arbitrary()? {
                    seen(phone.remove_payslip(first, last));
                }
            }
            12 => {
                let pieces = seen(phone.set_aside()).unwrap_or_default();
                assert!(pieces.is_empty(), "nothing was damaged");
                assert!(matches!(seen(phone.drop_set_aside(now)), None | Some(0)));
            }
            13 => {
                // Each costs a tenth of a second.
                let passphrase = self.given.text()?;
                if self.passphrases > 0 {
                    self.passphrases -= 1;
                    if seen(phone.set_passphrase(passphrase.clone(), now)).is_some() {
                        self.passphrase = Some(passphrase);
                    }
                }
            }
            11 => drop(seen(phone.remove_contract())),
            _ => {
                let (language, progress) = (self.given.language()?, self.given.progress()?);
                if let Some(checked) = seen(phone.check(language, now, progress)) {
                    assert!(!checked.needs_rescue && checked.findings.is_empty());
                }
            }
        }
        Ok(())
    }
}
