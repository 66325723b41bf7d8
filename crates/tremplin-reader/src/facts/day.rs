//! Dates that an ad gives, as far as it gives them: year, month, day, quarter. Two figures that may each be the month are parted only
//! where the language or a country of the ad tells which it is; nothing is guessed, and there is no clock.

use super::cues::{Cue, Cues};
use crate::text::Text;
use crate::text::fold::folded;
use crate::words::{any_of, phrase};
use regex::Regex;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use tremplin_documents::Span;
use tremplin_knowledge::Lang;
use tremplin_knowledge::lang::{Language, ReadingTables};

/// Letters of the longest date that is looked at.
const LONGEST: usize = 60;
/// A month of so few letters is a word like another: it needs its day or its year.
const SHORT_MONTH: usize = 3;

/// A date as far as it is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Day {
    /// Year.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
    /// 1 to 4: the quarter, where no month is said.
    pub quarter: Option<u8>,
}

/// How dates are written, in every language.
#[derive(Debug)]
pub(crate) struct DayPatterns {
    pattern: Regex,
    months: BTreeMap<String, u8>,
    small: BTreeSet<String>,
    /// Codes of the languages in which the day comes first wherever one lives.
    day_first: BTreeSet<String>,
}

/// Which of two figures is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    DayFirst,
    MonthFirst,
    Unknown,
}

impl DayPatterns {
    pub fn new(languages: &BTreeMap<Lang, Language>) -> DayPatterns {
        let tables: Vec<&ReadingTables> = languages.values().map(|l| &l.reading).collect();
        let mut months = BTreeMap::new();
        for table in &tables {
            let ranked = table.dates.months.iter().zip(1u8..);
            months.extend(ranked.flat_map(|(names, n)| names.iter().map(move |name| (folded(name), n))));
        }
        let (month, ordinals) = (any_of(months.keys()), any_of(tables.iter().flat_map(|t| &t.offer.days.ordinals)));
        let quarter = any_of(tables.iter().flat_map(|t| &t.offer.days.quarter));
        // 2024-09-02; 2/9/2024; 09/2024; 2/9; [2] September[-October] [2][, 2024]; Q3 2026; 2026.
        let pattern = format!(
            r"^(?:(?P<iy>20\d\d)-(?P<im>\d\d)(?:-(?P<id>\d\d))?\b|(?P<a>\d{{1,2}})[/.\-](?P<b>\d{{1,2}})[/.\-](?P<y>20\d\d|\d\d)\b|(?P<mm>0\d|1[0-2])/(?P<my>20\d\d)\b|(?P<c>\d{{1,2}})/(?P<d>\d{{1,2}})\b|(?:(?P<day>\d{{1,2}}) ?(?:{ordinals})?,? (?:of )?)?\b(?P<month>{month})\b\.?(?: ?[-/] ?(?:{month})\b)?(?: (?P<after>\d{{1,2}})(?:{ordinals})?\b)?(?:,? ?(?:de |of )?(?P<year>20\d\d)\b)?|(?:{quarter}) ?(?P<q>[1-4])\b(?:[ ,/-]*(?P<qy>20\d\d)\b)?|(?P<only>20\d\d)\b)"
        );
        let languages = languages.iter().filter(|(_, l)| l.reading.offer.days.day_first);
        let small = tables.iter().flat_map(|t| &t.offer.days.small).map(|w| phrase(w));
        DayPatterns {
            pattern: Regex::new(&pattern).expect("the pattern is made of escaped words"),
            months,
            small: small.flat_map(|p| p.split(' ').map(str::to_owned).collect::<Vec<_>>()).collect(),
            day_first: languages.map(|(lang, _)| lang.code().to_owned()).collect(),
        }
    }

    /// Which figure of a date is the day, by the language of the ad, else by the countries that it names.
    pub fn order(&self, language: Option<&str>, cues: &Cues) -> Order {
        let (day, month) = (cues.of(Cue::DayFirst).next().is_some(), cues.of(Cue::MonthFirst).next().is_some());
        match () {
            () if language.is_some_and(|l| self.day_first.contains(l)) => Order::DayFirst,
            () if day && !month => Order::DayFirst,
            () if month && !day => Order::MonthFirst,
            () => Order::Unknown,
        }
    }

    /// The first token from one on that is neither a sign nor a small word, on that line or, where nothing is left of it, on the next.
    pub fn skip(&self, text: &Text<'_>, at: usize, most: usize) -> usize {
        let small = |t: &usize| text.tokens.get(*t).is_some_and(|x| !x.word) || self.small.contains(text.token(*t));
        (at..at + most).take_while(small).last().map_or(at, |t| t + 1)
    }

    /// The date that begins at a token, and where it stands.
    pub fn at(&self, text: &Text<'_>, at: usize, order: Order) -> Option<(Day, Span)> {
        let start = text.tokens.get(at)?.folded.start;
        let end = text.folded.text.floor_char_boundary(start + LONGEST);
        let said = text.folded.text.get(start..end)?;
        let c = self.pattern.captures(said)?;
        let number = |name: &str| c.name(name).and_then(|m| m.as_str().parse::<u8>().ok());
        let year = |name: &str| c.name(name).and_then(|m| m.as_str().parse::<i32>().ok()).map(full_year);
        let day = if let Some(month) = c.name("month") {
            let rank = self.months.get(month.as_str()).copied();
            let day = Day { year: year("year"), month: rank, day: number("day").or(number("after")), quarter: None };
            let bare = day.day.is_none() && day.year.is_none() && month.len() <= SHORT_MONTH;
            (!bare).then_some(day)?
        } else if c.name("iy").is_some() {
            Day { year: year("iy"), month: number("im"), day: number("id"), quarter: None }
        } else if let (Some(a), Some(b)) = (number("a"), number("b")) {
            parted(a, b, order, year("y"))?
        } else if let (Some(a), Some(b)) = (number("c"), number("d")) {
            Some(parted(a, b, order, None)?).filter(|d| d.month.is_some())?
        } else if c.name("mm").is_some() {
            Day { year: year("my"), month: number("mm"), ..Day::default() }
        } else if c.name("q").is_some() {
            Day { year: year("qy"), quarter: number("q"), ..Day::default() }
        } else {
            Day { year: year("only"), ..Day::default() }
        };
        let sound = day.month.is_none_or(|m| (1..=12).contains(&m)) && day.day.is_none_or(|d| (1..=31).contains(&d));
        let whole = c.get(0)?;
        let place = Span::new(start, start + whole.as_str().trim_end().len());
        sound.then(|| (day, text.folded.original(place)))
    }
}

/// Two figures and a year, parted where it is told or evident which is which.
fn parted(a: u8, b: u8, order: Order, year: Option<i32>) -> Option<Day> {
    let (day, month) = match order {
        _ if a == 0 || b == 0 || a > 31 || b > 31 || a > 12 && b > 12 => return None,
        _ if a > 12 => (a, b),
        _ if b > 12 => (b, a),
        _ if a == b => (a, b),
        Order::DayFirst => (a, b),
        Order::MonthFirst => (b, a),
        Order::Unknown => return Some(Day { year, ..Day::default() }),
    };
    Some(Day { year, month: Some(month), day: Some(day), quarter: None })
}

/// 26 is 2026.
fn full_year(year: i32) -> i32 {
    if year < 100 { 2000 + year } else { year }
}
