import Foundation
import StintBindings
import StintTexts

/// The app's texts, dates and amounts in her language, on her zone's clock.
public struct Wording: Sendable {
    public let texts: Texts
    public let zone: TimeZone

    public init(_ texts: Texts, zone: TimeZone) { (self.texts, self.zone) = (texts, zone) }

    public var language: Language { texts.language.core }

    public func callAsFunction(_ id: String, _ arguments: Argument...) -> String {
        (try? texts.trySay(id, arguments)) ?? ""
    }

    /// "16 November 2026".
    public func date(_ date: CalendarDate) -> String {
        written(date, style.day().month(.wide).year())
    }

    /// "Monday 16 November".
    public func weekday(_ date: CalendarDate) -> String {
        written(date, style.weekday(.wide).day().month(.wide))
    }

    /// "Monday".
    func weekdayName(_ date: CalendarDate) -> String { written(date, style.weekday(.wide)) }

    /// "Mon 16 Nov".
    public func short(_ date: CalendarDate) -> String {
        written(date, style.weekday(.abbreviated).day().month(.abbreviated))
    }

    /// "07:42".
    public func clock(_ utcMs: Int64) -> String {
        Clockwork.clock(Clockwork.minute(of: utcMs, in: zone))
    }

    /// "16 November 2026, 07:42".
    public func moment(_ utcMs: Int64) -> String {
        "\(date(Clockwork.date(of: utcMs, in: zone))), \(clock(utcMs))"
    }

    /// From a day to another, or the one day that both are.
    public func days(_ first: CalendarDate, _ last: CalendarDate) -> String {
        first == last ? date(first) : self("shell-common-range", .text(date(first)), .text(date(last)))
    }

    func drawing(_ picture: Picture) -> Drawing {
        Drawing(picture, tableLabel: self("shell-picture-table-button"))
    }

    /// The calendar is always the Gregorian one, as in the core's sentences.
    private var style: Date.FormatStyle {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        return Date.FormatStyle(locale: texts.language.locale, calendar: calendar, timeZone: zone)
    }

    private func written(_ date: CalendarDate, _ style: Date.FormatStyle) -> String {
        let noon = Clockwork.noon(of: date, in: zone)
        return Date(timeIntervalSince1970: Double(noon) / 1000).formatted(style)
    }
}

extension TextLanguage {
    var locale: Locale {
        switch self {
        case .en: Locale(identifier: "en_GB")
        case .de: Locale(identifier: "de_DE")
        case .fr: Locale(identifier: "fr_FR")
        case .es: Locale(identifier: "es_ES")
        }
    }

    /// Its own name, as its speakers write it.
    public var ownName: String {
        locale.localizedString(forLanguageCode: rawValue)?.capitalized(with: locale) ?? rawValue
    }
}
