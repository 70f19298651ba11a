import Foundation
import StintBindings
import XCTest

@testable import StintKit

/// What is recorded of what is heard, step by step.
final class PolicyTests: XCTestCase, AsksPolicy {
    /// Monday, 16 March 2026, nine o'clock in Germany.
    let clock = SimulatedClock(1_773_648_000_000)

    func testNothingIsRecordedOutOfAShift() {
        var policy = policy()
        XCTAssertEqual(hear(&policy, .fixes([fix()])), [])
        XCTAssertEqual(hear(&policy, .battery(percent: 5, charging: false)), [])
        XCTAssertEqual(policy.plan(at: clock.now()), .off)
        XCTAssertEqual(touch(&policy, .shift(.start)), [.shift(mark: .start)])
        clock.pass(1000)
        XCTAssertEqual(hear(&policy, .fixes([fix()])).count, 1)
        XCTAssertEqual(touch(&policy, .shift(.end)), [.shift(mark: .end)])
        XCTAssertEqual(hear(&policy, .fixes([fix()])), [])
        XCTAssertEqual(policy.plan(at: clock.now()), .off)
    }

    func testWhatTheSystemDoesntKnowIsLeftOut() throws {
        var policy = policy()
        _ = touch(&policy, .shift(.start))
        let record = hear(&policy, .fixes([fix()]))[0]
        guard case .fix(_, let accuracy, let altitude, let speed, let bearing) = record else { return XCTFail("no fix") }
        XCTAssertEqual([accuracy, altitude, speed, bearing], [8, nil, nil, nil])
        clock.pass(1000)
        XCTAssertEqual(hear(&policy, .fixes([fix(accuracyM: -1)])), [], "the system calls it invalid")
    }

    func testAFixFromBeforeTheShiftIsNotTheShifts() {
        var policy = policy()
        let early = fix()
        clock.pass(60_000)
        _ = touch(&policy, .shift(.start))
        XCTAssertEqual(hear(&policy, .fixes([early])), [])
        let new = fix()
        XCTAssertEqual(hear(&policy, .fixes([new, new])).count, 1, "the same is heard twice")
    }

    func testAClockThatIsSetBackLosesNothing() {
        var policy = policy()
        _ = touch(&policy, .shift(.start))
        clock.pass(1000)
        let before = fix(52.5)
        clock.wallErrorMs = -hour
        let records = policy.hear(.fixes([before]), at: clock.now()) + policy.hear(.fixes([fix(52.6)]), at: clock.now())
        XCTAssertEqual(records.count, 2)
        XCTAssertTrue(records.allSatisfy { $0.moment == clock.now() })
    }

    func testTheShiftSaysWhyNothingCanBeSeen() {
        var refused = policy(.refused)
        XCTAssertEqual(touch(&refused, .shift(.start)), [.shift(mark: .start), .device(event: .permissionLost)])
        XCTAssertEqual(refused.plan(at: clock.now()), .off)
        XCTAssertEqual(hear(&refused, .permission(.whileUsing, precise: true)), [.device(event: .permissionGranted)])
        XCTAssertEqual(hear(&refused, .permission(.always, precise: true)), [])
        XCTAssertEqual(hear(&refused, .permission(.refused, precise: true)), [.device(event: .permissionLost)])
        var saving = policy { $0.lowPower = true }
        XCTAssertEqual(touch(&saving, .shift(.start)), [.shift(mark: .start), .device(event: .batterySaverOn)])
        XCTAssertEqual(hear(&saving, .lowPower(true)), [])
        XCTAssertEqual(hear(&saving, .lowPower(false)), [.device(event: .batterySaverOff)])
        var typed = policy(.refused) { $0.choices.places = false }
        XCTAssertEqual(touch(&typed, .shift(.start)), [.shift(mark: .start)], "she doesn't want places")
    }

    func testThePlanFollowsPermissionAccuracyAndPower() {
        func plan(_ permission: LocationPermission, _ edit: (inout RecordingState) -> Void = { _ in }) -> SensorPlan {
            var policy = policy(permission, edit)
            _ = touch(&policy, .shift(.start))
            return policy.plan(at: clock.now())
        }
        let all = SensorPlan(updates: .moving, significantChanges: true, visits: true, region: true)
        XCTAssertEqual(plan(.always), all)
        XCTAssertEqual(plan(.whileUsing), SensorPlan(updates: .moving), "nothing may wake it")
        XCTAssertEqual(plan(.notAsked), .off)
        let rough = SensorPlan(updates: .sparing, significantChanges: true, visits: true)
        XCTAssertEqual(plan(.always) { $0.precise = false }, rough)
        XCTAssertEqual(plan(.always) { $0.lowPower = true }.updates, .sparing)
        XCTAssertTrue(plan(.refused) { $0.choices.steps = true }.motion)
    }

    func testAtAPlaceItSpares() {
        var policy = policy()
        _ = touch(&policy, .shift(.start))
        for _ in 0..<11 {
            clock.pass(30_000)
            _ = hear(&policy, .fixes([fix()]))
        }
        XCTAssertEqual(policy.plan(at: clock.now()).updates, .sparing)
        XCTAssertFalse(policy.wantsPosition(at: clock.now()))
        clock.pass(10 * minute)
        XCTAssertTrue(policy.wantsPosition(at: clock.now()), "it asks whether she is still there")
        _ = hear(&policy, .fixes([fix()]))
        XCTAssertFalse(policy.wantsPosition(at: clock.now()))
        clock.pass(1000)
        _ = hear(&policy, .fixes([fix(52.501)]))
        XCTAssertEqual(policy.plan(at: clock.now()).updates, .moving, "111 m away")
        var left = policy
        _ = hear(&left, .leftRegion)
        XCTAssertEqual(left.plan(at: clock.now()).updates, .moving)
    }

    func testNoSignalIsToldOnceAndWithdrawn() {
        var policy = policy()
        _ = touch(&policy, .shift(.start))
        XCTAssertEqual(hear(&policy, .noPosition), [], "it has only begun to look")
        clock.pass(2 * minute)
        XCTAssertEqual(hear(&policy, .noPosition), [.device(event: .signalLost)])
        XCTAssertEqual(hear(&policy, .noPosition), [])
        XCTAssertEqual(hear(&policy, .fixes([fix()])).first, .device(event: .signalFound))
    }

    func testTouchesAreIdempotentAndEndWhatIsOpen() {
        var policy = policy()
        XCTAssertEqual(touch(&policy, .shift(.start)), [.shift(mark: .start)])
        clock.pass(minute)
        XCTAssertEqual(touch(&policy, .shift(.start)), [])
        XCTAssertEqual(touch(&policy, .rest(.start)), [.break(mark: .start)])
        XCTAssertEqual(touch(&policy, .rest(.start)), [])
        XCTAssertEqual(touch(&policy, .pause), [.device(event: .paused)])
        XCTAssertEqual(policy.plan(at: clock.now()), .off)
        clock.pass(minute)
        let end: [Payload] = [.break(mark: .end), .device(event: .resumed), .shift(mark: .end)]
        XCTAssertEqual(touch(&policy, .shift(.end)), end)
        XCTAssertEqual(touch(&policy, .shift(.end)), [], "the same touch twice")
        XCTAssertEqual(policy.state, {
            var state = RecordingState()
            state.permission = .always
            state.lastMarkMs = clock.now().utcMs
            return state
        }())
    }

    func testAShiftFromTheWatchThatComesLate() {
        var policy = policy()
        let start = clock.now()
        clock.pass(2 * hour)
        XCTAssertEqual(hear(&policy, .touched(.shift(.start), at: start)), [.shift(mark: .start)])
        XCTAssertEqual(policy.state.shiftSinceMs, start.utcMs)
        _ = touch(&policy, .shift(.end))
        // One that is older than an end begins nothing, but is kept.
        let records = policy.hear(.touched(.shift(.start), at: start.after(ms: hour)), at: clock.now())
        XCTAssertEqual(records.map(\.moment), [start.after(ms: hour)])
        XCTAssertNil(policy.state.shiftSinceMs)
        clock.pass(20 * hour)
        let old = clock.now().after(ms: -17 * hour)
        XCTAssertEqual(hear(&policy, .touched(.shift(.start), at: old)), [.shift(mark: .start)])
        XCTAssertNil(policy.state.shiftSinceMs, "too long ago to begin now")
    }

    func testAWorkCallCountsFromItsBeginToItsEnd() {
        var policy = policy()
        let start = clock.now().utcMs
        XCTAssertEqual(touch(&policy, .workCall(.start, name: "Call")), [.answer(question: "work-call", answer: "start")])
        clock.pass(5 * minute)
        let span = Span(startMs: start, endMs: start + 5 * minute)
        XCTAssertEqual(touch(&policy, .workCall(.end, name: "Call")), [.appUse(app: "Call", span: span)])
        XCTAssertEqual(touch(&policy, .workCall(.end, name: "Call")), [.answer(question: "work-call", answer: "end")])
    }

    func testAForgottenWorkCallCountsForNothing() {
        var policy = policy()
        _ = touch(&policy, .workCall(.start, name: "Call"))
        clock.pass(47 * hour)
        XCTAssertNil(policy.state.workCall(at: clock.now()))
        let end = Payload.answer(question: "work-call", answer: "end")
        var ended = policy
        XCTAssertEqual(touch(&ended, .workCall(.end, name: "Call")), [end])
        XCTAssertNil(ended.state.workCallSinceMs)
        XCTAssertEqual(touch(&policy, .workCall(.start, name: "Call")), [.answer(question: "work-call", answer: "start")])
        XCTAssertEqual(policy.state.workCall(at: clock.now()), clock.now().utcMs)
    }

    func testHoursBeginAndEndByTheClock() {
        var policy = policy()
        let hours = RecordedHours(weekdays: [1, 2, 3, 4, 5], from: 10 * 60, to: 11 * 60)
        XCTAssertEqual(policy.choose(.hours([hours]), .init(), at: clock.now()), [])
        XCTAssertEqual(policy.plan(at: clock.now()), SensorPlan(updates: .off, significantChanges: true, visits: true))
        XCTAssertEqual(hear(&policy, .fixes([fix()])), [])
        clock.pass(hour)
        XCTAssertEqual(hear(&policy, .woken), [])
        clock.pass(1000)
        XCTAssertEqual(hear(&policy, .fixes([fix()])).count, 1)
        clock.pass(hour)
        XCTAssertEqual(hear(&policy, .fixes([fix()])), [])
    }

    func testHoursOverMidnight() {
        let hours = RecordedHours(weekdays: [7], from: 22 * 60, to: 6 * 60)
        func covers(_ h: Int64) -> Bool { hours.cover(clock.now().after(ms: h * hour)) }
        // From Monday, nine: Monday 05:59, 06:00, Sunday 21:00, 22:00.
        XCTAssertEqual([-4, -3, -12, -11, 157, 164, 13].map(covers), [true, false, false, true, true, true, false])
    }

    func testStepsAreNotCountedTwice() {
        var policy = policy { $0.choices.steps = true }
        _ = touch(&policy, .shift(.start))
        let start = clock.now().utcMs
        func walked(_ count: UInt32, _ endMs: Int64, from: Int64) -> [Payload] {
            hear(&policy, .steps(count: count, Span(startMs: from, endMs: endMs)))
        }
        XCTAssertEqual(walked(10, start + 1000, from: start), [])
        let first = Span(startMs: start, endMs: start + minute)
        XCTAssertEqual(walked(100, start + minute, from: start), [.steps(count: 100, span: first)])
        XCTAssertEqual(walked(100, start + 2 * minute, from: start), [])
        let second = Span(startMs: start + minute, endMs: start + 3 * minute)
        XCTAssertEqual(walked(140, start + 3 * minute, from: start), [.steps(count: 40, span: second)])
        let anew = Span(startMs: start + 4 * minute, endMs: start + 5 * minute)
        XCTAssertEqual(walked(7, anew.endMs, from: anew.startMs), [.steps(count: 7, span: anew)])
    }

    /// Where a process was ended, steps go on from those that were told last: in a
    /// shift, and never from before it or from between set hours.
    func testStepsGoOnFromWhereTheyWereTold() {
        var policy = policy { $0.choices.steps = true }
        clock.pass(minute)
        _ = touch(&policy, .shift(.start))
        let start = clock.now().utcMs
        XCTAssertEqual(policy.state.stepsFrom(clock.now()), start)
        clock.pass(10 * minute)
        let span = Span(startMs: start, endMs: start + 8 * minute)
        XCTAssertEqual(hear(&policy, .steps(count: 700, span)).count, 1)
        let kept = Policy(state: policy.state, at: clock.now())
        XCTAssertEqual(kept.state.stepsFrom(clock.now()), start + 8 * minute)
        _ = touch(&policy, .pause)
        clock.pass(minute)
        _ = touch(&policy, .resume)
        XCTAssertEqual(policy.state.stepsFrom(clock.now()), clock.now().utcMs, "not those of the pause")
        _ = touch(&policy, .shift(.end))
        clock.pass(hour)
        let all = RecordedHours(weekdays: Set(1...7), from: 0, to: 24 * 60)
        _ = policy.choose(.hours([all]), policy.state.choices, at: clock.now())
        clock.pass(hour)
        XCTAssertEqual(policy.state.stepsFrom(clock.now()), clock.now().utcMs)
    }

    func testSomethingIsStartedAndStoppedOnce() {
        var turning = Turning()
        var said: [String] = []
        for on in [false, true, true, false, false, true] {
            turning.turn(on, start: { said.append("start") }, stop: { said.append("stop") })
        }
        XCTAssertEqual(said, ["start", "stop", "start"])
    }

    /// Also one that another version wrote.
    func testAStateKeepsWhatCanBeRead() throws {
        let bytes = Data(#"{"shiftSinceMs":5,"rhythm":"sometimes","choices":{"steps":true},"permission":"always"}"#.utf8)
        let state = try JSONDecoder().decode(RecordingState.self, from: bytes)
        XCTAssertEqual([state.shiftSinceMs, state.breakSinceMs], [5, nil])
        XCTAssertEqual(state.choices, RecordingState.Choices(steps: true))
        XCTAssertEqual(state.permission, .always)
        XCTAssertEqual(state.rhythm, .shifts)
        XCTAssertEqual(try JSONDecoder().decode(RecordingState.self, from: JSONEncoder().encode(state)), state)
    }

    func testWhatHoldsAPlaceDoesntPrintIt() {
        let sensed = Sensed.fixes([fix()])
        var dumped = ""
        dump(sensed, to: &dumped)
        for said in ["\(sensed)", String(reflecting: fix()), dumped, "\(Touch.note("x secret"))"] {
            XCTAssertFalse(said.contains("52.5") || said.contains("secret"), said)
        }
    }
}
