import StintBindings
import StintTexts
import StintWatchLink
import XCTest

@testable import StintKit

/// From a touch on the watch to the phone's disk and back.
final class WatchIntakeTests: XCTestCase {
    /// Monday, 16 March 2026, nine o'clock in Germany.
    private let startMs: Int64 = 1_773_648_000_000
    private var phone: SimulatedPhone!

    override func setUpWithError() throws {
        phone = try SimulatedPhone(startMs) { _ in (52.5, 13.4) }
        phone.launch()
    }

    override func tearDown() { phone.remove() }

    private func intake(_ file: FakeMarks) throws -> WatchIntake {
        let recording = try XCTUnwrap(phone.recording)
        return WatchIntake(recording: recording, clock: phone.clock, file: file, workCallName: { "Work call" })
    }

    private func outbox(_ deeds: [Deed]) -> Outbox {
        var outbox = Outbox(queue: "watch")
        for (n, deed) in deeds.enumerated() {
            outbox.add(deed, utcMs: startMs - 3 * hour + Int64(n) * minute, offsetMinutes: 60)
        }
        return outbox
    }

    func testADayOnTheWatchIsOnThePhoneOnce() async throws {
        var outbox = outbox([.shiftStart, .breakStart, .breakEnd, .note("late"), .workCallStart, .workCallEnd, .shiftEnd])
        let file = FakeMarks()
        let intake = try intake(file)
        let parcel = try XCTUnwrap(outbox.toSend)
        let receipts = intake.take(parcel)
        XCTAssertEqual(receipts.map(\.upTo), [7])
        XCTAssertEqual(intake.take(parcel).map(\.upTo), [7], "a second time it is only answered")
        // A new process knows too.
        phone.kill()
        phone.launch()
        XCTAssertEqual(try self.intake(file).take(parcel).map(\.upTo), [7])
        outbox.take(receipts[0])
        XCTAssertNil(outbox.toSend)
        XCTAssertEqual(outbox.shows, PhoneState())
        let opened = try await phone.open()
        // Beside the seven: seven times that a recorder started and stopped.
        let rows = try String(contentsOfFile: export(opened), encoding: .utf8)
        XCTAssertEqual(rows.components(separatedBy: "\"late\"").count - 1, 1, rows)
    }

    private func export(_ opened: StintPhone) throws -> String {
        let file = phone.path("all.ndjson")
        _ = try opened.export(file: file, format: .ndjson, progress: nil)
        return file
    }

    /// It was queued by a watch that didn't clean its notes.
    func testANoteIsKeptWithoutWhatTheCoreRefuses() async throws {
        let notes = ["\u{202D}0151 2345\u{202C}", "\u{202A}"].enumerated().map { at, text in
            DatedDeed(number: UInt64(at) + 1, id: 7, deed: .note(text), utcMs: startMs, offsetMinutes: 60)
        }
        XCTAssertEqual(try intake(FakeMarks()).take(Parcel(queue: "old", entries: notes)).map(\.upTo), [2])
        let opened = try await phone.open()
        let rows = try String(contentsOfFile: export(opened), encoding: .utf8)
        XCTAssertTrue(rows.contains("\"0151 2345\""), rows)
    }

    /// Lines of a pasted text may end so: the core takes them as they are.
    func testANoteWithLineEndsOfUnicodeIsKept() async throws {
        let note = Deed.note("first\u{2028}second\u{2029}third")
        let parcel = try XCTUnwrap(outbox([note]).toSend)
        XCTAssertEqual(parcel.entries.map(\.deed), [note])
        XCTAssertEqual(try intake(FakeMarks()).take(parcel).map(\.upTo), [1])
        let recording = try XCTUnwrap(phone.recording)
        try RecordingDuty(recording, clock: phone.clock) { "call" }.note("fourth\u{2028}fifth")
        let opened = try await phone.open()
        let rows = try String(contentsOfFile: export(opened), encoding: .utf8)
        for word in ["first", "second", "third", "fourth", "fifth"] { XCTAssertTrue(rows.contains(word), rows) }
    }

    func testAForgottenCallIsNotShownForEver() throws {
        let intake = try intake(FakeMarks())
        let parcel = try XCTUnwrap(outbox([.workCallStart]).toSend)
        XCTAssertEqual(intake.take(parcel).map(\.shows.workCallSinceMs), [startMs - 3 * hour])
        phone.clock.pass(hour)
        phone.hear(.woken)
        XCTAssertEqual(intake.settled().map(\.shows.workCallSinceMs), [nil])
    }

    func testNothingIsAnsweredBeforeItIsOnTheDisk() throws {
        let intake = try intake(FakeMarks())
        phone.disk.full = true
        let parcel = try XCTUnwrap(outbox([.shiftStart, .note("x")]).toSend)
        XCTAssertEqual(intake.take(parcel), [])
        XCTAssertEqual(intake.take(parcel), [], "the same again is not taken twice")
        phone.disk.full = false
        let heard = try XCTUnwrap(phone.hear(.woken))
        XCTAssertEqual(heard.acknowledged, 3, "with the word that the disk was full")
        XCTAssertEqual(intake.settled().map(\.upTo), [2])
        XCTAssertEqual(intake.settled(), [])
    }

    /// A receipt would be a lie for what was dropped.
    func testWhatFindsNoRoomStaysOnTheWatch() throws {
        let intake = try intake(FakeMarks())
        phone.disk.full = true
        phone.touch(.shift(.start))
        for _ in 0..<Held.most + Held.reserve { phone.touch(.note("full")) }
        let parcel = try XCTUnwrap(outbox([.note("kept")]).toSend)
        XCTAssertEqual(intake.take(parcel), [])
        phone.disk.full = false
        phone.hear(.woken)
        XCTAssertEqual(intake.settled(), [])
        XCTAssertEqual(intake.take(parcel).map(\.upTo), [1])
    }

    func testTheWatchIsToldWhatThePhoneDid() throws {
        let intake = try intake(FakeMarks())
        XCTAssertEqual(intake.settled(), [], "no watch was heard yet")
        let parcel = try XCTUnwrap(outbox([.note("x")]).toSend)
        XCTAssertEqual(intake.take(parcel).map(\.shows.shiftSinceMs), [nil])
        phone.touch(.shift(.start))
        XCTAssertEqual(intake.settled().map(\.shows.shiftSinceMs), [startMs])
        XCTAssertEqual(intake.settled(), [], "once")
    }

    func testAPhoneBeforeItsFirstUnlockLeavesItOnTheWatch() throws {
        let file = FakeMarks()
        phone.switchOff()
        phone.switchOn()
        phone.launch()
        let intake = try intake(file)
        let parcel = try XCTUnwrap(outbox([.shiftStart]).toSend)
        XCTAssertEqual(intake.take(parcel), [])
        phone.unlock()
        XCTAssertEqual(intake.take(parcel).map(\.upTo), [1])
        XCTAssertEqual(intake.take(parcel).first?.shows.shiftSinceMs, startMs - 3 * hour)
    }
}
