import Foundation

/// The phone's side: gives each deed on once, in the order in which it was
/// done, whatever arrives twice or in another order.
public struct Inbox: Codable, Equatable, Sendable {
    /// Numbers of one watch.
    private struct Line: Codable, Equatable, Sendable {
        /// Up to here everything is on the disk.
        var upTo: UInt64 = 0
        /// Up to here everything was handed in by this process.
        var handedIn: UInt64 = 0
        /// Which deeds the last numbers were.
        var ids: [UInt64: UInt64] = [:]
        /// The watch gave numbers a second time.
        var clash = false

        mutating func take(_ deed: DatedDeed) {
            handedIn = deed.number
            ids[deed.number] = deed.id
            if deed.number > Inbox.remembered { ids[deed.number - Inbox.remembered] = nil }
        }

        func knows(_ deed: DatedDeed) -> Bool { ids[deed.number].map { $0 == deed.id } ?? true }

        /// What was handed in and not written died with the process.
        mutating func forgetUnwritten() {
            handedIn = upTo
            ids = ids.filter { $0.key <= upTo }
        }
    }

    /// By queue, with the one heard last at the end.
    private var lines: [String: Line] = [:]
    private var order: [String] = []
    /// The most queues that are remembered.
    private static let most = 16
    /// So many deeds of a queue are known again.
    private static let remembered: UInt64 = 1024

    public init() {}

    public init(saved: Data) throws {
        self = try JSONDecoder().decode(Inbox.self, from: saved)
        for queue in order { lines[queue]?.forgetUnwritten() }
    }

    public func saved() throws -> Data { try JSONEncoder().encode(self) }

    /// What of a parcel is to be handed in now.
    ///
    /// A watch sends from the oldest that waits. What is before that has a
    /// receipt, so a phone that never saw it was set up anew.
    public mutating func open(_ parcel: Parcel) -> [DatedDeed] {
        let entries = parcel.entries.sorted { $0.number < $1.number }
        guard let first = entries.first, first.number > 0 else { return [] }
        var line = lines[parcel.queue] ?? Line()
        if line.handedIn < first.number - 1 {
            line.handedIn = first.number - 1
            line.upTo = line.handedIn
        }
        var new: [DatedDeed] = []
        line.clash = !entries.allSatisfy { $0.number > line.handedIn || line.knows($0) }
        if !line.clash {
            for entry in entries where entry.number == line.handedIn &+ 1 {
                line.take(entry)
                if !isKnown(entry, beside: parcel.queue) { new.append(entry) }
            }
        }
        remember(parcel.queue, line)
        return new
    }

    /// It came under another queue's number before: the watch began a new one since.
    private func isKnown(_ entry: DatedDeed, beside queue: String) -> Bool {
        lines.contains { $0.key != queue && $0.value.ids.values.contains(entry.id) }
    }

    /// The queue that was heard last, where there is one.
    public var latest: [String] { order.suffix(1) }

    /// Everything that was handed in is on the disk. Save the inbox, then send
    /// the receipts.
    public mutating func written() {
        for (queue, line) in lines { lines[queue]?.upTo = line.handedIn }
    }

    /// What the watch of a queue may forget. After a clash it is more than
    /// there is, so that the watch begins a new queue.
    public func receipt(_ queue: String, shows: PhoneState) -> Receipt {
        let line = lines[queue] ?? Line()
        return Receipt(queue: queue, upTo: line.clash ? .max : line.upTo, shows: shows)
    }

    private mutating func remember(_ queue: String, _ line: Line) {
        lines[queue] = line
        order.removeAll { $0 == queue }
        order.append(queue)
        while order.count > Inbox.most { lines[order.removeFirst()] = nil }
    }
}
