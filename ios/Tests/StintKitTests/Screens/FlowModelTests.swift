import Foundation
import StintKit
import XCTest

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
