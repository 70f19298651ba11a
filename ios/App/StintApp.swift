import StintKit
import SwiftUI

/// Draws what StintKit's models say, and hands events back.
@main
struct StintApp: App {
    @State private var launch = Launch()
    @Environment(\.scenePhase) private var phase

    var body: some Scene {
        WindowGroup {
            ForEach(launch.roots.indices, id: \.self) { PlaceView(root: launch.roots[$0]) }
                .overlay { ForEach(launch.covers, id: \.self) { CoverView(text: $0) } }
                .onChange(of: phase, initial: true) { _, new in launch.turned(isActive: new == .active) }
                .onOpenURL { launch.receive($0) }
        }
    }
}

/// Lies over everything while another app or the app switcher is in front.
struct CoverView: View {
    let text: String

    var body: some View {
        Rectangle().fill(.thickMaterial).ignoresSafeArea()
            .accessibilityLabel(text)
    }
}
