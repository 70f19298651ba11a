//! Whatever is drawn: no two texts overlap, none leaves the picture, every
//! number in the file is finite, and the table fits its columns.

#![allow(clippy::unwrap_used)]

mod samples;

use proptest::collection::vec;
use proptest::prelude::*;
use stint_model::Coordinate;
use stint_scene::{
    Bar, CalendarWeek, Caption, Cell, Coverage, CoverageRow, DayRibbon, DotPlot, Frame, Kind, Leg,
    LegKind, Member, Panel, Range, Role, RouteSketch, Scene, Shape, Step, StepKind, Stop, Stretch,
    Theme, UseCalendar, Waterfall, WeekDay, WeekRibbons, Weeks, Width, svg,
};

fn check(scene: &Scene) {
    let canvas = Frame::new(0.0, 0.0, scene.width, scene.height);
    let texts: Vec<(&Shape, Frame)> = scene
        .shapes
        .iter()
        .filter_map(|s| Some((s, s.text_box()?)))
        .collect();
    for (i, (a, box_a)) in texts.iter().enumerate() {
        let inside = box_a.x >= canvas.x - 0.01
            && box_a.right() <= canvas.right() + 0.01
            && box_a.y >= canvas.y
            && box_a.bottom() <= canvas.bottom();
        assert!(inside, "a text leaves the picture: {a:?}");
        for (b, box_b) in &texts[i + 1..] {
            assert!(
                !box_a.overlaps(*box_b),
                "two texts overlap: {a:?} and {b:?}"
            );
        }
        let Shape::Text { size, .. } = a else {
            unreachable!()
        };
        assert!(*size >= 12.0, "a text is too small: {a:?}");
    }
    for shape in &scene.shapes {
        if let Shape::Rect { frame, .. } | Shape::Hatch { frame, .. } = shape {
            assert!(
                frame.x >= -0.01
                    && frame.right() <= canvas.right() + 0.01
                    && frame.bottom() <= canvas.bottom() + 0.01,
                "a block leaves the picture: {shape:?}"
            );
        }
    }
    for row in &scene.table.rows {
        assert_eq!(row.len(), scene.table.columns.len());
    }
    for shape in &scene.shapes {
        let finite = numbers(shape).iter().all(|n| n.is_finite());
        assert!(finite, "not finite: {shape:?}");
    }
    svg::render(scene, Theme::Auto);
}

fn numbers(shape: &Shape) -> Vec<f64> {
    match shape {
        Shape::Rect {
            frame: f, radius, ..
        } => vec![f.x, f.y, f.width, f.height, *radius],
        Shape::Hatch { frame: f, .. } => vec![f.x, f.y, f.width, f.height],
        Shape::Line { from, to, .. } => vec![from.x, from.y, to.x, to.y],
        Shape::Polyline { points, .. } => points.iter().flat_map(|p| [p.x, p.y]).collect(),
        Shape::Circle { centre, radius, .. } => vec![centre.x, centre.y, *radius],
        Shape::Text { at, size, .. } => vec![at.x, at.y, *size],
    }
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[A-Za-zéüß ]{1,12}",
        "[A-Za-z,.' ]{20,90}",
        "\\PC{0,60}",
        "[a-z]{80}",
    ]
}

fn caption() -> impl Strategy<Value = Caption> {
    (text(), text(), text()).prop_map(|(title, sentence, source)| Caption {
        title,
        sentence,
        source,
    })
}

fn width() -> impl Strategy<Value = Width> {
    prop_oneof![
        Just(Width::PHONE),
        Just(Width::PAGE),
        (0..2000u16).prop_map(Width::new)
    ]
}

fn range() -> impl Strategy<Value = Range> {
    let size = prop_oneof![Just(0.0), -50.0..500.0_f64, 0.0..1e-9_f64, -1e15..1e15_f64];
    [size.clone(), size.clone(), size].prop_map(|mut v| {
        v.sort_by(f64::total_cmp);
        Range::new(v[0], v[1], v[2]).unwrap()
    })
}

fn stretches() -> impl Strategy<Value = Vec<Stretch>> {
    let kind = prop::sample::select(Kind::ALL.to_vec());
    vec(
        (kind, 0..1600u16, 0..1600u16, text()).prop_map(|(k, a, b, l)| Stretch::new(k, a, b, l)),
        0..30,
    )
}

fn place() -> impl Strategy<Value = Coordinate> {
    prop_oneof![
        (0..40_000i32, 0..40_000i32).prop_map(|(a, o)| Coordinate::from_e7(
            530_000_000 + a,
            -15_000_000 + o
        )
        .unwrap()),
        (
            -900_000_000..=900_000_000i32,
            -1_800_000_000..=1_800_000_000i32
        )
            .prop_map(|(a, o)| Coordinate::from_e7(a, o).unwrap()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn days(caption in caption(), stretches in stretches(), width in width()) {
        check(&stint_scene::day_ribbon(&DayRibbon { caption, stretches }, &samples::labels(), width));
    }

    #[test]
    fn weeks_of_ribbons(
        caption in caption(),
        days in vec((text(), stretches(), text()), 0..9),
        width in width(),
    ) {
        let days = days
            .into_iter()
            .map(|(label, stretches, total)| WeekDay { label, stretches, total })
            .collect();
        check(&stint_scene::week_ribbons(&WeekRibbons { caption, days }, &samples::labels(), width));
    }

    #[test]
    fn routes(
        caption in caption(),
        legs in vec((0..3u8, vec(place(), 0..40)), 0..6),
        stops in vec((place(), text()), 0..25),
        width in width(),
    ) {
        let legs = legs
            .into_iter()
            .map(|(k, points)| Leg {
                kind: [LegKind::Motorised, LegKind::Slow, LegKind::Gap][k as usize],
                points,
            })
            .collect();
        let stops = stops.into_iter().map(|(at, label)| Stop { at, label }).collect();
        let sketch = RouteSketch { caption, legs, stops };
        check(&stint_scene::route_sketch(&sketch, &samples::labels(), width));
    }

    #[test]
    fn waterfalls(
        caption in caption(),
        steps in vec((text(), 0..3u8, range(), text()), 0..9),
        unit in text(),
        width in width(),
    ) {
        let steps = steps
            .into_iter()
            .map(|(label, k, amount, text)| Step {
                label,
                kind: [StepKind::Paid, StepKind::Missing, StepKind::Owed][k as usize],
                amount,
                text,
            })
            .collect();
        check(&stint_scene::waterfall(&Waterfall { caption, steps, unit }, &samples::labels(), width));
    }

    #[test]
    fn dot_plots(
        caption in caption(),
        members in vec((text(), range(), text()), 0..60),
        median in prop::option::of((range(), text())),
        unit in text(),
        width in width(),
    ) {
        let members = members
            .into_iter()
            .map(|(label, amount, text)| Member { label, amount, text })
            .collect();
        let plot = DotPlot { caption, members, median, unit };
        check(&stint_scene::dot_plot(&plot, &samples::labels(), width));
    }

    #[test]
    fn small_multiples(
        caption in caption(),
        panels in vec((text(), text(), vec((text(), prop::option::of(range())), 0..10)), 0..9),
        unit in text(),
        width in width(),
    ) {
        let panels = panels
            .into_iter()
            .map(|(label, total, bars)| Panel {
                label,
                total,
                bars: bars.into_iter().map(|(label, amount)| Bar { label, amount }).collect(),
            })
            .collect();
        let weeks = Weeks { caption, panels, unit, role: Role::Travel };
        check(&stint_scene::weeks(&weeks, &samples::labels(), width));
    }

    #[test]
    fn calendars(
        caption in caption(),
        names in vec(text(), 7),
        weeks in vec((text(), vec((0..3u8, any::<u16>()), 7)), 0..9),
        width in width(),
    ) {
        let weeks = weeks
            .into_iter()
            .map(|(label, days)| CalendarWeek {
                label,
                days: std::array::from_fn(|i| match days[i] {
                    (0, m) => Cell::Minutes(m),
                    (1, _) => Cell::Gap,
                    _ => Cell::Outside,
                }),
            })
            .collect();
        let weekdays = std::array::from_fn(|i| names[i].clone());
        let calendar = UseCalendar { caption, weekdays, weeks };
        check(&stint_scene::use_calendar(&calendar, &samples::labels(), width));
    }

    #[test]
    fn coverages(
        caption in caption(),
        rows in vec((text(), any::<u32>(), any::<u32>(), text(), text()), 0..20),
        width in width(),
    ) {
        let rows = rows
            .into_iter()
            .map(|(label, recorded, expected, text, cause)| CoverageRow {
                label, recorded, expected, text, cause,
            })
            .collect();
        check(&stint_scene::coverage(&Coverage { caption, rows }, &samples::labels(), width));
    }
}

#[test]
fn the_samples_are_sound() {
    for width in [Width::PHONE, Width::PAGE] {
        for (_, scene) in samples::all(width) {
            check(&scene);
            assert!(!scene.table.rows.is_empty());
            assert!(!scene.sentence.is_empty());
        }
    }
}
