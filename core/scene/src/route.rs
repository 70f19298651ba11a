//! A day's way as a sketch: no map, only the way itself, her own names for
//! the places, a scale bar and north.

use geo::{Coord, Intersects, Line, LineString, Rect, Simplify};
use stint_model::Coordinate;

use crate::canvas::{Canvas, LABEL, SMALL};
use crate::measure::fit;
use crate::projection::Projection;
use crate::{
    Anchor, Caption, Dash, Frame, Labels, Paint, Point, Role, Scene, Shape, Stroke, Table, Weight,
    Width, text_width,
};

/// How a leg is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LegKind {
    /// By car, bus, train: an unbroken line.
    Motorised,
    /// On foot or by bicycle: dots.
    Slow,
    /// Not recorded: a straight line in dashes.
    Gap,
}

/// One way between two stops.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leg {
    /// How it is drawn.
    pub kind: LegKind,
    /// Where it went.
    pub points: Vec<Coordinate>,
}

/// One place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// Where.
    pub at: Coordinate,
    /// Her own name for it.
    pub label: String,
}

/// What a sketch shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RouteSketch {
    /// Title, sentence, source.
    pub caption: Caption,
    /// Ways in order.
    pub legs: Vec<Leg>,
    /// Places in the order they are numbered.
    pub stops: Vec<Stop>,
}

impl RouteSketch {
    fn positions(&self) -> impl Iterator<Item = Coordinate> + Clone {
        let ways = self.legs.iter().flat_map(|l| l.points.iter());
        ways.chain(self.stops.iter().map(|s| &s.at)).copied()
    }
}

/// Room between the sketch's edge and its points, for names and discs.
const INNER: f64 = 26.0;
const DISC: f64 = 10.0;
/// A leg is drawn with at most so many points, before it is simplified.
const MOST_POINTS: usize = 2_000;
/// Deviation, in pixels, that simplifying may cause.
const TOLERANCE: f64 = 0.8;

/// A sketch of a day's way.
pub fn route_sketch(input: &RouteSketch, labels: &Labels, width: Width) -> Scene {
    let mut canvas = Canvas::new(width, &input.caption);
    let height = if width.is_narrow() { 300.0 } else { 380.0 };
    let area = Frame::new(
        canvas.left(),
        canvas.y,
        canvas.right() - canvas.left(),
        height,
    );
    canvas.rect(area, 8.0, Paint::fill(Role::Panel));
    let map = Projection::new(input.positions(), area.inset(INNER));
    let mut ways = Vec::new();
    for leg in &input.legs {
        let way = simplified(&map, leg);
        ways.extend(way.lines());
        draw_leg(&mut canvas, leg.kind, way);
    }
    let discs: Vec<Point> = input.stops.iter().map(|s| map.at(s.at)).collect();
    let groups = grouped(&discs);
    let taken = [
        draw_scale(&mut canvas, map.metres_per_pixel, area),
        draw_north(&mut canvas, area),
    ];
    for (at, numbers) in &groups {
        draw_disc(&mut canvas, *at, numbers);
    }
    let unnamed = name_stops(&mut canvas, input, &groups, &ways, area, &taken);
    canvas.y = area.bottom() + 10.0;
    list_stops(&mut canvas, input, &unnamed);
    draw_legend(&mut canvas, input, labels);
    canvas.finish(&input.caption, table(input, labels))
}

/// A leg in pixels, without the points that nobody would see.
fn simplified(map: &Projection, leg: &Leg) -> LineString {
    let pixel = |c: &Coordinate| {
        let p = map.at(*c);
        Coord { x: p.x, y: p.y }
    };
    let (first, last) = (leg.points.first(), leg.points.last());
    let line: Vec<Coord> = match leg.kind {
        LegKind::Motorised | LegKind::Slow => {
            let every = leg.points.len().div_ceil(MOST_POINTS).max(1);
            let thinned = leg.points.iter().step_by(every);
            thinned.chain(last).map(pixel).collect()
        }
        LegKind::Gap => first.into_iter().chain(last).map(pixel).collect(),
    };
    LineString::new(line).simplify(TOLERANCE)
}

fn leg_stroke(kind: LegKind) -> Stroke {
    match kind {
        LegKind::Motorised => Stroke::solid(Role::Travel, 3.0),
        LegKind::Slow => Stroke {
            role: Role::Travel,
            width: 3.5,
            dash: Dash::Dotted,
        },
        LegKind::Gap => Stroke::dashed(Role::Gap, 2.0),
    }
}

fn draw_leg(canvas: &mut Canvas, kind: LegKind, way: LineString) {
    if way.0.len() < 2 {
        return;
    }
    canvas.add(Shape::Polyline {
        points: way.0.into_iter().map(|c| Point::new(c.x, c.y)).collect(),
        stroke: leg_stroke(kind),
    });
}

/// Stops whose discs would cover each other share one.
fn grouped(discs: &[Point]) -> Vec<(Point, Vec<usize>)> {
    let mut groups: Vec<(Point, Vec<usize>)> = Vec::new();
    for (i, at) in discs.iter().enumerate() {
        let near = |p: &Point| (p.x - at.x).hypot(p.y - at.y) < 2.0 * DISC + 2.0;
        match groups.iter_mut().find(|(p, _)| near(p)) {
            Some((_, members)) => members.push(i),
            None => groups.push((*at, vec![i])),
        }
    }
    groups
}

fn group_name(members: &[usize]) -> String {
    match members {
        [one] => (one + 1).to_string(),
        [a, b] if b - a > 1 => format!("{}, {}", a + 1, b + 1),
        [first, .., last] if members.len() == last - first + 1 => {
            format!("{}–{}", first + 1, last + 1)
        }
        [first, ..] => format!("{}…", first + 1),
        [] => String::new(),
    }
}

fn disc_frame(at: Point, members: &[usize]) -> Frame {
    let text = text_width(&group_name(members), SMALL, Weight::Bold);
    let width = (text + 10.0).max(2.0 * DISC);
    Frame::new(at.x - width / 2.0, at.y - DISC, width, 2.0 * DISC)
}

fn draw_disc(canvas: &mut Canvas, at: Point, members: &[usize]) {
    let edge = Stroke::solid(Role::Surface, 2.0);
    canvas.rect(
        disc_frame(at, members),
        DISC,
        Paint::both(Role::Visit, edge),
    );
    canvas.try_text(
        Point::new(at.x, at.y + SMALL * 0.36),
        Anchor::Middle,
        SMALL,
        Weight::Bold,
        Role::OnFill,
        &group_name(members),
    );
}

/// Writes each name beside its disc where there is room; gives back those
/// without.
fn name_stops(
    canvas: &mut Canvas,
    input: &RouteSketch,
    groups: &[(Point, Vec<usize>)],
    ways: &[Line],
    area: Frame,
    taken: &[Frame],
) -> Vec<usize> {
    let discs: Vec<Frame> = groups.iter().map(|(at, m)| disc_frame(*at, m)).collect();
    let mut unnamed = Vec::new();
    for ((at, members), disc) in groups.iter().zip(&discs) {
        let [only] = members.as_slice() else {
            unnamed.extend(members);
            continue;
        };
        let text = fit(
            &input.stops[*only].label,
            LABEL,
            Weight::Regular,
            area.width * 0.4,
        );
        let room = |frame: Frame| {
            let inside = frame.x >= area.x + 4.0
                && frame.right() <= area.right() - 4.0
                && frame.y >= area.y + 4.0
                && frame.bottom() <= area.bottom() - 4.0;
            inside && discs.iter().chain(taken).all(|d| !d.overlaps(frame)) && canvas.is_free(frame)
        };
        let (dx, dy) = (disc.width / 2.0 + 5.0, DISC + 5.0);
        let places = [
            (Anchor::Start, dx, 4.7),
            (Anchor::End, -dx, 4.7),
            (Anchor::Middle, 0.0, -dy),
            (Anchor::Middle, 0.0, dy + 9.0),
            (Anchor::Start, dx - 4.0, -dy + 4.0),
            (Anchor::Start, dx - 4.0, dy + 4.0),
            (Anchor::End, -dx + 4.0, -dy + 4.0),
            (Anchor::End, -dx + 4.0, dy + 4.0),
        ];
        let possible: Vec<(Shape, Frame)> = places
            .into_iter()
            .filter_map(|(anchor, x, y)| {
                let shape = Shape::Text {
                    at: Point::new(at.x + x, at.y + y),
                    anchor,
                    size: LABEL,
                    weight: Weight::Regular,
                    role: Role::Text,
                    text: text.clone(),
                };
                let frame = shape.text_box()?;
                room(frame).then_some((shape, frame))
            })
            .collect();
        // Rather beside the way than upon it.
        let crossed = |f: &Frame| ways.iter().filter(|w| crosses(w, *f)).count();
        match possible.into_iter().min_by_key(|(_, f)| crossed(f)) {
            Some((shape, _)) if !text.is_empty() => {
                canvas.plate(Role::Panel, &shape);
                canvas.add(shape);
            }
            _ => unnamed.push(*only),
        }
    }
    unnamed.sort_unstable();
    unnamed
}

fn crosses(way: &Line, f: Frame) -> bool {
    let corner = |x, y| Coord { x, y };
    Rect::new(corner(f.x, f.y), corner(f.right(), f.bottom())).intersects(way)
}

/// Names that had no room in the sketch, with their numbers.
fn list_stops(canvas: &mut Canvas, input: &RouteSketch, unnamed: &[usize]) {
    let columns = if canvas.width.is_narrow() { 2 } else { 4 };
    let each = (canvas.right() - canvas.left()) / f64::from(columns);
    let named: Vec<usize> = unnamed
        .iter()
        .copied()
        .filter(|i| !input.stops[*i].label.is_empty())
        .collect();
    for (i, stop) in named.iter().enumerate() {
        let column = i % columns as usize;
        let at = Point::new(canvas.left() + each * column as f64, canvas.y + 13.0);
        let text = format!("{}  {}", stop + 1, input.stops[*stop].label);
        canvas.label(at, Anchor::Start, Role::Text, &text, each - 10.0);
        if column + 1 == columns as usize || i + 1 == named.len() {
            canvas.y += 22.0;
        }
    }
}

/// A bar of a round length, at most a quarter of the sketch; gives back the
/// room it takes.
fn draw_scale(canvas: &mut Canvas, metres_per_pixel: f64, area: Frame) -> Frame {
    let most = metres_per_pixel * area.width / 4.0;
    let length = largest_round(most);
    let pixels = length / metres_per_pixel;
    let (x, y) = (area.x + 12.0, area.bottom() - 12.0);
    let line = Stroke::solid(Role::Text, 1.5);
    canvas.line(Point::new(x, y), Point::new(x + pixels, y), line);
    for end in [x, x + pixels] {
        canvas.line(Point::new(end, y - 5.0), Point::new(end, y), line);
    }
    // Symbols of the International System of Units are the same in every
    // language.
    let text = if length >= 1000.0 {
        format!("{} km", length / 1000.0)
    } else {
        format!("{length} m")
    };
    canvas.try_text(
        Point::new(x + 4.0, y - 8.0),
        Anchor::Start,
        SMALL,
        Weight::Regular,
        Role::Text,
        &text,
    );
    Frame::new(x - 4.0, y - 22.0, pixels + 8.0, 26.0)
}

/// The greatest of 1, 2, 5 times a power of ten that is not above `most`.
fn largest_round(most: f64) -> f64 {
    let magnitude = 10_f64.powf(most.max(1.0).log10().floor());
    [5.0, 2.0, 1.0]
        .into_iter()
        .map(|m| m * magnitude)
        .find(|v| *v <= most)
        .unwrap_or(magnitude)
}

/// An arrow to the top; gives back the room it takes.
fn draw_north(canvas: &mut Canvas, area: Frame) -> Frame {
    let (x, y) = (area.right() - 18.0, area.y + 12.0);
    let line = Stroke::solid(Role::Text, 1.5);
    canvas.add(Shape::Polyline {
        points: vec![
            Point::new(x - 4.5, y + 7.0),
            Point::new(x, y),
            Point::new(x + 4.5, y + 7.0),
        ],
        stroke: line,
    });
    canvas.line(Point::new(x, y), Point::new(x, y + 16.0), line);
    // North begins with N in every language of Stint.
    let at = Point::new(x, y + 29.0);
    canvas.try_text(at, Anchor::Middle, SMALL, Weight::Bold, Role::Text, "N");
    Frame::new(x - 10.0, y - 4.0, 20.0, 38.0)
}

fn draw_legend(canvas: &mut Canvas, input: &RouteSketch, labels: &Labels) {
    let kinds = [
        (LegKind::Motorised, &labels.motorised),
        (LegKind::Slow, &labels.slow),
        (LegKind::Gap, &labels.gap),
    ];
    let items = kinds
        .into_iter()
        .filter(|(kind, _)| input.legs.iter().any(|l| l.kind == *kind))
        .map(|(kind, word)| -> (crate::canvas::Swatch<'_>, &str) {
            (
                Box::new(move |c: &mut Canvas, f: Frame| draw_sample(c, kind, f)),
                word,
            )
        })
        .collect();
    canvas.legend(items);
}

fn draw_sample(canvas: &mut Canvas, kind: LegKind, frame: Frame) {
    let y = frame.y + frame.height / 2.0;
    let stroke = leg_stroke(kind);
    canvas.line(Point::new(frame.x, y), Point::new(frame.right(), y), stroke);
}

/// Names in order; no position leaves the sketch.
fn table(input: &RouteSketch, labels: &Labels) -> Table {
    Table {
        columns: vec!["#".to_owned(), labels.name.clone()],
        rows: input
            .stops
            .iter()
            .enumerate()
            .map(|(i, s)| vec![(i + 1).to_string(), s.label.clone()])
            .collect(),
    }
}
