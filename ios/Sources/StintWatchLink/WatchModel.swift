import Foundation
import Observation
import StintTexts

/// What is on the watch's screen, ready to be drawn and to be spoken.
public struct WatchScreen: Equatable, Sendable {
    /// A thing to touch.
    public struct Action: Equatable, Sendable, Identifiable {
        public let id: String
        public let label: String
        public let deed: Deed
    }

    /// One sentence: what runs.
    public let headline: String
    public let actions: [Action]
    public let noteLabel: String
    /// Whether all is on the phone, and why not.
    public let standing: String
    public let reasons: [String]

    init(_ outbox: Outbox, _ texts: Texts, now: (utcMs: Int64, offsetMinutes: Int16)) {
        let shows = outbox.shows.running(atMs: now.utcMs)
        let offset = now.offsetMinutes
        let clock: (Int64) -> Argument = { .text(WallClock.text($0, offsetMinutes: offset)) }
        headline = WatchScreen.headline(shows, texts, clock)
        actions = WatchScreen.actions(shows).map { Action(id: $0, label: texts($0), deed: $1) }
        noteLabel = texts("shell-today-note-button")
        let waiting = outbox.waiting.count
        standing = waiting == 0 ? texts("watch-sent") : texts("watch-waiting", .count(waiting))
        reasons = waiting == 0 ? [] : [texts("watch-waiting-why")]
    }

    private static func headline(_ shows: PhoneState, _ texts: Texts, _ clock: (Int64) -> Argument) -> String {
        if let since = shows.workCallSinceMs { return texts("watch-call-running", clock(since)) }
        if let since = shows.breakSinceMs { return texts("shell-today-break", clock(since)) }
        if let since = shows.shiftSinceMs { return texts("shell-notify-running-notification", clock(since)) }
        return texts("shell-today-idle")
    }

    private static func actions(_ shows: PhoneState) -> [(String, Deed)] {
        let call = shows.workCallSinceMs == nil
            ? ("shell-today-call-button", Deed.workCallStart) : ("watch-call-end-button", .workCallEnd)
        guard shows.shiftSinceMs != nil else { return [("shell-today-start-button", .shiftStart), call] }
        let rest = shows.breakSinceMs == nil
            ? ("shell-today-break-button", Deed.breakStart) : ("shell-today-resume-button", .breakEnd)
        return [rest, ("shell-today-end-button", .shiftEnd), call]
    }
}

/// "07:42": the same in every language.
public enum WallClock {
    public static func text(_ utcMs: Int64, offsetMinutes: Int16) -> String {
        let minutes = Int((Double(utcMs) / 60_000).rounded(.down)) + Int(offsetMinutes)
        let ofDay = (minutes % 1440 + 1440) % 1440
        func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
        return two(ofDay / 60) + ":" + two(ofDay % 60)
    }
}

/// The watch: keeps what is touched until the phone has it.
@MainActor @Observable
public final class WatchModel {
    /// What the watch's system does for it.
    public struct System: Sendable {
        /// With a file of the watch's own.
        public static func files(named name: String, send: @escaping @Sendable (Data) -> Void) -> System {
            let folders = FileManager.default.urls(for: .applicationSupportDirectory, in: .userDomainMask)
            return files(in: folders.first ?? FileManager.default.temporaryDirectory, named: name, send: send)
        }

        /// With a file in that folder.
        public static func files(
            in folder: URL, named name: String, send: @escaping @Sendable (Data) -> Void
        ) -> System {
            let file = folder.appendingPathComponent(name)
            return System(
                now: {
                    let now = Date()
                    let seconds = TimeZone.current.secondsFromGMT(for: now)
                    return (Int64((now.timeIntervalSince1970 * 1000).rounded(.down)), Int16(seconds / 60))
                },
                load: {
                    do { return try Data(contentsOf: file) } catch CocoaError.fileReadNoSuchFile { return nil }
                },
                setAside: {
                    let aside = folder.appendingPathComponent("\(name)-unreadable")
                    try? FileManager.default.removeItem(at: aside)
                    try FileManager.default.moveItem(at: file, to: aside)
                },
                save: { bytes in
                    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
                    try bytes.write(to: file, options: .atomic)
                },
                send: send
            )
        }

        let now: @Sendable () -> (utcMs: Int64, offsetMinutes: Int16)
        let load: @Sendable () throws -> Data?
        let setAside: @Sendable () throws -> Void
        let save: @Sendable (Data) throws -> Void
        let send: @Sendable (Data) -> Void

        /// `load` gives nothing where nothing was saved yet, and throws where it can't be
        /// read now; `setAside` puts away what was saved and is no queue.
        public init(
            now: @escaping @Sendable () -> (utcMs: Int64, offsetMinutes: Int16),
            load: @escaping @Sendable () throws -> Data?, setAside: @escaping @Sendable () throws -> Void,
            save: @escaping @Sendable (Data) throws -> Void, send: @escaping @Sendable (Data) -> Void
        ) {
            self.now = now
            self.load = load
            self.setAside = setAside
            self.save = save
            self.send = send
        }
    }

    public private(set) var screen: WatchScreen
    @ObservationIgnored private var outbox: Outbox
    /// What was saved before is in the queue.
    @ObservationIgnored private var isRead = false
    private let texts: Texts
    private let system: System

    public init(texts: Texts, system: System) {
        self.texts = texts
        self.system = system
        let outbox = Outbox(queue: UUID().uuidString)
        self.outbox = outbox
        screen = WatchScreen(outbox, texts, now: system.now())
        look()
    }

    /// The watch is looked at again: what was forgotten may have ended meanwhile.
    public func look() {
        read()
        screen = WatchScreen(outbox, texts, now: system.now())
    }

    /// The worker touched something.
    public func touch(_ deed: Deed) {
        read()
        let now = system.now()
        var next = outbox
        next.add(deed, utcMs: now.utcMs, offsetMinutes: now.offsetMinutes)
        keep(next)
        send()
    }

    public func note(_ text: String) { touch(.note(text)) }

    /// Something came from the phone, or the line to it is open again (then it
    /// is empty).
    public func hear(_ bytes: Data) {
        read()
        if let receipt = try? JSONDecoder().decode(Receipt.self, from: bytes) {
            var next = outbox
            next.take(receipt)
            keep(next)
        }
        send()
    }

    /// Hears all that comes from now on.
    public func follow(_ news: AsyncStream<Data>) async {
        for await bytes in news { hear(bytes) }
    }

    private func send() {
        guard let parcel = outbox.toSend, let bytes = try? JSONEncoder().encode(parcel) else { return }
        system.send(bytes)
    }

    /// Takes in what was saved before, as soon as it can be read; what was touched
    /// meanwhile comes after it.
    private func read() {
        guard !isRead else { return }
        do {
            if let saved = try system.load() {
                if var kept = try? Outbox(saved: saved) {
                    kept.take(over: outbox)
                    outbox = kept
                } else {
                    try system.setAside()
                }
            }
            isRead = true
            // What was touched meanwhile was in memory alone.
            if !outbox.waiting.isEmpty { _ = try? system.save(outbox.saved()) }
        } catch {
            // It is tried again at the next touch.
        }
    }

    /// Where the file can't be written, or what is in it can't be read now, it is kept in
    /// memory, and goes to the phone all the same.
    private func keep(_ next: Outbox) {
        if isRead { _ = try? system.save(next.saved()) }
        outbox = next
        look()
    }
}
