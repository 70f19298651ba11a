import StintKit
import SwiftUI

/// A screen as data, drawn: a list, and what is touched most under the thumb.
struct ScreenView<Event: Sendable>: View {
    let screen: Screen<Event>
    let send: @MainActor (Event) -> Void
    let dismiss: @MainActor () -> Void
    let cancel: @MainActor () -> Void
    /// Recorded, or mirrored to another screen.
    @Environment(\.isSceneCaptured) private var isCaptured

    var body: some View {
        NavigationStack {
            List {
                ForEach(screen.numberedPassages(isCaptured: isCaptured)) { passage in
                    Section {
                        ForEach(passage.items) { $0.item.painted(by: Items(send: send)) }
                    } header: {
                        Text(passage.heading).accessibilityAddTraits(.isHeader)
                    }
                }
            }
            .navigationTitle(screen.title)
            .toolbar {
                ToolbarItem(placement: .navigation) {
                    ForEach(screen.backs, id: \.label) { TapView(tap: $0, send: send) }
                }
            }
            .safeAreaInset(edge: .bottom) { BarView(screen: screen, send: send, dismiss: dismiss, cancel: cancel) }
            .overlay { ForEach(screen.requests) { $0.request.painted(by: Requests(send: send)) } }
            .privacySensitive(screen.isSecret)
            .onChange(of: screen.said, initial: true) { _, _ in
                screen.banners.forEach { AccessibilityNotification.Announcement($0.text).post() }
            }
        }
    }
}

/// What went wrong and what to do, or what came of something.
struct BannerView: View {
    let banner: Banner
    let dismiss: @MainActor () -> Void

    var body: some View {
        Button(action: dismiss) {
            Label(banner.text, systemImage: banner.symbol).font(.body).multilineTextAlignment(.leading)
        }
        .accessibilityLabel(banner.text)
    }
}

/// Big, plain, within reach of one thumb; in its place what is being done. Over
/// it what came of what was touched, wherever the list was scrolled to.
struct BarView<Event: Sendable>: View {
    let screen: Screen<Event>
    let send: @MainActor (Event) -> Void
    let dismiss: @MainActor () -> Void
    let cancel: @MainActor () -> Void

    var body: some View {
        VStack(spacing: 8) {
            ForEach(screen.banners, id: \.text) { BannerView(banner: $0, dismiss: dismiss) }
            ForEach(screen.workings, id: \.label) { WorkingView(working: $0, cancel: cancel) }
            ForEach(screen.readyTaps, id: \.label) { BigTapView(tap: $0, send: send) }
        }
        .padding()
        .background(.bar)
    }
}

struct WorkingView: View {
    let working: Working
    let cancel: @MainActor () -> Void

    var body: some View {
        VStack(spacing: 8) {
            ProgressView(working.label, value: working.part)
                .accessibilityLabel(working.spoken.label)
                .accessibilityValue(working.spoken.valueText)
            ForEach(working.stopLabels, id: \.self) { Button($0, action: cancel).frame(minHeight: 48) }
        }
    }
}

struct TapView<Event: Sendable>: View {
    let tap: Tap<Event>
    let send: @MainActor (Event) -> Void

    var body: some View {
        Button(tap.label) { send(tap.event) }
            .frame(minHeight: 48)
            .disabled(!tap.isOn)
            .accessibilityLabel(tap.spoken.label)
            .accessibilityHint(tap.spoken.hintText)
    }
}

struct BigTapView<Event: Sendable>: View {
    let tap: Tap<Event>
    let send: @MainActor (Event) -> Void

    var body: some View {
        Button(role: tap.role) { send(tap.event) } label: {
            Text(tap.label).font(.title3).frame(maxWidth: .infinity, minHeight: 48)
        }
        .buttonStyle(.borderedProminent)
        .tint(tap.tint)
        .disabled(!tap.isOn)
        .accessibilityLabel(tap.spoken.label)
        .accessibilityHint(tap.spoken.hintText)
    }
}
