//! Days as the store keeps them: counted from the first of January 1970. No clock is read here.

/// Days since 1970-01-01.
pub type Day = i32;

/// The day of `2026-11-25`, alone or before a time.
#[must_use]
pub fn parse(text: &str) -> Option<Day> {
    let date = text.get(..10)?;
    let part = |from: usize, to: usize| {
        let digits = date.get(from..to).filter(|d| d.bytes().all(|b| b.is_ascii_digit()))?;
        digits.parse::<i32>().ok()
    };
    let (year, month, day) = (part(0, 4)?, part(5, 7)?, part(8, 10)?);
    let dashes = date.as_bytes().get(4) == Some(&b'-') && date.as_bytes().get(7) == Some(&b'-');
    let counted = count(year, month, day);
    // The 31st of February is another day when counted.
    (dashes && (1..=12).contains(&month) && civil(counted) == (year, month, day)).then_some(counted)
}

/// `2026-11-25`.
#[must_use]
pub fn iso(day: Day) -> String {
    let (year, month, day) = civil(day);
    format!("{year:04}-{month:02}-{day:02}")
}

/// `2026-11` of a day.
#[must_use]
pub fn month(day: Day) -> String {
    let (year, month, _) = civil(day);
    format!("{year:04}-{month:02}")
}

/// Howard Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`.
fn count(year: i32, month: i32, day: i32) -> Day {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The same, `civil_from_days`. Days beyond the calendar of four digits are held at its ends.
fn civil(day: Day) -> (i32, i32, i32) {
    let z = day.clamp(-719_162, 2_932_896) + 719_468;
    let era = z.div_euclid(146_097);
    let of_era = z.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year_of_era + era * 400 + i32::from(month <= 2), month, of_year - (153 * shifted + 2) / 5 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_come_and_go() {
        for (text, day) in
            [("1970-01-01", 0), ("2000-02-29", 11_016), ("2026-11-25", 20_782), ("9999-12-31", 2_932_896)]
        {
            assert_eq!((parse(text), iso(day).as_str()), (Some(day), text));
        }
        assert_eq!(parse("2025-02-28T11:00:58.629Z"), Some(20_147));
        assert_eq!((month(20_147).as_str(), iso(i32::MAX).as_str()), ("2025-02", "9999-12-31"));
    }

    #[test]
    fn what_is_no_day_is_none() {
        for wrong in
            ["", "2025-02", "2025-02-30", "2025-13-01", "25/11/2026", "2025-1-111", "éé2025-02-28", "20250-2-28"]
        {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }
}
