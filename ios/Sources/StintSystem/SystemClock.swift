#if canImport(Darwin)
import Darwin
import Foundation
import StintBindings
import StintKit

/// The system's clocks. The one that nobody sets goes on while the phone
/// sleeps.
public struct SystemClock: Clock {
    /// Which start of the phone this is.
    private let session: String

    public init() {
        var id = [CChar](repeating: 0, count: 64)
        var length = id.count
        sysctlbyname("kern.bootsessionuuid", &id, &length, nil, 0)
        session = String(decoding: id.map(UInt8.init(bitPattern:)).prefix { $0 != 0 }, as: UTF8.self)
    }

    public func now() -> Moment {
        Moment(
            utcMs: Date().utcMs,
            offsetMinutes: Int16(TimeZone.current.secondsFromGMT() / 60),
            boot: BootClock(session: session, ms: clock_gettime_nsec_np(CLOCK_MONOTONIC_RAW) / 1_000_000)
        )
    }
}
#endif
