import Foundation

/// Whether the phone's keys and Stint's folder belong together.
public enum KeysStanding: Equatable, Sendable {
    case ok
    /// Before the first unlock after a restart.
    case locked
    /// The keys are gone: the folder came from a backup of another phone, or
    /// the phone was reset. The recovery code opens the vault.
    case lost
    /// The keys are another installation's.
    case foreign
    /// The keychain failed; trying again may help.
    case failing
}

/// Ties the keychain to the folder: a keychain survives that the app is
/// removed, a folder comes back from a backup without its keychain.
public struct Installation: Sendable {
    private static let idBytes = 16
    private static let keyBytes = 32
    private let keychain: any Keychain
    private let enclave: any Enclave
    private let id: any MarkStore

    /// `id` is a file in Stint's folder.
    public init(keychain: any Keychain, enclave: any Enclave, id: any MarkStore) {
        self.keychain = keychain
        self.enclave = enclave
        self.id = id
    }

    /// To be asked at each start, before a recorder or a vault is opened. At
    /// the first start it wipes what another installation left, and makes the
    /// keys.
    public func check(vaultExists: Bool) -> KeysStanding {
        let here: Data?
        do {
            here = try id.load()
        } catch {
            return .locked
        }
        if let here { return compare(here) }
        return vaultExists ? adopt() : renew()
    }

    /// The file alone is gone: keys are never wiped beside a vault.
    private func adopt() -> KeysStanding {
        do {
            guard let there = try keychain.read(.installation), try keychain.read(.recorder) != nil else { return .lost }
            try id.save(there)
            return .ok
        } catch {
            return standing(error)
        }
    }

    /// Makes new keys for this folder, after its vault was restored or given
    /// up. What the old ones wrapped is gone.
    public func renew() -> KeysStanding {
        do {
            try wipe()
            try keychain.write(.recorder, keychain.random(Installation.keyBytes))
            try tie()
            return .ok
        } catch {
            return standing(error)
        }
    }

    /// The recorder's key of another installation goes before the vault is opened:
    /// with it what waits for the vault would be called forged, and the recorder
    /// get a list for a key that doesn't last. Without one it is as if lost.
    public func dropForeign() {
        if check(vaultExists: true) == .foreign { try? keychain.delete(.recorder) }
    }

    /// A key for the recorder where its own is gone, for a vault that was opened.
    /// What else is this installation's stays; another's is wiped.
    public func renewRecorder() -> KeysStanding {
        if check(vaultExists: true) == .foreign { return renew() }
        do {
            if try keychain.read(.recorder) == nil {
                try keychain.write(.recorder, keychain.random(Installation.keyBytes))
            }
            try tie()
            return .ok
        } catch {
            return standing(error)
        }
    }

    /// Says in the keychain which folder its keys are for. The folder's id stays: a
    /// new one that only the keychain has, because the disk is full or the process
    /// ends, would make her own keys look like another installation's.
    private func tie() throws {
        let here = try id.load()
        let kept = try here ?? keychain.read(.installation) ?? keychain.random(Installation.idBytes)
        try keychain.write(.installation, kept)
        // The file comes last: whatever ends this before is begun again.
        if here == nil { try id.save(kept) }
    }

    private func compare(_ here: Data) -> KeysStanding {
        do {
            guard let there = try keychain.read(.installation) else { return .lost }
            guard here == there else { return .foreign }
            return try keychain.read(.recorder) == nil ? .lost : .ok
        } catch {
            return standing(error)
        }
    }

    private func wipe() throws(KeychainError) {
        for item in KeychainItem.allCases { try keychain.delete(item) }
        for name in try enclave.names() { try enclave.destroy(name) }
    }

    private func standing(_ error: any Error) -> KeysStanding {
        switch error as? KeychainError {
        case .locked: return .locked
        case .lost: return .lost
        default: return .failing
        }
    }
}
