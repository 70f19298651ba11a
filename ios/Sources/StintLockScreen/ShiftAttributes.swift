// On macOS the module is there, and nothing in it can be used.
#if canImport(ActivityKit) && !os(macOS)
import ActivityKit

/// The running shift as one of the system's live activities.
public struct ShiftAttributes: ActivityAttributes {
    public typealias ContentState = RunningShift

    public init() {}
}
#endif
