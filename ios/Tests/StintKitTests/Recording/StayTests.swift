import Foundation
import StintBindings
import XCTest

@testable import StintKit

/// What is told when it is over: which of it is the recording's, and which is of a
/// time that she erased.
final class StayTests: XCTestCase, AsksPolicy {
    /// Monday, 16 March 2026, nine o'clock in Germany.
    let clock = SimulatedClock(1_773_648_000_000)

    func testAStayCountsIfItBeganInTheShift() {
        var policy = policy()
        let early = clock.now().utcMs - hour
        _ = touch(&policy, .shift(.start))
        let start = clock.now().utcMs
        clock.pass(hour)
        func visit(_ from: Int64?, _ to: Int64?) -> [Payload] {
            hear(&policy, .visit(SystemVisit(latitude: 1, longitude: 2, accuracyM: 30, arrivedMs: from, leftMs: to)))
        }
        XCTAssertEqual(visit(early, start), [], "it began at home")
        XCTAssertEqual(visit(start, nil), [], "it isn't over")
        XCTAssertEqual(visit(nil, start), [])
        XCTAssertEqual(visit(start + minute, start + hour).count, 1)
    }

    private func stay(_ policy: inout Policy, _ from: Int64, _ to: Int64) -> Int {
        let stay = SystemVisit(latitude: 1, longitude: 2, accuracyM: 30, arrivedMs: from, leftMs: to)
        return hear(&policy, .visit(stay)).count
    }

    /// It was watched for, so that something wakes Stint when they begin.
    func testAStayCountsIfItBeganInTheHours() {
        let every = Set(1...7)
        let hours = [(10, 12), (12, 17)].map { RecordedHours(weekdays: every, from: $0 * 60, to: $1 * 60) }
        var policy = policy { $0.rhythm = .hours(hours) }
        let ten = clock.now().utcMs + hour
        clock.pass(hour + 7 * minute)
        XCTAssertEqual(stay(&policy, ten - 12 * hour, ten + 5 * minute), 0, "her night at home")
        XCTAssertEqual(stay(&policy, ten + minute, ten + 6 * minute), 1)
        clock.pass(3 * hour)
        XCTAssertEqual(stay(&policy, ten + hour, ten + 3 * hour), 1, "one follows the other")
        // Nothing was heard until the next day's.
        clock.pass(21 * hour)
        XCTAssertEqual(stay(&policy, ten + 6 * hour, ten + day + 5 * minute), 0, "her evening and night")
        var next = Policy(state: policy.state, at: clock.now())
        XCTAssertEqual(stay(&next, ten + 6 * hour, ten + day + 5 * minute), 0)
        XCTAssertEqual(stay(&next, ten + day, ten + day + 5 * minute), 1)
        // In a shift that began before them.
        clock.pass(10 * hour)
        _ = touch(&next, .shift(.start))
        let shift = clock.now().utcMs
        clock.pass(14 * hour)
        XCTAssertEqual(stay(&next, shift + hour, clock.now().utcMs), 1)
        XCTAssertEqual(stay(&next, shift - hour, clock.now().utcMs), 0)
    }

    func testAStayCountsFromWhenSheWantedIt() {
        var policy = policy()
        let start = clock.now().utcMs
        clock.pass(hour)
        _ = policy.choose(.always, .init(), at: clock.now())
        XCTAssertEqual(stay(&policy, start, start + hour), 0, "it began before")
        clock.pass(hour)
        XCTAssertEqual(stay(&policy, start + hour, start + 2 * hour), 1)
        _ = touch(&policy, .pause)
        clock.pass(hour)
        _ = touch(&policy, .resume)
        clock.pass(hour)
        XCTAssertEqual(stay(&policy, start + 2 * hour + minute, start + 4 * hour), 0, "the pause was hers")
        XCTAssertEqual(stay(&policy, start + 3 * hour, start + 4 * hour), 1)
        _ = policy.choose(.always, .init(places: false), at: clock.now())
        clock.pass(hour)
        _ = policy.choose(.always, .init(), at: clock.now())
        clock.pass(hour)
        XCTAssertEqual(stay(&policy, start + 4 * hour + minute, start + 6 * hour), 0, "she wanted no places")
        XCTAssertEqual(stay(&policy, start + 5 * hour, start + 6 * hour), 1)
        _ = touch(&policy, .shift(.start))
        clock.pass(hour)
        XCTAssertEqual(stay(&policy, start + 5 * hour, start + 7 * hour), 1, "recorded before the shift, too")
    }

    /// A start that comes late from the watch is the shift's all the same.
    func testAStayOfAShiftThatBeganOnTheWatchCounts() {
        var policy = policy()
        let start = clock.now()
        clock.pass(hour)
        _ = policy.hear(.touched(.shift(.start), at: start), at: clock.now())
        XCTAssertEqual(stay(&policy, start.utcMs + minute, clock.now().utcMs), 1)
        XCTAssertEqual(stay(&policy, start.utcMs - minute, clock.now().utcMs), 0)
    }

    /// Whatever the system began it for tells first what the system knew before.
    func testHoursThatNoProcessSawBeginHaveNothingFromBeforeThem() {
        let hours = Rhythm.hours([RecordedHours(weekdays: Set(1...7), from: 10 * 60, to: 12 * 60)])
        clock.pass(55 * minute)
        let home = fix()
        clock.pass(10 * minute)
        let first = fix(52.6)
        clock.pass(1000)
        var policy = policy { $0.rhythm = hours }
        XCTAssertEqual(hear(&policy, .fixes([home])), [], "before ten")
        XCTAssertEqual(hear(&policy, .fixes([first])).count, 1, "because of which it was begun")
        var next = Policy(state: policy.state, at: clock.now())
        XCTAssertEqual(hear(&next, .fixes([home, fix(52.7)])).count, 1)
        // Held still from one day to the next.
        clock.pass(day - 10 * minute)
        let again = fix()
        clock.pass(10 * minute)
        XCTAssertEqual(hear(&policy, .fixes([again, fix(52.8)])).count, 1)
        // What she began herself before them.
        var shift = self.policy { ($0.rhythm, $0.shiftSinceMs) = (hours, clock.now().utcMs - hour) }
        XCTAssertEqual(hear(&shift, .fixes([again])).count, 1)
    }

    /// The hours begin by the clock, and what is heard first in them is her start.
    func testAShiftThatIsBegunInTheHoursHasNothingFromBeforeThem() {
        clock.pass(55 * minute)
        var policy = policy { $0.rhythm = .hours([RecordedHours(weekdays: Set(1...7), from: 10 * 60, to: 12 * 60)]) }
        let home = fix()
        clock.pass(10 * minute)
        _ = touch(&policy, .shift(.start))
        XCTAssertEqual(hear(&policy, .fixes([home])), [])
        XCTAssertEqual(hear(&policy, .fixes([fix(52.6)])).count, 1)
    }

    func testHoursThatNoProcessSawBeginSayWhyNothingCanBeSeen() {
        let hours = Rhythm.hours([RecordedHours(weekdays: Set(1...7), from: 10 * 60, to: 12 * 60)])
        clock.pass(65 * minute)
        func next(_ sinceMs: Int64?, _ shiftSinceMs: Int64? = nil) -> Policy {
            policy(.refused) {
                ($0.rhythm, $0.lowPower) = (hours, true)
                ($0.staysSinceMs, $0.shiftSinceMs) = (sinceMs, shiftSinceMs)
            }
        }
        let said: [Payload] = [.device(event: .permissionLost), .device(event: .batterySaverOn)]
        var heard = next(clock.now().utcMs - day)
        XCTAssertEqual(hear(&heard, .launched), said)
        var unheard = next(nil)
        XCTAssertEqual(hear(&unheard, .launched), said)
        var again = Policy(state: heard.state, at: clock.now())
        XCTAssertEqual(hear(&again, .launched), [], "once")
        let before = clock.now().utcMs - hour
        var shift = next(before, before)
        XCTAssertEqual(hear(&shift, .launched), [], "said when it began")
    }

    /// The clock's own mistake, mended a moment later.
    func testAClockThatIsSetBackForAMomentForgetsNothingOfWhatWasErased() {
        var policy = policy { $0.rhythm = .always }
        let start = clock.now().utcMs
        clock.pass(hour)
        let erased = clock.now().utcMs
        _ = policy.state.erase(Span(startMs: start, endMs: start + day), at: clock.now())
        func note(_ atMs: Int64) -> Int {
            hear(&policy, .touched(.note("x"), at: clock.now().at(utcMs: atMs))).count
        }
        for behind in [2 * day, hour / 2] {
            clock.wallErrorMs = -behind
            XCTAssertEqual(note(clock.now().utcMs), 1, "it is new")
        }
        clock.wallErrorMs = 0
        XCTAssertEqual(note(erased - 1), 0)
        XCTAssertEqual(note(erased), 1)
        XCTAssertEqual(policy.state.erased, [ErasedTime(startMs: start, endMs: erased)])
        // What she erases meanwhile reaches as far as that clock.
        clock.wallErrorMs = -hour / 2
        _ = hear(&policy, .woken)
        clock.pass(10 * minute)
        _ = policy.state.erase(Span(startMs: start, endMs: start + day), at: clock.now())
        XCTAssertEqual(note(clock.now().utcMs - 1), 0)
        XCTAssertEqual(note(clock.now().utcMs), 1)
        clock.wallErrorMs = 0
        XCTAssertEqual(note(erased - 1), 0)
    }

    func testOfACallThatReachesIntoAnErasedTimeTheRestCounts() {
        var policy = policy()
        let call = clock.now().utcMs
        _ = touch(&policy, .workCall(.start, name: "Call"))
        clock.pass(30 * minute)
        let erased = clock.now().utcMs
        let gone = Span(startMs: call + 20 * minute, endMs: call + day)
        XCTAssertEqual(payloads(policy.state.erase(gone, at: clock.now())), [], "its begin is still there")
        clock.pass(20 * minute)
        let rest = [Span(startMs: call, endMs: gone.startMs), Span(startMs: erased, endMs: clock.now().utcMs)]
        XCTAssertEqual(touch(&policy, .workCall(.end, name: "Call")), rest.map { Payload.appUse(app: "Call", span: $0) })
    }

    func testAForgottenCallDoesntBeginAnewWhereItsBeginIsErased() {
        var policy = policy()
        let call = clock.now().utcMs
        _ = touch(&policy, .workCall(.start, name: "Call"))
        clock.pass(5 * hour)
        XCTAssertEqual(payloads(policy.state.erase(Span(startMs: call, endMs: call + day), at: clock.now())), [])
        XCTAssertNil(policy.state.workCallSinceMs)
    }

    func testNothingOfAnErasedTimeIsRecordedLater() throws {
        var policy = policy { ($0.rhythm, $0.choices.steps) = (.always, true) }
        let start = clock.now().utcMs
        _ = hear(&policy, .woken)
        clock.pass(hour)
        let late = fix()
        clock.pass(1000)
        let erased = clock.now().utcMs
        XCTAssertEqual(payloads(policy.state.erase(Span(startMs: start, endMs: start + day), at: clock.now())), [])
        let bytes = try JSONEncoder().encode(policy.state)
        policy = Policy(state: try JSONDecoder().decode(RecordingState.self, from: bytes), at: clock.now())
        clock.pass(hour)
        XCTAssertEqual(hear(&policy, .fixes([late])), [])
        XCTAssertEqual(hear(&policy, .steps(count: 9, Span(startMs: start, endMs: erased + minute))), [])
        XCTAssertEqual(stay(&policy, start + minute, erased + minute), 0)
        XCTAssertEqual(hear(&policy, .touched(.note("late"), at: clock.now().at(utcMs: erased - 1))), [])
        XCTAssertEqual(stay(&policy, erased, erased + minute), 1)
        XCTAssertEqual(hear(&policy, .fixes([fix()])).count, 1)
        // Another erasing makes them one; its day is not over.
        _ = policy.state.erase(Span(startMs: start - day, endMs: start), at: clock.now())
        XCTAssertEqual(policy.state.erased, [ErasedTime(startMs: start - day, endMs: erased)])
        _ = policy.state.erase(Span(startMs: erased + day, endMs: erased + 2 * day), at: clock.now())
        XCTAssertEqual(policy.state.erased.count, 1)
        // A clock that was wrong loses nothing.
        clock.wallErrorMs = erased - hour - clock.now().utcMs
        XCTAssertEqual(hear(&policy, .battery(percent: 5, charging: false)), [])
        clock.pass(1000)
        XCTAssertEqual(hear(&policy, .fixes([fix(52.6)])).count, 1)
        clock.pass(ErasedTime.keptMs + hour)
        _ = hear(&policy, .woken)
        XCTAssertEqual(policy.state.erased, [])
    }
}
