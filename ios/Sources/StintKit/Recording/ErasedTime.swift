import StintBindings
import StintWatchLink

/// A time that she erased, up to the moment of erasing at most. It is remembered
/// because something of it may come later: a stay, steps, a touch on the watch.
struct ErasedTime: Codable, Equatable, Sendable {
    /// What comes so long after is not known any more to be erased.
    static let keptMs: Int64 = 31 * 86_400_000

    var startMs: Int64
    var endMs: Int64

    var span: Span { Span(startMs: startMs, endMs: endMs) }

    fileprivate func meets(_ other: ErasedTime) -> Bool { startMs <= other.endMs && other.startMs <= endMs }

    fileprivate func with(_ other: ErasedTime) -> ErasedTime {
        ErasedTime(startMs: min(startMs, other.startMs), endMs: max(endMs, other.endMs))
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
            workCallSinceMs = end.utcMs
            again(.answer(question: "work-call", answer: "start"), end)
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
        return now.at(utcMs: whole.endMs)
    }

    /// Where a clock was set back, what happens now is not of a time that was erased.
    mutating func keepErased(at now: Moment) {
        for index in erased.indices { erased[index].endMs = min(erased[index].endMs, now.utcMs) }
        erased.removeAll { $0.startMs >= $0.endMs || now.utcMs - $0.endMs > ErasedTime.keptMs }
    }

    /// Whether it would bring back something of a time that she erased.
    func isErased(_ record: NewRecord) -> Bool { erased.contains { record.touches($0.span) } }

    /// Where the erased time ends that holds this moment.
    func erasedUntil(_ at: Moment) -> Int64? { erased.first { $0.span.contains(at.utcMs) }?.endMs }

    /// She touched it in a time that she erased since: it isn't written there again.
    /// What she began or ended then begins or ends where that time does.
    mutating func touchErased(_ touch: Touch, at: Moment, until end: Moment, _ now: Moment) -> [NewRecord] {
        func ran(_ sinceMs: Int64?) -> Bool { sinceMs.map { $0 <= end.utcMs } ?? false }
        switch touch {
        case .shift(.start):
            guard shiftSinceMs == nil, at.utcMs > lastMarkMs, isRecent(at, now) else { return [] }
            return self.touch(touch, at: end, now)
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
