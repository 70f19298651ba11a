import Foundation
import StintBindings
import StintTexts

/// What she may be owed for a pay period, the finding first and its working
/// one touch away; the contract, payslips and roster that it rests on.
@Backstage
public final class OwedFlow: Flow {
    public enum Page: Sendable, Equatable { case home, finding(Int), contract, payslips, payslip, roster, letter }

    public enum Event: Sendable {
        case appear, back
        case earlier, later
        case go(Page)
        case contract(ContractForm.Edit), saveContract, removeContract
        case payslip(PayslipForm.Edit), savePayslip, removePayslip(CalendarDate, CalendarDate)
        case contractFile, payslipFile, rosterFile, rulesFile
        case picked(Paper, URL), notPicked
        case letter(Bool), typeLetter(String), shareLetter, shared
    }

    public enum Paper: Sendable { case contract, payslips, roster, rules }

    public nonisolated let stage: Stage<Event>
    var page = Page.home
    var report: OwedReport?
    /// A day of the pay period that is shown.
    var day: CalendarDate
    var contract = ContractForm()
    var payslip: PayslipForm
    var payslips: [Payslip] = []
    var roster: RosterKept?
    var picking: Paper?
    var letter = ""
    var sharing: URL?
    /// The newest waits for room: no finding knows of it.
    private(set) var isBehind = false

    public init(_ session: Session) {
        stage = Stage(session)
        day = session.today
        payslip = PayslipForm(session.today, session.today)
        show()
    }

    public func act(on event: Event) async throws {
        (picking, sharing) = (nil, nil)
        switch event {
        case .appear:
            isBehind = try !session.takeIn()
            try look()
        case .back: page = page == .payslip ? .payslips : .home
        case .earlier: try look(at: Clockwork.adding(-1, to: report?.first ?? day))
        case .later: try look(at: Clockwork.adding(1, to: report?.last ?? day))
        case .go(let page): try go(to: page)
        case .contract(let edit): contract.apply(edit)
        case .saveContract: try saveContract()
        case .removeContract:
            try session.phone().removeContract()
            try done("shell-common-saved")
        case .payslip(let edit): payslip.apply(edit)
        case .savePayslip:
            try session.phone().keepPayslip(payslip: payslip.payslip)
            try done("shell-payslip-saved")
        case .removePayslip(let first, let last):
            try session.phone().removePayslip(first: first, last: last)
            payslips = try session.phone().payslips()
        case .contractFile: picking = .contract
        case .payslipFile: picking = .payslips
        case .rosterFile: picking = .roster
        case .rulesFile: picking = .rules
        case .picked(let paper, let file): try take(paper, file)
        case .notPicked, .shared: break
        case .letter(let toUnion): try draft(toUnion ? .union : .employer)
        case .typeLetter(let text): letter = text
        case .shareLetter:
            sharing = try session.handOver(Data(letter.utf8), named: "\(words("shell-owed-letter-title")).txt")
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

    private func look(at date: CalendarDate? = nil) throws {
        let of = date ?? day
        report = try session.phone().owed(
            date: of, language: session.language, width: Session.width, now: session.now)
        day = of
    }

    private func go(to page: Page) throws {
        let phone = try session.phone()
        switch page {
        case .contract: contract = try ContractForm(phone.agreement())
        case .payslips: payslips = try phone.payslips()
        case .payslip: payslip = PayslipForm(report?.first ?? day, report?.last ?? day)
        default: break
        }
        self.page = page
    }

    private func saveContract() throws {
        try session.phone().keepAgreement(agreement: contract.agreement())
        try done("shell-contract-saved")
    }

    func done(_ said: String) throws {
        page = .home
        try look()
        stage.banner = Banner(words(said))
    }

    private func take(_ paper: Paper, _ file: URL) throws {
        let phone = try session.phone()
        let bytes = try session.bytes(of: file)
        guard let form = String(data: bytes, encoding: .utf8) else { throw StintError.FileUnrecognised(message: "") }
        switch paper {
        case .contract:
            try phone.keepContract(form: form)
            try done("shell-contract-saved")
        case .payslips:
            try phone.keepPayslips(form: form)
            try done("shell-payslip-saved")
        case .roster:
            // Times without a zone are those of her own clock.
            roster = try phone.keepRoster(file: file.lastPathComponent, form: form, zone: words.zone.identifier)
            try look()
        case .rules:
            try phone.keepRules(form: form)
            try done("shell-common-saved")
        }
    }

    private func draft(_ to: LetterTo) throws {
        isBehind = try !session.takeIn()
        if isBehind { throw StintError.DiskFull(message: "") }
        let drafted = try session.phone().letter(date: day, to: to, language: session.language, now: session.now)
        letter = drafted ?? ""
        page = drafted == nil ? .home : .letter
        if drafted == nil { stage.banner = Banner(words("shell-owed-nothing")) }
    }
}
