import Foundation
import StintBindings
import StintTexts

/// What is recorded and why, locking, ways in, copies, erasing, language.
@Backstage
public final class MyDataFlow: Flow {
    public enum Page: Sendable, Equatable {
        case home
        case ways, passphrase, code
        case backup, tried
        case export
        case check, places, hours
        case erase, eraseDays, campaigns, eraseCampaign, erased
    }

    public enum Event: Sendable {
        case appear, back
        case go(Page)
        case record(Choices.Kind, Bool)
        case when(Int), hours(HoursChange), saveHours
        case remind(Reminder, Bool), language(Int), plain(Bool)
        case lock
        // Ways in
        case addDevice, remove(WayIn)
        case typePassphrase(String), typeAgain(String), savePassphrase
        case newCode, typeGroup(first: Bool, String), checkPaper
        // Copies
        case backUp, pickBackup, pickedBackup(URL), typeCode(String), tryBackup
        case export(ExportFormat), shared(Bool)
        case importFile, pickedImport(URL), notPicked
        // Care
        case check, dropAside
        case forgetPlace(Span)
        // Erasing
        case from(CalendarDate), to(CalendarDate), eraseDays, askOthers
        case campaign(Int), eraseCampaign
        case eraseAll
    }

    public enum Reminder: Sendable, CaseIterable { case week, long, afterHours }

    enum Picking: Sendable { case backup, log }

    public nonisolated let stage: Stage<Event>
    var page = Page.home
    var ways: [WayIn] = []
    var passphrase = ""
    var again = ""
    var code: RecoveryCode?
    var groups: PaperCheck?
    var typedCode = ""
    var backup: URL?
    var summary: BackupSummary?
    var picking: Picking?
    var sharing: [URL] = []
    /// When the backup was made that is in the share sheet.
    var backupMs: Int64?
    var checked: Checked?
    var aside = 0
    var notes: [String] = []
    var first: CalendarDate
    var last: CalendarDate
    var sharedWith: [String] = []
    /// What erasing will do, before she says yes.
    var ahead: ErasureAhead?
    var places: [Place] = []
    var erased: [String] = []
    var hours: HoursForm
    var campaigns: [JoinedCampaign] = []
    /// The one that is to be forgotten.
    var campaign: Invitation?

    public init(_ session: Session) {
        stage = Stage(session)
        (first, last) = (session.today, session.today)
        hours = HoursForm(session.choices.hours)
        show()
    }

    public func act(on event: Event) async throws {
        let madeMs = backupMs
        (picking, sharing, backupMs) = (nil, [], nil)
        switch event {
        case .appear: ways = try session.phone().waysIn()
        case .back: leave()
        case .go(let page): try go(to: page)
        case .record(let kind, let on):
            try session.change { if on { $0.kinds.insert(kind) } else { $0.kinds.remove(kind) } }
            if on, let needed = kind.permission { await session.allow(needed) }
        case .when(let index): try choose(Choices.When.allCases[index])
        case .hours(let change): hours.take(change)
        case .saveHours: try saveHours()
        case .remind(let reminder, let on): try session.change { $0.reminders.set(reminder, on) }
        case .language(let index):
            try session.change { $0.language = index == 0 ? nil : TextLanguage.allCases[index - 1].rawValue }
        case .plain(let on):
            try session.change { $0.plainIcon = on }
            session.device.showIcon(on)
        case .lock: session.lock()
        case .addDevice, .remove, .typePassphrase, .typeAgain, .savePassphrase, .newCode, .typeGroup, .checkPaper:
            try changeWays(event)
        case .backUp, .pickBackup, .pickedBackup, .typeCode, .tryBackup, .export, .importFile, .pickedImport, .notPicked:
            try copy(event)
        case .shared(let went):
            // One that stayed on this phone is lost with it.
            if went, let madeMs { try session.change { $0.lastBackupMs = madeMs } }
        case .check, .dropAside: try care(event)
        case .forgetPlace(let visit):
            try session.phone().clearPlace(visit: visit, now: session.now)
            places = try session.phone().places()
            stage.banner = Banner(words("shell-places-forgotten"))
        case .from, .to, .eraseDays, .campaign, .eraseCampaign, .askOthers: try erase(event)
        case .eraseAll: session.go(to: .erasing)
        }
    }

    public func isClosing(_ event: Event) -> Bool {
        switch event {
        case .notPicked, .shared: true
        default: false
        }
    }

    var session: Session { stage.session }
    var words: Wording { session.words }

    private func go(to page: Page) throws {
        (passphrase, again, typedCode) = ("", "", "")
        switch page {
        case .ways: ways = try session.phone().waysIn()
        case .check: try lookAside()
        case .eraseDays: try lookAhead()
        case .campaigns: campaigns = try session.phone().campaigns(now: session.now)
        case .places: places = try session.phone().places()
        case .hours: hours = HoursForm(session.choices.hours)
        default: break
        }
        self.page = page
    }

    /// Set hours are shown at once: they may not be hers.
    private func choose(_ when: Choices.When) throws {
        try session.change { $0.when = when }
        if when == .hours { try go(to: .hours) }
    }

    private func saveHours() throws {
        let chosen = try hours.hours()
        try session.change { ($0.when, $0.hours) = (.hours, chosen) }
        page = .home
        stage.banner = Banner(words("shell-common-saved"))
    }

    /// A code that was shown is wiped when she leaves it.
    private func leave() {
        code?.wipe()
        (code, groups, summary, backup, checked) = (nil, nil, nil, nil, nil)
        (passphrase, again, typedCode) = ("", "", "")
        page = page.before
    }

    private func lookAside() throws {
        aside = try session.phone().setAside().count
        notes = try session.phone().integrity(language: session.language)
    }

    private func care(_ event: Event) throws {
        let phone = try session.phone()
        if case .dropAside = event {
            _ = try phone.dropSetAside(now: session.now)
            stage.banner = Banner(words("shell-common-saved"))
        } else {
            let told = watch(words("shell-progress-cannot-stop"), canBeStopped: false)
            checked = try phone.check(language: session.language, now: session.now, progress: told)
        }
        try lookAside()
    }
}

extension MyDataFlow.Page {
    var before: MyDataFlow.Page {
        switch self {
        case .passphrase, .code: .ways
        case .eraseDays, .campaigns, .erased: .erase
        case .eraseCampaign: .campaigns
        case .tried: .backup
        case .home, .ways, .backup, .export, .check, .places, .hours, .erase: .home
        }
    }
}
