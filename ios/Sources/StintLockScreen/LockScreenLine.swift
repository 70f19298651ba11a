import Foundation

/// Brings touches on the lock screen to the app, which the system may have
/// started for just that: what comes before the app listens waits.
public final class LockScreenLine: @unchecked Sendable {
    public static let shared = LockScreenLine()
    private let lock = NSLock()
    private var take: (@Sendable (LockScreenTouch) -> Void)?
    private var waiting: [LockScreenTouch] = []

    public init() {}

    /// What the system hands back is text; one that is no touch does nothing.
    public func touched(_ name: String) {
        guard let touch = LockScreenTouch(rawValue: name) else { return }
        let take = lock.withLock { () -> (@Sendable (LockScreenTouch) -> Void)? in
            if self.take == nil { waiting.append(touch) }
            return self.take
        }
        take?(touch)
    }

    public func listen(_ take: @escaping @Sendable (LockScreenTouch) -> Void) {
        let waited = lock.withLock { () -> [LockScreenTouch] in
            self.take = take
            defer { waiting = [] }
            return waiting
        }
        waited.forEach(take)
    }
}
