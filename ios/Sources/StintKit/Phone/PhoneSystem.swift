import Foundation
import StintBindings

/// What a phone's system gives, each as its adapter.
public struct Adapters: Sendable {
    let clock: any Clock
    let keychain: any Keychain
    let enclave: any Enclave
    let files: any FileGuard
    let screenLock: @Sendable () -> Bool
    let askForNotifications: @Sendable () -> Void

    public init(
        clock: any Clock, keychain: any Keychain, enclave: any Enclave, files: any FileGuard,
        screenLock: @escaping @Sendable () -> Bool, askForNotifications: @escaping @Sendable () -> Void
    ) {
        (self.clock, self.keychain, self.enclave, self.files) = (clock, keychain, enclave, files)
        (self.screenLock, self.askForNotifications) = (screenLock, askForNotifications)
    }
}

/// Recording, keys and choices over a phone's system, put together.
public struct PhoneSystem: Sendable {
    public let device: Device
    public let recording: Recording

    /// `root` is Stint's own folder; `sensors` get where to tell what they hear.
    public init(
        _ system: Adapters, root: URL, languages: [String], workCallName: @escaping @Sendable () -> String,
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
        recording = Recording(clock: system.clock, marks: file("recording"), sensors: sensors) { now in
            try StintRecorder.open(dir: vault(), keyStore: keys, now: now)
        }
        ear.set(recording)
        let standing = PhoneStanding(
            recording, sensors, root: root, languages: languages, askForNotifications: system.askForNotifications)
        device = Device(
            clock: system.clock, zone: { .current }, keys: keys,
            duty: RecordingDuty(recording, clock: system.clock, workCallName: workCallName),
            permissions: standing, facts: standing, choices: FileChoices(file("choices"), recording))
    }
}
