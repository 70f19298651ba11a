//! Pictures as data: what a canvas draws and a screen reader says.

use std::sync::Arc;

use stint_app::scene::{self, Scene, Weight, svg};

use crate::defect::silenced;
use crate::hidden::hidden;
use crate::mirror::mirror;

/// A picture: shapes from back to front, a sentence for screen readers, and
/// the same figures as a table.
#[derive(uniffi::Object)]
pub struct Picture(Scene);

impl Picture {
    pub(crate) fn new(scene: Scene) -> Arc<Self> {
        Arc::new(Self(scene))
    }
}

#[uniffi::export]
impl Picture {
    /// The finding in one sentence.
    pub fn title(&self) -> String {
        self.0.title.clone()
    }

    /// What a screen reader says.
    pub fn sentence(&self) -> String {
        self.0.sentence.clone()
    }

    /// Its size in density-independent units: x is the width, y the height.
    pub fn size(&self) -> Point {
        Point {
            x: self.0.width,
            y: self.0.height,
        }
    }

    /// What to draw, from back to front.
    pub fn shapes(&self) -> Vec<Shape> {
        silenced(|| self.0.shapes.iter().map(Shape::of).collect())
    }

    /// The same figures as text.
    pub fn table(&self) -> PictureTable {
        PictureTable {
            columns: self.0.table.columns.clone(),
            rows: self.0.table.rows.clone(),
        }
    }

    /// The picture as one `<svg>` element without scripts or references.
    pub fn svg(&self, theme: Theme) -> String {
        silenced(|| svg::render(&self.0, theme.into()))
    }
}

/// Figures in rows, each as long as `columns`.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct PictureTable {
    /// What each column holds.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// A position in a picture: x to the right, y down.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Record)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl From<scene::Point> for Point {
    fn from(p: scene::Point) -> Self {
        Self { x: p.x, y: p.y }
    }
}

mirror! {
    /// Which ground a picture is drawn on.
    in Theme = scene::Theme {
        /// Dark on white; also for print.
        Light,
        /// Light on near-black.
        Dark,
        /// The reader's own choice.
        Auto,
    }
}

mirror! {
    /// What a colour means.
    both Role = scene::Role {
        /// The ground.
        Surface,
        /// A faint ground for tracks and tiles.
        Panel,
        /// Text.
        Text,
        /// Text of second rank.
        Muted,
        /// Text upon a filled shape.
        OnFill,
        /// Lines that guide the eye.
        Grid,
        /// Axes and outlines.
        Axis,
        /// Time with a client.
        Visit,
        /// Time on the way.
        Travel,
        /// A break.
        Break,
        /// Work after hours.
        AfterHours,
        /// Time not recorded.
        Gap,
        /// What was paid.
        Paid,
        /// What is owed.
        Owed,
    }
}

/// The colour of a role as 0xRRGGBB, on a dark or a light ground.
#[uniffi::export]
pub fn color_of(role: Role, dark: bool) -> u32 {
    let role = scene::Role::from(role);
    if dark { role.dark() } else { role.light() }
}

mirror! {
    /// How a line is broken.
    out Dash = scene::Dash {
        /// Not at all.
        Solid,
        /// In dashes.
        Dashed,
        /// In dots.
        Dotted,
    }
}

mirror! {
    /// The direction of hatching.
    out Lean = scene::Lean {
        /// At 45 degrees: not recorded.
        Slanted,
        /// Upright: after hours.
        Upright,
    }
}

mirror! {
    /// Which end of a text stands at its position.
    out TextAnchor = scene::Anchor {
        /// Its left end.
        Start,
        /// Its middle.
        Middle,
        /// Its right end.
        End,
    }
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Record)]
pub struct Stroke {
    /// Its colour's meaning.
    pub role: Role,
    /// Its thickness.
    pub width: f64,
    /// Whether it is broken.
    pub dash: Dash,
}

impl From<scene::Stroke> for Stroke {
    fn from(s: scene::Stroke) -> Self {
        Self {
            role: s.role.into(),
            width: s.width,
            dash: s.dash.into(),
        }
    }
}

/// One thing to draw.
#[derive(Clone, PartialEq, uniffi::Enum)]
#[uniffi::export(Debug)]
pub enum Shape {
    /// A rectangle with rounded corners.
    Rect {
        /// Its top left corner.
        at: Point,
        /// Its width and height.
        size: Point,
        /// Radius of its corners.
        radius: f64,
        /// Its inside, if filled.
        fill: Option<Role>,
        /// Its edge, if drawn.
        stroke: Option<Stroke>,
    },
    /// A rectangle of parallel lines, clipped to it.
    Hatch {
        /// Its top left corner.
        at: Point,
        /// Its width and height.
        size: Point,
        /// The lines' direction.
        lean: Lean,
        /// How each line is drawn.
        stroke: Stroke,
        /// The lines one by one, both ends of each in turn.
        lines: Vec<Point>,
    },
    /// A line through points.
    Line {
        /// Its ends and bends.
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
        /// Its inside, if filled.
        fill: Option<Role>,
        /// Its edge, if drawn.
        stroke: Option<Stroke>,
    },
    /// One line of text.
    Text {
        /// A point on its baseline.
        at: Point,
        /// Which end stands there.
        anchor: TextAnchor,
        /// Height of the font.
        size: f64,
        /// Bold or regular.
        bold: bool,
        /// Its colour's meaning.
        role: Role,
        /// What it says; not escaped.
        text: String,
    },
}

hidden!(PictureTable, Shape);

impl Shape {
    fn of(shape: &scene::Shape) -> Self {
        use scene::Shape as S;
        match shape {
            S::Rect {
                frame,
                radius,
                paint,
            } => Shape::Rect {
                at: corner(frame),
                size: extent(frame),
                radius: *radius,
                fill: paint.fill.map(Role::from),
                stroke: paint.stroke.map(Stroke::from),
            },
            S::Hatch {
                frame,
                lean,
                stroke,
            } => Shape::Hatch {
                at: corner(frame),
                size: extent(frame),
                lean: (*lean).into(),
                stroke: (*stroke).into(),
                lines: shape
                    .hatch_lines()
                    .into_iter()
                    .flat_map(|(from, to)| [from.into(), to.into()])
                    .collect(),
            },
            S::Line { from, to, stroke } => Shape::Line {
                points: vec![(*from).into(), (*to).into()],
                stroke: (*stroke).into(),
            },
            S::Polyline { points, stroke } => Shape::Line {
                points: points.iter().map(|p| (*p).into()).collect(),
                stroke: (*stroke).into(),
            },
            S::Circle {
                centre,
                radius,
                paint,
            } => Shape::Circle {
                centre: (*centre).into(),
                radius: *radius,
                fill: paint.fill.map(Role::from),
                stroke: paint.stroke.map(Stroke::from),
            },
            S::Text {
                at,
                anchor,
                size,
                weight,
                role,
                text,
            } => Shape::Text {
                at: (*at).into(),
                anchor: (*anchor).into(),
                size: *size,
                bold: *weight == Weight::Bold,
                role: (*role).into(),
                text: text.clone(),
            },
        }
    }
}

fn corner(frame: &scene::Frame) -> Point {
    Point {
        x: frame.x,
        y: frame.y,
    }
}

fn extent(frame: &scene::Frame) -> Point {
    Point {
        x: frame.width,
        y: frame.height,
    }
}
