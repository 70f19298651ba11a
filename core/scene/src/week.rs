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
/// A line of text above a ribbon, and the room below that.
const NAME: f64 = 22.0;
const BELOW: f64 = 8.0;

/// A week as ribbons under one another, all on the same hours.
pub fn week_ribbons(input: &WeekRibbons, labels: &Labels, width: Width) -> Scene {
    let mut canvas = Canvas::new(width, &input.caption);
    let bottom = match width.is_narrow() {
        true => stacked(&mut canvas, input, labels),
        false => beside(&mut canvas, input, labels),
    };
    canvas.y = bottom + 26.0;
    ribbon::legend(&mut canvas, labels, stretches(input));
    canvas.finish(&input.caption, table(input, labels))
}

fn stretches(input: &WeekRibbons) -> impl Iterator<Item = &Stretch> + Clone {
    input.days.iter().flat_map(|d| d.stretches.iter())
}

/// Names and totals above the ribbons, which are as wide as the picture.
/// Returns where they end.
fn stacked(canvas: &mut Canvas, input: &WeekRibbons, labels: &Labels) -> f64 {
    let (left, right) = (canvas.left(), canvas.right());
    let track = Track::around(left, right, stretches(input));
    let height = |day: &WeekDay| match day.stretches.is_empty() {
        true => NAME,
        false => NAME + RIBBON + BELOW,
    };
    let top = canvas.y;
    let bottom = top + input.days.iter().map(height).sum::<f64>();
    track.draw_hours(canvas, top, bottom);
    let mut y = top;
    for day in &input.days {
        let (said, weight, role) = match day.stretches.is_empty() && day.total.is_empty() {
            true => (&labels.nothing, Weight::Regular, Role::Muted),
            false => (&day.total, Weight::Bold, Role::Text),
        };
        let said = fit(said, LABEL, weight, (right - left) * 0.6);
        let room = right - left - text_width(&said, LABEL, weight) - 10.0;
        let name = fit(&day.label, LABEL, Weight::Regular, room);
        let text = |x, anchor, weight, role, text| Shape::Text {
            at: Point::new(x, y + 15.0),
            anchor,
            size: LABEL,
            weight,
            role,
            text,
        };
        on_plate(
            canvas,
            text(left, Anchor::Start, Weight::Regular, Role::Text, name),
        );
        on_plate(canvas, text(right, Anchor::End, weight, role, said));
        if !day.stretches.is_empty() {
            draw_ribbon(canvas, &track, day, y + NAME, (left, right));
        }
        y += height(day);
    }
    bottom
}

/// Names on the left of the ribbons, totals on the right. Returns where they
/// end.
fn beside(canvas: &mut Canvas, input: &WeekRibbons, labels: &Labels) -> f64 {
    let widest = |texts: &mut dyn Iterator<Item = &str>, weight| {
        texts
            .map(|t| text_width(t, LABEL, weight))
            .fold(0.0_f64, f64::max)
    };
    let room = canvas.right() - canvas.left();
    let mut names = input.days.iter().map(|d| d.label.as_str());
    let names = widest(&mut names, Weight::Regular).min(room * 0.22);
    let mut totals = input.days.iter().map(|d| d.total.as_str());
    let totals = widest(&mut totals, Weight::Bold).min(room * 0.26);
    let left = canvas.left() + names + 10.0;
    let right = canvas.right() - if totals > 0.0 { totals + 10.0 } else { 0.0 };
    let track = Track::around(left, right, stretches(input));

    let top = canvas.y;
    let bottom = top + ROW * input.days.len() as f64;
    track.draw_hours(canvas, top, bottom);
    for (i, day) in input.days.iter().enumerate() {
        let y = top + ROW * i as f64 + (ROW - RIBBON) / 2.0;
        let baseline = y + RIBBON / 2.0 + LABEL * 0.36;
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
            on_plate(canvas, shape);
        } else {
            draw_ribbon(canvas, &track, day, y, (left, right));
        }
        let total = fit(&day.total, LABEL, Weight::Bold, totals);
        canvas.text(
            Point::new(canvas.right(), baseline),
            Anchor::End,
            LABEL,
            Weight::Bold,
            Role::Text,
            total,
        );
    }
    bottom
}

fn draw_ribbon(canvas: &mut Canvas, track: &Track, day: &WeekDay, y: f64, (from, to): (f64, f64)) {
    let middle = y + RIBBON / 2.0;
    canvas.line(
        Point::new(from, middle),
        Point::new(to, middle),
        Stroke::solid(Role::Grid, 1.0),
    );
    track.draw(canvas, &day.stretches, y, RIBBON);
}

/// A text that stands upon the lines of the hours.
fn on_plate(canvas: &mut Canvas, text: Shape) {
    if matches!(&text, Shape::Text { text, .. } if !text.is_empty()) {
        canvas.plate(Role::Surface, &text);
        canvas.add(text);
    }
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
