/// Starts and stops something once each, however often it is said.
public struct Turning: Sendable {
    private var isOn = false

    public init() {}

    public mutating func turn(_ on: Bool, start: () -> Void, stop: () -> Void) {
        guard on != isOn else { return }
        isOn = on
        on ? start() : stop()
    }
}
