//! The date of today: the only clock of the program, read here and handed down.

use std::time::{SystemTime, UNIX_EPOCH};
use tremplin_reader::facts::Date;

/// The month of a date `YYYY-MM-DD` or `YYYY-MM`.
pub(super) fn parse(date: &str) -> Result<Date, String> {
    let parts: Vec<&str> = date.split('-').collect();
    let number = |i: usize, width: usize| {
        let part = parts.get(i).filter(|p| p.len() == width && p.bytes().all(|b| b.is_ascii_digit()))?;
        part.parse::<u16>().ok()
    };
    let (year, month) = (number(0, 4), number(1, 2).filter(|m| (1..=12).contains(m)));
    let day = parts.len() == 2 || (parts.len() == 3 && number(2, 2).is_some_and(|d| (1..=31).contains(&d)));
    match (year, month, day) {
        (Some(year), Some(month), true) => Ok(Date { year: year.into(), month: u8::try_from(month).ok(), day: None }),
        _ => Err("not a date".to_owned()),
    }
}

/// The month of the machine's clock.
pub(super) fn now() -> Date {
    month_of_day(day())
}

/// A date as it is written, once it is one.
pub(super) fn day_of(date: &str) -> Result<String, String> {
    parse(date).map(|_| date.to_owned())
}

/// The day of the machine's clock, `2026-11-25`.
pub(super) fn written() -> String {
    date_of_day(day()).to_string()
}

/// The day of the machine's clock, counted from 1970, in universal time.
pub(super) fn day() -> i64 {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs());
    i64::try_from(seconds / 86_400).unwrap_or(0)
}

/// The month of a day counted from 1970 (Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days).
fn month_of_day(day: i64) -> Date {
    Date { day: None, ..date_of_day(day) }
}

fn date_of_day(day: i64) -> Date {
    let z = day + 719_468;
    let era = z.div_euclid(146_097);
    let of_era = z.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    let of_month = of_year - (153 * shifted + 2) / 5 + 1;
    Date { year: i32::try_from(year).unwrap_or(0), month: u8::try_from(month).ok(), day: u8::try_from(of_month).ok() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_fall_in_their_months() {
        for (day, year, month) in [(0, 1970, 1), (11_016, 2000, 2), (11_017, 2000, 3), (20_782, 2026, 11)] {
            assert_eq!(month_of_day(day), Date { year, month: Some(month), day: None }, "day {day}");
        }
    }

    #[test]
    fn days_are_written() {
        for (day, written) in
            [(0, "1970-01-01"), (11_016, "2000-02-29"), (20_782, "2026-11-25"), (20_788, "2026-12-01")]
        {
            assert_eq!(date_of_day(day).to_string(), written);
        }
    }

    #[test]
    fn a_date_is_checked() {
        assert_eq!(parse("2026-11-25"), Ok(Date::new(2026, 11)));
        for wrong in ["2026", "2026-13", "25/11/2026", "2026-11-32", "2026-11-25-1", ""] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }
}
