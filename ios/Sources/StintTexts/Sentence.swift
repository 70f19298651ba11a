/// One text in one language, with places for its arguments.
struct Sentence: Sendable {
    /// A number chooses among these; `nil` where the text has one form.
    struct Choice: Sendable {
        /// Which argument, from 0.
        let argument: Int
        let forms: [String: String]

        func form(_ arguments: [Argument], _ language: TextLanguage) throws -> String {
            guard arguments.indices.contains(argument), case .count(let n) = arguments[argument],
                let form = forms[language.pluralForm(n)] ?? forms["other"]
            else { throw TextError.wrongArguments }
            return form
        }
    }

    private let text: String
    private let whole: Choice?
    private let parts: [String: Choice]
    /// How many arguments it takes.
    let arity: Int

    init?(_ localization: Catalogue.Localization, arity: Int) {
        func choice(_ argument: Int, _ variations: Catalogue.Variations) -> Choice {
            Choice(argument: argument, forms: variations.plural.mapValues(\.stringUnit.value))
        }
        whole = localization.variations.map { choice(0, $0) }
        guard let text = localization.stringUnit?.value ?? whole.map({ _ in "" }) else { return nil }
        self.text = text
        self.arity = arity
        parts = (localization.substitutions ?? [:]).mapValues { choice($0.argNum - 1, $0.variations) }
    }

    func say(_ arguments: [Argument], _ language: TextLanguage) throws -> String {
        guard arguments.count == arity else { throw TextError.wrongArguments }
        let text = try whole?.form(arguments, language) ?? text
        // Nothing is escaped in a text without arguments.
        return arity == 0 ? text : try fill(text, arguments, own: nil, language)
    }

    private func fill(
        _ text: String, _ arguments: [Argument], own: Int?, _ language: TextLanguage
    ) throws -> String {
        try Piece.read(text).map { piece in
            switch piece {
            case .text(let text): return text
            case .argument(let number): return try value(number, arguments, language)
            case .own: return try value(own ?? -1, arguments, language)
            case .choice(let name):
                guard own == nil, let choice = parts[name] else { throw TextError.wrongArguments }
                let form = try choice.form(arguments, language)
                return try fill(form, arguments, own: choice.argument, language)
            }
        }.joined()
    }

    private func value(_ number: Int, _ arguments: [Argument], _ language: TextLanguage) throws -> String {
        guard arguments.indices.contains(number) else { throw TextError.wrongArguments }
        switch arguments[number] {
        case .count(let n): return language.number(n)
        case .text(let text): return text
        }
    }
}

/// A piece of a text: words, or a place for an argument.
private enum Piece {
    case text(String)
    /// `%2$@` or `%2$lld`: which, from 0.
    case argument(Int)
    /// `%arg`: the number by which this form was chosen.
    case own
    /// `%#@name@`: a choice by a number.
    case choice(String)

    static func read(_ text: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = Substring(text)
        while let at = rest.firstIndex(of: "%") {
            pieces.append(.text(String(rest[..<at])))
            rest = rest[rest.index(after: at)...]
            pieces.append(place(&rest))
        }
        return pieces + [.text(String(rest))]
    }

    /// What follows a per cent sign.
    private static func place(_ rest: inout Substring) -> Piece {
        if rest.hasPrefix("%") {
            rest.removeFirst()
            return .text("%")
        }
        if rest.hasPrefix("arg") {
            rest.removeFirst(3)
            return .own
        }
        if rest.hasPrefix("#@"), let end = rest.dropFirst(2).firstIndex(of: "@") {
            let name = String(rest.dropFirst(2)[..<end])
            rest = rest[rest.index(after: end)...]
            return .choice(name)
        }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        let after = rest.dropFirst(digits.count)
        for ending in ["$@", "$lld"] where after.hasPrefix(ending) {
            guard let number = Int(digits), number > 0 else { break }
            rest = after.dropFirst(ending.count)
            return .argument(number - 1)
        }
        return .text("%")
    }
}
