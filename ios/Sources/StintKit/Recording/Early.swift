/// What the system tells once and the recording can't take yet: the last of each
/// is kept until its state can be read.
struct Early {
    private var permission: Sensed?
    private var lowPower: Sensed?

    mutating func keep(_ sensed: Sensed) {
        switch sensed {
        case .permission: permission = sensed
        case .lowPower: lowPower = sensed
        default: break
        }
    }

    mutating func take() -> [Sensed] {
        defer { self = Early() }
        return [permission, lowPower].compactMap { $0 }
    }
}
