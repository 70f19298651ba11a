import StintBindings

/// What a recording must remember over the end of its process. It lies outside
/// the vault, so it holds no place and no words.
public struct RecordingState: Codable, Equatable, Sendable {
    public internal(set) var rhythm = Rhythm.shifts
    /// What she switched on.
    public internal(set) var choices = Choices()
    /// When the running shift, break and work call began.
    public internal(set) var shiftSinceMs: Int64?
    public internal(set) var breakSinceMs: Int64?
    public internal(set) var workCallSinceMs: Int64?
    public internal(set) var paused = false
    public internal(set) var permission = LocationPermission.notAsked
    /// Whether positions are exact: the worker may allow rough ones alone.
    public internal(set) var precise = true
    public internal(set) var lowPower = false
    /// When the last shift mark was made; one that comes late changes nothing.
    var lastMarkMs: Int64 = .min
    /// Which start of the phone this was, where its clock tells.
    var boot: UInt32?

    public init() {}

    /// What the phone allows stays; what she did and chose goes.
    var forgotten: RecordingState {
        var state = RecordingState()
        (state.permission, state.precise, state.lowPower, state.boot) = (permission, precise, lowPower, boot)
        return state
    }

    /// What may be recorded, each by its own switch.
    public struct Choices: Codable, Equatable, Sendable {
        public var places = true
        public var steps = false
        public var battery = false

        public init(places: Bool = true, steps: Bool = false, battery: Bool = false) {
            self.places = places
            self.steps = steps
            self.battery = battery
        }
    }

    /// Whether something is to be recorded now.
    public func records(at now: Moment) -> Bool {
        !paused && (shiftSinceMs != nil || rhythm.covers(now))
    }

    /// What the system is to watch. `moving` is false while she is at a place.
    func plan(at now: Moment, moving: Bool) -> SensorPlan {
        guard choices.places || choices.steps, !paused else { return .off }
        let wakes = permission == .always && choices.places
        guard records(at: now) else {
            // Hours begin without a touch: something must wake Stint then. What
            // it hears before is not kept.
            guard case .hours = rhythm, wakes else { return .off }
            return SensorPlan(updates: .off, significantChanges: true, visits: true)
        }
        guard permission.allows, choices.places else {
            return SensorPlan(updates: .off, motion: choices.steps)
        }
        return SensorPlan(
            updates: moving && precise && !lowPower ? .moving : .sparing,
            significantChanges: wakes,
            visits: wakes,
            // The system watches no region where positions are rough.
            region: wakes && precise,
            motion: choices.steps
        )
    }
}
