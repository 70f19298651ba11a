import StintBindings
import World
import XCTest

@testable import StintKit

/// The phone's keys in every state they can be in.
final class KeysTests: XCTestCase {
    private let keychain = FakeKeychain()
    private let id = FakeMarks()
    private let clock = SimulatedClock(1_773_648_000_000)
    private var world: World!

    override func setUpWithError() throws { world = try World.new() }
    override func tearDown() { world.remove() }

    private var installation: Installation { Installation(keychain: keychain, enclave: keychain, id: id) }
    private var keys: PhoneKeys { PhoneKeys(keychain: keychain, enclave: keychain) }

    private func create() throws {
        XCTAssertEqual(installation.check(vaultExists: false), .ok)
        let new = try createPhone(
            dir: world.vault, keyStore: keys, passphrase: "four words of hers", deviceLock: true,
            zone: "Europe/Berlin", now: clock.now()
        )
        try new.phone.lock()
    }

    private func unlock() async -> Unlocked {
        await Unlocking(folder: world.vault, keys: keys, clock: clock).open(reason: "test")
    }

    private func name(_ unlocked: Unlocked) -> String { String("\(unlocked)".prefix { $0 != "(" }) }

    func testTheFirstStartMakesKeysAndTheNextFindsThem() async throws {
        try create()
        XCTAssertEqual(installation.check(vaultExists: true), .ok)
        guard case .open(let phone) = await unlock() else { return XCTFail("not opened") }
        XCTAssertEqual(try phone.zone(), "Europe/Berlin")
    }

    func testAKeychainThatSurvivedAnUninstallIsWiped() throws {
        try create()
        let before = try keychain.read(.recorder)
        // The folder is gone, the keychain isn't.
        let anew = Installation(keychain: keychain, enclave: keychain, id: FakeMarks())
        XCTAssertEqual(anew.check(vaultExists: false), .ok)
        XCTAssertNotEqual(try keychain.read(.recorder), before)
        XCTAssertNil(try keychain.read(.anchor))
        XCTAssertEqual(try keychain.names(), [])
    }

    func testABackupOnAnotherPhoneIsLostAndTheOldKeysAreNotTouched() async throws {
        try create()
        let other = FakeKeychain()
        let there = Installation(keychain: other, enclave: other, id: id)
        XCTAssertEqual(there.check(vaultExists: true), .lost)
        let opened = await Unlocking(
            folder: world.vault, keys: PhoneKeys(keychain: other, enclave: other), clock: clock
        ).open(reason: "test")
        XCTAssertEqual(name(opened), "otherWay")
        XCTAssertEqual(there.renew(), .ok)
        XCTAssertEqual(there.check(vaultExists: true), .ok)
    }

    func testAnotherInstallationsKeysAreForeign() throws {
        try create()
        try keychain.write(.installation, Data("another".utf8))
        XCTAssertEqual(installation.check(vaultExists: true), .foreign)
    }

    func testAFileThatIsGoneAloneCostsNoKeys() throws {
        try create()
        let before = try keychain.read(.recorder)
        let gone = Installation(keychain: keychain, enclave: keychain, id: FakeMarks())
        XCTAssertEqual(gone.check(vaultExists: true), .ok)
        XCTAssertEqual(try keychain.read(.recorder), before)
    }

    /// Her own keys must not look like another installation's afterwards.
    func testANewKeyForTheRecorderNeedsNoRoomAndLeavesTheLock() async throws {
        try create()
        try keychain.delete(.recorder)
        id.full = true
        XCTAssertEqual(installation.renewRecorder(), .ok)
        XCTAssertEqual(installation.check(vaultExists: true), .ok)
        let new = try keychain.read(.recorder)
        XCTAssertNotNil(new)
        installation.dropForeign()
        XCTAssertEqual(installation.renewRecorder(), .ok)
        XCTAssertEqual(try keychain.read(.recorder), new, "it is kept")
        let opened = await unlock()
        XCTAssertEqual(name(opened), "open")
    }

    func testKeysOfAnotherInstallationAreReplacedWithoutRoom() throws {
        try create()
        try keychain.write(.installation, Data("another".utf8))
        id.full = true
        XCTAssertEqual(installation.renewRecorder(), .ok)
        XCTAssertEqual(installation.check(vaultExists: true), .ok)
    }

    func testWithoutItsFileTheKeychainsIdStaysUntilThereIsRoom() throws {
        try create()
        try keychain.delete(.recorder)
        let (file, before) = (FakeMarks(), try keychain.read(.installation))
        file.full = true
        let gone = Installation(keychain: keychain, enclave: keychain, id: file)
        XCTAssertEqual(gone.renewRecorder(), .failing)
        file.full = false
        XCTAssertEqual(gone.check(vaultExists: true), .ok)
        XCTAssertEqual(try file.load(), before)
        XCTAssertFalse(try keychain.names().isEmpty, "the phone's lock opens it still")
    }

    func testBeforeTheFirstUnlock() async throws {
        try create()
        id.locked = true
        XCTAssertEqual(installation.check(vaultExists: true), .locked)
        id.locked = false
        keychain.failure = .locked
        XCTAssertEqual(installation.check(vaultExists: true), .locked)
        XCTAssertThrowsError(try StintRecorder.open(dir: world.vault, keyStore: keys, now: clock.now())) {
            guard case .DeviceLocked = $0 as? StintError else { return XCTFail("\($0)") }
        }
    }

    func testAPasscodeThatWasRemovedTakesTheKeyWithIt() async throws {
        try create()
        keychain.removePasscode()
        let opened = await unlock()
        XCTAssertEqual(name(opened), "otherWay")
        // Another way still opens it, and recording goes on.
        let phone = try StintPhone.unlockWithPassphrase(
            dir: world.vault, keyStore: keys, passphrase: "four words of hers", now: clock.now()
        )
        _ = try StintRecorder.open(dir: world.vault, keyStore: keys, now: clock.now())
        keychain.setPasscode()
        try phone.setDeviceLock(now: clock.now())
        try phone.lock()
        let again = await unlock()
        XCTAssertEqual(name(again), "open")
    }

    func testWhatFailsIsToldAndNothingIsWiped() async throws {
        try create()
        let answers: [(KeychainError, KeysStanding, String)] = [
            (.failed, .failing, "failed"), (.locked, .locked, "failed"), (.cancelled, .failing, "cancelled"),
        ]
        for (failure, standing, unlocked) in answers {
            keychain.failure = failure
            XCTAssertEqual(installation.check(vaultExists: true), standing)
            let opened = await unlock()
            XCTAssertEqual(name(opened), unlocked)
            keychain.failure = nil
        }
        XCTAssertEqual(installation.check(vaultExists: true), .ok)
        let opened = await unlock()
        XCTAssertEqual(name(opened), "open")
    }

    func testNoVaultIsTheCoresWord() async {
        guard case .refused(.NoVault) = await unlock() else { return XCTFail("opened") }
    }

    func testAKeyForTheRecorderIsNeverMadeASecondTime() throws {
        XCTAssertThrowsError(try keys.mac(bytes: Data([1]))) { XCTAssertEqual($0 as? KeyStoreError, .KeyLost) }
        XCTAssertNil(try keychain.read(.recorder))
    }
}
