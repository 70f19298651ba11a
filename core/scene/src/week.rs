//! A week as ribbons, one a day.

use crate::canvas::{Canvas, LABEL};
use crate::measure::fit;
use crate::ribbon::{self, Track, hours};
use crate::{
    Anchor, Caption, Kind, Labels, Point, Role, Scene, Shape, Stretch, Stroke, Table, Weight,
    Width, text_width,
};

/// One day of a week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekDay {
    /// "Mon 16".
    pub label: String,
    /// Its stretches, in any order; none where nothing was recorded.
    pub stretches: Vec<Stretch>,
    /// Its total as text, "6 h 40 min"; may be empty.
    pub total: String,
}

/// What a week's ribbons show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekRibbons {
    /// Title, sentence, source.
    pub caption: Caption,
    /// Its days in order.
    pub days: Vec<WeekDay>,
}

const ROW: f64 = 36.0;
const RIBBON: f64 = 24.0;

/// A week as ribbons under one another, all on the same hours.
pub fn week_ribbons(input: &WeekRibbons, labels: &Labels, width: Width) -> Scene {
    let mut canvas = Canvas::new(width, &input.caption);
    let total_size = if width.is_narrow() { 12.0 } else { LABEL };
    let widest = |texts: &mut dyn Iterator<Item = &str>, size, weight| {
        texts
            .map(|t| text_width(t, size, weight))
            .fold(0.0_f64, f64::max)
    };
    let room = canvas.right() - canvas.left();
    let names = widest(
        &mut input.days.iter().map(|d| d.label.as_str()),
        LABEL,
        Weight::Regular,
    )
    .min(room * 0.22);
    let totals = widest(
        &mut input.days.iter().map(|d| d.total.as_str()),
        total_size,
        Weight::Bold,
    )
    .min(room * 0.26);
    let left = canvas.left() + names + 10.0;
    let right = canvas.right() - if totals > 0.0 { totals + 10.0 } else { 0.0 };
    let all = input.days.iter().flat_map(|d| d.stretches.iter());
    let track = Track::around(left, right, all.clone());

    let top = canvas.y;
    let bottom = top + ROW * input.days.len() as f64;
    track.draw_hours(&mut canvas, top, bottom);
    for (i, day) in input.days.iter().enumerate() {
        let y = top + ROW * i as f64 + (ROW - RIBBON) / 2.0;
        let middle = y + RIBBON / 2.0;
        let baseline = middle + LABEL * 0.36;
        canvas.label(
            Point::new(canvas.left(), baseline),
            Anchor::Start,
            Role::Text,
            &day.label,
            names,
        );
        if day.stretches.is_empty() {
            let shape = Shape::Text {
                at: Point::new(left + 6.0, baseline),
                anchor: Anchor::Start,
                size: LABEL,
                weight: Weight::Regular,
                role: Role::Muted,
                text: fit(&labels.nothing, LABEL, Weight::Regular, right - left - 12.0),
            };
            canvas.plate(Role::Surface, &shape);
            canvas.add(shape);
        } else {
            canvas.line(
                Point::new(left, middle),
                Point::new(right, middle),
                Stroke::solid(Role::Grid, 1.0),
            );
            track.draw(&mut canvas, &day.stretches, y, RIBBON);
        }
        let total = fit(&day.total, total_size, Weight::Bold, totals);
        canvas.text(
            Point::new(canvas.right(), baseline),
            Anchor::End,
            total_size,
            Weight::Bold,
            Role::Text,
            total,
        );
    }
    canvas.y = bottom + 26.0;
    ribbon::legend(&mut canvas, labels, all);
    canvas.finish(&input.caption, table(input, labels))
}

/// Hours and minutes of each kind a day.
fn table(input: &WeekRibbons, labels: &Labels) -> Table {
    let kinds: Vec<Kind> = Kind::ALL
        .into_iter()
        .filter(|k| {
            input
                .days
                .iter()
                .any(|d| d.stretches.iter().any(|s| s.kind == *k))
        })
        .collect();
    let mut columns = vec![labels.day.clone()];
    columns.extend(kinds.iter().map(|k| labels.kind(*k).to_owned()));
    columns.push(labels.total.clone());
    let rows = input
        .days
        .iter()
        .map(|d| {
            let mut row = vec![d.label.clone()];
            row.extend(kinds.iter().map(|k| {
                let minutes = d.stretches.iter().filter(|s| s.kind == *k);
                hours(minutes.map(|s| u32::from(s.to() - s.from())).sum())
            }));
            row.push(d.total.clone());
            row
        })
        .collect();
    Table { columns, rows }
}
