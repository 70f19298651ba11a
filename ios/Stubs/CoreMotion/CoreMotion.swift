import Foundation

open class CMMotionActivity: NSObject, @unchecked Sendable {
    public var automotive: Bool { fatalError() }
    public var cycling: Bool { fatalError() }
    public var walking: Bool { fatalError() }
    public var running: Bool { fatalError() }
    public var stationary: Bool { fatalError() }
}

public enum CMAuthorizationStatus: Int, Sendable {
    case notDetermined, restricted, denied, authorized
}

open class CMMotionActivityManager: NSObject {
    public class func authorizationStatus() -> CMAuthorizationStatus { fatalError() }
    public func queryActivityStarting(
        from start: Date, to end: Date, to queue: OperationQueue,
        withHandler handler: @escaping ([CMMotionActivity]?, (any Error)?) -> Void
    ) {}
    public func startActivityUpdates(to queue: OperationQueue, withHandler handler: @escaping (CMMotionActivity?) -> Void) {}
    public func stopActivityUpdates() {}
}

open class CMPedometerData: NSObject, @unchecked Sendable {
    public var startDate: Date { fatalError() }
    public var endDate: Date { fatalError() }
    public var numberOfSteps: NSNumber { fatalError() }
}

open class CMPedometer: NSObject {
    public func startUpdates(from start: Date, withHandler handler: @escaping @Sendable (CMPedometerData?, (any Error)?) -> Void) {}
    public func stopUpdates() {}
}
