//! Weeks side by side, all on one scale.

use crate::axis::Scale;
use crate::canvas::{Canvas, SMALL};
use crate::measure::fit;
use crate::ribbon::draw_gap;
use crate::{
    Anchor, Caption, Frame, Labels, Paint, Point, Range, Role, Scene, Stroke, Table, Weight, Width,
    text_width,
};

/// One bar of a panel.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// "M", "Mon".
    pub label: String,
    /// How much; none where nothing was recorded, which is drawn hatched.
    pub amount: Option<Range>,
}

/// One week.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// "2 to 8 Nov".
    pub label: String,
    /// Its total as text; may be empty.
    pub total: String,
    /// Its days.
    pub bars: Vec<Bar>,
}

/// What small multiples show.
#[derive(Debug, Clone, PartialEq)]
pub struct Weeks {
    /// Title, sentence, source.
    pub caption: Caption,
    /// Its weeks in order.
    pub panels: Vec<Panel>,
    /// What the axis counts: "hours".
    pub unit: String,
    /// What the bars mean.
    pub role: Role,
}

const PLOT: f64 = 92.0;
const PANEL: f64 = 154.0;
const AXIS: f64 = 34.0;
const GUTTER: f64 = 22.0;

/// A small bar chart a week, two beside each other on a phone and four on a
/// page, all on the same axis from zero.
pub fn weeks(input: &Weeks, labels: &Labels, width: Width) -> Scene {
    let mut canvas = Canvas::new(width, &input.caption);
    let ranges = || {
        input
            .panels
            .iter()
            .flat_map(|p| p.bars.iter().filter_map(|b| b.amount.as_ref()))
    };
    let columns = if width.is_narrow() { 2 } else { 4 };
    let columns = columns.min(input.panels.len()).max(1);
    let left = canvas.left() + AXIS;
    let each = (canvas.right() - left + GUTTER) / columns as f64;
    canvas.unit(&input.unit);
    let top = canvas.y;
    for (i, panel) in input.panels.iter().enumerate() {
        let y = top + PANEL * (i / columns) as f64;
        let frame = Frame::new(
            left + each * (i % columns) as f64,
            y + 22.0,
            each - GUTTER,
            PLOT,
        );
        let scale = Scale::new(frame.bottom(), frame.y, ranges(), 3.0);
        draw_axis(&mut canvas, &scale, frame, labels, i % columns == 0);
        write_heading(&mut canvas, panel, frame, y + 14.0);
        draw_bars(&mut canvas, panel, &scale, frame, input.role);
    }
    canvas.y = top + PANEL * input.panels.len().div_ceil(columns) as f64 - 8.0;
    draw_legend(&mut canvas, input, labels, ranges().any(|r| r.has_width()));
    canvas.finish(&input.caption, table(input, labels))
}

fn draw_axis(canvas: &mut Canvas, scale: &Scale, frame: Frame, labels: &Labels, named: bool) {
    for tick in scale.ticks() {
        let y = scale.at(tick);
        let role = if tick == 0.0 { Role::Axis } else { Role::Grid };
        canvas.line(
            Point::new(frame.x, y),
            Point::new(frame.right(), y),
            Stroke::solid(role, 1.0),
        );
        if named {
            let name = fit(
                &scale.name(tick, labels),
                SMALL,
                Weight::Regular,
                AXIS - 6.0,
            );
            let at = Point::new(frame.x - 6.0, y + 4.0);
            canvas.try_text(at, Anchor::End, SMALL, Weight::Regular, Role::Muted, &name);
        }
    }
}

fn write_heading(canvas: &mut Canvas, panel: &Panel, frame: Frame, baseline: f64) {
    let total = fit(&panel.total, SMALL, Weight::Bold, frame.width * 0.5);
    let used = text_width(&total, SMALL, Weight::Bold);
    let room = frame.width - if used > 0.0 { used + 8.0 } else { 0.0 };
    canvas.label(
        Point::new(frame.x, baseline),
        Anchor::Start,
        Role::Text,
        &panel.label,
        room,
    );
    canvas.text(
        Point::new(frame.right(), baseline),
        Anchor::End,
        SMALL,
        Weight::Bold,
        Role::Text,
        total,
    );
}

fn draw_bars(canvas: &mut Canvas, panel: &Panel, scale: &Scale, frame: Frame, role: Role) {
    let slot = frame.width / panel.bars.len().max(1) as f64;
    for (i, bar) in panel.bars.iter().enumerate() {
        let x = frame.x + slot * i as f64;
        let inner = Frame::new(x + slot * 0.16, frame.y, slot * 0.68, frame.height);
        match bar.amount {
            Some(amount) => draw_bar(canvas, scale, amount, inner, role),
            None => draw_gap(
                canvas,
                Frame::new(inner.x, frame.bottom() - 24.0, inner.width, 24.0),
            ),
        }
        let at = Point::new(x + slot / 2.0, frame.bottom() + 16.0);
        let label = fit(&bar.label, SMALL, Weight::Regular, slot - 1.0);
        canvas.try_text(
            at,
            Anchor::Middle,
            SMALL,
            Weight::Regular,
            Role::Muted,
            &label,
        );
    }
}

fn draw_bar(canvas: &mut Canvas, scale: &Scale, amount: Range, inner: Frame, role: Role) {
    let (zero, end) = (scale.at(0.0), scale.at(amount.best()));
    let frame = Frame::new(inner.x, zero.min(end), inner.width, (zero - end).abs());
    canvas.rect(frame, 1.5, Paint::fill(role));
    if amount.has_width() {
        draw_upright_range(
            canvas,
            inner.x + inner.width / 2.0,
            scale.at(amount.low()),
            scale.at(amount.high()),
        );
    }
}

fn draw_upright_range(canvas: &mut Canvas, x: f64, low: f64, high: f64) {
    for stroke in [
        Stroke::solid(Role::Surface, 3.5),
        Stroke::solid(Role::Text, 1.3),
    ] {
        canvas.line(Point::new(x, low), Point::new(x, high), stroke);
        for y in [low, high] {
            canvas.line(Point::new(x - 2.5, y), Point::new(x + 2.5, y), stroke);
        }
    }
}

fn draw_legend(canvas: &mut Canvas, input: &Weeks, labels: &Labels, doubt: bool) {
    let mut items: Vec<(crate::canvas::Swatch<'_>, &str)> = Vec::new();
    if doubt {
        items.push((
            Box::new(|c: &mut Canvas, f: Frame| {
                draw_upright_range(c, f.x + f.width / 2.0, f.bottom(), f.y);
            }),
            &labels.range,
        ));
    }
    let missing = |p: &Panel| p.bars.iter().any(|b| b.amount.is_none());
    if input.panels.iter().any(missing) {
        items.push((Box::new(draw_gap), &labels.gap));
    }
    canvas.legend(items);
}

fn table(input: &Weeks, labels: &Labels) -> Table {
    let number = |v| labels.number(v, 2);
    let columns = [
        &labels.week,
        &labels.day,
        &labels.low,
        &labels.best,
        &labels.high,
    ];
    Table {
        columns: columns.map(Clone::clone).to_vec(),
        rows: input
            .panels
            .iter()
            .flat_map(|p| p.bars.iter().map(move |b| (p, b)))
            .map(|(p, b)| {
                let figures = match b.amount {
                    Some(a) => [number(a.low()), number(a.best()), number(a.high())],
                    None => [(); 3].map(|()| labels.gap.clone()),
                };
                [vec![p.label.clone(), b.label.clone()], figures.to_vec()].concat()
            })
            .collect(),
    }
}
