import StintBindings
import StintTexts

/// When it is recorded, and when she is reminded.
extension MyDataFlow {
    func hoursRow(_ hours: RecordedHours) -> Row<Event> {
        Row(
            words("shell-start-when-hours"), words.said(of: hours), hint: words("shell-access-row-hint"),
            event: .go(.hours))
    }

    var hoursPage: Screen<Event> {
        // Nothing but a permission for always may wake it.
        let isWoken = session.device.permissions.state(of: .location) != .whileUsing
        let warning = isWoken ? [] : [Item<Event>.line(Line(words("shell-permission-location-while-using"), .warning))]
        return Screen(
            words("shell-start-when-hours"),
            [Passage(hours.items(words) { .hours($0) }), Passage(warning + [.line(Line(words("ios-hours-wake"), .quiet))])],
            taps: [Tap(words("shell-common-save-button"), .saveHours, weight: .main)])
    }

    func reminder(_ reminder: Reminder, _ choices: ReminderChoices) -> Switch<Event> {
        let isOn = choices.has(reminder)
        return Switch(
            words(reminder.textId), reason: words(reminder.whyId), isOn: isOn,
            onText: words(isOn ? "shell-common-on" : "shell-common-off")
        ) { .remind(reminder, $0) }
    }
}

extension MyDataFlow.Reminder {
    fileprivate var textId: String {
        switch self {
        case .week: "ios-reminder-week"
        case .long: "ios-reminder-long"
        case .afterHours: "ios-reminder-after-hours"
        }
    }

    fileprivate var whyId: String {
        switch self {
        case .week: "ios-reminder-week-why"
        case .long: "ios-reminder-long-why"
        case .afterHours: "ios-reminder-after-hours-why"
        }
    }
}

extension ReminderChoices {
    fileprivate func has(_ reminder: MyDataFlow.Reminder) -> Bool {
        switch reminder {
        case .week: weekEnd
        case .long: longShiftHours != nil
        case .afterHours: afterHours
        }
    }

    mutating func set(_ reminder: MyDataFlow.Reminder, _ on: Bool) {
        switch reminder {
        case .week: weekEnd = on
        case .long: longShiftHours = on ? ReminderChoices().longShiftHours : nil
        case .afterHours: afterHours = on
        }
    }
}
