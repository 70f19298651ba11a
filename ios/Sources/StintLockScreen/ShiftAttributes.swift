#if canImport(ActivityKit)
import ActivityKit

/// The running shift as one of the system's live activities.
public struct ShiftAttributes: ActivityAttributes {
    public typealias ContentState = RunningShift

    public init() {}
}
#endif
