//! Dates of a CV. The years of experience that an ad asks are in `asked`.

mod asked;

pub(crate) use asked::asked;

use super::Date;
use crate::text::Text;
use crate::words::{Dates, Phrases, Words};
use regex::Captures;
use tremplin_documents::Span;

/// A range of dates in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// First month.
    pub start: Date,
    /// Last month; absent when it still goes on.
    pub end: Option<Date>,
    /// Whether it still goes on.
    pub current: bool,
    /// Whether the text gives one date and no end: a point, not a range.
    pub point: bool,
    /// Whether the dates are written backwards: the last one first.
    pub reversed: bool,
    /// Where, in the original.
    pub span: Span,
}

/// The first range of dates of a line; a lone date when it has no range.
#[must_use]
pub(crate) fn range_in(text: &Text<'_>, line: usize, words: &Words) -> Option<Range> {
    let folded = text.folded_line(line);
    let base = text.lines.get(line)?.folded.start;
    let place = |c: &Captures<'_>| {
        let m = c.get(0).expect("group 0 is the whole match");
        text.folded.original(Span::new(base + m.start(), base + m.end()))
    };
    let dates = &words.dates;
    if let Some(c) = dates.range.captures(folded) {
        let (start, end) = ends(&c, dates)?;
        let current = end.is_none();
        // Dates written backwards are still two dates.
        let reversed = end.is_some_and(|end| end.index() < start.index());
        let (start, end) = if reversed { (end?, Some(start)) } else { (start, end) };
        return Some(Range { start, end, current, point: false, reversed, span: place(&c) });
    }
    let c = dates.single.captures(folded)?;
    let start = date(c.name("a")?.as_str(), dates)?;
    Some(Range { start, end: Some(start), current: false, point: true, reversed: false, span: place(&c) })
}

fn ends(c: &Captures<'_>, dates: &Dates) -> Option<(Date, Option<Date>)> {
    let group = |name: &str| c.name(name).map(|m| m.as_str());
    if let Some(a) = group("a") {
        let end = match group("b") {
            Some(b) => Some(date(b, dates)?),
            None => None,
        };
        return Some((date(a, dates)?, end));
    }
    if let (Some(a), Some(b), Some(y)) = (group("am"), group("bm"), group("y")) {
        let year = y.parse().ok()?;
        let month = |name: &str| Date { year, month: dates.months.get(name).copied(), day: None };
        return Some((month(a), Some(month(b))));
    }
    if let (Some(a), Some(b)) = (group("ay"), group("by")) {
        let first: i32 = a.parse().ok()?;
        let last = first / 100 * 100 + b.parse::<i32>().ok()?;
        return Some((Date { year: first, month: None, day: None }, Some(Date { year: last, month: None, day: None })));
    }
    Some((date(group("s")?, dates)?, None))
}

/// Reads one date as the patterns of [`Dates`] give it.
fn date(text: &str, dates: &Dates) -> Option<Date> {
    let numbers: Vec<(usize, i32)> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|p| !p.is_empty())
        .filter_map(|p| p.parse().ok().map(|n| (p.len(), n)))
        .collect();
    let year = numbers.iter().find(|(len, _)| *len == 4).map(|(_, n)| *n).or_else(|| {
        // '19 is 2019: nobody's CV holds jobs of 1919.
        numbers.last().filter(|(len, _)| *len == 2 && text.contains('\'')).map(|(_, n)| 2000 + n)
    })?;
    let named =
        text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).find_map(|w| dates.months.get(w).copied());
    let small: Vec<u8> =
        numbers.iter().filter(|(len, _)| *len <= 2).filter_map(|(_, n)| u8::try_from(*n).ok()).collect();
    // dd/mm/yyyy has the month second; yyyy-mm-dd and mm/yyyy have it first.
    let last = if numbers.first().is_some_and(|(len, _)| *len == 4) { (0, 1) } else { (1, 0) };
    let (month, day) = match (named, small.as_slice()) {
        (Some(month), days) => (Some(month), days.first().copied()),
        (None, [_, _]) => (small.get(last.0).copied(), small.get(last.1).copied()),
        (None, months) => (months.first().copied(), None),
    };
    let month = month.filter(|m| (1..=12).contains(m));
    // "'19" is a year, no day.
    let day = day.filter(|d| month.is_some() && (1..=31).contains(d) && !text.contains('\''));
    Some(Date { year, month, day })
}

/// Months from first to last, both included. Between two bare years, their difference, at least twelve.
#[must_use]
pub(crate) fn months_between(start: Date, end: Date) -> u32 {
    let (from, to) = interval(start, end);
    u32::try_from(to - from).unwrap_or(0)
}

/// Half-open interval of month indices.
pub(crate) fn interval(start: Date, end: Date) -> (i32, i32) {
    let from = start.index();
    let to = match (start.month, end.month) {
        (_, Some(_)) => end.index() + 1,
        (None, None) => (end.year * 12).max(from + 12),
        // "March 2015 - 2018": to the beginning of the last year, at least a month.
        (Some(_), None) => (end.year * 12).max(from + 1),
    };
    (from, to.max(from))
}

/// Months covered by at least one interval.
#[must_use]
pub(crate) fn covered_months(mut intervals: Vec<(i32, i32)>) -> u32 {
    intervals.sort_unstable();
    let (mut total, mut reached) = (0, i32::MIN);
    for (from, to) in intervals {
        let from = from.max(reached);
        if to > from {
            total += to - from;
            reached = to;
        }
    }
    u32::try_from(total).unwrap_or(0)
}

/// Whether a text of joined words holds one of these phrases as whole words.
#[must_use]
pub(crate) fn holds(joined: &str, phrases: &Phrases) -> bool {
    phrases.stand_in(joined)
}
