import StintBindings

extension RecordingState {
    /// What a touch records. One that says what already holds is recorded too,
    /// if it tells another time: what a worker says is never dropped.
    mutating func touch(_ touch: Touch, at: Moment, _ now: Moment) -> [NewRecord] {
        settleMarks()
        if let end = erasedUntil(at.utcMs) { return touchErased(touch, at: at, until: now.at(utcMs: end), now) }
        switch touch {
        case .shift(.start): return startShift(at, now)
        case .shift(.end): return endShift(at)
        case .rest(let mark): return rest(mark, at)
        case .pause: return pause(at)
        case .resume: return resume(at)
        case .note(let text): return [touchedRecord(.note(text: text), at)]
        case .answer(let question, let answer):
            return [touchedRecord(.answer(question: question, answer: answer), at)]
        case .workCall(let mark, let name): return workCall(mark, name, at)
        }
    }

    private mutating func startShift(_ at: Moment, _ now: Moment) -> [NewRecord] {
        if let running = shiftSinceMs {
            guard at.utcMs < running else { return [] }
            // The running shift began earlier than was known.
            shiftSinceMs = at.utcMs
            return [touchedRecord(.shift(mark: .start), at)]
        }
        // Late from a watch, after its end was heard, or much too late: it is
        // recorded, and begins nothing.
        guard at.utcMs > lastMarkMs, isRecent(at, now) else { return [touchedRecord(.shift(mark: .start), at)] }
        return beginShift(at)
    }

    mutating func beginShift(_ at: Moment) -> [NewRecord] {
        // A break is none of a shift that begins after it.
        (lastMarkMs, shiftSinceMs, breakSinceMs) = (at.utcMs, at.utcMs, nil)
        return resume(at) + [touchedRecord(.shift(mark: .start), at)]
    }

    /// Not so late that it no longer begins a shift.
    func isRecent(_ at: Moment, _ now: Moment) -> Bool { now.utcMs - at.utcMs < Policy.lateStartMs }

    private mutating func endShift(_ at: Moment) -> [NewRecord] {
        let end = touchedRecord(.shift(mark: .end), at)
        let known = at.utcMs == lastMarkMs
        lastMarkMs = max(lastMarkMs, at.utcMs)
        guard let running = shiftSinceMs else { return known ? [] : [end] }
        // An end from before this shift's start is another shift's.
        guard at.utcMs >= running else { return [end] }
        let open = rest(.end, at) + resume(at)
        shiftSinceMs = nil
        return open + [end]
    }

    /// Late from a watch, one of a shift that is over is recorded, and begins nothing:
    /// no end of a shift would end it.
    private mutating func rest(_ mark: Mark, _ at: Moment) -> [NewRecord] {
        let isOfShift = shiftSinceMs.map { $0 <= at.utcMs } ?? false
        let isLeft = shiftSinceMs == nil && breakSinceMs != nil
        if isOfShift || isLeft {
            guard (mark == .start) == (breakSinceMs == nil) else { return [] }
            breakSinceMs = mark == .start ? at.utcMs : nil
        }
        return [touchedRecord(.break(mark: mark), at)]
    }

    private mutating func pause(_ at: Moment) -> [NewRecord] {
        guard !paused else { return [] }
        paused = true
        return [touchedRecord(.device(event: .paused), at)]
    }

    private mutating func resume(_ at: Moment) -> [NewRecord] {
        guard paused else { return [] }
        paused = false
        // A stay of the pause is hers.
        staysSinceMs = at.utcMs
        return [touchedRecord(.device(event: .resumed), at)]
    }

    /// The begin is an answer, so that it is kept if no end follows; the time
    /// counts when both are known.
    private mutating func workCall(_ mark: Mark, _ name: String, _ at: Moment) -> [NewRecord] {
        switch (mark, workCallSinceMs) {
        case (.start, _):
            workCallSinceMs = at.utcMs
            return [touchedRecord(.answer(question: "work-call", answer: "start"), at)]
        case (.end, let since?) where since <= at.utcMs:
            // Also one whose clock was put back behind its begin: no time is left of it.
            let isForgotten = workCall(at: at) == nil || since == at.utcMs
            workCallSinceMs = nil
            // With an erased time in it, it would be dropped whole.
            let counts = isForgotten ? [] : unerased(Span(startMs: since, endMs: at.utcMs))
            if counts.isEmpty { return [touchedRecord(.answer(question: "work-call", answer: "end"), at)] }
            return counts.map { touchedRecord(.appUse(app: name, span: $0), at) }
        case (.end, _):
            return [touchedRecord(.answer(question: "work-call", answer: "end"), at)]
        }
    }

    private func touchedRecord(_ payload: Payload, _ at: Moment) -> NewRecord {
        NewRecord(moment: at, origin: .touched, payload: payload)
    }
}
