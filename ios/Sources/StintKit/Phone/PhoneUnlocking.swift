import Foundation
import StintBindings

/// The phone's keys, as the screens ask for them.
public final class PhoneUnlocking: UnlockingKeyStore {
    private let keys: PhoneKeys
    private let installation: Installation
    private let vaultExists: @Sendable () -> Bool
    private let screenLock: @Sendable () -> Bool

    public init(
        _ keys: PhoneKeys, _ installation: Installation, vaultExists: @escaping @Sendable () -> Bool,
        screenLock: @escaping @Sendable () -> Bool
    ) {
        (self.keys, self.installation) = (keys, installation)
        (self.vaultExists, self.screenLock) = (vaultExists, screenLock)
    }

    public var hasScreenLock: Bool { screenLock() }

    public var isEmpty: Bool {
        switch installation.check(vaultExists: vaultExists()) {
        case .lost, .foreign: true
        case .ok, .locked, .failing: false
        }
    }

    public func unwrap(_ wrapped: WrappedKey, reason: String) async throws -> Data {
        do {
            return try await keys.unwrap(wrapped, reason: reason)
        } catch {
            switch error {
            case .cancelled: throw UnlockCancelled()
            case .lost: throw KeyStoreError.KeyLost
            case .locked: throw KeyStoreError.DeviceLocked
            case .failed: throw KeyStoreError.Failed
            }
        }
    }

    public func mac(bytes: Data) throws -> Data { try keys.mac(bytes: bytes) }
    public func anchorGet() throws -> Data? { try keys.anchorGet() }
    public func anchorSet(bytes: Data) throws { try keys.anchorSet(bytes: bytes) }
    /// A vault that came here without its keys gets new ones with its new lock. The
    /// enclave makes no key without a passcode: this way in is gone then, which the
    /// core does without, and no trouble that would hold up an erasing.
    public func wrap(epoch: UInt32, plain: Data) throws -> Data {
        guard hasScreenLock else { throw KeyStoreError.KeyLost }
        if isEmpty, installation.renew() != .ok { throw KeyStoreError.Failed }
        return try keys.wrap(epoch: epoch, plain: plain)
    }

    public func dropForeign() { installation.dropForeign() }

    public func renewRecorder() throws {
        if installation.renewRecorder() != .ok { throw KeyStoreError.Failed }
    }

    public func destroy(epoch: UInt32) throws { try keys.destroy(epoch: epoch) }
}
