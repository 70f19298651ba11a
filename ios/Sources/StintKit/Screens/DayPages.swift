import Foundation
import StintBindings

/// A day: sketch and list; a row can be confirmed, corrected, named, split,
/// joined, called "not work"; what is missing can be added. Undo always.
@Backstage
final class DayPages {
    enum Page: Sendable, Equatable {
        case list
        case row(Span)
        case name(Span), times(Span), split(Span), reason(Span)
        case note(Span)
        case add
        case adding(Addition)
    }

    /// What can be added that was not recorded.
    enum Addition: Sendable, CaseIterable {
        case visit, shift, rest, sleepIn, onCall, leave, note
    }

    enum Event: Sendable {
        case open(Span)
        case earlier, later
        case confirm, name, times, split, join, notWork, work, reason, note
        case typeName(String), chooseKind(Int), chooseReason(Int)
        case edit(StretchEdit)
        case typeNote(String)
        case save
        case add, adding(Addition)
        case undo, back
    }

    private let session: Session
    private(set) var date: CalendarDate
    private(set) var report: DayReport
    private(set) var page = Page.list
    private(set) var stretch: Stretch
    private(set) var text = ""
    private(set) var kind = PlaceKind.client
    private(set) var reason = TripReason.betweenClients
    /// What the last change did, in words.
    private(set) var said: String?

    init(_ session: Session, _ date: CalendarDate) throws {
        (self.session, self.date) = (session, date)
        stretch = Stretch(date)
        report = try Self.report(session, date)
    }

    var words: Wording { session.words }
    /// Whether there is a page of its own to go back to.
    var isAtList: Bool { page == .list }

    func act(on event: Event) throws {
        said = nil
        switch event {
        case .open(let span): page = .row(visit(span)?.span ?? span)
        case .earlier: try show(Clockwork.adding(-1, to: date))
        case .later: try show(Clockwork.adding(1, to: date))
        case .confirm: try correct(.confirm)
        case .notWork: try correct(.notWork)
        case .work: try correct(.work)
        case .join: try join()
        case .name, .times, .split, .reason, .note: begin(event)
        case .typeName(let name): text = name
        case .typeNote(let note): text = note
        case .chooseKind(let index): kind = PlaceKind.all[index]
        case .chooseReason(let index): reason = TripReason.all[index]
        case .edit(let edit): stretch.apply(edit)
        case .save: try save()
        case .add: page = .add
        case .adding(let addition):
            (page, text, stretch) = (.adding(addition), "", Stretch(date))
        case .undo: try undo()
        case .back: page = before
        }
    }

    func show(_ date: CalendarDate) throws {
        report = try Self.report(session, date)
        (self.date, page) = (date, .list)
    }

    /// The visit that fills most of a stretch: a row may be cut by a shift or a
    /// break, and corrections name the visit whole.
    func visit(_ span: Span) -> DayVisit? { report.visits.first { $0.span.shared(with: span) * 2 > span.lengthMs } }
    func row(_ span: Span) -> DayRow? {
        report.rows.max { $0.span.shared(with: span) < $1.span.shared(with: span) }
    }
    /// The visit that follows one.
    func next(_ span: Span) -> DayVisit? { report.visits.first { $0.span.startMs >= span.endMs } }

    /// What one can go back to from a page.
    private var before: Page {
        switch page {
        case .list, .row, .add: .list
        case .name(let span), .times(let span), .split(let span), .reason(let span), .note(let span): .row(span)
        case .adding: .add
        }
    }

    private var chosen: Span? {
        switch page {
        case .row(let span), .name(let span), .times(let span), .split(let span), .reason(let span),
            .note(let span):
            span
        case .list, .add, .adding: nil
        }
    }

    private func begin(_ event: Event) {
        guard let span = chosen else { return }
        text = ""
        switch event {
        case .name:
            let visit = visit(span)
            let known = visit?.kind ?? .unknown
            (text, kind) = (visit?.name ?? "", known == .unknown ? .client : known)
            page = .name(span)
        case .times:
            stretch = Stretch(span, on: Clockwork.date(of: span.startMs, in: words.zone), in: words.zone)
            page = .times(span)
        case .split:
            stretch = Stretch(span, on: Clockwork.date(of: span.startMs, in: words.zone), in: words.zone)
            page = .split(span)
        case .reason: page = .reason(span)
        default: page = .note(span)
        }
    }

    private func correct(_ correction: Correction) throws {
        guard let span = chosen else { return }
        try session.phone().correct(span: span, correction: correction, now: session.now)
        try changed("shell-day-changed")
    }

    private func join() throws {
        guard let span = chosen, let next = next(span) else { return }
        let both = Span(startMs: span.startMs, endMs: next.span.endMs)
        try session.phone().correct(span: both, correction: .join, now: session.now)
        try changed("shell-day-changed")
    }

    private func save() throws {
        let phone = try session.phone()
        switch page {
        case .name(let span):
            try phone.namePlace(visit: span, name: text, kind: kind, now: session.now)
        case .times(let span):
            let corrected = try stretch.span(in: words.zone)
            try phone.correct(span: span, correction: .bounds(span: corrected), now: session.now)
        case .split(let span):
            // The field "from" holds when the second began.
            let at = try stretch.span(in: words.zone).startMs
            try phone.correct(span: span, correction: .split(atMs: at), now: session.now)
        case .reason(let span):
            try phone.correct(span: span, correction: .reason(reason: reason), now: session.now)
        case .note(let span):
            try phone.correct(span: span, correction: .note(text: text), now: session.now)
        case .adding(let addition):
            try phone.correct(
                span: try added(addition), correction: addition.correction(text, kind), now: session.now)
            return try changed("shell-add-saved")
        case .list, .row, .add: return
        }
        try changed("shell-day-changed")
    }

    /// Leave takes the whole day.
    private func added(_ addition: Addition) throws -> Span {
        guard addition == .leave else { return try stretch.span(in: words.zone) }
        let midnight = { Clockwork.start(of: $0, in: self.words.zone) }
        return Span(startMs: midnight(date), endMs: midnight(Clockwork.adding(1, to: date)))
    }

    private func undo() throws {
        _ = try session.phone().undo(now: session.now)
        try changed("shell-common-undone")
    }

    private func changed(_ id: String) throws {
        report = try Self.report(session, date)
        (page, text) = (.list, "")
        said = words(id)
    }

    private static func report(_ session: Session, _ date: CalendarDate) throws -> DayReport {
        try session.phone().day(date: date, language: session.language, width: Session.width, now: session.now)
    }
}

extension DayPages.Addition {
    func correction(_ text: String, _ kind: PlaceKind) -> Correction {
        switch self {
        case .visit: .addVisit(position: nil, name: text, kind: kind)
        case .shift: .addShift
        case .rest: .addBreak
        case .sleepIn: .addSleepIn
        case .onCall: .addOnCall
        case .leave: .addLeave
        case .note: .note(text: text)
        }
    }

    var textId: String {
        switch self {
        case .visit: "shell-add-visit"
        case .shift: "shell-add-shift"
        case .rest: "shell-add-break"
        case .sleepIn: "shell-add-sleep-in"
        case .onCall: "shell-add-on-call"
        case .leave: "shell-add-leave"
        case .note: "shell-add-note"
        }
    }
}

extension Span {
    fileprivate var lengthMs: Int64 { endMs - startMs }

    fileprivate func shared(with other: Span) -> Int64 {
        max(0, min(endMs, other.endMs) - max(startMs, other.startMs))
    }
}
