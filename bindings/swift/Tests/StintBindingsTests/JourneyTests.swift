import Foundation
import StintBindings
import World
import XCTest

final class JourneyTests: DoorTestCase {
    func testADayIsRecordedWhileLockedAndShownWhenUnlocked() throws {
        let phone = try world.afterWork()
        XCTAssertGreaterThanOrEqual(phone.arrived().added, 243)
        let week = try phone.week(of: monday, language: .en, width: 360, now: now)
        XCTAssertEqual([week.first, week.last], [monday, sunday])
        try phone.lock()
        assertRefused("Locked") { try phone.zone() }
    }
}
