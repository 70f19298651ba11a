// Only what the journey on a simulator uses.
@_exported import Foundation

open class XCTestCase: NSObject {
    public var continueAfterFailure = true
}

public func XCTAssertTrue(_ expression: @autoclosure () throws -> Bool, _ message: @autoclosure () -> String = "") {}
public func XCTAssertEqual<T: Equatable>(
    _ one: @autoclosure () throws -> T, _ other: @autoclosure () throws -> T, _ message: @autoclosure () -> String = ""
) {}
public func XCTUnwrap<T>(_ expression: @autoclosure () throws -> T?) throws -> T { fatalError() }

@MainActor
open class XCUIElement: NSObject {
    public enum ElementType: UInt { case any }
    public nonisolated override init() {}
    public var label: String { "" }
    public var exists: Bool { false }
    public var firstMatch: XCUIElement { self }
    public func tap() {}
    public func typeText(_ text: String) {}
    public func waitForExistence(timeout: TimeInterval) -> Bool { false }
    public var buttons: XCUIElementQuery { fatalError() }
    public var staticTexts: XCUIElementQuery { fatalError() }
    public var textFields: XCUIElementQuery { fatalError() }
    public var secureTextFields: XCUIElementQuery { fatalError() }
    public var tabBars: XCUIElementQuery { fatalError() }
    public func descendants(matching type: ElementType) -> XCUIElementQuery { fatalError() }
}

@MainActor
open class XCUIElementQuery: NSObject {
    public nonisolated override init() {}
    public var firstMatch: XCUIElement { fatalError() }
    public var buttons: XCUIElementQuery { fatalError() }
    public func element(boundBy index: Int) -> XCUIElement { fatalError() }
    public func matching(_ predicate: NSPredicate) -> XCUIElementQuery { self }
    public subscript(label: String) -> XCUIElement { fatalError() }
}

@MainActor
open class XCUIApplication: XCUIElement {
    public nonisolated override init() {}
    public var launchArguments: [String] = []
    public func launch() {}
    public func open(_ url: URL) {}
}

// Foundation's own, which Linux lacks.
extension NSPredicate {
    public convenience init(format: String, _ arguments: any CVarArg...) { self.init(value: false) }
}
