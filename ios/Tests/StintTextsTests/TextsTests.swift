import Foundation
import StintTexts
import XCTest

final class TextsTests: XCTestCase {
    private static let catalogue = """
        {"sourceLanguage": "en", "version": "1.0", "strings": {
          "a-plain": {"arguments": 0, "localizations": {
            "en": {"stringUnit": {"value": "100 % yours"}},
            "de": {"stringUnit": {"value": "100 % deins"}}}},
          "a-since": {"arguments": 2, "localizations": {
            "en": {"stringUnit": {"value": "%1$@, %2$lld of 100 %%, %1$@"}}}},
          "a-visits": {"arguments": 1, "localizations": {
            "en": {"variations": {"plural": {
              "one": {"stringUnit": {"value": "a visit"}},
              "other": {"stringUnit": {"value": "%1$lld visits"}}}}},
            "fr": {"variations": {"plural": {
              "one": {"stringUnit": {"value": "%1$lld visite"}},
              "many": {"stringUnit": {"value": "%1$lld de visites"}},
              "other": {"stringUnit": {"value": "%1$lld visites"}}}}}}},
          "a-both": {"arguments": 2, "localizations": {
            "en": {"stringUnit": {"value": "%1$@: %#@n@."}, "substitutions": {"n": {
              "argNum": 2, "formatSpecifier": "lld", "variations": {"plural": {
                "one": {"stringUnit": {"value": "%arg visit at %1$@"}},
                "other": {"stringUnit": {"value": "%arg visits"}}}}}}}}}
        }}
        """

    private func texts(_ language: TextLanguage) throws -> Texts {
        try Texts(catalogue: Data(Self.catalogue.utf8), language: language)
    }

    func testATextIsSaidAsItIs() throws {
        XCTAssertEqual(try texts(.en)("a-plain"), "100 % yours")
        XCTAssertEqual(try texts(.de)("a-plain"), "100 % deins")
    }

    func testArgumentsStandAtTheirPlaces() throws {
        let said = try texts(.en)("a-since", .text("50 %1$@"), .count(12_000))
        XCTAssertEqual(said, "50 %1$@, 12,000 of 100 %, 50 %1$@")
    }

    func testANumberChoosesTheForm() throws {
        let en = try texts(.en), fr = try texts(.fr)
        XCTAssertEqual([1, 2, 0].map { en("a-visits", .count($0)) }, ["a visit", "2 visits", "0 visits"])
        XCTAssertEqual(
            [0, 1, 2, 2_000_000].map { fr("a-visits", .count($0)) },
            ["0 visite", "1 visite", "2 visites", "2\u{a0}000\u{a0}000 de visites"]
        )
        XCTAssertEqual(en("a-both", .text("Ada"), .count(1)), "Ada: 1 visit at Ada.")
        XCTAssertEqual(en("a-both", .text("Ada"), .count(3)), "Ada: 3 visits.")
    }

    func testWhatCantBeSaidIsAnErrorAndNeverShownRaw() throws {
        let en = try texts(.en)
        XCTAssertEqual(en.arity("a-both"), 2)
        XCTAssertThrowsError(try en.trySay("a-none", [])) { XCTAssertEqual($0 as? TextError, .unknown) }
        for arguments in [[], [.text("x")], [.text("x"), .text("y")], [.count(1), .count(1), .count(1)]] as [[Argument]] {
            XCTAssertThrowsError(try en.trySay("a-both", arguments)) {
                XCTAssertEqual($0 as? TextError, .wrongArguments)
            }
        }
        XCTAssertEqual(en("a-none"), "")
        XCTAssertThrowsError(try Texts(catalogue: Data("{".utf8), language: .en))
    }

    func testNumbersAreWrittenAsTheLanguageDoes() {
        let all: (Int) -> [String] = { n in TextLanguage.allCases.map { $0.number(n) } }
        XCTAssertEqual(all(999), ["999", "999", "999", "999"])
        XCTAssertEqual(all(4000), ["4,000", "4.000", "4\u{a0}000", "4000"])
        XCTAssertEqual(all(-40_000), ["−40,000", "−40.000", "−40\u{a0}000", "−40.000"])
        XCTAssertEqual(TextLanguage.en.number(.min), "−9,223,372,036,854,775,808")
    }

    func testThePersonsLanguageIsFound() {
        XCTAssertEqual(TextLanguage(preferred: ["pt-BR", "fr_CA", "de"]), .fr)
        XCTAssertEqual(TextLanguage(preferred: ["DE-ch"]), .de)
        XCTAssertEqual(TextLanguage(preferred: ["pt", ""]), .en)
        XCTAssertEqual(TextLanguage(preferred: []), .en)
    }
}
