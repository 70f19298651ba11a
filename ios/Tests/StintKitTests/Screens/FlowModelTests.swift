import Foundation
import StintBindings
import StintTexts
import XCTest

@testable import StintKit

/// Flows as views see them.
final class FlowModelTests: XCTestCase {
    @MainActor
    func testAViewThatComesBackFindsItsFlow() async throws {
        let phone = try await TestPhone.afterWork()
        defer { phone.remove() }
        let (session, made) = (phone.session, Live(0))
        let model = FlowModel<TodayFlow> {
            made.change { $0 += 1 }
            return await TodayFlow(session)
        }
        let note = session.words("shell-today-note-title")
        let before = Task { await model.run(first: .appear) }
        while model.screens.first?.title != session.words("shell-today-title") { await Task.yield() }
        model.send(.note)
        while model.screens.first?.title != note { await Task.yield() }
        before.cancel()
        await before.value
        let again = Task { await model.run(first: .type("half a note")) }
        while !typed(model).contains("half a note") { await Task.yield() }
        XCTAssertEqual(model.screens.first?.title, note)
        XCTAssertEqual(made.value, 1)
        again.cancel()
        await again.value
    }

    @MainActor
    private func typed(_ model: FlowModel<TodayFlow>) -> [String] {
        model.screens.flatMap(\.passages).flatMap(\.items).compactMap { item -> String? in
            if case .entry(let entry) = item { entry.text } else { nil }
        }
    }

    /// Changes come from any thread, and a screen stays until the next.
    func testTheNewestValueIsTheOneThatIsTold() async {
        var older = 0
        // Two that cross are rare.
        for _ in 0..<20_000 {
            let live = Live(0)
            let stream = live.stream()
            DispatchQueue.concurrentPerform(iterations: 4) { _ in live.change { $0 += 1 } }
            for await value in stream {
                if value < 4 { older += 1 }
                break
            }
        }
        XCTAssertEqual(older, 0)
    }

    func testASecretIsHiddenWhileTheScreenIsRecordedAndAPictureOfItIsTold() async throws {
        for language in TextLanguage.allCases {
            let phone = try await TestPhone.afterWork(language)
            defer { phone.remove() }
            let ui = await Driver(MyDataFlow(phone.session), phone)
            await ui.flow.pictured()
            XCTAssertNil(ui.screen.banner, "nothing secret is shown")
            try await ui.tap("shell-data-ways")
            try await ui.tap("shell-data-way-recovery-button")
            let hidden = ui.screen.numberedPassages(isCaptured: true)
            XCTAssertEqual(hidden.count, 1)
            guard case .line(let line) = hidden[0].items[0].item else { return XCTFail("a line") }
            XCTAssertEqual(line.text, ui.words("ios-secret-hidden"))
            XCTAssertFalse(line.text.isEmpty)
            XCTAssertGreaterThan(ui.screen.numberedPassages(isCaptured: false).count, 1)
            await ui.flow.pictured()
            XCTAssertEqual(ui.trouble, ui.words("ios-secret-pictured"))
        }
    }

    /// A screen reader is told each time, also of the same words.
    func testEachBannerIsCounted() async throws {
        let phone = try await TestPhone.afterWork()
        defer { phone.remove() }
        let ui = await Driver(TodayFlow(phone.session), phone)
        await ui.send(.note)
        let before = ui.screen.said
        await ui.send(.save)
        await ui.send(.save)
        XCTAssertEqual(ui.trouble, ui.words("shell-error-bad-text"))
        XCTAssertEqual(ui.screen.said, before + 2)
        await ui.send(.type("x"))
        XCTAssertEqual(ui.screen.said, before + 2)
    }

    @MainActor
    func testASheetSaysOnceThatItIsGone() async {
        let (once, said) = (Once(), Live(0))
        for _ in 0..<3 { once.run { said.change { $0 += 1 } } }
        XCTAssertEqual(said.value, 1)
    }

    func testAPickerMayComeBackWithoutAFile() {
        let file = URL(fileURLWithPath: "/a")
        func event(_ result: Result<[URL], any Error>) -> String { result.event(picked: { $0.path }, none: "none") }
        XCTAssertEqual([event(.success([file])), event(.success([])), event(.failure(StintError.Stopped(message: "")))], ["/a", "none", "none"])
    }

    func testTheCameraSaysWhyItShowsNothing() async throws {
        let phone = try await TestPhone.afterWork()
        defer { phone.remove() }
        let words = ScanWords(phone.session.words)
        let (body, refused) = (phone.session.words("shell-scan-body"), phone.session.words("shell-scan-no-camera"))
        XCTAssertEqual((0...3).map(words.said), [body, refused, refused, body])
        XCTAssertFalse(words.title.isEmpty || words.close.isEmpty)
    }

    /// A catalogue is 150 kB, and Stint comes to the front often.
    func testTextsAreMadeOnceForALanguage() {
        let (made, chosen) = (Live<[TextLanguage]>([]), Live(Choices()))
        let texts = ChosenTexts(preferred: ["de"], choices: { chosen.value }) { language in
            made.change { $0.append(language) }
            return .none(language)
        }
        for _ in 0..<3 { _ = texts.now }
        chosen.change { $0.language = "fr" }
        for _ in 0..<3 { _ = texts.now }
        XCTAssertEqual(made.value, [.de, .fr])
    }

    func testARootCountsReturnsAndFiles() async throws {
        let phone = try await TestPhone.afterWork()
        defer { phone.remove() }
        let root = Root(phone.session)
        root.turned(isActive: false)
        root.turned(isActive: true)
        XCTAssertEqual(root.returns.value, 1)
        root.receive(phone.world.folder.appendingPathComponent("a.stint"))
        root.receive(phone.world.folder.appendingPathComponent("b.stint"))
        XCTAssertEqual(root.arrivals.value, 2, "also while Share is shown already")
        XCTAssertEqual(root.tab.value, .share)
    }
}
