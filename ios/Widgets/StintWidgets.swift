import ActivityKit
import AppIntents
import StintLockScreen
import SwiftUI
import WidgetKit

@main
struct StintWidgets: WidgetBundle {
    var body: some Widget { ShiftSign() }
}

/// A running shift, on the lock screen and beside the camera.
struct ShiftSign: Widget {
    var body: some WidgetConfiguration {
        ActivityConfiguration(for: ShiftAttributes.self) { context in
            ShiftView(shift: context.state).padding()
        } dynamicIsland: { context in
            DynamicIsland {
                DynamicIslandExpandedRegion(.bottom) { ShiftView(shift: context.state) }
            } compactLeading: {
                Image(systemName: "clock").accessibilityLabel(context.state.said)
            } compactTrailing: {
                Text(context.state.clock).accessibilityHidden(true)
            } minimal: {
                Image(systemName: "clock").accessibilityLabel(context.state.said)
            }
        }
    }
}

struct ShiftView: View {
    let shift: RunningShift

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            Text(shift.said).font(.headline)
            HStack(spacing: 8) {
                ForEach(shift.taps) { tap in
                    Button(intent: ShiftIntent(tap.touch)) {
                        Text(tap.label).frame(maxWidth: .infinity, minHeight: 44)
                    }
                }
            }
        }
    }
}
