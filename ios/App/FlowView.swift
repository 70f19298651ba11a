import StintKit
import SwiftUI

/// One flow's screens, from its first to its last.
struct FlowView<Made: Flow>: View {
    private let first: Made.Event?
    private let turn: Int
    @State private var model: FlowModel<Made>

    /// `first` is sent when the view appears, and with each new `turn`.
    init(first: Made.Event?, turn: Int = 0, _ make: @escaping @Sendable () async -> Made) {
        (self.first, self.turn) = (first, turn)
        _model = State(initialValue: FlowModel(make))
    }

    var body: some View {
        ZStack {
            ForEach(model.screens, id: \.title) { screen in
                ScreenView(
                    screen: screen, send: model.send, dismiss: model.dismiss, cancel: model.cancel)
            }
        }
        .onReceive(NotificationCenter.default.publisher(for: UIApplication.userDidTakeScreenshotNotification)) { _ in
            model.pictured()
        }
        .task(id: turn) { await model.run(first: first) }
    }
}
