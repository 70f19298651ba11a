//! Whichever days she chose: what goes at the level of days is whole weeks.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use stint_messages::{Lang, Messages};
use stint_share::{Campaign, Invitation, Level, Preview, Trust};

use super::*;
use crate::Along;

/// Of a campaign from 2026-11-01 on.
const INVITATION: &[u8] =
    include_bytes!("../../../../share/tests/fixtures/v1/union-invitation.stint");

fn noon(day: u32) -> Moment {
    Moment::at(time(day).plus(Millis(DAY / 2)))
}

/// The start of a day of November 2026.
fn time(day: u32) -> UtcMs {
    let date = date(day).and_hms_opt(0, 0, 0).unwrap();
    UtcMs::new(date.and_utc().timestamp_millis()).unwrap()
}

fn date(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

/// A member who was at work on all days from Monday the 16th to Sunday.
fn member() -> (Home, Phone, Campaign) {
    let (home, mut phone) = Home::new();
    let later = time(16).since(at(0).utc);
    let worker = Worker {
        every: 60_000,
        ..Worker::default()
    };
    let fixes = worker.days(7).map(|(at, fix)| (at.plus(later), fix));
    add(&mut phone.vault, &records(fixes));
    let invitation = Invitation::parse(INVITATION).unwrap();
    let campaign = phone.join(invitation, Trust::AsShown, noon(16)).unwrap();
    (home, phone, campaign)
}

fn preview(phone: &mut Phone, campaign: &Campaign, now: Moment) -> Preview {
    let chosen = DateRange::between(date(18), date(19));
    let messages = Messages::new(Lang::En);
    let along = Along::default();
    let shown = phone.preview(campaign, Level::Days, chosen, along, &messages, now);
    shown.unwrap()
}

fn days(preview: &Preview) -> BTreeSet<String> {
    let cells = preview.rows().iter().flat_map(|r| &r.written);
    let dates = cells.filter(|(column, _)| *column == "date");
    dates.map(|(_, date)| date.clone()).collect()
}

#[test]
fn two_days_of_a_week_are_the_whole_week() {
    let (_home, mut phone, campaign) = member();
    let shown = preview(&mut phone, &campaign, noon(23));
    let week: BTreeSet<String> = (16..=22).map(|n| date(n).to_string()).collect();
    assert_eq!(days(&shown), week);
    // On Thursday itself only what has begun.
    let shown = preview(&mut phone, &campaign, noon(19));
    let until_now: BTreeSet<String> = week.into_iter().take(4).collect();
    assert_eq!(days(&shown), until_now);
}

#[test]
fn a_week_that_was_sent_before_it_was_over_is_still_due() {
    let (_home, mut phone, campaign) = member();
    let mut send = |now| {
        let shown = preview(&mut phone, &campaign, now);
        let digest = shown.digest();
        phone.confirm(shown, &digest, now).unwrap();
        phone.joined(noon(23)).unwrap()[0].weeks_due.clone()
    };
    assert_eq!(send(noon(19)), [date(16)]);
    assert!(send(noon(23)).is_empty());
}
