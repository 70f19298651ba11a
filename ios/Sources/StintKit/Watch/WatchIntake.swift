import Foundation
import StintBindings
import StintWatchLink

/// Takes what the watch sends into the recording, and answers when it is on the
/// disk.
public final class WatchIntake: @unchecked Sendable {
    private let recording: Recording
    private let clock: any Clock
    private let file: any MarkStore
    private let workCallName: @Sendable () -> String
    private let lock = NSLock()

    // What follows is touched by the holder of the lock alone.
    private var inbox: Inbox?
    /// Queues that wait for a receipt.
    private var owed: Set<String> = []
    /// What the watch was told last.
    private var shown: PhoneState?

    /// `workCallName` is under what work calls count, in the worker's language.
    public init(recording: Recording, clock: any Clock, file: any MarkStore, workCallName: @escaping @Sendable () -> String) {
        self.recording = recording
        self.clock = clock
        self.file = file
        self.workCallName = workCallName
    }

    /// What to answer now: nothing while the phone can't write. The watch keeps
    /// what it sent, and `settled` tells later.
    public func take(_ parcel: Parcel) -> [Receipt] {
        lock.withLock {
            guard recording.state != nil || recording.hear(.woken).trouble == nil else { return [] }
            // What finds no room would be lost, and be receipted all the same.
            guard parcel.entries.count <= recording.room, var inbox = loaded() else { return [] }
            let entries = inbox.open(parcel)
            self.inbox = inbox
            owed.insert(parcel.queue)
            let now = clock.now()
            for entry in entries {
                if let done = touch(entry.deed) { recording.hear(.touched(done, at: moment(entry, now))) }
            }
            if entries.isEmpty { recording.hear(.woken) }
            return answer()
        }
    }

    /// To be called after anything was heard: what was held may be on the disk
    /// now, and the phone may show something new.
    public func settled() -> [Receipt] {
        lock.withLock {
            guard let inbox = loaded() else { return [] }
            if shown != shows { owed.formUnion(inbox.latest) }
            self.inbox = inbox
            return answer()
        }
    }

    /// What was said before to whoever listened may be lost: the watch is told again.
    public func lineOpened() -> [Receipt] {
        lock.withLock { shown = nil }
        return settled()
    }

    private func loaded() -> Inbox? {
        if let inbox { return inbox }
        guard let bytes = try? file.load() else {
            // Nothing was saved yet, or it can't be read now.
            return recording.state == nil ? nil : Inbox()
        }
        return (try? Inbox(saved: bytes)) ?? Inbox()
    }

    private func answer() -> [Receipt] {
        guard !owed.isEmpty, recording.isSettled, var inbox else { return [] }
        inbox.written()
        // Without the file the next process would take them again.
        guard let bytes = try? inbox.saved(), (try? file.save(bytes)) != nil else { return [] }
        self.inbox = inbox
        shown = shows
        let receipts = owed.sorted().map { inbox.receipt($0, shows: shows) }
        owed.removeAll()
        return receipts
    }

    private var shows: PhoneState {
        let state = recording.state
        return PhoneState(
            shiftSinceMs: state?.shiftSinceMs, breakSinceMs: state?.breakSinceMs,
            workCallSinceMs: state?.workCall(at: clock.now())
        )
    }

    private func moment(_ entry: DatedDeed, _ now: Moment) -> Moment {
        let at = now.at(utcMs: min(entry.utcMs, now.utcMs))
        return Moment(utcMs: at.utcMs, offsetMinutes: entry.offsetMinutes, boot: at.boot)
    }

    /// `nil` for a note of an older watch of which the core would keep nothing.
    private func touch(_ deed: Deed) -> Touch? {
        switch deed {
        case .shiftStart: return .shift(.start)
        case .shiftEnd: return .shift(.end)
        case .breakStart: return .rest(.start)
        case .breakEnd: return .rest(.end)
        case .note(let text): return NoteText.fitting(text).map(Touch.note)
        case .workCallStart: return .workCall(.start, name: workCallName())
        case .workCallEnd: return .workCall(.end, name: workCallName())
        }
    }
}
