//! When a recorder begins a segment, shows that it is alive, and says what
//! happened to it: what bounds the loss that nobody would notice, and what a
//! stolen recorder gives away.

use std::fs;

use stint_model::{BootTime, DeviceEvent, Moment, Payload, Record, RecordId};

use super::{DAY, Phone, all, at, fix, is_fix};
use crate::Recorder;

const HOUR: i64 = 3_600_000;

/// Bytes of all segments.
fn written(phone: &Phone) -> u64 {
    let lengths = phone
        .segments()
        .into_iter()
        .map(|p| fs::metadata(p).unwrap().len());
    lengths.sum()
}

fn events(phone: &Phone, wanted: DeviceEvent) -> usize {
    let mut vault = phone.unlock(3 * DAY);
    vault.ingest(at(3 * DAY)).unwrap();
    let of_that = Payload::Device(wanted);
    all(&vault)
        .iter()
        .filter(|r| r.record.payload == of_that)
        .count()
}

fn append(recorder: &mut Recorder, now: Moment) {
    let record = Record {
        moment: now,
        ..fix(0, 1)
    };
    recorder.append(&[record], now).unwrap();
}

#[test]
fn a_sign_of_life_after_five_minutes_without_a_frame() {
    let phone = Phone::new();
    let mut recorder = phone.recorder(0);
    let mut beats = Vec::new();
    let mut beat = |recorder: &mut Recorder, ms| {
        let before = written(&phone);
        recorder.heartbeat(at(ms)).unwrap();
        beats.push(written(&phone) > before);
    };
    beat(&mut recorder, 299_999);
    beat(&mut recorder, 300_000);
    beat(&mut recorder, 599_999);
    append(&mut recorder, at(599_999));
    beat(&mut recorder, 600_000);
    beat(&mut recorder, 899_999);
    // Set back, so that nobody can tell how long it was.
    beat(&mut recorder, 899_998);
    assert_eq!(beats, [false, true, false, false, true, true]);
    drop(recorder);
    assert_eq!(events(&phone, DeviceEvent::RecorderAlive), 3);
}

#[test]
fn a_segment_lasts_six_hours_and_no_day_longer() {
    for (began, last, next) in [
        (0, 6 * HOUR - 1, 6 * HOUR),
        (DAY - HOUR, DAY - 1, DAY),
        (HOUR, HOUR, HOUR - 1),
    ] {
        let phone = Phone::new();
        let mut recorder = phone.recorder(began);
        append(&mut recorder, at(last));
        assert_eq!(phone.segments().len(), 1, "{began} {last}");
        append(&mut recorder, at(next));
        assert_eq!(phone.segments().len(), 2, "{began} {next}");
    }
}

#[test]
fn a_segment_takes_four_mebibytes_and_the_batch_that_passes_them() {
    let phone = Phone::new();
    let mut recorder = phone.recorder(0);
    // One frame of the largest class: each from one pole to the other.
    let poles = [-900_000_000, 900_000_000];
    let batch: Vec<Record> = (0..6_000).map(|i| fix(0, poles[i % 2])).collect();
    for n in 1..=65 {
        recorder.append(&batch, at(0)).unwrap();
        let first = fs::metadata(&phone.segments()[0]).unwrap().len();
        assert_eq!(phone.segments().len(), if n < 65 { 1 } else { 2 });
        assert!(first < (4 << 20) + 70_000, "{first}");
    }
    assert!(fs::metadata(&phone.segments()[0]).unwrap().len() >= 4 << 20);
}

#[test]
fn clocks_that_part_by_more_than_two_seconds_begin_a_segment() {
    let by_both = |utc: i64, boot: u64| Moment {
        boot: Some(BootTime { boot: 1, ms: boot }),
        ..at(utc)
    };
    for (utc, jumped) in [
        (12_000, false),
        (12_001, true),
        (8_000, false),
        (7_999, true),
        (-50_000, true),
    ] {
        let phone = Phone::new();
        let start = by_both(100_000, 5_000);
        let mut recorder = Recorder::open(&phone.path(), phone.platform.clone(), start).unwrap();
        append(&mut recorder, by_both(100_000 + utc, 15_000));
        assert_eq!(phone.segments().len(), 1 + usize::from(jumped), "{utc}");
        drop(recorder);
        let changed = events(&phone, DeviceEvent::ClockChanged);
        assert_eq!(changed, usize::from(jumped), "{utc}");
    }
}

#[test]
fn a_batch_larger_than_a_frame_is_whole_and_in_order() {
    let phone = Phone::new();
    let mut recorder = phone.recorder(0);
    let batch: Vec<Record> = (0..5_000).map(|i| fix(i64::from(i), i)).collect();
    let ids = recorder.append(&batch, at(5_000)).unwrap();
    recorder.close(at(5_000)).unwrap();
    // The start of the recorder has the first number.
    let expected = |counter| RecordId { counter, ..ids[0] };
    assert_eq!(ids, (1..=5_000).map(expected).collect::<Vec<_>>());
    let mut vault = phone.unlock(6_000);
    assert_eq!(vault.ingest(at(6_000)).unwrap().findings, []);
    let stored = all(&vault).into_iter().filter(|r| is_fix(&r.record));
    let stored: Vec<_> = stored.map(|r| (r.id, r.record)).collect();
    let written: Vec<_> = ids.into_iter().zip(batch).collect();
    assert!(stored == written, "{} of {}", stored.len(), written.len());
}

#[test]
fn a_start_says_whether_the_last_recorder_was_ended_in_order() {
    let phone = Phone::new();
    phone.recorder(0).close(at(1)).unwrap();
    // Killed.
    drop(phone.recorder(2));
    phone.recorder(3).close(at(4)).unwrap();
    phone.recorder(5).close(at(6)).unwrap();
    assert_eq!(events(&phone, DeviceEvent::RecorderStarted), 4);
    assert_eq!(events(&phone, DeviceEvent::RecorderStopped), 3);
    assert_eq!(events(&phone, DeviceEvent::RecorderKilled), 1);
}

#[test]
fn room_for_the_last_words_lies_ready() {
    let phone = Phone::new();
    let ballast = phone.path().join("ballast");
    let _ = fs::remove_file(&ballast);
    drop(phone.recorder(0));
    assert_eq!(fs::metadata(ballast).unwrap().len(), 256 << 10);
}
