import Foundation
import XCTest

@testable import StintKit

/// Leaving Stint and coming back to it.
final class IdleLockTests: XCTestCase {
    @MainActor
    func testAProcessThatWasHeldStillIsLockedWhenItGoesOn() async throws {
        let phone = try await TestPhone.afterWork()
        defer { phone.remove() }
        let idle = IdleLock(phone.session)
        XCTAssertEqual(idle.turned(isActive: false), [phone.session.words("shell-unlock-title")])
        phone.clock.pass(minutes: 2)
        XCTAssertEqual(idle.turned(isActive: true), [])
        XCTAssertEqual(phone.session.place.value, .locked)
    }

    @MainActor
    func testAShortLookElsewhereLocksNothing() async throws {
        let phone = try await TestPhone.afterWork()
        defer { phone.remove() }
        let idle = IdleLock(phone.session, after: .seconds(61))
        _ = idle.turned(isActive: false)
        phone.clock.pass(minutes: 1)
        // In front of the other app, then behind it: the minute counts from the first.
        _ = idle.turned(isActive: false)
        _ = idle.turned(isActive: true)
        XCTAssertEqual(phone.session.place.value, .open)
        _ = idle.turned(isActive: false)
        phone.clock.pass(minutes: 1)
        _ = idle.turned(isActive: true)
        XCTAssertEqual(phone.session.place.value, .open, "a new minute")
    }

    @MainActor
    func testItLocksWhileTheProcessRuns() async throws {
        let phone = try await TestPhone.afterWork()
        defer { phone.remove() }
        let idle = IdleLock(phone.session, after: .zero)
        let places = phone.session.place.stream()
        _ = idle.turned(isActive: false)
        for await place in places where place == .locked { break }
    }

    @MainActor
    func testAProcessThatBeganBeforeTheFirstUnlockFindsTheVault() async throws {
        let phone = try await TestPhone.afterWork()
        defer { phone.remove() }
        phone.session.lock()
        // Its choices, and so the vault's name, couldn't be read.
        phone.choices.set { $0.vault = "elsewhere" }
        let early = Session(root: phone.world.folder, texts: phoneTexts, device: phone.session.device)
        XCTAssertEqual(early.place.value, .firstStart)
        phone.choices.set {
            $0.vault = "vault"
            $0.language = "es"
        }
        _ = IdleLock(early).turned(isActive: true)
        XCTAssertEqual(early.place.value, .locked)
        XCTAssertEqual(early.words.texts.language, .es)
    }

    @MainActor
    func testLeavingTakesCopiesThatNobodyRead() async throws {
        let phone = try await TestPhone.afterWork()
        defer { phone.remove() }
        let inbox = phone.world.folder.appendingPathComponent("Inbox")
        try FileManager.default.createDirectory(at: inbox, withIntermediateDirectories: true)
        let session = Session(
            root: phone.world.folder, inbox: inbox, texts: phoneTexts, device: phone.session.device)
        XCTAssertTrue(FileManager.default.fileExists(atPath: inbox.path), "one may have come that wasn't told yet")
        let idle = IdleLock(session)
        _ = idle.turned(isActive: false)
        XCTAssertTrue(FileManager.default.fileExists(atPath: inbox.path), "it begins so, and was never in front")
        _ = idle.turned(isActive: true)
        XCTAssertTrue(FileManager.default.fileExists(atPath: inbox.path))
        _ = idle.turned(isActive: false)
        XCTAssertFalse(FileManager.default.fileExists(atPath: inbox.path))
    }

    func testWhatWasHandedOverIsGoneAfterAnEnd() async throws {
        let phone = try await TestPhone.afterWork()
        defer { phone.remove() }
        let file = try await phone.session.handOver(Data("x".utf8), named: "a")
        XCTAssertTrue(FileManager.default.fileExists(atPath: file.path))
        _ = Session(root: phone.world.folder, texts: phoneTexts, device: phone.session.device)
        XCTAssertFalse(FileManager.default.fileExists(atPath: file.path))
    }
}
