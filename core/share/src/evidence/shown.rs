//! What of a log is about work and may be shown. Everything else is withheld:
//! it is counted, and its digest keeps its place in the chain.

use stint_model::{Amendment, AmendmentId, Change, Interval, Payload, PlaceKind, Record, UtcMs};

use super::EvidenceLog;
use crate::{Field, Naming};

pub(super) struct Showing<'l> {
    fields: &'l [Field],
    work: Stretches,
    working_days: Stretches,
    in_full: bool,
    shown: Vec<AmendmentId>,
}

impl<'l> Showing<'l> {
    pub(super) fn of(log: &EvidenceLog, fields: &'l [Field]) -> Self {
        let mut showing = Self {
            fields,
            work: Stretches::of(&log.work),
            working_days: Stretches::of(&log.working_days),
            in_full: log.naming == Naming::InFull,
            shown: Vec::new(),
        };
        for a in &log.amendments {
            if showing.amendment(a) {
                showing.shown.push(a.id);
            }
        }
        showing
    }

    /// Whether uses of apps are shown, wherever she was.
    pub(super) fn tells_of_apps(&self) -> bool {
        self.asked(Field::AfterHours)
    }

    fn asked(&self, field: Field) -> bool {
        self.fields.contains(&field)
    }

    pub(super) fn record(&self, r: &Record) -> bool {
        let at = r.moment.utc;
        match &r.payload {
            // Times alone, and of work by what they are.
            Payload::Shift(_) | Payload::Break(_) => true,
            // Why there is a gap; where the phone was, it doesn't say.
            Payload::Device(_) => self.working_days.contain(at),
            Payload::Fix(_) | Payload::Activity(_) => {
                self.asked(Field::Visits) && self.work.contain(at)
            }
            Payload::Visit(v) => self.asked(Field::Visits) && self.work.enclose(v.interval),
            Payload::Steps(s) => self.asked(Field::Visits) && self.work.enclose(s.interval),
            Payload::AppUse(_) => self.tells_of_apps(),
            Payload::Note(_) | Payload::Answer(_) => self.in_full && self.work.contain(at),
            Payload::Battery(_) => false,
        }
    }

    pub(super) fn amendment(&self, a: &Amendment) -> bool {
        let work = |kind: &PlaceKind| matches!(kind, PlaceKind::Client | PlaceKind::Office);
        match &a.change {
            Change::AddShift | Change::AddBreak | Change::AddSleepIn | Change::AddOnCall => true,
            Change::NotWork => false,
            Change::NamePlace { kind, .. } | Change::AddVisit { kind, .. } => {
                self.in_full && work(kind) && self.asked(Field::Visits)
            }
            Change::Note(_) => self.in_full && self.work.touch(a.interval),
            Change::Undo(of) => self.shown.contains(of),
            Change::Confirm
            | Change::Bounds { .. }
            | Change::Split { .. }
            | Change::Join
            | Change::Work
            | Change::AddLeave
            | Change::TripReason(_) => self.work.touch(a.interval),
        }
    }
}

/// Stretches of time, in order, without overlap.
struct Stretches(Vec<Interval>);

impl Stretches {
    fn of(all: &[Interval]) -> Self {
        let mut sorted = all.to_vec();
        sorted.sort_by_key(|i| (i.start(), i.end()));
        let mut joined: Vec<Interval> = Vec::new();
        for i in sorted {
            match joined.last_mut() {
                Some(last) if i.start() <= last.end() => {
                    *last = Interval::between(last.start(), last.end().max(i.end()));
                }
                _ => joined.push(i),
            }
        }
        Self(joined)
    }

    fn contain(&self, at: UtcMs) -> bool {
        let after = self.0.partition_point(|i| i.start() <= at);
        after > 0 && self.0[after - 1].contains(at)
    }

    fn enclose(&self, i: Interval) -> bool {
        let after = self.0.partition_point(|s| s.start() <= i.start());
        after > 0 && i.end() <= self.0[after - 1].end()
    }

    fn touch(&self, i: Interval) -> bool {
        let touches = |s: &Interval| s.start() < i.end() && i.start() < s.end();
        self.0.iter().any(touches)
    }
}
