import StintBindings
import StintWatchLink

/// A time that she erased, up to the moment of erasing at most. It is remembered
/// because something of it may come later: a stay, steps, a touch on the watch.
struct ErasedTime: Codable, Equatable, Sendable {
    /// What comes so long after is not known any more to be erased.
    static let keptMs: Int64 = 31 * 86_400_000

    var startMs: Int64
    var endMs: Int64
    /// While the clock is behind the end: what happens from here on is new. It holds no
    /// longer than that, as a clock may be wrong for a moment.
    var cutMs: Int64?

    /// `nil` while the clock is behind all of it.
    var span: Span? { startMs < untilMs ? Span(startMs: startMs, endMs: untilMs) : nil }

    fileprivate var untilMs: Int64 { min(endMs, cutMs ?? .max) }

    fileprivate mutating func follow(_ now: Moment) { cutMs = now.utcMs < endMs ? min(untilMs, now.utcMs) : nil }

    fileprivate func meets(_ other: ErasedTime) -> Bool { startMs <= other.untilMs && other.startMs <= untilMs }

    fileprivate func with(_ other: ErasedTime) -> ErasedTime {
        let (end, until) = (max(endMs, other.endMs), max(untilMs, other.untilMs))
        return ErasedTime(startMs: min(startMs, other.startMs), endMs: end, cutMs: until < end ? until : nil)
    }
}

extension RecordingState {
    /// She erased a time, and with it the marks of what began then: what runs begins
    /// anew where that time ends. Else its end would be one without a start, and what
    /// was seen after it no shift's.
    mutating func erase(_ span: Span, at now: Moment) -> [NewRecord] {
        guard let end = remember(span, now) else { return [] }
        var records: [NewRecord] = []
        func again(_ payload: Payload, _ at: Moment) { records.append(NewRecord(moment: at, origin: .touched, payload: payload)) }
        let isShift = shiftSinceMs.map(span.contains) ?? false
        if isShift {
            (shiftSinceMs, lastMarkMs) = (end.utcMs, max(lastMarkMs, end.utcMs))
            again(.shift(mark: .start), end)
        }
        if let since = breakSinceMs, span.contains(since) {
            breakSinceMs = end.utcMs
            again(.break(mark: .start), end)
        }
        // It isn't kept when a pause began.
        if paused, isShift || span.contains(now.utcMs) { again(.device(event: .paused), now) }
        if let since = workCallSinceMs, span.contains(since) {
            // One that was forgotten begins nothing.
            workCallSinceMs = workCall(at: now).map { _ in end.utcMs }
            if workCallSinceMs != nil { again(.answer(question: "work-call", answer: "start"), end) }
        }
        return records
    }

    /// Where the time ends, together with those that it meets; `nil` where all of it
    /// is still to come.
    private mutating func remember(_ span: Span, _ now: Moment) -> Moment? {
        let new = ErasedTime(startMs: span.startMs, endMs: min(span.endMs, now.utcMs))
        guard new.startMs < new.endMs else { return nil }
        let whole = erased.filter(new.meets).reduce(new) { $0.with($1) }
        erased.removeAll(where: new.meets)
        erased.append(whole)
        return now.at(utcMs: whole.untilMs)
    }

    /// Where a clock was set back, what happens now is not of a time that was erased.
    mutating func keepErased(at now: Moment) {
        for index in erased.indices { erased[index].follow(now) }
        erased.removeAll { now.utcMs - $0.endMs > ErasedTime.keptMs }
    }

    /// Whether it would bring back something of a time that she erased.
    func isErased(_ record: NewRecord) -> Bool { erased.contains { $0.span.map(record.touches) ?? false } }

    /// Where the erased time ends that holds this moment. Two that were apart may
    /// overlap once a clock is right again.
    func erasedUntil(_ utcMs: Int64) -> Int64? {
        erased.compactMap(\.span).first { $0.contains(utcMs) }.map { erasedUntil($0.endMs) ?? $0.endMs }
    }

    /// What is left of it beside what she erased.
    func unerased(_ span: Span) -> [Span] {
        erased.compactMap(\.span).reduce([span]) { left, gone in left.flatMap { $0.without(gone) } }
    }

    /// She touched it in a time that she erased since: it isn't written there again.
    /// What she began or ended then begins or ends where that time does.
    mutating func touchErased(_ touch: Touch, at: Moment, until end: Moment, _ now: Moment) -> [NewRecord] {
        func ran(_ sinceMs: Int64?) -> Bool { sinceMs.map { $0 <= end.utcMs } ?? false }
        switch touch {
        case .shift(.start):
            // The last mark may be the one that this erasing put at the end.
            let isNew = at.utcMs > lastMarkMs || lastMarkMs == end.utcMs
            guard shiftSinceMs == nil, isNew, isRecent(at, now) else { return [] }
            return beginShift(end)
        case .shift(.end): return ran(shiftSinceMs) ? self.touch(touch, at: end, now) : []
        case .rest(.start): return ran(shiftSinceMs) ? self.touch(touch, at: end, now) : []
        case .rest(.end): return ran(breakSinceMs) ? self.touch(touch, at: end, now) : []
        case .workCall(.start, _):
            guard workCallSinceMs == nil, now.utcMs - at.utcMs < PhoneState.longestCallMs else { return [] }
            return self.touch(touch, at: end, now)
        case .workCall(.end, _):
            // Its time is erased, whole or in part.
            if ran(workCallSinceMs) { workCallSinceMs = nil }
            return []
        case .pause, .resume: return self.touch(touch, at: end, now)
        case .note, .answer: return []
        }
    }
}

extension Span {
    fileprivate func without(_ gone: Span) -> [Span] {
        guard startMs < gone.endMs, gone.startMs < endMs else { return [self] }
        let sides = [(startMs, min(endMs, gone.startMs)), (max(startMs, gone.endMs), endMs)]
        return sides.filter { $0.0 < $0.1 }.map { Span(startMs: $0.0, endMs: $0.1) }
    }
}
