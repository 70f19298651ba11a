import Foundation
import StintBindings
import StintWatchLink
import XCTest

@testable import StintKit

/// That what she does and what the phone notices is kept, or that she is told.
final class LastingTests: XCTestCase {
    private var phone: PhoneInUse!

    override func setUpWithError() throws { phone = try PhoneInUse() }
    override func tearDown() { phone.remove() }

    func testANoteWithHiddenMarksIsKeptAndOneTooLongIsHers() async throws {
        try phone.create()
        try phone.duty.note("\u{202D}0151 2345\u{202C} called")
        XCTAssertThrowsError(try phone.duty.note("\u{202D}\u{202C}")) {
            guard case .BadText = $0 as? StintError else { return XCTFail("\($0)") }
        }
        XCTAssertThrowsError(try phone.duty.note(String(repeating: "é", count: 2001))) {
            guard case .TooLarge = $0 as? StintError else { return XCTFail("\($0)") }
        }
        try phone.duty.note(String(repeating: "é", count: 2000))
        let all = try await phone.records()
        XCTAssertTrue(all.contains("\"0151 2345 called\""), all)
    }

    func testAForgottenCallIsNoneOfTwoDays() async throws {
        try phone.create()
        try phone.duty.call()
        XCTAssertEqual(phone.duty.callSinceMs, phone.clock.now().utcMs)
        phone.clock.pass(47 * hour)
        XCTAssertNil(phone.duty.callSinceMs)
        try phone.duty.call()
        XCTAssertEqual(phone.duty.callSinceMs, phone.clock.now().utcMs, "a new one")
        let before = try await phone.records()
        XCTAssertFalse(before.contains("Work call now"), before)
        phone.clock.pass(5 * minute)
        try phone.duty.call()
        XCTAssertNil(phone.duty.callSinceMs)
        let after = try await phone.records()
        XCTAssertTrue(after.contains("Work call now"), after)
    }

    /// Nothing but a passphrase opens it: no new lock gives it new keys.
    func testARecorderWhoseKeyIsGoneIsShownAndMendedByOpening() async throws {
        try phone.create(passphrase: "four words of hers")
        try phone.start(FakeKeychain())
        XCTAssertThrowsError(try phone.duty.startShift()) {
            guard case .DeviceKeyLost = ($0 as? StillWaits)?.cause else { return XCTFail("\($0)") }
        }
        XCTAssertEqual(phone.obstacles, [.recorderKeyLost])
        let flow = await UnlockFlow(phone.session)
        await flow.send(.choose(.passphrase))
        await flow.send(.type("four words of hers"))
        await flow.send(.open)
        XCTAssertEqual(phone.session.place.value, .open, flow.stage.live.value.banner?.text ?? "")
        XCTAssertEqual(phone.obstacles, [], "opening is enough")
        XCTAssertTrue(phone.system.recording.isSettled, "nothing waits in memory")
        try phone.duty.note("it goes on")
        let all = try await phone.records()
        XCTAssertTrue(all.contains("it goes on"), all)
    }

    /// The folder came over one that Stint had on this phone.
    func testWithTheKeysOfAnotherInstallationARecordIsOpenedAndRecordedIn() async throws {
        try phone.create(passphrase: "four words of hers")
        try phone.duty.note("on the phone before")
        let other = FakeKeychain()
        try other.write(.installation, Data(repeating: 1, count: 16))
        try other.write(.recorder, Data(repeating: 2, count: 32))
        try phone.start(other)
        XCTAssertTrue(phone.system.device.keys.isEmpty)
        XCTAssertThrowsError(try phone.duty.startShift()) {
            guard case .ManifestForged = ($0 as? StillWaits)?.cause else { return XCTFail("\($0)") }
        }
        XCTAssertEqual(phone.obstacles, [.recorderKeysChanged])
        let flow = await UnlockFlow(phone.session)
        await flow.send(.choose(.passphrase))
        await flow.send(.type("four words of hers"))
        await flow.send(.open)
        XCTAssertEqual(phone.session.place.value, .open, flow.stage.live.value.banner?.text ?? "")
        XCTAssertFalse(phone.system.device.keys.isEmpty)
        XCTAssertEqual(phone.obstacles, [], "opening is enough")
        XCTAssertTrue(phone.system.recording.isSettled, "nothing waits in memory")
        try phone.duty.note("it goes on")
        let all = try await phone.records()
        XCTAssertTrue(all.contains("on the phone before") && all.contains("it goes on"), all)
    }

    /// Whatever changed it, opening makes the list anew.
    func testAListOfKeysThatDoesntFitIsMadeAnewByOpening() async throws {
        try phone.create()
        try phone.keychain.write(.recorder, Data(repeating: 7, count: 32))
        XCTAssertThrowsError(try phone.duty.startShift())
        XCTAssertEqual(phone.obstacles, [.recorderKeysChanged])
        await phone.unlock()
        XCTAssertEqual(phone.obstacles, [])
        XCTAssertTrue(phone.system.recording.isSettled, "nothing waits in memory")
    }

    /// The phone's own lock still opens it then, and goes on doing so.
    func testAKeyOfTheRecorderThatIsGoneAloneLeavesTheLock() async throws {
        try phone.create()
        try phone.keychain.delete(.recorder)
        try phone.start()
        XCTAssertThrowsError(try phone.duty.startShift())
        _ = try await phone.records()
        try phone.duty.note("it goes on")
        phone.session.lock()
        let all = try await phone.records()
        XCTAssertTrue(all.contains("it goes on"), all)
    }

    func testARecorderThatFailsIsShownUntilItWrites() throws {
        try phone.create()
        phone.keychain.failure = .failed
        XCTAssertThrowsError(try phone.duty.startShift())
        XCTAssertEqual(phone.obstacles, [.recorderFailed])
        phone.keychain.failure = nil
        phone.tell(.woken)
        XCTAssertEqual(phone.obstacles, [])
    }

    func testANoteThatWaitsSaysSoAndIsWrittenOnce() async throws {
        try phone.create()
        phone.keychain.failure = .failed
        XCTAssertThrowsError(try phone.duty.note("the lift was broken")) {
            guard case .Io = ($0 as? StillWaits)?.cause else { return XCTFail("\($0)") }
        }
        phone.keychain.failure = nil
        phone.tell(.woken)
        let all = try await phone.records()
        XCTAssertEqual(all.components(separatedBy: "the lift was broken").count, 2, all)
    }

    /// Erasing makes room, so it must not need any.
    func testWhereNothingCanBeWrittenErasingIsDoneAndRecordingGoesOn() throws {
        try phone.create()
        phone.keychain.failure = .failed
        XCTAssertThrowsError(try phone.duty.startShift())
        try phone.duty.resting {}
        XCTAssertThrowsError(try phone.duty.resting { () throws -> Void in throw StintError.VaultInUse(message: "") })
        XCTAssertEqual(phone.obstacles, [.recorderFailed])
        phone.keychain.failure = nil
        phone.tell(.woken)
        XCTAssertEqual(phone.obstacles, [])
        XCTAssertTrue(phone.system.recording.isSettled, "whatever came of it")
    }

    private func place(_ latitude: Double) -> Sensed {
        .fixes([Fix(utcMs: phone.clock.now().utcMs, latitude: latitude, longitude: 13.4, accuracyM: 8)])
    }

    func testWhatIsHeardWhileStintRestsWaitsAndIsNoPause() async throws {
        try phone.create()
        try phone.duty.startShift()
        phone.clock.pass(minute)
        try phone.duty.resting {
            phone.tell(place(52.25))
            XCTAssertFalse(phone.system.recording.isSettled)
            XCTAssertEqual(phone.sensors.plan.updates, .moving, "else the system may end it")
        }
        XCTAssertTrue(phone.system.recording.isSettled)
        let all = try await phone.records()
        XCTAssertTrue(all.contains("\"lat_e7\":522500000"), all)
        XCTAssertFalse(all.contains("paused"), all)
    }

    /// A rescue is long, and she may leave the app meanwhile.
    func testAProcessThatEndsWhileStintRestsPausesNothing() async throws {
        try phone.create()
        try phone.duty.startShift()
        let start = phone.clock.now().utcMs
        phone.clock.pass(minute)
        phone.tell(place(52.25))
        phone.clock.pass(minute)
        phone.system.recording.rest()
        let rested = phone.clock.now().utcMs
        phone.clock.pass(hour)
        try phone.start()
        XCTAssertFalse(phone.duty.isPaused)
        XCTAssertEqual(phone.duty.state, .shift(sinceMs: start, places: true))
        XCTAssertEqual(phone.sensors.plan.updates, .moving)
        phone.tell(place(52.5))
        let all = try await phone.records()
        let said = all.split(separator: "\n").filter { $0.contains("recorder_killed") && $0.contains("\(rested)") }
        XCTAssertEqual(said.count, 1, "the system ended it: \(all)")
        XCTAssertFalse(all.contains("paused") || all.contains("recorder_stopped"), "she did nothing: \(all)")
    }

    /// "While using" brings nothing to what began in the background.
    func testAShiftThatTheWatchBeganIsFollowedOnceStintIsInFront() throws {
        try phone.create()
        phone.tell(.permission(.whileUsing, precise: true))
        var outbox = Outbox(queue: "watch")
        outbox.add(.shiftStart, utcMs: phone.clock.now().utcMs, offsetMinutes: 60)
        try phone.wire.bring(XCTUnwrap(outbox.toSend))
        phone.system.watch.wait()
        XCTAssertEqual(phone.sensors.plan.updates, .moving)
        phone.tell(.woken)
        XCTAssertEqual(phone.sensors.plans.suffix(2).map(\.updates), [.off, .moving])
        phone.tell(.cameToFront)
        XCTAssertEqual(phone.sensors.plans.suffix(3).map(\.updates), [.moving, .off, .moving])
        phone.tell(.permission(.always, precise: true))
        let before = phone.sensors.plans.count
        phone.tell(.cameToFront)
        XCTAssertEqual(phone.sensors.plans.count, before, "where it may always see her place, it does already")
    }

    /// The system takes nothing for the watch until it has opened the line.
    func testWhatThePhoneDidBeforeTheLineToTheWatchIsOpenIsToldThen() throws {
        try phone.create()
        var outbox = Outbox(queue: "watch")
        outbox.add(.shiftStart, utcMs: phone.clock.now().utcMs, offsetMinutes: 60)
        try phone.wire.bring(XCTUnwrap(outbox.toSend))
        phone.system.watch.wait()
        phone.wire.close()
        phone.clock.pass(minute)
        try phone.start()
        try phone.duty.endShift()
        phone.system.watch.wait()
        let before = phone.wire.receipts.count
        phone.wire.open()
        phone.system.watch.wait()
        XCTAssertEqual(phone.wire.receipts.dropFirst(before).map(\.shows), [PhoneState()])
        phone.tell(.woken)
        phone.system.watch.wait()
        XCTAssertEqual(phone.wire.receipts.count, before + 1, "once")
        // It was closed in between, and something may have been sent then.
        phone.wire.open()
        phone.system.watch.wait()
        XCTAssertEqual(phone.wire.receipts.count, before + 2)
    }

    func testStepsOfTheTimeWithoutAProcessAreAskedFor() throws {
        try phone.create()
        try phone.change { $0.kinds = [.steps] }
        try phone.duty.startShift()
        let start = phone.clock.now().utcMs
        XCTAssertEqual(phone.sensors.stepsFromMs, start)
        phone.clock.pass(10 * minute)
        phone.tell(.steps(count: 50, Span(startMs: start, endMs: start + 9 * minute)))
        phone.clock.pass(hour)
        try phone.start()
        XCTAssertEqual(phone.sensors.stepsFromMs, start + 9 * minute)
        XCTAssertTrue(phone.sensors.plan.motion)
    }

    func testAStateThatCantBeReadEndsNoRecording() async throws {
        try phone.create()
        try phone.change { ($0.when, $0.kinds) = (.always, [.places, .battery]) }
        try Data("{\"shift".utf8).write(to: phone.root.appendingPathComponent("recording"))
        try phone.start()
        XCTAssertEqual(phone.system.recording.state?.rhythm, .always)
        let chosen = RecordingState.Choices(places: true, steps: false, battery: true)
        XCTAssertEqual(phone.system.recording.state?.choices, chosen)
        let all = try await phone.records()
        XCTAssertTrue(all.contains("recorder-failed") || all.contains("recorder_failed"), all)
    }

    func testWhatSheRefusedIsSeen() throws {
        let (permissions, asked) = (phone.system.device.permissions, [Permission.activity, .notifications])
        try phone.change { $0.kinds = [.steps] }
        phone.system.switches.set(SystemSwitches(motion: .allowed, notifications: .allowed))
        XCTAssertEqual(asked.map { permissions.state(of: $0) }, [.allowed, .allowed])
        XCTAssertEqual(phone.obstacles, [])
        phone.system.switches.set(SystemSwitches(motion: .refused, notifications: .refused))
        XCTAssertEqual(asked.map { permissions.state(of: $0) }, [.refused, .refused])
        XCTAssertEqual(phone.obstacles, [.motionRefused, .notificationsOff])
        try phone.change { ($0.kinds, $0.reminders) = ([], ReminderChoices(weekEnd: false, longShiftHours: nil)) }
        XCTAssertEqual(phone.obstacles, [], "she wants neither")
    }

    /// What names who asks her for what stays nowhere outside the record.
    func testAFileThatStintWasOpenedWithLeavesNoCopy() throws {
        try FileManager.default.createDirectory(at: phone.inbox, withIntermediateDirectories: true)
        let copies = ["a", "b"].map { phone.inbox.appendingPathComponent("\($0).stint") }
        try copies.forEach { try Data("invitation".utf8).write(to: $0) }
        Root(phone.session).receive(copies[0])
        XCTAssertEqual(try phone.session.incoming.value?.get(), Data("invitation".utf8))
        XCTAssertEqual(copies.map { FileManager.default.fileExists(atPath: $0.path) }, [false, true])
        phone.session.emptyInbox()
        XCTAssertFalse(FileManager.default.fileExists(atPath: phone.inbox.path))
    }
}
