import StintKit
import XCTest

/// A field while somebody types faster than the flow answers.
final class DraftTests: XCTestCase {
    func testEchoesUndoNothing() {
        var draft = Draft("")
        for text in ["a", "ab", "abc"] { draft.type(text) }
        draft.hear("a")
        draft.hear("ab")
        XCTAssertEqual(draft.text, "abc")
        draft.type("abcd")
        draft.hear("abcd")
        XCTAssertEqual(draft.text, "abcd")
    }

    func testTheFlowsOwnWordCounts() {
        var draft = Draft("kept")
        XCTAssertEqual(draft.text, "kept")
        draft.type("kept!")
        draft.hear("kept!")
        draft.hear("")
        XCTAssertEqual(draft.text, "", "the flow emptied it")
        draft.type("x")
        draft.hear("from the flow")
        XCTAssertEqual(draft.text, "from the flow")
    }

    func testOneThatPassesOverTextsStillKeepsUp() {
        var draft = Draft("")
        for text in ["1", "12", "1", "13"] { draft.type(text) }
        draft.hear("13")
        draft.hear("1")
        XCTAssertEqual(draft.text, "1", "after the last echo it is the flow's word")
    }
}
