import StintBindings

/// What to record of what is heard: a state machine without a clock, a file or
/// a sensor. What the core's recorder notes by itself (that it started, was
/// killed, that a clock or the zone changed, that the disk is full) it leaves
/// to the recorder.
struct Policy {
    /// A silence this long would be a gap.
    static let silenceMs: Int64 = 900_000
    /// At a place a position is asked for after so long without one: it shows
    /// that she is still there. With wakes every five minutes that is never
    /// so late that there would be a gap.
    static let locateMs: Int64 = 480_000
    /// Without a position for so long, there is no signal.
    static let noSignalMs: Int64 = 120_000
    /// A start of a shift that comes later than this no longer begins one.
    static let lateStartMs: Int64 = 16 * 3_600_000
    /// No move for so long, and she is at a place.
    static let restMs: Int64 = 300_000
    /// A move is at least so long, in metres, beyond the fix's own error.
    static let moveM = 50.0

    var state: RecordingState
    private var way = Way()
    private var steps = StepCounter()
    private var signalLost = false
    private var recording: Bool

    init(state: RecordingState, at now: Moment) {
        self.state = state
        recording = state.records(at: now) && !state.hoursBeganUnheard(now)
    }

    func plan(at now: Moment) -> SensorPlan { state.plan(at: now, moving: way.moving) }

    /// Whether she is on the way, and not at a place.
    var moving: Bool { way.moving }

    /// Whether a position should be asked for.
    func wantsPosition(at now: Moment) -> Bool {
        state.records(at: now) && plan(at: now).updates != .off && way.silence(at: now) >= Policy.locateMs
    }

    mutating func hear(_ sensed: Sensed, at now: Moment) -> [NewRecord] {
        state.keepErased(at: now)
        state.followMarks(now)
        // Recording may begin by the clock, and by what is heard.
        let begun = begin(now, byClock: true)
        let records = react(sensed, now)
        return (begun + records + begin(now)).filter { !state.isErased($0) }
    }

    private mutating func react(_ sensed: Sensed, _ now: Moment) -> [NewRecord] {
        switch sensed {
        case .launched: return []
        case .permission(let permission, let precise): return allow(permission, precise, now)
        case .lowPower(let on): return spare(on, now)
        case .fixes(let fixes): return fixes.flatMap { place($0, now) }
        case .noPosition: return lose(now)
        case .visit(let visit): return stay(visit, now)
        case .leftRegion:
            way.leave(now)
            return []
        case .steps(let count, let span): return walked(count, span, now)
        case .activity(let activity): return state.choices.steps ? kept(.activity(activity: activity), now) : []
        case .battery(let percent, let charging):
            return state.choices.battery ? kept(.battery(percent: percent, charging: charging), now) : []
        case .updatesPaused, .unlocked, .woken, .cameToFront, .ending: return []
        case .touched(let touch, let at): return state.touch(touch, at: at, now)
        }
    }

    /// What the worker changed in the settings.
    mutating func choose(_ rhythm: Rhythm, _ choices: RecordingState.Choices, at now: Moment) -> [NewRecord] {
        if choices.steps, !state.choices.steps { state.stepsUntilMs = now.utcMs }
        if choices.places, !state.choices.places { state.staysSinceMs = now.utcMs }
        state.rhythm = rhythm
        state.choices = choices
        return begin(now)
    }

    /// What happened while there was no process: whether the phone was off.
    mutating func wake(at now: Moment) -> [NewRecord] {
        let before = state.boot
        state.boot = now.boot?.boot
        guard let before, let boot = state.boot, before != boot, let start = now.start, state.records(at: now) else {
            return []
        }
        // The system doesn't tell when it was switched off; just before it was
        // switched on it certainly was.
        return [event(.phoneOff, start.after(ms: -1)), event(.phoneOn, start)]
    }

    private mutating func walked(_ count: UInt32, _ span: Span, _ now: Moment) -> [NewRecord] {
        guard let new = steps.take(count, span), state.choices.steps else { return [] }
        if state.records(at: now) { state.stepsUntilMs = new.span.endMs }
        return kept(.steps(count: new.count, span: new.span), now)
    }

    /// One that counts only while something is recorded.
    private func kept(_ payload: Payload, _ now: Moment) -> [NewRecord] {
        guard state.records(at: now) else { return [] }
        return [NewRecord(moment: now, origin: .system, payload: payload)]
    }

    private func event(_ event: DeviceEvent, _ at: Moment) -> NewRecord {
        NewRecord(moment: at, origin: .system, payload: .device(event: event))
    }

    /// What holds at the moment when recording begins.
    private mutating func begin(_ now: Moment, byClock: Bool = false) -> [NewRecord] {
        let before = recording
        recording = state.records(at: now)
        state.followStays(now)
        guard recording, !before else { return [] }
        // The position counts that told that the hours have begun.
        let hours = state.rhythm.began(now).map { now.at(utcMs: $0) }
        way = Way(began: now, first: byClock ? hours : now)
        signalLost = false
        if state.choices.steps { state.stepsUntilMs = now.utcMs }
        var records: [NewRecord] = []
        if state.choices.places, !state.permission.allows { records.append(event(.permissionLost, now)) }
        if state.lowPower { records.append(event(.batterySaverOn, now)) }
        return records
    }

    private mutating func allow(_ permission: LocationPermission, _ precise: Bool, _ now: Moment) -> [NewRecord] {
        let before = state.permission.allows
        state.permission = permission
        state.precise = precise
        guard state.choices.places, state.records(at: now), before != permission.allows else { return [] }
        return [event(permission.allows ? .permissionGranted : .permissionLost, now)]
    }

    private mutating func spare(_ on: Bool, _ now: Moment) -> [NewRecord] {
        guard state.lowPower != on else { return [] }
        state.lowPower = on
        return state.records(at: now) ? [event(on ? .batterySaverOn : .batterySaverOff, now)] : []
    }

    private mutating func place(_ fix: Fix, _ now: Moment) -> [NewRecord] {
        guard state.records(at: now), state.choices.places, let payload = fix.payload() else { return [] }
        // The hours may have begun while nobody heard it, and the system tells what it
        // knew before. Not so in a shift: there a clock that is set back would lose it.
        guard state.shiftSinceMs != nil || fix.utcMs >= state.rhythm.began(now) ?? .min else { return [] }
        guard let at = way.take(fix, now) else { return [] }
        let record = NewRecord(moment: at, origin: .fused, payload: payload)
        guard signalLost else { return [record] }
        signalLost = false
        return [event(.signalFound, at), record]
    }

    private mutating func lose(_ now: Moment) -> [NewRecord] {
        guard state.records(at: now), !signalLost, way.silence(at: now) >= Policy.noSignalMs else { return [] }
        signalLost = true
        return [event(.signalLost, now)]
    }

    private mutating func stay(_ visit: SystemVisit, _ now: Moment) -> [NewRecord] {
        if visit.leftMs != nil { way.leave(now) }
        guard state.choices.places, let payload = visit.payload(), let arrivedMs = visit.arrivedMs else { return [] }
        guard let since = state.staysSinceMs, arrivedMs >= since else { return [] }
        return [NewRecord(moment: now, origin: .system, payload: payload)]
    }
}
