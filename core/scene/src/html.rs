//! A page that stands alone: no scripts, nothing loaded from anywhere.

use std::fmt::Write as _;

use crate::svg::{self, FONTS, escape};
use crate::{Scene, Table};

/// A part of a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading of the second rank.
    Heading(String),
    /// The one sentence that matters most.
    Lead(String),
    /// A paragraph.
    Paragraph(String),
    /// A paragraph in small print: sources, limits.
    Note(String),
    /// A list.
    List(Vec<String>),
    /// Steps in order.
    Steps(Vec<String>),
    /// Figures in large print, each with its words.
    Figures(Vec<(String, String)>),
    /// A picture with its figures as a table behind one touch.
    Picture {
        /// As drawn on a page.
        wide: Scene,
        /// As drawn on a phone; boxed, a scene is large.
        narrow: Option<Box<Scene>>,
        /// What opens the table: "The same figures as a table".
        table_label: String,
    },
    /// A picture that is SVG already, such as a QR code. It is written as it
    /// stands: the caller made it.
    Svg(String),
    /// A table in sight.
    Table(Table),
    /// Lines of a file or a command, as they are.
    Verbatim(String),
    /// Parts behind one touch.
    Details {
        /// What opens them.
        summary: String,
        /// What is within.
        blocks: Vec<Block>,
    },
}

/// A page.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Its language's two letters.
    pub lang: String,
    /// Its title and first heading.
    pub title: String,
    /// Its parts in order.
    pub blocks: Vec<Block>,
}

/// Nothing may be loaded, run or sent; styles within the page alone.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; \
    base-uri 'none'; form-action 'none'";

const STYLE: &str = include_str!("page.css");

/// The page as one HTML file in UTF-8, the same text for the same page.
pub fn page(page: &Page) -> String {
    let mut writer = Writer {
        out: String::new(),
        pictures: 0,
    };
    for block in &page.blocks {
        writer.block(block, 2);
    }
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{}</title>\n<style>\n:root{{font-family:{FONTS}}}\n{STYLE}{}\n</style>\n</head>\n\
         <body>\n<main>\n<h1>{}</h1>\n{}</main>\n</body>\n</html>\n",
        escape(&page.lang),
        escape(&page.title),
        svg::style_sheet(),
        escape(&page.title),
        writer.out,
    )
}

struct Writer {
    out: String,
    /// Pictures so far; each needs ids of its own.
    pictures: usize,
}

impl Writer {
    fn block(&mut self, block: &Block, level: usize) {
        match block {
            Block::Heading(text) => self.element(&format!("h{}", level.min(6)), "", text),
            Block::Lead(text) => self.element("p", " class=\"lead\"", text),
            Block::Paragraph(text) => self.element("p", "", text),
            Block::Note(text) => self.element("p", " class=\"note\"", text),
            Block::List(items) => self.list("ul", items),
            Block::Steps(items) => self.list("ol", items),
            Block::Figures(figures) => self.figures(figures),
            Block::Picture {
                wide,
                narrow,
                table_label,
            } => self.picture(wide, narrow.as_deref(), table_label),
            Block::Svg(svg) => {
                let _ = writeln!(self.out, "<figure class=\"plate\">{svg}</figure>");
            }
            Block::Table(table) => self.table(table),
            Block::Verbatim(text) => self.element("pre", "", text),
            Block::Details { summary, blocks } => {
                self.out.push_str("<details>\n");
                self.element("summary", "", summary);
                for inner in blocks {
                    self.block(inner, level + 1);
                }
                self.out.push_str("</details>\n");
            }
        }
    }

    /// `attributes` must need no escaping.
    fn element(&mut self, name: &str, attributes: &str, text: &str) {
        let _ = writeln!(self.out, "<{name}{attributes}>{}</{name}>", escape(text));
    }

    fn list(&mut self, name: &str, items: &[String]) {
        let _ = writeln!(self.out, "<{name}>");
        for item in items {
            self.element("li", "", item);
        }
        let _ = writeln!(self.out, "</{name}>");
    }

    fn figures(&mut self, figures: &[(String, String)]) {
        self.out.push_str("<dl class=\"figures\">\n");
        for (figure, words) in figures {
            self.out.push_str("<div>\n");
            self.element("dt", "", words);
            self.element("dd", "", figure);
            self.out.push_str("</div>\n");
        }
        self.out.push_str("</dl>\n");
    }

    fn picture(&mut self, wide: &Scene, narrow: Option<&Scene>, table_label: &str) {
        self.pictures += 1;
        let id = format!("picture-{}", self.pictures);
        self.out.push_str("<figure>\n");
        let class = if narrow.is_some() { "wide" } else { "any" };
        self.out.push_str(&svg::inline(wide, &id, class));
        if let Some(narrow) = narrow {
            let id = format!("{id}-narrow");
            self.out.push_str(&svg::inline(narrow, &id, "narrow"));
        }
        if !wide.table.rows.is_empty() {
            self.out.push_str("<details>\n");
            self.element("summary", "", table_label);
            self.table(&wide.table);
            self.out.push_str("</details>\n");
        }
        self.out.push_str("</figure>\n");
    }

    fn table(&mut self, table: &Table) {
        self.out
            .push_str("<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>");
        for column in &table.columns {
            let _ = write!(self.out, "<th scope=\"col\">{}</th>", escape(column));
        }
        self.out.push_str("</tr></thead>\n<tbody>\n");
        for row in &table.rows {
            self.out.push_str("<tr>");
            for cell in row {
                let _ = write!(self.out, "<td>{}</td>", escape(cell));
            }
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody>\n</table></div>\n");
    }
}
