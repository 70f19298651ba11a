import StintBindings

/// What the worker allows of her location.
public enum LocationPermission: String, Codable, Sendable {
    /// She wasn't asked yet.
    case notAsked
    /// She refused, or somebody who manages the phone did.
    case refused
    /// While Stint is on screen, and after that as long as it keeps on.
    case whileUsing
    case always

    var allows: Bool { self == .whileUsing || self == .always }
}

/// A position as the system gives it: what it doesn't know is negative.
public struct Fix: Equatable, Sendable, Unprinted {
    public let utcMs: Int64
    public let latitude: Double
    public let longitude: Double
    public let accuracyM: Double
    public let altitudeM: Double
    public let altitudeAccuracyM: Double
    public let speedMS: Double
    public let bearingDeg: Double

    public init(
        utcMs: Int64, latitude: Double, longitude: Double, accuracyM: Double,
        altitudeM: Double = 0, altitudeAccuracyM: Double = -1, speedMS: Double = -1, bearingDeg: Double = -1
    ) {
        self.utcMs = utcMs
        self.latitude = latitude
        self.longitude = longitude
        self.accuracyM = accuracyM
        self.altitudeM = altitudeM
        self.altitudeAccuracyM = altitudeAccuracyM
        self.speedMS = speedMS
        self.bearingDeg = bearingDeg
    }

    /// As it is recorded; `nil` where the system itself calls it invalid.
    func payload() -> Payload? {
        func known(_ value: Double) -> Double? { value >= 0 ? value : nil }
        return known(accuracyM).map { accuracy in
            .fix(
                position: Position(latitude: latitude, longitude: longitude),
                accuracyM: accuracy,
                altitudeM: altitudeAccuracyM > 0 ? altitudeM : nil,
                speedMS: known(speedMS),
                bearingDeg: known(bearingDeg)
            )
        }
    }
}

/// A stay that the system noticed by itself. It tells twice: at arrival without
/// an end, and at departure.
public struct SystemVisit: Equatable, Sendable, Unprinted {
    public let latitude: Double
    public let longitude: Double
    public let accuracyM: Double
    /// `nil` where the stay began before the system looked.
    public let arrivedMs: Int64?
    /// `nil` while she is there.
    public let leftMs: Int64?

    public init(latitude: Double, longitude: Double, accuracyM: Double, arrivedMs: Int64?, leftMs: Int64?) {
        self.latitude = latitude
        self.longitude = longitude
        self.accuracyM = accuracyM
        self.arrivedMs = arrivedMs
        self.leftMs = leftMs
    }

    /// As it is recorded: only a stay whose begin and end are known.
    func payload() -> Payload? {
        guard let arrivedMs, let leftMs, arrivedMs <= leftMs else { return nil }
        return .visit(
            position: Position(latitude: latitude, longitude: longitude),
            accuracyM: accuracyM >= 0 ? accuracyM : nil,
            span: Span(startMs: arrivedMs, endMs: leftMs)
        )
    }
}

/// What the system is to watch.
public struct SensorPlan: Equatable, Sendable {
    /// How closely the way is followed.
    public enum Updates: Equatable, Sendable {
        case off
        /// On the way: every few metres.
        case moving
        /// At a place, or sparing the battery: enough to notice that she leaves.
        case sparing
    }

    public var updates: Updates
    /// Wakes Stint, even after it was ended, when the phone moved far.
    public var significantChanges: Bool
    /// Wakes Stint when the system noticed a stay.
    public var visits: Bool
    /// Wakes Stint when she leaves where she is now.
    public var region: Bool
    /// Steps and kind of movement.
    public var motion: Bool

    public init(
        updates: Updates, significantChanges: Bool = false, visits: Bool = false,
        region: Bool = false, motion: Bool = false
    ) {
        self.updates = updates
        self.significantChanges = significantChanges
        self.visits = visits
        self.region = region
        self.motion = motion
    }

    /// Nothing is watched.
    public static let off = SensorPlan(updates: .off)
}

/// The system's location and motion services. What they notice comes to
/// `Recording.hear`.
public protocol Sensors: AnyObject, Sendable {
    /// Watches this and nothing else. Where steps begin to be counted, those
    /// from `stepsFromMs` on count.
    func apply(_ plan: SensorPlan, stepsFromMs: Int64)
    /// Finds one position, roughly, soon.
    func locate()
    /// Asks the worker, where the system still lets an app ask.
    func ask(_ wish: PermissionWish)
}

/// What is asked of the worker, one at a time.
public enum PermissionWish: Sendable, CaseIterable {
    case whileUsing, always, precise, motion
}
