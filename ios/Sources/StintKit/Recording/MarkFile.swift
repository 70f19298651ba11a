import Foundation

/// Where the recording's state lies between two processes.
public protocol MarkStore: Sendable {
    /// `nil` where nothing was saved. Throws while the file can't be read:
    /// before the first unlock after a restart.
    func load() throws -> Data?
    func save(_ bytes: Data) throws
}

/// A file beside the vault, to be read from the first unlock on.
public struct MarkFile: MarkStore {
    private let url: URL
    private let files: any FileGuard

    public init(url: URL, files: any FileGuard) {
        self.url = url
        self.files = files
    }

    public func load() throws -> Data? {
        do {
            return try Data(contentsOf: url)
        } catch let error as CocoaError where error.code == .fileReadNoSuchFile || error.code == .fileNoSuchFile {
            return nil
        }
    }

    public func save(_ bytes: Data) throws {
        try bytes.write(to: url, options: .atomic)
        try files.protect(url, .untilFirstUnlock)
    }
}
