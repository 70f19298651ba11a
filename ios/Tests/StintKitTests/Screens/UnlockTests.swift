import Foundation
import StintBindings
import StintKit
import StintTexts
import World
import XCTest

/// Opening, and every way in which it can fail: each has its screen.
final class UnlockTests: XCTestCase {
    func testThePhonesLockOpensAndLockingCloses() async throws {
        let phone = try await TestPhone.afterWork()
        defer { phone.remove() }
        phone.session.lock()
        XCTAssertEqual(phone.session.place.value, .locked)
        let today = await Driver(TodayFlow(phone.session), phone)
        await today.send(.appear)
        XCTAssertEqual(today.trouble, today.words("shell-error-locked"))
    }

    func testAPromptThatIsBrokenOffOpensNothing() async throws {
        let phone = try closed()
        defer { phone.remove() }
        phone.keys.fails = UnlockCancelled()
        let ui = await Driver(UnlockFlow(phone.session), phone)
        try await ui.tap("shell-unlock-button")
        XCTAssertEqual(ui.trouble, ui.words("shell-unlock-cancelled"))
        XCTAssertEqual(phone.session.place.value, .locked)
        phone.keys.fails = KeyStoreError.DeviceLocked
        try await ui.tap("shell-unlock-button")
        XCTAssertEqual(ui.trouble, ui.words("shell-error-device-locked"))
        phone.keys.fails = nil
        try await ui.tap("shell-unlock-button")
        XCTAssertEqual(phone.session.place.value, .open)
    }

    /// A code that was mistyped stands on the screen, which is locked already.
    func testWhatWasTypedDoesntOutliveALock() async throws {
        let (phone, code) = try await created()
        defer { phone.remove() }
        let ui = await Driver(UnlockFlow(phone.session), phone)
        try await ui.tap("shell-unlock-recovery-button")
        try await ui.type(String(code.dropLast()), into: "shell-unlock-recovery")
        try await ui.tap("shell-unlock-button")
        XCTAssertNotNil(ui.trouble)
        XCTAssertEqual(typed(ui), [String(code.dropLast())], "she may mend it")
        let before = phone.session.locks.value
        phone.session.lock()
        XCTAssertEqual(phone.session.locks.value, before + 1, "which the view follows")
        await ui.send(.appear)
        XCTAssertEqual(typed(ui), [""])
    }

    private func typed(_ ui: Driver<UnlockFlow>) -> [String] {
        ui.items.compactMap { if case .entry(let entry) = $0 { entry.text } else { nil } }
    }

    /// Nor does the question about the screen lock, of a record that is closed again.
    func testAQuestionDoesntOutliveALock() async throws {
        let (phone, code) = try await created()
        defer { phone.remove() }
        try phone.keys.lose(phone.world)
        let ui = await Driver(UnlockFlow(phone.session), phone)
        try await ui.tap("shell-unlock-button")
        try await ui.type(code, into: "shell-unlock-recovery")
        try await ui.tap("shell-unlock-button")
        XCTAssertTrue(try ui.shows("shell-unlock-lost-renew"))
        phone.session.lock()
        await ui.send(.appear)
        XCTAssertFalse(try ui.shows("shell-unlock-lost-renew"))
    }

    /// The core is at work on another thread when the minute is over.
    func testLockingWhileItOpensEndsLocked() async throws {
        let (phone, code) = try await created()
        defer { phone.remove() }
        let ui = await Driver(UnlockFlow(phone.session), phone)
        for way in ["shell-unlock-device-button", "shell-unlock-recovery-button"] {
            if way == "shell-unlock-recovery-button" {
                try await ui.tap(way)
                try await ui.type(code, into: "shell-unlock-recovery")
            }
            lockWhenAsked(phone)
            try await ui.tap("shell-unlock-button")
            XCTAssertNil(phone.world.keys.hook, "it was locked meanwhile")
            XCTAssertEqual(phone.session.place.value, .locked)
            let today = await Driver(TodayFlow(phone.session), phone)
            await today.send(.appear)
            XCTAssertEqual(today.trouble, today.words("shell-error-locked"))
        }
        // And nothing holds it.
        try await ui.tap("shell-unlock-button")
        XCTAssertEqual(phone.session.place.value, .open)
    }

    private func lockWhenAsked(_ phone: TestPhone) {
        let (keys, session) = (phone.world.keys, phone.session)
        keys.hook = { _ in
            keys.hook = nil
            session.lock()
        }
    }

    func testLockingWhileTheRecordIsMadeEndsLocked() async throws {
        let phone = try TestPhone()
        defer { phone.remove() }
        let ui = await Driver(FirstStartFlow(phone.session), phone)
        try await ui.tap("shell-start-begin-button")
        lockWhenAsked(phone)
        try await ui.tap("shell-start-unlock-make-button")
        XCTAssertNil(phone.world.keys.hook)
        XCTAssertEqual(phone.session.place.value, .locked)
        XCTAssertEqual(ui.trouble, ui.words("shell-error-locked"))
        let unlock = await Driver(UnlockFlow(phone.session), phone)
        try await unlock.tap("shell-unlock-button")
        XCTAssertEqual(phone.session.place.value, .firstStart, "it goes on with another code")
    }

    func testALostKeychainItemIsToldAndSetUpAgain() async throws {
        for language in TextLanguage.allCases {
            let (phone, code) = try await created(language)
            defer { phone.remove() }
            try phone.keys.lose(phone.world)
            let ui = await Driver(UnlockFlow(phone.session), phone)
            try await ui.tap("shell-unlock-button")
            XCTAssertTrue(try ui.shows("shell-unlock-lost-body"))
            try await ui.type("no code", into: "shell-unlock-recovery")
            try await ui.tap("shell-unlock-button")
            XCTAssertEqual(ui.trouble, ui.words("shell-error-mistyped-recovery-code"))
            try await ui.type(code, into: "shell-unlock-recovery")
            try await ui.tap("shell-unlock-button")
            XCTAssertEqual(phone.session.place.value, .locked, "it asks about the screen lock first")
            try await ui.tap("shell-unlock-lost-renew-button")
            XCTAssertEqual(phone.session.place.value, .open)
            phone.session.lock()
            let again = await Driver(UnlockFlow(phone.session), phone)
            try await again.tap("shell-unlock-button")
            XCTAssertEqual(phone.session.place.value, .open)
        }
    }

    /// The enclave makes no key without a passcode.
    func testWithoutAScreenLockNoneIsOffered() async throws {
        let (phone, code) = try await created()
        defer { phone.remove() }
        try phone.keys.lose(phone.world)
        phone.keys.hasScreenLock = false
        let ui = await Driver(UnlockFlow(phone.session), phone)
        XCTAssertFalse(try ui.shows("shell-erase-all-button"), "it may open as ever")
        try await ui.tap("shell-unlock-button")
        try await ui.type(code, into: "shell-unlock-recovery")
        try await ui.tap("shell-unlock-button")
        XCTAssertEqual(phone.session.place.value, .open)
    }

    func testAVaultThatCameFromAnotherPhoneSaysSo() async throws {
        let (phone, code) = try await created()
        defer { phone.remove() }
        try phone.keys.lose(phone.world)
        phone.keys.isEmpty = true
        let ui = await Driver(UnlockFlow(phone.session), phone)
        try await ui.tap("shell-unlock-button")
        XCTAssertEqual(ui.screen.title, ui.words("shell-unlock-other-phone-title"))
        XCTAssertTrue(try ui.shows("shell-unlock-other-phone-body"))
        XCTAssertTrue(try ui.shows("shell-erase-all-button"))
        try await ui.type(code, into: "shell-unlock-recovery")
        try await ui.tap("shell-unlock-button")
        try await ui.tap("shell-common-later-button")
        XCTAssertEqual(phone.session.place.value, .open)
    }

    func testADamagedKeyFileLeadsToTheRescueAndAMissingOneToTheBackup() async throws {
        let (phone, _) = try await created()
        defer { phone.remove() }
        // The vault keeps the file twice.
        let files = ["keys", "keys.copy"].map { URL(fileURLWithPath: phone.world.vault).appendingPathComponent($0) }
        let whole = try Data(contentsOf: files[0])
        try files.forEach { try FileManager.default.removeItem(at: $0) }
        let ui = await Driver(UnlockFlow(phone.session), phone)
        XCTAssertEqual(ui.screen.title, ui.words("shell-unlock-missing-title"))
        try await ui.tap("shell-data-restore-button")
        XCTAssertEqual(phone.session.place.value, .restoring)
        try files.forEach { try Data(repeating: 7, count: whole.count).write(to: $0) }
        let again = await Driver(UnlockFlow(phone.session), phone)
        XCTAssertEqual(again.screen.title, again.words("shell-unlock-damaged-title"))
        XCTAssertTrue(try again.shows("shell-erase-all-button"))
        try await again.tap("shell-unlock-rescue-button")
        XCTAssertEqual(phone.session.place.value, .rescuing)
    }

    func testWhatCanBeReadIsSavedIntoANewRecord() async throws {
        let phone = try closed()
        defer { phone.remove() }
        let ui = await Driver(RescueFlow(phone.session), phone)
        try await ui.tap("shell-unlock-rescue-button")
        XCTAssertNil(ui.trouble)
        try await ui.tap("shell-common-done-button")
        XCTAssertEqual(phone.choices.load().vault, "vault-2")
        let unlock = await Driver(UnlockFlow(phone.session), phone)
        try await unlock.tap("shell-unlock-button")
        XCTAssertEqual(phone.session.place.value, .open)
        let week = await Driver(WeekFlow(phone.session), phone)
        phone.clock.set(at(13, 0))
        await week.send(.appear)
        await week.send(.open(monday))
        XCTAssertFalse(try week.shows("shell-day-empty"))
    }

    /// She may look at it for long, and copy a new code, while her shift goes on;
    /// and the app may be ended before she says that she is done.
    func testWhatIsRecordedBeforeSheSawWhatWasSavedIsInTheNewRecord() async throws {
        let phone = try closed()
        defer { phone.remove() }
        try phone.duty.record(true)
        try phone.duty.note("before the rescue")
        let ui = await Driver(RescueFlow(phone.session), phone)
        try await ui.tap("shell-unlock-rescue-button")
        XCTAssertNil(ui.trouble)
        XCTAssertEqual(phone.choices.load().vault, "vault-2")
        try phone.duty.note("while she looks")
        try phone.duty.record(false)
        phone.session.lock()
        let new = phone.world.path("vault-2")
        let plain = try phone.world.keys.unwrap(beginUnlock(dir: new))
        let open = try StintPhone.finishUnlock(dir: new, keyStore: phone.world.keys, plain: plain, now: phone.clock.now())
        _ = try open.takeIn(now: phone.clock.now())
        let file = phone.world.path("all.ndjson")
        _ = try open.export(file: file, format: .ndjson, progress: nil)
        let all = try String(contentsOfFile: file, encoding: .utf8)
        XCTAssertTrue(all.contains("before the rescue") && all.contains("while she looks"))
    }

    /// Where her choices can't be written, the old record is in use as before.
    func testARescueThatCannotBeKeptIsToldAndTheOldRecordGoesOn() async throws {
        let phone = try closed()
        defer { phone.remove() }
        try phone.duty.record(true)
        phone.choices.fails = .DiskFull(message: "")
        let ui = await Driver(RescueFlow(phone.session), phone)
        for _ in 0..<5 {
            try await ui.tap("shell-unlock-rescue-button")
            XCTAssertEqual(ui.trouble, ui.words("shell-error-disk-full"))
            XCTAssertEqual(phone.choices.load().vault, "vault")
            try phone.duty.note("goes on")
        }
        phone.choices.fails = nil
        try await ui.tap("shell-unlock-rescue-button")
        XCTAssertNil(ui.trouble)
        try phone.duty.record(false)
    }

    /// A closed phone that recorded a working day.
    private func closed() throws -> TestPhone {
        let world = try World.new()
        try world.afterWork().lock()
        return try TestPhone(world: world)
    }

    /// A closed phone, and the code on its paper.
    private func created(_ language: TextLanguage = .en) async throws -> (TestPhone, String) {
        let world = try World.new()
        let new = try world.create()
        let code = try new.recoveryCode.show()
        try new.phone.lock()
        return (try TestPhone(language, world: world), code)
    }
}
