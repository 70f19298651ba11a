import StintBindings
import StintKit
import SwiftUI

/// A picture of the core on a canvas, and the same figures as a table.
struct DrawingView: View {
    let drawing: Drawing
    @Environment(\.colorScheme) private var scheme

    var body: some View {
        VStack(alignment: .leading) {
            Canvas { context, size in
                var scaled = context
                scaled.scaleBy(x: size.width / drawing.width, y: size.width / drawing.width)
                drawing.paint(with: CanvasBrush(context: scaled, isDark: scheme == .dark))
            }
            .aspectRatio(drawing.width / drawing.height, contentMode: .fit)
            // Pictures read from left to right in every language: time does.
            .environment(\.layoutDirection, .leftToRight)
            .accessibilityElement()
            .accessibilityAddTraits(.isImage)
            .spoken(drawing.spoken)
            ForEach(drawing.tables, id: \.self) { rows in
                DisclosureGroup(drawing.tableLabel) {
                    ForEach(rows, id: \.self) { Text($0).font(.body) }
                }
            }
        }
    }
}

private struct CanvasBrush: Brush {
    let context: GraphicsContext
    let isDark: Bool

    func fill(_ outline: Outline, _ role: Role) {
        context.fill(path(outline), with: .color(color(role)))
    }

    func stroke(_ outline: Outline, _ role: Role, _ pen: Pen) {
        context.stroke(
            path(outline), with: .color(color(role)),
            style: StrokeStyle(lineWidth: pen.width, lineCap: pen.cap, dash: pen.dash.map { CGFloat($0) }))
    }

    func write(_ text: Written) {
        let styled = Text(text.text).font(.system(size: text.size, weight: text.weight))
            .foregroundStyle(color(text.role))
        let drawn = context.resolve(styled)
        let box = drawn.measure(in: CGSize(width: 2000, height: 200))
        context.draw(
            drawn, at: CGPoint(x: text.x, y: text.y + box.height - drawn.firstBaseline(in: box)),
            anchor: UnitPoint(x: text.anchor, y: 1))
    }

    private func path(_ outline: Outline) -> Path {
        var maker = CanvasPath()
        outline.make(in: &maker)
        return maker.path
    }

    private func color(_ role: Role) -> Color { Color(rgb: colorOf(role: role, dark: isDark)) }
}

private struct CanvasPath: PathMaker {
    var path = Path()

    mutating func rect(x: Double, y: Double, width: Double, height: Double, radius: Double) {
        path.addRoundedRect(
            in: CGRect(x: x, y: y, width: width, height: height), cornerSize: CGSize(width: radius, height: radius))
    }

    mutating func circle(x: Double, y: Double, radius: Double) {
        path.addEllipse(in: CGRect(x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius))
    }

    mutating func move(to point: StintBindings.Point) { path.move(to: CGPoint(x: point.x, y: point.y)) }
    mutating func line(to point: StintBindings.Point) { path.addLine(to: CGPoint(x: point.x, y: point.y)) }
}

extension Color {
    init(rgb: UInt32) {
        self.init(
            red: Double(rgb >> 16 & 0xff) / 255, green: Double(rgb >> 8 & 0xff) / 255, blue: Double(rgb & 0xff) / 255)
    }
}
