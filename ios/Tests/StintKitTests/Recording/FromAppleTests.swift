import Foundation
import StintBindings
import XCTest

@testable import StintKit

final class FromAppleTests: XCTestCase {
    func testTheBattery() {
        XCTAssertEqual(Sensed.battery(level: 0.416, state: 1), [.battery(percent: 42, charging: false)])
        XCTAssertEqual(Sensed.battery(level: 1, state: 3), [.battery(percent: 100, charging: true)])
        for level in [-1, 1.5, .nan] as [Float] { XCTAssertEqual(Sensed.battery(level: level, state: 0), []) }
    }

    func testPermissions() {
        let all = (-1...5).map { LocationPermission(status: $0) }
        XCTAssertEqual(all, [.refused, .notAsked, .refused, .refused, .always, .whileUsing, .refused])
    }

    func testOtherPermissions() {
        XCTAssertEqual((0...4).map { PermissionState(motion: $0) }, [.notAsked, .refused, .refused, .allowed, .refused])
        XCTAssertEqual(
            (0...4).map { PermissionState(notifications: $0) }, [.notAsked, .refused, .allowed, .allowed, .allowed])
    }

    func testVisitsWithoutBeginOrEnd() {
        let at = Date(timeIntervalSince1970: 1.5)
        func visit(_ from: Date, _ to: Date) -> [Int64?] {
            let visit = SystemVisit(latitude: 0, longitude: 0, accuracyM: -1, arrived: from, left: to)
            return [visit.arrivedMs, visit.leftMs]
        }
        XCTAssertEqual(visit(.distantPast, at), [nil, 1500])
        XCTAssertEqual(visit(at, .distantFuture), [1500, nil])
    }

    func testActivities() {
        func guess(_ flags: [Bool]) -> Activity? {
            Activity(automotive: flags[0], cycling: flags[1], onFoot: flags[2], stationary: flags[3])
        }
        XCTAssertEqual(guess([true, false, false, true]), .vehicle)
        XCTAssertEqual(guess([false, true, false, false]), .cycling)
        XCTAssertEqual(guess([false, false, true, false]), .walking)
        XCTAssertEqual(guess([false, false, false, true]), .still)
        XCTAssertNil(guess([false, false, false, false]))
    }

    func testBootsDiffer() {
        XCTAssertEqual(BootClock(session: "A-1", ms: 5), BootClock(session: "A-1", ms: 5))
        XCTAssertNotEqual(BootClock(session: "A-1", ms: 5).boot, BootClock(session: "A-2", ms: 5).boot)
    }

    func testDatesOutOfRange() {
        XCTAssertEqual(Date(timeIntervalSince1970: -0.0005).utcMs, -1)
        XCTAssertEqual(Date(timeIntervalSince1970: .infinity).utcMs, 0)
        XCTAssertEqual(Date(timeIntervalSince1970: 1e300).utcMs, 9_000_000_000_000_000)
    }

    func testWhatTheKeychainAnswers() throws {
        let codes = [-25308: KeychainError.locked, -25300: .lost, -128: .cancelled, -2: .cancelled, -5: .lost, -50: .failed]
        for (code, error) in codes { XCTAssertEqual(KeychainError(code: code), error) }
        XCTAssertTrue(try KeychainError.found(0))
        XCTAssertFalse(try KeychainError.found(-25300))
        XCTAssertThrowsError(try KeychainError.found(-25308)) { XCTAssertEqual($0 as? KeychainError, .locked) }
        XCTAssertThrowsError(try KeychainError.check(-25300)) { XCTAssertEqual($0 as? KeychainError, .lost) }
    }

    func testTheSystemsWeekBeginsOnSunday() {
        let sunday = Notice.Trigger.every(WallTime(weekday: 7, hour: 18, minute: 0))
        XCTAssertEqual(sunday.components.weekday, 1)
        XCTAssertEqual(Notice.Trigger.every(WallTime(weekday: 1, hour: 8, minute: 0)).components.weekday, 2)
        XCTAssertTrue(sunday.repeats)
        let once = Notice.Trigger.at(utcMs: 1_773_648_000_000).components
        XCTAssertEqual([once.year, once.month, once.day, once.hour, once.minute], [2026, 3, 16, 8, 0])
    }
}
