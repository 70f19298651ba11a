import Foundation
import StintBindings
import StintTexts

extension MyDataFlow {
    public func drawn() -> Screen<Event> {
        var screen =
            switch page {
            case .home: home
            case .ways: waysPage
            case .passphrase: passphrasePage
            case .code: codePage
            case .backup: backupPage
            case .tried: triedPage
            case .export: exportPage
            case .check: checkPage
            case .places: placesPage
            case .hours: hoursPage
            case .erase: erasePage
            case .eraseDays: eraseDaysPage
            case .campaigns: campaignsPage
            case .eraseCampaign: eraseCampaignPage
            case .erased: erasedPage
            }
        if page != .home { screen.back = screen.back ?? Tap(words("shell-common-back-button"), .back) }
        if !sharing.isEmpty { screen.request = .share(sharing) { .shared($0) } }
        switch picking {
        case .backup: screen.request = .pickFile(picked: { .pickedBackup($0) }, none: .notPicked)
        case .log: screen.request = .pickFile(picked: { .pickedImport($0) }, none: .notPicked)
        case nil: break
        }
        return screen
    }

    private var home: Screen<Event> {
        let choices = session.choices
        let kinds = Choices.Kind.allCases.map { kind -> Item<Event> in
            .switch(words.of(kind, isOn: choices.kinds.contains(kind)) { .record(kind, $0) })
        }
        let when = words.choice("shell-data-when", of: choices.when) { Event.when($0) }
        let hours = choices.when == .hours ? [Item<Event>.row(hoursRow(choices.hours))] : []
        return Screen(
            words("shell-data-title"),
            [
                Passage(
                    words("shell-data-recorded"),
                    kinds + [
                        .line(Line(words("shell-data-app-use-impossible"), .quiet)), .choice(when),
                    ] + hours + [
                        opens("shell-places-title", .places, "shell-places-body"),
                    ]),
                Passage(
                    words("ios-reminders"), Reminder.allCases.map { .switch(reminder($0, choices.reminders)) }),
                Passage(
                    words("shell-data-lock"), [.line(Line(words("shell-data-lock-after"), .quiet)), opens("shell-data-ways", .ways)]),
                Passage(words("shell-data-backup"), [
                    opens("shell-data-backup", .backup, "shell-data-backup-body"),
                    opens("shell-data-export", .export, "shell-data-export-body"),
                    .row(Row(words("shell-data-import"), [words("shell-data-import-body")], event: .importFile)),
                    opens("shell-data-check", .check),
                ]),
                Passage(words("shell-erase-title"), [opens("shell-erase-title", .erase, "shell-erase-body")]),
                Passage(words("shell-data-language"), [.choice(language), .switch(plain(choices.plainIcon))]),
            ],
            taps: [Tap(words("shell-data-lock-button"), .lock, hint: words("shell-data-lock-after"), weight: .main)])
    }

    private func opens(_ title: String, _ page: Page, _ body: String? = nil) -> Item<Event> {
        .row(Row(words(title), body.map { [words($0)] } ?? [], event: .go(page)))
    }

    private var language: Choice<Event> {
        let names = [words("shell-data-language-system")] + TextLanguage.allCases.map(\.ownName)
        let chosen = session.choices.language.flatMap { TextLanguage(rawValue: $0) }
        let index = chosen.flatMap { TextLanguage.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        return Choice(words("shell-data-language"), names, chosen: index, hint: words("shell-data-language")) {
            .language($0)
        }
    }

    private func plain(_ isOn: Bool) -> Switch<Event> {
        Switch(
            words("ios-plain"), reason: words("ios-plain-why"), isOn: isOn,
            onText: words(isOn ? "shell-common-on" : "shell-common-off")
        ) { .plain($0) }
    }

    private var backupPage: Screen<Event> {
        Screen(
            words("shell-data-backup"),
            [
                Passage([.line(Line(words("shell-data-backup-body")))]),
                Passage(
                    words("shell-data-backup-try-button"),
                    [
                        .line(Line(words("shell-data-backup-try-body"))),
                        .row(
                            Row(
                                words("shell-common-choose-file-button"),
                                [backup?.lastPathComponent].compactMap { $0 }, event: .pickBackup)),
                        .entry(
                            Entry(
                                words("shell-unlock-recovery"), typedCode, hint: words("shell-data-backup-try-body"),
                                kind: .code
                            ) { .typeCode($0) }),
                        .tap(Tap(words("shell-data-backup-try-button"), .tryBackup, isOn: backup != nil)),
                    ]),
            ],
            taps: [Tap(words("shell-data-backup-button"), .backUp, weight: .main)], isSecret: true)
    }

    private var triedPage: Screen<Event> {
        let holds = summary.map { summary in
            words("shell-data-backup-holds", .text(words.moment(summary.madeMs)), .count(Int(summary.days)))
        }
        return Screen(
            words("shell-data-backup"),
            [Passage([.line(Line(words("shell-data-backup-good"), .title))] + [holds].compactMap { $0.map { .line(Line($0)) } })])
    }

    private var exportPage: Screen<Event> {
        let formats = ExportFormat.all.map { format in
            Item<Event>.row(Row(words(format.textId), event: .export(format)))
        }
        return Screen(
            words("shell-data-export"),
            [Passage([.line(Line(words("shell-data-export-body"), .warning))] + formats)])
    }

    private var checkPage: Screen<Event> {
        let found = checked.map { checked -> [Item<Event>] in
            checked.findings.isEmpty
                ? [.line(Line(words("shell-data-check-good"), .title))]
                : checked.findings.map { .line(Line($0, .warning)) }
        }
        let rescue = checked?.needsRescue == true ? [Item<Event>.line(Line(words("shell-unlock-damaged-body")))] : []
        let kept: [Item<Event>] =
            aside == 0
            ? []
            : [
                .figure(Figure(words("shell-data-check-aside"), words.texts.language.number(aside))),
                .line(Line(words("shell-data-check-drop-ask"), .quiet)),
                .tap(Tap(words("shell-data-check-drop-button"), .dropAside, weight: .destructive)),
            ]
        let noted = notes.isEmpty ? [words("shell-data-notes-empty")] : notes
        return Screen(
            words("shell-data-check"),
            [
                Passage((found ?? []) + rescue + kept),
                Passage(words("shell-data-notes"), noted.map { .line(Line($0, .quiet)) }),
            ].filter { !$0.items.isEmpty },
            taps: [Tap(words("shell-data-check-button"), .check, weight: .main)])
    }
}
