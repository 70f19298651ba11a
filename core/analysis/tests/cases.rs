//! Days that have a known answer, and input that nobody should send.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

use stint_analysis::{Analyser, Named, Observation, amend, analyse, places};
use stint_model::{
    Amendment, AmendmentId, BootTime, Change, Coordinate, Decimetres, DeviceEvent, Fix, GapCause,
    Interval, Known, Mark, Mode, Moment, Payload, PlaceKind, Reason, Record, RecordId, ShortText,
    Source, StoredRecord, Timeline, UtcMs,
};

const T0: i64 = 1_767_250_800_000;
const MIN: i64 = 60_000;

fn at(ms: i64) -> UtcMs {
    UtcMs::new(T0 + ms).expect("in range")
}

fn between(a: i64, b: i64) -> Interval {
    Interval::new(at(a), at(b)).expect("in order")
}

fn here(lat: f64, lon: f64) -> Coordinate {
    Coordinate::from_degrees(lat, lon).expect("on Earth")
}

fn fix(c: Coordinate) -> Observation {
    Observation::Fix(Fix {
        position: c,
        accuracy: Some(Decimetres(100)),
        altitude: None,
        speed: None,
        bearing: None,
    })
}

fn run(log: impl IntoIterator<Item = (i64, Observation)>) -> Timeline {
    let mut t = Timeline::default();
    let mut a = Analyser::new();
    for (ms, o) in log {
        a.push(at(ms), o, &mut t);
    }
    a.finish(&mut t);
    t
}

/// Rests at each stop for its minutes, then drives on at 10 m/s; a fix every 10 s.
fn round(stops: &[(f64, f64, i64)]) -> Vec<(i64, Observation)> {
    let mut log = Vec::new();
    let mut t = 0;
    for (i, &(lat, lon, minutes)) in stops.iter().enumerate() {
        for _ in 0..minutes * 6 {
            log.push((t, fix(here(lat, lon))));
            t += 10_000;
        }
        if let Some(&(lat2, lon2, _)) = stops.get(i + 1) {
            let dx = (lon2 - lon) * 111_195.0 * lat.to_radians().cos();
            let steps = (dx.hypot((lat2 - lat) * 111_195.0) / 100.0).ceil();
            for k in 1..steps as i64 {
                let s = k as f64 / steps;
                let turned = (lon + (lon2 - lon) * s + 540.0).rem_euclid(360.0) - 180.0;
                log.push((t, fix(here(lat + (lat2 - lat) * s, turned))));
                t += 10_000;
            }
        }
    }
    log
}

#[test]
fn nothing_in_nothing_out() {
    assert_eq!(run([]), Timeline::default());
    assert_eq!(analyse(&[]), Timeline::default());
}

#[test]
fn one_fix_is_no_visit() {
    let t = run([(0, fix(here(51.0, 0.0)))]);
    assert!(t.visits.is_empty() && t.trips.is_empty() && t.gaps.is_empty());
}

#[test]
fn a_day_in_one_flat_is_one_visit() {
    let log = round(&[(51.45, -2.58, 24 * 60)]);
    let t = run(log);
    assert_eq!(t.visits.len(), 1);
    assert!(t.trips.is_empty() && t.gaps.is_empty());
    assert!(t.visits[0].interval.length().mins() > 24.0 * 60.0 - 1.0);
    assert_eq!(t.visits[0].dwell.estimated.0, 0);
}

#[test]
fn a_round_of_three_clients() {
    let t = run(round(&[
        (51.45, -2.58, 30),
        (51.47, -2.58, 20),
        (51.47, -2.55, 45),
    ]));
    assert_eq!((t.visits.len(), t.trips.len()), (3, 2));
    let length = t.trips[0].length;
    assert!(length.low.0 <= 2_224.0 && 2_224.0 <= length.high.0);
    assert_eq!(t.trips[0].mode, Mode::Motorised);
    assert_eq!(t.trips[0].interval.start(), t.visits[0].interval.end());
    assert_eq!(t.trips[0].interval.end(), t.visits[1].interval.start());
}

#[test]
fn neighbours_sixty_metres_apart_are_two() {
    let step = 60.0 / 111_195.0;
    let mut t = run(round(&[(51.45, -2.58, 20), (51.45 + step, -2.58, 20)]));
    places(&mut t, &[]);
    assert_eq!(t.visits.len(), 2);
    assert_ne!(t.visits[0].place, t.visits[1].place);
}

#[test]
fn across_the_antimeridian() {
    let mut log = Vec::new();
    for k in 0..120i64 {
        log.push((
            k * 10_000,
            fix(here(
                10.0,
                if k % 2 == 0 { 179.999_99 } else { -179.999_99 },
            )),
        ));
    }
    let t = run(log);
    assert_eq!(t.visits.len(), 1, "2 m across the line is no journey");
    assert!(t.trips.is_empty());
}

#[test]
fn at_the_poles() {
    for lat in [90.0, -90.0, 89.999_99] {
        let log = (0..100i64).map(|k| (k * 10_000, fix(here(lat, (k * 37 % 360 - 180) as f64))));
        let t = run(log);
        assert!(t.visits.iter().all(|v| v.position.is_some()));
    }
}

#[test]
fn a_flight_is_one_motorised_trip() {
    let mut log = round(&[(51.47, -0.45, 40)]);
    let start = log.len() as i64 * 10_000;
    for k in 0..60i64 {
        log.push((start + 2 * 3_600_000 + k * 30_000, fix(here(40.64, -73.78))));
    }
    let t = run(log);
    assert_eq!((t.visits.len(), t.trips.len()), (2, 1));
    assert!((5_500_000.0..8_000_000.0).contains(&t.trips[0].length.best().0));
    assert_eq!(t.trips[0].mode, Mode::Motorised);
    assert_eq!(t.trips[0].known, Known::Estimated);
}

#[test]
fn accuracies_of_nonsense_are_taken_as_unknown() {
    let log = (0..100i64).map(|k| {
        let mut o = fix(here(51.0, 0.0));
        if let Observation::Fix(f) = &mut o {
            f.accuracy = Some(Decimetres([0, -5, i32::MAX, i32::MIN][k as usize % 4]));
        }
        (k * 10_000, o)
    });
    assert_eq!(run(log).visits.len(), 1);
}

#[test]
fn the_last_instant_does_not_overflow() {
    let mut t = Timeline::default();
    let mut a = Analyser::new();
    for k in (0..60i64).rev() {
        let late = UtcMs::new(UtcMs::MAX.get() - k * 10_000).expect("in range");
        a.push(late, fix(here(51.0, 0.0)), &mut t);
    }
    a.finish(&mut t);
    assert_eq!(t.visits.len(), 1);
}

#[test]
fn gaps_name_their_cause() {
    use DeviceEvent as E;
    let cases = [
        (
            vec![
                Observation::Device(E::Paused),
                Observation::Device(E::Resumed),
            ],
            GapCause::PausedByWorker,
        ),
        (
            vec![Observation::Device(E::PermissionLost)],
            GapCause::PermissionMissing,
        ),
        (
            vec![Observation::Device(E::RecorderKilled)],
            GapCause::StoppedBySystem,
        ),
        (
            vec![
                Observation::Device(E::BatterySaverOn),
                Observation::Device(E::RecorderKilled),
            ],
            GapCause::BatterySaver,
        ),
        (vec![Observation::Device(E::SignalLost)], GapCause::NoSignal),
        (vec![Observation::Device(E::PhoneOff)], GapCause::PhoneOff),
        (
            vec![Observation::Device(E::PhoneOn)],
            GapCause::NotUnlockedSinceRestart,
        ),
        (
            vec![Observation::Device(E::DiskFull)],
            GapCause::RecorderFailed,
        ),
        (
            vec![
                Observation::Shift(Mark::End),
                Observation::Shift(Mark::Start),
            ],
            GapCause::OutsideRecordedHours,
        ),
        (vec![], GapCause::Unknown),
    ];
    for (events, cause) in cases {
        let mut log = round(&[(51.45, -2.58, 10)]);
        for (k, e) in events.into_iter().enumerate() {
            log.push((11 * MIN + k as i64 * 48 * MIN, e));
        }
        log.extend((0..60i64).map(|k| (60 * MIN + k * 10_000, fix(here(51.45, -2.58)))));
        let t = run(log);
        assert_eq!(t.gaps.len(), 1, "{cause:?}");
        assert_eq!(t.gaps[0].cause, cause);
        if cause == GapCause::PausedByWorker {
            let estimated = t.visits.iter().map(|v| v.dwell.estimated.mins());
            assert!(t.visits.len() == 2 && estimated.sum::<f64>() < 1.0);
            continue;
        }
        assert_eq!(t.visits.len(), 1);
        assert!(
            t.visits[0].dwell.estimated.mins() > 45.0,
            "a gap is no measurement"
        );
    }
}

/// Two rests of ten minutes at one place, an hour apart, and what happened to
/// the phone between them.
fn silence_with(events: &[(i64, DeviceEvent)]) -> Vec<(GapCause, Interval)> {
    let mut log = round(&[(51.45, -2.58, 10)]);
    log.extend(
        events
            .iter()
            .map(|&(min, e)| (min * MIN, Observation::Device(e))),
    );
    log.extend((0..60i64).map(|k| (70 * MIN + k * 10_000, fix(here(51.45, -2.58)))));
    let gaps = run(log).gaps;
    gaps.into_iter().map(|g| (g.cause, g.interval)).collect()
}

#[test]
fn off_and_then_locked_are_two_gaps() {
    use DeviceEvent as E;
    let last = 10 * MIN - 10_000;
    assert_eq!(
        silence_with(&[(12, E::PhoneOff), (30, E::PhoneOn), (65, E::FirstUnlock)]),
        [
            (GapCause::PhoneOff, between(last, 30 * MIN)),
            (
                GapCause::NotUnlockedSinceRestart,
                between(30 * MIN, 70 * MIN)
            ),
        ]
    );
    assert_eq!(
        silence_with(&[(12, E::PhoneOff), (60, E::PhoneOn), (61, E::FirstUnlock)]),
        [(GapCause::PhoneOff, between(last, 70 * MIN))]
    );
}

#[test]
fn a_recorder_that_does_not_begin_after_a_restart_was_kept_from_it() {
    use DeviceEvent as E;
    let last = 10 * MIN - 10_000;
    let off = [(12, E::PhoneOff), (30, E::PhoneOn), (31, E::FirstUnlock)];
    assert_eq!(
        silence_with(&off),
        [
            (GapCause::PhoneOff, between(last, 31 * MIN)),
            (GapCause::StoppedBySystem, between(31 * MIN, 70 * MIN)),
        ]
    );
    let said = [&off[..], &[(40, E::PermissionLost)]].concat();
    assert_eq!(
        silence_with(&said)[1],
        (GapCause::PermissionMissing, between(31 * MIN, 70 * MIN))
    );
    let underground = [&off[..], &[(32, E::RecorderStarted), (33, E::SignalLost)]].concat();
    assert_eq!(silence_with(&underground)[1].0, GapCause::NoSignal);
    let late = [&off[..], &[(60, E::RecorderStarted), (61, E::SignalLost)]].concat();
    assert_eq!(silence_with(&late)[1].0, GapCause::StoppedBySystem);
    let three = [(12, E::PhoneOff), (30, E::PhoneOn), (50, E::FirstUnlock)];
    let causes: Vec<GapCause> = silence_with(&three).into_iter().map(|g| g.0).collect();
    let expected = [
        GapCause::PhoneOff,
        GapCause::NotUnlockedSinceRestart,
        GapCause::StoppedBySystem,
    ];
    assert_eq!(causes, expected);
}

/// Two rests at one place, of two starts of the phone; nothing else tells.
fn restarted(started: i64, events: &[(i64, DeviceEvent)]) -> Vec<(GapCause, Interval)> {
    let of_boot = |boot, ms: i64, since: i64| BootTime {
        boot,
        ms: u64::try_from(ms - since).expect("after its start"),
    };
    let mut log: Vec<(i64, Option<BootTime>, Observation)> = round(&[(51.45, -2.58, 10)])
        .into_iter()
        .map(|(ms, o)| (ms, Some(of_boot(7, ms, -MIN)), o))
        .collect();
    let told = events.iter();
    log.extend(told.map(|&(min, e)| (min * MIN, None, Observation::Device(e))));
    log.extend((0..60i64).map(|k| {
        let ms = 70 * MIN + k * 10_000;
        (ms, Some(of_boot(8, ms, started)), fix(here(51.45, -2.58)))
    }));
    let mut t = Timeline::default();
    let mut a = Analyser::new();
    for (ms, boot, o) in log {
        a.push_logged((at(ms), boot), o, &mut t);
    }
    a.finish(&mut t);
    t.gaps.into_iter().map(|g| (g.cause, g.interval)).collect()
}

#[test]
fn a_restart_that_nobody_told_of_is_seen_by_the_boot_clock() {
    let last = 10 * MIN - 10_000;
    let (off, locked) = (GapCause::PhoneOff, GapCause::NotUnlockedSinceRestart);
    let told = |on: i64| [(off, between(last, on)), (locked, between(on, 70 * MIN))];
    assert_eq!(restarted(15 * MIN, &[]), told(15 * MIN));
    // That the recorder was killed then is no other cause.
    assert_eq!(
        restarted(15 * MIN, &[(69, DeviceEvent::RecorderKilled)]),
        told(15 * MIN)
    );
    // What was told goes first.
    assert_eq!(
        restarted(
            15 * MIN,
            &[(20, DeviceEvent::PhoneOff), (40, DeviceEvent::PhoneOn)]
        ),
        told(40 * MIN)
    );
    let said_off = restarted(15 * MIN, &[(12, DeviceEvent::PhoneOff)]);
    assert_eq!(said_off, told(15 * MIN));
    // Nor out of hours, when nothing is recorded anyway.
    let stopped = restarted(15 * MIN, &[(11, DeviceEvent::RecorderStopped)]);
    let outside = GapCause::OutsideRecordedHours;
    assert_eq!(stopped, [(outside, between(last, 70 * MIN))]);
    let paused = restarted(15 * MIN, &[(11, DeviceEvent::Paused)]);
    assert_eq!(
        paused,
        [(GapCause::PausedByWorker, between(11 * MIN, 70 * MIN))]
    );
}

#[test]
fn a_night_out_of_shift_is_one_gap() {
    let mut log = round(&[(51.45, -2.58, 10)]);
    log.push((10 * MIN, Observation::Shift(Mark::End)));
    log.extend((1..20).map(|k| (10 * MIN + k * 30 * MIN, fix(here(51.45, -2.58)))));
    log.push((600 * MIN, Observation::Shift(Mark::Start)));
    log.extend((0..60i64).map(|k| (601 * MIN + k * 10_000, fix(here(51.45, -2.58)))));
    let gaps = run(log).gaps;
    assert_eq!(
        gaps.len(),
        2,
        "the night, and what follows the last fix in it"
    );
    assert!(
        gaps.iter()
            .all(|g| g.cause == GapCause::OutsideRecordedHours)
    );
}

#[test]
fn a_position_remembered_by_the_phone_is_no_journey() {
    let mut log = round(&[(51.45, -2.58, 30), (51.55, -2.58, 30)]);
    let clean = run(log.clone());
    let tower = |c| {
        Observation::Fix(Fix {
            position: c,
            accuracy: Some(Decimetres(20_000)),
            altitude: None,
            speed: None,
            bearing: None,
        })
    };
    let far = here(51.75, -2.58);
    log.extend((0..20).map(|k| (5_000 + k * 3 * MIN, tower(far))));
    log.sort_by_key(|(t, _)| *t);
    let flickering = run(log);
    assert_eq!(flickering.visits.len(), clean.visits.len());
    let km = |t: &Timeline| t.trips.iter().map(|p| p.length.best().km()).sum::<f64>();
    assert!((km(&flickering) - km(&clean)).abs() < 0.1);
}

#[test]
fn a_recorder_that_is_alive_leaves_no_gap() {
    let mut log = round(&[(51.45, -2.58, 10)]);
    log.extend((1..6i64).map(|k| {
        (
            k * 10 * MIN,
            Observation::Device(DeviceEvent::RecorderAlive),
        )
    }));
    log.extend((0..60i64).map(|k| (60 * MIN + k * 10_000, fix(here(51.45, -2.58)))));
    assert!(run(log).gaps.is_empty());
}

#[test]
fn records_in_any_order_are_analysed_alike() {
    let stored: Vec<StoredRecord> = round(&[(51.45, -2.58, 20), (51.47, -2.58, 20)])
        .into_iter()
        .enumerate()
        .filter_map(|(k, (ms, o))| {
            let Observation::Fix(f) = o else { return None };
            Some(StoredRecord {
                id: RecordId {
                    install: 1,
                    segment: 1,
                    counter: k as u32,
                },
                record: Record {
                    moment: Moment::at(at(ms)),
                    source: Source::Gps,
                    known: Known::Measured,
                    payload: Payload::Fix(f),
                },
            })
        })
        .collect();
    let mut reversed = stored.clone();
    reversed.reverse();
    assert_eq!(analyse(&stored), analyse(&reversed));
    assert_eq!(analyse(&stored).visits.len(), 2);
}

fn name(s: &str) -> ShortText {
    ShortText::new(s).expect("short")
}

#[test]
fn named_places_give_trips_their_reason() {
    let mut t = run(round(&[
        (51.45, -2.58, 30),
        (51.47, -2.58, 20),
        (51.47, -2.55, 45),
        (51.44, -2.55, 45),
    ]));
    let named = [
        (51.45, -2.58, PlaceKind::Home),
        (51.47, -2.58, PlaceKind::Client),
        (51.47, -2.55, PlaceKind::Office),
        (51.44, -2.55, PlaceKind::Personal),
    ]
    .map(|(a, o, kind)| Named {
        at: here(a, o),
        kind,
        name: None,
    });
    places(&mut t, &named);
    let reasons: Vec<Reason> = t.trips.iter().map(|p| p.reason).collect();
    assert_eq!(
        reasons,
        [Reason::Commute, Reason::BetweenClients, Reason::Personal]
    );
    let before = t.clone();
    places(&mut t, &named);
    assert_eq!(before, t, "asking twice changes nothing");
}

#[test]
fn home_is_where_the_nights_are() {
    let mut stops = Vec::new();
    for _ in 0..4 {
        stops.extend([
            (51.45, -2.58, 9 * 60),
            (51.47, -2.58, 60),
            (51.47, -2.55, 60),
        ]);
    }
    let mut t = run(round(&stops));
    places(&mut t, &[]);
    assert_eq!(t.places.len(), 3);
    let home = t
        .places
        .iter()
        .find(|p| p.kind == PlaceKind::Home)
        .expect("proposed");
    assert_eq!(home.known, Known::Estimated);
    assert_eq!(Some(home.id), t.visits[0].place);
}

fn amendment(id: u64, interval: Interval, change: Change) -> Amendment {
    Amendment {
        id: AmendmentId(id),
        made: Moment::at(at(0)),
        interval,
        records: vec![],
        change,
    }
}

#[test]
fn her_word_wins_and_undo_takes_it_back() {
    let mut t = run(round(&[(51.45, -2.58, 30), (51.47, -2.58, 20)]));
    places(&mut t, &[]);
    let missed = amendment(
        1,
        between(31 * MIN, 33 * MIN),
        Change::AddVisit {
            at: None,
            name: name("Pharmacy"),
            kind: PlaceKind::Client,
        },
    );
    let undo = amendment(2, between(0, 0), Change::Undo(AmendmentId(1)));
    let redo = amendment(3, between(0, 0), Change::Undo(AmendmentId(2)));

    let with = amend(t.clone(), std::slice::from_ref(&missed));
    assert_eq!(with.visits.len(), 3);
    assert_eq!(with.visits[1].known, Known::Typed);
    assert_eq!(with.trips.len(), 2, "the journey is cut in two");

    assert_eq!(
        amend(t.clone(), &[missed.clone(), undo.clone()])
            .visits
            .len(),
        2
    );
    assert_eq!(amend(t, &[missed, undo, redo]).visits.len(), 3);
}

fn by_hand(id: u64, from: i64, who: &str, kind: PlaceKind) -> Amendment {
    let change = Change::AddVisit {
        at: None,
        name: name(who),
        kind,
    };
    amendment(id, between(from * MIN, (from + 10) * MIN), change)
}

#[test]
fn a_visit_without_a_position_keeps_its_name_and_kind() {
    let mut t = run(round(&[(51.45, -2.58, 30), (51.47, -2.58, 20)]));
    let named = Named {
        at: here(51.45, -2.58),
        kind: PlaceKind::Client,
        name: Some(name("Mrs A")),
    };
    places(&mut t, &[named]);
    let said = [
        by_hand(1, 100, "Mrs D", PlaceKind::Client),
        by_hand(2, 120, "Mrs D", PlaceKind::Client),
        by_hand(3, 140, "Mrs A", PlaceKind::Client),
        by_hand(4, 160, "Mrs A", PlaceKind::Personal),
        by_hand(5, 180, "", PlaceKind::Client),
        by_hand(6, 200, "", PlaceKind::Client),
        by_hand(7, 220, "", PlaceKind::Unknown),
        by_hand(8, 240, "Drop-in", PlaceKind::Unknown),
    ];
    let t = amend(t, &said);
    let typed: Vec<_> = t
        .visits
        .iter()
        .filter(|v| v.known == Known::Typed)
        .collect();
    let told: Vec<_> = typed
        .iter()
        .map(|v| v.place.and_then(|id| t.place(id)))
        .map(|p| p.map(|p| (p.name.as_ref().map_or("", |n| n.as_str()), p.kind)))
        .collect();
    let client = |who| Some((who, PlaceKind::Client));
    assert_eq!(
        told,
        [
            client("Mrs D"),
            client("Mrs D"),
            client("Mrs A"),
            Some(("Mrs A", PlaceKind::Personal)),
            client(""),
            client(""),
            None,
            Some(("Drop-in", PlaceKind::Unknown)),
        ]
    );
    let place = |n: usize| typed[n].place;
    assert_eq!(place(0), place(1), "one name is one place");
    assert_eq!(place(2), t.visits[0].place, "a place she named before");
    assert_ne!(place(4), place(5), "nothing tells that these are one");
    assert_eq!(typed[0].position, None);
    assert!(typed[2].position.is_some());
}

/// Of two places of one name nothing tells which was meant.
#[test]
fn a_name_of_two_places_is_taken_for_neither() {
    let mut t = run(round(&[(51.45, -2.58, 30), (51.47, -2.58, 20)]));
    let named = [51.45, 51.47].map(|lat| Named {
        at: here(lat, -2.58),
        kind: PlaceKind::Client,
        name: Some(name("Mr Smith")),
    });
    places(&mut t, &named);
    let smith = |id, from| by_hand(id, from, "Mr Smith", PlaceKind::Client);
    let t = amend(t, &[smith(1, 100), smith(2, 120)]);
    let typed: Vec<_> = t
        .visits
        .iter()
        .filter(|v| v.known == Known::Typed)
        .collect();
    assert_eq!(typed.iter().filter(|v| v.position.is_none()).count(), 2);
    assert_eq!(typed[0].place, typed[1].place);
    assert_eq!(t.places.len(), 3);
}

/// Her word that a place isn't what it was taken for has no name.
#[test]
fn a_place_named_nothing_has_no_name() {
    let mut t = run(round(&[(51.45, -2.58, 30)]));
    places(&mut t, &[]);
    let nothing = Change::NamePlace {
        at: here(51.45, -2.58),
        name: name(""),
        kind: PlaceKind::Unknown,
    };
    let t = amend(t, &[amendment(1, between(0, 0), nothing)]);
    assert_eq!(t.places[0].name, None);
}

#[test]
fn corrected_bounds_move_what_touches_them() {
    let mut t = run(round(&[(51.45, -2.58, 30), (51.47, -2.58, 20)]));
    places(&mut t, &[]);
    let old = t.visits[0].interval;
    let earlier = Interval::new(old.start(), at(20 * MIN)).expect("in order");
    let a = amendment(
        1,
        old,
        Change::Bounds {
            start: earlier.start(),
            end: earlier.end(),
        },
    );
    let t = amend(t, &[a]);
    assert_eq!(t.visits[0].interval, earlier);
    assert_eq!(t.visits[0].known, Known::Corrected);
    assert_eq!(t.visits[0].dwell.corrected, earlier.length());
    assert_eq!(t.trips[0].interval.start(), earlier.end());
}

#[test]
fn split_join_and_not_work() {
    let mut t = run(round(&[(51.45, -2.58, 30)]));
    places(&mut t, &[]);
    let day = between(0, 60 * MIN);
    let split = amendment(1, day, Change::Split { at: at(10 * MIN) });
    let two = amend(t.clone(), std::slice::from_ref(&split));
    assert_eq!(two.visits.len(), 2);
    let join = amendment(2, day, Change::Join);
    let one = amend(t.clone(), &[split, join]);
    assert_eq!(one.visits.len(), 1);
    assert_eq!(one.visits[0].interval, t.visits[0].interval);
    let off = amendment(3, day, Change::NotWork);
    assert!(amend(t, &[off]).visits[0].not_work);
}
