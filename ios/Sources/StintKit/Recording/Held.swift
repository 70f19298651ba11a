import StintBindings

/// Records that aren't acknowledged yet, in their order. They are handed in as
/// they are until the recorder says that they are on the disk.
struct Held {
    /// The most positions and events that wait. What comes then is lost, and
    /// the gap says that the recorder failed.
    static let most = 4096
    /// Room that is left for what the worker touches.
    static let reserve = 512

    private(set) var records: [NewRecord] = []
    /// How many found no room since the last acknowledgement.
    private(set) var lost = 0

    mutating func add(_ new: [NewRecord]) {
        for record in new {
            let room = record.origin == .touched ? Held.most + Held.reserve : Held.most
            if records.count < room {
                records.append(record)
            } else {
                lost += 1
            }
        }
    }

    /// Lets go of what is of a time that she erased, by the core's own rule: it
    /// would be written there again.
    mutating func drop(_ span: Span) { records.removeAll { $0.touches(span) } }

    /// How many of her touches still find room.
    var room: Int { max(0, Held.most + Held.reserve - records.count) }

    mutating func acknowledged() {
        records.removeAll()
        lost = 0
    }
}

extension NewRecord {
    /// Whether it tells of that time, by the core's own rule.
    func touches(_ span: Span) -> Bool {
        if span.contains(moment.utcMs) { return true }
        switch payload {
        case .appUse(_, let own), .steps(_, let own), .visit(_, _, let own):
            return own.startMs < span.endMs && span.startMs < own.endMs
        default: return false
        }
    }
}

extension Span {
    func contains(_ utcMs: Int64) -> Bool { utcMs >= startMs && utcMs < endMs }
}
