//! The streaming door.

use serde::{Deserialize, Serialize};
use stint_model::{
    Coordinate, Decimetres, DeviceEvent, Fix, Millis, PlatformVisit, Record, StoredRecord,
    Timeline, UtcMs,
};

use crate::assemble::Assembler;
use crate::clock::{Logged, clock_corrections, moved};
use crate::cluster::Sample;
use crate::door::Door;
use crate::gaps::Silence;
use crate::halt::Halt;
use crate::hints::{Hinted, Hints};
use crate::input::{Heard, Observation, Queue, Refusal};
use crate::params::{COARSE_M, OFF_M, UNKNOWN_ACCURACY_M};
use crate::plane;
use crate::segment::Segmenter;
use crate::sink::Sink;

/// So many fixes, so soon after each other, tell a stay from a jump.
const ENOUGH_FIXES: i64 = 3;
const SOON_MS: i64 = 1_000;

/// What became of the observations that went in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    /// Taken in.
    pub taken: u64,
    /// Seen before, at the same moment with the same content.
    pub duplicates: u64,
    /// Older than what was already analysed: more than two minutes out of order.
    pub too_late: u64,
    /// Fixes that jumped away and back, faster than anything on the ground.
    pub jumps: u64,
    /// Fixes from cell towers, too coarse to place anyone.
    pub coarse: u64,
    /// Coarse fixes that only repeat the position before them.
    pub stale: u64,
}

/// Turns a log into visits, trips and gaps while it is read.
///
/// Observations may arrive up to two minutes out of order; exact duplicates
/// change nothing. Memory depends on the rhythm of recording, never on the
/// length of the log.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Analyser {
    queue: Queue,
    silence: Silence,
    halt: Halt,
    hints: Hints,
    /// A stay that the platform reported, as far as it is still to come.
    stay: Option<PlatformVisit>,
    /// UTC ms of the last fix.
    seen: Option<i64>,
    door: Door,
    segmenter: Segmenter,
    assembler: Assembler,
    tally: Tally,
}

impl Analyser {
    /// An analyser that has seen nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes one observation; results that became certain go to `sink`.
    pub fn push(&mut self, at: UtcMs, what: Observation, sink: &mut impl Sink) {
        self.push_logged((at, None), what, sink);
    }

    /// The same, with the clock that tells whether the phone was started anew.
    pub fn push_logged(&mut self, (at, boot): Logged, what: Observation, sink: &mut impl Sink) {
        let heard = Heard {
            t: at.get(),
            boot,
            what,
        };
        match self.queue.push(heard) {
            Ok(()) => self.tally.taken += 1,
            Err(Refusal::Duplicate) => self.tally.duplicates += 1,
            Err(Refusal::TooLate) => self.tally.too_late += 1,
        }
        while let Some(heard) = self.queue.ripe() {
            self.take(heard, sink);
        }
    }

    /// Takes one fix.
    pub fn push_fix(&mut self, at: UtcMs, fix: &Fix, sink: &mut impl Sink) {
        self.push(at, Observation::Fix(*fix), sink);
    }

    /// Takes one event of the recorder or its phone.
    pub fn push_event(&mut self, at: UtcMs, event: DeviceEvent, sink: &mut impl Sink) {
        self.push(at, Observation::Device(event), sink);
    }

    /// Takes one record; kinds that analysis doesn't use are passed over.
    pub fn push_record(&mut self, record: &Record, sink: &mut impl Sink) {
        if let Some(o) = Observation::of(&record.payload) {
            self.push_logged((record.moment.utc, record.moment.boot), o, sink);
        }
    }

    /// Nothing from before `until` will come any more: what waited for it is
    /// analysed. For a log in order of time this changes no result, only when
    /// it is known; an analyser that was stored then and goes on later is the
    /// same as one that never stopped.
    pub fn settle(&mut self, until: UtcMs, sink: &mut impl Sink) {
        while let Some(heard) = self.queue.before(until.get()) {
            self.take(heard, sink);
        }
    }

    /// What became of the observations so far.
    pub fn tally(&self) -> Tally {
        self.tally
    }

    /// Gives everything that is left, as if the log ended here.
    pub fn finish(mut self, sink: &mut impl Sink) -> Tally {
        while let Some(heard) = self.queue.next() {
            self.take(heard, sink);
        }
        self.stand(i64::MAX, sink);
        self.close(self.halt.ends(i64::MAX), sink);
        let Self {
            assembler, hints, ..
        } = &mut self;
        assembler.finish(&mut Hinted { hints, sink });
        self.silence.finish(&mut |g| sink.gap(g));
        self.tally
    }

    fn take(&mut self, heard: Heard, sink: &mut impl Sink) {
        self.stand(heard.t, sink);
        self.silence.hear(&heard, &mut |g| sink.gap(g));
        self.halt.hear(self.silence.halted(), heard.t);
        let (t, o) = (heard.t, heard.what);
        self.hints.hear(t, &o);
        if let Observation::Visit(v) = o {
            let elsewhere = |s: &mut PlatformVisit| {
                v.interval.end() > s.interval.start() && is_off(s, v.position, metres(v.accuracy))
            };
            self.stay.take_if(elsewhere);
            let before = self.stay.replace(v);
            self.stand(t, sink);
            let both = before.into_iter().chain(self.stay);
            self.stay = both.max_by_key(|s| s.interval.end());
        }
        if let Observation::Fix(f) = o {
            self.seen = Some(t);
            let accuracy = metres(f.accuracy);
            // A fix elsewhere wins over what was to come of a stay.
            self.stay.take_if(|v| is_off(v, f.position, accuracy));
            if accuracy > COARSE_M {
                self.tally.coarse += 1;
            }
            let s = Sample {
                t,
                at: f.position,
                accuracy,
                told: None,
            };
            self.fix(s, sink);
        }
    }

    /// A stay that the platform reported stands in for the fixes that are
    /// missing: those of its beginning, if there was none since, and of its
    /// end. Phones report it when it ended, imports when it began. Across a halt
    /// it is two.
    fn stand(&mut self, now: i64, sink: &mut impl Sink) {
        let Some(v) = self.stay else { return };
        let (from, to) = (v.interval.start().get(), v.interval.end().get());
        if to <= now {
            self.stay = None;
        }
        for (from, to) in self.halt.spares(from, to).into_iter().flatten() {
            let arrived = (0..ENOUGH_FIXES).map(|k| from + k * SOON_MS);
            // A fix at its very end goes on from it.
            let leaves = (to - SOON_MS).max(from);
            for t in arrived.filter(|t| *t < leaves).chain([leaves]) {
                if t <= now && self.seen.is_none_or(|seen| seen < t) {
                    self.seen = Some(t);
                    let s = Sample {
                        t,
                        at: v.position,
                        accuracy: metres(v.accuracy),
                        told: Some(from),
                    };
                    self.fix(s, sink);
                }
            }
        }
    }

    fn fix(&mut self, s: Sample, sink: &mut impl Sink) {
        if let Some(end) = self.halt.ends(s.since()) {
            self.close(Some(end), sink);
        }
        self.halt.pass(s.since());
        let Self {
            door,
            segmenter,
            assembler,
            hints,
            ..
        } = self;
        let to = &mut Hinted { hints, sink };
        door.knock(s, &mut |s| segment(s, segmenter, assembler, to));
        self.tally.stale = self.door.turned.stale;
        self.tally.jumps = self.door.turned.jumps;
    }

    /// What was recorded so far is all of it, up to where she ended it if she
    /// did: nothing that comes speaks of it any more.
    fn close(&mut self, end: Option<i64>, sink: &mut impl Sink) {
        let Self {
            door,
            segmenter,
            assembler,
            hints,
            ..
        } = self;
        let to = &mut Hinted { hints, sink };
        door.open(&mut |s| segment(s, segmenter, assembler, to));
        segmenter.finish(end, &mut |c| assembler.push(c, to));
    }
}

/// Whether who is here isn't at a reported stay.
fn is_off(stay: &PlatformVisit, here: Coordinate, accuracy: f64) -> bool {
    plane::metres(stay.position, here) > OFF_M + accuracy + metres(stay.accuracy)
}

fn metres(accuracy: Option<Decimetres>) -> f64 {
    accuracy
        .map(Decimetres::metres)
        .filter(|a| *a > 0.0)
        .unwrap_or(UNKNOWN_ACCURACY_M)
}

fn segment<S: Sink>(
    s: Sample,
    segmenter: &mut Segmenter,
    assembler: &mut Assembler,
    sink: &mut Hinted<'_, S>,
) {
    let pace = assembler.pace();
    segmenter.push(s, pace, &mut |c| assembler.push(c, sink));
}

/// Analyses records that may come in any order. Where they have a boot clock, a
/// wall clock that was wrong for a while moves nothing ([`clock_corrections`]).
///
/// Unlike [`Analyser`] it holds all of them at once.
pub fn analyse<'a>(records: impl IntoIterator<Item = &'a StoredRecord>) -> Timeline {
    let records: Vec<&StoredRecord> = records.into_iter().collect();
    let logged = |r: &&StoredRecord| (r.record.moment.utc, r.record.moment.boot);
    let log: Vec<Logged> = records.iter().map(logged).collect();
    let corrections = clock_corrections(&log);
    let mut sorted: Vec<(&StoredRecord, Millis)> = records.into_iter().zip(corrections).collect();
    sorted.sort_by_key(|(r, by)| (r.record.moment.utc.plus(*by), r.id));
    let mut timeline = Timeline::default();
    let mut analyser = Analyser::new();
    for (r, by) in sorted {
        match by {
            Millis::ZERO => analyser.push_record(&r.record, &mut timeline),
            by => analyser.push_record(&moved(&r.record, by), &mut timeline),
        }
    }
    analyser.finish(&mut timeline);
    timeline
}
