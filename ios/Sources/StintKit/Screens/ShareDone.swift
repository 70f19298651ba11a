import Foundation
import StintBindings
import StintTexts

/// What `Share` does.
extension ShareFlow {
    func back() {
        switch page {
        case .home, .join, .receipts, .choose, .sealed:
            (invitation, campaign, shown, package, memberCode) = (nil, nil, nil, nil, "")
            page = .home
        case .preview:
            shown = nil
            page = .choose
        case .confirm: page = .preview
        }
    }

    func join(_ event: Event) throws {
        guard let invitation else { return }
        switch event {
        case .typeWords(let text): typedWords = text
        case .wordsDiffer: differs = true
        case .join:
            let compared = typedWords.isEmpty ? invitation.fingerprint().joined(separator: " ") : typedWords
            try enter(invitation, compared: isClash ? typedWords : compared)
        case .joinUncompared: try enter(invitation, compared: nil)
        default: break
        }
    }

    var isClash: Bool {
        if case .clash = standing { true } else { false }
    }

    private func enter(_ invitation: Invitation, compared: String?) throws {
        let joined = try session.phone().join(invitation: invitation, compared: compared, now: session.now)
        try look()
        begin(joined)
        stage.banner = Banner(words("shell-join-joined"))
    }

    func choose(_ campaign: JoinedCampaign) throws {
        begin(try session.phone().join(invitation: campaign.invitation, compared: nil, now: session.now))
    }

    /// The least that the question needs is chosen first.
    private func begin(_ campaign: Campaign) {
        let invitation = campaign.invitation()
        (self.campaign, self.invitation, level) = (campaign, nil, .weeks)
        first = max(first, invitation.firstDay())
        last = max(first, min(last, invitation.lastDay()))
        page = .choose
    }

    func preview() throws {
        guard let campaign else { return }
        let code = memberCode.trimmingCharacters(in: .whitespaces)
        let along = Along(memberCode: code.isEmpty ? nil : code, caseView: caseView)
        shown = try session.phone().preview(
            campaign: campaign, level: level, first: first, last: last, along: along, language: session.language,
            now: session.now)
        (page, showsRaw) = (.preview, false)
    }

    /// `digest` came with the screen that she said yes to.
    func confirm(_ digest: String) throws {
        guard let shown else { return }
        _ = watch(words("shell-confirm-working"), canBeStopped: false)
        // Used up, whatever comes of it.
        (self.shown, page) = (nil, .choose)
        package = try session.phone().confirm(preview: shown, digest: digest, now: session.now)
        page = .sealed
        try look()
    }

    func handOver(_ event: Event) throws {
        guard let package else { return }
        let name = words("shell-send-file-name")
        if case .keepReceipt = event {
            sharing = [try session.handOver(package.receipt(), named: "\(name)-receipt.json")]
        } else {
            sharing = [try session.handOver(package.bytes(), named: "\(name).stint")]
        }
    }

    func withdraw(_ campaign: String) throws {
        let files = try session.phone().withdraw(campaign: campaign, language: session.language, now: session.now)
        sharing = try files.enumerated().map { index, bytes in
            try session.handOver(bytes, named: "withdraw-\(index + 1).stint")
        }
        try look()
        stage.banner = Banner(words("shell-withdraw-done"))
    }

    /// Whether it reads as a statement, where one may come: then it is kept, or
    /// is of none of the campaigns.
    func isStatement(_ bytes: Data) throws -> Bool {
        let withdrawn = Set(consents.filter { $0.kind == .withdrawn }.map(\.campaign))
        guard bytes.first == UInt8(ascii: "{"), !withdrawn.isEmpty else { return false }
        for campaign in withdrawn {
            do {
                try accept(bytes, of: campaign)
                page = .receipts
                return true
            } catch StintError.BadStatement {
                continue
            }
        }
        throw StintError.BadStatement(message: "")
    }

    func accept(_ file: URL, of campaign: String) throws { try accept(session.bytes(of: file), of: campaign) }

    private func accept(_ bytes: Data, of campaign: String) throws {
        try session.phone().acceptDeletion(statement: bytes, campaign: campaign, now: session.now)
        try look()
        stage.banner = Banner(words("shell-withdraw-statement-good"))
    }
}
