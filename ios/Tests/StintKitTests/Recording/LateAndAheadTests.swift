import StintBindings
import XCTest

@testable import StintKit

/// Touches by a clock that was ahead, and touches of the watch that come late.
final class LateAndAheadTests: XCTestCase, AsksPolicy {
    /// Monday, 16 March 2026, nine o'clock in Germany.
    let clock = SimulatedClock(1_773_648_000_000)

    /// At a clock that is an hour ahead, which is then put right.
    private func ahead(_ touches: Touch...) -> Policy {
        var policy = policy()
        clock.wallErrorMs = hour
        for done in touches {
            _ = touch(&policy, done)
            clock.pass(minute)
        }
        clock.wallErrorMs = 0
        _ = hear(&policy, .woken)
        clock.pass(5 * minute)
        return policy
    }

    func testAShiftBeginsAfterAClockThatWasAheadIsPutRight() {
        var policy = ahead(.shift(.start), .shift(.end))
        XCTAssertEqual(touch(&policy, .shift(.start)), [.shift(mark: .start)])
        XCTAssertEqual(policy.state.shiftSinceMs, clock.now().utcMs)
        clock.pass(minute)
        XCTAssertEqual(touch(&policy, .shift(.end)), [.shift(mark: .end)])
        XCTAssertNil(policy.state.shiftSinceMs)
    }

    func testAShiftEndsAfterAClockThatWasAheadIsPutRight() {
        var policy = ahead(.shift(.start), .rest(.start), .workCall(.start, name: "Call"))
        XCTAssertEqual(touch(&policy, .workCall(.end, name: "Call")).count, 1)
        XCTAssertNil(policy.state.workCallSinceMs)
        XCTAssertEqual(touch(&policy, .shift(.end)), [.break(mark: .end), .shift(mark: .end)])
        XCTAssertEqual([policy.state.shiftSinceMs, policy.state.breakSinceMs], [nil, nil])
        XCTAssertEqual(hear(&policy, .fixes([fix()])), [], "nothing is recorded after her end")
        clock.pass(minute)
        XCTAssertEqual(touch(&policy, .shift(.start)), [.shift(mark: .start)])
        XCTAssertNotNil(policy.state.shiftSinceMs)
    }

    /// Of a call that the clock left no time of, the core would take no record.
    func testACallThatEndsInTheMomentWhenTheClockIsPutRight() {
        var policy = policy()
        clock.wallErrorMs = hour
        _ = touch(&policy, .workCall(.start, name: "Call"))
        clock.wallErrorMs = 0
        let end = Payload.answer(question: "work-call", answer: "end")
        XCTAssertEqual(touch(&policy, .workCall(.end, name: "Call")), [end])
        XCTAssertNil(policy.state.workCallSinceMs)
    }

    /// The watch made it since the clock is right, and brings it later.
    func testALateTouchOfTheWatchByTheRightClock() {
        var begun = ahead(.shift(.start), .shift(.end)), ended = ahead(.shift(.start))
        let at = clock.now().after(ms: -minute)
        XCTAssertEqual(hear(&begun, .touched(.shift(.start), at: at)), [.shift(mark: .start)])
        XCTAssertEqual(begun.state.shiftSinceMs, at.utcMs)
        XCTAssertEqual(hear(&ended, .touched(.shift(.end), at: at)), [.shift(mark: .end)])
        XCTAssertNil(ended.state.shiftSinceMs)
        var old = ahead(.shift(.start), .shift(.end))
        let before = clock.now().after(ms: -2 * hour)
        XCTAssertEqual(hear(&old, .touched(.shift(.start), at: before)), [.shift(mark: .start)])
        XCTAssertNil(old.state.shiftSinceMs, "its end was heard")
    }

    func testAClockThatIsBehindForAMomentMovesNoShift() {
        var policy = policy()
        _ = touch(&policy, .shift(.start))
        let start = clock.now().utcMs
        clock.wallErrorMs = -hour
        _ = hear(&policy, .woken)
        clock.wallErrorMs = 0
        _ = hear(&policy, .woken)
        XCTAssertEqual([policy.state.shiftSinceMs, policy.state.behindMs], [start, nil])
    }

    /// It would run for ever, and into the next shift.
    func testABreakFromTheWatchThatComesAfterTheShiftsEnd() {
        var policy = policy()
        _ = touch(&policy, .shift(.start))
        clock.pass(hour)
        let rest = clock.now()
        clock.pass(hour)
        _ = touch(&policy, .shift(.end))
        clock.pass(hour)
        XCTAssertEqual(hear(&policy, .touched(.rest(.start), at: rest)), [.break(mark: .start)], "it is hers")
        XCTAssertNil(policy.state.breakSinceMs)
        var begun = policy
        XCTAssertEqual(touch(&begun, .shift(.start)), [.shift(mark: .start)])
        XCTAssertEqual(hear(&begun, .touched(.rest(.end), at: rest.after(ms: minute))), [.break(mark: .end)])
        XCTAssertEqual(touch(&begun, .rest(.end)), [], "no break runs in this shift")
        XCTAssertNil(begun.state.breakSinceMs)
        // Both late ones leave a break of this shift alone.
        XCTAssertEqual(touch(&begun, .rest(.start)), [.break(mark: .start)])
        let running = begun.state.breakSinceMs
        XCTAssertEqual(hear(&begun, .touched(.rest(.start), at: rest)), [.break(mark: .start)])
        XCTAssertEqual(hear(&begun, .touched(.rest(.end), at: rest.after(ms: minute))), [.break(mark: .end)])
        XCTAssertEqual(begun.state.breakSinceMs, running)
        // One that an older Stint left.
        policy.state.breakSinceMs = rest.utcMs
        _ = touch(&policy, .shift(.start))
        XCTAssertNil(policy.state.breakSinceMs)
    }
}
