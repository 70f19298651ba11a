import Foundation
import StintBindings
import StintKit
import StintTexts
import World
import XCTest

final class OwedTests: XCTestCase {
    private func opened(_ language: TextLanguage = .en) async throws -> Driver<OwedFlow> {
        let phone = try await TestPhone.afterWork(language)
        let week = await Driver(WeekFlow(phone.session), phone)
        await week.send(.open(monday))
        var row = 0
        for name in ["Mrs A", "Mr B", "Mrs C"] {
            row = try await week.openVisit(from: row) + 1
            try await week.tap("shell-correct-name-button")
            try await week.type(name, into: "shell-common-name")
            try await week.choose(0, in: "shell-common-kind")
            try await week.tap("shell-common-save-button")
        }
        let ui = await Driver(OwedFlow(phone.session), phone)
        await ui.send(.appear)
        return ui
    }

    /// Contracts that pay by the week from that Monday.
    private func agree(_ ui: Driver<OwedFlow>, rate: String = "12.71") async throws {
        try await ui.tap("shell-contract-title")
        let codes = try jurisdictions().map(\.code)
        try await ui.choose(try XCTUnwrap(codes.firstIndex(of: "GB")), in: "shell-contract-country")
        try await ui.choose(1, in: "shell-contract-period")
        try await ui.pick(monday, in: "shell-contract-period-first-day")
        try await ui.choose(0, in: "shell-contract-distance")
        try await ui.type(rate, into: "shell-contract-rate")
        try await ui.tap("shell-common-save-button")
    }

    func testTheFindingComesFirstAndItsWorkingOneTouchAway() async throws {
        for language in TextLanguage.allCases {
            let ui = try await opened(language)
            defer { ui.phone.remove() }
            XCTAssertTrue(try ui.shows("shell-owed-no-contract"))
            try await agree(ui, rate: language == .en ? "12.71" : "12,71")
            XCTAssertTrue(try ui.shows("shell-contract-saved"), ui.trouble ?? "")
            try await ui.tap("shell-owed-earlier-button")
            let finding = try XCTUnwrap(ui.findings.first, "nothing was found: \(ui.all)")
            try await ui.tapNamed(finding)
            XCTAssertTrue(try ui.shows("shell-owed-working-button"))
            XCTAssertTrue(try ui.shows("shell-owed-sources"))
            try await ui.tap("shell-common-back-button")
            try await ui.tap("shell-owed-letter-button")
            try await ui.tap("shell-owed-letter-share-button")
            let draft = try String(contentsOf: try XCTUnwrap(ui.handedOver.first), encoding: .utf8)
            XCTAssertGreaterThan(draft.count, 100)
        }
    }

    func testOnAFullDiskOwedSaysWhatItLacksAndDraftsNoLetter() async throws {
        let ui = try await opened()
        defer { ui.phone.remove() }
        try await agree(ui)
        try await ui.tap("shell-owed-earlier-button")
        XCTAssertFalse(try ui.shows("ios-behind"))
        ui.phone.facts.obstacles = [.diskFull]
        await ui.send(.appear)
        XCTAssertTrue(try ui.shows("ios-behind"))
        try await ui.tap("shell-owed-letter-button")
        XCTAssertEqual(ui.trouble, ui.words("shell-error-disk-full"))
        XCTAssertEqual(ui.screen.title, ui.words("shell-owed-title"))
        ui.phone.facts.obstacles = []
        try await ui.tap("shell-owed-letter-button")
        XCTAssertNil(ui.trouble)
        XCTAssertEqual(ui.screen.title, ui.words("shell-owed-letter-title"))
    }

    func testABadContractChangesNothingAndAGoodOneComesBackIntoTheForm() async throws {
        let ui = try await opened()
        defer { ui.phone.remove() }
        try await agree(ui, rate: "much")
        XCTAssertEqual(ui.trouble, ui.words("shell-error-bad-form"))
        try await ui.type("12.71", into: "shell-contract-rate")
        try await ui.type("x", into: "shell-contract-visits-may-move")
        try await ui.tap("shell-common-save-button")
        XCTAssertEqual(ui.trouble, ui.words("shell-error-bad-number"))
        try await ui.type("", into: "shell-contract-visits-may-move")
        try await ui.choose(2, in: "shell-contract-travel")
        try await ui.type("9", into: "shell-contract-travel-rate-field")
        try await ui.tap("shell-common-save-button")
        XCTAssertNil(ui.trouble)
        try await ui.tap("shell-contract-title")
        XCTAssertEqual(ui.typed("shell-contract-rate"), "12.71")
        XCTAssertEqual(ui.typed("shell-contract-travel-rate-field"), "9.00")
        try await ui.tap("shell-contract-remove-button")
        XCTAssertTrue(try ui.shows("shell-owed-no-contract"))
    }

    func testAPayslipIsTypedLineByLine() async throws {
        let ui = try await opened()
        defer { ui.phone.remove() }
        try await agree(ui)
        try await ui.tap("shell-owed-earlier-button")
        try await ui.tap("shell-payslip-title")
        XCTAssertTrue(try ui.shows("shell-payslip-empty"))
        try await ui.tap("shell-common-add-button")
        try await ui.type("3", into: "shell-payslip-hours")
        try await ui.type("38.13", into: "shell-payslip-amount")
        try await ui.type("40", into: "shell-payslip-total")
        try await ui.tap("shell-common-save-button")
        XCTAssertEqual(ui.trouble, ui.words("shell-error-payslip-sum"))
        try await ui.type("38.13", into: "shell-payslip-total")
        try await ui.tap("shell-common-save-button")
        XCTAssertTrue(try ui.shows("shell-payslip-saved"), ui.trouble ?? "")
        try await ui.tap("shell-payslip-title")
        try await ui.tap("shell-payslip-remove-button")
        XCTAssertTrue(try ui.shows("shell-payslip-empty"))
    }

    func testARosterIsTakenInAndAForeignFileIsNot() async throws {
        let ui = try await opened()
        defer { ui.phone.remove() }
        try await agree(ui)
        try await ui.tap("shell-roster-title")
        let file = ui.phone.world.folder.appendingPathComponent("roster.csv")
        try Data([0xff, 0x00, 0xfe]).write(to: file)
        try await ui.tap("shell-roster-file-button")
        try await ui.give(file)
        XCTAssertEqual(ui.trouble, ui.words("shell-error-file-unrecognised"))
        try Data("start,end,client\n2026-11-16T08:00,2026-11-16T09:00,Mrs A\n".utf8).write(to: file)
        try await ui.tap("shell-roster-file-button")
        try await ui.give(file)
        XCTAssertTrue(try ui.shows("shell-roster-kept", .count(1)), ui.trouble ?? "")
    }
}

extension Driver where Made == OwedFlow {
    /// The headlines that open a working.
    var findings: [String] {
        items.compactMap { item in
            guard case .row(let row) = item, case .go(.finding) = row.event else { return nil }
            return row.title
        }
    }
}

extension Driver {
    /// What stands in a field.
    func typed(_ id: String) -> String? {
        items.compactMap { item in
            if case .entry(let entry) = item, entry.label == words(id) { entry.text } else { nil }
        }.first
    }
}
