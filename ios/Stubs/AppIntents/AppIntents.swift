@_exported import Foundation
import SwiftUI

/// Foundation's own, which Linux lacks.
public struct LocalizedStringResource: ExpressibleByStringLiteral, Sendable {
    public init(stringLiteral value: String) {}
}

public protocol IntentResult {}
public struct Finished: IntentResult {}
extension IntentResult where Self == Finished {
    public static func result() -> Finished { Finished() }
}

public protocol AppIntent: Sendable {
    associatedtype Performed: IntentResult
    static var title: LocalizedStringResource { get }
    static var isDiscoverable: Bool { get }
    init()
    func perform() async throws -> Performed
}
public protocol LiveActivityIntent: AppIntent {}

@propertyWrapper
public struct IntentParameter<Value: Sendable>: Sendable {
    public init(title: LocalizedStringResource) {}
    public var wrappedValue: Value { get { fatalError() } set {} }
}
extension AppIntent {
    public typealias Parameter<Value: Sendable> = IntentParameter<Value>
}

extension Button {
    public init<I: AppIntent>(intent: I, @ViewBuilder label: () -> Content) { self.init(action: {}, label: label) }
}
