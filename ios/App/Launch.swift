import Observation
import StintKit
import SwiftUI

/// What the app has from its start to its end.
@MainActor
@Observable
final class Launch {
    let roots: [Root] = []
    var covers: [String] = []
    func turned(isActive: Bool) {}
    func receive(_ file: URL) {}
}
