import StintKit
import SwiftUI
import UniformTypeIdentifiers

/// What the system shows over a screen.
struct Requests<Event: Sendable>: RequestPainter {
    let send: @MainActor (Event) -> Void

    func share(_ files: [URL], done: @escaping @Sendable (Bool) -> Event) -> AnyView {
        AnyView(
            Sheet(grace: .seconds(1), closed: { send(done(false)) }) { once in
                ShareSheet(files: files) { went in once.run { send(done(went)) } }
            })
    }

    func pickFile(picked: @escaping @Sendable (URL) -> Event, none: Event) -> AnyView {
        AnyView(FilePicker(picked: picked, none: none, send: send))
    }

    func scan(_ words: ScanWords, read: @escaping @Sendable (String) -> Event, none: Event) -> AnyView {
        AnyView(
            Sheet(closed: { send(none) }) { once in
                ScannerPage(
                    words: words, read: { text in once.run { send(read(text)) } }, close: { once.run { send(none) } })
            })
    }

    func settings(done: Event) -> AnyView { AnyView(SettingsOpener { send(done) }) }
}

/// Presents its content as soon as it is there. She may always swipe it down:
/// what that means is said once, unless something was said before.
private struct Sheet<Content: View>: View {
    @State private var isShown = true
    @State private var once = Once()
    /// For so long one that ended by itself may still say how.
    var grace = Duration.zero
    let closed: @MainActor () -> Void
    @ViewBuilder let content: (Once) -> Content

    var body: some View {
        Color.clear.sheet(isPresented: $isShown, onDismiss: end) { content(once) }
    }

    private func end() {
        Task {
            try? await Task.sleep(for: grace)
            once.run(closed)
        }
    }
}

/// A file of another app or of the phone.
private struct FilePicker<Event: Sendable>: View {
    @State private var isShown = true
    let picked: @Sendable (URL) -> Event
    let none: Event
    let send: @MainActor (Event) -> Void

    var body: some View {
        Color.clear.fileImporter(isPresented: $isShown, allowedContentTypes: [.item], allowsMultipleSelection: false) {
            send($0.event(picked: picked, none: none))
        } onCancellation: {
            send(none)
        }
    }
}

private struct SettingsOpener: View {
    @Environment(\.openURL) private var openURL
    let done: @MainActor () -> Void

    var body: some View {
        Color.clear.task {
            URL(string: UIApplication.openSettingsURLString).map { openURL($0) }
            done()
        }
    }
}

/// The system's share sheet.
struct ShareSheet: UIViewControllerRepresentable {
    let files: [URL]
    /// Hears whether an app or a place was chosen and took them.
    let done: @MainActor (Bool) -> Void

    func makeUIViewController(context: Context) -> UIActivityViewController {
        let sheet = UIActivityViewController(activityItems: files, applicationActivities: nil)
        sheet.completionWithItemsHandler = { _, went, _, _ in done(went) }
        return sheet
    }

    func updateUIViewController(_ controller: UIActivityViewController, context: Context) {}
}
