//! Strategies: any record, any amendment, within what the types allow.

use proptest::{collection::vec, option, prelude::*, sample::select};
use stint_model::*;

fn utc() -> impl Strategy<Value = UtcMs> {
    (0..=UtcMs::MAX.get()).prop_map(|ms| UtcMs::new(ms).unwrap())
}

fn interval() -> impl Strategy<Value = Interval> {
    (utc(), utc()).prop_map(|(a, b)| Interval::between(a, b))
}

fn moment() -> impl Strategy<Value = Moment> {
    let boot =
        option::of((any::<u32>(), any::<u64>()).prop_map(|(boot, ms)| BootTime { boot, ms }));
    (utc(), boot, -1080..=1080_i16).prop_map(|(utc, boot, offset)| Moment {
        utc,
        boot,
        offset: ZoneOffset::new(offset).unwrap(),
    })
}

/// Any position on Earth.
fn coordinate() -> impl Strategy<Value = Coordinate> {
    (
        -900_000_000..=900_000_000_i32,
        -1_800_000_000..=1_800_000_000_i32,
    )
        .prop_map(|(lat, lon)| Coordinate::from_e7(lat, lon).unwrap())
}

fn short() -> impl Strategy<Value = ShortText> {
    "[\\PC]{0,60}".prop_filter_map("a text that is refused", |s| ShortText::new(s).ok())
}

fn long() -> impl Strategy<Value = LongText> {
    "[\\PC\n\t]{0,200}".prop_filter_map("a text that is refused", |s| LongText::new(s).ok())
}

fn source() -> impl Strategy<Value = Source> {
    prop_oneof![
        select(vec![
            Source::Gps,
            Source::Network,
            Source::Fused,
            Source::Passive,
            Source::System,
            Source::Worker,
        ]),
        short().prop_map(Source::Imported),
    ]
}

fn known() -> impl Strategy<Value = Known> {
    select(vec![
        Known::Measured,
        Known::Corrected,
        Known::Typed,
        Known::Estimated,
    ])
}

fn decimetres() -> impl Strategy<Value = Option<Decimetres>> {
    option::of(any::<i32>().prop_map(Decimetres))
}

fn fix() -> impl Strategy<Value = Fix> {
    (
        coordinate(),
        decimetres(),
        decimetres(),
        option::of(any::<u32>().prop_map(CentimetresPerSecond)),
        option::of(any::<u16>().prop_map(Degrees)),
    )
        .prop_map(|(position, accuracy, altitude, speed, bearing)| Fix {
            position,
            accuracy,
            altitude,
            speed,
            bearing,
        })
}

fn mark() -> impl Strategy<Value = Mark> {
    select(vec![Mark::Start, Mark::End])
}

fn activity() -> impl Strategy<Value = Activity> {
    select(vec![
        Activity::Still,
        Activity::Walking,
        Activity::Cycling,
        Activity::Vehicle,
    ])
}

fn event() -> impl Strategy<Value = DeviceEvent> {
    select(vec![
        DeviceEvent::RecorderAlive,
        DeviceEvent::PermissionLost,
        DeviceEvent::ClockChanged,
        DeviceEvent::DiskFull,
    ])
}

fn payload() -> impl Strategy<Value = Payload> {
    prop_oneof![
        fix().prop_map(Payload::Fix),
        mark().prop_map(Payload::Shift),
        mark().prop_map(Payload::Break),
        long().prop_map(Payload::Note),
        (short(), interval()).prop_map(|(app, interval)| Payload::AppUse(AppUse { app, interval })),
        (any::<u32>(), interval())
            .prop_map(|(count, interval)| Payload::Steps(Steps { count, interval })),
        (0..=100_u8, any::<bool>()).prop_map(|(level, charging)| {
            let level = Percent::new(level).unwrap();
            Payload::Battery(Battery { level, charging })
        }),
        (short(), long())
            .prop_map(|(question, answer)| Payload::Answer(Answer { question, answer })),
        event().prop_map(Payload::Device),
        activity().prop_map(Payload::Activity),
        (coordinate(), decimetres(), interval()).prop_map(|(position, accuracy, interval)| {
            Payload::Visit(PlatformVisit {
                position,
                accuracy,
                interval,
            })
        }),
    ]
}

/// Any record.
pub(crate) fn record() -> impl Strategy<Value = Record> {
    (moment(), source(), known(), payload()).prop_map(|(moment, source, known, payload)| Record {
        moment,
        source,
        known,
        payload,
    })
}

fn kind() -> impl Strategy<Value = PlaceKind> {
    select(vec![
        PlaceKind::Home,
        PlaceKind::Client,
        PlaceKind::Office,
        PlaceKind::Personal,
        PlaceKind::Unknown,
    ])
}

fn reason() -> impl Strategy<Value = Reason> {
    select(vec![
        Reason::BetweenClients,
        Reason::Commute,
        Reason::Office,
        Reason::Break,
        Reason::Personal,
        Reason::Unknown,
    ])
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        select(vec![
            Change::Confirm,
            Change::Join,
            Change::NotWork,
            Change::Work,
            Change::AddShift,
            Change::AddBreak,
            Change::AddSleepIn,
            Change::AddOnCall,
            Change::AddLeave,
        ]),
        (coordinate(), short(), kind()).prop_map(|(at, name, kind)| Change::NamePlace {
            at,
            name,
            kind
        }),
        (utc(), utc()).prop_map(|(start, end)| Change::Bounds { start, end }),
        utc().prop_map(|at| Change::Split { at }),
        reason().prop_map(Change::TripReason),
        (option::of(coordinate()), short(), kind()).prop_map(|(at, name, kind)| Change::AddVisit {
            at,
            name,
            kind
        }),
        long().prop_map(Change::Note),
        any::<u64>().prop_map(|id| Change::Undo(AmendmentId(id))),
    ]
}

fn record_id() -> impl Strategy<Value = RecordId> {
    (any::<u64>(), any::<u64>(), any::<u32>()).prop_map(|(install, segment, counter)| RecordId {
        install,
        segment,
        counter,
    })
}

/// Any amendment.
pub(crate) fn amendment() -> impl Strategy<Value = Amendment> {
    (
        any::<u64>().prop_map(AmendmentId),
        moment(),
        interval(),
        vec(record_id(), 0..4),
        change(),
    )
        .prop_map(|(id, made, interval, records, change)| Amendment {
            id,
            made,
            interval,
            records,
            change,
        })
}
