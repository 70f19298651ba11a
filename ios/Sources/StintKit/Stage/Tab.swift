/// The five places of an open app, in their order.
public enum Tab: Sendable, Hashable, CaseIterable {
    case today, week, owed, share, data
}
