import Foundation
import StintBindings

/// Her choices in a file beside the vault, told to the recording with each
/// change.
public struct FileChoices: ChoiceStore {
    private let file: any MarkStore
    private let recording: Recording

    public init(_ file: any MarkStore, _ recording: Recording) { (self.file, self.recording) = (file, recording) }

    /// What can't be read is as good as never chosen.
    public func load() -> Choices {
        let bytes = (try? file.load()) ?? nil
        return bytes.flatMap { try? JSONDecoder().decode(Choices.self, from: $0) } ?? Choices()
    }

    public func save(_ choices: Choices) throws {
        do {
            try file.save(JSONEncoder().encode(choices))
        } catch let error as CocoaError where error.code == .fileWriteOutOfSpace {
            throw StintError.DiskFull(message: "")
        } catch {
            throw StintError.Io(message: "")
        }
        recording.choose(choices.when.rhythm, choices.recorded)
    }
}

extension Choices {
    var recorded: RecordingState.Choices {
        RecordingState.Choices(
            places: kinds.contains(.places), steps: kinds.contains(.steps), battery: kinds.contains(.battery))
    }
}

extension Choices.When {
    var rhythm: Rhythm {
        switch self {
        case .shift: .shifts
        case .always: .always
        }
    }
}
