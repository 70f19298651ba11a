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
        let folder = StintFolder.own
        let adapters = Adapters(
            clock: SystemClock(), keychain: PhoneKeychain(), enclave: PhoneEnclave(), files: PhoneFiles(),
            screenLock: { LAContext().canEvaluatePolicy(.deviceOwnerAuthentication, error: nil) },
            askForNotifications: PhoneNotifications().ask)
        let system = PhoneSystem(
            adapters, root: folder, languages: Locale.preferredLanguages,
            workCallName: { Texts.bundled(in: .main)("shell-today-call-button") },
            sensors: { LocationSensors(tell: $0) })
        let root = Root(Session(root: folder, bundle: .main, device: system.device))
        roots = [root]
        idle = IdleLock(root.session)
        system.recording.hear(.launched)
    }

    func turned(isActive: Bool) {
        covers = idle.turned(isActive: isActive)
    }

    func receive(_ file: URL) { roots.forEach { $0.receive(file) } }
}
