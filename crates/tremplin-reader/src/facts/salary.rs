//! What an ad says the post pays, as written; what it comes to in a year.

mod around;
mod claim;
mod figures;
mod line;
mod money;
mod offers;
mod plausible;
mod statement;
pub(crate) mod words;

use super::{Period, Remark, Salary};
use crate::text::Text;
use crate::words::Words;
use around::Setting;
use figures::last_bytes;
use line::Line;
use offers::Offer;
use statement::Statement;
use std::borrow::Cow;
use std::cell::OnceCell;
use tremplin_documents::{Field, Span};
use words::{Kind, PayWords};

/// Hours of a year at 35 a week: 151.67 a month, twelve times (Code du travail, L3121-27).
const HOURS_FR: f64 = 1_820.0;
/// Hours of a year at 40 a week, fifty-two times: how American pay by the hour is counted (U.S. Office of Personnel Management divides by 2,087; job boards by 2,080).
const HOURS_US: f64 = 2_080.0;

/// A line above with more words than this is no heading.
const HEADING_WORDS: usize = 5;
/// A line beside with more words than this says nothing of the pay above or below it.
const BESIDE_WORDS: usize = 10;
/// Ranges of the zones or levels of one post are at most this many lines apart: a heading stands between.
const ZONES: usize = 3;

/// The pay that an ad states: the fullest statement that can be true, with the package when another one gives it.
#[must_use]
pub(crate) fn stated(text: &Text<'_>, words: &Words, remarks: &mut Vec<Remark>) -> Option<Salary> {
    let found = statements(text, words);
    // The first of the fullest: what is said first is the post itself, variants follow.
    let best = |package: bool| {
        let of_kind = found.iter().filter(move |(_, s)| s.package == package);
        of_kind.rev().max_by_key(|(_, s)| s.weight)
    };
    let (fixed, package) = (best(false), best(true));
    let Some((line, chosen)) = fixed.or(package) else {
        remarks.extend(missing(text, &words.salary));
        return None;
    };
    let span = Some(place(text, *line, chosen));
    let told = [(!chosen.plausible, "salary_implausible"), (chosen.no_unit, "jsonld_salary_no_unit")];
    remarks.extend(told.iter().filter(|(holds, _)| *holds).map(|(_, code)| Remark { code, span }));
    let (min, max) = fixed.map_or((None, None), |(line, s)| envelope(&found, *line, s));
    let total = package.map(|(_, s)| s).filter(|p| p.currency == chosen.currency && p.period == chosen.period);
    Some(Salary {
        min,
        max,
        currency: chosen.currency.clone(),
        period: chosen.period,
        gross: chosen.gross,
        months: chosen.months,
        variable: chosen.variable || total.is_some_and(|t| t.variable) || beside(text, *line, words),
        total_min: total.and_then(|s| s.min),
        total_max: total.and_then(|s| s.max),
        plausible: chosen.plausible,
        spans: found.iter().map(|(line, s)| place(text, *line, s)).collect(),
    })
}

/// The bounds of a statement; where ranges of one kind stand together, by place or by level, the lowest and the highest of all.
fn envelope(found: &[(usize, Statement)], line: usize, chosen: &Statement) -> (Option<f64>, Option<f64>) {
    let alike = |s: &Statement| {
        let range = s.min.is_some() && s.max.is_some() && s.min < s.max;
        range
            && (&s.currency, s.period, s.gross, s.package)
                == (&chosen.currency, chosen.period, chosen.gross, chosen.package)
    };
    if !alike(chosen) {
        return (chosen.min, chosen.max);
    }
    let (mut min, mut max, mut last) = (chosen.min, chosen.max, line);
    let after = |at: usize, s: &Statement| at > line || at == line && s.place.start > chosen.place.start;
    for (at, s) in found.iter().filter(|(at, s)| after(*at, s) && alike(s)) {
        if *at > last + ZONES {
            break;
        }
        min = min.zip(s.min).map(|(a, b)| a.min(b));
        max = max.zip(s.max).map(|(a, b)| a.max(b));
        last = *at;
    }
    (min, max)
}

/// Where a statement stands in the original.
fn place(text: &Text<'_>, line: usize, statement: &Statement) -> Span {
    let start = text.lines.get(line).map_or(0, |l| l.folded.start);
    text.folded.original(Span::new(start + statement.place.start, start + statement.place.end))
}

/// Every statement of pay with its line, in the order of the text.
fn statements(text: &Text<'_>, words: &Words) -> Vec<(usize, Statement)> {
    let pay = &words.salary;
    let (meant, dollars) = (OnceCell::new(), OnceCell::new());
    let mut out: Vec<(usize, Statement)> = Vec::new();
    let mut next = 0;
    while next < text.lines.len() {
        let i = next;
        let end = unbroken(text, i, pay);
        next = end + 1;
        let folded = &plain(stretch(text, i, end));
        if !folded.bytes().any(|b| b.is_ascii_digit()) {
            continue;
        }
        let field = text.lines.get(i).is_some_and(|l| l.field == Some(Field::Salary));
        let figures = figures::in_line(folded, pay);
        if figures.is_empty() {
            continue;
        }
        let line = Line::new(folded, pay);
        let spoken =
            |o: &Offer| line.last(line.sentence(o.place.start).start, o.place.start, |k| k == Kind::Pay).is_some();
        let mut offers = offers::of(&line, &figures, pay);
        offers.retain(|o| o.money || field || spoken(o) || line.gross_beside(o.place.end));
        let known = out.last().map(|(_, s)| s.currency.clone());
        let meant = || meant.get_or_init(|| money::meant(text, words)).clone().or_else(|| known.clone());
        let of_ad = || dollars.get_or_init(|| money::dollars_of_ad(text, pay)).clone();
        let dollars = || money::dollars_above(text, i, pay).or_else(of_ad);
        let setting = Setting { words: pay, field, headed: headed(text, i, pay), meant: &meant, dollars: &dollars };
        out.extend(statement::of(&line, &offers, &setting).into_iter().map(|s| (i, s)));
    }
    out
}

/// The last line of what is said in one breath: a range may be broken over two lines.
fn unbroken(text: &Text<'_>, line: usize, words: &PayWords) -> usize {
    let (this, next) = (text.folded_line(line), text.folded_line(line + 1));
    let tail = last_bytes(this, TAIL);
    let digit = |part: &str| part.bytes().any(|b| b.is_ascii_digit());
    let hangs = || {
        next.trim_start().starts_with(|c: char| c.is_ascii_digit() || "$€£".contains(c)) && words.hangs.is_match(tail)
    };
    let broken = digit(tail) && digit(next) && (words.goes_on.is_match(next) || hangs());
    if broken { line + 1 } else { line }
}

/// Bytes at the end of a line in which the first bound of a broken range stands.
const TAIL: usize = 48;

/// The folded text of some lines, the ends of lines included.
fn stretch<'t>(text: &'t Text<'_>, first: usize, last: usize) -> &'t str {
    let span = |line: usize| text.lines.get(line).map_or(Span::new(0, 0), |l| l.folded);
    text.folded.text.get(span(first).start..span(last).end).unwrap_or_default()
}

/// A line without underscores: marks of emphasis, which would hide the edges of words. Bytes keep their places.
fn plain(line: &str) -> Cow<'_, str> {
    if line.contains('_') { Cow::Owned(line.replace('_', " ")) } else { Cow::Borrowed(line) }
}

/// Whether the short line above speaks of pay.
fn headed(text: &Text<'_>, line: usize, words: &PayWords) -> bool {
    let above = line.checked_sub(1).filter(|i| text.words_in(*i) <= HEADING_WORDS);
    above.is_some_and(|i| marked(text.folded_line(i), words, Kind::Pay))
}

/// Whether a short line right above or below adds a part that varies.
fn beside(text: &Text<'_>, line: usize, words: &Words) -> bool {
    let beside = [line.checked_sub(1), Some(line + 1)];
    let short = |i: &usize| *i < text.lines.len() && text.words_in(*i) <= BESIDE_WORDS;
    beside.into_iter().flatten().filter(short).any(|i| marked(text.folded_line(i), &words.salary, Kind::Variable))
}

fn marked(line: &str, words: &PayWords, kind: Kind) -> bool {
    Line::new(&plain(line), words).marks.iter().any(|m| m.kind == kind)
}

/// A sentence that speaks of pay and states none.
fn missing(text: &Text<'_>, words: &PayWords) -> Option<Remark> {
    (0..text.lines.len()).find_map(|i| {
        let folded = &*plain(text.folded_line(i));
        let m = words.pay.find(folded)?;
        let line = Line::new(folded, words);
        let sentence = line.sentence(m.start());
        let said = words.unstated.is_match(folded.get(sentence)?);
        let base = text.lines.get(i)?.folded.start;
        let span = text.folded.original(Span::new(base + m.start(), base + m.end()));
        said.then_some(Remark { code: "salary_missing", span: Some(span) })
    })
}

impl Salary {
    /// What a figure comes to in a year, on the basis on which it is stated; nothing where that would be a guess: net pay, pay by the
    /// day, a period that is not said, figures that cannot be.
    #[must_use]
    pub fn annual(&self, figure: f64) -> Option<f64> {
        if self.gross == Some(false) || !self.plausible {
            return None;
        }
        match self.period? {
            Period::Year => Some(figure),
            Period::Month => Some(figure * self.months.unwrap_or(12.0)),
            Period::Hour if self.currency == "USD" => Some(figure * HOURS_US),
            Period::Hour => Some(figure * HOURS_FR),
            Period::Week | Period::Day => None,
        }
    }
}

#[cfg(test)]
mod tests;
