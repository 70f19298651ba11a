import Foundation
import StintBindings
import StintKit
import StintTexts
import World
import XCTest

final class ShareTests: XCTestCase {
    private func opened(_ language: TextLanguage = .en) async throws -> Driver<ShareFlow> {
        let phone = try await TestPhone.afterWork(language)
        let ui = await Driver(ShareFlow(phone.session), phone)
        await ui.send(.appear)
        return ui
    }

    /// Joined, at the page where she chooses how much.
    private func joined(_ language: TextLanguage = .en) async throws -> Driver<ShareFlow> {
        let ui = try await opened(language)
        try await ui.tap("shell-share-scan-button")
        guard case .scan(_, let read, _) = ui.screen.request else { throw StintError.Io(message: "no scanner") }
        await ui.send(read(try fixture("invitation.txt")))
        XCTAssertTrue(try ui.shows("shell-join-words-title"))
        XCTAssertEqual(ui.spelled.count, 6)
        try await ui.tap("shell-join-words-same-button")
        XCTAssertTrue(try ui.shows("shell-join-joined"))
        return ui
    }

    func testFromTheCodeOnASheetToTheShareSheetAndBack() async throws {
        for language in TextLanguage.allCases {
            let ui = try await joined(language)
            defer { ui.phone.remove() }
            try await ui.choose(2, in: "shell-level-title")
            XCTAssertTrue(try ui.shows("shell-level-visits-gone"))
            try await ui.choose(0, in: "shell-level-title")
            XCTAssertTrue(try ui.shows("shell-level-weeks-gone"))
            try await ui.type(try fixture("member-code.txt"), into: "shell-preview-code")
            try await ui.tap("shell-preview-title")
            XCTAssertTrue(try ui.shows("shell-preview-rows", .count(2)), "\(ui.trouble ?? "")")
            try await ui.turn("shell-preview-raw-button", true)
            XCTAssertFalse(ui.all.contains { $0.contains("53.8") || $0.contains("Mrs") })
            try await ui.tap("shell-common-next-button")
            try await ui.tap("shell-confirm-no-button")
            try await assertNothingShared(ui.phone)
            try await ui.tap("shell-common-next-button")
            try await ui.tap("shell-confirm-yes-button")
            XCTAssertTrue(try ui.shows("shell-send-done"))
            try await ui.tap("shell-send-button")
            let sealed = try Data(contentsOf: try XCTUnwrap(ui.handedOver.first))
            XCTAssertTrue(sealed.starts(with: Data("age-encryption.org/v1\n".utf8)))
            try await ui.tap("shell-send-receipt-button")
            XCTAssertTrue(try Data(contentsOf: try XCTUnwrap(ui.handedOver.first)).starts(with: Data("{".utf8)))
            try await ui.tap("shell-common-done-button")
            try await ui.tap("shell-receipts-title")
            try await ui.tap("shell-withdraw-button")
            XCTAssertEqual(ui.handedOver.count, 1)
            XCTAssertTrue(try ui.shows("shell-withdraw-done"))
            try await ui.tap("shell-withdraw-statement-button")
            let foreign = ui.phone.world.folder.appendingPathComponent("answer.stint")
            try Data("not a statement".utf8).write(to: foreign)
            try await ui.give(foreign)
            XCTAssertEqual(ui.trouble, ui.words("shell-error-bad-statement"))
            try await ui.tap("shell-common-back-button")
            XCTAssertEqual(ui.screen.title, ui.words("shell-share-title"))
        }
    }

    /// The file is gone with the lock, and only she can send it.
    func testAWithdrawalWhoseShareSheetWasClosedIsSentAgain() async throws {
        let ui = try await joined()
        defer { ui.phone.remove() }
        for id in ["shell-preview-title", "shell-common-next-button", "shell-confirm-yes-button"] { try await ui.tap(id) }
        try await ui.tap("shell-common-done-button")
        try await ui.tap("shell-receipts-title")
        try await ui.tap("shell-withdraw-button")
        let first = try XCTUnwrap(ui.handedOver.first)
        await ui.send(.sent)
        ui.phone.session.lock()
        XCTAssertFalse(FileManager.default.fileExists(atPath: first.path))
        let unlock = await Driver(UnlockFlow(ui.phone.session), ui.phone)
        try await unlock.tap("shell-unlock-button")
        let after = await Driver(ShareFlow(ui.phone.session), ui.phone)
        await after.send(.appear)
        try await after.tap("shell-receipts-title")
        XCTAssertFalse(try after.shows("shell-withdraw-button"), "it was taken back")
        try await after.tap("shell-send-button")
        XCTAssertEqual(after.handedOver.count, 1, after.trouble ?? "")
        XCTAssertGreaterThan(try Data(contentsOf: try XCTUnwrap(after.handedOver.first)).count, 100)
    }

    func testOnlyWhatWasShownCanBeSaidYesTo() async throws {
        let ui = try await joined()
        defer { ui.phone.remove() }
        try await ui.tap("shell-preview-title")
        try await ui.tap("shell-common-next-button")
        await ui.send(.yes(digest: String(repeating: "0", count: 64)))
        XCTAssertEqual(ui.trouble, ui.words("shell-error-digest-mismatch"))
        try await assertNothingShared(ui.phone)
        try await ui.tap("shell-preview-title")
        try await ui.tap("shell-common-next-button")
        ui.phone.clock.pass(minutes: 24 * 60)
        try await ui.tap("shell-confirm-yes-button")
        XCTAssertEqual(ui.trouble, ui.words("shell-error-preview-stale"))
        try await assertNothingShared(ui.phone)
    }

    /// "0 rows" would say that nothing leaves.
    func testErasingDaysTakesBackWhatWasShown() async throws {
        let ui = try await joined()
        defer { ui.phone.remove() }
        try await ui.tap("shell-preview-title")
        let data = await Driver(MyDataFlow(ui.phone.session), ui.phone)
        try await data.tap("shell-erase-title")
        try await data.tap("shell-erase-days-button")
        try await data.tap("shell-erase-yes-button")
        XCTAssertNil(data.trouble)
        await ui.send(.appear)
        XCTAssertFalse(try ui.shows("shell-preview-rows", .count(0)))
        try await ui.tap("shell-preview-title")
        XCTAssertNil(ui.trouble)
    }

    func testADamagedInvitationAndAForeignCodeAreRefusedInWords() async throws {
        let ui = try await opened()
        defer { ui.phone.remove() }
        let text = try fixture("invitation.txt")
        await ui.send(.read("https://example.org"))
        XCTAssertEqual(ui.trouble, ui.words("shell-error-not-an-invitation"))
        await ui.send(.read(String(text.dropLast(4))))
        XCTAssertNotNil(ui.trouble)
        XCTAssertEqual(ui.screen.title, ui.words("shell-share-title"), "nothing was joined")
        try await ui.tap("shell-share-open-button")
        let file = ui.phone.world.folder.appendingPathComponent("invitation.stint")
        try Data(repeating: 7, count: 900).write(to: file)
        try await ui.give(file)
        XCTAssertEqual(ui.trouble, ui.words("shell-error-not-an-invitation"))
    }

    func testWordsThatDifferEndTheJoining() async throws {
        let ui = try await opened()
        defer { ui.phone.remove() }
        await ui.send(.read(try fixture("invitation.txt")))
        try await ui.tap("shell-join-words-differ-button")
        XCTAssertTrue(try ui.shows("shell-join-differ"))
        XCTAssertEqual(ui.screen.taps.map(\.label), [ui.words("shell-join-no-button")])
        try await ui.tap("shell-join-no-button")
        XCTAssertTrue(try ui.shows("shell-share-empty"))
    }

    func testAFileThatStintWasOpenedWithIsShown() async throws {
        let phone = try await TestPhone.afterWork()
        defer { phone.remove() }
        let file = phone.world.folder.appendingPathComponent("opened.stint")
        try Data("nothing".utf8).write(to: file)
        Root(phone.session).receive(file)
        let ui = await Driver(ShareFlow(phone.session), phone)
        await ui.send(.appear)
        XCTAssertEqual(ui.trouble, ui.words("shell-error-not-an-invitation"))
        await ui.send(.appear)
        XCTAssertNil(ui.trouble, "once")
    }

    /// A statement is a file like an invitation: she opens either from a message.
    func testAStatementThatStintWasOpenedWithIsReadAsOne() async throws {
        let ui = try await joined()
        defer { ui.phone.remove() }
        let file = ui.phone.world.folder.appendingPathComponent("answer.stint")
        try Data("{\"statement\": 1}".utf8).write(to: file)
        let root = Root(ui.phone.session)
        root.receive(file)
        await ui.send(.appear)
        XCTAssertEqual(ui.trouble, ui.words("shell-error-not-an-invitation"), "none is due")
        for id in ["shell-preview-title", "shell-common-next-button", "shell-confirm-yes-button"] { try await ui.tap(id) }
        try await ui.tap("shell-common-done-button")
        try await ui.tap("shell-receipts-title")
        try await ui.tap("shell-withdraw-button")
        root.receive(file)
        await ui.send(.appear)
        XCTAssertEqual(ui.trouble, ui.words("shell-error-bad-statement"))
        try Data(repeating: 7, count: 900).write(to: file)
        root.receive(file)
        await ui.send(.appear)
        XCTAssertEqual(ui.trouble, ui.words("shell-error-not-an-invitation"))
    }
}

func fixture(_ name: String) throws -> String {
    let folder = packageFolder.deletingLastPathComponent().appendingPathComponent("bindings/tests/data")
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
}

/// The log of what she agreed to is empty.
func assertNothingShared(_ phone: TestPhone) async throws {
    let ui = await Driver(ShareFlow(phone.session), phone)
    await ui.send(.appear)
    await ui.send(.receipts)
    XCTAssertTrue(try ui.shows("shell-receipts-empty"))
}

extension Driver {
    var spelled: [String] {
        items.compactMap { item in
            if case .line(let line) = item, line.tone == .code { line.text } else { nil }
        }
    }
}
