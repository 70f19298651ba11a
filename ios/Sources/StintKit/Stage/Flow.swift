import StintBindings

/// One screen's machine: events in, screens out.
@Backstage
public protocol Flow: AnyObject, Sendable {
    associatedtype Event: Sendable
    nonisolated var stage: Stage<Event> { get }
    /// The screen of the state as it is.
    func drawn() -> Screen<Event>
    /// Changes the state; what it throws becomes words and what to do.
    func act(on event: Event) async throws
    /// What an error means on this screen, where it means more than elsewhere.
    func words(for error: StintError) -> String?
    /// Whether an event only says that something of the system went away. What
    /// was said before stays on the screen then.
    func isClosing(_ event: Event) -> Bool
}

extension Flow {
    public func words(for error: StintError) -> String? { nil }
    public func isClosing(_ event: Event) -> Bool { false }

    /// The only way in.
    public func send(_ event: Event) async {
        if !isClosing(event) { stage.banner = nil }
        stage.stop.reset()
        do {
            try await act(on: event)
        } catch {
            let own = (error as? StintError).flatMap(words(for:))
            stage.banner = stage.session.trouble(error, own: own)
        }
        stage.working = nil
        show()
    }

    public func show() {
        var screen = drawn()
        screen.banner = stage.banner ?? screen.banner
        (screen.said, screen.secretHidden) = (stage.said, stage.session.words("ios-secret-hidden"))
        stage.live.set(screen)
    }

    /// She took a picture of the screen, or something else did.
    public func pictured() {
        guard stage.live.value.isSecret else { return }
        stage.banner = Banner(stage.session.words("ios-secret-pictured"), isTrouble: true)
        show()
    }

    public func dismiss() {
        stage.banner = nil
        show()
    }

    /// Stops the call at work, if it can be stopped.
    public nonisolated func cancel() { stage.stop.ask() }

    /// Says that a long call begins, and watches it.
    func watch(_ label: String, canBeStopped: Bool = true) -> StintProgress {
        let working = Working(
            label, canBeStopped: canBeStopped, stopLabel: stage.session.words("shell-progress-stop-button"))
        stage.live.change { $0.working = working }
        return Watch(working, stage)
    }
}

/// What every screen's machine has.
@Backstage
public final class Stage<Event: Sendable> {
    public nonisolated let live: Live<Screen<Event>>
    public nonisolated let stop = Stop()
    public nonisolated let session: Session
    var banner: Banner? {
        didSet { if banner != nil { said += 1 } }
    }
    private(set) var said = 0
    var working: Working?

    public nonisolated init(_ session: Session) {
        self.session = session
        live = Live(Screen(""))
        session.running.add(stop)
    }
}

/// Tells the screen how far a call has come.
private final class Watch<Event: Sendable>: StintProgress {
    private let working: Working
    private let stage: Stage<Event>

    init(_ working: Working, _ stage: Stage<Event>) { (self.working, self.stage) = (working, stage) }

    func reached(done: UInt64, total: UInt64?) throws -> Bool {
        let part = total.flatMap { $0 > 0 ? min(Double(done) / Double($0), 1) : nil }
        let said = part.map {
            stage.session.words("shell-access-progress", .text("\(Int(($0 * 100).rounded())) %"))
        }
        let now = working.reached(part, said)
        stage.live.change { $0.working = now }
        return !stage.stop.isAsked
    }
}
