import StintWatchLink
import SwiftUI

/// Draws what the watch's model says, and hands touches back.
@main
struct StintWatchApp: App {
    @State private var model = WatchLaunch.shared.model

    var body: some Scene {
        WindowGroup { WatchView(model: model) }
    }
}
