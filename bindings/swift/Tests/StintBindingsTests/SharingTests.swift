import Foundation
import StintBindings
import World
import XCTest

/// What a camera gives of a code.
private struct Photo {
    var luma: Data
    let side: UInt32
    let stride: UInt32

    /// The rows of the code's squares, each `scale` points wide, padded as
    /// cameras do.
    init(_ squares: [Substring], scale: Int) {
        luma = Data()
        for row in squares {
            var points: [UInt8] = row.flatMap { Array(repeating: $0 == "#" ? 40 : 190, count: scale) }
            points += Array(repeating: 7, count: 13)
            for _ in 0..<scale { luma.append(contentsOf: points) }
        }
        side = UInt32(squares.count * scale)
        stride = side + 13
    }

    func read() throws -> String? { try qrText(luma: luma, width: side, height: side, stride: stride) }
}

/// Campaigns from a camera's picture to forgetting them, and what erasing will do.
final class SharingTests: DoorTestCase {
    private func invitation() throws -> Invitation { try Invitation.fromQr(text: data("invitation.txt")) }

    private func weeks(_ phone: StintPhone, _ campaign: Campaign) throws -> Preview {
        try phone.preview(
            campaign: campaign, level: .weeks, first: monday, last: sunday,
            along: Along(memberCode: nil, caseView: false), language: .en, now: now
        )
    }

    func testAnInvitationIsReadFromAPicture() throws {
        let squares = try data("invitation-code.txt").split(separator: "\n")
        for scale in [3, 8] {
            XCTAssertEqual(try Photo(squares, scale: scale).read(), try data("invitation.txt"))
        }
        var half = Photo(squares, scale: 3)
        for place in (half.luma.count / 2)..<half.luma.count { half.luma[place] = 190 }
        XCTAssertNil(try half.read(), "half of it is no code")
        let grey = Data(count: 64 * 48)
        XCTAssertNil(try qrText(luma: grey, width: 64, height: 48, stride: 64))
        let bad: [(UInt32, UInt32, UInt32)] = [(0, 48, 64), (64, 49, 64), (65, 48, 64), (.max, 1, .max)]
        for (width, height, stride) in bad {
            assertRefused("BadNumber") { try qrText(luma: grey, width: width, height: height, stride: stride) }
        }
    }

    func testAnInvitationSaysWhoAsksForWhat() throws {
        let invitation = try invitation()
        XCTAssertEqual(invitation.campaign().count, 32)
        XCTAssertEqual(invitation.fingerprint().count, 6)
        XCTAssertEqual(invitation.qrText(), try data("invitation.txt"))
        let notice = invitation.notice(language: .en)
        XCTAssertTrue(notice.contains { $0.contains(invitation.organisation()) })
        XCTAssertNotEqual(notice, invitation.notice(language: .fr))
        XCTAssertFalse([Level.weeks, .days].contains(invitation.level()))
        XCTAssertEqual(invitation.usualLevel(), .weeks)
        XCTAssertLessThanOrEqual(invitation.firstDay().year, invitation.lastDay().year)
    }

    func testJoinedCampaignsAreListedUntilTheyAreForgotten() throws {
        let invitation = try invitation()
        let before = try world.afterWork()
        XCTAssertTrue(try before.campaigns(now: now).isEmpty)
        for _ in 0..<2 { _ = try before.join(invitation: invitation, compared: nil, now: now) }
        try before.lock()
        let phone = try world.unlock()
        func only() throws -> JoinedCampaign {
            let all = try phone.campaigns(now: now)
            XCTAssertEqual(all.count, 1)
            return try XCTUnwrap(all.first)
        }
        let joined = try only()
        XCTAssertEqual(joined.invitation.campaign(), invitation.campaign())
        XCTAssertTrue(joined.trusted && !joined.over && !joined.stands && joined.lastShared == nil)
        XCTAssertEqual(joined.weeksDue, [monday])

        let campaign = try phone.join(invitation: joined.invitation, compared: nil, now: now)
        XCTAssertEqual(campaign.invitation().campaign(), invitation.campaign())
        let preview = try weeks(phone, campaign)
        XCTAssertFalse(try preview.rows().isEmpty)
        XCTAssertTrue(try preview.cautions().allSatisfy { !$0.isEmpty })
        _ = try phone.confirm(preview: preview, digest: preview.digest(), now: now)
        let shared = try only()
        XCTAssertTrue(shared.stands && shared.lastShared != nil && shared.weeksDue.isEmpty)
        _ = try phone.withdraw(campaign: invitation.campaign(), language: .en, now: now)
        let withdrawn = try only()
        XCTAssertFalse(withdrawn.stands)
        XCTAssertEqual(withdrawn.weeksDue, [monday])
        // A year later it is over.
        let later = try XCTUnwrap(phone.campaigns(now: moment(at(24 * 365, 0))).first)
        XCTAssertTrue(later.over && later.weeksDue.isEmpty)
        try phone.forget(invitation: invitation)
        XCTAssertTrue(try phone.campaigns(now: now).isEmpty)
    }

    func testWhatIsSharedStopsAtTheCampaignsBorders() throws {
        let invitation = try invitation()
        let phone = try world.afterWork()
        func join(_ words: String?, _ moment: Moment) throws -> Campaign {
            try phone.join(invitation: invitation, compared: words, now: moment)
        }
        assertRefused("WordsDiffer") { try join("one two three four five six", now) }
        assertRefused("TooLarge") { try join(String(repeating: "a", count: 300), now) }
        assertRefused("CampaignOver") { try join(nil, moment(at(24 * 365, 0))) }
        let campaign = try join(nil, now)
        func preview(_ level: Level, _ first: CalendarDate, _ code: String? = nil) throws -> Preview {
            try phone.preview(
                campaign: campaign, level: level, first: first, last: sunday,
                along: Along(memberCode: code, caseView: false), language: .en, now: now
            )
        }
        assertRefused("OutsideCampaign") { try preview(.traces, monday) }
        let new = try World.new()
        defer { new.remove() }
        let untouched = try new.create().phone
        let asked = try untouched.join(invitation: invitation, compared: nil, now: now)
        assertRefused("NothingToShare") {
            try untouched.preview(
                campaign: asked, level: .days, first: monday, last: sunday,
                along: Along(memberCode: nil, caseView: false), language: .en, now: now
            )
        }
        assertRefused("BadMemberCode") { try preview(.weeks, monday, "not a code") }
        assertRefused("NothingShared") {
            try phone.acceptDeletion(statement: Data(count: 9), campaign: invitation.campaign(), now: now)
        }
        let elsewhere = try World.new()
        defer { elsewhere.remove() }
        let other = try elsewhere.afterWork()
        let frozen = try weeks(phone, campaign)
        _ = try other.join(invitation: invitation, compared: nil, now: now)
        assertRefused("PreviewForeign") { try other.confirm(preview: frozen, digest: frozen.digest(), now: now) }
        XCTAssertEqual(try phone.consents() + other.consents(), [])
    }

    func testWhoHasDaysThatSheErasedIsAskedToEraseThem() throws {
        let invitation = try invitation()
        let phone = try world.afterWork()
        let preview = try weeks(phone, phone.join(invitation: invitation, compared: nil, now: now))
        _ = try phone.confirm(preview: preview, digest: preview.digest(), now: now)
        XCTAssertEqual(try phone.sharedOf(first: monday, last: sunday), [invitation.organisation()])
        let ahead = try phone.beforeErasingDays(first: monday, last: monday, language: .en)
        XCTAssertTrue(ahead.stays.contains { $0.contains(invitation.organisation()) }, "\(ahead)")
        _ = try phone.eraseDays(first: monday, last: monday, language: .en, now: now)
        let asked = try phone.askErasure(first: monday, last: sunday, language: .en, now: now)
        XCTAssertEqual(asked.map(\.isEmpty), [false])
        XCTAssertEqual(try phone.consents().last?.kind, .withdrawn)
    }

    func testWhatErasingWillDoIsSaidBefore() throws {
        let invitation = try invitation()
        let phone = try world.afterWork()
        _ = try phone.join(invitation: invitation, compared: nil, now: now)
        let day = try phone.beforeErasingDays(first: monday, last: monday, language: .en)
        XCTAssertTrue(day.goes[0].contains("\(phone.arrived().added)"), "\(day)")
        XCTAssertEqual(day.stays.count, 2)
        let campaign = try phone.beforeErasingCampaign(invitation: invitation, language: .en)
        XCTAssertTrue(campaign.goes[0].contains(invitation.organisation()))
        let all = try phone.beforeErasingEverything(language: .en)
        XCTAssertEqual(all, beforeErasingLocked(language: .en))
        XCTAssertNotEqual(all, beforeErasingLocked(language: .es))
        // Saying it does nothing.
        XCTAssertEqual(try mondayOf(phone).visits.count, 3)
        XCTAssertFalse(try phone.campaigns(now: now).isEmpty)
    }

    func testColoursAreToldApartOnLightAndDarkGrounds() {
        for dark in [false, true] {
            XCTAssertNotEqual(colorOf(role: .text, dark: dark), colorOf(role: .surface, dark: dark))
            XCTAssertLessThanOrEqual(colorOf(role: .owed, dark: dark), 0xFFFFFF)
        }
    }
}
