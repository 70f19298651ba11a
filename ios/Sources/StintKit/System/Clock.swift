import StintBindings
import StintWatchLink

/// Tells the time.
public protocol Clock: Sendable {
    /// Now, with the zone's offset and the time since the phone started.
    func now() -> Moment
}

extension Moment {
    /// The instant so much later, by both clocks.
    public func after(ms: Int64) -> Moment {
        let boot = boot.map { BootClock(boot: $0.boot, ms: UInt64(max(0, Int64(clamping: $0.ms) + ms))) }
        return Moment(utcMs: utcMs + ms, offsetMinutes: offsetMinutes, boot: boot)
    }

    /// When something was, that the system stamped with a wall time.
    public func at(utcMs: Int64) -> Moment { after(ms: utcMs - self.utcMs) }

    /// "07:42": what a clock on the wall shows.
    public var wallClock: String { WallClock.text(utcMs, offsetMinutes: offsetMinutes) }

    /// When the phone was started, where the boot clock tells.
    var start: Moment? { boot.map { after(ms: -Int64(clamping: $0.ms)) } }
}
