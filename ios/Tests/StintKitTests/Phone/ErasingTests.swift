import Foundation
import StintBindings
import XCTest

@testable import StintKit

/// Erasing the time in which something runs: it goes on from then.
final class ErasingTests: XCTestCase {
    private var phone: PhoneInUse!

    override func setUp() async throws {
        phone = try PhoneInUse()
        try phone.create()
        try phone.duty.startShift()
        phone.clock.pass(hour)
    }

    override func tearDown() { phone.remove() }

    /// As she does it under My data.
    private func erase(daysAgo days: Int = 0) async {
        if phone.session.place.value != .open { await phone.unlock() }
        let flow = await MyDataFlow(phone.session)
        await flow.send(.go(.eraseDays))
        let date = Clockwork.adding(-days, to: phone.session.today)
        await flow.send(.from(date))
        await flow.send(.to(date))
        await flow.send(.eraseDays)
        XCTAssertNil(flow.stage.live.value.banner)
    }

    /// What the core makes of what was written.
    private func today() async throws -> Today {
        let open = try await phone.session.phone()
        _ = try open.takeIn(now: phone.clock.now())
        return try open.today(language: .en, width: 360, now: phone.clock.now())
    }

    func testAShiftGoesOnFromThenWithAStartOfItsOwn() async throws {
        phone.clock.pass(hour)
        await erase()
        let erased = phone.clock.now().utcMs
        XCTAssertEqual(phone.duty.state, .shift(sinceMs: erased, places: true))
        phone.clock.pass(6 * hour)
        let running = try await today()
        XCTAssertEqual(running.shiftSinceMs, erased, "its end has a start")
        try phone.duty.endShift()
        let over = try await today()
        XCTAssertNil(over.shiftSinceMs)
    }

    func testABreakAndACallGoOnFromThen() async throws {
        try phone.duty.startBreak()
        try phone.duty.call()
        phone.clock.pass(hour)
        await erase()
        let erased = phone.clock.now().utcMs
        XCTAssertEqual(phone.duty.state, .onBreak(sinceMs: erased, places: true))
        XCTAssertEqual(phone.duty.callSinceMs, erased, "else its end would reach into what was erased")
        phone.clock.pass(minute)
        let running = try await today()
        XCTAssertEqual([running.shiftSinceMs, running.breakSinceMs], [erased, erased])
    }

    func testAPauseOfHersStaysOne() async throws {
        try phone.duty.pause()
        phone.clock.pass(hour)
        await erase()
        XCTAssertTrue(phone.duty.isPaused)
        XCTAssertEqual(phone.duty.state, .shift(sinceMs: phone.clock.now().utcMs, places: true))
        let all = try await phone.records()
        XCTAssertEqual(all.components(separatedBy: "paused").count, 2, all)
        XCTAssertFalse(all.contains("resumed"), all)
    }

    func testErasingAnotherDayChangesNothingOfToday() async throws {
        let before = phone.duty.state
        phone.clock.pass(hour)
        await erase(daysAgo: 3)
        XCTAssertEqual(phone.duty.state, before)
        let running = try await today()
        XCTAssertEqual(running.shiftSinceMs, phone.clock.now().utcMs - 2 * hour)
    }
}
