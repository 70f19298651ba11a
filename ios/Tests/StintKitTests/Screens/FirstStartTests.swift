import StintBindings
import StintKit
import StintTexts
import XCTest

final class FirstStartTests: XCTestCase {
    func testFirstStartInEveryLanguage() async throws {
        for language in TextLanguage.allCases {
            let phone = try TestPhone(language)
            defer { phone.remove() }
            try await begin(phone)
            XCTAssertEqual(phone.session.place.value, .open)
            XCTAssertTrue(phone.choices.load().paperChecked)
        }
    }

    private func begin(_ phone: TestPhone) async throws {
        phone.facts.isManaged = true
        phone.facts.obstacles = [.batterySaver, .backgroundOff]
        let ui = await Driver(FirstStartFlow(phone.session), phone)
        await ui.send(.next)
        await ui.send(.back)
        XCTAssertTrue(try ui.shows("shell-start-no-internet"))
        XCTAssertTrue(try ui.shows("shell-start-managed"))
        try await ui.tap("shell-start-begin-button")
        XCTAssertTrue(ui.screen.isSecret)
        try await ui.tap("shell-start-unlock-make-button")
        let code = try XCTUnwrap(ui.code)
        XCTAssertFalse(ui.screen.elements.contains { $0.label.contains(code) }, "read letter by letter")
        try await ui.tap("shell-start-paper-written-button")
        XCTAssertNil(ui.code, "it isn't on the screen while she types it")
        try await ui.tap("shell-common-next-button")
        XCTAssertEqual(ui.trouble, ui.words("shell-start-paper-check-wrong"))
        try await ui.typeGroups(of: code)
        try await ui.tap("shell-common-next-button")
        XCTAssertNil(ui.trouble)
        try await ui.turn("shell-data-steps", false)
        try await ui.tap("shell-common-next-button")
        try await ui.choose(1, in: "shell-start-when-title")
        try await ui.type("nine", into: "shell-common-from")
        try await ui.tap("shell-common-next-button")
        XCTAssertEqual(ui.trouble, ui.words("shell-error-bad-time"))
        try await ui.type("9", into: "shell-common-from")
        try await ui.tap("shell-common-next-button")
        XCTAssertEqual(phone.choices.load().hours.from, 9 * 60)
        try await ui.tap("shell-common-back-button")
        try await ui.choose(0, in: "shell-start-when-title")
        try await ui.tap("shell-common-next-button")
        XCTAssertTrue(try ui.shows("shell-permission-location-why"))
        try await ui.tap("shell-permission-allow-button")
        XCTAssertTrue(try ui.shows("shell-permission-notifications-why"))
        try await ui.tap("shell-permission-refuse-button")
        XCTAssertEqual(phone.permissions.wereAsked, [.location], "steps were switched off, notifications refused")
        XCTAssertTrue(try ui.shows("shell-check-bad", .count(2)))
        phone.facts.obstacles = []
        try await ui.tap("shell-check-again-button")
        XCTAssertTrue(try ui.shows("shell-check-good"))
        try await ui.tap("shell-common-next-button")
        try await ui.tap("shell-common-done-button")
    }

    /// The system's question stands over the check when it is first drawn.
    func testWhatSheRefusesTheSystemIsSeenWhenItsQuestionGoes() async throws {
        for language in TextLanguage.allCases {
            let phone = try TestPhone(language)
            defer { phone.remove() }
            let ui = await Driver(FirstStartFlow(phone.session), phone)
            try await ui.tap("shell-start-begin-button")
            try await ui.tap("shell-start-unlock-make-button")
            let code = try XCTUnwrap(ui.code)
            await ui.send(.returned)
            XCTAssertEqual(ui.code, code, "it shows what it showed")
            try await ui.tap("shell-start-paper-written-button")
            try await ui.tap("shell-common-next-button")
            await ui.send(.returned)
            XCTAssertEqual(ui.trouble, ui.words("shell-start-paper-check-wrong"), "nor is what was said gone")
            try await ui.typeGroups(of: code)
            for _ in 0..<3 { try await ui.tap("shell-common-next-button") }
            for _ in 0..<3 { try await ui.tap("shell-permission-allow-button") }
            XCTAssertTrue(try ui.shows("shell-check-good"))
            phone.facts.obstacles = [.motionRefused]
            await ui.send(.returned)
            XCTAssertTrue(try ui.shows("shell-check-bad", .count(1)))
            XCTAssertTrue(try ui.shows("ios-health-motion-off"))
        }
    }

    /// She looked for paper, and the phone locked.
    func testWhoIsLockedOutOnTheWayGoesOnWithWhatSheChooses() async throws {
        for language in TextLanguage.allCases {
            let phone = try TestPhone(language)
            defer { phone.remove() }
            let ui = await Driver(FirstStartFlow(phone.session), phone)
            try await ui.tap("shell-start-begin-button")
            try await ui.tap("shell-start-unlock-make-button")
            let first = try XCTUnwrap(ui.code)
            phone.session.lock()
            XCTAssertEqual(phone.session.place.value, .locked)
            let unlock = await Driver(UnlockFlow(phone.session), phone)
            try await unlock.tap("shell-unlock-button")
            XCTAssertEqual(phone.session.place.value, .firstStart, unlock.trouble ?? "")
            let paper = await Driver(FirstStartFlow(phone.session), phone)
            XCTAssertNil(paper.screen.back, "the vault is made")
            XCTAssertTrue(try paper.shows("ios-paper-second"))
            let second = try XCTUnwrap(paper.code)
            XCTAssertNotEqual(second, first)
            try await paper.tap("shell-start-paper-written-button")
            try await paper.typeGroups(of: second)
            try await paper.tap("shell-common-next-button")
            XCTAssertTrue(phone.choices.load().paperChecked)
            phone.session.lock()
            try await opens(phone, with: first, false)
            try await opens(phone, with: second, true)
            let again = await Driver(FirstStartFlow(phone.session), phone)
            XCTAssertEqual(again.screen.title, again.words("shell-start-record-title"), "the paper is checked")
            XCTAssertNil(again.screen.back, "the vault is made")
            try await again.tap("shell-common-next-button")
            try await again.tap("shell-common-next-button")
            XCTAssertTrue(try again.shows("shell-permission-location-why"))
            for _ in 0..<3 { try await again.tap("shell-permission-allow-button") }
            XCTAssertEqual(phone.permissions.wereAsked, Permission.allCases)
            try await again.tap("shell-common-next-button")
            try await again.tap("shell-common-done-button")
            XCTAssertEqual(phone.session.place.value, .open)
            phone.session.lock()
            let later = await Driver(UnlockFlow(phone.session), phone)
            try await later.tap("shell-unlock-button")
            XCTAssertEqual(phone.session.place.value, .open, "once")
        }
    }

    private func opens(_ phone: TestPhone, with code: String, _ isRight: Bool) async throws {
        let unlock = await Driver(UnlockFlow(phone.session), phone)
        try await unlock.tap("shell-unlock-recovery-button")
        try await unlock.type(code, into: "shell-unlock-recovery")
        try await unlock.tap("shell-unlock-button")
        XCTAssertEqual(phone.session.place.value, isRight ? .firstStart : .locked)
        XCTAssertEqual(unlock.trouble, isRight ? nil : unlock.words("shell-error-wrong-recovery-code"))
    }

    /// She wants places, and said "without it".
    func testWhatWasNeverAskedIsAllowedFromTheCheck() async throws {
        for language in TextLanguage.allCases {
            let phone = try TestPhone(language)
            defer { phone.remove() }
            phone.facts.obstacles = [.locationNotAsked]
            let ui = await Driver(FirstStartFlow(phone.session), phone)
            try await ui.tap("shell-start-begin-button")
            try await ui.tap("shell-start-unlock-make-button")
            let code = try XCTUnwrap(ui.code)
            try await ui.tap("shell-start-paper-written-button")
            try await ui.typeGroups(of: code)
            for _ in 0..<3 { try await ui.tap("shell-common-next-button") }
            for _ in 0..<3 { try await ui.tap("shell-permission-refuse-button") }
            XCTAssertTrue(try ui.shows("ios-health-location-not-asked"))
            XCTAssertFalse(try ui.shows("shell-common-settings-button"), "they have no row for it")
            try await ui.tap("shell-permission-allow-button")
            XCTAssertEqual(phone.permissions.wereAsked, [.location])
            XCTAssertEqual(ui.screen.title, ui.words("shell-check-title"))
        }
    }

    func testACheckOfThePaperThatFindsNoRoomIsTriedAgain() async throws {
        let phone = try TestPhone()
        defer { phone.remove() }
        let ui = await Driver(FirstStartFlow(phone.session), phone)
        try await ui.tap("shell-start-begin-button")
        try await ui.tap("shell-start-unlock-make-button")
        let code = try XCTUnwrap(ui.code)
        try await ui.tap("shell-start-paper-written-button")
        try await ui.typeGroups(of: code)
        phone.choices.fails = .DiskFull(message: "")
        try await ui.tap("shell-common-next-button")
        XCTAssertEqual(ui.trouble, ui.words("shell-error-disk-full"))
        phone.choices.fails = nil
        try await ui.tap("shell-common-next-button")
        XCTAssertEqual(ui.screen.title, ui.words("shell-start-record-title"))
        XCTAssertTrue(phone.choices.load().paperChecked)
    }

    func testTwoWaysAreNeededAndTheTwoPassphrasesAreTheSame() async throws {
        let phone = try TestPhone()
        defer { phone.remove() }
        phone.keys.hasScreenLock = false
        let ui = await Driver(FirstStartFlow(phone.session), phone)
        try await ui.tap("shell-start-begin-button")
        XCTAssertTrue(try ui.shows("shell-start-unlock-device-missing"))
        try await ui.tap("shell-start-unlock-make-button")
        XCTAssertEqual(ui.trouble, ui.words("shell-error-too-few-slots"))
        await ui.send(.typePassphrase("short"))
        await ui.send(.typeAgain("other"))
        try await ui.tap("shell-start-unlock-make-button")
        XCTAssertEqual(ui.trouble, ui.words("shell-start-unlock-passphrase-differ"))
        await ui.send(.typeAgain("short"))
        try await ui.tap("shell-start-unlock-make-button")
        XCTAssertEqual(ui.trouble, ui.words("shell-error-passphrase-too-short"))
        await ui.send(.typePassphrase("four words by heart"))
        await ui.send(.typeAgain("four words by heart"))
        try await ui.tap("shell-start-unlock-make-button")
        XCTAssertNil(ui.trouble)
        XCTAssertNotNil(ui.code)
    }

    func testThePaperCheckReadsWhatPeopleWrite() async throws {
        let phone = try TestPhone()
        defer { phone.remove() }
        let ui = await Driver(FirstStartFlow(phone.session), phone)
        try await ui.tap("shell-start-begin-button")
        try await ui.tap("shell-start-unlock-make-button")
        let code = try XCTUnwrap(ui.code)
        try await ui.tap("shell-start-paper-written-button")
        try await ui.typeGroups(of: code) { " \($0.lowercased().replacingOccurrences(of: "0", with: "o")) " }
        try await ui.tap("shell-common-next-button")
        XCTAssertNil(ui.trouble)
    }
}

extension Driver {
    /// The recovery code, where the screen shows it.
    var code: String? {
        items.compactMap { item in
            if case .line(let line) = item, line.tone == .code { line.text } else { nil }
        }.first
    }

    /// Types the groups that the screen asks for, from the paper.
    func typeGroups(of code: String, as written: (String) -> String = { $0 }) async throws {
        let groups = code.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        for (index, group) in groups.enumerated() {
            let label = words("ios-paper-group", .count(index + 1))
            let isAsked = items.contains { item in
                if case .entry(let entry) = item { entry.label == label } else { false }
            }
            if isAsked { try await typeNamed(written(group), into: label) }
        }
    }
}
