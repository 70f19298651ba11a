import Foundation
import StintBindings

/// The last positions of this process: whether she moves, and how long there
/// was none. They are nowhere but in memory.
struct Way: Sendable {
    private struct Place {
        let latitude: Double
        let longitude: Double
        let errorM: Double
        let since: Int64
    }

    /// Whether she is on the way, as far as the last positions tell.
    private(set) var moving = true
    /// Positions from before are not the recording's. `nil` where the one counts because
    /// of which the system began the process.
    private let first: Int64?
    private var lastFixUtcMs: Int64?
    /// Since when there was no position; `nil` where the process before may have had one.
    private var silentSince: Int64?
    private var place: Place?

    init() { first = nil }

    init(began: Moment, first: Moment?) {
        silentSince = Way.instant(began)
        self.first = first.map(Way.instant)
    }

    /// When the fix was taken; `nil` where it was heard before or isn't the
    /// recording's.
    mutating func take(_ fix: Fix, _ now: Moment) -> Moment? {
        guard fix.utcMs != lastFixUtcMs else { return nil }
        // One from the future was stamped before the clock was set back.
        let at = fix.utcMs <= now.utcMs ? now.at(utcMs: fix.utcMs) : now
        let instant = Way.instant(at)
        if let first, instant < first { return nil }
        lastFixUtcMs = fix.utcMs
        silentSince = instant
        follow(fix, instant)
        return at
    }

    /// She left the place where she was.
    mutating func leave(_ now: Moment) {
        moving = true
        place = nil
    }

    /// For how long there was no position.
    func silence(at now: Moment) -> Int64 { silentSince.map { Way.instant(now) - $0 } ?? 0 }

    private mutating func follow(_ fix: Fix, _ instant: Int64) {
        if let place, Way.metres(place, fix) <= Policy.moveM + place.errorM + fix.accuracyM {
            moving = instant - place.since < Policy.restMs
        } else {
            moving = true
            place = Place(latitude: fix.latitude, longitude: fix.longitude, errorM: fix.accuracyM, since: instant)
        }
    }

    /// Of the clock that nobody sets, where there is one.
    static func instant(_ moment: Moment) -> Int64 {
        moment.boot.map { Int64(clamping: $0.ms) } ?? moment.utcMs
    }

    /// On a plane: places to compare are near each other, and one that is far
    /// is far by any measure.
    private static func metres(_ place: Place, _ fix: Fix) -> Double {
        let metresPerDegree = 111_195.0
        let turn = (fix.longitude - place.longitude).remainder(dividingBy: 360)
        let east = turn * cos(place.latitude * .pi / 180)
        return metresPerDegree * (east * east + pow(fix.latitude - place.latitude, 2)).squareRoot()
    }
}
