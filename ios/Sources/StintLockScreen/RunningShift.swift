/// What stands on the lock screen while a shift runs. It says neither what the
/// app is nor where she is.
public struct RunningShift: Codable, Hashable, Sendable {
    /// Something to touch there.
    public struct Tap: Codable, Hashable, Sendable, Identifiable {
        public let touch: LockScreenTouch
        public let label: String

        public var id: String { touch.rawValue }

        public init(_ touch: LockScreenTouch, _ label: String) { (self.touch, self.label) = (touch, label) }
    }

    /// One sentence: "Running since 07:42".
    public let said: String
    /// "07:42", where there is no room for a sentence.
    public let clock: String
    public let taps: [Tap]

    public init(said: String, clock: String, taps: [Tap]) { (self.said, self.clock, self.taps) = (said, clock, taps) }
}

public enum LockScreenTouch: String, Codable, Hashable, Sendable, CaseIterable {
    case rest, work, end
}
