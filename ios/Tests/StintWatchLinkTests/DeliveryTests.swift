import Foundation
import StintWatchLink
import XCTest

/// The line between watch and phone, with everything that goes wrong on it.
final class DeliveryTests: XCTestCase {
    private let deeds: [Deed] = (0..<200).map { n in
        [.shiftStart, .breakStart, .note("note \(n)"), .breakEnd, .shiftEnd, .workCallStart, .workCallEnd][n % 7]
    }

    /// Numbers from a seed, the same each time.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    /// Parcels and receipts come twice, late, in another order or not at all;
    /// both sides are killed, and the phone may not write for a while.
    func testEachDeedArrivesOnceAndInOrder() throws {
        for seed in 1...40 {
            var dice = Dice(state: UInt64(seed))
            var outbox = Outbox(queue: "a"), inbox = Inbox(), disk = Inbox()
            var under: [Parcel] = [], back: [Receipt] = []
            var held: [Deed] = [], written: [Deed] = []
            var next = 0
            while next < deeds.count || !outbox.waiting.isEmpty {
                switch Int.random(in: 0..<9, using: &dice) {
                case 0, 1:
                    guard next < deeds.count else { break }
                    outbox.add(deeds[next], utcMs: Int64(next), offsetMinutes: 60)
                    next += 1
                case 2: under += outbox.toSend.map { [$0, $0] } ?? []
                case 3, 4:
                    guard let at = under.indices.randomElement(using: &dice) else { break }
                    held += inbox.open(under[at]).map(\.deed)
                    if Bool.random(using: &dice) { under.remove(at: at) }
                case 5:
                    written += held
                    held = []
                    inbox.written()
                    disk = inbox
                    back.append(inbox.receipt("a", shows: PhoneState()))
                case 6:
                    guard let at = back.indices.randomElement(using: &dice) else { break }
                    outbox.take(back[at])
                    if Bool.random(using: &dice) { back.remove(at: at) }
                case 7:
                    // The phone's process ends: what wasn't written is gone.
                    held = []
                    inbox = try Inbox(saved: disk.saved())
                default: outbox = try Outbox(saved: outbox.saved())
                }
                if under.count > 50 { under.removeFirst(25) }
            }
            XCTAssertEqual(written, deeds, "seed \(seed)")
        }
    }

    func testAPhoneThatWasSetUpAnewGoesOn() {
        var outbox = Outbox(queue: "a"), inbox = Inbox()
        outbox.add(.shiftStart, utcMs: 1, offsetMinutes: 0)
        XCTAssertEqual(inbox.open(outbox.toSend!).count, 1)
        inbox.written()
        outbox.take(inbox.receipt("a", shows: PhoneState(shiftSinceMs: 1)))
        XCTAssertNil(outbox.toSend)
        outbox.add(.shiftEnd, utcMs: 2, offsetMinutes: 0)
        var new = Inbox()
        XCTAssertEqual(new.open(outbox.toSend!).map(\.deed), [.shiftEnd])
    }

    func testAWatchThatCameBackFromAnOlderCopyLosesNothing() throws {
        var outbox = Outbox(queue: "a"), inbox = Inbox()
        let old = try outbox.saved()
        outbox.add(.shiftStart, utcMs: 1, offsetMinutes: 0)
        _ = inbox.open(outbox.toSend!)
        inbox.written()
        var back = try Outbox(saved: old)
        back.add(.breakStart, utcMs: 5, offsetMinutes: 0)
        back.add(.breakEnd, utcMs: 6, offsetMinutes: 0)
        XCTAssertEqual(inbox.open(back.toSend!), [], "number 1 is another deed")
        back.take(inbox.receipt("a", shows: PhoneState()))
        XCTAssertNotEqual(back.queue, "a")
        XCTAssertEqual(inbox.open(back.toSend!).map(\.deed), [.breakStart, .breakEnd])
    }

    /// Deed 1 was on the phone when the copy came back in which it still waits.
    func testWhatTheOlderCopyStillHoldsArrivesOnce() throws {
        var outbox = Outbox(queue: "a"), inbox = Inbox()
        outbox.add(.note("once"), utcMs: 1, offsetMinutes: 0)
        let old = try outbox.saved()
        outbox.add(.shiftStart, utcMs: 2, offsetMinutes: 0)
        _ = inbox.open(outbox.toSend!)
        inbox.written()
        var back = try Outbox(saved: old)
        back.add(.shiftEnd, utcMs: 3, offsetMinutes: 0)
        XCTAssertEqual(inbox.open(back.toSend!), [], "number 2 is another deed")
        back.take(inbox.receipt("a", shows: PhoneState()))
        inbox = try Inbox(saved: inbox.saved())
        XCTAssertEqual(inbox.open(back.toSend!).map(\.deed), [.shiftEnd], "the note is there already")
        inbox.written()
        back.take(inbox.receipt(back.queue, shows: PhoneState()))
        XCTAssertNil(back.toSend)
    }

    func testANoteIsWhatTheCoreTakes() {
        var outbox = Outbox(queue: "a")
        for text in ["  ", "\u{7}", "", "\u{2067} \u{2069}"] { outbox.add(.note(text), utcMs: 1, offsetMinutes: 0) }
        XCTAssertTrue(outbox.waiting.isEmpty)
        outbox.add(.note(" a\u{0}b\nc "), utcMs: 1, offsetMinutes: 0)
        outbox.add(.note(String(repeating: "é", count: 3000)), utcMs: 1, offsetMinutes: 0)
        outbox.add(.note("\u{202D}0151 2345\u{202C}\u{200F}"), utcMs: 1, offsetMinutes: 0)
        XCTAssertEqual(outbox.waiting[2].deed, .note("0151 2345"), "as iOS pastes a telephone number")
        XCTAssertEqual(outbox.waiting[0].deed, .note("ab\nc"))
        XCTAssertEqual(outbox.waiting[1].deed, .note(String(repeating: "é", count: 2000)))
    }

    func testHostileParcelsAreHarmless() {
        var inbox = Inbox()
        XCTAssertEqual(inbox.open(Parcel(queue: "a", entries: [])), [])
        for number in [0, UInt64.max] {
            let deed = DatedDeed(number: number, id: 1, deed: .shiftStart, utcMs: .max, offsetMinutes: .min)
            XCTAssertEqual(inbox.open(Parcel(queue: "b\(number)", entries: [deed, deed])).count, number == 0 ? 0 : 1)
        }
        XCTAssertThrowsError(try Inbox(saved: Data("x".utf8)))
        XCTAssertThrowsError(try Outbox(saved: Data()))
    }
}
