import Foundation
import StintBindings
import StintTexts

/// A stretch of a day as she types it: two times on the wall clock.
struct Stretch: Sendable, Equatable {
    enum Problem: Error, Equatable { case noTime, skipped }

    let date: CalendarDate
    var from: String
    var to: String
    /// Which of two hours, in the night when the clock goes back.
    var fromLater = false
    var toLater = false

    init(_ date: CalendarDate, from: String = "", to: String = "") {
        (self.date, self.from, self.to) = (date, from, to)
    }

    init(_ span: Span, on date: CalendarDate, in zone: TimeZone) {
        let typed = { Clockwork.clock(Clockwork.minute(of: $0, in: zone)) }
        self.init(date, from: typed(span.startMs), to: typed(span.endMs))
        fromLater = Clockwork.instants(of: date, minute: minute(from), in: zone).last == span.startMs
        toLater = Clockwork.instants(of: endDate, minute: minute(to), in: zone).last == span.endMs
    }

    /// An end at or before the start is on the next day.
    var endsNextDay: Bool { minute(from) >= 0 && minute(to) >= 0 && minute(to) <= minute(from) && !isWithinTwice }
    var endDate: CalendarDate { endsNextDay ? Clockwork.adding(1, to: date) : date }

    func fromIsTwice(in zone: TimeZone) -> Bool {
        Clockwork.instants(of: date, minute: minute(from), in: zone).count > 1
    }

    func toIsTwice(in zone: TimeZone) -> Bool {
        Clockwork.instants(of: endDate, minute: minute(to), in: zone).count > 1
    }

    func span(in zone: TimeZone) throws -> Span {
        let start = try instant(from, date, later: fromLater, zone)
        return Span(startMs: start, endMs: try instant(to, endDate, later: toLater, zone))
    }

    /// From the first to the second pass of the same hour.
    private var isWithinTwice: Bool { toLater && !fromLater && minute(from) - minute(to) < 60 }

    private func minute(_ typed: String) -> Int { Clockwork.minute(typed: typed) ?? -1 }

    private func instant(_ typed: String, _ date: CalendarDate, later: Bool, _ zone: TimeZone) throws -> Int64 {
        guard let minute = Clockwork.minute(typed: typed) else { throw Problem.noTime }
        let instants = Clockwork.instants(of: date, minute: minute, in: zone)
        guard let found = later ? instants.last : instants.first else { throw Problem.skipped }
        return found
    }
}

/// What she typed into the fields of a stretch.
enum StretchEdit: Sendable {
    case from(String), to(String), fromLater(Bool), toLater(Bool)
}

extension Stretch {
    mutating func apply(_ edit: StretchEdit) {
        switch edit {
        case .from(let text): (from, fromLater) = (text, false)
        case .to(let text): (to, toLater) = (text, false)
        case .fromLater(let later): fromLater = later
        case .toLater(let later): toLater = later
        }
    }

    /// Its fields, and which of two hours where the clock shows one twice.
    func fields<Event>(
        _ words: Wording, hint: String, _ edited: @escaping @Sendable (StretchEdit) -> Event
    ) -> [Item<Event>] {
        var fields = [field(words("shell-common-from"), from, hint) { edited(.from($0)) }]
        if fromIsTwice(in: words.zone) { fields.append(which(words, fromLater) { edited(.fromLater($0)) }) }
        fields.append(field(words("shell-common-to"), to, hint) { edited(.to($0)) })
        if toIsTwice(in: words.zone) { fields.append(which(words, toLater) { edited(.toLater($0)) }) }
        if endsNextDay { fields.append(.line(Line(words("shell-correct-next-day"), .quiet))) }
        return fields
    }

    private func field<Event>(
        _ label: String, _ text: String, _ hint: String, typed: @escaping @Sendable (String) -> Event
    ) -> Item<Event> {
        .entry(Entry(label, text, hint: hint, kind: .clock, typed: typed))
    }

    private func which<Event>(
        _ words: Wording, _ later: Bool, choose: @escaping @Sendable (Bool) -> Event
    ) -> Item<Event> {
        let label = words("shell-correct-hour-twice")
        let hours = [words("shell-correct-hour-first"), words("shell-correct-hour-second")]
        return .choice(Choice(label, hours, chosen: later ? 1 : 0, hint: label) { choose($0 == 1) })
    }
}
