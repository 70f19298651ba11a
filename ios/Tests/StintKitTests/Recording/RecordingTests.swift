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

    /// Of a process of its own that does nothing but record a long day. Its
    /// memory is told on Linux alone.
    func testTheRecordersPathNeedsLittleMemory() throws {
        #if os(Linux)
        let process = Process()
        process.executableURL = try measure()
        process.arguments = ["recorder"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        XCTAssertEqual(process.terminationStatus, 0)
        print("memory of a process that records: \(said.replacingOccurrences(of: "\n", with: ", "))")
        let lines = said.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        let ended = try XCTUnwrap(lines.first { $0[0] == "recorder_kb_after_4000_fixes" }?[1])
        let kilobytes = try XCTUnwrap(Int(ended))
        XCTAssertGreaterThan(kilobytes, 500, "it was measured")
        XCTAssertLessThan(kilobytes, 15 * 1024)
        #else
        print("!! NOT RUN: memory of the recorder's path, which Linux alone tells")
        #endif
    }

    /// The program beside this one.
    private func measure() throws -> URL {
        let here = [Bundle(for: RecordingTests.self).bundleURL, Bundle.main.bundleURL]
        let beside = (here + here.map { $0.deletingLastPathComponent() }).map { $0.appendingPathComponent("Measure") }
        return try XCTUnwrap(beside.first { FileManager.default.isExecutableFile(atPath: $0.path) })
    }

    /// Else it would stay where the shift began: the plan is the same on the way and at
    /// a place.
    func testTheRegionFollowsHerAlsoInLowPowerMode() throws {
        phone.hear(.permission(.always, precise: true))
        phone.hear(.lowPower(true))
        let before = phone.sensors.plans.count
        for _ in 0..<12 {
            phone.clock.pass(29_000)
            phone.hear(fix(0))
        }
        XCTAssertEqual(phone.sensors.plans.dropFirst(before).map(\.region), [true], "once, when she rests")
        phone.hear(fix(20))
        for _ in 0..<12 {
            phone.clock.pass(29_000)
            phone.hear(fix(20))
        }
        XCTAssertEqual(phone.sensors.plans.count, before + 2, "and at the next place")
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

    /// Else it would be written after its day was erased.
    func testWhatWaitsOfAnErasedTimeIsDropped() throws {
        phone.disk.full = true
        let recording = try XCTUnwrap(phone.recording)
        let duty = RecordingDuty(recording, clock: phone.clock) { "call" }
        let start = phone.clock.now().utcMs
        phone.touch(.note("erased"))
        phone.clock.pass(minute)
        // Steps of before, told later.
        recording.choose(.shifts, RecordingState.Choices(places: true, steps: true))
        phone.hear(.steps(count: 10, Span(startMs: start, endMs: start + minute)))
        XCTAssertEqual(phone.hear(.woken)?.held, 3, "with the word of the full disk")
        phone.clock.pass(minute)
        phone.touch(.note("kept"))
        duty.drop(Span(startMs: start, endMs: start + minute))
        phone.disk.full = false
        let heard = try XCTUnwrap(phone.hear(.woken))
        XCTAssertEqual([heard.acknowledged, heard.held], [2, 0], "the note, and the shift's new start")
    }

    func testAFullDiskIsNamedAgainAfterItsWordWasErased() throws {
        phone.disk.full = true
        let start = phone.clock.now().utcMs
        XCTAssertEqual(phone.hear(fix(0))?.held, 2, "with the word of the full disk")
        phone.recording?.drop(Span(startMs: start, endMs: start + minute))
        XCTAssertEqual(phone.hear(fix(1))?.held, 3, "with a new one, and the shift's new start")
    }

    /// The recorder that couldn't write is open still, and would hold it up.
    func testOnAFullDiskDaysAreErased() async throws {
        let vault = try await phone.open()
        let recording = try XCTUnwrap(phone.recording)
        let duty = RecordingDuty(recording, clock: phone.clock) { "call" }
        let (first, now) = (CalendarDate(year: 2026, month: 3, day: 2), phone.clock.now())
        XCTAssertThrowsError(try vault.eraseDays(first: first, last: first, language: .en, now: now))
        phone.disk.full = true
        _ = try duty.resting { try vault.eraseDays(first: first, last: first, language: .en, now: now) }
        XCTAssertEqual(recording.state?.paused, false)
        XCTAssertNotNil(recording.state?.shiftSinceMs)
        // A shift that ended on a full disk leaves one, too.
        _ = phone.hear(.touched(.shift(.end), at: now))
        XCTAssertFalse(recording.isSettled)
        _ = try duty.resting {
            _ = try vault.eraseDays(first: first, last: first, language: .en, now: now)
            phone.disk.full = false
        }
        XCTAssertTrue(recording.isSettled, "the end needs the room that was made")
        XCTAssertNil(recording.lastTrouble)
        try vault.lock()
    }

    /// The system tells both once, at the start of the process.
    func testWhatChangedBeforeTheFirstUnlockIsKnownAfterIt() throws {
        phone.switchOff()
        phone.permission = .whileUsing
        phone.switchOn()
        phone.launch()
        phone.hear(.lowPower(true))
        XCTAssertNil(phone.recording?.state)
        phone.unlock()
        XCTAssertEqual(phone.recording?.state?.permission, .whileUsing)
        XCTAssertEqual(phone.recording?.state?.lowPower, true)
        XCTAssertNotNil(phone.recording?.state?.shiftSinceMs)
    }

    /// Nothing holds it then, so it must not be said to wait.
    func testWhatIsTouchedBeforeTheFirstUnlockIsToBeDoneAgain() throws {
        phone.switchOff()
        phone.switchOn()
        phone.launch()
        let duty = RecordingDuty(try XCTUnwrap(phone.recording), clock: phone.clock) { "call" }
        XCTAssertThrowsError(try duty.note("early")) {
            guard case .DeviceLocked = $0 as? StintError else { return XCTFail("\($0)") }
        }
    }

    func testWhatTheCoreRefusesIsToldAndHoldsUpNothing() throws {
        let heard = try XCTUnwrap(phone.hear(.touched(.note("a\u{0}b"), at: phone.clock.now())))
        XCTAssertEqual([heard.refused, heard.acknowledged, heard.held], [1, 0, 0])
        XCTAssertNil(heard.trouble)
        phone.disk.full = true
        _ = phone.hear(.touched(.note("\u{202E}"), at: phone.clock.now()))
        phone.disk.full = false
        let after = try XCTUnwrap(phone.hear(.touched(.note("kept"), at: phone.clock.now())))
        XCTAssertEqual(after.refused, 0, "hers was taken; another's wasn't")
    }

    func testRemindersFollowTheShift() throws {
        let posted = FakeNotifications()
        for language in TextLanguage.allCases {
            let reminders = Reminders(notifications: posted, texts: try generatedTexts(language))
            let all = ReminderChoices(weekEnd: true, longShiftHours: 10, afterHours: true)
            let notices = reminders.notices(all, shiftSince: phone.clock.now())
            XCTAssertEqual(notices.count, 3)
            XCTAssertTrue(notices.allSatisfy { !$0.text.isEmpty })
            XCTAssertFalse(notices.contains { $0.text.contains(where: \.isNumber) }, "nobody else reads her hours")
            XCTAssertEqual(notices[1].trigger, .at(utcMs: phone.clock.now().utcMs + 10 * hour))
            reminders.schedule(ReminderChoices(weekEnd: true, longShiftHours: nil), shiftSince: phone.clock.now())
        }
        XCTAssertEqual(Set(posted.waiting.keys), ["reminder.week-end"])
        XCTAssertEqual(posted.posted, 4)
    }
}
