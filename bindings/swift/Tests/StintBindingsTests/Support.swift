import Foundation
import StintBindings
import World
import XCTest

/// A test with a phone of its own.
class DoorTestCase: XCTestCase {
    private(set) var world: World!

    override func setUpWithError() throws { world = try World.new() }

    override func tearDown() { world.remove() }

    func mondayOf(_ phone: StintPhone) throws -> DayReport {
        try phone.day(date: monday, language: .en, width: 360, now: now)
    }

    func named(_ phone: StintPhone) throws -> DayReport {
        for (visit, name) in zip(try mondayOf(phone).visits, ["Mrs A", "Mr B", "Mrs C"]) {
            try phone.namePlace(visit: visit.span, name: name, kind: .client, now: now)
        }
        return try mondayOf(phone)
    }
}

func data(_ name: String) throws -> String {
    // From this file's folder to bindings/tests/data.
    let file = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../tests/data/\(name)")
    let text = try String(contentsOf: file.standardizedFileURL, encoding: .utf8)
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
}

/// The name of an error's case: its message is for developers alone.
func caseName(of error: Error) -> String {
    String(describing: error).components(separatedBy: "(")[0]
}

func assertRefused<T>(
    _ expected: String, file: StaticString = #filePath, line: UInt = #line, _ call: () throws -> T
) {
    XCTAssertThrowsError(try call(), file: file, line: line) { error in
        XCTAssertTrue(error is StintError, "\(type(of: error))", file: file, line: line)
        XCTAssertEqual(caseName(of: error), expected, file: file, line: line)
    }
}
