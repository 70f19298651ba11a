import XCTest

/// The first start on a simulator, by what a screen reader finds, up to the
/// recovery code. Labels are in English.
final class JourneyTests: XCTestCase {
    @MainActor
    func testFromTheFirstStartToTheRecoveryCode() {
        continueAfterFailure = false
        let app = XCUIApplication()
        app.launchArguments = ["-AppleLanguages", "(en)"]
        app.launch()
        XCTAssertTrue(app.staticTexts["Your own record of your work"].waitForExistence(timeout: 10))
        app.buttons["Start"].tap()
        XCTAssertTrue(app.staticTexts["How you open Stint"].waitForExistence(timeout: 10))
        // The journey goes on behind a passphrase: a simulator has no passcode.
        let fields = app.secureTextFields
        fields.element(boundBy: 0).tap()
        fields.element(boundBy: 0).typeText("four words of hers")
        fields.element(boundBy: 1).tap()
        fields.element(boundBy: 1).typeText("four words of hers")
        app.buttons["Make my record"].tap()
        XCTAssertTrue(app.staticTexts["Your recovery code"].waitForExistence(timeout: 30))
    }
}
