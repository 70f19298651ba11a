import Foundation

/// Switches of the whole phone without which nothing is recorded, or only while
/// Stint is open.
public struct SystemSwitches: Equatable, Sendable {
    /// Whether any app may find the phone's place.
    public let location: Bool
    /// Whether the system may start Stint by itself.
    public let background: Bool
    /// What she answered, or chose in the system's settings since.
    public let motion: PermissionState
    public let notifications: PermissionState

    public init(
        location: Bool = true, background: Bool = true, motion: PermissionState = .notAsked,
        notifications: PermissionState = .notAsked
    ) {
        (self.location, self.background) = (location, background)
        (self.motion, self.notifications) = (motion, notifications)
    }
}
