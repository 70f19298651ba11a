import StintBindings
import XCTest

@testable import StintKit

/// Two weeks with everything that happens to a phone, once around each night in
/// which the clocks change.
final class FortnightTests: XCTestCase {
    func testAroundTheNightWhenClocksGoForward() async throws {
        // Monday, 16 March 2026.
        try await Fortnight(mondayUtcMs: 1_773_619_200_000, first: CalendarDate(year: 2026, month: 3, day: 16)).run()
    }

    func testAroundTheNightWhenClocksGoBack() async throws {
        // Monday, 12 October 2026.
        try await Fortnight(mondayUtcMs: 1_791_763_200_000, first: CalendarDate(year: 2026, month: 10, day: 12)).run()
    }
}

private struct Fortnight {
    let mondayUtcMs: Int64
    let first: CalendarDate

    private func at(_ day: Int, _ hours: Int, _ minutes: Int = 0) -> Int64 {
        german(mondayUtcMs + Int64(day) * 24 * hour, hours, minutes)
    }

    /// Days with a shift from seven to three, and the night at the end.
    func run() async throws {
        let phone = try SimulatedPhone(at(0, 5), at: route)
        defer { phone.remove() }
        phone.launch()
        plain(phone, 0)
        killedAtAPlace(phone, 1)
        restarted(phone, 2)
        permissionTaken(phone, 3)
        batterySaver(phone, 4)
        // The first week-end: nothing is recorded.
        diskFull(phone, 7)
        wrongClock(phone, 8)
        noSignal(phone, 9)
        pausedAtNoon(phone, 10)
        whileUsing(phone, 11)
        night(phone, 12)
        XCTAssertEqual(phone.recording?.state?.shiftSinceMs, nil)
        theBatteryIsSpared(phone)
        try await nothingIsLost(phone)
        try await gapsAreNamed(phone)
    }

    private func shift(_ phone: SimulatedPhone, _ day: Int, _ body: () -> Void) {
        phone.until(at(day, 7))
        phone.touch(.shift(.start))
        body()
        phone.until(at(day, 15))
        phone.launch()
        phone.touch(.shift(.end))
    }

    private func plain(_ phone: SimulatedPhone, _ day: Int) { shift(phone, day) {} }

    private func killedAtAPlace(_ phone: SimulatedPhone, _ day: Int) {
        shift(phone, day) {
            phone.until(at(day, 9, 30))
            phone.kill()
            // Leaving at half past ten wakes it.
            phone.until(at(day, 10, 40))
            XCTAssertNotNil(phone.recording)
        }
    }

    private func restarted(_ phone: SimulatedPhone, _ day: Int) {
        shift(phone, day) {
            phone.until(at(day, 9))
            phone.switchOff()
            phone.until(at(day, 9, 40))
            phone.switchOn()
            // On the way to the next place the system starts the process, which
            // finds that it can't write.
            phone.until(at(day, 10, 45))
            XCTAssertNotNil(phone.recording)
            XCTAssertNil(phone.recording?.state)
            phone.unlock()
            XCTAssertNotNil(phone.recording?.state?.shiftSinceMs)
        }
    }

    /// The system ends an app whose permission is changed.
    private func permissionTaken(_ phone: SimulatedPhone, _ day: Int) {
        shift(phone, day) {
            phone.until(at(day, 9))
            phone.permission = .refused
            phone.kill()
            phone.until(at(day, 9, 5))
            phone.launch()
            phone.until(at(day, 10))
            phone.permission = .always
            phone.kill()
            phone.launch()
        }
    }

    private func batterySaver(_ phone: SimulatedPhone, _ day: Int) {
        shift(phone, day) {
            phone.until(at(day, 8))
            phone.hear(.lowPower(true))
            phone.until(at(day, 9))
            phone.suspended = true
            phone.until(at(day, 9, 50))
            phone.suspended = false
            phone.until(at(day, 11))
            phone.hear(.lowPower(false))
        }
    }

    private func diskFull(_ phone: SimulatedPhone, _ day: Int) {
        shift(phone, day) {
            phone.until(at(day, 8, 20))
            phone.disk.full = true
            phone.marks.full = true
            let before = phone.acknowledged.count
            phone.until(at(day, 9))
            XCTAssertEqual(phone.acknowledged.count, before, "nothing is acknowledged that isn't written")
            XCTAssertEqual(phone.hear(.woken)?.trouble, .diskFull)
            phone.disk.full = false
            phone.marks.full = false
        }
    }

    private func wrongClock(_ phone: SimulatedPhone, _ day: Int) {
        shift(phone, day) {
            phone.until(at(day, 9))
            phone.clock.wallErrorMs = -hour
            phone.hear(.woken)
            phone.until(at(day, 9, 10))
            phone.clock.wallErrorMs = 0
            phone.hear(.woken)
            phone.until(at(day, 11))
            phone.clock.journeyMinutes = -60
            phone.hear(.woken)
            phone.until(at(day, 13))
            phone.clock.journeyMinutes = 0
        }
    }

    private func noSignal(_ phone: SimulatedPhone, _ day: Int) {
        shift(phone, day) {
            phone.until(at(day, 9))
            phone.signal = false
            phone.until(at(day, 10))
            phone.signal = true
        }
    }

    private func pausedAtNoon(_ phone: SimulatedPhone, _ day: Int) {
        shift(phone, day) {
            phone.until(at(day, 11))
            phone.touch(.pause)
            phone.until(at(day, 11, 45))
            phone.touch(.resume)
        }
    }

    /// The system can't start it again: she does.
    private func whileUsing(_ phone: SimulatedPhone, _ day: Int) {
        phone.permission = .whileUsing
        phone.hear(.permission(.whileUsing, precise: true))
        shift(phone, day) {
            phone.until(at(day, 9))
            phone.kill()
            phone.until(at(day, 11))
            XCTAssertNil(phone.recording)
            phone.launch()
        }
        phone.permission = .always
        phone.hear(.permission(.always, precise: true))
    }

    /// Saturday, ten in the evening, to Sunday, six.
    private func night(_ phone: SimulatedPhone, _ day: Int) {
        phone.until(at(day, 22))
        phone.touch(.shift(.start))
        phone.until(at(day + 1, 6))
        phone.touch(.shift(.end))
    }

    /// What costs most is asked for on the way alone: an hour and a half of eight
    /// in these days, and some minutes until it is known that she stays.
    private func theBatteryIsSpared(_ phone: SimulatedPhone) {
        XCTAssertEqual(phone.askedInVain, 0, "nothing is watched out of shift")
        let (moving, sparing) = (phone.asked[.moving, default: 0], phone.asked[.sparing, default: 0])
        let part = Double(moving) / Double(moving + sparing)
        print("positions of 10 m are asked for in \(Int((part * 100).rounded())) % of the time that is recorded")
        XCTAssertLessThan(part, 0.4)
        XCTAssertGreaterThan(part, 0.1, "the way is followed")
    }

    private func nothingIsLost(_ phone: SimulatedPhone) async throws {
        let opened = try await phone.open()
        XCTAssertEqual(opened.arrived().findings, 0)
        let file = phone.path("all.csv")
        _ = try opened.export(file: file, format: .csv, progress: nil)
        let rows = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
        let header = rows[0].split(separator: ",").map(String.init)
        let column = try XCTUnwrap(header.firstIndex(of: "t_utc_ms"))
        let stored = rows.dropFirst().compactMap { Int64($0.split(separator: ",", omittingEmptySubsequences: false)[column]) }
        XCTAssertGreaterThan(phone.acknowledged.count, 2000)
        XCTAssertEqual(stored.sorted(), phone.acknowledged.sorted())
        try opened.lock()
    }

    /// Day, begin and end by the German wall, and what the core calls it.
    private static let gaps: [(day: Int, from: String, to: String, cause: String)] = [
        (1, "09:30", "10:35", "stopped by the phone"),
        (2, "09:00", "09:40", "phone off"),
        (2, "09:40", "10:45", "phone not unlocked since its restart"),
        (3, "09:00", "10:00", "a permission was missing"),
        (4, "09:00", "09:50", "battery saver"),
        (9, "09:05", "10:00", "no signal"),
        (10, "11:00", "11:45", "paused by hand"),
        (11, "09:00", "11:00", "stopped by the phone"),
    ]

    private func gapsAreNamed(_ phone: SimulatedPhone) async throws {
        let opened = try await phone.open()
        // She names her clients on the first evening: from then on it is work.
        let visits = try opened.day(date: first, language: .en, width: 400, now: phone.clock.now()).visits
        for (n, visit) in visits.prefix(3).enumerated() {
            try opened.namePlace(visit: visit.span, name: "Client \(n)", kind: .client, now: phone.clock.now())
        }
        var found: [(day: Int, line: String)] = []
        for day in 0..<14 {
            let date = CalendarDate(year: first.year, month: first.month, day: first.day + UInt8(day))
            let report = try opened.day(date: date, language: .en, width: 400, now: phone.clock.now())
            // After three o'clock she is on her way home, out of shift.
            found += report.missing
                .filter { $0.contains(" missing (") && !$0.contains(", 15:00 to ") }.map { (day, $0) }
        }
        try opened.lock()
        XCTAssertEqual(found.map(\.day), Self.gaps.map(\.day), "\(found.map(\.line))")
        for (gap, meant) in zip(found, Self.gaps) {
            XCTAssertTrue(gap.line.contains(meant.cause), gap.line)
            // A gap is known as well as the signs around it: five minutes apart, and
            // under the battery saver, where only positions count, a quarter of an hour.
            let apart = meant.cause == "battery saver" ? 14 : 9
            let clocks = gap.line.split { !$0.isNumber && $0 != ":" }.filter { $0.contains(":") }.map(minutes)
            XCTAssertEqual(clocks[0], minutes(meant.from[...]), accuracy: apart, gap.line)
            XCTAssertEqual(clocks[1], minutes(meant.to[...]), accuracy: apart, gap.line)
        }
    }

    private func minutes(_ clock: Substring) -> Int {
        clock.split(separator: ":").compactMap { Int($0) }.reduce(0) { $0 * 60 + $1 }
    }

    /// Where she is: at home, at three clients', on the way. A night shift has
    /// a drive in its middle.
    private func route(_ trueMs: Int64) -> (latitude: Double, longitude: Double) {
        let home = (52.500, 13.400), a = (52.520, 13.440), b = (52.540, 13.380), c = (52.490, 13.350)
        let day = Int((trueMs + hour - mondayUtcMs) / (24 * hour))
        var stops: [(Int64, (Double, Double))] = [(at(0, 0), home)]
        for worked in [0, 1, 2, 3, 4, 7, 8, 9, 10, 11] where worked <= day {
            stops += [
                (at(worked, 6, 40), home), (at(worked, 6, 58), a), (at(worked, 8, 30), a), (at(worked, 8, 50), b),
                (at(worked, 10, 30), b), (at(worked, 10, 50), c), (at(worked, 12, 30), c), (at(worked, 12, 50), a),
                (at(worked, 14, 30), a), (at(worked, 14, 55), home),
            ]
        }
        if day >= 12 {
            stops += [
                (at(12, 21, 30), home), (at(12, 21, 55), c), (at(13, 1, 30), c), (at(13, 1, 50), b),
                (at(13, 5, 30), b), (at(13, 6, 30), home),
            ]
        }
        let after = stops.firstIndex { $0.0 > trueMs } ?? stops.count
        let from = stops[after - 1]
        guard after < stops.count else { return from.1 }
        let to = stops[after]
        let part = Double(trueMs - from.0) / Double(to.0 - from.0)
        return (from.1.0 + part * (to.1.0 - from.1.0), from.1.1 + part * (to.1.1 - from.1.1))
    }
}
