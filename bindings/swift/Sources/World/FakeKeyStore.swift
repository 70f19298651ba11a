import Foundation
import StintBindings

/// The phone's key store, in files of a folder. What it computes is no
/// cryptography: it stands for hardware.
public final class FakeKeyStore: KeyStore, @unchecked Sendable {
    private let folder: URL
    private let lock = NSLock()
    private var hooked: (@Sendable (String) throws -> Void)?

    /// Runs inside each call; may throw.
    public var hook: (@Sendable (String) throws -> Void)? {
        get { lock.withLock { hooked } }
        set { lock.withLock { hooked = newValue } }
    }

    public init(folder: URL) throws {
        self.folder = folder
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let device = folder.appendingPathComponent("device")
        if !FileManager.default.fileExists(atPath: device.path) {
            try Data((0..<32).map { _ in UInt8.random(in: .min ... .max) }).write(to: device)
        }
    }

    public func mac(bytes: Data) throws -> Data {
        try hook?("mac")
        let device = try Data(contentsOf: file("device"))
        // Four lanes of FNV-1a, each keyed by another part of the secret.
        return Data((0..<4).flatMap { lane -> [UInt8] in
            let key = device[(lane * 8)..<(lane * 8 + 8)]
            let hash = (key + bytes).reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
            return withUnsafeBytes(of: hash, Array.init)
        })
    }

    public func anchorGet() throws -> Data? {
        try hook?("anchorGet")
        return try? Data(contentsOf: file("anchor"))
    }

    public func anchorSet(bytes: Data) throws {
        try hook?("anchorSet")
        try bytes.write(to: file("anchor"), options: .atomic)
    }

    /// Keeps the key as a keychain item does; the blob is its name.
    public func wrap(epoch: UInt32, plain: Data) throws -> Data {
        try hook?("wrap")
        let name = "\(epoch)-\(UInt64.random(in: .min ... .max))"
        try plain.write(to: file(name))
        return Data(name.utf8)
    }

    public func destroy(epoch: UInt32) throws {
        try hook?("destroy")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
        where name.hasPrefix("\(epoch)-") {
            try FileManager.default.removeItem(at: file(name))
        }
    }

    /// What a shell does between the two calls of unlocking.
    public func unwrap(_ wrapped: WrappedKey) throws -> Data {
        let name = String(decoding: wrapped.blob, as: UTF8.self)
        guard let plain = try? Data(contentsOf: file(name)) else { throw KeyStoreError.KeyLost }
        return plain
    }

    private func file(_ name: String) -> URL { folder.appendingPathComponent(name) }
}
