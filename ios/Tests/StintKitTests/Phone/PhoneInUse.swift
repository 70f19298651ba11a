import Foundation
import StintBindings
import StintTexts
import XCTest

@testable import StintKit

/// The app's parts put together as `App` does it, but for the system below,
/// which is in memory.
final class PhoneInUse {
    let clock = SimulatedClock(1_773_648_000_000)
    let keychain = FakeKeychain()
    let sensors = FakeSensors()
    let wire = FakeWire()
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("stint-\(UInt64.random(in: .min ... .max))")
    let inbox = FileManager.default.temporaryDirectory.appendingPathComponent("inbox-\(UInt64.random(in: .min ... .max))")
    private(set) var system: PhoneSystem!
    private(set) var session: Session!
    private var hear: (@Sendable (Sensed) -> Void)?

    init() throws { try start() }

    /// A new process, maybe on another phone, to which the folder came.
    func start(_ other: FakeKeychain? = nil) throws {
        let keychain = other ?? keychain
        // The process before has ended, and its recorder with it.
        (system, session, hear) = (nil, nil, nil)
        let adapters = Adapters(
            clock: clock, keychain: keychain, enclave: keychain, files: Unguarded(), notifications: FakeNotifications(),
            lockScreen: FakeLockScreen(), watch: wire.connect, screenLock: { keychain.hasPasscode }, showIcon: { _ in })
        system = PhoneSystem(adapters, root: root, languages: ["en"], texts: phoneTexts) { [sensors] tell in
            self.hear = tell
            return sensors
        }
        tell(.launched)
        tell(.permission(.always, precise: true))
        session = system.session(inbox: inbox)
    }

    func remove() { [root, inbox].forEach { try? FileManager.default.removeItem(at: $0) } }

    func tell(_ sensed: Sensed) { hear?(sensed) }

    var duty: any Duty { system.device.duty }

    /// What is wrong with this phone; the machine that tests may be short of room.
    var obstacles: [Obstacle] { system.device.facts.obstacles.filter { $0 != .littleSpace } }

    func create(passphrase: String? = nil, deviceLock: Bool? = nil) throws {
        let new = try createPhone(
            dir: session.vault, keyStore: system.device.keys, passphrase: passphrase, deviceLock: deviceLock ?? (passphrase == nil),
            zone: "Europe/Berlin", now: clock.now())
        try new.phone.lock()
    }

    func change(_ edit: (inout Choices) -> Void) throws {
        var choices = system.device.choices.load()
        edit(&choices)
        try system.device.choices.save(choices)
    }

    func unlock() async { await UnlockFlow(session).send(.open) }

    /// Opens it where it is closed, and exports all of it, as lines; none where
    /// nothing was recorded.
    func records() async throws -> String {
        if session.place.value != .open { await unlock() }
        let phone = try await session.phone()
        _ = try phone.takeIn(now: clock.now())
        let file = root.appendingPathComponent("all.ndjson")
        defer { try? FileManager.default.removeItem(at: file) }
        do {
            _ = try phone.export(file: file.path, format: .ndjson, progress: nil)
        } catch StintError.NothingRecorded {
            return ""
        }
        return try String(contentsOf: file, encoding: .utf8)
    }
}

private struct Unguarded: FileGuard {
    func protect(_ url: URL, _ protection: Protection) throws {}
    func excludeFromBackup(_ url: URL) throws {}
}
