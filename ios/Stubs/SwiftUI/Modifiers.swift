import UIKit
import UniformTypeIdentifiers

public struct AccessibilityTraits: Sendable {
    public static let isHeader = AccessibilityTraits()
    public static let isImage = AccessibilityTraits()
}
public enum AccessibilityNotification {
    public struct Announcement: Sendable {
        public init(_ text: String) {}
        public func post() {}
    }
}
// Combine's, as Foundation and SwiftUI use it.
public protocol Publisher<Output, Failure> {
    associatedtype Output
    associatedtype Failure: Error
}
extension NotificationCenter {
    public struct Publisher: SwiftUI.Publisher {
        public typealias Output = Notification
        public typealias Failure = Never
    }
    public func publisher(for name: Notification.Name, object: AnyObject? = nil) -> Publisher { Publisher() }
}
public enum ContentMode: Sendable { case fit }
public enum TextAlignment: Sendable { case leading }
public enum VerticalEdge: Sendable { case bottom }
public struct Alignment: Sendable {
    public static let center = Alignment()
    public static let leading = Alignment()
}
public protocol PrimitiveButtonStyle: Sendable {}
public struct BorderedProminentButtonStyle: PrimitiveButtonStyle {}
extension PrimitiveButtonStyle where Self == BorderedProminentButtonStyle {
    public static var borderedProminent: BorderedProminentButtonStyle { .init() }
}

extension View {
    public func font(_ font: Font) -> some View { self }
    public func foregroundStyle(_ color: Color) -> some View { self }
    public func tint(_ color: Color) -> some View { self }
    public func padding() -> some View { self }
    public func background(_ material: Material) -> some View { self }
    public func ignoresSafeArea() -> some View { self }
    public func frame(minHeight: CGFloat? = nil) -> some View { self }
    public func frame(maxWidth: CGFloat?, minHeight: CGFloat?, alignment: Alignment = .center) -> some View { self }
    public func aspectRatio(_ ratio: CGFloat, contentMode: ContentMode) -> some View { self }
    public func multilineTextAlignment(_ alignment: TextAlignment) -> some View { self }
    public func disabled(_ disabled: Bool) -> some View { self }
    public func buttonStyle<S: PrimitiveButtonStyle>(_ style: S) -> some View { self }
    public func keyboardType(_ type: UIKeyboardType) -> some View { self }
    public func textInputAutocapitalization(_ value: TextInputAutocapitalization?) -> some View { self }
    public func autocorrectionDisabled(_ disabled: Bool) -> some View { self }
    public func privacySensitive(_ sensitive: Bool) -> some View { self }
    public func navigationTitle(_ title: String) -> some View { self }
    public func toolbar<C: ToolbarContent>(@ToolbarContentBuilder content: () -> C) -> some View { self }
    public func safeAreaInset<V: View>(edge: VerticalEdge, @ViewBuilder content: () -> V) -> some View { self }
    public func overlay<V: View>(@ViewBuilder content: () -> V) -> some View { self }
    public func tabItem<V: View>(@ViewBuilder _ label: () -> V) -> some View { self }
    public func tag<T: Hashable>(_ tag: T) -> some View { self }
    public func environment<V>(_ keyPath: WritableKeyPath<EnvironmentValues, V>, _ value: V) -> some View { self }
    public func task(_ action: @escaping @MainActor @Sendable () async -> Void) -> some View { self }
    public func task<T: Equatable>(id: T, _ action: @escaping @MainActor @Sendable () async -> Void) -> some View {
        self
    }
    public func onChange<V: Equatable>(
        of value: V, initial: Bool, _ action: @escaping @MainActor (V, V) -> Void
    ) -> some View { self }
    public func onOpenURL(perform action: @escaping @MainActor (URL) -> Void) -> some View { self }
    public func onReceive<P: Publisher>(_ publisher: P, perform action: @escaping (P.Output) -> Void) -> some View
    where P.Failure == Never { self }
    public func sheet<V: View>(
        isPresented: Binding<Bool>, onDismiss: (() -> Void)? = nil, @ViewBuilder content: @escaping () -> V
    ) -> some View { self }
    public func fileImporter(
        isPresented: Binding<Bool>, allowedContentTypes: [UTType], allowsMultipleSelection: Bool,
        onCompletion: @escaping (Result<[URL], any Error>) -> Void, onCancellation: @escaping () -> Void
    ) -> some View { self }
    public func accessibilityLabel(_ label: String) -> some View { self }
    public func accessibilityValue(_ value: String) -> some View { self }
    public func accessibilityHint(_ hint: String) -> some View { self }
    public func accessibilityElement() -> some View { self }
    public func accessibilityAddTraits(_ traits: AccessibilityTraits) -> some View { self }
    public func accessibilityHidden(_ hidden: Bool) -> some View { self }
}
