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

        enum CodingKeys: CodingKey {
            case upTo
        }

        init() {}

        init(from decoder: any Decoder) throws {
            upTo = try decoder.container(keyedBy: CodingKeys.self).decode(UInt64.self, forKey: .upTo)
            handedIn = upTo
        }
    }

    /// By queue, with the one heard last at the end.
    private var lines: [String: Line] = [:]
    private var order: [String] = []
    /// The most queues that are remembered.
    private static let most = 16

    public init() {}

    public init(saved: Data) throws { self = try JSONDecoder().decode(Inbox.self, from: saved) }

    public func saved() throws -> Data { try JSONEncoder().encode(self) }

    /// What of a parcel is to be handed in now.
    ///
    /// A watch sends from the oldest that waits. What is before that has a
    /// receipt, so a phone that never saw it was set up anew.
    public mutating func open(_ parcel: Parcel) -> [Entry] {
        let entries = parcel.entries.sorted { $0.number < $1.number }
        guard let first = entries.first, first.number > 0 else { return [] }
        var line = lines[parcel.queue] ?? Line()
        if line.handedIn < first.number - 1 {
            line.handedIn = first.number - 1
            line.upTo = line.handedIn
        }
        var new: [Entry] = []
        for entry in entries where entry.number == line.handedIn &+ 1 {
            line.handedIn = entry.number
            new.append(entry)
        }
        remember(parcel.queue, line)
        return new
    }

    /// Everything that was handed in is on the disk. Save the inbox, then send
    /// the receipts.
    public mutating func written() {
        for queue in order { lines[queue]?.upTo = lines[queue]?.handedIn ?? 0 }
    }

    /// What the watch of a queue may forget.
    public func receipt(_ queue: String, shows: PhoneState) -> Receipt {
        Receipt(queue: queue, upTo: lines[queue]?.upTo ?? 0, shows: shows)
    }

    private mutating func remember(_ queue: String, _ line: Line) {
        lines[queue] = line
        order.removeAll { $0 == queue }
        order.append(queue)
        while order.count > Inbox.most { lines[order.removeFirst()] = nil }
    }
}
