//! Stretches without a record, and their likely cause.

use serde::{Deserialize, Serialize};
use stint_model::{BootTime, DeviceEvent, Gap, GapCause, Interval, Mark, Phrase, UtcMs};

use crate::input::{Heard, Observation};
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
    /// How the phone started since then.
    restart: Option<Restart>,
    /// Which start of the phone that sign was of.
    boot: Option<u32>,
    /// A stretch out of shift that may go on.
    off_shift: Option<Gap>,
}

/// A start of the phone within a silence; UTC ms.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Restart {
    on: i64,
    /// When it was unlocked, and why nothing was recorded from then on, if that
    /// was told.
    unlocked: Option<(i64, Option<GapCause>)>,
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
    pub(crate) fn hear(&mut self, heard: &Heard, tell: &mut dyn FnMut(Gap)) {
        let Heard { t, boot, what } = *heard;
        let was_off_shift = self.state.off_shift;
        let (sign, hint) = self.note(&what);
        if let Some(c) = hint {
            self.cause = Some(self.cause.map_or(c, |old| stronger(old, c)));
        }
        self.started(t, &what, hint);
        if was_off_shift && !self.state.off_shift {
            self.finish(tell);
        }
        if !sign {
            return;
        }
        let before = self.heard.replace(t);
        let mut cause = self.cause.take().unwrap_or(GapCause::Unknown);
        let mut restart = self.restart.take();
        let known = boot.map(|b| b.boot).or(self.boot);
        let booted_before = std::mem::replace(&mut self.boot, known);
        self.cause = self.state.standing();
        let Some(from) = before.filter(|b| t - b > GAP_MS) else {
            return;
        };
        // Whatever else is known to have stopped it may have done so long before.
        let unexplained = matches!(
            cause,
            GapCause::PhoneOff | GapCause::StoppedBySystem | GapCause::NoSignal | GapCause::Unknown
        );
        if let Some(on) = started_unsaid(booted_before, boot, from, t)
            && restart.is_none()
            && unexplained
        {
            restart = Some(Restart { on, unlocked: None });
            cause = GapCause::PhoneOff;
        }
        self.part(from, t, cause, restart, tell);
    }

    /// Notes a start of the phone, and what is told after it was unlocked.
    fn started(&mut self, t: i64, what: &Observation, hint: Option<GapCause>) {
        match (what, &mut self.restart) {
            (Observation::Device(DeviceEvent::PhoneOn), restart) => {
                *restart = Some(Restart {
                    on: t,
                    unlocked: None,
                });
            }
            (Observation::Device(DeviceEvent::FirstUnlock), Some(restart)) => {
                // A signal that was lost before says nothing any more.
                let lasting = self.state.standing();
                let lasting = lasting.filter(|c| *c != GapCause::NoSignal);
                restart.unlocked = Some((t, lasting));
            }
            // That it was killed is told when it comes back, and is of before.
            (Observation::Device(DeviceEvent::RecorderKilled), _) => {}
            (
                _,
                Some(Restart {
                    unlocked: Some((unlocked, then)),
                    ..
                }),
            ) => {
                // What comes later doesn't explain why it hadn't begun.
                if let Some(hint) = hint.filter(|_| t - *unlocked <= GAP_MS) {
                    *then = Some(then.map_or(hint, |old| stronger(old, hint)));
                }
            }
            _ => {}
        }
    }

    /// Tells a silence: as one, or in parts where the phone was off: until it
    /// started, until it was unlocked, and from then on. A part too short to be
    /// a gap is told with the one before.
    fn part(
        &mut self,
        from: i64,
        to: i64,
        cause: GapCause,
        restart: Option<Restart>,
        tell: &mut dyn FnMut(Gap),
    ) {
        let was_off = matches!(
            cause,
            GapCause::PhoneOff | GapCause::NotUnlockedSinceRestart
        );
        let Some(Restart { on, unlocked }) = restart.filter(|_| was_off) else {
            return self.one(gap(from, to, cause), tell);
        };
        let (unlocked, then) = unlocked.unwrap_or((to, None));
        let mut parts = vec![(from, cause)];
        if unlocked - on > GAP_MS && (cause == GapCause::PhoneOff || on - from > GAP_MS) {
            parts = vec![
                (from, GapCause::PhoneOff),
                (on, GapCause::NotUnlockedSinceRestart),
            ];
        }
        if to - unlocked > GAP_MS {
            // A recorder that nothing else kept from it wasn't let begin.
            parts.push((unlocked, then.unwrap_or(GapCause::StoppedBySystem)));
        }
        let ends = parts.iter().skip(1).map(|(start, _)| *start).chain([to]);
        for (&(start, cause), end) in parts.iter().zip(ends) {
            if start < end {
                self.one(gap(start, end, cause), tell);
            }
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

/// When the phone started within a silence without saying so: the clock of its
/// start is another's than before.
fn started_unsaid(before: Option<u32>, now: Option<BootTime>, from: i64, to: i64) -> Option<i64> {
    let now = now.filter(|now| before.is_some_and(|before| before != now.boot))?;
    let on = to.checked_sub(i64::try_from(now.ms).ok()?)?;
    // Wall clocks are set at times.
    Some(on.clamp(from, to))
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
