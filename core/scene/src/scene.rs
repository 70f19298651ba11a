//! A picture as data: shapes in order, from back to front.

use crate::{Role, Weight};

/// A position in a picture: x to the right, y down.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl Point {
    /// The position (`x`, `y`).
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}

/// An upright rectangle by its top left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// To the right.
    pub width: f64,
    /// Down.
    pub height: f64,
}

impl Frame {
    /// A frame from its top left corner.
    pub const fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self {
            x,
            y,
            width,
            height,
        }
    }

    /// Right edge.
    pub fn right(self) -> f64 {
        self.x + self.width
    }

    /// Bottom edge.
    pub fn bottom(self) -> f64 {
        self.y + self.height
    }

    /// Whether both share more than an edge.
    pub fn overlaps(self, o: Frame) -> bool {
        self.x < o.right() && o.x < self.right() && self.y < o.bottom() && o.y < self.bottom()
    }

    /// The same, `by` smaller on every side, never less than nothing.
    pub(crate) fn inset(self, by: f64) -> Frame {
        let by = by.min(self.width / 2.0).min(self.height / 2.0);
        Frame::new(
            self.x + by,
            self.y + by,
            self.width - 2.0 * by,
            self.height - 2.0 * by,
        )
    }
}

/// How a line is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dash {
    /// Not at all.
    Solid,
    /// In dashes.
    Dashed,
    /// In dots.
    Dotted,
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Its colour's meaning.
    pub role: Role,
    /// Its thickness.
    pub width: f64,
    /// Whether it is broken.
    pub dash: Dash,
}

impl Stroke {
    /// An unbroken line.
    pub const fn solid(role: Role, width: f64) -> Self {
        Self {
            role,
            width,
            dash: Dash::Solid,
        }
    }

    /// A line in dashes.
    pub const fn dashed(role: Role, width: f64) -> Self {
        Self {
            role,
            width,
            dash: Dash::Dashed,
        }
    }
}

/// How an area is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paint {
    /// Its inside.
    pub fill: Option<Role>,
    /// Its edge.
    pub stroke: Option<Stroke>,
}

impl Paint {
    /// An inside without an edge.
    pub const fn fill(role: Role) -> Self {
        Self {
            fill: Some(role),
            stroke: None,
        }
    }

    /// An inside with an edge.
    pub const fn both(fill: Role, stroke: Stroke) -> Self {
        Self {
            fill: Some(fill),
            stroke: Some(stroke),
        }
    }
}

/// Which end of a text stands at its position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// The direction of hatching.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lean {
    /// At 45 degrees: not recorded.
    Slanted,
    /// Upright: after hours.
    Upright,
}

/// One thing to draw.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A rectangle with corners rounded by `radius`.
    Rect {
        /// Where.
        frame: Frame,
        /// Of the corners.
        radius: f64,
        /// How.
        paint: Paint,
    },
    /// Parallel lines within a frame; [`hatch_lines`] has them one by one.
    ///
    /// [`hatch_lines`]: Shape::hatch_lines
    Hatch {
        /// Where.
        frame: Frame,
        /// Their direction.
        lean: Lean,
        /// How each is drawn.
        stroke: Stroke,
    },
    /// A line.
    Line {
        /// One end.
        from: Point,
        /// The other.
        to: Point,
        /// How.
        stroke: Stroke,
    },
    /// A line with bends.
    Polyline {
        /// Its bends and ends.
        points: Vec<Point>,
        /// How.
        stroke: Stroke,
    },
    /// A disc.
    Circle {
        /// Its middle.
        centre: Point,
        /// Its radius.
        radius: f64,
        /// How.
        paint: Paint,
    },
    /// One line of text.
    Text {
        /// A point on its baseline.
        at: Point,
        /// Which end stands there.
        anchor: Anchor,
        /// Height of the font.
        size: f64,
        /// Regular or bold.
        weight: Weight,
        /// Its colour's meaning.
        role: Role,
        /// What it says; not escaped.
        text: String,
    },
}

/// Distance between lines of hatching, along x.
const HATCH_STEP: f64 = 7.0;
const STRIPE_STEP: f64 = 5.0;

impl Shape {
    /// The lines of a hatched frame, clipped to it; none for other shapes.
    pub fn hatch_lines(&self) -> Vec<(Point, Point)> {
        let Shape::Hatch { frame: f, lean, .. } = *self else {
            return Vec::new();
        };
        match lean {
            Lean::Upright => steps(f.x + STRIPE_STEP / 2.0, f.right(), STRIPE_STEP)
                .map(|x| (Point::new(x, f.y), Point::new(x, f.bottom())))
                .collect(),
            // A line rises from (x, bottom) to (x + height, top).
            Lean::Slanted => steps(f.x - f.height + HATCH_STEP / 2.0, f.right(), HATCH_STEP)
                .filter_map(|x| {
                    let left = x.max(f.x);
                    let right = (x + f.height).min(f.right());
                    (right - left > 0.5).then(|| {
                        (
                            Point::new(left, f.bottom() - (left - x)),
                            Point::new(right, f.bottom() - (right - x)),
                        )
                    })
                })
                .collect(),
        }
    }

    /// The box a text takes by estimate; none for other shapes.
    pub fn text_box(&self) -> Option<Frame> {
        let Shape::Text {
            at,
            anchor,
            size,
            weight,
            text,
            ..
        } = self
        else {
            return None;
        };
        let width = crate::text_width(text, *size, *weight);
        let left = match anchor {
            Anchor::Start => at.x,
            Anchor::Middle => at.x - width / 2.0,
            Anchor::End => at.x - width,
        };
        Some(Frame::new(left, at.y - size * 0.78, width, *size))
    }
}

fn steps(from: f64, to: f64, step: f64) -> impl Iterator<Item = f64> {
    (0..10_000)
        .map(move |i| from + f64::from(i) * step)
        .take_while(move |x| *x < to)
}

/// Figures in rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// What each column holds.
    pub columns: Vec<String>,
    /// Each as long as `columns`.
    pub rows: Vec<Vec<String>>,
}

/// A picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// The finding in one sentence.
    pub title: String,
    /// What a screen reader says.
    pub sentence: String,
    /// To the right.
    pub width: f64,
    /// Down.
    pub height: f64,
    /// From back to front.
    pub shapes: Vec<Shape>,
    /// The same figures as text.
    pub table: Table,
}
