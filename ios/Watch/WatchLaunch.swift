import Foundation
import StintTexts
import StintWatchLink

/// The watch's model with the watch's system.
@MainActor
final class WatchLaunch {
    static let shared = WatchLaunch()
    let model: WatchModel
    private let session: WatchSession

    private init() {
        let (news, heard) = AsyncStream.makeStream(of: Data.self)
        let session = WatchSession { heard.yield($0) }
        let model = WatchModel(
            texts: .bundled(in: .main),
            system: .files(named: "outbox") { session.send($0) }
        )
        self.session = session
        self.model = model
        Task { await model.follow(news) }
    }
}
