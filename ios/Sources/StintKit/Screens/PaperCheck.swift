import Foundation
import StintBindings

/// Two groups of the recovery code, typed again from the paper: enough to know
/// that it was written and can be read.
struct PaperCheck: Sendable {
    /// Counted from one, as they stand on paper.
    let first: Int
    let second: Int
    private(set) var typedFirst = ""
    private(set) var typedSecond = ""

    init(_ code: RecoveryCode) throws {
        let count = try Self.groups(code.show()).count
        first = Int.random(in: 1...count / 2)
        second = Int.random(in: (count / 2 + 1)...count)
    }

    mutating func type(_ text: String, first: Bool) {
        if first { typedFirst = text } else { typedSecond = text }
    }

    func fits(_ code: RecoveryCode) throws -> Bool {
        let groups = try Self.groups(code.show())
        return Self.plain(typedFirst) == groups[first - 1] && Self.plain(typedSecond) == groups[second - 1]
    }

    static func groups(_ shown: String) -> [String] {
        shown.split { !$0.isLetter && !$0.isNumber }.map { plain(String($0)) }
    }

    /// As codes are read: any case, and the letters that look like digits.
    private static func plain(_ text: String) -> String {
        let alike: [Character: Character] = ["O": "0", "I": "1", "L": "1"]
        return String(text.uppercased().filter { !$0.isWhitespace && $0 != "-" }.map { alike[$0] ?? $0 })
    }
}
