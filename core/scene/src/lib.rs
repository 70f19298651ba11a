//! Pictures as data, and their SVG renderer.
//!
//! A builder such as [`day_ribbon`] makes a [`Scene`] from labels that already
//! have their language; [`svg::render`] draws it, [`html::page`] puts it into a
//! page that stands alone. Phones draw the same scene with their own canvas.
//!
//! Every picture says its finding in its title, starts its axes at zero, shows
//! ranges, hatches gaps, and tells nothing by colour alone. Each carries a
//! spoken sentence and a table of the same figures.

mod axis;
mod calendar;
mod canvas;
mod coverage;
mod day;
mod dots;
mod error;
mod figures;
pub mod html;
mod labels;
mod measure;
pub mod phrases;
mod projection;
mod ribbon;
mod role;
mod route;
mod scene;
pub mod svg;
mod waterfall;
mod week;
mod weeks;
mod width;

pub use calendar::{CalendarWeek, Cell, UseCalendar, use_calendar};
pub use coverage::{Coverage, CoverageRow, coverage};
pub use day::{DayRibbon, day_ribbon};
pub use dots::{DotPlot, Member, dot_plot};
pub use error::SceneError;
pub use figures::Range;
pub use labels::{Caption, Labels};
pub use measure::{Weight, text_width};
pub use ribbon::{Kind, Stretch};
pub use role::{Role, Theme};
pub use route::{Leg, LegKind, RouteSketch, Stop, route_sketch};
pub use scene::{Anchor, Dash, Frame, Lean, Paint, Point, Scene, Shape, Stroke, Table};
pub use waterfall::{Step, StepKind, Waterfall, waterfall};
pub use week::{WeekDay, WeekRibbons, week_ribbons};
pub use weeks::{Bar, Panel, Weeks, weeks};
pub use width::Width;
