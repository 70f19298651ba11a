import Foundation

/// All screens of the app, made when they are first shown.
@Backstage
public final class Root {
    public nonisolated let session: Session
    public nonisolated let tab = Live(Tab.today)

    public nonisolated init(_ session: Session) { self.session = session }

    public func firstStart() -> FirstStart { FirstStart(session) }
    public func restore() -> Restore { Restore(session) }
    public func unlock() -> Unlock { Unlock(session) }
    public func rescue() -> Rescue { Rescue(session) }
    public func today() -> Today { Today(session) }
    public func week() -> Week { Week(session) }
    public func owed() -> Owed { Owed(session) }
    public func share() -> Share { Share(session) }
    public func myData() -> MyData { MyData(session) }

    /// A file that the system opened Stint with: an invitation or a statement.
    /// It waits until the record is open.
    public nonisolated func receive(_ file: URL) {
        session.incoming.set(file)
        tab.set(.share)
    }
}
