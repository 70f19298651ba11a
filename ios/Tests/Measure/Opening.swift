import Foundation
import StintBindings
import StintKit

/// 2021-11-29, a Monday; five years later it is 2026-11-29.
private let startMs: Int64 = 1_638_144_000_000
private let dayMs: Int64 = 86_400_000
/// Between positions: 8,763 a day.
private let everyMs: Int64 = 9_860

/// Eight visits a day and the ways between them, from eight in the morning; the
/// rest at home. Places come back from week to week.
private struct Rounds {
    let day: Int64

    func position(_ minute: Double) -> (latitude: Double, longitude: Double) {
        let slot = (minute - 480) / 60
        guard (0..<8).contains(slot) else { return place(0) }
        let visit = Int(slot)
        let part = min((slot - Double(visit)) * 60 / 20, 1)
        let (from, to) = (place(visit), place(visit == 7 ? 0 : visit + 1))
        return (
            from.latitude + part * (to.latitude - from.latitude),
            from.longitude + part * (to.longitude - from.longitude)
        )
    }

    /// One of forty clients, or home.
    private func place(_ visit: Int) -> (latitude: Double, longitude: Double) {
        guard visit > 0 else { return (53.80, -1.55) }
        let client = (Int(day % 7) * 7 + visit * 5) % 40
        return (53.80 + Double(client % 8 + 1) * 0.011, -1.55 + Double(client / 8 + 1) * 0.013)
    }
}

private func records(_ day: Int64, until endMs: Int64) -> [NewRecord] {
    let midnight = startMs + day * dayMs
    let rounds = Rounds(day: day)
    return stride(from: midnight, to: min(midnight + dayMs, endMs), by: Int64.Stride(everyMs)).map { utcMs in
        let here = rounds.position(Double(utcMs - midnight) / 60_000)
        // A few metres beside it, as receivers are.
        let off = Double((utcMs / everyMs) % 7 - 3) * 1e-5
        return NewRecord(
            moment: Moment(utcMs: utcMs, offsetMinutes: 0, boot: nil), origin: .fused,
            payload: .fix(
                position: Position(latitude: here.latitude + off, longitude: here.longitude - off), accuracyM: 8,
                altitudeM: nil, speedMS: nil, bearingDeg: nil))
    }
}

/// On the last day it is afternoon.
private func end(_ days: Int64) -> Int64 { startMs + (days - 1) * dayMs + dayMs / 24 * 15 }

/// Records as a phone does, day by day, and takes them in week by week.
func makeVault(_ folder: URL, days: Int64) throws {
    let clock = SetClock(startMs)
    let phone = Phone(folder, clock: clock)
    let opened = try phone.create(clock.now())
    let vault = phone.root.appendingPathComponent("vault").path
    let endMs = end(days)
    for day in 0..<days {
        let new = records(day, until: endMs)
        clock.set(startMs + day * dayMs + Int64(new.count) * everyMs)
        let recorder = try StintRecorder.open(dir: vault, keyStore: phone.system.device.keys, now: clock.now())
        let appended = try recorder.append(records: new, now: clock.now())
        guard appended.refused.isEmpty else { throw NotMeasured() }
        try recorder.stop(now: clock.now())
        if day % 7 == 6 || day == days - 1 {
            _ = try opened.takeIn(now: clock.now())
            FileHandle.standardError.write(Data("\rday \(day + 1) of \(days)".utf8))
        }
    }
    FileHandle.standardError.write(Data("\n".utf8))
    // Today's report knows the days before it, as on a phone in daily use.
    _ = try opened.today(language: .en, width: 360, now: clock.now())
    try opened.lock()
    try Data("\(clock.now().utcMs)".utf8).write(to: folder.appendingPathComponent("now"))
}

/// From the first line of the app to the first screen that shows her day. Her
/// finger or face, between two of the steps, isn't counted: nobody is asked here.
func measureOpening(_ folder: URL) async throws {
    let nowMs = try Int64(String(contentsOf: folder.appendingPathComponent("now"), encoding: .utf8))
    guard let nowMs else { throw NotMeasured() }
    let begun = ContinuousClock.now
    let phone = Phone(folder, clock: SetClock(nowMs))
    let session = phone.session()
    let started = ContinuousClock.now
    await UnlockFlow(session).send(.open)
    guard session.place.value == .open else { throw NotMeasured() }
    let unlocked = ContinuousClock.now
    let today = await TodayFlow(session)
    await today.send(.appear)
    let shown = ContinuousClock.now
    let screen = today.stage.live.value
    guard screen.banner?.isTrouble != true, screen.passages.flatMap(\.items).contains(where: \.isDrawing) else {
        throw NotMeasured()
    }
    print("start_ms \(ms(started - begun))")
    print("unlock_ms \(ms(unlocked - started))")
    print("today_ms \(ms(shown - unlocked))")
    print("start_to_first_screen_ms \(ms(shown - begun))")
}

func ms(_ duration: Duration) -> Double {
    Double(duration.components.seconds) * 1000 + Double(duration.components.attoseconds) / 1e15
}

extension Item {
    fileprivate var isDrawing: Bool { if case .drawing = self { true } else { false } }
}
