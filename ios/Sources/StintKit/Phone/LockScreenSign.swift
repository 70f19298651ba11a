import Foundation
import StintBindings
import StintLockScreen
import StintTexts

/// The system's sign of something that runs, on the lock screen.
public protocol LockScreen: Sendable {
    /// Whether one stands there. She may have swiped it away, and the system
    /// takes it off after some hours.
    var isShown: Bool { get }
    /// Nothing comes of it while the app is in the background.
    func begin(_ shift: RunningShift)
    func change(_ shift: RunningShift)
    func end()
}

/// Keeps what stands on the lock screen at what runs.
final class LockScreenSign: @unchecked Sendable {
    private let screen: any LockScreen
    private let lock = NSLock()
    /// Nothing before the first look: what stands there may be of a process before.
    private var shown: RunningShift??

    init(_ screen: any LockScreen) { self.screen = screen }

    /// To be called whenever the recording heard something.
    func look(_ state: RecordingState, _ texts: Texts, _ now: Moment) {
        let new = RunningShift(state, texts, offsetMinutes: now.offsetMinutes)
        let isNew = lock.withLock {
            defer { shown = new }
            return shown != .some(new)
        }
        if isNew { show(new) }
    }

    /// The app is in front: what couldn't begin in the background can now.
    func lookAgain() {
        let shift = lock.withLock { shown ?? nil }
        if let shift, !screen.isShown { screen.begin(shift) }
    }

    private func show(_ shift: RunningShift?) {
        guard let shift else { return screen.end() }
        screen.isShown ? screen.change(shift) : screen.begin(shift)
    }
}

extension RunningShift {
    /// Nothing while no shift runs.
    init?(_ state: RecordingState, _ texts: Texts, offsetMinutes: Int16) {
        guard let shift = state.shiftSinceMs else { return nil }
        let since = state.breakSinceMs ?? shift
        let clock = at(since, offsetMinutes)
        let end = Tap(.end, texts("shell-notify-end-button"))
        if state.paused {
            self.init(said: texts("shell-notify-paused-notification"), clock: clock, taps: [end])
        } else if state.breakSinceMs != nil {
            let work = Tap(.work, texts("shell-notify-resume-button"))
            self.init(said: texts("shell-notify-break-notification", .text(clock)), clock: clock, taps: [work, end])
        } else {
            let rest = Tap(.rest, texts("shell-notify-break-button"))
            self.init(said: texts("shell-notify-running-notification", .text(clock)), clock: clock, taps: [rest, end])
        }
    }
}

private func at(_ utcMs: Int64, _ offsetMinutes: Int16) -> String {
    Moment(utcMs: utcMs, offsetMinutes: offsetMinutes, boot: nil).wallClock
}
