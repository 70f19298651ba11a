import Foundation
import StintBindings

/// 2026-11-16, 00:00 UTC, a Monday.
private let mondayMs: Int64 = 1_794_787_200_000
public let monday = CalendarDate(year: 2026, month: 11, day: 16)
public let sunday = CalendarDate(year: 2026, month: 11, day: 22)
/// The Monday after, at noon.
public let now = moment(at(7 * 24 + 12, 0))

/// An instant of that Monday.
public func at(_ hour: Int, _ minute: Int) -> Int64 { mondayMs + Int64(hour * 60 + minute) * 60_000 }

public func moment(_ utcMs: Int64) -> Moment { Moment(utcMs: utcMs, offsetMinutes: 0, boot: nil) }

public func fix(_ utcMs: Int64, _ latitude: Double) -> NewRecord {
    NewRecord(
        moment: moment(utcMs),
        origin: .gps,
        payload: .fix(
            position: Position(latitude: latitude, longitude: -1.55),
            accuracyM: 8, altitudeM: nil, speedMS: nil, bearingDeg: nil
        )
    )
}

public func shift(_ mark: Mark, _ utcMs: Int64) -> NewRecord {
    NewRecord(moment: moment(utcMs), origin: .touched, payload: .shift(mark: mark))
}

/// Three hours at three places, twenty minutes' drive between each: fixes every
/// minute from 08:00 to 12:00, and a shift around them.
public func workingDay() -> [NewRecord] {
    let places = [53.80, 53.85, 53.90]
    let fixes = (0...240).map { minute -> NewRecord in
        let round = minute / 80
        let here = places[min(round, 2)]
        let there = places[min(round + 1, 2)]
        let part = Double(max(minute % 80 - 60, 0)) / 20
        return fix(at(8, minute), here + part * (there - here))
    }
    return [shift(.start, at(8, 0))] + fixes + [shift(.end, at(12, 0))]
}

/// A phone's folder with its key store.
public struct World: Sendable {
    public let folder: URL
    public let keys: FakeKeyStore

    public init(folder: URL) throws {
        self.folder = folder
        keys = try FakeKeyStore(folder: folder.appendingPathComponent("keys"))
    }

    /// One that nobody used before.
    public static func new() throws -> World {
        let name = "stint-\(UInt64.random(in: .min ... .max))"
        return try World(folder: FileManager.default.temporaryDirectory.appendingPathComponent(name))
    }

    public func remove() { try? FileManager.default.removeItem(at: folder) }

    public func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    public var vault: String { path("vault") }

    /// A new vault that the phone's own lock opens.
    public func create() throws -> NewPhone {
        try createPhone(
            dir: vault, keyStore: keys, passphrase: nil, deviceLock: true,
            zone: "Europe/London", now: moment(at(0, 0))
        )
    }

    public func unlock() throws -> StintPhone {
        let plain = try keys.unwrap(beginUnlock(dir: vault))
        return try StintPhone.finishUnlock(dir: vault, keyStore: keys, plain: plain, now: now)
    }

    public func recorder() throws -> StintRecorder {
        try StintRecorder.open(dir: vault, keyStore: keys, now: moment(at(7, 59)))
    }

    /// An unlocked phone that recorded the working day.
    public func afterWork() throws -> StintPhone {
        try create().phone.lock()
        let recorder = try recorder()
        _ = try recorder.append(records: workingDay(), now: moment(at(12, 1)))
        try recorder.stop(now: moment(at(12, 1)))
        return try unlock()
    }
}
