import Foundation
import StintBindings

/// Everything that one screen shows, as data. What draws it decides nothing:
/// it hands `Event`s back.
public struct Screen<Event: Sendable>: Sendable {
    public var title: String
    public var passages: [Passage<Event>]
    /// Within reach of a thumb, the most important first.
    public var taps: [Tap<Event>]
    /// Where one came from.
    public var back: Tap<Event>?
    /// What the system is asked to show.
    public var request: Request<Event>?
    public var banner: Banner?
    public var working: Working?
    /// Holds a key or a code: not shown while the screen is recorded or mirrored.
    /// A screenshot can't be kept from it; she is told what it holds.
    public var isSecret: Bool
    /// What is said in place of a secret.
    var secretHidden = ""
    /// Counts what banners said: one that says the same again is read out, too.
    public var said = 0

    public init(
        _ title: String, _ passages: [Passage<Event>] = [], taps: [Tap<Event>] = [],
        back: Tap<Event>? = nil, isSecret: Bool = false
    ) {
        (self.title, self.taps) = (title, taps)
        // A heading over nothing would be read out all the same.
        self.passages = passages.filter { !$0.items.isEmpty }
        (self.back, self.isSecret) = (back, isSecret)
    }
}

/// Something that the system shows over a screen.
public enum Request<Event: Sendable>: Sendable {
    /// The share sheet, with files of the outbox. It ends by telling whether they went
    /// anywhere.
    case share([URL], done: @Sendable (Bool) -> Event)
    case pickFile(picked: @Sendable (URL) -> Event, none: Event)
    case scan(ScanWords, read: @Sendable (String) -> Event, none: Event)
    case settings(done: Event)
}

/// What is said around the camera's picture.
public struct ScanWords: Sendable, Equatable {
    public let title: String
    public let close: String
    let body: String
    let refused: String

    init(_ words: Wording) {
        (title, body) = (words("shell-scan-title"), words("shell-scan-body"))
        (close, refused) = (words("shell-common-back-button"), words("shell-scan-no-camera"))
    }

    /// Of `AVAuthorizationStatus`, by its raw value: 1 and 2 are refusals.
    public func said(authorization status: Int) -> String { [1, 2].contains(status) ? refused : body }
}

/// Some items under one heading.
public struct Passage<Event: Sendable>: Sendable {
    public var heading: String?
    public var items: [Item<Event>]

    public init(_ items: [Item<Event>]) { (heading, self.items) = (nil, items) }
    public init(_ heading: String?, _ items: [Item<Event>]) { (self.heading, self.items) = (heading, items) }
}

/// One element of a screen.
public enum Item<Event: Sendable>: Sendable {
    case line(Line)
    case figure(Figure)
    case drawing(Drawing)
    case tap(Tap<Event>)
    case row(Row<Event>)
    case `switch`(Switch<Event>)
    case entry(Entry<Event>)
    case choice(Choice<Event>)
    case date(DateEntry<Event>)
}

/// What a screen reader says of an element.
public struct Spoken: Sendable, Equatable {
    public let label: String
    public let value: String?
    public let hint: String?

    public init(_ label: String, value: String? = nil, hint: String? = nil) {
        (self.label, self.value, self.hint) = (label, value, hint)
    }

    /// What views take that know no absent value.
    public var valueText: String { value ?? "" }
    public var hintText: String { hint ?? "" }
}

/// A sentence.
public struct Line: Sendable, Equatable {
    public enum Tone: Sendable, Hashable { case title, plain, quiet, warning, code }
    public let text: String
    public let tone: Tone
    /// Where reading it aloud as written wouldn't help.
    public let aloud: String?

    public init(_ text: String, _ tone: Tone = .plain, aloud: String? = nil) {
        (self.text, self.tone, self.aloud) = (text, tone, aloud)
    }

    public var spoken: Spoken { Spoken(aloud ?? text) }
}

/// A name and how much.
public struct Figure: Sendable, Equatable {
    public let label: String
    public let value: String

    public init(_ label: String, _ value: String) { (self.label, self.value) = (label, value) }

    public var spoken: Spoken { Spoken(label, value: value) }
}

/// A picture of the core, with its sentence and the same figures as a table.
public struct Drawing: Sendable {
    public let title: String
    public let sentence: String
    public let width: Double
    public let height: Double
    public let shapes: [Shape]
    public let columns: [String]
    public let rows: [[String]]
    /// What opens the table.
    public let tableLabel: String

    init(_ picture: Picture, tableLabel: String) {
        self.tableLabel = tableLabel
        let (size, table) = (picture.size(), picture.table())
        (title, sentence, shapes) = (picture.title(), picture.sentence(), picture.shapes())
        (width, height) = (size.x, size.y)
        (columns, rows) = (table.columns, table.rows)
    }

    public var spoken: Spoken { Spoken(sentence) }
}

/// How much something to touch stands out.
public enum Weight: Sendable, Hashable { case main, plain, destructive }

/// Something to touch.
public struct Tap<Event: Sendable>: Sendable {
    public let label: String
    public let hint: String?
    public let weight: Weight
    public let isOn: Bool
    public let event: Event

    public init(
        _ label: String, _ event: Event, hint: String? = nil, weight: Weight = .plain, isOn: Bool = true
    ) {
        (self.label, self.event, self.hint, self.weight, self.isOn) = (label, event, hint, weight, isOn)
    }

    public var spoken: Spoken { Spoken(label, hint: hint) }
}

/// A line that can be opened, with what stands under it.
public struct Row<Event: Sendable>: Sendable {
    public let title: String
    public let details: [String]
    public let trailing: String?
    public let hint: String?
    /// Nothing where it only tells.
    public let event: Event?

    public init(
        _ title: String, _ details: [String] = [], trailing: String? = nil, hint: String? = nil,
        event: Event? = nil
    ) {
        (self.title, self.details, self.trailing, self.hint, self.event) = (title, details, trailing, hint, event)
    }

    public var spoken: Spoken {
        let value = ([trailing].compactMap { $0 } + details).joined(separator: ", ")
        return Spoken(title, value: value.isEmpty ? nil : value, hint: hint)
    }
}

/// Something that is on or off, and why one would want it.
public struct Switch<Event: Sendable>: Sendable {
    public let label: String
    public let reason: String
    public let isOn: Bool
    public let onText: String
    public let change: @Sendable (Bool) -> Event

    public init(
        _ label: String, reason: String, isOn: Bool, onText: String, change: @escaping @Sendable (Bool) -> Event
    ) {
        (self.label, self.reason, self.isOn, self.onText) = (label, reason, isOn, onText)
        self.change = change
    }

    public var spoken: Spoken { Spoken(label, value: onText, hint: reason) }
}

/// What is typed, and so with which keys.
public enum EntryKind: Sendable, Hashable { case text, longText, secret, code, number, clock }

/// Something to type.
public struct Entry<Event: Sendable>: Sendable {
    public let label: String
    public let text: String
    public let hint: String
    public let kind: EntryKind
    public let typed: @Sendable (String) -> Event

    public init(
        _ label: String, _ text: String, hint: String, kind: EntryKind = .text,
        typed: @escaping @Sendable (String) -> Event
    ) {
        (self.label, self.text, self.hint, self.kind, self.typed) = (label, text, hint, kind, typed)
    }

    /// A secret isn't read aloud.
    public var spoken: Spoken {
        Spoken(label, value: kind == .secret || kind == .code || text.isEmpty ? nil : text, hint: hint)
    }
}

/// A day to pick.
public struct DateEntry<Event: Sendable>: Sendable {
    public let label: String
    public let date: CalendarDate
    /// The day in words.
    public let said: String
    public let hint: String
    public let pick: @Sendable (CalendarDate) -> Event

    public init(
        _ label: String, _ date: CalendarDate, said: String, hint: String,
        pick: @escaping @Sendable (CalendarDate) -> Event
    ) {
        (self.label, self.date, self.said, self.hint, self.pick) = (label, date, said, hint, pick)
    }

    public var spoken: Spoken { Spoken(label, value: said, hint: hint) }
}

/// How a choice is drawn.
public enum ChoiceKind: Sendable, Equatable {
    case list
    /// An order, least first: a slider.
    case steps
}

/// One of several.
public struct Choice<Event: Sendable>: Sendable {
    public let label: String
    public let options: [String]
    public let chosen: Int
    public let hint: String
    public let kind: ChoiceKind
    public let choose: @Sendable (Int) -> Event

    public init(
        _ label: String, _ options: [String], chosen: Int, hint: String, kind: ChoiceKind = .list,
        choose: @escaping @Sendable (Int) -> Event
    ) {
        (self.label, self.options, self.chosen, self.hint) = (label, options, chosen, hint)
        (self.kind, self.choose) = (kind, choose)
    }

    public var spoken: Spoken {
        Spoken(label, value: options.indices.contains(chosen) ? options[chosen] : nil, hint: hint)
    }
}

/// What went wrong and what to do, or what came of something.
public struct Banner: Sendable, Equatable {
    public let text: String
    public let isTrouble: Bool

    public init(_ text: String, isTrouble: Bool = false) { (self.text, self.isTrouble) = (text, isTrouble) }
}

/// A call that takes a while.
public struct Working: Sendable, Equatable {
    public let label: String
    /// From 0 to 1, where the end is known.
    public private(set) var part: Double?
    /// The same in words.
    public private(set) var said: String?
    public let canBeStopped: Bool
    public let stopLabel: String

    public init(_ label: String, canBeStopped: Bool, stopLabel: String) {
        (self.label, self.canBeStopped, self.stopLabel) = (label, canBeStopped, stopLabel)
    }

    func reached(_ part: Double?, _ said: String?) -> Working {
        var working = self
        (working.part, working.said) = (part, said)
        return working
    }

    public var spoken: Spoken { Spoken(label, value: said) }
}

extension Item {
    public var spoken: Spoken {
        switch self {
        case .line(let line): line.spoken
        case .figure(let figure): figure.spoken
        case .drawing(let drawing): drawing.spoken
        case .tap(let tap): tap.spoken
        case .row(let row): row.spoken
        case .switch(let it): it.spoken
        case .entry(let entry): entry.spoken
        case .choice(let choice): choice.spoken
        case .date(let date): date.spoken
        }
    }
}

extension Screen {
    /// Every element in the order in which a screen reader meets it.
    public var elements: [Spoken] {
        var elements = [Spoken(title)]
        if let back { elements.append(back.spoken) }
        for passage in passages {
            if let heading = passage.heading { elements.append(Spoken(heading)) }
            elements += passage.items.map(\.spoken)
        }
        return elements + taps.map(\.spoken)
    }
}
