/// What stands in a field while she types. Each letter goes to the flow and
/// comes back a little later: what comes back must not undo what she typed since.
public struct Draft: Sendable, Equatable {
    public private(set) var text: String
    /// What went to the flow and didn't come back yet.
    private var sent: [String] = []

    public init(_ text: String) { self.text = text }

    public mutating func type(_ text: String) {
        self.text = text
        sent.append(text)
    }

    /// The flow's text. One that she didn't type is the flow's own word.
    public mutating func hear(_ text: String) {
        if let echo = sent.firstIndex(of: text) {
            sent.removeFirst(echo + 1)
        } else {
            sent = []
            self.text = text
        }
    }
}
