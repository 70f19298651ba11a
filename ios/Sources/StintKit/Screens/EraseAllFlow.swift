import Foundation
import StintBindings
import StintTexts

/// Everything on this phone goes. It is a place of its own, because the record is
/// closed for it: what fails half-way is tried again from here, and what is left
/// without its keys is erased from here, too.
@Backstage
public final class EraseAllFlow: Flow {
    public enum Event: Sendable { case typeWord(String), erase, back }

    public nonisolated let stage: Stage<Event>
    private let ahead: ErasureAhead
    private var word = ""
    private var erased: [String] = []
    private var isDone = false

    public init(_ session: Session) {
        stage = Stage(session)
        let whole = try? session.phone().beforeErasingEverything(language: session.language)
        ahead = whole ?? beforeErasingLocked(language: session.language)
        show()
    }

    public func act(on event: Event) async throws {
        switch event {
        case .typeWord(let text): word = text
        case .erase: try erase()
        case .back: session.go(to: isOpen ? .open : session.start)
        }
    }

    private var session: Session { stage.session }
    private var words: Wording { session.words }
    private var isOpen: Bool { (try? session.phone()) != nil }

    private var wordFits: Bool {
        word.trimmingCharacters(in: .whitespaces).lowercased() == words("shell-erase-all-word").lowercased()
    }

    /// All vaults of this phone, also damaged ones that a rescue left.
    private func erase() throws {
        guard wordFits else { return }
        try session.close()
        for vault in session.vaults {
            let reach = try session.device.duty.resting {
                try eraseEverything(dir: vault.path, keyStore: session.device.keys, language: session.language)
            }
            erased += reach.filter { !erased.contains($0) }
            try? FileManager.default.removeItem(at: vault)
        }
        session.incoming.set(nil)
        session.emptyInbox()
        session.device.duty.forget()
        var choices = Choices()
        // Of the phone, not of her work.
        (choices.language, choices.plainIcon) = (session.choices.language, session.choices.plainIcon)
        try session.device.choices.save(choices)
        isDone = true
    }

    public func drawn() -> Screen<Event> { isDone ? done : asking }

    private var asking: Screen<Event> {
        let ask = words("shell-erase-all-type", .text(words("shell-erase-all-word")))
        // What was shared can be taken back as long as the record is open.
        let first = isOpen ? [Item<Event>.line(Line(words("shell-erase-withdraw-first"), .warning))] : []
        let title = Item<Event>.line(Line(words("shell-erase-all-ask"), .title))
        let entry = Item<Event>.entry(
            Entry(ask, word, hint: words("shell-erase-all-ask")) { .typeWord($0) })
        return Screen(
            words("shell-erase-all-button"), [Passage([title] + first + [entry])] + ahead.reach(words),
            taps: [Tap(words("shell-erase-yes-button"), .erase, weight: .destructive, isOn: wordFits)],
            back: Tap(words("shell-common-back-button"), .back))
    }

    private var done: Screen<Event> {
        let end = Tap(words("shell-common-done-button"), Event.back, weight: .main)
        return Screen(
            words("shell-erase-done"), [Passage(words("shell-erase-reaches"), erased.map { .line(Line($0)) })],
            taps: [end], back: Tap(words("shell-common-done-button"), .back))
    }
}
