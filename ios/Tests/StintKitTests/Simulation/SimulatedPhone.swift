import Foundation
import StintBindings
import XCTest

@testable import StintKit

/// A phone with the real library on it, whose system, owner and bad luck are
/// simulated, in steps of half a minute.
final class SimulatedPhone {
    static let step: Int64 = 30_000
    private let folder: URL
    let clock: SimulatedClock
    let keychain = FakeKeychain()
    let marks = FakeMarks()
    let disk = SimulatedDisk()
    /// Where she truly is, by the true time.
    var truth: (Int64) -> (latitude: Double, longitude: Double)

    /// `nil` while there is no process.
    private(set) var recording: Recording?
    private(set) var sensors = FakeSensors()
    /// What the system watches even without a process.
    private var watched = SensorPlan.off
    private var told: (latitude: Double, longitude: Double)?
    private var lastTickMs: Int64 = 0
    private var lastFixMs: Int64 = 0
    /// Positions that the recording said are on the disk.
    private(set) var acknowledged: [Int64] = []
    private var unacknowledged: [Int64] = []
    /// How often, of its steps, positions were asked for so closely.
    private(set) var asked: [SensorPlan.Updates: Int] = [:]
    /// Steps in which positions were asked for, and none may be recorded.
    private(set) var askedInVain = 0

    var signal = true
    var permission = LocationPermission.always
    /// The system lets the process run.
    var suspended = false
    var off = false

    init(_ startMs: Int64, at truth: @escaping (Int64) -> (latitude: Double, longitude: Double)) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("stint-\(UInt64.random(in: .min ... .max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        clock = SimulatedClock(startMs)
        self.truth = truth
        let standing = Installation(keychain: keychain, enclave: keychain, id: FakeMarks()).check(vaultExists: false)
        XCTAssertEqual(standing, .ok)
        let new = try createPhone(
            dir: vault, keyStore: keys, passphrase: nil, deviceLock: true, zone: "Europe/Berlin", now: clock.now()
        )
        try new.phone.lock()
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    var vault: String { folder.appendingPathComponent("vault").path }
    var keys: PhoneKeys { PhoneKeys(keychain: keychain, enclave: keychain) }
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// The process begins, as by a touch on the icon.
    func launch() {
        guard recording == nil, !off else { return }
        sensors = FakeSensors()
        let (vault, keys, disk) = (vault, keys, disk)
        let recording = Recording(clock: clock, marks: marks, sensors: sensors) { now in
            try disk.over(StintRecorder.open(dir: vault, keyStore: keys, now: now))
        }
        self.recording = recording
        hear(.launched)
        hear(.permission(permission, precise: true))
    }

    /// The process ends without a word. What it had heard and not written goes
    /// with it.
    func kill() {
        recording = nil
        unacknowledged = []
    }

    func switchOff() {
        kill()
        off = true
    }

    func switchOn() {
        off = false
        clock.restart()
        marks.locked = true
        keychain.failure = .locked
    }

    func unlock() {
        guard marks.locked else { return }
        marks.locked = false
        keychain.failure = nil
        hear(.unlocked)
    }

    @discardableResult
    func hear(_ sensed: Sensed) -> Heard? {
        guard let recording else { return nil }
        if case .fixes(let fixes) = sensed, recording.state?.records(at: clock.now()) == true {
            unacknowledged += fixes.map(\.utcMs)
        }
        let heard = recording.hear(sensed)
        if heard.trouble == nil, heard.held == 0 {
            acknowledged += unacknowledged
            unacknowledged = []
        }
        watched = sensors.plan
        return heard
    }

    func touch(_ touch: Touch) { hear(.touched(touch, at: clock.now())) }

    /// Lets time go by until the German wall shows `ms`.
    func until(_ ms: Int64) {
        while clock.trueMs < ms { tick() }
    }

    private func tick() {
        clock.pass(SimulatedPhone.step)
        guard !off else { return }
        let here = truth(clock.trueMs)
        if recording == nil { wakeByMove(here) }
        guard let recording, !suspended else { return }
        count(recording)
        deliver(here)
    }

    private func count(_ recording: Recording) {
        asked[sensors.plan.updates, default: 0] += 1
        let records = recording.state?.records(at: clock.now()) ?? false
        if sensors.plan.updates.on, !records { askedInVain += 1 }
    }

    /// The system starts the process when she moved far.
    private func wakeByMove(_ here: (latitude: Double, longitude: Double)) {
        guard watched.significantChanges, permission == .always, signal, let told, metres(told, here) > 500 else { return }
        launch()
        position(here)
    }

    private func deliver(_ here: (latitude: Double, longitude: Double)) {
        let plan = sensors.plan
        guard plan.updates != .off, permission != .refused else { return }
        let asked = sensors.takeLocate()
        let far = told.map { metres($0, here) > (plan.updates == .moving ? 10 : 60) } ?? true
        if !signal {
            if asked || far { hear(.noPosition) }
        } else if far || asked || plan.updates == .moving {
            position(here)
        }
        // The timer that runs while updates do.
        if clock.trueMs - lastTickMs >= 5 * minute {
            lastTickMs = clock.trueMs
            hear(.woken)
        }
    }

    private func position(_ here: (latitude: Double, longitude: Double)) {
        guard lastFixMs != clock.trueMs else { return }
        lastFixMs = clock.trueMs
        told = here
        let fix = Fix(utcMs: clock.now().utcMs, latitude: here.latitude, longitude: here.longitude, accuracyM: 8)
        hear(.fixes([fix]))
    }

    /// Opens the vault by the phone's own lock.
    func open() async throws -> StintPhone {
        let opened = await Unlocking(folder: vault, keys: keys, clock: clock).open(reason: "test")
        guard case .open(let phone) = opened else { throw NotOpened() }
        return phone
    }
}

struct NotOpened: Error {}

func metres(_ a: (latitude: Double, longitude: Double), _ b: (latitude: Double, longitude: Double)) -> Double {
    let north = (a.latitude - b.latitude) * 111_195
    let east = (a.longitude - b.longitude) * 111_195 * 0.61
    return (north * north + east * east).squareRoot()
}

/// A disk that may be full.
final class SimulatedDisk: @unchecked Sendable {
    private let lock = NSLock()
    private var isFull = false

    var full: Bool {
        get { lock.withLock { isFull } }
        set { lock.withLock { isFull = newValue } }
    }

    func over(_ recorder: StintRecorder) -> any StintRecorderProtocol { RecorderOnDisk(recorder, self) }

    fileprivate func check() throws {
        if full { throw StintError.DiskFull(message: "full") }
    }
}

private final class RecorderOnDisk: StintRecorderProtocol, @unchecked Sendable {
    private let recorder: StintRecorder
    private let disk: SimulatedDisk

    init(_ recorder: StintRecorder, _ disk: SimulatedDisk) {
        self.recorder = recorder
        self.disk = disk
    }

    func append(records: [NewRecord], now: Moment) throws -> Appended {
        try disk.check()
        return try recorder.append(records: records, now: now)
    }

    func heartbeat(now: Moment) throws {
        try disk.check()
        try recorder.heartbeat(now: now)
    }

    func stop(now: Moment) throws { try recorder.stop(now: now) }
}
