import StintBindings

/// Draws the shapes of a picture on some system's canvas.
public protocol Brush {
    func fill(_ outline: Outline, _ role: Role)
    func stroke(_ outline: Outline, _ role: Role, _ pen: Pen)
    func write(_ text: Written)
}

/// How a line is drawn.
public struct Pen: Sendable, Equatable {
    public let width: Double
    /// Lengths of strokes and gaps in turn; empty where it is whole.
    public let dash: [Double]
    /// Dots are strokes without length and with round ends.
    public let isRound: Bool
}

/// What is filled or drawn along.
public enum Outline: Sendable, Equatable {
    case rect(x: Double, y: Double, width: Double, height: Double, radius: Double)
    case circle(x: Double, y: Double, radius: Double)
    /// Lines through points; each inner list is one of its own.
    case lines([[Point]])
}

/// Outlines as a canvas builds its paths.
public protocol PathMaker {
    mutating func rect(x: Double, y: Double, width: Double, height: Double, radius: Double)
    mutating func circle(x: Double, y: Double, radius: Double)
    mutating func move(to point: Point)
    mutating func line(to point: Point)
}

extension Outline {
    public func make<Maker: PathMaker>(in maker: inout Maker) {
        switch self {
        case .rect(let x, let y, let width, let height, let radius):
            maker.rect(x: x, y: y, width: width, height: height, radius: radius)
        case .circle(let x, let y, let radius): maker.circle(x: x, y: y, radius: radius)
        case .lines(let lines):
            for line in lines {
                line.first.map { maker.move(to: $0) }
                line.dropFirst().forEach { maker.line(to: $0) }
            }
        }
    }
}

/// One line of text in a picture.
public struct Written: Sendable, Equatable {
    public let text: String
    public let x: Double
    public let y: Double
    public let size: Double
    public let bold: Bool
    public let role: Role
    /// 0 where it begins at `x`, a half where it is centred, 1 where it ends.
    public let anchor: Double
}

extension Drawing {
    public func paint(with brush: some Brush) {
        for shape in shapes { shape.paint(with: brush) }
    }
}

extension Shape {
    func paint(with brush: some Brush) {
        switch self {
        case .rect(let at, let size, let radius, let fill, let stroke):
            paint(
                .rect(x: at.x, y: at.y, width: size.x, height: size.y, radius: radius), fill, stroke, brush)
        case .circle(let centre, let radius, let fill, let stroke):
            paint(.circle(x: centre.x, y: centre.y, radius: radius), fill, stroke, brush)
        case .line(let points, let stroke): paint(.lines([points]), nil, stroke, brush)
        case .hatch(_, _, _, let stroke, let ends):
            let lines: [[Point]] = stride(from: 0, to: ends.count - 1, by: 2).map { Array(ends[$0...($0 + 1)]) }
            paint(.lines(lines), nil, stroke, brush)
        case .text(let at, let anchor, let size, let bold, let role, let text):
            brush.write(
                Written(
                    text: text, x: at.x, y: at.y, size: size, bold: bold, role: role, anchor: anchor.share))
        }
    }

    private func paint(_ outline: Outline, _ fill: Role?, _ stroke: Stroke?, _ brush: some Brush) {
        if let fill { brush.fill(outline, fill) }
        if let stroke { brush.stroke(outline, stroke.role, stroke.pen) }
    }
}

extension Stroke {
    /// As the core's own SVG draws it.
    var pen: Pen {
        switch dash {
        case .solid: Pen(width: width, dash: [], isRound: false)
        case .dashed: Pen(width: width, dash: [4, 3], isRound: false)
        case .dotted: Pen(width: width, dash: [0, width * 1.9], isRound: true)
        }
    }
}

extension TextAnchor {
    var share: Double {
        switch self {
        case .start: 0
        case .middle: 0.5
        case .end: 1
        }
    }
}
