import StintBindings
import StintTexts

extension WeekFlow {
    public func drawn() -> Screen<Event> {
        if let day {
            var screen = day.drawn().map { Event.inDay(DayEvent(event: $0)) }
            if day.isAtList { screen.back = Tap(session.words("shell-common-back-button"), .closeDay) }
            return screen
        }
        var screen = week
        if isPicking { screen.request = .pickFile(picked: { .picked($0) }, none: .notPicked) }
        if let sharing { screen.request = .share([sharing], done: { _ in .shared }) }
        return screen
    }

    private var week: Screen<Event> {
        let words = session.words
        guard let report else { return Screen(words("shell-week-title")) }
        let days = report.days.map { day in
            Item<Event>.row(
                Row(
                    words.weekday(day.date), [day.headline], hint: words("shell-access-row-hint"),
                    event: .open(day.date)))
        }
        let figures = report.figures.map { Item<Event>.figure(Figure($0.label, $0.value)) }
        let afterHours = report.afterHoursPicture.map { [Item<Event>.drawing(words.drawing($0))] } ?? []
        let findings = report.findings.map { Item<Event>.line(Line($0.headline)) }
        let noContract = report.hasContract ? [] : [Item<Event>.line(Line(words("shell-week-no-contract"), .quiet))]
        let advice = findings.isEmpty ? [] : [Item<Event>.line(Line(report.notAdvice, .quiet))]
        let missing = report.missing.map { Item<Event>.line(Line($0, .quiet)) }
        return Screen(
            words("shell-week-title"),
            [
                Passage(isBehind ? [.line(Line(words("ios-behind"), .warning))] : []),
                Passage([.line(Line(report.headline, .title)), .drawing(words.drawing(report.picture))] + afterHours),
                Passage(words("shell-week-days"), days),
                Passage(words("shell-week-figures"), figures),
                Passage(words("shell-week-findings"), findings + noContract + advice),
                Passage(words("shell-week-missing"), missing),
                Passage([
                    .row(Row(words("shell-week-import-button"), [words("shell-data-import-body")], event: .importFile)),
                    .row(Row(words("shell-week-page-button"), [words("shell-week-page-warning")], event: .savePage)),
                ]),
            ].filter { !$0.items.isEmpty },
            taps: [
                Tap(words("shell-week-earlier-button"), .earlier),
                Tap(words("shell-week-later-button"), .later, isOn: isPast),
                Tap(words("shell-week-this-button"), .thisWeek, isOn: isPast),
            ])
    }

    private var isPast: Bool { monday < Clockwork.monday(of: session.today) }
}
