import StintBindings
import StintKit
import SwiftUI

/// Each kind of element as a view.
struct Items<Event: Sendable>: ItemPainter {
    let send: @MainActor (Event) -> Void

    func line(_ line: Line) -> AnyView {
        AnyView(Text(line.text).font(line.tone.font).foregroundStyle(line.tone.style).spoken(line.spoken))
    }

    func figure(_ figure: Figure) -> AnyView {
        AnyView(LabeledContent(figure.label, value: figure.value).spoken(figure.spoken))
    }

    func drawing(_ drawing: Drawing) -> AnyView { AnyView(DrawingView(drawing: drawing)) }

    func tap(_ tap: Tap<Event>) -> AnyView { AnyView(TapView(tap: tap, send: send)) }

    func row(_ row: Row<Event>) -> AnyView {
        AnyView(
            Button { row.events.forEach { send($0) } } label: {
                VStack(alignment: .leading, spacing: 4) {
                    ForEach(row.trailings, id: \.self) { Text($0).font(.subheadline) }
                    Text(row.title).font(.headline)
                    ForEach(row.details, id: \.self) { Text($0).font(.subheadline) }
                }
                .frame(maxWidth: .infinity, minHeight: 48, alignment: .leading)
            }
            .disabled(row.events.isEmpty)
            .spoken(row.spoken))
    }

    func turn(_ it: StintKit.Switch<Event>) -> AnyView {
        AnyView(
            Toggle(isOn: Binding(get: { it.isOn }, set: { send(it.change($0)) })) {
                VStack(alignment: .leading, spacing: 4) {
                    Text(it.label).font(.headline)
                    Text(it.reason).font(.subheadline)
                }
            }
            .spoken(it.spoken))
    }

    func entry(_ entry: Entry<Event>) -> AnyView {
        AnyView(
            Typed(entry: entry, send: send) { text in
                TextField(entry.label, text: text, axis: entry.kind.axis)
                    .keyboardType(entry.kind.keyboard)
                    .textInputAutocapitalization(entry.kind.capitals)
                    .autocorrectionDisabled(entry.kind.isExact)
                    .frame(minHeight: 48)
                    .spoken(entry.spoken)
            })
    }

    func secret(_ entry: Entry<Event>) -> AnyView {
        AnyView(
            Typed(entry: entry, send: send) { text in
                SecureField(entry.label, text: text).frame(minHeight: 48).spoken(entry.spoken)
            })
    }

    func list(_ choice: Choice<Event>) -> AnyView {
        AnyView(
            Picker(choice.label, selection: Binding(get: { choice.chosen }, set: { send(choice.choose($0)) })) {
                ForEach(choice.options.indices, id: \.self) { Text(choice.options[$0]).tag($0) }
            }
            .spoken(choice.spoken))
    }

    func steps(_ choice: Choice<Event>) -> AnyView {
        AnyView(
            VStack(alignment: .leading) {
                Text(choice.chosenText).font(.title3)
                Slider(
                    value: Binding(
                        get: { Double(choice.chosen) }, set: { send(choice.choose(Int($0.rounded()))) }),
                    in: 0...choice.lastStep, step: 1
                )
                .spoken(choice.spoken)
            })
    }

    func date(_ date: DateEntry<Event>) -> AnyView {
        AnyView(
            DatePicker(
                date.label,
                selection: Binding(get: { date.date.onPhone }, set: { send(date.pick(CalendarDate(onPhone: $0))) }),
                displayedComponents: .date
            )
            .spoken(date.spoken))
    }
}

/// A field over its draft.
private struct Typed<Event: Sendable, Field: View>: View {
    let entry: Entry<Event>
    let send: @MainActor (Event) -> Void
    let field: (Binding<String>) -> Field
    @State private var draft: Draft

    init(
        entry: Entry<Event>, send: @escaping @MainActor (Event) -> Void,
        @ViewBuilder field: @escaping (Binding<String>) -> Field
    ) {
        (self.entry, self.send, self.field) = (entry, send, field)
        _draft = State(initialValue: Draft(entry.text))
    }

    var body: some View {
        field(Binding(get: { draft.text }, set: { type($0) }))
            .onChange(of: entry.text, initial: false) { _, new in draft.hear(new) }
    }

    private func type(_ text: String) {
        draft.type(text)
        send(entry.typed(text))
    }
}

extension View {
    /// What VoiceOver says.
    func spoken(_ spoken: Spoken) -> some View {
        accessibilityLabel(spoken.label).accessibilityValue(spoken.valueText).accessibilityHint(spoken.hintText)
    }
}
