//! Draws one picture of each kind into a folder, to be looked at:
//! `cargo run -p stint-scene --example gallery -- FOLDER`.

#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "../tests/samples/mod.rs"]
mod samples;

use std::path::PathBuf;
use std::{env, fs, io};

use stint_scene::html::{Block, Page, page};
use stint_scene::{Theme, Width, svg};

fn main() -> io::Result<()> {
    let folder = PathBuf::from(env::args_os().nth(1).unwrap_or_else(|| "gallery".into()));
    fs::create_dir_all(&folder)?;
    let mut blocks = vec![
        Block::Lead("Between £41 and £66 of this week's work was not paid.".to_owned()),
        Block::Figures(vec![
            ("5 h 12 min".to_owned(), "on the way".to_owned()),
            ("41.8 km".to_owned(), "between clients".to_owned()),
            ("92%".to_owned(), "of the shifts recorded".to_owned()),
        ]),
    ];
    let narrow = samples::all(Width::PHONE);
    for ((name, wide), (_, narrow)) in samples::all(Width::PAGE).into_iter().zip(narrow) {
        for (size, scene) in [("page", &wide), ("phone", &narrow)] {
            for (tone, theme) in [("light", Theme::Light), ("dark", Theme::Dark)] {
                let file = folder.join(format!("{name}-{size}-{tone}.svg"));
                fs::write(file, svg::render(scene, theme))?;
            }
        }
        fs::write(
            folder.join(format!("{name}-auto.svg")),
            svg::render(&wide, Theme::Auto),
        )?;
        blocks.push(Block::Heading(format!("Picture: {name}")));
        blocks.push(Block::Picture {
            wide,
            narrow: Some(Box::new(narrow)),
            table_label: samples::labels().table,
        });
    }
    blocks.push(Block::Details {
        summary: "How this was computed".to_owned(),
        blocks: vec![
            Block::Steps(vec!["First.".to_owned(), "Second.".to_owned()]),
            Block::Verbatim("stint week".to_owned()),
        ],
    });
    let whole = page(&Page {
        lang: "en".to_owned(),
        title: "A week of work".to_owned(),
        blocks,
    });
    fs::write(folder.join("index.html"), whole)
}
