import Foundation
import StintBindings
import StintKit
import StintTexts

/// The app's parts as `App` puts them together, but for the system below.
struct Phone {
    let system: PhoneSystem
    let root: URL
    private static let generated = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appendingPathComponent("../../Generated/Texts").standardizedFileURL

    init(_ folder: URL, clock: SetClock) {
        let keychain = FileKeychain(folder: folder.appendingPathComponent("keychain"))
        let adapters = Adapters(
            clock: clock, keychain: keychain, enclave: keychain, files: NoFileGuard(), notifications: NoNotifications(),
            lockScreen: NoLockScreen(), watch: { _ in NoWatch() }, screenLock: { true }, showIcon: { _ in })
        root = folder.appendingPathComponent("Stint")
        system = PhoneSystem(
            adapters, root: root, languages: ["en"], texts: { Phone.texts($0) }, sensors: { _ in NoSensors() })
        system.recording.hear(.launched)
    }

    func session() -> Session { system.session() }

    /// A new vault that the phone's own lock opens.
    func create(_ now: Moment) throws -> StintPhone {
        try createPhone(
            dir: root.appendingPathComponent("vault").path, keyStore: system.device.keys, passphrase: nil,
            deviceLock: true, zone: "Europe/London", now: now
        ).phone
    }

    private static func texts(_ language: TextLanguage) -> Texts {
        let file = generated.appendingPathComponent("\(Texts.file(language)).json")
        return (try? Texts(catalogue: Data(contentsOf: file), language: language)) ?? .none(language)
    }
}
