import Foundation
import StintBindings
import World
import XCTest

private func pause(_ mark: Mark, _ utcMs: Int64) -> NewRecord {
    NewRecord(moment: moment(utcMs), origin: .touched, payload: .break(mark: mark))
}

private func device(_ event: DeviceEvent, _ utcMs: Int64) -> NewRecord {
    NewRecord(moment: moment(utcMs), origin: .system, payload: .device(event: event))
}

/// The running day, and shifts that were forgotten.
final class TodayTests: DoorTestCase {
    private func seen(_ phone: StintPhone, _ utcMs: Int64) throws -> Today {
        try phone.today(language: .en, width: 360, now: moment(utcMs))
    }

    func testARunningShiftIsOneLineOfTruth() throws {
        let phone = try world.create().phone
        let recorder = try world.recorder()
        func record(_ from: Int64, _ until: Int64) throws {
            let part = workingDay().filter { (from...until).contains($0.moment.utcMs) }
            _ = try recorder.append(records: part, now: moment(until))
        }
        try record(at(8, 0), at(8, 30))
        _ = try recorder.append(records: [pause(.start, at(8, 31))], now: moment(at(8, 31)))
        let paused = try seen(phone, at(8, 40))
        XCTAssertEqual(paused.breakSinceMs, at(8, 31))
        XCTAssertTrue(paused.line.hasPrefix("On a break since 08:31."), paused.line)
        _ = try recorder.append(records: [pause(.end, at(8, 45))], now: moment(at(8, 45)))
        XCTAssertNil(try seen(phone, at(8, 46)).breakSinceMs)

        try record(at(8, 46), at(10, 30))
        let running = try seen(phone, at(10, 31))
        XCTAssertEqual(running.date, monday)
        XCTAssertEqual(running.shiftSinceMs, at(8, 0))
        XCTAssertEqual(running.seenUntilMs, at(10, 30))
        XCTAssertTrue(running.line.hasPrefix("Recording since 08:00."), running.line)
        XCTAssertFalse(running.rows.isEmpty || running.ribbon.title().isEmpty)
        XCTAssertNil(running.forgotten)
        // Nothing came since: it doesn't say that it records.
        let silent = try seen(phone, at(11, 30))
        XCTAssertTrue(silent.line.contains("no place seen since"), silent.line)
    }

    func testBeforeAndAfterAShiftItSaysSo() throws {
        let phone = try world.create().phone
        let nothing = try seen(phone, at(6, 0))
        XCTAssertTrue(nothing.line.hasPrefix("Nothing yet today."), nothing.line)
        XCTAssertNil(nothing.shiftSinceMs)
        let recorder = try world.recorder()
        _ = try recorder.append(records: [shift(.start, at(8, 0))], now: moment(at(8, 0)))
        XCTAssertEqual(try seen(phone, at(8, 5)).line, "Shift since 08:00. No place was seen yet.")
        _ = try recorder.append(records: [shift(.end, at(8, 10))], now: moment(at(8, 10)))
        XCTAssertNil(try seen(phone, at(8, 11)).shiftSinceMs)
    }

    func testAForgottenStartIsProposedAndAdded() throws {
        let phone = try world.afterWork()
        let first = try mondayOf(phone).visits[0].span
        try phone.namePlace(visit: first, name: "Mrs A", kind: .client, now: now)
        // The same places on Tuesday, without a shift.
        let again = workingDay().compactMap { record -> NewRecord? in
            guard case .fix = record.payload else { return nil }
            let later = moment(record.moment.utcMs + 24 * 3_600_000)
            return NewRecord(moment: later, origin: record.origin, payload: record.payload)
        }
        _ = try world.recorder().append(records: again, now: moment(at(36, 1)))
        let forgotten = try XCTUnwrap(seen(phone, at(36, 1)).forgotten)
        XCTAssertLessThan(abs(forgotten.startMs - at(32, 0)), 10 * 60_000)
        try phone.correct(span: forgotten, correction: .addShift, now: moment(at(36, 1)))
        XCTAssertNil(try seen(phone, at(36, 2)).forgotten)
    }

    func testAForgottenEndIsProposedAndTaken() throws {
        let phone = try world.create().phone
        // Home at noon, until the evening.
        let home = (0...600).map { fix(at(12, 20 + $0), 53.70) }
        let records = workingDay().dropLast() + home
        _ = try world.recorder().append(records: Array(records), now: moment(at(22, 30)))
        _ = try phone.takeIn(now: moment(at(22, 30)))
        let proposed = try phone.proposedEnds(date: monday, language: .en, now: now)
        XCTAssertEqual(proposed.count, 1)
        let end = try XCTUnwrap(proposed.first)
        XCTAssertEqual(end.shift.startMs, at(8, 0))
        XCTAssertTrue(end.earliestMs <= end.shift.endMs && end.shift.endMs <= end.latestMs)
        XCTAssertTrue((1...100).contains(end.surePercent) && !end.said.isEmpty)
        XCTAssertEqual(try mondayOf(phone).proposedEnds, proposed)
        XCTAssertEqual(try phone.takeProposedEnds(date: monday, now: now), 1)
        XCTAssertEqual(try phone.proposedEnds(date: monday, language: .en, now: now), [])
        assertRefused("NothingRecorded") { try phone.takeProposedEnds(date: monday, now: now) }
    }

    func testWhatIsMissingIsToldGapByGap() throws {
        let phone = try world.create().phone
        let hole = workingDay().filter { !(at(9, 0)..<at(10, 0)).contains($0.moment.utcMs) }
        let events = [device(.paused, at(9, 0)), device(.resumed, at(10, 0))]
        let records = (hole + events).sorted { $0.moment.utcMs < $1.moment.utcMs }
        _ = try world.recorder().append(records: records, now: moment(at(12, 1)))
        _ = try phone.takeIn(now: now)
        let day = try named(phone)
        XCTAssertEqual(day.gaps.count, 1)
        let gap = try XCTUnwrap(day.gaps.first)
        // From her mark on, not from the last position.
        XCTAssertEqual(gap.span, Span(startMs: at(9, 0), endMs: at(10, 0)))
        XCTAssertEqual([gap.from, gap.to], ["09:00", "10:00"])
        XCTAssertEqual(gap.cause, .pausedByWorker)
        XCTAssertFalse(day.missing.isEmpty)
    }

    func testPlacesAreSeenRenamedAndCleared() throws {
        let phone = try world.afterWork()
        let places = try phone.places()
        XCTAssertEqual(places.count, 3)
        XCTAssertTrue(places.allSatisfy { $0.visits == 1 && $0.latest == monday })
        let one = places[0].visit
        assertRefused("NothingToUndo") { try phone.clearPlace(visit: one, now: now) }
        for name in ["Mrs A", "Mr B"] {
            try phone.namePlace(visit: one, name: name, kind: .client, now: now)
        }
        func place() throws -> Place {
            let places = try phone.places()
            XCTAssertEqual(places.count, 3)
            return try XCTUnwrap(places.first { $0.visit == one })
        }
        let renamed = try place()
        XCTAssertEqual(renamed.name, "Mr B")
        XCTAssertEqual(renamed.kind, .client)
        XCTAssertFalse(renamed.guessed)
        try phone.clearPlace(visit: one, now: now)
        XCTAssertNil(try place().name)
        XCTAssertEqual(try place().kind, .unknown)
    }
}
