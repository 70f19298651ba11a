import Foundation
import StintBindings
import World
import XCTest

/// Values that are checked, and handles after their end.
final class RefusalTests: DoorTestCase {
    private let span = Span(startMs: at(8, 0), endMs: at(9, 0))

    func testBadRecordsAreNamedAndTheGoodOnesKept() throws {
        try world.create().phone.lock()
        let recorder = try world.recorder()
        let typed = { (payload: Payload) in
            NewRecord(moment: moment(at(8, 0)), origin: .typed, payload: payload)
        }
        let bad = [
            fix(at(8, 0), .nan), fix(at(8, 0), 90.1), fix(at(8, 0), .infinity), fix(-1, 53.8),
            fix(.max, 53.8), typed(.note(text: "")), typed(.note(text: "abc\u{202e}def")),
            typed(.battery(percent: 101, charging: true)),
            typed(.appUse(app: "mail", span: Span(startMs: 2, endMs: 1))),
        ]
        let batch = [fix(at(8, 0), 53.8)] + bad + [typed(.note(text: "one\ntwo"))]
        let appended = try recorder.append(records: batch, now: moment(at(8, 1)))
        XCTAssertEqual(appended, Appended(stored: 2, refused: (1...9).map(UInt32.init)))
        let now = moment(at(8, 1))
        assertRefused("BadTime") { try recorder.append(records: [], now: moment(-1)) }
        assertRefused("TooLarge") {
            try recorder.append(records: Array(repeating: fix(at(8, 0), 53.8), count: 10_001), now: now)
        }
        assertRefused("RecorderRunning") { try world.recorder() }
    }

    func testDaysPathsTextsAndNamesAreChecked() throws {
        let phone = try world.create().phone
        assertRefused("BadDate") {
            try phone.day(date: CalendarDate(year: 2026, month: 2, day: 29), language: .en, width: 360, now: now)
        }
        assertRefused("BadSpan") { try phone.page(first: sunday, last: monday, language: .en, now: now) }
        for path in ["", "here", "/a\0b", "/" + String(repeating: "a", count: 5000)] {
            assertRefused("BadPath") { try beginUnlock(dir: path) }
            assertRefused("BadPath") { try phone.backUp(file: path, now: now) }
        }
        for bytes in [Data(), Data(count: 9), Data(count: 100_000)] {
            assertRefused("NotAnInvitation") { try Invitation.fromBytes(bytes: bytes) }
        }
        assertRefused("NotAnInvitation") { try Invitation.fromQr(text: "https://example.org") }
        assertRefused("BadCampaignName") { try phone.withdraw(campaign: "xyz", language: .en, now: now) }
        assertRefused("NothingShared") {
            try phone.withdraw(campaign: String(repeating: "0", count: 32), language: .en, now: now)
        }
        assertRefused("BadText") { try phone.correct(span: span, correction: .note(text: "\u{7}"), now: now) }
        assertRefused("BadNumber") {
            let nowhere = Position(latitude: 91, longitude: 0)
            return try phone.correct(
                span: span, correction: .addVisit(position: nowhere, name: "A", kind: .client), now: now)
        }
        assertRefused("BadZone") {
            try createPhone(
                dir: world.path("other"), keyStore: world.keys, passphrase: nil, deviceLock: true,
                zone: "Mars/Olympus", now: now)
        }
        assertRefused("FileUnreadable") {
            try phone.importFile(file: world.path("nowhere"), language: .en, progress: nil)
        }
        assertRefused("NothingRecorded") {
            try phone.export(file: world.path("nothing.csv"), format: .csv)
        }
    }

    func testWaysInAreAddedAndRemovedButTwoAreLeft() throws {
        assertRefused("TooFewSlots") {
            try createPhone(
                dir: world.vault, keyStore: world.keys, passphrase: nil, deviceLock: false,
                zone: "Europe/London", now: now)
        }
        let phone = try world.create().phone
        XCTAssertEqual(try phone.waysIn(), [.recovery, .platform])
        assertRefused("TooFewSlots") { try phone.removeWayIn(way: .platform, now: now) }
        assertRefused("PassphraseTooShort") { try phone.setPassphrase(passphrase: "seven77", now: now) }
        try phone.setPassphrase(passphrase: "one two three", now: now)
        try phone.removeWayIn(way: .platform, now: now)
        let code = try phone.newRecoveryCode(now: now).show()
        assertRefused("VaultInUse") {
            try StintPhone.unlockWithRecovery(dir: world.vault, keyStore: world.keys, typed: code, now: now)
        }
        try phone.lock()
        assertRefused("VaultExists") { try world.create() }
        assertRefused("NoSuchSlot") { try beginUnlock(dir: world.vault) }
        func passphrase(_ text: String) throws -> StintPhone {
            try StintPhone.unlockWithPassphrase(
                dir: world.vault, keyStore: world.keys, passphrase: text, now: now)
        }
        assertRefused("WrongPassphrase") { try passphrase("one two four") }
        assertRefused("TooLarge") { try passphrase(String(repeating: "a", count: 2000)) }
        let opened = try passphrase("one two three")
        try opened.setDeviceLock(now: now)
        try opened.lock()
        try world.unlock().lock()
        assertRefused("MistypedRecoveryCode") {
            let typed = String(code.dropLast()) + (code.hasSuffix("0") ? "1" : "0")
            return try StintPhone.unlockWithRecovery(
                dir: world.vault, keyStore: world.keys, typed: typed, now: now)
        }
        try StintPhone.unlockWithRecovery(dir: world.vault, keyStore: world.keys, typed: code, now: now).lock()
    }

    func testAVaultIsCheckedAndRescued() throws {
        let phone = try world.afterWork()
        let checked = try phone.check(language: .en, now: now)
        XCTAssertEqual([checked.days], [1])
        XCTAssertTrue(checked.findings.isEmpty && !checked.needsRescue)
        XCTAssertTrue(try phone.setAside().isEmpty)
        XCTAssertEqual(try phone.dropSetAside(now: now), 0)
        try phone.lock()
        let plain = try world.keys.unwrap(beginUnlock(dir: world.vault))
        let rescued = try rescuePhone(
            dir: world.vault, keyStore: world.keys, opening: .byUnwrapped(plain: plain),
            to: world.path("rescued"), passphrase: nil, deviceLock: true, language: .fr, now: now)
        XCTAssertEqual(rescued.records, checked.records)
        XCTAssertNil(rescued.recoveryCode, "the old one still opens it")
    }

    func testLockingEmptiesThePreviewsThatThePhoneMade() throws {
        let phone = try world.afterWork()
        _ = try named(phone)
        let invitation = try Invitation.fromQr(text: data("invitation.txt"))
        let campaign = try phone.join(invitation: invitation, compared: nil, now: now)
        let shown = try phone.preview(
            campaign: campaign, level: .visits, first: monday, last: sunday,
            along: Along(memberCode: nil, caseView: false), language: .en, now: now)
        let digest = try shown.digest()
        XCTAssertFalse(try shown.rows().isEmpty)
        try phone.lock()
        assertRefused("PreviewStale") { try shown.rows() }
        assertRefused("PreviewStale") { try shown.cautions() }
        assertRefused("PreviewStale") { try shown.pictures(language: .en, width: 360) }
        assertRefused("PreviewStale") { try shown.digest() }
        let again = try world.unlock()
        assertRefused("PreviewStale") { try again.confirm(preview: shown, digest: digest, now: now) }
    }

    func testWhatSheRecordedPrintsNothing() throws {
        let position = Position(latitude: 53.8, longitude: -1.55)
        let visit = Correction.addVisit(position: position, name: "53.8", kind: .client)
        let hers: [Any] = [
            position, fix(at(8, 0), 53.8), Payload.note(text: "53.8"), visit,
            WrappedKey(epoch: 53, blob: Data([53])), Along(memberCode: "53.8", caseView: false),
        ]
        let names = ["Position", "NewRecord", "Payload", "Correction", "WrappedKey", "Along"]
        XCTAssertEqual(hers.map { "\($0)" }, names.map { "\($0)(hidden)" })
        let phone = try world.afterWork()
        try phone.correct(span: span, correction: .note(text: "Mrs A"), now: now)
        let day = try named(phone)
        let shown: [Any] = try [day.visits[0], day.notes[0], day.rows[0], phone.places()[0]]
        XCTAssertEqual(
            shown.map { "\($0)" }, ["DayVisit", "DayNote", "DayRow", "Place"].map { "\($0)(hidden)" })
    }

    func testAfterLockAndStopEveryCallIsRefused() throws {
        let created = try world.create()
        let phone = created.phone
        let recorder = try world.recorder()
        try recorder.stop(now: moment(at(8, 0)))
        try recorder.stop(now: moment(at(8, 0)))
        assertRefused("RecorderStopped") { try recorder.append(records: [], now: now) }
        assertRefused("RecorderStopped") { try recorder.heartbeat(now: now) }
        try phone.lock()
        try phone.lock()
        assertRefused("Locked") { try phone.takeIn(now: now) }
        assertRefused("Locked") { try phone.week(of: monday, language: .en, width: 360, now: now) }
        assertRefused("Locked") { try phone.undo(now: now) }
        assertRefused("Locked") { try phone.waysIn() }
        assertRefused("Locked") { try phone.consents() }
        assertRefused("Locked") { try phone.check(language: .en, now: now) }
        assertRefused("Locked") { try phone.backUp(file: world.path("backup"), now: now) }
        try world.unlock().lock()
    }
}
