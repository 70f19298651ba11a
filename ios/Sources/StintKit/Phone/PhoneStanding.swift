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
    private let askForNotifications: @Sendable () -> Void
    private let root: URL
    public let languages: [String]

    init(
        _ recording: Recording, _ sensors: any Sensors, _ location: LocationAsking, _ switches: Live<SystemSwitches>,
        root: URL, languages: [String], askForNotifications: @escaping @Sendable () -> Void
    ) {
        (self.recording, self.sensors, self.location, self.switches) = (recording, sensors, location, switches)
        self.root = root
        (self.languages, self.askForNotifications) = (languages, askForNotifications)
    }

    /// Where a profile of an employer sets up apps, the system keeps it here.
    public var isManaged: Bool { UserDefaults.standard.object(forKey: "com.apple.configuration.managed") != nil }

    public var obstacles: [Obstacle] {
        let space = isShortOfSpace ? [Obstacle.littleSpace] : []
        guard let state = recording.state, state.choices.places else { return space }
        return location(state) + background(state) + (state.lowPower ? [.batterySaver] : []) + space
    }

    public func state(of permission: Permission) -> PermissionState {
        guard permission == .location, let state = recording.state else { return .notAsked }
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

    private func location(_ state: RecordingState) -> [Obstacle] {
        // The system says that it is refused then, and doesn't say why.
        if !switches.value.location { return [.locationOff] }
        return switch state.permission {
        case .refused: [.locationRefused]
        case .whileUsing: [.locationWhileUsing] + (state.precise ? [] : [.locationApproximate])
        case .always: state.precise ? [] : [.locationApproximate]
        case .notAsked: []
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
