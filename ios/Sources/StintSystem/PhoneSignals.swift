#if canImport(UIKit) && !os(watchOS)
import Foundation
import StintBindings
import StintKit
import UIKit

/// What the system says of the battery, of the first unlock, of clocks and of
/// the app's own end.
@MainActor
public final class PhoneSignals {
    private let tell: @Sendable (Sensed) -> Void

    public init(tell: @escaping @Sendable (Sensed) -> Void) {
        self.tell = tell
        UIDevice.current.isBatteryMonitoringEnabled = true
        on(.NSProcessInfoPowerStateDidChange) { [.lowPower(ProcessInfo.processInfo.isLowPowerModeEnabled)] }
        on(UIDevice.batteryLevelDidChangeNotification, PhoneSignals.battery)
        on(UIDevice.batteryStateDidChangeNotification, PhoneSignals.battery)
        // Told at each unlock, and so at the first after a restart.
        on(UIApplication.protectedDataDidBecomeAvailableNotification) { [.unlocked] }
        on(UIApplication.significantTimeChangeNotification) { [.woken] }
        on(.NSSystemTimeZoneDidChange) { [.woken] }
        on(UIApplication.didBecomeActiveNotification) { [.cameToFront] }
        on(UIApplication.willTerminateNotification) { [.ending] }
        ([.lowPower(ProcessInfo.processInfo.isLowPowerModeEnabled)] + PhoneSignals.battery()).forEach(tell)
    }

    private func on(_ name: Notification.Name, _ sensed: @escaping @MainActor @Sendable () -> [Sensed]) {
        NotificationCenter.default.addObserver(forName: name, object: nil, queue: .main) { [tell] _ in
            MainActor.assumeIsolated { sensed().forEach(tell) }
        }
    }

    private static func battery() -> [Sensed] {
        Sensed.battery(level: UIDevice.current.batteryLevel, state: UIDevice.current.batteryState.rawValue)
    }
}

/// Switches of the system that would stop a recording.
@MainActor
public struct PhoneSwitches {
    public init() {}

    /// As they are now.
    public func look() async -> SystemSwitches {
        let background = UIApplication.shared.backgroundRefreshStatus == .available
        return SystemSwitches(
            location: await LocationSensors.isOn(), background: background, motion: LocationSensors.motionState,
            notifications: await PhoneNotifications.state())
    }

    /// Another picture on the home screen. The system tells her that it did.
    public nonisolated func show(icon: String?) {
        Task { @MainActor in try? await UIApplication.shared.setAlternateIconName(icon) }
    }
}
#endif
