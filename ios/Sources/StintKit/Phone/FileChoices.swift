import Foundation
import StintBindings

/// Her choices in a file beside the vault, told to the recording with each
/// change.
public struct FileChoices: ChoiceStore {
    private let file: any MarkStore
    private let recording: Recording

    public init(_ file: any MarkStore, _ recording: Recording) { (self.file, self.recording) = (file, recording) }

    /// What can't be read is as good as never chosen.
    public func load() -> Choices { Choices(kept: file) ?? Choices() }

    public func save(_ choices: Choices) throws {
        let before = load().vault
        do {
            try file.save(JSONEncoder().encode(choices))
        } catch let error as CocoaError where error.code == .fileWriteOutOfSpace {
            throw StintError.DiskFull(message: "")
        } catch {
            throw StintError.Io(message: "")
        }
        if choices.vault != before { recording.letGo() }
        recording.choose(choices.rhythm, choices.recorded)
    }
}

extension Choices {
    /// What lies in a file; `nil` where nothing does, or nothing that can be read.
    init?(kept file: any MarkStore) {
        let bytes = (try? file.load()) ?? nil
        guard let kept = bytes.flatMap({ try? JSONDecoder().decode(Choices.self, from: $0) }) else { return nil }
        self = kept
    }

    var recorded: RecordingState.Choices {
        RecordingState.Choices(
            places: kinds.contains(.places), steps: kinds.contains(.steps), battery: kinds.contains(.battery))
    }

    /// No day is no hour: nothing is recorded then but shifts.
    var rhythm: Rhythm {
        switch when {
        case .shift: .shifts
        case .hours: .hours(hours.weekdays.isEmpty ? [] : [hours])
        case .always: .always
        }
    }
}
