//! One day as a ribbon.

use crate::canvas::{Canvas, LABEL};
use crate::ribbon::{self, Track, clock, hours};
use crate::{
    Anchor, Caption, Kind, Labels, Paint, Point, Role, Scene, Stretch, Stroke, Table, Weight,
    Width, text_width,
};

/// Visits listed below a ribbon at most; the table has them all.
const LISTED: usize = 24;
const RIBBON: f64 = 56.0;

/// What a day's ribbon shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayRibbon {
    /// Title, sentence, source.
    pub caption: Caption,
    /// The day's stretches, in any order.
    pub stretches: Vec<Stretch>,
}

/// One day as a ribbon, its visits numbered and listed below.
pub fn day_ribbon(input: &DayRibbon, labels: &Labels, width: Width) -> Scene {
    let mut stretches = input.stretches.clone();
    stretches.sort_by_key(|s| (s.from(), s.to(), s.kind));
    let mut canvas = Canvas::new(width, &input.caption);
    let track = Track::around(canvas.left(), canvas.right(), stretches.iter());
    let top = canvas.y + 14.0;
    track.draw_hours(&mut canvas, top - 2.0, top + RIBBON + 6.0);
    let middle = top + RIBBON / 2.0;
    canvas.line(
        Point::new(canvas.left(), middle),
        Point::new(canvas.right(), middle),
        Stroke::solid(Role::Grid, 1.0),
    );
    track.draw(&mut canvas, &stretches, top, RIBBON);
    number_visits(&mut canvas, &track, &stretches, middle);
    canvas.y = top + RIBBON + 34.0;
    list_visits(&mut canvas, &stretches);
    ribbon::legend(&mut canvas, labels, stretches.iter());
    let table = table(&stretches, labels);
    canvas.finish(&input.caption, table)
}

fn visits(stretches: &[Stretch]) -> impl Iterator<Item = (usize, &Stretch)> {
    stretches
        .iter()
        .filter(|s| s.kind == Kind::Visit)
        .enumerate()
        .map(|(i, s)| (i + 1, s))
}

/// Each visit's number in its block, or above where it doesn't fit.
fn number_visits(canvas: &mut Canvas, track: &Track, stretches: &[Stretch], middle: f64) {
    for (number, s) in visits(stretches) {
        let (left, right) = (track.x(s.from()), track.x(s.to()));
        let text = number.to_string();
        let fits = text_width(&text, LABEL, Weight::Bold) + 1.0 <= right - left;
        let (y, role) = if fits {
            (middle + LABEL * 0.36, Role::OnFill)
        } else {
            (middle - RIBBON / 2.0 - 4.0, Role::Visit)
        };
        let at = Point::new((left + right) / 2.0, y);
        canvas.try_text(at, Anchor::Middle, LABEL, Weight::Bold, role, &text);
    }
}

/// "1  08:00–08:45  Mrs A", in columns.
fn list_visits(canvas: &mut Canvas, stretches: &[Stretch]) {
    let rows: Vec<_> = visits(stretches).take(LISTED).collect();
    let columns = if canvas.width.is_narrow() { 1 } else { 2 };
    let each = (canvas.right() - canvas.left()) / f64::from(columns);
    let lines = rows.len().div_ceil(columns as usize);
    let top = canvas.y;
    for (i, (number, s)) in rows.iter().enumerate() {
        let column = (i / lines.max(1)) as f64;
        let x = canvas.left() + column * each;
        let y = top + (i % lines.max(1)) as f64 * 22.0;
        let chip = crate::Frame::new(x, y, 22.0, 17.0);
        canvas.rect(chip, 3.0, Paint::fill(Role::Visit));
        canvas.text(
            Point::new(x + 11.0, y + 13.0),
            Anchor::Middle,
            crate::canvas::SMALL,
            Weight::Bold,
            Role::OnFill,
            number.to_string(),
        );
        let time = format!("{}–{}", clock(s.from()), clock(s.to()));
        let time_width = text_width(&time, LABEL, Weight::Regular);
        let at = Point::new(x + 30.0, y + 13.0);
        canvas.label(at, Anchor::Start, Role::Muted, &time, time_width);
        let from = 30.0 + time_width + 10.0;
        let at = Point::new(x + from, y + 13.0);
        canvas.label(at, Anchor::Start, Role::Text, &s.label, each - from - 10.0);
    }
    canvas.y = top + lines as f64 * 22.0;
}

fn table(stretches: &[Stretch], labels: &Labels) -> Table {
    Table {
        columns: [
            &labels.from,
            &labels.to,
            &labels.what,
            &labels.name,
            &labels.length,
        ]
        .map(Clone::clone)
        .to_vec(),
        rows: stretches
            .iter()
            .map(|s| {
                vec![
                    clock(s.from()),
                    clock(s.to()),
                    labels.kind(s.kind).to_owned(),
                    s.label.clone(),
                    hours(u32::from(s.to() - s.from())),
                ]
            })
            .collect(),
    }
}
