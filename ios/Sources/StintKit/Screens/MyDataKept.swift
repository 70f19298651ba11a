import StintBindings
import StintTexts

/// The pages of `MyData` that hold a key, and what Stint worked out.
extension MyDataFlow {
    var waysPage: Screen<Event> {
        let rows = ways.flatMap { way -> [Item<Event>] in
            let removable = way != .recovery && ways.count > 2
            let remove = Tap(
                words("shell-data-way-remove-button"), Event.remove(way), hint: words(way.textId), weight: .destructive)
            return [.row(Row(words(way.textId)))] + (removable ? [.tap(remove)] : [])
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
