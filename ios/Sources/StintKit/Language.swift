import StintBindings
import StintTexts

extension TextLanguage {
    /// The same to the core, which says reports in it.
    public var core: Language {
        switch self {
        case .en: return .en
        case .de: return .de
        case .fr: return .fr
        case .es: return .es
        }
    }
}
