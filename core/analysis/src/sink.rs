//! Where results go.

use stint_model::{Gap, Timeline, Trip, Visit};

/// Takes results as soon as they are certain.
///
/// Visits and trips come in order of time and never overlap. Gaps come in
/// order of time among themselves; they lie across visits and trips and are
/// known earlier than these.
pub trait Sink {
    /// A stay at one place.
    fn visit(&mut self, visit: Visit);
    /// A journey.
    fn trip(&mut self, trip: Trip);
    /// A stretch without a record.
    fn gap(&mut self, gap: Gap);
}

impl Sink for Timeline {
    fn visit(&mut self, visit: Visit) {
        self.visits.push(visit);
    }
    fn trip(&mut self, trip: Trip) {
        self.trips.push(trip);
    }
    fn gap(&mut self, gap: Gap) {
        self.gaps.push(gap);
    }
}
