import StintBindings
import StintWatchLink

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
    /// While the clock is behind something that runs or was marked: since when. It
    /// was ahead and is put right, or is wrong for a moment.
    var behindMs: Int64?
    /// Which start of the phone this was, where its clock tells.
    var boot: UInt32?
    /// Up to when steps were told since recording began.
    var stepsUntilMs: Int64?
    /// From when on a stay that the system tells is recorded; `nil` out of recording.
    var staysSinceMs: Int64?
    /// Since when no recorder runs, because of an erasing or a rescue.
    var restsSinceMs: Int64?
    /// What she erased lately.
    var erased: [ErasedTime] = []

    public init() {}

    /// What a version didn't know yet, or can't read, is as it is at first: a
    /// shift must not end with a choice.
    public init(from decoder: any Decoder) throws {
        let kept = try decoder.container(keyedBy: CodingKeys.self)
        rhythm = kept.read(.rhythm, rhythm)
        choices = kept.read(.choices, choices)
        shiftSinceMs = kept.read(.shiftSinceMs, nil)
        breakSinceMs = kept.read(.breakSinceMs, nil)
        workCallSinceMs = kept.read(.workCallSinceMs, nil)
        paused = kept.read(.paused, paused)
        permission = kept.read(.permission, permission)
        precise = kept.read(.precise, precise)
        lowPower = kept.read(.lowPower, lowPower)
        lastMarkMs = kept.read(.lastMarkMs, lastMarkMs)
        behindMs = kept.read(.behindMs, nil)
        boot = kept.read(.boot, nil)
        stepsUntilMs = kept.read(.stepsUntilMs, nil)
        staysSinceMs = kept.read(.staysSinceMs, nil)
        restsSinceMs = kept.read(.restsSinceMs, nil)
        erased = kept.read(.erased, erased)
    }

    /// What the phone allows stays; what she did and chose goes.
    var forgotten: RecordingState {
        var state = RecordingState()
        (state.permission, state.precise, state.lowPower, state.boot) = (permission, precise, lowPower, boot)
        return state
    }

    /// Marks that are still to come were made by a clock that was ahead.
    mutating func followMarks(_ now: Moment) {
        let last = [shiftSinceMs, breakSinceMs, workCallSinceMs].compactMap { $0 }.reduce(lastMarkMs, max)
        behindMs = now.utcMs < last ? min(behindMs ?? .max, now.utcMs) : nil
    }

    /// She touches something by the clock as it is now: what is still to come by it
    /// counts as made when the clock was first seen behind it. Else a shift of hers
    /// would begin nothing, and its end end nothing. Until she does, it is left as it
    /// is: a clock may be wrong for a moment.
    mutating func settleMarks() {
        guard let behindMs else { return }
        lastMarkMs = min(lastMarkMs, behindMs - 1)
        shiftSinceMs = shiftSinceMs.map { min($0, behindMs) }
        breakSinceMs = breakSinceMs.map { min($0, behindMs) }
        workCallSinceMs = workCallSinceMs.map { min($0, behindMs) }
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

        public init(from decoder: any Decoder) throws {
            let kept = try decoder.container(keyedBy: CodingKeys.self)
            places = kept.read(.places, places)
            steps = kept.read(.steps, steps)
            battery = kept.read(.battery, battery)
        }
    }

    /// Whether something is to be recorded now.
    public func records(at now: Moment) -> Bool {
        !paused && (shiftSinceMs != nil || rhythm.covers(now))
    }

    /// From when on steps are asked for: those of the time without a process are
    /// the shift's too, but none from between two of the set hours.
    func stepsFrom(_ now: Moment) -> Int64 {
        guard let stepsUntilMs, shiftSinceMs != nil || rhythm == .always else { return now.utcMs }
        return min(max(stepsUntilMs, shiftSinceMs ?? .min), now.utcMs)
    }

    /// Whether the hours that it is now began after anything was heard last: no touch
    /// begins them, and there may have been no process.
    func hoursBeganUnheard(_ now: Moment) -> Bool {
        guard shiftSinceMs == nil, let began = rhythm.began(now) else { return false }
        return staysSinceMs.map { $0 < began } ?? true
    }

    /// The system tells a stay when it is over, with its arrival: one that began before
    /// the shift, before the hours that she set or in a pause is not to be recorded.
    mutating func followStays(_ now: Moment) {
        guard records(at: now) else {
            staysSinceMs = nil
            return
        }
        let since: Int64
        switch rhythm {
        case .always: since = .min
        case .shifts, .hours: since = min(shiftSinceMs ?? .max, rhythm.began(now) ?? .max)
        }
        staysSinceMs = max(staysSinceMs ?? (rhythm == .always ? now.utcMs : .min), since)
    }

    /// When the work call that she is on began. One that lasts so long was
    /// forgotten.
    public func workCall(at now: Moment) -> Int64? {
        workCallSinceMs.flatMap { now.utcMs - $0 < PhoneState.longestCallMs ? $0 : nil }
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
