import StintBindings

/// Under a minute: what Stint is, two ways to open it, the code on paper, what
/// to record and when, permissions one by one, and whether this phone lets it.
@Backstage
public final class FirstStartFlow: Flow {
    public enum Step: Sendable, Equatable {
        case what, ways, paper, paperCheck, kinds, when
        case permission(Permission)
        case check, ready
    }

    public enum Event: Sendable {
        case begin, restore, next, back
        case useDevice(Bool)
        case typePassphrase(String), typeAgain(String)
        case make, written, showAgain, checkPaper
        case typeGroup(first: Bool, String)
        case record(Choices.Kind, Bool)
        case when(Int), hours(HoursChange)
        case allow(Permission), refuse(Permission)
        case settings, checkAgain, done
        /// Stint is in front again, maybe from a question of the system's.
        case returned
    }

    public nonisolated let stage: Stage<Event>
    private(set) var step = Step.what
    private(set) var useDevice: Bool
    private(set) var passphrase = ""
    private(set) var again = ""
    private(set) var code: RecoveryCode?
    /// One was shown before, and opens nothing any more.
    private(set) var isSecondCode = false
    private(set) var groups: PaperCheck?
    private(set) var asksSettings = false
    private(set) var hours: HoursForm

    public init(_ session: Session) {
        stage = Stage(session)
        useDevice = session.device.keys.hasScreenLock
        hours = HoursForm(session.choices.hours)
        if let phone = try? session.phone() { resume(phone) }
        show()
    }

    /// She was locked out on the way, and has opened it since. A code that she hasn't
    /// typed from her paper can't be shown again: there is another one then.
    private func resume(_ phone: StintPhone) {
        if !session.choices.paperChecked { code = try? phone.newRecoveryCode(now: session.now) }
        isSecondCode = code != nil
        step = isSecondCode ? .paper : .kinds
    }

    public func act(on event: Event) async throws {
        asksSettings = false
        switch event {
        case .begin: step = .ways
        case .restore: session.go(to: .restoring)
        case .next:
            if step == .when { try keepHours() }
            step = following
        case .back: step = earlier
        case .useDevice(let on): useDevice = on
        case .typePassphrase(let text): passphrase = text
        case .typeAgain(let text): again = text
        case .make: try make()
        case .written: try askForGroups()
        case .showAgain: step = .paper
        case .typeGroup(let first, let text): groups?.type(text, first: first)
        case .checkPaper: try checkPaper()
        case .record(let kind, let on): try choose(kind, on)
        case .when(let index): try session.change { $0.when = Choices.When.allCases[index] }
        case .hours(let change): hours.take(change)
        case .allow(let permission):
            await session.allow(permission)
            if step != .check { step = following }
        case .refuse(let permission):
            let next = following
            // Else the first shift would make the system ask all the same.
            switch permission {
            case .activity: try choose(.steps, false)
            case .location: try session.change { $0.placesDeclined = true }
            case .notifications: break
            }
            step = next
        case .settings: asksSettings = true
        case .checkAgain, .returned: break
        case .done:
            try session.open()
            // Where it can't be written she is asked again, which harms nothing.
            try? session.change { $0.isStarting = false }
        }
    }

    public func isClosing(_ event: Event) -> Bool {
        if case .returned = event { true } else { false }
    }

    var session: Session { stage.session }

    /// A passphrase that is empty isn't one of the ways.
    private func make() throws {
        guard passphrase == again else { throw PassphrasesDiffer() }
        let (words, locks) = (session.words, session.locks.value)
        _ = watch(words("shell-common-wait"), canBeStopped: false)
        let new = try createPhone(
            dir: session.vault, keyStore: session.device.keys, passphrase: passphrase.isEmpty ? nil : passphrase,
            deviceLock: useDevice, zone: session.device.zone().identifier, now: session.now)
        (passphrase, again) = ("", "")
        // Whoever is locked out from here on goes on with what she chooses.
        try? session.change { $0.isStarting = true }
        try session.hold(new.phone, locks)
        code = new.recoveryCode
        step = .paper
    }

    private func askForGroups() throws {
        groups = try code.map { try PaperCheck($0) }
        step = .paperCheck
    }

    private func checkPaper() throws {
        guard let code, let groups else { return }
        guard try groups.fits(code) else { throw PaperDiffers() }
        // Where it can't be written she tries again, and the code is needed for that.
        try session.change { $0.paperChecked = true }
        code.wipe()
        (self.code, self.groups, step) = (nil, nil, .kinds)
    }

    private func choose(_ kind: Choices.Kind, _ on: Bool) throws {
        try session.change { if on { $0.kinds.insert(kind) } else { $0.kinds.remove(kind) } }
    }

    private func keepHours() throws {
        guard session.choices.when == .hours else { return }
        let chosen = try hours.hours()
        try session.change { $0.hours = chosen }
    }

    /// The permissions that what she chose needs.
    private var asked: [Permission] {
        let kinds = session.choices.kinds
        return Permission.allCases.filter { permission in
            switch permission {
            case .location: kinds.contains(.places)
            case .activity: kinds.contains(.steps)
            case .notifications: true
            }
        }
    }

    private var steps: [Step] {
        [.what, .ways, .paper, .paperCheck, .kinds, .when] + asked.map { .permission($0) } + [.check, .ready]
    }

    private var following: Step {
        let at = steps.firstIndex(of: step) ?? 0
        return steps[min(at + 1, steps.count - 1)]
    }

    /// Once the vault is made there is no way before it.
    private var earlier: Step {
        guard canGoBack, let at = steps.firstIndex(of: step) else { return step }
        return steps[at - 1]
    }

    var canGoBack: Bool { ![.what, .paper, .kinds].contains(step) }

    var number: (Int, Int) { ((steps.firstIndex(of: step) ?? 0) + 1, steps.count) }
}

/// The two passphrases that she typed are not the same.
struct PassphrasesDiffer: Error {}
/// What she typed from her paper isn't the code.
struct PaperDiffers: Error {}
