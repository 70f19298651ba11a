import Foundation

/// A value and whoever watches it, from any thread.
public final class Live<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var current: Value
    private var watchers: [UInt64: AsyncStream<Value>.Continuation] = [:]
    private var next: UInt64 = 0

    public init(_ value: Value) { current = value }

    public var value: Value { lock.withLock { current } }

    public func set(_ value: Value) { change { $0 = value } }

    public func change(_ edit: (inout Value) -> Void) {
        let (value, told) = lock.withLock {
            edit(&current)
            return (current, Array(watchers.values))
        }
        told.forEach { $0.yield(value) }
    }

    /// The value now, and each that follows; one that comes while nobody looks
    /// is passed over for the one after it.
    public func stream() -> AsyncStream<Value> {
        let (stream, continuation) = AsyncStream.makeStream(of: Value.self, bufferingPolicy: .bufferingNewest(1))
        let (key, value) = lock.withLock {
            next += 1
            watchers[next] = continuation
            return (next, current)
        }
        continuation.onTermination = { [weak self] _ in
            guard let self else { return }
            _ = self.lock.withLock { self.watchers.removeValue(forKey: key) }
        }
        continuation.yield(value)
        return stream
    }
}
