import ActivityKit
@_exported import SwiftUI

@MainActor
public protocol WidgetConfiguration {}

@MainActor
public protocol Widget {
    associatedtype Body: WidgetConfiguration
    var body: Body { get }
    init()
}

@MainActor
public protocol WidgetBundle {
    associatedtype Body: Widget
    var body: Body { get }
    init()
}
extension WidgetBundle {
    public static func main() {}
}

public struct ActivityViewContext<Attributes: ActivityAttributes> {
    public var state: Attributes.ContentState { fatalError() }
}

public struct ActivityConfiguration<Attributes: ActivityAttributes, Content: View>: WidgetConfiguration {
    public init(
        for type: Attributes.Type, @ViewBuilder content: @escaping (ActivityViewContext<Attributes>) -> Content,
        dynamicIsland: @escaping (ActivityViewContext<Attributes>) -> DynamicIsland
    ) {}
}

public struct DynamicIsland {
    public init<E: View, L: View, T: View, M: View>(
        expanded: () -> DynamicIslandExpandedRegion<E>, @ViewBuilder compactLeading: () -> L,
        @ViewBuilder compactTrailing: () -> T, @ViewBuilder minimal: () -> M
    ) {}
}
public struct DynamicIslandExpandedRegion<Content: View> {
    public init(_ position: DynamicIslandExpandedRegionPosition, @ViewBuilder content: () -> Content) {}
}
public struct DynamicIslandExpandedRegionPosition: Sendable {
    public static let bottom = DynamicIslandExpandedRegionPosition()
}
