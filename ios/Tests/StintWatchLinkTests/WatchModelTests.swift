import Foundation
import StintTexts
import StintWatchLink
import XCTest

/// The watch's screen in each state and language.
final class WatchModelTests: XCTestCase {
    private final class FakeWatch: @unchecked Sendable {
        var saved: Data?
        var sent: [Data] = []
        var full = false
        var unreadable = false
        var aside: Data?
        var nowMs: Int64 = 1_773_648_000_000
    }

    private let watch = FakeWatch()

    private func texts(_ language: TextLanguage) throws -> Texts {
        let file = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../Generated/Texts/\(Texts.file(language)).json")
        return try Texts(catalogue: Data(contentsOf: file.standardizedFileURL), language: language)
    }

    @MainActor
    private func model(_ language: TextLanguage = .en) throws -> WatchModel {
        let watch = watch
        return WatchModel(
            texts: try texts(language),
            system: WatchModel.System(
                now: { (watch.nowMs, 60) },
                load: {
                    if watch.unreadable { throw CocoaError(.fileReadNoPermission) }
                    return watch.saved
                },
                setAside: { (watch.aside, watch.saved) = (watch.saved, nil) },
                save: { bytes in
                    if watch.full { throw CocoaError(.fileWriteOutOfSpace) }
                    watch.saved = bytes
                },
                send: { watch.sent.append($0) }
            )
        )
    }

    @MainActor
    private func answer(_ model: WatchModel, _ shows: PhoneState) throws {
        let parcel = try JSONDecoder().decode(Parcel.self, from: XCTUnwrap(watch.sent.last))
        let upTo = try XCTUnwrap(parcel.entries.last).number
        model.hear(try JSONEncoder().encode(Receipt(queue: parcel.queue, upTo: upTo, shows: shows)))
    }

    @MainActor
    func testAShiftOnTheWatch() async throws {
        let model = try model()
        XCTAssertEqual(model.screen.headline, "No shift is running.")
        XCTAssertEqual(model.screen.actions.map(\.label), ["Start shift", "Work call now"])
        model.touch(.shiftStart)
        XCTAssertEqual(model.screen.headline, "Running since 09:00")
        XCTAssertEqual(model.screen.standing, "One thing waits for your phone.")
        XCTAssertEqual(model.screen.actions.map(\.deed), [.breakStart, .shiftEnd, .workCallStart])
        model.touch(.breakStart)
        XCTAssertEqual(model.screen.standing, "2 things wait for your phone.")
        // The app ends and begins again.
        let again = try self.model()
        XCTAssertEqual(again.screen, model.screen)
        try answer(again, PhoneState(shiftSinceMs: 1_773_648_000_000, breakSinceMs: 1_773_648_000_000))
        XCTAssertEqual(again.screen.headline, "On a break since 09:00")
        XCTAssertEqual(again.screen.standing, "All of it is on your phone.")
        XCTAssertEqual(again.screen.reasons, [])
        again.touch(.workCallStart)
        XCTAssertEqual(again.screen.headline, "On a work call since 09:00")
        XCTAssertEqual(again.screen.actions.last?.deed, .workCallEnd)
    }

    @MainActor
    func testWhatThePhoneDidIsShown() async throws {
        let model = try model()
        model.touch(.note("x"))
        try answer(model, PhoneState(shiftSinceMs: 1_773_648_000_000 + 60_000))
        XCTAssertEqual(model.screen.headline, "Running since 09:01")
    }

    /// The phone sleeps, and nothing comes from it.
    @MainActor
    func testAForgottenCallIsNoneOfTheNextDay() async throws {
        let model = try model()
        model.touch(.workCallStart)
        watch.nowMs += PhoneState.longestCallMs - 1
        model.look()
        XCTAssertEqual(model.screen.headline, "On a work call since 09:00")
        XCTAssertEqual(model.screen.actions.last?.deed, .workCallEnd)
        watch.nowMs += 1
        model.look()
        XCTAssertEqual(model.screen.headline, "No shift is running.")
        XCTAssertEqual(model.screen.actions.last?.deed, .workCallStart)
        model.touch(.workCallStart)
        XCTAssertEqual(model.screen.headline, "On a work call since 13:00")
        // Nor is one that the phone told of.
        try answer(model, PhoneState(shiftSinceMs: watch.nowMs, workCallSinceMs: watch.nowMs - 5 * 3_600_000))
        XCTAssertEqual(model.screen.headline, "Running since 13:00")
    }

    /// What waits there would be overwritten by the next touch.
    @MainActor
    func testWhatWaitsIsKeptWhereItCannotBeReadForAWhile() async throws {
        try model().touch(.note("before"))
        let saved = try XCTUnwrap(watch.saved)
        watch.unreadable = true
        let model = try model()
        XCTAssertEqual(model.screen.standing, "All of it is on your phone.")
        model.touch(.note("sent meanwhile"))
        XCTAssertEqual(watch.saved, saved, "nothing is written over it")
        let sent = try JSONDecoder().decode(Parcel.self, from: XCTUnwrap(watch.sent.last))
        watch.unreadable = false
        model.touch(.shiftStart)
        let kept = try Outbox(saved: XCTUnwrap(watch.saved))
        XCTAssertEqual(kept.waiting.map(\.deed), [.note("before"), .note("sent meanwhile"), .shiftStart])
        XCTAssertEqual(kept.waiting.map(\.number), [1, 2, 3])
        XCTAssertEqual(model.screen.standing, "3 things wait for your phone.")
        // The phone took the one that was sent, and its receipt got lost.
        var inbox = Inbox()
        XCTAssertEqual(inbox.open(sent).count, 1)
        inbox.written()
        let parcel = try JSONDecoder().decode(Parcel.self, from: XCTUnwrap(watch.sent.last))
        XCTAssertEqual(inbox.open(parcel).map(\.deed), [.note("before"), .shiftStart])
        inbox.written()
        let shows = PhoneState(shiftSinceMs: watch.nowMs)
        model.hear(try JSONEncoder().encode(inbox.receipt(parcel.queue, shows: shows)))
        XCTAssertEqual(try Outbox(saved: XCTUnwrap(watch.saved)).waiting, [])
    }

    /// The next process would know nothing of it.
    @MainActor
    func testWhatWasTouchedMeanwhileIsSavedAsSoonAsItCanBe() async throws {
        watch.unreadable = true
        let first = try model()
        first.touch(.shiftStart)
        watch.unreadable = false
        first.look()
        XCTAssertEqual(try Outbox(saved: XCTUnwrap(watch.saved)).waiting.map(\.deed), [.shiftStart])
    }

    @MainActor
    func testWhatIsNoQueueIsSetAside() async throws {
        watch.saved = Data("nonsense".utf8)
        let model = try model()
        model.touch(.shiftStart)
        XCTAssertEqual(watch.aside, Data("nonsense".utf8))
        XCTAssertEqual(try Outbox(saved: XCTUnwrap(watch.saved)).waiting.count, 1)
    }

    /// The watch's own file: one that isn't there is no trouble, one that can't be read is.
    @MainActor
    func testTheFileOfTheWatch() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("outbox")
        func model() throws -> WatchModel {
            WatchModel(texts: try texts(.en), system: .files(in: folder, named: "outbox") { _ in })
        }
        try model().touch(.note("first"))
        let saved = try Data(contentsOf: file)
        XCTAssertEqual(try Outbox(saved: saved).waiting.map(\.deed), [.note("first")])
        try FileManager.default.removeItem(at: file)
        try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
        let again = try model()
        again.touch(.note("second"))
        var isFolder: ObjCBool = false
        XCTAssertTrue(FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) && isFolder.boolValue)
        try FileManager.default.removeItem(at: file)
        try saved.write(to: file)
        again.touch(.note("third"))
        let waiting = try Outbox(saved: Data(contentsOf: file)).waiting.map(\.deed)
        XCTAssertEqual(waiting, [.note("first"), .note("second"), .note("third")])
        try Data("nonsense".utf8).write(to: file)
        try model().touch(.note("fourth"))
        XCTAssertEqual(try Outbox(saved: Data(contentsOf: file)).waiting.map(\.deed), [.note("fourth")])
        let aside = folder.appendingPathComponent("outbox-unreadable")
        XCTAssertEqual(try Data(contentsOf: aside), Data("nonsense".utf8))
    }

    @MainActor
    func testAFullWatchStillSends() async throws {
        let model = try model()
        watch.full = true
        model.touch(.shiftStart)
        XCTAssertEqual(model.screen.headline, "Running since 09:00")
        XCTAssertEqual(watch.sent.count, 1)
        model.hear(Data())
        XCTAssertEqual(watch.sent.count, 2, "the line is open again")
        model.hear(Data("nonsense".utf8))
    }

    @MainActor
    func testEveryElementHasItsWordsInEveryLanguage() async throws {
        for language in TextLanguage.allCases {
            watch.saved = nil
            let model = try model(language)
            var said: Set<String> = []
            for deed in [nil, Deed.shiftStart, .breakStart, .breakEnd, .workCallStart, .workCallEnd, .shiftEnd] {
                if let deed { model.touch(deed) }
                let screen = model.screen
                let all = [screen.headline, screen.noteLabel, screen.standing] + screen.reasons + screen.actions.map(\.label)
                XCTAssertTrue(all.allSatisfy { !$0.isEmpty }, "\(language) \(screen)")
                said.formUnion(all)
            }
            XCTAssertGreaterThanOrEqual(said.count, 12, "\(language)")
        }
    }
}
