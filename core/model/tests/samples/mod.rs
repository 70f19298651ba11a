//! One sample at least of each kind. Their order is that of the golden files:
//! new samples go to the end of their kind.

use stint_model::*;

/// Samples by the name of their golden file.
pub(crate) type Samples<T> = Vec<(&'static str, Vec<T>)>;

fn text(s: &str) -> ShortText {
    ShortText::new(s).unwrap()
}

fn note(s: &str) -> LongText {
    LongText::new(s).unwrap()
}

fn utc(ms: i64) -> UtcMs {
    UtcMs::new(ms).unwrap()
}

fn interval(start: i64, end: i64) -> Interval {
    Interval::new(utc(start), utc(end)).unwrap()
}

/// Monday 5 January 2026, 08:00 UTC, on a clock one hour ahead.
fn morning() -> Moment {
    Moment {
        utc: utc(1_767_600_000_000),
        boot: Some(BootTime {
            boot: 3_735_928_559,
            ms: 86_400_123,
        }),
        offset: ZoneOffset::new(60).unwrap(),
    }
}

fn record(source: Source, known: Known, payload: Payload) -> Record {
    Record {
        moment: morning(),
        source,
        known,
        payload,
    }
}

fn system(payload: Payload) -> Record {
    record(Source::System, Known::Measured, payload)
}

fn worker(payload: Payload) -> Record {
    record(Source::Worker, Known::Typed, payload)
}

fn bare_fix(lat_e7: i32, lon_e7: i32) -> Fix {
    Fix {
        position: Coordinate::from_e7(lat_e7, lon_e7).unwrap(),
        accuracy: None,
        altitude: None,
        speed: None,
        bearing: None,
    }
}

fn full_fix() -> Fix {
    Fix {
        accuracy: Some(Decimetres(85)),
        altitude: Some(Decimetres(-37)),
        speed: Some(CentimetresPerSecond(1_389)),
        bearing: Some(Degrees(359)),
        ..bare_fix(12_345_678, -23_456_789)
    }
}

fn at(utc_ms: i64, offset: i16) -> Record {
    Record {
        moment: Moment {
            utc: utc(utc_ms),
            boot: None,
            offset: ZoneOffset::new(offset).unwrap(),
        },
        source: Source::Gps,
        known: Known::Measured,
        payload: Payload::Fix(bare_fix(0, 0)),
    }
}

fn sources() -> Vec<Record> {
    [
        Source::Gps,
        Source::Network,
        Source::Fused,
        Source::Passive,
        Source::System,
        Source::Worker,
        Source::Imported(text("gpx")),
    ]
    .into_iter()
    .map(|source| record(source, Known::Measured, Payload::Fix(bare_fix(1, -1))))
    .collect()
}

fn ways_of_knowing() -> Vec<Record> {
    [
        Known::Measured,
        Known::Corrected,
        Known::Typed,
        Known::Estimated,
    ]
    .into_iter()
    .map(|known| record(Source::Fused, known, Payload::Fix(bare_fix(63, -64))))
    .collect()
}

fn device_events() -> Vec<Record> {
    [
        DeviceEvent::RecorderAlive,
        DeviceEvent::RecorderStarted,
        DeviceEvent::RecorderStopped,
        DeviceEvent::RecorderKilled,
        DeviceEvent::RecorderFailed,
        DeviceEvent::Paused,
        DeviceEvent::Resumed,
        DeviceEvent::PermissionLost,
        DeviceEvent::PermissionGranted,
        DeviceEvent::SignalLost,
        DeviceEvent::SignalFound,
        DeviceEvent::BatterySaverOn,
        DeviceEvent::BatterySaverOff,
        DeviceEvent::PhoneOff,
        DeviceEvent::PhoneOn,
        DeviceEvent::FirstUnlock,
        DeviceEvent::ClockChanged,
        DeviceEvent::ZoneChanged,
        DeviceEvent::DiskFull,
    ]
    .into_iter()
    .map(|event| system(Payload::Device(event)))
    .collect()
}

/// Records of each kind.
pub(crate) fn records() -> Samples<Record> {
    let lunch = interval(1_767_614_400_000, 1_767_616_200_000);
    vec![
        (
            "record-fix",
            vec![
                record(Source::Gps, Known::Measured, Payload::Fix(full_fix())),
                record(
                    Source::Network,
                    Known::Measured,
                    Payload::Fix(bare_fix(900_000_000, 1_800_000_000)),
                ),
                record(
                    Source::Network,
                    Known::Measured,
                    Payload::Fix(bare_fix(-900_000_000, -1_800_000_000)),
                ),
            ],
        ),
        (
            "record-shift",
            vec![
                worker(Payload::Shift(Mark::Start)),
                worker(Payload::Shift(Mark::End)),
            ],
        ),
        (
            "record-break",
            vec![
                worker(Payload::Break(Mark::Start)),
                worker(Payload::Break(Mark::End)),
            ],
        ),
        (
            "record-note",
            vec![
                worker(Payload::Note(note(
                    "Waited at the door.\nNobody came: 20 min.",
                ))),
                worker(Payload::Note(note(""))),
                worker(Payload::Note(note("Später weiter nach Łódź — 遅い 🚲"))),
            ],
        ),
        (
            "record-app-use",
            vec![system(Payload::AppUse(AppUse {
                app: text("org.example.rota"),
                interval: lunch,
            }))],
        ),
        (
            "record-steps",
            vec![
                system(Payload::Steps(Steps {
                    count: 1_204,
                    interval: lunch,
                })),
                system(Payload::Steps(Steps {
                    count: u32::MAX,
                    interval: interval(0, 0),
                })),
            ],
        ),
        (
            "record-battery",
            vec![
                system(Payload::Battery(Battery {
                    level: Percent::new(100).unwrap(),
                    charging: true,
                })),
                system(Payload::Battery(Battery {
                    level: Percent::new(0).unwrap(),
                    charging: false,
                })),
            ],
        ),
        (
            "record-answer",
            vec![worker(Payload::Answer(Answer {
                question: text("break-taken"),
                answer: note("no"),
            }))],
        ),
        ("record-device", device_events()),
        (
            "record-activity",
            [
                Activity::Still,
                Activity::Walking,
                Activity::Cycling,
                Activity::Vehicle,
            ]
            .into_iter()
            .map(|activity| system(Payload::Activity(activity)))
            .collect(),
        ),
        (
            "record-visit",
            vec![
                system(Payload::Visit(PlatformVisit {
                    position: Coordinate::from_e7(-1, 1).unwrap(),
                    accuracy: Some(Decimetres(650)),
                    interval: lunch,
                })),
                system(Payload::Visit(PlatformVisit {
                    position: Coordinate::from_e7(64, -65).unwrap(),
                    accuracy: None,
                    interval: lunch,
                })),
            ],
        ),
        ("record-source", sources()),
        ("record-known", ways_of_knowing()),
        (
            "record-moment",
            vec![
                at(0, 0),
                at(253_402_300_799_999, 1_080),
                at(1_774_746_000_000, -1_080),
                at(1_774_746_000_000, -210),
            ],
        ),
    ]
}

fn change(change: Change) -> Amendment {
    Amendment {
        id: AmendmentId(1),
        made: morning(),
        interval: interval(1_767_603_600_000, 1_767_607_200_000),
        records: Vec::new(),
        change,
    }
}

fn trip_reasons() -> Vec<Amendment> {
    [
        Reason::BetweenClients,
        Reason::Commute,
        Reason::Office,
        Reason::Break,
        Reason::Personal,
        Reason::Unknown,
    ]
    .into_iter()
    .map(|reason| change(Change::TripReason(reason)))
    .collect()
}

fn named_places() -> Vec<Amendment> {
    [
        PlaceKind::Home,
        PlaceKind::Client,
        PlaceKind::Office,
        PlaceKind::Personal,
        PlaceKind::Unknown,
    ]
    .into_iter()
    .map(|kind| {
        change(Change::NamePlace {
            at: Coordinate::from_e7(2_147, -483).unwrap(),
            name: text("Mrs A."),
            kind,
        })
    })
    .collect()
}

/// Amendments of each kind.
pub(crate) fn amendments() -> Samples<Amendment> {
    let bound_to_records = Amendment {
        id: AmendmentId(u64::MAX),
        records: vec![
            RecordId {
                install: 0x0123_4567_89ab_cdef,
                segment: 300,
                counter: 0,
            },
            RecordId {
                install: u64::MAX,
                segment: u64::MAX,
                counter: u32::MAX,
            },
        ],
        ..change(Change::Confirm)
    };
    vec![
        (
            "amendment-confirm",
            vec![change(Change::Confirm), bound_to_records],
        ),
        ("amendment-name-place", named_places()),
        (
            "amendment-bounds",
            vec![change(Change::Bounds {
                start: utc(1_767_603_000_000),
                end: utc(1_767_606_900_000),
            })],
        ),
        (
            "amendment-split",
            vec![change(Change::Split {
                at: utc(1_767_605_000_000),
            })],
        ),
        ("amendment-join", vec![change(Change::Join)]),
        ("amendment-not-work", vec![change(Change::NotWork)]),
        ("amendment-work", vec![change(Change::Work)]),
        ("amendment-trip-reason", trip_reasons()),
        (
            "amendment-add-visit",
            vec![
                change(Change::AddVisit {
                    at: Some(Coordinate::from_e7(10, 20).unwrap()),
                    name: text("Mr B."),
                    kind: PlaceKind::Client,
                }),
                change(Change::AddVisit {
                    at: None,
                    name: text("Mr B."),
                    kind: PlaceKind::Client,
                }),
            ],
        ),
        ("amendment-add-shift", vec![change(Change::AddShift)]),
        ("amendment-add-break", vec![change(Change::AddBreak)]),
        (
            "amendment-note",
            vec![change(Change::Note(note("The rota said 9:00.\t")))],
        ),
        (
            "amendment-undo",
            vec![change(Change::Undo(AmendmentId(128)))],
        ),
        ("amendment-add-sleep-in", vec![change(Change::AddSleepIn)]),
        ("amendment-add-on-call", vec![change(Change::AddOnCall)]),
        ("amendment-add-leave", vec![change(Change::AddLeave)]),
    ]
}
