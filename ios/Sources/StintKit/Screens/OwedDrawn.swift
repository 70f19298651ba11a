import StintBindings
import StintTexts

extension OwedFlow {
    public func drawn() -> Screen<Event> {
        var screen =
            switch page {
            case .home: home
            case .finding(let index): working(index)
            case .contract: contractPage
            case .payslips: payslipsPage
            case .payslip: payslipPage
            case .roster: rosterPage
            case .letter: letterPage
            }
        if page != .home { screen.back = Tap(words("shell-common-back-button"), .back) }
        if let picking { screen.request = .pickFile(picked: { .picked(picking, $0) }, none: .notPicked) }
        if let sharing { screen.request = .share([sharing], done: { _ in .shared }) }
        return screen
    }

    private var home: Screen<Event> {
        guard let report else { return Screen(words("shell-owed-title")) }
        let period = words("shell-owed-period", .text(words.date(report.first)), .text(words.date(report.last)))
        let about = report.aboutFindings.map { [Item<Event>.line(Line($0, .quiet))] } ?? []
        let advice = report.findings.isEmpty ? [] : [Item<Event>.line(Line(report.notAdvice, .quiet))]
        let letters: [Item<Event>] = [
            .row(Row(words("shell-owed-letter-button"), [words("shell-owed-letter-union")], event: .letter(true))),
            .row(Row(words("shell-owed-letter-button"), [words("shell-owed-letter-employer")], event: .letter(false))),
        ]
        let behind = isBehind ? [Item<Event>.line(Line(words("ios-behind"), .warning))] : []
        var passages = [Passage<Event>(behind + [.line(Line(period, .quiet))] + findings(report) + about + advice)]
        passages.append(Passage(words("shell-week-missing"), report.missing.map { .line(Line($0, .quiet)) }))
        if !report.findings.isEmpty { passages.append(Passage(words("shell-owed-letter-title"), letters)) }
        passages.append(Passage(papers))
        return Screen(
            words("shell-owed-title"), passages.filter { !$0.items.isEmpty },
            taps: [
                Tap(words("shell-owed-earlier-button"), .earlier),
                Tap(words("shell-owed-later-button"), .later, isOn: report.last < session.today),
            ])
    }

    private func findings(_ report: OwedReport) -> [Item<Event>] {
        guard report.hasContract else {
            return [
                .line(Line(report.headline, .title)), .line(Line(words("shell-owed-no-contract"))),
                .tap(Tap(words("shell-week-contract-button"), .go(.contract), weight: .main)),
            ]
        }
        let found = report.findings.enumerated().map { index, finding in
            Item<Event>.row(
                Row(finding.headline, hint: words("shell-owed-working-button"), event: .go(.finding(index))))
        }
        return found.isEmpty ? [.line(Line(report.headline, .title))] : found
    }

    private var papers: [Item<Event>] {
        [
            .row(Row(words("shell-contract-title"), event: .go(.contract))),
            .row(Row(words("shell-payslip-title"), event: .go(.payslips))),
            .row(Row(words("shell-roster-title"), event: .go(.roster))),
        ]
    }

    /// Each leg, rule, source and date.
    private func working(_ index: Int) -> Screen<Event> {
        guard let report, report.findings.indices.contains(index) else { return home }
        let finding = report.findings[index]
        let picture = finding.picture.map { [Item<Event>.drawing(words.drawing($0))] } ?? []
        let lines = finding.working.map { line -> Item<Event> in
            line.amount.map { .figure(Figure(line.text, $0)) } ?? .line(Line(line.text))
        }
        let passages = [
            Passage<Event>([.line(Line(finding.headline, .title))] + picture),
            Passage(words("shell-owed-working-button"), lines),
            Passage(words("shell-owed-sources"), finding.sources.map { .line(Line($0, .quiet)) }),
            Passage(words("shell-owed-narrow"), finding.narrow.map { .line(Line($0)) }),
            Passage([.line(Line(report.notAdvice, .quiet))]),
        ]
        return Screen(words.days(finding.first, finding.last), passages.filter { !$0.items.isEmpty })
    }

    private var contractPage: Screen<Event> {
        let file = Item<Event>.tap(Tap(words("shell-contract-file-button"), .contractFile))
        let rules = Item<Event>.tap(Tap(words("shell-data-rules-file-button"), .rulesFile))
        let remove = Item<Event>.tap(
            Tap(words("shell-contract-remove-button"), .removeContract, weight: .destructive))
        let fields: [Passage<Event>] = contract.passages(words) { .contract($0) }
        return Screen(
            words("shell-contract-title"), fields + [Passage([file, rules, remove])],
            taps: [Tap(words("shell-common-save-button"), .saveContract, weight: .main)])
    }

    private var payslipsPage: Screen<Event> {
        let kept = payslips.flatMap { slip -> [Item<Event>] in
            let row = Row<Event>(words.days(slip.first, slip.last), slip.lines.map { "\(words($0.item.textId)): \($0.amount)" })
            let drop = Tap(
                words("shell-payslip-remove-button"), Event.removePayslip(slip.first, slip.last), weight: .destructive)
            return [.row(row), .tap(drop)]
        }
        let empty = [Item<Event>.line(Line(words("shell-payslip-empty")))]
        return Screen(
            words("shell-payslip-title"), [Passage(kept.isEmpty ? empty : kept)],
            taps: [
                Tap(words("shell-common-add-button"), .go(.payslip), weight: .main),
                Tap(words("shell-payslip-file-button"), .payslipFile),
            ])
    }

    private var payslipPage: Screen<Event> {
        Screen(
            words("shell-payslip-title"), payslip.passages(words) { .payslip($0) },
            taps: [Tap(words("shell-common-save-button"), .savePayslip, weight: .main)])
    }

    private var rosterPage: Screen<Event> {
        let kept = roster.map { roster -> [Item<Event>] in
            let days = words("shell-roster-days", .text(words.date(roster.first)), .text(words.date(roster.last)))
            return [
                .line(Line(words("shell-roster-kept", .count(Int(roster.visits))), .title)), .line(Line(days)),
            ]
        }
        let empty = [Item<Event>.line(Line(words("shell-roster-body")))]
        return Screen(
            words("shell-roster-title"), [Passage(kept ?? empty)],
            taps: [Tap(words("shell-roster-file-button"), .rosterFile, weight: .main)])
    }

    private var letterPage: Screen<Event> {
        let entry = Entry<Event>(
            words("shell-owed-letter-title"), letter, hint: words("shell-owed-letter-body"), kind: .longText
        ) { .typeLetter($0) }
        return Screen(
            words("shell-owed-letter-title"),
            [Passage([.line(Line(words("shell-owed-letter-body"))), .entry(entry)])],
            taps: [Tap(words("shell-owed-letter-share-button"), .shareLetter, weight: .main)])
    }
}
