import StintBindings
import StintTexts

extension DayPages {
    func drawn() -> Screen<Event> {
        var screen =
            switch page {
            case .list: list
            case .row(let span): choices(span)
            case .name(let span): naming(span)
            case .times(let span): form(title(span), "shell-correct-times-ask", stretchFields("shell-correct-times-ask"))
            case .split(let span): form(title(span), "shell-correct-split-ask", [splitField])
            case .reason(let span): form(title(span), "shell-correct-reason-button", [reasonChoice])
            case .note(let span): form(title(span), "shell-correct-note-button", [noteEntry])
            case .add: additions
            case .adding(let addition): adding(addition)
            }
        screen.back = screen.back ?? Tap(words("shell-common-back-button"), .back)
        screen.banner = said.map { Banner($0) }
        return screen
    }

    private var list: Screen<Event> {
        let head = [Item<Event>.line(Line(report.headline, .title)), .drawing(words.drawing(report.ribbon))]
        let rows = report.rows.map { row in
            let details = [row.length, row.distance].compactMap { $0 } + row.known
            return Item<Event>.row(
                Row(
                    row.what, details, trailing: words("shell-common-range", .text(row.from), .text(row.to)),
                    hint: words("shell-access-row-hint"), event: .open(row.span)))
        }
        let empty = [Item<Event>.line(Line(words("shell-day-empty"), .quiet))]
        let sketch = report.sketch.map { [Passage(words("shell-day-sketch"), [Item<Event>.drawing(words.drawing($0))])] }
        let missing = report.missing.map { Item<Event>.line(Line($0, .quiet)) }
        let notes = report.notes.map { Item<Event>.line(Line($0.said)) }
        return Screen(
            words.weekday(date),
            [Passage(head), Passage(words("shell-day-list"), rows.isEmpty ? empty : rows)]
                + [Passage(words("shell-day-notes"), notes)] + (sketch ?? [])
                + [Passage(words("shell-week-missing"), missing)],
            taps: [
                Tap(words("shell-day-add-button"), .add, weight: .main),
                Tap(words("shell-day-undo-button"), .undo),
                Tap(words("shell-day-earlier-button"), .earlier),
                Tap(words("shell-day-later-button"), .later),
            ])
    }

    private func choices(_ span: Span) -> Screen<Event> {
        let row = row(span)
        let facts = [row?.length, row?.distance].compactMap { $0 }.map { Item<Event>.line(Line($0)) }
        let known = (row?.known ?? []).joined(separator: ", ")
        return Screen(
            title(span),
            [
                Passage(row.map { [.line(Line(words("shell-common-range", .text($0.from), .text($0.to)), .title))] } ?? []),
                Passage(facts + (known.isEmpty ? [] : [.figure(Figure(words("shell-day-known"), known))])),
                Passage(words("shell-correct-title"), corrections(span).map { .tap($0) }),
            ])
    }

    private func corrections(_ span: Span) -> [Tap<Event>] {
        let confirm = Tap(words("shell-correct-confirm-button"), Event.confirm, weight: .main)
        let times = Tap(words("shell-correct-times-button"), Event.times)
        let note = Tap(words("shell-correct-note-button"), Event.note)
        var taps = [confirm]
        if let visit = visit(span) {
            if visit.canBeNamed { taps.append(Tap(words("shell-correct-name-button"), .name)) }
            taps += [times, Tap(words("shell-correct-split-button"), .split)]
            if next(span) != nil { taps.append(Tap(words("shell-correct-join-button"), .join)) }
            let work = Tap(words("shell-correct-work-button"), Event.work)
            taps.append(visit.notWork ? work : Tap(words("shell-correct-not-work-button"), .notWork))
        } else {
            let isWay = row(span)?.distance != nil
            if isWay { taps.append(Tap(words("shell-correct-reason-button"), .reason)) }
            taps += [times, Tap(words("shell-day-add-button"), .add)]
        }
        return taps + [note]
    }

    private func naming(_ span: Span) -> Screen<Event> {
        form(
            title(span), "shell-correct-name-ask",
            [
                .entry(
                    Entry(words("shell-common-name"), text, hint: words("shell-correct-name-hint")) { .typeName($0) }),
                kindChoice,
            ])
    }

    private var additions: Screen<Event> {
        let choices = Addition.allCases.map { addition in
            Item<Event>.row(
                Row(words(addition.textId), hint: words("shell-add-typed"), event: .adding(addition)))
        }
        return Screen(
            words("shell-add-title"), [Passage([.line(Line(words("shell-add-typed"), .quiet))] + choices)])
    }

    private func adding(_ addition: Addition) -> Screen<Event> {
        let stretch = stretchFields("shell-add-typed")
        let own: [Item<Event>] =
            switch addition {
            case .visit:
                [
                    .entry(
                        Entry(words("shell-add-client"), text, hint: words("shell-correct-name-hint")) {
                            .typeName($0)
                        }),
                    kindChoice,
                ]
            case .note: [noteEntry]
            case .shift, .rest, .sleepIn, .onCall, .leave: []
            }
        return form(words(addition.textId), "shell-add-typed", own + (addition == .leave ? [] : stretch))
    }

    private func form(_ title: String, _ ask: String, _ items: [Item<Event>]) -> Screen<Event> {
        Screen(
            title, [Passage([.line(Line(words(ask)))] + items)],
            taps: [Tap(words("shell-common-save-button"), Event.save, weight: .main)])
    }

    private func title(_ span: Span) -> String { row(span)?.what ?? words("shell-correct-title") }

    private func stretchFields(_ hint: String) -> [Item<Event>] {
        stretch.fields(words, hint: words(hint)) { .edit($0) }
    }

    private var splitField: Item<Event> {
        let ask = words("shell-correct-split-ask")
        return .entry(
            Entry(words("shell-common-time"), stretch.from, hint: ask, kind: .clock) { .edit(.from($0)) })
    }

    private var kindChoice: Item<Event> {
        .choice(
            Choice(
                words("shell-common-kind"), PlaceKind.all.map { words($0.textId) },
                chosen: PlaceKind.all.firstIndex(of: kind) ?? 0, hint: words("shell-correct-name-ask")
            ) { .chooseKind($0) })
    }

    private var reasonChoice: Item<Event> {
        .choice(
            Choice(
                words("shell-correct-reason-button"), TripReason.all.map { words($0.textId) },
                chosen: TripReason.all.firstIndex(of: reason) ?? 0, hint: words("shell-correct-reason-button")
            ) { .chooseReason($0) })
    }

    private var noteEntry: Item<Event> {
        .entry(
            Entry(words("shell-today-note-button"), text, hint: words("shell-today-note-hint"), kind: .longText) {
                .typeNote($0)
            })
    }
}
