//! A day as a ribbon: each kind of time has its own shape, not only its colour.

use crate::canvas::{Canvas, SMALL};
use crate::{
    Anchor, Dash, Frame, Labels, Lean, Paint, Point, Role, Shape, Stroke, Weight, text_width,
};

/// Minutes in a day.
pub(crate) const DAY: u16 = 1440;

/// Kinds of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Not recorded: hatched.
    Gap,
    /// With a client: a full block.
    Visit,
    /// On the way: a narrow bar.
    Travel,
    /// A break: a hollow block.
    Break,
    /// Work after hours: a striped block.
    AfterHours,
}

impl Kind {
    /// Every kind, in the order of legends.
    pub const ALL: [Kind; 5] = [
        Kind::Visit,
        Kind::Travel,
        Kind::Break,
        Kind::AfterHours,
        Kind::Gap,
    ];
}

/// A stretch of one local day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// What it was.
    pub kind: Kind,
    from: u16,
    to: u16,
    /// Her own name for it; may be empty.
    pub label: String,
}

impl Stretch {
    /// From minute `from` to minute `to` after local midnight, whichever comes
    /// first, each held within the day's 1440.
    pub fn new(kind: Kind, from: u16, to: u16, label: impl Into<String>) -> Self {
        Self {
            kind,
            from: from.min(to).min(DAY),
            to: from.max(to).min(DAY),
            label: label.into(),
        }
    }

    /// First minute after local midnight.
    pub const fn from(&self) -> u16 {
        self.from
    }

    /// First minute that no longer belongs to it.
    pub const fn to(&self) -> u16 {
        self.to
    }
}

/// A wall clock's face: "07:42".
pub(crate) fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// Hours and minutes: "0:58".
pub(crate) fn hours(minutes: u32) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// The hours of a day along x.
pub(crate) struct Track {
    left: f64,
    right: f64,
    first: u16,
    last: u16,
}

impl Track {
    /// From whole hour to whole hour around all stretches, at least six hours.
    pub(crate) fn around<'a>(
        left: f64,
        right: f64,
        stretches: impl Iterator<Item = &'a Stretch> + Clone,
    ) -> Self {
        let first = stretches.clone().map(|s| s.from).min().unwrap_or(8 * 60);
        let last = stretches.map(|s| s.to).max().unwrap_or(18 * 60);
        let mut first = first / 60 * 60;
        let mut last = last.div_ceil(60) * 60;
        while last - first < 360 {
            first = first.saturating_sub(60);
            last = (last + 60).min(DAY);
        }
        Self {
            left,
            right,
            first,
            last,
        }
    }

    pub(crate) fn x(&self, minute: u16) -> f64 {
        let minute = minute.clamp(self.first, self.last);
        let share = f64::from(minute - self.first) / f64::from(self.last - self.first);
        self.left + share * (self.right - self.left)
    }

    /// Guide lines at hours that leave room for their labels.
    pub(crate) fn draw_hours(&self, canvas: &mut Canvas, top: f64, bottom: f64) {
        let label = text_width("00:00", SMALL, Weight::Regular) + 12.0;
        let hours = f64::from(self.last - self.first) / 60.0;
        let fitting = (self.right - self.left) / hours;
        let step = [60, 120, 180, 240, 360, 480]
            .into_iter()
            .find(|m| fitting * f64::from(*m) / 60.0 >= label)
            .unwrap_or(720);
        for minute in (self.first..=self.last).filter(|m| m % step == 0) {
            let x = self.x(minute);
            canvas.line(
                Point::new(x, top),
                Point::new(x, bottom),
                Stroke::solid(Role::Grid, 1.0),
            );
            canvas.try_text(
                Point::new(x, bottom + 16.0),
                Anchor::Middle,
                SMALL,
                Weight::Regular,
                Role::Muted,
                &clock(minute),
            );
        }
    }

    /// A ribbon between `top` and `top + height`, gaps behind, use on top.
    pub(crate) fn draw(&self, canvas: &mut Canvas, stretches: &[Stretch], top: f64, height: f64) {
        let mut order: Vec<&Stretch> = stretches.iter().collect();
        order.sort_by_key(|s| (s.kind, s.from, s.to));
        for s in order {
            let x = self.x(s.from);
            // Even a minute must be seen.
            let width = (self.x(s.to) - x).max(1.5);
            let x = x.min(self.right - width);
            draw_kind(canvas, s.kind, Frame::new(x, top, width, height));
        }
    }
}

/// One block in the shape of its kind.
pub(crate) fn draw_kind(canvas: &mut Canvas, kind: Kind, frame: Frame) {
    let middle = |share: f64| {
        let height = frame.height * share;
        Frame::new(
            frame.x,
            frame.y + (frame.height - height) / 2.0,
            frame.width,
            height,
        )
    };
    match kind {
        Kind::Visit => canvas.rect(frame, 3.0, Paint::fill(Role::Visit)),
        Kind::Travel => canvas.rect(middle(0.3), 0.0, Paint::fill(Role::Travel)),
        Kind::Break => {
            let frame = middle(0.66).inset(1.0);
            let edge = Stroke::solid(Role::Break, 2.0);
            canvas.rect(frame, 3.0, Paint::both(Role::Surface, edge));
        }
        Kind::AfterHours => {
            let frame = middle(0.8);
            canvas.rect(frame, 3.0, Paint::fill(Role::AfterHours));
            canvas.add(Shape::Hatch {
                frame,
                lean: Lean::Upright,
                stroke: Stroke::solid(Role::Surface, 1.2),
            });
        }
        Kind::Gap => draw_gap(canvas, frame),
    }
}

/// Time not recorded: hatched, with a broken edge.
pub(crate) fn draw_gap(canvas: &mut Canvas, frame: Frame) {
    canvas.rect(frame, 0.0, Paint::fill(Role::Panel));
    canvas.add(Shape::Hatch {
        frame,
        lean: Lean::Slanted,
        stroke: Stroke::solid(Role::Gap, 1.0),
    });
    let edge = Stroke {
        role: Role::Gap,
        width: 1.0,
        dash: Dash::Dashed,
    };
    canvas.rect(
        frame.inset(0.5),
        0.0,
        Paint {
            fill: None,
            stroke: Some(edge),
        },
    );
}

/// The kinds that occur, with their words.
pub(crate) fn legend<'a>(
    canvas: &mut Canvas,
    labels: &Labels,
    stretches: impl Iterator<Item = &'a Stretch> + Clone,
) {
    let items = Kind::ALL
        .into_iter()
        .filter(|k| stretches.clone().any(|s| s.kind == *k))
        .map(|k| -> (crate::canvas::Swatch<'_>, &str) {
            (
                Box::new(move |c: &mut Canvas, f: Frame| draw_kind(c, k, f)),
                labels.kind(k),
            )
        })
        .collect();
    canvas.legend(items);
}
