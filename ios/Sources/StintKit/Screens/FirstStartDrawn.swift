import StintBindings
import StintTexts

extension FirstStartFlow {
    public func drawn() -> Screen<Event> {
        var screen = page
        if asksSettings { screen.request = .settings(done: .checkAgain) }
        screen.back = canGoBack ? Tap(words("shell-common-back-button"), .back) : nil
        return screen
    }

    private var words: Wording { session.words }

    private var page: Screen<Event> {
        switch step {
        case .what: what
        case .ways: ways
        case .paper: paper
        case .paperCheck: paperCheck
        case .kinds: kinds
        case .when: when
        case .permission(let permission): asking(permission)
        case .check: check
        case .ready: ready
        }
    }

    private var what: Screen<Event> {
        let lines = ["shell-start-what", "shell-start-private", "shell-start-no-internet"].map { Line(words($0)) }
        let managed = session.device.facts.isManaged ? [Line(words("shell-start-managed"), .warning)] : []
        return Screen(
            words("shell-start-title"), [Passage((managed + lines).map { .line($0) })],
            taps: [
                Tap(words("shell-start-begin-button"), .begin, weight: .main),
                Tap(words("shell-start-restore-button"), .restore),
            ])
    }

    private var ways: Screen<Event> {
        let form = WaysForm(
            words: words, hasLock: session.device.keys.hasScreenLock, useDevice: useDevice,
            passphrase: passphrase, again: again)
        let items: [Item<Event>] = form.items(
            device: { .useDevice($0) }, first: { .typePassphrase($0) }, second: { .typeAgain($0) })
        return stepped(
            "shell-start-unlock-title",
            [.line(Line(words("shell-start-unlock-body")))] + items,
            [Tap(words("shell-start-unlock-make-button"), .make, weight: .main)], isSecret: true)
    }

    private var paper: Screen<Event> {
        let shown = (try? code?.show()) ?? ""
        let letters = shown.map(String.init).joined(separator: " ")
        let second = isSecondCode ? [Item<Event>.line(Line(words("ios-paper-second"), .warning))] : []
        return stepped(
            "shell-start-paper-title",
            second + [
                .line(Line(words("shell-start-paper-body"))),
                .line(Line(shown, .code, aloud: words("shell-access-code-letters", .text(letters)))),
                .line(Line(words("shell-start-paper-why"), .quiet)),
            ],
            [Tap(words("shell-start-paper-written-button"), .written, weight: .main)], isSecret: true)
    }

    private var paperCheck: Screen<Event> {
        let entries = groups.map { groups in
            [
                entry(groups.first, groups.typedFirst, first: true),
                entry(groups.second, groups.typedSecond, first: false),
            ]
        }
        return stepped(
            "shell-start-paper-check-title",
            [.line(Line(words("ios-paper-groups")))] + (entries ?? []),
            [
                Tap(words("shell-common-next-button"), .checkPaper, weight: .main),
                Tap(words("shell-start-paper-show-button"), .showAgain),
            ], isSecret: true)
    }

    private func entry(_ number: Int, _ typed: String, first: Bool) -> Item<Event> {
        .entry(
            Entry(words("ios-paper-group", .count(number)), typed, hint: words("ios-paper-groups"), kind: .code) {
                .typeGroup(first: first, $0)
            })
    }

    private var kinds: Screen<Event> {
        let chosen = session.choices.kinds
        let switches = Choices.Kind.allCases.map { kind -> Item<Event> in
            .switch(words.of(kind, isOn: chosen.contains(kind)) { .record(kind, $0) })
        }
        return stepped(
            "shell-start-record-title",
            [.line(Line(words("shell-start-record-body")))] + switches
                + [.line(Line(words("shell-data-app-use-impossible"), .quiet))],
            [next])
    }

    private var when: Screen<Event> {
        let chosen = session.choices.when
        let choice = words.choice("shell-start-when-title", of: chosen) { Event.when($0) }
        let set = chosen == .hours ? hours.items(words) { Event.hours($0) } + [.line(Line(words("ios-hours-wake"), .quiet))] : []
        return stepped(
            "shell-start-when-title", [.choice(choice), .line(Line(words(chosen.bodyId), .quiet))] + set, [next])
    }

    private func asking(_ permission: Permission) -> Screen<Event> {
        stepped(
            "shell-permission-title",
            [
                .line(Line(words("shell-permission-body"), .quiet)),
                .line(Line(words(permission.textId), .title)),
                .line(Line(words(permission.whyId))),
            ],
            [
                Tap(words("shell-permission-allow-button"), .allow(permission), weight: .main),
                Tap(words("shell-permission-refuse-button"), .refuse(permission)),
            ])
    }

    private var check: Screen<Event> {
        let obstacles = session.device.facts.obstacles
        let found = obstacles.map { Item<Event>.line(Line(words($0.textId), .warning)) }
        let summary =
            obstacles.isEmpty ? words("shell-check-good") : words("shell-check-bad", .count(obstacles.count))
        let isNotAsked = obstacles.contains(.locationNotAsked)
        let allow = isNotAsked ? [Tap(words("shell-permission-allow-button"), Event.allow(.location))] : []
        let isInSettings = obstacles.contains { $0 != .locationNotAsked }
        let settings = isInSettings ? [Tap(words("shell-common-settings-button"), Event.settings)] : []
        return stepped(
            "shell-check-title", [.line(Line(summary))] + found,
            [next] + allow + settings + [Tap(words("shell-check-again-button"), .checkAgain)])
    }

    private var ready: Screen<Event> {
        let lines = ["shell-start-ready-body", "shell-start-battery", "shell-start-ready-new-phone"]
        return stepped(
            "shell-start-ready-title", lines.map { .line(Line(words($0))) },
            [Tap(words("shell-common-done-button"), .done, weight: .main)])
    }

    private var next: Tap<Event> { Tap(words("shell-common-next-button"), .next, weight: .main) }

    private func stepped(
        _ title: String, _ items: [Item<Event>], _ taps: [Tap<Event>], isSecret: Bool = false
    ) -> Screen<Event> {
        let (at, of) = number
        let progress = Line(words("shell-start-step", .count(at), .count(of)), .quiet)
        return Screen(words(title), [Passage([.line(progress)] + items)], taps: taps, isSecret: isSecret)
    }
}
