import Dispatch
import Foundation
import StintWatchLink

/// The phone's end of the line to the watch, on a queue of its own: what comes
/// is taken in its turn, and answered when it is on the disk.
public final class WatchLine: @unchecked Sendable {
    /// Makes the wire, and tells it where to bring what comes.
    public typealias Connect = @Sendable (@escaping @Sendable (Data) -> Void) -> any WatchWire

    private let intake: WatchIntake
    private let queue = DispatchQueue(label: "stint.watch")
    /// Touched on the queue alone.
    private var wire: (any WatchWire)?
    /// The system loses what is sent before it says that the line is open.
    private var isOpen = false

    public init(_ intake: WatchIntake, connect: @escaping Connect) {
        self.intake = intake
        queue.async { [self] in
            wire = connect { [weak self] in self?.hear($0) }
        }
    }

    /// Something came from the watch, or the line is open (then it is empty).
    private func hear(_ bytes: Data) {
        queue.async { [self] in
            isOpen = true
            let parcel = try? JSONDecoder().decode(Parcel.self, from: bytes)
            send(parcel.map(intake.take) ?? intake.lineOpened())
        }
    }

    /// The recording heard something else.
    public func settle() {
        queue.async { [self] in if isOpen { send(intake.settled()) } }
    }

    /// Returns when all that came before is answered.
    func wait() { queue.sync {} }

    private func send(_ receipts: [Receipt]) {
        receipts.compactMap { try? JSONEncoder().encode($0) }.forEach { wire?.send($0) }
    }
}
