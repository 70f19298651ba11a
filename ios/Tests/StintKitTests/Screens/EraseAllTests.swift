import Foundation
import StintBindings
import StintTexts
import XCTest

@testable import StintKit

/// Everything goes, once she typed the word, and also where it broke off before.
final class EraseAllTests: XCTestCase {
    private func typeWord(_ ui: Driver<EraseAllFlow>) async throws {
        let word = ui.words("shell-erase-all-word")
        try await ui.type(word.uppercased(), into: "shell-erase-all-type", .text(word))
    }

    func testEverythingIsErasedOnlyWithTheWord() async throws {
        for language in TextLanguage.allCases {
            let phone = try await TestPhone.afterWork(language)
            defer { phone.remove() }
            let data = await Driver(MyDataFlow(phone.session), phone)
            try await data.tap("shell-data-export")
            try await data.tap("shell-data-export-csv")
            let copy = try XCTUnwrap(data.handedOver.first)
            try await data.tap("shell-common-back-button")
            try await data.tap("shell-erase-title")
            try await data.tap("shell-erase-all-button")
            XCTAssertEqual(phone.session.place.value, .erasing)
            let ui = await Driver(EraseAllFlow(phone.session), phone)
            XCTAssertTrue(try ui.shows("shell-erase-withdraw-first"))
            XCTAssertEqual(ui.screen.passages.compactMap(\.heading).count, 2, "what it does, and what not")
            try await ui.tap("shell-common-back-button")
            XCTAssertEqual(phone.session.place.value, .open, "she may think better of it")
            XCTAssertEqual(ui.screen.taps.map(\.isOn), [false])
            await ui.send(.erase)
            XCTAssertTrue(phone.session.hasVault)
            try await typeWord(ui)
            XCTAssertTrue(FileManager.default.fileExists(atPath: copy.path))
            try await ui.tap("shell-erase-yes-button")
            XCTAssertNil(ui.trouble)
            XCTAssertFalse(FileManager.default.fileExists(atPath: copy.path), "a plain copy of all of it")
            XCTAssertEqual(ui.screen.title, ui.words("shell-erase-done"))
            try await ui.tap("shell-common-done-button")
            XCTAssertEqual(phone.session.place.value, .firstStart)
        }
    }

    /// The record is closed then and its keys are gone, but not its files.
    func testWhatBrokeOffIsDoneToItsEnd() async throws {
        for language in TextLanguage.allCases {
            let phone = try await TestPhone.afterWork(language)
            defer { phone.remove() }
            // A folder in the place of a file can't be removed as one.
            let wedge = URL(fileURLWithPath: phone.world.vault).appendingPathComponent("ballast")
            try? FileManager.default.removeItem(at: wedge)
            try FileManager.default.createDirectory(at: wedge, withIntermediateDirectories: false)
            await phone.session.go(to: .erasing)
            let ui = await Driver(EraseAllFlow(phone.session), phone)
            try await typeWord(ui)
            try await ui.tap("shell-erase-yes-button")
            XCTAssertEqual(ui.trouble, ui.words("shell-error-io"))
            XCTAssertEqual(phone.session.place.value, .erasing, "it can be tried again from here")
            XCTAssertFalse(try ui.shows("shell-erase-withdraw-first"), "it is closed")
            try await ui.tap("shell-common-back-button")
            XCTAssertEqual(phone.session.place.value, .locked)
            let unlock = await Driver(UnlockFlow(phone.session), phone)
            XCTAssertEqual(unlock.screen.title, unlock.words("shell-unlock-missing-title"))
            XCTAssertTrue(try unlock.shows("ios-unlock-missing-erase"))
            try await unlock.tap("shell-erase-all-button")
            XCTAssertEqual(phone.session.place.value, .erasing)
            try FileManager.default.removeItem(at: wedge)
            let again = await Driver(EraseAllFlow(phone.session), phone)
            try await typeWord(again)
            try await again.tap("shell-erase-yes-button")
            XCTAssertNil(again.trouble)
            try await again.tap("shell-common-done-button")
            XCTAssertEqual(phone.session.place.value, .firstStart)
            XCTAssertFalse(FileManager.default.fileExists(atPath: phone.world.vault))
        }
    }

    /// The device's keys go first, their file later; she may have no other way in.
    func testWhatEndedBetweenTheKeysAndTheirFileIsDoneToItsEnd() async throws {
        let phone = try await TestPhone.afterWork()
        defer { phone.remove() }
        phone.session.lock()
        try phone.keys.destroy(epoch: beginUnlock(dir: phone.world.vault).epoch)
        let unlock = await Driver(UnlockFlow(phone.session), phone)
        try await unlock.tap("shell-unlock-button")
        XCTAssertEqual(unlock.screen.title, unlock.words("shell-unlock-lost-title"))
        XCTAssertTrue(try unlock.shows("ios-unlock-missing-erase"))
        try await unlock.tap("shell-erase-all-button")
        let ui = await Driver(EraseAllFlow(phone.session), phone)
        try await typeWord(ui)
        try await ui.tap("shell-erase-yes-button")
        XCTAssertNil(ui.trouble)
        try await ui.tap("shell-common-done-button")
        XCTAssertEqual(phone.session.place.value, .firstStart)
        XCTAssertFalse(FileManager.default.fileExists(atPath: phone.world.vault))
    }

    /// Else Stint would begin as if nothing were, beside what is left.
    func testTheRecordInUseIsErasedLast() async throws {
        let phone = try await TestPhone.afterWork()
        defer { phone.remove() }
        for name in ["vault-2", "vault-3"] {
            let other = phone.world.folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
        }
        for used in ["vault", "vault-2", "vault-3"] {
            phone.choices.set { $0.vault = used }
            let vaults = await phone.session.vaults.map(\.lastPathComponent)
            XCTAssertEqual(vaults.last, used)
            XCTAssertEqual(vaults.sorted(), ["vault", "vault-2", "vault-3"])
        }
    }
}
