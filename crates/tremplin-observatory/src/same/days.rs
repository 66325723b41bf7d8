//! When an ad was published: days counted from 1970, a month when only the month is told.

use serde::Serialize;

/// First and last day on which an ad may have been published, in days from 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub(super) struct Days {
    pub first: i32,
    pub last: i32,
}

impl Days {
    /// `2026-01-05`, `2026-01-05T10:00:00Z`, `2026-01`; nothing for any other text.
    pub fn parse(said: &str) -> Option<Days> {
        let date = said.trim().split(['T', ' ']).next()?;
        let mut parts = date.split('-');
        let year: i32 = parts.next()?.parse().ok().filter(|y| (1970..=9999).contains(y))?;
        let month: i32 = parts.next()?.parse().ok().filter(|m| (1..=12).contains(m))?;
        match parts.next() {
            Some(day) => {
                let day: i32 = day.parse().ok().filter(|d| (1..=31).contains(d))?;
                let at = number(year, month, day);
                Some(Days { first: at, last: at })
            }
            None => Some(Days { first: number(year, month, 1), last: number(year, month + 1, 1) - 1 }),
        }
    }

    /// The days that surely lie between two publications.
    pub fn between(a: Days, b: Days) -> i32 {
        (b.first - a.last).max(a.first - b.last).max(0)
    }

    /// The first day, ISO 8601.
    pub fn iso(self) -> String {
        let (mut year, mut month) = (1970 + self.first / 366, 1);
        while number(year + 1, 1, 1) <= self.first {
            year += 1;
        }
        while month < 12 && number(year, month + 1, 1) <= self.first {
            month += 1;
        }
        format!("{year:04}-{month:02}-{:02}", self.first - number(year, month, 1) + 1)
    }
}

/// Days from 1970-01-01 in the Gregorian calendar; month 13 is the next January.
fn number(year: i32, month: i32, day: i32) -> i32 {
    const BEFORE: [i32; 13] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let leaps = |y: i32| y / 4 - y / 100 + y / 400;
    let month = usize::try_from(month - 1).unwrap_or(0).min(12);
    365 * (year - 1970) + leaps(year - 1) - leaps(1969) + BEFORE[month] + i32::from(leap && month > 1) + day - 1
}

#[cfg(test)]
mod tests {
    use super::Days;

    #[test]
    fn days_are_counted_from_1970() {
        let day = |said: &str| Days::parse(said).map(|d| d.first);
        assert_eq!(day("1970-01-01"), Some(0));
        assert_eq!(day("2000-03-01"), Some(11_017));
        assert_eq!(day("2024-12-31T23:59:59.000Z"), Some(20_088));
        assert_eq!(day("31/12/2024"), None);
        for said in ["1970-01-01", "2024-02-29", "2025-12-31", "2026-03-02"] {
            assert_eq!(Days::parse(said).map(Days::iso).as_deref(), Some(said));
        }
    }

    #[test]
    fn a_month_is_all_its_days() {
        let (june, july, august) = (Days::parse("2024-06"), Days::parse("2024-07"), Days::parse("2024-08"));
        let between = |a: Option<Days>, b: Option<Days>| a.zip(b).map(|(a, b)| Days::between(a, b));
        assert_eq!(between(june, july), Some(1));
        assert_eq!(between(august, june), Some(32));
        assert_eq!(between(june, june), Some(0));
    }
}
