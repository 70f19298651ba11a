import Foundation
import StintBindings
import StintKit
import StintTexts
import World
import XCTest

final class WeekTests: XCTestCase {
    private func week(_ language: TextLanguage = .en) async throws -> Driver<WeekFlow> {
        let phone = try await TestPhone.afterWork(language)
        let ui = await Driver(WeekFlow(phone.session), phone)
        await ui.send(.appear)
        try await ui.tap("shell-week-earlier-button")
        XCTAssertFalse(ui.tables.isEmpty, "the week's picture has its figures")
        return ui
    }

    func testAWeekOpensItsDaysAndCorrectionsAreTakenBack() async throws {
        for language in TextLanguage.allCases {
            let ui = try await week(language)
            defer { ui.phone.remove() }
            try await ui.tapNamed(ui.words.weekday(monday))
            let before = ui.rows
            XCTAssertEqual(before.count, 6, "three visits and the ways: \(before)")
            let visit = try await ui.openVisit()
            try await ui.tap("shell-correct-name-button")
            try await ui.type("Mrs A", into: "shell-common-name")
            try await ui.choose(0, in: "shell-common-kind")
            try await ui.tap("shell-common-save-button")
            XCTAssertTrue(ui.rows.contains { $0.contains("Mrs A") }, "\(ui.rows)")
            XCTAssertTrue(ui.tables.joined().contains { $0.contains("Mrs A") }, "the picture's table: \(ui.tables)")
            try await ui.openRow(visit)
            try await ui.tap("shell-correct-not-work-button")
            try await ui.tap("shell-day-undo-button")
            XCTAssertTrue(try ui.shows("shell-common-undone"))
            try await ui.tap("shell-day-undo-button")
            XCTAssertEqual(ui.rows, before)
            try await ui.tap("shell-day-undo-button")
            XCTAssertEqual(ui.trouble, ui.words("shell-error-nothing-to-undo"))
            try await ui.tap("shell-common-back-button")
            XCTAssertEqual(ui.screen.title, ui.words("shell-week-title"))
        }
    }

    func testEveryCorrectionHasItsForm() async throws {
        let ui = try await week()
        defer { ui.phone.remove() }
        try await ui.tapNamed(ui.words.weekday(monday))
        _ = try await ui.openVisit()
        try await ui.tap("shell-correct-times-button")
        try await ui.type("nonsense", into: "shell-common-from")
        try await ui.tap("shell-common-save-button")
        XCTAssertEqual(ui.trouble, ui.words("shell-error-bad-time"))
        try await ui.type("07:50", into: "shell-common-from")
        try await ui.tap("shell-common-save-button")
        XCTAssertNil(ui.trouble)
        XCTAssertTrue(ui.times.contains { $0.contains("07:50") }, "\(ui.times)")

        let whole = ui.times
        let first = try await ui.openVisit()
        try await ui.tap("shell-common-back-button")
        let second = try await ui.openVisit(from: first + 1)
        try await ui.tap("shell-correct-split-button")
        try await ui.type("09:50", into: "shell-common-time")
        try await ui.tap("shell-common-save-button")
        XCTAssertNil(ui.trouble)
        XCTAssertEqual(ui.times.filter { $0.contains("09:50") }.count, 2, "one ends, one begins: \(ui.times)")
        try await ui.openRow(second)
        try await ui.tap("shell-correct-join-button")
        XCTAssertNil(ui.trouble)
        XCTAssertEqual(ui.times, whole)

        let way = try await ui.open(offering: "shell-correct-reason-button")
        try await ui.tap("shell-correct-reason-button")
        try await ui.choose(1, in: "shell-correct-reason-button")
        try await ui.tap("shell-common-save-button")
        XCTAssertNil(ui.trouble)
        XCTAssertNotEqual(way, first)

        try await ui.openRow(first)
        try await ui.tap("shell-correct-confirm-button")
        XCTAssertTrue(try ui.shows("shell-day-changed"))
        try await ui.openRow(first)
        try await ui.tap("shell-correct-note-button")
        try await ui.type("stairs", into: "shell-today-note-button")
        try await ui.tap("shell-common-save-button")
        XCTAssertNil(ui.trouble)
    }

    func testWhatWasNotRecordedIsAdded() async throws {
        let ui = try await week()
        defer { ui.phone.remove() }
        try await ui.tapNamed(ui.words.weekday(Clockwork.adding(1, to: monday)))
        XCTAssertTrue(try ui.shows("shell-day-empty"))
        let typed = [
            ("shell-add-visit", "9", "10:30"), ("shell-add-shift", "9:00", "12:15"), ("shell-add-break", "11", "11:30"),
            ("shell-add-on-call", "18:00", "20:00"), ("shell-add-sleep-in", "22:00", "6:30"),
            ("shell-add-note", "9", "10"),
        ]
        for (kind, from, to) in typed {
            try await ui.tap("shell-day-add-button")
            try await ui.tap(kind)
            if kind == "shell-add-visit" { try await ui.type("Mrs D", into: "shell-add-client") }
            if kind == "shell-add-note" { try await ui.type("a note", into: "shell-today-note-button") }
            try await ui.type(from, into: "shell-common-from")
            try await ui.type(to, into: "shell-common-to")
            XCTAssertEqual(try ui.shows("shell-correct-next-day"), kind == "shell-add-sleep-in")
            try await ui.tap("shell-common-save-button")
            XCTAssertTrue(try ui.shows("shell-add-saved"), "\(kind) \(ui.trouble ?? "")")
        }
        try await ui.tap("shell-day-later-button")
        try await ui.tap("shell-day-add-button")
        try await ui.tap("shell-add-leave")
        try await ui.tap("shell-common-save-button")
        XCTAssertTrue(try ui.shows("shell-add-saved"), ui.trouble ?? "")
        try await ui.tap("shell-day-earlier-button")
        XCTAssertTrue(ui.rows.contains("visit: Mrs D"), "\(ui.rows)")
        XCTAssertTrue(ui.all.contains("09:00 to 10:00: a note"), "\(ui.all)")
        XCTAssertEqual(
            ui.times,
            ["09:00 to 10:30", "10:30 to 11:00", "11:00 to 11:30", "11:30 to 12:15", "18:00 to 20:00", "22:00 to 00:00"])
    }

    func testForeignFilesAreRefusedInWordsAndPagesAreHandedOver() async throws {
        let ui = try await week()
        defer { ui.phone.remove() }
        try await ui.tap("shell-week-import-button")
        let foreign = ui.phone.world.folder.appendingPathComponent("photo.bin")
        try Data([0xff, 0xd8, 0xff, 0xe0] + (0..<200).map { UInt8($0) }).write(to: foreign)
        try await ui.give(foreign)
        XCTAssertEqual(ui.trouble, ui.words("shell-error-file-unrecognised"))
        try await ui.tap("shell-week-import-button")
        try await ui.give(ui.phone.world.folder.appendingPathComponent("nowhere"))
        XCTAssertEqual(ui.trouble, ui.words("shell-error-file-unreadable"))
        try await ui.tap("shell-week-page-button")
        let page = try String(contentsOf: try XCTUnwrap(ui.handedOver.first), encoding: .utf8)
        XCTAssertTrue(page.lowercased().hasPrefix("<!doctype html>"))
        ui.phone.session.lock()
        XCTAssertFalse(FileManager.default.fileExists(atPath: try XCTUnwrap(ui.handedOver.first).path))
    }

    /// Who gets the page would take it for the whole week.
    func testOnAFullDiskTheWeekSaysWhatItLacksAndHandsOverNoPage() async throws {
        for language in TextLanguage.allCases {
            let ui = try await week(language)
            defer { ui.phone.remove() }
            XCTAssertFalse(try ui.shows("ios-behind"))
            ui.phone.facts.obstacles = [.diskFull]
            await ui.send(.appear)
            XCTAssertTrue(try ui.shows("ios-behind"))
            XCTAssertFalse(ui.tables.isEmpty, "what is there already is shown")
            try await ui.tap("shell-week-page-button")
            XCTAssertEqual(ui.trouble, ui.words("shell-error-disk-full"))
            XCTAssertEqual(ui.handedOver, [])
            ui.phone.facts.obstacles = []
            try await ui.tap("shell-week-page-button")
            XCTAssertEqual(ui.handedOver.count, 1)
            XCTAssertFalse(try ui.shows("ios-behind"))
        }
    }

    func testTheFutureCantBeTurnedTo() async throws {
        let ui = try await week()
        defer { ui.phone.remove() }
        try await ui.tap("shell-week-later-button")
        XCTAssertEqual(ui.screen.taps.map(\.isOn), [true, false, false])
    }
}

extension Driver {
    /// Titles of the rows that open a stretch of the day.
    var rows: [String] { stretches.map(\.title) }
    /// When each of them was.
    var times: [String] { stretches.flatMap(\.trailings) }
}
