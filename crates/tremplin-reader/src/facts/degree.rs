//! Degrees: those that a person holds, and the one that an ad asks.

mod asked;

pub(crate) use asked::asked;

use super::experience::{holds, range_in};
use super::{DegreeAsked, DegreeHeld};
use crate::text::Text;
use crate::text::sections::{Part, kind_at};
use crate::words::{Words, phrase};
use tremplin_documents::{Field, Span};
use tremplin_knowledge::Degree;

/// A sentence longer than this names a degree in passing.
const TITLE_WORDS: usize = 24;

/// Degrees of a CV, in the order of the text: the lines of the education section that name one.
#[must_use]
pub(crate) fn held(text: &Text<'_>, parts: &[Part], words: &Words) -> Vec<DegreeHeld> {
    let mut degrees: Vec<DegreeHeld> = Vec::new();
    for line in 0..text.lines.len() {
        let kind = kind_at(parts, line);
        let field = text.lines.get(line).and_then(|l| l.field);
        let here = matches!(field, Some(Field::Degree)) || kind == "education";
        let loose = parts.is_empty() || !parts.iter().any(|p| p.kind == "education");
        if !(here || loose && kind.is_empty()) || text.words_in(line) > TITLE_WORDS {
            continue;
        }
        if holds(&phrase(text.line(line)), &words.failed) {
            continue;
        }
        // "University of Leeds, BA in History": the name of a degree may lead any part of the line.
        let parts = text.line(line).split([',', '\t', ':', '–', '|', '(']);
        let Some(level) = parts.filter_map(|p| level_in(&phrase(p), words, here)).max() else { continue };
        let span = text.lines.get(line).map_or(Span::new(0, 0), |l| l.span);
        degrees.push(DegreeHeld { level, title: title(text, line, words), year: year(text, line, words), span });
    }
    degrees
}

/// The highest level that a line names. `inside`: in the education section, where more words count.
#[must_use]
pub(crate) fn level_in(joined: &str, words: &Words, inside: bool) -> Option<Degree> {
    named(joined, words, inside).into_iter().max()
}

/// Every level that a text names; "master 1" is no "master".
fn named(joined: &str, words: &Words, inside: bool) -> Vec<Degree> {
    let head = joined.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '.'));
    let mut found: Vec<(usize, usize, Degree)> = Vec::new();
    for (level, everywhere, in_education) in &words.degrees {
        // "Niveau bac + 2" names no bac.
        let goes_on = |end: usize| joined.get(end..).is_some_and(|rest| rest.starts_with(" +"));
        let whole = everywhere.found_in(joined).filter(|(at, p)| !goes_on(at + p.len()));
        // Places count a space on each side.
        found.extend(whole.map(|(at, p)| (at, at + p.len() + 2, *level)));
        for p in in_education.at_head(head).filter(|_| inside) {
            let at = joined.len() - head.len();
            found.push((at, at + p.len() + 2, *level));
        }
    }
    let inside_another =
        |x: &(usize, usize, Degree)| found.iter().any(|y| y.0 <= x.0 && x.1 <= y.1 && (y.1 - y.0) > (x.1 - x.0));
    found.iter().filter(|x| !inside_another(x)).map(|x| x.2).collect()
}

/// The line without its dates.
fn title(text: &Text<'_>, line: usize, words: &Words) -> String {
    let raw = text.line(line);
    let Some(entry) = text.lines.get(line) else { return raw.to_owned() };
    let Some(range) = range_in(text, line, words) else { return raw.to_owned() };
    let before = text.raw.get(entry.span.start..range.span.start).unwrap_or_default();
    let after = text.raw.get(range.span.end..entry.span.end).unwrap_or_default();
    let trim = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '|' | ',' | ':' | '•' | '·');
    let (before, after) = (before.trim_matches(trim), after.trim_matches(trim));
    let mut joined = before.to_owned();
    if !joined.is_empty() && !after.is_empty() {
        joined.push_str(", ");
    }
    joined.push_str(after);
    let joined = joined.replace("()", "").trim_matches(trim).to_owned();
    // A bracket opened before the date has lost its end.
    if joined.matches('(').count() == joined.matches(')').count() { joined } else { raw.to_owned() }
}

/// The year of the line, else of a line right around that names no other degree.
fn year(text: &Text<'_>, line: usize, words: &Words) -> Option<i32> {
    let own = range_in(text, line, words);
    let near = |l: usize| {
        let other = level_in(&phrase(text.line(l)), words, true).is_some();
        if other { None } else { range_in(text, l, words) }
    };
    let range = own.or_else(|| near(line + 1)).or_else(|| line.checked_sub(1).and_then(near))?;
    Some(range.end.unwrap_or(range.start).year)
}

/// Sentences of a line.
pub(crate) fn sentences(text: &Text<'_>, line: usize) -> Vec<Span> {
    let Some(entry) = text.lines.get(line) else { return Vec::new() };
    let raw = entry.span.of(text.raw);
    let (mut out, mut start) = (Vec::new(), 0);
    for (i, _) in raw.match_indices(['.', '!', '?', ';']) {
        let next = raw.get(i + 1..).and_then(|r| r.chars().next());
        let long = raw.get(start..i).is_some_and(|s| s.len() > 3);
        if next.is_some_and(char::is_whitespace) && long && !is_abbreviation(raw, i) {
            out.push(Span::new(entry.span.start + start, entry.span.start + i));
            start = i + 1;
        }
    }
    out.push(Span::new(entry.span.start + start, entry.span.end));
    out
}

/// "Ph.D. in", "exp. significative": a short word before the stop, or one with a stop inside, and a small letter after it.
fn is_abbreviation(raw: &str, stop: usize) -> bool {
    let (before, after) = raw.split_at(stop);
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default().trim_start_matches(['(', '/']);
    let goes_on = after.get(1..).unwrap_or_default().trim_start().starts_with(char::is_lowercase);
    after.starts_with('.') && goes_on && (word.contains('.') || word.chars().count() <= 3)
}
