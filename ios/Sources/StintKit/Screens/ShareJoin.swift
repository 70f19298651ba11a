import Foundation
import StintBindings
import StintTexts

/// Who asks, and what she agreed to so far.
extension ShareFlow {
    var joining: Screen<Event> {
        guard let invitation else { return Screen(words("shell-join-title")) }
        let notice = invitation.notice(language: session.language).map { Item<Event>.line(Line($0)) }
        return Screen(
            words("shell-join-title"),
            [
                Passage([
                    .line(Line(words("shell-join-claims"), .quiet)),
                    .line(Line(invitation.organisation(), .title)),
                    .line(Line(words("shell-join-ends", .text(words.date(invitation.lastDay()))), .quiet)),
                ]),
                Passage(words(isClash ? "shell-join-clash-title" : "shell-join-words-title"), comparing(invitation)),
                Passage(words("shell-join-notice"), notice),
            ],
            taps: differs ? [Tap(words("shell-join-no-button"), .back, weight: .main)] : joinTaps)
    }

    private func comparing(_ invitation: Invitation) -> [Item<Event>] {
        if differs { return [.line(Line(words("shell-join-differ"), .warning))] }
        let six = spelled(invitation.fingerprint())
        switch standing {
        case .known: return [.line(Line(words("shell-join-known")))] + six
        case .succession: return [.line(Line(words("shell-join-succession")))] + six
        case .new: return [.line(Line(words("shell-join-words-body")))] + six
        case .clash(let pinned):
            let known = [Item<Event>.line(Line(words("shell-join-clash-known"), .quiet))] + spelled(pinned)
            let entry = Entry(
                words("shell-join-words-type"), typedWords, hint: words("shell-join-clash-body")
            ) { Event.typeWords($0) }
            return [.line(Line(words("shell-join-clash-body"), .warning))] + known + [.entry(entry)]
        }
    }

    private func spelled(_ six: [String]) -> [Item<Event>] {
        six.enumerated().map { index, word in
            .line(Line(word, .code, aloud: words("shell-access-word", .count(index + 1), .text(word))))
        }
    }

    private var joinTaps: [Tap<Event>] {
        let no = Tap(words("shell-join-no-button"), Event.back)
        switch standing {
        case .known, .succession: return [Tap(words("shell-join-button"), .joinUncompared, weight: .main), no]
        case .new:
            return [
                Tap(words("shell-join-words-same-button"), .join, weight: .main),
                Tap(words("shell-join-words-later-button"), .joinUncompared),
                Tap(words("shell-join-words-differ-button"), .wordsDiffer),
            ]
        case .clash: return [Tap(words("shell-join-button"), .join, weight: .main, isOn: !typedWords.isEmpty), no]
        }
    }

    var receipts: Screen<Event> {
        let names = Dictionary(
            consents.compactMap { consent in consent.organisation.map { (consent.campaign, $0) } },
            uniquingKeysWith: { first, _ in first })
        let rows = consents.reversed().flatMap { consent -> [Item<Event>] in
            let who = names[consent.campaign] ?? words("shell-receipts-unknown")
            let line = Item<Event>.line(Line(words(consent.kind.textId, .text(when(consent.at)), .text(who))))
            let isTakenBack = isWithdrawn(consent.campaign)
            let take = Tap(words("shell-withdraw-button"), Event.withdraw(consent.campaign), hint: words("shell-withdraw-body"))
            // A share sheet that was closed leaves no file: the same comes again.
            let again = Tap(words("shell-send-button"), Event.withdraw(consent.campaign), hint: words("shell-withdraw-body"))
            let statement = Tap(words("shell-withdraw-statement-button"), Event.openStatement(consent.campaign))
            let taps: [Tap<Event>] =
                switch consent.kind {
                case .given: isTakenBack ? [] : [take]
                case .withdrawn: (isTakenBack ? [again] : []) + [statement]
                case .deletionStated: []
                }
            return [line] + taps.map { .tap($0) }
        }
        let empty = [Item<Event>.line(Line(words("shell-receipts-empty")))]
        return Screen(words("shell-receipts-title"), [Passage(rows.isEmpty ? empty : Array(rows))])
    }

    /// Nothing was given since it was last taken back.
    private func isWithdrawn(_ campaign: String) -> Bool {
        consents.last { $0.campaign == campaign && $0.kind != .deletionStated }?.kind == .withdrawn
    }

    /// An instant as the core writes it, in words.
    func when(_ instant: String) -> String {
        let at = try? Date(instant, strategy: .iso8601)
        return at.map { words.moment(Int64($0.timeIntervalSince1970 * 1000)) } ?? instant
    }
}

extension ConsentKind {
    var textId: String {
        switch self {
        case .given: "shell-receipts-given"
        case .withdrawn: "shell-receipts-withdrawn"
        case .deletionStated: "shell-receipts-deleted"
        }
    }
}
