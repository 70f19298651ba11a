/// What holds a place or a worker's words, and so shows nothing of itself in a
/// log, an error or a failed assertion.
public protocol Unprinted: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {}

extension Unprinted {
    public var description: String { "\(Self.self)" }
    public var debugDescription: String { "\(Self.self)" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
