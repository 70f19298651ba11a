import Foundation
import StintBindings

/// What came of opening the vault by the phone's own lock.
public enum Unlocked: Sendable {
    case open(StintPhone)
    /// She closed the question: nothing is said, she may try again.
    case cancelled
    /// The phone's lock can't open it any more, or never could: passphrase or
    /// recovery code do.
    case otherWay
    /// The vault has no such way in, is damaged, or in use: the core says why.
    case refused(StintError)
    case failed
}

/// Opens the vault in two calls, with the system's question between them, so
/// that none of the core's calls waits for a person.
public struct Unlocking: Sendable {
    private let folder: String
    private let keys: PhoneKeys
    private let clock: any Clock

    public init(folder: String, keys: PhoneKeys, clock: any Clock) {
        self.folder = folder
        self.keys = keys
        self.clock = clock
    }

    /// Blocks while an older store is brought up to date: not for the main
    /// thread.
    public func open(reason: String, progress: (any StintProgress)? = nil) async -> Unlocked {
        do {
            let wrapped = try beginUnlock(dir: folder)
            var plain = try await keys.unwrap(wrapped, reason: reason)
            defer { plain.resetBytes(in: plain.startIndex..<plain.endIndex) }
            return .open(
                try StintPhone.finishUnlock(
                    dir: folder, keyStore: keys, plain: plain, now: clock.now(), progress: progress
                )
            )
        } catch let error as KeychainError {
            return Unlocking.without(error)
        } catch let error as StintError {
            return Unlocking.refused(error)
        } catch {
            return .failed
        }
    }

    private static func without(_ error: KeychainError) -> Unlocked {
        switch error {
        case .cancelled: return .cancelled
        case .lost: return .otherWay
        case .locked, .failed: return .failed
        }
    }

    private static func refused(_ error: StintError) -> Unlocked {
        switch error {
        case .NoSuchSlot, .WrongPlatformKey, .SlotDamaged, .DeviceKeyLost: return .otherWay
        default: return .refused(error)
        }
    }
}
