import Foundation

/// A note as the core takes it, on phone and watch alike.
public enum NoteText {
    /// The longest, in bytes of UTF-8.
    public static let longest = 4000

    /// Without control characters and marks of direction, such as the system
    /// puts around a telephone number that is pasted; `nil` where nothing is left.
    public static func sound(_ text: String) -> String? {
        let kept = text.unicodeScalars.filter { !isHidden($0) }
        let sound = String(String.UnicodeScalarView(kept)).trimmingCharacters(in: .whitespacesAndNewlines)
        return sound.isEmpty ? nil : sound
    }

    /// The same, cut where it is too long: what was dictated can't be asked for
    /// a second time.
    public static func fitting(_ text: String) -> String? {
        guard var fitting = sound(text) else { return nil }
        while fitting.utf8.count > longest { fitting.removeLast() }
        return fitting
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        case 0x09, 0x0A: false
        default: scalar.properties.generalCategory == .control
        }
    }
}
