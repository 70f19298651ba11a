import StintWatchLink
import SwiftUI

/// Draws what the watch's model says, and hands touches back.
@main
struct StintWatchApp: App {
    @State private var model = WatchLaunch.shared.model
    @Environment(\.scenePhase) private var phase

    var body: some Scene {
        WindowGroup {
            WatchView(model: model)
                .onChange(of: phase, initial: true) { _, _ in model.look() }
        }
    }
}
