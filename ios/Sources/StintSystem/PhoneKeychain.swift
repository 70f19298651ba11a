#if canImport(Security) && canImport(CryptoKit)
import CryptoKit
import Foundation
import Security
import StintKit

/// The keychain: items that never leave this device, readable from the first
/// unlock after a restart on.
public struct PhoneKeychain: Keychain {
    private static let service = "stint"

    public init() {}

    public func read(_ item: KeychainItem) throws(KeychainError) -> Data? {
        var found: CFTypeRef?
        let query = PhoneKeychain.query(item, [kSecReturnData: true])
        return try KeychainError.found(SecItemCopyMatching(query, &found)) ? found as? Data : nil
    }

    public func write(_ item: KeychainItem, _ bytes: Data) throws(KeychainError) {
        try delete(item)
        let added = [
            kSecValueData: bytes,
            kSecAttrAccessible: kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly,
            kSecAttrSynchronizable: false,
        ] as [CFString: Any]
        try KeychainError.check(SecItemAdd(PhoneKeychain.query(item, added), nil))
    }

    public func delete(_ item: KeychainItem) throws(KeychainError) {
        _ = try KeychainError.found(SecItemDelete(PhoneKeychain.query(item, [:])))
    }

    public func random(_ count: Int) throws(KeychainError) -> Data {
        var bytes = [UInt8](repeating: 0, count: count)
        try KeychainError.check(SecRandomCopyBytes(kSecRandomDefault, count, &bytes))
        return Data(bytes)
    }

    public func mac(key: Data, _ bytes: Data) throws(KeychainError) -> Data {
        Data(HMAC<SHA256>.authenticationCode(for: bytes, using: SymmetricKey(data: key)))
    }

    private static func query(_ item: KeychainItem, _ more: [CFString: Any]) -> CFDictionary {
        let own = [
            kSecClass: kSecClassGenericPassword, kSecAttrService: service, kSecAttrAccount: item.rawValue,
            kSecUseDataProtectionKeychain: true,
        ] as [CFString: Any]
        return own.merging(more) { $1 } as CFDictionary
    }
}
#endif
