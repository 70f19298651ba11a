//! A calendar of work after hours.

use crate::canvas::{Canvas, LABEL, SMALL};
use crate::measure::fit;
use crate::ribbon::{draw_gap, hours};
use crate::{
    Anchor, Caption, Frame, Labels, Lean, Paint, Point, Role, Scene, Shape, Stroke, Table, Weight,
    Width, text_width,
};

/// One day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cell {
    /// So many minutes after hours; none is a day off.
    Minutes(u16),
    /// Not recorded.
    Gap,
    /// Outside the time asked about.
    Outside,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarWeek {
    /// "2 Nov", its first day.
    pub label: String,
    /// In the order of `UseCalendar::weekdays`.
    pub days: [Cell; 7],
}

/// What a calendar shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UseCalendar {
    /// Title, sentence, source.
    pub caption: Caption,
    /// Names of the columns: "Mon" to "Sun".
    pub weekdays: [String; 7],
    /// Weeks in order.
    pub weeks: Vec<CalendarWeek>,
}

const ROW: f64 = 52.0;
const BARS: f64 = 24.0;

/// Weeks as rows, days as columns: minutes as a number over a bar.
pub fn use_calendar(input: &UseCalendar, labels: &Labels, width: Width) -> Scene {
    let mut canvas = Canvas::new(width, &input.caption);
    let room = canvas.right() - canvas.left();
    let names = input
        .weeks
        .iter()
        .map(|w| text_width(&w.label, SMALL, Weight::Regular))
        .fold(0.0_f64, f64::max)
        .min(room * 0.2);
    let left = canvas.left() + names + 8.0;
    let each = (canvas.right() - left) / 7.0;
    let most = input
        .weeks
        .iter()
        .flat_map(|w| w.days)
        .map(|c| match c {
            Cell::Minutes(m) => m,
            Cell::Gap | Cell::Outside => 0,
        })
        .max()
        .unwrap_or(0)
        .max(1);
    let top = canvas.y + 20.0;
    for (i, day) in input.weekdays.iter().enumerate() {
        let at = Point::new(left + each * (i as f64 + 0.5), canvas.y + 10.0);
        let name = fit(day, SMALL, Weight::Regular, each - 5.0);
        canvas.text(
            at,
            Anchor::Middle,
            SMALL,
            Weight::Regular,
            Role::Muted,
            name,
        );
    }
    for (i, week) in input.weeks.iter().enumerate() {
        let y = top + ROW * i as f64;
        let label = fit(&week.label, SMALL, Weight::Regular, names);
        let at = Point::new(canvas.left(), y + ROW / 2.0 + 2.0);
        canvas.text(
            at,
            Anchor::Start,
            SMALL,
            Weight::Regular,
            Role::Muted,
            label,
        );
        for (j, cell) in week.days.iter().enumerate() {
            let frame = Frame::new(left + each * j as f64, y, each, ROW).inset(2.0);
            draw_cell(&mut canvas, *cell, most, frame);
        }
    }
    canvas.y = top + ROW * input.weeks.len() as f64;
    draw_legend(&mut canvas, input, labels);
    canvas.finish(&input.caption, table(input, labels))
}

fn draw_cell(canvas: &mut Canvas, cell: Cell, most: u16, frame: Frame) {
    match cell {
        Cell::Outside => {}
        Cell::Gap => draw_gap(canvas, frame),
        Cell::Minutes(minutes) => {
            canvas.rect(frame, 3.0, Paint::fill(Role::Panel));
            if minutes > 0 {
                let height = (BARS * f64::from(minutes) / f64::from(most)).max(1.5);
                draw_use(
                    canvas,
                    Frame::new(
                        frame.x + 4.0,
                        frame.bottom() - 3.0 - height,
                        frame.width - 8.0,
                        height,
                    ),
                );
            }
            let (weight, role) = if minutes == 0 {
                (Weight::Regular, Role::Muted)
            } else {
                (Weight::Bold, Role::Text)
            };
            let text = fit(&minutes.to_string(), LABEL, weight, frame.width - 2.0);
            canvas.text(
                Point::new(frame.x + frame.width / 2.0, frame.y + 15.0),
                Anchor::Middle,
                LABEL,
                weight,
                role,
                text,
            );
        }
    }
}

fn draw_use(canvas: &mut Canvas, frame: Frame) {
    canvas.rect(frame, 1.5, Paint::fill(Role::AfterHours));
    canvas.add(Shape::Hatch {
        frame,
        lean: Lean::Upright,
        stroke: Stroke::solid(Role::Panel, 1.2),
    });
}

fn draw_legend(canvas: &mut Canvas, input: &UseCalendar, labels: &Labels) {
    let any = |wanted: fn(&Cell) -> bool| input.weeks.iter().any(|w| w.days.iter().any(wanted));
    let mut items: Vec<(crate::canvas::Swatch<'_>, &str)> = Vec::new();
    if any(|c| matches!(c, Cell::Minutes(1..))) {
        items.push((Box::new(draw_use), &labels.minutes));
    }
    if any(|c| *c == Cell::Gap) {
        items.push((Box::new(draw_gap), &labels.gap));
    }
    canvas.legend(items);
}

fn table(input: &UseCalendar, labels: &Labels) -> Table {
    let mut columns = vec![labels.week.clone()];
    columns.extend(input.weekdays.iter().cloned());
    let rows = input
        .weeks
        .iter()
        .map(|w| {
            let mut row = vec![w.label.clone()];
            row.extend(w.days.iter().map(|c| match c {
                Cell::Minutes(m) => hours(u32::from(*m)),
                Cell::Gap => labels.gap.clone(),
                Cell::Outside => String::new(),
            }));
            row
        })
        .collect();
    Table { columns, rows }
}
