import Foundation

/// Where vaults, choices and marks lie. What is made in it takes its protection
/// on: the vault is written while the phone is locked.
public enum StintFolder {
    /// The app's own; no other app sees it.
    public static var own: URL {
        URL(fileURLWithPath: NSHomeDirectory()).appendingPathComponent("Library/Application Support/Stint")
    }

    /// Where the system puts copies of files that Stint is opened with.
    public static var inbox: URL {
        URL(fileURLWithPath: NSHomeDirectory()).appendingPathComponent("Documents/Inbox")
    }

    /// To be called at each start, before anything reads or writes there.
    public static func prepare(_ url: URL, _ files: any FileGuard) throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        try files.protect(url, .untilFirstUnlock)
        // A copy of the record in the cloud would be out of her hands; her own
        // backup is a file that she makes.
        try files.excludeFromBackup(url)
    }
}
