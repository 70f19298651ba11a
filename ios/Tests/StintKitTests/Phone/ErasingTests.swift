import Foundation
import StintBindings
import StintWatchLink
import XCTest

@testable import StintKit

/// Erasing the time in which something runs: it goes on from then.
final class ErasingTests: XCTestCase {
    private var phone: PhoneInUse!
    private var outbox = Outbox(queue: "watch")

    override func setUp() async throws {
        phone = try PhoneInUse()
        try phone.create()
        try phone.duty.startShift()
        phone.clock.pass(hour)
    }

    override func tearDown() { phone.remove() }

    /// As she does it under My data.
    private func erase(daysAgo days: Int = 0) async {
        let said = await tryErase(daysAgo: days)
        XCTAssertNil(said)
    }

    /// What was said of it, if it went wrong.
    private func tryErase(daysAgo days: Int = 0) async -> String? {
        if phone.session.place.value != .open { await phone.unlock() }
        let flow = await MyDataFlow(phone.session)
        await flow.send(.go(.eraseDays))
        let date = Clockwork.adding(-days, to: phone.session.today)
        await flow.send(.from(date))
        await flow.send(.to(date))
        await flow.send(.eraseDays)
        return flow.stage.live.value.banner?.text
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

    /// The shift of a night: what is left of it is paid from midnight on.
    func testErasingYesterdayLeavesTheHoursSinceMidnight() async throws {
        let midnight = german(1_773_705_600_000, 0)
        phone.clock.pass(midnight + 5 * hour - phone.clock.now().utcMs)
        try phone.duty.startBreak()
        let rest = phone.clock.now().utcMs
        phone.clock.pass(90 * minute)
        await erase(daysAgo: 1)
        XCTAssertEqual(phone.system.recording.state?.shiftSinceMs, midnight)
        XCTAssertEqual(phone.duty.state, .onBreak(sinceMs: rest, places: true))
        phone.clock.pass(minute)
        let running = try await today()
        XCTAssertEqual([running.shiftSinceMs, running.breakSinceMs], [midnight, rest])
    }

    private func stay(_ fromMs: Int64, _ untilMs: Int64, _ latitude: Double) {
        let stay = SystemVisit(latitude: latitude, longitude: 13.4, accuracyM: 30, arrivedMs: fromMs, leftMs: untilMs)
        phone.tell(.visit(stay))
    }

    /// The system tells it when she leaves, with its arrival.
    func testAStayOfAnErasedTimeDoesntComeBack() async throws {
        try phone.change { $0.when = .always }
        let start = phone.clock.now().utcMs
        phone.clock.pass(hour)
        stay(start + minute, start + 10 * minute, 52.125)
        await erase()
        let erased = phone.clock.now().utcMs
        phone.clock.pass(hour)
        stay(start + 20 * minute, erased + 5 * minute, 52.25)
        // Another process knows, too.
        try phone.start()
        stay(start + 20 * minute, erased + 6 * minute, 52.25)
        stay(erased + 10 * minute, erased + 50 * minute, 52.5)
        let all = try await phone.records()
        XCTAssertFalse(all.contains("521250000") || all.contains("522500000"), all)
        XCTAssertTrue(all.contains("525000000"), "what came after it: \(all)")
    }

    private func bring(_ deeds: [(Deed, Int64)]) throws {
        deeds.forEach { outbox.add($0.0, utcMs: $0.1, offsetMinutes: 60) }
        try phone.wire.bring(XCTUnwrap(outbox.toSend))
        phone.system.watch.wait()
        outbox.take(try XCTUnwrap(phone.wire.receipts.last))
        XCTAssertNil(outbox.toSend, "the watch is rid of it")
    }

    /// The phone was out of reach as she ended it.
    func testAnEndThatTheWatchStillHeldEndsWhatGoesOn() async throws {
        try phone.duty.startBreak()
        try phone.duty.call()
        let ended = phone.clock.now().utcMs + minute
        phone.clock.pass(hour)
        await erase()
        phone.clock.pass(5 * minute)
        try bring([(.note("in the erased time"), ended), (.workCallEnd, ended), (.shiftEnd, ended)])
        XCTAssertEqual(phone.duty.state, .off)
        XCTAssertNil(phone.duty.callSinceMs)
        XCTAssertEqual(phone.sensors.plan, .off)
        let over = try await today()
        XCTAssertNil(over.shiftSinceMs)
        let all = try await phone.records()
        XCTAssertFalse(all.contains("in the erased time"), all)
        XCTAssertFalse(all.contains("\(ended)"), all)
    }

    /// So was the next one that she began.
    func testAnEndAndANewStartThatTheWatchStillHeldLeaveAShift() async throws {
        let ended = phone.clock.now().utcMs + minute
        phone.clock.pass(hour)
        await erase()
        let erased = phone.clock.now().utcMs
        phone.clock.pass(5 * minute)
        try bring([(.shiftEnd, ended), (.shiftStart, ended + 10 * minute), (.breakStart, ended + 20 * minute)])
        XCTAssertEqual(phone.duty.state, .onBreak(sinceMs: erased, places: true))
        phone.clock.pass(minute)
        let running = try await today()
        XCTAssertEqual([running.shiftSinceMs, running.breakSinceMs], [erased, erased], "an end and a start at once")
        // The last of what she did then counts.
        try bring([(.breakEnd, ended + 21 * minute), (.shiftEnd, ended + 30 * minute)])
        XCTAssertEqual(phone.duty.state, .off)
        let over = try await today()
        XCTAssertNil(over.shiftSinceMs)
    }

    /// It is told that it is saved.
    func testACallThatBeganBeforeTheErasedDayIsWrittenWithoutIt() async throws {
        let midnight = german(1_773_705_600_000, 0)
        phone.clock.pass(midnight - 20 * minute - phone.clock.now().utcMs)
        let began = phone.clock.now().utcMs
        try phone.duty.call()
        phone.clock.pass(110 * minute)
        await erase()
        let erased = phone.clock.now().utcMs
        phone.clock.pass(20 * minute)
        try phone.duty.call()
        let calls = try await phone.records().split(separator: "\n").filter { $0.contains("Work call now") }
        XCTAssertEqual(calls.count, 2, "\(calls)")
        for (call, span) in zip(calls, [(began, midnight), (erased, phone.clock.now().utcMs)]) {
            XCTAssertTrue(call.contains("\(span.0)") && call.contains("\(span.1)"), "\(call)")
        }
    }

    func testAShiftThatTheWatchBeganInAnErasedTimeGoesOnFromItsEnd() async throws {
        try phone.duty.endShift()
        let began = phone.clock.now().utcMs + minute
        phone.clock.pass(hour)
        await erase()
        let erased = phone.clock.now().utcMs
        phone.clock.pass(5 * minute)
        try bring([(.shiftStart, began), (.breakStart, began + minute), (.breakEnd, began + 2 * minute)])
        XCTAssertEqual(phone.duty.state, .shift(sinceMs: erased, places: true))
        phone.clock.pass(minute)
        let running = try await today()
        XCTAssertEqual(running.shiftSinceMs, erased)
        // One that began after it is none of that time's.
        try phone.duty.endShift()
        phone.clock.pass(minute)
        try phone.duty.startShift()
        let before = phone.duty.state
        try bring([(.shiftEnd, began + 3 * minute)])
        XCTAssertEqual(phone.duty.state, before)
    }

    /// The enclave makes no key then; the passphrase opens the record as before.
    func testWithoutAPasscodeDaysAreErased() async throws {
        phone.remove()
        phone = try PhoneInUse()
        try phone.create(passphrase: "four words of hers", deviceLock: true)
        try phone.duty.note("erased")
        phone.keychain.removePasscode()
        let unlock = await UnlockFlow(phone.session)
        await unlock.send(.open)
        await unlock.send(.choose(.passphrase))
        await unlock.send(.type("four words of hers"))
        await unlock.send(.open)
        XCTAssertEqual(phone.session.place.value, .open, "no lock is offered where there is none")
        phone.clock.pass(minute)
        await erase()
        let all = try await phone.records()
        XCTAssertFalse(all.contains("\"erased\""), all)
    }

    /// Destroying the old keys comes after the days, and the enclave may fail there.
    func testAnErasingThatEndsBeforeItsKeysIsToldAndHasErased() async throws {
        await phone.unlock()
        phone.clock.pass(hour)
        let before = phone.duty.state
        phone.keychain.sealsLeft = 0
        let failed = await tryErase()
        XCTAssertEqual(failed, phone.session.words("shell-error-key-store-failed"))
        XCTAssertEqual(phone.duty.state, before, "nothing is erased yet")
        phone.keychain.sealsLeft = 1
        let said = await tryErase()
        XCTAssertEqual(said, phone.session.words("ios-erase-unfinished"))
        let erased = phone.clock.now().utcMs
        XCTAssertEqual(phone.duty.state, .shift(sinceMs: erased, places: true))
        phone.keychain.sealsLeft = nil
        phone.session.lock()
        await phone.unlock()
        phone.clock.pass(minute)
        let running = try await today()
        XCTAssertEqual(running.shiftSinceMs, erased)
    }
}
