import StintBindings
import StintKit
import StintTexts
import World
import XCTest

final class TodayTests: XCTestCase {
    func testAShiftWithItsBreakNoteAndEnd() async throws {
        for language in TextLanguage.allCases {
            let phone = try await TestPhone.afterWork(language)
            defer { phone.remove() }
            let ui = await Driver(TodayFlow(phone.session), phone)
            await ui.send(.appear)
            XCTAssertTrue(try ui.shows("shell-today-idle"))
            XCTAssertTrue(try ui.shows("shell-today-empty"))
            try await ui.tap("shell-today-start-button")
            XCTAssertTrue(try ui.shows("shell-today-recording", .text("12:00")))
            XCTAssertTrue(try ui.shows("shell-today-started"))
            phone.clock.pass(minutes: 90)
            try await ui.tap("shell-today-break-button")
            XCTAssertTrue(try ui.shows("shell-today-break", .text("13:30")))
            phone.clock.pass(minutes: 30)
            try await ui.tap("shell-today-resume-button")
            try await ui.tap("shell-today-note-button")
            try await ui.tap("shell-common-save-button")
            XCTAssertEqual(ui.trouble, ui.words("shell-error-bad-text"), "an empty note is none")
            try await ui.type("the lift was broken", into: "shell-today-note-button")
            try await ui.tap("shell-common-save-button")
            XCTAssertTrue(try ui.shows("shell-today-note-saved"))
            try await ui.tap("shell-today-pause-button")
            XCTAssertTrue(try ui.shows("shell-today-paused"))
            try await ui.tap("shell-today-go-on-button")
            phone.clock.pass(minutes: 60)
            try await ui.tap("shell-today-end-button")
            XCTAssertTrue(try ui.shows("shell-today-ended"))
            try await ui.tap("shell-today-call-button")
            XCTAssertTrue(try ui.shows("watch-call-running", .text("15:00")))
            phone.clock.pass(minutes: 5)
            try await ui.tap("watch-call-end-button")
            XCTAssertFalse(try ui.shows("watch-call-end-button"))
            try await ui.tap("shell-today-day-button")
            XCTAssertFalse(try ui.shows("shell-day-empty"), "the break stands on the day")
            try await ui.tap("shell-common-back-button")
            XCTAssertEqual(ui.screen.title, ui.words("shell-today-title"))
        }
    }

    func testWorkAfterHoursIsAskedAndTyped() async throws {
        let phone = try await TestPhone.afterWork()
        defer { phone.remove() }
        let ui = await Driver(TodayFlow(phone.session), phone)
        await ui.send(.appear)
        try await ui.tap("shell-today-question-after")
        for bad in ["", "some", "0", "1441", "-5"] {
            try await ui.type(bad, into: "shell-today-question-minutes")
            try await ui.tap("shell-common-save-button")
            XCTAssertEqual(ui.trouble, ui.words("shell-error-bad-number"), bad)
        }
        try await ui.type("25", into: "shell-today-question-minutes")
        try await ui.tap("shell-common-save-button")
        XCTAssertTrue(try ui.shows("shell-common-saved"))
        phone.choices.set { $0.kinds.remove(.questions) }
        await ui.send(.appear)
        XCTAssertFalse(try ui.shows("shell-today-question-after"), "she wants no questions")
    }

    func testTheStripShowsOnlyWhatIsWrongAndLeadsToTheSettings() async throws {
        let phone = try await TestPhone.afterWork()
        defer { phone.remove() }
        phone.choices.set { $0.paperChecked = true }
        phone.choices.set { $0.lastBackupMs = phone.clock.now().utcMs }
        let ui = await Driver(TodayFlow(phone.session), phone)
        await ui.send(.appear)
        XCTAssertFalse(try ui.shows("shell-health-title"))
        phone.facts.obstacles = Obstacle.allCases
        await ui.send(.appear)
        XCTAssertTrue(try ui.shows("shell-health-title"))
        try await ui.tap("shell-health-fix-button")
        XCTAssertNil(ui.screen.request, "the settings have no row for what was never asked")
        XCTAssertEqual(phone.permissions.wereAsked, [.location])
        phone.facts.obstacles.removeAll { $0 == .locationNotAsked }
        await ui.send(.appear)
        try await ui.tap("shell-health-fix-button")
        guard case .settings = ui.screen.request else { return XCTFail("the settings are opened") }
        phone.facts.obstacles = []
        await ui.send(.fixed)
        XCTAssertFalse(try ui.shows("shell-health-title"))
        phone.clock.pass(minutes: 60 * 24 * 40)
        await ui.send(.appear)
        XCTAssertTrue(try ui.shows("shell-health-old-backup", .count(40)))
        try await ui.tap("shell-health-seen-button")
        XCTAssertFalse(try ui.shows("shell-health-title"))
    }

    /// The system's settings can do nothing about a missing backup or a full disk.
    func testFixItLeadsToWhereItCanBeFixed() async throws {
        let phone = try await TestPhone.afterWork()
        defer { phone.remove() }
        phone.choices.set { $0.paperChecked = true }
        let root = Root(phone.session)
        let ui = await Driver(root.today(), phone)
        await ui.send(.appear)
        XCTAssertTrue(try ui.shows("shell-health-no-backup"))
        try await ui.tap("shell-health-fix-button")
        XCTAssertNil(ui.screen.request)
        XCTAssertEqual(root.tab.value, .data)
        for mended in [Obstacle.recorderKeyLost, .recorderKeysChanged] {
            root.tab.set(.today)
            phone.facts.obstacles = [mended]
            await ui.send(.appear)
            try await ui.tap("shell-health-fix-button")
            XCTAssertEqual(root.tab.value, .data)
        }
        root.tab.set(.today)
        phone.choices.set { $0.lastBackupMs = phone.clock.now().utcMs }
        phone.facts.obstacles = [.diskFull, .littleSpace, .recorderFailed]
        await ui.send(.appear)
        XCTAssertTrue(try ui.shows("shell-health-disk-full"))
        XCTAssertFalse(try ui.shows("shell-health-fix-button"))
        phone.facts.obstacles = [.diskFull, .notificationsOff]
        await ui.send(.appear)
        try await ui.tap("shell-health-fix-button")
        guard case .settings = ui.screen.request else { return XCTFail("the settings are opened") }
        XCTAssertEqual(root.tab.value, .today)
    }

    func testAFullDiskIsSaidAndNothingIsSaidToBeSaved() async throws {
        let phone = try await TestPhone.afterWork()
        defer { phone.remove() }
        let ui = await Driver(TodayFlow(phone.session), phone)
        await ui.send(.appear)
        phone.duty.fails = .DiskFull(message: "")
        try await ui.tap("shell-today-start-button")
        XCTAssertEqual(ui.trouble, ui.words("shell-error-disk-full"))
        XCTAssertTrue(try ui.shows("shell-today-idle"))
    }

    func testWhatWaitsIsSaidToWaitAndIsNotSentTwice() async throws {
        for language in TextLanguage.allCases {
            let phone = try await TestPhone.afterWork(language)
            defer { phone.remove() }
            let ui = await Driver(TodayFlow(phone.session), phone)
            await ui.send(.appear)
            phone.duty.holds = .DiskFull(message: "")
            try await ui.tap("shell-today-start-button")
            XCTAssertEqual(ui.trouble, ui.words("ios-today-waits"))
            XCTAssertTrue(try ui.shows("shell-today-recording", .text("12:00")))
            try await ui.tap("shell-today-note-button")
            try await ui.type("the lift was broken", into: "shell-today-note-button")
            try await ui.tap("shell-common-save-button")
            XCTAssertEqual(ui.trouble, ui.words("ios-today-waits"))
            XCTAssertEqual(ui.screen.title, ui.words("shell-today-title"), "no form to send it from again")
            try await ui.tap("shell-today-question-after")
            try await ui.type("25", into: "shell-today-question-minutes")
            try await ui.tap("shell-common-save-button")
            XCTAssertEqual(ui.screen.title, ui.words("shell-today-title"))
            phone.duty.holds = nil
            try await ui.tap("shell-today-end-button")
            XCTAssertTrue(try ui.shows("shell-today-ended"))
        }
    }

    func testAPauseWithoutAShiftHasAWayOn() async throws {
        let phone = try await TestPhone.afterWork()
        defer { phone.remove() }
        try phone.duty.pause()
        let ui = await Driver(TodayFlow(phone.session), phone)
        await ui.send(.appear)
        XCTAssertTrue(try ui.shows("shell-today-paused"))
        try await ui.tap("shell-today-go-on-button")
        XCTAssertTrue(try ui.shows("shell-today-idle"))
        XCTAssertFalse(try ui.shows("shell-today-go-on-button"))
    }

    func testWithEveryPermissionRefusedTimesAreTyped() async throws {
        let phone = try await TestPhone.afterWork()
        defer { phone.remove() }
        phone.facts.obstacles = [.locationRefused, .notificationsOff]
        let ui = await Driver(TodayFlow(phone.session), phone)
        await ui.send(.appear)
        XCTAssertTrue(try ui.shows("shell-permission-location-denied"))
        try await ui.tap("shell-today-day-button")
        try await ui.tap("shell-day-add-button")
        try await ui.tap("shell-add-shift")
        try await ui.type("8:30", into: "shell-common-from")
        try await ui.type("11", into: "shell-common-to")
        try await ui.tap("shell-common-save-button")
        XCTAssertTrue(try ui.shows("shell-add-saved"), ui.trouble ?? "")
    }
}
