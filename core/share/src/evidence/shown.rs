//! What of a log is about work and may be shown. Everything else is withheld:
//! it is counted, and its digest keeps its place in the chain.

use stint_model::{Amendment, AmendmentId, Change, Interval, Payload, PlaceKind, Record, UtcMs};

use super::EvidenceLog;
use crate::{Field, Naming};

pub(super) struct Showing<'l> {
    fields: &'l [Field],
    /// Stretches of work, in order, without overlap.
    work: Vec<Interval>,
    in_full: bool,
    shown: Vec<AmendmentId>,
}

impl<'l> Showing<'l> {
    pub(super) fn of(log: &EvidenceLog, fields: &'l [Field]) -> Self {
        let mut work = log.work.clone();
        work.sort_by_key(|i| (i.start(), i.end()));
        let mut joined: Vec<Interval> = Vec::new();
        for i in work {
            match joined.last_mut() {
                Some(last) if i.start() <= last.end() => {
                    *last = Interval::between(last.start(), last.end().max(i.end()));
                }
                _ => joined.push(i),
            }
        }
        let mut showing = Self {
            fields,
            work: joined,
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

    fn at_work(&self, at: UtcMs) -> bool {
        let after = self.work.partition_point(|i| i.start() <= at);
        after > 0 && self.work[after - 1].contains(at)
    }

    fn within(&self, i: Interval) -> bool {
        let after = self.work.partition_point(|w| w.start() <= i.start());
        after > 0 && i.end() <= self.work[after - 1].end()
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
            Payload::Device(_) => true,
            Payload::Fix(_) | Payload::Activity(_) => self.asked(Field::Visits) && self.at_work(at),
            Payload::Visit(v) => self.asked(Field::Visits) && self.within(v.interval),
            Payload::Steps(s) => self.asked(Field::Visits) && self.within(s.interval),
            Payload::AppUse(_) => self.asked(Field::AfterHours),
            Payload::Note(_) | Payload::Answer(_) => self.in_full && self.at_work(at),
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
            Change::Note(_) => self.in_full && self.touches(a.interval),
            Change::Undo(of) => self.shown.contains(of),
            Change::Confirm
            | Change::Bounds { .. }
            | Change::Split { .. }
            | Change::Join
            | Change::Work
            | Change::AddLeave
            | Change::TripReason(_) => self.touches(a.interval),
        }
    }

    fn touches(&self, i: Interval) -> bool {
        let touches = |w: &Interval| w.start() < i.end() && i.start() < w.end();
        self.work.iter().any(touches)
    }
}
