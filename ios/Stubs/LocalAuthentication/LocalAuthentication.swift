import Foundation

open class LAContext: NSObject {
    public var localizedReason = ""
}
