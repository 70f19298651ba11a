import StintBindings
import StintKit
import StintTexts
import World
import XCTest

/// The package links the real library.
final class SkeletonTests: XCTestCase {
    func testTheCoreSpeaksEachLanguage() throws {
        let world = try World.new()
        defer { world.remove() }
        let phone = try world.afterWork()
        let said = try TextLanguage.allCases.map { language in
            try phone.day(date: monday, language: language.core, width: 400, now: now).headline
        }
        XCTAssertEqual(Set(said).count, 4)
    }

    func testEveryTextIsInTheCatalogue() throws {
        for language in TextLanguage.allCases {
            let texts = try generatedTexts(language)
            XCTAssertGreaterThan(texts.ids.count, 50)
            for id in texts.ids {
                let arity = try XCTUnwrap(texts.arity(id))
                let arguments = Array(repeating: Argument.count(3), count: arity)
                let said = try texts.trySay(id, arguments)
                XCTAssertFalse(said.isEmpty || said.contains("%1$") || said.contains("%#@"), id)
            }
        }
    }
}
