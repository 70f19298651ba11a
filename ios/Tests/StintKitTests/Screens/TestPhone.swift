import Foundation
import StintBindings
import StintKit
import StintTexts
import World
import XCTest

/// A phone of its own with the real library: everything else is in memory.
final class TestPhone: @unchecked Sendable {
    let world: World
    let keys: TestKeys
    let clock = TestClock()
    let duty: TestDuty
    let permissions = TestPermissions()
    let facts: TestFacts
    let choices = TestChoices()
    /// Whether the plain one was asked for.
    let icon = Live<Bool?>(nil)
    let session: Session

    init(_ language: TextLanguage = .en, world: World? = nil) throws {
        let world = try world ?? World.new()
        self.world = world
        keys = TestKeys(world.keys)
        facts = TestFacts(language)
        duty = TestDuty(clock, keys, choices, root: world.folder)
        let device = Device(
            clock: clock, zone: { TimeZone(identifier: "Europe/London") ?? .gmt }, keys: keys, duty: duty, permissions: permissions, facts: facts, choices: choices,
            showIcon: { [icon] plain in icon.set(plain) })
        session = Session(root: world.folder, texts: phoneTexts, device: device)
    }

    /// One that recorded a working day and is open, with three named places.
    static func afterWork(_ language: TextLanguage = .en) async throws -> TestPhone {
        let world = try World.new()
        try world.afterWork().lock()
        let phone = try TestPhone(language, world: world)
        let unlock = await Driver(UnlockFlow(phone.session), phone)
        try await unlock.tap("shell-unlock-button")
        XCTAssertEqual(phone.session.place.value, .open)
        return phone
    }

    func remove() { world.remove() }
}

final class TestClock: StintKit.Clock, @unchecked Sendable {
    private let lock = NSLock()
    private var ms = at(7 * 24 + 12, 0)
    private var asked: (@Sendable () -> Void)?

    func now() -> Moment {
        lock.withLock { asked }?()
        return moment(lock.withLock { ms })
    }
    /// What happens just when someone asks for the time.
    func whenAsked(_ deed: (@Sendable () -> Void)?) { lock.withLock { asked = deed } }
    func set(_ utcMs: Int64) { lock.withLock { ms = utcMs } }
    func pass(minutes: Int64) { lock.withLock { ms += minutes * 60_000 } }
}

/// The door's own fake, with the system's prompt.
final class TestKeys: UnlockingKeyStore, @unchecked Sendable {
    private let store: FakeKeyStore
    private let lock = NSLock()
    private var prompt: (any Error)?
    private var screenLock = true
    private var empty = false

    init(_ store: FakeKeyStore) { self.store = store }

    var hasScreenLock: Bool {
        get { lock.withLock { screenLock } }
        set { lock.withLock { screenLock = newValue } }
    }
    var isEmpty: Bool {
        get { lock.withLock { empty } }
        set { lock.withLock { empty = newValue } }
    }
    /// What the prompt ends with, instead of the key.
    var fails: (any Error)? {
        get { lock.withLock { prompt } }
        set { lock.withLock { prompt = newValue } }
    }

    func unwrap(_ wrapped: WrappedKey, reason: String) async throws -> Data {
        XCTAssertFalse(reason.isEmpty)
        if let fails { throw fails }
        return try store.unwrap(wrapped)
    }

    func mac(bytes: Data) throws -> Data { try store.mac(bytes: bytes) }
    func anchorGet() throws -> Data? { try store.anchorGet() }
    func anchorSet(bytes: Data) throws { try store.anchorSet(bytes: bytes) }
    func wrap(epoch: UInt32, plain: Data) throws -> Data { try store.wrap(epoch: epoch, plain: plain) }
    func dropForeign() {}
    func renewRecorder() throws { isEmpty = false }
    func destroy(epoch: UInt32) throws { try store.destroy(epoch: epoch) }
    /// What a screen lock that was removed takes with it.
    func lose(_ world: World) throws {
        let folder = world.folder.appendingPathComponent("keys")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.contains("-") {
            try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
        }
    }
}

final class TestPermissions: Permissions, @unchecked Sendable {
    private let lock = NSLock()
    private var states: [Permission: PermissionState] = [:]
    private var asked: [Permission] = []
    var wereAsked: [Permission] { lock.withLock { asked } }

    func state(of permission: Permission) -> PermissionState {
        lock.withLock { states[permission] ?? .notAsked }
    }

    func ask(for permission: Permission) async -> PermissionState {
        lock.withLock {
            asked.append(permission)
            states[permission] = .allowed
            return .allowed
        }
    }
}

final class TestFacts: PhoneFacts, @unchecked Sendable {
    private let lock = NSLock()
    private var found: [Obstacle] = []
    private var managed = false
    let languages: [String]

    init(_ language: TextLanguage) { languages = [language.rawValue] }

    var isManaged: Bool {
        get { lock.withLock { managed } }
        set { lock.withLock { managed = newValue } }
    }
    var obstacles: [Obstacle] {
        get { lock.withLock { found } }
        set { lock.withLock { found = newValue } }
    }
}

final class TestChoices: ChoiceStore, @unchecked Sendable {
    private let lock = NSLock()
    private var kept = Choices()
    private var problem: StintError?

    var fails: StintError? {
        get { lock.withLock { problem } }
        set { lock.withLock { problem = newValue } }
    }
    func set(_ edit: (inout Choices) -> Void) { lock.withLock { edit(&kept) } }
    func load() -> Choices { lock.withLock { kept } }
    func save(_ choices: Choices) throws {
        if let fails { throw fails }
        lock.withLock { kept = choices }
    }
}
