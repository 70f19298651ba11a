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
    /// Shows the plain icon on the home screen, or Stint's own.
    public let showIcon: @Sendable (_ plain: Bool) -> Void

    public init(
        clock: any Clock, zone: @escaping @Sendable () -> TimeZone, keys: any UnlockingKeyStore, duty: any Duty, permissions: any Permissions,
        facts: any PhoneFacts, choices: any ChoiceStore, showIcon: @escaping @Sendable (_ plain: Bool) -> Void
    ) {
        (self.clock, self.zone, self.keys, self.duty) = (clock, zone, keys, duty)
        (self.permissions, self.facts, self.choices, self.showIcon) = (permissions, facts, choices, showIcon)
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
    /// Lets go of a recorder's key that another installation left. To be called
    /// before the record is opened.
    func dropForeign()
    /// Gives the recorder a key where its own is gone. The phone's lock opens
    /// nothing by that.
    func renewRecorder() throws
}

/// She broke off the system's prompt.
public struct UnlockCancelled: Error, Equatable { public init() {} }

/// What she did isn't on the disk yet. It is held and written as soon as it can
/// be: to do it again would do it twice.
public struct StillWaits: Error {
    /// Why it isn't.
    public let cause: StintError
    public init(_ cause: StintError) { self.cause = cause }
}

/// What she is doing now, as the recorder knows it.
public enum DutyState: Sendable, Equatable {
    case off
    case shift(sinceMs: Int64, places: Bool)
    case onBreak(sinceMs: Int64, places: Bool)
}

/// The recorder's side of a screen. Each call returns when it is on the disk, and
/// throws `StillWaits` where it will be later.
public protocol Duty: Sendable {
    var state: DutyState { get }
    /// Recording is held although a shift runs.
    var isPaused: Bool { get }
    /// When the work call that she is on began.
    var callSinceMs: Int64? { get }
    func startShift() throws
    func endShift() throws
    func startBreak() throws
    func endBreak() throws
    func pause() throws
    func goOn() throws
    func note(_ text: String) throws
    /// Work called her just now, or the call is over.
    func call() throws
    func answer(_ question: String, _ answer: String) throws
    /// What hindered the recorder may be mended: what waits is written, if it can be.
    func tryAgain()
    /// A time was erased: what waits of it is dropped, and what runs since then goes
    /// on from where it ends.
    func drop(_ span: Span)
    /// Everything was erased: what runs ends, and what waits is dropped.
    func forget()
    /// Does what no recorder may run beside, such as erasing, and goes on
    /// recording afterwards if it did before, whatever can be written meanwhile.
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
    case locationOff, locationNotAsked, locationRefused, locationWhileUsing, locationApproximate
    case backgroundOff, batterySaver, littleSpace, notificationsOff, motionRefused
    /// What is recorded doesn't reach the disk.
    case diskFull, recorderKeyLost, recorderKeysChanged, recorderFailed
}

public protocol PhoneFacts: Sendable {
    /// Whether an employer's profile manages it.
    var isManaged: Bool { get }
    var obstacles: [Obstacle] { get }
    /// Her languages, best first.
    var languages: [String] { get }
}
