//! Stretches without a record, and their likely cause.

use serde::{Deserialize, Serialize};
use stint_model::{BootTime, DeviceEvent, Gap, GapCause, Interval, Phrase, UtcMs};

use crate::input::{Heard, Observation};
use crate::params::GAP_MS;
use crate::parts::{Part, Restart, add, open, stronger, told};
use crate::recording::State;

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
    /// What the silence since then is made of so far, in order of time.
    parts: Vec<Part>,
    /// Which start of the phone that sign was of.
    boot: Option<u32>,
    /// A stretch out of shift that may go on.
    off_shift: Option<Gap>,
}

impl Silence {
    /// Gives the gaps that this sign of recording ends to `tell`.
    pub(crate) fn hear(&mut self, heard: &Heard, tell: &mut dyn FnMut(Gap)) {
        let Heard { t, boot, what } = *heard;
        let (wanted, was_off_shift) = (self.state.wanted(), self.state.off_shift);
        let (sign, hint) = self.state.note(t, &what);
        if wanted != self.state.wanted() {
            self.turned(t, wanted.0, &what);
        } else if self.may_run_on(&what) {
            open(&mut self.parts, Part::begun(t, &self.state));
        } else if let (Some(c), Some(part)) = (hint, self.parts.last_mut()) {
            part.hint(c);
        }
        self.started(t, &what, hint);
        if was_off_shift && !self.state.off_shift {
            self.finish(tell);
        }
        if !sign {
            return;
        }
        let before = self.heard.replace(t);
        let now = vec![Part::begun(t, &self.state)];
        let parts = std::mem::replace(&mut self.parts, now);
        let known = boot.map(|b| b.boot).or(self.boot);
        let booted_before = std::mem::replace(&mut self.boot, known);
        let Some(from) = before.filter(|b| t - b > GAP_MS) else {
            return;
        };
        let unsaid = started_unsaid(booted_before, boot, from, t);
        for (part, end) in told(parts, t) {
            self.tell(&part, end, unsaid, tell);
        }
    }

    /// Notes that recording is wanted now where it wasn't, or the other way round,
    /// or for another reason. That time off was over when the recorder started
    /// only shows once it runs on.
    fn turned(&mut self, t: i64, before: Option<GapCause>, what: &Observation) {
        let runs_on = before == Some(GapCause::OutsideRecordedHours)
            && matches!(
                what,
                Observation::Fix(_) | Observation::Device(DeviceEvent::RecorderAlive)
            );
        let opened = |part: &&mut Part| runs_on && self.state.runs() == Some(part.from);
        match self.parts.last_mut().filter(opened) {
            Some(part) => part.chosen = None,
            None => add(&mut self.parts, Part::begun(t, &self.state)),
        }
    }

    /// Whether the recorder opened in time off, if only for a note.
    fn may_run_on(&self, what: &Observation) -> bool {
        *what == Observation::Device(DeviceEvent::RecorderStarted)
            && self.state.chosen() == Some(GapCause::OutsideRecordedHours)
    }

    /// Whether nothing is recorded because she wants it so.
    pub(crate) fn halted(&self) -> bool {
        self.state.chosen().is_some()
    }

    /// Tells a part of a silence, up to `end`; `unsaid` is when the phone
    /// started without telling.
    fn tell(&mut self, part: &Part, end: i64, unsaid: Option<i64>, tell: &mut dyn FnMut(Gap)) {
        if let Some(chosen) = part.chosen {
            return self.one(gap(part.from, end, chosen), tell);
        }
        let mut cause = part.cause.unwrap_or(GapCause::Unknown);
        let mut restart = part.restart;
        // Whatever else is known to have stopped it may have done so long before.
        let unexplained = matches!(
            cause,
            GapCause::PhoneOff | GapCause::StoppedBySystem | GapCause::NoSignal | GapCause::Unknown
        );
        if let Some(on) = unsaid.filter(|on| (part.from..=end).contains(on))
            && restart.is_none()
            && unexplained
        {
            restart = Some(Restart { on, unlocked: None });
            cause = GapCause::PhoneOff;
        }
        self.part(part.from, end, cause, restart, tell);
    }

    /// Notes a start of the phone, and what is told after it was unlocked.
    fn started(&mut self, t: i64, what: &Observation, hint: Option<GapCause>) {
        let lasting = self.state.standing();
        let Some(part) = self.parts.last_mut() else {
            return;
        };
        match (what, &mut part.restart) {
            (Observation::Device(DeviceEvent::PhoneOn), restart) => {
                *restart = Some(Restart {
                    on: t,
                    unlocked: None,
                });
            }
            (Observation::Device(DeviceEvent::FirstUnlock), Some(restart)) => {
                // A signal that was lost before says nothing any more.
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
}

/// When the phone started within a silence without saying so: the clock of its
/// start is another's than before.
fn started_unsaid(before: Option<u32>, now: Option<BootTime>, from: i64, to: i64) -> Option<i64> {
    let now = now.filter(|now| before.is_some_and(|before| before != now.boot))?;
    let on = to.checked_sub(i64::try_from(now.ms).ok()?)?;
    // Wall clocks are set at times.
    Some(on.clamp(from, to))
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
