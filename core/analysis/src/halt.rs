//! Time in which she wants nothing recorded parts what was before from what
//! comes after: nobody knows where she was.

use serde::{Deserialize, Serialize};

use crate::params::{GAP_MS, ONE_ACT_MS};

/// The halt since the last fix: the first of more than 15 minutes, else the
/// latest.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
pub(crate) struct Halt(Option<Span>);

/// UTC ms; without an end while it lasts.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Span {
    from: i64,
    to: Option<i64>,
}

impl Span {
    /// One that is over and was short parts nothing.
    fn parts(&self) -> bool {
        self.to.is_none_or(|to| to - self.from > GAP_MS)
    }
}

impl Halt {
    /// Notes whether recording is halted at `t`.
    pub(crate) fn hear(&mut self, halted: bool, t: i64) {
        self.0 = match self.0 {
            Some(h @ Span { to: None, .. }) if !halted => Some(Span { to: Some(t), ..h }),
            Some(h @ Span { to: Some(to), .. }) if halted => {
                let goes_on = h.parts() || t - to <= ONE_ACT_MS;
                let from = if goes_on { h.from } else { t };
                Some(Span { from, to: None })
            }
            None if halted => Some(Span { from: t, to: None }),
            same => same,
        };
    }

    /// Where what was recorded ends, if a halt parts it from what is known to
    /// go on since `since`.
    pub(crate) fn ends(&self, since: i64) -> Option<i64> {
        let parts = |h: &Span| h.from < since && h.parts();
        self.0.filter(parts).map(|h| h.from)
    }

    /// What is left of a stay reported `from` one time to another, before and
    /// after the halt. One that began in a halt that still lasts is whole: it was
    /// told in it.
    pub(crate) fn spares(&self, from: i64, to: i64) -> [Option<(i64, i64)>; 2] {
        let cuts = |h: &Span| h.parts() && (h.from > from || h.to.is_some());
        let Some(halt) = self.0.filter(cuts) else {
            return [Some((from, to)), None];
        };
        let before = (from, to.min(halt.from));
        let after = halt.to.map(|over| (from.max(over), to));
        [Some(before), after].map(|piece| piece.filter(|(from, to)| from < to))
    }

    /// It is known again where she is since `since`: what there is of it after
    /// that still stands.
    pub(crate) fn pass(&mut self, since: i64) {
        self.0 = match self.0 {
            Some(Span { to: Some(to), .. }) if to <= since => None,
            Some(Span { from, to }) => Some(Span {
                from: from.max(since),
                to,
            }),
            None => None,
        };
    }
}
