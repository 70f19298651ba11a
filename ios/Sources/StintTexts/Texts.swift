import Foundation

/// What stands at a place in a text.
public enum Argument: Sendable, Equatable {
    /// A number; it may choose the plural form.
    case count(Int)
    /// Anything else, as it is to be read.
    case text(String)
}

/// Why a text can't be said.
public enum TextError: Error, Equatable {
    /// No text has this id.
    case unknown
    /// The text has other arguments.
    case wrongArguments
    /// The catalogue isn't one.
    case badCatalogue
}

/// Every text that a person reads, in her language: looked up by id in the
/// catalogue that `stint-resources apple-texts` makes from `messages/`.
public struct Texts: Sendable {
    public let language: TextLanguage
    private let sentences: [String: Sentence]

    public init(catalogue: Data, language: TextLanguage) throws {
        guard let catalogue = try? JSONDecoder().decode(Catalogue.self, from: catalogue) else {
            throw TextError.badCatalogue
        }
        self.language = language
        sentences = catalogue.strings.compactMapValues { entry in
            entry.localizations[language.rawValue].flatMap { Sentence($0, arity: entry.arguments) }
        }
    }

    /// That language's file among those that `stint-resources apple-texts` wrote.
    public static func file(_ language: TextLanguage) -> String { "texts-\(language.rawValue)" }

    /// The catalogue of an app, in the language that is chosen, or the phone's. Without one nothing is
    /// said: a build that forgot it fails its first test.
    public static func bundled(in bundle: Bundle, _ chosen: TextLanguage? = nil) -> Texts {
        let language = chosen ?? TextLanguage(preferred: Locale.preferredLanguages)
        let file = bundle.url(forResource: Texts.file(language), withExtension: "json")
        let catalogue = file.flatMap { try? Data(contentsOf: $0) } ?? Data("{\"strings\": {}}".utf8)
        return (try? Texts(catalogue: catalogue, language: language)) ?? Texts(language: language)
    }

    /// Without a catalogue: nothing is said.
    public static func none(_ language: TextLanguage) -> Texts { Texts(language: language) }

    private init(language: TextLanguage) {
        self.language = language
        sentences = [:]
    }

    /// The text with its arguments in the order of the English text.
    ///
    /// Nothing is shown where there is none: `trySay` tells why, and a test
    /// that says every id in every language finds it before a person does.
    public func callAsFunction(_ id: String, _ arguments: Argument...) -> String {
        (try? trySay(id, arguments)) ?? ""
    }

    public func trySay(_ id: String, _ arguments: [Argument]) throws -> String {
        guard let sentence = sentences[id] else { throw TextError.unknown }
        return try sentence.say(arguments, language)
    }

    /// Every id, to be tested.
    public var ids: [String] { sentences.keys.sorted() }

    /// How many arguments a text takes.
    public func arity(_ id: String) -> Int? { sentences[id]?.arity }
}
