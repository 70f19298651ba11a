//! One dot a member, with the range of each.

use crate::axis::Scale;
use crate::canvas::{Canvas, LABEL, SMALL};
use crate::measure::fit;
use crate::waterfall::draw_range;
use crate::{
    Anchor, Caption, Frame, Labels, Paint, Point, Range, Role, Scene, Stroke, Table, Weight, Width,
    text_width,
};

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// Her code in the campaign, or a name that she gave herself.
    pub label: String,
    /// Her figure.
    pub amount: Range,
    /// The same as text: "£31 to £58".
    pub text: String,
}

/// What a dot plot shows.
#[derive(Debug, Clone, PartialEq)]
pub struct DotPlot {
    /// Title, sentence, source.
    pub caption: Caption,
    /// In any order; drawn from the greatest down.
    pub members: Vec<Member>,
    /// The median with its text, drawn as a line.
    pub median: Option<(Range, String)>,
    /// What the axis counts.
    pub unit: String,
}

/// Beyond so many members, rows are thin and go without labels.
const LABELLED: usize = 40;

/// A row a member: a dot at her best figure on a line from low to high.
pub fn dot_plot(input: &DotPlot, labels: &Labels, width: Width) -> Scene {
    let mut members: Vec<&Member> = input.members.iter().collect();
    members.sort_by(|a, b| {
        b.amount
            .best()
            .total_cmp(&a.amount.best())
            .then_with(|| a.label.cmp(&b.label))
    });
    let named = members.len() <= LABELLED;
    let row = if named { 26.0 } else { 9.0 };
    let mut canvas = Canvas::new(width, &input.caption);
    let room = canvas.right() - canvas.left();
    let widest = |text: fn(&Member) -> &str, weight| {
        members
            .iter()
            .map(|m| text_width(text(m), SMALL, weight))
            .fold(0.0_f64, f64::max)
    };
    let (names, amounts) = if named {
        (
            widest(|m| &m.label, Weight::Regular).min(room * 0.25),
            widest(|m| &m.text, Weight::Bold).min(room * 0.3),
        )
    } else {
        (0.0, 0.0)
    };
    let start = canvas.left() + names + 14.0;
    let end = canvas.right() - amounts - 18.0;
    let ranges = members
        .iter()
        .map(|m| &m.amount)
        .chain(input.median.iter().map(|m| &m.0));
    let scale = Scale::new(start, end, ranges, canvas.ticks(start, end));

    canvas.unit(&input.unit);
    let top = canvas.y + if input.median.is_some() { 20.0 } else { 0.0 };
    let bottom = top + row * members.len() as f64 + 6.0;
    scale.draw_below(&mut canvas, labels, top, bottom);
    if let Some((median, text)) = &input.median {
        let x = scale.at(median.best());
        canvas.line(
            Point::new(x, top - 4.0),
            Point::new(x, bottom),
            Stroke::dashed(Role::Text, 1.5),
        );
        let text = fit(
            &format!("{} {text}", labels.median),
            LABEL,
            Weight::Bold,
            room,
        );
        let at = Point::new(x, top - 10.0);
        canvas.try_text(at, Anchor::Middle, LABEL, Weight::Bold, Role::Text, &text);
    }
    for (i, m) in members.iter().enumerate() {
        let y = top + row * (i as f64 + 0.5) + 3.0;
        if named {
            let left = canvas.left();
            let label = fit(&m.label, SMALL, Weight::Regular, names);
            let at = Point::new(left, y + 4.3);
            canvas.text(at, Anchor::Start, SMALL, Weight::Regular, Role::Text, label);
            let amount = fit(&m.text, SMALL, Weight::Bold, amounts);
            let at = Point::new(canvas.right(), y + 4.3);
            canvas.text(at, Anchor::End, SMALL, Weight::Bold, Role::Text, amount);
        }
        draw_member(
            &mut canvas,
            &scale,
            m.amount,
            y,
            if named { 5.5 } else { 3.0 },
        );
    }
    canvas.y = bottom + 28.0;
    canvas.legend(vec![(
        Box::new(|c: &mut Canvas, f: Frame| {
            let y = f.y + f.height / 2.0;
            draw_dot(c, f.x, f.x + f.width / 2.0, f.right(), y, 5.5);
        }) as crate::canvas::Swatch<'_>,
        labels.range.as_str(),
    )]);
    canvas.finish(&input.caption, table(&members, labels))
}

fn draw_member(canvas: &mut Canvas, scale: &Scale, amount: Range, y: f64, radius: f64) {
    draw_dot(
        canvas,
        scale.at(amount.low()),
        scale.at(amount.best()),
        scale.at(amount.high()),
        y,
        radius,
    );
}

fn draw_dot(canvas: &mut Canvas, low: f64, best: f64, high: f64, y: f64, radius: f64) {
    if radius > 4.0 {
        draw_range(canvas, low, high, y);
    } else {
        let line = Stroke::solid(Role::Axis, 1.5);
        canvas.line(Point::new(low, y), Point::new(high, y), line);
    }
    canvas.add(crate::Shape::Circle {
        centre: Point::new(best, y),
        radius,
        paint: Paint::both(Role::Owed, Stroke::solid(Role::Surface, 1.5)),
    });
}

fn table(members: &[&Member], labels: &Labels) -> Table {
    let number = |v| labels.number(v, 2);
    Table {
        columns: [&labels.name, &labels.low, &labels.best, &labels.high]
            .map(Clone::clone)
            .to_vec(),
        rows: members
            .iter()
            .map(|m| {
                vec![
                    m.label.clone(),
                    number(m.amount.low()),
                    number(m.amount.best()),
                    number(m.amount.high()),
                ]
            })
            .collect(),
    }
}
