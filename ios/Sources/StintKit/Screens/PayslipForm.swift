import Foundation
import StintBindings
import StintTexts

/// A payslip, typed line by line from the paper.
public struct PayslipForm: Sendable {
    public enum Edit: Sendable {
        case first(CalendarDate), last(CalendarDate)
        case addLine
        case item(Int, Int), hours(Int, String), amount(Int, String), drop(Int)
        case total(String)
    }

    struct Row: Sendable {
        var item = PayslipItem.basic
        var hours = ""
        var amount = ""
    }

    private(set) var first: CalendarDate
    private(set) var last: CalendarDate
    private(set) var rows = [Row()]
    private(set) var total = ""

    init(_ first: CalendarDate, _ last: CalendarDate) { (self.first, self.last) = (first, last) }

    mutating func apply(_ edit: Edit) {
        switch edit {
        case .first(let date): (first, last) = (date, max(date, last))
        case .last(let date): (first, last) = (min(date, first), date)
        case .addLine: rows.append(Row())
        case .item(let row, let index): rows[row].item = PayslipItem.all[index]
        case .hours(let row, let text): rows[row].hours = text
        case .amount(let row, let text): rows[row].amount = text
        case .drop(let row): rows.remove(at: row)
        case .total(let text): total = text
        }
    }

    /// As the core checks it.
    var payslip: Payslip {
        let lines = rows.filter { !$0.amount.isEmpty }.map { row in
            PayslipLine(item: row.item, hours: row.hours.isEmpty ? nil : row.hours, amount: row.amount)
        }
        return Payslip(first: first, last: last, lines: lines, total: total.isEmpty ? nil : total)
    }

    func passages<Event>(_ words: Wording, _ edited: @escaping @Sendable (Edit) -> Event) -> [Passage<Event>] {
        let ask = words("shell-payslip-period")
        let days: [Item<Event>] = [
            .line(Line(words("shell-payslip-body"))),
            .date(DateEntry(words("shell-common-from"), first, said: words.date(first), hint: ask) { edited(.first($0)) }),
            .date(DateEntry(words("shell-common-to"), last, said: words.date(last), hint: ask) { edited(.last($0)) }),
        ]
        let lines = rows.indices.map { Passage<Event>(line($0, words, edited)) }
        let end: [Item<Event>] = [
            .tap(Tap(words("shell-payslip-add-line-button"), edited(.addLine))),
            .entry(
                Entry(words("shell-payslip-total"), total, hint: words("shell-payslip-body"), kind: .number) {
                    edited(.total($0))
                }),
        ]
        return [Passage(days)] + lines + [Passage(end)]
    }

    private func line<Event>(
        _ index: Int, _ words: Wording, _ edited: @escaping @Sendable (Edit) -> Event
    ) -> [Item<Event>] {
        let (row, hint) = (rows[index], words("shell-payslip-body"))
        let kinds = PayslipItem.all.map { words($0.textId) }
        let kind = Choice(
            words("shell-common-kind"), kinds, chosen: PayslipItem.all.firstIndex(of: row.item) ?? 0, hint: hint
        ) { edited(.item(index, $0)) }
        let hours = Entry(words("shell-payslip-hours"), row.hours, hint: hint, kind: .number) {
            edited(.hours(index, $0))
        }
        let amount = Entry(words("shell-payslip-amount"), row.amount, hint: hint, kind: .number) {
            edited(.amount(index, $0))
        }
        let drop = Tap(words("shell-common-delete-button"), edited(.drop(index)), weight: .destructive)
        return [.choice(kind), .entry(hours), .entry(amount), .tap(drop)]
    }
}

extension PayslipItem {
    static let all: [PayslipItem] = [
        .basic, .travel, .premium, .allowance, .leave, .mileage, .expenses, .deduction, .lodging, .tax,
    ]

    var textId: String {
        switch self {
        case .basic: "shell-payslip-basic"
        case .travel: "shell-payslip-travel"
        case .premium: "shell-payslip-premium"
        case .allowance: "shell-payslip-allowance"
        case .leave: "shell-payslip-leave"
        case .mileage: "shell-payslip-mileage"
        case .expenses: "shell-payslip-expenses"
        case .deduction: "shell-payslip-deduction"
        case .lodging: "shell-payslip-lodging"
        case .tax: "shell-payslip-tax"
        }
    }
}
