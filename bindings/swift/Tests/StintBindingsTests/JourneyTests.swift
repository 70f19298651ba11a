import Foundation
import StintBindings
import World
import XCTest

private let contract = """
    jurisdiction = "GB"
    rate = "12.71"
    travel = "unpaid"
    distance = "miles"
    vehicle = "car"
    pay_period = { every = "week", start = 2026-11-16 }
    """

/// Takes what is exported, or throws.
private final class Sink: ExportSink, @unchecked Sendable {
    private let lock = NSLock()
    private let error: Error?
    private var bytes = Data()

    init(_ error: Error?) { self.error = error }

    var taken: Data { lock.withLock { bytes } }

    func write(bytes: Data) throws {
        if let error { throw error }
        lock.withLock { self.bytes += bytes }
    }
}

/// A worker's way from the first start to erasing everything.
final class JourneyTests: DoorTestCase {
    func testADayIsRecordedWhileLockedAndShownWhenUnlocked() throws {
        let phone = try world.afterWork()
        XCTAssertGreaterThanOrEqual(phone.arrived().added, 243)
        XCTAssertEqual(try phone.zone(), "Europe/London")
        XCTAssertEqual(try phone.integrity(language: .de), [])
        let day = try named(phone)
        XCTAssertEqual(day.visits.map(\.name), ["Mrs A", "Mr B", "Mrs C"])
        XCTAssertTrue(day.rows.contains { $0.what.contains("Mrs A → Mr B") })
        XCTAssertTrue(day.ribbon.svg(theme: .auto).hasPrefix("<svg"))
        let week = try phone.week(of: sunday, language: .en, width: 360, now: now)
        XCTAssertEqual([week.first, week.last], [monday, sunday])
        XCTAssertTrue(week.headline.contains("3 visits"))
        XCTAssertFalse(week.hasContract)
        let way = week.between
        XCTAssertTrue(way.lowMs <= way.bestMs && way.bestMs <= way.highMs)
        XCTAssertTrue((30...50).contains(way.bestMs / 60_000))
        XCTAssertFalse(week.picture.shapes().isEmpty)
        XCTAssertEqual(week.picture.size().x, 360)
        XCTAssertFalse(week.picture.sentence().isEmpty)
        XCTAssertFalse(week.picture.table().rows.isEmpty)
        let german = try phone.week(of: monday, language: .de, width: 360, now: now)
        XCTAssertNotEqual(german.headline, week.headline)
        let page = try phone.page(first: monday, last: sunday, language: .fr, now: now)
        XCTAssertTrue(page.lowercased().hasPrefix("<!doctype html>"))
    }

    func testCorrectionsAreLaidOnTopAndTakenBack() throws {
        let phone = try world.afterWork()
        let visit = try named(phone).visits[0].span
        try phone.correct(span: visit, correction: .notWork, now: now)
        XCTAssertTrue(try mondayOf(phone).visits[0].notWork)
        XCTAssertEqual(try phone.undo(now: now), .notWork)
        XCTAssertFalse(try mondayOf(phone).visits[0].notWork)
        try (0..<3).forEach { _ in XCTAssertEqual(try phone.undo(now: now), .placeName) }
        assertRefused("NothingToUndo") { try phone.undo(now: now) }
        let said = "Her daughter was there."
        try phone.correct(span: visit, correction: .note(text: said), now: now)
        XCTAssertEqual(try mondayOf(phone).notes.map(\.text), [said])
        XCTAssertEqual(try mondayOf(phone).notes.map(\.span), [visit])
        XCTAssertEqual(try phone.undo(now: now), .note)
        let wrong = Span(startMs: visit.startMs + 1, endMs: visit.endMs)
        assertRefused("NoSuchVisit") {
            try phone.namePlace(visit: wrong, name: "Mrs A", kind: .client, now: now)
        }
    }

    func testWhatIsOwedFollowsFromTheContract() throws {
        let phone = try world.afterWork()
        _ = try named(phone)
        assertRefused("BadForm") { try phone.keepContract(form: "rate = 12") }
        assertRefused("NoContract") { try phone.keepPayslips(form: "from,to,item,hours,amount\n") }
        try phone.keepContract(form: contract)
        let roster = "start,end,client\n2026-11-16T08:00:00Z,2026-11-16T09:00:00Z,Mrs A\n"
        let kept = try phone.keepRoster(file: "roster.csv", form: roster, zone: nil)
        XCTAssertEqual(kept, RosterKept(visits: 1, first: monday, last: monday))
        let week = try phone.week(of: monday, language: .en, width: 360, now: now)
        XCTAssertTrue(week.hasContract)
        XCTAssertFalse(week.notAdvice.isEmpty)
        let travel = try XCTUnwrap(week.findings.first { $0.kind == .unpaidTravel })
        let amount = try XCTUnwrap(travel.amount)
        XCTAssertEqual(amount.currency, "GBP")
        XCTAssertTrue(0 < amount.bestMinor && amount.lowMinor <= amount.bestMinor)
        XCTAssertTrue(amount.bestMinor <= amount.highMinor)
        XCTAssertFalse(travel.working.isEmpty || travel.sources.isEmpty)
        XCTAssertTrue(week.findings.contains { $0.kind == .roster })
    }

    func testOnlyWhatWasShownIsSealedAndOnlyOnce() throws {
        let phone = try world.afterWork()
        _ = try named(phone)
        let invitation = try Invitation.fromQr(text: data("invitation.txt"))
        XCTAssertEqual(try phone.standing(invitation: invitation), .new)
        let words = invitation.fingerprint().joined(separator: " ")
        let campaign = try phone.join(invitation: invitation, compared: words, now: now)
        XCTAssertEqual(try phone.standing(invitation: invitation), .known)

        let shown = try preview(phone, campaign)
        XCTAssertEqual(try shown.rows().count, 7)
        let pictures = try shown.pictures(language: .en, width: 360)
        XCTAssertFalse(pictures.isEmpty)
        XCTAssertTrue(pictures.allSatisfy { $0.size().x == 360 })
        let written = try shown.rows().flatMap(\.written).map(\.value)
        XCTAssertFalse(written.contains { $0.contains("Mrs") || $0.contains("53.") })
        XCTAssertEqual(try phone.consents(), [], "a preview alone is no consent")

        let wrong = try preview(phone, campaign)
        assertRefused("DigestMismatch") {
            try phone.confirm(preview: wrong, digest: shown.digest(), now: now)
        }
        assertRefused("PreviewUsed") {
            try phone.confirm(preview: wrong, digest: wrong.digest(), now: now)
        }
        let old = try preview(phone, campaign)
        assertRefused("PreviewStale") {
            let tomorrow = moment(now.utcMs + 86_400_000)
            return try phone.confirm(preview: old, digest: old.digest(), now: tomorrow)
        }
        XCTAssertEqual(try phone.consents(), [], "nothing was sealed so far")

        let sealed = try phone.confirm(preview: shown, digest: shown.digest(), now: now)
        XCTAssertTrue(sealed.bytes().starts(with: Data("age-encryption.org/v1\n".utf8)))
        XCTAssertTrue(try sealed.receipt().starts(with: Data("{".utf8)))
        assertRefused("PreviewUsed") {
            try phone.confirm(preview: shown, digest: shown.digest(), now: now)
        }
        XCTAssertTrue(try shown.pictures(language: .en, width: 360).isEmpty)
        let consents = try phone.consents()
        XCTAssertEqual(consents.map(\.kind), [.given])
        XCTAssertEqual(try phone.sharedOf(first: monday, last: sunday).count, 1)
        assertRefused("BadStatement") {
            try phone.acceptDeletion(statement: Data(count: 9), campaign: consents[0].campaign, now: now)
        }
        let asked = try phone.withdraw(campaign: consents[0].campaign, language: .es, now: now)
        XCTAssertEqual(asked.count, 1)
        XCTAssertEqual(try phone.consents().map(\.kind), [.given, .withdrawn])
        let erased = try phone.eraseCampaign(invitation: invitation, language: .en, now: now)
        XCTAssertFalse(erased.said.isEmpty)
        XCTAssertEqual(try phone.standing(invitation: invitation), .new)
    }

    func testEverythingGoesOutAndComesBackIn() throws {
        let created = try world.create()
        let code = try created.recoveryCode.show()
        XCTAssertTrue(try created.recoveryCode.matches(typed: code.lowercased()))
        created.recoveryCode.wipe()
        assertRefused("RecoveryCodeWiped") { try created.recoveryCode.show() }
        let phone = created.phone
        let recorder = try world.recorder()
        _ = try recorder.append(records: workingDay(), now: moment(at(12, 1)))
        try recorder.stop(now: moment(at(12, 1)))
        _ = try phone.takeIn(now: now)
        let file = world.path("all.ndjson")
        let exported = try phone.export(file: file, format: .ndjson)
        XCTAssertEqual(exported.noPlace, 0)
        assertRefused("FileExists") { try phone.export(file: file, format: .csv) }
        let stream = Sink(nil)
        XCTAssertEqual(try phone.exportTo(sink: stream, format: .ndjson), exported)
        XCTAssertEqual(stream.taken, try Data(contentsOf: URL(fileURLWithPath: file)))
        let failing = Sink(CocoaError(.fileNoSuchFile))
        assertRefused("SinkFailed") { try phone.exportTo(sink: failing, format: .csv) }
        assertRefused("SinkFull") { try phone.exportTo(sink: Sink(SinkError.Full), format: .csv) }
        try phone.backUp(file: world.path("backup"), now: now)
        XCTAssertEqual(try verifyBackup(file: world.path("backup"), recoveryCode: code).days, 1)

        let other = try World.new()
        defer { other.remove() }
        try restorePhone(
            file: world.path("backup"), recoveryCode: code, dir: other.vault,
            keyStore: other.keys, passphrase: nil, deviceLock: true, now: now
        )
        XCTAssertEqual(try mondayOf(other.unlock()).visits.count, 3)

        let third = try World.new()
        defer { third.remove() }
        let imported = try third.create().phone.importFile(file: file, language: .en, progress: nil)
        XCTAssertEqual(imported.added, exported.written)
        XCTAssertTrue(imported.skipped.isEmpty)
    }

    func testWhatIsErasedIsGone() throws {
        let phone = try world.afterWork()
        let erased = try phone.eraseDays(first: monday, last: monday, language: .en, now: now)
        XCTAssertGreaterThanOrEqual(erased.records, 243)
        XCTAssertGreaterThanOrEqual(erased.said.count, 2)
        XCTAssertTrue(try mondayOf(phone).rows.isEmpty)
        assertRefused("VaultInUse") {
            try eraseEverything(dir: world.vault, keyStore: world.keys, language: .en)
        }
        try phone.lock()
        let said = try eraseEverything(dir: world.vault, keyStore: world.keys, language: .en)
        XCTAssertFalse(said.isEmpty)
        assertRefused("NoVault") { try beginUnlock(dir: world.vault) }
    }

    private func preview(_ phone: StintPhone, _ campaign: Campaign) throws -> Preview {
        try phone.preview(
            campaign: campaign, level: .visits, first: monday, last: sunday,
            along: Along(memberCode: data("member-code.txt"), caseView: false),
            language: .en, now: now
        )
    }
}
