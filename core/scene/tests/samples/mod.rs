//! One picture of each kind, of an invented week.

#![allow(unreachable_pub, clippy::unwrap_used, clippy::panic)]

use stint_model::{Coordinate, Phrase};
use stint_scene::{
    Bar, CalendarWeek, Caption, Cell, Coverage, CoverageRow, DayRibbon, DotPlot, Kind, Labels, Leg,
    LegKind, Member, Panel, Range, Role, RouteSketch, Scene, Step, StepKind, Stop, Stretch,
    UseCalendar, Waterfall, WeekDay, WeekRibbons, Weeks, Width,
};

const SCENE_EN: &str = include_str!("../../../../messages/en/scene.ftl");

/// The English words, straight from their file.
pub fn labels() -> Labels {
    Labels::new(|phrase: &Phrase| match phrase.id {
        "common-decimal-mark" => ".".to_owned(),
        id => SCENE_EN
            .lines()
            .find_map(|l| l.strip_prefix(id)?.strip_prefix(" = "))
            .unwrap_or_else(|| panic!("{id} is not in scene.ftl"))
            .to_owned(),
    })
}

fn caption(title: &str, sentence: &str) -> Caption {
    Caption {
        title: title.to_owned(),
        sentence: sentence.to_owned(),
        source: "Source: phone log, 16 to 22 November 2026. Measured; gaps are shown.".to_owned(),
    }
}

fn range(low: f64, best: f64, high: f64) -> Range {
    Range::new(low, best, high).unwrap()
}

const fn at(h: u16, m: u16) -> u16 {
    h * 60 + m
}

fn monday() -> Vec<Stretch> {
    use Kind::{AfterHours, Break, Gap, Travel, Visit};
    [
        (Visit, at(7, 42), at(8, 25), "Mrs Adeyemi"),
        (Travel, at(8, 25), at(8, 37), ""),
        (Visit, at(8, 37), at(9, 7), "Mr Brandt"),
        (Travel, at(9, 7), at(9, 31), ""),
        (Visit, at(9, 31), at(10, 44), "Old Mill House"),
        (Travel, at(10, 44), at(11, 5), ""),
        (Gap, at(11, 5), at(11, 50), ""),
        (Visit, at(11, 50), at(12, 20), "Ms Cartwright"),
        (Break, at(12, 20), at(12, 50), ""),
        (Travel, at(12, 50), at(13, 8), ""),
        (Visit, at(13, 8), at(14, 2), "Mrs Adeyemi"),
        (Travel, at(14, 2), at(14, 11), ""),
        (Visit, at(14, 11), at(14, 21), "Pharmacy"),
        (AfterHours, at(18, 40), at(19, 5), "Rota app"),
    ]
    .map(|(k, a, b, l)| Stretch::new(k, a, b, l))
    .to_vec()
}

pub fn day() -> DayRibbon {
    DayRibbon {
        caption: caption(
            "6 visits, and 1 h 24 min on the way between them",
            "Monday: 6 visits from 07:42 to 14:21, 1 hour 24 minutes on the way, 45 minutes not recorded.",
        ),
        stretches: monday(),
    }
}

pub fn week() -> WeekRibbons {
    let moved = |by: u16, skip: usize| {
        monday()
            .into_iter()
            .enumerate()
            .filter(|(i, _)| i % skip != 1)
            .map(|(_, s)| Stretch::new(s.kind, s.from() + by, s.to() + by, s.label))
            .collect::<Vec<_>>()
    };
    let day = |label: &str, stretches, total: &str| WeekDay {
        label: label.to_owned(),
        stretches,
        total: total.to_owned(),
    };
    WeekRibbons {
        caption: caption(
            "Each of five days had time on the way between visits",
            "Week of 16 November: five days with visits, two without a record.",
        ),
        days: vec![
            day("Mon 16", monday(), "6 h 39 min"),
            day("Tue 17", moved(14, 5), "5 h 02 min"),
            day("Wed 18", moved(0, 7), "6 h 11 min"),
            day("Thu 19", Vec::new(), ""),
            day("Fri 20", moved(45, 4), "5 h 40 min"),
            day("Sat 21", moved(90, 3), "4 h 05 min"),
            day("Sun 22", Vec::new(), ""),
        ],
    }
}

pub fn route() -> RouteSketch {
    let place = |e: f64, n: f64| {
        Coordinate::from_degrees(53.0 + n / 111_195.0, -1.5 + e / 66_900.0).unwrap()
    };
    let bend = |a: (f64, f64), b: (f64, f64)| {
        (0..=40)
            .map(|i| {
                let t = f64::from(i) / 40.0;
                let wave = (t * 9.0).sin() * 60.0 * (1.0 - (2.0 * t - 1.0).abs());
                place(a.0 + (b.0 - a.0) * t + wave, a.1 + (b.1 - a.1) * t - wave)
            })
            .collect::<Vec<_>>()
    };
    let spots = [
        (0.0, 0.0),
        (820.0, 410.0),
        (1900.0, 60.0),
        (2300.0, -900.0),
        (900.0, -1150.0),
        (120.0, -90.0),
    ];
    let kinds = [
        LegKind::Motorised,
        LegKind::Motorised,
        LegKind::Gap,
        LegKind::Motorised,
        LegKind::Slow,
    ];
    let names = [
        "Mrs Adeyemi",
        "Mr Brandt",
        "Old Mill House",
        "Ms Cartwright",
        "Pharmacy",
        "Mrs Dunne",
    ];
    RouteSketch {
        caption: caption(
            "9.4 km between six places, 45 minutes of it not recorded",
            "The way went over six places in a round of 9.4 kilometres.",
        ),
        legs: spots
            .windows(2)
            .zip(kinds)
            .map(|(w, kind)| Leg {
                kind,
                points: bend(w[0], w[1]),
            })
            .collect(),
        stops: spots
            .iter()
            .zip(names)
            .map(|(s, n)| Stop {
                at: place(s.0, s.1),
                label: n.to_owned(),
            })
            .collect(),
    }
}

pub fn waterfall() -> Waterfall {
    let step = |label: &str, kind, r, text: &str| Step {
        label: label.to_owned(),
        kind,
        amount: r,
        text: text.to_owned(),
    };
    Waterfall {
        caption: caption(
            "Between £41 and £66 of this week's work was not paid",
            "£312 was paid. Travel of £38 and waiting of £15 were not. Owed in all: £353 to £378.",
        ),
        steps: vec![
            step(
                "Paid by payslip",
                StepKind::Paid,
                range(312.4, 312.4, 312.4),
                "£312.40",
            ),
            step(
                "Travel between clients",
                StepKind::Missing,
                range(31.0, 38.2, 46.0),
                "£31 to £46",
            ),
            step(
                "Waiting before visits",
                StepKind::Missing,
                range(10.0, 15.1, 20.0),
                "£10 to £20",
            ),
            step(
                "Owed in all",
                StepKind::Owed,
                range(353.4, 365.7, 378.4),
                "£353 to £378",
            ),
        ],
        unit: "pounds".to_owned(),
    }
}

pub fn dots() -> DotPlot {
    let members = [
        (31.0, 38.2, 46.0),
        (12.0, 22.0, 24.5),
        (52.0, 58.0, 71.0),
        (20.0, 26.0, 28.0),
        (40.0, 44.0, 46.0),
        (0.0, 6.0, 9.0),
        (36.0, 37.0, 38.0),
        (25.0, 41.0, 60.0),
        (33.0, 34.0, 40.0),
        (18.0, 30.0, 35.0),
    ];
    DotPlot {
        caption: caption(
            "Nine of ten members were not paid for at least £12 of travel a week",
            "Ten members: unpaid travel a week from £6 to £58, the middle is £36.",
        ),
        members: members
            .iter()
            .enumerate()
            .map(|(i, (l, b, h))| Member {
                label: format!("Member {}", i + 1),
                amount: range(*l, *b, *h),
                text: format!("£{l:.0} to £{h:.0}"),
            })
            .collect(),
        median: Some((range(35.5, 35.5, 35.5), "£36".to_owned())),
        unit: "£ a week".to_owned(),
    }
}

pub fn weeks() -> Weeks {
    let bars = |shift: usize| {
        (0..7)
            .map(|d| {
                let x = ((d * 37 + shift * 53) % 80) as f64;
                let amount = if (d + shift).is_multiple_of(6) {
                    None
                } else if d > 4 {
                    Some(range(0.0, 0.0, 0.0))
                } else {
                    Some(range(x * 0.8 + 20.0, x + 25.0, x * 1.1 + 34.0))
                };
                Bar {
                    label: ["M", "T", "W", "T", "F", "S", "S"][d].to_owned(),
                    amount,
                }
            })
            .collect::<Vec<_>>()
    };
    Weeks {
        caption: caption(
            "Every week had at least 3 hours on the way without pay",
            "Five weeks of minutes on the way.",
        ),
        panels: (0..5)
            .map(|i| Panel {
                label: format!("from {} Nov", 2 + 7 * i),
                total: format!("{} h", 4 + i),
                bars: bars(i + 1),
            })
            .collect(),
        unit: "minutes on the way a day".to_owned(),
        role: Role::Travel,
    }
}

pub fn calendar() -> UseCalendar {
    UseCalendar {
        caption: caption(
            "On 9 of 16 recorded days the rota app was used after hours",
            "Three weeks: the rota app was used after hours on 9 of 16 recorded days.",
        ),
        weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map(str::to_owned),
        weeks: vec![
            CalendarWeek {
                label: "2 Nov".to_owned(),
                days: [
                    Cell::Outside,
                    Cell::Minutes(12),
                    Cell::Minutes(0),
                    Cell::Minutes(45),
                    Cell::Gap,
                    Cell::Minutes(0),
                    Cell::Minutes(5),
                ],
            },
            CalendarWeek {
                label: "9 Nov".to_owned(),
                days: [
                    Cell::Minutes(25),
                    Cell::Minutes(0),
                    Cell::Minutes(0),
                    Cell::Minutes(110),
                    Cell::Minutes(31),
                    Cell::Minutes(0),
                    Cell::Minutes(0),
                ],
            },
            CalendarWeek {
                label: "16 Nov".to_owned(),
                days: [
                    Cell::Minutes(60),
                    Cell::Minutes(1),
                    Cell::Gap,
                    Cell::Gap,
                    Cell::Minutes(20),
                    Cell::Minutes(0),
                    Cell::Outside,
                ],
            },
        ],
    }
}

pub fn coverage() -> Coverage {
    let row = |label: &str, recorded, expected, text: &str, cause: &str| CoverageRow {
        label: label.to_owned(),
        recorded,
        expected,
        text: text.to_owned(),
        cause: cause.to_owned(),
    };
    Coverage {
        caption: caption(
            "79% of the time at work was recorded; Saturday is missing",
            "Of 27 h 37 min at work, 21 h 47 min were recorded.",
        ),
        rows: vec![
            row("Mon 16", 354, 399, "89%", "battery saver"),
            row("Tue 17", 302, 302, "100%", ""),
            row("Wed 18", 371, 371, "100%", ""),
            row("Fri 20", 280, 340, "82%", "phone off, no signal"),
            row("Sat 21", 0, 245, "0%", "a permission was missing"),
        ],
    }
}

/// Every picture with its file's name.
pub fn all(width: Width) -> Vec<(&'static str, Scene)> {
    let l = labels();
    vec![
        ("day", stint_scene::day_ribbon(&day(), &l, width)),
        ("week", stint_scene::week_ribbons(&week(), &l, width)),
        ("route", stint_scene::route_sketch(&route(), &l, width)),
        ("waterfall", stint_scene::waterfall(&waterfall(), &l, width)),
        ("dots", stint_scene::dot_plot(&dots(), &l, width)),
        ("weeks", stint_scene::weeks(&weeks(), &l, width)),
        (
            "calendar",
            stint_scene::use_calendar(&calendar(), &l, width),
        ),
        ("coverage", stint_scene::coverage(&coverage(), &l, width)),
    ]
}
