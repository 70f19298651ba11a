import Observation

/// A flow as views on the main thread see it.
@MainActor
@Observable
public final class FlowModel<Made: Flow> {
    /// The screen, once there is one: no screen is drawn before it is known.
    public private(set) var screens: [Screen<Made.Event>] = []
    @ObservationIgnored private let make: @Sendable () async -> Made
    @ObservationIgnored private var flow: Made?

    public init(_ make: @escaping @Sendable () async -> Made) { self.make = make }

    /// Makes the flow, sends it what is to be done first, and follows it until
    /// the view is gone. A view that comes back finds what was typed there.
    public func run(first: Made.Event?) async {
        let flow = await kept()
        if let first { Task { await flow.send(first) } }
        for await screen in flow.stage.live.stream() { screens = [screen] }
    }

    private func kept() async -> Made {
        if let flow { return flow }
        let made = await make()
        flow = made
        return made
    }

    public func send(_ event: Made.Event) {
        guard let flow else { return }
        Task { await flow.send(event) }
    }

    public func dismiss() {
        guard let flow else { return }
        Task { await flow.dismiss() }
    }

    public func pictured() {
        guard let flow else { return }
        Task { await flow.pictured() }
    }

    public func cancel() { flow?.cancel() }
}

/// A value as views on the main thread see it.
@MainActor
@Observable
public final class Shown<Value: Sendable> {
    public private(set) var value: Value
    @ObservationIgnored private let live: Live<Value>

    public init(_ live: Live<Value>) { (self.live, value) = (live, live.value) }

    public func run() async {
        for await new in live.stream() { value = new }
    }
}
