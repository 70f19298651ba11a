import Foundation
import StintBindings

/// What follows the recording beside the screens: the lock screen, reminders,
/// and what is asked of her about her location.
final class Followers: @unchecked Sendable {
    private let recording: Recording
    private let clock: any Clock
    private let choices: @Sendable () -> Choices
    private let texts: ChosenTexts
    private let location: LocationAsking
    private let sign: LockScreenSign
    private let reminders: ReminderKeeper
    private let lock = NSLock()
    private var last: RecordingState?

    init(
        _ recording: Recording, clock: any Clock, choices: @escaping @Sendable () -> Choices, texts: ChosenTexts,
        location: LocationAsking, sign: LockScreenSign, reminders: ReminderKeeper
    ) {
        (self.recording, self.clock, self.choices, self.texts) = (recording, clock, choices, texts)
        (self.location, self.sign, self.reminders) = (location, sign, reminders)
    }

    /// Looks at what holds now. A position changes nothing of it, and costs
    /// nothing here; what she chose may have changed words alone.
    func look(again: Bool) {
        // The state is read within, so that whoever looks last sees the newest.
        lock.withLock {
            guard let state = recording.state, again || state != last else { return }
            last = state
            let texts = texts.now
            let chosen = choices()
            location.look(state, declined: chosen.placesDeclined)
            sign.look(state, texts, clock.now())
            reminders.look(chosen.reminders, shiftSinceMs: state.shiftSinceMs, texts)
        }
    }
}
