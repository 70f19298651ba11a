import StintBindings
import StintTexts

extension Wording {
    /// A kind of record, with its switch and its reason.
    func of<Event>(
        _ kind: Choices.Kind, isOn: Bool, change: @escaping @Sendable (Bool) -> Event
    ) -> Switch<Event> {
        Switch(
            self(kind.textId), reason: self(kind.whyId), isOn: isOn,
            onText: self(isOn ? "shell-common-on" : "shell-common-off"), change: change)
    }
}

extension Choices.Kind {
    var textId: String {
        switch self {
        case .places: "shell-data-places"
        case .steps: "shell-data-steps"
        case .battery: "shell-data-battery"
        case .questions: "shell-data-questions"
        }
    }

    var whyId: String {
        switch self {
        case .places: "shell-data-places-why"
        case .steps: "shell-data-steps-why"
        case .battery: "shell-data-battery-why"
        case .questions: "shell-data-questions-why"
        }
    }
}

extension Choices.When {
    var textId: String {
        switch self {
        case .shift: "shell-start-when-shift"
        case .hours: "shell-start-when-hours"
        case .always: "shell-start-when-always"
        }
    }

    var bodyId: String {
        switch self {
        case .shift: "shell-start-when-shift-body"
        case .hours: "shell-start-when-hours-body"
        case .always: "shell-start-when-always-body"
        }
    }
}

extension Permission {
    var textId: String {
        switch self {
        case .location: "shell-permission-location"
        case .notifications: "shell-permission-notifications"
        case .activity: "shell-permission-activity"
        }
    }

    var whyId: String {
        switch self {
        case .location: "shell-permission-location-why"
        case .notifications: "shell-permission-notifications-why"
        case .activity: "shell-permission-activity-why"
        }
    }
}

extension Obstacle {
    var textId: String {
        switch self {
        case .locationOff: "shell-permission-location-off"
        case .locationNotAsked: "ios-health-location-not-asked"
        case .locationRefused: "shell-permission-location-denied"
        case .locationWhileUsing: "shell-permission-location-while-using"
        case .locationApproximate: "shell-permission-location-approximate"
        case .backgroundOff: "shell-check-background"
        case .batterySaver: "shell-health-battery-saver-on"
        case .littleSpace: "shell-check-space"
        case .notificationsOff: "ios-health-notifications-off"
        case .motionRefused: "ios-health-motion-off"
        case .diskFull: "shell-health-disk-full"
        case .recorderKeyLost: "ios-health-key-lost"
        case .recorderKeysChanged: "ios-health-keys-changed"
        case .recorderFailed: "ios-health-recorder-failed"
        }
    }
}

extension PlaceKind {
    static let all: [PlaceKind] = [.client, .home, .office, .personal, .unknown]

    var textId: String {
        switch self {
        case .home: "shell-correct-kind-home"
        case .client: "shell-correct-kind-client"
        case .office: "shell-correct-kind-office"
        case .personal: "shell-correct-kind-personal"
        case .unknown: "shell-correct-kind-unknown"
        }
    }
}

extension TripReason {
    static let all: [TripReason] = [.betweenClients, .commute, .office, .break, .personal, .unknown]

    var textId: String {
        switch self {
        case .betweenClients: "shell-correct-reason-between"
        case .commute: "shell-correct-reason-commute"
        case .office: "shell-correct-reason-office"
        case .break: "shell-correct-reason-break"
        case .personal: "shell-correct-reason-personal"
        case .unknown: "shell-correct-reason-unknown"
        }
    }
}

extension Level {
    static let all: [Level] = [.weeks, .days, .visits, .areas, .traces]

    var textId: String {
        switch self {
        case .weeks: "shell-level-weeks"
        case .days: "shell-level-days"
        case .visits: "shell-level-visits"
        case .areas: "shell-level-areas"
        case .traces: "shell-level-traces"
        }
    }

    /// What disappears at this level.
    var goneId: String {
        switch self {
        case .weeks: "shell-level-weeks-gone"
        case .days: "shell-level-days-gone"
        case .visits: "shell-level-visits-gone"
        case .areas: "shell-level-areas-gone"
        case .traces: "shell-level-traces-gone"
        }
    }
}
