import Foundation
import StintBindings
import StintTexts

/// Seven ribbons, what stands out, what is missing; each day opens.
@Backstage
public final class WeekFlow: Flow {
    public enum Event: Sendable {
        case appear
        case earlier, later, thisWeek
        case open(CalendarDate), inDay(DayEvent), closeDay
        case importFile, picked(URL), notPicked
        case savePage, shared
    }

    /// What happens within a day, to be handed on.
    public struct DayEvent: Sendable { let event: DayPages.Event }

    public nonisolated let stage: Stage<Event>
    private(set) var monday: CalendarDate
    private(set) var report: WeekReport?
    private(set) var day: DayPages?
    private(set) var isPicking = false
    private(set) var sharing: URL?
    /// The newest waits for room: no figure knows of it.
    private(set) var isBehind = false

    public init(_ session: Session) {
        stage = Stage(session)
        monday = Clockwork.monday(of: session.today)
        show()
    }

    public func act(on event: Event) async throws {
        (isPicking, sharing) = (false, nil)
        switch event {
        case .appear:
            isBehind = try !session.takeIn()
            try look()
            try day?.show(day?.date ?? monday)
        case .earlier: try look(at: Clockwork.adding(-7, to: monday))
        case .later: try look(at: Clockwork.adding(7, to: monday))
        case .thisWeek: try look(at: Clockwork.monday(of: session.today))
        case .open(let date): day = try DayPages(session, date)
        case .inDay(let inner): try day?.act(on: inner.event)
        case .closeDay:
            day = nil
            try look()
        case .importFile: isPicking = true
        case .picked(let file): try bringIn(file)
        case .notPicked, .shared: break
        case .savePage: try savePage()
        }
    }

    public func isClosing(_ event: Event) -> Bool {
        switch event {
        case .notPicked, .shared: true
        default: false
        }
    }

    var session: Session { stage.session }

    private func look(at monday: CalendarDate? = nil) throws {
        let of = monday ?? self.monday
        report = try session.phone().week(
            of: of, language: session.language, width: Session.width, now: session.now)
        self.monday = of
    }

    private func bringIn(_ file: URL) throws {
        let told = watch(session.words("shell-progress-working"))
        let imported = try session.borrow(file) {
            try session.phone().importFile(file: $0, language: session.language, progress: told)
        }
        try look()
        stage.banner = Banner(session.words.said(of: imported))
    }

    /// Who gets it takes it for all of the week.
    private func savePage() throws {
        isBehind = try !session.takeIn()
        if isBehind { throw StintError.DiskFull(message: "") }
        let page = try session.phone().page(
            first: monday, last: Clockwork.adding(6, to: monday), language: session.language, now: session.now)
        sharing = try session.handOver(Data(page.utf8), named: "\(session.words("shell-week-title")).html")
    }
}

extension Wording {
    /// What came of an import, one sentence each.
    func said(of imported: Imported) -> String {
        let again = imported.alreadyThere == 0 ? [] : [counted("shell-data-import-again", imported.alreadyThere)]
        let skipped = imported.skipped.map { self("shell-data-import-skipped", .text($0.reason)) }
        return ([counted("shell-data-import-done", imported.added)] + again + skipped).joined(separator: "\n")
    }

    func counted(_ id: String, _ count: UInt64) -> String { self(id, .count(Int(clamping: count))) }
}
