//! Numbers, dates, lengths and money as a language writes them. The patterns
//! are messages themselves (`common-date`, `common-money`); here is what fills
//! them.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use fluent_bundle::{FluentArgs, FluentValue};
use stint_model::{Arg, Currency, Metres, Millis, Money};

use crate::Lang;
use crate::book::Book;

const MONTHS: [&str; 12] = [
    "common-month-1",
    "common-month-2",
    "common-month-3",
    "common-month-4",
    "common-month-5",
    "common-month-6",
    "common-month-7",
    "common-month-8",
    "common-month-9",
    "common-month-10",
    "common-month-11",
    "common-month-12",
];
const MONTHS_SHORT: [&str; 12] = [
    "common-month-short-1",
    "common-month-short-2",
    "common-month-short-3",
    "common-month-short-4",
    "common-month-short-5",
    "common-month-short-6",
    "common-month-short-7",
    "common-month-short-8",
    "common-month-short-9",
    "common-month-short-10",
    "common-month-short-11",
    "common-month-short-12",
];
const WEEKDAYS: [&str; 7] = [
    "common-weekday-1",
    "common-weekday-2",
    "common-weekday-3",
    "common-weekday-4",
    "common-weekday-5",
    "common-weekday-6",
    "common-weekday-7",
];
const WEEKDAYS_SHORT: [&str; 7] = [
    "common-weekday-short-1",
    "common-weekday-short-2",
    "common-weekday-short-3",
    "common-weekday-short-4",
    "common-weekday-short-5",
    "common-weekday-short-6",
    "common-weekday-short-7",
];

/// A whole number with its groups of three.
pub(crate) fn grouped(n: i64, lang: Lang) -> String {
    let digits = n.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + 8);
    if n < 0 {
        out.push('−');
    }
    out.push_str(&group_digits(&digits, lang));
    out
}

fn group_digits(digits: &str, lang: Lang) -> String {
    let mut out = String::with_capacity(digits.len() * 2);
    for (i, digit) in digits.chars().enumerate() {
        let left = digits.len() - i;
        if i > 0 && left.is_multiple_of(3) && digits.len() >= lang.grouped_from() {
            out.push(lang.thousands_mark());
        }
        out.push(digit);
    }
    out
}

impl Book {
    /// One value as it stands in a sentence.
    pub(crate) fn value(&self, arg: &Arg) -> String {
        match arg {
            Arg::Text(text) => text.clone(),
            Arg::Count(n) => grouped(*n, self.lang()),
            Arg::Percent(share) => self.percent(*share),
            Arg::Duration(length) => self.duration(*length),
            Arg::Distance(length) => self.distance(*length),
            Arg::Miles(length) => self.miles(*length),
            Arg::Money(money) => self.money(*money),
            Arg::Rate(micros, currency) => self.rate(*micros, *currency),
            Arg::Date(date) => self.date(*date),
            Arg::Clock(time) => clock(*time),
            Arg::DateTime(t) => self.fill(
                "common-date-time",
                [
                    ("date", self.date(t.date()).into()),
                    ("clock", clock(t.time()).into()),
                ],
            ),
            Arg::Phrase(phrase) => self.say(phrase).unwrap_or_default(),
        }
    }

    /// "Mon 16 Nov".
    pub(crate) fn date_short(&self, date: NaiveDate) -> String {
        let weekday = WEEKDAYS_SHORT[date.weekday().num_days_from_monday() as usize];
        self.fill(
            "common-date-short",
            [
                ("weekday", self.fill(weekday, []).into()),
                ("day", date.day().into()),
                (
                    "month",
                    self.fill(MONTHS_SHORT[date.month0() as usize], []).into(),
                ),
            ],
        )
    }

    /// "Monday 16 November 2026".
    pub(crate) fn date_long(&self, date: NaiveDate) -> String {
        let weekday = WEEKDAYS[date.weekday().num_days_from_monday() as usize];
        self.fill(
            "common-date-long",
            [
                ("weekday", self.fill(weekday, []).into()),
                ("date", self.date(date).into()),
            ],
        )
    }

    /// "a, b and c".
    pub(crate) fn list(&self, items: &[String]) -> String {
        let joined = |id, first: String, second: &String| {
            self.fill(
                id,
                [("first", first.into()), ("second", second.clone().into())],
            )
        };
        let Some((last, before)) = items.split_last() else {
            return String::new();
        };
        let before = before
            .iter()
            .cloned()
            .reduce(|all, next| joined("common-comma", all, &next));
        match before {
            Some(all) => joined("common-and", all, last),
            None => last.clone(),
        }
    }

    fn date(&self, date: NaiveDate) -> String {
        self.fill(
            "common-date",
            [
                ("day", date.day().into()),
                (
                    "month",
                    self.fill(MONTHS[date.month0() as usize], []).into(),
                ),
                ("year", date.year().to_string().into()),
            ],
        )
    }

    /// Minutes rounded to the nearest, seconds only below one minute.
    fn duration(&self, length: Millis) -> String {
        let ms = length.0.unsigned_abs();
        let seconds = (ms + 500) / 1000;
        let minutes = (ms + 30_000) / 60_000;
        let text = match (minutes / 60, minutes % 60) {
            (0, _) if seconds > 0 && seconds < 60 => {
                self.unit("common-seconds", "seconds", seconds)
            }
            (0, m) => self.unit("common-minutes", "minutes", m),
            (h, 0) => self.unit("common-hours", "hours", h),
            (h, m) => self.fill(
                "common-hours-minutes",
                [("hours", whole(h)), ("minutes", whole(m))],
            ),
        };
        self.signed(text, length.0 < 0 && seconds > 0)
    }

    /// Below 1 km in metres; kilometres with one decimal up to 100 km.
    fn distance(&self, length: Metres) -> String {
        if !length.0.is_finite() {
            return self.fill("common-no-number", []);
        }
        let metres = length.0.abs();
        let text = if metres < 999.5 {
            self.unit("common-metres", "number", metres.round() as u64)
        } else {
            let decimals = if metres < 99_950.0 { 1 } else { 0 };
            let number = self.decimal(metres / 1000.0, decimals);
            self.fill("common-kilometres", [("number", number.into())])
        };
        self.signed(text, length.0 <= -0.5)
    }

    /// International miles with one decimal: enough to do a sum again by hand.
    fn miles(&self, length: Metres) -> String {
        const METRES: f64 = 1_609.344;
        if !length.0.is_finite() {
            return self.fill("common-no-number", []);
        }
        let number = self.decimal(length.0.abs() / METRES, 1);
        let text = self.fill("common-miles", [("number", number.into())]);
        self.signed(text, length.0 <= -0.05 * METRES)
    }

    /// Whole percent, but one decimal where a whole one would hide something:
    /// below 10 and close to 100.
    fn percent(&self, share: f64) -> String {
        if !share.is_finite() {
            return self.fill("common-no-number", []);
        }
        let size = share.abs();
        let fine = size < 9.95 || (size > 99.0 && size < 100.0);
        // Not quite everything is never shown as everything.
        let shown = if size > 99.0 && size < 100.0 {
            (size * 10.0).floor() / 10.0
        } else {
            size
        };
        let mut number = self.decimal(shown, usize::from(fine));
        let mark = self.fill("common-decimal-mark", []);
        if let Some(bare) = number.strip_suffix(&format!("{mark}0")) {
            number = bare.to_owned();
        }
        let nothing = number == "0";
        let text = self.fill("common-percent", [("number", number.into())]);
        self.signed(text, share < 0.0 && !nothing)
    }

    fn money(&self, money: Money) -> String {
        let decimals = minor_digits(money.currency.code());
        let text = self.amount(money.minor.unsigned_abs(), decimals, money.currency);
        self.signed(text, money.minor < 0)
    }

    fn rate(&self, micros: i64, currency: Currency) -> String {
        let (mut size, mut decimals) = (micros.unsigned_abs(), 6);
        while decimals > minor_digits(currency.code()) && size.is_multiple_of(10) {
            (size, decimals) = (size / 10, decimals - 1);
        }
        let text = self.amount(size, decimals, currency);
        self.signed(text, micros < 0)
    }

    /// `size` with its last `decimals` digits behind the mark.
    fn amount(&self, size: u64, decimals: usize, currency: Currency) -> String {
        let digits = size.to_string();
        let padded = format!("{digits:0>width$}", width = decimals + 1);
        let (whole, part) = padded.split_at(padded.len() - decimals);
        let mut number = group_digits(whole, self.lang());
        if decimals > 0 {
            number.push_str(&self.fill("common-decimal-mark", []));
            number.push_str(part);
        }
        let symbol = match (currency.code(), self.lang()) {
            ("GBP", _) => "£".to_owned(),
            ("EUR", _) => "€".to_owned(),
            ("USD", _) => "$".to_owned(),
            // English writes the sign before the number without a space.
            (code, Lang::En) => format!("{code} "),
            (code, _) => code.to_owned(),
        };
        self.fill(
            "common-money",
            [("symbol", symbol.into()), ("number", number.into())],
        )
    }

    fn decimal(&self, number: f64, decimals: usize) -> String {
        let text = format!("{number:.decimals$}");
        match text.split_once('.') {
            Some((whole, part)) => format!(
                "{}{}{part}",
                group_digits(whole, self.lang()),
                self.fill("common-decimal-mark", [])
            ),
            None => group_digits(&text, self.lang()),
        }
    }

    fn signed(&self, text: String, negative: bool) -> String {
        if negative {
            self.fill("common-minus", [("text", text.into())])
        } else {
            text
        }
    }

    fn unit(&self, id: &str, name: &'static str, n: u64) -> String {
        self.fill(id, [(name, whole(n))])
    }

    /// A pattern of `common.ftl`; a test fills each of them.
    fn fill<const N: usize>(
        &self,
        id: &str,
        args: [(&'static str, FluentValue<'static>); N],
    ) -> String {
        let args: FluentArgs = args.into_iter().collect();
        self.format(id, &args).unwrap_or_default()
    }
}

fn whole(n: u64) -> FluentValue<'static> {
    FluentValue::from(i64::try_from(n).unwrap_or(i64::MAX))
}

fn clock(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// Digits after the mark, ISO 4217 list one (2024-06); two for all others.
fn minor_digits(code: &str) -> usize {
    match code {
        "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX"
        | "VND" | "VUV" | "XAF" | "XOF" | "XPF" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        _ => 2,
    }
}
