//! Stretches without a record, and their likely cause.

use serde::{Deserialize, Serialize};
use stint_model::{DeviceEvent, Gap, GapCause, Interval, Mark, Phrase, UtcMs};

use crate::input::Observation;
use crate::params::GAP_MS;

/// The sentence for a cause.
pub fn gap_phrase(cause: GapCause) -> Phrase {
    Phrase::new(match cause {
        GapCause::PausedByWorker => "analysis-gap-paused",
        GapCause::OutsideRecordedHours => "analysis-gap-outside-hours",
        GapCause::PermissionMissing => "analysis-gap-permission",
        GapCause::StoppedBySystem => "analysis-gap-stopped",
        GapCause::BatterySaver => "analysis-gap-battery-saver",
        GapCause::NoSignal => "analysis-gap-no-signal",
        GapCause::PhoneOff => "analysis-gap-phone-off",
        GapCause::NotUnlockedSinceRestart => "analysis-gap-not-unlocked",
        GapCause::RecorderFailed => "analysis-gap-recorder-failed",
        GapCause::Unknown => "analysis-gap-unknown",
    })
}

/// Listens to everything and notes when nothing came.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Silence {
    /// UTC ms of the last sign of recording.
    heard: Option<i64>,
    state: State,
    /// A cause found since the last sign of recording.
    cause: Option<GapCause>,
    /// UTC ms when the phone started since then, and when it was unlocked.
    started: Option<i64>,
    unlocked: Option<i64>,
    /// A stretch out of shift that may go on.
    off_shift: Option<Gap>,
}

/// What is known about the recorder, from the events so far.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct State {
    paused: bool,
    no_permission: bool,
    no_signal: bool,
    saver: bool,
    off: bool,
    locked: bool,
    stopped: bool,
    off_shift: bool,
}

impl Silence {
    /// Gives the gaps that this sign of recording ends to `tell`.
    pub(crate) fn hear(&mut self, t: i64, o: &Observation, tell: &mut dyn FnMut(Gap)) {
        match o {
            Observation::Device(DeviceEvent::PhoneOn) => self.started = Some(t),
            Observation::Device(DeviceEvent::FirstUnlock) => self.unlocked = Some(t),
            _ => {}
        }
        let was_off_shift = self.state.off_shift;
        let (sign, hint) = self.note(o);
        if let Some(c) = hint {
            self.cause = Some(self.cause.map_or(c, |old| stronger(old, c)));
        }
        if was_off_shift && !self.state.off_shift {
            self.finish(tell);
        }
        if !sign {
            return;
        }
        let before = self.heard.replace(t);
        let cause = self.cause.take();
        let (started, unlocked) = (self.started.take(), self.unlocked.take());
        self.cause = self.state.standing();
        if let Some(from) = before.filter(|b| t - b > GAP_MS) {
            let locked = started.map(|on| (on, unlocked.unwrap_or(t)));
            self.part(from, t, cause.unwrap_or(GapCause::Unknown), locked, tell);
        }
    }

    /// Tells a silence: as one, or in two where a phone that was off stayed
    /// locked for long afterwards.
    fn part(
        &mut self,
        from: i64,
        to: i64,
        cause: GapCause,
        locked: Option<(i64, i64)>,
        tell: &mut dyn FnMut(Gap),
    ) {
        let was_off = matches!(
            cause,
            GapCause::PhoneOff | GapCause::NotUnlockedSinceRestart
        );
        match locked.filter(|(on, until)| was_off && until - on > GAP_MS) {
            Some((on, _)) if cause == GapCause::PhoneOff || on - from > GAP_MS => {
                self.one(gap(from, on, GapCause::PhoneOff), tell);
                self.one(gap(on, to, GapCause::NotUnlockedSinceRestart), tell);
            }
            _ => self.one(gap(from, to, cause), tell),
        }
    }

    /// Tells one gap. Out of shift, gaps with only a few records between them
    /// are one.
    fn one(&mut self, g: Gap, tell: &mut dyn FnMut(Gap)) {
        if let Some(last) = self.off_shift.take() {
            let blip = g.interval.start().since(last.interval.end());
            if g.cause == last.cause && blip.0 <= GAP_MS && self.state.off_shift {
                let whole = Interval::between(last.interval.start(), g.interval.end());
                self.off_shift = Some(Gap {
                    interval: whole,
                    ..g
                });
                return;
            }
            tell(last);
        }
        if g.cause == GapCause::OutsideRecordedHours && self.state.off_shift {
            self.off_shift = Some(g);
        } else {
            tell(g);
        }
    }

    /// Tells what is left.
    pub(crate) fn finish(&mut self, tell: &mut dyn FnMut(Gap)) {
        if let Some(g) = self.off_shift.take() {
            tell(g);
        }
    }

    /// Whether the recorder was recording at this observation, and a cause
    /// that it tells.
    fn note(&mut self, o: &Observation) -> (bool, Option<GapCause>) {
        use DeviceEvent as E;
        let s = &mut self.state;
        match o {
            Observation::Fix(_) => {
                s.no_signal = false;
                s.off = false;
                s.stopped = false;
                s.locked = false;
                s.paused = false;
                s.no_permission = false;
                (true, None)
            }
            Observation::Shift(Mark::Start) => {
                s.off_shift = false;
                (false, None)
            }
            Observation::Shift(Mark::End) => {
                s.off_shift = true;
                (false, Some(GapCause::OutsideRecordedHours))
            }
            Observation::Device(e) => match e {
                E::RecorderAlive => (s.standing().is_none(), None),
                E::Paused => {
                    s.paused = true;
                    (false, Some(GapCause::PausedByWorker))
                }
                E::Resumed => {
                    s.paused = false;
                    (false, None)
                }
                E::PermissionLost => {
                    s.no_permission = true;
                    (false, Some(GapCause::PermissionMissing))
                }
                E::PermissionGranted => {
                    s.no_permission = false;
                    (false, None)
                }
                E::SignalLost => {
                    s.no_signal = true;
                    (false, Some(GapCause::NoSignal))
                }
                E::SignalFound => {
                    s.no_signal = false;
                    (false, None)
                }
                E::BatterySaverOn => {
                    s.saver = true;
                    (false, Some(GapCause::BatterySaver))
                }
                E::BatterySaverOff => {
                    s.saver = false;
                    (false, None)
                }
                E::PhoneOff => {
                    s.off = true;
                    (false, Some(GapCause::PhoneOff))
                }
                E::PhoneOn => {
                    s.off = false;
                    s.locked = true;
                    (false, Some(GapCause::NotUnlockedSinceRestart))
                }
                E::FirstUnlock => {
                    s.locked = false;
                    (false, None)
                }
                E::RecorderStopped => {
                    s.stopped = true;
                    (false, Some(GapCause::OutsideRecordedHours))
                }
                E::RecorderStarted => {
                    s.stopped = false;
                    (false, None)
                }
                E::RecorderKilled => (false, Some(GapCause::StoppedBySystem)),
                E::RecorderFailed | E::DiskFull => (false, Some(GapCause::RecorderFailed)),
                E::ClockChanged | E::ZoneChanged => (false, None),
            },
            Observation::Steps(_) | Observation::Activity(_) | Observation::Visit(_) => {
                (false, None)
            }
            Observation::Break(_) => (false, None),
        }
    }
}

impl State {
    /// A cause that still lasts.
    fn standing(&self) -> Option<GapCause> {
        [
            (self.paused, GapCause::PausedByWorker),
            (self.off, GapCause::PhoneOff),
            (self.locked, GapCause::NotUnlockedSinceRestart),
            (self.no_permission, GapCause::PermissionMissing),
            (
                self.stopped || self.off_shift,
                GapCause::OutsideRecordedHours,
            ),
            (self.no_signal, GapCause::NoSignal),
            (self.saver, GapCause::BatterySaver),
        ]
        .into_iter()
        .find_map(|(on, cause)| on.then_some(cause))
    }
}

/// Of two causes of one silence, the one that explains more of it.
fn stronger(a: GapCause, b: GapCause) -> GapCause {
    let rank = |c| match c {
        GapCause::PausedByWorker => 0,
        GapCause::PhoneOff => 1,
        GapCause::PermissionMissing => 2,
        GapCause::RecorderFailed => 3,
        GapCause::BatterySaver => 4,
        GapCause::StoppedBySystem => 5,
        GapCause::NotUnlockedSinceRestart => 6,
        GapCause::OutsideRecordedHours => 7,
        GapCause::NoSignal => 8,
        GapCause::Unknown => 9,
    };
    if rank(b) < rank(a) { b } else { a }
}

fn gap(from: i64, to: i64, cause: GapCause) -> Gap {
    Gap {
        interval: Interval::between(utc(from), utc(to)),
        cause,
    }
}

fn utc(t: i64) -> UtcMs {
    UtcMs::new(t).unwrap_or(UtcMs::MIN)
}
