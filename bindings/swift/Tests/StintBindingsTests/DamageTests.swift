import Foundation
import StintBindings
import World
import XCTest

/// A zip file that says of its one file that it has a password.
private let lockedZip =
    "UEsDBBQAAQAAALRwfV2DFtyMAQAAAAEAAAAFAAAAYS5jc3Z4UEsBAhQDFAABAAAAtHB9XYMW3IwBAAAAAQAAAAUAAAAAAAAAAAAAAIAB"
    + "AAAAAGEuY3N2UEsFBgAAAAABAAEAMwAAACQAAAAAAA=="

/// A zip file in a zip file.
private let nestedZip =
    "UEsDBBQAAAAAALRwfV3ta8UGbQAAAG0AAAAFAAAAaS56aXBQSwMEFAAAAAAAtHB9XYMW3IwBAAAAAQAAAAUAAABhLmNzdnhQSwECFAMU"
    + "AAAAAAC0cH1dgxbcjAEAAAABAAAABQAAAAAAAAAAAAAAgAEAAAAAYS5jc3ZQSwUGAAAAAAEAAQAzAAAAJAAAAAAAUEsBAhQDFAAAAAAA"
    + "tHB9Xe1rxQZtAAAAbQAAAAUAAAAAAAAAAAAAAIABAAAAAGkuemlwUEsFBgAAAAABAAEAMwAAAJAAAAAAAA=="

/// Files that are damaged, foreign or not what they should be.
final class DamageTests: DoorTestCase {
    private func inVault(_ name: String, of other: World? = nil) -> URL {
        URL(fileURLWithPath: (other ?? world).vault).appendingPathComponent(name)
    }

    /// Another phone, gone when the test ends.
    private func other() throws -> World {
        let other = try World.new()
        addTeardownBlock { other.remove() }
        return other
    }

    func testAKeyThatIsAnothersOpensNothing() throws {
        let created = try world.create()
        let code = try other().create().recoveryCode.show()
        try created.phone.lock()
        assertRefused("WrongRecoveryCode") {
            try StintPhone.unlockWithRecovery(dir: world.vault, keyStore: world.keys, typed: code, now: now)
        }
        for length in [32, 0] {
            assertRefused("WrongPlatformKey") {
                try StintPhone.finishUnlock(
                    dir: world.vault, keyStore: world.keys, plain: Data(count: length), now: now)
            }
        }
        try world.unlock().lock()
    }

    func testKeysThatAreGoneOrBrokenAreToldApart() throws {
        try world.create().phone.lock()
        let files = ["keys", "keys.copy"].map { inVault($0) }
        let sound = try files.map { try Data(contentsOf: $0) }
        try files.forEach { try Data(count: 100).write(to: $0) }
        assertRefused("KeysDamaged") { try beginUnlock(dir: world.vault) }
        try files.forEach { try FileManager.default.removeItem(at: $0) }
        assertRefused("KeysMissing") { try beginUnlock(dir: world.vault) }
        // One of the two is enough.
        try sound[1].write(to: files[1])
        try world.unlock().lock()
    }

    /// Turns all bits of a byte around.
    private func change(_ file: URL, at place: Int) throws {
        var bytes = try Data(contentsOf: file)
        bytes[place] ^= 0xFF
        try bytes.write(to: file)
    }

    func testAWayInThatIsDamagedSaysSo() throws {
        try world.create().phone.lock()
        let wrapped = try beginUnlock(dir: world.vault).blob
        let files = ["keys", "keys.copy"].map { inVault($0) }
        let places = try files.map { try XCTUnwrap(Data(contentsOf: $0).range(of: wrapped)).lowerBound }
        for (file, place) in zip(files, places) { try change(file, at: place) }
        assertRefused("SlotDamaged") { try beginUnlock(dir: world.vault) }
        for (file, place) in zip(files, places) { try change(file, at: place) }
        try world.unlock().lock()
    }

    func testKeysOfANewerVersionAreLeftAlone() throws {
        try world.create().phone.lock()
        // The version stands after the eight bytes that name the format.
        let files = ["keys", "keys.copy"].map { inVault($0) }
        for file in files { try change(file, at: 9) }
        assertRefused("NewerVersion") { try beginUnlock(dir: world.vault) }
        for file in files { try change(file, at: 9) }
        try world.unlock().lock()
    }

    func testWhateverPageOfTheStoreIsDamagedNoDayIsWrong() throws {
        let phone = try world.afterWork()
        let sound = try mondayOf(phone).rows
        try phone.lock()
        var errors: [String] = []
        for page in 0..<(try Data(contentsOf: inVault("store.db")).count / 1024) {
            let changed = try other()
            for part in ["vault", "keys"] {
                try? FileManager.default.removeItem(atPath: changed.path(part))
                try FileManager.default.copyItem(atPath: world.path(part), toPath: changed.path(part))
            }
            try change(inVault("store.db", of: changed), at: page * 1024 + 900)
            do {
                let rows = try mondayOf(changed.unlock()).rows
                XCTAssertEqual(rows, sound)
            } catch {
                errors.append(caseName(of: error))
            }
        }
        XCTAssertTrue(errors.contains("DataDamaged"))
        XCTAssertTrue(errors.allSatisfy { ["DataDamaged", "StoreDamaged"].contains($0) })
    }

    func testKeysFromBeforeErasingDontOpenWhatCameAfter() throws {
        let phone = try world.afterWork()
        let files = ["keys", "keys.copy"].map { inVault($0) }
        let old = try files.map { try Data(contentsOf: $0) }
        let key = try world.keys.unwrap(beginUnlock(dir: world.vault))
        _ = try phone.eraseDays(first: monday, last: monday, language: .en, now: now)
        try phone.lock()
        for (file, bytes) in zip(files, old) { try bytes.write(to: file) }
        assertRefused("KeysOlder") {
            try StintPhone.finishUnlock(dir: world.vault, keyStore: world.keys, plain: key, now: now)
        }
    }

    func testAStoreThatIsForeignOrBrokenIsRescuedFromNotOpened() throws {
        try world.afterWork().lock()
        let other = try other()
        try other.afterWork().lock()
        try Data(contentsOf: inVault("store.db", of: other)).write(to: inVault("store.db"))
        assertRefused("StoreForeign") { try world.unlock() }
        try Data(repeating: 7, count: 8192).write(to: inVault("store.db"))
        assertRefused("StoreDamaged") { try world.unlock() }
    }

    func testARecorderDoesntTrustKeysThatSomebodyChanged() throws {
        try world.create().phone.lock()
        var list = try Data(contentsOf: inVault("recorder"))
        list[list.count - 1] &+= 1
        try list.write(to: inVault("recorder"))
        assertRefused("ManifestForged") { try world.recorder() }
        try world.unlock().lock()
        try world.recorder().stop(now: now)
    }

    func testABackupThatIsTornOrAnothersRestoresNothing() throws {
        let created = try world.create()
        let file = world.path("backup")
        try created.phone.backUp(file: file, now: now)
        let code = try created.recoveryCode.show()
        _ = try verifyBackup(file: file, recoveryCode: code)
        let foreign = try other().create().recoveryCode.show()
        assertRefused("BackupForeign") { try verifyBackup(file: file, recoveryCode: foreign) }
        let url = URL(fileURLWithPath: file)
        try Data(contentsOf: url).dropLast().write(to: url)
        assertRefused("BackupDamaged") { try verifyBackup(file: file, recoveryCode: code) }
        let new = try other()
        assertRefused("BackupDamaged") {
            try restorePhone(
                file: file, recoveryCode: code, dir: new.vault, keyStore: new.keys,
                passphrase: nil, deviceLock: true, now: now)
        }
        assertRefused("NoVault") { try beginUnlock(dir: new.vault) }
    }

    func testFilesThatCantBeReadSayWhy() throws {
        let phone = try world.create().phone
        func refuses(_ error: String, _ bytes: Data) throws {
            let file = world.path("file")
            try bytes.write(to: URL(fileURLWithPath: file))
            assertRefused(error) { try phone.importFile(file: file, language: .en, progress: nil) }
        }
        try refuses("FileEmpty", Data())
        try refuses("FileUnrecognised", Data("hello\n".utf8))
        try refuses("FileDamaged", Data("PK\u{3}\u{4} and no more".utf8))
        try refuses("ZipEncrypted", XCTUnwrap(Data(base64Encoded: lockedZip)))
        try refuses("ZipRefused", XCTUnwrap(Data(base64Encoded: nestedZip)))
        try refuses("DateOrderUnknown", Data("0,1,geologging,3/4/26, 2:51 PM,52.5, -1.9\n".utf8))
        assertRefused("Io") { try phone.export(file: world.path("no/where.csv"), format: .csv) }
        XCTAssertEqual(try phone.takeIn(now: now).added, 0)
    }

    func testAnInvitationThatWasChangedIsNone() throws {
        let text = try data("invitation.txt")
        assertRefused("InvitationNotGenuine") { try Invitation.fromQr(text: text.dropLast(3) + "000") }
        // Of version 2.
        let newer = text.prefix(10) + "IB" + text.dropFirst(12)
        assertRefused("InvitationNewer") { try Invitation.fromQr(text: String(newer)) }
    }

    func testAnInvitationThatIsSignedCanStillBeRefused() throws {
        func signed(_ name: String) throws -> Invitation {
            try Invitation.fromBytes(bytes: XCTUnwrap(Data(base64Encoded: data("invitation-\(name).txt"))))
        }
        assertRefused("InvitationDeceptive") { try signed("deceptive") }
        assertRefused("InvitationIncomplete") { try signed("incomplete") }
        let phone = try world.create().phone
        _ = try phone.join(
            invitation: Invitation.fromQr(text: data("invitation.txt")), compared: nil, now: now)
        let sameName = try signed("same-name")
        guard case .clash = try phone.standing(invitation: sameName) else {
            return XCTFail("the name belongs to another key")
        }
        assertRefused("SameNameOtherKey") {
            try phone.join(invitation: sameName, compared: nil, now: now)
        }
    }

    func testAVisitWithoutAPositionCantBeNamed() throws {
        let phone = try world.afterWork()
        let span = Span(startMs: at(14, 0), endMs: at(15, 0))
        let added = Correction.addVisit(position: nil, name: "Mrs D", kind: .client)
        try phone.correct(span: span, correction: added, now: now)
        XCTAssertEqual(try mondayOf(phone).visits.first { $0.span == span }?.canBeNamed, false)
        assertRefused("NoPosition") {
            try phone.namePlace(visit: span, name: "Mrs E", kind: .client, now: now)
        }
    }

    func testWhatADamagedVaultHoldsIsSavedByEachWayIn() throws {
        let created = try createPhone(
            dir: world.vault, keyStore: world.keys, passphrase: "one two three", deviceLock: true,
            zone: "Europe/London", now: moment(at(0, 0)))
        let code = try created.recoveryCode.show()
        try created.phone.lock()
        let recorder = try world.recorder()
        _ = try recorder.append(records: workingDay(), now: moment(at(12, 1)))
        try recorder.stop(now: moment(at(12, 1)))
        try world.unlock().lock()
        let openings = try [
            Opening.byPassphrase(passphrase: "one two three"),
            Opening.byRecoveryCode(typed: code),
            Opening.byUnwrapped(plain: world.keys.unwrap(beginUnlock(dir: world.vault))),
        ]
        for (number, opening) in openings.enumerated() {
            func rescue() throws -> Rescued {
                try rescuePhone(
                    dir: world.vault, keyStore: world.keys, opening: opening,
                    to: world.path("saved\(number)"), passphrase: nil, deviceLock: true,
                    language: .en, now: now)
            }
            let saved = try rescue()
            XCTAssertEqual(saved.days, 1)
            XCTAssertGreaterThanOrEqual(saved.records, 243)
            XCTAssertEqual(saved.losses, [])
            assertRefused("VaultExists") { try rescue() }
            opening.wipe()
            assertRefused("NoSuchSlot") { try rescue() }
        }
        assertRefused("TooLarge") { try Opening.byPassphrase(passphrase: String(repeating: "a", count: 2000)) }
        assertRefused("MistypedRecoveryCode") { try Opening.byRecoveryCode(typed: "not a code") }
    }
}
