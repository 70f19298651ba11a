// Only what the app uses.
public struct UTType: Sendable {
    public static let item = UTType()
}
