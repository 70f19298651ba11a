import XCTest

/// The main journey on a simulator, by what a screen reader finds: first start,
/// a shift, a shift of last week typed in, the week, and joining a campaign.
/// Labels are English texts: a check holds them to be ones that are said.
final class JourneyTests: XCTestCase {
    @MainActor
    func testFromTheFirstStartToACampaign() throws {
        continueAfterFailure = false
        let app = XCUIApplication()
        app.launchArguments = ["-AppleLanguages", "(en)"]
        app.launch()
        let journey = Journey(app: app)
        journey.makeTheRecord()
        journey.copyThePaper()
        journey.chooseAndRefuse()
        journey.startAndEndAShift()
        journey.typeAShiftOfLastWeek()
        journey.lookAtTheWeek()
        let invitation = Bundle(for: JourneyTests.self).url(forResource: "invitation", withExtension: "stint")
        journey.joinACampaign(try XCTUnwrap(invitation))
    }
}

@MainActor
private struct Journey {
    let app: XCUIApplication

    /// Behind a passphrase: a simulator has no passcode.
    func makeTheRecord() {
        sees("Your own record of your work")
        tap("Start")
        sees("How you open Stint")
        for (index, label) in ["A passphrase", "The same passphrase once more"].enumerated() {
            XCTAssertEqual(app.secureTextFields.element(boundBy: index).label, label)
            app.secureTextFields.element(boundBy: index).tap()
            app.secureTextFields.element(boundBy: index).typeText("four words of hers")
        }
        tap("Make my record")
    }

    /// The code is spelled for a screen reader; two of its groups are asked for.
    func copyThePaper() {
        sees("Your recovery code")
        let spelled = "Recovery code, letter by letter: "
        let line = app.staticTexts.matching(NSPredicate(format: "label BEGINSWITH %@", spelled)).firstMatch
        XCTAssertTrue(line.waitForExistence(timeout: 30))
        let code = line.label.dropFirst(spelled.count).replacingOccurrences(of: " ", with: "")
        tap("I wrote it down")
        sees("Let's check the paper")
        for (index, group) in code.split(separator: "-").enumerated() {
            let field = app.textFields["Group \(index + 1) of the code"]
            if field.exists {
                field.tap()
                field.typeText(String(group))
            }
        }
        tap("Next")
    }

    /// Shifts alone, and every permission refused.
    func chooseAndRefuse() {
        sees("What to record")
        tap("Next")
        sees("When to record")
        tap("Next")
        for _ in 0..<3 {
            sees("What Stint asks your phone for")
            tap("Without it")
        }
        sees("Will this phone let Stint record?")
        tap("Next")
        sees("Ready")
        tap("Done")
    }

    func startAndEndAShift() {
        tap("Start shift")
        sees("Your shift has started.")
        tap("Start break")
        tap("End break")
        tap("End shift")
        sees("Your shift has ended.")
    }

    func typeAShiftOfLastWeek() {
        tap("Show my day")
        for _ in 0..<7 { tap("Day before") }
        tap("Add something")
        tap("A shift")
        type("8:30", into: "From")
        type("11:00", into: "To")
        tap("Save")
        sees("Added.")
    }

    func lookAtTheWeek() {
        app.tabBars.buttons["Week"].tap()
        tap("Week before")
        sees("Day by day")
    }

    /// Nothing is shared by that; a preview takes a week that was recorded.
    func joinACampaign(_ invitation: URL) {
        app.open(invitation)
        sees("Who asks?")
        tap("They are the same")
        sees("You joined. Nothing was shared by that.")
    }

    private func sees(_ label: String) {
        let found = app.descendants(matching: .any).matching(NSPredicate(format: "label == %@", label)).firstMatch
        XCTAssertTrue(found.waitForExistence(timeout: 30), label)
    }

    private func tap(_ label: String) {
        let button = app.buttons[label].firstMatch
        XCTAssertTrue(button.waitForExistence(timeout: 30), label)
        button.tap()
    }

    private func type(_ text: String, into label: String) {
        let field = app.textFields[label].firstMatch
        XCTAssertTrue(field.waitForExistence(timeout: 30), label)
        field.tap()
        field.typeText(text)
    }
}
