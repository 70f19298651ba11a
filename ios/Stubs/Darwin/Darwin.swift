public struct clockid_t: Sendable {}
public let CLOCK_MONOTONIC_RAW = clockid_t()

public func clock_gettime_nsec_np(_ clock: clockid_t) -> UInt64 { fatalError() }

@discardableResult
public func sysctlbyname(
    _ name: String, _ old: UnsafeMutableRawPointer?, _ oldLength: UnsafeMutablePointer<Int>?,
    _ new: UnsafeMutableRawPointer?, _ newLength: Int
) -> Int32 { fatalError() }
