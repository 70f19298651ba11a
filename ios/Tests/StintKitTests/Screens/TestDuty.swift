import Foundation
import StintBindings
import StintKit

/// Touches, written by a real recorder.
final class TestDuty: Duty, @unchecked Sendable {
    private let clock: TestClock
    private let keys: TestKeys
    private let choices: TestChoices
    private let root: URL
    private let lock = NSLock()
    private var duty = DutyState.off
    private var paused = false
    private var calling: Int64?
    private var problem: StintError?
    private var cause: StintError?
    private var held: [NewRecord] = []
    private var running: StintRecorder?

    init(_ clock: TestClock, _ keys: TestKeys, _ choices: TestChoices, root: URL) {
        (self.clock, self.keys, self.choices, self.root) = (clock, keys, choices, root)
    }

    var fails: StintError? {
        get { lock.withLock { problem } }
        set { lock.withLock { problem = newValue } }
    }
    /// Why what is touched can't be written yet: it is held, as by the recording.
    var holds: StintError? {
        get { lock.withLock { cause } }
        set { lock.withLock { cause = newValue } }
    }
    var state: DutyState { lock.withLock { duty } }
    var isPaused: Bool { lock.withLock { paused } }

    func startShift() throws { try write(.shift(mark: .start), .shift(sinceMs: clock.now().utcMs, places: true)) }
    func endShift() throws { try write(.shift(mark: .end), .off) }
    func startBreak() throws { try write(.break(mark: .start), .onBreak(sinceMs: clock.now().utcMs, places: true)) }
    func endBreak() throws { try write(.break(mark: .end), .shift(sinceMs: clock.now().utcMs, places: true)) }
    func note(_ text: String) throws { try write(.note(text: text), state) }
    var callSinceMs: Int64? { lock.withLock { calling } }
    func call() throws {
        let now = clock.now().utcMs
        try write(.answer(question: "work-call", answer: callSinceMs == nil ? "start" : "end"), state) {
            self.calling = self.calling == nil ? now : nil
        }
    }
    func answer(_ question: String, _ answer: String) throws {
        try write(.answer(question: question, answer: answer), state)
    }
    func pause() throws {
        try write(.device(event: .paused), state) { self.paused = true }
    }
    func goOn() throws {
        try write(.device(event: .resumed), state) { self.paused = false }
    }
    /// How much waits.
    var waiting: Int { lock.withLock { held.count } }
    func tryAgain() {}
    func drop(_ span: Span) {
        lock.withLock { held.removeAll { (span.startMs..<span.endMs).contains($0.moment.utcMs) } }
    }
    func forget() { lock.withLock { (duty, paused) = (.off, false) } }
    /// Keeps a recorder open, as the recording does while a shift runs.
    func record(_ on: Bool) throws {
        let was = lock.withLock { running }
        try was?.stop(now: clock.now())
        let new = try on ? open() : nil
        lock.withLock { running = new }
    }

    func resting<Made>(_ work: () throws -> Made) throws -> Made {
        let records = lock.withLock { running } != nil
        if records { try record(false) }
        defer { if records { try? record(true) } }
        return try work()
    }

    private func open() throws -> StintRecorder {
        let vault = root.appendingPathComponent(choices.load().vault).path
        return try StintRecorder.open(dir: vault, keyStore: keys, now: clock.now())
    }

    private func write(_ payload: Payload, _ then: DutyState, _ change: () -> Void = {}) throws {
        if let fails { throw fails }
        let record = NewRecord(moment: clock.now(), origin: .touched, payload: payload)
        if let holds {
            lock.withLock {
                held.append(record)
                duty = then
                change()
            }
            throw StillWaits(holds)
        }
        let (waiting, kept) = lock.withLock { (held, running) }
        let recorder = try kept ?? open()
        let appended = try recorder.append(records: waiting + [record], now: clock.now())
        if kept == nil { try recorder.stop(now: clock.now()) }
        lock.withLock { held = [] }
        guard appended.refused.isEmpty else { throw StintError.BadText(message: "") }
        lock.withLock {
            duty = then
            change()
        }
    }
}
