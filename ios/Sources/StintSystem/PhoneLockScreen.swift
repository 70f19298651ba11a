// On macOS the module is there, and nothing in it can be used.
#if canImport(ActivityKit) && !os(macOS)
import ActivityKit
import StintKit
import StintLockScreen

/// The system's live activity of a running shift.
public struct PhoneLockScreen: LockScreen {
    public init() {}

    public var isShown: Bool { Activity<ShiftAttributes>.activities.contains { $0.activityState == .active } }

    /// Refused where she switched such signs off: then there is none.
    public func begin(_ shift: RunningShift) {
        _ = try? Activity.request(attributes: ShiftAttributes(), content: ActivityContent(state: shift, staleDate: nil))
    }

    public func change(_ shift: RunningShift) {
        Activity<ShiftAttributes>.activities.forEach { activity in
            Task { await activity.update(ActivityContent(state: shift, staleDate: nil)) }
        }
    }

    public func end() {
        Activity<ShiftAttributes>.activities.forEach { activity in
            Task { await activity.end(nil, dismissalPolicy: .immediate) }
        }
    }
}
#endif
