import UIKit
import UniformTypeIdentifiers

public struct Text: Sendable {
    public init<S: StringProtocol>(_ text: S) {}
    public func font(_ font: Font) -> Text { self }
    public func foregroundStyle(_ color: Color) -> Text { self }
}

extension Text: Primitive {}

public struct Label: Primitive {
    public init(_ title: String, systemImage: String) {}
}

public struct Button<Content: View>: Primitive {
    public init(action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Content) {}
    public init(role: ButtonRole?, action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Content) {}
}
extension Button where Content == Text {
    public init(_ title: String, action: @escaping @MainActor () -> Void) {}
}
public struct ButtonRole: Sendable {
    public static let destructive = ButtonRole()
}

public struct Toggle<Content: View>: Primitive {
    public init(isOn: Binding<Bool>, @ViewBuilder label: () -> Content) {}
}

public struct TextField: Primitive {
    public init(_ title: String, text: Binding<String>, axis: Axis) {}
}
public struct SecureField: Primitive {
    public init(_ title: String, text: Binding<String>) {}
}
public enum Axis: Sendable { case horizontal, vertical }
public struct TextInputAutocapitalization: Sendable {
    public static var characters: TextInputAutocapitalization { .init() }
    public static var sentences: TextInputAutocapitalization { .init() }
}

public struct Picker<Selection: Hashable, Content: View>: Primitive {
    public init(_ title: String, selection: Binding<Selection>, @ViewBuilder content: () -> Content) {}
}
public struct Slider: Primitive {
    public init(value: Binding<Double>, in bounds: ClosedRange<Double>, step: Double) {}
}
public struct DatePicker: Primitive {
    public init(_ title: String, selection: Binding<Date>, displayedComponents: DatePickerComponents) {}
}
public struct DatePickerComponents: Sendable {
    public static let date = DatePickerComponents()
}
public struct ProgressView: Primitive {
    public init(_ title: String, value: Double?) {}
}
public struct LabeledContent: Primitive {
    public init(_ title: String, value: String) {}
}
public struct DisclosureGroup<Content: View>: Primitive {
    public init(_ title: String, @ViewBuilder content: () -> Content) {}
}

public struct List<Content: View>: Primitive {
    public init(@ViewBuilder content: () -> Content) {}
}
public struct Section<Header: View, Content: View>: Primitive {
    public init(@ViewBuilder content: () -> Content, @ViewBuilder header: () -> Header) {}
}
public struct NavigationStack<Content: View>: Primitive {
    public init(@ViewBuilder root: () -> Content) {}
}
public struct TabView<Selection: Hashable, Content: View>: Primitive {
    public init(selection: Binding<Selection>, @ViewBuilder content: () -> Content) {}
}
public struct VStack<Content: View>: Primitive {
    public init(
        alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content
    ) {}
}
public struct ScrollView<Content: View>: Primitive {
    public init(@ViewBuilder content: () -> Content) {}
}
public struct HStack<Content: View>: Primitive {
    public init(spacing: CGFloat? = nil, @ViewBuilder content: () -> Content) {}
}
public struct ZStack<Content: View>: Primitive {
    public init(@ViewBuilder content: () -> Content) {}
}
public struct Spacer: Primitive { public init() {} }
public enum HorizontalAlignment: Sendable { case leading, center }

public struct ForEach<Data: RandomAccessCollection, ID: Hashable, Content: View>: Primitive {
    public init(_ data: Data, id: KeyPath<Data.Element, ID>, @ViewBuilder content: @escaping (Data.Element) -> Content) {}
}
extension ForEach where Data.Element: Identifiable, ID == Data.Element.ID {
    public init(_ data: Data, @ViewBuilder content: @escaping (Data.Element) -> Content) {}
}

public struct Image: Primitive {
    public init(systemName: String) {}
}
public struct Rectangle: Primitive {
    public init() {}
    public func fill(_ material: Material) -> Rectangle { self }
}
public struct Material: Sendable {
    public static let thickMaterial = Material()
    public static let bar = Material()
}

@MainActor
public protocol ToolbarContent {}
public struct ToolbarItem<Content: View>: ToolbarContent {
    public init(placement: ToolbarItemPlacement, @ViewBuilder content: () -> Content) {}
}
public struct ToolbarItemPlacement: Sendable {
    public static let navigation = ToolbarItemPlacement()
    public static let cancellationAction = ToolbarItemPlacement()
}
@resultBuilder
public enum ToolbarContentBuilder {
    public static func buildBlock<C: ToolbarContent>(_ content: C) -> C { content }
}
