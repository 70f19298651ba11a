import Foundation
import LocalAuthentication
import Observation
import StintBindings
import StintKit
import StintSystem
import StintTexts

/// The app from its start to its end: StintKit over the phone's system.
@MainActor
@Observable
final class Launch {
    let roots: [Root]
    /// One while something else than Stint is in front.
    private(set) var covers: [String] = []
    @ObservationIgnored private let idle: IdleLock

    init() {
        let system = PhoneSystem()
        let root = Root(system.session)
        roots = [root]
        idle = IdleLock(root.session)
        system.recording.hear(.launched)
    }

    func turned(isActive: Bool) {
        covers = idle.turned(isActive: isActive)
    }

    func receive(_ file: URL) { roots.forEach { $0.receive(file) } }
}

/// The adapters of this phone, put together.
private struct PhoneSystem {
    let session: Session
    let recording: Recording

    init() {
        let root = URL.applicationSupportDirectory.appending(path: "Stint")
        let file = { (name: String) in MarkFile(url: root.appending(path: name), files: PhoneFiles()) }
        let (clock, keychain, enclave) = (SystemClock(), PhoneKeychain(), PhoneEnclave())
        let keys = PhoneKeys(keychain: keychain, enclave: enclave)
        let installation = Installation(keychain: keychain, enclave: enclave, id: file("installation"))
        let vault = { VaultFolder.current(in: root, file("choices")) }
        let heard = Ear()
        let sensors = LocationSensors { heard.hear($0) }
        let recording = Recording(clock: clock, marks: file("recording"), sensors: sensors) { now in
            try StintRecorder.open(dir: vault(), keyStore: keys, now: now)
        }
        heard.set(recording)
        let notifications = PhoneNotifications()
        let standing = PhoneStanding(
            recording, sensors, root: root, languages: Locale.preferredLanguages,
            askForNotifications: notifications.ask)
        let device = Device(
            clock: clock, zone: { .current },
            keys: PhoneUnlocking(
                keys, standing: { installation.check(vaultExists: VaultFolder.exists(vault())) },
                screenLock: { LAContext().canEvaluatePolicy(.deviceOwnerAuthentication, error: nil) }),
            duty: RecordingDuty(recording, clock: clock) { Texts.bundled(in: .main)("shell-today-call-button") },
            permissions: standing, facts: standing, choices: FileChoices(file("choices"), recording))
        self.recording = recording
        session = Session(root: root, bundle: .main, device: device)
    }
}
