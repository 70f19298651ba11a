import Foundation

public enum WCSessionActivationState: Int, Sendable {
    case notActivated, inactive, activated
}

open class WCSessionUserInfoTransfer: NSObject {}

/// Of the delegate's methods those that Stint has; two of them are iOS's alone.
public protocol WCSessionDelegate: AnyObject {
    func session(_ session: WCSession, activationDidCompleteWith state: WCSessionActivationState, error: (any Error)?)
    func session(_ session: WCSession, didReceiveUserInfo userInfo: [String: Any])
    func sessionDidBecomeInactive(_ session: WCSession)
    func sessionDidDeactivate(_ session: WCSession)
}

open class WCSession: NSObject, @unchecked Sendable {
    public static var `default`: WCSession { fatalError() }
    public static func isSupported() -> Bool { fatalError() }
    public weak var delegate: (any WCSessionDelegate)?
    public func activate() {}
    @discardableResult
    public func transferUserInfo(_ userInfo: [String: Any]) -> WCSessionUserInfoTransfer { fatalError() }
}
