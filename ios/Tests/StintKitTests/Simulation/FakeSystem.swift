import Foundation
import StintBindings
import StintKit

/// A keychain and an enclave in memory. What they compute is no cryptography.
final class FakeKeychain: Keychain, Enclave, @unchecked Sendable {
    private let lock = NSLock()
    private var items: [KeychainItem: Data] = [:]
    private var keys: [String: UInt8] = [:]
    private var failing: KeychainError?
    private var passcode = true
    private var seals: Int?

    /// What every question is answered with, if not `nil`.
    var failure: KeychainError? {
        get { lock.withLock { failing } }
        set { lock.withLock { failing = newValue } }
    }

    /// Without one there are no keys in the enclave, and none can be made.
    var hasPasscode: Bool { lock.withLock { passcode } }

    /// As when the worker removes the phone's passcode.
    func removePasscode() {
        lock.withLock {
            keys.removeAll()
            passcode = false
        }
    }

    func setPasscode() { lock.withLock { passcode = true } }

    /// How often the enclave seals before it fails; `nil` where it doesn't.
    var sealsLeft: Int? {
        get { lock.withLock { seals } }
        set { lock.withLock { seals = newValue } }
    }

    private func answer<R>(_ body: () throws(KeychainError) -> R) throws(KeychainError) -> R {
        lock.lock()
        defer { lock.unlock() }
        if let failing { throw failing }
        return try body()
    }

    func read(_ item: KeychainItem) throws(KeychainError) -> Data? {
        try answer { () throws(KeychainError) in items[item] }
    }

    func write(_ item: KeychainItem, _ bytes: Data) throws(KeychainError) {
        try answer { () throws(KeychainError) in items[item] = bytes }
    }

    func delete(_ item: KeychainItem) throws(KeychainError) {
        try answer { () throws(KeychainError) in items[item] = nil }
    }

    func random(_ count: Int) throws(KeychainError) -> Data {
        try answer { () throws(KeychainError) in Data((0..<count).map { _ in UInt8.random(in: .min ... .max) }) }
    }

    /// Four lanes of FNV-1a, each keyed by another part of the key.
    func mac(key: Data, _ bytes: Data) throws(KeychainError) -> Data {
        try answer { () throws(KeychainError) in
            Data((0..<4).flatMap { lane -> [UInt8] in
                let part = key.dropFirst(lane * 8).prefix(8)
                let hash = (part + bytes).reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
                return withUnsafeBytes(of: hash, Array.init)
            })
        }
    }

    func seal(_ name: String, _ plain: Data) throws(KeychainError) -> Data {
        try answer { () throws(KeychainError) in
            guard passcode, seals != 0 else { throw .failed }
            seals = seals.map { $0 - 1 }
            let key = keys[name] ?? UInt8.random(in: 1 ... .max)
            keys[name] = key
            return Data(plain.map { $0 ^ key })
        }
    }

    func open(_ name: String, _ sealed: Data, reason: String) async throws(KeychainError) -> Data {
        try answer { () throws(KeychainError) in
            guard let key = keys[name] else { throw .lost }
            return Data(sealed.map { $0 ^ key })
        }
    }

    func destroy(_ name: String) throws(KeychainError) {
        try answer { () throws(KeychainError) in keys[name] = nil }
    }

    func names() throws(KeychainError) -> [String] {
        try answer { () throws(KeychainError) in Array(keys.keys) }
    }
}

/// A file's bytes, unreadable while the phone wasn't unlocked.
final class FakeMarks: MarkStore, @unchecked Sendable {
    private let lock = NSLock()
    private var bytes: Data?
    private var isLocked = false
    private var isFull = false

    var locked: Bool {
        get { lock.withLock { isLocked } }
        set { lock.withLock { isLocked = newValue } }
    }

    var full: Bool {
        get { lock.withLock { isFull } }
        set { lock.withLock { isFull = newValue } }
    }

    func load() throws -> Data? {
        try lock.withLock {
            if isLocked { throw CocoaError(.fileReadNoPermission) }
            return bytes
        }
    }

    func save(_ new: Data) throws {
        try lock.withLock {
            if isLocked || isFull { throw CocoaError(.fileWriteOutOfSpace) }
            bytes = new
        }
    }
}

/// Remembers what it was told to watch.
final class FakeSensors: Sensors, @unchecked Sendable {
    private let lock = NSLock()
    private var applied: [(plan: SensorPlan, stepsFromMs: Int64)] = []
    private var asked = 0
    private var wished: [PermissionWish] = []

    var wishes: [PermissionWish] { lock.withLock { wished } }
    var plan: SensorPlan { lock.withLock { applied.last?.plan ?? .off } }
    /// All that it was told, in order.
    var plans: [SensorPlan] { lock.withLock { applied.map(\.plan) } }
    var stepsFromMs: Int64? { lock.withLock { applied.last?.stepsFromMs } }

    /// Whether a position was asked for since the last time.
    func takeLocate() -> Bool {
        lock.withLock {
            defer { asked = 0 }
            return asked > 0
        }
    }

    func apply(_ plan: SensorPlan, stepsFromMs: Int64) { lock.withLock { applied.append((plan, stepsFromMs)) } }
    func locate() { lock.withLock { asked += 1 } }
    func ask(_ wish: PermissionWish) { lock.withLock { wished.append(wish) } }
}
