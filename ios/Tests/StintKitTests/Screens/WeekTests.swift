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
        var visit = try await ui.openVisit()
        try await ui.tap("shell-correct-times-button")
        try await ui.type("nonsense", into: "shell-common-from")
        try await ui.tap("shell-common-save-button")
        XCTAssertEqual(ui.trouble, ui.words("shell-error-bad-time"))
        try await ui.tap("shell-common-back-button")
        try await ui.tap("shell-correct-confirm-button")
        XCTAssertTrue(try ui.shows("shell-day-changed"))
        visit = try await ui.openVisit()
        try await ui.tap("shell-correct-join-button")
        XCTAssertNil(ui.trouble)
        visit = try await ui.openVisit()
        try await ui.tap("shell-correct-note-button")
        try await ui.type("stairs", into: "shell-today-note-button")
        try await ui.tap("shell-common-save-button")
        XCTAssertNil(ui.trouble)
        XCTAssertGreaterThanOrEqual(visit, 0)
    }

    func testWhatWasNotRecordedIsAdded() async throws {
        let ui = try await week()
        defer { ui.phone.remove() }
        try await ui.tapNamed(ui.words.weekday(Clockwork.adding(1, to: monday)))
        XCTAssertTrue(try ui.shows("shell-day-empty"))
        for kind in ["shell-add-shift", "shell-add-break", "shell-add-on-call", "shell-add-sleep-in", "shell-add-visit"] {
            try await ui.tap("shell-day-add-button")
            try await ui.tap(kind)
            if kind == "shell-add-visit" { try await ui.type("Mrs D", into: "shell-add-client") }
            try await ui.type("22:00", into: "shell-common-from")
            try await ui.type("6:30", into: "shell-common-to")
            XCTAssertTrue(try ui.shows("shell-correct-next-day"))
            try await ui.tap("shell-common-save-button")
            XCTAssertTrue(try ui.shows("shell-add-saved"), "\(kind) \(ui.trouble ?? "")")
        }
        for kind in ["shell-add-leave", "shell-add-note"] {
            try await ui.tap("shell-day-add-button")
            try await ui.tap(kind)
            if kind == "shell-add-note" {
                try await ui.type("a note", into: "shell-today-note-button")
                try await ui.type("9", into: "shell-common-from")
                try await ui.type("10", into: "shell-common-to")
            }
            try await ui.tap("shell-common-save-button")
            XCTAssertTrue(try ui.shows("shell-add-saved"), "\(kind) \(ui.trouble ?? "")")
        }
        try await ui.tap("shell-day-later-button")
        try await ui.tap("shell-day-earlier-button")
        XCTAssertFalse(ui.rows.isEmpty)
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

    func testTheFutureCantBeTurnedTo() async throws {
        let ui = try await week()
        defer { ui.phone.remove() }
        try await ui.tap("shell-week-later-button")
        XCTAssertEqual(ui.screen.taps.map(\.isOn), [true, false, false])
    }
}

extension Driver {
    /// Titles of the rows that open a stretch of the day.
    var rows: [String] {
        items.compactMap { item in
            if case .row(let row) = item, row.trailing != nil { row.title } else { nil }
        }
    }
}
