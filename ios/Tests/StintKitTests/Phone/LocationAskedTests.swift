import StintBindings
import StintWatchLink
import XCTest

@testable import StintKit

/// Who was never asked for her location is told so, and asked: the system's
/// settings have no row for it before.
final class LocationAskedTests: XCTestCase {
    private var phone: PhoneInUse!

    override func setUpWithError() throws {
        phone = try PhoneInUse()
        try phone.create()
        phone.tell(.permission(.notAsked, precise: true))
    }

    override func tearDown() { phone.remove() }

    private func shows<Event>(_ screen: Screen<Event>, _ id: String) -> Bool {
        let lines = screen.passages.flatMap(\.items).compactMap { item in
            if case .line(let line) = item { line.text } else { nil }
        }
        return lines.contains(phone.session.words(id))
    }

    /// "Without it", and then she wants it.
    func testTheCheckOfTheFirstStartSaysSoAndAsks() async throws {
        try phone.change { ($0.isStarting, $0.paperChecked) = (true, true) }
        await phone.unlock()
        let flow = await FirstStartFlow(phone.session)
        for _ in 0..<2 { await flow.send(.next) }
        for permission in Permission.allCases { await flow.send(.refuse(permission)) }
        let step = await flow.step
        XCTAssertEqual(step, .check)
        XCTAssertTrue(shows(flow.stage.live.value, "ios-health-location-not-asked"))
        XCTAssertFalse(shows(flow.stage.live.value, "shell-check-good"))
        XCTAssertTrue(phone.system.device.choices.load().placesDeclined)
        XCTAssertEqual(phone.sensors.wishes, [])
        await flow.send(.allow(.location))
        XCTAssertEqual(phone.sensors.wishes, [.whileUsing])
        XCTAssertFalse(phone.system.device.choices.load().placesDeclined, "the next shift may ask her again")
        phone.tell(.permission(.always, precise: true))
        await flow.send(.returned)
        XCTAssertFalse(shows(flow.stage.live.value, "ios-health-location-not-asked"))
        let after = await flow.step
        XCTAssertEqual(after, .check)
    }

    /// A restored record never goes through the first start, and the system asks
    /// nothing while Stint isn't in front.
    func testAfterAShiftThatTheWatchBeganTodaySaysSoAndAsks() async throws {
        var outbox = Outbox(queue: "watch")
        outbox.add(.shiftStart, utcMs: phone.clock.now().utcMs, offsetMinutes: 60)
        try phone.wire.bring(XCTUnwrap(outbox.toSend))
        phone.system.watch.wait()
        XCTAssertEqual(phone.sensors.wishes, [.whileUsing])
        await phone.unlock()
        let flow = await TodayFlow(phone.session)
        await flow.send(.appear)
        XCTAssertTrue(shows(flow.stage.live.value, "ios-health-location-not-asked"))
        await flow.send(.fix)
        XCTAssertNil(flow.stage.live.value.request)
        XCTAssertEqual(phone.sensors.wishes, [.whileUsing, .whileUsing])
        phone.tell(.permission(.refused, precise: true))
        await flow.send(.appear)
        XCTAssertFalse(shows(flow.stage.live.value, "ios-health-location-not-asked"))
        await flow.send(.fix)
        guard case .settings = flow.stage.live.value.request else { return XCTFail("it has a row there now") }
    }

    func testWhoWantsNoPlacesIsNotTold() throws {
        XCTAssertEqual(phone.obstacles, [.locationNotAsked])
        try phone.change { $0.kinds.remove(.places) }
        XCTAssertEqual(phone.obstacles, [])
    }
}
