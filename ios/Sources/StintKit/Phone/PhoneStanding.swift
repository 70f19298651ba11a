import Foundation
import StintBindings

/// What the system allows and what hinders, as the recording has heard it.
public struct PhoneStanding: PhoneFacts, Permissions {
    /// Less is too little for a shift and the vault's own housekeeping.
    private static let littleSpace: Int64 = 200_000_000

    private let recording: Recording
    private let sensors: any Sensors
    private let location: LocationAsking
    private let switches: Live<SystemSwitches>
    private let reminders: @Sendable () -> ReminderChoices
    private let askForNotifications: @Sendable () -> Void
    private let root: URL
    public let languages: [String]

    init(
        _ recording: Recording, _ sensors: any Sensors, _ location: LocationAsking, _ switches: Live<SystemSwitches>,
        root: URL, languages: [String], reminders: @escaping @Sendable () -> ReminderChoices,
        askForNotifications: @escaping @Sendable () -> Void
    ) {
        (self.recording, self.sensors, self.location, self.switches) = (recording, sensors, location, switches)
        (self.root, self.reminders) = (root, reminders)
        (self.languages, self.askForNotifications) = (languages, askForNotifications)
    }

    /// Where a profile of an employer sets up apps, the system keeps it here.
    public var isManaged: Bool { UserDefaults.standard.object(forKey: "com.apple.configuration.managed") != nil }

    public var obstacles: [Obstacle] {
        let found = recorder + steps + notifications
        let space = isShortOfSpace && !found.contains(.diskFull) ? [Obstacle.littleSpace] : []
        guard let state = recording.state, state.choices.places else { return found + space }
        return found + location(state) + background(state) + (state.lowPower ? [.batterySaver] : []) + space
    }

    public func state(of permission: Permission) -> PermissionState {
        switch permission {
        case .location: recording.state.map { allowed($0) } ?? .notAsked
        case .activity: switches.value.motion
        case .notifications: switches.value.notifications
        }
    }

    private func allowed(_ state: RecordingState) -> PermissionState {
        switch state.permission {
        case .notAsked: return .notAsked
        case .refused: return .refused
        case .whileUsing: return .whileUsing
        case .always: return state.precise ? .allowed : .approximate
        }
    }

    /// The system answers later, to the recording: her answer is seen then.
    public func ask(for permission: Permission) async -> PermissionState {
        switch permission {
        case .location: location.ask(recording.state?.permission ?? .notAsked)
        case .activity: sensors.ask(.motion)
        case .notifications: askForNotifications()
        }
        return state(of: permission)
    }

    /// Why what is recorded doesn't reach the disk.
    private var recorder: [Obstacle] {
        switch recording.lastTrouble {
        case .diskFull: [.diskFull]
        case .keyLost: [.recorderKeyLost]
        case .keysChanged: [.recorderKeysChanged]
        case .failed: [.recorderFailed]
        case .notUnlocked, .noVault, nil: []
        }
    }

    private var steps: [Obstacle] {
        recording.state?.choices.steps == true && switches.value.motion == .refused ? [.motionRefused] : []
    }

    private var notifications: [Obstacle] {
        reminders().areWanted && switches.value.notifications == .refused ? [.notificationsOff] : []
    }

    private func location(_ state: RecordingState) -> [Obstacle] {
        // The system says that it is refused then, and doesn't say why.
        if !switches.value.location { return [.locationOff] }
        return switch state.permission {
        case .refused: [.locationRefused]
        case .whileUsing: [.locationWhileUsing] + (state.precise ? [] : [.locationApproximate])
        case .always: state.precise ? [] : [.locationApproximate]
        case .notAsked: [.locationNotAsked]
        }
    }

    /// Where location is always allowed, the system may start Stint again after
    /// it ended it; but not with this switch off.
    private func background(_ state: RecordingState) -> [Obstacle] {
        state.permission == .always && !switches.value.background ? [.backgroundOff] : []
    }

    private var isShortOfSpace: Bool {
        let system = try? FileManager.default.attributesOfFileSystem(forPath: root.path)
        let free = (system?[.systemFreeSize] as? NSNumber)?.int64Value
        return free.map { $0 < Self.littleSpace } ?? false
    }
}
