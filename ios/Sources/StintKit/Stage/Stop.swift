import Foundation

/// Her wish that a call at work ends. From any thread.
public final class Stop: @unchecked Sendable {
    private let lock = NSLock()
    private var asked = false

    public init() {}

    public var isAsked: Bool { lock.withLock { asked } }
    public func ask() { lock.withLock { asked = true } }
    public func reset() { lock.withLock { asked = false } }
}

/// All that may be at work, so that locking waits for none of it.
public final class Stops: @unchecked Sendable {
    private struct Weak { weak var stop: Stop? }
    private let lock = NSLock()
    private var stops: [Weak] = []

    public init() {}

    func add(_ stop: Stop) {
        lock.withLock {
            stops.removeAll { $0.stop == nil }
            stops.append(Weak(stop: stop))
        }
    }

    public func askAll() { lock.withLock { stops.forEach { $0.stop?.ask() } } }
}
