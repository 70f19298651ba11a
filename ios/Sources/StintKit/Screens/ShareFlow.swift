import Foundation
import StintBindings
import StintTexts

/// Campaigns joined by scanning or opening a file; exactly what they would
/// get, before any yes; then the share sheet; receipts, and taking back.
@Backstage
public final class ShareFlow: Flow {
    public enum Page: Sendable, Equatable { case home, join, choose, preview, confirm, sealed, receipts }

    public enum Event: Sendable {
        case appear, back
        case scan, read(String), notRead
        case open, picked(URL), notPicked
        // Joining
        case typeWords(String), join, joinUncompared, wordsDiffer
        // Choosing
        case campaign(Int)
        case level(Int), from(CalendarDate), to(CalendarDate), typeCode(String), caseView(Bool)
        case preview, raw(Bool)
        // Saying yes
        case ask, no
        /// What was on the screen, by its digest.
        case yes(digest: String)
        case send, keepReceipt, sent
        // Taking back
        case receipts, withdraw(String), openStatement(String)
        case pickedStatement(campaign: String, URL)
    }

    enum Picking: Sendable { case invitation, statement(campaign: String) }

    public nonisolated let stage: Stage<Event>
    var page = Page.home
    var campaigns: [JoinedCampaign] = []
    var consents: [Consent] = []
    var isScanning = false
    var picking: Picking?
    var sharing: [URL] = []
    // Joining
    var invitation: Invitation?
    var standing = Standing.new
    var typedWords = ""
    /// She said that the words differ: no way on from there.
    var differs = false
    // Sharing
    var campaign: Campaign?
    var level = Level.weeks
    var first: CalendarDate
    var last: CalendarDate
    var memberCode = ""
    var caseView = false
    var shown: Preview?
    var showsRaw = false
    var package: SealedPackage?

    public init(_ session: Session) {
        stage = Stage(session)
        let monday = Clockwork.monday(of: session.today)
        // The week that is over: this one isn't whole yet.
        (first, last) = (Clockwork.adding(-7, to: monday), Clockwork.adding(-1, to: monday))
        show()
    }

    public func act(on event: Event) async throws {
        (isScanning, picking, sharing) = (false, nil, [])
        switch event {
        case .appear:
            try look()
            if let arrived = session.incoming.value {
                session.incoming.set(nil)
                try meet(arrived.get())
            }
        case .back, .no: back()
        case .scan: isScanning = true
        case .read(let text): try meet(Invitation.fromQr(text: text))
        case .open: picking = .invitation
        case .picked(let file): try meet(session.bytes(of: file))
        case .notRead, .notPicked, .sent: break
        case .typeWords, .join, .joinUncompared, .wordsDiffer: try join(event)
        case .campaign(let index): try choose(campaigns[index])
        case .level(let index): level = levels[index]
        case .from(let date): (first, last) = (date, max(date, last))
        case .to(let date): (first, last) = (min(date, first), date)
        case .typeCode(let text): memberCode = text
        case .caseView(let on): caseView = on
        case .preview: try preview()
        case .raw(let on): showsRaw = on
        case .ask: page = .confirm
        case .yes(let digest): try confirm(digest)
        case .send, .keepReceipt: try handOver(event)
        case .receipts: page = .receipts
        case .withdraw(let campaign): try withdraw(campaign)
        case .openStatement(let campaign): picking = .statement(campaign: campaign)
        case .pickedStatement(let campaign, let file): try accept(file, of: campaign)
        }
    }

    public func isClosing(_ event: Event) -> Bool {
        switch event {
        case .notRead, .notPicked, .sent: true
        default: false
        }
    }

    var session: Session { stage.session }
    var words: Wording { session.words }

    /// Up to what the campaign asks for.
    var levels: [Level] {
        let most = campaign?.invitation().level() ?? .weeks
        return Array(Level.all.prefix((Level.all.firstIndex(of: most) ?? 0) + 1))
    }

    func look() throws {
        campaigns = try session.phone().campaigns(now: session.now)
        consents = try session.phone().consents()
        // Erasing days empties what was shown: it is made anew.
        let isShown = page == .preview || page == .confirm
        if isShown, (try? shown?.digest()) == nil { (shown, page) = (nil, .choose) }
    }

    /// A file: an invitation, or a statement of one whom she took her yes back
    /// from.
    private func meet(_ bytes: Data) throws {
        let invitation: Invitation
        do {
            invitation = try Invitation.fromBytes(bytes: bytes)
        } catch {
            guard try isStatement(bytes) else { throw error }
            return
        }
        try meet(invitation)
    }

    private func meet(_ invitation: Invitation) throws {
        standing = try session.phone().standing(invitation: invitation)
        (self.invitation, typedWords, differs, page) = (invitation, "", false, .join)
    }
}
