import Foundation

public struct Color: Sendable, Hashable {
    public init(red: Double, green: Double, blue: Double) {}
    public static let primary = Color(red: 0, green: 0, blue: 0)
    public static let secondary = primary, orange = primary, red = primary, gray = primary
    public static let accentColor = primary, clear = primary
}

extension Color: Primitive {}

public struct Font: Sendable {
    public enum Weight: Sendable { case regular, semibold, bold }
    public static let body = Font(), callout = Font(), headline = Font(), subheadline = Font()
    public static let title2 = Font(), title3 = Font(), footnote = Font()
    public static func system(size: CGFloat, weight: Weight) -> Font { Font() }
    public func weight(_ weight: Weight) -> Font { self }
    public func monospaced() -> Font { self }
}

public struct Canvas: Primitive {
    public init(renderer: @escaping (inout GraphicsContext, CGSize) -> Void) {}
}

public struct GraphicsContext {
    public struct Shading {
        public static func color(_ color: Color) -> Shading { Shading() }
    }
    public struct ResolvedText {
        public func measure(in size: CGSize) -> CGSize { size }
        public func firstBaseline(in size: CGSize) -> CGFloat { 0 }
    }
    public mutating func scaleBy(x: CGFloat, y: CGFloat) {}
    public func fill(_ path: Path, with shading: Shading) {}
    public func stroke(_ path: Path, with shading: Shading, style: StrokeStyle) {}
    public func resolve(_ text: Text) -> ResolvedText { ResolvedText() }
    public func draw(_ text: ResolvedText, at point: CGPoint, anchor: UnitPoint) {}
}

public struct UnitPoint: Sendable {
    public init(x: CGFloat, y: CGFloat) {}
}

public struct StrokeStyle: Sendable {
    public init(lineWidth: CGFloat, lineCap: CGLineCap, dash: [CGFloat]) {}
}
public enum CGLineCap: Sendable { case butt, round }

public struct Path: Sendable {
    public init() {}
    public mutating func addRoundedRect(in rect: CGRect, cornerSize: CGSize) {}
    public mutating func addEllipse(in rect: CGRect) {}
    public mutating func move(to point: CGPoint) {}
    public mutating func addLine(to point: CGPoint) {}
}
