import Foundation
import StintBindings
import StintTexts
import World
import XCTest

@testable import StintKit

/// The app's parts put together as `App` does it, but for the system below.
final class PhoneSystemTests: XCTestCase {
    private let clock = SimulatedClock(1_773_648_000_000)
    private let keychain = FakeKeychain()
    private let files = FakeFiles()
    private let ear = Told()
    private let sensors = FakeSensors()
    private let notifications = FakeNotifications()
    private let lockScreen = FakeLockScreen()
    private let wire = FakeWire()
    private let icons = Live<[String?]>([])
    private var root: URL!

    override func setUpWithError() throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("stint-\(UInt64.random(in: .min ... .max))")
    }

    override func tearDown() { try? FileManager.default.removeItem(at: root) }

    /// The app is started.
    private func start(_ keychain: FakeKeychain? = nil) throws -> (PhoneSystem, Session) {
        let keychain = keychain ?? self.keychain
        let adapters = Adapters(
            clock: clock, keychain: keychain, enclave: keychain, files: files, notifications: notifications,
            lockScreen: lockScreen, watch: wire.connect, screenLock: { true },
            showIcon: { [icons] name in icons.change { $0.append(name) } })
        let system = PhoneSystem(adapters, root: root, languages: ["en"], texts: phoneTexts) { [ear, sensors] tell in
            ear.set(tell)
            return sensors
        }
        system.recording.hear(.launched)
        return (system, Session(root: root, texts: phoneTexts, device: system.device))
    }

    private func create(_ system: PhoneSystem, _ session: Session) throws -> RecoveryCode {
        let new = try createPhone(
            dir: session.vault, keyStore: system.device.keys, passphrase: nil, deviceLock: true,
            zone: "Europe/Berlin", now: clock.now())
        try new.phone.lock()
        return new.recoveryCode
    }

    private func unlock(_ session: Session) async {
        await UnlockFlow(session).send(.open)
        XCTAssertEqual(session.place.value, .open)
    }

    /// All records, as lines.
    private func records(_ session: Session) async throws -> String {
        let file = root.appendingPathComponent("all.ndjson")
        let phone = try await session.phone()
        _ = try phone.takeIn(now: clock.now())
        _ = try phone.export(file: file.path, format: .ndjson, progress: nil)
        return try String(contentsOf: file, encoding: .utf8)
    }

    func testTheFirstStartMakesAFolderThatIsProtectedAndLeftOutOfBackups() throws {
        let (system, session) = try start()
        XCTAssertEqual(session.place.value, .firstStart)
        XCTAssertEqual(files.protected[root.path], .untilFirstUnlock)
        XCTAssertEqual(files.excluded, [root.path])
        _ = try create(system, session)
        XCTAssertTrue(session.vault.hasPrefix(root.path), "the vault takes on what its folder has")
        XCTAssertEqual(try start().1.place.value, .locked)
    }

    /// A catalogue takes milliseconds of the start.
    func testAStartReadsTextsOnce() throws {
        let made = Live(0)
        let adapters = Adapters(
            clock: clock, keychain: keychain, enclave: keychain, files: files, notifications: notifications,
            lockScreen: lockScreen, watch: wire.connect, screenLock: { true }, showIcon: { _ in })
        let texts = { @Sendable (language: TextLanguage) -> Texts in
            made.change { $0 += 1 }
            return phoneTexts(language)
        }
        let system = PhoneSystem(adapters, root: root, languages: ["en"], texts: texts) { [sensors] _ in sensors }
        let session = system.session()
        system.recording.hear(.launched)
        XCTAssertEqual(session.language, .en)
        XCTAssertEqual(made.value, 1)
    }

    func testWhatIsTouchedAndSensedIsInTheVault() async throws {
        let (system, session) = try start()
        _ = try create(system, session)
        let duty = system.device.duty
        try system.device.choices.save(Choices())
        ear.tell(.permission(.always, precise: true))
        try duty.startShift()
        XCTAssertEqual(duty.state, .shift(sinceMs: clock.now().utcMs, places: true))
        clock.pass(minute)
        ear.tell(.fixes([Fix(utcMs: clock.now().utcMs, latitude: 52.5, longitude: 13.4, accuracyM: 8)]))
        try duty.startBreak()
        clock.pass(minute)
        try duty.endBreak()
        XCTAssertThrowsError(try duty.note(" ")) { guard case .BadText = $0 as? StintError else { return XCTFail("\($0)") } }
        try duty.note("stairs")
        try duty.answer("after-hours-minutes", "25")
        try duty.call()
        clock.pass(3 * minute)
        try duty.call()
        try duty.pause()
        XCTAssertTrue(duty.isPaused)
        try duty.goOn()
        try duty.endShift()
        XCTAssertEqual(duty.state, .off)
        await unlock(session)
        let all = try await records(session)
        for part in ["\"lat_e7\":525000000", "stairs", "after-hours-minutes", "\"25\"", "Work call now"] {
            XCTAssertTrue(all.contains(part), "\(part) in \(all)")
        }
        XCTAssertFalse(all.contains("after-hours-minutes: 25"), "an answer is no note")
    }

    func testAShiftGoesOnWhenTheAppIsStartedAgainAndErasingRestsIt() async throws {
        try {
            let (system, session) = try start()
            _ = try create(system, session)
            try system.device.duty.startShift()
        }()
        clock.pass(minute)
        let (again, later) = try start()
        guard case .shift = again.device.duty.state else { return XCTFail("\(again.device.duty.state)") }
        await unlock(later)
        let erased = clock.now()
        let today = later.today
        _ = try await later.phone().takeIn(now: erased)
        let phone = try await later.phone()
        XCTAssertThrowsError(try phone.eraseDays(first: today, last: today, language: .en, now: erased))
        try again.device.duty.resting {
            XCTAssertFalse(again.device.duty.isPaused, "she paused nothing")
            _ = try phone.eraseDays(first: today, last: today, language: .en, now: erased)
        }
        guard case .shift = again.device.duty.state else { return XCTFail("\(again.device.duty.state)") }
    }

    func testBeforeTheFirstUnlockNothingIsWrittenAndNothingIsLost() throws {
        let (system, session) = try start()
        _ = try create(system, session)
        keychain.failure = .locked
        XCTAssertThrowsError(try system.device.duty.startShift()) {
            guard case .DeviceLocked = ($0 as? StillWaits)?.cause else { return XCTFail("\($0)") }
        }
        keychain.failure = nil
        XCTAssertEqual(system.recording.hear(.woken).held, 0)
    }

    /// The folder came with a backup of another phone: its keys didn't.
    func testAnotherPhonesFolderIsOpenedByTheCodeAndGetsKeysOfItsOwn() async throws {
        let (old, there) = try start()
        let code = try create(old, there).show()
        let (system, session) = try start(FakeKeychain())
        XCTAssertTrue(system.device.keys.isEmpty)
        let flow = await UnlockFlow(session)
        await flow.send(.open)
        XCTAssertEqual(flow.stage.live.value.title, session.words("shell-unlock-other-phone-title"))
        await flow.send(.type(code))
        await flow.send(.open)
        await flow.send(.renew)
        XCTAssertEqual(session.place.value, .open, flow.stage.live.value.banner?.text ?? "")
        XCTAssertFalse(system.device.keys.isEmpty)
        session.lock()
        await unlock(session)
    }

    func testWhatTheSystemAllowsIsSeen() throws {
        let (system, _) = try start()
        XCTAssertEqual(system.device.permissions.state(of: .location), .notAsked)
        XCTAssertEqual(system.device.facts.obstacles.filter { $0 != .littleSpace }, [.locationNotAsked])
        ear.tell(.permission(.whileUsing, precise: false))
        XCTAssertEqual(system.device.permissions.state(of: .location), .whileUsing)
        XCTAssertEqual(
            system.device.facts.obstacles.filter { $0 != .littleSpace },
            [.locationWhileUsing, .locationApproximate])
        ear.tell(.permission(.refused, precise: true))
        XCTAssertEqual(system.device.permissions.state(of: .location), .refused)
        system.switches.set(SystemSwitches(location: false, background: false))
        XCTAssertEqual(system.device.facts.obstacles.filter { $0 != .littleSpace }, [.locationOff])
        system.switches.set(SystemSwitches(location: true, background: false))
        ear.tell(.permission(.always, precise: true))
        XCTAssertEqual(system.device.facts.obstacles.filter { $0 != .littleSpace }, [.backgroundOff])
    }

    /// The second question comes when the first is answered, and exactness is
    /// asked for when a shift begins.
    func testTheLocationIsAskedForStepByStep() async throws {
        let (system, session) = try start()
        _ = try create(system, session)
        _ = await system.device.permissions.ask(for: .location)
        XCTAssertEqual(sensors.wishes, [.whileUsing])
        ear.tell(.permission(.whileUsing, precise: false))
        XCTAssertEqual(sensors.wishes, [.whileUsing, .always])
        ear.tell(.permission(.whileUsing, precise: false))
        XCTAssertEqual(sensors.wishes.count, 2, "once")
        try system.device.duty.startShift()
        XCTAssertEqual(sensors.wishes.last, .precise)
        _ = await system.device.permissions.ask(for: .notifications)
        XCTAssertEqual(notifications.asked, 1)
        _ = await system.device.permissions.ask(for: .activity)
        XCTAssertEqual(sensors.wishes.last, .motion)
    }

    func testOneWhoRefusesIsNotAskedAgain() async throws {
        let (system, _) = try start()
        _ = await system.device.permissions.ask(for: .location)
        ear.tell(.permission(.refused, precise: true))
        XCTAssertEqual(sensors.wishes, [.whileUsing])
        XCTAssertThrowsError(try system.device.duty.startShift(), "there is no vault")
        XCTAssertEqual(sensors.wishes, [.whileUsing])
    }

    /// A restored record never goes through the first start.
    func testOneWhoWasNeverAskedIsAskedWhenAShiftBegins() throws {
        let (system, session) = try start()
        _ = try create(system, session)
        try system.device.duty.startShift()
        XCTAssertEqual(sensors.wishes, [.whileUsing])
        ear.tell(.permission(.whileUsing, precise: true))
        XCTAssertEqual(sensors.wishes, [.whileUsing, .always])
        ear.tell(.permission(.notAsked, precise: true))
        let edits: [(inout Choices) -> Void] = [{ $0.kinds = [] }, { $0.placesDeclined = true }]
        for edit in edits {
            try system.device.duty.endShift()
            var choices = Choices()
            edit(&choices)
            try system.device.choices.save(choices)
            clock.pass(minute)
            try system.device.duty.startShift()
            XCTAssertEqual(sensors.wishes.count, 2, "she wants no places, or not to be asked")
        }
    }
}

/// What the system was asked to do with files.
private final class FakeFiles: FileGuard, @unchecked Sendable {
    private let lock = NSLock()
    private var kept: [String: Protection] = [:]
    private var left: [String] = []

    var protected: [String: Protection] { lock.withLock { kept } }
    var excluded: [String] { lock.withLock { left } }

    func protect(_ url: URL, _ protection: Protection) throws { lock.withLock { kept[url.path] = protection } }
    func excludeFromBackup(_ url: URL) throws { lock.withLock { left.append(url.path) } }
}

/// Tells what sensors hear.
private final class Told: @unchecked Sendable {
    private let lock = NSLock()
    private var hear: (@Sendable (Sensed) -> Void)?

    func set(_ hear: @escaping @Sendable (Sensed) -> Void) { lock.withLock { self.hear = hear } }
    func tell(_ sensed: Sensed) { lock.withLock { hear }?(sensed) }
}
