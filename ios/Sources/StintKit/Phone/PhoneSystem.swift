import Foundation
import StintBindings
import StintLockScreen
import StintTexts
import StintWatchLink

/// What a phone's system gives, each as its adapter.
public struct Adapters: Sendable {
    let clock: any Clock
    let keychain: any Keychain
    let enclave: any Enclave
    let files: any FileGuard
    let notifications: any Notifications
    let lockScreen: any LockScreen
    let watch: WatchLine.Connect
    let screenLock: @Sendable () -> Bool
    let showIcon: @Sendable (_ named: String?) -> Void

    public init(
        clock: any Clock, keychain: any Keychain, enclave: any Enclave, files: any FileGuard,
        notifications: any Notifications, lockScreen: any LockScreen, watch: @escaping WatchLine.Connect,
        screenLock: @escaping @Sendable () -> Bool, showIcon: @escaping @Sendable (_ named: String?) -> Void
    ) {
        (self.clock, self.keychain, self.enclave, self.files) = (clock, keychain, enclave, files)
        (self.notifications, self.lockScreen, self.watch) = (notifications, lockScreen, watch)
        (self.screenLock, self.showIcon) = (screenLock, showIcon)
    }
}

/// Recording, keys and choices over a phone's system, put together.
public struct PhoneSystem: Sendable {
    /// The other icon's name in the app.
    public static let plainIcon = "PlainIcon"

    public let device: Device
    public let recording: Recording
    /// The phone's switches, as they were seen last.
    public let switches = Live(SystemSwitches())
    let watch: WatchLine
    private let root: URL
    private let texts: ChosenTexts
    private let sign: LockScreenSign
    private let followers: Followers

    /// `root` is Stint's own folder; `sensors` get where to tell what they hear.
    public init(
        _ system: Adapters, root: URL, languages: [String], texts: @escaping @Sendable (TextLanguage) -> Texts,
        sensors make: (@escaping @Sendable (Sensed) -> Void) -> any Sensors
    ) {
        // Where the folder can't be made, what is written to it next says so.
        try? StintFolder.prepare(root, system.files)
        let file = { @Sendable (name: String) in MarkFile(url: root.appendingPathComponent(name), files: system.files) }
        let vault = { @Sendable in VaultFolder.current(in: root, file("choices")) }
        let vaultExists = { @Sendable in VaultFolder.exists(vault()) }
        let installation = Installation(keychain: system.keychain, enclave: system.enclave, id: file("installation"))
        // The first start makes the keys; what else it finds is asked again when
        // a screen has to say it.
        _ = installation.check(vaultExists: vaultExists())
        let phoneKeys = PhoneKeys(keychain: system.keychain, enclave: system.enclave)
        let keys = PhoneUnlocking(phoneKeys, installation, vaultExists: vaultExists, screenLock: system.screenLock)
        let ear = Ear()
        let sensors = make { ear.hear($0) }
        let recording = Recording(
            clock: system.clock, marks: file("recording"), sensors: sensors, chosen: { Choices(kept: file("choices")) }
        ) { now in
            try StintRecorder.open(dir: vault(), keyStore: keys, now: now)
        }
        ear.set(recording)
        let choices = FileChoices(file("choices"), recording)
        let chosen = ChosenTexts(preferred: languages, choices: choices.load, make: texts)
        let workCallName = { @Sendable in chosen.now("shell-today-call-button") }
        let location = LocationAsking(sensors)
        let standing = PhoneStanding(
            recording, sensors, location, switches, root: root, languages: languages,
            reminders: { choices.load().reminders }, askForNotifications: system.notifications.ask)
        let intake = WatchIntake(
            recording: recording, clock: system.clock, file: file("watch"), workCallName: workCallName)
        (self.recording, self.root, self.texts) = (recording, root, chosen)
        watch = WatchLine(intake, connect: system.watch)
        sign = LockScreenSign(system.lockScreen)
        device = Device(
            clock: system.clock, zone: { .current }, keys: keys,
            duty: RecordingDuty(recording, clock: system.clock, workCallName: workCallName),
            permissions: standing, facts: standing, choices: choices,
            showIcon: { system.showIcon($0 ? PhoneSystem.plainIcon : nil) })
        followers = Followers(
            recording, clock: system.clock, choices: choices.load, texts: chosen, location: location, sign: sign,
            reminders: ReminderKeeper(system.notifications, clock: system.clock))
        recording.follow { [weak watch, weak followers] chose in
            watch?.settle()
            followers?.look(again: chose)
        }
    }

    /// With the same texts: reading a catalogue is a good part of a start.
    public func session(inbox: URL? = nil) -> Session { Session(root: root, inbox: inbox, texts: texts, device: device) }

    /// The app came to the front, where what it couldn't see or show before can
    /// be, or left it.
    public func turned(isActive: Bool, _ look: @Sendable () async -> SystemSwitches) async {
        guard isActive else { return }
        switches.set(await look())
        sign.lookAgain()
    }

    /// She touched the sign on the lock screen. What finds no room on the disk
    /// waits in the recording.
    public func touched(_ touch: LockScreenTouch) {
        switch touch {
        case .rest: try? device.duty.startBreak()
        case .work: try? device.duty.endBreak()
        case .end: try? device.duty.endShift()
        }
    }
}
