import StintBindings
import StintTexts

/// What is wrong and needs her.
public enum Health: Sendable, Hashable {
    case obstacle(Obstacle)
    case gap(GapCause, from: String, to: String)
    /// She never typed the code from her paper.
    case paperNotChecked
    case noBackup
    case oldBackup(days: Int)
    case damage

    /// A month is long for a copy.
    private static let oldBackupDays = 31

    static func now(_ session: Session, _ phone: StintPhone, _ today: Today) -> [Health] {
        let choices = session.choices
        var found = phone.arrived().findings > 0 ? [Health.damage] : []
        found += session.device.facts.obstacles.map(Health.obstacle)
        found += today.gaps.map { .gap($0.cause, from: $0.from, to: $0.to) }
        if !choices.paperChecked { found.append(.paperNotChecked) }
        return found + backup(choices.lastBackupMs, session.now.utcMs)
    }

    private static func backup(_ lastMs: Int64?, _ nowMs: Int64) -> [Health] {
        guard let lastMs else { return [.noBackup] }
        let days = Int((nowMs - lastMs) / 86_400_000)
        return days > oldBackupDays ? [.oldBackup(days: days)] : []
    }

    /// Where it can be put right, apart from what is said to do elsewhere.
    enum Place: Sendable, Equatable { case question, settings, myData }

    var place: Place? {
        switch self {
        case .obstacle(let obstacle): obstacle.place
        case .gap(.permissionMissing, _, _), .gap(.stoppedBySystem, _, _), .gap(.batterySaver, _, _): .settings
        case .gap: nil
        case .paperNotChecked, .noBackup, .oldBackup, .damage: .myData
        }
    }

    /// What happened, and what to do where that isn't said by it.
    func said(_ words: Wording) -> [String] {
        switch self {
        case .obstacle(let obstacle): [words(obstacle.textId)]
        case .gap(let cause, let from, let to): [words(cause.textId, .text(from), .text(to)), words(cause.adviceId)]
        case .paperNotChecked: [words("ios-health-paper")]
        case .noBackup: [words("shell-health-no-backup")]
        case .oldBackup(let days): [words("shell-health-old-backup", .count(days))]
        case .damage: [words("shell-health-damage")]
        }
    }
}

extension Obstacle {
    fileprivate var place: Health.Place? {
        switch self {
        // Before it was asked for once, the system's settings have no row for it.
        case .locationNotAsked: .question
        case .locationOff, .locationRefused, .locationWhileUsing, .locationApproximate, .backgroundOff, .batterySaver,
            .notificationsOff, .motionRefused:
            .settings
        // She is to lock Stint there, and open it again.
        case .recorderKeyLost, .recorderKeysChanged: .myData
        case .littleSpace, .diskFull, .recorderFailed: nil
        }
    }
}

extension GapCause {
    var textId: String {
        switch self {
        case .pausedByWorker: "shell-health-gap-paused"
        case .outsideRecordedHours: "shell-health-gap-outside-hours"
        case .permissionMissing: "shell-health-gap-permission"
        case .stoppedBySystem: "shell-health-gap-stopped"
        case .batterySaver: "shell-health-gap-battery-saver"
        case .noSignal: "shell-health-gap-no-signal"
        case .phoneOff: "shell-health-gap-phone-off"
        case .notUnlockedSinceRestart: "shell-health-gap-not-unlocked"
        case .recorderFailed: "shell-health-gap-recorder-failed"
        case .unknown: "shell-health-gap-unknown"
        }
    }

    var adviceId: String {
        switch self {
        case .pausedByWorker: "shell-health-gap-paused-do"
        case .outsideRecordedHours: "shell-health-gap-outside-hours-do"
        case .permissionMissing: "ios-health-gap-permission-do"
        case .stoppedBySystem: "shell-health-gap-stopped-do"
        case .batterySaver: "shell-health-gap-battery-saver-do"
        case .noSignal: "shell-health-gap-no-signal-do"
        case .phoneOff: "shell-health-gap-phone-off-do"
        case .notUnlockedSinceRestart: "shell-health-gap-not-unlocked-do"
        case .recorderFailed: "shell-health-gap-recorder-failed-do"
        case .unknown: "shell-health-gap-unknown-do"
        }
    }
}
