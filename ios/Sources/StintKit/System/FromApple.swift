import Foundation
import StintBindings

// What Apple's frameworks say, in the recording's words. Here, and not in the
// adapters, so that it is tested.

extension LocationPermission {
    /// Of `CLAuthorizationStatus`, by its raw value.
    public init(status: Int32) {
        switch status {
        case 0: self = .notAsked
        case 3: self = .always
        case 4: self = .whileUsing
        default: self = .refused
        }
    }
}

extension SystemVisit {
    /// Of `CLVisit`, which says "distant past" and "distant future" for what it
    /// doesn't know.
    public init(latitude: Double, longitude: Double, accuracyM: Double, arrived: Date, left: Date) {
        self.init(
            latitude: latitude, longitude: longitude, accuracyM: accuracyM,
            arrivedMs: arrived == .distantPast ? nil : arrived.utcMs,
            leftMs: left == .distantFuture ? nil : left.utcMs
        )
    }
}

extension Activity {
    /// Of `CMMotionActivity`, where several may hold, or none.
    public init?(automotive: Bool, cycling: Bool, onFoot: Bool, stationary: Bool) {
        // In a car that waits at a light, both hold.
        let kinds: [(Bool, Activity)] = [
            (automotive, .vehicle), (cycling, .cycling), (onFoot, .walking), (stationary, .still),
        ]
        guard let kind = kinds.first(where: \.0)?.1 else { return nil }
        self = kind
    }
}

extension SensorPlan.Updates {
    public var on: Bool { self != .off }

    /// How exact positions are asked for, in metres.
    public var accuracyM: Double { self == .moving ? 10 : 100 }

    /// How far she must have moved for the next one.
    public var filterM: Double { self == .moving ? 10 : 50 }
}

extension Sensed {
    /// Of `UIDevice`: a level from 0 to 1, negative where it isn't known, and
    /// `BatteryState` by its raw value.
    public static func battery(level: Float, state: Int) -> [Sensed] {
        guard (0...1).contains(level) else { return [] }
        // 2 is charging, 3 is full and on its cable.
        return [.battery(percent: UInt8((level * 100).rounded()), charging: state == 2 || state == 3)]
    }
}

extension BootClock {
    /// From the text by which the system tells one start of the phone from
    /// another.
    public init(session: String, ms: UInt64) {
        // FNV-1a: the same for the same start, another for another.
        let hash = session.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
        self.init(boot: hash, ms: ms)
    }
}

extension PermissionState {
    /// Of `CMAuthorizationStatus`, by its raw value.
    public init(motion status: Int) {
        switch status {
        case 0: self = .notAsked
        case 3: self = .allowed
        default: self = .refused
        }
    }

    /// Of `UNAuthorizationStatus`, by its raw value.
    public init(notifications status: Int) {
        switch status {
        case 0: self = .notAsked
        case 1: self = .refused
        default: self = .allowed
        }
    }
}

extension Date {
    public init(utcMs: Int64) { self.init(timeIntervalSince1970: Double(utcMs) / 1000) }

    public var utcMs: Int64 {
        let ms = (timeIntervalSince1970 * 1000).rounded(.down)
        return Int64(exactly: ms.isFinite ? min(max(ms, -9e15), 9e15) : 0) ?? 0
    }
}
