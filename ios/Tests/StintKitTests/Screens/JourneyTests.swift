import StintBindings
import StintKit
import StintTexts
import XCTest

/// The way that `UITests` goes on a simulator, over the same flows and texts.
final class JourneyTests: XCTestCase {
    func testFromTheFirstStartToACampaign() async throws {
        for language in TextLanguage.allCases {
            let phone = try TestPhone(language)
            defer { phone.remove() }
            phone.keys.hasScreenLock = false
            try await firstStart(phone)
            XCTAssertEqual(phone.session.place.value, .open)
            try await shifts(phone)
            try await week(phone)
            try await campaign(phone)
        }
    }

    private func firstStart(_ phone: TestPhone) async throws {
        let ui = await Driver(FirstStartFlow(phone.session), phone)
        try await ui.tap("shell-start-begin-button")
        try await ui.type("four words of hers", into: "shell-start-unlock-passphrase")
        try await ui.type("four words of hers", into: "shell-start-unlock-passphrase-again")
        try await ui.tap("shell-start-unlock-make-button")
        let code = try XCTUnwrap(ui.code, ui.trouble ?? "")
        try await ui.tap("shell-start-paper-written-button")
        try await ui.typeGroups(of: code)
        for _ in 0..<3 { try await ui.tap("shell-common-next-button") }
        for _ in 0..<3 {
            XCTAssertEqual(ui.screen.title, ui.words("shell-permission-title"))
            try await ui.tap("shell-permission-refuse-button")
        }
        XCTAssertEqual(phone.permissions.wereAsked, [])
        XCTAssertTrue(phone.choices.load().placesDeclined, "nor does a shift ask")
        XCTAssertFalse(phone.choices.load().kinds.contains(.steps), "the system would ask at the first shift")
        try await ui.tap("shell-common-next-button")
        try await ui.tap("shell-common-done-button")
    }

    private func shifts(_ phone: TestPhone) async throws {
        let ui = await Driver(TodayFlow(phone.session), phone)
        await ui.send(.appear)
        try await ui.tap("shell-today-start-button")
        XCTAssertTrue(try ui.shows("shell-today-started"))
        phone.clock.pass(minutes: 1)
        try await ui.tap("shell-today-break-button")
        try await ui.tap("shell-today-resume-button")
        phone.clock.pass(minutes: 1)
        try await ui.tap("shell-today-end-button")
        XCTAssertTrue(try ui.shows("shell-today-ended"))
        try await ui.tap("shell-today-day-button")
        for _ in 0..<7 { try await ui.tap("shell-day-earlier-button") }
        try await ui.tap("shell-day-add-button")
        try await ui.tap("shell-add-shift")
        try await ui.type("8:30", into: "shell-common-from")
        try await ui.type("11:00", into: "shell-common-to")
        try await ui.tap("shell-common-save-button")
        XCTAssertTrue(try ui.shows("shell-add-saved"), ui.trouble ?? "")
        try await ui.tap("shell-day-add-button")
        try await ui.tap("shell-add-visit")
        try await ui.type("8:30", into: "shell-common-from")
        try await ui.type("10:00", into: "shell-common-to")
        try await ui.type("Mrs B", into: "shell-add-client")
        try await ui.tap("shell-common-save-button")
        XCTAssertTrue(try ui.shows("shell-add-saved"), ui.trouble ?? "")
    }

    private func week(_ phone: TestPhone) async throws {
        let ui = await Driver(WeekFlow(phone.session), phone)
        await ui.send(.appear)
        try await ui.tap("shell-week-earlier-button")
        XCTAssertTrue(try ui.shows("shell-week-days"))
    }

    private func campaign(_ phone: TestPhone) async throws {
        let ui = await Driver(ShareFlow(phone.session), phone)
        await ui.send(.appear)
        await ui.send(.read(try fixture("invitation.txt")))
        try await ui.tap("shell-join-words-same-button")
        XCTAssertTrue(try ui.shows("shell-join-joined"))
        try await assertNothingShared(phone)
    }
}
