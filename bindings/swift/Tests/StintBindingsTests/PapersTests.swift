import Foundation
import StintBindings
import World
import XCTest

private let first = CalendarDate(year: 2026, month: 11, day: 1)
private let last = CalendarDate(year: 2026, month: 11, day: 30)

private func agreement(
    jurisdiction: String = "GB", band: String? = nil, rate: String = "12,71",
    travel: TravelPay = .unpaid, lodgingCharge: String? = nil,
    payPeriod: PayPeriod = .month(firstDay: 1)
) -> Agreement {
    Agreement(
        jurisdiction: jurisdiction, band: band, rate: rate, travel: travel, waitingIsWork: nil,
        guaranteedHoursWeek: nil, miles: true, mileagePaid: "0.25", ownCosts: nil,
        vehicle: .car, mileageBand: nil, drivenBefore: 0, roundingMinutes: 0,
        rounding: .nearest, lodgingCharge: lodgingCharge, lodgingNightsWeek: 0,
        payPeriod: payPeriod, optedOut: false, visitsMayMoveMinutes: nil
    )
}

private let lines = [
    PayslipLine(item: .basic, hours: "2", amount: "25.42"),
    PayslipLine(item: .deduction, hours: nil, amount: "-1,50"),
]

private func payslip(_ lines: [PayslipLine] = lines, total: String? = "23.92") -> Payslip {
    Payslip(first: first, last: last, lines: lines, total: total)
}

/// Contract, payslips, what is owed, and the letter about it.
final class PapersTests: DoorTestCase {
    private func owed(_ phone: StintPhone) throws -> OwedReport {
        try phone.owed(date: monday, language: .en, width: 360, now: now)
    }

    func testATypedContractIsKeptReadBackAndTakenAway() throws {
        let phone = try world.afterWork()
        XCTAssertNil(try phone.agreement())
        try phone.keepAgreement(agreement: agreement())
        XCTAssertEqual(try phone.agreement(), agreement(rate: "12.71"))
        let weekly = agreement(travel: .at(rate: "9"), payPeriod: .days(days: 7, start: monday))
        try phone.keepAgreement(agreement: weekly)
        let week = try owed(phone)
        XCTAssertEqual([week.first, week.last], [monday, sunday])
        try phone.removeContract()
        assertRefused("NoContract") { try phone.removeContract() }
        XCTAssertNil(try phone.agreement())
        let without = try owed(phone)
        XCTAssertTrue(!without.hasContract && without.aboutFindings == nil && without.findings.isEmpty)
    }

    func testAContractThatCanNotBeReadChangesNothing() throws {
        let phone = try world.afterWork()
        try phone.keepAgreement(agreement: agreement())
        let kept = try phone.agreement()
        func refuses(_ error: String, _ bad: Agreement) {
            assertRefused(error) { try phone.keepAgreement(agreement: bad) }
        }
        refuses("BadForm", agreement(rate: "much"))
        refuses("BadText", agreement(rate: ""))
        refuses("BadText", agreement(rate: "1\n2"))
        refuses("TooLarge", agreement(rate: String(repeating: "1", count: 65)))
        refuses("NoRules", agreement(jurisdiction: "XX"))
        refuses("NoRules", agreement(band: "\" }"))
        refuses("BadForm", agreement(payPeriod: .month(firstDay: 31)))
        refuses("LodgingNights", agreement(lodgingCharge: "12.00"))
        let never = CalendarDate(year: 2026, month: 2, day: 30)
        refuses("BadDate", agreement(payPeriod: .days(days: 7, start: never)))
        assertRefused("BadForm") { try phone.keepRules(form: "jurisdiction = 1") }
        XCTAssertEqual(try phone.agreement(), kept)
    }

    func testEveryJurisdictionCanBeChosen() throws {
        let all = try jurisdictions()
        XCTAssertTrue(all.contains { $0.code == "GB" && $0.currency == "GBP" })
        let phone = try world.create().phone
        for chosen in all {
            let typed = agreement(jurisdiction: chosen.code, band: chosen.bands.first)
            try phone.keepAgreement(agreement: typed)
        }
    }

    func testATypedPayslipIsCheckedKeptAndTakenAway() throws {
        let phone = try world.afterWork()
        XCTAssertEqual(try phone.payslips(), [])
        assertRefused("NoContract") { try phone.keepPayslip(payslip: payslip()) }
        try phone.keepAgreement(agreement: agreement())
        try phone.keepPayslip(payslip: payslip())
        assertRefused("PayslipSum") { try phone.keepPayslip(payslip: payslip(total: "24.92")) }
        let unread = PayslipLine(item: .basic, hours: "2", amount: "1,000.00")
        assertRefused("BadForm") { try phone.keepPayslip(payslip: payslip([unread])) }
        let many = Array(repeating: lines[0], count: 101)
        assertRefused("TooLarge") { try phone.keepPayslip(payslip: payslip(many)) }
        assertRefused("BadSpan") {
            let reversed = Payslip(first: last, last: first, lines: lines, total: nil)
            return try phone.keepPayslip(payslip: reversed)
        }
        let kept = try phone.payslips()
        XCTAssertEqual(kept.count, 1)
        XCTAssertEqual(kept[0].lines[1].amount, "-1.50")
        // The same days again: in its place.
        let corrected = PayslipLine(item: .basic, hours: "2.5", amount: "25.42")
        try phone.keepPayslip(payslip: payslip([corrected, lines[1]]))
        XCTAssertEqual(try phone.payslips().map { $0.lines[0].hours }, ["2.50"])
        try phone.removePayslip(first: first, last: last)
        XCTAssertEqual(try phone.payslips(), [])
        assertRefused("NothingRecorded") { try phone.removePayslip(first: first, last: last) }
    }

    func testWhatIsOwedComesWithItsWorkingAndALetter() throws {
        let phone = try world.afterWork()
        _ = try named(phone)
        func letter(_ to: LetterTo) throws -> String? {
            try phone.letter(date: monday, to: to, language: .en, now: now)
        }
        XCTAssertNil(try letter(.union))
        try phone.keepAgreement(agreement: agreement())
        let owed = try owed(phone)
        XCTAssertEqual([owed.first, owed.last], [first, last])
        XCTAssertFalse(owed.headline.isEmpty || owed.notAdvice.isEmpty)
        let unpaid = try XCTUnwrap(owed.findings.first { $0.kind == .unpaidTravel })
        XCTAssertFalse(unpaid.working.isEmpty || unpaid.sources.isEmpty)
        XCTAssertTrue(unpaid.headline.contains("not paid"), unpaid.headline)
        // That less than the minimum was paid isn't shown, so an employer is asked for nothing.
        XCTAssertNil(try letter(.employer))
        XCTAssertTrue(try XCTUnwrap(letter(.union)).contains(unpaid.headline))
    }
}
