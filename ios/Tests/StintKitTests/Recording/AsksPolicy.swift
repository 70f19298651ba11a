import StintBindings

@testable import StintKit

/// A policy that is told something, step by step, by a clock that the test moves.
protocol AsksPolicy {
    var clock: SimulatedClock { get }
}

extension AsksPolicy {
    func policy(_ permission: LocationPermission = .always, _ edit: (inout RecordingState) -> Void = { _ in }) -> Policy {
        var state = RecordingState()
        state.permission = permission
        edit(&state)
        return Policy(state: state, at: clock.now())
    }

    func fix(_ latitude: Double = 52.5, accuracyM: Double = 8) -> Fix {
        Fix(utcMs: clock.now().utcMs, latitude: latitude, longitude: 13.4, accuracyM: accuracyM)
    }

    func payloads(_ records: [NewRecord]) -> [Payload] { records.map(\.payload) }

    func hear(_ policy: inout Policy, _ sensed: Sensed) -> [Payload] { payloads(policy.hear(sensed, at: clock.now())) }

    func touch(_ policy: inout Policy, _ touch: Touch) -> [Payload] {
        hear(&policy, .touched(touch, at: clock.now()))
    }
}
