import Foundation
import StintBindings
import StintTexts

/// Where the app stands.
public enum AppPlace: Sendable, Equatable {
    case firstStart
    case restoring
    case locked
    case rescuing
    case erasing
    case open
}

/// The vault of this phone while the app runs: closed, or open.
@Backstage
public final class Session {
    /// Pictures are made for this width, in points, and scaled to the screen.
    static let width: UInt16 = 360

    public nonisolated let device: Device
    public nonisolated let place: Live<AppPlace>
    /// What stands in a file that Stint was opened with, until Share takes it.
    nonisolated let incoming = Live<Result<Data, StintError>?>(nil)
    /// All calls that may be at work.
    public nonisolated let running = Stops()
    nonisolated let root: URL
    /// Files that are handed to the share sheet; emptied when it closes.
    nonisolated let outbox: URL
    /// What other apps hand over lies here until it is read.
    private nonisolated let inbox: URL?
    private nonisolated let texts: ChosenTexts
    public nonisolated let wording: Live<Wording>
    private nonisolated let opened = Live<StintPhone?>(nil)
    /// Counts how often it was locked, also where it was closed before: what was typed to
    /// open it is old then.
    public nonisolated let locks = Live(0)
    /// It is locked from any thread, also between two steps of opening.
    private nonisolated let turn = NSLock()

    /// `root` is the app's own folder, `texts` makes those of a language.
    public nonisolated convenience init(
        root: URL, inbox: URL? = nil, texts make: @escaping @Sendable (TextLanguage) -> Texts, device: Device
    ) {
        let texts = ChosenTexts(preferred: device.facts.languages, choices: { device.choices.load() }, make: make)
        self.init(root: root, inbox: inbox, texts: texts, device: device)
    }

    nonisolated init(root: URL, inbox: URL?, texts: ChosenTexts, device: Device) {
        (self.root, self.inbox, self.texts, self.device) = (root, inbox, texts, device)
        outbox = root.appendingPathComponent("outbox")
        wording = Live(Wording(texts.now, zone: device.zone()))
        place = Live(.firstStart)
        place.set(start)
        // What a process that was ended in the middle of sharing left there.
        emptyOutbox()
    }

    public nonisolated var words: Wording { wording.value }
    public nonisolated var language: Language { words.language }
    nonisolated var now: Moment { device.clock.now() }
    nonisolated var choices: Choices { device.choices.load() }
    nonisolated var today: CalendarDate { Clockwork.date(of: now.utcMs, in: words.zone) }

    nonisolated var vault: String { root.appendingPathComponent(choices.vault).path }
    nonisolated var hasVault: Bool { VaultFolder.exists(vault) }

    /// The open vault; `Locked` where there is none.
    func phone() throws -> StintPhone {
        guard let phone = opened.value else { throw StintError.Locked(message: "") }
        return phone
    }

    /// Holds an open vault without showing it yet. Opening made the recorder's keys
    /// and their list whole, so what waited for that is written now. `before` is what
    /// `locks` was when the opening began: one that was locked since stays closed.
    func hold(_ phone: StintPhone, _ before: Int) throws {
        let isHeld = turn.withLock {
            if locks.value == before { opened.set(phone) }
            return locks.value == before
        }
        guard isHeld else {
            try? phone.lock()
            // There may have been no vault yet when it was locked.
            place.set(start)
            throw StintError.Locked(message: "")
        }
        device.duty.tryAgain()
    }

    /// Shows what is held. A new way in may have made the recorder's keys whole.
    func open(_ shown: AppPlace = .open) throws {
        _ = try phone()
        device.duty.tryAgain()
        try turn.withLock {
            _ = try phone()
            place.set(shown)
        }
    }

    /// Takes in what was recorded since. Whether that is all of it: on a full disk the
    /// newest waits, and what is there already is what she needs to make room.
    func takeIn() throws -> Bool {
        do { _ = try phone().takeIn(now: now) } catch StintError.DiskFull { return false }
        return !device.facts.obstacles.contains(.diskFull)
    }

    func go(to place: AppPlace) { self.place.set(place) }

    /// Where one is with no vault open.
    nonisolated var start: AppPlace { hasVault ? .locked : .firstStart }

    /// Stops what is at work and wipes the keys. From any thread, at once.
    public nonisolated func lock() {
        running.askAll()
        let phone = turn.withLock {
            let phone = opened.value
            locks.change { $0 += 1 }
            opened.set(nil)
            place.set(start)
            return phone
        }
        try? phone?.lock()
        emptyOutbox()
    }

    /// Stint comes to the front. Its process may have begun before the phone was
    /// unlocked, when neither her choices nor the vault could be read.
    public nonisolated func returned() {
        reword()
        let isClosed = opened.value == nil && [.firstStart, .locked].contains(place.value)
        if isClosed, place.value != start { place.set(start) }
    }

    private nonisolated func emptyOutbox() { try? FileManager.default.removeItem(at: outbox) }

    /// A file that the system opened Stint with. It is read at once: its copy,
    /// which names who asks her for what, stays nowhere.
    nonisolated func receive(_ file: URL) {
        incoming.set(Result { try bytes(of: file) }.mapError { $0 as? StintError ?? .FileUnreadable(message: "") })
        if let inbox { try? FileManager.default.removeItem(at: inbox.appendingPathComponent(file.lastPathComponent)) }
    }

    /// Copies that a process left which was ended before it read them. To be
    /// called when Stint is left, and not when it begins: then one may have come
    /// that wasn't told yet.
    public nonisolated func emptyInbox() {
        if let inbox { try? FileManager.default.removeItem(at: inbox) }
    }

    /// Closes the vault, and stays on the screen that is shown. What was made of
    /// it for the share sheet goes, too: an export is a plain copy of all of it.
    func close() throws {
        let phone = opened.value
        opened.set(nil)
        emptyOutbox()
        try phone?.lock()
    }

    /// Every vault of this phone, also one that a rescue left behind. The one in use
    /// comes last: as long as it is there, Stint doesn't begin as if nothing were.
    var vaults: [URL] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
        let (all, used) = (names.filter { $0.hasPrefix("vault") }.sorted(), choices.vault)
        return (all.filter { $0 != used } + all.filter { $0 == used }).map { root.appendingPathComponent($0) }
    }

    func change(_ edit: (inout Choices) -> Void) throws {
        var choices = choices
        edit(&choices)
        try device.choices.save(choices)
        reword()
    }

    /// Asks her by the system. She wants it now, whatever she told Stint before;
    /// where that can't be written the system asks all the same.
    func allow(_ permission: Permission) async {
        if permission == .location { try? change { $0.placesDeclined = false } }
        _ = await device.permissions.ask(for: permission)
    }

    private nonisolated func reword() { wording.set(Wording(texts.now, zone: device.zone())) }

    /// Works with a file of another app, as long as the system allows it.
    nonisolated func borrow<Made>(_ file: URL, _ work: (String) throws -> Made) throws -> Made {
        #if canImport(Darwin)
        let isScoped = file.startAccessingSecurityScopedResource()
        defer { if isScoped { file.stopAccessingSecurityScopedResource() } }
        #endif
        return try work(file.path)
    }

    nonisolated func bytes(of file: URL) throws -> Data {
        try borrow(file) { path in
            guard let bytes = FileManager.default.contents(atPath: path) else {
                throw StintError.FileUnreadable(message: "")
            }
            return bytes
        }
    }

    /// A file of its own for the share sheet. An older one of that name goes.
    func handOver(_ bytes: Data, named name: String) throws -> URL {
        let file = try fresh(name)
        do {
            try bytes.write(to: file)
        } catch let error as CocoaError where error.code == .fileWriteOutOfSpace {
            throw StintError.DiskFull(message: "")
        } catch {
            throw StintError.Io(message: "")
        }
        return file
    }

    /// Where a file for the share sheet may be written.
    func fresh(_ name: String) throws -> URL {
        do {
            try FileManager.default.createDirectory(at: outbox, withIntermediateDirectories: true)
            let file = outbox.appendingPathComponent(name)
            if FileManager.default.fileExists(atPath: file.path) { try FileManager.default.removeItem(at: file) }
            return file
        } catch {
            throw StintError.Io(message: "")
        }
    }

    /// A folder for another vault, and its name.
    func freshVault() -> (name: String, path: String) {
        let taken = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
        let names = (1...).lazy.map { $0 == 1 ? "vault" : "vault-\($0)" }
        let name = names.first { !taken.contains($0) } ?? "vault"
        return (name, root.appendingPathComponent(name).path)
    }

    /// What went wrong and what to do, in words.
    nonisolated func trouble(_ error: any Error, own: String?) -> Banner {
        Banner(own ?? words(Trouble.id(of: error)), isTrouble: true)
    }
}
