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
        case fix, fixed
        case seen
        case openDay, inDay(WeekFlow.DayEvent), closeDay
    }

    public nonisolated let stage: Stage<Event>
    private(set) var page = Page.day
    private(set) var typed = ""
    private(set) var report: DayReport?
    private(set) var day: DayPages?
    private(set) var health: [Health] = []
    private(set) var asksSettings = false
    private var seen: Set<Health> = []

    public init(_ session: Session) {
        stage = Stage(session)
        show()
    }

    public func act(on event: Event) async throws {
        asksSettings = false
        switch event {
        case .appear: try look()
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
        case .fix: asksSettings = true
        case .fixed: try look()
        case .seen:
            seen.formUnion(health)
            try look()
        case .openDay: day = try DayPages(session, session.today)
        case .inDay(let inner): try day?.act(on: inner.event)
        case .closeDay:
            day = nil
            try look()
        }
    }

    var session: Session { stage.session }

    private func open(_ page: Page) { (self.page, typed) = (page, "") }

    /// What she touched is on the disk before it is said to be.
    private func touch(_ said: String?, _ deed: (any Duty) throws -> Void) throws {
        try deed(session.device.duty)
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
        page = .day
    }

    private func look() throws {
        let phone = try session.phone()
        _ = try phone.takeIn(now: session.now)
        let today = session.today
        report = try phone.day(date: today, language: session.language, width: Session.width, now: session.now)
        health = Health.now(session, phone).filter { !seen.contains($0) }
    }
}

/// What is wrong and needs her.
public enum Health: Sendable, Hashable {
    case obstacle(Obstacle)
    /// She never typed the code from her paper.
    case paperNotChecked
    case noBackup
    case oldBackup(days: Int)
    case damage

    /// A month is long for a copy; a week is short for a first one.
    private static let oldBackupDays = 31

    static func now(_ session: Session, _ phone: StintPhone) -> [Health] {
        let obstacles = session.device.facts.obstacles.map(Health.obstacle)
        let choices = session.choices
        let paper = choices.paperChecked ? [] : [Health.paperNotChecked]
        let damage = phone.arrived().findings > 0 ? [Health.damage] : []
        return damage + obstacles + paper + backup(choices.lastBackupMs, session.now.utcMs)
    }

    private static func backup(_ lastMs: Int64?, _ nowMs: Int64) -> [Health] {
        guard let lastMs else { return [.noBackup] }
        let days = Int((nowMs - lastMs) / 86_400_000)
        return days > oldBackupDays ? [.oldBackup(days: days)] : []
    }

    func said(_ words: Wording) -> String {
        switch self {
        case .obstacle(let obstacle): words(obstacle.textId)
        case .paperNotChecked: words("ios-health-paper")
        case .noBackup: words("shell-health-no-backup")
        case .oldBackup(let days): words("shell-health-old-backup", .count(days))
        case .damage: words("shell-health-damage")
        }
    }
}
