import Foundation

/// Asks for her location step by step: the system shows one question at a time,
/// and the second only to somebody who answered the first.
final class LocationAsking: @unchecked Sendable {
    private let sensors: any Sensors
    private let lock = NSLock()
    private var wantsAlways = false
    private var last: RecordingState?

    init(_ sensors: any Sensors) { self.sensors = sensors }

    func ask(_ now: LocationPermission) {
        guard now == .notAsked else { return sensors.ask(.always) }
        lock.withLock { wantsAlways = true }
        sensors.ask(.whileUsing)
    }

    /// To be called whenever the recording heard something. `declined`: she told
    /// Stint that she doesn't want to be asked.
    func look(_ state: RecordingState, declined: Bool) {
        let (first, always, precise) = lock.withLock { () -> (Bool, Bool, Bool) in
            let isAnswered = wantsAlways && state.permission != .notAsked
            if isAnswered { wantsAlways = false }
            let begins = last.map { $0.shiftSinceMs == nil } ?? false && state.shiftSinceMs != nil
            last = state
            return (
                begins && state.choices.places && state.permission == .notAsked && !declined,
                isAnswered && state.permission == .whileUsing, begins && state.permission.allows && !state.precise
            )
        }
        // The first start may never have come to it, and where nobody asked once
        // the system's settings have no switch for it.
        if first { ask(.notAsked) }
        if always { sensors.ask(.always) }
        // Exact positions can be allowed for this one shift.
        if precise { sensors.ask(.precise) }
    }
}
