import Foundation

/// When a file can be read.
public enum Protection: Sendable {
    /// From the first unlock after a restart on. For what is written while the
    /// phone is locked.
    case untilFirstUnlock
    /// Only while the phone is unlocked.
    case whileUnlocked
}

/// What the system does with files beyond their bytes.
public protocol FileGuard: Sendable {
    /// Sets the protection of a file or a folder and of what is made in it.
    func protect(_ url: URL, _ protection: Protection) throws
    /// Leaves it out of backups of the phone.
    func excludeFromBackup(_ url: URL) throws
}
