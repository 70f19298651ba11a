/// What a worker does on her watch, to be logged by her phone.
public enum Deed: Codable, Equatable, Sendable {
    case shiftStart, shiftEnd
    case breakStart, breakEnd
    /// Words that she dictated.
    case note(String)
    case workCallStart, workCallEnd
}

/// A deed with its number and its time.
public struct DatedDeed: Codable, Equatable, Sendable {
    /// Counts from 1 without a hole.
    public let number: UInt64
    /// Random: tells two deeds with the same number from each other, after an
    /// older copy of the watch came back.
    public let id: UInt64
    public let deed: Deed
    /// Wall time, and the zone's offset then.
    public let utcMs: Int64
    public let offsetMinutes: Int16

    public init(number: UInt64, id: UInt64, deed: Deed, utcMs: Int64, offsetMinutes: Int16) {
        self.number = number
        self.id = id
        self.deed = deed
        self.utcMs = utcMs
        self.offsetMinutes = offsetMinutes
    }

    /// The same under another number.
    func numbered(_ number: UInt64) -> DatedDeed {
        DatedDeed(number: number, id: id, deed: deed, utcMs: utcMs, offsetMinutes: offsetMinutes)
    }
}

/// What a watch sends: some of what waits, oldest first. May arrive twice, late
/// or in another order.
public struct Parcel: Codable, Equatable, Sendable {
    /// Which queue the numbers belong to. An app that is installed again
    /// begins a new one.
    public let queue: String
    public let entries: [DatedDeed]

    public init(queue: String, entries: [DatedDeed]) {
        self.queue = queue
        self.entries = entries
    }
}

/// What a phone answers: up to which number everything is on its disk. Also
/// what the watch shows then.
public struct Receipt: Codable, Equatable, Sendable {
    public let queue: String
    public let upTo: UInt64
    public let shows: PhoneState

    public init(queue: String, upTo: UInt64, shows: PhoneState) {
        self.queue = queue
        self.upTo = upTo
        self.shows = shows
    }
}

/// What runs, as the phone knows it.
public struct PhoneState: Codable, Equatable, Sendable {
    public var shiftSinceMs: Int64?
    public var breakSinceMs: Int64?
    public var workCallSinceMs: Int64?

    /// A work call that lasts so long was forgotten: it counts for nothing.
    public static let longestCallMs: Int64 = 4 * 3_600_000

    public init(shiftSinceMs: Int64? = nil, breakSinceMs: Int64? = nil, workCallSinceMs: Int64? = nil) {
        self.shiftSinceMs = shiftSinceMs
        self.breakSinceMs = breakSinceMs
        self.workCallSinceMs = workCallSinceMs
    }

    /// What of it runs at a time: a call that was forgotten doesn't. The phone may
    /// sleep, and tell the watch only much later.
    public func running(atMs nowMs: Int64) -> PhoneState {
        var now = self
        now.workCallSinceMs = workCallSinceMs.flatMap { nowMs - $0 < PhoneState.longestCallMs ? $0 : nil }
        return now
    }

    /// What will run when this deed has reached the phone.
    public func after(_ entry: DatedDeed) -> PhoneState {
        var next = self
        switch entry.deed {
        case .shiftStart: next.shiftSinceMs = shiftSinceMs ?? entry.utcMs
        case .shiftEnd:
            next.shiftSinceMs = nil
            next.breakSinceMs = nil
        case .breakStart: next.breakSinceMs = breakSinceMs ?? entry.utcMs
        case .breakEnd: next.breakSinceMs = nil
        case .workCallStart: next.workCallSinceMs = entry.utcMs
        case .workCallEnd: next.workCallSinceMs = nil
        case .note: break
        }
        return next
    }
}
