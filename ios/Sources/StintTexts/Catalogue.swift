import Foundation

/// A string catalogue of one language, as `stint-resources apple-texts` writes it.
struct Catalogue: Decodable {
    let strings: [String: Entry]

    struct Entry: Decodable {
        /// How many arguments the text takes: a form may leave one out ("one visit").
        let arguments: Int
        let localizations: [String: Localization]
    }

    struct Localization: Decodable {
        let stringUnit: Unit?
        let variations: Variations?
        let substitutions: [String: Substitution]?
    }

    struct Unit: Decodable {
        let value: String
    }

    struct Variations: Decodable {
        let plural: [String: Form]
    }

    struct Form: Decodable {
        let stringUnit: Unit
    }

    struct Substitution: Decodable {
        let argNum: Int
        let variations: Variations
    }
}
