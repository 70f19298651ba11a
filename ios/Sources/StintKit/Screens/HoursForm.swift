import StintBindings
import StintTexts

/// What she changes of the hours.
public enum HoursChange: Sendable { case day(Int, Bool), from(String), to(String) }

/// The days and hours at which Stint records, as she sets them.
struct HoursForm: Sendable, Equatable {
    private var days: Set<Int>
    private var from: String
    private var to: String

    init(_ hours: RecordedHours) {
        (days, from, to) = (hours.weekdays, Clockwork.clock(hours.from), Clockwork.clock(hours.to))
    }

    mutating func take(_ change: HoursChange) {
        switch change {
        case .day(let day, let on): if on { days.insert(day) } else { days.remove(day) }
        case .from(let text): from = text
        case .to(let text): to = text
        }
    }

    /// Throws where a time is none.
    func hours() throws -> RecordedHours {
        guard let from = Clockwork.minute(typed: from), let to = Clockwork.minute(typed: to) else {
            throw Stretch.Problem.noTime
        }
        return RecordedHours(weekdays: days, from: from, to: to)
    }

    func items<Event: Sendable>(_ words: Wording, _ into: @escaping @Sendable (HoursChange) -> Event) -> [Item<Event>] {
        let times = words("shell-common-range", .text(from), .text(to))
        let switches = RecordedHours.week.map { day -> Item<Event> in
            let isOn = days.contains(day)
            return .switch(
                Switch(
                    words.weekday(day), reason: times, isOn: isOn,
                    onText: words(isOn ? "shell-common-on" : "shell-common-off")
                ) { into(.day(day, $0)) })
        }
        let none = days.isEmpty ? [Item<Event>.line(Line(words("shell-data-hours-none"), .warning))] : []
        let next = isOverNight ? [Item<Event>.line(Line(words("shell-correct-next-day"), .quiet))] : []
        return [
            .entry(Entry(words("shell-common-from"), from, hint: words("shell-start-when-hours"), kind: .clock) { into(.from($0)) }),
            .entry(Entry(words("shell-common-to"), to, hint: words("shell-start-when-hours"), kind: .clock) { into(.to($0)) }),
        ] + next + switches + none
    }

    private var isOverNight: Bool { (try? hours()).map { $0.to <= $0.from } ?? false }
}

extension RecordedHours {
    /// From Monday on.
    static let week = 1...7
}

extension Wording {
    /// "Monday", of 1.
    func weekday(_ day: Int) -> String {
        // 5 January 1970 was a Monday.
        weekdayName(CalendarDate(year: 1970, month: 1, day: UInt8(clamping: 4 + day)))
    }

    /// The days, and the hours of each.
    func said(of hours: RecordedHours) -> [String] {
        if hours.weekdays.isEmpty { return [self("shell-data-hours-none")] }
        let days = hours.weekdays.sorted().map(weekday).joined(separator: ", ")
        return [days, self("shell-common-range", .text(Clockwork.clock(hours.from)), .text(Clockwork.clock(hours.to)))]
    }

    /// The choice of when it is recorded.
    func choice<Event>(
        _ title: String, of when: Choices.When, choose: @escaping @Sendable (Int) -> Event
    ) -> Choice<Event> {
        Choice(
            self(title), Choices.When.allCases.map { self($0.textId) },
            chosen: Choices.When.allCases.firstIndex(of: when) ?? 0, hint: self(when.bodyId), choose: choose)
    }
}
