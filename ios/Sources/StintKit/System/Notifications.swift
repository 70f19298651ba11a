import Foundation

/// A time on the wall, in whatever zone the phone is then.
public struct WallTime: Equatable, Sendable {
    /// 1 is Monday, 7 Sunday; `nil` for every day.
    public let weekday: Int?
    public let hour: Int
    public let minute: Int

    public init(weekday: Int? = nil, hour: Int, minute: Int) {
        self.weekday = weekday
        self.hour = hour
        self.minute = minute
    }
}

/// A text on the lock screen. It holds no figure and no place.
public struct Notice: Equatable, Sendable {
    public enum Trigger: Equatable, Sendable {
        case at(utcMs: Int64)
        case every(WallTime)
    }

    /// The same id again takes the place of the one before.
    public let id: String
    public let text: String
    public let trigger: Trigger

    public init(id: String, text: String, trigger: Trigger) {
        self.id = id
        self.text = text
        self.trigger = trigger
    }
}

/// The system's notifications.
public protocol Notifications: Sendable {
    /// Asks the worker, where the system still lets an app ask.
    func ask()
    func post(_ notice: Notice)
    /// Takes back what wasn't shown yet, and from the list what was.
    func remove(_ ids: [String])
}

extension Notice.Trigger {
    public var repeats: Bool {
        if case .every = self { return true }
        return false
    }

    /// For the system's calendar, which counts weekdays from Sunday, 1.
    public var components: DateComponents {
        switch self {
        case .every(let wall):
            return DateComponents(hour: wall.hour, minute: wall.minute, weekday: wall.weekday.map { $0 % 7 + 1 })
        case .at(let utcMs):
            var calendar = Calendar(identifier: .gregorian)
            calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
            let date = Date(timeIntervalSince1970: Double(utcMs) / 1000)
            return calendar.dateComponents([.calendar, .timeZone, .year, .month, .day, .hour, .minute, .second], from: date)
        }
    }
}
