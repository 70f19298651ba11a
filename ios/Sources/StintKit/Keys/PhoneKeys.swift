import Foundation
import StintBindings

/// The phone's keys as the vault wants them, over keychain and Secure Enclave.
public final class PhoneKeys: KeyStore {
    private static let prefix = "stint.kek."
    private let keychain: any Keychain
    private let enclave: any Enclave

    public init(keychain: any Keychain, enclave: any Enclave) {
        self.keychain = keychain
        self.enclave = enclave
    }

    public func mac(bytes: Data) throws -> Data {
        try asking { () throws(KeychainError) in
            // Its key is made when the phone is set up, and never again: a
            // new one would call every file of the old one a forgery.
            guard let key = try keychain.read(.recorder) else { throw .lost }
            return try keychain.mac(key: key, bytes)
        }
    }

    public func anchorGet() throws -> Data? {
        try asking { () throws(KeychainError) in try keychain.read(.anchor) }
    }

    public func anchorSet(bytes: Data) throws {
        try asking { () throws(KeychainError) in try keychain.write(.anchor, bytes) }
    }

    public func wrap(epoch: UInt32, plain: Data) throws -> Data {
        try asking { () throws(KeychainError) in try enclave.seal(PhoneKeys.name(epoch), plain) }
    }

    public func destroy(epoch: UInt32) throws {
        try asking { () throws(KeychainError) in try enclave.destroy(PhoneKeys.name(epoch)) }
    }

    /// The second step of opening the vault, after `beginUnlock`. Wipe what it
    /// returns.
    public func unwrap(_ wrapped: WrappedKey, reason: String) async throws(KeychainError) -> Data {
        try await enclave.open(PhoneKeys.name(wrapped.epoch), wrapped.blob, reason: reason)
    }

    static func name(_ epoch: UInt32) -> String { prefix + String(epoch) }

    private func asking<R>(_ question: () throws(KeychainError) -> R) throws(KeyStoreError) -> R {
        do {
            return try question()
        } catch .locked {
            throw .DeviceLocked
        } catch .lost {
            throw .KeyLost
        } catch {
            throw .Failed
        }
    }
}
