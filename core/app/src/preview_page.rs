//! What would be shared, as pictures and as a page: the same numbers, the same
//! sentences.

use stint_model::Phrase;
use stint_scene::html::{Block, Page};
use stint_scene::{Bar, Labels, Panel, Range, Role, Scene, Weeks, Width, weeks};
use stint_share::{BarUnit, Preview, PreviewBar, PreviewChart};

use crate::Painter;

impl Painter<'_> {
    /// A picture for each figure of each table that would be sent.
    pub fn preview(&self, preview: &Preview, width: Width) -> Vec<Scene> {
        let charts = preview.charts().iter();
        charts.map(|c| self.chart(c, width)).collect()
    }

    fn chart(&self, chart: &PreviewChart, width: Width) -> Scene {
        let unit = match chart.unit {
            BarUnit::Hours => "scene-hours",
            BarUnit::Kilometres => "app-preview-kilometres",
            BarUnit::Count => "app-preview-count",
        };
        let input = Weeks {
            caption: self.caption(&chart.what, Some(Phrase::new("app-preview-as-sent"))),
            panels: chart
                .groups
                .iter()
                .map(|(label, bars)| Panel {
                    label: label.clone(),
                    total: String::new(),
                    bars: bars.iter().map(bar).collect(),
                })
                .collect(),
            unit: self.say(&Phrase::new(unit)),
            role: Role::Travel,
        };
        // Groups are days, and what stands in them is weeks, days or places.
        let labels = Labels {
            week: self.labels.day.clone(),
            day: self.labels.what.clone(),
            ..self.labels.clone()
        };
        weeks(&input, &labels, width)
    }

    /// All that the preview says, as one page: pictures, rows, what to know.
    pub fn preview_page(&self, preview: &Preview) -> String {
        let pictures = self.preview(preview, Width::PAGE).into_iter();
        let narrow = self.preview(preview, Width::PHONE);
        let mut blocks: Vec<Block> = pictures
            .zip(narrow)
            .map(|(wide, narrow)| Block::Picture {
                wide,
                narrow: Some(Box::new(narrow)),
                table_label: self.say(&Phrase::new("scene-table")),
            })
            .collect();
        for row in preview.rows() {
            blocks.push(Block::Paragraph(self.say(&row.heading)));
            blocks.push(Block::List(row.cells.iter().map(|c| self.say(c)).collect()));
        }
        let cautions = preview.cautions().iter();
        blocks.extend(cautions.map(|c| Block::Note(self.say(c))));
        stint_scene::html::page(&Page {
            lang: self.messages.lang().code().to_owned(),
            title: self.say(&Phrase::new("app-preview-title")),
            blocks,
        })
    }
}

fn bar(bar: &PreviewBar) -> Bar {
    Bar {
        label: bar.label.clone(),
        amount: bar
            .amount
            .and_then(|[low, best, high]| Range::new(low, best, high).ok()),
    }
}
