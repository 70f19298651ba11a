import Foundation

public enum LAPolicy: Int, Sendable { case deviceOwnerAuthentication = 2 }

open class LAContext: NSObject {
    public var localizedReason = ""
    open func canEvaluatePolicy(_ policy: LAPolicy, error: UnsafeMutablePointer<NSError?>?) -> Bool { false }
}
