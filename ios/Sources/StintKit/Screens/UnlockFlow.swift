import StintBindings
import StintTexts

/// Opening the record: by the phone's lock, the passphrase or the paper.
@Backstage
public final class UnlockFlow: Flow {
    public enum Way: Sendable, Equatable, CaseIterable { case device, passphrase, recovery }

    /// Why the usual way is closed, where it is.
    public enum Block: Sendable, Equatable {
        case keyLost
        /// The vault came here in a copy of another phone.
        case otherPhone
        case damaged
        case keyFileGone
    }

    public enum Event: Sendable {
        case appear
        case open
        case choose(Way)
        case type(String)
        case renew, later
        case rescue, restore, eraseAll
    }

    public nonisolated let stage: Stage<Event>
    private(set) var way = Way.device
    private(set) var typed = ""
    private(set) var block: Block?
    /// Open already; asks whether the phone's lock shall open it again.
    private(set) var asksRenewal = false

    public init(_ session: Session) {
        stage = Stage(session)
        look()
        show()
    }

    public func act(on event: Event) async throws {
        switch event {
        case .appear:
            (typed, asksRenewal) = ("", false)
            look()
        case .open: try await open()
        case .choose(let chosen): (way, typed) = (chosen, "")
        case .type(let text): typed = text
        case .renew:
            try session.phone().setDeviceLock(now: session.now)
            try enter()
        case .later: try enter()
        case .rescue: session.go(to: .rescuing)
        case .restore: session.go(to: .restoring)
        case .eraseAll: session.go(to: .erasing)
        }
    }

    /// A lost key isn't shown as an error alone: the screen itself says what
    /// to do.
    public func words(for error: StintError) -> String? {
        block == .otherPhone ? session.words("shell-unlock-other-phone-body") : nil
    }

    var session: Session { stage.session }

    private func look() {
        do {
            _ = try beginUnlock(dir: session.vault)
        } catch StintError.NoSuchSlot {
            way = .passphrase
        } catch {
            note(error)
        }
    }

    private func open() async throws {
        do {
            let (phone, locks) = try await unlocked()
            keepRecording(phone)
            try session.hold(phone, locks)
        } catch {
            note(error)
            throw error
        }
        typed = ""
        asksRenewal = (block == .keyLost || block == .otherPhone) && session.device.keys.hasScreenLock
        block = nil
        if !asksRenewal { try enter() }
    }

    /// Where the recorder's key is gone, whatever opened the record gives it a new
    /// one, and the list that goes with it. What the old one wrote is taken in
    /// before that. Where it fails Today says so.
    private func keepRecording(_ phone: StintPhone) {
        guard session.device.keys.isEmpty else { return }
        _ = try? phone.takeIn(now: session.now)
        try? session.device.keys.renewRecorder()
        _ = try? phone.takeIn(now: session.now)
    }

    /// With how often it had been locked when she had proved who she is.
    private func unlocked() async throws -> (StintPhone, Int) {
        let (dir, keys, now) = (session.vault, session.device.keys, session.now)
        keys.dropForeign()
        var locks = session.locks.value
        switch way {
        case .device:
            let wrapped = try beginUnlock(dir: dir)
            var plain = try await keys.unwrap(wrapped, reason: session.words("shell-unlock-reason"))
            defer { plain.resetBytes(in: plain.startIndex..<plain.endIndex) }
            // The system's question may outlast the minute after which it is locked.
            locks = session.locks.value
            let told = watch(session.words("shell-unlock-working"), canBeStopped: false)
            return (try StintPhone.finishUnlock(dir: dir, keyStore: keys, plain: plain, now: now, progress: told), locks)
        case .passphrase:
            let told = watch(session.words("shell-unlock-working"), canBeStopped: false)
            let phone = try StintPhone.unlockWithPassphrase(
                dir: dir, keyStore: keys, passphrase: typed, now: now, progress: told)
            return (phone, locks)
        case .recovery:
            let told = watch(session.words("shell-unlock-working"), canBeStopped: false)
            let phone = try StintPhone.unlockWithRecovery(
                dir: dir, keyStore: keys, typed: typed, now: now, progress: told)
            return (phone, locks)
        }
    }

    private func note(_ error: any Error) {
        switch error {
        case KeyStoreError.KeyLost, StintError.DeviceKeyLost, StintError.WrongPlatformKey:
            block = session.device.keys.isEmpty ? .otherPhone : .keyLost
            way = .recovery
        case StintError.KeysDamaged, StintError.KeysOlder, StintError.StoreDamaged, StintError.StoreForeign:
            block = .damaged
        case StintError.KeysMissing, StintError.NoVault: block = .keyFileGone
        default: break
        }
    }

    /// Into what was left of the first start, where she was locked out of that.
    private func enter() throws {
        asksRenewal = false
        try session.open(session.choices.isStarting ? .firstStart : .open)
    }
}
