import Foundation

public protocol ActivityAttributes: Decodable, Encodable {
    associatedtype ContentState: Decodable, Encodable, Hashable
}

public struct ActivityContent<State: Decodable & Encodable & Hashable & Sendable>: Sendable {
    public init(state: State, staleDate: Date?) {}
}

public enum ActivityState: Sendable { case active, ended, dismissed, stale }

public struct ActivityUIDismissalPolicy: Sendable {
    public static let immediate = ActivityUIDismissalPolicy()
}

public final class Activity<Attributes: ActivityAttributes>: Sendable where Attributes.ContentState: Sendable {
    public static var activities: [Activity<Attributes>] { [] }
    public var activityState: ActivityState { .active }
    public static func request(attributes: Attributes, content: ActivityContent<Attributes.ContentState>) throws -> Activity<Attributes> {
        fatalError()
    }
    public func update(_ content: ActivityContent<Attributes.ContentState>) async {}
    public func end(_ content: ActivityContent<Attributes.ContentState>?, dismissalPolicy: ActivityUIDismissalPolicy) async {}
}
