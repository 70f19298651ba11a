import StintBindings
import StintTexts

extension TodayFlow {
    public func drawn() -> Screen<Event> {
        if let day {
            var screen = day.drawn().map { Event.inDay(WeekFlow.DayEvent(event: $0)) }
            if day.isAtList { screen.back = Tap(words("shell-common-back-button"), .closeDay) }
            return screen
        }
        switch page {
        case .day: return today
        case .note: return form("shell-today-note-title", note)
        case .afterHours: return form("shell-today-question-after", minutes)
        }
    }

    private var words: Wording { session.words }
    private var duty: any Duty { session.device.duty }

    private var today: Screen<Event> {
        var items = [Item<Event>.line(Line(state, .title))]
        let call = duty.callSinceMs.map { words("watch-call-running", .text(words.clock($0))) }
        if let call { items.append(.line(Line(call, .title))) }
        if let report {
            let isEmpty = report.rows.isEmpty
            items.append(.line(Line(isEmpty && !report.isBehind ? words("shell-today-empty") : report.line)))
            if !isEmpty { items.append(.drawing(words.drawing(report.ribbon))) }
            let seen = report.seenUntilMs.map { words("shell-today-last-fix", .text(words.clock($0))) }
            if let seen { items.append(.line(Line(seen, .quiet))) }
        }
        items.append(
            .row(Row(words("shell-today-day-button"), hint: words("shell-access-row-hint"), event: .openDay)))
        var screen = Screen(
            words("shell-today-title"), strip + proposals + [Passage(items), Passage(more)], taps: taps)
        if asksSettings { screen.request = .settings(done: .fixed) }
        return screen
    }

    /// What she may have forgotten to say.
    private var proposals: [Passage<Event>] {
        let start = forgotten.map { span -> Passage<Event> in
            let seen = words("shell-today-forgot-seen", .text(words.clock(span.startMs)))
            return Passage(
                words("shell-today-forgot-title"),
                [
                    .line(Line(seen)),
                    .tap(Tap(words("shell-today-forgot-take-button"), .takeStart)),
                    .tap(Tap(words("shell-today-forgot-type-button"), .openDay)),
                    .tap(Tap(words("shell-today-forgot-no-button"), .refuseStart)),
                ])
        }
        let ends = ends.map { ends -> Passage<Event> in
            let said = ends.proposed.map { Item<Event>.line(Line($0.said)) }
            return Passage(
                words("shell-today-end-title"),
                said + [.tap(Tap(words("shell-today-end-take-button"), .takeEnd(ends.date)))])
        }
        return [start].compactMap { $0 } + ends
    }

    private var state: String {
        if duty.isPaused { return words("shell-today-paused") }
        return switch duty.state {
        case .off: words("shell-today-idle")
        case .shift(let since, true): words("shell-today-recording", .text(words.clock(since)))
        case .shift(let since, false): words("shell-today-shift", .text(words.clock(since)))
        case .onBreak(let since, _): words("shell-today-break", .text(words.clock(since)))
        }
    }

    /// Only when something is wrong.
    private var strip: [Passage<Event>] {
        guard !health.isEmpty else { return [] }
        let lines = health.flatMap { $0.said(words) }.map { said -> Item<Event> in
            .line(Line(said, .warning, aloud: words("shell-access-health", .text(said))))
        }
        return [
            Passage(
                words("shell-health-title"),
                lines + (fixes == nil ? [] : [.tap(Tap(words("shell-health-fix-button"), .fix))])
                    + [.tap(Tap(words("shell-health-seen-button"), .seen))])
        ]
    }

    private var taps: [Tap<Event>] {
        let note = Tap(words("shell-today-note-button"), Event.note)
        switch duty.state {
        case .off: return [Tap(words("shell-today-start-button"), .start, weight: .main), note]
        case .shift:
            let rest = Tap(words("shell-today-break-button"), Event.rest)
            return [Tap(words("shell-today-end-button"), .end, weight: .main), rest, note]
        case .onBreak:
            let end = Tap(words("shell-today-end-button"), Event.end)
            return [Tap(words("shell-today-resume-button"), .work, weight: .main), end, note]
        }
    }

    private var more: [Item<Event>] {
        let hold =
            duty.isPaused
            ? Tap(words("shell-today-go-on-button"), Event.goOn)
            : Tap(words("shell-today-pause-button"), Event.pause)
        // One who paused without a shift, at hours or always, has a way on, too.
        let running = duty.state == .off && !duty.isPaused ? [] : [Item<Event>.tap(hold)]
        let callId = duty.callSinceMs == nil ? "shell-today-call-button" : "watch-call-end-button"
        let call = Item<Event>.tap(Tap(words(callId), .call))
        let question = Item<Event>.row(
            Row(words("shell-today-question-after"), [words("shell-today-question-hint")], event: .afterHours))
        let asks = session.choices.kinds.contains(.questions)
        return running + [call] + (asks ? [question] : [])
    }

    private func form(_ title: String, _ entry: Entry<Event>) -> Screen<Event> {
        Screen(
            words(title), [Passage([.entry(entry)])],
            taps: [Tap(words("shell-common-save-button"), .save, weight: .main)],
            back: Tap(words("shell-common-back-button"), .back))
    }

    private var note: Entry<Event> {
        Entry(words("shell-today-note-button"), typed, hint: words("shell-today-note-hint"), kind: .longText) {
            .type($0)
        }
    }

    private var minutes: Entry<Event> {
        Entry(
            words("shell-today-question-minutes"), typed, hint: words("shell-today-question-hint"), kind: .number
        ) { .type($0) }
    }
}
