//! A report as a page that stands alone.

use stint_messages::Messages;
use stint_model::{Arg, Metres, Phrase};
use stint_pay::{Finding, Zones};
use stint_scene::html::{Block, Page};
use stint_scene::{Scene, Table, Width};

use crate::figures::figures;
use crate::pictures::Painter;
use crate::report::{Day, Report};
use crate::{AppError, Phone, words};

/// Which widths a page has its pictures in.
const WIDE: Width = Width::PAGE;
const NARROW: Width = Width::PHONE;

struct Writer<'m> {
    messages: &'m Messages,
    painter: Painter<'m>,
}

impl Writer<'_> {
    fn say(&self, phrase: &Phrase) -> String {
        self.messages.say(phrase)
    }

    fn word(&self, id: &'static str) -> String {
        self.say(&Phrase::new(id))
    }

    fn picture(&self, draw: impl Fn(Width) -> Scene) -> Block {
        Block::Picture {
            wide: draw(WIDE),
            narrow: Some(Box::new(draw(NARROW))),
            table_label: self.word("scene-table"),
        }
    }
}

impl Phone {
    /// The report as one HTML file: no scripts, nothing loaded from anywhere.
    ///
    /// # Errors
    /// The vault can't be read.
    pub fn page(&self, report: &Report, messages: &Messages) -> Result<String, AppError> {
        let w = Writer {
            messages,
            painter: Painter::new(messages),
        };
        let mut blocks = vec![Block::Lead(w.say(&words::headline(report)))];
        if !report.is_empty() {
            blocks.push(Block::Figures(w.figures(report)));
            blocks.push(w.picture(|width| w.painter.week(report, width)));
        }
        blocks.extend(w.missing(report));
        blocks.extend(w.findings(report)?);
        if w.painter.after_hours(report, WIDE).is_some() {
            blocks.push(Block::Heading(w.word("app-heading-after-hours")));
            blocks.push(w.picture(|width| {
                w.painter
                    .after_hours(report, width)
                    .unwrap_or_else(|| w.painter.week(report, width))
            }));
        }
        blocks.push(Block::Heading(w.word("app-heading-days")));
        let known = |d: &&Day| !d.rows.is_empty() || !d.notes.is_empty();
        for day in report.days.iter().filter(known) {
            blocks.push(self.day_block(&w, report, day)?);
        }
        blocks.push(Block::Note(w.word("app-how-known")));
        let title = Phrase::new("app-report-title")
            .with("from", Arg::Date(report.range.first))
            .with("to", Arg::Date(report.range.last));
        Ok(stint_scene::html::page(&Page {
            lang: messages.lang().code().to_owned(),
            title: w.say(&title),
            blocks,
        }))
    }

    fn day_block(&self, w: &Writer<'_>, report: &Report, day: &Day) -> Result<Block, AppError> {
        let mut blocks = vec![w.picture(|width| w.painter.day(day, &report.zones, width))];
        let wide = self.sketch(&w.painter, report, day, WIDE)?;
        let narrow = self.sketch(&w.painter, report, day, NARROW)?;
        if let (Some(wide), Some(narrow)) = (wide, narrow) {
            blocks.push(Block::Picture {
                wide,
                narrow: Some(Box::new(narrow)),
                table_label: w.word("scene-table"),
            });
        }
        blocks.push(Block::Table(w.rows(report, day)));
        if !day.notes.is_empty() {
            blocks.push(Block::Paragraph(w.word("app-heading-notes")));
            let notes = day.notes.iter().map(|n| words::note(n, &report.zones));
            blocks.push(Block::List(notes.map(|n| w.say(&n)).collect()));
        }
        Ok(Block::Details {
            summary: w.say(&words::day_headline(day)),
            blocks,
        })
    }
}

impl Writer<'_> {
    fn figures(&self, report: &Report) -> Vec<(String, String)> {
        figures(report)
            .into_iter()
            .map(|f| (self.say(&f.best), self.say(&f.words())))
            .collect()
    }

    fn missing(&self, report: &Report) -> Vec<Block> {
        let mut said = words::missing(report).into_iter().map(|p| self.say(&p));
        let Some(first) = said.next() else {
            return Vec::new();
        };
        let rest: Vec<String> = said.collect();
        let mut blocks = vec![Block::Paragraph(first)];
        if !rest.is_empty() {
            blocks.push(Block::List(rest));
        }
        blocks
    }

    fn findings(&self, report: &Report) -> Result<Vec<Block>, AppError> {
        let mut blocks = vec![Block::Heading(self.word("app-heading-findings"))];
        if !report.has_contract {
            blocks.push(Block::Paragraph(self.word("app-no-contract")));
            return Ok(blocks);
        }
        if report.findings.is_empty() {
            blocks.push(Block::Paragraph(self.word("app-no-findings")));
        }
        if report.findings.len() > 1 {
            blocks.push(Block::Paragraph(self.word("app-findings-overlap")));
        }
        for finding in &report.findings {
            blocks.extend(self.finding(finding, &report.zones)?);
        }
        blocks.push(Block::Note(self.word("pay-not-advice")));
        Ok(blocks)
    }

    fn finding(&self, finding: &Finding, zones: &Zones) -> Result<Vec<Block>, AppError> {
        // The whole sentence, which a narrow picture has no room for.
        let mut blocks = vec![Block::Paragraph(self.say(&finding.headline))];
        let drawn = |width| -> Result<Option<Scene>, AppError> {
            let title = Phrase::new("app-waterfall-title");
            let waterfall = self.painter.waterfall_titled(finding, &title, width)?;
            let title = Phrase::new("app-plans-title");
            Ok(waterfall.or_else(|| self.painter.plans(finding, &title, zones, width)))
        };
        if let Some(wide) = drawn(WIDE)? {
            blocks.push(Block::Picture {
                wide,
                narrow: drawn(NARROW)?.map(Box::new),
                table_label: self.word("scene-table"),
            });
        }
        let lines = finding.working.iter().map(|l| {
            let amount = l.money.map(|m| self.messages.value(&Arg::Money(m)));
            vec![self.say(&l.text), amount.unwrap_or_default()]
        });
        let mut inner = vec![Block::Table(Table {
            columns: vec![self.word("app-column-line"), self.word("app-column-amount")],
            rows: lines.collect(),
        })];
        let sources: Vec<String> = finding
            .sources
            .iter()
            .map(|s| self.say(&s.phrase()))
            .collect();
        inner.push(Block::List(sources));
        if !finding.narrow.is_empty() {
            inner.push(Block::Paragraph(self.word("app-narrow")));
            let narrow = finding.narrow.iter().map(|p| self.say(p)).collect();
            inner.push(Block::List(narrow));
        }
        blocks.push(Block::Details {
            summary: self.word("app-working"),
            blocks: inner,
        });
        Ok(blocks)
    }

    fn rows(&self, report: &Report, day: &Day) -> Table {
        let clock = |t| self.messages.value(&Arg::Clock(report.zones.clock(t)));
        let rows = day.rows.iter().map(|r| {
            let known: Vec<String> = words::known(&r.time).iter().map(|p| self.say(p)).collect();
            let km = match r.length.best() {
                Metres(m) if m > 0.0 => self.messages.value(&Arg::Distance(Metres(m))),
                _ => String::new(),
            };
            vec![
                clock(r.interval.start()),
                clock(r.interval.end()),
                self.say(&words::row(r)),
                self.messages.value(&Arg::Duration(r.time.best())),
                km,
                known.join(", "),
            ]
        });
        Table {
            columns: [
                "scene-from",
                "scene-to",
                "scene-what",
                "app-column-time",
                "app-column-km",
                "app-column-known",
            ]
            .map(|id| self.word(id))
            .to_vec(),
            rows: rows.collect(),
        }
    }
}
