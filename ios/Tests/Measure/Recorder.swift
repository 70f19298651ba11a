import Foundation
import StintBindings
import StintKit

/// The path from a sensor to the disk: what a process holds that does nothing
/// else, after a long day.
func measureRecorder() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("stint-\(UInt64.random(in: .min ... .max))")
    defer { try? FileManager.default.removeItem(at: folder) }
    let begun = privateKilobytes()
    let startMs: Int64 = 1_773_648_000_000
    let clock = SetClock(startMs)
    let phone = Phone(folder, clock: clock)
    try phone.create(clock.now()).lock()
    let made = privateKilobytes()
    try phone.system.device.duty.startShift()
    phone.system.recording.hear(.permission(.always, precise: true))
    let (cpu, wall) = (processorMs(), ContinuousClock.now)
    for n in 1...Int64(4000) {
        clock.set(startMs + n * 7000)
        let fix = Fix(utcMs: clock.now().utcMs, latitude: 52.5 + Double(n) * 1e-4, longitude: 13.4, accuracyM: 8)
        let heard = phone.system.recording.hear(.fixes([fix]))
        guard heard.acknowledged == 1, heard.held == 0 else { throw NotMeasured() }
    }
    let (ended, took) = (privateKilobytes(), ContinuousClock.now - wall)
    print("fix_ms_of_one_core \((processorMs() - cpu) / 4000)")
    print("fix_ms_by_the_clock \(ms(took) / 4000)")
    print("recorder_kb_at_start \(begun)")
    print("recorder_kb_with_a_vault_made \(made)")
    print("recorder_kb_after_4000_fixes \(ended)")
}

struct NotMeasured: Error {}

private func processorMs() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
}

/// Memory that this process shares with none, as Linux counts it; nothing where
/// it isn't told.
func privateKilobytes() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("RssAnon:") }
    return line?.split(separator: " ").compactMap { Int($0) }.first ?? 0
}
