//! From what was paid to what is owed, step by step.

use crate::axis::Scale;
use crate::canvas::{Canvas, LABEL};
use crate::measure::fit;
use crate::{
    Anchor, Caption, Frame, Labels, Paint, Point, Range, Role, Scene, Shape, Stroke, Table, Weight,
    Width, text_width,
};

/// What a step does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StepKind {
    /// What was paid: starts at zero, solid.
    Paid,
    /// A part that is missing, hollow; it starts where the last step ended.
    /// Below zero it takes away.
    Missing,
    /// All that is owed, from zero: the paid part solid, the rest hollow.
    Owed,
}

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// What it is.
    pub label: String,
    /// What it does.
    pub kind: StepKind,
    /// How much, in the axis's unit.
    pub amount: Range,
    /// The same as text: "£41 to £52".
    pub text: String,
}

/// What a waterfall shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Waterfall {
    /// Title, sentence, source.
    pub caption: Caption,
    /// From paid to owed.
    pub steps: Vec<Step>,
    /// What the axis counts, "£"; drawn above it, may be empty.
    pub unit: String,
}

const ROW: f64 = 54.0;
const BAR: f64 = 20.0;

/// Bars from what was paid to what is owed; thin lines show each range.
pub fn waterfall(input: &Waterfall, labels: &Labels, width: Width) -> Scene {
    let mut canvas = Canvas::new(width, &input.caption);
    let spans = spans(&input.steps);
    let reach: Vec<Range> = spans.iter().map(|s| s.reach).collect();
    let (start, end) = (canvas.left(), canvas.right() - 8.0);
    let scale = Scale::new(start, end, &reach, canvas.ticks(start, end));
    canvas.unit(&input.unit);
    let top = canvas.y;
    let bottom = top + ROW * input.steps.len() as f64 + 4.0;
    scale.draw_below(&mut canvas, labels, top + 24.0, bottom);
    for (i, (step, span)) in input.steps.iter().zip(&spans).enumerate() {
        let y = top + ROW * i as f64;
        write_step(&mut canvas, step, y);
        let frame = |a: f64, b: f64| {
            let (a, b) = (scale.at(a), scale.at(b));
            Frame::new(a.min(b), y + 24.0, (a - b).abs().max(2.0), BAR)
        };
        match step.kind {
            StepKind::Paid => {
                canvas.rect(frame(span.from, span.to), 2.0, Paint::fill(Role::Paid));
            }
            StepKind::Missing => draw_missing(&mut canvas, frame(span.from, span.to)),
            StepKind::Owed => {
                draw_missing(&mut canvas, frame(span.from, span.to));
                canvas.rect(frame(span.from, span.paid), 2.0, Paint::fill(Role::Paid));
            }
        }
        let x = scale.at(span.to);
        if i + 1 < input.steps.len() {
            canvas.line(
                Point::new(x, y + 24.0 + BAR),
                Point::new(x, y + ROW + 24.0),
                Stroke::dashed(Role::Axis, 1.0),
            );
        }
        draw_range(
            &mut canvas,
            scale.at(span.reach.low()),
            scale.at(span.reach.high()),
            y + 24.0 + BAR / 2.0,
        );
    }
    canvas.y = bottom + 28.0;
    let mut items: Vec<(crate::canvas::Swatch<'_>, &str)> = Vec::new();
    if reach.iter().any(|r| r.has_width()) {
        items.push((
            Box::new(|c, f| draw_range(c, f.x + 2.0, f.right() - 2.0, f.y + f.height / 2.0)),
            &labels.range,
        ));
    }
    canvas.legend(items);
    canvas.finish(&input.caption, table(input, labels))
}

/// Where a bar begins and ends, and how far its end can honestly lie.
struct Span {
    from: f64,
    to: f64,
    paid: f64,
    reach: Range,
}

fn spans(steps: &[Step]) -> Vec<Span> {
    let mut level = 0.0;
    let mut paid = 0.0;
    steps
        .iter()
        .map(|step| {
            let a = step.amount;
            let from = match step.kind {
                StepKind::Paid | StepKind::Owed => 0.0,
                StepKind::Missing => level,
            };
            if step.kind == StepKind::Paid {
                paid = a.best();
            }
            level = from + a.best();
            Span {
                from,
                to: level,
                paid: paid.min(level),
                reach: a.moved(from),
            }
        })
        .collect()
}

/// Hollow: it should be there and isn't.
fn draw_missing(canvas: &mut Canvas, frame: Frame) {
    let edge = Stroke::solid(Role::Owed, 2.0);
    canvas.rect(frame.inset(1.0), 2.0, Paint::both(Role::Panel, edge));
}

/// A thin line with ends, across a bar.
pub(crate) fn draw_range(canvas: &mut Canvas, low: f64, high: f64, y: f64) {
    if high - low < 1.0 {
        return;
    }
    // A pale edge keeps the line visible on any bar.
    for stroke in [
        Stroke::solid(Role::Surface, 4.0),
        Stroke::solid(Role::Text, 1.5),
    ] {
        canvas.line(Point::new(low, y), Point::new(high, y), stroke);
        for x in [low, high] {
            canvas.line(Point::new(x, y - 5.0), Point::new(x, y + 5.0), stroke);
        }
    }
}

/// The label on the left, the amount on the right, above the bar.
fn write_step(canvas: &mut Canvas, step: &Step, y: f64) {
    let weight = match step.kind {
        StepKind::Missing => Weight::Regular,
        StepKind::Paid | StepKind::Owed => Weight::Bold,
    };
    let room = canvas.right() - canvas.left();
    let amount = fit(&step.text, LABEL, Weight::Bold, room * 0.6);
    let used = text_width(&amount, LABEL, Weight::Bold);
    let label = fit(&step.label, LABEL, weight, room - used - 12.0);
    let baseline = y + 17.0;
    let (left, right) = (canvas.left(), canvas.right());
    let texts = [
        (left, Anchor::Start, weight, label),
        (right, Anchor::End, Weight::Bold, amount),
    ];
    for (x, anchor, weight, text) in texts {
        let shape = Shape::Text {
            at: Point::new(x, baseline),
            anchor,
            size: LABEL,
            weight,
            role: Role::Text,
            text,
        };
        canvas.plate(Role::Surface, &shape);
        canvas.add(shape);
    }
}

fn table(input: &Waterfall, labels: &Labels) -> Table {
    Table {
        columns: vec![labels.what.clone(), labels.total.clone()],
        rows: input
            .steps
            .iter()
            .map(|s| vec![s.label.clone(), s.text.clone()])
            .collect(),
    }
}
