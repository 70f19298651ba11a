import Foundation
import StintBindings
import StintTexts

/// A contract as she types it. What her paper doesn't say stays empty.
public struct ContractForm: Sendable {
    public enum Edit: Sendable {
        case country(Int), band(Int), rate(String), travel(Int), travelRate(String), waiting(Int)
        case guaranteed(String), miles(Int), mileage(String), ownCosts(String), vehicle(Int)
        case rounding(String), roundingWay(Int), lodging(String), nights(String)
        case period(Int), periodStart(CalendarDate), optOut(Bool), mayMove(String)
    }

    enum Period: Sendable, CaseIterable { case month, week, fortnight, fourWeeks }

    let countries: [Jurisdiction]
    var country: Jurisdiction?
    var band: String?
    var rate = ""
    var travel = TravelPay.unpaid
    var waiting: Bool?
    var guaranteed = ""
    var miles = false
    var mileage = ""
    var ownCosts = ""
    var vehicle = Vehicle.car
    var rounding = ""
    var roundingWay = RoundingWay.nearest
    var lodging = ""
    var nights = ""
    var period = Period.month
    var periodStart: CalendarDate
    var optedOut = false
    var mayMove = ""
    private var mileageBand: String?
    private var drivenBefore: UInt32 = 0

    init(_ kept: Agreement? = nil) {
        countries = (try? jurisdictions()) ?? []
        country = countries.first { $0.code == kept?.jurisdiction } ?? countries.first
        periodStart = CalendarDate(year: 2026, month: 1, day: 1)
        if let kept { take(kept) }
    }

    private mutating func take(_ kept: Agreement) {
        (band, rate, travel, waiting) = (kept.band, kept.rate, kept.travel, kept.waitingIsWork)
        guaranteed = kept.guaranteedHoursWeek ?? ""
        (miles, mileage, ownCosts) = (kept.miles, kept.mileagePaid ?? "", kept.ownCosts ?? "")
        (vehicle, mileageBand, drivenBefore) = (kept.vehicle, kept.mileageBand, kept.drivenBefore)
        rounding = kept.roundingMinutes == 0 ? "" : "\(kept.roundingMinutes)"
        roundingWay = kept.rounding
        lodging = kept.lodgingCharge ?? ""
        nights = kept.lodgingNightsWeek == 0 ? "" : "\(kept.lodgingNightsWeek)"
        (optedOut, mayMove) = (kept.optedOut, kept.visitsMayMoveMinutes.map { "\($0)" } ?? "")
        switch kept.payPeriod {
        case .month(let day):
            period = .month
            periodStart = CalendarDate(year: periodStart.year, month: 1, day: UInt8(clamping: day))
        case .days(let days, let start):
            period = Period.allCases.first { $0.days == days } ?? .week
            periodStart = start
        }
    }

    mutating func apply(_ edit: Edit) {
        switch edit {
        case .country(let index): (country, band) = (countries[index], nil)
        case .band(let index): band = index == 0 ? nil : country?.bands[index - 1]
        case .rate(let text): rate = text
        case .travel(let index): travel = [.unpaid, .asVisits, .at(rate: "")][index]
        case .travelRate(let text): travel = .at(rate: text)
        case .waiting(let index): waiting = [nil, true, false][index]
        case .guaranteed(let text): guaranteed = text
        case .miles(let index): miles = index == 0
        case .mileage(let text): mileage = text
        case .ownCosts(let text): ownCosts = text
        case .vehicle(let index): vehicle = Vehicle.all[index]
        case .rounding(let text): rounding = text
        case .roundingWay(let index): roundingWay = RoundingWay.all[index]
        case .lodging(let text): lodging = text
        case .nights(let text): nights = text
        case .period(let index): period = Period.allCases[index]
        case .periodStart(let date): periodStart = date
        case .optOut(let on): optedOut = on
        case .mayMove(let text): mayMove = text
        }
    }

    /// What the core then checks. A number of minutes or nights that isn't one
    /// is refused here.
    func agreement() throws -> Agreement {
        Agreement(
            jurisdiction: country?.code ?? "", band: band, rate: rate, travel: travel, waitingIsWork: waiting,
            guaranteedHoursWeek: Self.some(guaranteed), miles: miles, mileagePaid: Self.some(mileage),
            ownCosts: Self.some(ownCosts), vehicle: vehicle, mileageBand: mileageBand, drivenBefore: drivenBefore,
            roundingMinutes: try Self.number(rounding) ?? 0, rounding: roundingWay,
            lodgingCharge: Self.some(lodging), lodgingNightsWeek: try Self.number(nights) ?? 0,
            payPeriod: payPeriod, optedOut: optedOut, visitsMayMoveMinutes: try Self.number(mayMove))
    }

    private var payPeriod: PayPeriod {
        period == .month
            ? .month(firstDay: UInt32(min(periodStart.day, 28))) : .days(days: period.days, start: periodStart)
    }

    private static func some(_ text: String) -> String? {
        let bare = text.trimmingCharacters(in: .whitespaces)
        return bare.isEmpty ? nil : bare
    }

    private static func number(_ text: String) throws -> UInt32? {
        guard let bare = some(text) else { return nil }
        guard let number = UInt32(bare) else { throw StintError.BadNumber(message: "") }
        return number
    }
}

extension ContractForm.Period {
    var days: UInt32 {
        switch self {
        case .month: 0
        case .week: 7
        case .fortnight: 14
        case .fourWeeks: 28
        }
    }

    var textId: String {
        switch self {
        case .month: "shell-contract-period-month"
        case .week: "shell-contract-period-week"
        case .fortnight: "shell-contract-period-fortnight"
        case .fourWeeks: "shell-contract-period-four-weeks"
        }
    }
}

extension Vehicle {
    static let all: [Vehicle] = [.car, .motorcycle, .cycle]

    var textId: String {
        switch self {
        case .car: "shell-contract-vehicle-car"
        case .motorcycle: "shell-contract-vehicle-motorcycle"
        case .cycle: "shell-contract-vehicle-bicycle"
        }
    }
}

extension RoundingWay {
    static let all: [RoundingWay] = [.down, .nearest, .up]

    var textId: String {
        switch self {
        case .down: "shell-contract-rounding-down"
        case .nearest: "shell-contract-rounding-nearest"
        case .up: "shell-contract-rounding-up"
        }
    }
}
