//! What was recorded, and what wasn't.

use crate::axis::Scale;
use crate::canvas::{Canvas, LABEL, SMALL};
use crate::measure::fit;
use crate::ribbon::{draw_gap, hours};
use crate::{
    Anchor, Caption, Frame, Labels, Paint, Point, Range, Role, Scene, Shape, Table, Weight, Width,
    text_width,
};

/// One row: a day, a week, a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoverageRow {
    /// What it is.
    pub label: String,
    /// Minutes recorded; more than asked for counts as all.
    pub recorded: u32,
    /// Minutes that should have been.
    pub expected: u32,
    /// The share as text: "83%".
    pub text: String,
    /// Why the rest is missing; may be empty.
    pub cause: String,
}

/// What a picture of coverage shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// Title, sentence, source.
    pub caption: Caption,
    /// Rows in order.
    pub rows: Vec<CoverageRow>,
}

const BAR: f64 = 18.0;

/// A bar a row: solid where recorded, hatched where not, all on one scale.
pub fn coverage(input: &Coverage, labels: &Labels, width: Width) -> Scene {
    let mut canvas = Canvas::new(width, &input.caption);
    let room = canvas.right() - canvas.left();
    let widest = |texts: &mut dyn Iterator<Item = &str>, weight| {
        texts
            .map(|t| text_width(t, LABEL, weight))
            .fold(0.0_f64, f64::max)
    };
    let rows = &input.rows;
    let names = widest(&mut rows.iter().map(|r| r.label.as_str()), Weight::Regular).min(room * 0.3);
    let shares = widest(&mut rows.iter().map(|r| r.text.as_str()), Weight::Bold).min(room * 0.25);
    let left = canvas.left() + names + 10.0;
    let right = canvas.right() - shares - 10.0;
    let scale = Scale::new(left, right, &spans(rows), canvas.ticks(left, right));
    let x = |minutes: u32| scale.at(f64::from(minutes) / 60.0);
    canvas.unit(&labels.hours);
    let top = canvas.y;
    let height: f64 = rows.iter().map(row_height).sum();
    scale.draw_below(&mut canvas, labels, top, top + height);
    for row in rows {
        let bar = Frame::new(left, canvas.y + 3.0, 0.0, BAR);
        let baseline = canvas.y + 3.0 + BAR / 2.0 + LABEL * 0.36;
        let name_at = Point::new(canvas.left(), baseline);
        canvas.label(name_at, Anchor::Start, Role::Text, &row.label, names);
        let recorded = x(row.recorded.min(row.expected));
        let expected = x(row.expected);
        draw_recorded(
            &mut canvas,
            Frame {
                width: recorded - left,
                ..bar
            },
        );
        if expected > recorded {
            draw_gap(
                &mut canvas,
                Frame {
                    x: recorded,
                    width: expected - recorded,
                    ..bar
                },
            );
        }
        let share = fit(&row.text, LABEL, Weight::Bold, shares);
        let share_at = Point::new(canvas.right(), baseline);
        canvas.text(
            share_at,
            Anchor::End,
            LABEL,
            Weight::Bold,
            Role::Text,
            share,
        );
        if !row.cause.is_empty() {
            let cause = fit(&row.cause, SMALL, Weight::Regular, right - left - 6.0);
            let shape = Shape::Text {
                at: Point::new(left + 6.0, canvas.y + BAR + 17.0),
                anchor: Anchor::Start,
                size: SMALL,
                weight: Weight::Regular,
                role: Role::Muted,
                text: cause,
            };
            canvas.plate(Role::Surface, &shape);
            canvas.add(shape);
        }
        canvas.y += row_height(row);
    }
    canvas.y = top + height + 26.0;
    canvas.legend(vec![
        (
            Box::new(draw_recorded) as crate::canvas::Swatch<'_>,
            labels.recorded.as_str(),
        ),
        (Box::new(draw_gap), labels.gap.as_str()),
    ]);
    canvas.finish(&input.caption, table(input, labels))
}

fn row_height(row: &CoverageRow) -> f64 {
    if row.cause.is_empty() {
        BAR + 8.0
    } else {
        BAR + 26.0
    }
}

/// Each row's expected hours.
fn spans(rows: &[CoverageRow]) -> Vec<Range> {
    rows.iter()
        .filter_map(|r| Range::exact(f64::from(r.expected) / 60.0).ok())
        .collect()
}

fn draw_recorded(canvas: &mut Canvas, frame: Frame) {
    canvas.rect(frame, 0.0, Paint::fill(Role::Visit));
}

fn table(input: &Coverage, labels: &Labels) -> Table {
    let missing = |r: &CoverageRow| r.expected.saturating_sub(r.recorded);
    Table {
        columns: [
            &labels.name,
            &labels.recorded,
            &labels.gap,
            &labels.total,
            &labels.what,
        ]
        .map(Clone::clone)
        .to_vec(),
        rows: input
            .rows
            .iter()
            .map(|r| {
                vec![
                    r.label.clone(),
                    hours(r.recorded.min(r.expected)),
                    hours(missing(r)),
                    r.text.clone(),
                    r.cause.clone(),
                ]
            })
            .collect(),
    }
}
