import Foundation

/// What she chose, beside the vault: nothing in it tells where she was.
public struct Choices: Codable, Sendable, Equatable {
    public enum When: String, Codable, Sendable, CaseIterable { case shift, hours, always }
    public enum Kind: String, Codable, Sendable, CaseIterable { case places, steps, battery, questions }

    public var when = When.shift
    /// Those that hold where she chose set hours: a working week at first.
    public var hours = RecordedHours(weekdays: [1, 2, 3, 4, 5], from: 8 * 60, to: 17 * 60)
    public var kinds = Set(Kind.allCases)
    public var reminders = ReminderChoices()
    /// Nothing: as on this phone.
    public var language: String?
    public var plainIcon = false
    /// Name of the vault's folder; another one after a rescue or restore.
    public var vault = "vault"
    /// The vault is made, and the first start wasn't gone through to its end.
    public var isStarting = false
    /// She said "not now" before the system could ask for her location.
    public var placesDeclined = false
    /// She typed from her paper what was on the screen.
    public var paperChecked = false
    /// When the last backup was made.
    public var lastBackupMs: Int64?

    public init() {}

    /// What a version didn't know yet, or can't read, is as it is at first. The
    /// rest stays: the name of the vault must not go with a choice.
    public init(from decoder: any Decoder) throws {
        let kept = try decoder.container(keyedBy: CodingKeys.self)
        when = kept.read(.when, when)
        hours = kept.read(.hours, hours)
        kinds = kept.read(.kinds, kinds)
        reminders = kept.read(.reminders, reminders)
        language = kept.read(.language, language)
        plainIcon = kept.read(.plainIcon, plainIcon)
        vault = kept.read(.vault, vault)
        isStarting = kept.read(.isStarting, isStarting)
        placesDeclined = kept.read(.placesDeclined, placesDeclined)
        paperChecked = kept.read(.paperChecked, paperChecked)
        lastBackupMs = kept.read(.lastBackupMs, lastBackupMs)
    }
}

extension KeyedDecodingContainer {
    /// What is kept, or what it is at first.
    func read<Value: Decodable>(_ key: Key, _ otherwise: Value) -> Value {
        (try? decodeIfPresent(Value.self, forKey: key)) ?? otherwise
    }
}

extension Choices.Kind {
    /// What the system must allow for it.
    var permission: Permission? {
        switch self {
        case .places: .location
        case .steps: .activity
        case .battery, .questions: nil
        }
    }
}

public protocol ChoiceStore: Sendable {
    func load() -> Choices
    func save(_ choices: Choices) throws
}
