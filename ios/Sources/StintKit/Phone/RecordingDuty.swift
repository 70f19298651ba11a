import StintBindings
import StintWatchLink

/// Touches on the screen, heard by the recording.
public struct RecordingDuty: Duty {
    private let recording: Recording
    private let clock: any Clock
    private let workCallName: @Sendable () -> String

    /// `workCallName` is under what work calls count, in the worker's language.
    public init(_ recording: Recording, clock: any Clock, workCallName: @escaping @Sendable () -> String) {
        (self.recording, self.clock, self.workCallName) = (recording, clock, workCallName)
    }

    public var state: DutyState {
        guard let state = recording.state, let shift = state.shiftSinceMs else { return .off }
        let places = state.choices.places && state.permission.allows
        return state.breakSinceMs.map { .onBreak(sinceMs: $0, places: places) } ?? .shift(sinceMs: shift, places: places)
    }

    public var isPaused: Bool { recording.state?.paused ?? false }

    public func startShift() throws { try touch(.shift(.start)) }
    public func endShift() throws { try touch(.shift(.end)) }
    public func startBreak() throws { try touch(.rest(.start)) }
    public func endBreak() throws { try touch(.rest(.end)) }
    public func pause() throws { try touch(.pause) }
    public func goOn() throws { try touch(.resume) }

    /// What the core would refuse is refused here, before it is held.
    public func note(_ text: String) throws {
        guard let sound = NoteText.sound(text) else { throw StintError.BadText(message: "") }
        guard sound.utf8.count <= NoteText.longest else { throw StintError.TooLarge(message: "") }
        try touch(.note(sound))
    }

    public var callSinceMs: Int64? { recording.state?.workCall(at: clock.now()) }

    /// After one that was forgotten another begins.
    public func call() throws {
        let mark: Mark = callSinceMs == nil ? .start : .end
        try touch(.workCall(mark, name: workCallName()))
    }

    public func answer(_ question: String, _ answer: String) throws {
        try touch(.answer(question: question, answer: answer))
    }

    public func tryAgain() { recording.hear(.woken) }

    public func drop(_ span: Span) { recording.drop(span) }

    public func forget() { recording.forget() }

    public func resting<Made>(_ work: () throws -> Made) throws -> Made {
        recording.rest()
        // What waits on a full disk may have the room now that erasing made.
        defer { recording.goOn() }
        return try work()
    }

    /// Throws where it isn't on the disk when this returns.
    private func touch(_ touch: Touch) throws {
        let heard = recording.hear(.touched(touch, at: clock.now()))
        guard let trouble = heard.trouble else {
            if heard.refused > 0 { throw StintError.BadText(message: "") }
            return
        }
        // Before the first unlock, or without room, nothing holds it: then it is
        // to be done again.
        if recording.state != nil, recording.room > 0 { throw StillWaits(error(trouble)) }
        throw error(trouble)
    }

    private func error(_ trouble: RecordingTrouble) -> StintError {
        switch trouble {
        case .notUnlocked: .DeviceLocked(message: "")
        case .diskFull: .DiskFull(message: "")
        case .keyLost: .DeviceKeyLost(message: "")
        case .keysChanged: .ManifestForged(message: "")
        case .noVault: .NoVault(message: "")
        case .failed: .Io(message: "")
        }
    }
}
