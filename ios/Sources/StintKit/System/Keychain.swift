import Foundation

/// What the phone keeps for Stint outside its folder, on this device alone and
/// readable from the first unlock after a restart on.
public enum KeychainItem: String, CaseIterable, Sendable {
    /// The key that vouches for the recorder's files.
    case recorder
    /// How new the vault is.
    case anchor
    /// Which installation the items belong to.
    case installation
}

/// Why the phone didn't do what was asked of its keys.
public enum KeychainError: Error, Equatable {
    /// The phone must be unlocked first.
    case locked
    /// There is no such key, or it went with the phone's passcode.
    case lost
    /// The worker closed the system's question.
    case cancelled
    case failed
}

/// The system's keychain. Nothing here asks a person.
public protocol Keychain: Sendable {
    /// `nil` where there is none.
    func read(_ item: KeychainItem) throws(KeychainError) -> Data?
    func write(_ item: KeychainItem, _ bytes: Data) throws(KeychainError)
    func delete(_ item: KeychainItem) throws(KeychainError)
    /// Random bytes that are fit for a key.
    func random(_ count: Int) throws(KeychainError) -> Data
    /// HMAC-SHA-256.
    func mac(key: Data, _ bytes: Data) throws(KeychainError) -> Data
}

/// Keys in the Secure Enclave, each of which only a present person can use:
/// they need a passcode, and are gone without one.
public protocol Enclave: Sendable {
    /// Encrypts for the key of this name, made at first use. Asks nobody.
    func seal(_ name: String, _ plain: Data) throws(KeychainError) -> Data
    /// Asks the worker for her face, her finger or her passcode, with a reason
    /// to read.
    func open(_ name: String, _ sealed: Data, reason: String) async throws(KeychainError) -> Data
    func destroy(_ name: String) throws(KeychainError)
    /// The names of all keys.
    func names() throws(KeychainError) -> [String]
}

extension KeychainError {
    /// Of what the system's keychain answers (`OSStatus`), and of what its
    /// question of a person ended with (`LAError`).
    public init(code: Int) {
        switch code {
        // errSecInteractionNotAllowed, errSecNotAvailable: not before the phone is unlocked.
        case -25308, -25291: self = .locked
        // errSecItemNotFound.
        case -25300: self = .lost
        // errSecUserCanceled; LAError: closed by her, by the system, by the app.
        case -128, -2, -4, -9: self = .cancelled
        // LAError.passcodeNotSet: the keys went with the passcode.
        case -5: self = .lost
        default: self = .failed
        }
    }

    /// Whether there was something; throws where the question failed.
    public static func found(_ status: Int32) throws(KeychainError) -> Bool {
        if status == 0 { return true }
        let error = KeychainError(code: Int(status))
        if error == .lost { return false }
        throw error
    }

    public static func check(_ status: Int32) throws(KeychainError) {
        if status != 0 { throw KeychainError(code: Int(status)) }
    }
}
