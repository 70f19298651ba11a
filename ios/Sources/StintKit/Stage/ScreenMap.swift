/// The same screen as part of another.
extension Screen {
    func map<Outer: Sendable>(_ into: @escaping @Sendable (Event) -> Outer) -> Screen<Outer> {
        var screen = Screen<Outer>(
            title, passages.map { Passage($0.heading, $0.items.map { $0.map(into) }) },
            taps: taps.map { $0.map(into) }, back: back?.map(into), isSecret: isSecret)
        screen.request = request?.map(into)
        (screen.banner, screen.working) = (banner, working)
        return screen
    }
}

extension Item {
    func map<Outer: Sendable>(_ into: @escaping @Sendable (Event) -> Outer) -> Item<Outer> {
        switch self {
        case .line(let line): .line(line)
        case .figure(let figure): .figure(figure)
        case .drawing(let drawing): .drawing(drawing)
        case .tap(let tap): .tap(tap.map(into))
        case .row(let row):
            .row(
                Row<Outer>(
                    row.title, row.details, trailing: row.trailing, hint: row.hint, event: row.event.map(into)))
        case .switch(let it):
            .switch(
                Switch<Outer>(it.label, reason: it.reason, isOn: it.isOn, onText: it.onText) { into(it.change($0)) })
        case .entry(let entry):
            .entry(
                Entry<Outer>(entry.label, entry.text, hint: entry.hint, kind: entry.kind) { into(entry.typed($0)) })
        case .date(let it):
            .date(DateEntry<Outer>(it.label, it.date, said: it.said, hint: it.hint) { into(it.pick($0)) })
        case .choice(let it):
            .choice(
                Choice<Outer>(it.label, it.options, chosen: it.chosen, hint: it.hint, kind: it.kind) {
                    into(it.choose($0))
                })
        }
    }
}

extension Tap {
    func map<Outer: Sendable>(_ into: @escaping @Sendable (Event) -> Outer) -> Tap<Outer> {
        Tap<Outer>(label, into(event), hint: hint, weight: weight, isOn: isOn)
    }
}

extension Request {
    func map<Outer: Sendable>(_ into: @escaping @Sendable (Event) -> Outer) -> Request<Outer> {
        switch self {
        case .share(let files, let done): .share(files, done: { into(done($0)) })
        case .pickFile(let picked, let none): .pickFile(picked: { into(picked($0)) }, none: into(none))
        case .scan(let words, let read, let none): .scan(words, read: { into(read($0)) }, none: into(none))
        case .settings(let done): .settings(done: into(done))
        }
    }
}
