//! How much of a stretch was recorded.

use stint_model::{Coverage, Interval, Millis, Timeline};

/// The part of `interval` that visits and trips account for and no gap covers.
///
/// Gaps don't overlap each other, nor do visits and trips, so the sum never
/// exceeds the interval.
pub fn coverage(timeline: &Timeline, interval: Interval) -> Coverage {
    let within = |i: Interval| i.overlap(interval);
    let mut stretches: Vec<Interval> = timeline
        .visits
        .iter()
        .map(|v| v.interval)
        .chain(timeline.trips.iter().map(|t| t.interval))
        .filter_map(within)
        .collect();
    stretches.sort();
    let mut recorded = Millis::ZERO;
    let mut end = interval.start();
    for s in stretches {
        let from = s.start().max(end);
        if s.end() > from {
            let part = Interval::between(from, s.end());
            recorded = recorded + part.length();
            for gap in &timeline.gaps {
                if let Some(lost) = gap.interval.overlap(part) {
                    recorded = recorded - lost.length();
                }
            }
            end = s.end();
        }
    }
    Coverage { interval, recorded }
}
