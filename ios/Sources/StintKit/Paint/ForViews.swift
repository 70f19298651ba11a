import Foundation
import StintBindings

/// What views take: lists in place of what may be absent, so that they hold
/// no choice.
extension Screen {
    public struct NumberedPassage: Identifiable, Sendable {
        public let id: Int
        public let heading: String
        public let items: [NumberedItem]
    }

    public struct NumberedItem: Identifiable, Sendable {
        public let id: Int
        public let item: Item<Event>
    }

    public struct NumberedRequest: Identifiable, Sendable {
        public let id: String
        public let request: Request<Event>
    }

    public var banners: [Banner] { [banner].compactMap { $0 } }
    public var backs: [Tap<Event>] { [back].compactMap { $0 } }
    public var workings: [Working] { [working].compactMap { $0 } }
    /// Nothing else is touched while a call is at work.
    public var readyTaps: [Tap<Event>] { working == nil ? taps : [] }

    /// What holds a key or a code isn't shown while the screen is recorded or
    /// mirrored; what is said in its place is.
    public func numberedPassages(isCaptured: Bool) -> [NumberedPassage] {
        let hidden = [Passage<Event>([.line(Line(secretHidden, .warning))])]
        return (isSecret && isCaptured ? hidden : passages).enumerated().map { number, passage in
            let items = passage.items.enumerated().map { NumberedItem(id: $0, item: $1) }
            return NumberedPassage(id: number, heading: passage.heading ?? "", items: items)
        }
    }

    public var requests: [NumberedRequest] {
        [request].compactMap { $0.map { NumberedRequest(id: $0.name, request: $0) } }
    }
}

extension Request {
    fileprivate var name: String {
        switch self {
        case .share(let files, _): "share \(files.map(\.lastPathComponent))"
        case .pickFile: "pick"
        case .scan: "scan"
        case .settings: "settings"
        }
    }
}

extension Row {
    public var events: [Event] { [event].compactMap { $0 } }
    public var trailings: [String] { [trailing].compactMap { $0 } }
}

extension Choice {
    public var chosenText: String { options.indices.contains(chosen) ? options[chosen] : "" }
    /// A slider of one step would have no length.
    public var lastStep: Double { Double(max(options.count - 1, 1)) }
}

extension Drawing {
    /// Its table; none for a day without anything.
    public var tables: [[String]] { spokenRows.isEmpty ? [] : [spokenRows] }

    /// The table read row by row: each figure with its column.
    public var spokenRows: [String] {
        rows.map { row in
            zip(columns, row).map { column, cell in column.isEmpty ? cell : "\(column): \(cell)" }
                .joined(separator: ", ")
        }
    }
}

extension Working {
    public var stopLabels: [String] { canBeStopped ? [stopLabel] : [] }
}

extension Banner {
    /// Names of the system's symbols.
    public var symbol: String { isTrouble ? "exclamationmark.triangle" : "checkmark.circle" }
}

extension EntryKind {
    /// Typed letter by letter: nothing is to be corrected or learned.
    public var isExact: Bool {
        switch self {
        case .text, .longText: false
        case .secret, .code, .number, .clock: true
        }
    }
}

extension CalendarDate {
    /// Noon of the day as a date picker takes it.
    public var onPhone: Date {
        Date(timeIntervalSince1970: Double(Clockwork.noon(of: self, in: .current)) / 1000)
    }

    public init(onPhone date: Date) {
        self = Clockwork.date(of: Int64(date.timeIntervalSince1970 * 1000), in: .current)
    }
}

extension Result where Success == [URL] {
    /// What a file picker came back with.
    public func event<Event>(picked: (URL) -> Event, none: Event) -> Event {
        switch self {
        case .success(let urls): urls.first.map(picked) ?? none
        case .failure: none
        }
    }
}

/// Lets the first of several words through: a sheet says more than once that it
/// is gone.
@MainActor
public final class Once {
    private var isDone = false

    public init() {}

    public func run(_ work: @MainActor () -> Void) {
        guard !isDone else { return }
        isDone = true
        work()
    }
}
