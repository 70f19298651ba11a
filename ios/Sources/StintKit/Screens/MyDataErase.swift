import StintBindings
import StintTexts

/// The pages of `MyData` that hold a key or end something.
extension MyDataFlow {
    var waysPage: Screen<Event> {
        let rows = ways.map { way -> Item<Event> in
            let removable = way != .recovery && ways.count > 2
            return .row(
                Row(
                    words(way.textId), hint: removable ? words("shell-data-way-remove-button") : nil,
                    event: removable ? .remove(way) : nil))
        }
        let canAddDevice = !ways.contains(.platform) && session.device.keys.hasScreenLock
        let device = canAddDevice ? [Item<Event>.tap(Tap(words("shell-unlock-lost-renew"), .addDevice))] : []
        return Screen(
            words("shell-data-ways"),
            [
                Passage([.line(Line(words("shell-start-unlock-body"), .quiet))] + rows),
                Passage(
                    device + [
                        .tap(Tap(words("shell-data-way-passphrase-button"), .go(.passphrase))),
                        .line(Line(words("shell-data-way-recovery-warning"), .quiet)),
                        .tap(Tap(words("shell-data-way-recovery-button"), .newCode)),
                    ]),
            ])
    }

    var passphrasePage: Screen<Event> {
        let body = words("shell-start-unlock-passphrase-body")
        return Screen(
            words("shell-data-way-passphrase-button"),
            [
                Passage([
                    .line(Line(body)),
                    .entry(
                        Entry(words("shell-start-unlock-passphrase"), passphrase, hint: body, kind: .secret) {
                            .typePassphrase($0)
                        }),
                    .entry(
                        Entry(words("shell-start-unlock-passphrase-again"), again, hint: body, kind: .secret) {
                            .typeAgain($0)
                        }),
                ])
            ],
            taps: [Tap(words("shell-common-save-button"), .savePassphrase, weight: .main)], isSecret: true)
    }

    var codePage: Screen<Event> {
        let shown = (try? code?.show()) ?? ""
        let letters = shown.map(String.init).joined(separator: " ")
        let check = groups.map { groups in
            [
                Item<Event>.line(Line(words("ios-paper-groups"))),
                group(groups.first, groups.typedFirst, first: true),
                group(groups.second, groups.typedSecond, first: false),
            ]
        }
        return Screen(
            words("shell-start-paper-title"),
            [
                Passage([
                    .line(Line(words("shell-start-paper-body"))),
                    .line(Line(shown, .code, aloud: words("shell-access-code-letters", .text(letters)))),
                ]),
                Passage(words("shell-start-paper-check-title"), check ?? []),
            ],
            taps: [Tap(words("shell-common-done-button"), .checkPaper, weight: .main)], isSecret: true)
    }

    private func group(_ number: Int, _ typed: String, first: Bool) -> Item<Event> {
        .entry(
            Entry(words("ios-paper-group", .count(number)), typed, hint: words("ios-paper-groups"), kind: .code) {
                .typeGroup(first: first, $0)
            })
    }

    /// What Stint worked out about places, to be changed or taken away.
    var placesPage: Screen<Event> {
        let rows = places.flatMap { place -> [Item<Event>] in
            let known = words(place.guessed ? "shell-places-guessed" : "shell-places-named")
            let visits = words("shell-places-visits", .count(Int(place.visits)))
            let kind = words(place.kind.textId)
            let row = Row<Event>(place.name ?? kind, [kind, known, visits, words.date(place.latest)])
            let forget = Tap(words("shell-places-forget-button"), Event.forgetPlace(place.visit), weight: .destructive)
            return [.row(row), .tap(forget)]
        }
        let empty = [Item<Event>.line(Line(words("shell-places-empty")))]
        return Screen(
            words("shell-places-title"),
            [Passage([.line(Line(words("shell-places-body"), .quiet))]), Passage(rows.isEmpty ? empty : rows)])
    }

    var erasePage: Screen<Event> {
        Screen(
            words("shell-erase-title"),
            [
                Passage([
                    .line(Line(words("shell-erase-body"))),
                    .row(Row(words("shell-erase-days-button"), event: .go(.eraseDays))),
                    .row(Row(words("shell-erase-all-button"), event: .go(.eraseAll))),
                ])
            ])
    }

    /// What erasing will do and won't, all of it, before she says yes.
    private var reach: [Passage<Event>] {
        let goes = (ahead?.goes ?? []).map { Item<Event>.line(Line($0)) }
        let stays = (ahead?.stays ?? []).map { Item<Event>.line(Line($0, .warning)) }
        return [Passage(words("shell-erase-reaches"), goes), Passage(words("shell-erase-reaches-not"), stays)]
    }

    var eraseDaysPage: Screen<Event> {
        let ask = words("shell-erase-day-ask", .text(words.date(first)), .text(words.date(last)))
        return Screen(
            words("shell-erase-days-button"),
            ([
                Passage([
                    .date(
                        DateEntry(words("shell-common-from"), first, said: words.date(first), hint: ask) { .from($0) }),
                    .date(DateEntry(words("shell-common-to"), last, said: words.date(last), hint: ask) { .to($0) }),
                    .line(Line(ask, .title)),
                ]),
                others,
            ] + reach).filter { !$0.items.isEmpty },
            taps: [Tap(words("shell-erase-yes-button"), .eraseDays, weight: .destructive)])
    }

    /// Who still has something of these days.
    private var others: Passage<Event> {
        guard !sharedWith.isEmpty else { return Passage([]) }
        return Passage(
            words("shell-erasure-ask-title"),
            [.line(Line(words("shell-erasure-ask-body"), .warning))]
                + Set(sharedWith).sorted().map { .line(Line($0)) })
    }

    var eraseAllPage: Screen<Event> {
        let ask = words("shell-erase-all-type", .text(words("shell-erase-all-word")))
        return Screen(
            words("shell-erase-all-button"),
            [
                Passage([
                    .line(Line(words("shell-erase-all-ask"), .title)),
                    .line(Line(words("shell-erase-withdraw-first"), .warning)),
                    .entry(Entry(ask, word, hint: words("shell-erase-all-ask")) { .typeWord($0) }),
                ])
            ] + reach.filter { !$0.items.isEmpty },
            taps: [Tap(words("shell-erase-yes-button"), .eraseAll, weight: .destructive, isOn: wordFits)])
    }

    var erasedPage: Screen<Event> {
        let isAllGone = !session.hasVault
        let ask = sharedWith.isEmpty || isAllGone ? [] : [Tap(words("shell-erasure-ask-button"), Event.askOthers)]
        var screen = Screen(
            words("shell-erase-done"),
            [Passage(words("shell-erase-reaches"), erased.map { .line(Line($0)) }), isAllGone ? Passage([]) : others]
                .filter { !$0.items.isEmpty },
            taps: [Tap(words("shell-common-done-button"), isAllGone ? Event.finished : .back, weight: .main)] + ask)
        if isAllGone { screen.back = Tap(words("shell-common-done-button"), .finished) }
        return screen
    }
}

extension WayIn {
    var textId: String {
        switch self {
        case .platform: "shell-data-way-device"
        case .passphrase: "shell-data-way-passphrase"
        case .recovery: "shell-data-way-recovery"
        }
    }
}
