//! Her marks: what she touched, and what she added later.

use stint_model::{
    Amendment, AmendmentId, AppUse, Change, Interval, Known, Mark, Moment, Payload, Record,
    ShortText, Source, UtcMs,
};
use stint_pay::*;

fn at(minute: i64) -> UtcMs {
    UtcMs::new(minute * 60_000).unwrap()
}

fn on(from: i64, to: i64) -> Interval {
    Interval::between(at(from), at(to))
}

fn record(minute: i64, payload: Payload) -> Record {
    Record {
        moment: Moment::at(at(minute)),
        source: Source::Worker,
        known: Known::Typed,
        payload,
    }
}

/// A start and the end after it are one shift. One that has no end before the next
/// start is dropped, never guessed, and an end without a start says nothing.
#[test]
fn a_start_and_an_end_are_a_shift() {
    let shifts = |marks: &[(i64, Mark)]| {
        let of = |(minute, mark): &(i64, Mark)| record(*minute, Payload::Shift(*mark));
        let records: Vec<Record> = marks.iter().map(of).collect();
        let marks = Marks::from_records(&records);
        assert!(marks.breaks.is_empty());
        (marks.shifts, marks.open_shift)
    };
    use Mark::{End, Start};
    let both = [(1, Start), (5, End), (7, Start), (9, End)];
    assert_eq!(shifts(&both), (vec![on(1, 5), on(7, 9)], None));
    assert_eq!(
        shifts(&[(1, Start), (3, Start), (5, End)]),
        (vec![on(3, 5)], None)
    );
    assert_eq!(shifts(&[(1, End), (3, Start)]), (vec![], Some(at(3))));
    assert_eq!(
        shifts(&[(1, Start), (3, End), (5, End)]),
        (vec![on(1, 3)], None)
    );
}

/// Breaks pair by themselves within a shift; apps are kept as they were in front.
#[test]
fn a_break_in_a_shift_is_its_own() {
    let used = AppUse {
        app: ShortText::new("Rota").unwrap(),
        interval: on(4, 6),
    };
    let records = [
        record(1, Payload::Shift(Mark::Start)),
        record(2, Payload::Break(Mark::Start)),
        record(3, Payload::Break(Mark::End)),
        record(6, Payload::AppUse(used.clone())),
        record(9, Payload::Shift(Mark::End)),
    ];
    let marks = Marks::from_records(&records);
    assert_eq!(
        (marks.shifts, marks.breaks),
        (vec![on(1, 9)], vec![on(2, 3)])
    );
    assert_eq!(marks.app_use, [used]);
}

/// What she adds stands with its own kind, in order of time, however late she adds
/// it.
#[test]
fn what_she_adds_stands_with_its_kind() {
    type Kind = fn(&Marks) -> &[Interval];
    let kinds: [(Change, Kind); 5] = [
        (Change::AddShift, |m| &m.shifts),
        (Change::AddBreak, |m| &m.breaks),
        (Change::AddSleepIn, |m| &m.sleep_ins),
        (Change::AddOnCall, |m| &m.on_call),
        (Change::AddLeave, |m| &m.leave),
    ];
    for (change, kind) in kinds {
        let added = |id, interval| Amendment {
            id: AmendmentId(id),
            made: Moment::at(at(100)),
            interval,
            records: Vec::new(),
            change: change.clone(),
        };
        let marks = Marks::default().amended(&[added(1, on(5, 9)), added(2, on(1, 3))]);
        assert_eq!(kind(&marks), [on(1, 3), on(5, 9)], "{change:?}");
        let all = [
            &marks.shifts,
            &marks.breaks,
            &marks.sleep_ins,
            &marks.on_call,
            &marks.leave,
        ];
        assert_eq!(all.iter().map(|l| l.len()).sum::<usize>(), 2, "{change:?}");
    }
}
