//! What a post can pay for a time, and the time that a figure can only be for.
//!
//! Floors rest on the lowest legal pay of France, that of an apprentice under 18 in the first year: 27 % of the SMIC (Code du
//! travail, D6222-26), which is 12.02 € an hour, 1,823.03 € a month gross since 2026-01-01 (`knowledge/funding/fr.toml`,
//! `smic-monthly`): 3.24 € an hour, 492 € a month, 5,906 € a year; a little less is left for interns, part-time work and older
//! ads. Ceilings are our own judgement (2026), above all that was seen in some 7,400 ads of 2024 and 2025: the highest was close to
//! a million dollars a year. Other money is measured by its order of size in euros (2025, rounded by us); there the floors are a
//! fifth, for countries where pay is lower.

use crate::facts::Period;

/// Lowest and highest pay in euros that an ad can mean for a time.
const POSSIBLE: [(Period, f64, f64); 5] = [
    (Period::Hour, 3.0, 250.0),
    (Period::Day, 20.0, 5_000.0),
    (Period::Week, 100.0, 10_000.0),
    (Period::Month, 380.0, 20_000.0),
    (Period::Year, 4_500.0, 1_100_000.0),
];

/// The same for a full-time job of a grown person, without the rarest: what stands outside needs a word of pay beside it.
const USUAL: [(Period, f64, f64); 5] = [
    (Period::Hour, 8.0, 200.0),
    (Period::Day, 80.0, 2_000.0),
    (Period::Week, 300.0, 5_000.0),
    (Period::Month, 1_100.0, 15_000.0),
    (Period::Year, 14_000.0, 1_000_000.0),
];

/// How many euros one unit is worth, as an order of size.
const IN_EUROS: [(&str, f64); 46] = [
    ("EUR", 1.0),
    ("USD", 0.9),
    ("GBP", 1.17),
    ("CHF", 1.05),
    ("CAD", 0.65),
    ("AUD", 0.57),
    ("NZD", 0.52),
    ("SGD", 0.68),
    ("HKD", 0.115),
    ("PLN", 0.235),
    ("SEK", 0.09),
    ("NOK", 0.085),
    ("DKK", 0.134),
    ("CZK", 0.04),
    ("HUF", 0.0025),
    ("RON", 0.2),
    ("UAH", 0.021),
    ("TRY", 0.024),
    ("ILS", 0.25),
    ("INR", 0.0105),
    ("PKR", 0.0032),
    ("JPY", 0.006),
    ("CNY", 0.125),
    ("KRW", 0.00063),
    ("BRL", 0.16),
    ("MXN", 0.047),
    ("ZAR", 0.05),
    ("NGN", 0.0006),
    ("KES", 0.007),
    ("AED", 0.25),
    ("MAD", 0.095),
    ("TND", 0.3),
    ("XOF", 0.0015),
    ("PHP", 0.016),
    ("MYR", 0.21),
    ("THB", 0.027),
    ("IDR", 0.00006),
    ("VND", 0.000037),
    ("TWD", 0.028),
    ("COP", 0.00022),
    ("CLP", 0.00095),
    ("BGN", 0.51),
    ("RSD", 0.0085),
    ("EGP", 0.019),
    ("SAR", 0.24),
    ("LKR", 0.003),
];

/// Whether a post can pay this for that time; true where nothing is known of the money.
pub(crate) fn possible(figure: f64, currency: &str, period: Period) -> bool {
    figure > 0.0 && within(&POSSIBLE, figure, currency, period)
}

/// Whether a full-time post usually pays this for that time.
pub(crate) fn usual(figure: f64, currency: &str, period: Period) -> bool {
    within(&USUAL, figure, currency, period)
}

fn within(table: &[(Period, f64, f64)], figure: f64, currency: &str, period: Period) -> bool {
    let Some(euros) = in_euros(figure, currency) else { return true };
    let part = if currency == "EUR" { 1.0 } else { 0.2 };
    table.iter().any(|(p, low, high)| *p == period && euros >= low * part && euros <= *high)
}

/// The time that a figure can only be for. From 15,000 euros on it is a year: nobody is paid so in a month. Between 1,100 and
/// 9,000 it is a month in euros, too small for a year and too large for a day of most posts; in other money people also mean
/// other times. From 9 to 40 beside a word of pay it is an hour.
pub(crate) fn evident(low: f64, high: f64, currency: &str, beside_pay: bool) -> Option<Period> {
    let (least, most) = (in_euros(low, currency)?, in_euros(high, currency)?);
    let inside = |from: f64, to: f64| least >= from && most <= to;
    match () {
        () if inside(15_000.0, 1_000_000.0) => Some(Period::Year),
        () if currency == "EUR" && inside(1_100.0, 9_000.0) => Some(Period::Month),
        // The pay of apprentices by age: from a part of the legal minimum to all of it.
        () if currency == "EUR" && beside_pay && inside(380.0, 9_000.0) && most >= 1_100.0 => Some(Period::Month),
        () if HOURLY.contains(&currency) && beside_pay && inside(9.0, 40.0) => Some(Period::Hour),
        () => None,
    }
}

/// Money in which no time but the hour is paid with so small a figure.
const HOURLY: [&str; 6] = ["EUR", "USD", "GBP", "CHF", "CAD", "AUD"];

fn in_euros(figure: f64, currency: &str) -> Option<f64> {
    IN_EUROS.iter().find(|(code, _)| *code == currency).map(|(_, worth)| figure * worth)
}
