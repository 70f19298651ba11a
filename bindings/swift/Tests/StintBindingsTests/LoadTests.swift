import Foundation
import StintBindings
import World
import XCTest

/// Many records, and a process that dies while it adds some.
final class LoadTests: DoorTestCase {
    func testAHundredThousandRecordsAreThereOnce() throws {
        let phone = try world.create().phone
        let recorder = try world.recorder()
        for batch in 0..<10 {
            let first = Int64(batch * 10_000)
            let records = (first..<first + 10_000).map { fix(at(8, 0) + $0 * 1000, 53.8) }
            let appended = try recorder.append(records: records, now: records[9_999].moment)
            XCTAssertEqual(appended, Appended(stored: 10_000, refused: []))
        }
        try recorder.stop(now: now)
        let arrived = try phone.takeIn(now: now)
        // Beside them: that the recorder started and stopped.
        XCTAssertEqual([arrived.added, UInt64(arrived.findings)], [100_002, 0])
        XCTAssertEqual(try phone.export(file: world.path("all"), format: .csv).written, 100_000)
    }

    func testWhatWasAcknowledgedSurvivesTheProcess() throws {
        try world.create().phone.lock()
        var acknowledged = 0
        for round in 0..<5 {
            let child = Process()
            child.executableURL = try recording()
            child.arguments = [world.folder.path, "\(round * 1_000_000)"]
            let output = Pipe()
            child.standardOutput = output
            try child.run()
            // The child is at work between two acknowledgements when it dies.
            var heard = output.fileHandleForReading.availableData
            while heard.filter({ $0 == 0x0A }).count <= round {
                heard += output.fileHandleForReading.availableData
            }
            kill(child.processIdentifier, SIGKILL)
            heard += output.fileHandleForReading.readDataToEndOfFile()
            child.waitUntilExit()
            XCTAssertEqual(child.terminationReason, .uncaughtSignal)
            let lines = String(decoding: heard, as: UTF8.self).split(separator: "\n")
            acknowledged += lines.compactMap { Int($0) }.reduce(0, +)
        }
        XCTAssertGreaterThanOrEqual(acknowledged, 5 * 50)
        let phone = try world.unlock()
        XCTAssertEqual(phone.arrived().findings, 0)
        let all = world.path("all")
        let written = try phone.export(file: all, format: .csv).written
        XCTAssertGreaterThanOrEqual(Int(written), acknowledged)
        let rows = try String(contentsOfFile: all, encoding: .utf8).split(separator: "\n")
        XCTAssertEqual(Set(rows).count, rows.count, "each record is there once")
    }

    /// The program beside this one.
    private func recording() throws -> URL {
        let here = [Bundle(for: LoadTests.self).bundleURL, Bundle.main.bundleURL]
        let beside = (here + here.map { $0.deletingLastPathComponent() })
            .map { $0.appendingPathComponent("Recording") }
        return try XCTUnwrap(beside.first { FileManager.default.isExecutableFile(atPath: $0.path) })
    }
}
