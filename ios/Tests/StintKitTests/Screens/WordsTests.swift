import Foundation
import StintBindings
import StintKit
import StintTexts
import XCTest

/// Times on the wall, and words for everything that can go wrong.
final class WordsTests: XCTestCase {
    private let london = TimeZone(identifier: "Europe/London") ?? .gmt

    private func date(_ year: UInt16, _ month: UInt8, _ day: UInt8) -> CalendarDate {
        CalendarDate(year: year, month: month, day: day)
    }

    func testBothNightsWhenTheClocksChange() {
        let spring = date(2026, 3, 29), autumn = date(2026, 10, 25)
        XCTAssertEqual(Clockwork.instants(of: spring, minute: 90, in: london), [])
        let twice = Clockwork.instants(of: autumn, minute: 90, in: london)
        XCTAssertEqual(twice.count, 2)
        XCTAssertEqual(twice.last.map { $0 - twice[0] }, 3_600_000)
        XCTAssertEqual(Clockwork.instants(of: autumn, minute: 60 * 12, in: london).count, 1)
        XCTAssertEqual(Clockwork.start(of: date(2026, 3, 29), in: TimeZone(identifier: "Asia/Beirut") ?? .gmt) % 3_600_000, 0)
    }

    func testDatesAreCountedInTheGregorianCalendar() {
        XCTAssertEqual(Clockwork.adding(1, to: date(2028, 2, 28)), date(2028, 2, 29))
        XCTAssertEqual(Clockwork.adding(-1, to: date(2026, 1, 1)), date(2025, 12, 31))
        XCTAssertEqual(Clockwork.monday(of: date(2026, 11, 22)), date(2026, 11, 16))
        XCTAssertEqual(Clockwork.monday(of: date(2026, 11, 16)), date(2026, 11, 16))
        XCTAssertEqual(Clockwork.date(of: 0, in: london), date(1970, 1, 1))
    }

    func testTimesAreReadAsPeopleTypeThem() {
        for typed in ["7:42", "07:42", "7.42", "0742", "742", "7 h 42", " 7 : 42 "] {
            XCTAssertEqual(Clockwork.minute(typed: typed), 462, typed)
        }
        XCTAssertEqual(Clockwork.minute(typed: "7"), 420)
        for bad in ["", "x", "25", "24:00", "7:60", "1:2:3", "99999999999999999999"] {
            XCTAssertNil(Clockwork.minute(typed: bad), bad)
        }
    }

    func testEveryErrorHasItsOwnWordsInEveryLanguage() throws {
        let source = packageFolder.deletingLastPathComponent().appendingPathComponent("bindings/surface/swift.txt")
        let surface = try String(contentsOf: source, encoding: .utf8)
        let list = try XCTUnwrap(surface.components(separatedBy: "enum StintError").last?.components(separatedBy: "\npublic enum").first)
        let cases = list.components(separatedBy: "case ").dropFirst().compactMap { $0.split(separator: "(").first.map(String.init) }
        XCTAssertGreaterThan(cases.count, 70)
        for language in TextLanguage.allCases {
            let texts = try generatedTexts(language)
            for name in cases {
                let id = "shell-error" + name.map { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }.joined()
                XCTAssertFalse(texts(id).isEmpty, id)
            }
        }
        XCTAssertEqual(Trouble.id(of: StintError.DiskFull(message: "")), "shell-error-disk-full")
        XCTAssertEqual(Trouble.id(of: StintError.SameNameOtherKey(message: "")), "shell-error-same-name-other-key")
    }

    func testDatesAreWrittenInEachLanguage() throws {
        let written = try TextLanguage.allCases.map { language in
            Wording(try generatedTexts(language), zone: london).date(date(2026, 11, 16))
        }
        XCTAssertEqual(written, ["16 November 2026", "16. November 2026", "16 novembre 2026", "16 de noviembre de 2026"])
        XCTAssertEqual(TextLanguage.allCases.map(\.ownName), ["English", "Deutsch", "Français", "Español"])
    }
}
