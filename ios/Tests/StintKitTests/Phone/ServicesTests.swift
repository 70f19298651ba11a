import Foundation
import StintBindings
import StintLockScreen
import StintTexts
import StintWatchLink
import XCTest

@testable import StintKit

/// What goes on beside the screens, put together as `App` does it: the watch,
/// reminders, the lock screen.
final class ServicesTests: XCTestCase {
    private let clock = SimulatedClock(1_773_648_000_000)
    private let keychain = FakeKeychain()
    private let notifications = FakeNotifications()
    private let lockScreen = FakeLockScreen()
    private let wire = FakeWire()
    private var root: URL!
    private var system: PhoneSystem!

    override func setUpWithError() throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("stint-\(UInt64.random(in: .min ... .max))")
        let adapters = Adapters(
            clock: clock, keychain: keychain, enclave: keychain, files: NoFileGuard(), notifications: notifications,
            lockScreen: lockScreen, watch: wire.connect, screenLock: { true }, showIcon: { _ in })
        system = PhoneSystem(
            adapters, root: root, languages: ["de-DE"],
            texts: phoneTexts, sensors: { _ in FakeSensors() })
        system.recording.hear(.launched)
        let new = try createPhone(
            dir: root.appendingPathComponent("vault").path, keyStore: system.device.keys, passphrase: nil,
            deviceLock: true, zone: "Europe/Berlin", now: clock.now())
        try new.phone.lock()
    }

    override func tearDown() { try? FileManager.default.removeItem(at: root) }

    private var duty: any Duty { system.device.duty }

    private func change(_ edit: (inout Choices) -> Void) throws {
        var choices = system.device.choices.load()
        edit(&choices)
        try system.device.choices.save(choices)
    }

    func testATouchOnTheWatchIsOnThePhoneAndAnswered() throws {
        var outbox = Outbox(queue: "watch")
        outbox.add(.shiftStart, utcMs: clock.now().utcMs - minute, offsetMinutes: 60)
        try wire.bring(XCTUnwrap(outbox.toSend))
        system.watch.wait()
        XCTAssertEqual(duty.state, .shift(sinceMs: clock.now().utcMs - minute, places: false))
        outbox.take(try XCTUnwrap(wire.receipts.last))
        XCTAssertNil(outbox.toSend)
        XCTAssertEqual(outbox.shows.shiftSinceMs, clock.now().utcMs - minute)
        XCTAssertNotNil(lockScreen.shown, "the lock screen shows what the watch began")
        // What the phone does is shown on the watch, too.
        clock.pass(hour)
        try duty.endShift()
        system.watch.wait()
        outbox.take(try XCTUnwrap(wire.receipts.last))
        XCTAssertEqual(outbox.shows, PhoneState())
    }

    func testRemindersFollowShiftChoiceAndLanguage() throws {
        try change { $0.reminders.afterHours = true }
        XCTAssertEqual(Set(notifications.waiting.keys), ["reminder.week-end", "reminder.after-hours"])
        try duty.startShift()
        let long = try XCTUnwrap(notifications.waiting["reminder.long-shift"])
        XCTAssertEqual(long.trigger, .at(utcMs: clock.now().utcMs + 10 * hour))
        XCTAssertTrue(long.text.hasPrefix("Läuft noch."), long.text)
        let posted = notifications.posted
        system.recording.hear(.woken)
        XCTAssertEqual(notifications.posted, posted, "nothing changed")
        try change { $0.language = "fr" }
        XCTAssertTrue(try XCTUnwrap(notifications.waiting["reminder.long-shift"]).text.hasPrefix("Toujours en cours"))
        try change { $0.reminders = ReminderChoices(weekEnd: false, longShiftHours: nil) }
        XCTAssertTrue(notifications.waiting.isEmpty)
        try change { $0.reminders = ReminderChoices() }
        try duty.endShift()
        XCTAssertEqual(Set(notifications.waiting.keys), ["reminder.week-end"])
    }

    func testTheLockScreenShowsTheShiftAndTakesTouches() throws {
        let line = LockScreenLine()
        line.touched("rest")
        line.touched("nonsense")
        try duty.startShift()
        XCTAssertEqual(lockScreen.shown?.said, "Läuft seit 09:00")
        XCTAssertEqual(lockScreen.shown?.taps.map(\.touch), [.rest, .end])
        clock.pass(30 * minute)
        line.listen(system.touched)
        XCTAssertEqual(lockScreen.shown?.clock, "09:30", "what was touched before the app listened")
        XCTAssertEqual(lockScreen.shown?.taps.map(\.touch), [.work, .end])
        line.touched("work")
        XCTAssertEqual(lockScreen.shown?.clock, "09:00")
        try duty.pause()
        XCTAssertEqual(lockScreen.shown?.taps.map(\.touch), [.end])
        line.touched("end")
        XCTAssertNil(lockScreen.shown)
        XCTAssertEqual(duty.state, .off)
    }

    /// It was ended, or its state couldn't be read, and the sign stands until the system
    /// takes it off.
    func testASignOfAProcessBeforeGoesWhenNoShiftRuns() throws {
        lockScreen.begin(RunningShift(said: "Running since 07:42", clock: "07:42", taps: []))
        let texts = try generatedTexts(.en)
        LockScreenSign(lockScreen).look(RecordingState(), texts, clock.now())
        XCTAssertNil(lockScreen.shown)
    }

    func testASignThatCouldNotBeginOrWasTakenOffComesWithTheApp() async throws {
        lockScreen.inBackground = true
        try duty.startShift()
        await system.turned(isActive: false) { SystemSwitches(location: false) }
        XCTAssertNil(lockScreen.shown)
        XCTAssertTrue(system.switches.value.location, "it isn't asked while another app is in front")
        lockScreen.inBackground = false
        await comeBack()
        XCTAssertNotNil(lockScreen.shown)
        XCTAssertFalse(system.switches.value.background)
        lockScreen.swipe()
        await comeBack()
        XCTAssertNotNil(lockScreen.shown)
        try duty.endShift()
        await comeBack()
        XCTAssertNil(lockScreen.shown)
    }

    private func comeBack() async { await system.turned(isActive: true) { SystemSwitches(background: false) } }

    func testEverySignHasItsWordsInEveryLanguage() throws {
        var running = RecordingState()
        (running.shiftSinceMs, running.breakSinceMs) = (clock.now().utcMs, nil)
        var resting = running, paused = running
        resting.breakSinceMs = clock.now().utcMs
        paused.paused = true
        for language in TextLanguage.allCases {
            let texts = try generatedTexts(language)
            let signs = [running, resting, paused].compactMap { RunningShift($0, texts, offsetMinutes: 60) }
            XCTAssertEqual(Set(signs.map(\.said)).count, 3)
            for sign in signs {
                XCTAssertFalse(sign.said.isEmpty || sign.taps.contains { $0.label.isEmpty }, "\(language)")
                XCTAssertFalse(sign.said.contains("Stint"), "it doesn't say what the app is")
            }
        }
    }

    /// After a rescue or a restored backup a shift that runs goes on there.
    func testAShiftGoesOnInAnotherVault() throws {
        try duty.startShift()
        let new = try createPhone(
            dir: root.appendingPathComponent("vault-2").path, keyStore: system.device.keys, passphrase: nil,
            deviceLock: true, zone: "Europe/Berlin", now: clock.now())
        try change { $0.vault = "vault-2" }
        try duty.note("in the new one")
        XCTAssertEqual(duty.state, .shift(sinceMs: clock.now().utcMs, places: false))
        _ = try new.phone.takeIn(now: clock.now())
        let file = root.appendingPathComponent("all.ndjson")
        _ = try new.phone.export(file: file.path, format: .ndjson, progress: nil)
        XCTAssertTrue(try String(contentsOf: file, encoding: .utf8).contains("in the new one"))
    }

    /// What waited for the disk must not turn up in the next record.
    func testAfterErasingEverythingNothingRunsAndNothingWaits() async throws {
        try duty.startShift()
        let vault = root.appendingPathComponent("vault").path
        _ = try duty.resting {
            try eraseEverything(dir: vault, keyStore: system.device.keys, language: .en)
        }
        XCTAssertThrowsError(try duty.note("written nowhere"))
        duty.forget()
        XCTAssertEqual(duty.state, .off)
        XCTAssertNil(lockScreen.shown)
        XCTAssertEqual(Set(notifications.waiting.keys), ["reminder.week-end"])
        XCTAssertTrue(system.recording.isSettled)
        try? FileManager.default.removeItem(atPath: vault)
        let new = try createPhone(
            dir: vault, keyStore: system.device.keys, passphrase: nil, deviceLock: true, zone: "Europe/Berlin",
            now: clock.now())
        try duty.note("the first")
        _ = try new.phone.takeIn(now: clock.now())
        let file = root.appendingPathComponent("all.ndjson")
        _ = try new.phone.export(file: file.path, format: .ndjson, progress: nil)
        let all = try String(contentsOf: file, encoding: .utf8)
        XCTAssertTrue(all.contains("the first"))
        XCTAssertFalse(all.contains("nowhere") || all.contains("resumed"), all)
    }

    func testSetHoursReachTheRecording() throws {
        try change { $0.when = .hours }
        XCTAssertTrue(system.recording.state?.records(at: clock.now()) == true, "Monday, nine")
        try change { $0.hours = RecordedHours(weekdays: [], from: 0, to: 60) }
        XCTAssertTrue(system.recording.state?.records(at: clock.now()) == false, "no day, no hours")
    }

    func testChoicesOfAnotherVersionKeepWhatIsKnown() throws {
        let file = root.appendingPathComponent("choices")
        try Data(#"{"vault":"vault-3","when":"sometimes","paperChecked":true}"#.utf8).write(to: file)
        let choices = system.device.choices.load()
        XCTAssertEqual(choices.vault, "vault-3")
        XCTAssertTrue(choices.paperChecked)
        XCTAssertEqual(choices.when, .shift)
        XCTAssertEqual(choices.reminders, ReminderChoices())
    }
}

private struct NoFileGuard: FileGuard {
    func protect(_ url: URL, _ protection: Protection) throws {}
    func excludeFromBackup(_ url: URL) throws {}
}
