//! What a hostile name can do in a picture or a page: nothing.

#![allow(clippy::unwrap_used)]

mod samples;

use proptest::prelude::*;
use stint_model::Say;
use stint_scene::html::{Block, Page, page};
use stint_scene::{
    Caption, DayRibbon, Kind, Range, Role, SceneError, Stretch, Theme, Width, day_ribbon, svg,
};

const HOSTILE: &str = "<script>alert('x')</script>\"&]]>\u{0}\u{b}\u{fffe} onload=x";

fn hostile_day(text: &str) -> stint_scene::Scene {
    let day = DayRibbon {
        caption: Caption {
            title: text.to_owned(),
            sentence: text.to_owned(),
            source: text.to_owned(),
        },
        stretches: vec![Stretch::new(Kind::Visit, 500, 900, text)],
    };
    day_ribbon(&day, &samples::labels(), Width::PAGE)
}

/// Every `<` opens one of the elements that the renderer writes.
fn assert_only_our_elements(text: &str, ours: &[&str]) {
    for piece in text.split('<').skip(1) {
        let name: String = piece
            .trim_start_matches('/')
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '!')
            .collect();
        assert!(ours.contains(&name.as_str()), "an element <{name}>");
    }
}

const SVG: [&str; 11] = [
    "svg", "title", "desc", "style", "rect", "path", "line", "polyline", "circle", "text", "g",
];

#[test]
fn nothing_breaks_out_of_a_picture() {
    for theme in [Theme::Light, Theme::Dark, Theme::Auto] {
        let drawn = svg::render(&hostile_day(HOSTILE), theme);
        assert_only_our_elements(&drawn, &SVG);
        assert!(drawn.contains("&lt;script&gt;"));
        assert!(!drawn.contains(['\u{0}', '\u{b}', '\u{fffe}']));
    }
}

#[test]
fn a_page_runs_nothing_and_loads_nothing() {
    let scene = hostile_day(HOSTILE);
    let blocks = vec![
        Block::Heading(HOSTILE.to_owned()),
        Block::Table(scene.table.clone()),
        Block::Figures(vec![(HOSTILE.to_owned(), HOSTILE.to_owned())]),
        Block::Verbatim(HOSTILE.to_owned()),
        Block::List(vec![HOSTILE.to_owned()]),
        Block::Picture {
            narrow: Some(Box::new(scene.clone())),
            wide: scene,
            table_label: HOSTILE.to_owned(),
        },
    ];
    let found = page(&Page {
        lang: "en\" onload=\"x".to_owned(),
        title: HOSTILE.to_owned(),
        blocks,
    });
    let html = [
        "!DOCTYPE", "html", "head", "meta", "title", "body", "main", "h1", "h2", "figure",
        "details", "summary", "div", "table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd",
        "pre", "ul", "li",
    ];
    assert_only_our_elements(&found, &[html.as_slice(), SVG.as_slice()].concat());
    let policy =
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
    assert!(found.contains(policy));
    for banned in ["src=", "href=", "url(", "@import", "http-equiv=\"refresh"] {
        assert!(!found.contains(banned), "{banned}");
    }
    // The one address is SVG's own name.
    assert_eq!(found.matches("http://").count(), 2);
    assert!(!found.contains("https://"));
    // Ids are unique, as screen readers need.
    let ids: Vec<&str> = found
        .split(" id=\"")
        .skip(1)
        .filter_map(|p| p.split('"').next())
        .collect();
    let mut once = ids.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(ids.len(), once.len());
    assert_eq!(ids.len(), 4);
}

#[test]
fn a_picture_speaks() {
    for (_, scene) in samples::all(Width::PHONE) {
        let drawn = svg::render(&scene, Theme::Auto);
        assert!(drawn.contains("role=\"img\""));
        assert!(drawn.contains("aria-labelledby=\"stint-title stint-desc\""));
        assert!(drawn.contains("<title id=\"stint-title\">"));
        assert!(drawn.contains("<desc id=\"stint-desc\">"));
    }
}

#[test]
fn a_range_holds_its_value() {
    assert_eq!(Range::new(1.0, 0.5, 2.0), Err(SceneError::RangeReversed));
    assert_eq!(Range::new(1.0, 3.0, 2.0), Err(SceneError::RangeReversed));
    assert_eq!(Range::exact(f64::NAN), Err(SceneError::NotFinite));
    assert_eq!(
        Range::new(0.0, 0.0, f64::INFINITY),
        Err(SceneError::NotFinite)
    );
    assert_eq!(Range::exact(1e16), Err(SceneError::NotFinite));
    assert_eq!(SceneError::NotFinite.say().id, "scene-error-not-finite");
}

/// Relative luminance and contrast of WCAG 2.2.
fn contrast(a: u32, b: u32) -> f64 {
    let luminance = |c: u32| {
        let part = |shift: u32| {
            let v = f64::from((c >> shift) & 0xff) / 255.0;
            if v <= 0.040_45 {
                v / 12.92
            } else {
                ((v + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn colours_stand_out_from_their_ground() {
    for tone in [Role::light as fn(Role) -> u32, Role::dark] {
        let at_least = |role, ground, least: f64| {
            let found = contrast(tone(role), tone(ground));
            assert!(found >= least, "{role:?} on {ground:?}: {found:.2}");
        };
        for ground in [Role::Surface, Role::Panel] {
            at_least(Role::Text, ground, 7.0);
            at_least(Role::Muted, ground, 4.5);
            for role in [
                Role::Visit,
                Role::Travel,
                Role::Break,
                Role::AfterHours,
                Role::Gap,
                Role::Axis,
                Role::Paid,
                Role::Owed,
            ] {
                at_least(role, ground, 3.0);
            }
        }
        at_least(Role::OnFill, Role::Visit, 4.5);
        at_least(Role::Visit, Role::Surface, 4.5);
    }
}

proptest! {
    #[test]
    fn any_name_is_safe(name in "\\PC*|[<>&\"'a-z/ \u{0}-\u{1f}]*") {
        assert_only_our_elements(&svg::render(&hostile_day(&name), Theme::Auto), &SVG);
    }
}
