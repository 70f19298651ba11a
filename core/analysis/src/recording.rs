//! What is known about the recorder while nothing comes from it.

use serde::{Deserialize, Serialize};
use stint_model::{DeviceEvent, GapCause, Mark};

use crate::input::Observation;
use crate::params::ONE_ACT_MS;

/// What is known about the recorder, from the events so far.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct State {
    paused: bool,
    no_permission: bool,
    no_signal: bool,
    saver: bool,
    off: bool,
    locked: bool,
    stopped: bool,
    /// When the recorder said that it started, in UTC ms, if it didn't say since
    /// that it stopped.
    runs: Option<i64>,
    pub(crate) off_shift: bool,
    /// When her shift and the recorder were both ended, in UTC ms, where she
    /// began nothing since and no recorder is seen to run on. One that opens for
    /// a note alone ends no time off.
    ended: Option<i64>,
}

impl State {
    /// Why recording isn't wanted: by her word, and then it's the same however
    /// often the recorder opens meanwhile; or since it was ended in order.
    pub(crate) fn wanted(&self) -> (Option<GapCause>, bool) {
        let chosen = self.chosen();
        (chosen, chosen.is_none() && self.is_outside())
    }

    /// Out of shift is outside recorded hours, unless the recorder is known to
    /// run round the clock.
    fn is_outside(&self) -> bool {
        self.stopped || self.off_shift && self.runs.is_none()
    }

    /// A cause that still lasts, apart from that she wants nothing recorded.
    pub(crate) fn standing(&self) -> Option<GapCause> {
        let outside = self.chosen().is_none() && self.is_outside();
        [
            (self.off, GapCause::PhoneOff),
            (self.locked, GapCause::NotUnlockedSinceRestart),
            (self.no_permission, GapCause::PermissionMissing),
            (outside, GapCause::OutsideRecordedHours),
            (self.no_signal, GapCause::NoSignal),
            (self.saver, GapCause::BatterySaver),
        ]
        .into_iter()
        .find_map(|(on, cause)| on.then_some(cause))
    }

    /// Why she wants nothing recorded: that is a halt. A pause lasts from one
    /// mark to the other; time off from when both her shift and the recorder
    /// are ended until the next shift begins, or a recorder that runs on. A fix
    /// ends either.
    pub(crate) fn chosen(&self) -> Option<GapCause> {
        let causes = [
            (self.paused, GapCause::PausedByWorker),
            (self.ended.is_some(), GapCause::OutsideRecordedHours),
        ];
        causes.into_iter().find_map(|(on, c)| on.then_some(c))
    }

    /// UTC ms since when the recorder runs, if it does.
    pub(crate) fn runs(&self) -> Option<i64> {
        self.runs
    }

    /// Whether the recorder was recording at this observation, made at `t` (UTC
    /// ms), and a cause that it tells.
    pub(crate) fn note(&mut self, t: i64, o: &Observation) -> (bool, Option<GapCause>) {
        use DeviceEvent as E;
        let s = self;
        match o {
            Observation::Fix(_) => {
                s.no_signal = false;
                s.off = false;
                s.stopped = false;
                // The last one may come late, with the end of the shift.
                let late = |at: &i64| s.runs.is_none() && t - at <= ONE_ACT_MS;
                s.ended = s.ended.filter(late);
                s.locked = false;
                s.paused = false;
                s.no_permission = false;
                (true, None)
            }
            Observation::Shift(Mark::Start) => {
                s.off_shift = false;
                s.ended = None;
                (false, None)
            }
            Observation::Shift(Mark::End) => {
                s.off_shift = true;
                s.ended = s.stopped.then_some(t);
                let outside = s.is_outside();
                (false, outside.then_some(GapCause::OutsideRecordedHours))
            }
            Observation::Device(e) => match e {
                E::RecorderAlive => {
                    s.ended = s.ended.filter(|_| s.runs.is_none());
                    (s.chosen().or(s.standing()).is_none(), None)
                }
                E::Paused => {
                    s.paused = true;
                    (false, Some(GapCause::PausedByWorker))
                }
                E::Resumed => {
                    s.paused = false;
                    s.ended = s.ended.filter(|_| s.stopped);
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
                    s.runs = None;
                    s.ended = s.ended.or(s.off_shift.then_some(t));
                    (false, Some(GapCause::OutsideRecordedHours))
                }
                E::RecorderStarted => {
                    s.stopped = false;
                    s.runs = Some(t);
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
