import Foundation
import StintTexts

/// The package's folder.
let packageFolder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The texts as `ios/test` generates them.
func generatedTexts(_ language: TextLanguage) throws -> Texts {
    let file = packageFolder.appendingPathComponent("Generated/Texts/\(Texts.file(language)).json")
    return try Texts(catalogue: Data(contentsOf: file), language: language)
}

/// The same for a phone, which says nothing where there are none.
@Sendable func phoneTexts(_ language: TextLanguage) -> Texts { (try? generatedTexts(language)) ?? .none(language) }
