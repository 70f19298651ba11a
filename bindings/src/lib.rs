//! The one door for Kotlin and Swift: what a phone's shell may call, and
//! nothing else.
//!
//! * [`StintRecorder`] adds records while the phone is locked and can read none.
//! * [`StintPhone`] is an unlocked vault: reports, corrections, imports,
//!   sharing. After [`StintPhone::lock`] every call is an error.
//! * [`Preview`], [`SealedPackage`] and [`Campaign`] have no constructor: they
//!   exist only as another call's result.
//!
//! Rules of the door:
//! * Every call blocks until it is done; none waits for a person. Call from a
//!   background thread.
//! * Calls on one object take turns. A call from within a callback is refused
//!   with [`StintError::CalledFromCallback`], except [`StintPhone::lock`],
//!   which then takes effect when the outer call ends. No mutex is held while
//!   a callback runs. A recorder that starts or begins a file, and a vault that
//!   opens or takes in, ask the key store while they hold the lock of the
//!   recorder's list; each waits for the other there. So a callback that waits
//!   for another thread's call on the same vault may wait for ever.
//! * Every value is checked on entry. Errors carry nothing but their name, and
//!   a defect carries and prints no text of its own either.
//! * What she recorded prints as its type's name, in all three languages. What
//!   Rust frees on this side is wiped.
//! * Clocks are arguments ([`Moment`]): no callback tells the time.

use std::alloc::System;

use zeroizing_alloc::ZeroAlloc;

mod agreement;
mod callback;
mod campaign;
mod campaigns;
mod care;
mod correction;
mod defect;
mod erasing;
mod error;
mod exporting;
mod hidden;
mod importing;
mod keeping;
mod key_store;
mod lent;
mod mapping;
mod mirror;
mod owed;
mod papers;
mod payslips;
mod phone;
mod picture;
mod places;
mod progress;
mod qr;
mod record;
mod recorder;
mod recovery;
mod report;
mod reports;
mod sharing;
mod shifts;
mod slot;
mod today;
mod values;
mod ways_in;

pub use agreement::{
    Agreement, Jurisdiction, PayPeriod, RoundingWay, TravelPay, Vehicle, jurisdictions,
};
pub use campaign::{Campaign, Invitation, Level, Standing};
pub use campaigns::JoinedCampaign;
pub use care::{Checked, Opening, Rescued, SetAside, SetAsideKind, rescue_phone};
pub use correction::{Correction, PlaceKind, TripReason, Undone};
pub use erasing::{Erased, ErasureAhead, before_erasing_locked, erase_everything};
pub use error::StintError;
pub use exporting::{ExportFormat, ExportSink, Exported, SinkError};
pub use importing::{Imported, SkippedRows};
pub use keeping::{BackupSummary, restore_phone, verify_backup};
pub use key_store::{KeyStore, KeyStoreError};
pub use owed::{LetterTo, OwedReport};
pub use papers::RosterKept;
pub use payslips::{Payslip, PayslipItem, PayslipLine};
pub use phone::{NewPhone, StintPhone, TakenIn, WrappedKey, begin_unlock, create_phone};
pub use picture::{
    Dash, Lean, Picture, PictureTable, Point, Role, Shape, Stroke, TextAnchor, Theme, color_of,
};
pub use places::Place;
pub use progress::{ProgressError, StintProgress};
pub use qr::qr_text;
pub use record::{Activity, DeviceEvent, Mark, NewRecord, Origin, Payload};
pub use recorder::{Appended, StintRecorder};
pub use recovery::RecoveryCode;
pub use report::{
    DayNote, DayReport, DayRow, DaySummary, DayVisit, DistanceFigure, FigureLine, FindingKind,
    FindingView, Gap, GapCause, MoneyRange, TimeFigure, TimeRange, WeekReport, WorkingLine,
};
pub use sharing::{Along, Consent, ConsentKind, Preview, PreviewRow, SealedPackage, WrittenCell};
pub use shifts::ProposedEnd;
pub use today::Today;
pub use values::{BootClock, CalendarDate, Language, Moment, Position, Span};
pub use ways_in::WayIn;

uniffi::setup_scaffolding!();

/// Wipes what is freed: keys, texts and places that crossed the door, also
/// where uniffi or another library held them.
#[global_allocator]
static WIPING: ZeroAlloc<System> = ZeroAlloc(System);
