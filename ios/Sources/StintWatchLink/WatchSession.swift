import Foundation

/// What carries bytes to the other side, sooner or later.
public protocol WatchWire: Sendable {
    func send(_ bytes: Data)
}

#if canImport(WatchConnectivity)
import WatchConnectivity

/// The system's line between watch and phone, the same on both sides. It keeps
/// what is sent until the other side comes within reach. Where no watch can be
/// paired, as on an iPad, it carries nothing.
public final class WatchSession: NSObject, WatchWire, WCSessionDelegate, @unchecked Sendable {
    private let hear: @Sendable (Data) -> Void

    /// `hear` gets what the other side sent, on a thread of the system's.
    public init(hear: @escaping @Sendable (Data) -> Void) {
        self.hear = hear
        super.init()
        line?.delegate = self
        line?.activate()
    }

    public func send(_ bytes: Data) { line?.transferUserInfo(["stint": bytes]) }

    private var line: WCSession? { WCSession.isSupported() ? WCSession.default : nil }

    public func session(_ session: WCSession, activationDidCompleteWith state: WCSessionActivationState, error: (any Error)?) {
        hear(Data())
    }

    public func session(_ session: WCSession, didReceiveUserInfo userInfo: [String: Any]) {
        hear(userInfo["stint"] as? Data ?? Data())
    }

    #if !os(watchOS)
    public func sessionDidBecomeInactive(_ session: WCSession) {}

    /// Another watch: its line must be opened.
    public func sessionDidDeactivate(_ session: WCSession) { session.activate() }
    #endif
}
#endif
