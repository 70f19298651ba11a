import StintKit
import SwiftUI

/// One flow's screens, from its first to its last.
struct FlowView<Made: Flow>: View {
    private let first: Made.Event?
    @State private var model: FlowModel<Made>

    init(first: Made.Event?, _ make: @escaping @Sendable () async -> Made) {
        self.first = first
        _model = State(initialValue: FlowModel(make))
    }

    var body: some View {
        ZStack {
            ForEach(model.screens, id: \.title) { screen in
                ScreenView(
                    screen: screen, send: model.send, dismiss: model.dismiss, cancel: model.cancel)
            }
        }
        .task { await model.run(first: first) }
    }
}
