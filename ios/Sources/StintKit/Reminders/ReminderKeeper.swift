import Foundation
import StintBindings
import StintTexts

/// Keeps the reminders that wait with the system at what she chose, at what
/// runs, and in her language.
final class ReminderKeeper: @unchecked Sendable {
    private struct Basis: Equatable {
        let choices: ReminderChoices
        let shiftSinceMs: Int64?
        let language: TextLanguage
    }

    private let notifications: any Notifications
    private let clock: any Clock
    private let lock = NSLock()
    private var basis: Basis?

    init(_ notifications: any Notifications, clock: any Clock) {
        (self.notifications, self.clock) = (notifications, clock)
    }

    /// To be called whenever any of it may have changed.
    func look(_ choices: ReminderChoices, shiftSinceMs: Int64?, _ texts: Texts) {
        let new = Basis(choices: choices, shiftSinceMs: shiftSinceMs, language: texts.language)
        let isNew = lock.withLock {
            defer { basis = new }
            return basis != new
        }
        guard isNew else { return }
        let since = shiftSinceMs.map { clock.now().at(utcMs: $0) }
        Reminders(notifications: notifications, texts: texts).schedule(choices, shiftSince: since)
    }
}
