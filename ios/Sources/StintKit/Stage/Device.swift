import Foundation
import StintBindings
import StintTexts

/// What screens ask of the phone they run on.
public struct Device: Sendable {
    public let clock: any Clock
    /// The zone on its wall.
    public let zone: @Sendable () -> TimeZone
    public let keys: any UnlockingKeyStore
    public let duty: any Duty
    public let permissions: any Permissions
    public let facts: any PhoneFacts
    public let choices: any ChoiceStore

    public init(
        clock: any Clock, zone: @escaping @Sendable () -> TimeZone, keys: any UnlockingKeyStore, duty: any Duty, permissions: any Permissions,
        facts: any PhoneFacts, choices: any ChoiceStore
    ) {
        (self.clock, self.zone, self.keys, self.duty) = (clock, zone, keys, duty)
        (self.permissions, self.facts, self.choices) = (permissions, facts, choices)
    }
}

/// The phone's key store, with the part that asks for a face or finger.
public protocol UnlockingKeyStore: KeyStore {
    /// `reason` stands in the system's own prompt.
    func unwrap(_ wrapped: WrappedKey, reason: String) async throws -> Data
    /// Whether this phone has a screen lock at all.
    var hasScreenLock: Bool { get }
    /// Nothing of Stint is in it: the record came from another phone.
    var isEmpty: Bool { get }
}

/// She broke off the system's prompt.
public struct UnlockCancelled: Error, Equatable { public init() {} }

/// What she is doing now, as the recorder knows it.
public enum DutyState: Sendable, Equatable {
    case off
    case shift(sinceMs: Int64, places: Bool)
    case onBreak(sinceMs: Int64, places: Bool)
}

/// The recorder's side of a screen. Each call returns when it is on the disk.
public protocol Duty: Sendable {
    var state: DutyState { get }
    /// Recording is held although a shift runs.
    var isPaused: Bool { get }
    func startShift() throws
    func endShift() throws
    func startBreak() throws
    func endBreak() throws
    func pause() throws
    func goOn() throws
    func note(_ text: String) throws
    /// Work called her just now.
    func call() throws
    func answer(_ question: String, _ answer: String) throws
    /// Does what no recorder may run beside, such as erasing, and goes on
    /// recording afterwards if it did before.
    func resting<Made>(_ work: () throws -> Made) throws -> Made
}

public enum Permission: Sendable, CaseIterable {
    case location, notifications, activity
}

public enum PermissionState: Sendable, Equatable {
    case notAsked
    case allowed
    /// Location, and only while Stint is on the screen.
    case whileUsing
    /// Location, and only roughly.
    case approximate
    case refused
}

public protocol Permissions: Sendable {
    func state(of permission: Permission) -> PermissionState
    func ask(for permission: Permission) async -> PermissionState
}

/// A setting or state of this phone that would stop or spoil a recording.
public enum Obstacle: Sendable, CaseIterable {
    case locationOff, locationRefused, locationWhileUsing, locationApproximate
    case backgroundOff, batterySaver, littleSpace, notificationsOff
}

public protocol PhoneFacts: Sendable {
    /// Whether an employer's profile manages it.
    var isManaged: Bool { get }
    var obstacles: [Obstacle] { get }
    /// Her languages, best first.
    var languages: [String] { get }
}

/// What she chose, beside the vault: nothing in it tells where she was.
public struct Choices: Codable, Sendable, Equatable {
    public enum When: String, Codable, Sendable, CaseIterable { case shift, always }
    public enum Kind: String, Codable, Sendable, CaseIterable { case places, steps, battery, questions }

    public var when = When.shift
    public var kinds = Set(Kind.allCases)
    /// Nothing: as on this phone.
    public var language: String?
    public var plainIcon = false
    /// Name of the vault's folder; another one after a rescue or restore.
    public var vault = "vault"
    /// She typed from her paper what was on the screen.
    public var paperChecked = false
    /// When the last backup was made.
    public var lastBackupMs: Int64?

    public init() {}
}

public protocol ChoiceStore: Sendable {
    func load() -> Choices
    func save(_ choices: Choices) throws
}
