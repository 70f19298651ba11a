#if canImport(Security) && canImport(LocalAuthentication)
import Foundation
import LocalAuthentication
import Security
import StintKit

/// Keys in the Secure Enclave. Each is used only while its owner is present,
/// and is gone when the phone has no passcode any more.
public struct PhoneEnclave: Enclave {
    private static let algorithm = SecKeyAlgorithm.eciesEncryptionCofactorVariableIVX963SHA256AESGCM

    public init() {}

    public func seal(_ name: String, _ plain: Data) throws(KeychainError) -> Data {
        let found = try find(name, LAContext())
        let key = if let found { found } else { try make(name) }
        guard let open = SecKeyCopyPublicKey(key),
            let sealed = SecKeyCreateEncryptedData(open, PhoneEnclave.algorithm, plain as CFData, nil)
        else { throw .failed }
        return sealed as Data
    }

    public func open(_ name: String, _ sealed: Data, reason: String) async throws(KeychainError) -> Data {
        let context = LAContext()
        context.localizedReason = reason
        guard let key = try find(name, context) else { throw .lost }
        var error: Unmanaged<CFError>?
        guard let plain = SecKeyCreateDecryptedData(key, PhoneEnclave.algorithm, sealed as CFData, &error) else {
            throw KeychainError(code: error.map { CFErrorGetCode($0.takeRetainedValue()) } ?? 0)
        }
        return plain as Data
    }

    public func destroy(_ name: String) throws(KeychainError) {
        _ = try KeychainError.found(SecItemDelete(PhoneEnclave.query([kSecAttrApplicationTag: Data(name.utf8)])))
    }

    public func names() throws(KeychainError) -> [String] {
        var found: CFTypeRef?
        let query = PhoneEnclave.query([kSecReturnAttributes: true, kSecMatchLimit: kSecMatchLimitAll])
        guard try KeychainError.found(SecItemCopyMatching(query, &found)) else { return [] }
        let items = found as? [[CFString: Any]] ?? []
        return items.compactMap { $0[kSecAttrApplicationTag] as? Data }.map { String(decoding: $0, as: UTF8.self) }
    }

    private func find(_ name: String, _ context: LAContext) throws(KeychainError) -> SecKey? {
        var found: CFTypeRef?
        let query = PhoneEnclave.query([
            kSecAttrApplicationTag: Data(name.utf8), kSecReturnRef: true, kSecUseAuthenticationContext: context,
        ])
        guard try KeychainError.found(SecItemCopyMatching(query, &found)), let found else { return nil }
        return (found as! SecKey)
    }

    private func make(_ name: String) throws(KeychainError) -> SecKey {
        let access = SecAccessControlCreateWithFlags(
            nil, kSecAttrAccessibleWhenPasscodeSetThisDeviceOnly, [.privateKeyUsage, .userPresence], nil
        )
        guard let access else { throw .failed }
        let own = [
            kSecAttrIsPermanent: true, kSecAttrApplicationTag: Data(name.utf8), kSecAttrAccessControl: access,
        ] as [CFString: Any]
        let attributes = [
            kSecAttrKeyType: kSecAttrKeyTypeECSECPrimeRandom, kSecAttrKeySizeInBits: 256,
            kSecAttrTokenID: kSecAttrTokenIDSecureEnclave, kSecPrivateKeyAttrs: own,
        ] as [CFString: Any]
        guard let key = SecKeyCreateRandomKey(attributes as CFDictionary, nil) else { throw .failed }
        return key
    }

    private static func query(_ more: [CFString: Any]) -> CFDictionary {
        let own = [
            kSecClass: kSecClassKey, kSecAttrKeyType: kSecAttrKeyTypeECSECPrimeRandom,
            kSecAttrTokenID: kSecAttrTokenIDSecureEnclave,
        ] as [CFString: Any]
        return own.merging(more) { $1 } as CFDictionary
    }
}
#endif
