import Foundation
import StintBindings
import StintKit

let minute: Int64 = 60_000
let hour: Int64 = 60 * minute
let day: Int64 = 24 * hour

/// A phone's clocks in Germany: the true time, the wall that may be set wrong,
/// and the time since the phone was started.
final class SimulatedClock: Clock, @unchecked Sendable {
    private(set) var trueMs: Int64
    /// How far the wall is ahead.
    var wallErrorMs: Int64 = 0
    /// Minutes beside German time, on a journey.
    var journeyMinutes: Int16 = 0
    private var boot: UInt32 = 1
    private var startedMs: Int64

    init(_ trueMs: Int64) {
        self.trueMs = trueMs
        startedMs = trueMs - 3 * day
    }

    func pass(_ ms: Int64) { trueMs += ms }

    func restart() {
        boot += 1
        startedMs = trueMs
    }

    func now() -> Moment {
        Moment(
            utcMs: trueMs + wallErrorMs,
            offsetMinutes: germanOffset(trueMs) + journeyMinutes,
            boot: BootClock(boot: boot, ms: UInt64(trueMs - startedMs))
        )
    }
}

/// German time in 2026: summer from 29 March, 01:00 UTC, to 25 October, 01:00 UTC.
func germanOffset(_ utcMs: Int64) -> Int16 { (1_774_746_000_000..<1_792_890_000_000).contains(utcMs) ? 120 : 60 }

/// An instant by a German wall, from a day's midnight in UTC. In the night when
/// clocks go back, an hour that comes twice is the later one.
func german(_ midnightUtcMs: Int64, _ hours: Int, _ minutes: Int = 0) -> Int64 {
    let wall = midnightUtcMs + Int64(hours) * hour + Int64(minutes) * minute
    let winter = wall - hour
    return germanOffset(winter) == 60 ? winter : wall - 2 * hour
}
