import Foundation
import StintBindings
import StintTexts

/// A record back from its backup: the file, the code from the paper, and how
/// to open it from now on.
@Backstage
public final class RestoreFlow: Flow {
    public enum Event: Sendable {
        case choose, picked(URL), notPicked
        case typeCode(String)
        case useDevice(Bool)
        case typePassphrase(String), typeAgain(String)
        case restore, back
    }

    public nonisolated let stage: Stage<Event>
    private(set) var file: URL?
    private(set) var code = ""
    private(set) var useDevice: Bool
    private(set) var passphrase = ""
    private(set) var again = ""
    private(set) var isPicking = false

    public init(_ session: Session) {
        stage = Stage(session)
        useDevice = session.device.keys.hasScreenLock
        show()
    }

    public func act(on event: Event) async throws {
        isPicking = false
        switch event {
        case .choose: isPicking = true
        case .picked(let url): file = url
        case .notPicked: break
        case .typeCode(let text): code = text
        case .useDevice(let on): useDevice = on
        case .typePassphrase(let text): passphrase = text
        case .typeAgain(let text): again = text
        case .restore: try restore()
        case .back: session.go(to: session.start)
        }
    }

    private var session: Session { stage.session }

    /// Into a folder of its own: what is here already stays as it is.
    private func restore() throws {
        guard let file else { throw StintError.FileUnreadable(message: "") }
        guard passphrase == again else { throw PassphrasesDiffer() }
        let place = session.freshVault()
        let told = watch(session.words("shell-progress-working"))
        try session.borrow(file) {
            try restorePhone(
                file: $0, recoveryCode: code, dir: place.path, keyStore: session.device.keys,
                passphrase: passphrase.isEmpty ? nil : passphrase, deviceLock: useDevice, now: session.now,
                progress: told)
        }
        (code, passphrase, again) = ("", "", "")
        try session.change {
            $0.vault = place.name
            $0.paperChecked = true
        }
        session.go(to: .locked)
    }

    public func drawn() -> Screen<Event> {
        let words = session.words
        let fields: [Item<Event>] = [
            .line(Line(words("shell-data-restore-body"))),
            .row(
                Row(
                    words("shell-common-choose-file-button"), [file?.lastPathComponent].compactMap { $0 },
                    hint: words("shell-data-restore-body"), event: .choose)),
            .entry(
                Entry(words("shell-unlock-recovery"), code, hint: words("shell-data-restore-body"), kind: .code) {
                    .typeCode($0)
                }),
        ]
        var screen = Screen(
            words("shell-data-restore-title"),
            [Passage(fields), Passage(words("shell-start-unlock-title"), ways)],
            taps: [Tap(words("shell-data-restore-button"), Event.restore, weight: .main, isOn: file != nil)],
            back: Tap(words("shell-common-back-button"), .back), isSecret: true)
        if isPicking { screen.request = .pickFile(picked: { .picked($0) }, none: .notPicked) }
        return screen
    }

    private var ways: [Item<Event>] {
        WaysForm(
            words: session.words, hasLock: session.device.keys.hasScreenLock, useDevice: useDevice,
            passphrase: passphrase, again: again
        ).items(device: { .useDevice($0) }, first: { .typePassphrase($0) }, second: { .typeAgain($0) })
    }
}

/// How a new vault is to be opened beside the paper.
struct WaysForm {
    let words: Wording
    let hasLock: Bool
    let useDevice: Bool
    let passphrase: String
    let again: String

    func items<Event>(
        device: @escaping @Sendable (Bool) -> Event, first: @escaping @Sendable (String) -> Event,
        second: @escaping @Sendable (String) -> Event
    ) -> [Item<Event>] {
        let body = words("shell-start-unlock-passphrase-body")
        let lock = Switch(
            words("shell-start-unlock-device"), reason: words("shell-start-unlock-device-body"), isOn: useDevice,
            onText: words(useDevice ? "shell-common-on" : "shell-common-off"), change: device)
        let passphraseLabel = words("shell-start-unlock-passphrase")
        // Without a screen lock it is the one other way there is.
        let label = hasLock ? words("shell-common-optional", .text(passphraseLabel)) : passphraseLabel
        return [
            hasLock ? .switch(lock) : .line(Line(words("shell-start-unlock-device-missing"), .warning)),
            .entry(Entry(label, passphrase, hint: body, kind: .secret, typed: first)),
            .entry(Entry(words("shell-start-unlock-passphrase-again"), again, hint: body, kind: .secret, typed: second)),
        ]
    }
}
