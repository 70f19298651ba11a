import StintBindings
import StintTexts

/// Which reminders the worker wants. Each can be switched off by itself.
public struct ReminderChoices: Codable, Equatable, Sendable {
    /// A look at the week, when it is over.
    public var weekEnd = true
    /// A shift that runs longer than this, in hours, may have been forgotten.
    public var longShiftHours: Int? = 10
    /// Whether work called after hours: the system lets no app see that.
    public var afterHours = false

    public init(weekEnd: Bool = true, longShiftHours: Int? = 10, afterHours: Bool = false) {
        self.weekEnd = weekEnd
        self.longShiftHours = longShiftHours
        self.afterHours = afterHours
    }

    var areWanted: Bool { weekEnd || longShiftHours != nil || afterHours }
}

/// The reminders that should be waiting with the system.
public struct Reminders: Sendable {
    enum Id: String, CaseIterable {
        case weekEnd = "reminder.week-end"
        case longShift = "reminder.long-shift"
        case afterHours = "reminder.after-hours"
    }

    /// Sunday evening, and each evening: wall times, so that they stay where
    /// they are when the clocks change.
    static let weekEnd = WallTime(weekday: 7, hour: 18, minute: 0)
    static let evening = WallTime(hour: 20, minute: 30)

    private let notifications: any Notifications
    private let texts: Texts

    public init(notifications: any Notifications, texts: Texts) {
        self.notifications = notifications
        self.texts = texts
    }

    /// To be called when a choice, the language or the shift changed.
    public func schedule(_ choices: ReminderChoices, shiftSince: Moment?) {
        let wanted = notices(choices, shiftSince: shiftSince)
        let ids = Set(wanted.map(\.id))
        notifications.remove(Id.allCases.map(\.rawValue).filter { !ids.contains($0) })
        wanted.forEach(notifications.post)
    }

    func notices(_ choices: ReminderChoices, shiftSince: Moment?) -> [Notice] {
        var notices: [Notice] = []
        if choices.weekEnd {
            let text = texts("shell-notify-week-notification")
            notices.append(Notice(id: Id.weekEnd.rawValue, text: text, trigger: .every(Reminders.weekEnd)))
        }
        if let hours = choices.longShiftHours, let shiftSince {
            // It may lie on the lock screen for days: without the time, that
            // whoever picks the phone up can read.
            let text = texts("ios-notify-long-notification")
            let at = shiftSince.utcMs + Int64(hours) * 3_600_000
            notices.append(Notice(id: Id.longShift.rawValue, text: text, trigger: .at(utcMs: at)))
        }
        if choices.afterHours {
            let text = texts("shell-notify-after-hours-notification")
            notices.append(Notice(id: Id.afterHours.rawValue, text: text, trigger: .every(Reminders.evening)))
        }
        return notices
    }
}
