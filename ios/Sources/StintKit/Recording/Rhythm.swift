import StintBindings

/// When Stint records.
public enum Rhythm: Codable, Equatable, Sendable {
    /// Between the start and the end of a shift. What is set at first.
    case shifts
    /// In shifts, and at these hours.
    case hours([RecordedHours])
    /// Round the clock, by the worker's own choice.
    case always

    func covers(_ now: Moment) -> Bool {
        switch self {
        case .shifts: return false
        case .hours(let hours): return hours.contains { $0.cover(now) }
        case .always: return true
        }
    }

    /// When the hours began that it is now, with those that they follow on; looked
    /// at for as many as there are in a fortnight. `nil` where there are none.
    func began(_ now: Moment) -> Int64? {
        guard case .hours(let hours) = self else { return nil }
        func start(_ utcMs: Int64) -> Int64? {
            let at = Moment(utcMs: utcMs, offsetMinutes: now.offsetMinutes, boot: nil)
            return hours.compactMap { $0.began(at) }.min()
        }
        var first = start(now.utcMs)
        for _ in 0..<14 { first = first.flatMap { start($0 - 1) } ?? first }
        return first
    }
}

/// Hours of some days of the week, in the phone's own zone.
public struct RecordedHours: Codable, Equatable, Sendable {
    /// 1 is Monday, 7 Sunday: the days on which they begin.
    public let weekdays: Set<Int>
    /// Minutes after midnight. An end at or before the start is on the next day.
    public let from: Int
    public let to: Int

    public init(weekdays: Set<Int>, from: Int, to: Int) {
        self.weekdays = weekdays
        self.from = from
        self.to = to
    }

    func cover(_ now: Moment) -> Bool {
        let local = wallMinutes(now)
        let day = local.floorDivided(by: 1440)
        let minute = Int(local - day * 1440)
        // 1970-01-01 was a Thursday.
        let weekday = Int((day + 3).floorRemainder(by: 7)) + 1
        let before = weekday == 1 ? 7 : weekday - 1
        if from < to { return weekdays.contains(weekday) && (from..<to).contains(minute) }
        return weekdays.contains(weekday) && minute >= from || weekdays.contains(before) && minute < to
    }

    /// When they began, if it is now one of them.
    func began(_ now: Moment) -> Int64? {
        guard cover(now) else { return nil }
        let minute = wallMinutes(now).floorRemainder(by: 1440)
        let passed = (minute - Int64(from)).floorRemainder(by: 1440)
        return (now.utcMs.floorDivided(by: 60_000) - passed) * 60_000
    }

    /// Minutes by the clock on the wall.
    private func wallMinutes(_ now: Moment) -> Int64 { now.utcMs.floorDivided(by: 60_000) + Int64(now.offsetMinutes) }
}

extension Int64 {
    func floorDivided(by divisor: Int64) -> Int64 { (self - floorRemainder(by: divisor)) / divisor }

    func floorRemainder(by divisor: Int64) -> Int64 { (self % divisor + divisor) % divisor }
}
