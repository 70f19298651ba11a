//! What keeps the phone from recording, and the events that name the cause.

use chrono::NaiveDate;

use super::clock::{Boots, MINUTE, WallClock, later, span};
use super::dice::Dice;
use super::life::Life;
use super::model::{DeviceEvent, Gap, GapCause, Interval, Reason};

/// A walk under ground this long is told as a gap.
const NO_SIGNAL_FROM: i64 = 3 * MINUTE;

/// All that goes wrong.
pub(super) struct Trouble {
    /// Nothing at all is recorded in these.
    pub(super) silent: Vec<Interval>,
    /// Only positions are missing in these.
    pub(super) blind: Vec<Interval>,
    pub(super) events: Vec<(i64, DeviceEvent)>,
    pub(super) gaps: Vec<Gap>,
    pub(super) boots: Boots,
}

impl Trouble {
    /// In each seven days one killed app; in all one permission taken away,
    /// and one restart at night that waits for the first unlock.
    pub(super) fn strike(
        life: &Life,
        start: NaiveDate,
        days: u8,
        clock: WallClock,
        dice: &mut Dice,
    ) -> Self {
        let midnight = clock.utc(start, 0);
        let booted = midnight - dice.seconds(86_400.0, 500_000.0);
        let mut trouble = Self {
            silent: Vec::new(),
            blind: Vec::new(),
            events: vec![(midnight + 500, DeviceEvent::RecorderStarted)],
            gaps: Vec::new(),
            boots: Boots(vec![(booted, dice.bits() as u32)]),
        };
        let last = later(start, u64::from(days));
        let mut from = start;
        while from < last {
            let to = later(from, 7).min(last);
            let legs = trouble.legs(life, clock.utc(from, 0), clock.utc(to, 0), dice);
            if let Some(gap) = legs.first() {
                trouble.kill(*gap, dice);
            }
            if from == start
                && days >= 3
                && let Some(gap) = legs.iter().skip(1).find(|leg| {
                    legs.first().is_none_or(|k| {
                        clock.date(k.start().get()) != clock.date(leg.start().get())
                    })
                })
            {
                trouble.forbid(*gap);
            }
            from = to;
        }
        if days >= 5 {
            trouble.restart(later(start, 3), clock, dice);
        }
        trouble.underground(life);
        trouble.gaps.sort_by_key(|gap| gap.interval);
        trouble
    }

    /// Stretches over a leg between two clients, from within the visit before
    /// into the visit after, in which she touches nothing; in random order.
    fn legs(&self, life: &Life, from: i64, to: i64, dice: &mut Dice) -> Vec<Interval> {
        let mut legs = Vec::new();
        for (number, trip) in life.trips.iter().enumerate() {
            let (before, after) = (&life.visits[number], life.visits.get(number + 1));
            let within = |visit: Interval, most: i64| (visit.length().0 / 2).min(most * MINUTE);
            let Some(after) = after else { continue };
            let gap = span(
                trip.interval.start().get() - within(before.interval, 18),
                trip.interval.end().get() + within(after.interval, 9),
            );
            let in_shift = life.shifts.iter().any(|s| {
                s.interval.start() < before.interval.start()
                    && after.interval.end() < s.interval.end()
            });
            let rests = life.breaks.iter().any(|b| b.overlap(gap).is_some());
            let this_week = (from..to).contains(&gap.start().get());
            if trip.reason == Reason::BetweenClients && in_shift && !rests && this_week {
                legs.push(gap);
            }
        }
        dice.shuffle(&mut legs);
        legs
    }

    fn kill(&mut self, gap: Interval, dice: &mut Dice) {
        let back = gap.end().get();
        self.silent.push(gap);
        self.gaps.push(Gap {
            interval: gap,
            cause: GapCause::StoppedBySystem,
        });
        self.events.push((back, DeviceEvent::RecorderKilled));
        self.events
            .push((back + dice.seconds(0.05, 0.4), DeviceEvent::RecorderStarted));
    }

    fn forbid(&mut self, gap: Interval) {
        self.blind.push(gap);
        self.gaps.push(Gap {
            interval: gap,
            cause: GapCause::PermissionMissing,
        });
        self.events
            .push((gap.start().get(), DeviceEvent::PermissionLost));
        self.events
            .push((gap.end().get(), DeviceEvent::PermissionGranted));
    }

    fn restart(&mut self, date: NaiveDate, clock: WallClock, dice: &mut Dice) {
        let off = clock.utc(date, 150) + dice.seconds(0.0, 600.0);
        let on = off + dice.seconds(70.0, 140.0);
        let unlocked = clock.utc(date, 365) + dice.seconds(0.0, 500.0);
        self.silent.push(span(off, unlocked));
        self.gaps.push(Gap {
            interval: span(off, on),
            cause: GapCause::PhoneOff,
        });
        let waits = span(on, unlocked);
        self.gaps.push(Gap {
            interval: waits,
            cause: GapCause::NotUnlockedSinceRestart,
        });
        self.boots.0.push((on - 1000, dice.bits() as u32));
        self.events.push((off, DeviceEvent::PhoneOff));
        self.events.push((on, DeviceEvent::PhoneOn));
        self.events.push((unlocked, DeviceEvent::FirstUnlock));
        self.events.push((
            unlocked + dice.seconds(0.1, 0.9),
            DeviceEvent::RecorderStarted,
        ));
    }

    fn underground(&mut self, life: &Life) {
        for (trip, track) in life.trips.iter().zip(&life.tracks) {
            let begins = trip.interval.start().get();
            let mut entered = None;
            for (number, second) in track.iter().enumerate() {
                let now = begins + number as i64 * 1000;
                match (second.under_ground, entered) {
                    (true, None) => entered = Some(now),
                    (false, Some(since)) => {
                        entered = None;
                        self.tunnel(span(since, now));
                    }
                    _ => {}
                }
            }
        }
    }

    fn tunnel(&mut self, run: Interval) {
        self.blind.push(run);
        let known = |gap: &Gap| gap.interval.overlap(run).is_some();
        if self.gaps.iter().any(known) {
            return;
        }
        if run.length().0 >= 20_000 {
            self.events
                .push((run.start().get() + 10_000, DeviceEvent::SignalLost));
            self.events
                .push((run.end().get() + 2_000, DeviceEvent::SignalFound));
        }
        if run.length().0 >= NO_SIGNAL_FROM {
            self.gaps.push(Gap {
                interval: run,
                cause: GapCause::NoSignal,
            });
        }
    }

    pub(super) fn is_silent(&self, ms: i64) -> bool {
        let at = super::clock::instant(ms);
        self.silent.iter().any(|gap| gap.contains(at))
    }

    pub(super) fn is_blind(&self, ms: i64) -> bool {
        let at = super::clock::instant(ms);
        self.is_silent(ms) || self.blind.iter().any(|gap| gap.contains(at))
    }
}
