import Foundation
import StintBindings
import StintKit
import StintTexts
import World
import XCTest

final class MyDataTests: XCTestCase {
    private func opened(_ language: TextLanguage = .en) async throws -> Driver<MyDataFlow> {
        let phone = try await TestPhone.afterWork(language)
        let ui = await Driver(MyDataFlow(phone.session), phone)
        await ui.send(.appear)
        return ui
    }

    func testSwitchesLanguageAndLocking() async throws {
        for language in TextLanguage.allCases {
            let ui = try await opened(language)
            defer { ui.phone.remove() }
            try await ui.turn("shell-data-steps", false)
            XCTAssertFalse(ui.phone.choices.load().kinds.contains(.steps))
            XCTAssertEqual(ui.phone.permissions.wereAsked, [])
            try await ui.turn("shell-data-steps", true)
            XCTAssertEqual(ui.phone.permissions.wereAsked, [.activity], "who refused once may want it now")
            try await ui.turn("shell-data-steps", false)
            try await ui.choose(2, in: "shell-data-when")
            XCTAssertEqual(ui.phone.choices.load().when, .always)
            try await ui.turn("ios-plain", true)
            XCTAssertTrue(ui.phone.choices.load().plainIcon)
            XCTAssertEqual(ui.phone.icon.value, true)
            try await ui.choose(3, in: "shell-data-language")
            XCTAssertEqual(ui.screen.title, "Mes données")
            try await ui.choose(0, in: "shell-data-language")
            XCTAssertEqual(ui.words.texts.language, language)
            try await ui.tap("shell-data-lock-button")
            XCTAssertEqual(ui.phone.session.place.value, .locked)
        }
    }

    func testHoursAreSetDayByDay() async throws {
        for language in TextLanguage.allCases {
            let ui = try await opened(language)
            defer { ui.phone.remove() }
            try await ui.choose(1, in: "shell-data-when")
            XCTAssertEqual(ui.screen.title, ui.words("shell-start-when-hours"))
            XCTAssertTrue(try ui.shows("ios-hours-wake"))
            try await ui.type("25", into: "shell-common-from")
            try await ui.tap("shell-common-save-button")
            XCTAssertEqual(ui.trouble, ui.words("shell-error-bad-time"))
            try await ui.type("22.30", into: "shell-common-from")
            try await ui.type("6", into: "shell-common-to")
            XCTAssertTrue(try ui.shows("shell-correct-next-day"))
            let days = ui.items.compactMap { if case .switch(let it) = $0 { it } else { nil } }
            XCTAssertEqual(days.map(\.isOn), [true, true, true, true, true, false, false])
            for day in days where day.isOn { await ui.send(day.change(false)) }
            XCTAssertTrue(try ui.shows("shell-data-hours-none"))
            await ui.send(days[6].change(true))
            try await ui.tap("shell-common-save-button")
            XCTAssertTrue(try ui.shows("shell-common-saved"))
            let kept = ui.phone.choices.load()
            XCTAssertEqual(kept.when, .hours)
            XCTAssertEqual(kept.hours, RecordedHours(weekdays: [7], from: 22 * 60 + 30, to: 6 * 60))
            // It is found again, and left without a change.
            try await ui.tap("shell-start-when-hours")
            try await ui.tap("shell-common-back-button")
            XCTAssertEqual(ui.phone.choices.load(), kept)
        }
    }

    func testRemindersAreSwitchedOneByOne() async throws {
        let ui = try await opened()
        defer { ui.phone.remove() }
        try await ui.turn("ios-reminder-week", false)
        try await ui.turn("ios-reminder-long", false)
        try await ui.turn("ios-reminder-after-hours", true)
        XCTAssertEqual(
            ui.phone.choices.load().reminders, ReminderChoices(weekEnd: false, longShiftHours: nil, afterHours: true))
        try await ui.turn("ios-reminder-long", true)
        XCTAssertEqual(ui.phone.choices.load().reminders.longShiftHours, 10)
    }

    func testABackupIsMadeTriedAndRestoredOnAnotherPhone() async throws {
        let ui = try await opened()
        defer { ui.phone.remove() }
        try await ui.tap("shell-data-ways")
        try await ui.tap("shell-data-way-recovery-button")
        let code = try XCTUnwrap(ui.code)
        XCTAssertFalse(ui.phone.choices.load().paperChecked)
        try await ui.tap("shell-common-done-button")
        XCTAssertEqual(ui.trouble, ui.words("shell-start-paper-check-wrong"))
        try await ui.typeGroups(of: code)
        ui.phone.choices.fails = .DiskFull(message: "")
        try await ui.tap("shell-common-done-button")
        XCTAssertEqual(ui.trouble, ui.words("shell-error-disk-full"))
        ui.phone.choices.fails = nil
        try await ui.tap("shell-common-done-button")
        XCTAssertTrue(ui.phone.choices.load().paperChecked)
        try await ui.tap("shell-common-back-button")
        try await ui.tap("shell-data-backup")
        try await ui.tap("shell-data-backup-button")
        let made = try XCTUnwrap(ui.handedOver.first)
        let backup = ui.phone.world.folder.appendingPathComponent("kept.stint-backup")
        try FileManager.default.copyItem(at: made, to: backup)
        try await ui.share(false)
        XCTAssertNil(ui.phone.choices.load().lastBackupMs, "she closed the share sheet: it is on this phone alone")
        try await ui.tap("shell-data-backup-button")
        let madeMs = ui.phone.clock.now().utcMs
        try await ui.share(true)
        XCTAssertEqual(ui.phone.choices.load().lastBackupMs, madeMs)
        try await ui.tap("shell-common-choose-file-button")
        try await ui.give(backup)
        try await ui.type("wrong", into: "shell-unlock-recovery")
        try await ui.tap("shell-data-backup-try-button")
        XCTAssertEqual(ui.trouble, ui.words("shell-error-mistyped-recovery-code"))
        try await ui.type(code, into: "shell-unlock-recovery")
        try await ui.tap("shell-data-backup-try-button")
        XCTAssertTrue(try ui.shows("shell-data-backup-good"), ui.trouble ?? "")
        try await restore(backup, code)
    }

    private func restore(_ backup: URL, _ code: String) async throws {
        let phone = try TestPhone(.de)
        defer { phone.remove() }
        XCTAssertEqual(phone.session.place.value, .firstStart)
        let start = await Driver(FirstStartFlow(phone.session), phone)
        try await start.tap("shell-start-restore-button")
        let ui = await Driver(RestoreFlow(phone.session), phone)
        try await ui.tap("shell-common-choose-file-button")
        try await ui.give(backup)
        try await ui.type(code, into: "shell-unlock-recovery")
        try await ui.tap("shell-data-restore-button")
        XCTAssertEqual(phone.session.place.value, .locked, ui.trouble ?? "")
        let unlock = await Driver(UnlockFlow(phone.session), phone)
        try await unlock.tap("shell-unlock-button")
        XCTAssertEqual(phone.session.place.value, .open)
    }

    func testALongCallIsStoppedAndLeavesNothing() async throws {
        let ui = try await opened()
        defer { ui.phone.remove() }
        try await ui.tap("shell-data-backup")
        // She stops it as it begins: it asks what time it is.
        let flow = ui.flow
        ui.phone.clock.whenAsked { flow.cancel() }
        try await ui.tap("shell-data-backup-button")
        XCTAssertEqual(ui.trouble, ui.words("shell-error-stopped"))
        XCTAssertEqual(ui.handedOver, [])
        XCTAssertNil(ui.phone.choices.load().lastBackupMs)
        let outbox = ui.phone.world.folder.appendingPathComponent("outbox")
        XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: outbox.path), [])
        ui.phone.clock.whenAsked(nil)
        try await ui.tap("shell-data-backup-button")
        XCTAssertEqual(ui.handedOver.count, 1, "it is made the next time")
    }

    func testEveryFormatIsExported() async throws {
        let ui = try await opened()
        defer { ui.phone.remove() }
        try await ui.tap("shell-data-export")
        for id in ["shell-data-export-ndjson", "shell-data-export-csv", "shell-data-export-gpx", "shell-data-export-geojson"] {
            try await ui.tap(id)
            let file = try XCTUnwrap(ui.handedOver.first, ui.trouble ?? id)
            XCTAssertGreaterThan(try Data(contentsOf: file).count, 1000)
            try await ui.share(true)
            XCTAssertNil(ui.phone.choices.load().lastBackupMs, "it is no backup")
            XCTAssertNotNil(ui.screen.banner, "what was said stays when the share sheet goes")
        }
    }

    func testPassphraseIsAddedAndAWayIsRemovedButTwoStay() async throws {
        let ui = try await opened()
        defer { ui.phone.remove() }
        try await ui.tap("shell-data-ways")
        try await ui.tap("shell-data-way-passphrase-button")
        try await ui.type("one two three", into: "shell-start-unlock-passphrase")
        try await ui.tap("shell-common-save-button")
        XCTAssertEqual(ui.trouble, ui.words("shell-start-unlock-passphrase-differ"))
        try await ui.type("one two three", into: "shell-start-unlock-passphrase-again")
        try await ui.tap("shell-common-save-button")
        XCTAssertTrue(try ui.shows("shell-common-saved"))
        try await ui.tap("shell-data-way-remove-button")
        XCTAssertNil(ui.trouble)
        await ui.send(.remove(.passphrase))
        XCTAssertEqual(ui.trouble, ui.words("shell-error-too-few-slots"))
    }

    func testEverythingIsCheckedAndDaysAreErased() async throws {
        let ui = try await opened()
        defer { ui.phone.remove() }
        try await ui.tap("shell-data-check")
        try await ui.tap("shell-data-check-button")
        XCTAssertTrue(try ui.shows("shell-data-check-good"))
        XCTAssertTrue(try ui.shows("shell-data-notes-empty"))
        try await ui.tap("shell-common-back-button")
        try await ui.tap("shell-erase-title")
        try await ui.tap("shell-erase-days-button")
        XCTAssertTrue(try ui.shows("shell-erase-reaches-not"))
        try await ui.pick(monday, in: "shell-common-from")
        try await ui.pick(monday, in: "shell-common-to")
        try await ui.tap("shell-erase-yes-button")
        XCTAssertTrue(try ui.shows("shell-erase-reaches"), ui.trouble ?? "")
        try await ui.tap("shell-common-done-button")
        let week = await Driver(WeekFlow(ui.phone.session), ui.phone)
        await week.send(.open(monday))
        XCTAssertTrue(try week.shows("shell-day-empty"))
    }

    /// It would be written into the erased day as soon as there is room.
    func testWhatWaitsIsErasedWithItsDay() async throws {
        let ui = try await opened()
        defer { ui.phone.remove() }
        ui.phone.duty.holds = .DiskFull(message: "")
        XCTAssertThrowsError(try ui.phone.duty.note("of today"))
        try await ui.tap("shell-erase-title")
        try await ui.tap("shell-erase-days-button")
        try await ui.pick(monday, in: "shell-common-from")
        try await ui.pick(monday, in: "shell-common-to")
        try await ui.tap("shell-erase-yes-button")
        XCTAssertEqual(ui.phone.duty.waiting, 1, "it is another day's")
        try await ui.tap("shell-common-done-button")
        try await ui.tap("shell-erase-days-button")
        let today = Clockwork.date(of: ui.phone.clock.now().utcMs, in: .gmt)
        try await ui.pick(today, in: "shell-common-from")
        try await ui.tap("shell-erase-yes-button")
        XCTAssertNil(ui.trouble)
        XCTAssertEqual(ui.phone.duty.waiting, 0)
    }

    func testACampaignIsForgottenAndHerRecordStays() async throws {
        for language in TextLanguage.allCases {
            let ui = try await opened(language)
            defer { ui.phone.remove() }
            let share = await Driver(ShareFlow(ui.phone.session), ui.phone)
            await share.send(.read(try fixture("invitation.txt")))
            try await share.tap("shell-join-words-same-button")
            try await ui.tap("shell-erase-title")
            try await ui.tap("shell-erase-campaign-button")
            let row = ui.items.compactMap { if case .row(let row) = $0 { row } else { nil } }.first
            let event = try XCTUnwrap(row?.event)
            await ui.send(event)
            XCTAssertTrue(try ui.shows("shell-erase-reaches"))
            XCTAssertTrue(try ui.shows("shell-erase-campaign-ask", .text(XCTUnwrap(row?.title))))
            try await ui.tap("shell-common-back-button")
            await ui.send(event)
            try await ui.tap("shell-erase-yes-button")
            XCTAssertNil(ui.trouble)
            XCTAssertEqual(ui.screen.title, ui.words("shell-erase-done"))
            try await ui.tap("shell-common-done-button")
            try await ui.tap("shell-erase-campaign-button")
            XCTAssertTrue(try ui.shows("shell-share-empty"))
            let after = await Driver(ShareFlow(ui.phone.session), ui.phone)
            await after.send(.appear)
            XCTAssertTrue(try after.shows("shell-share-empty"))
        }
    }
}
