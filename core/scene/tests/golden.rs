//! Each kind of picture, held still. `UPDATE_GOLDEN=1 cargo test -p stint-scene`
//! writes them anew; look at what changed before committing it.

#![allow(clippy::unwrap_used)]

mod samples;

use std::path::PathBuf;
use std::{env, fs};

use stint_scene::html::{Block, Page, page};
use stint_scene::{Table, Theme, Width, svg};

fn check(name: &str, found: &str) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let file = folder.join(name);
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(&folder).unwrap();
        fs::write(&file, found).unwrap();
    }
    let kept = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        kept == found,
        "{name} changed; UPDATE_GOLDEN=1 writes it anew"
    );
}

#[test]
fn pictures_for_a_page() {
    for (name, scene) in samples::all(Width::PAGE) {
        check(
            &format!("{name}-page.svg"),
            &svg::render(&scene, Theme::Light),
        );
    }
}

#[test]
fn pictures_for_a_phone() {
    for (name, scene) in samples::all(Width::PHONE) {
        check(
            &format!("{name}-phone.svg"),
            &svg::render(&scene, Theme::Dark),
        );
    }
}

/// As narrow as a picture gets.
#[test]
fn a_week_on_a_small_phone() {
    let scene = stint_scene::week_ribbons(&samples::week(), &samples::labels(), Width::new(280));
    check("week-small.svg", &svg::render(&scene, Theme::Light));
}

#[test]
fn a_picture_that_follows_the_reader() {
    let (_, scene) = samples::all(Width::PAGE).swap_remove(0);
    check("day-auto.svg", &svg::render(&scene, Theme::Auto));
}

#[test]
fn a_whole_page() {
    let wide = samples::all(Width::PAGE).swap_remove(0).1;
    let narrow = samples::all(Width::PHONE).swap_remove(0).1;
    let found = page(&Page {
        lang: "en".to_owned(),
        title: "Monday".to_owned(),
        blocks: vec![
            Block::Lead("6 visits, and 1 h 24 min on the way.".to_owned()),
            Block::Figures(vec![("6".to_owned(), "visits".to_owned())]),
            Block::Heading("The day".to_owned()),
            Block::Picture {
                wide,
                narrow: Some(Box::new(narrow)),
                table_label: "The same figures as a table".to_owned(),
            },
            Block::Paragraph("A paragraph.".to_owned()),
            Block::List(vec!["One.".to_owned(), "Two.".to_owned()]),
            Block::Details {
                summary: "How this was computed".to_owned(),
                blocks: vec![
                    Block::Heading("Steps".to_owned()),
                    Block::Steps(vec!["First.".to_owned()]),
                    Block::Table(Table {
                        columns: vec!["Rule".to_owned()],
                        rows: vec![vec!["12 minutes".to_owned()]],
                    }),
                    Block::Verbatim("stint week".to_owned()),
                ],
            },
            Block::Note("Source: phone log.".to_owned()),
        ],
    });
    check("page.html", &found);
}
