//! Reports, corrections, imports and erasing.

use libfuzzer_sys::arbitrary::Result as Taken;
use stint_bindings::*;

use super::{World, seen};

impl World<'_> {
    pub(super) fn ask(&mut self, phone: &StintPhone) -> Taken<()> {
        let (now, language) = (self.given.now()?, self.given.language()?);
        match self.given.0.int_in_range(0..=18)? {
            0 => drop(seen(phone.take_in(now))),
            1 => {
                let (date, width) = (self.given.date()?, self.given.0.arbitrary()?);
                if let Some(week) = seen(phone.week(date, language, width, now)) {
                    look_at(&week.picture);
                    week.after_hours_picture.iter().for_each(|p| look_at(p));
                }
            }
            2 => {
                let (date, width) = (self.given.date()?, self.given.0.arbitrary()?);
                if let Some(day) = seen(phone.day(date, language, width, now)) {
                    look_at(&day.ribbon);
                    day.sketch.iter().for_each(|p| look_at(p));
                }
            }
            3 => drop(seen(phone.page(
                self.given.date()?,
                self.given.date()?,
                language,
                now,
            ))),
            4 => drop(seen(phone.correct(
                self.given.span()?,
                self.given.correction()?,
                now,
            ))),
            5 => drop(seen(phone.undo(now))),
            6 => {
                let name = self.given.text()?;
                seen(phone.name_place(self.given.span()?, name, PlaceKind::Client, now));
            }
            7 => {
                let range = (self.given.date()?, self.given.date()?);
                if seen(phone.erase_days(range.0, range.1, language, now)).is_some() {
                    self.acknowledged = None;
                }
            }
            8 => drop(seen(phone.today(language, self.given.0.arbitrary()?, now))),
            9 => drop(seen(phone.proposed_ends(self.given.date()?, language, now))),
            10 => drop(seen(phone.take_proposed_ends(self.given.date()?, now))),
            11 => drop(seen(phone.campaigns(now))),
            12 => drop(seen(phone.owed(
                self.given.date()?,
                language,
                self.given.0.arbitrary()?,
                now,
            ))),
            13 => {
                let date = self.given.date()?;
                seen(phone.letter(date, LetterTo::Union, language, now));
            }
            14 => {
                let places = seen(phone.places()).unwrap_or_default();
                if let Some(place) = places.first() {
                    seen(phone.clear_place(place.visit, now));
                }
            }
            15 => {
                let (first, last) = (self.given.date()?, self.given.date()?);
                seen(phone.before_erasing_days(first, last, language));
                seen(phone.before_erasing_everything(language));
            }
            16 => drop(seen(qr_text(
                self.given.0.arbitrary()?,
                self.given.0.int_in_range(0..=64)?,
                self.given.0.int_in_range(0..=64)?,
                self.given.0.int_in_range(0..=64)?,
            ))),
            17 => {
                let (file, progress) = (self.log()?, self.given.progress()?);
                seen(phone.import_file(file, language, progress));
                seen(phone.integrity(language));
                seen(jurisdictions());
                seen(phone.ways_in());
            }
            _ => {
                if let Some(consents) = seen(phone.consents()) {
                    let given = |c: &&Consent| c.kind == ConsentKind::Given;
                    assert_eq!(consents.iter().filter(given).count(), self.packages);
                }
            }
        }
        Ok(())
    }

    /// A file to import, of arbitrary rows or none.
    fn log(&mut self) -> Taken<String> {
        let mut text = "user,t_utc_ms,lat,lon,accuracy_m\n".to_owned();
        for _ in 0..self.given.0.int_in_range(0..=20)? {
            let (at, place) = (self.given.instant()?, self.given.position()?);
            text += &format!("w,{at},{},{},8\n", place.latitude, place.longitude);
        }
        if self.given.0.ratio(1, 4)? {
            text = self.given.text()?;
        }
        let file = self.path("log.csv");
        std::fs::write(&file, text).expect("a file");
        Ok(file)
    }
}

/// All that a shell can read of a picture.
pub(super) fn look_at(picture: &Picture) {
    let table = picture.table();
    let columns = table.columns.len();
    assert!(table.rows.iter().all(|row| row.len() == columns));
    let size = picture.size();
    assert!(size.x > 0.0 && size.y > 0.0);
    for shape in picture.shapes() {
        if let Shape::Line { stroke, .. } = shape {
            color_of(stroke.role, true);
        }
    }
    picture.svg(Theme::Light);
    picture.svg(Theme::Dark);
    let said = [picture.title(), picture.sentence()];
    assert!(said.iter().all(|text| !text.is_empty()));
}
