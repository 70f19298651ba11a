import StintKit
import SwiftUI

/// How what StintKit names looks here.
extension Line.Tone {
    private static let fonts: [Line.Tone: Font] = [
        .title: .title2.weight(.semibold), .quiet: .callout, .warning: .body.weight(.semibold),
        .code: .title2.monospaced(),
    ]
    private static let styles: [Line.Tone: Color] = [.quiet: .secondary, .warning: .orange]

    var font: Font { Self.fonts[self, default: .body] }
    var style: Color { Self.styles[self, default: .primary] }
}

extension StintKit.Tap {
    var role: ButtonRole? { TapLook.roles[weight, default: nil] }
    var tint: Color { TapLook.tints[weight, default: .gray] }
}

private enum TapLook {
    static let roles: [Weight: ButtonRole?] = [.destructive: .destructive]
    static let tints: [Weight: Color] = [.main: .accentColor, .destructive: .red]
}

extension EntryKind {
    private static let keyboards: [EntryKind: UIKeyboardType] = [
        .number: .decimalPad, .clock: .numbersAndPunctuation, .code: .asciiCapable,
    ]
    private static let axes: [EntryKind: Axis] = [.longText: .vertical]
    private static let capital: [EntryKind: TextInputAutocapitalization] = [.code: .characters]

    var keyboard: UIKeyboardType { Self.keyboards[self, default: .default] }
    var axis: Axis { Self.axes[self, default: .horizontal] }
    var capitals: TextInputAutocapitalization { Self.capital[self, default: .sentences] }
}

extension Pen {
    private static let caps: [Bool: CGLineCap] = [true: .round]

    var cap: CGLineCap { Self.caps[isRound, default: .butt] }
}

extension Written {
    private static let weights: [Bool: Font.Weight] = [true: .bold]

    var weight: Font.Weight { Self.weights[bold, default: .regular] }
}
