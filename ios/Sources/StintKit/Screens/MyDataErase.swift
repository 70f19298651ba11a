import StintBindings
import StintTexts

/// The pages of `MyData` that end something.
extension MyDataFlow {
    var erasePage: Screen<Event> {
        Screen(
            words("shell-erase-title"),
            [
                Passage([
                    .line(Line(words("shell-erase-body"))),
                    .row(Row(words("shell-erase-days-button"), event: .go(.eraseDays))),
                    .row(Row(words("shell-erase-campaign-button"), event: .go(.campaigns))),
                    .row(Row(words("shell-erase-all-button"), event: .eraseAll)),
                ])
            ])
    }

    private var reach: [Passage<Event>] { ahead?.reach(words) ?? [] }

    var eraseDaysPage: Screen<Event> {
        let ask = words("shell-erase-day-ask", .text(words.date(first)), .text(words.date(last)))
        return Screen(
            words("shell-erase-days-button"),
            [
                Passage([
                    .date(
                        DateEntry(words("shell-common-from"), first, said: words.date(first), hint: ask) { .from($0) }),
                    .date(DateEntry(words("shell-common-to"), last, said: words.date(last), hint: ask) { .to($0) }),
                    .line(Line(ask, .title)),
                ]),
                others,
            ].filter { !$0.items.isEmpty } + reach,
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

    var campaignsPage: Screen<Event> {
        let rows = campaigns.enumerated().map { index, campaign -> Item<Event> in
            let until = words("shell-share-running", .text(words.date(campaign.invitation.lastDay())))
            return .row(
                Row(
                    campaign.invitation.organisation(), [campaign.over ? words("shell-share-over") : until],
                    hint: words("shell-erase-reaches"), event: .campaign(index)))
        }
        let empty = [Item<Event>.line(Line(words("shell-share-empty")))]
        return Screen(words("shell-erase-campaign-button"), [Passage(rows.isEmpty ? empty : rows)])
    }

    var eraseCampaignPage: Screen<Event> {
        let ask = words("shell-erase-campaign-ask", .text(campaign?.organisation() ?? ""))
        return Screen(
            words("shell-erase-campaign-button"),
            [Passage([.line(Line(ask, .title))])] + reach,
            taps: [Tap(words("shell-erase-yes-button"), .eraseCampaign, weight: .destructive)])
    }

    var erasedPage: Screen<Event> {
        let ask = sharedWith.isEmpty ? [] : [Tap(words("shell-erasure-ask-button"), Event.askOthers)]
        return Screen(
            words("shell-erase-done"),
            [Passage(words("shell-erase-reaches"), erased.map { .line(Line($0)) }), others]
                .filter { !$0.items.isEmpty },
            taps: [Tap(words("shell-common-done-button"), .back, weight: .main)] + ask)
    }
}

extension ErasureAhead {
    /// What erasing will do and won't, all of it, before she says yes.
    func reach<Event>(_ words: Wording) -> [Passage<Event>] {
        [
            Passage(words("shell-erase-reaches"), goes.map { .line(Line($0)) }),
            Passage(words("shell-erase-reaches-not"), stays.map { .line(Line($0, .warning)) }),
        ].filter { !$0.items.isEmpty }
    }
}
