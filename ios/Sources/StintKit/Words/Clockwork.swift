import Foundation
import StintBindings

/// Instants and the calendar on her wall. Always the Gregorian calendar: the
/// phone may show another.
public enum Clockwork {
    private static let hour: Int64 = 3_600_000
    private static let day: Int64 = 86_400_000

    public static func date(of utcMs: Int64, in zone: TimeZone) -> CalendarDate {
        let parts = calendar(zone).dateComponents([.year, .month, .day], from: instant(utcMs))
        return CalendarDate(
            year: UInt16(clamping: parts.year ?? 0), month: UInt8(clamping: parts.month ?? 0),
            day: UInt8(clamping: parts.day ?? 0))
    }

    /// Minutes since midnight on the wall clock.
    public static func minute(of utcMs: Int64, in zone: TimeZone) -> Int {
        let parts = calendar(zone).dateComponents([.hour, .minute], from: instant(utcMs))
        return (parts.hour ?? 0) * 60 + (parts.minute ?? 0)
    }

    /// "07:42".
    public static func clock(_ minute: Int) -> String {
        let parts = [minute / 60, minute % 60].map(String.init)
        return parts.map { $0.count < 2 ? "0" + $0 : $0 }.joined(separator: ":")
    }

    /// Minutes since midnight of "7:42", "07.42", "742" or "7 h 42"; nothing
    /// where it is no time.
    public static func minute(typed: String) -> Int? {
        let groups = typed.split { !$0.isNumber }.compactMap { Int($0) }
        let (hour, minute): (Int, Int)
        switch groups.count {
        case 2: (hour, minute) = (groups[0], groups[1])
        case 1 where groups[0] < 24: (hour, minute) = (groups[0], 0)
        case 1 where groups[0] >= 100: (hour, minute) = (groups[0] / 100, groups[0] % 100)
        default: return nil
        }
        return hour < 24 && minute < 60 ? hour * 60 + minute : nil
    }

    /// The instants at which the wall clock of a day shows a time: none where
    /// the clock skips it, two where it shows it twice.
    public static func instants(of date: CalendarDate, minute: Int, in zone: TimeZone) -> [Int64] {
        // As if the zone were UTC, then by each offset that may hold.
        let asUtc = days(to: date) * day + Int64(minute) * 60_000
        let offsets = [-day, day].map { Int64(zone.secondsFromGMT(for: instant(asUtc + $0))) * 1000 }
        return Set(offsets).map { asUtc - $0 }.sorted().filter {
            Self.date(of: $0, in: zone) == date && Self.minute(of: $0, in: zone) == minute
        }
    }

    /// Noon of a day, which no zone skips.
    public static func noon(of date: CalendarDate, in zone: TimeZone) -> Int64 {
        instants(of: date, minute: 720, in: zone).first ?? days(to: date) * day + 12 * hour
    }

    /// The first instant of a day; zones that skip midnight begin it later.
    public static func start(of date: CalendarDate, in zone: TimeZone) -> Int64 {
        let minutes = (0..<180).lazy.compactMap { instants(of: date, minute: $0, in: zone).first }
        return minutes.first ?? noon(of: date, in: zone) - 12 * hour
    }

    public static func adding(_ days: Int, to date: CalendarDate) -> CalendarDate {
        Self.date(of: (self.days(to: date) + Int64(days)) * day, in: .gmt)
    }

    /// The Monday of its week.
    public static func monday(of date: CalendarDate) -> CalendarDate {
        // 1 January 1970 was a Thursday.
        adding(-Int((days(to: date) + 3) % 7), to: date)
    }

    /// Whole days from 1970 to a date.
    private static func days(to date: CalendarDate) -> Int64 {
        var parts = DateComponents()
        (parts.year, parts.month, parts.day) = (Int(date.year), Int(date.month), Int(date.day))
        let start = calendar(.gmt).date(from: parts)?.timeIntervalSince1970 ?? 0
        return Int64((start / 86_400).rounded(.down))
    }

    private static func calendar(_ zone: TimeZone) -> Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        return calendar
    }

    private static func instant(_ utcMs: Int64) -> Date {
        Date(timeIntervalSince1970: Double(utcMs) / 1000)
    }
}

extension CalendarDate: Comparable {
    public static func < (one: CalendarDate, other: CalendarDate) -> Bool {
        (one.year, one.month, one.day) < (other.year, other.month, other.day)
    }
}
