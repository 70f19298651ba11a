#if canImport(Darwin)
import Foundation
import StintKit

/// The file system's own protection.
public struct PhoneFiles: FileGuard {
    public init() {}

    public func protect(_ url: URL, _ protection: Protection) throws {
        let kinds = [Protection.untilFirstUnlock: FileProtectionType.completeUntilFirstUserAuthentication, .whileUnlocked: .complete]
        try FileManager.default.setAttributes([.protectionKey: kinds[protection] as Any], ofItemAtPath: url.path)
    }

    public func excludeFromBackup(_ url: URL) throws {
        var url = url
        var values = URLResourceValues()
        values.isExcludedFromBackup = true
        try url.setResourceValues(values)
    }
}
#endif
