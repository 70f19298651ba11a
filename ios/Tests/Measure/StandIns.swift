import Foundation
import StintBindings
import StintKit
import StintLockScreen
import StintWatchLink

/// A keychain and an enclave in files of a folder, for a second process to find.
/// What they compute is no cryptography.
struct FileKeychain: Keychain, Enclave {
    let folder: URL

    private func file(_ name: String) -> URL { folder.appendingPathComponent(name) }

    func read(_ item: KeychainItem) throws(KeychainError) -> Data? { try? Data(contentsOf: file(item.rawValue)) }

    func write(_ item: KeychainItem, _ bytes: Data) throws(KeychainError) {
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try bytes.write(to: file(item.rawValue), options: .atomic)
        } catch {
            throw .failed
        }
    }

    func delete(_ item: KeychainItem) throws(KeychainError) { try? FileManager.default.removeItem(at: file(item.rawValue)) }

    func random(_ count: Int) throws(KeychainError) -> Data { Data((0..<count).map { _ in UInt8.random(in: .min ... .max) }) }

    /// Four lanes of FNV-1a, each keyed by another part of the key.
    func mac(key: Data, _ bytes: Data) throws(KeychainError) -> Data {
        Data((0..<4).flatMap { lane -> [UInt8] in
            let part = key.dropFirst(lane * 8).prefix(8)
            let hash = (part + bytes).reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
            return withUnsafeBytes(of: hash, Array.init)
        })
    }

    func seal(_ name: String, _ plain: Data) throws(KeychainError) -> Data { plain }
    func open(_ name: String, _ sealed: Data, reason: String) async throws(KeychainError) -> Data { sealed }
    func destroy(_ name: String) throws(KeychainError) {}
    func names() throws(KeychainError) -> [String] { [] }
}

/// A clock that is set by hand.
final class SetClock: StintKit.Clock, @unchecked Sendable {
    private let lock = NSLock()
    private var ms: Int64

    init(_ utcMs: Int64) { ms = utcMs }

    func set(_ utcMs: Int64) { lock.withLock { ms = utcMs } }
    func now() -> Moment { Moment(utcMs: lock.withLock { ms }, offsetMinutes: 0, boot: nil) }
}

final class NoSensors: Sensors {
    func apply(_ plan: SensorPlan, stepsFromMs: Int64) {}
    func locate() {}
    func ask(_ wish: PermissionWish) {}
}

struct NoNotifications: Notifications {
    func ask() {}
    func post(_ notice: Notice) {}
    func remove(_ ids: [String]) {}
}

struct NoLockScreen: LockScreen {
    var isShown: Bool { false }
    func begin(_ shift: RunningShift) {}
    func change(_ shift: RunningShift) {}
    func end() {}
}

struct NoWatch: WatchWire {
    func send(_ bytes: Data) {}
}

struct NoFileGuard: FileGuard {
    func protect(_ url: URL, _ protection: Protection) throws {}
    func excludeFromBackup(_ url: URL) throws {}
}
