//! What the worker marked herself: shifts, breaks, nights asleep on duty, time
//! on call, leave, and the work apps that were in front.

use stint_model::{Amendment, AppUse, Change, Interval, Mark, Payload, Record, UtcMs};

/// The worker's marks within a stretch of time, each list sorted by start.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marks {
    /// Shifts.
    pub shifts: Vec<Interval>,
    /// Breaks.
    pub breaks: Vec<Interval>,
    /// Asleep by arrangement at a work place.
    pub sleep_ins: Vec<Interval>,
    /// On call, free to be elsewhere.
    pub on_call: Vec<Interval>,
    /// Work apps in the foreground.
    pub app_use: Vec<AppUse>,
    /// On leave, of whatever kind.
    pub leave: Vec<Interval>,
    /// A shift that was started and has no end yet.
    pub open_shift: Option<UtcMs>,
}

impl Marks {
    /// Marks from records in order of time. A start without an end before the
    /// next start is dropped, never guessed; the last one stays `open_shift`.
    pub fn from_records<'a>(records: impl IntoIterator<Item = &'a Record>) -> Self {
        let mut marks = Self::default();
        let (mut shift, mut pause) = (None, None);
        for r in records {
            let t = r.moment.utc;
            match &r.payload {
                Payload::Shift(mark) => pair(&mut shift, *mark, t, &mut marks.shifts),
                Payload::Break(mark) => pair(&mut pause, *mark, t, &mut marks.breaks),
                Payload::AppUse(used) => marks.app_use.push(used.clone()),
                _ => {}
            }
        }
        marks.open_shift = shift;
        marks.sort();
        marks
    }

    /// The same with the worker's amendments on top: shifts, breaks, nights
    /// asleep on duty, time on call and leave that she added. An amendment that
    /// a later one undoes adds nothing.
    #[must_use]
    pub fn amended(mut self, amendments: &[Amendment]) -> Self {
        for a in Amendment::standing(amendments) {
            let list = match a.change {
                Change::AddShift => &mut self.shifts,
                Change::AddBreak => &mut self.breaks,
                Change::AddSleepIn => &mut self.sleep_ins,
                Change::AddOnCall => &mut self.on_call,
                Change::AddLeave => &mut self.leave,
                _ => continue,
            };
            list.push(a.interval);
        }
        self.sort();
        self
    }

    fn sort(&mut self) {
        let lists = [
            &mut self.shifts,
            &mut self.breaks,
            &mut self.sleep_ins,
            &mut self.on_call,
            &mut self.leave,
        ];
        for list in lists {
            list.sort_unstable();
        }
        self.app_use.sort_by_key(|a| a.interval);
    }
}

fn pair(open: &mut Option<UtcMs>, mark: Mark, t: UtcMs, out: &mut Vec<Interval>) {
    match (mark, *open) {
        (Mark::Start, _) => *open = Some(t),
        (Mark::End, Some(start)) => {
            out.push(Interval::between(start, t));
            *open = None;
        }
        (Mark::End, None) => {}
    }
}
