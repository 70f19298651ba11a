import Dispatch

/// Where screens live and calls into the core block: one queue of its own, so
/// that neither drawing nor Swift's shared threads ever wait for a disk.
@globalActor
public actor Backstage {
    public static let shared = Backstage()
    private static let queue = OwnQueue()

    public nonisolated var unownedExecutor: UnownedSerialExecutor { Self.queue.asUnownedSerialExecutor() }
}

private final class OwnQueue: SerialExecutor {
    private let queue = DispatchQueue(label: "stint.backstage", qos: .userInitiated)

    func enqueue(_ job: UnownedJob) {
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor { UnownedSerialExecutor(ordinary: self) }
}
