import Foundation
import StintBindings

/// Why what was heard isn't on the disk yet. It is handed in again with what
/// is heard next.
public enum RecordingTrouble: Equatable, Sendable {
    /// The phone wasn't unlocked since it was restarted.
    case notUnlocked
    case diskFull
    /// The phone's key is gone: the vault must be opened by another way.
    case keyLost
    /// The list of its keys isn't the phone's own: opening the vault makes another.
    case keysChanged
    case noVault
    case failed
}

/// What became of what was heard.
public struct Heard: Equatable, Sendable {
    /// Records that are on the disk now.
    public let acknowledged: Int
    /// Records that wait.
    public let held: Int
    /// Records that found no room while others waited.
    public let lost: Int
    /// Records of what was just heard that the core takes for none. They are gone.
    public let refused: Int
    public let trouble: RecordingTrouble?
}

/// The one place where recording is decided and done. Everything that the
/// system or the worker tells comes in by `hear`; each call returns when what it
/// brought is on the disk or held.
///
/// It may be called on any thread; calls take turns.
public final class Recording: @unchecked Sendable {
    /// Hears whether it was she who chose something.
    public typealias Follower = @Sendable (_ chose: Bool) -> Void
    public typealias OpenRecorder = @Sendable (Moment) throws -> any StintRecorderProtocol

    private let clock: any Clock
    private let marks: any MarkStore
    private let sensors: any Sensors
    private let open: OpenRecorder
    private let chosen: @Sendable () -> Choices?
    private let lock = NSLock()

    // What follows is touched by the holder of the lock alone.
    private var policy: Policy?
    private var saved: Data?
    private var recorder: (any StintRecorderProtocol)?
    private var held = Held()
    private var applied: SensorPlan?
    /// She was on the way when the plan was looked at last.
    private var moved = true
    private var lastAlive: Moment?
    /// Places in the batch that was handed in last.
    private var refused: [UInt32] = []
    /// What went wrong last, until it goes right.
    private var trouble: RecordingTrouble?
    /// What came before the state could be read.
    private var early = Early()
    /// What waits says already that something is wrong.
    private var told = false
    /// The phone was met before its first unlock.
    private var metLocked = false
    private var followers: [Follower] = []
    /// No recorder may run: what is heard waits in memory.
    private var rests = false

    /// `chosen` tells what she chose, for the case that the state can't be read.
    public init(
        clock: any Clock, marks: any MarkStore, sensors: any Sensors,
        chosen: @escaping @Sendable () -> Choices? = { nil }, open: @escaping OpenRecorder
    ) {
        self.chosen = chosen
        self.clock = clock
        self.marks = marks
        self.sensors = sensors
        self.open = open
    }

    /// What holds now; `nil` before the first unlock after a restart.
    public var state: RecordingState? { lock.withLock { policy?.state } }

    /// Why what was heard isn't on the disk; `nil` where it is.
    public var lastTrouble: RecordingTrouble? { lock.withLock { trouble } }

    /// Whether all that was heard is on the disk.
    public var isSettled: Bool { lock.withLock { policy != nil && held.records.isEmpty } }

    /// How much that the worker touches may wait yet.
    public var room: Int { lock.withLock { held.room } }

    /// To be told after each time that something was heard or chosen, on the
    /// same thread. What is told must not wait for anything.
    public func follow(_ told: @escaping Follower) { lock.withLock { followers.append(told) } }

    @discardableResult
    public func hear(_ sensed: Sensed) -> Heard {
        telling(chose: false, early: sensed) { now in
            if sensed == .updatesPaused { applied = nil }
            if sensed == .cameToFront { restart(now) }
            held.add(policy?.hear(sensed, at: now) ?? [])
        }
    }

    /// What the worker chose in the settings.
    @discardableResult
    public func choose(_ rhythm: Rhythm, _ choices: RecordingState.Choices) -> Heard {
        telling(chose: true) { now in held.add(policy?.choose(rhythm, choices, at: now) ?? []) }
    }

    /// Ends a recorder that is open; what comes next begins another, and what it
    /// couldn't write waits for that one. It would go on in the old vault when
    /// another is in use, and hold up an erasing by its lock.
    public func letGo() {
        lock.withLock {
            let old = recorder
            recorder = nil
            try? old?.stop(now: clock.now())
        }
    }

    /// From now on no recorder runs, and what is heard waits, until `goOn`. The system
    /// is listened to as before. She stopped nothing: the recorder doesn't say so, and
    /// should the process end meanwhile, the next one says that the system ended it.
    public func rest() {
        lock.withLock {
            let now = clock.now()
            if ready(now) {
                _ = settle(now, new: held.records.count)
                policy?.state.restsSinceMs = now.utcMs
                save()
            }
            rests = true
            recorder = nil
        }
    }

    /// Writes what was heard meanwhile.
    public func goOn() {
        lock.withLock {
            rests = false
            policy?.state.restsSinceMs = nil
        }
        hear(.woken)
    }

    /// She erased a time: what waits of it isn't written there again, and what runs
    /// since then goes on from where it ends. That is written with what comes next.
    public func drop(_ span: Span) {
        lock.withLock {
            held.drop(span)
            // The word of what is wrong may have gone with it.
            told = false
            held.add(policy?.state.erase(span, at: clock.now()) ?? [])
        }
    }

    /// Ends what runs and drops what waits, without a record: the vault is gone.
    public func forget() {
        let told = lock.withLock { () -> [Follower] in
            let now = clock.now()
            recorder = nil
            held = Held()
            (self.told, metLocked, trouble) = (false, false, nil)
            policy = Policy(state: (policy?.state ?? RecordingState()).forgotten, at: now)
            _ = settle(now, new: 0)
            return followers
        }
        told.forEach { $0(true) }
    }

    private func telling(chose: Bool, early sensed: Sensed? = nil, _ change: (Moment) -> Void) -> Heard {
        let (outcome, told) = lock.withLock { () -> (Heard, [Follower]) in
            let now = clock.now()
            guard ready(now) else {
                if let sensed { early.keep(sensed) }
                return (unready, followers)
            }
            let before = held.records.count
            change(now)
            return (settle(now, new: before), followers)
        }
        told.forEach { $0(chose) }
        return outcome
    }

    /// Reads the state, once the phone lets it be read.
    private func ready(_ now: Moment) -> Bool {
        if policy != nil { return true }
        do {
            saved = try marks.load()
        } catch {
            metLocked = true
            return false
        }
        let kept = saved.flatMap { try? JSONDecoder().decode(RecordingState.self, from: $0) }
        var policy = Policy(state: kept ?? afresh(), at: now)
        // Whether a shift ran isn't known then.
        if saved != nil, kept == nil { held.add([device(.recorderFailed, now)]) }
        if let since = policy.state.restsSinceMs, policy.state.records(at: now) {
            held.add([device(.recorderKilled, now.at(utcMs: since))])
        }
        policy.state.restsSinceMs = nil
        held.add(policy.wake(at: now))
        for sensed in early.take() { held.add(policy.hear(sensed, at: now)) }
        self.policy = policy
        return true
    }

    private func afresh() -> RecordingState {
        var state = RecordingState()
        if let chosen = self.chosen() { (state.rhythm, state.choices) = (chosen.rhythm, chosen.recorded) }
        return state
    }

    /// Nothing that began in the background brings positions to an app that may
    /// have them while it is used alone; now that she looks at it, it begins anew.
    private func restart(_ now: Moment) {
        guard var still = applied, still.updates.on, policy?.state.permission == .whileUsing else { return }
        still.updates = .off
        sensors.apply(still, stepsFromMs: now.utcMs)
        applied = nil
    }

    /// `new` is where in what is held begins what was just heard.
    private func settle(_ now: Moment, new: Int) -> Heard {
        guard let policy else { return unready }
        // A recorder that slept through a gap was stopped by the system, the
        // same as one that was killed: the next one says so.
        if policy.state.records(at: now), slept(until: now) { recorder = nil }
        let waiting = held.records.count
        refused = []
        if !rests { trouble = write(now, records: policy.state.records(at: now)) }
        save()
        watch(policy, now)
        return Heard(
            acknowledged: max(0, waiting - held.records.count - refused.count), held: held.records.count,
            lost: held.lost, refused: refused.filter { $0 >= new }.count, trouble: trouble)
    }

    private func slept(until now: Moment) -> Bool {
        defer { lastAlive = now }
        return lastAlive.map { Way.instant(now) - Way.instant($0) > Policy.silenceMs } ?? false
    }

    /// Brings what is held to the disk.
    private func write(_ now: Moment, records: Bool) -> RecordingTrouble? {
        guard records || recorder != nil || !held.records.isEmpty else { return nil }
        do {
            let recorder = try recorder ?? begin(now)
            if held.records.isEmpty {
                try recorder.heartbeat(now: now)
            } else {
                // What it refuses now it would refuse again: it holds up nothing.
                refused = try recorder.append(records: held.records, now: now).refused
                held.acknowledged()
            }
            told = false
            if !records {
                self.recorder = nil
                try recorder.stop(now: now)
            }
            return nil
        } catch {
            let trouble = name(error)
            if records { tell(trouble, now) }
            return trouble
        }
    }

    /// Leaves word of it, for the case that what comes now finds no room.
    private func tell(_ trouble: RecordingTrouble, _ now: Moment) {
        let events: [RecordingTrouble: DeviceEvent] = [
            .diskFull: .diskFull, .keysChanged: .recorderFailed, .failed: .recorderFailed,
        ]
        guard !told, let event = events[trouble] else { return }
        told = true
        held.add([device(event, now)])
    }

    private func device(_ event: DeviceEvent, _ now: Moment) -> NewRecord {
        NewRecord(moment: now, origin: .system, payload: .device(event: event))
    }

    private func begin(_ now: Moment) throws -> any StintRecorderProtocol {
        let recorder = try open(now)
        self.recorder = recorder
        if metLocked {
            metLocked = false
            held.add([device(.firstUnlock, now)])
        }
        return recorder
    }

    private func name(_ error: any Error) -> RecordingTrouble {
        switch error as? StintError {
        case .DeviceLocked:
            metLocked = true
            return .notUnlocked
        case .DiskFull: return .diskFull
        case .DeviceKeyLost: return .keyLost
        case .ManifestForged: return .keysChanged
        case .NoVault: return .noVault
        case .RecorderStopped, .Internal:
            recorder = nil
            return .failed
        default: return .failed
        }
    }

    /// Keeps the state for the next process. If that fails it is tried again
    /// with the next news.
    private func save() {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard let bytes = try? encoder.encode(policy?.state), bytes != saved else { return }
        if (try? marks.save(bytes)) != nil { saved = bytes }
    }

    private func watch(_ policy: Policy, _ now: Moment) {
        let plan = policy.plan(at: now)
        // The region is watched around where she came to rest, also where the battery is
        // spared and nothing else of the plan changes.
        let cameToRest = moved && !policy.moving && plan.region
        moved = policy.moving
        if plan != applied || cameToRest {
            applied = plan
            sensors.apply(plan, stepsFromMs: policy.state.stepsFrom(now))
        }
        if policy.wantsPosition(at: now) { sensors.locate() }
    }

    private var unready: Heard {
        Heard(acknowledged: 0, held: held.records.count, lost: held.lost, refused: 0, trouble: .notUnlocked)
    }
}
