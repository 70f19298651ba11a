import Foundation
import LocalAuthentication
import Observation
import StintBindings
import StintKit
import StintLockScreen
import StintSystem
import StintTexts
import StintWatchLink

/// The app from its start to its end: StintKit over the phone's system.
@MainActor
@Observable
final class Launch {
    let roots: [Root]
    /// One while something else than Stint is in front.
    private(set) var covers: [String] = []
    @ObservationIgnored private let coverWindows = CoverWindows()
    @ObservationIgnored private let idle: IdleLock
    @ObservationIgnored private let system: PhoneSystem
    @ObservationIgnored private let signals: PhoneSignals
    @ObservationIgnored private let switches: PhoneSwitches

    init() {
        let folder = StintFolder.own
        let switches = PhoneSwitches()
        let adapters = Adapters(
            clock: SystemClock(), keychain: PhoneKeychain(), enclave: PhoneEnclave(), files: PhoneFiles(),
            notifications: PhoneNotifications(), lockScreen: PhoneLockScreen(), watch: { WatchSession(hear: $0) },
            screenLock: { LAContext().canEvaluatePolicy(.deviceOwnerAuthentication, error: nil) },
            showIcon: switches.show)
        let texts = { @Sendable language in Texts.bundled(in: .main, language) }
        let system = PhoneSystem(
            adapters, root: folder, languages: Locale.preferredLanguages, texts: texts,
            sensors: { LocationSensors(tell: $0) })
        let root = Root(system.session(inbox: StintFolder.inbox))
        roots = [root]
        (self.system, self.switches) = (system, switches)
        idle = IdleLock(root.session)
        system.recording.hear(.launched)
        signals = PhoneSignals { [recording = system.recording] in recording.hear($0) }
        LockScreenLine.shared.listen(system.touched)
    }

    func turned(isActive: Bool) {
        covers = idle.turned(isActive: isActive)
        coverWindows.show(covers)
        Task { [system, switches, roots] in
            await system.turned(isActive: isActive) { await switches.look() }
            roots.forEach { $0.turned(isActive: isActive) }
        }
    }

    func receive(_ file: URL) { roots.forEach { $0.receive(file) } }
}
