import Foundation
import StintBindings
import World
import XCTest

private struct Unknown: Error, CustomStringConvertible {
    let description = "52.52, 13.405"
}

/// Says how often it may be called before it stops, or throws.
private final class Steps: StintProgress, @unchecked Sendable {
    private let lock = NSLock()
    private var left: Int
    private let throwing: Bool

    init(_ left: Int, throwing: Bool = false) {
        self.left = left
        self.throwing = throwing
    }

    func reached(done: UInt64, total: UInt64?) throws -> Bool {
        if throwing { throw Unknown() }
        return lock.withLock {
            left -= 1
            return left >= 0
        }
    }
}

/// What came of calls, from several threads.
final class Collected: @unchecked Sendable {
    private let lock = NSLock()
    private var names: [String] = []

    func add<T>(_ call: () throws -> T) {
        let outcome = Result { try call() }
        lock.withLock {
            switch outcome {
            case .success: names.append("ok")
            case .failure(let error): names.append(caseName(of: error))
            }
        }
    }

    var all: [String] { lock.withLock { names } }
}

/// Tells the first call from those after it.
private final class Once: @unchecked Sendable {
    private let lock = NSLock()
    private var called = false

    func isFirst() -> Bool {
        lock.withLock {
            defer { called = true }
            return !called
        }
    }
}

/// Callbacks that throw, call back in, come late; calls that are stopped.
final class CallbackTests: DoorTestCase {
    func testWhatThrowsInTheKeyStoreIsAnErrorWithoutItsText() throws {
        try world.create().phone.lock()
        let failures: [(Error, String)] = [
            (KeyStoreError.DeviceLocked, "DeviceLocked"),
            (KeyStoreError.KeyLost, "DeviceKeyLost"),
            (KeyStoreError.Failed, "KeyStoreFailed"),
            (Unknown(), "KeyStoreFailed"),
        ]
        for (thrown, expected) in failures {
            world.keys.hook = { @Sendable _ in throw thrown }
            XCTAssertThrowsError(try world.recorder()) { error in
                XCTAssertEqual(caseName(of: error), expected)
                XCTAssertFalse("\(error)\(error.localizedDescription)".contains("52"))
            }
        }
        world.keys.hook = nil
        try world.unlock().lock()
    }

    func testACallbackThatCallsInIsRefused() throws {
        let phone = try world.create().phone
        let recorder = try world.recorder()
        let collected = Collected()
        world.keys.hook = { @Sendable _ in
            collected.add { try phone.zone() }
            collected.add { try recorder.heartbeat(now: now) }
        }
        let span = Span(startMs: at(8, 0), endMs: at(9, 0))
        try phone.correct(span: span, correction: .addShift, now: now)
        world.keys.hook = nil
        XCTAssertFalse(collected.all.isEmpty)
        XCTAssertTrue(collected.all.allSatisfy { $0 == "CalledFromCallback" })
        XCTAssertEqual(try phone.undo(now: now), .addShift)
    }

    func testLockingInACallbackTakesEffectWhenTheCallEnds() throws {
        let phone = try world.create().phone
        world.keys.hook = { @Sendable _ in try phone.lock() }
        let span = Span(startMs: at(8, 0), endMs: at(9, 0))
        try phone.correct(span: span, correction: .addShift, now: now)
        world.keys.hook = nil
        assertRefused("Locked") { try phone.zone() }
        XCTAssertEqual(try world.unlock().undo(now: now), .addShift, "it was kept")
    }

    func testACallbackThatComesLateHoldsUpItsOwnCallAlone() throws {
        let phone = try world.create().phone
        let recorder = try world.recorder()
        let inside = DispatchSemaphore(value: 0)
        let goOn = DispatchSemaphore(value: 0)
        world.keys.hook = { @Sendable called in
            if called == "anchorSet" {
                inside.signal()
                goOn.wait()
            }
        }
        let collected = Collected()
        let span = Span(startMs: at(8, 0), endMs: at(9, 0))
        let slow = Thread {
            collected.add { try phone.correct(span: span, correction: .addShift, now: now) }
            inside.signal()
        }
        slow.start()
        inside.wait()
        // The recorder is another object: it goes on recording meanwhile.
        let appended = try recorder.append(records: [fix(at(8, 0), 53.8)], now: moment(at(8, 0)))
        XCTAssertEqual(appended.stored, 1)
        XCTAssertEqual(collected.all, [])
        world.keys.hook = nil
        goOn.signal()
        inside.wait()
        XCTAssertEqual(collected.all, ["ok"])
        XCTAssertEqual(try phone.undo(now: now), .addShift)
    }

    func testStoppingWhileRecordsAreAddedStopsInOrder() throws {
        try world.create().phone.lock()
        let recorder = try world.recorder()
        let nextDay = moment(at(24 + 8, 0))
        let collected = Collected()
        let stopped = DispatchSemaphore(value: 0)
        let refused = DispatchSemaphore(value: 0)
        let once = Once()
        world.keys.hook = { @Sendable _ in
            guard once.isFirst() else { return }
            Thread {
                collected.add { try recorder.stop(now: nextDay) }
                stopped.signal()
            }.start()
            // Refused once the one who stops it waits.
            Thread {
                collected.add { try recorder.heartbeat(now: nextDay) }
                refused.signal()
            }.start()
            refused.wait()
        }
        let appended = try recorder.append(records: [fix(nextDay.utcMs, 53.8)], now: nextDay)
        XCTAssertEqual(appended.stored, 1)
        stopped.wait()
        world.keys.hook = nil
        XCTAssertEqual(collected.all, ["RecorderStopped", "ok"])

        // The next one doesn't take it for one that the system ended.
        let later = moment(at(24 + 12, 0))
        try StintRecorder.open(dir: world.vault, keyStore: world.keys, now: later).stop(now: later)
        let all = world.path("all")
        _ = try world.unlock().export(file: all, format: .ndjson)
        let text = try String(contentsOfFile: all, encoding: .utf8).lowercased()
        XCTAssertEqual(text.components(separatedBy: "stopped").count, 3)
        XCTAssertFalse(text.contains("killed"))
    }

    func testACallThatIsStoppedLeavesNothing() throws {
        let phone = try world.create().phone
        let file = world.path("log.csv")
        let rows = (0..<5000).map { "w,\(at(8, 0) + Int64($0) * 1000),53.8,-1.55,8" }
        let text = (["user,t_utc_ms,lat,lon,accuracy_m"] + rows).joined(separator: "\n") + "\n"
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        func take(_ progress: StintProgress) throws -> UInt64 {
            try phone.importFile(file: file, language: .en, progress: progress).added
        }
        assertRefused("Stopped") { try take(Steps(0)) }
        assertRefused("Stopped") { try take(Steps(9, throwing: true)) }
        XCTAssertEqual(try take(Steps(.max)), 5000)
        XCTAssertEqual(try take(Steps(.max)), 0)

        let all = world.path("all.ndjson")
        assertRefused("Stopped") { try phone.export(file: all, format: .ndjson, progress: Steps(1)) }
        XCTAssertFalse(FileManager.default.fileExists(atPath: all))
        XCTAssertEqual(try phone.export(file: all, format: .ndjson, progress: Steps(.max)).written, 5000)
    }

    func testThreadsTakeTurns() throws {
        let phone = try world.create().phone
        let recorder = try world.recorder()
        let collected = Collected()
        DispatchQueue.concurrentPerform(iterations: 4) { number in
            for minute in 0..<5 {
                let record = fix(at(8 + number, minute), 53.8)
                collected.add { try recorder.append(records: [record], now: moment(at(13, 0))) }
                collected.add { try phone.takeIn(now: moment(at(13, 0))) }
            }
        }
        XCTAssertEqual(collected.all, Array(repeating: "ok", count: 40))
        try recorder.stop(now: moment(at(13, 1)))
        try phone.lock()
        // What is left to take in is that the recorder stopped.
        let arrived = try world.unlock().arrived()
        XCTAssertEqual([arrived.added, UInt64(arrived.findings)], [1, 0])
    }
}
