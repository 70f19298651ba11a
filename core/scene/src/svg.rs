//! The renderer for pages: SVG 1.1 with no scripts and no references.

use std::fmt::Write as _;

use crate::{Anchor, Dash, Paint, Point, Role, Scene, Shape, Stroke, Theme, Weight};

/// Names fonts only; the reader's own is used.
pub(crate) const FONTS: &str =
    "system-ui, -apple-system, Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

/// The picture as one `<svg>` element, the same text for the same scene.
///
/// It has `role="img"`, its title and its sentence for screen readers.
/// [`Theme::Auto`] follows the reader's choice by a style sheet of its own.
pub fn render(scene: &Scene, theme: Theme) -> String {
    let ground = match theme {
        Theme::Light => Ground::Fixed(Role::light),
        Theme::Dark => Ground::Fixed(Role::dark),
        Theme::Auto => Ground::Classes,
    };
    let style = match theme {
        Theme::Auto => format!("<style>{}</style>", style_sheet()),
        Theme::Light | Theme::Dark => String::new(),
    };
    element(scene, &ground, "stint", "", &style)
}

/// The picture within a page that has [`style_sheet`]; `id` is its own there.
pub(crate) fn inline(scene: &Scene, id: &str, class: &str) -> String {
    element(scene, &Ground::Classes, id, class, "")
}

/// Where colours come from.
enum Ground {
    Fixed(fn(Role) -> u32),
    Classes,
}

/// The classes of every role; paper is always light.
pub(crate) fn style_sheet() -> String {
    let rules = |colour: fn(Role) -> u32| {
        Role::ALL.iter().fold(String::new(), |mut css, role| {
            let (name, hex) = (role.name(), colour(*role));
            // Writing to a String can't fail.
            let _ = write!(
                css,
                ".f-{name}{{fill:#{hex:06x}}}.s-{name}{{stroke:#{hex:06x}}}"
            );
            css
        })
    };
    format!(
        "{}@media screen and (prefers-color-scheme:dark){{{}}}",
        rules(Role::light),
        rules(Role::dark)
    )
}

fn element(scene: &Scene, ground: &Ground, id: &str, class: &str, style: &str) -> String {
    let (width, height) = (number(scene.width), number(scene.height));
    let class = if class.is_empty() {
        String::new()
    } else {
        format!(" class=\"{class}\"")
    };
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\"{class} role=\"img\" \
         aria-labelledby=\"{id}-title {id}-desc\" font-family=\"{FONTS}\">\n\
         <title id=\"{id}-title\">{}</title>\n<desc id=\"{id}-desc\">{}</desc>\n",
        escape(&scene.title),
        escape(&scene.sentence),
    );
    if !style.is_empty() {
        out.push_str(style);
        out.push('\n');
    }
    let mut writer = Writer { out, ground };
    writer.tag("rect", |w| {
        w.attr("width", scene.width);
        w.attr("height", scene.height);
        w.paint(Paint::fill(Role::Surface));
    });
    for shape in &scene.shapes {
        writer.shape(shape);
    }
    writer.out.push_str("</svg>\n");
    writer.out
}

struct Writer<'a> {
    out: String,
    ground: &'a Ground,
}

impl Writer<'_> {
    fn tag(&mut self, name: &str, attributes: impl FnOnce(&mut Self)) {
        self.out.push('<');
        self.out.push_str(name);
        attributes(self);
        self.out.push_str("/>\n");
    }

    fn attr(&mut self, name: &str, value: f64) {
        self.word(name, &number(value));
    }

    /// `value` must need no escaping.
    fn word(&mut self, name: &str, value: &str) {
        let _ = write!(self.out, " {name}=\"{value}\"");
    }

    fn paint(&mut self, paint: Paint) {
        match self.ground {
            Ground::Fixed(colour) => {
                let fill = paint.fill.map(|r| format!("#{:06x}", colour(r)));
                self.word("fill", fill.as_deref().unwrap_or("none"));
                if let Some(s) = paint.stroke {
                    let hex = format!("#{:06x}", colour(s.role));
                    self.word("stroke", &hex);
                }
            }
            Ground::Classes => {
                if paint.fill.is_none() {
                    self.word("fill", "none");
                }
                let fill = paint.fill.map(|r| format!("f-{}", r.name()));
                let stroke = paint.stroke.map(|s| format!("s-{}", s.role.name()));
                let classes: Vec<String> = fill.into_iter().chain(stroke).collect();
                if !classes.is_empty() {
                    self.word("class", &classes.join(" "));
                }
            }
        }
        if let Some(s) = paint.stroke {
            self.attr("stroke-width", s.width);
            match s.dash {
                Dash::Solid => {}
                Dash::Dashed => self.word("stroke-dasharray", "4 3"),
                Dash::Dotted => {
                    self.word("stroke-linecap", "round");
                    let dots = format!("0 {}", number(s.width * 1.9));
                    self.word("stroke-dasharray", &dots);
                }
            }
        }
    }

    fn stroke(&mut self, stroke: Stroke) {
        self.paint(Paint {
            fill: None,
            stroke: Some(stroke),
        });
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Rect {
                frame,
                radius,
                paint,
            } => self.tag("rect", |w| {
                w.attr("x", frame.x);
                w.attr("y", frame.y);
                w.attr("width", frame.width);
                w.attr("height", frame.height);
                if *radius > 0.0 {
                    w.attr("rx", *radius);
                }
                w.paint(*paint);
            }),
            Shape::Hatch { stroke, .. } => {
                let mut path = String::new();
                for (a, b) in shape.hatch_lines() {
                    let _ = write!(
                        path,
                        "M{} {}L{} {}",
                        number(a.x),
                        number(a.y),
                        number(b.x),
                        number(b.y)
                    );
                }
                if !path.is_empty() {
                    self.tag("path", |w| {
                        w.word("d", &path);
                        w.stroke(*stroke);
                    });
                }
            }
            Shape::Line { from, to, stroke } => self.tag("line", |w| {
                w.attr("x1", from.x);
                w.attr("y1", from.y);
                w.attr("x2", to.x);
                w.attr("y2", to.y);
                w.stroke(*stroke);
            }),
            Shape::Polyline { points, stroke } => self.tag("polyline", |w| {
                w.word("points", &joined(points));
                w.word("stroke-linejoin", "round");
                w.stroke(*stroke);
            }),
            Shape::Circle {
                centre,
                radius,
                paint,
            } => self.tag("circle", |w| {
                w.attr("cx", centre.x);
                w.attr("cy", centre.y);
                w.attr("r", *radius);
                w.paint(*paint);
            }),
            Shape::Text {
                at,
                anchor,
                size,
                weight,
                role,
                text,
            } => {
                self.out.push_str("<text");
                self.attr("x", at.x);
                self.attr("y", at.y);
                match anchor {
                    Anchor::Start => {}
                    Anchor::Middle => self.word("text-anchor", "middle"),
                    Anchor::End => self.word("text-anchor", "end"),
                }
                self.attr("font-size", *size);
                if *weight == Weight::Bold {
                    self.word("font-weight", "bold");
                }
                self.paint(Paint::fill(*role));
                let _ = writeln!(self.out, ">{}</text>", escape(text));
            }
        }
    }
}

fn joined(points: &[Point]) -> String {
    points
        .iter()
        .map(|p| format!("{},{}", number(p.x), number(p.y)))
        .collect::<Vec<_>>()
        .join(" ")
}

/// At most two decimals, no trailing zeros, never "-0".
fn number(value: f64) -> String {
    if !value.is_finite() {
        return "0".to_owned();
    }
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" {
        "0".to_owned()
    } else {
        text.to_owned()
    }
}

/// Safe between tags and in quotes; what XML forbids becomes U+FFFD.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' => out.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}
