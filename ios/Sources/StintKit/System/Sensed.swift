import StintBindings

/// What the system or the worker tells the recording.
public enum Sensed: Equatable, Sendable, Unprinted {
    /// The process began.
    case launched
    case permission(LocationPermission, precise: Bool)
    case lowPower(Bool)
    case fixes([Fix])
    /// No position can be found just now.
    case noPosition
    /// The system paused the updates by itself.
    case updatesPaused
    case visit(SystemVisit)
    /// She left the place that was watched.
    case leftRegion
    /// Steps since the system began to count, as it tells them.
    case steps(count: UInt32, Span)
    case activity(Activity)
    case battery(percent: UInt8, charging: Bool)
    /// The phone was unlocked.
    case unlocked
    /// A wake without news: a timer while updates run, a clock or zone that
    /// changed.
    case woken
    /// Stint is on the screen again.
    case cameToFront
    /// The system ends the process and says so.
    case ending
    /// The worker did something, just now or, on her watch, a while ago.
    case touched(Touch, at: Moment)
}

/// What a worker does by a touch.
public enum Touch: Equatable, Sendable, Unprinted {
    case shift(Mark)
    case pause
    case resume
    case rest(Mark)
    case note(String)
    /// Hers to a question that Stint asks, both by their fixed names.
    case answer(question: String, answer: String)
    /// Work called her. The app's name under which the time counts is the
    /// shell's text.
    case workCall(Mark, name: String)
}
