import Foundation
import StintTexts

/// Texts in the language that she chose, for what speaks without a screen.
final class ChosenTexts: @unchecked Sendable {
    private let make: @Sendable (TextLanguage) -> Texts
    private let choices: @Sendable () -> Choices
    private let preferred: [String]
    private let lock = NSLock()
    private var kept: Texts?

    /// `preferred` are the phone's languages, best first.
    init(
        preferred: [String], choices: @escaping @Sendable () -> Choices,
        make: @escaping @Sendable (TextLanguage) -> Texts
    ) {
        (self.preferred, self.choices, self.make) = (preferred, choices, make)
    }

    var now: Texts {
        let language = choices().language.flatMap(TextLanguage.init(rawValue:)) ?? TextLanguage(preferred: preferred)
        return lock.withLock {
            if let kept, kept.language == language { return kept }
            let made = make(language)
            kept = made
            return made
        }
    }
}
