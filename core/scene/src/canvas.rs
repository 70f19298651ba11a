//! Laying out: a title on top, a picture, a legend, a source. Texts that
//! could collide are placed only where there is room.

use crate::measure::{fit, wrap};
use crate::{
    Anchor, Caption, Frame, Paint, Point, Role, Scene, Shape, Stroke, Table, Weight, Width,
    text_width,
};

/// Room on every side.
pub(crate) const MARGIN: f64 = 16.0;
/// Height of labels.
pub(crate) const LABEL: f64 = 13.0;
/// Height of axis labels and sources; nothing is smaller.
pub(crate) const SMALL: f64 = 12.0;
const TITLE: f64 = 18.0;
const TITLE_LINE: f64 = 24.0;
const LEGEND_LINE: f64 = 24.0;
const SWATCH: f64 = 26.0;
/// Least distance between two texts on one line.
const APART: f64 = 4.0;

pub(crate) struct Canvas {
    pub(crate) width: Width,
    /// The next free line.
    pub(crate) y: f64,
    shapes: Vec<Shape>,
}

/// What a legend shows of a kind, drawn into the frame it is given.
pub(crate) type Swatch<'a> = Box<dyn Fn(&mut Canvas, Frame) + 'a>;

impl Canvas {
    pub(crate) fn new(width: Width, caption: &Caption) -> Self {
        let mut canvas = Self {
            width,
            y: MARGIN,
            shapes: Vec::new(),
        };
        let room = canvas.right() - canvas.left();
        for line in wrap(&caption.title, TITLE, Weight::Bold, room, 4) {
            let at = Point::new(MARGIN, canvas.y + TITLE * 0.8);
            canvas.text(at, Anchor::Start, TITLE, Weight::Bold, Role::Text, line);
            canvas.y += TITLE_LINE;
        }
        canvas.y += 10.0;
        canvas
    }

    pub(crate) fn left(&self) -> f64 {
        MARGIN
    }

    pub(crate) fn right(&self) -> f64 {
        self.width.units() - MARGIN
    }

    /// How many steps an axis between two pixels has room for.
    pub(crate) fn ticks(&self, start: f64, end: f64) -> f64 {
        let each = if self.width.is_narrow() { 45.0 } else { 80.0 };
        ((end - start) / each).max(2.0)
    }

    pub(crate) fn add(&mut self, shape: Shape) {
        self.shapes.push(shape);
    }

    pub(crate) fn rect(&mut self, frame: Frame, radius: f64, paint: Paint) {
        if frame.width > 0.0 && frame.height > 0.0 {
            self.add(Shape::Rect {
                frame,
                radius: radius.min(frame.width / 2.0).min(frame.height / 2.0),
                paint,
            });
        }
    }

    pub(crate) fn line(&mut self, from: Point, to: Point, stroke: Stroke) {
        self.add(Shape::Line { from, to, stroke });
    }

    /// A text for which the layout has made room.
    pub(crate) fn text(
        &mut self,
        at: Point,
        anchor: Anchor,
        size: f64,
        weight: Weight,
        role: Role,
        text: String,
    ) {
        if !text.is_empty() {
            self.add(Shape::Text {
                at,
                anchor,
                size,
                weight,
                role,
                text,
            });
        }
    }

    /// A pale ground for a text that stands upon lines.
    pub(crate) fn plate(&mut self, role: Role, text: &Shape) {
        if let Some(b) = text.text_box() {
            let frame = Frame::new(b.x - 2.0, b.y - 1.0, b.width + 4.0, b.height + 2.0);
            self.rect(frame, 2.0, Paint::fill(role));
        }
    }

    /// What an axis counts, above the plot.
    pub(crate) fn unit(&mut self, unit: &str) {
        let room = self.right() - self.left();
        let unit = fit(unit, SMALL, Weight::Regular, room);
        if unit.is_empty() {
            return;
        }
        let at = Point::new(self.left(), self.y + 8.0);
        self.text(at, Anchor::Start, SMALL, Weight::Regular, Role::Muted, unit);
        self.y += 20.0;
    }

    /// A regular label, cut to `room`.
    pub(crate) fn label(&mut self, at: Point, anchor: Anchor, role: Role, text: &str, room: f64) {
        let text = fit(text, LABEL, Weight::Regular, room);
        self.text(at, anchor, LABEL, Weight::Regular, role, text);
    }

    /// A text that stands only if it touches no other and stays inside; moved
    /// sideways where it would leave the picture. Says whether it stands.
    pub(crate) fn try_text(
        &mut self,
        at: Point,
        anchor: Anchor,
        size: f64,
        weight: Weight,
        role: Role,
        text: &str,
    ) -> bool {
        if text.is_empty() {
            return false;
        }
        let width = text_width(text, size, weight);
        let (low, high) = match anchor {
            Anchor::Start => (2.0, self.width.units() - 2.0 - width),
            Anchor::Middle => (2.0 + width / 2.0, self.width.units() - 2.0 - width / 2.0),
            Anchor::End => (2.0 + width, self.width.units() - 2.0),
        };
        if low > high {
            return false;
        }
        let shape = Shape::Text {
            at: Point::new(at.x.clamp(low, high), at.y),
            anchor,
            size,
            weight,
            role,
            text: text.to_owned(),
        };
        let free = shape.text_box().is_some_and(|b| self.is_free(b));
        if free {
            self.add(shape);
        }
        free
    }

    /// Whether no text stands in or close to `frame`.
    pub(crate) fn is_free(&self, frame: Frame) -> bool {
        let wide = Frame::new(
            frame.x - APART,
            frame.y,
            frame.width + 2.0 * APART,
            frame.height,
        );
        self.shapes
            .iter()
            .filter_map(Shape::text_box)
            .all(|b| !b.overlaps(wide))
    }

    /// Swatches with their words, in as many lines as it takes.
    pub(crate) fn legend(&mut self, items: Vec<(Swatch<'_>, &str)>) {
        if items.is_empty() {
            return;
        }
        self.y += 8.0;
        let mut x = self.left();
        for (draw, word) in items {
            let room = self.right() - self.left() - SWATCH - 8.0;
            let word = fit(word, LABEL, Weight::Regular, room);
            let width = SWATCH + 8.0 + text_width(&word, LABEL, Weight::Regular);
            if x + width > self.right() && x > self.left() {
                x = self.left();
                self.y += LEGEND_LINE;
            }
            draw(self, Frame::new(x, self.y, SWATCH, 16.0));
            let at = Point::new(x + SWATCH + 8.0, self.y + 12.5);
            self.text(at, Anchor::Start, LABEL, Weight::Regular, Role::Muted, word);
            x += width + 18.0;
        }
        self.y += LEGEND_LINE;
    }

    /// Writes the source below and closes the picture.
    pub(crate) fn finish(mut self, caption: &Caption, table: Table) -> Scene {
        let room = self.right() - self.left();
        let lines = wrap(&caption.source, SMALL, Weight::Regular, room, 4);
        if !lines.is_empty() {
            self.y += 6.0;
        }
        for line in lines {
            let at = Point::new(MARGIN, self.y + SMALL * 0.8);
            self.text(at, Anchor::Start, SMALL, Weight::Regular, Role::Muted, line);
            self.y += 17.0;
        }
        Scene {
            title: caption.title.clone(),
            sentence: caption.sentence.clone(),
            width: self.width.units(),
            height: (self.y + MARGIN - 4.0).ceil(),
            shapes: self.shapes,
            table,
        }
    }
}
