import Foundation

/// The watch's queue: what was done and isn't on the phone's disk yet. It
/// survives the end of the app; each deed is there until the phone's receipt.
public struct Outbox: Codable, Equatable, Sendable {
    /// The most that one parcel holds: the system limits its size.
    public static let parcel = 64

    public private(set) var queue: String
    private var next: UInt64 = 1
    public private(set) var waiting: [DatedDeed] = []
    /// What the phone said last.
    private var confirmed = PhoneState()

    /// `queue` is random.
    public init(queue: String) { self.queue = queue }

    /// One that was saved. Throws where the bytes are none.
    public init(saved: Data) throws { self = try JSONDecoder().decode(Outbox.self, from: saved) }

    public func saved() throws -> Data { try JSONEncoder().encode(self) }

    /// Adds a deed. Save the queue before saying that it is done.
    public mutating func add(_ deed: Deed, utcMs: Int64, offsetMinutes: Int16) {
        guard let deed = Outbox.sound(deed) else { return }
        let id = UInt64.random(in: .min ... .max)
        waiting.append(DatedDeed(number: next, id: id, deed: deed, utcMs: utcMs, offsetMinutes: offsetMinutes))
        next += 1
    }

    /// What to send now; `nil` where nothing waits.
    public var toSend: Parcel? {
        waiting.isEmpty ? nil : Parcel(queue: queue, entries: Array(waiting.prefix(Outbox.parcel)))
    }

    /// Takes the phone's receipt. One that is old or another queue's changes
    /// nothing.
    public mutating func take(_ receipt: Receipt) {
        guard receipt.queue == queue else { return }
        guard receipt.upTo < next else { return renumber() }
        let kept = waiting.filter { $0.number > receipt.upTo }
        let old = waiting.first.map { receipt.upTo + 1 < $0.number } ?? (receipt.upTo + 1 < next)
        waiting = kept
        if !old { confirmed = receipt.shows }
    }

    /// What to show: what the phone knows, and what it will know.
    public var shows: PhoneState { waiting.reduce(confirmed) { $0.after($1) } }

    /// The phone has other deeds under these numbers: an older copy of the watch
    /// came back. What waits gets new numbers.
    private mutating func renumber() {
        queue = UUID().uuidString
        waiting = zip(waiting, UInt64(1)...).map { $0.numbered($1) }
        next = UInt64(waiting.count) + 1
    }

    /// Takes over what waits in one that was begun while this one couldn't be read. It
    /// may have been sent from there: the phone knows it by its id.
    mutating func take(over later: Outbox) {
        if (later.waiting.first?.number ?? later.next) > 1 { confirmed = later.confirmed }
        waiting += zip(later.waiting, next...).map { $0.numbered($1) }
        next += UInt64(later.waiting.count)
    }

    /// `nil` for a note of which nothing is left.
    private static func sound(_ deed: Deed) -> Deed? {
        guard case .note(let text) = deed else { return deed }
        return NoteText.fitting(text).map(Deed.note)
    }
}
