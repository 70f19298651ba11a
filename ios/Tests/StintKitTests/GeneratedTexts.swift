import Foundation
import StintTexts

/// The package's folder.
let packageFolder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The texts as `ios/test` generates them.
func generatedTexts(_ language: TextLanguage) throws -> Texts {
    let file = packageFolder.appendingPathComponent("Generated/Localizable.xcstrings")
    return try Texts(catalogue: Data(contentsOf: file), language: language)
}
