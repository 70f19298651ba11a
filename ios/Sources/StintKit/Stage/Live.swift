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
        lock.withLock {
            edit(&current)
            // Under the lock: else the older of two values may be told last, and stay.
            watchers.values.forEach { $0.yield(current) }
        }
    }

    /// The value now, and each that follows; one that comes while nobody looks
    /// is passed over for the one after it.
    public func stream() -> AsyncStream<Value> {
        let (stream, continuation) = AsyncStream.makeStream(of: Value.self, bufferingPolicy: .bufferingNewest(1))
        lock.withLock {
            next += 1
            let key = next
            continuation.onTermination = { [weak self] _ in
                guard let self else { return }
                _ = self.lock.withLock { self.watchers.removeValue(forKey: key) }
            }
            watchers[key] = continuation
            continuation.yield(current)
        }
        return stream
    }
}
