import Foundation
import StintBindings
import StintTexts

/// A damaged record: everything in it that can still be read goes into a new
/// one, and the damaged one stays as it is.
@Backstage
public final class RescueFlow: Flow {
    public enum Event: Sendable {
        case choose(UnlockFlow.Way)
        case type(String)
        case rescue, done, back
    }

    public nonisolated let stage: Stage<Event>
    private(set) var way = UnlockFlow.Way.device
    private(set) var typed = ""
    private(set) var saved: Rescued?

    public init(_ session: Session) {
        stage = Stage(session)
        show()
    }

    public func act(on event: Event) async throws {
        switch event {
        case .choose(let chosen): (way, typed) = (chosen, "")
        case .type(let text): typed = text
        case .rescue: try await rescue()
        case .done: finish()
        case .back: session.go(to: session.start)
        }
    }

    private var session: Session { stage.session }

    private func rescue() async throws {
        let place = session.freshVault()
        let opening = try await opening()
        let told = watch(session.words("shell-progress-cannot-stop"), canBeStopped: false)
        // What is recorded next goes into the new one, also before she looks at
        // what was saved: nobody takes anything in from the old one any more.
        saved = try session.device.duty.resting {
            let saved = try rescuePhone(
                dir: session.vault, keyStore: session.device.keys, opening: opening, to: place.path, passphrase: nil,
                deviceLock: session.device.keys.hasScreenLock, language: session.language, now: session.now,
                progress: told)
            try session.change {
                $0.vault = place.name
                // A new code stands on no paper yet.
                if saved.recoveryCode != nil { $0.paperChecked = false }
            }
            return saved
        }
        typed = ""
    }

    private func opening() async throws -> Opening {
        switch way {
        case .device:
            let wrapped = try beginUnlock(dir: session.vault)
            var plain = try await session.device.keys.unwrap(wrapped, reason: session.words("shell-unlock-reason"))
            defer { plain.resetBytes(in: plain.startIndex..<plain.endIndex) }
            return try Opening.byUnwrapped(plain: plain)
        case .passphrase: return try Opening.byPassphrase(passphrase: typed)
        case .recovery: return try Opening.byRecoveryCode(typed: typed)
        }
    }

    private func finish() {
        saved?.recoveryCode?.wipe()
        saved = nil
        session.go(to: session.start)
    }

    public func drawn() -> Screen<Event> { saved.map(outcome) ?? asking }

    private var asking: Screen<Event> {
        let words = session.words
        let kind: (String, EntryKind)? =
            switch way {
            case .device: nil
            case .passphrase: ("shell-unlock-passphrase", .secret)
            case .recovery: ("shell-unlock-recovery", .code)
            }
        let entry = kind.map { id, kind in
            Item<Event>.entry(
                Entry(words(id), typed, hint: words("shell-unlock-damaged-body"), kind: kind) { .type($0) })
        }
        let others = UnlockFlow.Way.allCases.filter { $0 != way }.map { Tap(words($0.tapId), Event.choose($0)) }
        return Screen(
            words("shell-unlock-damaged-title"),
            [Passage([.line(Line(words("shell-unlock-damaged-body")))] + [entry].compactMap { $0 })],
            taps: [Tap(words("shell-unlock-rescue-button"), .rescue, weight: .main)] + others,
            back: Tap(words("shell-common-back-button"), .back), isSecret: true)
    }

    private func outcome(_ saved: Rescued) -> Screen<Event> {
        let words = session.words
        let code = (try? saved.recoveryCode?.show()).map { shown -> [Item<Event>] in
            let letters = shown.map(String.init).joined(separator: " ")
            return [
                .line(Line(words("shell-start-paper-body"))),
                .line(Line(shown, .code, aloud: words("shell-access-code-letters", .text(letters)))),
            ]
        }
        let losses = saved.losses.map { Item<Event>.line(Line($0, .warning)) }
        return Screen(
            words("shell-unlock-damaged-title"), [Passage([.line(Line(saved.said))] + losses + (code ?? []))],
            taps: [Tap(words("shell-common-done-button"), .done, weight: .main)], isSecret: true)
    }
}
