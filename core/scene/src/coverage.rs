//! What was recorded, and what wasn't.

use crate::canvas::{Canvas, LABEL, SMALL};
use crate::measure::fit;
use crate::ribbon::{draw_gap, hours};
use crate::{
    Anchor, Caption, Frame, Labels, Paint, Point, Role, Scene, Stroke, Table, Weight, Width,
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
    let most = rows.iter().map(|r| r.expected).max().unwrap_or(0).max(1);
    let x = |minutes: u32| left + (right - left) * f64::from(minutes) / f64::from(most);
    let top = canvas.y;
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
        canvas.y += BAR + 8.0;
        if !row.cause.is_empty() {
            let cause = fit(&row.cause, SMALL, Weight::Regular, canvas.right() - left);
            let at = Point::new(left, canvas.y + 9.0);
            canvas.text(
                at,
                Anchor::Start,
                SMALL,
                Weight::Regular,
                Role::Muted,
                cause,
            );
            canvas.y += 18.0;
        }
    }
    let bottom = canvas.y;
    canvas.line(
        Point::new(left, top),
        Point::new(left, bottom),
        Stroke::solid(Role::Axis, 1.0),
    );
    canvas.legend(vec![
        (
            Box::new(draw_recorded) as crate::canvas::Swatch<'_>,
            labels.recorded.as_str(),
        ),
        (Box::new(draw_gap), labels.gap.as_str()),
    ]);
    canvas.finish(&input.caption, table(input, labels))
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
