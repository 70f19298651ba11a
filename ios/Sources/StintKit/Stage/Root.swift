import Foundation

/// All screens of the app, made when they are first shown.
@Backstage
public final class Root {
    public nonisolated let session: Session
    public nonisolated let tab = Live(Tab.today)
    /// Counts how often Stint came to the front: what Today and the first start show is old then.
    public nonisolated let returns = Live(0)
    /// Counts the files that Stint was opened with.
    public nonisolated let arrivals = Live(0)

    public nonisolated init(_ session: Session) { self.session = session }

    public func firstStart() -> FirstStartFlow { FirstStartFlow(session) }
    public func restore() -> RestoreFlow { RestoreFlow(session) }
    public func unlock() -> UnlockFlow { UnlockFlow(session) }
    public func rescue() -> RescueFlow { RescueFlow(session) }
    public func eraseAll() -> EraseAllFlow { EraseAllFlow(session) }
    public func today() -> TodayFlow { TodayFlow(session) { [tab] in tab.set(.data) } }
    public func week() -> WeekFlow { WeekFlow(session) }
    public func owed() -> OwedFlow { OwedFlow(session) }
    public func share() -> ShareFlow { ShareFlow(session) }
    public func myData() -> MyDataFlow { MyDataFlow(session) }

    /// A file that the system opened Stint with: an invitation or a statement.
    /// What it says waits until the record is open.
    public nonisolated func receive(_ file: URL) {
        session.receive(file)
        tab.set(.share)
        arrivals.change { $0 += 1 }
    }

    /// Stint came to the front, and knows what the system allows now; or left it.
    public nonisolated func turned(isActive: Bool) {
        if isActive { returns.change { $0 += 1 } }
    }
}
