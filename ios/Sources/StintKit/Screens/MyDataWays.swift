import Foundation
import StintBindings
import StintTexts

/// Ways in, copies and erasing: what `MyData` does.
extension MyDataFlow {
    func changeWays(_ event: Event) throws {
        let phone = try session.phone()
        switch event {
        case .addDevice: try phone.setDeviceLock(now: session.now)
        case .remove(let way): try phone.removeWayIn(way: way, now: session.now)
        case .typePassphrase(let text): passphrase = text
        case .typeAgain(let text): again = text
        case .savePassphrase: try savePassphrase(phone)
        case .newCode:
            let new = try phone.newRecoveryCode(now: session.now)
            (code, groups, page) = (new, try PaperCheck(new), .code)
            // Until she typed it from her paper, only the old paper is checked.
            try session.change { $0.paperChecked = false }
        case .typeGroup(let first, let text): groups?.type(text, first: first)
        case .checkPaper: try checkPaper()
        default: break
        }
        ways = try phone.waysIn()
    }

    private func savePassphrase(_ phone: StintPhone) throws {
        guard passphrase == again else { throw PassphrasesDiffer() }
        _ = watch(words("shell-common-wait"), canBeStopped: false)
        try phone.setPassphrase(passphrase: passphrase, now: session.now)
        (passphrase, again, page) = ("", "", .ways)
        stage.banner = Banner(words("shell-common-saved"))
    }

    private func checkPaper() throws {
        guard let code, let groups else { return }
        guard try groups.fits(code) else { throw PaperDiffers() }
        // Where it can't be written she tries again, and the code is needed for that.
        try session.change { $0.paperChecked = true }
        code.wipe()
        (self.code, self.groups, page) = (nil, nil, .ways)
        stage.banner = Banner(words("shell-start-paper-check-right"))
    }

    func copy(_ event: Event) throws {
        switch event {
        case .backUp: try backUp()
        case .pickBackup: picking = .backup
        case .pickedBackup(let file): (backup, summary) = (file, nil)
        case .typeCode(let text): typedCode = text
        case .tryBackup: try tryBackup()
        case .export(let format): try export(format)
        case .importFile: picking = .log
        case .pickedImport(let file):
            let told = watch(words("shell-progress-working"))
            let imported = try session.borrow(file) {
                try session.phone().importFile(file: $0, language: session.language, progress: told)
            }
            stage.banner = Banner(words.said(of: imported))
        default: break
        }
    }

    private func backUp() throws {
        let day = session.today
        let file = try session.fresh("stint-\(day.year)-\(day.month)-\(day.day).stint-backup")
        let told = watch(words("shell-progress-working"))
        try session.phone().backUp(file: file.path, now: session.now, progress: told)
        (sharing, backupMs) = ([file], session.now.utcMs)
        stage.banner = Banner(words("shell-data-backup-done"))
    }

    private func tryBackup() throws {
        guard let backup else { throw StintError.FileUnreadable(message: "") }
        let told = watch(words("shell-progress-working"))
        summary = try session.borrow(backup) { try verifyBackup(file: $0, recoveryCode: typedCode, progress: told) }
        (typedCode, page) = ("", .tried)
    }

    private func export(_ format: ExportFormat) throws {
        let file = try session.fresh("stint.\(format.ending)")
        let told = watch(words("shell-progress-working"))
        let exported = try session.phone().export(file: file.path, format: format, progress: told)
        let left = exported.noPlace == 0 ? [] : [words.counted("shell-data-export-left-out", exported.noPlace)]
        sharing = [file]
        stage.banner = Banner(
            ([words.counted("shell-data-export-done", exported.written)] + left).joined(separator: "\n"))
    }

    func erase(_ event: Event) throws {
        switch event {
        case .from(let date):
            (first, last) = (date, max(date, last))
            try lookAhead()
        case .to(let date):
            (first, last) = (min(date, first), date)
            try lookAhead()
        case .eraseDays:
            try eraseDays()
            page = .erased
        case .campaign(let index):
            let chosen = campaigns[index].invitation
            ahead = try session.phone().beforeErasingCampaign(invitation: chosen, language: session.language)
            (campaign, page) = (chosen, .eraseCampaign)
        case .eraseCampaign: try eraseCampaign()
        case .askOthers: try askOthers()
        default: break
        }
    }

    func lookAhead() throws {
        let phone = try session.phone()
        sharedWith = try phone.sharedOf(first: first, last: last)
        ahead = try phone.beforeErasingDays(first: first, last: last, language: session.language)
    }

    private func eraseDays() throws {
        let (duty, open) = (session.device.duty, try session.phone())
        // The record's own days, also on a journey.
        let zone = try TimeZone(identifier: open.zone()) ?? words.zone
        let starts = [first, Clockwork.adding(1, to: last)].map { Clockwork.start(of: $0, in: zone) }
        let span = Span(startMs: starts[0], endMs: starts[1])
        erased = try duty.resting { () throws -> [String] in
            // What this notes is none of the erasing's.
            _ = try? session.takeIn()
            let noted = try? notes(open)
            do {
                let said = try open.eraseDays(
                    first: first, last: last, language: session.language, now: session.now
                ).said
                // Before recording goes on: what waits for room may be of these days.
                duty.drop(span)
                return said
            } catch {
                // It notes the erasing and takes the days in one; the old keys go after
                // that, and where that fails, at the next opening.
                guard let noted, let now = try? notes(open), now > noted else { throw error }
                duty.drop(span)
                throw ErasedUnfinished()
            }
        }
    }

    private func notes(_ phone: StintPhone) throws -> Int { try phone.integrity(language: session.language).count }

    private func eraseCampaign() throws {
        guard let campaign else { return }
        erased = try session.device.duty.resting {
            try session.phone().eraseCampaign(invitation: campaign, language: session.language, now: session.now).said
        }
        (self.campaign, sharedWith, page) = (nil, [], .erased)
    }

    private func askOthers() throws {
        let asked = try session.phone().askErasure(
            first: first, last: last, language: session.language, now: session.now)
        sharing = try asked.enumerated().map { index, bytes in
            try session.handOver(bytes, named: "erase-\(index + 1).stint")
        }
        sharedWith = []
    }
}

/// The days are gone, and their keys not yet.
struct ErasedUnfinished: Error {}

extension ExportFormat {
    static let all: [ExportFormat] = [.ndjson, .csv, .gpx, .geoJson]

    var ending: String {
        switch self {
        case .csv: "csv"
        case .gpx: "gpx"
        case .geoJson: "geojson"
        case .ndjson: "ndjson"
        }
    }

    var textId: String {
        switch self {
        case .csv: "shell-data-export-csv"
        case .gpx: "shell-data-export-gpx"
        case .geoJson: "shell-data-export-geojson"
        case .ndjson: "shell-data-export-ndjson"
        }
    }
}
