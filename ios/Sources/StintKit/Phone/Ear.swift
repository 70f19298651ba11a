import Foundation
import StintBindings

/// Hands what sensors tell to the recording that they were made before.
public final class Ear: @unchecked Sendable {
    private let lock = NSLock()
    private var recording: Recording?

    public init() {}

    public func set(_ recording: Recording) { lock.withLock { self.recording = recording } }

    public func hear(_ sensed: Sensed) { lock.withLock { recording }?.hear(sensed) }
}

/// The vault that is in use: a rescue or a restored backup lies beside the old.
public enum VaultFolder {
    public static func current(in root: URL, _ choices: any MarkStore) -> String {
        root.appendingPathComponent((Choices(kept: choices) ?? Choices()).vault).path
    }

    /// Whether it holds more than locks.
    public static func exists(_ path: String) -> Bool {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return files.contains { !$0.hasSuffix(".lock") }
    }
}
