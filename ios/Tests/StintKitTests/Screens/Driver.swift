import Foundation
import StintBindings
import StintKit
import StintTexts
import XCTest

/// Uses a flow as a person does: by what stands on the screen. Each screen that
/// comes by is held to have a text, a name and a hint for every element.
struct Driver<Made: Flow> {
    let flow: Made
    let phone: TestPhone

    init(_ flow: Made, _ phone: TestPhone) { (self.flow, self.phone) = (flow, phone) }

    var screen: Screen<Made.Event> { flow.stage.live.value }
    var words: Wording { phone.session.words }

    func send(_ event: Made.Event, file: StaticString = #filePath, line: UInt = #line) async {
        await flow.send(event)
        checkScreen(file, line)
    }

    /// Touches what is named by a text.
    func tap(
        _ id: String, _ arguments: Argument..., file: StaticString = #filePath, line: UInt = #line
    ) async throws {
        try await tapNamed(try words.texts.trySay(id, arguments), file: file, line: line)
    }

    func tapNamed(_ label: String, file: StaticString = #filePath, line: UInt = #line) async throws {
        let event = taps.first { $0.0 == label }?.1
        await send(try XCTUnwrap(event, "nothing to touch: \(label)", file: file, line: line), file: file, line: line)
    }

    func type(
        _ text: String, into id: String, _ arguments: Argument..., file: StaticString = #filePath, line: UInt = #line
    ) async throws {
        let label = try words.texts.trySay(id, arguments)
        try await typeNamed(text, into: label, file: file, line: line)
    }

    func typeNamed(
        _ text: String, into label: String, file: StaticString = #filePath, line: UInt = #line
    ) async throws {
        let entry = items.compactMap { item -> Entry<Made.Event>? in
            if case .entry(let entry) = item, entry.label == label { entry } else { nil }
        }.first
        let event = try XCTUnwrap(entry, "no field: \(label)", file: file, line: line).typed(text)
        await send(event, file: file, line: line)
    }

    func turn(_ id: String, _ on: Bool, file: StaticString = #filePath, line: UInt = #line) async throws {
        let it = items.compactMap { item -> Switch<Made.Event>? in
            if case .switch(let it) = item, it.label == words(id) { it } else { nil }
        }.first
        await send(try XCTUnwrap(it, "no switch: \(id)", file: file, line: line).change(on), file: file, line: line)
    }

    func choose(_ index: Int, in id: String, file: StaticString = #filePath, line: UInt = #line) async throws {
        let it = items.compactMap { item -> Choice<Made.Event>? in
            if case .choice(let it) = item, it.label == words(id) { it } else { nil }
        }.first
        let choice = try XCTUnwrap(it, "no choice: \(id)", file: file, line: line)
        XCTAssertTrue(choice.options.indices.contains(index), file: file, line: line)
        await send(choice.choose(index), file: file, line: line)
    }

    func pick(_ date: CalendarDate, in id: String, file: StaticString = #filePath, line: UInt = #line) async throws {
        let it = items.compactMap { item -> DateEntry<Made.Event>? in
            if case .date(let it) = item, it.label == words(id) { it } else { nil }
        }.first
        await send(try XCTUnwrap(it, "no date: \(id)", file: file, line: line).pick(date), file: file, line: line)
    }

    /// The rows that are a stretch of a day.
    var stretches: [Row<Made.Event>] {
        items.compactMap { item in
            if case .row(let row) = item, row.trailing != nil { row } else { nil }
        }
    }

    /// Opens a stretch of a day by its place in the list: titles repeat.
    func openRow(_ index: Int, file: StaticString = #filePath, line: UInt = #line) async throws {
        let events = stretches.compactMap(\.event)
        let event = events.indices.contains(index) ? events[index] : nil
        await send(try XCTUnwrap(event, "no row \(index): \(rows)", file: file, line: line), file: file, line: line)
    }

    /// Opens the next stretch that is a visit, from a place in the list on.
    func openVisit(from index: Int = 0, file: StaticString = #filePath, line: UInt = #line) async throws -> Int {
        try await open(offering: "shell-correct-name-button", from: index, file: file, line: line)
    }

    /// Opens the next stretch that has a certain correction.
    func open(
        offering id: String, from index: Int = 0, file: StaticString = #filePath, line: UInt = #line
    ) async throws -> Int {
        for row in stretches.indices.dropFirst(index) {
            try await openRow(row, file: file, line: line)
            if try shows(id) { return row }
            try await tap("shell-common-back-button", file: file, line: line)
        }
        return try XCTUnwrap(nil, "no row with \(id) from \(index): \(rows)", file: file, line: line)
    }

    /// Hands over the file that the screen asked for.
    func give(_ file: URL) async throws {
        guard case .pickFile(let picked, _) = screen.request else { return XCTFail("no file was asked for") }
        await send(picked(file))
    }

    /// The files that the share sheet would get.
    var handedOver: [URL] {
        if case .share(let files, _) = screen.request { files } else { [] }
    }

    /// Ends the share sheet: the files went somewhere, or she closed it.
    func share(_ went: Bool) async throws {
        guard case .share(_, let done) = screen.request else { return XCTFail("nothing is in the share sheet") }
        await send(done(went))
    }

    func shows(_ id: String, _ arguments: Argument...) throws -> Bool {
        let text = try words.texts.trySay(id, arguments)
        return all.contains(text)
    }

    /// Everything that stands on the screen.
    var all: [String] {
        let spoken = screen.elements.flatMap { [$0.label, $0.valueText] }
        let lines = items.compactMap { item in if case .line(let line) = item { line.text } else { nil } }
        return spoken + lines + screen.banners.map(\.text)
    }

    /// The tables beside the pictures, each as it is read out.
    var tables: [[String]] {
        items.flatMap { item -> [[String]] in if case .drawing(let it) = item { it.tables } else { [] } }
    }

    var trouble: String? { screen.banner.flatMap { $0.isTrouble ? $0.text : nil } }

    var items: [Item<Made.Event>] { screen.passages.flatMap(\.items) }

    private var taps: [(String, Made.Event)] {
        let bar = (screen.taps + screen.backs).filter(\.isOn).map { ($0.label, $0.event) }
        let listed = items.flatMap { item -> [(String, Made.Event)] in
            switch item {
            case .tap(let tap): tap.isOn ? [(tap.label, tap.event)] : []
            case .row(let row): row.events.map { (row.title, $0) }
            default: []
            }
        }
        return bar + listed
    }

    private func checkScreen(_ file: StaticString, _ line: UInt) {
        XCTAssertFalse(screen.title.isEmpty, file: file, line: line)
        XCTAssertNil(screen.working, "nothing is at work any more", file: file, line: line)
        for spoken in screen.elements {
            XCTAssertFalse(spoken.label.isEmpty, "an element without a name: \(screen.title)", file: file, line: line)
            XCTAssertNotEqual(spoken.value, "", spoken.label, file: file, line: line)
            XCTAssertNotEqual(spoken.hint, "", spoken.label, file: file, line: line)
        }
        for item in items {
            switch item {
            case .entry(let it): XCTAssertFalse(it.hint.isEmpty, it.label, file: file, line: line)
            case .choice(let it):
                XCTAssertFalse(it.hint.isEmpty || it.options.contains(""), it.label, file: file, line: line)
            case .switch(let it): XCTAssertFalse(it.reason.isEmpty, it.label, file: file, line: line)
            case .date(let it): XCTAssertFalse(it.said.isEmpty || it.hint.isEmpty, it.label, file: file, line: line)
            case .drawing(let it):
                XCTAssertFalse(it.shapes.isEmpty || it.sentence.isEmpty, it.title, file: file, line: line)
                XCTAssertEqual(it.spokenRows.count, it.rows.count, it.title, file: file, line: line)
            case .line, .figure, .tap, .row: break
            }
        }
        for banner in screen.banners { XCTAssertFalse(banner.text.isEmpty, file: file, line: line) }
    }
}
