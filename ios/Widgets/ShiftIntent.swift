import AppIntents
import StintLockScreen

/// A touch on the running shift's sign. The system runs it in the app, which it
/// starts for that where it must.
struct ShiftIntent: LiveActivityIntent {
    // Shown nowhere: it can't be found among shortcuts.
    static let title: LocalizedStringResource = "shell-app-name"
    static let isDiscoverable = false

    @Parameter(title: "shell-app-name") var touch: String

    init() {}

    init(_ touch: LockScreenTouch) { self.touch = touch.rawValue }

    func perform() async throws -> some IntentResult {
        LockScreenLine.shared.touched(touch)
        return .result()
    }
}
