// Only what the app uses of UIKit.
@_exported import Foundation

@MainActor
open class UIViewController {
    public init(nibName: String?, bundle: Bundle?) {}
    public required init?(coder: NSCoder) { nil }
    public let view = UIView()
    open func viewDidLoad() {}
    open func viewDidLayoutSubviews() {}
    open func viewDidDisappear(_ animated: Bool) {}
}
@MainActor
public final class UIView {
    public let layer = CALayer()
    public let bounds = CGRect()
}
@MainActor
open class CALayer {
    public init() {}
    public var frame = CGRect()
    public func addSublayer(_ layer: CALayer) {}
}
@MainActor
public final class UIActivityViewController: UIViewController {
    public convenience init(activityItems: [Any], applicationActivities: [Any]?) { self.init(nibName: nil, bundle: nil) }
    public var completionWithItemsHandler: (@MainActor (Any?, Bool, [Any]?, (any Error)?) -> Void)?
}
@MainActor
public final class UIApplication {
    public static let openSettingsURLString = "app-settings:"
    public static let shared = UIApplication()
    public var connectedScenes: Set<UIScene> { [] }
    public func setAlternateIconName(_ name: String?) async throws {}
    public var backgroundRefreshStatus: UIBackgroundRefreshStatus { .available }
    public nonisolated static let protectedDataDidBecomeAvailableNotification = Notification.Name("protectedData")
    public nonisolated static let significantTimeChangeNotification = Notification.Name("timeChange")
    public nonisolated static let didBecomeActiveNotification = Notification.Name("active")
    public nonisolated static let userDidTakeScreenshotNotification = Notification.Name("screenshot")
    public nonisolated static let willTerminateNotification = Notification.Name("terminate")
}
@MainActor
open class UIScene: NSObject {}
@MainActor
public final class UIWindowScene: UIScene {}
@MainActor
public final class UIWindow {
    public struct Level: RawRepresentable, Sendable {
        public var rawValue: CGFloat
        public init(rawValue: CGFloat) { self.rawValue = rawValue }
        public static let alert = Level(rawValue: 2000)
    }
    public init(windowScene: UIWindowScene) {}
    public var windowLevel = Level.alert
    public var rootViewController: UIViewController?
    public var isHidden = true
}
public enum UIBackgroundRefreshStatus: Int, Sendable { case restricted, denied, available }
@MainActor
public final class UIDevice {
    public static let current = UIDevice()
    public nonisolated static let batteryLevelDidChangeNotification = Notification.Name("level")
    public nonisolated static let batteryStateDidChangeNotification = Notification.Name("state")
    public enum BatteryState: Int, Sendable { case unknown, unplugged, charging, full }
    public var isBatteryMonitoringEnabled = false
    public var batteryLevel: Float { 0 }
    public var batteryState: BatteryState { .unknown }
}
// Foundation's own, which Linux lacks.
extension Notification.Name {
    public static let NSProcessInfoPowerStateDidChange = Notification.Name("power")
}
extension ProcessInfo {
    public var isLowPowerModeEnabled: Bool { false }
}
public enum UIKeyboardType: Sendable {
    case `default`, decimalPad, numbersAndPunctuation, asciiCapable
}
