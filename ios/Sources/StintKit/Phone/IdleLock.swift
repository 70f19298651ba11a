import Foundation

/// Covers the screen at once when Stint is left, and locks it a minute later.
@MainActor
public final class IdleLock {
    private let session: Session
    private let delay: Duration
    private var waiting: Task<Void, Never>?

    public init(_ session: Session, after delay: Duration = .seconds(60)) {
        (self.session, self.delay) = (session, delay)
    }

    /// What lies over the screen, in words for a screen reader: nothing while
    /// Stint is in front.
    public func turned(isActive: Bool) -> [String] {
        waiting?.cancel()
        waiting = nil
        if isActive { return [] }
        waiting = Task { [session, delay] in
            guard (try? await Task.sleep(for: delay)) != nil else { return }
            session.lock()
        }
        return [session.words("shell-unlock-title")]
    }
}
