import Foundation
import StintKit
import StintLockScreen
import StintWatchLink

/// Reminders that wait with the system.
final class FakeNotifications: Notifications, @unchecked Sendable {
    private let lock = NSLock()
    private var kept: [String: Notice] = [:]
    private var posts = 0
    private var asks = 0

    var waiting: [String: Notice] { lock.withLock { kept } }
    var posted: Int { lock.withLock { posts } }
    var asked: Int { lock.withLock { asks } }

    func ask() { lock.withLock { asks += 1 } }

    func post(_ notice: Notice) {
        lock.withLock {
            kept[notice.id] = notice
            posts += 1
        }
    }

    func remove(_ ids: [String]) { lock.withLock { ids.forEach { kept[$0] = nil } } }
}

/// A lock screen on which nothing can begin while the app is in the background.
final class FakeLockScreen: LockScreen, @unchecked Sendable {
    private let lock = NSLock()
    private var sign: RunningShift?
    private var behind = false

    var shown: RunningShift? { lock.withLock { sign } }
    var isShown: Bool { shown != nil }
    var inBackground: Bool {
        get { lock.withLock { behind } }
        set { lock.withLock { behind = newValue } }
    }

    func begin(_ shift: RunningShift) { lock.withLock { sign = behind ? nil : shift } }
    func change(_ shift: RunningShift) { lock.withLock { sign = shift } }
    func end() { lock.withLock { sign = nil } }
    /// She swipes it away.
    func swipe() { lock.withLock { sign = nil } }
}

/// What goes to the watch, and what comes from it.
final class FakeWire: WatchWire, @unchecked Sendable {
    private let lock = NSLock()
    private var bytes: [Data] = []
    private var hear: (@Sendable (Data) -> Void)?
    private var isOpen = true

    var receipts: [Receipt] { lock.withLock { bytes }.compactMap { try? JSONDecoder().decode(Receipt.self, from: $0) } }

    /// As the system's, it loses what is sent while the line isn't open.
    func send(_ new: Data) { lock.withLock { if isOpen { bytes.append(new) } } }

    func close() { lock.withLock { isOpen = false } }

    func open() {
        lock.withLock { isOpen = true }
        lock.withLock { hear }?(Data())
    }

    func connect(_ hear: @escaping @Sendable (Data) -> Void) -> any WatchWire {
        lock.withLock { self.hear = hear }
        return self
    }

    func bring(_ parcel: Parcel) throws {
        let bytes = try JSONEncoder().encode(parcel)
        lock.withLock { hear }?(bytes)
    }
}
