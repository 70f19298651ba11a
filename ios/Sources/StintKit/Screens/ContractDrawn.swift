import Foundation
import StintBindings
import StintTexts

extension ContractForm {
    /// The form's fields, the ones that everybody needs first.
    func passages<Event>(_ words: Wording, _ edited: @escaping @Sendable (Edit) -> Event) -> [Passage<Event>] {
        let form = Fields(words: words, edited: edited)
        return [
            Passage([.line(Line(words("shell-contract-body")))] + pay(form)),
            Passage(words("shell-contract-period"), periods(form)),
            Passage(words("shell-contract-distance"), driving(form)),
            Passage(words("shell-common-more-button"), rare(form)),
        ]
    }

    private func pay<Event>(_ form: Fields<Event>) -> [Item<Event>] {
        let words = form.words
        let names = countries.map { words.country($0.code) }
        let at = countries.firstIndex { $0.code == country?.code } ?? 0
        var items = [form.choice("shell-contract-country", names, at) { .country($0) }]
        if let bands = country?.bands, !bands.isEmpty {
            let chosen = band.flatMap { bands.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
            items.append(
                form.choice("shell-contract-band", [words("shell-contract-none")] + bands, chosen) { .band($0) })
        }
        items.append(form.number("shell-contract-rate", rate) { .rate($0) })
        let travels = ["shell-contract-travel-unpaid", "shell-contract-travel-same", "shell-contract-travel-rate"]
        items.append(form.choice("shell-contract-travel", travels.map { words($0) }, travelIndex) { .travel($0) })
        if case .at(let rate) = travel {
            items.append(form.number("shell-contract-travel-rate-field", rate) { .travelRate($0) })
        }
        return items
    }

    private var travelIndex: Int {
        switch travel {
        case .unpaid: 0
        case .asVisits: 1
        case .at: 2
        }
    }

    private func periods<Event>(_ form: Fields<Event>) -> [Item<Event>] {
        let words = form.words
        let names = Period.allCases.map { words($0.textId) }
        let start = DateEntry(
            words("shell-contract-period-first-day"), periodStart, said: words.date(periodStart),
            hint: words("shell-contract-period")
        ) { form.edited(.periodStart($0)) }
        let chosen = Period.allCases.firstIndex(of: period) ?? 0
        return [form.choice("shell-contract-period", names, chosen) { .period($0) }, .date(start)]
    }

    private func driving<Event>(_ form: Fields<Event>) -> [Item<Event>] {
        let words = form.words
        let units = [words("shell-contract-distance-miles"), words("shell-contract-distance-km")]
        let vehicles = Vehicle.all.map { words($0.textId) }
        return [
            form.choice("shell-contract-distance", units, miles ? 0 : 1) { .miles($0) },
            form.choice("shell-contract-vehicle", vehicles, Vehicle.all.firstIndex(of: vehicle) ?? 0) { .vehicle($0) },
            form.number("shell-contract-mileage-paid", mileage) { .mileage($0) },
            form.number("shell-contract-running-cost", ownCosts) { .ownCosts($0) },
        ]
    }

    private func rare<Event>(_ form: Fields<Event>) -> [Item<Event>] {
        let words = form.words
        let waits = ["shell-contract-none", "shell-contract-waiting-is-work", "shell-contract-waiting-not-work"]
        let waitIndex = waiting.map { $0 ? 1 : 2 } ?? 0
        let ways = RoundingWay.all.map { words($0.textId) }
        let optOut = Switch(
            words("shell-contract-opt-out"), reason: words("shell-contract-none"), isOn: optedOut,
            onText: words(optedOut ? "shell-common-on" : "shell-common-off")
        ) { form.edited(.optOut($0)) }
        return [
            form.choice("shell-contract-waiting", waits.map { words($0) }, waitIndex) { .waiting($0) },
            form.number("shell-contract-guaranteed", guaranteed) { .guaranteed($0) },
            form.number("shell-contract-rounding", rounding) { .rounding($0) },
            form.choice("shell-contract-rounding", ways, RoundingWay.all.firstIndex(of: roundingWay) ?? 1) {
                .roundingWay($0)
            },
            form.number("shell-contract-lodging", lodging) { .lodging($0) },
            form.number("shell-contract-lodging-nights", nights) { .nights($0) },
            form.number("shell-contract-visits-may-move", mayMove) { .mayMove($0) },
            .switch(optOut),
        ]
    }
}

/// Makes fields that belong to one form.
private struct Fields<Event: Sendable>: Sendable {
    let words: Wording
    let edited: @Sendable (ContractForm.Edit) -> Event

    func number(_ id: String, _ text: String, _ edit: @escaping @Sendable (String) -> ContractForm.Edit) -> Item<Event> {
        .entry(Entry(words(id), text, hint: words("shell-contract-body"), kind: .number) { edited(edit($0)) })
    }

    func choice(
        _ id: String, _ options: [String], _ chosen: Int, _ edit: @escaping @Sendable (Int) -> ContractForm.Edit
    ) -> Item<Event> {
        .choice(
            Choice(words(id), options, chosen: chosen, hint: words("shell-contract-body")) { edited(edit($0)) })
    }
}

extension Wording {
    /// "United Kingdom" of "GB"; "United States (NY)" of "US-NY".
    func country(_ code: String) -> String {
        let parts = code.split(separator: "-").map(String.init)
        let name = parts.first.flatMap { texts.language.locale.localizedString(forRegionCode: $0) } ?? code
        return parts.count > 1 ? "\(name) (\(parts[1]))" : name
    }
}
