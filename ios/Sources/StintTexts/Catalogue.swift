import Foundation

/// A string catalogue as Xcode reads it, as far as `stint-resources` writes it.
struct Catalogue: Decodable {
    let strings: [String: Entry]

    struct Entry: Decodable {
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
