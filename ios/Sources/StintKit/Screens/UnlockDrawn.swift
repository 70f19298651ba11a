import StintBindings
import StintTexts

extension UnlockFlow {
    public func drawn() -> Screen<Event> {
        if asksRenewal { return renewal }
        switch block {
        case .damaged: return damaged
        case .keyFileGone: return keyFileGone
        case .keyLost, .otherPhone, nil: return closed
        }
    }

    private var words: Wording { session.words }

    private var closed: Screen<Event> {
        let (title, body) =
            switch block {
            case .otherPhone: ("shell-unlock-other-phone-title", "shell-unlock-other-phone-body")
            case .keyLost: ("shell-unlock-lost-title", "shell-unlock-lost-body")
            default: ("shell-unlock-title", "shell-unlock-body")
            }
        let others = ways.filter { $0 != way }.map { Tap(words($0.tapId), Event.choose($0)) }
        let passages: [Passage<Event>] = [Passage([.line(Line(words(body)))] + entry), Passage(block == nil ? [] : erasing)]
        return Screen(
            words(title), passages,
            taps: [Tap(words("shell-unlock-button"), .open, weight: .main)] + others, isSecret: true)
    }

    /// Keys are the first that erasing takes, and what is left needs none. The word
    /// that is to be typed for it keeps the record from a slip.
    private var erasing: [Item<Event>] {
        [.line(Line(words("ios-unlock-missing-erase"))), .tap(Tap(words("shell-erase-all-button"), .eraseAll))]
    }

    /// The ways that are left.
    private var ways: [Way] { block == nil ? Way.allCases : [.passphrase, .recovery] }

    private var entry: [Item<Event>] {
        let labels: (String, EntryKind)? =
            switch way {
            case .device: nil
            case .passphrase: ("shell-unlock-passphrase", .secret)
            case .recovery: ("shell-unlock-recovery", .code)
            }
        return labels.map { id, kind in
            [.entry(Entry(words(id), typed, hint: words("shell-unlock-reason"), kind: kind) { .type($0) })]
        } ?? []
    }

    private var renewal: Screen<Event> {
        Screen(
            words("shell-unlock-lost-title"), [Passage([.line(Line(words("shell-unlock-lost-renew")))])],
            taps: [
                Tap(words("shell-unlock-lost-renew-button"), .renew, weight: .main),
                Tap(words("shell-common-later-button"), .later),
            ])
    }

    private var damaged: Screen<Event> {
        Screen(
            words("shell-unlock-damaged-title"),
            [Passage([.line(Line(words("shell-unlock-damaged-body"), .warning))]), Passage(erasing)],
            taps: [
                Tap(words("shell-unlock-rescue-button"), .rescue, weight: .main),
                Tap(words("shell-data-restore-button"), .restore),
                Tap(words("shell-common-retry-button"), .open),
            ])
    }

    private var keyFileGone: Screen<Event> {
        Screen(
            words("shell-unlock-missing-title"),
            [Passage([.line(Line(words("shell-unlock-missing-body"), .warning))]), Passage(erasing)],
            taps: [Tap(words("shell-data-restore-button"), .restore, weight: .main)])
    }
}

extension UnlockFlow.Way {
    var tapId: String {
        switch self {
        case .device: "shell-unlock-device-button"
        case .passphrase: "shell-unlock-passphrase-button"
        case .recovery: "shell-unlock-recovery-button"
        }
    }
}
