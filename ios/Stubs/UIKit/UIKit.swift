// Only what the app uses of UIKit.
@_exported import Foundation

@MainActor
open class UIViewController {
    public init(nibName: String?, bundle: Bundle?) {}
    public required init?(coder: NSCoder) { nil }
    public let view = UIView()
    open func viewDidLoad() {}
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
    public func setAlternateIconName(_ name: String?) async throws {}
}
public enum UIKeyboardType: Sendable {
    case `default`, decimalPad, numbersAndPunctuation, asciiCapable
}
