import SwiftUI
import UIKit

/// Lies over everything that is drawn, also over a share sheet or a page that the
/// system shows, while something else than Stint is in front: a window of its own, as
/// what is presented lies above the screens.
@MainActor
final class CoverWindows {
    private var windows: [UIWindow] = []

    /// One for each text; none takes them away.
    func show(_ covers: [String]) {
        windows.forEach { $0.isHidden = true }
        let scenes = UIApplication.shared.connectedScenes.compactMap { $0 as? UIWindowScene }
        windows = covers.flatMap { text in scenes.map { CoverWindows.cover(text, $0) } }
    }

    private static func cover(_ text: String, _ scene: UIWindowScene) -> UIWindow {
        let window = UIWindow(windowScene: scene)
        window.windowLevel = UIWindow.Level(rawValue: UIWindow.Level.alert.rawValue + 1)
        window.rootViewController = UIHostingController(rootView: CoverView(text: text))
        window.isHidden = false
        return window
    }
}
