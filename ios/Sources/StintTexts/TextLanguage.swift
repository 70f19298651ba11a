/// A language that Stint speaks.
public enum TextLanguage: String, CaseIterable, Sendable {
    case en, de, fr, es

    /// The first that is there of a person's languages, best first, as the
    /// system names them ("de-CH", "fr_FR"). English where none is.
    public init(preferred: [String]) {
        let codes = preferred.map { $0.split { "-_".contains($0) }.first.map(String.init) ?? "" }
        self = codes.lazy.compactMap { TextLanguage(rawValue: $0.lowercased()) }.first ?? .en
    }

    /// A whole number with its groups of three.
    public func number(_ value: Int) -> String {
        let digits = Array(String(value.magnitude))
        guard digits.count >= fewestGrouped else { return (value < 0 ? "\u{2212}" : "") + String(digits) }
        var out = value < 0 ? "\u{2212}" : ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { out += thousandsMark }
            out.append(digit)
        }
        return out
    }

    /// The plural form that a whole number takes, by CLDR 38.
    func pluralForm(_ value: Int) -> String {
        let n = value.magnitude
        let millions = n != 0 && n % 1_000_000 == 0
        switch self {
        case .en, .de: return n == 1 ? "one" : "other"
        case .fr: return n < 2 ? "one" : millions ? "many" : "other"
        case .es: return n == 1 ? "one" : millions ? "many" : "other"
        }
    }

    private var thousandsMark: String {
        switch self {
        case .en: return ","
        case .de, .es: return "."
        case .fr: return "\u{a0}"
        }
    }

    /// The fewest digits that are grouped: Spanish writes 4000, but 40.000.
    private var fewestGrouped: Int { self == .es ? 5 : 4 }
}
