//! The only composition of vault, analysis, pay and share: what a worker's
//! phone can do, whoever draws it.
//!
//! [`Phone`] is an unlocked vault with everything it answers; [`vault::Recorder`]
//! adds records and needs no key; [`log`] works on anyone's log without a
//! vault. Clock, language and key store come from the caller.

mod before_erasing;
mod campaigns;
mod compose;
mod convert;
mod days;
mod erasing;
mod error;
mod evidence;
mod export;
mod figures;
mod gone;
mod importing;
pub mod json;
mod judged;
mod keeping;
mod letter;
pub mod log;
mod notes;
mod on_record;
mod page;
mod papers;
mod phone;
mod pictures;
mod places;
pub mod plain;
mod plans;
mod preview_page;
mod qr;
mod report;
mod settings;
mod sharing;
pub mod sheet;
mod shifts;
mod tables;
mod today;
mod traces;
pub mod words;

pub use before_erasing::{Reach, before_erasing_locked};
pub use campaigns::Joined;
pub use error::AppError;
pub use export::Exported;
pub use importing::Imported;
pub use letter::{LetterTo, letter};
pub use notes::Note;
pub use phone::Phone;
pub use pictures::Painter;
pub use places::{KnownPlace, numbered};
pub use qr::GreyPicture;
pub use report::{Day, Report, Row};
pub use settings::RosterKept;
pub use sharing::Along;
pub use stint_analysis::{EndedBy, ShiftEnd};
pub use stint_import as import;
pub use stint_messages as messages;
pub use stint_model as model;
pub use stint_pay as pay;
pub use stint_scene as scene;
pub use stint_share as share;
pub use stint_vault as vault;
pub use today::Today;
