import Foundation

/// Draws elements with some system's views. The choice which is here, so that
/// what draws holds none.
@MainActor
public protocol ItemPainter {
    associatedtype Event: Sendable
    associatedtype Painted
    func line(_ line: Line) -> Painted
    func figure(_ figure: Figure) -> Painted
    func drawing(_ drawing: Drawing) -> Painted
    func tap(_ tap: Tap<Event>) -> Painted
    func row(_ row: Row<Event>) -> Painted
    func turn(_ it: Switch<Event>) -> Painted
    func entry(_ entry: Entry<Event>) -> Painted
    func secret(_ entry: Entry<Event>) -> Painted
    func list(_ choice: Choice<Event>) -> Painted
    func steps(_ choice: Choice<Event>) -> Painted
    func date(_ date: DateEntry<Event>) -> Painted
}

extension Item {
    @MainActor public func painted<Painter: ItemPainter>(by painter: Painter) -> Painter.Painted where Painter.Event == Event {
        switch self {
        case .line(let line): painter.line(line)
        case .figure(let figure): painter.figure(figure)
        case .drawing(let drawing): painter.drawing(drawing)
        case .tap(let tap): painter.tap(tap)
        case .row(let row): painter.row(row)
        case .switch(let it): painter.turn(it)
        case .entry(let entry): entry.kind == .secret ? painter.secret(entry) : painter.entry(entry)
        case .choice(let choice): choice.kind == .steps ? painter.steps(choice) : painter.list(choice)
        case .date(let date): painter.date(date)
        }
    }
}

/// Shows what the system shows over a screen.
@MainActor
public protocol RequestPainter {
    associatedtype Event: Sendable
    associatedtype Painted
    func share(_ files: [URL], done: @escaping @Sendable (Bool) -> Event) -> Painted
    func pickFile(picked: @escaping @Sendable (URL) -> Event, none: Event) -> Painted
    func scan(_ words: ScanWords, read: @escaping @Sendable (String) -> Event, none: Event) -> Painted
    func settings(done: Event) -> Painted
}

extension Request {
    @MainActor public func painted<Painter: RequestPainter>(by painter: Painter) -> Painter.Painted
    where Painter.Event == Event {
        switch self {
        case .share(let files, let done): painter.share(files, done: done)
        case .pickFile(let picked, let none): painter.pickFile(picked: picked, none: none)
        case .scan(let words, let read, let none): painter.scan(words, read: read, none: none)
        case .settings(let done): painter.settings(done: done)
        }
    }
}

/// Shows where the app stands.
@MainActor
public protocol PlacePainter {
    associatedtype Painted
    func firstStart() -> Painted
    func restoring() -> Painted
    func locked() -> Painted
    func rescuing() -> Painted
    func erasing() -> Painted
    func open() -> Painted
}

extension AppPlace {
    @MainActor public func painted<Painter: PlacePainter>(by painter: Painter) -> Painter.Painted {
        switch self {
        case .firstStart: painter.firstStart()
        case .restoring: painter.restoring()
        case .locked: painter.locked()
        case .rescuing: painter.rescuing()
        case .erasing: painter.erasing()
        case .open: painter.open()
        }
    }
}
