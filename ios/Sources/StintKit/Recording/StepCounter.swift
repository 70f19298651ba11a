import StintBindings

/// Makes new steps of a count that goes on from a start, so that none is
/// counted twice.
struct StepCounter: Sendable {
    /// Steps of less than this are told with the next ones.
    static let leastMs: Int64 = 60_000
    private var startMs: Int64?
    private var told: UInt32 = 0
    private var toldUntilMs: Int64 = 0

    mutating func take(_ count: UInt32, _ span: Span) -> (count: UInt32, span: Span)? {
        if span.startMs != startMs {
            startMs = span.startMs
            told = 0
            toldUntilMs = span.startMs
        }
        guard count > told, span.endMs - toldUntilMs >= StepCounter.leastMs else { return nil }
        defer {
            told = count
            toldUntilMs = span.endMs
        }
        return (count - told, Span(startMs: toldUntilMs, endMs: span.endMs))
    }
}
