import Foundation
import StintBindings
import StintTexts

/// One line of truth, and one touch each for shift, break and note. Works with
/// every permission refused: then times are typed.
@Backstage
public final class TodayFlow: Flow {
    public enum Page: Sendable, Equatable { case day, note, afterHours }

    public enum Event: Sendable {
        case appear
        case start, end, rest, work, pause, goOn
        case note, call, afterHours
        case type(String)
        case save, back
        case fix, fixed, seen
        // What was forgotten
        case takeStart, refuseStart
        case takeEnd(CalendarDate)
        case openDay, inDay(WeekFlow.DayEvent), closeDay
    }

    /// Ends of shifts that began on one day.
    struct Ends: Sendable {
        let date: CalendarDate
        let proposed: [ProposedEnd]
    }

    public nonisolated let stage: Stage<Event>
    private(set) var page = Page.day
    private(set) var typed = ""
    private(set) var report: Today?
    private(set) var ends: [Ends] = []
    private(set) var day: DayPages?
    private(set) var health: [Health] = []
    private(set) var asksSettings = false
    private(set) var refused: Span?
    private var seen: Set<Health> = []

    private let openMyData: @Sendable () -> Void

    public init(_ session: Session, openMyData: @escaping @Sendable () -> Void = {}) {
        stage = Stage(session)
        self.openMyData = openMyData
        show()
    }

    public func act(on event: Event) async throws {
        asksSettings = false
        switch event {
        case .appear, .fixed: try look()
        case .start: try touch("shell-today-started") { try $0.startShift() }
        case .end: try touch("shell-today-ended") { try $0.endShift() }
        case .rest: try touch("shell-today-break-started") { try $0.startBreak() }
        case .work: try touch("shell-today-break-ended") { try $0.endBreak() }
        case .pause: try touch("shell-today-paused") { try $0.pause() }
        case .goOn: try touch(nil) { try $0.goOn() }
        case .call: try touch("shell-today-call-saved") { try $0.call() }
        case .note: open(.note)
        case .afterHours: open(.afterHours)
        case .type(let text): typed = text
        case .save: try save()
        case .back: page = .day
        case .fix:
            switch fixes {
            case .question: await session.allow(.location)
            case .settings: asksSettings = true
            case .myData: openMyData()
            case nil: break
            }
        case .seen:
            seen.formUnion(health)
            try look()
        case .takeStart: try takeStart()
        case .refuseStart: refused = report?.forgotten
        case .takeEnd(let date): try takeEnd(date)
        case .openDay: day = try DayPages(session, session.today)
        case .inDay(let inner): try day?.act(on: inner.event)
        case .closeDay:
            day = nil
            try look()
        }
    }

    public func isClosing(_ event: Event) -> Bool {
        if case .fixed = event { true } else { false }
    }

    var session: Session { stage.session }

    /// Work without a shift, until she says that it is none.
    var forgotten: Span? { report?.forgotten == refused ? nil : report?.forgotten }

    /// Where "Fix it" leads; nowhere if nothing of it is put right by Stint or the system.
    var fixes: Health.Place? {
        let places = health.compactMap(\.place)
        return [Health.Place.question, .settings, .myData].first { places.contains($0) }
    }

    private func open(_ page: Page) { (self.page, typed) = (page, "") }

    /// What she touched is on the disk before it is said to be. A form is closed
    /// also where it waits, or what is shown can't be read: from there she would
    /// do it twice.
    private func touch(_ said: String?, _ deed: (any Duty) throws -> Void) throws {
        do {
            try deed(session.device.duty)
        } catch let waits as StillWaits {
            page = .day
            try? look()
            throw waits
        }
        page = .day
        try look()
        if let said { stage.banner = Banner(session.words(said)) }
    }

    private func save() throws {
        let text = typed
        switch page {
        case .note: try touch("shell-today-note-saved") { try $0.note(text) }
        case .afterHours:
            guard let minutes = Int(text.filter { !$0.isWhitespace }), (1...1440).contains(minutes) else {
                throw StintError.BadNumber(message: "")
            }
            try touch("shell-common-saved") { try $0.answer("after-hours-minutes", "\(minutes)") }
        case .day: break
        }
    }

    /// The stretch that was seen becomes a shift; she goes on in one from now.
    private func takeStart() throws {
        guard let span = forgotten else { return }
        try session.phone().correct(span: span, correction: .addShift, now: session.now)
        try touch("shell-today-started") { try $0.startShift() }
    }

    private func takeEnd(_ date: CalendarDate) throws {
        _ = try session.phone().takeProposedEnds(date: date, now: session.now)
        try look()
        stage.banner = Banner(session.words("shell-add-saved"))
    }

    private func look() throws {
        let (phone, now) = (try session.phone(), session.now)
        let today = try phone.today(language: session.language, width: Session.width, now: now)
        report = today
        let days = [Clockwork.adding(-1, to: today.date), today.date]
        ends = try days.map { date in
            let proposed = try phone.proposedEnds(date: date, language: session.language, now: now)
            return Ends(date: date, proposed: proposed)
        }
        ends.removeAll { $0.proposed.isEmpty }
        health = Health.now(session, phone, today).filter { !seen.contains($0) }
    }
}
