import Foundation
import StintBindings

/// Covers the screen at once when Stint is left, and locks it a minute later.
@MainActor
public final class IdleLock {
    private let session: Session
    private let delay: Duration
    private var left: Moment?
    private var wasInFront = false
    private var waiting: Task<Void, Never>?

    public init(_ session: Session, after delay: Duration = .seconds(60)) {
        (self.session, self.delay) = (session, delay)
    }

    /// What lies over the screen, in words for a screen reader: nothing while
    /// Stint is in front.
    public func turned(isActive: Bool) -> [String] {
        isActive ? comeBack() : leave()
    }

    private func comeBack() -> [String] {
        waiting?.cancel()
        waiting = nil
        // While the system held the process still no timer ran.
        if let left, isOver(since: left) { session.lock() }
        left = nil
        wasInFront = true
        session.returned()
        return []
    }

    /// The system tells twice: when another app is in front, and when this one
    /// is behind it.
    private func leave() -> [String] {
        if left == nil {
            left = session.now
            // A process that a file started isn't in front when it begins, and
            // hasn't been told of the file yet.
            if wasInFront { session.emptyInbox() }
            waiting = Task { [session, delay] in
                guard (try? await Task.sleep(for: delay)) != nil else { return }
                session.lock()
            }
        }
        return [session.words("shell-unlock-title")]
    }

    private func isOver(since left: Moment) -> Bool {
        .milliseconds(Way.instant(session.now) - Way.instant(left)) >= delay
    }
}
