import Foundation
import StintBindings
import StintTexts

extension ShareFlow {
    public func drawn() -> Screen<Event> {
        var screen =
            switch page {
            case .home: home
            case .join: joining
            case .choose: choosing
            case .preview: previewing
            case .confirm: confirming
            case .sealed: sealed
            case .receipts: receipts
            }
        if page != .home { screen.back = Tap(words("shell-common-back-button"), .back) }
        if !sharing.isEmpty { screen.request = .share(sharing, done: { _ in .sent }) }
        if isScanning { screen.request = .scan(ScanWords(words), read: { .read($0) }, none: .notRead) }
        switch picking {
        case .invitation: screen.request = .pickFile(picked: { .picked($0) }, none: .notPicked)
        case .statement(let campaign):
            screen.request = .pickFile(picked: { .pickedStatement(campaign: campaign, $0) }, none: .notPicked)
        case nil: break
        }
        return screen
    }

    private var home: Screen<Event> {
        let rows = campaigns.enumerated().map { index, campaign -> Item<Event> in
            let last = words.date(campaign.invitation.lastDay())
            let until = campaign.over ? words("shell-share-over") : words("shell-share-running", .text(last))
            let due = campaign.weeksDue.count
            let open = due == 0 ? [] : [words("shell-share-weeks-due", .count(due))]
            let shared = campaign.lastShared.map { words("shell-share-last", .text(when($0))) }
            return .row(
                Row(
                    campaign.invitation.organisation(), [until, shared ?? words("shell-share-never")] + open,
                    hint: words("shell-preview-title"), event: campaign.over ? nil : .campaign(index)))
        }
        let empty = [Item<Event>.line(Line(words("shell-share-empty")))]
        return Screen(
            words("shell-share-title"),
            [
                Passage(words("shell-share-campaigns"), rows.isEmpty ? empty : rows),
                Passage([.row(Row(words("shell-receipts-title"), event: .receipts))]),
            ],
            taps: [
                Tap(words("shell-share-scan-button"), .scan, weight: .main),
                Tap(words("shell-share-open-button"), .open),
            ])
    }

    private var choosing: Screen<Event> {
        guard let invitation = campaign?.invitation() else { return home }
        let ask = words("shell-preview-period")
        let detail = Choice(
            words("shell-level-title"), levels.map { words($0.textId) }, chosen: levels.firstIndex(of: level) ?? 0,
            hint: words(level.goneId), kind: .steps
        ) { Event.level($0) }
        let warning = level == .traces ? [Item<Event>.line(Line(words("shell-level-traces-warning"), .warning))] : []
        return Screen(
            invitation.organisation(),
            [
                Passage([
                    .date(DateEntry(words("shell-common-from"), first, said: words.date(first), hint: ask) { .from($0) }),
                    .date(DateEntry(words("shell-common-to"), last, said: words.date(last), hint: ask) { .to($0) }),
                ]),
                Passage(
                    words("shell-level-title"),
                    [.choice(detail), .line(Line(words(level.goneId)))] + warning + [
                        .line(Line(words("shell-level-body", .text(words(invitation.level().textId))), .quiet))
                    ]),
                Passage([
                    .entry(
                        Entry(
                            words("shell-preview-code"), memberCode, hint: words("shell-preview-code-hint"), kind: .code
                        ) { .typeCode($0) }),
                    .switch(
                        Switch(
                            words("shell-preview-case-view"), reason: words("shell-preview-case-view-why"),
                            isOn: caseView, onText: words(caseView ? "shell-common-on" : "shell-common-off")
                        ) { .caseView($0) }),
                ]),
            ],
            taps: [Tap(words("shell-preview-title"), .preview, weight: .main)])
    }

    private var previewing: Screen<Event> {
        let rows = (try? shown?.rows()) ?? []
        let items = rows.map { row -> Item<Event> in
            let written = row.written.map { "\($0.column): \($0.value)" }
            return .row(Row(row.heading, showsRaw ? written : row.figures))
        }
        let cautions = ((try? shown?.cautions()) ?? []).map { Item<Event>.line(Line($0, .warning)) }
        let raw = Switch(
            words("shell-preview-raw-button"), reason: words("shell-preview-body"), isOn: showsRaw,
            onText: words(showsRaw ? "shell-common-on" : "shell-common-off")
        ) { Event.raw($0) }
        return Screen(
            words("shell-preview-title"),
            [
                Passage([
                    .line(Line(words("shell-preview-body"))),
                    .line(Line(words("shell-preview-rows", .count(rows.count)), .title)), .switch(raw),
                ]),
                Passage(items),
                Passage(words("shell-preview-cautions"), cautions),
            ].filter { !$0.items.isEmpty },
            taps: [Tap(words("shell-common-next-button"), .ask, weight: .main)])
    }

    private var confirming: Screen<Event> {
        let organisation = campaign?.invitation().organisation() ?? ""
        // Of a preview that was emptied by a lock there is nothing to say yes to.
        let (rows, digest) = (try? shown?.rows(), try? shown?.digest())
        return Screen(
            words("shell-confirm-title", .text(organisation)),
            [
                Passage([
                    .line(Line(words("shell-preview-rows", .count(rows?.count ?? 0)), .title)),
                    .line(Line(words("shell-confirm-body"))),
                ])
            ],
            taps: [
                digest.map { Tap(words("shell-confirm-yes-button"), .yes(digest: $0), weight: .main) },
                Tap(words("shell-confirm-no-button"), .no),
            ].compactMap { $0 })
    }

    private var sealed: Screen<Event> {
        Screen(
            words("shell-send-title"),
            [
                Passage([
                    .line(Line(words("shell-send-done"), .title)), .line(Line(words("shell-send-body"))),
                    .line(Line(words("shell-send-receipt-body"), .quiet)),
                ])
            ],
            taps: [
                Tap(words("shell-send-button"), .send, weight: .main),
                Tap(words("shell-send-receipt-button"), .keepReceipt),
                Tap(words("shell-common-done-button"), .back),
            ])
    }
}
