import StintWatchLink
import SwiftUI

/// What runs, what can be touched, and whether the phone has it.
struct WatchView: View {
    let model: WatchModel

    var body: some View {
        ScrollView {
            VStack {
                Text(model.screen.headline).font(.headline)
                ForEach(model.screen.actions) { action in
                    Button(action.label) { model.touch(action.deed) }
                }
                // The system's own input: dictation, writing, keys.
                TextFieldLink(model.screen.noteLabel, onSubmit: model.note)
                Text(model.screen.standing).font(.footnote)
                ForEach(model.screen.reasons, id: \.self) { Text($0).font(.footnote) }
            }
        }
    }
}
