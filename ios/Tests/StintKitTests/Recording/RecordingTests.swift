import Foundation
import StintBindings
import StintTexts
import XCTest

@testable import StintKit

/// The recording with the real recorder: what it costs, and what it holds on to.
final class RecordingTests: XCTestCase {
    private var phone: SimulatedPhone!

    override func setUpWithError() throws {
        phone = try SimulatedPhone(1_773_648_000_000) { _ in (52.5, 13.4) }
        phone.launch()
        phone.touch(.shift(.start))
    }

    override func tearDown() { phone.remove() }

    private func fix(_ n: Int64) -> Sensed {
        phone.clock.pass(1000)
        return .fixes([Fix(utcMs: phone.clock.now().utcMs, latitude: 52.5 + Double(n) * 1e-4, longitude: 13.4, accuracyM: 8)])
    }

    /// From the system's callback to the return of the write, which is after
    /// the sync. Of one core's time, so that other programs don't count, and
    /// by a clock, with the disk. Only the first is held to a limit.
    func testAFixIsOnTheDiskInLessThanAMillisecondOfWork() throws {
        let count: Int64 = 500
        for n in 0..<100 { phone.hear(fix(Int64(n))) }
        let began = clock()
        let wall = Date()
        for n in 0..<count {
            let heard = try XCTUnwrap(phone.hear(fix(n)))
            XCTAssertEqual([heard.acknowledged, heard.held], [1, 0])
        }
        let ms = Double(clock() - began) / Double(CLOCKS_PER_SEC) * 1000 / Double(count)
        let wallMs = Date().timeIntervalSince(wall) * 1000 / Double(count)
        print("a fix, callback to return: \(ms) ms of one core, \(wallMs) ms by the clock")
        XCTAssertLessThan(ms, 1)
    }

    /// Private memory that grows while a long day is recorded.
    func testRecordingNeedsLittleMemory() throws {
        let before = try privateKilobytes()
        for n in 0..<4000 { phone.hear(fix(Int64(n))) }
        let grown = try privateKilobytes() - before
        print("memory after 4,000 fixes: \(grown) KB more")
        XCTAssertLessThan(grown, 15 * 1024)
    }

    private func privateKilobytes() throws -> Int {
        #if os(Linux)
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try XCTUnwrap(status.split(separator: "\n").first { $0.hasPrefix("RssAnon:") })
        return try XCTUnwrap(line.split(separator: " ").compactMap { Int($0) }.first)
        #else
        throw XCTSkip("measured on Linux")
        #endif
    }

    func testALongFullDiskIsBoundedAndNamed() throws {
        phone.disk.full = true
        for n in 0..<5000 { phone.hear(fix(Int64(n))) }
        phone.touch(.note("kept"))
        let heard = try XCTUnwrap(phone.hear(.woken))
        XCTAssertEqual([heard.held, heard.acknowledged], [Held.most + 1, 0])
        XCTAssertGreaterThan(heard.lost, 0)
        phone.disk.full = false
        let after = try XCTUnwrap(phone.hear(.woken))
        XCTAssertEqual([after.acknowledged, after.held, after.lost], [Held.most + 1, 0, 0])
        XCTAssertNil(after.trouble)
    }

    func testRemindersFollowTheShift() throws {
        final class Posted: Notifications, @unchecked Sendable {
            var posted: [Notice] = []
            var removed: [String] = []
            func post(_ notice: Notice) { posted.append(notice) }
            func remove(_ ids: [String]) { removed += ids }
        }
        let posted = Posted()
        for language in TextLanguage.allCases {
            let reminders = Reminders(notifications: posted, texts: try generatedTexts(language))
            let all = ReminderChoices(weekEnd: true, longShiftHours: 10, afterHours: true)
            let notices = reminders.notices(all, shiftSince: phone.clock.now())
            XCTAssertEqual(notices.count, 3)
            XCTAssertTrue(notices.allSatisfy { !$0.text.isEmpty })
            XCTAssertTrue(notices[1].text.contains("09:00"), notices[1].text)
            XCTAssertEqual(notices[1].trigger, .at(utcMs: phone.clock.now().utcMs + 10 * hour))
            reminders.schedule(ReminderChoices(weekEnd: true, longShiftHours: nil), shiftSince: phone.clock.now())
        }
        XCTAssertEqual(posted.posted.map(\.id), Array(repeating: "reminder.week-end", count: 4))
        XCTAssertEqual(Set(posted.removed), ["reminder.long-shift", "reminder.after-hours"])
    }
}
